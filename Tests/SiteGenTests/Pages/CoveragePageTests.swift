import SiteGen
import Testing
import Timeline

/// The account of every dated sentence.
struct CoveragePageTests {
  private func page(show: SourceFile.Show = .full) throws -> String {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a", SourceMetadata(title: "Report", show: show),
      text: "In 2019 it began. Lately it grew. Every week it <rains>. Soon it ends.",
      marks: [
        ("In 2019 it began.", .shown(events: [0])), ("Lately it grew.", .leftOut(.vague)),
        ("Every week it <rains>.", .leftOut(.recurring)), ("Soon it ends.", .leftOut(.vague)),
      ])
    try fixture.add(source: "b", text: "On 3 May they came.", marks: [])
    try fixture.add("2019", "Start", [.of("a", "In 2019 it began.", "2019", "In 2019")])
    return try #require(try fixture.files()["sources/coverage.html"])
  }

  @Test func addsUp() throws {
    #expect(try page().contains("4, 1 of them in the timeline, 3 left out"))
  }

  @Test func countsReasonsTheMostFrequentFirst() throws {
    let table = try #require(try page().between("<tbody>", "</tbody>"))
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("<tr>") }
    #expect(rows.count == 2)
    #expect(rows[0].contains("too vague to date") && rows[0].contains(">2<"))
    #expect(rows[1].contains("a repeated time") && rows[1].contains(">1<"))
  }

  @Test func leadsToEachSentence() throws {
    let page = try page()
    #expect(page.contains(#"<a href="a.html#s2">Lately it grew.</a>"#))
    #expect(page.contains(#"<a href="a.html#s3">Every week it &#60;rains&#62;.</a>"#))
    #expect(!page.contains("In 2019 it began."))
  }

  @Test func showsNoSentenceOfASourceWhoseQuotesAloneMayBeShown() throws {
    let page = try page(show: .quotes)
    #expect(!page.contains("Lately"))
    #expect(page.contains("too vague to date"))
    #expect(!page.contains("a.html#s2"))
  }

  @Test func leavesOutSourcesThatAreWhole() throws {
    #expect(!(try page().contains("b.html")))
  }
}
