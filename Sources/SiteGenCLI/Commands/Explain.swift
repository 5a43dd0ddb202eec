import ArgumentParser
import SiteGen

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how dates were read, and what became of each dated sentence.",
    usage: "sitegen explain [-C <dir>] [--json] <source[:line] | event | words>",
    discussion: """
      EXAMPLES:
        sitegen explain content/sources/courier.md      all dated sentences of it
        sitegen explain content/sources/courier.md:12   those on one line
        sitegen explain e4k3j2h1                        how an event came to be
        sitegen explain 'last Tuesday' --published 2023-03-22
      A source or an event can be named by its file or by its identifier, an event
      also by the address of its page.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var manner: MannerOption

  @Argument(help: "A source, with or without a line; an event; or words to read.")
  var name: String

  @Option(
    name: [.customLong("published"), .customLong("anchor")],
    help: ArgumentHelp("What relative words are counted from, in EDTF.", valueName: "date"),
    transform: AsOf.init(_:))
  var published: AsOf?

  @Flag(help: "JSON: one object for each sentence, event or date.")
  var json = false

  func run() throws {
    let isPhrase =
      name.contains(where: \.isWhitespace)
      && !ExplainTarget.isName(name, path: site.inner(name), on: site.disk)
    if published != nil || isPhrase {
      return try Phrase(
        text: name, published: published?.date, manner: manner.manner, isQuiet: site.quiet
      )
      .print(asJSON: json)
    }
    let project = try site.run { () throws(Findings) in try SiteProject(site.disk, workers: .all) }
    let target: ExplainTarget
    do throws(Diagnostic) {
      target = try ExplainTarget(name, path: site.inner(name), in: project)
    } catch {
      site.draw(Findings([error]))
      throw Ending.usage
    }
    switch target {
    case .source(let source, let line):
      let explanation = SourceExplanation(
        source, line: line, in: project, manner: manner.manner)
      if json {
        for record in Records.explanation(explanation) { Console.print(record.line) }
      } else {
        Console.print(Self.text(ExplanationWords.lines(explanation)))
      }
    case .event(let index):
      let explanation = EventExplanation(index, in: project)
      Console.print(
        json
          ? Records.explanation(explanation).line
          : Self.text(ExplanationWords.lines(explanation)))
    }
  }

  /// Lines in which nothing steers a terminal.
  private static func text(_ lines: [String]) -> String {
    lines.map(DiagnosticDrawing.inert).joined(separator: "\n")
  }
}
