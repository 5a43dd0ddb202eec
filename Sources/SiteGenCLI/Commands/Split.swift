import ArgumentParser
import SiteGen

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Part an event: undo a merge, or give some of its evidence an event of its own.",
    usage: "sitegen split [-C <dir>] <event> [<number> ...]",
    discussion: """
      Evidence is numbered from 1, as in the event's file. With numbers, these
      pieces become one new event. Without any, merged events part again; where
      none are merged, each piece but the first becomes an event.

      EXAMPLES:
        sitegen split e4bkq9zt2m
        sitegen split e4bkq9zt2m 2 3
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The event.", valueName: "event"))
  var event: String

  @Argument(help: ArgumentHelp("Pieces of its evidence.", valueName: "number"))
  var numbers: [Int] = []

  func run() throws {
    let report = try site.runAlone { disk, _ throws(Findings) in
      try EventEdits(disk).split(event, numbers)
    }
    for (path, event) in report.files {
      let pieces =
        event.evidence.count == 1 ? "1 piece" : "\(event.evidence.count) pieces"
      site.note(" \(path.text): \(event.id), \(pieces) of evidence")
    }
  }
}
