import SiteGen
import Testing
import Timeline

/// What a person has done to an event stays, whatever happens to the sources.
struct PersonInChargeTests {
  @Test(arguments: HandEdit.all, SourceChange.all)
  func keepsHandEdits(edit: HandEdit, change: SourceChange) throws {
    let site = try SiteOnDisk()
    try site.extract()
    let path = try site.path(of: SiteOnDisk.opened)
    let id = try site.event(path).id
    try site.write(path, edit.apply(site.read(path)))
    #expect(try edit.holds(site.event(path)))
    try site.extract()
    #expect(try edit.holds(site.event(path)))
    let others = Set(site.eventFiles.keys)

    try change.apply(site)
    try site.extract()
    let event = try site.event(path)
    #expect(edit.holds(event))
    #expect(event.id == id)
    // No second file tells the bridge's story.
    let new = Set(site.eventFiles.keys).subtracting(others)
    #expect(new.allSatisfy { !site.eventFiles[$0, default: ""].contains("ridge") })

    // Nothing else comes later either, and what was undone comes back as it was.
    try site.source("content/sources/late.md", "A second mill burnt down on 9 June 2021.")
    try site.build()
    #expect(try edit.holds(site.event(path)))
  }

  @Test func tellsASourceThatAPersonMisnamed() throws {
    let site = try SiteOnDisk()
    try site.remove(SiteOnDisk.ledger)
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    try site.replace("source: courier", with: "source: couriers", in: path)
    let edited = try site.read(path)
    let findings = try #require(throws: Findings.self) { try site.build() }
    let fact = Fact.content(.unknownSource("couriers", nearest: "courier"))
    #expect(findings.list.contains { $0.fact == fact && $0.place?.file == path })
    #expect(try site.read(path) == edited)
  }

