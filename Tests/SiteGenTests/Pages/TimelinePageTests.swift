import Testing
import Timeline

@testable import SiteGen

@Suite struct TimelinePageTests {
  @Test func tellsWhenWhatTheWordsAndWhoSaysSoInThisOrder() throws {
    var fixture = SiteFixture()
    try fixture.add(
      source: "wire/a", SourceMetadata(publisher: "Wire", published: EDTF("2023-03-22")),
      text: "Talks began on Tuesday.", marks: [("Talks began on Tuesday.", .shown(events: [0]))])
    try fixture.add(
      "2023-03-21", "Talks",
      [.of("wire/a", "Talks began on Tuesday.", "2023-03-21", "on Tuesday", anchor: "2023-03-22")],
      sentences: [SentenceReference(source: 0, mark: 0)])
    let page = try #require(try fixture.files()["index.html"])
    let entry = try #require(page.between(#"<li class="event" id="2023-03-21-talks">"#, "</li>"))
    let parts = [
      #"<time datetime="2023-03-21" dir="auto">21 March 2023</time>"#,
      #"<h3><a href="events/2023-03-21-talks.html">Talks</a>"#,
      #"<blockquote lang="en" dir="auto">Talks began <b>on Tuesday</b>.</blockquote>"#,
      #"<a href="sources/wire-a.html#s1">Wire, 22 March 2023</a>"#,
      ##"<a class="single-source" href="method/index.html#_single-source" dir="auto">single source</a>"##,
    ]
    let places = parts.map { entry.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func putsADeadlineBelowTheDayThatStandsForToday() throws {
    var fixture = SiteFixture()
    try fixture.add("2023-03", "Before", [.of("a", "In March.", "2023-03", "In March")])
    try fixture.add(
      "../2030", "After", [.of("a", "By 2030.", "../2030", "By 2030", isPlanned: true)])
    let page = try #require(try fixture.files()["index.html"])
    let line = try #require(page.firstRange(of: "As of 22 March 2023, still to come"))
    let heading = try #require(page.firstRange(of: #"<h2 id="_ahead_2030">2030 "#))
    #expect(line.upperBound < heading.lowerBound)
    #expect(page[heading.upperBound...].contains("by 2030"))
    #expect(page[..<line.lowerBound].contains("month only"))
    #expect(page.contains(">planned</a>"))
  }

  @Test func saysNothingAboutTheFutureWhenNothingIsToCome() throws {
    var fixture = SiteFixture()
    try fixture.add("2019", "Once", [.of("a", "In 2019.", "2019")])
    let page = try #require(try fixture.files()["index.html"])
    #expect(!page.contains("still to come</p>"))
    #expect(!page.contains(">planned</a>"))
  }

  @Test func beginsTheLineOfAnEventWithoutASourceWithItsStatus() throws {
    var fixture = SiteFixture()
    try fixture.add("2013~", "Bare")
    try fixture.add("2019", "Quoted", [.of("a", "In 2019.", "2019", "In 2019", isPlanned: true)])
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains("<p><a class=\"unsourced\""))
    #expect(page.contains("· <a class=\"single-source\""))
    #expect(page.contains("· <a class=\"announced\""))
  }

  @Test(arguments: [
    (["20XX"], "21st century"), (["20XX", "2019", "2023"], "2019 to 2023"),
    (["196X", "2019"], "1960s to 2019"), (["2019", "203X"], "2019 to 2030s"),
    (["196X", "197X"], "1960s to 1970s"), (["2019"], "2019"),
    (["-0043", "0023"], "44 BC to AD 23"),
  ])
  func tellsTheYearsNoMoreExactlyThanTheyAreKnown(dates: [String], words: String) throws {
    let spans = try dates.map { YearSpan(try EDTF($0)) }
    #expect(YearSpan.text(spans, .of("en")) == words)
  }

  @Test func saysWhatToDoWhereThereAreNoEvents() throws {
    var fixture = SiteFixture()
    let empty = try #require(try fixture.files()["index.html"])
    #expect(empty.contains("<p class=\"notice\">There are no events yet: put dated documents into"))
    #expect(!empty.contains("Browse and filter") && !empty.contains("class=\"strip\""))
    try fixture.add(source: "a", SourceMetadata(), text: "Nothing happened.", marks: [])
    let told = try #require(try fixture.files()["index.html"])
    #expect(told.contains("There are no events yet: no sentence of the sources tells"))
    try fixture.add("2019", "Once", [.of("a", "In 2019.", "2019")])
    let page = try #require(try fixture.files()["index.html"])
    #expect(!page.contains("There are no events yet"))
    #expect(page.contains("Browse and filter") && page.contains("class=\"strip\""))
  }

  @Test func setsAMonthApartFromItsDays() throws {
    var fixture = SiteFixture()
    try fixture.add("2023-02", "Alone")
    try fixture.add("2023-03-01", "Day")
    try fixture.add("2023-03", "Month")
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains("During March 2023, day not given"))
    #expect(!page.contains("During February 2023"))
  }

