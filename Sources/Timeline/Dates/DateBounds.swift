/// The first and the last day a date can mean.
public struct DateBounds: Sendable, Hashable {
  /// One end.
  public enum Limit: Sendable, Hashable {
    /// A day, which belongs to the time.
    case day(CivilDate)
    /// The time goes on without end, `..`.
    case open
    /// There is an end, but nobody knows it.
    case unknown
    /// A day before the first one of `CivilDate`.
    case beforeCalendar
    /// A day after the last one of `CivilDate`.
    case afterCalendar
  }

  /// The start.
  public let lower: Limit
  /// The end, which belongs to the time.
  public let upper: Limit

  /// Makes bounds of two ends; the caller sees to their order.
  init(lower: Limit, upper: Limit) {
    self.lower = lower
    self.upper = upper
  }

  /// The time from one day to another, both included, in either order; nil is an open end.
  public init(earliest: CivilDate?, latest: CivilDate?) {
    var (first, last) = (earliest, latest)
    if let earliest, let latest, latest < earliest { (first, last) = (latest, earliest) }
    self.init(lower: first.map(Limit.day) ?? .open, upper: last.map(Limit.day) ?? .open)
  }

  /// The first day, or nil when it is open, unknown or beyond the calendar.
  public var earliest: CivilDate? { lower.day }

  /// The last day, or nil when it is open, unknown or beyond the calendar.
  public var latest: CivilDate? { upper.day }

  /// Whether a day lies in this time; an unknown end counts as open.
  public func contains(_ day: CivilDate) -> Bool {
    overlaps(DateBounds(earliest: day, latest: day))
  }

  /// Whether the other time lies wholly in this one; an unknown end counts as open.
  public func contains(_ other: DateBounds) -> Bool {
    lower.asStart <= other.lower.asStart && other.upper.asEnd <= upper.asEnd
  }

  /// Whether the two times have a day in common; an unknown end counts as open.
  public func overlaps(_ other: DateBounds) -> Bool {
    lower.asStart <= other.upper.asEnd && other.lower.asStart <= upper.asEnd
  }

  /// The shortest time that holds both.
  func union(_ other: DateBounds) -> DateBounds {
    DateBounds(
      lower: other.lower.asStart < lower.asStart ? other.lower : lower,
      upper: upper.asEnd < other.upper.asEnd ? other.upper : upper)
  }
}

extension DateBounds.Limit {
  /// The day, or nil when there is none.
  public var day: CivilDate? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Where a time with this start begins, in an order of all ends.
  var asStart: Position { position(endless: .beforeAll) }

  /// Where a time with this end stops, in an order of all ends.
  var asEnd: Position { position(endless: .afterAll) }

  private func position(endless: Position) -> Position {
    switch self {
    case .day(let day): .day(day)
    case .open, .unknown: endless
    case .beforeCalendar: .beforeCalendar
    case .afterCalendar: .afterCalendar
    }
  }

  /// A place in time, or beyond all time; the cases stand in their order.
  enum Position: Comparable, Hashable {
    case beforeAll, beforeCalendar
    case day(CivilDate)
    case afterCalendar, afterAll
  }
}
