/// Finds what has changed from one state of a site to another, and why.
package struct StateComparison: Sendable {
  private let old: SiteState
  private let new: SiteState
  /// For each event of the new state what it was in the old one.
  let earlier: [EventLine?]
  /// The events to which others were joined in between.
  private let joinedTo: Set<String>
  /// The events out of which others were taken in between, or joins to which were undone.
  private let partedFrom: Set<String>

  package init(from old: SiteState, to new: SiteState) {
    self.old = old
    self.new = new
    earlier = Self.earlier(old.events, new.events)
    joinedTo = Set(
      new.absent.compactMap { id, absence in
        guard old.absent[id] != absence, case .joined(let event) = absence else { return nil }
        return event
      })
    let known = Set(old.events.map(\.id)).union(old.absent.keys)
    var parted = Set(new.splits.compactMap { id, whole in known.contains(id) ? nil : whole })
    for (id, absence) in old.absent where new.absent[id] != absence {
      if case .joined(let event) = absence { parted.insert(event) }
    }
    partedFrom = parted
  }

  private static func earlier(_ old: [EventLine], _ new: [EventLine]) -> [EventLine?] {
    // Most builds find the same events in the same order.
    if old.count == new.count, zip(old, new).allSatisfy({ $0.id == $1.id }) { return old }
    let byID = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    return new.map { byID[$0.id] }
  }

  /// The changes: added and changed events in the order of time, then those that are gone.
  ///
  /// Complexity: O(n) in the events of both.
  package var changes: [EventChange] {
    let changes = zip(new.events, earlier).compactMap { event, earlier -> EventChange? in
      guard let earlier else { return event.state.map(added) }
      guard !earlier.isSaid(by: event), let now = event.state, let was = earlier.state,
        was.values != now.values
      else { return nil }
      return changed(was, now)
    }
    let stayed = earlier.count { $0 != nil }
    guard stayed != old.events.count else { return changes }
    let now = Set(new.events.map(\.id))
    return changes + old.events.filter { !now.contains($0.id) }.compactMap(\.state).map(removed)
  }

  private func added(_ event: EventState) -> EventChange {
    var causes = causes(of: event.sources)
    if event.isByHand { causes = [.byHand] }
    switch old.absent[event.id] {
    case .joined: causes = [.split]
    case .hidden: causes = [.byHand]
    case nil: if new.splits[event.id] != nil { causes = [.split] }
    }
    return EventChange(
      kind: .added, id: event.id, slug: event.slug, title: event.title, date: event.date,
      causes: causes.isEmpty ? [rest] : causes,
      fields: EventState.Field.allCases.compactMap { field in
        event.values[field].map { EventChange.Field(field: field, old: [], new: $0, causes: []) }
      })
  }

  private func removed(_ event: EventState) -> EventChange {
    let causes: [EventChange.Cause] =
      switch new.absent[event.id] {
      case .hidden: [.hidden]
      case .joined: [.joined]
      case nil: event.isByHand ? [.byHand] : self.causes(of: event.sources)
      }
    return EventChange(
      kind: .removed, id: event.id, slug: event.slug, title: event.title, date: event.date,
      causes: causes.isEmpty ? [rest] : causes,
      fields: EventState.Field.allCases.compactMap { field in
        event.values[field].map { EventChange.Field(field: field, old: $0, new: [], causes: []) }
      })
  }

  /// What is otherwise; nil when both say the same and one of them less of it.
  private func changed(_ earlier: EventState, _ event: EventState) -> EventChange? {
    let fields = EventState.Field.allCases.compactMap { field -> EventChange.Field? in
      let (was, now) = (earlier.values[field] ?? [], event.values[field] ?? [])
      guard !field.isSame(was, now) else { return nil }
      return EventChange.Field(
        field: field, old: was, new: now, causes: causes(of: field, earlier, event))
    }
    guard !fields.isEmpty else { return nil }
    return EventChange(
      kind: .changed, id: event.id, slug: event.slug, title: event.title, date: event.date,
      causes: fields.reduce([]) { EventChange.Cause.union($0, $1.causes) }, fields: fields)
  }

  private func causes(
    of field: EventState.Field, _ earlier: EventState, _ event: EventState
  ) -> [EventChange.Cause] {
    switch field {
    case .status, .topics, .importance, .citations, .text, .address: return [.byHand]
    case .date, .title, .actors, .places, .evidence: break
    }
    if event.isByHand { return [.byHand] }
    if joinedTo.contains(event.id) { return [.joined] }
    if partedFrom.contains(event.id) { return [.split] }
    if field != .evidence, event.edited.contains(field) || earlier.edited.contains(field) {
      return [.byHand]
    }
    let sources = causes(of: earlier.sources.union(event.sources))
    if !sources.isEmpty { return sources }
    return event.edited != earlier.edited ? [.byHand] : [rest]
  }

  /// What has happened to these sources.
  private func causes(of sources: Set<String>) -> [EventChange.Cause] {
    var causes: [EventChange.Cause] = []
    for source in sources {
      switch (old.sources[source], new.sources[source]) {
      case (nil, .some): causes.append(.newSource)
      case (.some, nil): causes.append(.sourceGone)
      case (let was, let now): if was != now { causes.append(.sourceChanged) }
      }
    }
    return EventChange.Cause.union(causes, [])
  }

  /// The cause when neither a source nor a person has changed anything about the event.
  private var rest: EventChange.Cause { old.settings == new.settings ? .reading : .settings }
}
