package import Timeline

/// The lines of JSON that the commands print; their keys are a contract.
package enum Records {
  /// A date of `sitegen edtf`.
  package static func edtf(_ input: String) -> JSONValue {
    do throws(EDTFError) {
      let date = try EDTF(input)
      return .object([
        ("input", .text(input)), ("valid", .flag(true)), ("level", .number(date.level)),
        ("earliest", JSONValue(date.bounds.earliest?.description)),
        ("latest", JSONValue(date.bounds.latest?.description)),
        ("label", .text(InterfaceWords.english.date(date))),
        ("precision", .text("\(date.precision)")), ("uncertain", .flag(date.isUncertain)),
        ("approximate", .flag(date.isApproximate)), ("unspecified", .flag(date.isUnspecified)),
      ])
    } catch {
      return .object([
        ("input", .text(input)), ("valid", .flag(false)), ("level", .null), ("earliest", .null),
        ("latest", .null), ("label", .null),
        ("error", .text(EnglishDateWords.explain(error.reason))),
        ("column", .number(error.column)),
      ])
    }
  }

  /// The expressions of a document, for `sitegen tag`.
  package static func tagged(_ document: SourceDocument, manner: Manner? = nil) -> JSONValue {
    let offsets = ScalarOffsets(document.text)
    // A range is two elements, as TimeML has it.
    let elements = TaggedDocument(document, language: .english, manner: manner)
      .mentions
      .flatMap { Annotation.of($0.expression, $0.resolution) }
    let timex = elements.map { element in
      JSONValue.object([
        ("start", .number(offsets.scalars(before: element.span.start))),
        ("end", .number(offsets.scalars(before: element.span.end))),
        ("text", .text(document.words(element.span))),
        ("type", .text(element.timex.type.rawValue)), ("value", .text(element.timex.value)),
        ("edtf", JSONValue(element.date?.description)),
      ])
    }
    return .object([("id", .text(document.id)), ("timex", .list(timex))])
  }

  /// The facts of a document, one line each, for `sitegen extract --jsonl -`.
  package static func facts(
    of document: SourceDocument, options: ReadingOptions = ReadingOptions()
  ) -> [JSONValue] {
    let offsets = ScalarOffsets(document.text)
    let extractor = FactExtractor(language: .english)
    return extractor.extract(from: [document], options: [document.id: options]).facts.map { fact in
      .object([
        ("source", .text(fact.source)),
        ("start", .number(offsets.scalars(before: fact.sentence.start))),
        ("end", .number(offsets.scalars(before: fact.sentence.end))),
        ("quote", .text(document.words(fact.sentence))),
        ("title", .text(EventTitle.text(of: fact, in: document))),
        ("edtf", .text(fact.date.description)),
        (
          "expression",
          expression(fact.expression, document.words(fact.expression), offsets)
        ),
        ("anchor", JSONValue(fact.resolution.anchor?.description)),
        ("rule", .text(fact.rule)), ("planned", .flag(fact.isPlanned)),
        ("nature", .text(fact.nature.rawValue)),
      ])
    }
  }

  /// An event, for `sitegen list events`.
  package static func event(
    _ event: SiteEvent, in site: Site, _ offsets: SourceOffsets
  ) -> JSONValue {
    .object(members(of: event, in: site, offsets))
  }

  /// What every record of an event holds.
  static func members(
    of event: SiteEvent, in site: Site, _ offsets: SourceOffsets
  ) -> [(key: String, value: JSONValue)] {
    let curated = event.event
    let evidence = zip(curated.evidence, event.sentences).map { entry, reference in
      proof(entry, reference, in: site, offsets)
    }
    return [
      ("id", .text(curated.id)), ("edtf", .text(curated.date.description)),
      ("earliest", JSONValue(curated.date.bounds.earliest?.description)),
      ("latest", JSONValue(curated.date.bounds.latest?.description)),
      ("title", .text(curated.title)), ("status", .text(curated.status.rawValue)),
      ("actors", .list(curated.actors.map { .text($0) })),
      ("places", .list(curated.places.map { .text($0) })),
      ("evidence", .list(evidence)),
      ("independent_sources", .number(event.independentSources)),
      ("file", .text(event.file)),
      ("disagreements", .list(event.disagreements.map(disagreement))),
    ]
  }

  private static func disagreement(_ told: ToldDifferently) -> JSONValue {
    .object([
      ("kind", .text(told.kind.rawValue)),
      (
        "sides",
        .list(
          told.sides.map {
            .object([
              ("source", .text($0.source)), ("value", .text($0.value)), ("words", .text($0.words)),
            ])
          })
      ),
    ])
  }

  private static func proof(
    _ entry: CuratedEvidence, _ reference: SentenceReference?, in site: Site,
    _ offsets: SourceOffsets
  ) -> JSONValue {
    let evidence = entry.evidence
    var start = JSONValue.null
    var end = JSONValue.null
    var words = JSONValue.null
    var quote = evidence.quote
    if let reference {
      let body = site.sources[reference.source].source.body
      let offsets = offsets[reference.source]
      if let span = site.span(of: evidence.quote, reference) {
        start = .number(offsets.scalars(before: span.start))
        end = .number(offsets.scalars(before: span.end))
        quote = String(decoding: body[span.range], as: UTF8.self)
        if let place = site.span(ofExpression: evidence.expression, of: span, reference.source) {
          words = expression(place, evidence.expression, offsets)
        }
      }
    }
    return .object([
      ("source", .text(evidence.source)), ("start", start), ("end", end), ("quote", .text(quote)),
      ("edtf", .text(evidence.date.description)), ("expression", words),
      ("anchor", JSONValue(evidence.anchor?.description)),
      ("rule", evidence.rule.isEmpty ? .null : .text(evidence.rule)),
      ("withdrawn", .flag(entry.isWithdrawn)),
    ])
  }

  private static func expression(
    _ span: TextSpan, _ words: String, _ offsets: ScalarOffsets
  ) -> JSONValue {
    .object([
      ("start", .number(offsets.scalars(before: span.start))),
      ("end", .number(offsets.scalars(before: span.end))), ("text", .text(words)),
    ])
  }

  /// A source, for `sitegen list sources`.
  package static func source(_ entry: SiteSource) -> JSONValue {
    let data = entry.source.metadata
    let shown = entry.marks.filter { if case .shown = $0.outcome { true } else { false } }
    return .object([
      ("id", .text(entry.source.id)), ("file", .text(entry.source.file)),
      ("title", JSONValue(data.title)), ("publisher", JSONValue(data.publisher)),
      ("author", JSONValue(data.author)), ("published", JSONValue(data.published?.description)),
      ("published_from", JSONValue(entry.source.dateOrigin.map(origin))),
      ("url", JSONValue(data.url)), ("sha256", .text(entry.source.digest)),
      ("dated_sentences", .number(entry.marks.count)), ("shown", .number(shown.count)),
    ])
  }

  /// Where a publication date stands, in one word or the page's own.
  private static func origin(_ origin: SourceFile.DateOrigin) -> String {
    switch origin {
    case .frontMatter: "front matter"
    case .firstWords: "first words"
    case .page(.meta(let name), _): name
    case .page(.linkedData, _): "datePublished"
    case .page(.time, _): "time"
    }
  }

  /// A name with its events, for `sitegen list actors` and its like.
  package static func name(_ entry: NameIndex.Entry, in site: Site) -> JSONValue {
    .object([
      ("name", .text(entry.name)), ("count", .number(entry.events.count)),
      ("events", .list(entry.events.map { .text(site.events[$0].event.id) })),
    ])
  }

  /// A line of the ledger, for `sitegen list ledger`.
  package static func ledger(_ line: LedgerLine, source: SourceFile, _ offsets: ScalarOffsets)
    -> JSONValue
  {
    let (outcome, event, reason): (String, String?, LedgerReason?) =
      switch line.outcome {
      case .event(let id): ("event", id, nil)
      case .merged(let id): ("merged", id, nil)
      case .leftOut(let reason): ("left-out", nil, reason)
      }
    return .object([
      ("source", .text(line.source)), ("start", .number(offsets.scalars(before: line.span.start))),
      ("end", .number(offsets.scalars(before: line.span.end))),
      ("sentence", .text(String(decoding: source.body[line.span.range], as: UTF8.self))),
      ("edtf", JSONValue(line.date?.description)), ("outcome", .text(outcome)),
      ("event", JSONValue(event)), ("reason", JSONValue(reason?.rawValue)),
    ])
  }
}

