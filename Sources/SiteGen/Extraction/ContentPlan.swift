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
  /// What the sources of an event tell differently, by the path of its file.
  package let disagreements: [RelativePath: [Disagreement]]
  /// Why extraction joined a piece of evidence to the others of its event.
  let likeness: [EvidenceKey: Similarity]

  /// The files that stay, in the order of paths.
  package var kept: [Entry] {
    entries.contains { $0.change == .removed } ? entries.filter { $0.change != .removed } : entries
  }

  /// The plan that leaves every file as it is.
  func asWritten(_ files: [EventFile]) -> ContentPlan {
    ContentPlan(
      entries: files.map { Entry(path: $0.path, event: $0.event, change: .none, bytes: []) },
      ledger: ledger, warnings: [], copies: copies, disagreements: [:], likeness: [:])
  }
}

/// Extracts facts from sources, joins them into events, and lays them beside the event files.
package struct ContentPlanner: Sendable {
  let configuration: SiteConfiguration
  let sources: [SourceFile]
  let files: [EventFile]
  private let workers: Workers
  private let memory: ExtractionMemory?

  /// A planner; what `memory` knows already is not found out again.
  package init(
    configuration: SiteConfiguration, sources: [SourceFile], files: [EventFile],
    workers: Workers = Workers(1), memory: ExtractionMemory? = nil
  ) {
    self.configuration = configuration
    self.sources = sources
    self.files = files
    self.workers = workers
    self.memory = memory
  }

  /// The plan; the same content gives the same plan.
  package func plan() -> ContentPlan {
    let (extraction, documents, unread) = extract()
    let draft = EventDrafts(sources: sources, documents: documents)
    let facts = extraction.facts.map { (fact: $0, evidence: draft.evidence(of: $0)) }
    let present = Set(facts.map { EvidenceKey($0.evidence) })
    let renames = SourceRenames(events: files.map(\.event), sources: sources)
    let events = renames.followed(files.map(\.event), facts: facts.lazy.map(\.evidence))
    let hand = HandWork(events)
    var owners: [EvidenceKey: Int] = [:]
    var free: [DatedFact] = []
    for (fact, evidence) in facts {
      let key = EvidenceKey(evidence)
      guard owners[key] == nil else { continue }
      if let index = hand.claim(on: evidence) ?? hand.removal(of: evidence) {
        owners[key] = index
      } else {
        // A sentence that stands twice in its source is one fact.
        owners[key] = .max
        free.append(fact)
      }
    }
    let assignment = EventAssignment(
      events: events,
      clusters: Clusterer().clusters(of: free, denials: extraction.denials, by: workers),
      evidence: draft.evidence,
      isPresent: { present.contains(EvidenceKey($0)) })

    // What others were joined to or taken out of is a person's work too.
    let held = Set(events.compactMap(\.mergedInto) + events.compactMap(\.splitFrom))
    var entries: [ContentPlan.Entry] = []
    var warnings = unread
    for (index, file) in files.enumerated() {
      let found = assignment.owned[index].map { draft.draft(of: $0).event(id: file.event.id) }
      let merge = EventMerge(written: events[index], found: found) {
        present.contains(EvidenceKey($0))
      }
      let isHeld = held.contains(file.event.id)
      entries.append(entry(for: file, merge, isHeld: isHeld, &warnings))
      for member in assignment.owned[index]?.members ?? [] {
        owners[EvidenceKey(draft.evidence(of: member.fact))] = index
      }
    }
    let joined = assignment.owned.values.flatMap(\.members) + assignment.new.flatMap(\.members)
    let likeness = joined.compactMap { member in
      member.reason.map { (EvidenceKey(draft.evidence(of: member.fact)), $0) }
    }
    let hasNew = !assignment.new.isEmpty
    var taken = hasNew ? Set(files.compactMap { Slug($0.path.stem) }) : []
    var ids = hasNew ? Set(files.map { $0.event.id }) : []
    for cluster in assignment.new {
      for member in cluster.members {
        owners[EvidenceKey(draft.evidence(of: member.fact))] = entries.count
      }
      let new = draft.draft(of: cluster)
      let path = Self.path(for: new, taken: &taken)
      let event = new.event(id: Self.id(new.id, taken: &ids))
      entries.append(
        ContentPlan.Entry(
          path: path, event: event, change: .added, bytes: EventFile.bytes(of: event)))
    }
    let copies = StoryCopies(documents)
    var told: [Int: Cluster] = [:]
    for (fact, evidence) in facts {
      guard let owner = owners[EvidenceKey(evidence)], owner < entries.count else { continue }
      told[owner, default: Cluster(members: [])].members
        .append(Cluster.Member(fact: fact, reason: nil))
    }
    for (index, cluster) in assignment.owned { told[index]?.denials = cluster.denials }
    for (index, cluster) in assignment.new.enumerated() {
      told[files.count + index]?.denials = cluster.denials
    }
    let disagreements = told.compactMap { index, cluster in
      let found = cluster.disagreements(copies)
      return found.isEmpty ? nil : (entries[index].path, found)
    }
    return ContentPlan(
      entries: entries.sorted { $0.path < $1.path },
      ledger: LedgerWriter(
        events: entries.map(\.event), joins: EventJoins(entries.map(\.event)), facts: facts,
        owners: owners
      ).lines(leftOut: extraction.leftOut),
      warnings: warnings + unresolved(extraction), copies: copies,
      disagreements: Dictionary(disagreements) { first, _ in first },
      likeness: Dictionary(likeness) { first, _ in first })
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
    // The tables of a language are dear, and many a site is written by hand alone.
    guard !documents.isEmpty else { return (.nothing, [], warnings) }
    let options = Dictionary(
      sources.map { ($0.id, configuration.reading(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    func extraction() -> FactExtractor.Extraction {
      FactExtractor(language: .english)
        .extract(from: documents, known: known, options: options, by: workers)
    }
    guard let memory else { return (extraction(), documents, warnings) }
    let key = ExtractionMemory.key(of: documents, known: known, options: options)
    return (memory.extraction(for: key, extraction), documents, warnings)
  }

  private func entry(
    for file: EventFile, _ merge: EventMerge, isHeld: Bool, _ warnings: inout [Diagnostic]
  ) -> ContentPlan.Entry {
    let event = merge.written
    // A hidden event and one written by hand are the person's alone.
    guard event.isExtracted, event.status != .hidden else {
      return changed(file, EventMerge.Outcome(event: event))
    }
    if merge.found == nil, event.isUntouched, !isHeld {
      return ContentPlan.Entry(path: file.path, event: event, change: .removed, bytes: [])
    }
    let outcome = merge.outcome()
    if outcome.event.citations.isEmpty, outcome.event.evidence.allSatisfy(\.isWithdrawn) {
      warnings.append(.warning(.content(.evidenceGone), at: Place(file: file.path.text)))
    }
    for field in outcome.conflicts {
      let extracted = merge.found?.date.description ?? ""
      warnings.append(
        .warning(
          .content(
            .conflict(
              field: field.rawValue, written: event.date.description, extracted: extracted)),
          at: file.place(field.rawValue)))
    }
    return changed(file, outcome)
  }

  private func changed(_ file: EventFile, _ outcome: EventMerge.Outcome) -> ContentPlan.Entry {
    var keys = outcome.changedKeys
    // A source may have got another name.
    if outcome.event.evidence != file.event.evidence { keys.insert("evidence") }
    if outcome.event.extracted != file.event.extracted { keys.insert("extracted") }
    guard !keys.isEmpty else {
      return ContentPlan.Entry(path: file.path, event: file.event, change: .none, bytes: [])
    }
    return ContentPlan.Entry(
      path: file.path, event: outcome.event, change: .changed,
      bytes: file.bytes(
        changing: outcome.event, fields: EventFile.knownKeys.filter(keys.contains)))
  }

  /// Relative dates in documents that nobody has dated.
  private func unresolved(_ extraction: FactExtractor.Extraction) -> [Diagnostic] {
    let byID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    var causes: [String: UndatedCause] = [:]
    return extraction.leftOut.compactMap { left in
      guard left.reason == .noAnchor, let source = byID[left.source] else { return nil }
      let words = String(decoding: source.body[left.expression.range], as: UTF8.self)
      let cause = causes[source.id] ?? self.cause(in: source)
      causes[source.id] = cause
      return .warning(
        .content(.unresolvedDate(words, cause)), at: source.place(left.expression))
    }
  }

  /// Why relative dates of a source have no anchor; it is read once more for it.
  private func cause(in source: SourceFile) -> UndatedCause {
    guard let published = source.metadata.published?.bounds else { return .noDate }
    guard published.earliest == published.latest else { return .coarseDate }
    let manner = TaggedDocument(
      source.document, language: .english, manner: configuration.reading(of: source).manner
    ).manner
    return manner == .narrative ? .history : .coarseDate
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

  /// The wanted identifier, or with a number behind it when it is taken.
  static func id(_ wanted: String, taken: inout Set<String>) -> String {
    var id = wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }
}
