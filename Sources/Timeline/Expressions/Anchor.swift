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

  /// An anchor on where a date ends: the end of a range of days, what bounds an open time, else the
  /// date or its year.
  static func ending(_ date: EDTF) -> Anchor? {
    if case .interval(let interval) = date, interval.start.date == nil, let end = interval.end.date
    {
      // The end of a third of a month or year is no day or month that anybody told.
      guard !end.qualifier.isEmpty, let last = date.bounds.latest else { return Anchor(.date(end)) }
      let month = end.precision == .day ? EDTF.month(last.year, last.month) : nil
      return Anchor(month ?? .year(last.year))
    }
    guard let latest = date.bounds.latest else { return nil }
    let first = date.bounds.earliest ?? latest
    if date.precision == .day, first != latest { return Anchor(.day(latest)) }
    if date.precision == .month, first.year != latest.year {
      return EDTF.month(latest.year, latest.month).flatMap(Anchor.init)
    }
    return Anchor(date) ?? Anchor(.year(first.year))
  }
}
