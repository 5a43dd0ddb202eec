internal import Timeline

/// A year, a month or a day: as much of a date as is known, and never more.
struct CalendarParts: Sendable, Hashable {
  let year: Int
  let month: Int?
  let day: Int?

  /// As much of a day as a precision lets through; of anything longer than a year, its year.
  init(_ date: CivilDate, _ precision: Precision) {
    year = date.year
    month = precision >= .season ? date.month : nil
    day = precision == .day ? date.day : nil
  }

  /// `2023`, `2023-03` or `2023-03-20`; nil for a year that ISO 8601 writes with a sign.
  var iso: String? {
    guard (0...9999).contains(year) else { return nil }
    var text = Self.digits(year, 4)
    for part in [month, day] {
      if let part { text += "-" + Self.digits(part, 2) }
    }
    return text
  }

  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    if text.utf8.count >= width { return text }
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

/// A date between two ends for formats that know only years, months and days.
///
/// A month stays a month: each end is as exact as the date it comes from. A season, a decade or a
/// set becomes the time from its first to its last part. Doubt is lost; the words and the EDTF that
/// stand beside it keep it.
struct CalendarSpan: Sendable, Hashable {
  /// Nil when the start is open or not known.
  let start: CalendarParts?
  /// Nil when the end is open or not known; equal to `start` for a single year, month or day.
  let end: CalendarParts?

  /// Whether one year, month or day is all there is.
  var isSingle: Bool { start == end }

  /// Nil when neither end is a day of the calendar.
  init?(_ date: EDTF) {
    switch date {
    case .date(let date):
      start = Self.first(date)
      end = Self.last(date)
    case .dateTime(let dateTime):
      start = CalendarParts(dateTime.date, .day)
      end = start
    case .interval(let interval):
      start = interval.start.date.flatMap(Self.first)
      end = interval.end.date.flatMap(Self.last)
    case .oneOf(let set), .allOf(let set):
      start = set.bounds.earliest.map { CalendarParts($0, set.precision) }
      end = set.bounds.latest.map { CalendarParts($0, set.precision) }
    }
    if start == nil, end == nil { return nil }
  }

  private static func first(_ date: EDTFDate) -> CalendarParts? {
    date.bounds.earliest.map { CalendarParts($0, date.precision) }
  }

  private static func last(_ date: EDTFDate) -> CalendarParts? {
    date.bounds.latest.map { CalendarParts($0, date.precision) }
  }
}

extension EDTF {
  /// The first and the last day of a date that is known to the day at both ends, without doubt; nil
  /// for any other.
  var exactDays: ClosedRange<CivilDate>? {
    guard qualifier.isEmpty, !isUnspecified else { return nil }
    switch self {
    case .date(let date): return date.civilDate.map { $0...$0 }
    case .dateTime(let dateTime): return dateTime.date...dateTime.date
    case .interval(let interval):
      guard let first = interval.start.date?.civilDate, let last = interval.end.date?.civilDate,
        first <= last
      else { return nil }
      return first...last
    case .oneOf, .allOf: return nil
    }
  }
}
