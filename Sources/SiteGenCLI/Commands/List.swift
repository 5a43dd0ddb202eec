import ArgumentParser
import SiteGen
import Timeline

struct List: ParsableCommand {
  /// What can be listed.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case events, sources, ledger, actors, places, topics
  }

  static let configuration = CommandConfiguration(
    abstract: "List events, sources, names, or what became of each dated sentence.",
    discussion: """
      EXAMPLES:
        sitegen list events
        sitegen list actors                who is named, in how many events
        sitegen list ledger --json | jq -r 'select(.outcome=="left-out").sentence'
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: "events, sources, ledger, actors, places or topics.")
  var kind: Kind

  @Flag(help: "One JSON object a line; otherwise tab-separated columns.")
  var json = false

  func run() throws {
    let project = try site.run { () throws(Findings) in try SiteProject(site.disk) }
    let asOf = try AsOf.ofEnvironment()
    let made = try site.run { () throws(Findings) in try project.assembled(asOf: asOf) }
    switch kind {
    case .events:
      let offsets = SourceOffsets(made)
      for event in made.events {
        let curated = event.event
        Console.print(
          json
            ? Records.event(event, in: made, offsets).line
            : Self.columns([curated.date.description, curated.id, curated.title]))
      }
    case .sources:
      for source in made.sources {
        let data = source.source.metadata
        Console.print(
          json
            ? Records.source(source).line
            : Self.columns([
              data.published?.description ?? "", source.source.id, data.publisher ?? "",
              data.title ?? "",
            ]))
      }
    case .actors, .places, .topics:
      guard let field = NameIndex.Field(rawValue: kind.rawValue) else { return }
      for entry in NameIndex(field, of: made).entries {
        Console.print(
          json
            ? Records.name(entry, in: made).line
            : Self.columns(["\(entry.events.count)", entry.name]))
      }
    case .ledger:
      for source in project.sources {
        let offsets = ScalarOffsets(source.body)
        for line in project.plan.ledger where line.source == source.id {
          Console.print(
            json
              ? Records.ledger(line, source: source, offsets).line
              : Self.columns(Self.account(line, source)))
        }
      }
    }
  }

  private static func account(_ line: LedgerLine, _ source: SourceFile) -> [String] {
    let place = source.place(line.span)
    let outcome =
      switch line.outcome {
      case .event(let id): "event \(id)"
      case .merged(let id): "merged \(id)"
      case .leftOut(let reason): "left-out \(reason.rawValue)"
      }
    return [
      "\(place.file):\(place.line):\(place.column)", line.date?.description ?? "", outcome,
      String(decoding: source.body[line.span.range], as: UTF8.self),
    ]
  }

  /// Columns without anything that would break a line or a column, or steer a terminal.
  private static func columns(_ cells: [String]) -> String {
    cells.map {
      DiagnosticDrawing.inert($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    .joined(separator: "\t")
  }
}
