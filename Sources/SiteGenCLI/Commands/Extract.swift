import ArgumentParser
import SiteGen
import Timeline

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write event files of the dated facts of the sources; hand edits stay.",
    usage: "sitegen extract [-C <dir>] [-n] [--jsonl -] [<options>]",
    discussion: """
      EXAMPLES:
        sitegen extract -n                        say what would change
        sitegen extract --jsonl - < docs.jsonl    a filter: documents in, facts out
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var manner: MannerOption
  @OptionGroup var lead: UndatedLeadOption

  @Flag(name: [.customShort("n"), .long], help: "Write nothing; say what would change.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Read documents as JSON lines from standard input (-).", valueName: "-"))
  var jsonl: String?

  func validate() throws {
    if let jsonl, jsonl != "-" {
      throw ValidationError("--jsonl reads standard input only: write `--jsonl -`.")
    }
    if manner.manner != nil, jsonl == nil {
      throw ValidationError(
        "--manner goes with --jsonl; for a site, write `manner: ...` into sitegen.yaml.")
    }
    if lead.undatedLead != nil, jsonl == nil {
      throw ValidationError(
        "--undated-lead goes with --jsonl; for a site, write `undated-lead: ...` into sitegen.yaml."
      )
    }
  }

  func run() throws {
    if jsonl != nil { return try filter() }
    let (project, report) = try dryRun ? site.run(looked) : site.runAlone(written)
    site.warn(project.warnings)
    for entry in project.plan.entries where entry.change != .none {
      site.note(" \(entry.change.rawValue): \(entry.path.text)")
    }
    let total = report.added + report.changed + report.removed
    let done = SiteOptions.count(total, "file") + " written or removed"
    site.note(dryRun ? " nothing was written" : " " + done)
    try site.endInConflict(project.warnings)
  }

  private func looked() throws(Findings) -> (SiteProject, ContentWriter.Report) {
    (try SiteProject(site.disk, workers: .all), ContentWriter.Report())
  }

  private func written(
    _ disk: FileSystem, _ locks: FolderLocks
  ) throws(Findings) -> (SiteProject, ContentWriter.Report) {
    let project = try SiteProject(disk, workers: .all)
    var writer = ContentWriter(project.plan, on: disk)
    return (project, try writer.write())
  }

  private func filter() throws {
    let options = ReadingOptions(
      manner: manner.manner, undatedLead: lead.undatedLead ?? .omitted)
    try DocumentStream.forEach { document in
      for fact in Records.facts(of: document, options: options) { Console.print(fact.line) }
    }
  }
}
