import Testing

@testable import SiteGen

/// Pages that show what they showed are not made again, and their links are right all the same.
@Suite struct StandingLinksTests {
  private static let target = "<!doctype html><title>a</title><p id=\"x\">A</p>"
  private static let reader = "<!doctype html><title>b</title><a href=\"a.html#x\">to A</a>"

  @Test func leavesAPageThatShowsTheSame() throws {
    let report = try rebuilt(["a.html": Self.target + "<p>More</p>", "b.html": "never made"])
    #expect(report.made.map(\.text) == ["a.html"])
    #expect(report.written.map(\.text) == ["a.html"])
    #expect(report.unchanged.map(\.text) == ["b.html"])
  }

  @Test func listsThePageThatItLeaves() throws {
    let report = try rebuilt(["a.html": Self.target + "<p>More</p>", "b.html": "never made"])
    #expect(report.manifest[try RelativePath("b.html")] == [SHA256(of: bytes(Self.reader))])
  }

  @Test func findsALinkToAnIDThatHasGone() throws {
    let gone = OutputFact.missingFragment("a.html#x", page: "b.html", nearest: nil)
    let found = #expect(throws: Findings.self) {
      try rebuilt(["a.html": "<!doctype html><title>a</title>", "b.html": Self.reader])
    }
    #expect(found?.list == [.error(.output(gone), at: Place(file: "b.html.md"))])
  }

  @Test func findsALinkToAFileThatHasGone() throws {
    let dead = OutputFact.deadLink("a.html#x", page: "b.html")
    let found = #expect(throws: Findings.self) {
      try rebuilt(["b.html": Self.reader, "c.html": "<!doctype html><title>c</title>"])
    }
    #expect(found?.list == [.error(.output(dead), at: Place(file: "b.html.md"))])
  }

  @Test func findsAnIDOnAPageThatItLeaves() throws {
    let link = "<!doctype html><title>c</title><a href=\"b.html#none\">to B</a>"
    let missing = OutputFact.missingFragment("b.html#none", page: "c.html", nearest: nil)
    let found = #expect(throws: Findings.self) {
      try rebuilt(["a.html": Self.target, "b.html": Self.reader, "c.html": link])
    }
    #expect(found?.list == [.error(.output(missing), at: Place(file: "c.html.md"))])
  }

  @Test func makesAPageThatIsNotThere() throws {
    let report = try rebuilt(["a.html": Self.target, "b.html": Self.reader]) { disk in
      try FileSystem.memory(disk).remove(RelativePath("b.html"))
    }
    #expect(report.made.map(\.text) == ["b.html"])
  }

  /// Publishes two pages, and then others; `b.html` always shows what it showed, and `a.html` shows
  /// its text.
  private func rebuilt(
    _ pages: [String: String], after accident: (MemoryDisk) throws -> Void = { _ in }
  ) throws -> Publisher.Report {
    let disk = MemoryDisk()
    let first = try Publisher.publish(
      tree(["a.html": Self.target, "b.html": Self.reader]), into: .memory(disk))
    try accident(disk)
    return try Publisher.publish(tree(pages), into: .memory(disk), known: first.shows)
  }

  private func tree(_ pages: [String: String]) throws -> OutputTree {
    OutputTree(
      try pages.map { name, text in
        let shows = name == "b.html" ? "the same" : text
        return OutputFile(
          try RelativePath(name), origin: name + ".md", shows: SHA256(of: bytes(shows))
        ) { () throws(Diagnostic) in bytes(text) }
      })
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
