import ArgumentParser
import SiteGen
import Timeline

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract what is new in content/sources, then build the site.",
    discussion: """
      EXAMPLES:
        sitegen build
        sitegen build -o /srv/www --base-url https://example.org/timeline/
        sitegen build --frozen          for CI: fails when content/ would change
      """)

  @OptionGroup var site: SiteOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder of the built site.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The day that stands for today.", valueName: "date"))
  var asOf: AsOf?

  @Flag(help: "Write nothing under content/, and fail when extraction would.")
  var frozen = false

  @Option(help: ArgumentHelp("Address that the site will be published at.", valueName: "url"))
  var baseUrl: String?

  @Option(help: ArgumentHelp("How many cores to use at most.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if let baseUrl, !baseUrl.hasPrefix("http://"), !baseUrl.hasPrefix("https://") {
      throw ValidationError("--base-url must begin with https:// or http://.")
    }
  }

  func run() throws {
    let build = SiteBuild(
      site.disk,
      options: SiteBuild.Options(
        asOf: asOf?.date.bounds.latest ?? AsOf.ofEnvironment, baseURL: baseUrl,
        isFrozen: frozen))
    let folder = try site.run { () throws(Findings) in
      if let output { return output }
      return try SiteBuild.outputFolder(of: site.disk)
    }
    let root = output ?? SiteBuild.path(of: folder, in: site.folder)
    let report = try site.run { () throws(Findings) in
      try build.run(into: .posix(root: root, shownAs: folder))
    }
    site.warn(report.warnings)
    for line in Self.lines(report, folder: folder) { site.note(line) }
  }

  private static func lines(_ report: SiteBuild.Report, folder: String) -> [String] {
    func count(_ number: Int, _ word: String) -> String {
      "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    let site = report.site
    let files = report.published.written.count + report.published.unchanged.count
    var first = " \(count(site.events.count, "event")) from \(count(site.sources.count, "source"))"
    first += " -> \(folder)/ (\(count(files, "file")), \(report.published.written.count) written"
    if !report.published.removed.isEmpty { first += ", \(report.published.removed.count) removed" }
    var lines = [first + ")"]
    let content = report.content
    if content != ContentWriter.Report() {
      let parts = [(content.added, "new"), (content.changed, "updated"), (content.removed, "gone")]
      let changes = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      lines.append(" content/events/: \(changes)")
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
