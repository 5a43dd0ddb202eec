import SiteGen
import Testing
import Timeline

/// Lines of `history.json`, as we write them and as others may.
@Suite struct EventLineTests {
  private static let day = "2024-06-01"

  /// A site that was built once, with the text of its history.
  private func built() throws -> (site: SiteFolder, text: String) {
    let site = SiteFolder()
    let outcome = site.build(SiteBuild.Options(asOf: try EDTF(Self.day).bounds.latest))
    #expect(outcome.errors == [])
    let bytes = try #require(site.output.files[HistoryRecord.path])
    return (site, String(decoding: bytes, as: UTF8.self))
  }

  private func read(_ text: String) throws -> BuildHistory {
    try HistoryRecord.read(Array(text.utf8))
  }

  @Test func writesWhatItHasRead() throws {
    let text = try built().text
    #expect(String(decoding: HistoryRecord.bytes(of: try read(text)), as: UTF8.self) == text)
  }

  @Test func readsMembersInAnyOrder() throws {
    let text = try built().text
    let first = "{\"id\":\"flood\""
    let other = text.replacing(first, with: "{\"modified\":\"2020-02-02\",\"id\":\"flood\"")
    #expect(other != text)
    let written = String(decoding: HistoryRecord.bytes(of: try read(other)), as: UTF8.self)
    let lines = written.split(separator: "\n").filter { $0.contains("2020-02-02") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(first) == true)
  }

  @Test(arguments: [
    ("{\"id\":", "{ \"id\" : "), ("\"title\":[", "\"title\": [ "),
    ("{\"id\":", "{\"own\":{},\"id\":"),
  ])
  func findsNoChangeInLinesThatAreWrittenOtherwise(old: String, new: String) throws {
    let (site, text) = try built()
    #expect(text.contains(old))
    let other = Array(text.replacing(old, with: new).utf8)
    try FileSystem.memory(site.output).replace(HistoryRecord.path, with: other)
    let outcome = site.build(SiteBuild.Options(asOf: try EDTF(Self.day).bounds.latest))
    #expect(outcome.errors == [])
    #expect(outcome.report?.site.history?.entries == [])
    let bytes = try #require(site.output.files[HistoryRecord.path])
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func passesOverWhatIsNoEvent() throws {
    let text = try built().text
    let other = text.replacing("\"events\": [\n", with: "\"events\": [\n5,\n{},\n{\"title\":[]},\n")
    #expect(other != text)
    #expect(try read(other).state.events == read(text).state.events)
  }

  @Test func tellsTheLineThatIsWrong() throws {
    let text = try built().text
    let broken = text.replacing("{\"id\":\"flood\"", with: "{\"id\":\"flood")
    let before = try #require(text.split(separator: "{\"id\":\"flood\"").first)
    let line = 1 + before.count { $0 == "\n" }
    let error = #expect(throws: HistoryRecord.Broken.self) { try read(broken) }
    #expect(error?.line == line)
  }
}
