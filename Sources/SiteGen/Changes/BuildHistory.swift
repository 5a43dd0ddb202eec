package import Timeline

/// What a published site remembers of the builds before it.
///
/// The history is part of the output: a build reads that of the site it is about to replace. The
/// same content and the same history give the same history again.
package struct BuildHistory: Sendable, Hashable {
  /// The build from which the history counts.
  package struct Beginning: Sendable, Hashable {
    package let asOf: CivilDate?
    package let events: Int
  }

  /// Everything that has changed up to one as-of day since the entry before it.
  package struct Entry: Sendable, Hashable {
    package let asOf: CivilDate?
    package let changes: [EventChange]
  }

  /// How many entries are kept.
  static let limit = 50

  /// What makes its feeds and calendars different from those of all other sites: 32 hexadecimal
  /// digits, made at the beginning and never changed.
  package let identity: String
  package let beginning: Beginning
  /// The newest first.
  package let entries: [Entry]
  /// What the site says.
  package let state: SiteState
  /// The as-of day of the last build.
  package let asOf: CivilDate?
  /// The address that the site was built for; nil when it was built for none.
  package let baseURL: String?

  init(
    identity: String, beginning: Beginning, entries: [Entry], state: SiteState, asOf: CivilDate?,
    baseURL: String?
  ) {
    self.identity = identity
    self.beginning = beginning
    self.entries = entries
    self.state = state
    self.asOf = asOf
    self.baseURL = baseURL
  }

  /// A history that begins with a site as it is.
  package init(beginningWith state: SiteState, of site: Site) {
    let words = [site.configuration.title] + state.events.map(\.id)
    self.init(
      identity: String(SHA256(of: Array(words.joined(separator: "\n").utf8)).hex.prefix(32)),
      beginning: Beginning(asOf: site.asOf, events: state.events.count), entries: [],
      state: state.with(events: state.events, absent: [:]), asOf: site.asOf,
      baseURL: site.configuration.baseURL.nonEmptyText)
  }

  /// The history after one more build.
  ///
  /// Builds of one as-of day are one entry: what a day's work comes to in the end.
  package func followed(by state: SiteState, of site: Site) -> BuildHistory {
    let comparison = StateComparison(from: self.state, to: state)
    let changes = comparison.changes
    let touched = Set(changes.map(\.id))
    let events = zip(state.events, comparison.earlier).map { event, earlier -> EventLine in
      guard let earlier else { return event }
      var event = event
      if !touched.contains(event.id) { event.modified = earlier.modified }
      if earlier.formerSlugs.isEmpty, earlier.isSaid(by: event) { return event.sharing(earlier) }
      let (was, now) = (earlier.state?.slug ?? "", event.state?.slug ?? "")
      if earlier.formerSlugs.isEmpty, was == now { return event }
      event.formerSlugs = (earlier.formerSlugs + [was]).filter { $0 != now }
      event.formerSlugs = event.formerSlugs.reduce(into: []) { slugs, slug in
        if !slugs.contains(slug) { slugs.append(slug) }
      }
      return event
    }
    // Only what was once published is told to be gone.
    let published =
      state.absent.isEmpty
      ? [] : Set(self.state.events.map(\.id)).union(self.state.absent.keys)
    let absent = state.absent.filter { published.contains($0.key) }
    var entries = entries
    if !changes.isEmpty {
      if let newest = entries.first, newest.asOf == site.asOf {
        let whole = newest.changes.followed(by: changes)
        entries[0] = Entry(asOf: site.asOf, changes: whole)
        if whole.isEmpty { entries.removeFirst() }
      } else {
        entries = entries.map { Entry(asOf: $0.asOf, changes: $0.changes.map(\.settled)) }
        entries.insert(Entry(asOf: site.asOf, changes: changes), at: 0)
      }
    }
    return BuildHistory(
      identity: identity, beginning: beginning, entries: Array(entries.prefix(Self.limit)),
      state: state.with(events: events, absent: absent), asOf: site.asOf,
      baseURL: site.configuration.baseURL.nonEmptyText)
  }

  /// What the newest entry says about each event, for the marks on the timeline.
  package var newest: [String: EventChange.Kind] {
    Dictionary((entries.first?.changes ?? []).map { ($0.id, $0.kind) }) { first, _ in first }
  }
}

extension String {
  /// The text, or nil when it is empty.
  var nonEmptyText: String? { isEmpty ? nil : self }
}
