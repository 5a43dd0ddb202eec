import Foundation
import Testing

/// A published site can be doubted: quotes, hashes, bytes and changes are checked from outside.
@Suite struct TrustCommandTests {
  private static let source = "content/sources/wire.txt"
  private static let words = "The presidents met in Moscow on 21 March 2023."

  private func site() throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put(
      Self.source,
      """
      date 2023-03-22

      \(Self.words) In March 2019 the two states signed a treaty. A flood came in July 2018.

      """)
    #expect(try folder.run("build").code == 0)
    return folder
  }

  private func event(_ words: String, in folder: ProgramRun.Folder) throws -> String {
    let files = try folder.files("content/events").keys.sorted()
    return "content/events/"
      + (try #require(
        files.first { try folder.text("content/events/" + $0).contains(words) }))
  }

  private func edit(
    _ path: String, _ old: String, _ new: String, in folder: ProgramRun.Folder
  ) throws {
    let text = try folder.text(path)
    try #require(text.contains(old))
    try folder.put(path, text.replacing(old, with: new, maxReplacements: 1))
  }

  /// What a person does to an event, as an edit of its file.
  private static let touches: [(old: String, new: String)] = [
    ("", ""), ("status: unreviewed", "status: checked"), ("status: unreviewed", "status: disputed"),
    ("title: ", "title: Mine, "), ("date: 2023-03-21\ntitle", "date: 2023-03-20\ntitle"),
    ("    rule: ", "    told-as: planned\n    rule: "), ("\n---\n", "\n---\nMy own words.\n"),
    ("status: unreviewed", "status: unreviewed\ntopics: [talks]"),
    ("evidence:", "aliases: [old-name]\nevidence:"),
  ]

  @Test(arguments: touches.indices)
  func namesTheEventWhoseQuoteAByteHasBroken(index: Int) throws {
    let folder = try site()
    let event = try event("The presidents met", in: folder)
    let (old, new) = Self.touches[index]
    if !old.isEmpty {
      let text = try folder.text(event)
      try #require(text.contains(old))
      try folder.put(event, text.replacing(old, with: new, maxReplacements: 1))
      #expect(try folder.run("build").code == 0)
      #expect(try folder.run("build", "--frozen").code == 0)
    }
    try edit(Self.source, "Moscow", "Moscaw", in: folder)
    let before = try folder.files()
    let frozen = try folder.run("build", "--frozen")
    #expect(frozen.code == 3)
    #expect(frozen.errors.contains("error[E0311]: the quote of event"))
    #expect(frozen.errors.contains(event), "\(frozen.errors)")
    let check = try folder.run("check")
    #expect(check.code == 1)
    #expect(check.errors.contains(event))
    if new.contains("checked") {
      // A person's word stands for this quote: not even a plain build passes over it.
      let build = try folder.run("build")
      #expect(build.code == 3)
      #expect(build.errors.contains(event) && build.errors.contains("status: checked"))
    }
    #expect(try folder.files() == before)
  }

  @Test func failsForAQuoteThatAPersonHasWritten() throws {
    let folder = try site()
    try folder.put(
      "content/events/mine.md",
      """
      ---
      id: mine
      date: 2019-03
      title: A treaty
      evidence:
        - source: wire
          quote: the two states signed a treaty
      ---

      """)
    #expect(try folder.run("build").code == 0)
    try edit(Self.source, "a treaty", "a traety", in: folder)
    for arguments in [["build"], ["build", "--frozen"]] {
      let run = try ProgramRun(arguments, in: folder.url)
      #expect(run.code == 3)
      #expect(run.errors.contains("the quote of event `mine` is not in its source"))
      #expect(run.errors.contains("content/events/mine.md"))
    }
  }

  @Test func followsASourceWherePersonsHaveSaidNothing() throws {
    let folder = try site()
    let event = try event("A flood came", in: folder)
    try edit(Self.source, "A flood came", "A great flood came", in: folder)
    #expect(try folder.run("build", "--frozen").code == 3)
    #expect(try folder.run("build").code == 0)
    #expect(try folder.text(event).contains("A great flood came"))
    #expect(try folder.text("public/changes.html").contains("a source has changed"))
    #expect(try folder.run("build", "--frozen").code == 0)
  }

  @Test func provesAPublishedFolderAndFindsEveryByte() throws {
    let folder = try site()
    let proved = try folder.run("verify", "public")
    #expect((proved.code, proved.output) == (0, ""), "\(proved.errors)")
    #expect(proved.errors.contains("proved:"))
    let page = try folder.text("public/index.html")
    try folder.put("public/index.html", page.replacing("Moscow", with: "Moscaw"))
    let changed = try folder.run("verify", "public")
    #expect(changed.code == 1)
    #expect(changed.errors.contains("public/index.html"))
    try folder.put("public/index.html", page)
    try edit(Self.source, "a treaty", "a Treaty", in: folder)
    let unproved = try folder.run("verify", "public")
    #expect(unproved.code == 1)
    #expect(unproved.errors.contains("E0535"), "\(unproved.errors)")
    #expect(unproved.errors.contains("E0536"))
    #expect(try folder.run("verify", "nowhere").code == 4)
  }

  @Test func provesASiteThatWasBuiltForAnotherDayAndAddress() throws {
    let folder = try site()
    let build = try folder.run(
      "build", "-o", "www", "--as-of", "2023-04-01", "--base-url", "https://example.org/t")
    #expect(build.code == 0)
    let proved = try folder.run("verify", "www")
    #expect(proved.code == 0, "\(proved.errors)")
  }

  @Test func namesAMissingHistoryWhereItWasLookedFor() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("site/\(Self.source)", "\(Self.words)\n")
    for path in ["nowhere", "nowhere/history.json"] {
      let run = try folder.run("build", "-C", "site", "--previous", path)
      #expect(run.code == 4)
      #expect(run.errors.contains(" --> nowhere/history.json\n"), "\(run.errors)")
      #expect(!run.errors.contains("site/nowhere"), "\(run.errors)")
    }
  }

  @Test func checkEndsAsABuildWouldWhereAHandEditIsInConflict() throws {
    let folder = try ProgramRun.Folder()
    try folder.put(Self.source, "date 2023-03-22\n\nThe old mill burnt down on Tuesday.\n")
    #expect(try folder.run("build").code == 0)
    let event = try event("mill", in: folder)
    try edit(event, "date: 2023-03-21", "date: 2023-03-20", in: folder)
    #expect(try folder.run("check").code == 0)
    try edit(Self.source, "2023-03-22", "2023-03-29", in: folder)
    let before = try folder.files("content")
    let check = try folder.run("check")
    #expect(check.code == 5, "\(check.errors)")
    #expect(check.errors.contains("1 hand edit in conflict"))
    #expect(!check.errors.contains("nothing wrong"))
    #expect(try folder.files("content") == before)
    #expect(try folder.run("build").code == 5)
  }

  @Test func provesAPageThatHasTheNameOfTheOneFile() throws {
    let folder = try site()
    try folder.put("content/pages/timeline.md", "---\ntitle: Mine\n---\nWords.\n")
    #expect(try folder.run("build").code == 0)
    let proved = try folder.run("verify", "public")
    #expect(proved.code == 0, "\(proved.errors)")
  }

  @Test func provesTheOneFileThatWasPublishedWithTheSite() throws {
    let folder = try site()
    #expect(try folder.run("build", "--single-file").code == 0)
    let proved = try folder.run("verify", "public")
    #expect(proved.code == 0, "\(proved.errors)")
    let page = try folder.text("public/timeline.html")
    try folder.put("public/timeline.html", page.replacing("Moscow", with: "Moscaw"))
    let changed = try folder.run("verify", "public")
    #expect(changed.code == 1)
    #expect(changed.errors.contains("public/timeline.html"))
  }

  @Test func saysWhatIsDifferentBetweenTwoSites() throws {
    let folder = try site()
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "public"), to: folder.url.appending(path: "old"))
    #expect(try folder.run("diff", "old", "public").code == 0)
    try edit(event("The presidents met", in: folder), "title: ", "title: Mine, ", in: folder)
    #expect(try folder.run("build").code == 0)
    let words = try folder.run("diff", "old", "public")
    #expect(words.code == 1)
    #expect(words.lines.first?.hasPrefix("~ 2023-03-21  Mine, ") == true)
    #expect(words.output.contains("(edited by hand)"))
    #expect(words.errors.contains("1 changed"))
    #expect(words.output.contains(" -> Mine, "))
    let json = try folder.run("diff", "old", "public", "--json")
    #expect(json.code == 1)
    #expect(try ProgramRun.object(try #require(json.lines.first))["change"]?.text == "changed")
    let quiet = try folder.run("diff", "-q", "old", "public")
    #expect((quiet.code, quiet.output, quiet.errors) == (1, "", ""))
    #expect(try folder.run("diff", "old", "nowhere").code == 4)
  }

  @Test func saysInWordsWhatIsDifferentInASource() throws {
    let folder = try site()
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "public"), to: folder.url.appending(path: "old"))
    let source = try #require(
      folder.files("content/sources").keys.first {
        try folder.text("content/sources/" + $0).contains("The presidents met")
      })
    try edit(
      "content/sources/" + source, "The presidents met", "The two presidents met", in: folder)
    #expect(try folder.run("build").code == 0)
    let words = try folder.run("diff", "old", "public")
    #expect(
      words.output.contains(/quotes: .*: “The presidents met.*” -> .*: “The two presidents met/))
    #expect(!words.output.contains(/[0-9a-f]{8}-[0-9a-f]{8}/))
  }

  @Test func givesATimelineToAPipe() throws {
    let folder = try site()
    let csv = try folder.run("export", "csv")
    #expect((csv.code, csv.errors) == (0, ""))
    #expect(try csv.output == folder.text("public/timeline.csv"))
    #expect(try folder.run("export", "cvs").errors.contains("did you mean 'csv'?"))
    try folder.put("sitegen.yaml", "exports: [csv]\n")
    #expect(try folder.run("build").code == 0)
    let files = try folder.files("public").keys
    #expect(files.contains("timeline.csv") && !files.contains("timeline.json"))
    try folder.put("sitegen.yaml", "exports: [csw]\n")
    #expect(try folder.run("build").errors.contains("did you mean"))
  }
}
