extension EDTF {
  /// A day, or its year alone when that has more than four digits, where EDTF knows no days.
  public static func day(_ date: CivilDate) -> EDTF { .date(EDTFDate(date)) }

  /// A year.
  public static func year(_ year: Int) -> EDTF { .date(EDTFDate(EDTFYear(year))) }

  /// A month, or nil when there is none with this number or the year has more than four digits.
  public static func month(_ year: Int, _ month: Int) -> EDTF? {
    guard let digits = DigitPattern(month, width: 2) else { return nil }
    // Losing the reason is right: nil says that there is no such month.
    return (try? EDTFDate(year: EDTFYear(year), month: digits)).map(EDTF.date)
  }

  /// A season (21 to 41), or nil when there is none or the year has more than four digits.
  public static func season(_ year: Int, _ season: Int) -> EDTF? {
    guard let season = Season(code: season) else { return nil }
    // Losing the reason is right: nil says that there is no such season.
    return (try? EDTFDate(year: EDTFYear(year), season: season)).map(EDTF.date)
  }

  /// The ten years that share all digits but the last with a year: 1990 gives `199X`.
  public static func decade(_ firstYear: Int) -> EDTF { years(firstYear, unspecified: 1) }

  /// The hundred years that share all digits but the last two with a year: 1900 gives `19XX`.
  public static func century(_ firstYear: Int) -> EDTF { years(firstYear, unspecified: 2) }

  private static func years(_ year: Int, unspecified count: Int) -> EDTF {
    let exact = EDTFYear(year)
    // Losing the reason is right: every year here has the digits that are taken from it.
    let masked: EDTFYear? =
      switch exact.digits {
      case .four(let digits):
        DigitPattern((0..<4).map { $0 < 4 - count ? digits[$0] : nil })
          .flatMap { try? EDTFYear(.four($0), isNegative: exact.isNegative) }
      case .long(let significand, _):
        try? EDTFYear(
          exact.digits, isNegative: exact.isNegative,
          significantDigits: String(significand).utf8.count - count)
      }
    return .date(EDTFDate(masked ?? exact))
  }

  /// The days from one to another, given in either order; a single day when they are the same.
  public static func days(_ from: CivilDate, _ to: CivilDate) -> EDTF {
    span(.day(min(from, to)), .day(max(from, to))) ?? .day(min(from, to))
  }

  /// One of two dates, nobody knows which; nil when either is no plain date.
  public static func oneOf(_ one: EDTF, _ other: EDTF) -> EDTF? {
    guard case .date = one, case .date = other, one != other else { return nil }
    let dates = [one, other].sorted { $0.timelineOrder < $1.timelineOrder }
    return try? EDTF("[\(dates[0]),\(dates[1])]")
  }

  /// The time from the start of one date to the end of another.
  ///
  /// Nil when a set is given, when neither has a date there, or when it would end before it starts.
  public static func span(_ from: EDTF, _ to: EDTF) -> EDTF? {
    guard let start = from.start, let end = to.end else { return nil }
    if start == end, let date = start.date { return .date(date) }
    // Losing the reason is right: nil says that there is no such interval.
    return (try? EDTFInterval(start, end)).map(EDTF.interval)
  }

  /// The time that ends with a date, `../2030`; nil for a set, or when the date has no end.
  public static func until(_ date: EDTF) -> EDTF? {
    guard let end = date.end else { return nil }
    // Losing the reason is right: nil says that there is no such interval.
    return (try? EDTFInterval(.open, end)).map(EDTF.interval)
  }

  /// The time that starts with a date, `2014/..`; nil for a set, or when the date has no start.
  public static func since(_ date: EDTF) -> EDTF? {
    guard let start = date.start else { return nil }
    // Losing the reason is right: nil says that there is no such interval.
    return (try? EDTFInterval(start, .open)).map(EDTF.interval)
  }

  /// The day of a date with a time of day; any other date as it is.
  public var withoutTime: EDTF {
    if case .dateTime(let dateTime) = self { .date(dateTime.day) } else { self }
  }

  /// The date, marked as an estimate.
  public var approximate: EDTF { qualified(.approximate) }

  /// The date, marked as doubted.
  public var uncertain: EDTF { qualified(.uncertain) }

  /// The date with a qualifier about all of it, besides those it has.
  ///
  /// A time of day cannot be qualified and is left out; nor can a range in a set, which stays as it is.
  public func qualified(_ qualifier: Qualifier) -> EDTF {
    guard !qualifier.isEmpty else { return self }
    return switch self {
    case .date(let date): .date(date.qualified(qualifier))
    case .dateTime(let dateTime): .date(dateTime.day.qualified(qualifier))
    case .interval(let interval): .interval(interval.qualified(qualifier))
    case .oneOf(let set): .oneOf(set.qualified(qualifier))
    case .allOf(let set): .allOf(set.qualified(qualifier))
    }
  }

  private var start: EDTFInterval.End? {
    switch self {
    case .date(let date): .date(date)
    case .dateTime(let dateTime): .date(dateTime.day)
    case .interval(let interval): interval.start
    case .oneOf, .allOf: nil
    }
  }

  private var end: EDTFInterval.End? {
    if case .interval(let interval) = self { interval.end } else { start }
  }
}