  @Test(arguments: SourceChange.all)
  func neverBringsAHiddenEventBack(change: SourceChange) throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    try site.replace("status: unreviewed", with: "status: hidden", in: path)
    try change.apply(site)
    let report = try site.build()
    #expect(!report.site.events.contains { $0.event.title.contains("ridge") })
    #expect(site.eventFiles.values.filter { $0.contains("ridge") }.count == 1)
    let ledger = try SiteProject(site.disk).plan.ledger.filter { line in
      line.date?.description == "2024-05-03"
    }
    #expect(ledger.allSatisfy { $0.outcome == .leftOut(.hidden) })
  }

  @Test func hidesNoOtherEventOfTheSameSentence() throws {
    let site = try SiteOnDisk()
    try site.source(
      SiteOnDisk.courier,
      "The mill was sold on 3 March 2021, and the council opened the bridge on 5 May 2022.")
    try site.build()
    let path = try #require(site.eventFiles.first { $0.value.contains("date: 2021-03-03") }?.key)
    try site.replace("status: unreviewed", with: "status: hidden", in: path)
    let report = try site.build()
    #expect(report.site.events.contains { $0.event.date.description == "2022-05-05" })
  }

  @Test func reportsADateThatSourcesChangeAgainstThePerson() throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    try site.write(path, HandEdit.date.apply(site.read(path)))
    var report = try site.build()
    #expect(
      !report.warnings.contains { if case .content(.conflict) = $0.fact { true } else { false } })
    try site.replace("3 May 2024", with: "4 May 2024", in: SiteOnDisk.courier)
    try site.replace("3 May 2024", with: "4 May 2024", in: SiteOnDisk.ledger)
    report = try site.build()
    let fact = Fact.content(
      .conflict(field: "date", written: "2024-05-02", extracted: "2024-05-04"))
    #expect(report.warnings.contains { $0.fact == fact && $0.place?.file == path })
    #expect(try HandEdit.date.holds(site.event(path)))
  }

  @Test func removesAnUntouchedEventWhoseSourcesAreGone() throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.flood)
    try site.replace(" " + SiteOnDisk.flood, with: "", in: SiteOnDisk.courier)
    let report = try site.build()
    #expect(report.content.removed == 1)
    #expect(site.eventFiles[path] == nil)
  }

  @Test(arguments: [
    HandEdit.title, .date, .body, .checked, .extra, .topics, .evidenceAdded, .evidenceDated,
    .actors,
  ])
  func keepsATouchedEventWhoseSourcesAreGone(edit: HandEdit) throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    try site.write(path, edit.apply(site.read(path)))
    let before = try site.event(path)
    try site.remove(SiteOnDisk.courier)
    try site.remove(SiteOnDisk.ledger)
    var report = try site.build()
    var event = try site.event(path)
    #expect(edit.holds(event))
    for entry in event.evidence where entry.evidence.source != "notes" {
      #expect(entry.isWithdrawn)
    }
    #expect(event.evidence.map(\.evidence) == before.evidence.map(\.evidence))
    let isWarned = report.warnings.contains {
      $0.fact == .content(.evidenceGone) && $0.place?.file == path
    }
    #expect(isWarned == event.evidence.allSatisfy(\.isWithdrawn))

    // The sources come back: so does what they prove, and the person's field stays.
    let fresh = try SiteOnDisk()
    try site.write(SiteOnDisk.courier, fresh.read(SiteOnDisk.courier))
    try site.write(SiteOnDisk.ledger, fresh.read(SiteOnDisk.ledger))
    report = try site.build()
    event = try site.event(path)
    #expect(edit.holds(event))
    #expect(event.evidence == before.evidence)
    #expect(!report.warnings.contains { $0.fact == .content(.evidenceGone) })
  }

  @Test func keepsAnEditAfterTheSourcesHaveSaidTheSame() throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.flood)
    try site.replace("date: 2019-07\ntitle", with: "date: 2019-08\ntitle", in: path)
    try site.replace("in July 2019", with: "in August 2019", in: SiteOnDisk.courier)
    try site.build()
    #expect(try site.event(path).date.description == "2019-08")
    try site.replace("in August 2019", with: "in September 2019", in: SiteOnDisk.courier)
    try site.build()
    #expect(try site.event(path).date.description == "2019-08")
  }

  @Test func followsASourceThatIsRenamed() throws {
    let site = try SiteOnDisk()
    try site.build()
    let before = try site.eventFiles.mapValues { text in
      try EventFile(Array(text.utf8), path: try RelativePath("e.md")).event.id
    }
    try SourceChange.renamed.apply(site)
    let report = try site.build()
    #expect(report.content == ContentWriter.Report(changed: 3))
    for (path, id) in before {
      let event = try site.event(path)
      #expect(event.id == id)
      #expect(event.evidence.allSatisfy { !$0.isWithdrawn && $0.evidence.source != "courier" })
    }
  }

  @Test func refusesAQuoteOfThePersonsOwnWhoseSourceIsGone() throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    try site.write(path, HandEdit.evidenceAdded.apply(site.read(path)))
    try site.build()
    let bytes = try site.read(path)
    try site.remove(SiteOnDisk.notes)
    let findings = #expect(throws: Findings.self) { try SiteBuild(site.disk).checked() }
    let errors = findings?.list.filter { $0.severity == .error } ?? []
    #expect(errors.count == 1)
    #expect(errors.first?.place?.file == path)
    guard case .content(.unknownSource("notes", _))? = errors.first?.fact else {
      Issue.record("another finding: \(errors)")
      return
    }
    #expect(try site.read(path) == bytes)
  }

  @Test func leavesAStateThatThePersonHasWritten() throws {
    let site = try SiteOnDisk()
    try site.build()
    let path = try site.path(of: SiteOnDisk.opened)
    let ledgerEntry = "    rule: day-month-year\nextracted:"
    try site.replace(
      ledgerEntry, with: "    rule: day-month-year\n    state: withdrawn\nextracted:", in: path)
    for change in [SourceChange.shifted, .added, .otherReworded] {
      try change.apply(site)
      try site.build()
      let entry = try site.event(path).evidence.first { $0.evidence.source == "ledger" }
      #expect(entry?.isWithdrawn == true)
    }
  }

  @Test func keepsAQuoteThatAPersonHasMovedToAnotherEvent() throws {
    let site = try SiteOnDisk()
    try site.build()
    let from = try site.path(of: SiteOnDisk.flood)
    let to = try site.path(of: SiteOnDisk.bought)
    try site.remove(from)
    try site.replace(
      "\nextracted:\n",
      with: "\n  - source: courier\n    quote: \(SiteOnDisk.flood)\nextracted:\n", in: to)
    let report = try site.build()
    #expect(report.content == ContentWriter.Report())
    #expect(try site.path(of: SiteOnDisk.flood) == to)
    let lines = try SiteProject(site.disk).plan.ledger.filter { $0.source == "courier" }
    #expect(lines.count == 3)
    let id = try site.event(to).id
    #expect(lines.contains { $0.outcome == .merged(id) })
  }
}
