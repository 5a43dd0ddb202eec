package import Timeline

/// What extraction makes of the sources and the events as they stand: nothing is written yet.
package struct ContentPlan: Sendable {
  /// What becomes of one event file.
  package enum Change: String, Sendable {
    case none, added, changed, removed
  }

  /// One event file as it will be.
  package struct Entry: Sendable {
    package let path: RelativePath
    package let event: CuratedEvent
    package let change: Change
    /// The bytes to write; empty when nothing is written.
    package let bytes: [UInt8]
  }

  /// The event files, sorted by path.
  package let entries: [Entry]
  /// What became of each dated sentence, by source, in the order of the text.
  package let ledger: [LedgerLine]
  package let warnings: [Diagnostic]
  /// How many sources of a set tell their story themselves.
  package let copies: StoryCopies

  /// The files that stay, in the order of paths.
  package var kept: [Entry] { entries.filter { $0.change != .removed } }
}

/// Extracts facts from sources, joins them into events, and lays them beside the event files.
package struct ContentPlanner: Sendable {
  let configuration: SiteConfiguration
  let sources: [SourceFile]
  let files: [EventFile]

  package init(configuration: SiteConfiguration, sources: [SourceFile], files: [EventFile]) {
    self.configuration = configuration
    self.sources = sources
    self.files = files
  }

  /// The plan; the same content gives the same plan.
  package func plan() -> ContentPlan {
    let (extraction, documents, unread) = extract()
    let draft = EventDrafts(sources: sources, names: extraction.names, documents: documents)
    let claims = HandClaims(files)
    let free = extraction.facts.filter { claims.event(claiming: draft.evidence(of: $0)) == nil }
    let drafts = Clusterer().clusters(of: free).map { draft.draft(of: $0) }
    let owners = EventMatch(files: files, drafts: drafts).owners()

    var entries: [ContentPlan.Entry] = []
    var warnings = unread
    var outcomes: [EvidenceKey: LedgerLine.Outcome] = [:]
    for (index, file) in files.enumerated() {
      let owned = drafts.indices.filter { owners[$0] == index }.map { drafts[$0] }
      let entry = entry(for: file, owned: owned, &warnings)
      entries.append(entry)
      note(entry, owned: owned, in: &outcomes)
    }
    var taken = Set(files.compactMap { Slug($0.path.stem) })
    var ids = Set(files.map { $0.event.id })
    for (index, new) in drafts.enumerated() where owners[index] == nil {
      let path = Self.path(for: new, taken: &taken)
      let event = new.event(id: Self.id(new.id, taken: &ids))
      let entry = ContentPlan.Entry(
        path: path, event: event, change: .added, bytes: EventFile.bytes(of: event))
      entries.append(entry)
      note(entry, owned: [new], in: &outcomes)
    }
    for fact in extraction.facts {
      let evidence = draft.evidence(of: fact)
      if let id = claims.event(claiming: evidence) {
        outcomes[EvidenceKey(evidence)] = .event(id)
      }
    }
    return ContentPlan(
      entries: entries.sorted { $0.path < $1.path },
      ledger: ledger(extraction, draft, outcomes), warnings: warnings + unresolved(extraction),
      copies: StoryCopies(documents))
  }

  private func extract() -> (FactExtractor.Extraction, [SourceDocument], [Diagnostic]) {
    let known =
      configuration.people.map { KnownName(name: $0.name, also: $0.also, isPlace: false) }
      + configuration.places.map { KnownName(name: $0.name, also: $0.also, isPlace: true) }
    var documents: [SourceDocument] = []
    var warnings: [Diagnostic] = []
    for source in sources {
      let tag = source.metadata.language ?? configuration.language
      if Language.tagged(tag) != nil {
        documents.append(source.document)
      } else {
        warnings.append(
          .warning(
            .content(.unknownLanguage(tag, known: Language.all.map(\.code))),
            at: Place(file: source.file)))
      }
    }
    let extraction = FactExtractor(language: .english).extract(from: documents, known: known)
    return (extraction, documents, warnings)
  }

  private func entry(
    for file: EventFile, owned: [EventDraft], _ warnings: inout [Diagnostic]
  ) -> ContentPlan.Entry {
    let event = file.event
    func unchanged() -> ContentPlan.Entry {
      ContentPlan.Entry(path: file.path, event: event, change: .none, bytes: [])
    }
    // A hidden event and one written by hand are the person's alone.
    guard event.isExtracted, event.status != .hidden else { return unchanged() }
    guard let found = EventDraft.joined(owned) else {
      if EventMerge.isUntouched(event) {
        return ContentPlan.Entry(path: file.path, event: event, change: .removed, bytes: [])
      }
      let marked = EventMerge(written: event, found: event.withoutEvidence).outcome()
      if !marked.event.evidence.contains(where: { !$0.isWithdrawn }) {
        warnings.append(.warning(.content(.evidenceGone), at: Place(file: file.path.text)))
      }
      return changed(file, marked)
    }
    let outcome = EventMerge(written: event, found: found.event(id: event.id)).outcome()
    for field in outcome.conflicts {
      warnings.append(
        .warning(
          .content(
            .conflict(
              field: field.rawValue, written: event.date.description,
              extracted: found.date.description)),
          at: file.place(field.rawValue)))
    }
    return changed(file, outcome)
  }

  private func changed(_ file: EventFile, _ outcome: EventMerge.Outcome) -> ContentPlan.Entry {
    guard !outcome.changedKeys.isEmpty else {
      return ContentPlan.Entry(path: file.path, event: file.event, change: .none, bytes: [])
    }
    var keys: [String] = []
    for key in EventFile.knownKeys where outcome.changedKeys.contains(key) { keys.append(key) }
    return ContentPlan.Entry(
      path: file.path, event: outcome.event, change: .changed,
      bytes: file.bytes(changing: outcome.event, fields: keys))
  }

  /// Records what became of the facts of drafts that an event owns.
  private func note(
    _ entry: ContentPlan.Entry, owned: [EventDraft],
    in outcomes: inout [EvidenceKey: LedgerLine.Outcome]
  ) {
    let shown = Set(entry.event.evidence.map { EvidenceKey($0.evidence) })
    let first = entry.event.evidence.first { !$0.isWithdrawn }.map { EvidenceKey($0.evidence) }
    for evidence in owned.flatMap(\.evidence) {
      let key = EvidenceKey(evidence)
      outcomes[key] =
        if entry.event.status == .hidden {
          .leftOut(.hidden)
        } else if !shown.contains(key) {
          .leftOut(.removedByHand)
        } else if key == first {
          .event(entry.event.id)
        } else {
          .merged(entry.event.id)
        }
    }
  }

  private func ledger(
    _ extraction: FactExtractor.Extraction, _ draft: EventDrafts,
    _ outcomes: [EvidenceKey: LedgerLine.Outcome]
  ) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    var seen: Set<String> = []
    func add(_ source: String, _ span: TextSpan, _ date: EDTF?, _ outcome: LedgerLine.Outcome) {
      guard seen.insert("\(source)\n\(span.start)").inserted else { return }
      lines.append(LedgerLine(source: source, span: span, date: date, outcome: outcome))
    }
    // A sentence with several facts is told by its first that is shown.
    for isShown in [true, false] {
      for fact in extraction.facts {
        let outcome = outcomes[EvidenceKey(draft.evidence(of: fact))] ?? .leftOut(.noEvent)
        if case .leftOut = outcome, isShown { continue }
        add(fact.source, fact.sentence, fact.date, outcome)
      }
    }
    for left in extraction.leftOut { add(left.source, left.sentence, left.date, .leftOut(left.reason)) }
    return lines.sorted { a, b in
      a.source == b.source ? a.span < b.span : a.source.utf8.lexicographicallyPrecedes(b.source.utf8)
    }
  }

  /// Relative dates in documents that nobody has dated.
  private func unresolved(_ extraction: FactExtractor.Extraction) -> [Diagnostic] {
    let byID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    return extraction.leftOut.compactMap { left in
      guard left.reason == .noAnchor, let source = byID[left.source] else { return nil }
      let words = String(decoding: source.body[left.expression.range], as: UTF8.self)
      return .warning(
        .content(
          .unresolvedDate(words, isTooCoarse: source.metadata.published != nil)),
        at: source.place(left.expression))
    }
  }

  /// A path that no other event's address is like.
  private static func path(for draft: EventDraft, taken: inout Set<Slug>) -> RelativePath {
    let words = Slug("\(draft.date) \(draft.title)")?.description ?? draft.id
    // A name that ends in the middle of a word reads badly.
    let short =
      words.count <= 64
      ? words : words.prefix(65).split(separator: "-").dropLast().joined(separator: "-")
    let wanted = short.isEmpty ? draft.id : short
    var name = wanted
    var number = 2
    while let slug = Slug(name), !taken.insert(slug).inserted {
      name = "\(wanted)-\(number)"
      number += 1
    }
    return EventStore.folder / RelativePath(trusted: name + ".md")
  }

  private static func id(_ wanted: String, taken: inout Set<String>) -> String {
    var id = wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }
}

/// What an entry of evidence is about, whatever it says: source, words, expression.
struct EvidenceKey: Hashable {
  let source: String
  let quote: String
  let expression: String

  init(_ evidence: Evidence) {
    source = evidence.source
    quote = QuoteFinder.folded(evidence.quote)
    expression = evidence.expression
  }
}

extension CuratedEvent {
  /// The event as extraction would find it if no source told it any more.
  var withoutEvidence: CuratedEvent {
    var event = self
    event.evidence = []
    // Nothing is found, so nothing is changed but the evidence.
    for field in Field.allCases where field != .evidence { event.extracted[field] = nil }
    return event
  }
}
