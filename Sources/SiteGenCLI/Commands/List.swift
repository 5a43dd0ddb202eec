import ArgumentParser
import SiteGen
import Timeline

struct List: ParsableCommand {
  /// What can be listed.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case events, sources, ledger, actors, places, topics, names
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List events, sources, names, or what became of each dated sentence.",
    usage: "sitegen list [-C <dir>] [--json] [--template <template>] <kind>",
    discussion: """
      EXAMPLES:
        sitegen list events
        sitegen list actors                who is named, in how many events
        sitegen list names                 the templates
        sitegen list names --template event    the names that one may use
        sitegen list ledger --json | jq -r 'select(.outcome=="left-out").sentence'
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: "events, sources, ledger, actors, places, topics or names.")
  var kind: Kind

  @Option(help: "The template whose names are listed, such as event.")
  var template: String?

  @Flag(help: "One JSON object a line, not columns with tabs.")
  var json = false

  func validate() throws {
    guard template == nil || kind == .names else {
      throw ValidationError("--template goes with names only: sitegen list names --template event")
    }
  }

  func run() throws {
    let project = try site.run { () throws(Findings) in try SiteProject(site.disk, workers: .all) }
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
    case .names: try listNames(of: made)
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

  /// The templates, or the names that one of them may use, each with a sentence about it.
  private func listNames(of made: Site) throws {
    let scene = Scene(made)
    guard let template else {
      for names in TemplateNames.all(of: scene) {
        Console.print(
          json
            ? JSONValue.object([
              (key: "template", .text(names.template)), (key: "summary", .text(names.summary)),
            ]).line
            : Self.columns([names.stem, names.summary]))
      }
      return
    }
    guard let names = TemplateNames.named(template, of: scene) else {
      let stems = TemplateNames.all(of: scene).map(\.stem)
      let nearest = NearestName.of(template, among: stems).map { ": did you mean \($0)?" } ?? ""
      throw ValidationError("there is no template “\(template)”\(nearest)")
    }
    for field in names.shape.names {
      let kind = field.kind.plain.rawValue
      Console.print(
        json
          ? JSONValue.object([
            (key: "template", .text(names.template)), (key: "name", .text(field.name)),
            (key: "kind", .text(kind)), (key: "summary", .text(field.summary)),
          ]).line
          : Self.columns([field.name, kind, field.summary]))
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
