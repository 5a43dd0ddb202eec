import Testing
import Timeline

@Suite struct DateBoundsTests {
  @Test(arguments: [
    ("2023-03", "2023-03-20", true), ("2023-03", "2023-03", true), ("2023-03", "2023", false),
    ("2023-03", "2023-04-01", false), ("2014/..", "2023", true), ("2014/", "2023", true),
    ("2014/..", "2013/..", false), ("../2030", "../2029", true), ("../2030", "2014/..", false),
    ("[2014,2016]", "2015", true), ("Y3E9999", "2023", false), ("2014/..", "Y3E9999", true),
    ("Y-3E9999", "Y3E9999", false),
  ])
  func containsTheWholeOfAnother(outer: String, inner: String, expected: Bool) throws {
    #expect(try EDTF(outer).bounds.contains(EDTF(inner).bounds) == expected)
  }

  @Test(arguments: [
    ("2023-03", "2023-03-20", true), ("2023-03", "2023-04", false), ("2022/2023-03", "2023", true),
    ("2014/..", "../2013", false), ("2014/..", "../2014", true), ("2014/", "2050", true),
    ("../2030", "/2031", true), ("2022-12-31", "2023", false), ("Y3E9999", "2014/..", true),
    ("Y3E9999", "../2014", false),
  ])
  func overlapsAnotherBothWays(one: String, other: String, expected: Bool) throws {
    let (a, b) = (try EDTF(one).bounds, try EDTF(other).bounds)
    #expect(a.overlaps(b) == expected)
    #expect(b.overlaps(a) == expected)
  }

  @Test func containsItsFirstAndLastDayOnly() throws {
    let bounds = try EDTF("2023-03").bounds
    let (first, last) = (try #require(bounds.earliest), try #require(bounds.latest))
    #expect(bounds.contains(first) && bounds.contains(last))
    #expect(!bounds.contains(first.adding(days: -1)))
    #expect(!bounds.contains(last.adding(days: 1)))
  }

  @Test func putsItsEndsInOrder() throws {
    let day = try #require(CivilDate(year: 2023, month: 3, day: 20))
    let bounds = DateBounds(earliest: day.adding(days: 1), latest: day)
    #expect(bounds.earliest == day)
    #expect(DateBounds(earliest: nil, latest: day).contains(day.adding(years: -5000)))
  }

  @Test func ordersPrecisions() {
    #expect(Precision.allCases.sorted() == [.century, .decade, .year, .season, .month, .day])
  }
}

@Suite struct TimelineOrderTests {
  @Test func putsCoarseDatesAfterTheDaysTheyHold() throws {
    let sorted = [
      "Y-3E9999", "Y-12000", "-0043", "0000", "18XX", "199X", "2019-03-01", "2019-03-31", "2019-03",
      "2019-04-01/2019-04-03", "2019-21", "2019-12-31", "2019-12", "2019", "2019~", "2019/2021",
      "2019/..", "2020-02-29", "2020-02", "2019-24", "2023-03-20", "2023-03-20T10:00:00Z",
      "2023-03-20/2023-03-22", "2023-03-20/..", "2023-03-21", "Y12000", "Y3E9999",
    ]
    let dates = try sorted.map { try EDTF($0) }
    for shuffled in [dates.reversed(), Array(dates[9...]) + dates[..<9]] {
      let texts = shuffled.map(\.timelineOrder).indices.sorted {
        shuffled[$0].timelineOrder < shuffled[$1].timelineOrder
      }
      #expect(texts.map { shuffled[$0].description } == sorted)
    }
  }

  @Test func putsADateWithoutAStartAtItsEnd() throws {
    let texts = ["2029-05-01", "2030-12-31", "../2030", "2031-01-01"]
    let dates = try texts.map { try EDTF($0) }
    #expect(dates.reversed().sorted { $0.timelineOrder < $1.timelineOrder } == dates)
  }

  @Test func putsASetAtItsFirstMember() throws {
    let texts = ["2018-05-01", "{2020,2018-05-02}", "2018-05-03", "[2018,2025]", "2019"]
    let dates = try texts.map { try EDTF($0) }
    #expect(dates.reversed().sorted { $0.timelineOrder < $1.timelineOrder } == dates)
  }

  @Test func isTheSameOnlyForTheSameText() throws {
    #expect(try EDTF("2019").timelineOrder == EDTF("2019").timelineOrder)
    #expect(try EDTF("2019~").timelineOrder != EDTF("2019?").timelineOrder)
  }
}
