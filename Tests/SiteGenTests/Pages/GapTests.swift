import Testing
import Timeline

@testable import SiteGen

@Suite struct GapTests {
  private func gaps(_ dates: [String]) throws -> [Int?] {
    try Gap.longOnes(in: dates.map { try EDTF($0) })
  }

  @Test func saysALongSilence() throws {
    let dates = ["2019-06-05", "2019-06-20", "2019-07-01", "2022-01-01", "2022-01-10"]
    #expect(try gaps(dates) == [nil, nil, nil, 30, nil])
  }

  @Test func saysNothingOfSilencesThatAreUsual() throws {
    #expect(try gaps(["2001-01-01", "2002-01-01", "2003-01-01"]) == [nil, nil, nil])
  }

  @Test func saysNothingOfLessThanHalfAYear() throws {
    let dates = ["2001-01-01", "2001-01-02", "2001-01-03", "2001-06-30"]
    #expect(try gaps(dates) == [nil, nil, nil, nil])
  }

  @Test func doesNotCountTimeThatAnEventCovers() throws {
    let dates = ["2001-01-01", "2001-01-02", "2001-01-03/2004-12-31", "2005-01-02"]
    #expect(try gaps(dates) == [nil, nil, nil, nil])
  }

  @Test func hasNothingToSayWithoutDates() throws {
    #expect(try gaps([]) == [])
    #expect(try gaps(["../2030"]) == [nil])
  }
}

@Suite struct StripTests {
  private func bars(_ years: [Int], ahead: Set<Int> = []) -> [Bar] {
    Strip(YearCounts(years.map { (.year($0), isAhead: ahead.contains($0)) }), headings: []).bars
  }

  @Test func hasABarForEveryYearBetween() {
    let bars = bars([2019, 2019, 2022])
    #expect(bars.map(\.count) == [2, 0, 0, 1])
    #expect(bars.map(\.label) == (2019...2022).map(EDTF.year))
  }

  @Test(arguments: [(23, 24, "1900"), (24, 5, "1900–1904"), (119, 24, "1900–1904")])
  func joinsYearsWhenBarsWouldBeTooNarrow(span: Int, count: Int, first: String) {
    let bars = bars(Array(stride(from: 1900, to: 1900 + span, by: 3)) + [1900 + span])
    #expect(bars.count == count)
    #expect(bars.first.map { EnglishDateWords.label(for: $0.period) } == first)
  }

  @Test func neverHasMoreBarsThanFit() {
    for span in [0, 1, 100, 5_000, 700_000, 90_000_000] {
      #expect(bars([-44, -44 + span]).count <= Strip.mostBars)
    }
  }

  @Test func cutsALongEmptyStretchShort() {
    let bars = bars([1900, 1901, 1920, 1921])
    #expect(bars.map(\.isCut) == [false, false, true, false, false])
    #expect(bars.map(\.firstYear) == [1900, 1901, 1902, 1920, 1921])
    #expect(bars[3].label == .year(1920))
  }

  @Test func drawsAShortTimeToScale() {
    #expect(bars([2013, 2023]).count == 11)
    #expect(!bars([2013, 2023]).contains { $0.isCut })
  }

  @Test func marksABarWhoseEventsAreAllStillToCome() {
    let bars = bars([2022, 2023, 2030], ahead: [2030])
    #expect(bars.filter(\.isAhead).filter { $0.count > 0 }.count == 1)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 1), (6, 2), (50, 10), (49, 10)])
  func givesEveryEventABarThatCanBeSeen(count: Int, step: Int) {
    #expect(Strip.step(count, most: 50) == step)
  }

  @Test func hasNoBarsWithoutEvents() {
    #expect(bars([]).isEmpty)
  }

  private func months(_ dates: [String], most: Int = Strip.mostBars) throws -> [Bar]? {
    let dates = try dates.map { (date: try EDTF($0), isAhead: false) }
    let years = YearCounts(dates).all.map(\.year)
    let first = try #require(years.first)
    return MonthCounts(from: first, to: try #require(years.last), dates)
      .map { Strip($0, headings: [(first, "#_first")], most: most).bars }
  }

  @Test func tellsTheMonthsOfOneYear() throws {
    let bars = try #require(try months(["2023-03-20", "2023-03", "2023-05-01/2023-06-02", "2023"]))
    #expect(bars.map(\.count) == [0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(bars.compactMap(\.label) == [try EDTF("2023-01"), try EDTF("2023-07")])
    #expect(bars.map(\.page) == Array(repeating: "#_first", count: 12))
  }

  @Test(arguments: [
    ("2022-12-01", 24, 24), ("2021-12-01", 24, 18), ("2022-12-01", 11, 8), ("2021-12-01", 11, 6),
  ])
  func joinsMonthsWhenBarsWouldBeTooNarrow(first: String, most: Int, count: Int) throws {
    // An event every month leaves nothing to cut.
    let from = try #require(EDTF(first).bounds.earliest)
    let dates = (0..<36).map { (from.year * 12 + $0) }.filter { $0 / 12 <= 2023 }
      .map { "\($0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    let bars = try #require(try months(dates, most: most))
    #expect(bars.count == count)
    #expect(bars.map(\.count).reduce(0, +) == dates.count)
    #expect(bars.compactMap(\.label).count <= 3)
  }

  @Test func cutsALongTimeWithoutEventsBetweenMonths() throws {
    let bars = try #require(try months(["2022-02-01", "2023-11-01"]))
    #expect(bars.count { $0.isCut } == 1)
    #expect(bars.map(\.count).reduce(0, +) == 2)
  }

  @Test(arguments: [["2023", "2022", "2023-03"], ["2023-21", "2023-09~/2023-12~", "2023-01-01"]])
  func tellsNoMonthsWhereMostAreNotKnown(dates: [String]) throws {
    #expect(try months(dates) == nil)
  }

  @Test func writesAYearBeforeChristAsItsHeadingDoes() throws {
    var fixture = SiteFixture()
    try fixture.add("-0043-03-15", "Ides")
    try fixture.add("0023", "Later")
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains("<i aria-hidden=\"true\">44 BC</i>"))
    #expect(!page.contains(">-43<"))
  }
}
