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
    return [
      OutputFile(
        exported: path,
        JSONValue.object([
          ("@context", .text("http://www.w3.org/ns/anno.jsonld")),
          ("id", .text(scene.urn("annotations"))), ("type", .text("AnnotationPage")),
          ("items", .list(items)),
        ]).document)
    ]
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
      let before = String(decoding: body[..<span.start], as: UTF8.self).unicodeScalars
      let behind = String(decoding: body[span.end...], as: UTF8.self).unicodeScalars
      quote.append(("prefix", .text(String(String.UnicodeScalarView(before.suffix(Self.context))))))
      quote.append(("suffix", .text(String(String.UnicodeScalarView(behind.prefix(Self.context))))))
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
}
