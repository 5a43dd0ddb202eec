/// What relative expressions are counted from, as exactly as it is known.
public struct Anchor: Sendable, Hashable {
  /// The date itself.
  public let date: EDTF
  /// Its first day: the day itself when the date is a day.
  let day: CivilDate
  /// How exact it is.
  let precision: Precision
  /// What is doubted about it, or about a more exact date that it was taken from.
  let doubt: Qualifier
  /// How exact the date is that the doubt is about.
  let doubtedPrecision: Precision

  /// An anchor on a date; nil for a date that has no first day or is coarser than a year.
  public init?(_ date: EDTF) {
    self.init(date, doubtedAs: date)
  }

  /// An anchor on a part of a date, with what is doubted about all of that.
  private init?(_ date: EDTF, doubtedAs whole: EDTF) {
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
    doubt = whole.qualifier
    doubtedPrecision = max(precision, whole.precision)
  }

  /// An anchor on where a date ends: the end of a range of days, what bounds an open time, else the
  /// date or its year.
  static func ending(_ date: EDTF) -> Anchor? {
    if case .interval(let interval) = date, interval.start.date == nil, let end = interval.end.date
    {
      // The end of a third of a month or year is no day or month that anybody told.
      guard !end.qualifier.isEmpty, let last = date.bounds.latest else { return Anchor(.date(end)) }
      let month = end.precision == .day ? EDTF.month(last.year, last.month) : nil
      return Anchor(month ?? .year(last.year), doubtedAs: .date(end))
    }
    guard let latest = date.bounds.latest else { return nil }
    let first = date.bounds.earliest ?? latest
    if date.precision == .day, first != latest {
      return Anchor(.day(latest).qualified(date.qualifier))
    }
    if date.precision == .month, first.year != latest.year {
      return EDTF.month(latest.year, latest.month).flatMap {
        Anchor($0.qualified(date.qualifier))
      }
    }
    return Anchor(date) ?? Anchor(.year(first.year).qualified(date.qualifier))
  }
}
