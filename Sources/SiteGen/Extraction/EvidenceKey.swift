internal import Timeline

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

  private init(source: String, quote: String, expression: String) {
    self.source = source
    self.quote = quote
    self.expression = expression
  }

  /// The same words, whatever in them says when.
  var anyExpression: EvidenceKey {
    EvidenceKey(source: source, quote: quote, expression: "")
  }
}

/// What a person has done with quotes: given them to an event, or taken them out of one.
struct HandWork {
  /// The events that hold quotes a person has put there: no other event may take them.
  private var claims: [EvidenceKey: Int] = [:]
  /// The events that extraction has given quotes which are no longer there.
  private var removals: [String: Int] = [:]

  init(_ events: [CuratedEvent]) {
    for (index, event) in events.enumerated() {
      let base = EvidenceBase(event)
      var left = Set(base.identities)
      for entry in event.evidence {
        let identity = FieldDigest.identity(entry.evidence)
        left.remove(identity)
        let key = EvidenceKey(entry.evidence)
        if base[identity] == nil, claims[key] == nil { claims[key] = index }
      }
      for identity in left where removals[identity] == nil { removals[identity] = index }
    }
    guard !removals.isEmpty else { return }
    for event in events {
      for entry in event.evidence { removals[FieldDigest.identity(entry.evidence)] = nil }
    }
  }

  /// The event that a person has given these words to; nil when none.
  func claim(on evidence: Evidence) -> Int? {
    let key = EvidenceKey(evidence)
    return claims[key] ?? claims[key.anyExpression]
  }

  /// The event that a person has taken these words out of, when no event holds them.
  func removal(of evidence: Evidence) -> Int? {
    removals.isEmpty ? nil : removals[FieldDigest.identity(evidence)]
  }
}
