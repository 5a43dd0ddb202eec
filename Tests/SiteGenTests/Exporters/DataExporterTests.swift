import SiteGen
import Testing
import Timeline

@Suite struct TimelineExporterTests {
  private func document() throws -> JSON {
    try JSON(ExportedSite.file("json", of: ExportedSite.fixture().site))
  }

  private func schema() throws -> JSON {
    try JSON(ExportedSite.file("schema", of: SiteFixture().site))
  }

  @Test func keepsToItsSchema() throws {
    let check = try SchemaCheck(document(), against: schema())
    // The fixture's source has no file behind it, and so no digest.
    #expect(check.problems.filter { !$0.contains("/sha256") } == [])
  }

  @Test(arguments: [
    (#""status":"unreviewed""#, #""status":"hidden""#), (#""planned":false"#, #""planned":0"#),
    (#""version": 1"#, #""version": 2"#), (#""earliest":"2019-01-01""#, #""earliest":"1 January""#),
    (#""topics":["#, #""topic":["#), (#""start":0"#, #""start":-1"#),
  ])
  func hasASchemaThatNoticesWhatIsWrong(right: String, wrong: String) throws {
    let text = try ExportedSite.file("json", of: ExportedSite.fixture().site)
    #expect(text.contains(right))
    let changed = try JSON(text.replacing(right, with: wrong))
    let check = try SchemaCheck(changed, against: schema())
    #expect(check.problems.contains { !$0.contains("/sha256") })
  }

  @Test func holdsEveryEventWithItsOwnDate() throws {
    let events = try document()["events"]?.list ?? []
    #expect(
      events.compactMap { $0["edtf"]?.text }.sorted() == ExportedSite.dates.map(\.edtf).sorted())
    let first = try #require(events.first { $0["title"]?.text?.hasPrefix("Event 0,") == true })
    let proof = try #require(first["evidence"]?.list.first)
    #expect(proof["quote"]?.text == "Talks began on Tuesday.")
    #expect((proof["start"], proof["end"]) == (.number(0), .number(23)))
    #expect(first["title"]?.text?.hasSuffix(ExportedSite.hostile) == true)
  }
}

@Suite struct CSVExporterTests {
  /// The cells of a file in the form of RFC 4180; nil for one that is not in it.
  private func table(_ file: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [Unicode.Scalar] = []
    var isQuoted = false
    var scalars = Array(file.unicodeScalars)[...]
    func text(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell.append("\"")
      case ("\"", true): isQuoted = false
      case ("\"", false):
        guard cell.isEmpty else { return nil }
        isQuoted = true
      case (",", false):
        row.append(text(cell))
        cell = []
      case ("\r", false):
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row + [text(cell)])
        (row, cell) = ([], [])
      case ("\n", false): return nil
      default: cell.append(scalar)
      }
    }
    return isQuoted || !cell.isEmpty ? nil : rows
  }

  @Test func givesBackEveryCell() throws {
    let file = try ExportedSite.file("csv", of: ExportedSite.fixture().site)
    let rows = try #require(table(file))
    #expect(Set(rows.map(\.count)) == [17])
    #expect(rows.count == ExportedSite.dates.count + 1)
    let edtf = try #require(rows[0].firstIndex(of: "edtf"))
    #expect(rows.dropFirst().map { $0[edtf] }.sorted() == ExportedSite.dates.map(\.edtf).sorted())
    let title = try #require(rows[0].firstIndex(of: "title"))
    #expect(rows.dropFirst().allSatisfy { $0[title].hasSuffix(ExportedSite.hostile) })
  }

  @Test(arguments: ["=1+1", "+x", "@SUM(A1)", "-x"])
  func letsNoSpreadsheetTakeATextForAFormula(title: String) throws {
    var fixture = SiteFixture()
    try fixture.add("-0044", title)
    let rows = try #require(table(ExportedSite.file("csv", of: fixture.site)))
    #expect(rows[1].contains("'" + title))
    #expect(rows[1].contains("-0044"))
  }
}

