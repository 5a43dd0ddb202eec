import Testing
import Timeline

@Suite struct CivilDateTests {
  /// Counts days the slow way: from the lengths of the months alone.
  @Test func countsEveryDayOfACycleOfLeapYears() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let start = try #require(CivilDate(year: -80, month: 1, day: 1))
    var number = start.dayNumber
    var weekday = start.weekday
    for year in -80..<410 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          // Not by `#require`, which is slow for so many days.
          guard let date = CivilDate(year: year, month: month, day: day),
            date.dayNumber == number, CivilDate(dayNumber: number) == date, date.weekday == weekday
          else {
            Issue.record("day \(number) is not \(year)-\(month)-\(day)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(CivilDate(dayNumber: number).description == "0410-01-01")
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 3, 1, 11_017, 3), (1969, 12, 31, -1, 3), (2023, 3, 20, 19_436, 1),
    (0, 1, 1, -719_528, 6), (1858, 11, 17, -40_587, 3), (9999, 12, 31, 2_932_896, 5),
  ])
  func knowsDayNumberAndWeekday(year: Int, month: Int, day: Int, number: Int, weekday: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date?.dayNumber == number)
    #expect(date?.weekday == weekday)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 4, 31), (2023, 1, 0),
    (1_000_000_000_000_000, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
  ])
  func refusesADayThatDoesNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2020-12-31", 2020, 53, 4), ("2021-01-01", 2020, 53, 5), ("2021-01-04", 2021, 1, 1),
    ("2018-12-31", 2019, 1, 1), ("2023-03-13", 2023, 11, 1), ("2016-01-03", 2015, 53, 7),
    ("2012-01-01", 2011, 52, 7), ("2024-12-30", 2025, 1, 1),
  ])
  func numbersWeeksAsISODoes(text: String, year: Int, week: Int, weekday: Int) throws {
    let date = try day(text)
    #expect(date.isoWeek == (year, week))
    #expect(CivilDate(isoYear: year, week: week, weekday: weekday) == date)
  }

  @Test func findsDaysAroundNewYearByTheirWeek() throws {
    for year in 1600..<2000 {
      let newYear = try #require(CivilDate(year: year, month: 1, day: 1))
      for days in -9...9 {
        let date = newYear.adding(days: days)
        let (year, week) = date.isoWeek
        guard CivilDate(isoYear: year, week: week, weekday: date.weekday) == date else {
          Issue.record("\(date) is not day \(date.weekday) of week \(week) of \(year)")
          return
        }
      }
    }
  }

  @Test func refusesWeeksThatDoNotExist() {
    #expect(CivilDate(isoYear: 2021, week: 53, weekday: 1) == nil)
    #expect(CivilDate(isoYear: 2021, week: 0, weekday: 1) == nil)
    #expect(CivilDate(isoYear: 2021, week: 1, weekday: 8) == nil)
    #expect(CivilDate(isoYear: Int.max, week: 1, weekday: 1) == nil)
    #expect(CivilDate(isoYear: CivilDate.last.year, week: 53, weekday: 7) == nil)
  }

  @Test(arguments: [
    ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2023-03-31", -1, "2023-02-28"),
    ("2022-12-15", 1, "2023-01-15"), ("2023-01-15", -1, "2022-12-15"),
    ("0001-01-15", -13, "-0001-12-15"),
    ("2023-05-20", 0, "2023-05-20"),
  ])
  func addsMonths(text: String, months: Int, expected: String) throws {
    #expect(try day(text).adding(months: months).description == expected)
  }

  @Test func addsYearsAndDays() throws {
    #expect(try day("2024-02-29").adding(years: 1).description == "2025-02-28")
    #expect(try day("2024-02-29").adding(years: -4).description == "2020-02-29")
    #expect(try day("2023-12-31").adding(days: 1).description == "2024-01-01")
    #expect(try day("2023-03-01").adding(days: -1).description == "2023-02-28")
  }

  @Test func stopsAtTheEndsOfTheCalendar() throws {
    let date = try day("2023-03-20")
    for amount in [Int.max, Int.max - 1] {
      #expect(date.adding(days: amount) == .last)
      #expect(date.adding(months: amount) == .last)
      #expect(date.adding(years: amount) == .last)
      #expect(CivilDate(dayNumber: amount) == .last)
      #expect(date.adding(days: -amount) == .first)
      #expect(date.adding(months: -amount) == .first)
      #expect(date.adding(years: -amount) == .first)
      #expect(CivilDate(dayNumber: -amount) == .first)
    }
    #expect(CivilDate(dayNumber: CivilDate.last.dayNumber - 1).description.hasSuffix("-12-30"))
    #expect(CivilDate.first.isoWeek.week > 0)
    #expect(CivilDate.last.isoWeek.week > 0)
  }

  @Test func writesTheYearWithAsManyDigitsAsItNeeds() {
    #expect(CivilDate(year: -43, month: 3, day: 15)?.description == "-0043-03-15")
    #expect(CivilDate(year: 12_345, month: 1, day: 2)?.description == "12345-01-02")
    #expect(CivilDate(year: 7, month: 1, day: 2)?.description == "0007-01-02")
  }

  @Test func ordersDays() throws {
    let texts = [
      "-0044-12-31", "-0043-01-01", "0000-01-01", "2022-12-31", "2023-01-30", "2023-02-01",
    ]
    let days = try texts.map(day)
    #expect(days.reversed().sorted() == days)
  }

  private func day(_ text: String) throws -> CivilDate {
    try #require(try EDTF(text).bounds.earliest)
  }
}
