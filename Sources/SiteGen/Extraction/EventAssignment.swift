internal import Timeline

/// Finds the event file that each fact belongs to.
///
/// A fact that stands in an event which a person has worked on stays there, whatever else tells the
/// same now. All others follow their cluster: to the file that holds most of it, or to a new one.
struct EventAssignment {
  /// The facts of each event, by its index.
  private(set) var owned: [Int: Cluster] = [:]
  /// Clusters that no file tells yet.
  private(set) var new: [Cluster] = []

  /// A reason for a cluster to belong to an event.
  private struct Vote {
    var weight = 0
    /// The entries, no longer in their sources, that the cluster seems to reword.
    var reworded: Set<Int> = []
  }

  private let events: [CuratedEvent]
  private let evidence: (DatedFact) -> Evidence
  private let isTouched: [Bool]
  /// The events that a person has worked on, by the words they keep.
  private var fixed: [EvidenceKey: Int] = [:]
  private var holders: [EvidenceKey: [Int]] = [:]
  private let gone: GoneEntries
  /// Events that a person has split from one another.
  private let families: [Set<Int>]

  /// - Parameters:
  ///   - events: As they stand in their files; those that extraction did not make own nothing.
  ///   - clusters: The facts that are free to follow extraction.
  ///   - evidence: The evidence of a fact.
  ///   - isPresent: Whether the sources still hold the words of an entry.
  init(
    events: [CuratedEvent], clusters: [Cluster], evidence: @escaping (DatedFact) -> Evidence,
    isPresent: (Evidence) -> Bool
  ) {
    self.events = events
    self.evidence = evidence
    // What an event keeps when others are split from it is a person's decision too.
    let parents = Set(events.compactMap(\.splitFrom))
    isTouched = events.map { $0.isExtracted && (!$0.isUntouched || parents.contains($0.id)) }
    families = Dictionary(
      grouping: events.indices.filter {
        events[$0].splitFrom != nil || parents.contains(events[$0].id)
      }
    ) { events[$0].splitFrom ?? events[$0].id }.values.filter { $0.count > 1 }.map(Set.init)
    gone = GoneEntries(events, isPresent: isPresent)
    for (index, event) in events.enumerated() where event.isExtracted {
      for entry in event.evidence {
        let key = EvidenceKey(entry.evidence)
        holders[key, default: []].append(index)
        if isTouched[index], fixed[key] == nil { fixed[key] = index }
      }
    }
    assign(clusters)
  }

  private mutating func assign(_ clusters: [Cluster]) {
    var rests: [Cluster] = []
    var votes: [(cluster: Int, event: Int, vote: Vote)] = []
    for cluster in clusters {
      var rest = cluster
      rest.members = []
      var neighbours: [Int: Int] = [:]
      for member in cluster.members {
        if let index = keeper(of: evidence(member.fact)) {
          take([member], of: cluster, for: index)
          neighbours[index, default: 0] += 1
        } else {
          rest.members.append(member)
        }
      }
      guard !rest.members.isEmpty else { continue }
      votes += self.votes(on: rest, neighbours).map { (rests.count, $0.key, $0.value) }
      rests.append(rest)
    }
    votes.sort { a, b in
      (b.vote.weight, a.cluster, a.event) < (a.vote.weight, b.cluster, b.event)
    }
    var decided: Set<Int> = []
    var full: Set<Int> = []
    var spent: [Int: Set<Int>] = [:]
    for (cluster, event, vote) in votes where !decided.contains(cluster) {
      if isTouched[event] {
        // Each entry that has gone from its source accounts for one rewording of it.
        let isNeighbour = vote.reworded.isEmpty
        guard isNeighbour || !vote.reworded.isSubset(of: spent[event] ?? []) else { continue }
        spent[event, default: []].formUnion(vote.reworded)
      } else if !full.insert(event).inserted {
        continue
      }
      decided.insert(cluster)
      take(rests[cluster].members, of: rests[cluster], for: event)
    }
    new = rests.indices.filter { !decided.contains($0) }.map { rests[$0] }
    for (index, cluster) in owned { owned[index] = Self.inOrder(cluster) }
  }

  /// The event of a person's that holds these words, or held them until their source was gone: then
  /// they have come back in another one.
  private func keeper(of evidence: Evidence) -> Int? {
    let key = EvidenceKey(evidence)
    if let index = fixed[key] { return index }
    guard holders[key] == nil else { return nil }
    return gone.events(of: evidence).first { isTouched[$0] }
  }

