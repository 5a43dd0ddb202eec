import ArgumentParser
import SiteGen

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join an event to another, which then shows the evidence of both.",
    usage: "sitegen merge [-C <dir>] <event> <other>",
    discussion: """
      Writes `merged-into` into the file of the second event, which stays with
      everything in it. The same line written by hand does the same, and
      `sitegen split` takes it out again.

      EXAMPLES:
        sitegen merge e4bkq9zt2m e7hd03xwpl
        sitegen merge 2019-best-friend 2019-closest-friend    by name of file
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The event that stays.", valueName: "event"))
  var target: String

  @Argument(help: ArgumentHelp("The event that is joined to it.", valueName: "other"))
  var other: String

  func run() throws {
    let report = try site.runAlone { disk, _ throws(Findings) in
      try EventEdits(disk).merge(other, into: target)
    }
    for (path, event) in report.files {
      site.note(" \(path.text): merged into \(event.mergedInto ?? "")")
    }
  }
}
