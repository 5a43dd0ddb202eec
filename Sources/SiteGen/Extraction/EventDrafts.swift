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
}

/// Makes drafts of clusters.
struct EventDrafts {
  private let sources: [String: SourceFile]
  private let rank: [String: Int]
  private let documents: [String: SourceDocument]

  init(sources: [SourceFile], documents: [SourceDocument]) {
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
    let title = documents[titleFact.source].map { EventTitle.text(of: titleFact, in: $0) } ?? ""
    // A state that acts in one source and is the scene in another is both.
    let actors = Self.mostNamed(facts.map(\.actors))
    let places = Self.mostNamed(facts.map(\.places))
    let first = evidence[0]
    return EventDraft(
      id: EventID.make(source: first.source, quote: first.quote, expression: first.expression),
      date: cluster.date, title: title,
      actors: actors, places: places, evidence: evidence)
  }

  /// The names that several facts hold, the ones that most hold first.
  private static func mostNamed(_ names: [Set<String>]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names.joined() { counts[name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
