import Testing

@testable import Timeline

@Suite struct HolidayTests {
  @Test(arguments: [
    (Holiday.easter, 2022, "2022-04-17"), (.easter, 1583, "1583-04-10"),
    // By the Julian calendar, as sources of their time have it.
    (.easter, 1582, "1582-04-15"), (.easter, 1453, "1453-04-01"), (.easter, 1066, "1066-04-16"),
    (.pentecost, 1422, "1422-05-31"), (.ashWednesday, 2019, "2019-03-06"),
    (.ascension, 2021, "2021-05-13"), (.whitMonday, 2022, "2022-06-06"),
    (.michaelmas, 1913, "1913-09-29"), (.martinmas, 1650, "1650-11-11"),
  ])
  func fallsOnTheDayThatItsYearGives(holiday: Holiday, year: Int, day: String) {
    #expect(holiday.day(in: year).map { EDTF.day($0).description } == day)
  }

  @Test(arguments: [
    (Holiday.pentecost, 7, Holiday.pentecost as Holiday?), (.pentecost, 1, .whitMonday),
    (.pentecost, 5, nil), (.goodFriday, 5, .goodFriday), (.newYear, 1, nil),
  ])
  func isCompletedByItsOwnWeekday(holiday: Holiday, weekday: Int, expected: Holiday?) {
    #expect(holiday.named(by: weekday) == expected)
  }
}
