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
  }

  private let rules: [Rule]

  /// Creates a matcher for rules in their order of rank.
  public init(rules: [Rule]) {
    self.rules = rules
  }

  /// What the rules find in a sentence, from left to right, without overlaps.
  ///
  /// Complexity: O(tokens x rules); a pattern has no loop, so that a rule ends in bounded steps.
  public func matches(in reading: Reading) -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < reading.tokens.count {
      guard canStart(reading, at), let best = longest(in: reading, at: at) else {
        at += 1
        continue
      }
      found.append(best)
      at = best.tokens.upperBound
    }
    return found
  }

  private func canStart(_ reading: Reading, _ index: Int) -> Bool {
    !reading.senses[index].isEmpty || reading.tokens[index].kind == .digits
      || reading.isMark("'", at: index)
  }

  private func longest(in reading: Reading, at start: Int) -> Found? {
    var best: Found?
    for rule in rules {
      var match = Match()
      guard step(rule.pattern[...], reading, start, &match), match.end > start,
        match.end > best?.tokens.upperBound ?? start, let value = rule.production(match)
      else { continue }
      best = Found(rule: rule.name, tokens: start..<match.end, value: value)
    }
    return best
  }

  /// Whether the steps fit the tokens from `index` on; `match` then holds what they kept.
  private func step(
    _ steps: ArraySlice<Pattern>, _ reading: Reading, _ index: Int, _ match: inout Match
  ) -> Bool {
    guard let first = steps.first else {
      match.end = index
      return true
    }
    let rest = steps.dropFirst()
    switch first {
    case .optional(let inner):
      return attempt(inner + rest, reading, index, &match)
        || attempt(Array(rest), reading, index, &match)
    case .either(let ways):
      return ways.contains { attempt($0 + rest, reading, index, &match) }
    case .joined:
      return reading.isJoined(at: index) && step(rest, reading, index, &match)
    case .following(let signals):
      return signals.contains { reading.has($0, at: index - 1) }
        && step(rest, reading, index, &match)
    case .notFollowing(let signals):
      return !signals.contains { reading.has($0, at: index - 1) }
        && step(rest, reading, index, &match)
    case .notLiteral(let word):
      return reading.word(at: index) != word && step(rest, reading, index, &match)
    case .notCounted:
      return reading.value(.number, at: index - 1) == nil && step(rest, reading, index, &match)
    case .boundary:
      return reading.endsNumber(index - 1) && step(rest, reading, index, &match)
    case .notBefore(let signal):
      return !reading.has(signal, at: index) && step(rest, reading, index, &match)
    default:
      guard let taken = take(first, reading, index) else { return false }
      if let capture = taken.capture { match.captures.append(capture) }
      return step(rest, reading, index + taken.count, &match)
    }
  }

  private func attempt(
    _ steps: [Pattern], _ reading: Reading, _ index: Int, _ match: inout Match
  ) -> Bool {
    var copy = match
    guard step(steps[...], reading, index, &copy) else { return false }
    match = copy
    return true
  }

  /// What one plain step takes at a token: how many tokens, and what it keeps.
  private func take(_ step: Pattern, _ reading: Reading, _ index: Int) -> (
    count: Int, capture: Match.Capture?
  )? {
    guard index < reading.tokens.count else { return nil }
    switch step {
    case .sense(let kind):
      return reading.value(kind, at: index).map { (1, Match.Capture(kind: kind, value: $0)) }
    case .signal(let signal):
      return reading.has(signal, at: index) ? (1, nil) : nil
    case .mark(let mark):
      return reading.isMark(mark, at: index) ? (1, nil) : nil
    case .literal(let word):
      return reading.word(at: index) == word ? (1, nil) : nil
    case .digits(let range):
      guard let number = reading.digits(at: index), range.contains(number),
        !reading.isMark("$", at: index - 1)
      else { return nil }
      return (1, Match.Capture(kind: nil, value: number))
    case .figures(let count, let range):
      guard let number = reading.digits(at: index), range.contains(number),
        reading.tokens[index].span.count == count
      else { return nil }
      return (1, Match.Capture(kind: nil, value: number))
    case .year:
      guard let number = reading.digits(at: index), reading.tokens[index].span.count == 4,
        (1000...2199).contains(number), reading.standsAlone(index)
      else { return nil }
      return (1, Match.Capture(kind: nil, value: number))
    case .count:
      return count(reading, index)
    case .valued(let kind, let value):
      let sense = reading.senses[index].contains { $0.kind == kind && $0.value == value }
      return sense ? (1, nil) : nil
    case .optional, .either, .joined, .following, .notFollowing, .notBefore, .notLiteral,
      .boundary, .notCounted:
      return nil
    }
  }

  /// A number in digits or words ("three", "twenty-five", "25", "several").
  private func count(_ reading: Reading, _ index: Int) -> (count: Int, capture: Match.Capture?)? {
    if let number = reading.digits(at: index) {
      return (1, Match.Capture(kind: .number, value: number))
    }
    guard let first = reading.value(.number, at: index) else { return nil }
    if first >= 20, reading.isMark("-", at: index + 1),
      let second = reading.value(.number, at: index + 2), (1...9).contains(second)
    {
      return (3, Match.Capture(kind: .number, value: first + second))
    }
    return (1, Match.Capture(kind: .number, value: first))
  }
}
