/// How an expression was read: its date, what it was counted from, and what was assumed.
public struct Resolution: Sendable, Hashable {
  /// Something that the words do not say and the reader must know was assumed.
  public enum Assumption: Sendable, Hashable {
    /// The last such day before the anchor, or the anchor itself.
    case latestBefore
    /// The first such day after the anchor, or the anchor itself.
    case firstAfter
    /// The year that brings the date nearest to the anchor.
    case nearestYear
    /// A week runs from Monday to Sunday.
    case weekFromMonday
    /// "Early", "mid" and "late" are thirds.
    case thirds
    /// The year, month or day that the text told last.
    case toldLast
    /// The lead of news that names no day tells of about when it was published.
    case tellsLatest
  }

  /// Why an expression has no date.
  public enum Failure: Sendable, Hashable {
    /// It is counted from a date, and the document has none.
    case noAnchor
    /// The document's date is not exact enough to count from.
    case anchorTooCoarse
    /// The words name no time that can be told.
    case vague
    /// It is a length of time.
    case duration
    /// It comes back again and again.
    case recurring
  }

  /// The date, with its bound; nil when there is none.
  public let date: EDTF?
  /// The exchange form of the expression itself, without its bound.
  public let timex: TIMEX3
  /// What it was counted from; nil when it needed nothing.
  public let anchor: EDTF?
  /// What was assumed, in order.
  public let assumptions: [Assumption]
  /// Why there is no date; nil when there is one.
  public let failure: Failure?
}
