package import Timeline

/// Checks a site's content as a whole and puts it in the order of its pages.
package struct SiteAssembler: Sendable {
  private let configuration: SiteConfiguration
  private let sources: [SourceFile]
  private let plan: ContentPlan
  /// Sorted by path.
  private let files: [EventFile]
  private let pages: [ContentPage]
  private let asOf: CivilDate?

  package init(
    configuration: SiteConfiguration, sources: [SourceFile], plan: ContentPlan,
    files: [EventFile], pages: [ContentPage], asOf: CivilDate?
  ) {
    self.configuration = configuration
    self.sources = sources
    self.plan = plan
    self.files = files
    self.pages = pages
    self.asOf = asOf
  }

  /// The site; to `findings` go every quote that is not in its source, every source that does not
  /// exist, every file whose name leaves nothing for an address, and warnings.
  package func site(_ findings: inout Findings) -> Site {
    let ledger = Dictionary(grouping: plan.ledger, by: \.source)
    let bodies = Dictionary(sources.map { ($0.id, SourceWords($0, ledger[$0.id] ?? [])) }) {
      first, _ in first
    }
    let located = plan.kept.map { locate($0, in: bodies, &findings) }
    let joins = EventJoins(plan.kept.map(\.event))
    let visible = inOrder(shown(joins, located))
    let order = sources.sorted { a, b in
      let left = a.metadata.published?.bounds.latest?.dayNumber ?? .min
      let right = b.metadata.published?.bounds.latest?.dayNumber ?? .min
      return left == right ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : left > right
    }
    var marks: [String: [TextSpan: MarkedSentence]] = [:]
    for (index, pair) in visible.enumerated() {
      for (entry, span) in zip(pair.event.evidence, pair.spans) {
        guard let span else { continue }
        let date = entry.evidence.date
        let known = marks[entry.evidence.source]?[span]
        var events: [Int] = []
        if case .shown(let before)? = known?.outcome { events = before }
        if !events.contains(index) { events.append(index) }
        marks[entry.evidence.source, default: [:]][span] = MarkedSentence(
          span: span, date: known?.date ?? date, outcome: .shown(events: events))
      }
    }
    var siteSources: [SiteSource] = []
    for source in order {
      guard let slug = Slug(source.id) else {
        findings.add(.error(.content(.noSlug(source.id)), at: Place(file: source.file)))
        continue
      }
      let shown = (marks[source.id] ?? [:]).values.sorted { $0.span < $1.span }
      let all = Self.adding(ledger[source.id] ?? [], to: Self.withoutOverlaps(shown))
      siteSources.append(SiteSource(source: source, slug: slug, marks: all))
      if shown.isEmpty {
        findings.add(.warning(.content(.unquotedSource), at: Place(file: source.file)))
      }
    }
    let places = siteSources.enumerated().reduce(into: [String: Int]()) {
      $0[$1.element.source.id] = $1.offset
    }
    var events: [SiteEvent] = []
    for shown in visible {
      let path = shown.entry.path
      guard let slug = Slug(path.stem) else {
        findings.add(.error(.content(.noSlug(path.stem)), at: Place(file: path.text)))
        continue
      }
      let sentences = zip(shown.event.evidence, shown.spans).map { evidence, span in
        reference(evidence.evidence.source, span, places, siteSources)
      }
      let present = shown.event.evidence.filter { !$0.isWithdrawn }.map(\.evidence.source)
      events.append(
        SiteEvent(
          event: shown.event, file: path.text, slug: slug,
          independentSources: plan.copies.independent(among: present),
          editedFields: shown.entry.event.editedFields, sentences: sentences,
          formerSlugs: Slug.each(
            of: shown.members.map(\.stem) + shown.event.aliases, but: slug),
          disagreements: ([path] + shown.members).flatMap {
            toldDifferently(plan.disagreements[$0] ?? [], shown.event, bodies)
          }))
    }
    return Site(
      configuration: configuration, asOf: asOf ?? newest, events: events, sources: siteSources,
      pages: pages)
  }

  /// Disagreements in the words of the sources, as far as the event still quotes them.
  private func toldDifferently(
    _ disagreements: [Disagreement], _ event: CuratedEvent, _ bodies: [String: SourceWords]
  ) -> [ToldDifferently] {
    let present = event.standingEvidence.map(\.source)
    return disagreements.compactMap { disagreement in
      let named = Set(disagreement.sides.map(\.source))
      let sides = disagreement.sides.compactMap { side -> ToldDifferently.Side? in
        guard let source = bodies[side.source]?.source,
          present.contains(side.source) || Disagreement.Status.isOfNoEvent(side.value)
        else { return nil }
        let words = source.words(side.words)
        let copies = event.standingEvidence.filter { other in
          !named.contains(other.source) && plan.copies.areCopies(side.source, other.source)
            && other.quote.contains(words)
        }
        return ToldDifferently.Side(
          source: side.source, value: side.value, words: words, copies: copies.map(\.source))
      }
      guard Set(sides.map(\.value)).count > 1 else { return nil }
      return ToldDifferently(kind: disagreement.kind, sides: sides)
    }
  }

  /// An event as its page shows it.
  private struct Shown {
    let entry: ContentPlan.Entry
    /// The event with what is joined to it.
    let event: CuratedEvent
    /// Where its quotes stand.
    let spans: [TextSpan?]
    /// The files of the events that are joined to it.
    let members: [RelativePath]
  }

  /// The events that are not hidden, each with those that a person has joined to it.
  private func shown(_ joins: EventJoins, _ located: [[TextSpan?]]) -> [Shown] {
    let kept = plan.kept
    let members = joins.members
    return kept.indices.compactMap { index in
      guard joins.shownBy[index] == index, kept[index].event.status != .hidden else { return nil }
      let others = (members[index] ?? []).filter { kept[$0].event.status != .hidden }
      let event = kept[index].event.joined(with: others.map { kept[$0].event })
      var spans: [EvidenceKey: TextSpan?] = [:]
      for place in [index] + others {
        for (entry, span) in zip(kept[place].event.evidence, located[place]) {
          let key = EvidenceKey(entry.evidence)
          if spans[key] == nil { spans[key] = .some(span) }
        }
      }
      return Shown(
        entry: kept[index], event: event,
        spans: event.evidence.map { spans[EvidenceKey($0.evidence)] ?? nil },
        members: others.map { kept[$0].path })
    }
  }

  private func inOrder(_ events: [Shown]) -> [Shown] {
    let places = events.map { $0.event.date.timelineOrder }
    let ids = events.map(\.event.id)
    let order = events.indices.sorted { a, b in
      if places[a] < places[b] { return true }
      return places[a] == places[b] && ids[a] < ids[b]
    }
    return order.map { events[$0] }
  }

  /// The newest day that a source was published on.
  private var newest: CivilDate? {
    sources.compactMap { $0.metadata.published?.bounds.latest }.max()
  }

  /// Where each quote of an event stands; nil for withdrawn ones, and for those of a hidden event,
  /// which may be hidden because its source has changed.
  private func locate(
    _ entry: ContentPlan.Entry, in bodies: [String: SourceWords], _ findings: inout Findings
  ) -> [TextSpan?] {
    entry.event.evidence.enumerated().map { index, evidence in
      guard !evidence.isWithdrawn, entry.event.status != .hidden else { return nil }
      let file = file(entry.path)
      let proof = evidence.evidence
      guard let body = bodies[proof.source] else {
        let nearest =
          isBeyondHelp(findings)
          ? nil : NearestName.of(proof.source, among: sources.map(\.id))
        findings.add(
          .error(
            .content(.unknownSource(proof.source, nearest: nearest)),
            at: file?.place(evidence: index, "source") ?? Place(file: entry.path.text)))
        return nil
      }
      if let span = body.find(proof.quote) { return span }
      findings.add(
        (isBeyondHelp(findings)
          ? nil : missing(proof.quote, of: entry.event.id, body, file, index))
          ?? .error(
            .content(
              .quoteNotInSource(event: entry.event.id, source: proof.source, near: nil)),
            at: file?.place(evidence: index, "quote") ?? Place(file: entry.path.text)))
      return nil
    }
  }

  /// The file of a path; nil when there is none.
  ///
  /// Complexity: O(log n).
  private func file(_ path: RelativePath) -> EventFile? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// Whether so much evidence in a row is wrong that nobody reads what each should have been, which
  /// takes a look at every sentence to find out.
  private func isBeyondHelp(_ findings: Findings) -> Bool {
    let last = findings.list.suffix(Self.mostHelped)
    return last.count == Self.mostHelped
      && last.allSatisfy { finding in
        switch finding.fact {
        case .content(.quoteNotInSource), .content(.unknownSource): true
        default: false
        }
      }
  }

  /// More than are drawn of one kind.
  private static let mostHelped = 40

  /// The finding about a quote that is like a sentence of its source; nil when it is like none.
  private func missing(
    _ quote: String, of event: String, _ body: SourceWords, _ file: EventFile?, _ index: Int
  ) -> Diagnostic? {
    guard let file, let comparison = body.comparison(with: quote) else { return nil }
    let exact = comparison.wrong.flatMap {
      file.place(evidence: index, "quote", characters: $0)
    }
    let near = NearQuote(
      sentence: comparison.text, words: exact == nil ? nil : comparison.words)
    return .error(
      .content(.quoteNotInSource(event: event, source: body.source.id, near: near)),
      at: exact ?? file.place(evidence: index, "quote"),
      related: body.source.place(exact == nil ? comparison.sentence : comparison.right))
  }

  private func reference(
    _ source: String, _ span: TextSpan?, _ places: [String: Int], _ sources: [SiteSource]
  ) -> SentenceReference? {
    guard let span, let index = places[source] else { return nil }
    let marks = sources[index].marks
    let mark = Self.first(in: marks, endingBehind: span.start)
    guard mark < marks.count, marks[mark].span.overlaps(span) else { return nil }
    return SentenceReference(source: index, mark: mark)
  }

  /// The index of the first of sorted marks that ends behind an offset.
  ///
  /// Complexity: O(log n).
  private static func first(in marks: [MarkedSentence], endingBehind offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The marks together with the sentences that were left out, where no event quotes them.
  private static func adding(
    _ ledger: [LedgerLine], to shown: [MarkedSentence]
  ) -> [MarkedSentence] {
    var all = shown
    var end = 0
    for line in ledger.sorted(by: { $0.span < $1.span }) {
      guard case .leftOut(let reason) = line.outcome, line.span.start >= end else { continue }
      let neighbour = first(in: shown, endingBehind: line.span.start)
      if neighbour < shown.count, shown[neighbour].span.overlaps(line.span) { continue }
      end = line.span.end
      all.append(MarkedSentence(span: line.span, date: line.date, outcome: .leftOut(reason)))
    }
    return all.sorted { $0.span < $1.span }
  }

  /// Marks cannot overlap: of two, the earlier and longer one takes the events of both.
  private static func withoutOverlaps(_ marks: [MarkedSentence]) -> [MarkedSentence] {
    var result: [MarkedSentence] = []
    for mark in marks {
      guard let last = result.last, last.span.overlaps(mark.span) else {
        result.append(mark)
        continue
      }
      var events: [Int] = []
      if case .shown(let first) = last.outcome { events = first }
      if case .shown(let second) = mark.outcome {
        events += second.filter { !events.contains($0) }
      }
      let outcome = events.isEmpty ? last.outcome : .shown(events: events)
      let span = TextSpan(last.span.start, max(last.span.end, mark.span.end))
      result[result.count - 1] = MarkedSentence(span: span, date: last.date, outcome: outcome)
    }
    return result
  }
}

/// The words of one source, in which quotes are looked for.
private struct SourceWords {
  let source: SourceFile
  private let finder: QuoteFinder
  /// The sentences that the ledger names.
  private let dated: [TextSpan]
  /// The same by their words: most quotes are one of them.
  private var sentences: [String: TextSpan] = [:]

  init(_ source: SourceFile, _ ledger: [LedgerLine]) {
    self.source = source
    finder = QuoteFinder(source.body)
    dated = ledger.map(\.span)
    for span in dated {
      let words = source.words(span)
      if sentences[words] == nil { sentences[words] = span }
    }
  }

  /// Where a quote stands; a dated sentence wins over an earlier place.
  func find(_ quote: String) -> TextSpan? {
    sentences[QuoteFinder.folded(quote)] ?? finder.find(quote)
  }

  /// A quote that is not there beside the sentence that is most like it.
  func comparison(with quote: String) -> QuoteComparison? {
    let all = TemporalTagger(language: .english).sentences(of: source.document).map(\.span)
    return QuoteComparison(quote, with: dated + all, of: source.body)
  }
}
