internal import Timeline

/// What a page tells, in the words of schema.org.
///
/// A date that is no ISO 8601 date has no place in `startDate`; the page's `temporalCoverage` holds
/// it as EDTF, which is what schema.org writes there.
struct LinkedData {
  let viewer: Viewer

  private var scene: Scene { viewer.scene }

  /// Of the timeline a data set, of an event's page the event; nil for other pages.
  var value: JSONValue? {
    if viewer.path == Scene.timelinePath { return dataSet }
    return scene.eventIndexes[viewer.path].map(page)
  }

  private var context: (key: String, value: JSONValue) {
    ("@context", .text("https://schema.org"))
  }

  private func page(_ index: Int) -> JSONValue {
    let entry = scene.site.events[index]
    let event = entry.event
    let view = EventView(viewer: viewer, index: index)
    var members = [context, ("@type", .text("WebPage")), ("name", .text(event.title))]
    if let address = address(viewer.path) { members.append(("url", .text(address))) }
    members.append(("inLanguage", .text(scene.site.configuration.language)))
    members.append(("temporalCoverage", .text(event.date.description)))
    if !event.topics.isEmpty { members.append(("keywords", .texts(event.topics))) }
    members.append(("mainEntity", .object(happening(index))))
    let works = view.standing.compactMap(work) + event.citations.map(cited)
    if !works.isEmpty { members.append(("citation", .list(works))) }
    return .object(members)
  }

  private func happening(_ index: Int) -> [(key: String, value: JSONValue)] {
    let event = scene.site.events[index].event
    var members: [(key: String, value: JSONValue)] = [
      ("@type", .text("Event")), ("identifier", .text(event.id)), ("name", .text(event.title)),
    ]
    let span = CalendarSpan(event.date)
    if let start = span?.start?.iso { members.append(("startDate", .text(start))) }
    if let end = span?.end, end != span?.start, let iso = end.iso {
      members.append(("endDate", .text(iso)))
    }
    if scene.isAhead[index] {
      let scheduled: JSONValue = .object([("@id", .text("https://schema.org/EventScheduled"))])
      members.append(("eventStatus", scheduled))
    }
    if !event.places.isEmpty {
      members.append(("location", .list(event.places.map { Self.named("Place", $0) })))
    }
    if !event.actors.isEmpty {
      members.append(("about", .list(event.actors.map { Self.named("Thing", $0) })))
    }
    return members
  }

  /// The source of a quote, with the quote as a part of it.
  private func work(_ proof: EvidenceView) -> JSONValue? {
    guard let source = proof.source else { return nil }
    let data = source.metadata
    return article(
      title: source.title, publisher: data.publisher, author: data.author,
      published: data.published, url: data.url, quote: proof.quote)
  }

  private func cited(_ citation: Citation) -> JSONValue {
    article(
      title: citation.title, publisher: citation.publisher, author: nil,
      published: citation.published, url: citation.url, quote: citation.quote)
  }

  private func article(
    title: String, publisher: String?, author: String?, published: EDTF?, url: String?,
    quote: String
  ) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("@type", .text("Article")), ("headline", .text(title)),
    ]
    if let name = publisher.nonEmpty {
      members.append(("publisher", Self.named("Organization", name)))
    }
    if let name = author.nonEmpty { members.append(("author", Self.named("Person", name))) }
    if let published, let span = CalendarSpan(published), span.isSingle, let day = span.start?.iso {
      members.append(("datePublished", .text(day)))
    }
    if let url = url.nonEmpty { members.append(("url", .text(url))) }
    if !quote.isEmpty {
      members.append(
        ("hasPart", .object([("@type", .text("Quotation")), ("text", .text(quote))])))
    }
    return .object(members)
  }

  private var dataSet: JSONValue {
    let configuration = scene.site.configuration
    var members = [context, ("@type", .text("Dataset")), ("name", .text(configuration.title))]
    if !configuration.description.isEmpty {
      members.append(("description", .text(configuration.description)))
    }
    members.append(("inLanguage", .text(configuration.language)))
    if let address = address(viewer.path) { members.append(("url", .text(address))) }
    let files = Exporter.used(by: scene).filter { $0.label != nil }.map { exporter in
      JSONValue.object([
        ("@type", .text("DataDownload")), ("name", .text(exporter.label ?? exporter.name)),
        ("encodingFormat", .text(exporter.mediaType)),
        ("contentUrl", .text(address(exporter.path) ?? viewer.link(to: exporter.path))),
      ])
    }
    if !files.isEmpty { members.append(("distribution", .list(files))) }
    return .object(members)
  }

  /// The whole address of a page; nil without a base address.
  private func address(_ path: RelativePath) -> String? {
    scene.base.map { path == Scene.timelinePath ? $0 : viewer.absolute(path, $0) }
  }

  private static func named(_ type: String, _ name: String) -> JSONValue {
    .object([("@type", .text(type)), ("name", .text(name))])
  }
}

extension JSONValue {
  /// The value as it may stand in a `script` element: nothing in it can end the element.
  ///
  /// Source: the HTML standard, 4.12.1.3: a script may hold neither `<!--` nor `</script`.
  var scriptBytes: [UInt8] {
    let bytes = bytes
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    return bytes.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
  }
}
