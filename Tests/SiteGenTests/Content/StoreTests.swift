import SiteGen
import Testing

struct StoreTests {
  private func event(_ id: String) -> String { "---\nid: \(id)\ndate: 2020\ntitle: T\n---\n" }

  @Test func readsEventsInTheOrderOfTheirPaths() {
    let disk = FileSystem.memory(
      MemoryDisk([
        "content/events/b.md": event("1"), "content/events/a/z.MD": event("2"),
        "content/events/_draft.md": event("1"), "content/events/.hidden.md": "x",
      ]))
    var findings = Findings()
    let files = EventStore.read(disk, &findings)
    #expect(files.map(\.path.text) == ["content/events/a/z.MD", "content/events/b.md"])
    #expect(
      findings.list == [
        .warning(
          .content(.passedOver(others: 0)), at: Place(file: "content/events/_draft.md"))
      ])
  }

  @Test func refusesTwoEventsWithOneID() {
    let disk = FileSystem.memory(
      MemoryDisk([
        "content/events/a.md": event("same"), "content/events/b.md": event("other"),
        "content/events/c.md": event("same"), "content/events/d.md": event("same"),
      ]))
    var findings = Findings()
    _ = EventStore.read(disk, &findings)
    let errors = findings.list.filter { $0.severity == .error }
    #expect(errors.map { $0.place?.file } == ["content/events/c.md", "content/events/d.md"])
    for error in errors {
      guard case .content(.duplicateID("same", _)) = error.fact else {
        Issue.record("another finding: \(error)")
        continue
      }
      #expect(error.place?.line == 2)
    }
  }

  @Test func tellsWhatIsWrongWithEveryFile() {
    let disk = FileSystem.memory(
      MemoryDisk([
        "content/events/a.md": "---\nid: a\n---\n", "content/events/b.md": "---\ndate: x\n---\n",
        "content/events/c.md": event("c"),
      ]))
    var findings = Findings()
    let files = EventStore.read(disk, &findings)
    #expect(files.map(\.event.id) == ["c"])
    #expect(
      Set(findings.list.map { $0.place?.file }) == ["content/events/a.md", "content/events/b.md"])
  }

  @Test func hasNoEventsAndNoPagesWithoutTheirFolders() {
    var findings = Findings()
    #expect(EventStore.read(.memory(), &findings).isEmpty)
    #expect(PageStore.read(.memory(), &findings).isEmpty)
    #expect(findings.list.isEmpty)
  }

  @Test func readsPagesWithTheirOwnKeys() throws {
    let disk = FileSystem.memory(
      MemoryDisk(["content/pages/über.md": "---\ntitle: Über uns\nown: x\n---\n*a*\n"]))
    var findings = Findings()
    let page = try #require(PageStore.read(disk, &findings).first)
    #expect(page.slug.description == "uber")
    #expect(page.title == "Über uns" && page.body == "*a*\n")
    #expect(page.extra.map(\.key) == ["own"])
  }

  @Test func refusesAPageWithoutATitleOrAName() {
    let disk = FileSystem.memory(
      MemoryDisk([
        "content/pages/a.md": "---\ndescription: d\n---\n",
        "content/pages/!!.md": "---\ntitle: T\n---\n",
      ]))
    var findings = Findings()
    #expect(PageStore.read(disk, &findings).isEmpty)
    let facts = findings.list.filter { $0.severity == .error }.map(\.fact)
    #expect(facts.contains(.content(.missingKey("title"))))
    #expect(facts.contains(.content(.noSlug("!!.md"))))
  }
}
