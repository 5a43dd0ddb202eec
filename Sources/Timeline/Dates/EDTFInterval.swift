/// The time from one date to another, of which one can be open or unknown.
///
/// Source: Library of Congress, level 0 "Time Interval", level 1 "Extended Interval", level 2 "Interval".
public struct EDTFInterval: Sendable, Hashable {
  /// One end of an interval.
  public enum End: Sendable, Hashable {
    /// A date.
    case date(EDTFDate)
    /// There is no end, or none is meant: `..`.
    case open
    /// There is an end, but it is not known: nothing is written.
    case unknown

    /// The date, or nil when there is none.
    public var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// The start.
  public let start: End
  /// The end.
  public let end: End

  /// An interval.
  ///
  /// The standard leaves overlapping ends to the reader: an interval is refused only when no day of
  /// the end comes after, or is, the first day of the start.
  ///
  /// - Throws: `intervalWithoutDate` or `endBeforeStart`.
  public init(_ start: End, _ end: End) throws(EDTFError.Reason) {
    guard start.date != nil || end.date != nil else { throw .intervalWithoutDate }
    if let first = start.date?.bounds.lower, let last = end.date?.bounds.upper,
      last.asEnd < first.asStart
    {
      throw .endBeforeStart
    }
    self.start = start
    self.end = end
  }

  /// The first day of the start to the last day of the end.
  public var bounds: DateBounds {
    DateBounds(
      lower: start.limit { $0.bounds.lower }, upper: end.limit { $0.bounds.upper })
  }

  /// The precision of its coarser end.
  public var precision: Precision {
    [start, end].compactMap(\.date).map(\.precision).min() ?? .century
  }

  /// The lowest level of EDTF that has this interval; an unspecified digit in it is of level 2.
  public var level: Int {
    max(start.level, end.level)
  }

  /// The interval with a qualifier about both its dates.
  func qualified(_ qualifier: Qualifier) -> EDTFInterval {
    EDTFInterval(unchecked: start.qualified(qualifier), end.qualified(qualifier))
  }

  private init(unchecked start: End, _ end: End) {
    self.start = start
    self.end = end
  }
}

extension EDTFInterval.End {
  fileprivate func limit(_ ofDate: (EDTFDate) -> DateBounds.Limit) -> DateBounds.Limit {
    switch self {
    case .date(let date): ofDate(date)
    case .open: .open
    case .unknown: .unknown
    }
  }

  fileprivate var level: Int {
    guard case .date(let date) = self else { return 1 }
    return date.isUnspecified ? 2 : date.level
  }

  fileprivate func qualified(_ qualifier: Qualifier) -> Self {
    if case .date(let date) = self { .date(date.qualified(qualifier)) } else { self }
  }
}
