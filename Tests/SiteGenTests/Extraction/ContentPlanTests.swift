import SiteGen
import Testing
import Timeline

struct ContentPlanTests {
  @Test func makesOneEventOfWhatTwoSourcesTell() throws {
    let site = try SiteOnDisk()
    let report = try site.build()
    #expect(report.content == ContentWriter.Report(added: 3))
    let event = try site.event(site.path(of: SiteOnDisk.openedToo))
    #expect(event.evidence.map(\.evidence.quote) == [SiteOnDisk.opened, SiteOnDisk.openedToo])
    #expect(event.date == (try EDTF("2024-05-03")))
  }

  @Test func keepsTheWordsOfCodeInTitlesAndItsMarksInQuotes() throws {
    let site = SiteFolder([
      "content/sources/a.md": "The `code` was sent in 2019.\n\n```\nThe block fell in 1999.\n```\n"
    ])
    let events = try #require(site.build().report).site.events.map(\.event)
    #expect(events.map(\.title) == ["The code was sent"])
    #expect(events.map(\.evidence.first?.evidence.quote) == ["The `code` was sent in 2019."])
  }
}
