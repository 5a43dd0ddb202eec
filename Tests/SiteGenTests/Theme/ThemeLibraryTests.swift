import SiteGen
import Testing

@Suite struct ThemeLibraryTests {
  private func file(_ name: String, _ text: String) -> ThemeLibrary.File {
    ThemeLibrary.File(name: name, bytes: Array(text.utf8))
  }

  @Test func prefersTheSitesOwnFile() {
    let theme = ThemeLibrary(
      overrides: [file("event.md", "mine")],
      builtIn: [file("event.md", "theirs"), file("page.md", "theirs")])
    #expect(theme.template("event.md")?.text == "mine")
    #expect(theme.template("event.md")?.file == "Templates/event.md")
    #expect(theme.template("page.md")?.text == "theirs")
    #expect(theme.template("none.md") == nil)
  }

  @Test func namesPartsWithoutFolderAndEnding() {
    let theme = ThemeLibrary(
      overrides: [file("parts/entry.html", "mine"), file("parts/notes.doc", "no template")],
      builtIn: [file("parts/entry.md", "theirs"), file("parts/when.md", "when")])
    #expect(theme.parts.keys.sorted() == ["entry", "when"])
    #expect(theme.parts["entry"]?.text == "mine")
  }

  @Test(
    arguments: [
      ("evnt.md", "Templates/event.md"), ("entry.md", "Templates/parts/entry.md"),
      ("part/when.md", "Templates/parts/when.md"), ("notes.txt", nil), ("parts/notes.doc", nil),
    ] as [(String, String?)])
  func warnsOfAFileThatItNeverReads(name: String, nearest: String?) throws {
    let theme = ThemeLibrary(
      overrides: [file(name, "mine")],
      builtIn: [file("event.md", ""), file("parts/entry.md", ""), file("parts/when.md", "")])
    let warning = try #require(theme.warnings.first)
    #expect(warning.fact == .template(.unreadFile(nearest: nearest)))
    #expect(warning.place?.file == "Templates/" + name)
    #expect(theme.warnings.count == 1)
  }

  @Test(arguments: [
    "event.md", "parts/own.md", "parts/own.html", "assets/any.md", "assets/a/b.png",
  ])
  func isContentWithTemplatesPartsAndAssets(name: String) {
    let theme = ThemeLibrary(overrides: [file(name, "x")], builtIn: [file("event.md", "")])
    #expect(theme.warnings.isEmpty)
  }

  @Test func putsAssetsOfBothInOrderOfTheirPaths() throws {
    let theme = ThemeLibrary(
      overrides: [file("assets/z.png", "z"), file("assets/style.css", "own")],
      builtIn: [file("assets/style.css", "theirs"), file("assets/a.svg", "a"), file("x.md", "")])
    #expect(theme.assets.map(\.path.text) == ["assets/a.svg", "assets/style.css", "assets/z.png"])
    #expect(try theme.assets[1].bytes == Array("own".utf8))
  }

  @Test func buildsInEveryTemplateOfAPageKind() {
    let names = Set(ThemeLibrary.builtIn.map(\.name))
    #expect(names.isSuperset(of: PageBuilder.all.map(\.template)))
    #expect(names.isSuperset(of: ["layout.html", "assets/style.css", "parts/entry.md"]))
  }

  @Test func holdsEveryFileOfTheThemeAsItIs() throws {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let disk = FileSystem.posix(root: "/\(here)/Templates")
    for file in ThemeLibrary.builtIn {
      #expect(try disk.read(RelativePath(file.name)) == file.bytes, "\(file.name)")
    }
  }

  /// What stands in the first column of a disagreement may be a whole sentence.
  @Test func letsTheWordsOfADisagreementWrap() throws {
    let style = try #require(ThemeLibrary.builtIn.first { $0.name == "assets/style.css" })
    let rules = String(decoding: style.bytes, as: UTF8.self).split(separator: "\n")
    let rule = try #require(rules.first { $0.hasPrefix(".notice dl ") })
    #expect(!rule.contains("max-content"))
    #expect(rule.contains("minmax(0,1fr)"))
  }

  @Test func keepsTheStyleSheetWithinItsBudget() throws {
    let style = try #require(ThemeLibrary.builtIn.first { $0.name == "assets/style.css" })
    #expect(style.bytes.count <= 12_288)
  }
}
