/// The English words for dates, never more exact than the date itself.
public enum EnglishDateWords {
  /// The date as a page shows it: `20–22 March 2023`, `about 1560s`, `by 2030`, `2019 (uncertain)`.
  public static func label(for edtf: EDTF) -> String {
    switch edtf {
    case .date(let date): label(date)
    case .dateTime(let dateTime): label(dateTime)
    case .interval(let interval): label(interval)
    case .oneOf(let set): label(set, isAlternative: true)
    case .allOf(let set): label(set, isAlternative: false)
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of a month, or its number when there is no such month.
  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "month \(number)"
  }

  /// `1st`, `2nd`, `3rd`, `11th`.
  static func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }

  /// `a`, `a or b`, `a, b or c`; a comma more when a word already holds the conjunction.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let isNested = words.contains { $0.split(separator: " ").contains { $0 == conjunction } }
    return words.dropLast().joined(separator: ", ") + (isNested ? "," : "") + " \(conjunction) "
      + last
  }

  private static func label(_ dateTime: EDTFDateTime) -> String {
    // Nobody tells the second at which a full minute begins.
    let seconds = dateTime.second == 0 ? [] : [dateTime.second]
    let time = ([dateTime.hour, dateTime.minute] + seconds).map(twoDigits).joined(separator: ":")
    let zone: String
    switch dateTime.shift {
    case nil: zone = ""
    case .utc?: zone = " UTC"
    case let shift?:
      let minutes = abs(shift.inMinutes)
      let sign = shift.inMinutes < 0 ? "−" : "+"
      zone = " UTC\(sign)\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }
    return "\(label(dateTime.day)), \(time)\(zone)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func label(_ interval: EDTFInterval) -> String {
    switch (interval.start, interval.end) {
    case (.date(let start), .date(let end)): span(start, end)
    case (.date(let start), .open): "since \(within(start))"
    case (.date(let start), .unknown): "from \(within(start)), end unknown"
    case (.open, .date(let end)): "by \(within(end))"
    case (.unknown, .date(let end)): "until \(within(end)), start unknown"
    default: "at any time"
    }
  }

  /// Two dates around a dash; what they share is said once when nothing is unspecified or doubted.
  private static func span(_ start: EDTFDate, _ end: EDTFDate) -> String {
    if start == end { return label(start) }
    let apart = "\(label(start)) – \(label(end))"
    guard start.qualifier.isEmpty, end.qualifier.isEmpty, start.precision == end.precision,
      let year = start.year.value, let endYear = end.year.value
    else { return apart }
    if let from = start.civilDate, let to = end.civilDate, from.year == to.year {
      guard from.month == to.month else {
        return "\(from.day) \(month(from.month)) – \(label(end))"
      }
      return "\(from.day)–\(to.day) \(dated(month(to.month), end.year))"
    }
    if start.day == nil, end.day == nil, let from = start.month?.value, let to = end.month?.value,
      year == endYear
    {
      return "\(month(from))–\(dated(month(to), end.year))"
    }
    let areYears = start.month == nil && start.season == nil && end.month == nil
    return areYears && start.precision == .year ? years(year, endYear, joined: "–") : apart
  }

  private static func label(_ set: EDTFSet, isAlternative: Bool) -> String {
    let single = set.elements.count == 1
    let words = set.elements.map { element in
      switch element {
      case .date(let date): return label(date)
      case .orBefore(let date):
        return "\(label(date)) \(isAlternative ? "or earlier" : "and before")"
      case .orAfter(let date): return "\(label(date)) \(isAlternative ? "or later" : "and after")"
      case .range(let first, let last):
        if single, isAlternative {
          let isDay = first.precision == .day
          return isDay ? between(element.bounds) : "between \(label(first)) and \(label(last))"
        }
        let range = "\(label(first)) to \(label(last))"
        let unit =
          switch first.precision {
          case .day: "day"
          case .month: "month"
          default: "year"
          }
        return isAlternative ? "a \(unit) from \(range)" : "every \(unit) from \(range)"
      }
    }
    return list(words, isAlternative ? "or" : "and")
  }
}
