import SiteGen
import Testing
import Timeline

/// Joins and splits by a person, made by a command or by hand, hold through every later run.
struct EventEditsTests {
  private let site: SiteOnDisk
  private let bridge: String
  private let mill: String

  init() throws {
    site = try SiteOnDisk()
    try site.extract()
    bridge = try site.path(of: SiteOnDisk.opened)
    mill = try site.path(of: SiteOnDisk.bought)
  }

  private func id(_ path: String) throws -> String { try site.event(path).id }

  private func shown(_ path: String, _ report: SiteBuild.Report) throws -> SiteEvent {
    try #require(report.site.events.first { $0.file == path })
  }

  private func quotes(_ event: CuratedEvent) -> Set<String> {
    Set(event.evidence.map(\.evidence.quote))
  }

  // MARK: - Joins

  @Test(arguments: [false, true])
  func showsTheEvidenceOfBothInTheEventThatStays(byHand: Bool) throws {
    if byHand {
      try site.replace("status: unreviewed", with: "merged-into: \(id(bridge))", in: mill)
    } else {
      _ = try EventEdits(site.disk).merge(id(mill), into: id(bridge))
    }
    let report = try site.build()
    let event = try shown(bridge, report)
    #expect(quotes(event.event).contains(SiteOnDisk.bought))
    #expect(event.event.title == (try site.event(bridge).title))
    #expect(report.site.events.allSatisfy { $0.file != mill })
    #expect(event.sentences.allSatisfy { $0 != nil })
    let ledger = try SiteProject(site.disk).plan.ledger
    let line = try #require(ledger.first { $0.date?.description == "2021-03-07" })
    #expect(line.outcome == .merged(try id(bridge)))
  }

  @Test func takesAnEventByTheNameOfItsFile() throws {
    let name = try RelativePath(mill).stem
    _ = try EventEdits(site.disk).merge(name, into: RelativePath(bridge).name)
    #expect(try site.event(mill).mergedInto == id(bridge))
  }

  @Test(arguments: SourceChange.all)
  func remembersAJoin(change: SourceChange) throws {
    _ = try EventEdits(site.disk).merge(mill, into: bridge)
    try change.apply(site)
    let report = try site.build()
    #expect(report.site.events.allSatisfy { $0.file != mill })
    #expect(try site.event(mill).mergedInto == id(bridge))
    guard try !site.event(mill).evidence.allSatisfy(\.isWithdrawn) else { return }
    // What tells either event later belongs to the joined one.
    try site.source(
      "content/sources/late.md",
      "The old mill was bought by the council of Ilmstadt on 7 March 2021, a clerk said.")
    let later = try site.build()
    let event = try shown(bridge, later)
    #expect(quotes(event.event).contains { $0.hasSuffix("a clerk said.") })
  }

  @Test func leadsFromTheFormerAddressToTheEvent() throws {
    _ = try EventEdits(site.disk).merge(mill, into: bridge)
    let project = try SiteProject(site.disk)
    let files = try SiteRenderer.files(
      of: project.assembled(asOf: nil), theme: ThemeLibrary(site.disk))
    let former = try #require(files.first { $0.path.stem == (try? RelativePath(mill).stem) })
    let page = String(decoding: try former.bytes, as: UTF8.self)
    let target = try RelativePath(bridge).stem + ".html"
    #expect(page.contains("http-equiv=\"refresh\" content=\"0; url=\(target)\""))
    #expect(page.contains("href=\"\(target)\""))
  }

  @Test func followsJoinsOfJoins() throws {
    let flood = try site.path(of: SiteOnDisk.flood)
    _ = try EventEdits(site.disk).merge(flood, into: mill)
    _ = try EventEdits(site.disk).merge(mill, into: bridge)
    let report = try site.build()
    #expect(report.site.events.count == 1)
    #expect(report.site.events[0].event.evidence.count == 4)
  }

  @Test func keepsAHiddenEventOut() throws {
    try site.replace(
      "status: unreviewed", with: "status: hidden\nmerged-into: \(id(bridge))", in: mill)
    let event = try shown(bridge, site.build())
    #expect(!quotes(event.event).contains(SiteOnDisk.bought))
  }

