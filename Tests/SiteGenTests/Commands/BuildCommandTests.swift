import Foundation
import Testing

/// The program as a person runs it: folders in, a site out, words on standard error.
@Suite struct BuildCommandTests {
  /// A site with words beyond ASCII before what is dated.
  private func site() throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put(
      "content/sources/wire.md",
      """
      ---
      title: Gespräche
      published: 2023-03-22
      ---
      Сначала – 习近平, «ЁЖ» 👩‍👧 e\u{301}. The presidents met in Moscow on Tuesday.

      In March 2019 the two states signed a treaty.

      """)
    return folder
  }

  @Test func startsBuildsAndThenWritesNothing() throws {
    let folder = try ProgramRun.Folder()
    let start = try folder.run("init", "my site")
    #expect(start.code == 0)
    #expect(start.output.isEmpty)
    #expect(start.errors.contains("next: sitegen build -C 'my site'"))
    let first = try folder.run("build", "-C", "my site")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.isEmpty)
    // What one build leaves for the next is no part of the site.
    func files() throws -> [String: ProgramRun.FileState] {
      try folder.files().filter { !$0.key.hasPrefix("my site/.sitegen/") }
    }
    let before = try files()
    #expect(before.keys.contains("my site/public/index.html"))
    let second = try folder.run("-C", "my site", "build")
    #expect(second.code == 0)
    #expect(second.errors.contains(", 0 written)"))
    #expect(try files() == before)
    let check = try folder.run("check", "--root=my site")
    #expect((check.code, check.output) == (0, ""))
    #expect(check.errors.contains("nothing wrong"))
    #expect(try folder.run("init", "my site").code == 3)
  }

  @Test func givesTheSameBytesEverywhere() throws {
    let (one, other) = (try site(), try ProgramRun.Folder())
    try FileManager.default.copyItem(
      at: one.url.appending(path: "content"), to: other.url.appending(path: "Other Name"))
    try other.put("deep/er/sitegen.yaml", "")
    try FileManager.default.moveItem(
      at: other.url.appending(path: "Other Name"), to: other.url.appending(path: "deep/er/content"))
    try one.put("sitegen.yaml", "")
    let first = try one.run("build", "--jobs", "1", environment: ["TZ": "UTC", "LANG": "C"])
    let second = try other.run(
      "build", "-C", "deep/er", "--jobs", "2",
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "ar_EG.UTF-8"])
    #expect((first.code, second.code) == (0, 0))
    // What a build leaves for the next one holds times, and is no part of the site.
    func bytes(_ files: [String: ProgramRun.FileState]) -> [String: Data] {
      files.filter { !$0.key.hasPrefix(".sitegen/") }.mapValues(\.bytes)
    }
    let (mine, theirs) = (bytes(try one.files()), bytes(try other.files("deep/er")))
    #expect(mine == theirs)
    #expect(mine.count > 8)
  }

  @Test func takesAnotherFolderDayAndAddress() throws {
    let folder = try site()
    let run = try folder.run(
      "build", "-o", "out/www", "--as-of", "2020-01-01", "--base-url", "https://example.org/t/")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.files().keys.allSatisfy { !$0.hasPrefix("public/") })
    let page = try folder.text("out/www/index.html")
    #expect(page.contains(#"<link rel="canonical" href="https://example.org/t/">"#))
    #expect(page.contains("1 January 2020"))
    let epoch = try folder.run("build", environment: ["SOURCE_DATE_EPOCH": "86400"])
    #expect(epoch.code == 0)
    #expect(try folder.text("public/index.html").contains("2 January 1970"))
  }

  @Test func writesNothingWhenFrozen() throws {
    let folder = try site()
    let before = try folder.files()
    let run = try folder.run("build", "--frozen")
    #expect((run.code, run.output) == (3, ""))
    #expect(run.errors.contains("error[E0320]"))
    #expect(run.errors.hasSuffix("nothing was written\n"))
    #expect(try folder.files() == before)
    #expect(try folder.run("extract").code == 0)
    #expect(try folder.run("build", "--frozen").code == 0)
  }

  @Test func extractsOnlyInWordsWithoutWriting() throws {
    let folder = try site()
    let before = try folder.files()
    let run = try folder.run("extract", "-n")
    #expect((run.code, run.output) == (0, ""))
    #expect(run.errors.contains("added: content/events/2019-03-"))
    #expect(try folder.files() == before)
  }

  @Test func endsAsTheContractSays() throws {
    let folder = try site()
    #expect(try folder.run("check").code == 0)
    try folder.put("content/events/bad.md", "---\nid: a\ndate: 2023-02-30\ntitle: x\n---\n")
    let before = try folder.files()
    let check = try folder.run("check")
    #expect((check.code, check.output) == (1, ""))
    #expect(check.errors.contains(" --> content/events/bad.md:3:15\n"))
    #expect(try folder.run("build").code == 3)
    #expect(try folder.run("list", "events").code == 3)
    #expect(try folder.files() == before)
    let missing = try folder.run("build", "-C", "nowhere")
    #expect(missing.code == 4)
    #expect(missing.errors.contains(" --> nowhere\n"))
    let elsewhere = try folder.run("build", "-C", "content")
    #expect(elsewhere.code == 3)
    #expect(elsewhere.errors.contains("error[E0330]: there is no site here\n --> content\n"))
  }

  @Test func showsPlacesThatCanBeOpenedFromHere() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("a/b/sitegen.yaml", "tilte: x\n")
    let run = try folder.run("build", "-C", "a/b/")
    #expect(run.code == 3)
    #expect(run.errors.contains(" --> a/b/sitegen.yaml:1:1\n"))
    try folder.put("a/b/sitegen.yaml", "")
    try folder.put("a/b/content/pages/about.md", "---\ntitle: x\n---\nx\n")
    try folder.put("a/b/public/about.html", "mine")
    #expect(try folder.run("build", "-C", "a/b").errors.contains(" --> a/b/public/about.html\n"))
    try folder.put("www/about.html", "mine")
    let other = try folder.run("build", "-C", "a/b", "-o", "www")
    #expect(other.errors.contains(" --> www/about.html\n"))
    #expect(!other.errors.contains("a/b/www"))
    #expect(try folder.text("www/about.html") == "mine")
  }

  @Test func neverBuildsIntoItsOwnContent() throws {
    let folder = try site()
    let before = try folder.files()
    for place in ["content", "content/events/x", "./Templates", "x/../content"] {
      #expect(try folder.run("build", "-o", place).code == 2)
    }
    #expect(try folder.files() == before)
  }

  /// A source whose date moves with the day on which it was published.
  private static func report(of day: String) -> String {
    "---\npublished: \(day)\n---\nThe two states signed a treaty on Tuesday.\n"
  }

  @Test func asksThePersonWhenAnEditAndASourceDisagree() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("content/sources/wire.md", Self.report(of: "2023-03-22"))
    #expect(try folder.run("extract").code == 0)
    let file = try #require(try folder.files("content/events").keys.first)
    let path = "content/events/" + file
    let edited = try folder.text(path).replacing(
      "\ndate: 2023-03-21\n", with: "\ndate: 2023-03-20\n")
    try folder.put(path, edited)
    #expect(try folder.run("build").code == 0)
    #expect(try folder.text(path) == edited)
    try folder.put("content/sources/wire.md", Self.report(of: "2023-03-29"))
    let run = try folder.run("build")
    #expect(run.code == 5)
    #expect(run.errors.contains("\(path):3:7"))
    #expect(try folder.text(path).contains("\ndate: 2023-03-20\n"))
  }

  @Test func keepsWindowsLinesAndCommentsOfAnEditedFile() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("content/sources/wire.md", Self.report(of: "2023-03-22"))
    #expect(try folder.run("extract").code == 0)
    let file = try #require(try folder.files("content/events").keys.first)
    let path = "content/events/" + file
    let edited =
      "\u{FEFF}"
      + (try folder.text(path))
      .replacing("\nstatus: unreviewed", with: "\n# mine\nstatus: checked")
      .replacing("\n", with: "\r\n")
    try folder.put(path, edited)
    try folder.put("content/sources/wire.md", Self.report(of: "2023-03-29"))
    #expect(try folder.run("extract").code == 0)
    let text = try folder.text(path)
    #expect(text.hasPrefix("\u{FEFF}---\r\n"))
    #expect(text.contains("\r\ndate: 2023-03-28\r\n"))
    #expect(text.contains("\r\n# mine\r\nstatus: checked\r\n"))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    #expect(try folder.run("build", "--frozen").code == 0)
  }
}
