package import Timeline

/// Checks a site's content as a whole and puts it in the order of its pages.
package struct SiteAssembler: Sendable {
  private let configuration: SiteConfiguration
  private let sources: [SourceFile]
  private let plan: ContentPlan
  private let files: [RelativePath: EventFile]
  private let pages: [ContentPage]
  private let asOf: CivilDate?

  package init(
    configuration: SiteConfiguration, sources: [SourceFile], plan: ContentPlan,
    files: [EventFile], pages: [ContentPage], asOf: CivilDate?
  ) {
    self.configuration = configuration
    self.sources = sources
    self.plan = plan
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.pages = pages
    self.asOf = asOf
  }

  /// The site, with warnings.
  ///
  /// - Throws: every quote that is not in its source, every source that does not exist, and every
  ///   file whose name leaves nothing for an address.
  package func site() throws(Findings) -> (site: Site, warnings: [Diagnostic]) {
    var findings = Findings()
    let ledger = Dictionary(grouping: plan.ledger, by: \.source)
    let finders = Dictionary(sources.map { ($0.id, QuoteFinder($0.body)) }) { first, _ in first }
    let located = plan.kept.map { entry in
      locate(entry, finders: finders, ledger: ledger, &findings)
    }
    let visible = zip(plan.kept, located).filter { $0.0.event.status != .hidden }
      .sorted { a, b in
        let (left, right) = (a.0.event.date.timelineOrder, b.0.event.date.timelineOrder)
        return left == right ? a.0.event.id < b.0.event.id : left < right
      }
    let order = sources.sorted { a, b in
      let left = a.metadata.published?.bounds.latest?.dayNumber ?? .min
      let right = b.metadata.published?.bounds.latest?.dayNumber ?? .min
      return left == right ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : left > right
    }
    var marks: [String: [TextSpan: MarkedSentence]] = [:]
    for (index, pair) in visible.enumerated() {
      for (entry, span) in zip(pair.0.event.evidence, pair.1) {
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
    for line in plan.ledger {
      guard case .leftOut(let reason) = line.outcome,
        marks[line.source]?.keys.contains(where: { $0.overlaps(line.span) }) != true
      else { continue }
      marks[line.source, default: [:]][line.span] = MarkedSentence(
        span: line.span, date: line.date, outcome: .leftOut(reason))
    }
    var siteSources: [SiteSource] = []
    for source in order {
      guard let slug = Slug(source.id) else {
        findings.add(.error(.content(.noSlug(source.id)), at: Place(file: source.file)))
        continue
      }
      let sorted = (marks[source.id] ?? [:]).values.sorted { $0.span < $1.span }
      siteSources.append(
        SiteSource(source: source, slug: slug, marks: Self.withoutOverlaps(sorted)))
      if !sorted.contains(where: { if case .shown = $0.outcome { true } else { false } }) {
        findings.add(.warning(.content(.unquotedSource), at: Place(file: source.file)))
      }
    }
    let places = siteSources.enumerated().reduce(into: [String: Int]()) {
      $0[$1.element.source.id] = $1.offset
    }
    var events: [SiteEvent] = []
    for (entry, spans) in visible {
      guard let slug = Slug(entry.path.stem) else {
        findings.add(.error(.content(.noSlug(entry.path.stem)), at: Place(file: entry.path.text)))
        continue
      }
      let sentences = zip(entry.event.evidence, spans).map { evidence, span in
        reference(evidence.evidence.source, span, places, siteSources)
      }
      let present = entry.event.evidence.filter { !$0.isWithdrawn }.map(\.evidence.source)
      events.append(
        SiteEvent(
          event: entry.event, file: entry.path.text, slug: slug,
          independentSources: plan.copies.independent(among: present),
          editedFields: EventMerge.editedFields(of: entry.event), sentences: sentences))
    }
    guard !findings.hasErrors else { throw findings }
    let site = Site(
      configuration: configuration, asOf: asOf ?? newest, events: events, sources: siteSources,
      pages: pages)
    return (site, findings.list)
  }

  /// The newest day that a source was published on.
  private var newest: CivilDate? {
    sources.compactMap { $0.metadata.published?.bounds.latest }.max()
  }

  /// Where each quote of an event stands; nil for withdrawn ones.
  private func locate(
    _ entry: ContentPlan.Entry, finders: [String: QuoteFinder], ledger: [String: [LedgerLine]],
    _ findings: inout Findings
  ) -> [TextSpan?] {
    entry.event.evidence.enumerated().map { index, evidence in
      guard !evidence.isWithdrawn else { return nil }
      let file = files[entry.path]
      let proof = evidence.evidence
      guard let finder = finders[proof.source] else {
        let nearest = NearestName.of(proof.source, among: sources.map(\.id))
        findings.add(
          .error(
            .content(.unknownSource(proof.source, nearest: nearest)),
            at: file?.place(evidence: index, "source") ?? Place(file: entry.path.text)))
        return nil
      }
      let spans = (ledger[proof.source] ?? []).map(\.span)
      if let span = finder.find(proof.quote, preferring: spans) { return span }
      findings.add(
        .error(
          .content(
            .quoteNotInSource(
              source: proof.source, near: finder.nearest(to: proof.quote, among: spans))),
          at: file?.place(evidence: index, "quote") ?? Place(file: entry.path.text)))
      return nil
    }
  }

  private func reference(
    _ source: String, _ span: TextSpan?, _ places: [String: Int], _ sources: [SiteSource]
  ) -> SentenceReference? {
    guard let span, let index = places[source],
      let mark = sources[index].marks.firstIndex(where: { $0.span.overlaps(span) })
    else { return nil }
    return SentenceReference(source: index, mark: mark)
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