  private mutating func take(_ members: [Cluster.Member], of cluster: Cluster, for event: Int) {
    if owned[event] == nil {
      var empty = cluster
      empty.members = []
      empty.denials = []
      owned[event] = empty
    }
    let known = Set(owned[event]?.denials.map(\.expression) ?? [])
    owned[event]?.denials += cluster.denials.filter { !known.contains($0.expression) }
    owned[event]?.members += members
  }

  /// What speaks for each event.
  ///
  /// Most of all the same words, then facts of one cluster with it that a person keeps there, then
  /// words that seem to be reworded. What a person has hidden draws only what nothing else draws.
  private func votes(on rest: Cluster, _ neighbours: [Int: Int]) -> [Int: Vote] {
    var votes: [Int: Vote] = [:]
    for (index, count) in neighbours {
      votes[index, default: Vote()].weight += events[index].status == .hidden ? 1 : 50 * count
    }
    for member in rest.members {
      let evidence = evidence(member.fact)
      for index in holders[EvidenceKey(evidence)] ?? [] {
        votes[index, default: Vote()].weight += 100
      }
      for match in gone.matches(of: evidence) {
        votes[match.event, default: Vote()].weight += match.weight
        if neighbours[match.event] == nil {
          votes[match.event, default: Vote()].reworded.insert(match.entry)
        }
      }
    }
    // What was split stays split: a reworded sentence belongs to the part that held it.
    for family in families {
      let heirs = family.filter { votes[$0].map { !$0.reworded.isEmpty } ?? false }
      guard !heirs.isEmpty else { continue }
      for index in family.subtracting(heirs) where votes[index]?.weight ?? 100 < 100 {
        votes[index] = nil
      }
    }
    return votes
  }

  /// The members in the order in which clusters are made, so that the same facts make the same
  /// event, whichever way they came together.
  private static func inOrder(_ cluster: Cluster) -> Cluster {
    var sorted = cluster
    sorted.members.sort { a, b in
      let left = (-a.fact.date.precision.rawValue, a.fact.date.description, a.fact.source)
      let right = (-b.fact.date.precision.rawValue, b.fact.date.description, b.fact.source)
      return left == right ? a.fact.expression < b.fact.expression : left < right
    }
    return sorted
  }
}

/// Entries of evidence whose words their sources no longer hold.
private struct GoneEntries {
  struct Match {
    let event: Int
    let entry: Int
    let weight: Int
  }

  private struct Entry {
    let event: Int
    let number: Int
    let evidence: Evidence
    let words: Set<String>
  }

  private var byQuote: [String: [Entry]] = [:]
  private var bySource: [String: [Entry]] = [:]

  init(_ events: [CuratedEvent], isPresent: (Evidence) -> Bool) {
    for (index, event) in events.enumerated() where event.isExtracted {
      for (number, entry) in event.evidence.enumerated() where !isPresent(entry.evidence) {
        let gone = Entry(
          event: index, number: number, evidence: entry.evidence,
          words: QuoteFinder.words(Array(entry.evidence.quote.utf8)[...]))
        byQuote[QuoteFinder.folded(entry.evidence.quote), default: []].append(gone)
        bySource[entry.evidence.source, default: []].append(gone)
      }
    }
  }

  /// The events that held the same sentence with the same reading of its date.
  func events(of evidence: Evidence) -> [Int] {
    (byQuote[QuoteFinder.folded(evidence.quote)] ?? [])
      .filter { $0.evidence.expression == evidence.expression }.map(\.event)
  }

  /// The entries that evidence seems to be a rewording of: the same sentence with another reading
  /// of its date, mostly the same words of the same source with the same date, or nearly the same
  /// words with a date that the source has corrected.
  func matches(of evidence: Evidence) -> [Match] {
    let same = byQuote[QuoteFinder.folded(evidence.quote)] ?? []
    var matches = same.map { Match(event: $0.event, entry: $0.number, weight: 10) }
    guard let others = bySource[evidence.source] else { return matches }
    let words = QuoteFinder.words(Array(evidence.quote.utf8)[...])
    for entry in others {
      let isSameDate =
        entry.evidence.date == evidence.date || entry.evidence.expression == evidence.expression
      let shared = Double(2 * words.intersection(entry.words).count)
      if shared >= (isSameDate ? 0.6 : 0.8) * Double(words.count + entry.words.count) {
        matches.append(Match(event: entry.event, entry: entry.number, weight: isSameDate ? 5 : 4))
      }
    }
    return matches
  }
}
