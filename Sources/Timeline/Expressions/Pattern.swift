/// One step of what a rule looks for among the senses of neighbouring tokens.
public indirect enum Pattern: Sendable {
  /// A token that has a sense of this kind, which the match keeps.
  case sense(Sense.Kind)
  /// A token that has this signal.
  case signal(Signal)
  /// A number in digits within the range, which the match keeps; it may be part of no longer number.
  case digits(ClosedRange<Int>)
  /// A number in digits of just this many digits, which the match keeps.
  case figures(Int, ClosedRange<Int>)
  /// A number in words or digits, which the match keeps; "several" counts as 0.
  case count
  /// A year in four digits that stands alone, which the match keeps.
  case year
  /// This mark (`-` stands for every hyphen and dash that joins).
  case mark(Unicode.Scalar)
  /// This word, in lower case, when no sense exists for it.
  case literal(String)
  /// A token that has this very sense.
  case valued(Sense.Kind, Int)
  /// A unit in the plural, which the match keeps.
  case pluralUnit
  /// No token: the one before has one of these signals.
  case following([Signal])
  /// No token: the one before has none of these signals.
  case notFollowing([Signal])
  /// No token: the next one has this signal.
  case before(Signal)
  /// No token: the next one does not have this signal.
  case notBefore(Signal)
  /// No token: the next one is not this word, in lower case.
  case notLiteral(String)
  /// No token: the next one is no name ("June Smith").
  case notBeforeName
  /// No token: the next one does not look like things that are counted ("2000 schools").
  case notCounting
  /// No token: the year before is of our time, or the next token looks like nothing that is counted.
  case notAmount
  /// No token: what is before is no age ("six-year-old").
  case notBeforeAge
  /// No token: the next one is a word in small letters that means nothing about time.
  case beforeThing
  /// No token: the next one is a mark, a small word or a verb, and none that goes on with the phrase.
  case endOfPhrase
  /// No token: the one before is no day in digits ("30 February").
  case notDigitsBefore
  /// No token: the one before is a number in words ("a June agreement").
  case counted
  /// No token: the one before is no number in words ("a Sunday" is any).
  case notCounted
  /// No token: the number before goes on neither as a fraction nor as a compound ("12-point").
  case boundary
  /// No white space before the next token.
  case joined
  /// No token: what stands before is one end of a range, what follows the other.
  case cut
  /// The steps, or nothing; the longer way is tried first.
  case optional([Pattern])
  /// One of the ways, tried in order.
  case either([[Pattern]])
}

/// What a rule found: the values of its steps, in order.
public struct Match: Sendable {
  /// A value kept by one step.
  public struct Capture: Sendable {
    /// The kind of sense; nil for digits and years.
    public let kind: Sense.Kind?
    /// The value of the sense or the number.
    public let value: Int
  }

  /// What the steps kept, in order.
  public internal(set) var captures: [Capture] = []
  /// Index of the token after the last one.
  public internal(set) var end = 0
  /// Index of the token at which a range parts into its ends; nil for what is no range.
  public internal(set) var cut: Int?

  /// The n-th value of a kind, counted from 0; nil when there are fewer.
  public func value(_ kind: Sense.Kind, _ n: Int = 0) -> Int? {
    captures.lazy.filter { $0.kind == kind }.dropFirst(n).first?.value
  }

  /// The n-th number in digits, counted from 0; nil when there are fewer.
  public func number(_ n: Int = 0) -> Int? {
    captures.lazy.filter { $0.kind == nil }.dropFirst(n).first?.value
  }

  /// The first unit.
  public var unit: CalendarUnit? { value(.unit).flatMap(CalendarUnit.init) }
}
