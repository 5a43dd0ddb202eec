internal import Timeline

/// Writes the account of all dated sentences.
struct LedgerWriter {
  private let events: [CuratedEvent]
  private let facts: [(fact: DatedFact, evidence: Evidence)]
  private let owners: [EvidenceKey: Int]

  /// - Parameters:
  ///   - events: As they will stand in their files.
  ///   - joins: Which of them show the evidence of which.
  ///   - facts: All facts, in the order of the sources.
  ///   - owners: The event that each fact belongs to, or was taken out of, by its index.
  init(
    events: [CuratedEvent], joins: EventJoins, facts: [(fact: DatedFact, evidence: Evidence)],
    owners: [EvidenceKey: Int]
  ) {
    let members = joins.members
    self.events = events.enumerated().map { index, event in
      event.joined(with: (members[index] ?? []).map { events[$0] })
    }
    self.facts = facts
    self.owners = owners.mapValues { owner in
      guard events.indices.contains(owner), events[owner].status != .hidden else { return owner }
      return joins.shownBy[owner]
    }
  }

  /// One line for each dated sentence, by source, in the order of the text.
  func lines(leftOut: [FactExtractor.LeftOut]) -> [LedgerLine] {
    let outcomes = outcomes()
    var lines: [LedgerLine] = []
    var seen: [String: Set<Int>] = [:]
    func add(_ source: String, _ span: TextSpan, _ date: EDTF?, _ outcome: LedgerLine.Outcome) {
      guard seen[source, default: []].insert(span.start).inserted else { return }
      lines.append(LedgerLine(source: source, span: span, date: date, outcome: outcome))
    }
    // A sentence with several facts is told by its first that is shown.
    for isShown in [true, false] {
      for ((fact, _), outcome) in zip(facts, outcomes) {
        if case .leftOut = outcome, isShown { continue }
        add(fact.source, fact.sentence, fact.date, outcome)
      }
    }
    for left in leftOut { add(left.source, left.sentence, left.date, .leftOut(left.reason)) }
    return lines.sorted { a, b in
      a.source == b.source
        ? a.span < b.span : a.source.utf8.lexicographicallyPrecedes(b.source.utf8)
    }
  }

  /// What became of each fact.
  private func outcomes() -> [LedgerLine.Outcome] {
    let ranks = events.map(Self.ranks)
    // The founding fact of each event: the one that its evidence names first.
    var founding: [Int: (rank: Int, fact: Int)] = [:]
    var places: [(event: Int, rank: Int)?] = []
    for (number, fact) in facts.enumerated() {
      let key = EvidenceKey(fact.evidence)
      guard let event = owners[key], events.indices.contains(event),
        let rank = ranks[event][key] ?? ranks[event][key.anyExpression]
      else {
        places.append(nil)
        continue
      }
      places.append((event, rank))
      if rank < founding[event]?.rank ?? .max { founding[event] = (rank, number) }
    }
    return facts.indices.map { number in
      let owner = owners[EvidenceKey(facts[number].evidence)] ?? .max
      if events.indices.contains(owner), events[owner].status == .hidden {
        return .leftOut(.hidden)
      }
      guard let place = places[number] else { return .leftOut(.removedByHand) }
      let id = events[place.event].id
      return founding[place.event]?.fact == number ? .event(id) : .merged(id)
    }
  }

  /// The place of each entry that still proves something among the evidence of an event.
  private static func ranks(of event: CuratedEvent) -> [EvidenceKey: Int] {
    var ranks: [EvidenceKey: Int] = [:]
    for (rank, entry) in event.evidence.enumerated() where !entry.isWithdrawn {
      let key = EvidenceKey(entry.evidence)
      if ranks[key] == nil { ranks[key] = rank }
    }
    return ranks
  }
}
