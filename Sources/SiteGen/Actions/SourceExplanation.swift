package import Timeline

/// How the dates of a source were read, and what became of its sentences.
package struct SourceExplanation: Sendable {
  /// What says how the source counts its dates.
  package enum MannerOrigin: Sendable, Hashable {
    /// The command line, the source's front matter, or `sitegen.yaml`.
    case option, frontMatter, configuration
    /// The source's own words.
    case document
  }

  /// What an event made of a date of a sentence.
  package struct Use: Sendable {
    /// What the event keeps of the sentence.
    package let evidence: Evidence
    package let entry: ContentPlan.Entry
    /// Whether the event is founded on it; otherwise it was joined.
    package let isFirst: Bool
  }

  /// A sentence with its dates and their fate.
  package struct Sentence: Sendable {
    package let place: Place
    /// Where it stands in the body, in UTF-8 offsets.
    package let span: TextSpan
    package let words: String
    package let readings: [DocumentAccount.Reading]
    package let uses: [Use]
    /// Why it is in no event; nil when it is in one or has no date.
    package let leftOut: LedgerReason?

    /// The words that a piece of evidence took its date from; nil when the sentence has no such date.
    package func reading(of evidence: Evidence, in source: SourceFile) -> DocumentAccount.Reading? {
      let alike = readings.filter {
        source.words($0.mention.expression.span) == evidence.expression
      }
      // "left on Friday and is to return on Friday"
      return alike.first { $0.mention.resolution.date == evidence.date } ?? alike.first
    }

    /// What events keep of the sentence with a date that none of its words tell.
    package func borrowed(in source: SourceFile) -> [Evidence] {
      uses.map(\.evidence).filter { reading(of: $0, in: source) == nil }
    }

    /// What an event made of a date of the sentence; nil when none did.
    package func use(of reading: DocumentAccount.Reading, in source: SourceFile) -> Use? {
      let span = reading.mention.expression.span
      return uses.first {
        self.reading(of: $0.evidence, in: source)?.mention.expression.span == span
      }
    }
  }

  package let source: SourceFile
  package let manner: Manner
  package let mannerOrigin: MannerOrigin
  package let signs: DocumentAccount.Signs
  /// The day that the source's first lines tell; nil when it has a publication date.
  package let dateline: EDTF?
  /// The dated sentences asked for; all of them when no line was.
  package let sentences: [Sentence]
  /// The line asked for, when no date stands on it.
  package let emptyLine: Int?
  /// The line of the dated sentence nearest to it.
  package let nearestLine: Int?

  /// Explains the dated sentences of a source, or of one of its lines.
  package init(
    _ source: SourceFile, line: Int?, in project: SiteProject, manner forced: Manner? = nil
  ) {
    let configured = project.configuration.manner
    let set = forced ?? source.metadata.manner ?? configured
    let account = DocumentAccount(source.document, language: .english, manner: set)
    self.source = source
    manner = account.manner
    signs = account.signs
    dateline = account.dateline
    mannerOrigin =
      forced != nil
      ? .option
      : source.metadata.manner != nil
        ? .frontMatter : configured != nil ? .configuration : .document
    let places = source.places
    let fates = Fates(source, project)
    // A sentence can borrow the date of another, or of its document.
    let dated = account.lines.filter {
      !$0.readings.isEmpty || !fates.uses(of: $0.sentence).isEmpty
    }
    let wanted = dated.filter { sentence in
      line.map(places.rows(sentence.sentence).contains) ?? true
    }
    sentences = wanted.map { sentence in
      let span = sentence.sentence
      return Sentence(
        place: places.place(span), span: span,
        words: source.words(span),
        readings: sentence.readings, uses: fates.uses(of: span), leftOut: fates.leftOut(span))
    }
    emptyLine = wanted.isEmpty ? line : nil
    nearestLine = emptyLine.flatMap { line in
      dated.map { places.rows($0.sentence) }.min { distance($0, line) < distance($1, line) }?
        .lowerBound
    }
    func distance(_ rows: ClosedRange<Int>, _ line: Int) -> Int {
      rows.contains(line) ? 0 : min(abs(rows.lowerBound - line), abs(rows.upperBound - line))
    }
  }
}

/// What became of the sentences of one source.
private struct Fates {
  private let source: SourceFile
  private var uses: [String: [SourceExplanation.Use]] = [:]
  private var reasons: [Int: LedgerReason] = [:]

  init(_ source: SourceFile, _ project: SiteProject) {
    self.source = source
    let entries = project.plan.kept.filter { $0.event.status != .hidden }
    for own in entries {
      // What a person has joined to another event is shown there.
      let target = own.event.mergedInto.flatMap { id in entries.first { $0.event.id == id } }
      let entry = target ?? own
      for (rank, proof) in own.event.evidence.enumerated() {
        guard proof.evidence.source == source.id, !proof.isWithdrawn else { continue }
        uses[QuoteFinder.folded(proof.evidence.quote), default: []].append(
          SourceExplanation.Use(
            evidence: proof.evidence, entry: entry, isFirst: rank == 0 && target == nil))
      }
    }
    for line in project.plan.ledger where line.source == source.id {
      if case .leftOut(let reason) = line.outcome { reasons[line.span.start] = reason }
    }
  }

  func uses(of span: TextSpan) -> [SourceExplanation.Use] {
    uses[source.words(span)] ?? []
  }

  func leftOut(_ span: TextSpan) -> LedgerReason? { reasons[span.start] }
}
