import Testing
import Timeline

@Suite struct EDTFMakingTests {
  private let day = CivilDate(year: 2023, month: 3, day: 20)

  @Test func makesDaysMonthsAndYears() throws {
    let day = try #require(day)
    #expect(EDTF.day(day).description == "2023-03-20")
    #expect(EDTF.year(2019).description == "2019")
    #expect(EDTF.year(-43).description == "-0043")
    #expect(EDTF.year(20_000).description == "Y20000")
    #expect(EDTF.year(Int.min).description == "Y-9223372036854775808")
    #expect(EDTF.month(2023, 3)?.description == "2023-03")
    #expect(EDTF.month(2023, 13) == nil)
    #expect(EDTF.month(2023, 21) == nil)
    #expect(EDTF.month(20_000, 3) == nil)
    #expect(EDTF.season(2023, 21)?.description == "2023-21")
    #expect(EDTF.season(2023, 20) == nil)
    #expect(EDTF.season(20_000, 21) == nil)
  }

  @Test func keepsOnlyTheYearOfADayThatEDTFCannotWrite() throws {
    let day = try #require(CivilDate(year: 20_000, month: 3, day: 20))
    #expect(EDTF.day(day).description == "Y20000")
  }

  @Test func makesDecadesAndCenturies() {
    #expect(EDTF.decade(1990).description == "199X")
    #expect(EDTF.decade(1996).description == "199X")
    #expect(EDTF.decade(0).description == "000X")
    #expect(EDTF.decade(-43).description == "-004X")
    #expect(EDTF.decade(20_005).description == "Y20005S4")
    #expect(EDTF.century(1900).description == "19XX")
    #expect(EDTF.century(20_000).bounds.latest?.year == 20_099)
  }

  @Test func makesSpans() throws {
    let from = try #require(day)
    let to = from.adding(days: 2)
    #expect(EDTF.days(from, to).description == "2023-03-20/2023-03-22")
    #expect(EDTF.days(to, from).description == "2023-03-20/2023-03-22")
    #expect(EDTF.days(from, from).description == "2023-03-20")
    #expect(EDTF.until(.year(2030))?.description == "../2030")
    #expect(EDTF.since(.year(2014))?.description == "2014/..")
    let interval = try EDTF("2014-05/2016")
    #expect(EDTF.until(interval)?.description == "../2016")
    #expect(EDTF.since(interval)?.description == "2014-05/..")
    #expect(EDTF.since(try EDTF("../2016")) == nil)
    #expect(EDTF.until(try EDTF("[2014,2016]")) == nil)
    #expect(EDTF.since(try EDTF("2023-03-20T10:00:00Z"))?.description == "2023-03-20/..")
    #expect(EDTF.span(.year(2014), interval)?.description == "2014/2016")
    #expect(EDTF.span(.year(2014), .year(2014))?.description == "2014")
    #expect(EDTF.span(.year(2014), .year(2013)) == nil)
  }

  @Test(arguments: [
    ("2019", "2019~", "2019?"), ("2019?", "2019%", "2019?"), ("2023-03", "2023-03~", "2023-03?"),
    ("2019?-03", "2019?-03~", "2019?-03?"), ("2014/2016", "2014~/2016~", "2014?/2016?"),
    ("../2016", "../2016~", "../2016?"), ("2023-21", "2023-21~", "2023-21?"),
    ("2023-03-20T10:00:00Z", "2023-03-20~", "2023-03-20?"),
    ("[2014,2016..2018]", "[2014~,2016..2018]", "[2014?,2016..2018]"), ("199X", "199X~", "199X?"),
  ])
  func marksDoubts(text: String, approximate: String, uncertain: String) throws {
    let edtf = try EDTF(text)
    #expect(edtf.approximate.description == approximate)
    #expect(edtf.uncertain.description == uncertain)
    #expect(try EDTF(approximate) == edtf.approximate)
    #expect(edtf.qualified([]) == edtf)
  }

  @Test func knowsWhatDigitsCanStandFor() throws {
    let pattern = try #require(DigitPattern([1, nil, 1, nil]))
    #expect(pattern.description == "1X1X")
    #expect((pattern.lowest, pattern.highest) == (1010, 1919))
    #expect(pattern.matches(1815))
    #expect(!pattern.matches(1825))
    #expect(!pattern.matches(11_815))
    #expect(!pattern.matches(-1815))
    #expect(pattern.value == nil)
    #expect(pattern[0] == 1 && pattern[1] == nil && pattern[4] == nil)
    #expect(DigitPattern(100, width: 2) == nil)
    #expect(DigitPattern([10]) == nil)
    #expect(DigitPattern([Int?]()) == nil)
  }
}
