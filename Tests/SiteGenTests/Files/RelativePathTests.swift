import Testing

@testable import SiteGen

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("", PathFault.empty), ("/a", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart),
    ("a/./b", .dotPart), ("../a", .climbs), ("a/../b", .climbs), ("a\\b", .backslash),
    ("a\u{0}b", .controlCharacter), ("a\nb", .controlCharacter), ("a\u{202E}b", .controlCharacter),
    ("a\u{FFFD}", .notUnicode),
  ])
  func refusesWhatIsNoPathInside(_ text: String, _ fault: PathFault) {
    #expect(throws: Diagnostic.error(.file(.badPath(text, fault)))) { try RelativePath(text) }
  }

  @Test(arguments: ["a", "a/b.html", "..a/b..", ".htaccess", "习近平/é.md", "a b/c:d"])
  func takesOrdinaryPaths(_ text: String) throws {
    #expect(try RelativePath(text).text == text)
  }

  @Test(arguments: [
    ("a/b.c.html", "a", "b.c.html", "b.c", "html"), (".htaccess", "", ".htaccess", ".htaccess", ""),
    ("a/b/c", "a/b", "c", "c", ""), ("x.", "", "x.", "x", ""),
  ])
  func takesPathsApart(
    _ text: String, _ parent: String, _ name: String, _ stem: String, _ ending: String
  ) throws {
    let path = try RelativePath(text)
    #expect(path.parent.text == parent)
    #expect(path.name == name)
    #expect(path.stem == stem)
    #expect(path.fileExtension == ending)
  }

  @Test(arguments: ["", "a", "a/b", "ab", "b", "Z", "\u{E9}", "e\u{301}", "习近平", "a-b"])
  func ordersAsTheBytesDo(text: String) throws {
    for other in ["", "a", "a-b", "a/b", "ab", "\u{E9}", "习"] {
      let (one, two) = (RelativePath(trusted: text), RelativePath(trusted: other))
      #expect((one < two) == Array(text.utf8).lexicographicallyPrecedes(Array(other.utf8)))
      #expect((one == two) == (Array(text.utf8) == Array(other.utf8)))
    }
  }

  @Test func ordersAndComparesByBytes() throws {
    let composed = try RelativePath("\u{E9}")
    let decomposed = try RelativePath("e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(try RelativePath("a-b") < RelativePath("a/b"))
    #expect(try RelativePath("Z") < RelativePath("a"))
  }

  @Test func joinsFoldersAndNames() throws {
    let folder = try RelativePath("a/b")
    #expect(try (folder / "c.html").text == "a/b/c.html")
    #expect(try (RelativePath.root / "c").text == "c")
    #expect((folder / RelativePath.root) == folder)
    #expect(throws: Diagnostic.self) { try folder / "../c" }
  }

  @Test(arguments: [
    ("index.html", "a.css", "a.css"), ("a/b/index.html", "a/c.css", "../c.css"),
    ("a/b/index.html", "index.html", "../../index.html"), ("a/x.html", "a/x.html", "x.html"),
    ("a/x.html", "b/x.html", "../b/x.html"), ("a/x.html", "a/b/y.html", "b/y.html"),
    ("a.html", "a.html/b", "a.html/b"), ("x.html", "a b/c%#?.html", "a%20b/c%25%23%3F.html"),
    ("x.html", "d:e/é&'\".html", "d%3Ae/%C3%A9%26%27%22.html"), ("x.html", "\u{1}", "%01"),
  ])
  func refersFromPageToPage(_ page: String, _ target: String, _ reference: String) throws {
    if target == "\u{1}" {
      #expect(RelativePath.percentEncoded(target) == reference)
      return
    }
    #expect(try RelativePath(target).reference(from: RelativePath(page)) == reference)
  }

  @Test func refersToTheRoot() throws {
    #expect(RelativePath.root.reference(from: try RelativePath("a.html")) == "./")
    #expect(RelativePath.root.reference(from: try RelativePath("a/b/c.html")) == "../../")
  }
}
