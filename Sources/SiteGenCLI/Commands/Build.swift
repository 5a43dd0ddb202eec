import ArgumentParser
import SiteGen
import Timeline

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Extract what is new in content/sources, then build the site.",
    usage: "sitegen build [-C <dir>] [-o <dir>] [<options>]",
    discussion: """
      EXAMPLES:
        sitegen build
        sitegen build -o /srv/www --base-url https://example.org/timeline/
        sitegen build --frozen          for CI: fails when content/ would change
        sitegen build --single-file timeline.html    all of it in one file to pass on
      """)

  @OptionGroup var site: SiteOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder of the built site.", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp("The day that stands for today.", valueName: "date"),
    transform: AsOf.init(_:))
  var asOf: AsOf?

  @Flag(help: "Write nothing under content/, and fail when extraction would.")
  var frozen = false

  @Option(help: ArgumentHelp("Address that the site will be published at.", valueName: "url"))
  var baseUrl: String?

  @Option(
    help: ArgumentHelp(
      "Compare with this published site, or its history.json; else with the output folder.",
      valueName: "path"))
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "Write the whole site as one file too, here or as timeline.html in the site.",
      valueName: "file"))
  var singleFile: String?

  @Option(help: ArgumentHelp("How many cores to use at most.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say how long each part of the build has taken.")
  var timings = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if let baseUrl, !WebAddress.isWhole(baseUrl) {
      throw ValidationError("--base-url must be an address in full: https://example.org/path/.")
    }
    if let singleFile, singleFile != "." { _ = try site.place(of: singleFile) }
    if let output, output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    if let reason = output.flatMap(site.reasonAgainstOutput) { throw ValidationError(reason) }
  }

  func run() throws {
    let watch = BuildWatch(isQuiet: site.quiet)
    var options = SiteBuild.Options(
      asOf: try asOf?.date.bounds.latest ?? AsOf.ofEnvironment(), baseURL: baseUrl,
      isFrozen: frozen, previous: previous.map(site.history),
      singleFile: singleFile.map { $0 == "." ? .inSite : .apart },
      workers: jobs.map { Workers($0) } ?? .all)
    options.watching = { watch.begin($0) }
    let outcome = try site.runAlone { disk, locks throws(Findings) in
      defer { watch.end() }
      return try SiteBuild(disk, options: options).update { folder throws(Findings) in
        try target(folder, locks)
      }
    }
    switch outcome {
    case .unchanged(let summary):
      for line in lines(summary, nil) { site.note(line) }
      if timings { for line in watch.timings { Console.note(line) } }
    case .built(let report):
      if let singleFile, let bytes = report.singleFile { try write(bytes, to: singleFile) }
      site.warn(report.warnings)
      for line in lines(report.summary, report) { site.note(line) }
      if timings { for line in watch.timings { Console.note(line) } }
      try site.endInConflict(report.warnings)
    }
    // A site of many events takes a while to forget, which the end of the process does at once.
    withExtendedLifetime(outcome) { Console.exit(0) }
  }

  /// Writes the whole site as one file.
  private func write(_ bytes: [UInt8], to singleFile: String) throws {
    let (disk, path) = try site.place(of: singleFile)
    try site.run { () throws(Findings) in
      do throws(Diagnostic) {
        try disk.replace(path, with: bytes)
      } catch {
        throw Findings([error])
      }
    }
    site.note(" all of it in one file: \(singleFile)")
  }

  /// The folder of the built site, locked; `folder` is what the configuration calls it.
  private func target(
    _ folder: String, _ locks: FolderLocks
  ) throws(Findings) -> FileSystem {
    let root = output ?? site.path(of: folder)
    // Findings are shown from the site's folder, the option is given from the current one.
    let disk = FileSystem.posix(root: root, shownAs: output.map(site.shown) ?? folder)
    do throws(Diagnostic) {
      if output == nil, let path = try? RelativePath(folder) { try site.refuseLinkOut(path) }
      try locks.take(root, at: disk.place(.root), making: true)
    } catch {
      throw Findings([error])
    }
    return Interruption.shared.guarding(disk)
  }

  /// What is to be said of a build; `report` is nil when there was nothing to do.
  private func lines(_ summary: SiteBuild.Summary, _ report: SiteBuild.Report?) -> [String] {
    let count = SiteOptions.count
    let folder = output ?? site.path(of: summary.output)
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    let written = report?.published.written ?? []
    var first = " \(count(summary.events, "event")) from \(count(summary.sources, "source"))"
    first += " -> \(place) (\(count(summary.files, "file")), \(written.count) written"
    let removed = report?.published.removed.count ?? 0
    if removed > 0 { first += ", \(removed) removed" }
    var lines = [first + ")"]
    let content = report?.content ?? ContentWriter.Report()
    if content != ContentWriter.Report() {
      let parts = [(content.added, "new"), (content.changed, "updated"), (content.removed, "gone")]
      let changes = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      lines.append(" content/events/: \(changes)")
    }
    // Only what this build has changed on that page is news.
    if written.contains(Scene.changesPath), let entry = report?.site.history?.entries.first {
      lines.append(" changes: \(SiteDifference.summary(entry.changes)), see \(place)changes.html")
    }
    if summary.leftOut > 0 {
      lines.append(
        " \(count(summary.leftOut, "dated sentence")) left out: sitegen list ledger")
    }
    return lines
  }
}
