import ArgumentParser
import SiteGen

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove a published folder from the sources of its site.",
    usage: "sitegen verify [-C <dir>] <site-dir>",
    discussion: """
      Compares every file with the list of published files, looks every quote up
      in its source, and builds the site once more in memory: it must come to the
      same bytes. Ends with 1 when anything is otherwise.

      EXAMPLES:
        sitegen verify public
        sitegen verify -C site /srv/www
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The published folder.", valueName: "site-dir"))
  var folder: String

  func run() throws {
    let published = FileSystem.posix(root: folder, shownAs: site.shown(folder))
    let report = try site.run { () throws(Findings) in
      try SiteVerification(site.disk, published: published).run()
    }
    if !report.findings.list.isEmpty { site.draw(report.findings) }
    let proved =
      "\(SiteOptions.count(report.files, "file")) and \(SiteOptions.count(report.quotes, "quote"))"
    guard !report.findings.hasErrors else {
      Console.note("not proved: \(SiteOptions.summary(report.findings))")
      throw Ending.no
    }
    site.note(" proved: \(proved) are as the sources give them")
  }
}
