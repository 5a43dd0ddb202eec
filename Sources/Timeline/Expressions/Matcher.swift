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
  private let programs: [Program]
  private let byKind: [RuleSet]
  private let bySignal: [RuleSet]
  private let byDigits: RuleSet
  private let byMark: RuleSet
  /// Rules that can do with one token.
  private let single: RuleSet

  /// Creates a matcher for rules in their order of rank.
  public init(rules: [Rule]) {
    self.rules = Array(rules.prefix(RuleSet.capacity))
    let compiled = self.rules.map { MatchProgram($0.pattern) }
    programs = compiled.map(Program.init)
    var byKind = [RuleSet](repeating: RuleSet(), count: 32)
    var bySignal = [RuleSet](repeating: RuleSet(), count: 64)
    var byDigits = RuleSet()
    var byMark = RuleSet()
    var single = RuleSet()
    for (rank, program) in compiled.enumerated() {
      let start = program.start
      for bit in 0..<32 where start.kinds >> UInt32(bit) & 1 == 1 { byKind[bit].insert(rank) }
      for bit in 0..<64 where start.signals >> UInt64(bit) & 1 == 1 { bySignal[bit].insert(rank) }
      if start.takesDigits { byDigits.insert(rank) }
      if start.takesMarks { byMark.insert(rank) }
      if program.shortest <= 1 { single.insert(rank) }
    }
    self.single = single
    self.byKind = byKind
    self.bySignal = bySignal
    self.byDigits = byDigits
    self.byMark = byMark
  }

  /// What the rules find in a sentence, from left to right, without overlaps.
  ///
  /// Only rules that can begin with a token are tried at it.
  /// Complexity: O(tokens x rules); a pattern has no loop, so that a rule ends in bounded steps.
  public func matches(in reading: Reading) -> [Found] {
    var found: [Found] = []
    var match = Match()
    var at = 0
    while at < reading.tokens.count {
      var candidates = candidates(reading, at)
      guard !candidates.isEmpty, let best = longest(&candidates, in: reading, at: at, &match)
      else {
        at += 1
        continue
      }
      found.append(best)
      at = best.tokens.upperBound
    }
    return found
  }

  private func candidates(_ reading: Reading, _ index: Int) -> RuleSet {
    var set = RuleSet()
    switch reading.tokens[index].kind {
    case .digits: return byDigits
    case .mark: return reading.isMark("'", at: index) ? byMark : set
    case .word:
      var kinds = reading.kinds(at: index)
      while kinds != 0 {
        set.formUnion(byKind[kinds.trailingZeroBitCount])
        kinds &= kinds - 1
      }
      var signals = reading.signals(at: index)
      while signals != 0 {
        set.formUnion(bySignal[signals.trailingZeroBitCount])
        signals &= signals - 1
      }
      // Behind "the" or "a", a word without any sense ends all longer rules at once.
      if !set.isEmpty, reading.isBlank(at: index + 1) { set.formIntersection(single) }
      return set
    }
  }

  private func longest(
    _ candidates: inout RuleSet, in reading: Reading, at start: Int, _ match: inout Match
  ) -> Found? {
    var best: Found?
    while let rank = candidates.popFirst() {
      match.captures.removeAll(keepingCapacity: true)
      match.cut = nil
      guard programs[rank].run(reading, start, &match), match.end > start,
        match.end > best?.tokens.upperBound ?? start, let value = rules[rank].production(match)
      else { continue }
      best = Found(
        rule: rules[rank].name, tokens: start..<match.end, value: value, cut: match.cut)
    }
    return best
  }
}

/// A program that is passed on without being copied.
private final class Program: Sendable {
  let operations: [MatchProgram.Operation]
  let words: [[UInt8]]

  init(_ program: MatchProgram) {
    operations = program.operations
    words = program.words
  }

  /// Whether the program fits the tokens from `start` on; `match` then holds what it kept.
  func run(_ reading: Reading, _ start: Int, _ match: inout Match) -> Bool {
    run(from: 0, reading, start, &match)
  }

  private func run(from first: Int, _ reading: Reading, _ start: Int, _ match: inout Match) -> Bool
  {
    var at = first
    var index = start
    while at < operations.count {
      switch operations[at] {
      case .jump(let target):
        at = target
        continue
      case .split(let one, let other):
        let kept = match.captures.count
        let cut = match.cut
        if run(from: one, reading, index, &match) { return true }
        match.captures.removeLast(match.captures.count - kept)
        match.cut = cut
        at = other
        continue
      default:
        guard let count = reading.take(operations[at], words, index, &match) else { return false }
        index += count
      }
      at += 1
    }
    match.end = index
    return true
  }
}

extension Reading {
  /// How many tokens a step takes at one; nil when it does not fit.
  fileprivate func take(
    _ step: MatchProgram.Operation, _ words: [[UInt8]], _ index: Int, _ match: inout Match
  ) -> Int? {
    switch step {
    case .signal(let signal): return has(signal, at: index) ? 1 : nil
    case .mark(let mark): return isMark(mark, at: index) ? 1 : nil
    case .valued(let kind, let value): return has(kind, value, at: index) ? 1 : nil
    case .sense(let kind):
      guard let value = value(kind, at: index) else { return nil }
      match.captures.append(.init(kind: kind, value: value))
      return 1
    case .pluralUnit:
      guard has(.plural, at: index), let value = value(.unit, at: index) else { return nil }
      match.captures.append(.init(kind: .unit, value: value))
      return 1
    case .count:
      guard let (count, number) = count(at: index) else { return nil }
      match.captures.append(.init(kind: .number, value: number))
      return count
    case .word(let number): return isWord(words[number], at: index) ? 1 : nil
    case .cut:
      match.cut = index
      return 0
    case .digits, .figures, .year:
      guard let number = number(step, index) else { return nil }
      match.captures.append(.init(kind: nil, value: number))
      return 1
    default: return fits(step, words, index) ? 0 : nil
    }
  }

  /// Whether a step that takes no token fits.
  private func fits(_ step: MatchProgram.Operation, _ words: [[UInt8]], _ index: Int) -> Bool {
    switch step {
    case .following(let signals, let expected):
      return (self.signals(at: index - 1) & signals != 0) == expected
    case .notWord(let number): return !isWord(words[number], at: index)
    case .joined: return isJoined(at: index)
    case .counted: return value(.number, at: index - 1) != nil
    case .notCounted: return value(.number, at: index - 1) == nil
    case .boundary: return endsNumber(index - 1)
    case .before(let signal): return has(signal, at: index)
    case .notBefore(let signal): return !has(signal, at: index)
    case .notBeforeName: return !isName(at: index)
    case .notCounting: return !isCounted(at: index)
    case .notAmount: return (digits(at: index - 1) ?? 0) >= 1800 || !isCounted(at: index)
    case .notBeforeAge:
      return !has(.age, at: index) && !goesOnAsCompound(index)
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

  private func number(_ step: MatchProgram.Operation, _ index: Int) -> Int? {
    guard let number = digits(at: index) else { return nil }
    switch step {
    case .digits(let low, let high):
      return number >= low && number <= high && !isMark("$", at: index - 1) ? number : nil
    case .figures(let count, let low, let high):
      return number >= low && number <= high && tokens[index].span.count == count ? number : nil
    case .year:
      let fits = tokens[index].span.count == 4 && (1000...2199).contains(number)
      return fits && standsAlone(index) ? number : nil
    default: return nil
    }
  }

  /// A number in digits or words ("three", "twenty-five", "a hundred", "25", "several").
  private func count(at index: Int) -> (count: Int, number: Int)? {
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