  @Test func headsADecadeByItsName() throws {
    var fixture = SiteFixture()
    try fixture.add("196X", "Long ago")
    let page = try #require(try fixture.files()["index.html"])
    #expect(
      page.contains(#"<h2 id="_1960s">1960s <span class="count" dir="auto">1 event</span></h2>"#))
    #expect(page.contains(#"<span data-edtf="196X" dir="auto">1960s</span>"#))
    #expect(!page.contains("datetime=\"196"))
  }

  @Test func showsTheDatesOfSourcesThatDisagree() throws {
    var fixture = SiteFixture()
    try fixture.add(source: "a", SourceMetadata(publisher: "Wire"), text: "x")
    try fixture.add(
      "2022-12-30", "Call",
      [.of("a", "On the 30th.", "2022-12-30"), .of("b", "On the 31st.", "2022-12-31")])
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains("<dt>30 December 2022</dt><dd>Wire (used here)</dd>"))
    #expect(page.contains("<dt>31 December 2022</dt><dd>b</dd>"))
    #expect(page.contains(">sources disagree</a>"))
    #expect(page.contains("<summary>1 more quote, word for word</summary>"))
  }

  @Test(arguments: [
    ("2022-12-30", ["2022-12-30", "2022-12"]),
    ("2023-03-20/2023-03-22", ["2023-03-20", "2023-03-22"]),
    ("2019", ["2019-06-01"]),
  ])
  func takesDatesThatCanAllBeRightForAgreement(date: String, stated: [String]) throws {
    var fixture = SiteFixture()
    try fixture.add(date, "Event", stated.map { try .of("s\($0)", "Quote \($0)", $0) })
    let page = try #require(try fixture.files()["index.html"])
    #expect(!page.contains(">sources disagree</a>"))
  }

  @Test func leadsFromEveryBarToAHeading() throws {
    var fixture = SiteFixture()
    for year in [2001, 2001, 2004, 2009] { try fixture.add("\(year)", "In \(year)") }
    let page = try #require(try fixture.files()["index.html"])
    let strip = try #require(page.between(#"<ol class="strip""#, "</ol>"))
    #expect(strip.split(separator: "<li>").count == 10)
    #expect(strip.contains(##"<a class="h10" href="#_2001"><span class="spoken">2001, 2 events"##))
    #expect(strip.contains(##"<a class="h5" href="#_2009">"##))
    #expect(page.contains(#"<h2 id="_2009">"#))
  }

  @Test func showsAnEmptySiteWithoutYearsOrStrip() throws {
    let page = try #require(try SiteFixture().files()["index.html"])
    #expect(page.contains("<h1>Two Rivers</h1>"))
    #expect(page.contains("0 events"))
    #expect(!page.contains("<h3>"))
    #expect(!page.contains("<script defer"))
  }
}
