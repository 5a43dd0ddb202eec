/// Runs rules over a sentence: the longest match from the left wins, then the rule of higher rank.
public struct Matcher: Sendable {
  /// Something found: a rule, what its steps kept, and what it means.
  public struct Found: Sendable {
    /// The rule's name.
    public let rule: String
    /// Indexes of the tokens, half-open.
    public let tokens: Range<Int>
    /// What it means.
    public let value: TemporalValue
    /// Index of the token at which a range parts into its ends; nil for what is no range.
    public let cut: Int?
  }

  private let rules: [Rule]
  private let program: MatchProgram
  private let table: MatchTable

  /// Creates a matcher for rules in their order of rank, over the words of a lexicon.
  public init(rules: [Rule], lexicon: Lexicon) {
    self.rules = rules
    program = MatchProgram(rules.map(\.pattern))
    table = MatchTable(program, lexicon: lexicon)
  }

  /// What the rules find in a sentence, from left to right, without overlaps.
  ///
  /// Only rules that can begin with a token and the next one are tried at it.
  /// Complexity: O(tokens x rules); a pattern has no loop, so that a rule ends in bounded steps.
  public func matches(in reading: Reading) -> [Found] {
    var found: [Found] = []
    var match = Match()
    var at = 0
    var first = tokenClass(reading, 0)
    while at < reading.tokens.count {
      let second = tokenClass(reading, at + 1)
      let candidates = table.candidates(first, second)
      if !candidates.isEmpty, let best = longest(candidates, in: reading, at: at, &match) {
        found.append(best)
        at = best.tokens.upperBound
        first = tokenClass(reading, at)
      } else {
        at += 1
        first = second
      }
    }
    return found
  }

  private func tokenClass(_ reading: Reading, _ index: Int) -> Int {
    index < reading.tokens.count
      ? table.tokenClass(reading.tokens[index], reading.meaning(at: index)) : MatchTable.nothing
  }

  private func longest(
    _ candidates: Range<Int>, in reading: Reading, at start: Int, _ match: inout Match
  ) -> Found? {
    var best: Found?
    for candidate in candidates {
      let rank = table.rank(at: candidate)
      match.captures.removeAll(keepingCapacity: true)
      match.cut = nil
      guard program.run(from: program.starts[rank], reading, start, &match), match.end > start,
        match.end > best?.tokens.upperBound ?? start, let value = rules[rank].production(match)
      else { continue }
      best = Found(
        rule: rules[rank].name, tokens: start..<match.end, value: value, cut: match.cut)
    }
    return best
  }
}

extension MatchProgram {
  /// Whether the instructions from `first` on fit the tokens from `start` on; `match` then holds
  /// what they kept.
  fileprivate func run(
    from first: Int, _ reading: Reading, _ start: Int, _ match: inout Match
  ) -> Bool {
    var at = first
    var index = start
    while true {
      switch operations[at] {
      case .end:
        match.end = index
        return true
      case .jump(let target):
        at = Int(target)
        continue
      case .split(let one, let other):
        let kept = match.captures.count
        let cut = match.cut
        if run(from: Int(one), reading, index, &match) { return true }
        match.captures.removeLast(match.captures.count - kept)
        match.cut = cut
        at = Int(other)
        continue
      case .cut: match.cut = index
      case .signal(let signal):
        guard reading.has(signal, at: index) else { return false }
        index += 1
      case .mark(let mark):
        guard reading.isMark(form: mark, at: index) else { return false }
        index += 1
      case .valued(let kind, let value):
        guard reading.has(kind, Int(value), at: index) else { return false }
        index += 1
      case .word(let number):
        guard reading.isWord(words[Int(number)], at: index) else { return false }
        index += 1
      case .sense(let kind):
        guard let value = reading.value(kind, at: index) else { return false }
        match.captures.append(.init(kind: kind, value: value))
        index += 1
      case .pluralUnit:
        guard reading.has(.plural, at: index), let value = reading.value(.unit, at: index) else {
          return false
        }
        match.captures.append(.init(kind: .unit, value: value))
        index += 1
      case .count:
        guard let (count, number) = reading.count(at: index) else { return false }
        match.captures.append(.init(kind: .number, value: number))
        index += count
      case .digits(let low, let high):
        guard let number = reading.digits(at: index), number >= low, number <= high,
          !reading.isMark("$", at: index - 1)
        else { return false }
        match.captures.append(.init(kind: nil, value: number))
        index += 1
      case .figures(let count, let low, let high):
        guard let number = reading.digits(at: index), number >= low, number <= high,
          reading.tokens[index].span.count == count
        else { return false }
        match.captures.append(.init(kind: nil, value: number))
        index += 1
      case .year:
        guard let number = reading.year(at: index) else { return false }
        match.captures.append(.init(kind: nil, value: number))
        index += 1
      case let test:
        guard reading.fits(test, words, index) else { return false }
      }
      at += 1
    }
  }
}

