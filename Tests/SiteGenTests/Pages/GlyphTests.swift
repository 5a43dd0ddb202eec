import Testing
import Timeline

@testable import SiteGen

@Suite struct GlyphTests {
  @Test(arguments: [
    ("2023-01-01", DateSign.day, 0.0, 0.3), ("2023-12-31", .day, 119.7, 120),
    ("2023-01", .vague, 0, 10.2), ("2019", .vague, 0, 120), ("196X", .vague, 0, 120),
    ("2023-21", .vague, 19.4, 49.6), ("2023-06-10~", .doubted, 52.6, 52.9),
    ("2023-03-20/2023-03-22", .interval, 25.6, 26.6), ("2019/2022", .vague, 0, 120),
    ("../2030", .openStart, 0, 120), ("2014-07-01/..", .openEnd, 59.5, 120),
  ])
  func showsWhereADateLiesAndHowExactly(
    date: String, sign: DateSign, start: Double, end: Double
  ) throws {
    let glyph = try #require(Glyph(try EDTF(date)))
    #expect(glyph.sign == sign)
    #expect(abs(glyph.start - start) < 0.1)
    #expect(abs(glyph.end - end) < 0.1)
  }

  @Test func neverLeavesItsLine() throws {
    let html = try #require(Glyph(try EDTF("2023-12-31"))).html
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains(#"<path class="day" d="M118.5 0v10"/>"#))
    #expect(text.contains(#"aria-hidden="true""#))
  }

  @Test func widensAShortTimeSoThatItIsSeen() throws {
    let html = try #require(Glyph(try EDTF("2023-12-31~"))).html
    #expect(String(decoding: html.bytes, as: UTF8.self).contains(#"d="M102 5H120""#))
  }
}

@Suite struct DateFormsTests {
  @Test(arguments: [
    ("2023", "2023"), ("2023-03", "2023-03"), ("2023-03-20", "2023-03-20"),
    ("2023-03-20T10:00:00Z", "2023-03-20"), ("2019~", ""), ("2019?", ""), ("196X", ""),
    ("2023-21", ""), ("2023-03-20/2023-03-22", ""), ("../2030", ""), ("-0044-03", ""),
    ("0000", ""), ("Y12023", ""), ("[2019,2020]", ""),
  ])
  func writesForHTMLOnlyWhatHTMLAllows(date: String, machine: String) throws {
    #expect(try EDTF(date).machine == machine)
  }

  @Test(arguments: [
    ("2023-03-20", []), ("2023-03", [DateDetail.month]), ("2019", [.year]),
    ("196X", [.decade]), ("19XX", [.century]), ("2023-21", [.season]),
    ("2019~", [.year, .approximate]), ("2019?", [.year, .uncertain]),
    ("2019%", [.year, .approximate, .uncertain]), ("../2030", [.deadline(told: "2023")]),
    ("2014/..", [.ongoing(asOf: "today")]), ("2014/", [.ongoing(asOf: nil)]),
    ("2023-03-20/2023-03-22", []), ("{2019,2020}", [.severalDates]),
  ])
  func saysWhatADateDoesNot(date: String, details: [DateDetail]) throws {
    #expect(try EDTF(date).details(told: "2023", asOf: "today") == details)
  }
}
