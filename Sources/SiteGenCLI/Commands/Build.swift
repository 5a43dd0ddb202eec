import ArgumentParser
import SiteGen
import Timeline

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
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
    if let singleFile, singleFile != "." { _ = try SiteOptions.place(of: singleFile) }
    if let output, output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    if let folder = output.flatMap(site.reserved) {
      throw ValidationError("--output cannot be in \(folder)/: the site is made from it.")
    }
  }

  func run() throws {
    let watch = BuildWatch(isQuiet: site.quiet)
    var options = SiteBuild.Options(
      asOf: try asOf?.date.bounds.latest ?? AsOf.ofEnvironment(), baseURL: baseUrl,
      isFrozen: frozen, previous: previous.map(SiteOptions.history),
      singleFile: singleFile.map { $0 == "." ? .inSite : .apart },
      workers: jobs.map { Workers($0) } ?? .all)
    options.watching = { watch.begin($0) }
    let report = try site.runAlone { disk, locks throws(Findings) in
      defer { watch.end() }
      return try SiteBuild(disk, options: options).run { folder throws(Findings) in
        try target(folder, locks)
      }
    }
    if let singleFile, let bytes = report.singleFile {
      let (disk, path) = try SiteOptions.place(of: singleFile)
      try site.run { () throws(Findings) in
        do throws(Diagnostic) {
          try disk.replace(path, with: bytes)
        } catch {
          throw Findings([error])
        }
      }
      site.note(" all of it in one file: \(singleFile)")
    }
    site.warn(report.warnings)
    let folder = output ?? site.path(of: report.site.configuration.output)
    for line in Self.lines(report, folder: folder) { site.note(line) }
    if timings { for line in watch.timings { Console.note(line) } }
    try site.endInConflict(report.warnings)
  }

  /// The folder of the built site, locked; `folder` is what the configuration calls it.
  private func target(
    _ folder: String, _ locks: FolderLocks
  ) throws(Findings) -> FileSystem {
    let root = output ?? site.path(of: folder)
    // Findings are shown from the site's folder, the option is given from the current one.
    let shown =
      output.map { site.folder == "." ? $0 : Console.whole($0) } ?? folder
    let disk = FileSystem.posix(root: root, shownAs: shown)
    do throws(Diagnostic) {
      if output == nil, let path = try? RelativePath(folder) { try site.refuseLinkOut(path) }
      try locks.take(root, at: disk.place(.root), making: true)
    } catch {
      throw Findings([error])
    }
    return Interruption.shared.guarding(disk)
  }

  private static func lines(_ report: SiteBuild.Report, folder: String) -> [String] {
    let count = SiteOptions.count
    let site = report.site
    let files = report.published.written.count + report.published.unchanged.count
    var first = " \(count(site.events.count, "event")) from \(count(site.sources.count, "source"))"
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    first += " -> \(place) (\(count(files, "file")), \(report.published.written.count) written"
    if !report.published.removed.isEmpty { first += ", \(report.published.removed.count) removed" }
    var lines = [first + ")"]
    let content = report.content
    if content != ContentWriter.Report() {
      let parts = [(content.added, "new"), (content.changed, "updated"), (content.removed, "gone")]
      let changes = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      lines.append(" content/events/: \(changes)")
    }
    // Only what this build has changed on that page is news.
    if report.published.written.contains(Scene.changesPath), let entry = site.history?.entries.first
    {
      lines.append(" changes: \(SiteDifference.summary(entry.changes)), see \(place)changes.html")
    }
    let left = site.sources.flatMap(\.marks).count {
      if case .leftOut = $0.outcome { true } else { false }
    }
    if left > 0 {
      lines.append(" \(count(left, "dated sentence")) left out: sitegen list ledger")
    }
    return lines
  }
}
