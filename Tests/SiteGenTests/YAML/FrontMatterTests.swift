import SiteGen
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: 1\n---\nText\n", "a: 1\n", "Text\n", 4), ("---\n---\nText", "", "Text", 3),
    ("---\r\na: 1\r\n---\r\nText\r\n", "a: 1\r\n", "Text\r\n", 4),
    ("\u{FEFF}---\na: 1\n...\nText", "a: 1\n", "Text", 4),
    ("---  \na: 1\n--- \t\n", "a: 1\n", "", 4),
    ("---\na: 1\n---", "a: 1\n", "", 4),
    ("---\na: |\n  ----\n---\n---\n", "a: |\n  ----\n", "---\n", 5),
  ])
  func findsYAMLAndText(_ text: String, _ yaml: String, _ body: String, _ line: Int) throws {
    let bytes = Array(text.utf8)
    let parts = try FrontMatter.split(bytes, file: "f")
    let range = try #require(parts.yaml)
    #expect(String(decoding: bytes[range], as: UTF8.self) == yaml)
    #expect(String(decoding: bytes[parts.body...], as: UTF8.self) == body)
    #expect(parts.bodyLine == line)
  }

  @Test(arguments: [
    "", "Text\n---\n", "----\na\n---\n", " ---\n---\n", "--\n", "--- a\n---\n", "***\n",
  ])
  func takesOtherFilesForTextAlone(_ text: String) throws {
    let parts = try FrontMatter.split(Array(text.utf8), file: "f")
    #expect(parts == FrontMatter(yaml: nil, body: 0, bodyLine: 1))
  }

  @Test func passesOverAByteOrderMark() throws {
    #expect(try FrontMatter.split([0xEF, 0xBB, 0xBF, 0x41], file: "f").body == 3)
  }

  @Test(arguments: ["---", "---\n", "---\na: 1\nText\n", "\u{FEFF}---\r\na: 1\r\n"])
  func refusesFrontMatterWithoutEnd(_ text: String) {
    let place = Place(file: "f", line: 1, column: 1, endColumn: 4)
    #expect(throws: Diagnostic.error(.yaml(.unclosedFrontMatter), at: place)) {
      try FrontMatter.split(Array(text.utf8), file: "f")
    }
  }

  @Test func countsLinesFromTheFile() throws {
    let bytes = Array("---\na: 1\ndate: 2019\n---\n".utf8)
    let node = try FrontMatter.split(bytes, file: "f").read(bytes, file: "f")
    #expect(node["date"]?.place == Place(file: "f", line: 3, column: 7, endColumn: 11))
  }
}
