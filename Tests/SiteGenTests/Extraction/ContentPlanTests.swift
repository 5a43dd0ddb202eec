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
}
