import Testing
import Timeline

@testable import SiteGen

/// No page grows without bound.
@Suite struct LargeSiteTests {
  private func fixture(_ count: Int, years: Int) throws -> SiteFixture {
    var fixture = SiteFixture()
    for number in 0..<count {
      let year = 1900 + number * years / count
      try fixture.add("\(year)", "Event \(number)") { $0.actors = ["Ada"] }
    }
    return fixture
  }

  @Test(arguments: [
    (1, TimelineForm.full), (500, .full), (501, .compact), (1000, .compact), (1001, .years),
    (100_000, .years),
  ])
  func choosesTheFormByTheNumberOfEvents(count: Int, form: TimelineForm) {
    #expect(TimelineForm(events: count) == form)
  }

  @Test func listsLinesAndKeepsTheEntriesOnPagesOfYears() throws {
    let files = try fixture(501, years: 3).files()
    let page = try #require(files["index.html"])
    #expect(page.split(separator: #"<li class="line""#).count == 502)
    #expect(!page.contains("<li class=\"event\""))
    #expect(page.contains(#"<h2 id="_1901"><a href="years/1901.html">1901</a>"#))
    let year = try #require(files["years/1901.html"])
    #expect(year.split(separator: #"<li class="event""#).count == 168)
    #expect(year.contains("<h1>1901</h1>"))
    #expect(year.contains(#"<a rel="next" href="1902.html">"#))
    #expect(files["compact/index.html"] == nil)
    let event = try #require(files["events/1901-event-200.html"])
    #expect(event.contains(##"<a href="../years/1901.html#1901-event-200">"##))
  }

  @Test func listsYearsAloneWhenThereAreTooManyLines() throws {
    var fixture = try fixture(40, years: 4)
    fixture.configuration.timeline = .years
    let files = try fixture.files()
    let page = try #require(files["index.html"])
    #expect(!page.contains("class=\"line\""))
    #expect(page.contains(#"<li><a href="years/1902.html"><b>1902</b> <i class="h10"></i>"#))
    #expect(page.contains(#"href="years/1903.html"><span class="spoken">1903, 10 events"#))
    // Then the script has titles and addresses to show.
    #expect(files["assets/events.js"]?.contains(#","Event 39","1903","events/"#) == true)
  }

  @Test func goesOnOverPagesWithinAYear() throws {
    var fixture = try fixture(301, years: 1)
    fixture.configuration.timeline = .years
    let files = try fixture.files()
    #expect(files["years/1900.html"]?.contains("page 1 of 2") == true)
    let second = try #require(files["years/1900/2.html"])
    #expect(second.split(separator: #"<li class="event""#).count == 2)
    #expect(second.contains(#"<a rel="prev" href="../1900.html">"#))
    #expect(files["people/ada.html"]?.contains("page 1 of") == false)
  }

  @Test func keepsAnEntryLight() throws {
    var fixture = SiteFixture()
    for number in 0..<100 {
      try fixture.add(
        "2001-03", "Event number \(number)",
        [.of("a", "In March 2001 it was number \(number).", "2001-03", "In March 2001")])
    }
    let page = try #require(try fixture.files()["index.html"])
    let entries = try #require(page.between(#"<ol class="events">"#, "</ol>"))
    let nodes = entries.utf8.indices.count { index in
      let next = entries.utf8.index(after: index)
      return entries.utf8[index] == UInt8(ascii: "<") && next < entries.utf8.endIndex
        && entries.utf8[next] != UInt8(ascii: "/")
    }
    #expect(nodes <= 15 * 100)
  }

  @Test func staysWithinItsWeight() throws {
    let sizes = ThemeLibrary.builtIn.reduce(into: [:]) { $0[$1.name] = $1.bytes.count }
    #expect(try #require(sizes["assets/style.css"]) <= 12_000)
    #expect(try #require(sizes["assets/timeline.js"]) <= 7_000)
    let index = try #require(try fixture(1000, years: 30).files()["assets/events.js"])
    #expect(index.utf8.count <= 100_000)
  }
}
