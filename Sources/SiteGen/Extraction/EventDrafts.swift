internal import Timeline

/// An event as extraction finds it, before it is known which file it belongs to.
struct EventDraft: Sendable {
  /// The identifier that its first evidence gives it.
  let id: String
  let date: EDTF
  let title: String
  let actors: [String]
  let places: [String]
  /// In the order of publication, then of the text.
  let evidence: [Evidence]

  /// The event, with the digests by which extraction knows its own work again.
  func event(id: String) -> CuratedEvent {
    var event = CuratedEvent(
      id: id, date: date, title: title, actors: actors, places: places,
      evidence: evidence.map { CuratedEvidence($0) })
    for field in CuratedEvent.Field.allCases {
      event.extracted[field] = FieldDigest.of(field, event)
    }
    return event
  }

  /// Drafts that belong to one event as one: the first with the evidence of all; nil without any.
  static func joined(_ drafts: [EventDraft]) -> EventDraft? {
    guard let first = drafts.first else { return nil }
    guard drafts.count > 1 else { return first }
    func union(_ lists: [[String]]) -> [String] {
      var seen: Set<String> = []
      return lists.flatMap { $0 }.filter { seen.insert($0).inserted }
    }
    return EventDraft(
      id: first.id, date: first.date, title: first.title, actors: union(drafts.map(\.actors)),
      places: union(drafts.map(\.places)), evidence: drafts.flatMap(\.evidence))
  }
}

/// Makes drafts of clusters.
struct EventDrafts {
  let names: NameTable
  private let sources: [String: SourceFile]
  private let rank: [String: Int]
  private let documents: [String: SourceDocument]

  init(sources: [SourceFile], names: NameTable, documents: [SourceDocument]) {
    self.names = names
    self.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    let order = sources.sorted { a, b in
      let never = CivilDate(year: 9999, month: 12, day: 31)?.dayNumber ?? .max
      let left = a.metadata.published?.bounds.latest?.dayNumber ?? never
      let right = b.metadata.published?.bounds.latest?.dayNumber ?? never
      return left == right ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : left < right
    }
    rank = Dictionary(order.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  /// A fact as evidence: the sentence as it stands in its source.
  func evidence(of fact: DatedFact) -> Evidence {
    let body = sources[fact.source]?.body ?? []
    func words(_ span: TextSpan) -> String {
      QuoteFinder.folded(String(decoding: body[span.range], as: UTF8.self))
    }
    return Evidence(
      source: fact.source, quote: words(fact.sentence), date: fact.date,
      expression: words(fact.expression), anchor: fact.resolution.anchor, rule: fact.rule,
      isPlanned: fact.isPlanned)
  }

  func draft(of cluster: Cluster) -> EventDraft {
    let facts = cluster.members.map(\.fact).sorted { a, b in
      let (left, right) = (rank[a.source] ?? .max, rank[b.source] ?? .max)
      return left == right ? a.expression < b.expression : left < right
    }
    let evidence = facts.map { self.evidence(of: $0) }
    let titleFact = cluster.titleFact
    let visible = documents[titleFact.source]?.words(titleFact.title) ?? ""
    var counts: [String: Int] = [:]
    for fact in facts {
      for name in fact.names { counts[name, default: 0] += 1 }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let first = evidence[0]
    return EventDraft(
      id: EventID.make(source: first.source, quote: first.quote, expression: first.expression),
      date: cluster.date, title: EventTitle.text(visible),
      actors: ordered.filter { !names.isPlace($0) }, places: ordered.filter(names.isPlace),
      evidence: evidence)
  }
}

/// Quotes that a person has given to an event: no other event may take them.
struct HandClaims {
  private var exact: [EvidenceKey: String] = [:]
  private var anyExpression: [EvidenceKey: String] = [:]

  init(_ files: [EventFile]) {
    for file in files {
      let base = Set(
        file.event.extracted[.evidence]?.split(separator: " ").map { String($0.prefix(8)) } ?? [])
      for entry in file.event.evidence
      where !base.contains(FieldDigest.identity(entry.evidence)) {
        let key = EvidenceKey(entry.evidence)
        if entry.evidence.expression.isEmpty {
          anyExpression[key] = file.event.id
        } else {
          exact[key] = file.event.id
        }
      }
    }
  }

  /// The event that a person has given these words to; nil when none.
  func event(claiming evidence: Evidence) -> String? {
    let bare = Evidence(source: evidence.source, quote: evidence.quote, date: evidence.date)
    return exact[EvidenceKey(evidence)] ?? anyExpression[EvidenceKey(bare)]
  }
}

/// Finds the event file that each draft belongs to.
struct EventMatch {
  let files: [EventFile]
  let drafts: [EventDraft]

  /// The index of each draft's file; drafts without one are new events.
  ///
  /// The same words of the same source weigh most, then words of the same source and date that are
  /// mostly the same. Each file takes the draft that it shares most with; a hidden event, and one
  /// that holds entries of a person's, takes every draft that is its.
  func owners() -> [Int: Int] {
    var byQuote: [String: [Int]] = [:]
    var bySource: [String: [Int]] = [:]
    for (index, file) in files.enumerated() where file.event.isExtracted {
      for entry in file.event.evidence {
        byQuote[Self.quoteKey(entry.evidence), default: []].append(index)
        bySource[entry.evidence.source, default: []].append(index)
      }
    }
    var votes: [(weight: Int, draft: Int, file: Int)] = []
    for (number, draft) in drafts.enumerated() {
      var weights: [Int: Int] = [:]
      for evidence in draft.evidence {
        var seen: Set<Int> = []
        for index in byQuote[Self.quoteKey(evidence)] ?? [] where seen.insert(index).inserted {
          let isSame = files[index].event.evidence.contains {
            EvidenceKey($0.evidence) == EvidenceKey(evidence)
          }
          weights[index, default: 0] += isSame ? 100 : 10
        }
        for index in bySource[evidence.source] ?? [] where seen.insert(index).inserted {
          if isReworded(evidence, files[index].event) { weights[index, default: 0] += 5 }
        }
      }
      votes += weights.map { ($0.value, number, $0.key) }
    }
    votes.sort { ($1.weight, $0.draft, $0.file) < ($0.weight, $1.draft, $1.file) }
    var owners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for vote in votes where owners[vote.draft] == nil {
      let event = files[vote.file].event
      if event.status == .hidden || !taken.contains(vote.file) {
        owners[vote.draft] = vote.file
        taken.insert(vote.file)
      }
    }
    return owners
  }

  private static func quoteKey(_ evidence: Evidence) -> String {
    evidence.source + "\n" + QuoteFinder.folded(evidence.quote)
  }

  /// Whether an event holds evidence of the same source and date in mostly the same words.
  private func isReworded(_ evidence: Evidence, _ event: CuratedEvent) -> Bool {
    let words = QuoteFinder.words(Array(evidence.quote.utf8)[...])
    return event.evidence.contains { entry in
      guard entry.evidence.source == evidence.source,
        entry.evidence.date == evidence.date || entry.evidence.expression == evidence.expression
      else { return false }
      let other = QuoteFinder.words(Array(entry.evidence.quote.utf8)[...])
      return Double(2 * words.intersection(other).count) >= 1.2 * Double(words.count + other.count) / 2
    }
  }
}