@Suite struct ICalendarExporterTests {
  private func lines(_ file: String) -> [String] {
    file.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func holdsOnlyDaysThatAreKnown() throws {
    let lines = try lines(ExportedSite.file("ics", of: ExportedSite.fixture().site))
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART;VALUE=DATE:20221230", "DTSTART;VALUE=DATE:20230320", "DTSTART;VALUE=DATE:20230321",
      ])
    #expect(
      lines.filter { $0.hasPrefix("DTEND") } == [
        "DTEND;VALUE=DATE:20221231", "DTEND;VALUE=DATE:20230323", "DTEND;VALUE=DATE:20230322",
      ])
    #expect(Set(lines.filter { $0.hasPrefix("DTSTAMP") }) == ["DTSTAMP:20230322T000000Z"])
    #expect(Set(lines.filter { $0.hasPrefix("UID") }).count == 3)
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION") && $0.hasSuffix("EDTF: 2022-12-30") })
  }

  @Test func foldsLinesBetweenCharacters() throws {
    var fixture = SiteFixture()
    let title = String(repeating: "Ёжик; ", count: 40) + "👩‍👧"
    try fixture.add("2023-03-20", title)
    let file = try ExportedSite.file("ics", of: fixture.site)
    #expect(file.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!file.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    #expect(file.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(lines(file).contains("SUMMARY:" + title.replacing(";", with: "\\;")))
  }

  @Test func leavesTheFileOutWhereNoDayIsKnown() throws {
    var fixture = SiteFixture()
    try fixture.add("2023-03", "In March")
    #expect(!Exporter.files(of: fixture.site).map(\.path.text).contains("timeline.ics"))
  }
}

@Suite struct BibliographyTests {
  @Test func givesSourcesToReferenceManagers() throws {
    let site = try ExportedSite.fixture().site
    let item = try #require(try JSON(ExportedSite.file("csl", of: site)).list.first)
    #expect(item["title"]?.text == "A & B")
    #expect(item["issued"]?["date-parts"] == .list([.list([.number(2023)])]))
    let file = try ExportedSite.file("bibtex", of: site)
    #expect(file.contains("title = {A \\& B},"))
    #expect(file.contains("journaltitle = {Wire \\{One\\}},"))
    #expect(file.contains("date = {2023},"))
  }
}

@Suite struct AnnotationExporterTests {
  private func selectors(show: SourceFile.Show) throws -> [JSON] {
    var fixture = SiteFixture()
    var metadata = SourceMetadata()
    metadata.show = show
    try fixture.add(
      source: "wire", metadata, text: "Ёж. Talks began on Tuesday. They went on.",
      marks: [("Talks began on Tuesday.", .shown(events: [0]))])
    try fixture.add(
      "2023-03-21", "Talks", [.of("wire", "Talks began on Tuesday.", "2023-03-21", "Tuesday")],
      sentences: [SentenceReference(source: 0, mark: 0)])
    let items = try JSON(ExportedSite.file("annotations", of: fixture.site))["items"]?.list ?? []
    #expect(items.count == 1)
    return items.first?["target"]?["selector"]?.list ?? []
  }

  @Test func saysWhereEachQuoteStands() throws {
    let selectors = try selectors(show: .full)
    #expect(selectors.first?["exact"]?.text == "Talks began on Tuesday.")
    #expect(selectors.first?["prefix"]?.text == "Ёж. ")
    #expect(selectors.first?["suffix"]?.text == " They went on.")
    #expect(selectors.last?["start"] == .number(4))
    #expect(selectors.last?["end"] == .number(27))
  }

  @Test func showsNothingAroundAQuoteOfASourceThatMayOnlyBeQuoted() throws {
    let selectors = try selectors(show: .quotes)
    #expect(selectors.first?["exact"]?.text == "Talks began on Tuesday.")
    #expect(selectors.first?["prefix"] == nil)
  }
}
