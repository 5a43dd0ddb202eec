extension CivilDate {
  /// The week of ISO 8601-1, 5.1.2: Monday to Sunday, week 1 holds the year's first Thursday.
  ///
  /// The first days of a year can lie in the last week of the year before, and the other way round.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = dayOfYear + 4 - weekday
    let length = Self.daysInYear(year)
    if thursday < 1 {
      return (year - 1, (thursday + Self.daysInYear(year - 1) - 1) / 7 + 1)
    }
    return thursday > length ? (year + 1, 1) : (year, (thursday - 1) / 7 + 1)
  }

  /// The day of an ISO week, or nil when that year has no such week or weekday (1 is Monday).
  public init?(isoYear: Int, week: Int, weekday: Int) {
    guard let fourth = CivilDate(year: isoYear, month: 1, day: 4), 1...53 ~= week, 1...7 ~= weekday
    else { return nil }
    let monday = fourth.dayNumber - (fourth.weekday - 1)
    let number = monday + (week - 1) * 7 + weekday - 1
    self.init(dayNumber: number)
    guard dayNumber == number, isoWeek == (isoYear, week) else { return nil }
  }

  private static func daysInYear(_ year: Int) -> Int { isLeap(year: year) ? 366 : 365 }
}
