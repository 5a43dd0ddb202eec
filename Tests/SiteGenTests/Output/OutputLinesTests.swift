import Testing

@testable import SiteGen

/// Lines of an older file are taken where they show the same, and nowhere else.
@Suite struct OutputLinesTests {
  private static let old = JSONValue.object([
    ("events", .list(["one", "two", "three"].map { .text("old \($0)") }))
  ]).document

  private static func digest(_ text: String) -> SHA256 { SHA256(of: Array(text.utf8)) }

  private static func shows(_ frame: String, _ lines: [String]) -> OutputLines.Shows {
    OutputLines.Shows(frame: digest(frame), lines: lines.map(digest))
  }

  private static func lines(_ frame: String, _ lines: [String]) -> OutputLines {
    OutputLines(
      shows: shows(frame, lines),
      ranges: { JSONDocument.items(under: "events", in: $0) },
      make: { known in
        var document = JSONDocument()
        document.add("events", count: lines.count, known: known) { .text("new \(lines[$0])") }
        return document.finished()
      })
  }

  private static func texts(_ bytes: [UInt8]?) throws -> [String]? {
    try bytes.flatMap { try JSONReader.value(of: $0)["events"]?.strings }
  }

  @Test func takesWhatShowsTheSameWhereverItStands() throws {
    let lines = Self.lines("a", ["three", "four", "one", "one"])
    let bytes = try lines.bytes(
      reusing: Self.old, showing: Self.shows("a", ["one", "two", "three"]))
    #expect(try Self.texts(bytes) == ["old three", "new four", "old one", "old one"])
  }

  @Test func takesNothingThatIsMadeOfSomethingElse() throws {
    let lines = Self.lines("a", ["one", "two"])
    let others = [Self.shows("b", ["one", "two", "three"]), Self.shows("a", ["one", "two"])]
    for shows in others {
      #expect(try lines.bytes(reusing: Self.old, showing: shows) == nil)
    }
    let torn = Array(Self.old.dropLast(8))
    let shows = Self.shows("a", ["one", "two", "three"])
    #expect(try lines.bytes(reusing: torn, showing: shows) == nil)
    #expect(try lines.bytes(reusing: [], showing: shows) == nil)
  }

  @Test func keepsWhatIsKnownInARow() throws {
    var known = KnownFiles()
    for number in 0..<3 {
      known.add(
        OutputFile(
          RelativePath(trusted: "\(number)"), origin: "", shows: Self.digest("\(number)"),
          lines: number == 1 ? Self.lines("a", ["one", "two"]) : nil
        ) { () throws(Diagnostic) in [] })
    }
    let record = PageRecord(outputs: Self.digest("out"), shows: known)
    #expect(PageRecord(reading: record.bytes) == record)
    for count in 0..<record.bytes.count {
      #expect(PageRecord(reading: Array(record.bytes.prefix(count))) == nil, "\(count) bytes")
    }
  }
}
