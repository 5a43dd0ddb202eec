import Foundation
import Testing

/// Wrong usage ends with 2, says what was meant, and does nothing.
@Suite struct UsageTests {
  @Test(arguments: [
    (["biuld"], "Did you mean 'build'?"), (["help", "biuld"], "Did you mean 'build'?"),
    (["help", "nonsense"], "See 'sitegen --help'"), (["nonsense"], "See 'sitegen --help'"),
    (["build", "--ouput", "x"], "Did you mean '--output'?"), (["build", "extra"], "'extra'"),
    (["build", "--jobs", "0"], "--jobs"), (["build", "--jobs", "many"], "--jobs"),
    (["build", "--base-url", "example.org"], "--base-url"),
    (["build", "--base-url", "https://"], "--base-url"), (["build", "-o", ""], "--output"),
    (["build", "--as-of", "2023-02-30"], "February 2023 has 28 days"),
    (["build", "--as-of", "XXXX-12-25"], "this date names no year"),
    (["build", "--as-of", "196X"], "this date names no year"),
    (["build", "-o", "."], "the site's own folder"),
    (["build", "-C", "c", "-o", "c"], "own folder"),
    (["build", "-C", "c", "-o", "c/.sitegen"], "cannot be in .sitegen/"),
    (["build", "-o", ".sitegen/x"], "cannot be in .sitegen/"),
    (["build", "--as-of", "soon"], "words, where a date in figures must stand"),
    (["list", "event"], "events"),
    (["list"], "<kind>"),
    (["date"], "<text>"), (["date", "Tuesday", "--anchor", "x"], "--anchor"),
    (["extract", "--jsonl", "file"], "--jsonl"),
    (["serve", "--bind", "here"], "--bind must be an address in figures"),
    (["serve", "--bind", "here"], "Usage: sitegen serve"),
  ])
  func saysWhatIsWrong(_ arguments: [String], _ words: String) throws {
    let folder = try ProgramRun.Folder()
    let run = try ProgramRun(arguments, in: folder.url)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try folder.files().isEmpty)
  }

  @Test(arguments: [["--help"], ["help", "build"], ["build", "--help"], ["--version"], []])
  func printsHelpAsData(_ arguments: [String]) throws {
    let folder = try ProgramRun.Folder()
    let run = try ProgramRun(arguments, in: folder.url)
    #expect((run.code, run.errors) == (0, ""))
    #expect(!run.output.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
  }

  @Test(arguments: [
    "init", "build", "serve", "extract", "check", "verify", "diff", "export", "merge", "split",
    "list",
    "explain", "tag", "edtf", "date",
  ])
  func namesTheProgramInEachUsage(_ verb: String) throws {
    let folder = try ProgramRun.Folder()
    let run = try folder.run(verb, "--help")
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(run.output)")
    #expect(lines.contains { $0.hasPrefix("USAGE: sitegen \(verb)") }, "\(run.output)")
  }

  @Test(arguments: [["edtf"], ["tag"], ["date", "2019"]])
  func takesTheOptionsOfAllCommands(_ command: [String]) throws {
    let folder = try ProgramRun.Folder()
    let plain = try ProgramRun(command, in: folder.url)
    for options in [["-C", "x"], ["--root", "x"], ["-q"]] {
      for arguments in [command + options, options + command] {
        let run = try ProgramRun(arguments, in: folder.url)
        #expect((run.code, run.output) == (0, plain.output), "\(run.errors)")
      }
    }
  }

  @Test(arguments: [
    (["init", "-C", "a", "b"], "a/b"), (["-C", "a", "init", "b"], "a/b"), (["init", "b"], "b"),
    (["init", "-C", "a"], "a"),
  ])
  func startsASiteInsideTheFolderOfItsOption(_ arguments: [String], _ place: String) throws {
    let folder = try ProgramRun.Folder()
    let run = try ProgramRun(arguments, in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.files().keys.contains("\(place)/sitegen.yaml"))
    #expect(try folder.files("\(place)").count == folder.files().count)
    #expect(run.errors.contains("next: sitegen build -C \(place)\n"))
  }

  @Test func leavesNoWordOfHelpAloneOnALine() throws {
    let folder = try ProgramRun.Folder()
    let verbs = [
      "init", "build", "serve", "extract", "check", "verify", "diff", "export", "merge", "split",
      "list", "explain", "tag", "edtf", "date",
    ]
    for arguments in [["--help"]] + verbs.map({ [$0, "--help"] }) {
      let lines = try ProgramRun(arguments, in: folder.url).output
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !line.hasSuffix(":")
      {
        #expect(next.split(separator: " ").count != 1, "\(arguments): \(line) / \(next)")
      }
    }
  }

  @Test func namesAPathAsItWasGiven() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("site/sitegen.yaml", "title: T\n")
    try folder.put("file", "mine")
    let built = try folder.run("build", "-C", "site", "-o", "file")
    #expect(built.code == 4)
    #expect(built.errors.contains(" --> file\n"), "\(built.errors)")
    #expect(!built.errors.contains(folder.url.path))
    let verified = try folder.run("verify", "-C", "site", "nowhere")
    #expect(verified.code == 4)
    #expect(verified.errors.contains(" --> nowhere/"), "\(verified.errors)")
    #expect(!verified.errors.contains("nothing was written"))
    let whole = folder.url.appending(path: "nowhere").path
    #expect(try folder.run("verify", "-C", "site", whole).errors.contains(" --> \(whole)/"))
  }

  @Test func coloursOnlyWhenToldTo() throws {
    let folder = try ProgramRun.Folder()
    let escape = "\u{1B}["
    #expect(try !folder.run("build").errors.contains(escape))
    #expect(try folder.run("build", environment: ["FORCE_COLOR": "1"]).errors.contains(escape))
    let both = ["FORCE_COLOR": "1", "NO_COLOR": "1"]
    #expect(try !folder.run("build", environment: both).errors.contains(escape))
  }

  @Test func sendsNothingToTheTerminalThatSteersIt() throws {
    let folder = try ProgramRun.Folder()
    try folder.put(
      "content/events/a.md", "---\nid: a\ndate: 2020\ntitle: \"x\\x9B31m\u{202E}y\"\n---\n")
    let list = try folder.run("list", "events")
    #expect(list.code == 0)
    #expect(list.output == "2020\ta\tx\u{FFFD}31m\u{FFFD}y\n")
  }

  @Test(arguments: ["soon", "-1", "99999999999999", "1e9"])
  func refusesADayOfTheEnvironmentThatIsNone(_ epoch: String) throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    let run = try folder.run("build", environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(run.code == 2)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH"))
    #expect(try folder.files().count == 1)
  }

  @Test func refusesToStartASiteInAFile() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("notes", "mine")
    let run = try folder.run("init", "notes")
    #expect(run.code == 4)
    #expect(run.errors.contains(" --> notes\n"))
  }
}
