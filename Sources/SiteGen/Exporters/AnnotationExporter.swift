internal import Timeline

extension Exporter {
  /// Source: the W3C Web Annotation Data Model: a text quote and a text position for each quote.
  static let annotations = Exporter(
    "annotations", label: "Web Annotations",
    "Each quote with its place in its source, as W3C Web Annotations.",
    path: "annotations.jsonld", mediaType: "application/ld+json"
  ) { scene, path throws(Diagnostic) in
    let viewer = Viewer(scene: scene, path: path, isAbsolute: true)
    let offsets = SourceOffsets(scene.site)
    var items: [JSONValue] = []
    for index in scene.site.events.indices {
      for proof in EventView(viewer: viewer, index: index).standing {
        if let item = QuoteAnnotation(proof, of: index, offsets)?.value { items.append(item) }
      }
    }
    return JSONValue.object([
      ("@context", .text("http://www.w3.org/ns/anno.jsonld")),
      ("id", .text(scene.urn("annotations"))), ("type", .text("AnnotationPage")),
      ("items", .list(items)),
    ]).document
  }
}

/// A quote as an annotation of its source: the event's page is what is said about it.
struct QuoteAnnotation {
  /// How many scalars stand before and behind the quote, to find it when the text has changed.
  static let context = 32

  let value: JSONValue

  init?(_ proof: EvidenceView, of event: Int, _ offsets: SourceOffsets) {
    let viewer = proof.viewer
    let scene = viewer.scene
    guard let reference = proof.sentence,
      let span = scene.site.span(of: proof.evidence.quote, reference)
    else { return nil }
    let entry = scene.site.sources[reference.source]
    let body = entry.source.body
    var quote: [(key: String, value: JSONValue)] = [
      ("type", .text("TextQuoteSelector")),
      ("exact", .text(String(decoding: body[span.range], as: UTF8.self))),
    ]
    // Of a source that may only be quoted, nothing but the quote goes out.
    if entry.source.metadata.show == .full {
      quote.append(("prefix", .text(Self.words(before: span.start, in: body))))
      quote.append(("suffix", .text(Self.words(behind: span.end, in: body))))
    }
    let counts = offsets[reference.source]
    let position: JSONValue = .object([
      ("type", .text("TextPositionSelector")),
      ("start", .number(counts.scalars(before: span.start))),
      ("end", .number(counts.scalars(before: span.end))),
    ])
    let page = viewer.link(to: scene.sourcePaths[reference.source])
    let id = scene.site.events[event].event.id
    value = .object([
      (
        "id",
        .text(scene.urn("\(id) \(entry.source.id) \(span.start) \(proof.evidence.expression)"))
      ),
      ("type", .text("Annotation")), ("motivation", .text("linking")),
      ("body", .text(viewer.link(to: scene.eventPaths[event]))),
      (
        "target",
        .object([
          ("source", .text(entry.source.metadata.url.nonEmpty ?? page)),
          ("selector", .list([.object(quote), position])),
        ])
      ),
    ])
  }

  /// The last scalars before an offset.
  private static func words(before end: Int, in body: [UInt8]) -> String {
    var start = end
    var count = 0
    while start > 0, count < context {
      start -= 1
      if body[start] & 0xC0 != 0x80 { count += 1 }
    }
    return String(decoding: body[start..<end], as: UTF8.self)
  }

  /// The first scalars from an offset on.
  private static func words(behind start: Int, in body: [UInt8]) -> String {
    var end = start
    var count = 0
    while end < body.count, count < context {
      end += 1
      while end < body.count, body[end] & 0xC0 == 0x80 { end += 1 }
      count += 1
    }
    return String(decoding: body[start..<end], as: UTF8.self)
  }
}
