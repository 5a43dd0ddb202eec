internal import Timeline

extension Records {
  /// The account of a source for `sitegen explain --json`, one object a sentence; of a line without
  /// dates, one object that says so.
  package static func explanation(_ explanation: SourceExplanation) -> [JSONValue] {
    let source = explanation.source
    let document = source.document
    let offsets = ScalarOffsets(source.body)
    if let line = explanation.emptyLine {
      return [
        .object([
          ("source", .text(source.id)), ("file", .text(source.file)), ("line", .number(line)),
          ("outcome", .text("undated")),
          ("nearest_line", explanation.nearestLine.map { .number($0) } ?? .null),
        ])
      ]
    }
    return explanation.sentences.map { sentence in
      let dates = sentence.readings.map { reading in
        Self.reading(
          reading.mention, in: document,
          account: ExplanationWords.account(reading, in: sentence, of: source))
      }
      let outcome =
        sentence.leftOut != nil
        ? "left-out"
        : sentence.uses.contains(where: \.isFirst)
          ? "event" : sentence.uses.isEmpty ? "none" : "merged"
      return .object([
        ("source", .text(source.id)), ("file", .text(source.file)),
        ("line", .number(sentence.place.line)), ("column", .number(sentence.place.column)),
        ("start", .number(offsets.scalars(before: sentence.span.start))),
        ("end", .number(offsets.scalars(before: sentence.span.end))),
        ("sentence", .text(String(decoding: source.body[sentence.span.range], as: UTF8.self))),
        ("published", JSONValue(source.metadata.published?.description)),
        ("manner", .text(explanation.manner.rawValue)),
        ("manner_account", .text(ExplanationWords.manner(of: explanation))),
        ("dates", .list(dates)), ("outcome", .text(outcome)),
        ("events", .list(sentence.uses.map(use))),
        ("reason", JSONValue(sentence.leftOut?.rawValue)),
        ("account", .list(ExplanationWords.fate(of: sentence).map { .text($0) })),
      ])
    }
  }

  private static func use(_ use: SourceExplanation.Use) -> JSONValue {
    .object([
      ("id", .text(use.entry.event.id)), ("title", .text(use.entry.event.title)),
      ("file", .text(use.entry.path.text)), ("expression", .text(use.evidence.expression)),
      ("edtf", .text(use.evidence.date.description)),
      ("first", .flag(use.isFirst)),
    ])
  }

  /// The account of an event for `sitegen explain --json`.
  package static func explanation(_ explanation: EventExplanation) -> JSONValue {
    let event = explanation.event
    let evidence = explanation.proofs.map { proof in
      let account =
        proof.reading.flatMap { reading in
          proof.source.map { ExplanationWords.account(reading, kept: proof.evidence, of: $0) }
        } ?? (proof.evidence.rule.isEmpty ? nil : ExplanationWords.account(of: proof.evidence))
      return JSONValue.object([
        ("source", .text(proof.evidence.source)), ("file", JSONValue(proof.source?.file)),
        ("line", proof.place.map { .number($0.line) } ?? .null),
        ("quote", .text(proof.evidence.quote)), ("edtf", .text(proof.evidence.date.description)),
        ("expression", .text(proof.evidence.expression)),
        ("anchor", JSONValue(proof.evidence.anchor?.description)),
        ("rule", proof.evidence.rule.isEmpty ? .null : .text(proof.evidence.rule)),
        ("account", JSONValue(account)), ("withdrawn", .flag(proof.isWithdrawn)),
        ("joined", joining(proof.joining)),
      ])
    }
    return .object([
      ("id", .text(event.id)), ("file", .text(explanation.entry.path.text)),
      ("edtf", .text(event.date.description)), ("title", .text(event.title)),
      ("status", .text(event.status.rawValue)), ("extracted", .flag(event.isExtracted)),
      ("edited", .list(explanation.editedFields.map { .text($0.rawValue) })),
      ("evidence", .list(evidence)),
    ])
  }

  private static func joining(_ joining: EventExplanation.Joining) -> JSONValue {
    switch joining {
    case .first: .object([("how", .text("first"))])
    case .kept: .object([("how", .text("kept"))])
    case .alike(let reason):
      .object([
        ("how", .text("alike")), ("kind", .text(ExplanationWords.rounded(reason.frame))),
        ("names", .text(ExplanationWords.rounded(reason.names))),
        ("words", .text(ExplanationWords.rounded(reason.words))),
        ("story", .text(ExplanationWords.rounded(reason.story))),
        ("dates", .text(ExplanationWords.rounded(reason.date))),
        ("choice", .text(ExplanationWords.rounded(reason.choice))),
        ("total", .text(ExplanationWords.rounded(reason.total))),
        ("needed", .text(ExplanationWords.rounded(Similarity.threshold))),
      ])
    }
  }
}
