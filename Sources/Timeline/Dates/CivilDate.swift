/// A day of the proleptic Gregorian calendar; year 0 is 1 BC, years before it are negative.
///
/// Years reach from -999,999,999,999,999 to 999,999,999,999,999, so no sum of days can overflow.
/// Arithmetic that leaves this range stops at `first` or `last`.
public struct CivilDate: Sendable, Hashable {
  /// The years a date can have.
  public static let years = -999_999_999_999_999...999_999_999_999_999
  /// The first day that can be named.
  public static let first = CivilDate(unchecked: years.lowerBound, 1, 1)
  /// The last day that can be named.
  public static let last = CivilDate(unchecked: years.upperBound, 12, 31)

  /// Astronomical year: 0 is 1 BC, -1 is 2 BC.
  public let year: Int
  /// Month of the year, 1 to 12.
  public let month: Int
  /// Day of the month, 1 to 31.
  public let day: Int

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with these numbers, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month, day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day that many days after 1970-01-01; beyond the calendar, its first or last day.
  public init(dayNumber: Int) {
    guard dayNumber > Self.first.dayNumber else {
      self = Self.first
      return
    }
    guard dayNumber < Self.last.dayNumber else {
      self = Self.last
      return
    }
    let (era, dayOfEra) = (dayNumber + Self.epoch).dividedDown(by: Self.daysInEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
    let monthFromThird = (5 * dayOfYear + 2) / 153
    let month = monthFromThird < 10 ? monthFromThird + 3 : monthFromThird - 9
    self.init(
      unchecked: era * 400 + yearOfEra + (month < 3 ? 1 : 0), month,
      dayOfYear - (153 * monthFromThird + 2) / 5 + 1)
  }

  /// Days since 1970-01-01; negative before it.
  ///
  /// Eras of 400 years whose years begin with the third month, so that a leap day comes last.
  /// Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms.
  public var dayNumber: Int {
    let (era, yearOfEra) = (month < 3 ? year - 1 : year).dividedDown(by: 400)
    let monthFromThird = month < 3 ? month + 9 : month - 3
    let dayOfYear = (153 * monthFromThird + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysInEra + dayOfEra - Self.epoch
  }

  private static let daysInEra = 146_097
  /// Days from the start of the era that holds year 0 to 1970-01-01.
  private static let epoch = 719_468

  /// Day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int { (dayNumber + 3).dividedDown(by: 7).remainder + 1 }

  /// Day of the year, 1 to 366.
  public var dayOfYear: Int {
    dayNumber - CivilDate(unchecked: year, 1, 1).dayNumber + 1
  }

  /// Whether the year has a 29th day in its second month.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month; 0 when `month` is not 1 to 12.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 0
    }
  }
}

extension CivilDate {
  /// The date that many days later, or earlier when negative.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? Self.first : Self.last }
    return CivilDate(dayNumber: sum)
  }

  /// The same day that many months later; the last day of that month when it is shorter.
  public func adding(months: Int) -> CivilDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? Self.first : Self.last }
    let (newYear, newMonth) = sum.dividedDown(by: 12)
    return clamped(year: newYear, month: newMonth + 1)
  }

  /// The same day that many years later; the 28th when a 29th of the second month has no match.
  public func adding(years: Int) -> CivilDate {
    let (sum, overflow) = year.addingReportingOverflow(years)
    guard !overflow else { return years < 0 ? Self.first : Self.last }
    return clamped(year: sum, month: month)
  }

  private func clamped(year: Int, month: Int) -> CivilDate {
    guard year >= Self.years.lowerBound else { return Self.first }
    guard year <= Self.years.upperBound else { return Self.last }
    return CivilDate(unchecked: year, month, min(day, Self.daysInMonth(month, year: year)))
  }
}

extension CivilDate: Comparable {
  /// Whether the left day comes before the right one.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it, `2023-03-20`; a sign and more digits where the year needs them.
  public var description: String {
    EDTFFormatter.year(year) + "-" + EDTFFormatter.digits(month, width: 2)
      + "-" + EDTFFormatter.digits(day, width: 2)
  }
}

extension Int {
  /// Division that rounds towards the smaller number, so the remainder is never negative.
  func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
