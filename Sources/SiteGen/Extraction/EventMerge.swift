internal import Timeline

/// Brings together, field by field, what extraction wrote before, what it finds now, and what a
/// person made of it.
struct EventMerge {
  /// The event as it stands in its file.
  let written: CuratedEvent
  /// What extraction finds now; nil when no source tells the event any more.
  let found: CuratedEvent?
  /// Whether the sources still hold these words with a date.
  let isPresent: (Evidence) -> Bool

  /// The outcome: the event, the keys that changed, and the fields that both sides changed.
  struct Outcome {
    var event: CuratedEvent
    var changedKeys: Set<String> = []
    var conflicts: [CuratedEvent.Field] = []
  }

  /// Merges; a person's field always stays.
  func outcome() -> Outcome {
    var outcome = Outcome(event: written)
    if let found {
      for field in CuratedEvent.Field.allCases where field != .evidence {
        merge(field, found, into: &outcome)
      }
    }
    mergeEvidence(into: &outcome)
    if !outcome.changedKeys.isEmpty { outcome.changedKeys.insert("extracted") }
    return outcome
  }

  private func merge(
    _ field: CuratedEvent.Field, _ found: CuratedEvent, into outcome: inout Outcome
  ) {
    // Without a digest the field is the person's: they have said so by taking it out.
    guard let base = written.extracted[field] else { return }
    let mine = FieldDigest.of(field, written)
    let theirs = FieldDigest.of(field, found)
    if base == mine {
      guard theirs != mine else { return }
      Self.copy(field, from: found, to: &outcome.event)
      outcome.event.extracted[field] = theirs
      outcome.changedKeys.insert(field.rawValue)
    } else if field == .date, theirs != base, theirs != mine {
      // A title or a name is a matter of words; a date that the sources change is not.
      outcome.conflicts.append(field)
    }
  }

  private static func copy(
    _ field: CuratedEvent.Field, from found: CuratedEvent, to event: inout CuratedEvent
  ) {
    switch field {
    case .date: event.date = found.date
    case .title: event.title = found.title
    case .actors: event.actors = found.actors
    case .places: event.places = found.places
    case .evidence: event.evidence = found.evidence
    }
  }

  /// Entries that a person added or changed stay; entries that a person took out stay out.
  private func mergeEvidence(into outcome: inout Outcome) {
    let base = EvidenceBase(written)
    let now = Dictionary(
      (found?.evidence ?? []).map { (FieldDigest.identity($0.evidence), $0) }
    ) { first, _ in first }
    var entries: [CuratedEvidence] = []
    var digests: [String] = []
    var seen: Set<String> = []
    for entry in written.evidence {
      let identity = FieldDigest.identity(entry.evidence)
      seen.insert(identity)
      guard let written = base[identity] else {
        entries.append(entry)
        continue
      }
      if written == FieldDigest.entry(entry) {
        guard let ours = ours(entry, now[identity]) else { continue }
        entries.append(ours)
        digests.append(FieldDigest.entry(ours))
      } else {
        entries.append(edited(entry, base: written))
        digests.append(written)
      }
    }
    for entry in found?.evidence ?? [] {
      let identity = FieldDigest.identity(entry.evidence)
      guard base[identity] == nil, seen.insert(identity).inserted else { continue }
      entries.append(entry)
      digests.append(FieldDigest.entry(entry))
    }
    // The base remembers what a person has taken out.
    digests += base.digests.filter { !seen.contains(EvidenceBase.identity(of: $0)) }
    if entries != written.evidence {
      outcome.event.evidence = entries
      outcome.changedKeys.insert(CuratedEvent.Field.evidence.rawValue)
    }
    if !base.isSame(as: digests) {
      outcome.event.extracted[.evidence] = digests.joined(separator: " ")
      outcome.changedKeys.insert("extracted")
    }
  }

  /// An entry of extraction's own as it is now; nil when it tells another event now, or when the same
  /// sentence is read by other words of it.
  private func ours(_ entry: CuratedEvidence, _ now: CuratedEvidence?) -> CuratedEvidence? {
    if let now { return now }
    let sentence = EvidenceKey(entry.evidence).anyExpression
    let isReadAnew = (found?.evidence ?? []).contains {
      EvidenceKey($0.evidence).anyExpression == sentence
    }
    if isReadAnew { return nil }
    let isPresent = isPresent(entry.evidence)
    if isPresent, written.isUntouched { return nil }
    return CuratedEvidence(entry.evidence, isWithdrawn: !isPresent)
  }

  /// An entry that a person has changed: only whether its words still stand is told anew, unless
  /// that is what the person has changed.
  private func edited(_ entry: CuratedEvidence, base: String) -> CuratedEvidence {
    let other = CuratedEvidence(entry.evidence, isWithdrawn: !entry.isWithdrawn)
    if FieldDigest.entry(other) == base { return entry }
    return CuratedEvidence(entry.evidence, isWithdrawn: !isPresent(entry.evidence))
  }
}

extension CuratedEvent {
  /// The fields that a person has changed since extraction wrote them.
  var editedFields: [Field] {
    guard isExtracted else { return [] }
    return Field.allCases.filter { field in
      guard let base = self.extracted[field] else { return true }
      guard field == .evidence else { return base != FieldDigest.of(field, self) }
      return !EvidenceBase(self).isSame(as: self.evidence.map(FieldDigest.entry))
    }
  }

  /// Whether extraction alone made the event what it is.
  var isUntouched: Bool {
    isExtracted && self.status == .unreviewed && self.topics.isEmpty && self.importance == nil
      && self.mergedInto == nil && self.splitFrom == nil && self.citations.isEmpty
      && self.extra.isEmpty && self.body.allSatisfy(\.isWhitespace)
      && editedFields.isEmpty
  }
}
