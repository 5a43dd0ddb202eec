import Timeline

/// A way of finding events; each of its values has a page with its own timeline.
enum FacetKind: String, Sendable, CaseIterable {
  case people, places, topics, publishers, status

  /// Folder of its pages.
  var folder: RelativePath { RelativePath(trusted: rawValue) }

  /// The page that lists its values; that of the statuses is the page which defines them.
  var indexPath: RelativePath {
    self == .status ? Scene.methodPath : RelativePath(trusted: "\(rawValue)/index.html")
  }

  /// The key of its filter in the address of a timeline.
  var query: String {
    switch self {
    case .people: "who"
    case .places: "where"
    case .topics: "topic"
    case .publishers: "source"
    case .status: "status"
    }
  }
}

/// One value of a facet, with the events that have it.
struct Facet: Sendable {
  let kind: FacetKind
  /// As the events write it; the raw value of a status.
  let name: String
  /// The last part of its address, and its value in the address of a filter.
  let slug: String
  /// Other names by which it goes.
  let also: [String]
  /// Indexes into the site's events, ascending.
  let events: [Int]
}

/// The facets of a site: what its events can be found by.
struct FacetIndex: Sendable {
  /// By kind, then the most frequent first.
  let all: [Facet]
  /// For each event the facets that it has: indexes into `all`, ascending.
  let ofEvent: [[Int]]
  /// Where the facets of each kind stand in `all`.
  private let ranges: [FacetKind: Range<Int>]

  /// Collects the facets of a site's events.
  ///
  /// - Parameters:
  ///   - site: The site, whose events are in the order of time.
  ///   - statuses: For each event how it is known.
  ///   - sources: Index of each source by its identifier.
  /// - Complexity: O(n log n) in the number of names.
  init(_ site: Site, statuses: [[EventStatus]], sources: [String: Int]) {
    var all: [Facet] = []
    func add(_ kind: FacetKind, _ field: NameIndex.Field, _ known: [SiteConfiguration.Entity]) {
      all += Self.facets(kind, NameIndex(field, of: site).entries, known: known)
    }
    add(.people, .actors, site.configuration.people)
    add(.places, .places, site.configuration.places)
    add(.topics, .topics, [])
    all += Self.facets(.publishers, Self.publishers(site, sources), known: [])
    for status in EventStatus.allCases {
      let events = statuses.indices.filter { statuses[$0].contains(status) }
      guard !events.isEmpty else { continue }
      all.append(
        Facet(
          kind: .status, name: status.rawValue, slug: status.rawValue, also: [], events: events))
    }
    var ofEvent = Array(repeating: [Int](), count: site.events.count)
    for (index, facet) in all.enumerated() {
      for event in facet.events { ofEvent[event].append(index) }
    }
    self.all = all
    self.ofEvent = ofEvent
    var ranges: [FacetKind: Range<Int>] = [:]
    for (index, facet) in all.enumerated() {
      ranges[facet.kind] = (ranges[facet.kind]?.lowerBound ?? index)..<(index + 1)
    }
    self.ranges = ranges
  }

  /// The facets of one kind: indexes into `all`.
  func of(_ kind: FacetKind) -> Range<Int> { ranges[kind] ?? 0..<0 }

  /// The facets of one kind that an event has.
  func of(_ kind: FacetKind, event: Int) -> [Int] {
    ofEvent[event].filter { all[$0].kind == kind }
  }

  /// Another facet that events have, and how many of them do.
  typealias Companion = (facet: Int, count: Int)

  /// The other people, places and topics of a facet's events, the most frequent first.
  func companions(of index: Int, most: Int) -> [Companion] {
    var counts: [Int: Int] = [:]
    for event in all[index].events {
      for other in ofEvent[event] where other != index {
        switch all[other].kind {
        case .people, .places, .topics: counts[other, default: 0] += 1
        case .publishers, .status: continue
        }
      }
    }
    return counts.filter { $0.value > 1 || all[index].events.count == 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(most).map { (facet: $0.key, count: $0.value) }
  }

  /// A name may be of any length, but that of its page may not.
  private static let longestSlug = 200

  /// Gives each name an address of its own, whatever other names there are of another spelling.
  private static func facets(
    _ kind: FacetKind, _ entries: [NameIndex.Entry], known: [SiteConfiguration.Entity]
  ) -> [Facet] {
    let entities = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var slugs: [String: String] = [:]
    var taken: Set<String> = ["index"]
    // Those that a person has named come first, so that a new name never takes their address.
    let names = entries.map(\.name).sorted { a, b in
      let (isFirst, isSecond) = (entities[a] != nil, entities[b] != nil)
      return isFirst == isSecond
        ? a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) : isFirst
    }
    for name in names {
      let base =
        (Slug(entities[name]?.key ?? name) ?? Slug(name))?.description
        .prefix(Self.longestSlug) ?? "name"
      var slug = String(base)
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      slugs[name] = slug
    }
    return entries.map { entry in
      Facet(
        kind: kind, name: entry.name, slug: slugs[entry.name] ?? "name",
        also: entities[entry.name]?.also ?? [], events: entry.events)
    }
  }

  /// Who publishes the sources and cited works that stand for the events.
  private static func publishers(
    _ site: Site, _ sources: [String: Int]
  ) -> [NameIndex.Entry] {
    NameIndex.entries(of: site.events) { event in
      let quoted = event.event.standingEvidence.compactMap { evidence in
        sources[evidence.source]
          .flatMap { site.sources[$0].source.metadata.publisher.nonEmpty }
      }
      return quoted + event.event.citations.map(\.publisher).filter { !$0.isEmpty }
    }
  }
}
