import SiteGen
import Testing
import Timeline

/// What extraction writes into content/, and what of a person's it leaves alone.
@Suite struct ContentWritingTests {
  private static let source = "content/sources/courier.txt"
  private static let words = "The new bridge was opened on Thursday by Mayor Ada Example.\n"

  /// The path of the one event file that extraction has written.
  private func extracted(_ site: SiteFolder) throws -> String {
    _ = try #require(site.build().report)
    let path = site.disk.files.keys.first { $0.text.hasPrefix("content/events/2024") }
    return try #require(path).text
  }

  @Test(arguments: 0..<60)
  func goesOnAfterAKillAtAnyStep(_ step: Int) throws {
    let expected = SiteFolder()
    _ = try #require(expected.build().report)
    var site = SiteFolder()
    site.failures.killedAt = step
    _ = site.build()
    site.failures = DiskFailures()
    let second = site.build()
    #expect(second.report != nil, "\(second.errors)")
    #expect(site.everything == expected.everything)
  }

  @Test func leavesNoPartsWhenTheOutputRefuses() throws {
    var site = SiteFolder()
    site.outputFailures.isReadOnly = true
    let before = site.everything
    #expect(site.build().report == nil)
    #expect(site.everything == before)
  }

  @Test func givesANewFileANameWhoseAddressIsFree() throws {
    let site = SiteFolder()
    let path = try extracted(site)
    let taken = path.replacing("-the-", with: " The ")
    #expect(taken != path)
    try site.put(taken, "---\nid: other\ndate: 2000\ntitle: x\n---\n")
    try FileSystem.memory(site.disk).remove(RelativePath(path))
    #expect(site.build().errors == [])
    #expect(site.text(path.replacing(".md", with: "-2.md")) != nil)
  }

  @Test func takesAHiddenEventWhoseSourceHasChanged() throws {
    let site = SiteFolder()
    let path = try extracted(site)
    let hidden = try #require(site.text(path)).replacing("unreviewed", with: "hidden")
    try site.put(path, hidden)
    let source = try #require(site.text(Self.source))
    try site.put(Self.source, source.replacing("new bridge", with: "long new bridge"))
    let outcome = site.build()
    #expect(outcome.errors == [])
    #expect(outcome.report?.site.events.map(\.event.id) == ["flood"])
    #expect(site.text(path) == hidden)
  }

  @Test func rewritesFrontMatterOnOneLineAsAWhole() throws {
    let site = SiteFolder()
    let path = try extracted(site)
    let file = try EventFile(Array(try #require(site.text(path)).utf8), path: RelativePath(path))
    let event = file.event
    let digests = event.extracted.map { "\($0.key.rawValue): '\($0.value)'" }.joined(
      separator: ", ")
    let proof = try #require(event.evidence.first).evidence
    try site.put(
      path,
      """
      ---
      {id: \(event.id), date: \(event.date), title: "\(event.title)", actors: \(event.actors),
       status: checked, extracted: {\(digests)}, mood: calm, evidence: [{source: courier,
       quote: "\(proof.quote)", date: \(proof.date), expression: \(proof.expression),
       anchor: \(proof.anchor?.description ?? ""), rule: \(proof.rule)}]}
      ---
      My words.

      """)
    let source = try #require(site.text(Self.source))
    try site.put(Self.source, source.replacing("2024-05-03", with: "2024-05-10"))
    let outcome = site.build()
    #expect(outcome.errors == [])
    #expect(outcome.report?.content.changed == 1)
    let new = try #require(site.text(path))
    #expect(new.contains("\ndate: 2024-05-09\n"))
    #expect(new.contains("\nstatus: checked\n"))
    #expect(new.contains("\nmood: calm\n"))
    #expect(new.hasSuffix("---\nMy words.\n"))
    #expect(site.build().report?.content == ContentWriter.Report())
  }
}
