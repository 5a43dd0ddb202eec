import ArgumentParser
import SiteGen

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two built sites, and why.",
    usage: "sitegen diff [-C <dir>] [--json] <old> <new>",
    discussion: """
      Ends with 0 when both say the same, and with 1 when they do not.

      EXAMPLES:
        sitegen diff /srv/www public
        sitegen diff old public --json | jq -r 'select(.change=="removed").title'
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The older built folder, or its history.json.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer one.", valueName: "new"))
  var new: String

  @Flag(help: "One JSON object a change.")
  var json = false

  func run() throws {
    let difference = try site.run { () throws(Findings) in
      try SiteDifference(from: site.history(old), to: site.history(new))
    }
    guard !difference.changes.isEmpty else { return }
    if !site.quiet {
      let lines = json ? difference.changes.map(\.record.line) : difference.lines
      for line in lines { Console.print(json ? line : DiagnosticDrawing.inert(line)) }
      if !json { Console.note(difference.summary) }
    }
    throw Ending.no
  }
}
