internal import Timeline

/// What a published site says about one event, as far as its changes are told.
package struct EventState: Sendable, Hashable {
  /// What can change about an event; in the order in which it is told.
  package enum Field: String, Sendable, CaseIterable {
    case date, title, status, actors, places, topics, importance, evidence, citations, text, address
  }

  package let id: String
  /// What stands in each field; a field without a value is not there.
  ///
  /// An entry of evidence or a citation is its source or title, a blank, and a digest of all of it;
  /// the text is a digest alone.
  package let values: FieldValues
  /// The fields that a person has corrected since extraction wrote them.
  let edited: Set<Field>
  /// Whether the event is a person's own and was never extracted.
  let isByHand: Bool
  /// The as-of day of the build in which it came or last changed; nil when that had none.
  var modified: CivilDate?
  /// The addresses that it had in earlier builds.
  var formerSlugs: [String] = []

  package var title: String { values[.title]?.first ?? "" }
  /// When, as EDTF.
  package var date: String { values[.date]?.first ?? "" }
  package var slug: String { values[.address]?.first ?? "" }

  /// The sources that its evidence is from.
  var sources: Set<String> { Set((values[.evidence] ?? []).map(Self.name)) }

  init(
    id: String, values: FieldValues, edited: Set<Field>, isByHand: Bool,
    modified: CivilDate?, formerSlugs: [String] = []
  ) {
    self.id = id
    self.values = values
    self.edited = edited
    self.isByHand = isByHand
    self.modified = modified
    self.formerSlugs = formerSlugs
  }

  /// The state of an event as a site shows it.
  init(_ entry: SiteEvent, modified: CivilDate?) {
    let event = entry.event
    var values = FieldValues()
    values[.date] = [event.date.description]
    values[.title] = [event.title]
    values[.status] = [event.status.rawValue]
    values[.actors] = event.actors
    values[.places] = event.places
    values[.topics] = event.topics
    values[.importance] = event.importance.map { [String($0)] }
    values[.evidence] = event.evidence.map {
      "\($0.evidence.source) \(FieldDigest.entry($0))"
    }
    let digests = event.digests
    values[.citations] = zip(event.citations, digests.citations).map { citation, digest in
      citation.title + " " + digest
    }
    values[.text] = digests.text.map { [$0] }
    values[.address] = [entry.slug.description]
    self.init(
      id: event.id, values: values,
      edited: Set(entry.editedFields.compactMap { Field(rawValue: $0.rawValue) }),
      isByHand: !event.isExtracted, modified: modified)
  }

  /// What an entry of evidence or a citation is called: all but its digest.
  package static func name(_ entry: String) -> String {
    guard let blank = entry.utf8.lastIndex(of: UInt8(ascii: " ")) else { return entry }
    return String(entry[..<blank])
  }
}

/// What stands in each field of an event.
///
/// A list with a place for each field: a dictionary costs much more, and every build makes and
/// compares one for each event.
package struct FieldValues: Sendable, Hashable {
  private var lists = [[String]](repeating: [], count: EventState.Field.allCases.count)

  /// Nil where a field has no value.
  package subscript(field: EventState.Field) -> [String]? {
    get {
      let list = lists[field.place]
      return list.isEmpty ? nil : list
    }
    set { lists[field.place] = newValue ?? [] }
  }
}

extension EventState.Field {
  /// Its place among all fields.
  fileprivate var place: Int {
    switch self {
    case .date: 0
    case .title: 1
    case .status: 2
    case .actors: 3
    case .places: 4
    case .topics: 5
    case .importance: 6
    case .evidence: 7
    case .citations: 8
    case .text: 9
    case .address: 10
    }
  }
}

/// What a published site says, as far as its changes are told.
package struct SiteState: Sendable, Hashable {
  /// Why an event is not shown that once was.
  enum Absence: Sendable, Hashable {
    case hidden
    /// A person has joined it to this event.
    case joined(String)
  }

  /// In the order of time.
  package let events: [EventState]
  /// The digest of each source's file.
  let sources: [String: String]
  /// A digest of what `sitegen.yaml` says to extraction.
  let settings: String
  /// The events that a person has taken out of the timeline.
  let absent: [String: Absence]

  init(
    events: [EventState], sources: [String: String], settings: String, absent: [String: Absence]
  ) {
    self.events = events
    self.sources = sources
    self.settings = settings
    self.absent = absent
  }

  /// The state of a site; `kept` are all its events, hidden and joined ones too.
  package init(_ site: Site, kept: [CuratedEvent], workers: Workers = Workers(1)) {
    let joins = EventJoins(kept)
    var absent: [String: Absence] = [:]
    for (index, event) in kept.enumerated() {
      if joins.shownBy[index] != index {
        absent[event.id] = .joined(kept[joins.shownBy[index]].id)
      } else if event.status == .hidden {
        absent[event.id] = .hidden
      }
    }
    self.init(
      events: workers.map(site.events) { EventState($0, modified: site.asOf) },
      sources: Dictionary(site.sources.map { ($0.source.id, $0.source.digest) }) { first, _ in
        first
      },
      settings: Self.digest(of: site.configuration), absent: absent)
  }

  /// What extraction gets to know of the configuration.
  private static func digest(of configuration: SiteConfiguration) -> String {
    var words = [configuration.language, configuration.manner?.rawValue ?? ""]
    for entities in [configuration.people, configuration.places] {
      for entity in entities { words += [entity.key, entity.name] + entity.also }
      words.append("")
    }
    return FieldDigest.of(words.joined(separator: "\n"))
  }

  /// The same with other events and absences.
  func with(events: [EventState], absent: [String: Absence]) -> SiteState {
    SiteState(events: events, sources: sources, settings: settings, absent: absent)
  }
}
