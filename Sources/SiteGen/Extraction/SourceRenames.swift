internal import Timeline

/// Sources whose files have got another name: the same words under an identifier that is new.
struct SourceRenames {
  /// The new identifiers by the old ones.
  private(set) var names: [String: String] = [:]

  /// Finds them: at least half of what extraction has given the events from a source that is gone must
  /// stand in a source from which it has given them nothing yet.
  init(events: [CuratedEvent], sources: [SourceFile]) {
    let known = Set(sources.map(\.id))
    var quotes: [String: Set<String>] = [:]
    var quoted: Set<String> = []
    for event in events where event.isExtracted {
      let base = EvidenceBase(event)
      for entry in event.evidence {
        let source = entry.evidence.source
        // A name that extraction never wrote is a person's, and an error where it leads nowhere.
        guard base[FieldDigest.identity(entry.evidence)] != nil else { continue }
        quoted.insert(source)
        if !entry.isWithdrawn, !known.contains(source) {
          quotes[source, default: []].insert(entry.evidence.quote)
        }
      }
    }
    guard !quotes.isEmpty else { return }
    var pairs: [(hits: Int, old: String, new: String)] = []
    for source in sources where !quoted.contains(source.id) {
      let finder = QuoteFinder(source.body)
      for (old, wanted) in quotes {
        let hits = wanted.count { finder.find($0) != nil }
        if hits > 0, 2 * hits >= wanted.count { pairs.append((hits, old, source.id)) }
      }
    }
    pairs.sort { ($1.hits, $0.old, $0.new) < ($0.hits, $1.old, $1.new) }
    var taken: Set<String> = []
    for pair in pairs where names[pair.old] == nil && taken.insert(pair.new).inserted {
      names[pair.old] = pair.new
    }
  }

  /// Events, those that extraction made with their sources under their new names.
  ///
  /// `facts` is the evidence that the sources hold now: it tells what a person has taken out, of
  /// which only digests are left.
  ///
  /// Complexity: O(n) in the events and the facts.
  func followed(_ events: [CuratedEvent], facts: some Sequence<Evidence>) -> [CuratedEvent] {
    guard !names.isEmpty else { return events }
    let oldNames = Dictionary(names.map { ($1, $0) }) { first, _ in first }
    var told: [String: String] = [:]
    for evidence in facts {
      guard let old = oldNames[evidence.source] else { continue }
      told[FieldDigest.identity(evidence.from(source: old))] = FieldDigest.identity(evidence)
    }
    return events.map { $0.isExtracted ? followed($0, told) : $0 }
  }

  /// `told` has the new digests of what the sources hold by the old ones.
  private func followed(_ event: CuratedEvent, _ told: [String: String]) -> CuratedEvent {
    var followed = event
    var digests: [String: String] = [:]
    followed.evidence = event.evidence.map { entry in
      guard let name = names[entry.evidence.source] else { return entry }
      let renamed = CuratedEvidence(
        entry.evidence.from(source: name), isWithdrawn: entry.isWithdrawn)
      digests[FieldDigest.identity(entry.evidence)] = FieldDigest.identity(renamed.evidence)
      return renamed
    }
    let base = EvidenceBase(event).digests.map { digest in
      let identity = EvidenceBase.identity(of: digest)
      return (told[identity] ?? digests[identity] ?? identity) + digest.dropFirst(identity.count)
    }
    if event.extracted[.evidence] != nil {
      followed.extracted[.evidence] = base.joined(separator: " ")
    }
    return followed
  }
}

extension Evidence {
  /// The same words of a source under another name.
  fileprivate func from(source: String) -> Evidence {
    Evidence(
      source: source, quote: quote, date: date, expression: expression, anchor: anchor,
      rule: rule, isPlanned: isPlanned)
  }
}
