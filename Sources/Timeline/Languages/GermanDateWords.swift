/// The German words for dates, never more exact than the date itself.
public enum GermanDateWords {
  /// The date as a page shows it: `20.–22. März 2023`, `etwa 1960er-Jahre`, `bis 2030`, `2019
  /// (unsicher)`.
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
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
  ]

  /// The name of a month, or its number when there is no such month.
  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "Monat \(number)"
  }

  /// `a`, `a oder b`, `a, b oder c`.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  private static func label(_ dateTime: EDTFDateTime) -> String {
    // Nobody tells the second at which a full minute begins.
    let seconds = dateTime.second == 0 ? [] : [dateTime.second]
    let time = ([dateTime.hour, dateTime.minute] + seconds).map(twoDigits).joined(separator: ":")
    let zone: String
    switch dateTime.shift {
    case nil: zone = " Uhr"
    case .utc?: zone = " Uhr UTC"
    case let shift?:
      let minutes = abs(shift.inMinutes)
      let sign = shift.inMinutes < 0 ? "−" : "+"
      zone = " Uhr UTC\(sign)\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }
    return "\(label(dateTime.day)), \(time)\(zone)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func label(_ interval: EDTFInterval) -> String {
    switch (interval.start, interval.end) {
    case (.date(let start), .date(let end)): span(start, end)
    case (.date(let start), .open): "seit \(dative(start))"
    case (.date(let start), .unknown): "ab \(dative(start)), Ende unbekannt"
    case (.open, .date(let end)): upTo(end)
    case (.unknown, .date(let end)): "\(upTo(end)), Beginn unbekannt"
    default: "zu irgendeiner Zeit"
    }
  }

  /// `bis 2030`, `bis zum 20. März 2030`, `bis zu den 1960er-Jahren`.
  private static func upTo(_ date: EDTFDate) -> String {
    let words = dative(date)
    if words.hasPrefix("dem ") { return "bis zum " + words.dropFirst(4) }
    return words.hasPrefix("den ") ? "bis zu " + words : "bis " + words
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
        return "\(from.day). \(month(from.month)) – \(label(end))"
      }
      return "\(from.day).–\(to.day). \(dated(month(to.month), end.year))"
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
    let isSingle = set.elements.count == 1
    let words = set.elements.map { element in
      switch element {
      case .date(let date): return label(date)
      case .orBefore(let date):
        return "\(label(date)) \(isAlternative ? "oder früher" : "und davor")"
      case .orAfter(let date):
        return "\(label(date)) \(isAlternative ? "oder später" : "und danach")"
      case .range(let first, let last):
        let isDay = first.precision == .day
        if isSingle, isAlternative {
          return isDay ? between(element.bounds) : "zwischen \(label(first)) und \(label(last))"
        }
        let unit =
          switch first.precision {
          case .day: isAlternative ? "ein Tag vom" : "jeder Tag vom"
          case .month: isAlternative ? "ein Monat von" : "jeder Monat von"
          default: isAlternative ? "ein Jahr von" : "jedes Jahr von"
          }
        return "\(unit) \(label(first)) bis \(isDay ? "zum " : "")\(label(last))"
      }
    }
    return list(words, isAlternative ? "oder" : "und")
  }
}
