/// What relative expressions are counted from, as exactly as it is known.
public struct Anchor: Sendable, Hashable {
  /// The date itself.
  public let date: EDTF
  /// Its first day: the day itself when the date is a day.
  let day: CivilDate
  /// How exact it is.
  let precision: Precision

  /// An anchor on a date; nil for a date that has no first day or is coarser than a year.
  public init?(_ date: EDTF) {
    guard let first = date.bounds.earliest, let last = date.bounds.latest else { return nil }
    self.date = date
    day = first
    if first == last {
      precision = .day
    } else if first.year == last.year, first.month == last.month {
      precision = .month
    } else if first.year == last.year {
      precision = .year
    } else {
      return nil
    }
  }
}
