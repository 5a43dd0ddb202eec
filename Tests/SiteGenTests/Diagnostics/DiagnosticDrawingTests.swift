import SiteGen
import Testing

@Suite struct DiagnosticDrawingTests {
  private func draw(_ text: String, _ place: Place, _ fact: ContentFact = .emptyFile) -> [String] {
    DiagnosticDrawing(isColoured: false) { _ in text }.draw(.error(.content(fact), at: place))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    ("ab cd", 4..<6, "   ^^"), ("习近平 cd", 5..<7, "       ^^"), ("习近平", 2..<3, "  ^^"),
    ("\tcd", 2..<4, "    ^^"), ("👩‍👧 cd", 3..<5, "   ^^"), ("e\u{301}e cd", 4..<6, "   ^^"),
    ("ab", 3..<3, "  ^"), ("", 1..<1, "^"),
  ])
  func putsCaretsUnderWhatIsShown(_ text: String, _ columns: Range<Int>, _ carets: String) {
    let lines = draw(
      text, Place(file: "f", line: 1, column: columns.lowerBound, endColumn: columns.upperBound))
    #expect(lines[4] == "  | " + carets)
  }

  @Test func showsThePartOfALongLineThatIsMeant() {
    let line = String(repeating: "x", count: 100_000) + "HERE" + String(repeating: "y", count: 9)
    let lines = draw(line, Place(file: "f", line: 1, column: 100_001, endColumn: 100_005))
    #expect(lines[3].count < 120)
    #expect(lines[3].contains("xxHEREyy"))
    let start = lines[3].firstRange(of: "HERE")?.lowerBound
    #expect(
      start.map { lines[3].distance(from: lines[3].startIndex, to: $0) } == lines[4].count - 4)
  }

  @Test func showsNothingThatSteersATerminal() {
    let text = "\u{1B}[31m\u{202E}\u{7}a" + String(repeating: "\u{301}", count: 9999)
    let lines = draw(text, Place(file: "f\u{1B}", line: 1, column: 1), .noSlug(text))
    for line in lines {
      #expect(!line.unicodeScalars.contains { "\u{1B}\u{202E}\u{7}".unicodeScalars.contains($0) })
      #expect(line.unicodeScalars.count < 10_200)
    }
    #expect(lines[3].unicodeScalars.count < 60)
  }

  @Test func cutsWordsWithoutEnd() {
    let long = String(repeating: "long ", count: 9999)
    let lines = draw("x", Place(file: "f", line: 1, column: 1), .unknownSource(long, nearest: long))
    #expect(lines.allSatisfy { $0.count < 450 })
  }

  @Test func drawsAtMostTwentyOfOneCode() {
    let findings = Findings(
      (1...25).map { .error(.content(.emptyFile), at: Place(file: "f\($0)")) })
    let text = DiagnosticDrawing(isColoured: false) { _ in nil }.draw(findings)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("error[E0307]") } == 20)
    #expect(text.hasSuffix("... and 5 more of E0307\n\n"))
  }

  @Test(arguments: [
    (".", "a.md", "a.md"), ("site", "a.md", "site/a.md"), ("site/", "a.md", "site/a.md"),
    ("site", ".", "site"), ("site", "/www/a", "/www/a"), ("/", "a.md", "/a.md"),
    ("site", "built-in/Templates/event.md", "built-in/Templates/event.md"),
  ])
  func namesFilesFromWhereTheProgramRuns(_ folder: String, _ file: String, _ shown: String) {
    let drawing = DiagnosticDrawing(isColoured: false, folder: folder) { _ in nil }
    let text = drawing.draw(.error(.content(.emptyFile), at: Place(file: file)))
    #expect(text.contains("\n --> \(shown)\n"))
  }
}
