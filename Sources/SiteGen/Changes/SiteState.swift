internal import Timeline

/// What a published site says, as far as its changes are told.
package struct SiteState: Sendable, Hashable {
  /// Why an event is not shown that once was.
  enum Absence: Sendable, Hashable {
    case hidden
    /// A person has joined it to this event.
    case joined(String)
  }

  /// In the order of time.
  package let events: [EventLine]
  /// The digest of each source's file.
  let sources: [String: String]
  /// A digest of what `sitegen.yaml` says to extraction.
  let settings: String
  /// The events that a person has taken out of the timeline.
  let absent: [String: Absence]
  /// The events that a person has taken out of others, each with the one it was taken from.
  ///
  /// No history keeps them: which of them are new, the events tell.
  let splits: [String: String]

  init(
    events: [EventLine], sources: [String: String], settings: String, absent: [String: Absence],
    splits: [String: String] = [:]
  ) {
    self.events = events
    self.sources = sources
    self.settings = settings
    self.absent = absent
    self.splits = splits
  }

  /// The state of a site; `kept` are all its events, hidden and joined ones too.
  package init(_ site: Site, kept: [CuratedEvent], workers: Workers = Workers(1)) {
    let joins = EventJoins(kept)
    let splits = kept.compactMap { event in event.splitFrom.map { (event.id, $0) } }
    var absent: [String: Absence] = [:]
    for (index, event) in kept.enumerated() {
      if joins.shownBy[index] != index {
        absent[event.id] = .joined(kept[joins.shownBy[index]].id)
      } else if event.status == .hidden {
        absent[event.id] = .hidden
      }
    }
    self.init(
      events: workers.map(site.events) { EventLine(EventState($0), modified: site.asOf) },
      sources: Dictionary(site.sources.map { ($0.source.id, $0.source.digest) }) { first, _ in
        first
      },
      settings: Self.digest(of: site.configuration), absent: absent,
      splits: Dictionary(splits) { first, _ in first })
  }

  /// What extraction gets to know of the configuration.
  private static func digest(of configuration: SiteConfiguration) -> String {
    var words = [configuration.language, configuration.manner?.rawValue ?? ""]
    // A site that never said so has nothing new to tell.
    if configuration.undatedLead != .omitted { words.append(configuration.undatedLead.rawValue) }
    for entities in [configuration.people, configuration.places] {
      for entity in entities { words += [entity.key, entity.name] + entity.also }
      words.append("")
    }
    return FieldDigest.of(words.joined(separator: "\n"))
  }

  /// The same with other events and absences.
  func with(events: [EventLine], absent: [String: Absence]) -> SiteState {
    SiteState(events: events, sources: sources, settings: settings, absent: absent)
  }
}
