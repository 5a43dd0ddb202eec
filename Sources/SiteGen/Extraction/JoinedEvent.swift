internal import Timeline

extension CuratedEvent {
  /// The event with what others have, that are joined to it.
  ///
  /// Its own title, date and status stand; evidence, citations and names are added.
  package func joined(with others: [CuratedEvent]) -> CuratedEvent {
    guard !others.isEmpty else { return self }
    var event = self
    var seen = Set(self.evidence.map { EvidenceKey($0.evidence) })
    for other in others {
      event.evidence += other.evidence.filter { seen.insert(EvidenceKey($0.evidence)).inserted }
      event.citations += other.citations
      event.actors += other.actors.filter { !event.actors.contains($0) }
      event.places += other.places.filter { !event.places.contains($0) }
      event.aliases += other.aliases
      event.topics += other.topics.filter { !event.topics.contains($0) }
    }
    return event
  }
}
