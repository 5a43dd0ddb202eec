/// The names that the events of a site give in one of their lists, with the events of each.
package struct NameIndex: Sendable {
  /// A list of names that events have.
  package enum Field: String, Sendable, CaseIterable {
    case actors, places, topics
  }

  /// A name and where it stands.
  package struct Entry: Sendable {
    package let name: String
    /// Indexes into the site's events, ascending.
    package let events: [Int]
  }

  /// The names, the most frequent first, then in the order of their characters.
  package let entries: [Entry]

  /// Collects the names of a site's visible events.
  ///
  /// Complexity: O(n log n) in the number of names.
  package init(_ field: Field, of site: Site) {
    entries = Self.entries(of: site.events) { entry in
      switch field {
      case .actors: entry.event.actors
      case .places: entry.event.places
      case .topics: entry.event.topics
      }
    }
  }

  /// Collects names of any kind that events have.
  static func entries(
    of site: [SiteEvent], names: (SiteEvent) -> [String]
  ) -> [Entry] {
    var places: [String: Int] = [:]
    var events: [[Int]] = []
    for (index, entry) in site.enumerated() {
      for name in names(entry) {
        guard let place = places[name] else {
          places[name] = events.count
          events.append([index])
          continue
        }
        if events[place].last != index { events[place].append(index) }
      }
    }
    return places.map { Entry(name: $0.key, events: events[$0.value]) }.sorted { a, b in
      a.events.count == b.events.count
        ? a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
        : a.events.count > b.events.count
    }
  }
}
