/// A day of the year with a name, fixed or counted.
public enum Holiday: Int, Sendable, CaseIterable {
  case christmas, christmasEve, newYear, newYearsEve, easter, goodFriday, easterMonday, palmSunday
  case pentecost, thanksgiving, halloween, independence, labor, memorial, valentine, boxing
  case mothers, fathers, presidents, columbus, veterans, patrick, mayDay, bastille, epiphany
  case ascension, whitMonday, trinity, ashWednesday, maundyThursday, shroveTuesday
  case armistice, victoryInEurope, victoryInJapan
  case michaelmas, candlemas, martinmas, lammas, ladyDay, midsummer, allSaints, allSouls

  /// Its day in a year; that of a feast counted from Easter is the Julian calendar's before 1583.
  func day(in year: Int) -> CivilDate? {
    switch self {
    case .christmas: CivilDate(year: year, month: 12, day: 25)
    case .christmasEve: CivilDate(year: year, month: 12, day: 24)
    case .boxing: CivilDate(year: year, month: 12, day: 26)
    case .newYear: CivilDate(year: year, month: 1, day: 1)
    case .newYearsEve: CivilDate(year: year, month: 12, day: 31)
    case .halloween: CivilDate(year: year, month: 10, day: 31)
    case .independence: CivilDate(year: year, month: 7, day: 4)
    case .bastille: CivilDate(year: year, month: 7, day: 14)
    case .valentine: CivilDate(year: year, month: 2, day: 14)
    case .veterans, .armistice: CivilDate(year: year, month: 11, day: 11)
    case .victoryInEurope: CivilDate(year: year, month: 5, day: 8)
    case .victoryInJapan: CivilDate(year: year, month: 8, day: 15)
    case .patrick: CivilDate(year: year, month: 3, day: 17)
    case .mayDay: CivilDate(year: year, month: 5, day: 1)
    case .epiphany: CivilDate(year: year, month: 1, day: 6)
    case .labor: Self.nth(1, weekday: 1, year, 9)
    case .columbus: Self.nth(2, weekday: 1, year, 10)
    case .presidents: Self.nth(3, weekday: 1, year, 2)
    case .thanksgiving: Self.nth(4, weekday: 4, year, 11)
    case .mothers: Self.nth(2, weekday: 7, year, 5)
    case .fathers: Self.nth(3, weekday: 7, year, 6)
    case .memorial:
      CivilDate(year: year, month: 5, day: 31).map {
        $0.adding(days: 1 - $0.weekday)
      }
    case .easter: Self.easter(year)
    case .goodFriday: Self.easter(year)?.adding(days: -2)
    case .easterMonday: Self.easter(year)?.adding(days: 1)
    case .palmSunday: Self.easter(year)?.adding(days: -7)
    case .pentecost: Self.easter(year)?.adding(days: 49)
    case .whitMonday: Self.easter(year)?.adding(days: 50)
    case .trinity: Self.easter(year)?.adding(days: 56)
    case .ascension: Self.easter(year)?.adding(days: 39)
    case .maundyThursday: Self.easter(year)?.adding(days: -3)
    case .ashWednesday: Self.easter(year)?.adding(days: -46)
    case .shroveTuesday: Self.easter(year)?.adding(days: -47)
    case .candlemas: CivilDate(year: year, month: 2, day: 2)
    case .ladyDay: CivilDate(year: year, month: 3, day: 25)
    case .midsummer: CivilDate(year: year, month: 6, day: 24)
    case .lammas: CivilDate(year: year, month: 8, day: 1)
    case .michaelmas: CivilDate(year: year, month: 9, day: 29)
    case .allSaints: CivilDate(year: year, month: 11, day: 1)
    case .allSouls: CivilDate(year: year, month: 11, day: 2)
    case .martinmas: CivilDate(year: year, month: 11, day: 11)
    }
  }

  /// The feast that a weekday completes: "Whit" with Sunday or Monday; nil where it makes none.
  func named(by weekday: Int) -> Holiday? {
    switch (self, weekday) {
    case (.pentecost, 7), (.trinity, 7), (.ashWednesday, 3), (.maundyThursday, 4),
      (.shroveTuesday, 2), (.goodFriday, 5), (.palmSunday, 7):
      self
    case (.pentecost, 1): .whitMonday
    case (.easter, 1): .easterMonday
    case (.easter, 7): .easter
    default: nil
    }
  }

  private static func nth(_ count: Int, weekday: Int, _ year: Int, _ month: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 1).map {
      $0.adding(days: (weekday - $0.weekday + 7) % 7 + 7 * (count - 1))
    }
  }

  /// Easter Sunday of the Gregorian calendar, and of the Julian before 1583, when sources count by it.
  ///
  /// Source: the anonymous algorithm in Nature, 20 April 1876, after Meeus, Astronomical Algorithms.
  private static func easter(_ year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    if year < 1583 {
      let moon = (19 * (year % 19) + 15) % 30
      let week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
      let count = moon + week + 114
      return CivilDate(year: year, month: count / 31, day: count % 31 + 1)
    }
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let cycle = year % 19
    let shift = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * cycle + century - century / 4 - shift + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (cycle + 11 * moon + 22 * week) / 451
    let count = moon + week - 7 * late + 114
    return CivilDate(year: year, month: count / 31, day: count % 31 + 1)
  }
}