extension Reading {
  /// Whether a step that takes no token fits.
  fileprivate func fits(_ step: MatchProgram.Operation, _ words: [[UInt8]], _ index: Int) -> Bool {
    switch step {
    case .following(let signals): return !self.signals(at: index - 1).isDisjoint(with: signals)
    case .notFollowing(let signals): return self.signals(at: index - 1).isDisjoint(with: signals)
    case .notWord(let number): return !isWord(words[Int(number)], at: index)
    case .joined: return isJoined(at: index)
    case .counted: return value(.number, at: index - 1) != nil
    case .notCounted: return value(.number, at: index - 1) == nil
    case .boundary: return endsNumber(index - 1)
    case .before(let signal): return has(signal, at: index)
    case .notBefore(let signal): return !has(signal, at: index)
    case .notBeforeName: return !isName(at: index)
    case .notCounting: return !isCounted(at: index)
    case .notAmount: return (digits(at: index - 1) ?? 0) >= 1800 || !isCounted(at: index)
    case .notBeforeAge: return !has(.age, at: index) && !goesOnAsCompound(index)
    case .beforeThing: return isThing(at: index)
    case .endOfPhrase: return endsPhrase(at: index)
    case .notDigitsBefore: return digits(at: index - 1) == nil || isMark(",", at: index - 1)
    default: return false
    }
  }

  /// Whether a hyphen binds the next word: "six-year-old", "a year-long".
  private func goesOnAsCompound(_ index: Int) -> Bool {
    isMark("-", at: index) && isJoined(at: index) && isJoined(at: index + 1)
      && tokens[index + 1].kind == .word
  }

  /// The year that the token is by itself.
  fileprivate func year(at index: Int) -> Int? {
    guard let number = digits(at: index), tokens[index].span.count == 4,
      (1000...2199).contains(number), standsAlone(index)
    else { return nil }
    return number
  }

  /// A number in digits or words ("three", "twenty-five", "a hundred", "25", "several").
  fileprivate func count(at index: Int) -> (count: Int, number: Int)? {
    if let number = digits(at: index) {
      // "3.5" and "1,200" are longer numbers than their last part.
      if isJoined(at: index), isMark(".", at: index - 1) || isMark(",", at: index - 1),
        digits(at: index - 2) != nil
      {
        return nil
      }
      return (1, number)
    }
    guard var number = value(.number, at: index) else { return nil }
    var length = 1
    // "A few", "a couple", "a dozen"; "a" alone is one.
    if number == 1, has(.bunch, at: index + 1), let next = value(.number, at: index + 1) {
      number = next
      length = 2
    }
    if (20...90).contains(number) {
      let skip = isMark("-", at: index + 1) ? 2 : 1
      if let second = value(.number, at: index + skip), (1...9).contains(second),
        !isWord([0x61], at: index + skip)
      {
        number += second
        length += skip
      }
    }
    while let scale = value(.scale, at: index + length), number <= 9_999 {
      number *= scale
      length += 1
    }
    return (length, number)
  }
}
