/// Words of a sentence that say when, and what they mean before any anchor.
public struct TemporalExpression: Sendable {
  /// How a time bounds what is told about it.
  public enum Bound: Sendable, Hashable {
    /// In it: "in 2019".
    case within
    /// No later than it: "by 2030", "until Friday".
    case until
    /// From it on: "since 2014".
    case since
    /// The last day of a stretch of so many days: "three-day visit, which ended on Wednesday".
    case lastOf(days: Int)
    /// The first day of a stretch of so many days: "three-day visit, which began on Monday".
    case firstOf(days: Int)
  }

  /// Where the words stand, in UTF-8 offsets of the document's text.
  public var span: TextSpan
  /// Indexes of its tokens in the sentence, half-open.
  public var tokens: Range<Int>
  /// What they mean.
  public var value: TemporalValue
  /// How they bound what is told.
  public var bound: Bound
  /// Name of the rule that found them.
  public var rule: String
  /// On which side of the anchor they lie, as the words around them tell; nil when they do not.
  public var side: Side?
  /// Whether they stand between quotation marks.
  public var isQuoted: Bool
  /// Where the two ends of a range stand; empty for what is no range.
  public var ends: [TextSpan]
  /// Whether the words tell it by the way, so that what follows is not counted from it.
  public var isAside = false
  /// Whether "and" ties it to what the sentence told before, as in "and in November".
  public var isAdded = false
  /// Whether they are a year between brackets ("(born 1821)"), which is of a thing and no time of the story.
  public var isBracketed = false
  /// Whether the verb before it tells what had been before something else: "had been built in May".
  public var isOfEarlier = false

  /// Whether it lies in the year in front of it, of which its clause tells: "the strike of 2009, when in
  /// January".
  public var isInToldYear = false

  /// Whether it is the year of the deed that its sentence begins with: "It was sold in 1987".
  public var tellsDeed = false

  /// Whether it stands in front of a line, set off, as in a chronicle: "May 1911: ...".
  public var opensEntry = false
  /// Whether the line holds little else, as in "Committee, 9 March".
  public var isHeading = false
  /// Whether the line holds nothing else at all: what stands under it is of that time.
  public var isSection = false
  /// Whether its sentence tells of the past alone, though no verb beside it says so.
  public var leansBack = false
  /// Whether "will" or "is to" puts it ahead of the day of writing, in a story too.
  public var isPromised = false

  /// The side of an anchor.
  public enum Side: Sendable, Hashable {
    case past, future
  }

  /// Creates an expression.
  public init(
    span: TextSpan, tokens: Range<Int>, value: TemporalValue, bound: Bound, rule: String,
    side: Side?, isQuoted: Bool, ends: [TextSpan] = []
  ) {
    self.span = span
    self.tokens = tokens
    self.value = value
    self.bound = bound
    self.rule = rule
    self.side = side
    self.isQuoted = isQuoted
    self.ends = ends
  }
}
