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
  /// An entry of evidence or a citation is a `KeptEntry`; the text is a digest alone.
  package let values: FieldValues
  /// The fields that a person has corrected since extraction wrote them.
  let edited: Set<Field>
  /// Whether the event is a person's own and was never extracted.
  let isByHand: Bool

  package var title: String { values[.title]?.first ?? "" }
  /// When, as EDTF.
  package var date: String { values[.date]?.first ?? "" }
  package var slug: String { values[.address]?.first ?? "" }

  /// The sources that its evidence is from.
  var sources: Set<String> { Set((values[.evidence] ?? []).map { KeptEntry($0).name }) }

  init(id: String, values: FieldValues, edited: Set<Field>, isByHand: Bool) {
    self.id = id
    self.values = values
    self.edited = edited
    self.isByHand = isByHand
  }

  /// The state of an event as a site shows it.
  init(_ entry: SiteEvent) {
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
      KeptEntry.text(
        name: $0.evidence.source, digest: FieldDigest.entry($0),
        date: $0.evidence.date.description, isWithdrawn: $0.isWithdrawn, words: $0.evidence.quote)
    }
    let digests = event.digests
    values[.citations] = zip(event.citations, digests.citations).map { citation, digest in
      KeptEntry.text(
        name: citation.title, digest: digest, date: citation.published?.description ?? "",
        words: citation.quote)
    }
    values[.text] = digests.text.map { [$0] }
    values[.address] = [entry.slug.description]
    self.init(
      id: event.id, values: values,
      edited: Set(entry.editedFields.compactMap { Field(rawValue: $0.rawValue) }),
      isByHand: !event.isExtracted)
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