extension Records {
  /// One reading of `sitegen date` and `sitegen explain`.
  package static func reading(
    _ mention: Mention, in document: SourceDocument, account: String
  ) -> JSONValue {
    let offsets = ScalarOffsets(document.text)
    let resolution = mention.resolution
    let words = document.words(mention.expression.span)
    return .object([
      ("text", .text(words)),
      ("start", .number(offsets.scalars(before: mention.expression.span.start))),
      ("end", .number(offsets.scalars(before: mention.expression.span.end))),
      ("edtf", JSONValue(resolution.date?.description)),
      ("earliest", JSONValue(resolution.date?.bounds.earliest?.description)),
      ("latest", JSONValue(resolution.date?.bounds.latest?.description)),
      ("label", JSONValue(resolution.date.map(InterfaceWords.english.date))),
      ("type", .text(resolution.timex.type.rawValue)), ("value", .text(resolution.timex.value)),
      ("anchor", JSONValue(resolution.anchor?.description)),
      ("rule", .text(mention.expression.rule)),
      ("assumed", .list(resolution.assumptions.map { .text(EnglishReadingWords.assumption($0)) })),
      ("failure", JSONValue(resolution.failure.map { EnglishReadingWords.failure($0) })),
      ("account", .text(account)),
    ])
  }

  /// One reading of `sitegen date` in words.
  package static func account(
    of reading: DocumentAccount.Reading, in document: SourceDocument
  ) -> String {
    let anchor = reading.mention.resolution.anchor.map(\.description) ?? ""
    let origin =
      switch reading.origin {
      case .told: "\(anchor), the date told last"
      case .speech: "\(anchor), the day on which these words were spoken"
      case .publication: "the publication date \(anchor)"
      case .dateline: "the day in its dateline \(anchor)"
      case nil: anchor
      }
    return EnglishReadingWords.account(
      document.words(reading.mention.expression.span), reading.mention.expression,
      reading.mention.resolution,
      basis: EnglishReadingWords.Basis(
        origin: origin, witness: reading.witness.map(document.words),
        remedy: document.created == nil ? "give one with --published" : ""))
      + ExplanationWords.doubt(handedOnIn: reading.mention.resolution)
  }
}
