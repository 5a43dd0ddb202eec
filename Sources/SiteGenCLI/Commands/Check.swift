import ArgumentParser
import SiteGen

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all that a build would refuse, without writing.",
    usage: "sitegen check [-C <dir>] [-q]",
    discussion: """
      Ends with 1 when something is wrong, with 4 when a file cannot be read, and
      with 5 when a person must decide between a hand edit and the sources.
      """)

  @OptionGroup var site: SiteOptions

  func run() throws {
    let build = SiteBuild(
      site.disk,
      options: SiteBuild.Options(asOf: try AsOf.ofEnvironment(), holdsQuotes: true))
    do {
      let made = try site.run { () throws(Findings) in try build.checked() }
      site.warn(made.warnings)
      try site.endInConflict(made.warnings)
      let warnings =
        made.warnings.isEmpty ? "" : ", " + SiteOptions.summary(Findings(made.warnings))
      let sources = SiteOptions.count(made.counts.sources, "source")
      let events = SiteOptions.count(made.counts.events, "event")
      site.note(" nothing wrong in \(sources) and \(events)\(warnings)")
    } catch Ending.invalidInput {
      throw Ending.no
    }
  }
}
