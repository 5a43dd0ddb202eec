internal import Timeline

/// An event file as a row of bytes, which says again all that was read from it.
extension EventFile {
  func add(to row: inout ByteRow) {
    row.add(head)
    row.add(isWhole)
    row.add(event.id)
    row.add(event.date)
    row.add(event.title)
    row.add(event.status.rawValue)
    for names in [event.actors, event.places, event.topics, event.aliases] { row.add(names) }
    row.add(event.importance) { $0.add($1) }
    row.add(event.mergedInto)
    row.add(event.splitFrom)
    row.add(event.evidence, Self.add)
    row.add(event.citations) { row, citation in
      for text in [citation.title, citation.publisher, citation.url, citation.quote] {
        row.add(text)
      }
      row.add(citation.published)
    }
    row.add(event.extra) { row, field in
      row.add(field.key)
      row.add(field.value)
    }
    row.add(CuratedEvent.Field.allCases) { $0.add(event.extracted[$1]) }
    row.add(event.body)
    event.digests.add(to: &row)
  }

  private static func add(_ row: inout ByteRow, _ entry: CuratedEvidence) {
    let evidence = entry.evidence
    for text in [evidence.source, evidence.quote, evidence.expression, evidence.rule] {
      row.add(text)
    }
    row.add(evidence.date)
    row.add(evidence.anchor)
    row.add(evidence.isPlanned)
    row.add(entry.isWithdrawn)
  }

  /// Reads the file of a path again.
  convenience init(path: RelativePath, _ row: inout ByteRowReader) throws(ByteRowReader.Torn) {
    let head = try row.slice()
    let isWhole = try row.flag()
    let id = try row.text()
    let date = try row.date()
    let title = try row.text()
    guard let status = CuratedEvent.Status(rawValue: try row.text()) else {
      throw ByteRowReader.Torn()
    }
    let actors = try row.texts()
    let places = try row.texts()
    let topics = try row.texts()
    let aliases = try row.texts()
    let importance = try row.optional { row throws(ByteRowReader.Torn) in try row.number() }
    let mergedInto = try row.optional { row throws(ByteRowReader.Torn) in try row.text() }
    let splitFrom = try row.optional { row throws(ByteRowReader.Torn) in try row.text() }
    let evidence = try row.values(Self.evidence)
    let citations = try row.values(Self.citation)
    let extra = try row.values { row throws(ByteRowReader.Torn) in
      ExtraField(key: try row.text(), value: try row.value())
    }
    let digests = try row.values { row throws(ByteRowReader.Torn) in
      try row.optional { row throws(ByteRowReader.Torn) in try row.text() }
    }
    guard digests.count == CuratedEvent.Field.allCases.count else { throw ByteRowReader.Torn() }
    var extracted: [CuratedEvent.Field: String] = [:]
    for (field, digest) in zip(CuratedEvent.Field.allCases, digests) { extracted[field] = digest }
    let values = CuratedEvent.Values(
      id: id, date: date, title: title, status: status, actors: actors, places: places,
      topics: topics, importance: importance, aliases: aliases, mergedInto: mergedInto,
      splitFrom: splitFrom, evidence: evidence, citations: citations, extra: extra,
      extracted: extracted, body: try row.text())
    self.init(
      path: path, event: CuratedEvent(values, digests: try ValueDigests(&row)), head: head,
      isWhole: isWhole)
  }

  private static func evidence(
    _ row: inout ByteRowReader
  ) throws(ByteRowReader.Torn) -> CuratedEvidence {
    let source = try row.text()
    let quote = try row.text()
    let expression = try row.text()
    let rule = try row.text()
    let date = try row.date()
    let anchor = try row.optional { row throws(ByteRowReader.Torn) in try row.date() }
    let evidence = Evidence(
      source: source, quote: quote, date: date, expression: expression, anchor: anchor, rule: rule,
      isPlanned: try row.flag())
    return CuratedEvidence(evidence, isWithdrawn: try row.flag())
  }

  private static func citation(
    _ row: inout ByteRowReader
  ) throws(ByteRowReader.Torn) -> Citation {
    let title = try row.text()
    let publisher = try row.text()
    let url = try row.text()
    let quote = try row.text()
    return Citation(
      title: title, publisher: publisher, url: url,
      published: try row.optional { row throws(ByteRowReader.Torn) in try row.date() },
      quote: quote)
  }
}

extension ByteRow {
  /// Adds a value of front matter.
  mutating func add(_ value: YAMLValue) {
    switch value {
    case .text(let text):
      add(0)
      add(text)
    case .list(let values):
      add(1)
      add(values) { $0.add($1) }
    case .map(let pairs):
      add(2)
      add(pairs) { row, pair in
        row.add(pair.key)
        row.add(pair.value)
      }
    }
  }
}

extension ByteRowReader {
  /// A value of front matter.
  mutating func value() throws(Torn) -> YAMLValue {
    switch try number() {
    case 0: .text(try text())
    case 1: .list(try values { row throws(Torn) in try row.value() })
    case 2: .map(try values { row throws(Torn) in (try row.text(), try row.value()) })
    default: throw Torn()
    }
  }
}
