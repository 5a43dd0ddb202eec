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

  private static func texts(_ bytes: PiecedBytes?) throws -> [String]? {
    try bytes.flatMap { try JSONReader.value(of: $0.whole)["events"]?.strings }
  }

  @Test func takesWhatShowsTheSameWhereverItStands() throws {
    let lines = Self.lines("a", ["three", "four", "one", "one"])
    let bytes = try lines.bytes(
      reusing: Self.old, showing: Self.shows("a", ["one", "two", "three"]))
    #expect(try Self.texts(bytes) == ["old three", "new four", "old one", "old one"])
  }

  @Test(arguments: [
    "one two three", "two three", "one three", "one two", "zero one two three",
    "one two three four",
    "one half two three", "one half three", "three two one", "one", "half", "two two",
    "one one two three", "",
  ])
  func makesTheFileAsIfAllLinesWereMade(names: String) throws {
    let names = names.split(separator: " ").map(String.init)
    let bytes = try #require(
      try Self.lines("a", names)
        .bytes(reusing: Self.old, showing: Self.shows("a", ["one", "two", "three"])))
    let texts = try Self.texts(bytes) ?? []
    #expect(texts.map { $0.split(separator: " ").last.map(String.init) } == names)
    // An old line stands for each that is there once and was there before.
    for (name, text) in zip(names, texts)
    where ["one", "two", "three"].contains(name) && names.count(where: { $0 == name }) == 1 {
      #expect(text == "old " + name)
    }
    let whole = JSONValue.object([("events", .list(texts.map { .text($0) }))]).document
    #expect(bytes.whole == whole)
  }

  @Test func copiesNoneOfTheLinesThatStandInARow() throws {
    let bytes = try Self.lines("a", ["one", "two", "three", "four"])
      .bytes(reusing: Self.old, showing: Self.shows("a", ["one", "two", "three"]))
    let row = "\"old one\",\n\"old two\",\n\"old three\""
    #expect(bytes?.pieces.contains { $0.elementsEqual(row.utf8) } == true)
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
    #expect(known.shows(RelativePath(trusted: "1"), near: 1) == Self.digest("1"))
    #expect(known.shows(RelativePath(trusted: "2"), near: 0) == Self.digest("2"))
    #expect(known.shows(RelativePath(trusted: "10"), near: 1) == nil)
    for count in 0..<record.bytes.count {
      #expect(PageRecord(reading: Array(record.bytes.prefix(count))) == nil, "\(count) bytes")
    }
  }
}
