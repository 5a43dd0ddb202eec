internal import Timeline

/// Digests of what an event says, which every build asks for and which change with the event alone.
///
/// They are kept with the event, so that what has not changed is not hashed again.
struct ValueDigests: Sendable, Hashable {
  /// Of all but the next one.
  let data: SHA256
  /// Of what a person wrote of their own: the keys and the text.
  let own: SHA256
  /// Of the text, as the history keeps it; nil when nothing can be seen of it.
  let text: String?
  /// Of each citation but its title, as the history keeps it.
  let citations: [String]
  /// Whether the text may link to another file: without a bracket Markdown has no such link.
  let mayLink: Bool

  init(_ values: CuratedEvent.Values) {
    data = Self.data(values)
    var input = ByteRow()
    input.add(values.extra) { input, field in
      input.add(field.key)
      input.add(field.value)
    }
    input.add(values.body)
    own = input.digest
    text = values.body.isBlank ? nil : FieldDigest.of(values.body)
    citations = values.citations.map { citation in
      let date = citation.published?.description ?? ""
      return FieldDigest.of(lines: [citation.publisher, citation.url, citation.quote, date])
    }
    mayLink = values.body.utf8.contains(UInt8(ascii: "]"))
  }

  private static func data(_ values: CuratedEvent.Values) -> SHA256 {
    var input = ByteRow()
    input.add(values.id)
    input.add(values.date)
    input.add(values.title)
    input.add(values.status.rawValue)
    input.add(values.actors)
    input.add(values.places)
    input.add(values.topics)
    input.add(values.importance) { $0.add($1) }
    input.add(values.aliases)
    input.add(values.mergedInto)
    input.add(values.splitFrom)
    input.add(CuratedEvent.Field.allCases) { $0.add(values.extracted[$1]) }
    input.add(values.evidence) { input, entry in
      let evidence = entry.evidence
      input.add(entry.isWithdrawn)
      input.add(evidence.source)
      input.add(evidence.quote)
      input.add(evidence.date)
      input.add(evidence.expression)
      input.add(evidence.anchor)
      input.add(evidence.rule)
      input.add(evidence.isPlanned)
    }
    input.add(values.citations) { input, citation in
      input.add(citation.title)
      input.add(citation.publisher)
      input.add(citation.url)
      input.add(citation.published)
      input.add(citation.quote)
    }
    return input.digest
  }
}

extension ValueDigests {
  func add(to row: inout ByteRow) {
    row.add(data)
    row.add(own)
    row.add(text)
    row.add(citations)
    row.add(mayLink)
  }

  /// Reads them again.
  init(_ row: inout ByteRowReader) throws(ByteRowReader.Torn) {
    data = try row.digest()
    own = try row.digest()
    text = try row.optional { row throws(ByteRowReader.Torn) in try row.text() }
    citations = try row.texts()
    mayLink = try row.flag()
  }
}
