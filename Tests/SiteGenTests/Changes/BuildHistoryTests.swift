import SiteGen
import Testing
import Timeline

/// Builds of one site, each upon the output of the one before it.
@Suite struct BuildHistoryTests {
  private func history(_ site: SiteFolder) throws -> BuildHistory {
    let bytes = try #require(site.output.files[HistoryRecord.path])
    return try HistoryRecord.read(bytes)
  }

  private func build(_ site: SiteFolder, _ day: String = "2024-06-01") throws -> BuildHistory {
    let asOf = try EDTF(day).bounds.latest
    let outcome = site.build(SiteBuild.Options(asOf: asOf))
    #expect(outcome.errors == [])
    return try history(site)
  }

  private func text(_ site: SiteFolder, _ path: String, _ old: String, _ new: String) throws {
    let before = try #require(site.text(path))
    #expect(before.contains(old))
    try site.put(path, before.replacing(old, with: new))
  }

  private func bridge(_ site: SiteFolder) throws -> String {
    try #require(
      site.disk.files.keys.map(\.text).first {
        $0.hasPrefix("content/events/") && !$0.hasSuffix("flood.md")
      })
  }

  @Test func beginsWithTheFirstBuild() throws {
    let site = SiteFolder()
    let history = try build(site)
    #expect(history.entries == [])
    #expect(history.beginning.events == 2)
    let page = try #require(site.build().pages["changes.html"])
    #expect(page.contains("The history begins on 1 June 2024 with 2 events."))
    #expect(page.contains("Nothing has changed since."))
  }

  @Test func changesNothingWhenBuiltTwice() throws {
    let site = SiteFolder()
    _ = try build(site)
    try text(site, "content/events/flood.md", "A flood takes", "A flood took")
    _ = try build(site)
    let before = site.everything
    _ = try build(site)
    #expect(site.everything == before)
  }

  @Test func tellsFieldOldAndNewWithTheCause() throws {
    let site = SiteFolder()
    _ = try build(site)
    try text(site, "content/events/flood.md", "2019-07", "2019-07-14")
    let entry = try #require(try build(site).entries.first)
    let change = try #require(entry.changes.first)
    #expect(entry.changes.count == 1)
    #expect((change.kind, change.id, change.causes) == (.changed, "flood", [.byHand]))
    #expect(change.fields.map(\.field) == [.date])
    #expect((change.fields[0].old, change.fields[0].new) == (["2019-07"], ["2019-07-14"]))
    let outcome = site.build()
    let page = try #require(outcome.pages["changes.html"])
    #expect(page.contains("<del>July 2019</del> → <ins>14 July 2019</ins>"))
    let feed = try #require(outcome.files["changes.atom"])
    #expect(feed.contains("Changed: 14 July 2019: A flood takes the old bridge"))
    #expect(feed.contains("date: July 2019 → 14 July 2019"))
  }

  @Test func tellsTheOldAndTheNewWordsOfASource() throws {
    let site = SiteFolder()
    _ = try build(site)
    try text(site, "content/sources/courier.txt", "new bridge", "long bridge")
    let change = try #require(try build(site).entries.first?.changes.first)
    #expect(change.fields.map(\.field).contains(.evidence))
    let page = try #require(site.build().pages["changes.html"])
    let old =
      "Example Courier, 3 May 2024: “The new bridge was opened on Thursday by Mayor Ada Example.”"
    let new = old.replacing("new bridge", with: "long bridge")
    #expect(
      page.contains("<p>quotes: <del>\(old)</del> → <ins>\(old) (withdrawn); \(new)</ins>"))
  }

  @Test func tellsTheDateThatTheSameWordsAreGiven() throws {
    let site = SiteFolder()
    _ = try build(site)
    try text(site, "content/sources/courier.txt", "2024-05-03", "2024-05-12")
    _ = try build(site)
    let page = try #require(site.build().pages["changes.html"])
    let words =
      "Example Courier, 12 May 2024: “The new bridge was opened on Thursday by Mayor Ada Example.”"
    #expect(page.contains("<del>\(words) (2 May 2024)</del> → <ins>\(words) (9 May 2024)</ins>"))
  }

  @Test func tellsNoChangeAgainstAHistoryWithoutWords() throws {
    let site = SiteFolder()
    _ = try build(site)
    let path = HistoryRecord.path
    let history = try #require(site.output.files[path].map { String(decoding: $0, as: UTF8.self) })
    let old = history.replacing(/\\n[^"]*"/) { _ in "\"" }
    #expect(old != history)
    try FileSystem.memory(site.output).replace(path, with: Array(old.utf8))
    #expect(try build(site).entries == [])
    try text(site, "content/sources/courier.txt", "new bridge", "long bridge")
    try FileSystem.memory(site.output).replace(path, with: Array(old.utf8))
    _ = try build(site)
    let page = try #require(site.build().pages["changes.html"])
    #expect(
      page.contains("<del>Example Courier, 3 May 2024</del> → <ins>Example Courier, 3 May 2024: “"))
  }

  @Test func knowsEachCause() throws {
    let site = SiteFolder()
    _ = try build(site, "2024-05-04")
    let event = try bridge(site)
    try site.put(
      "content/sources/ledger.txt",
      "---\npublished: 2024-06-01\n---\nOn 2 June 2021 the council bought the mill.\n")
    var entry = try #require(try build(site, "2024-06-01").entries.first)
    #expect(entry.changes.map(\.kind) == [.added])
    #expect(entry.changes.map(\.causes) == [[.newSource]])

    try text(site, event, "status: unreviewed", "status: checked")
    entry = try #require(try build(site, "2024-06-02").entries.first)
    #expect(entry.changes.map(\.causes) == [[.byHand]])
    try text(site, event, "status: checked", "status: unreviewed")
    _ = try build(site, "2024-06-02")

    try text(site, "content/sources/courier.txt", "new bridge", "long bridge")
    entry = try #require(try build(site, "2024-06-03").entries.first)
    #expect(entry.changes.first?.causes == [.sourceChanged])

    try site.put(
      "sitegen.yaml",
      "title: The Bridge\npeople:\n  ada: {name: Dr Ada Example, also: [Ada Example]}\n")
    entry = try #require(try build(site, "2024-06-04").entries.first)
    #expect(entry.changes.first?.causes == [.settings])

    try text(site, "content/events/flood.md", "title: A flood", "status: hidden\ntitle: A flood")
    entry = try #require(try build(site, "2024-06-05").entries.first)
    #expect(entry.changes.map(\.kind) == [.removed])
    #expect(entry.changes.map(\.causes) == [[.hidden]])

    let disk = FileSystem.memory(site.disk)
    try disk.remove(try RelativePath("content/sources/ledger.txt"))
    entry = try #require(try build(site, "2024-06-06").entries.first)
    #expect(entry.changes.map(\.kind) == [.removed])
    #expect(entry.changes.map(\.causes) == [[.sourceGone]])
  }

  @Test func saysThatAPersonSplitAnEventOrUndidAJoin() throws {
    let site = SiteFolder()
    try site.put(
      "content/sources/wire.txt",
      "date 2024-05-03\n\nMayor Ada Example opened the new bridge on Thursday.\n")
    _ = try build(site)
    let bridge = try bridge(site)
    let edits = EventEdits(.memory(site.disk))
    let report = try edits.split(bridge, [2])
    let entry = try #require(try build(site, "2024-06-02").entries.first)
    #expect(entry.changes.map(\.kind).contains(.added))
    #expect(entry.changes.map(\.causes) == entry.changes.map { _ in [.split] })
    #expect(site.build().pages["changes.html"]?.contains("split by hand") == true)
    // Told as they are from now on, the parts are edited as any other event.
    try text(site, bridge, "title: ", "title: Indeed, ")
    #expect(try build(site, "2024-06-03").entries.first?.changes.map(\.causes) == [[.byHand]])

    let part = try #require(report.files.last)
    _ = try edits.merge(part.event.id, into: bridge)
    let joined = try build(site, "2024-06-04").entries.first?.changes
    #expect(joined?.allSatisfy { $0.causes == [.joined] } == true)
    _ = try edits.split(part.event.id, [])
    let parted = try build(site, "2024-06-05").entries.first?.changes
    #expect(parted?.isEmpty == false)
    #expect(parted?.allSatisfy { $0.causes == [.split] } == true)
  }

  @Test func addsUpWhatOneDayBrings() throws {
    let site = SiteFolder()
    _ = try build(site)
    let flood = "content/events/flood.md"
    try text(site, flood, "A flood takes", "A flood took")
    #expect(try build(site).entries.first?.changes.count == 1)
    try text(site, flood, "A flood took", "High water took")
    let change = try #require(try build(site).entries.first?.changes.first)
    #expect(change.fields[0].old == ["A flood takes the old bridge"])
    #expect(change.fields[0].new == ["High water took the old bridge"])
    try text(site, flood, "High water took", "A flood takes")
    #expect(try build(site).entries == [])
    // What comes and goes in a day has not been.
    try site.put("content/events/x.md", "---\nid: x\ndate: 2020\ntitle: X\n---\n")
    #expect(try build(site).entries.first?.changes.map(\.kind) == [.added])
    try text(site, "content/events/x.md", "title: X", "title: Y")
    #expect(try build(site).entries.first?.changes.first?.title == "Y")
    try FileSystem.memory(site.disk).remove(try RelativePath("content/events/x.md"))
    #expect(try build(site).entries == [])
  }

  @Test func opensAnEntryForAnotherDay() throws {
    let site = SiteFolder()
    _ = try build(site, "2024-06-01")
    try text(site, "content/events/flood.md", "A flood takes", "A flood took")
    _ = try build(site, "2024-06-02")
    // A day on which nothing changes has no entry.
    let quiet = try build(site, "2024-06-03")
    #expect(quiet.entries.count == 1)
    try text(site, "content/events/flood.md", "A flood took", "A flood takes")
    let history = try build(site, "2024-06-04")
    #expect(history.entries.map { $0.asOf?.description } == ["2024-06-04", "2024-06-02"])
    #expect(history.newest == ["flood": .changed])
  }

  @Test func keepsItsIdentityWhateverIsRenamed() throws {
    let site = SiteFolder()
    let first = try build(site)
    try site.put("sitegen.yaml", "title: Another title\nbase-url: https://example.org/\n")
    #expect(try build(site).identity == first.identity)
  }

  @Test func beginsAnewWithoutItsOutput() throws {
    var site = SiteFolder()
    _ = try build(site)
    try text(site, "content/events/flood.md", "A flood takes", "A flood took")
    _ = try build(site)
    site = SiteFolder(
      Dictionary(
        site.disk.files.map { ($0.key.text, String(decoding: $0.value, as: UTF8.self)) }
      ) { first, _ in first })
    #expect(try build(site).entries == [])
  }

  @Test func takesTheHistoryOfAnotherPlace() throws {
    let site = SiteFolder()
    _ = try build(site)
    try text(site, "content/events/flood.md", "A flood takes", "A flood took")
    let published = HistoryPlace(disk: .memory(site.output))
    let fresh = SiteFolder(
      Dictionary(
        site.disk.files.map { ($0.key.text, String(decoding: $0.value, as: UTF8.self)) }
      ) { first, _ in first })
    let outcome = fresh.build(SiteBuild.Options(previous: published))
    #expect(outcome.report?.site.history?.entries.first?.changes.count == 1)
    let missing = HistoryPlace(disk: .memory(MemoryDisk()))
    #expect(fresh.build(SiteBuild.Options(previous: missing)).errors.count == 1)
  }

  @Test(arguments: ["", "{", "[]", "{\"version\":1}", "no JSON", "{\"version\":1,\n\"events\":[}"])
  func warnsOfADamagedHistoryAndBeginsAnew(text: String) throws {
    let site = SiteFolder()
    _ = try build(site)
    try FileSystem.memory(site.output).replace(HistoryRecord.path, with: Array(text.utf8))
    let outcome = site.build()
    #expect(outcome.errors == [])
    #expect(
      outcome.facts.contains { if case .output(.brokenHistory) = $0 { true } else { false } })
    #expect(try history(site).entries == [])
  }

  @Test func leadsOnFromAFormerAddress() throws {
    let site = SiteFolder()
    _ = try build(site)
    let flood = try #require(site.text("content/events/flood.md"))
    try FileSystem.memory(site.disk).remove(try RelativePath("content/events/flood.md"))
    try site.put("content/events/high-water.md", flood)
    var outcome = site.build()
    #expect(outcome.pages["events/flood.html"]?.contains("high-water.html") == true)
    #expect(outcome.facts.contains(.content(.forgottenAddress("flood"))))
    // Written down, the address outlives the output.
    try site.put(
      "content/events/high-water.md",
      flood.replacing("id: flood", with: "id: flood\naliases: [flood]"))
    outcome = site.build()
    #expect(!outcome.facts.contains(.content(.forgottenAddress("flood"))))
    let fresh = SiteFolder(
      Dictionary(
        site.disk.files.map { ($0.key.text, String(decoding: $0.value, as: UTF8.self)) }
      ) { first, _ in first })
    #expect(fresh.build().pages["events/flood.html"]?.contains("high-water.html") == true)
  }
}