  @Test func refusesAJoinToNothing() throws {
    let wrong = try id(bridge) + "x"
    try site.replace("status: unreviewed", with: "merged-into: \(wrong)", in: mill)
    let error = try #require(throws: Findings.self) { try SiteProject(site.disk) }
    #expect(error.list.map(\.fact) == [.content(.unknownJoin(wrong, nearest: try id(bridge)))])
    #expect(error.list[0].place?.file == mill)
    #expect(error.list[0].place?.column == 14)
  }

  @Test func refusesJoinsInACircle() throws {
    try site.replace("status: unreviewed", with: "merged-into: \(id(mill))", in: bridge)
    try site.replace("status: unreviewed", with: "merged-into: \(id(bridge))", in: mill)
    let error = try #require(throws: Findings.self) { try SiteProject(site.disk) }
    #expect(error.list.count == 2)
    #expect(
      error.list.allSatisfy { if case .content(.joinCircle) = $0.fact { true } else { false } })
  }

  @Test func refusesAJoinOfAnEventToItself() throws {
    _ = try EventEdits(site.disk).merge(mill, into: bridge)
    // The mill shows with the bridge already, so that the bridge cannot go to it.
    let error = try #require(throws: Findings.self) {
      try EventEdits(site.disk).merge(bridge, into: mill)
    }
    #expect(error.list.map(\.fact) == [.content(.joinToItself(try id(bridge)))])
  }

  @Test func namesTheNearestEvent() throws {
    let error = try #require(throws: Findings.self) {
      try EventEdits(site.disk).merge(id(mill) + "x", into: bridge)
    }
    #expect(
      error.list.map(\.fact) == [
        .content(.unknownEvent(try id(mill) + "x", nearest: try id(mill)))
      ])
  }

  // MARK: - Splits

  @Test(arguments: [true, false])
  func undoesAJoin(namesTheJoined: Bool) throws {
    let before = site.eventFiles
    _ = try EventEdits(site.disk).merge(mill, into: bridge)
    _ = try EventEdits(site.disk).split(namesTheJoined ? mill : bridge, [])
    #expect(site.eventFiles == before)
  }

  @Test func givesAPieceOfEvidenceAnEventOfItsOwn() throws {
    let report = try EventEdits(site.disk).split(bridge, [2])
    #expect(report.files.count == 2)
    let part = report.files[1].path.text
    #expect(try site.event(bridge).evidence.map(\.evidence.quote) == [SiteOnDisk.opened])
    #expect(try site.event(part).evidence.map(\.evidence.quote) == [SiteOnDisk.openedToo])
    #expect(try site.event(part).splitFrom == id(bridge))
    #expect(try site.event(part).id != id(bridge))
    let built = try site.build()
    #expect(built.site.events.count { $0.event.date.description == "2024-05-03" } == 2)
  }

  @Test(arguments: SourceChange.all)
  func remembersASplit(change: SourceChange) throws {
    let part = try EventEdits(site.disk).split(bridge, []).files[1].path.text
    try change.apply(site)
    try site.build()
    let first = quotes(try site.event(bridge))
    let second = quotes(try site.event(part))
    #expect(first.isDisjoint(with: second))
    #expect(!second.isEmpty)
  }

  @Test func keepsARewordedSentenceInItsPart() throws {
    let part = try EventEdits(site.disk).split(bridge, [2]).files[1].path.text
    try site.replace(
      "opened the new bridge", with: "opened the new stone bridge", in: SiteOnDisk.ledger)
    try site.build()
    #expect(try quotes(site.event(part)).contains { $0.contains("stone") })
    #expect(try !quotes(site.event(bridge)).contains { $0.contains("stone") })
  }

  @Test func refusesWhatCannotBeSplit() throws {
    let edits = EventEdits(site.disk)
    func facts(_ name: String, _ numbers: [Int]) throws -> [Fact] {
      try #require(throws: Findings.self) { try edits.split(name, numbers) }.list.map(\.fact)
    }
    let before = site.eventFiles
    #expect(try facts(mill, []) == [.content(.nothingToSplit(id(mill)))])
    #expect(try facts(bridge, [3]) == [.content(.noSuchEntry(3, count: 2))])
    #expect(try facts(bridge, [0]) == [.content(.noSuchEntry(0, count: 2))])
    #expect(try facts(bridge, [1, 2]) == [.content(.splitLeavesNothing)])
    #expect(site.eventFiles == before)
  }
}
