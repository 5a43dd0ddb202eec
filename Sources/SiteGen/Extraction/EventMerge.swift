internal import Timeline

/// Brings together, field by field, what extraction wrote before, what it finds now, and what a
/// person made of it.
struct EventMerge {
  /// The event as it stands in its file.
  let written: CuratedEvent
  /// What extraction finds now.
  let found: CuratedEvent

  /// The outcome: the event, the keys that changed, and the fields that both sides changed.
  struct Outcome {
    var event: CuratedEvent
    var changedKeys: [String]
    var conflicts: [CuratedEvent.Field]
  }

  /// Merges; a person's field always stays.
  func outcome() -> Outcome {
    var event = written
    var changed: [String] = []
    var conflicts: [CuratedEvent.Field] = []
    for field in CuratedEvent.Field.allCases where field != .evidence {
      let base = written.extracted[field]
      let mine = FieldDigest.of(field, written)
      let theirs = FieldDigest.of(field, found)
      if base == mine {
        guard theirs != mine else { continue }
        Self.copy(field, from: found, to: &event)
        event.extracted[field] = theirs
        changed.append(field.rawValue)
      } else if base == nil || theirs == base {
        continue
      } else if theirs == mine {
        event.extracted[field] = theirs
        changed.append("extracted")
      } else if field == .date {
        // A title or a name is a matter of words; a date that the sources change is not.
        conflicts.append(field)
      }
    }
    mergeEvidence(into: &event, &changed)
    if !changed.isEmpty { changed.append("extracted") }
    return Outcome(event: event, changedKeys: changed, conflicts: conflicts)
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
  private func mergeEvidence(into event: inout CuratedEvent, _ changed: inout [String]) {
    let base = written.extracted[.evidence]?.split(separator: " ").map(String.init) ?? []
    let baseIdentities = Set(base.map { String($0.prefix(8)) })
    let foundByIdentity = Dictionary(
      found.evidence.map { (FieldDigest.identity($0.evidence), $0) }) { first, _ in first }
    var entries: [CuratedEvidence] = []
    var kept: Set<String> = []
    for entry in written.evidence {
      let identity = FieldDigest.identity(entry.evidence)
      kept.insert(identity)
      let isOurs = base.contains(FieldDigest.entry(entry.evidence))
      if isOurs {
        var ours = foundByIdentity[identity] ?? entry
        ours.isWithdrawn = foundByIdentity[identity] == nil
        entries.append(ours)
      } else {
        entries.append(entry)
      }
    }
    for entry in found.evidence {
      let identity = FieldDigest.identity(entry.evidence)
      if !kept.contains(identity), !baseIdentities.contains(identity) { entries.append(entry) }
    }
    if entries != event.evidence {
      event.evidence = entries
      changed.append("evidence")
    }
    // The base remembers what a person has taken out.
    let removed = base.filter { digest in !kept.contains(String(digest.prefix(8))) }
    let ours = entries.filter { entry in
      let identity = FieldDigest.identity(entry.evidence)
      return foundByIdentity[identity]?.evidence == entry.evidence
        || base.contains(FieldDigest.entry(entry.evidence))
    }
    let digest = (ours.map { FieldDigest.entry($0.evidence) } + removed).joined(separator: " ")
    if digest != event.extracted[.evidence] ?? "" {
      event.extracted[.evidence] = digest
      changed.append("extracted")
    }
  }

  /// The fields of an event that a person has changed since extraction wrote them.
  static func editedFields(of event: CuratedEvent) -> [CuratedEvent.Field] {
    guard event.isExtracted else { return [] }
    return CuratedEvent.Field.allCases.filter { field in
      guard let base = event.extracted[field] else { return false }
      if field == .evidence {
        let written = Set(event.evidence.map { FieldDigest.entry($0.evidence) })
        return written != Set(base.split(separator: " ").map(String.init))
      }
      return base != FieldDigest.of(field, event)
    }
  }

  /// Whether extraction alone made the event what it is.
  static func isUntouched(_ event: CuratedEvent) -> Bool {
    event.isExtracted && event.status == .unreviewed && event.topics.isEmpty
      && event.importance == nil && event.citations.isEmpty && event.extra.isEmpty
      && event.body.allSatisfy(\.isWhitespace) && editedFields(of: event).isEmpty
  }
}
