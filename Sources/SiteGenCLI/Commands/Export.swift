import ArgumentParser
import SiteGen

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give the timeline to another program: as JSON, CSV, iCalendar, ...",
    usage: "sitegen export [-C <dir>] <form>",
    discussion: """
      FORMS:
      \(Exporter.all.map { "  \($0.name)" + String(repeating: " ", count: max(1, 13 - $0.name.count)) + $0.path.text }
        .joined(separator: "\n"))

      EXAMPLES:
        sitegen export csv > timeline.csv
        sitegen export json | jq '.events | length'
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The name of the form.", valueName: "form"))
  var form: String

  func validate() throws {
    guard Exporter.all.contains(where: { $0.name == form }) else {
      let known = Exporter.all.map(\.name)
      let help =
        NearestName.of(form, among: known).map { "did you mean '\($0)'?" }
        ?? "known are \(known.joined(separator: ", "))."
      throw ValidationError("'\(DiagnosticDrawing.inert(form))' is no form: \(help)")
    }
  }

  func run() throws {
    guard let exporter = Exporter.all.first(where: { $0.name == form }) else { return }
    let build = SiteBuild(site.disk, options: SiteBuild.Options(asOf: try AsOf.ofEnvironment()))
    let bytes = try site.run { () throws(Findings) in try build.exported(by: exporter) }
    guard let bytes else {
      site.note(" the site has nothing for \(form)")
      throw Ending.no
    }
    Console.print(bytes: bytes)
  }
}
