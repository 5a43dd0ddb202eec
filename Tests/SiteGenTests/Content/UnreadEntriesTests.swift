import SiteGen
import Testing

/// What stands where nothing reads it is told, once for each folder.
@Suite struct UnreadEntriesTests {
  /// The warnings of this kind by the file that they are about.
  private func warnings(_ files: [String: String]) -> [String: String] {
    let site = SiteFolder(SiteFolder.small.merging(files) { $1 }).build()
    #expect(site.report != nil)
    let found = site.findings.list.compactMap { finding -> (String, String)? in
      switch finding.fact {
      case .content(.unreadEntry), .content(.passedOver):
        let words = Words(finding.fact)
        return (finding.place?.file ?? "", "\(words.summary): \(words.help)")
      default: return nil
      }
    }
    return Dictionary(found) { first, _ in first }
  }

  @Test(arguments: [
    ("content/sorces/a.md", "content/sorces", "folder: did you mean `content/sources`?"),
    ("content/Sources/a.md", "content/Sources", "folder: did you mean `content/sources`?"),
    (
      "content/drafts/a.md", "content/drafts",
      "folder: move it into one of these, or out of content/"
    ),
    ("content/note.md", "content/note.md", "file: move it into one of these, or out of content/"),
    ("sitegen.yml", "sitegen.yml", "file: did you mean `sitegen.yaml`?"),
    ("templates/event.md", "templates", "folder: did you mean `Templates`?"),
    ("Template/event.md", "Template", "folder: did you mean `Templates`?"),
  ])
  func namesWhatWasProbablyMeant(_ file: String, _ place: String, _ words: String) {
    #expect(warnings([file: "x"]) == [place: "nothing reads this \(words)"])
  }

  @Test func tellsManyFilesOfAFolderOnce() {
    let files = (100..<140).flatMap {
      [
        ("content/n\($0).md", "x"), ("content/sources/_\($0).md", "x"),
        ("content/sorces/\($0).md", "x"),
      ]
    }
    let warnings = warnings(Dictionary(files) { first, _ in first })
    #expect(
      warnings.keys.sorted() == ["content/n100.md", "content/sorces", "content/sources/_100.md"])
    #expect(warnings["content/n100.md"]?.contains("this file and 39 others beside it") == true)
    #expect(warnings["content/sources/_100.md"]?.contains("over and 39 others beside it") == true)
  }

  @Test(arguments: [
    "README.md", "notes/a.md", "content/.hidden.md", ".sitegen.yml", "context/a.md",
    "content/assets/a/b.txt", "themes/a.md",
  ])
  func saysNothingOfWhatIsReadOrSomebodyElses(_ file: String) {
    #expect(warnings([file: "x"]).isEmpty)
  }

  @Test func saysNothingOfATemplatesFolderBesideTheRightOne() {
    #expect(warnings(["templates/a.md": "x", "Templates/assets/a.txt": "x"]).isEmpty)
  }

  @Test func isToldByABuildThatHasNothingElseToDo() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("content/sources/a.md", "They met on 3 May 2021.\n")
    try folder.put("sitegen.yaml", "title: T\n")
    for _ in 0..<2 { #expect(try !folder.run("build").errors.contains("W0347")) }
    try folder.put("sitegen.yml", "title: U\n")
    for _ in 0..<2 { #expect(try folder.run("build").errors.contains("W0347")) }
  }

  @Test(arguments: [
    (
      "date 2023-02-30", "February 2023 has 28 days",
      "write 2023-02-28, or 2023-02 if only the month is known"
    ),
    ("Date: 21.3.2023", "", "write `date 2023-03-21`"),
    (
      "date 2023-03-20/2023-03-22", "a text is written at one time",
      "write the day on which it was written"
    ),
  ])
  func tellsAFirstLineThatIsNoDate(_ line: String, _ reason: String, _ help: String) throws {
    let source = "content/sources/a.txt"
    let site = SiteFolder([source: "\n\(line) \n\nThe mill burnt down in May 2021.\n"]).build()
    let warning = try #require(
      site.findings.list.first { if case .content(.badDateLine) = $0.fact { true } else { false } })
    #expect(warning.severity == .warning)
    #expect((warning.place?.file, warning.place?.line) == (source, 2))
    let words = Words(warning.fact)
    #expect(words.help == help && words.reason.contains(reason))
  }

  @Test(arguments: [
    "date 2023-03-22", "Date of birth", "date 12 March 2023", "Dates 2023-02-30", "date palms",
    "2023-02-30", "date 2023-02-30 was no day",
  ])
  func leavesOtherFirstLinesAlone(_ line: String) {
    let site = SiteFolder(["content/sources/a.txt": "\(line)\n\nThe mill fell in May 2021.\n"])
      .build()
    #expect(
      !site.facts.contains { if case .content(.badDateLine) = $0 { true } else { false } })
  }
}
