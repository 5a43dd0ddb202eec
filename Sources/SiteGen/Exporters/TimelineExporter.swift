internal import Timeline

extension Exporter {
  static let timeline = Exporter(
    "json", label: "JSON", "Everything that the pages say, for programs.", path: "timeline.json",
    mediaType: "application/json", shows: .everything,
    remake: { scene, path, known throws(Diagnostic) in
      TimelineDocument(scene: scene, path: path).bytes(known)
    },
    bytes: { scene, path throws(Diagnostic) in
      TimelineDocument(scene: scene, path: path).bytes(.none).whole
    })

  static let timelineSchema = Exporter(
    "schema", "What the keys of the JSON file mean, as a JSON Schema.",
    path: TimelineDocument.schemaName, mediaType: "application/schema+json",
    shows: .nothing
  ) { _, _ throws(Diagnostic) in
    Array(TimelineDocument.schema.utf8)
  }
}

/// The whole site as one JSON document; `TimelineDocument.schema` says what each key means.
struct TimelineDocument: Sendable {
  /// Rises when a key changes its meaning or goes; new keys may come without that.
  static let version = 1
  /// The key of the events, each of which is a line.
  static let events = "events"
  static let schemaName = "timeline.schema.json"

  let scene: Scene
  let path: RelativePath

  private var viewer: Viewer { Viewer(scene: scene, path: path) }

  /// The document, with those events that are known as lines.
  func bytes(_ known: KnownLines) -> PiecedBytes {
    let site = scene.site
    let offsets = SourceOffsets(site)
    var document = JSONDocument()
    document.add("$schema", .text(Self.schemaName))
    document.add("version", .number(Self.version))
    document.add(
      "generator", .object([("name", .text(Version.program)), ("version", .text(Version.text))]))
    document.add("title", .text(site.configuration.title))
    document.add("description", .text(site.configuration.description))
    document.add("language", .text(site.configuration.language))
    document.add("as_of", JSONValue(site.asOf?.description))
    document.add("base_url", JSONValue(scene.base))
    document.add(Self.events, count: site.events.count, known: known, scene.workers) {
      event($0, offsets)
    }
    document.add("sources", count: site.sources.count, scene.workers, source)
    return document.finished()
  }

  private func event(_ index: Int, _ offsets: SourceOffsets) -> JSONValue {
    let entry = scene.site.events[index]
    let event = entry.event
    // The file is where the site is made, which is nothing to those who read it.
    let members = Records.members(of: entry, in: scene.site, offsets).filter { $0.key != "file" }
    return .object(
      members + [
        ("page", .text(viewer.link(to: scene.eventPaths[index]))),
        ("date_label", .text(scene.words.date(event.date))),
        ("planned", .flag(scene.isAhead[index])),
        ("topics", .texts(event.topics)),
        ("importance", event.importance.map { .number($0) } ?? .null),
        ("edited_by_hand", .texts(entry.editedFields.map(\.rawValue))),
        ("citations", .list(event.citations.map(citation))),
        ("text", .text(event.body.isBlank ? "" : event.body)),
        ("extra", .object(event.extra.map { ($0.key, JSONValue($0.value)) })),
      ])
  }

  private func citation(_ citation: Citation) -> JSONValue {
    .object([
      ("title", .text(citation.title)), ("publisher", .text(citation.publisher)),
      ("url", .text(citation.url)), ("published", JSONValue(citation.published?.description)),
      ("quote", .text(citation.quote)),
    ])
  }

  private func source(_ index: Int) -> JSONValue {
    let entry = scene.site.sources[index]
    let data = entry.source.metadata
    return .object([
      ("id", .text(entry.source.id)), ("page", .text(viewer.link(to: scene.sourcePaths[index]))),
      ("title", JSONValue(data.title)), ("publisher", JSONValue(data.publisher)),
      ("author", JSONValue(data.author)), ("published", JSONValue(data.published?.description)),
      ("url", JSONValue(data.url)), ("accessed", JSONValue(data.accessed?.description)),
      ("archived", JSONValue(data.archived)), ("language", JSONValue(data.language)),
      ("licence", JSONValue(data.licence)), ("sha256", .text(entry.source.digest)),
      ("dated_sentences", .number(entry.marks.count)),
      ("shown", .number(SourceView(viewer: viewer, index: index).shownMarks)),
    ])
  }
}

extension JSONValue {
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// A value of front matter, in which everything but lists and mappings is text.
  init(_ value: YAMLValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .list(let values): .list(values.map { JSONValue($0) })
      case .map(let pairs): .object(pairs.map { ($0.key, JSONValue($0.value)) })
      }
  }
}

extension String {
  /// Whether nothing can be seen of it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
