/// What has become of one event from one published site to the next.
package struct EventChange: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case added, changed, removed
  }

  /// Why; in the order in which it is told.
  package enum Cause: String, Sendable, CaseIterable {
    case newSource = "new-source"
    case sourceChanged = "source-changed"
    case sourceGone = "source-gone"
    case byHand = "edited-by-hand"
    case hidden
    case joined
    case split
    case settings = "settings-changed"
    /// The same words of the same sources are read in another way: the program has changed.
    case reading = "rules-changed"
  }

  /// A field with what stood there and what stands there now.
  package struct Field: Sendable, Hashable {
    package let field: EventState.Field
    package let old: [String]
    package let new: [String]
    package let causes: [Cause]
  }

  package let kind: Kind
  package let id: String
  /// Slug, title and date as they are now; of a removed event, as they were.
  package let slug: String
  package let title: String
  package let date: String
  package let causes: [Cause]
  /// What has changed.
  ///
  /// Of an added or removed event, everything it has: kept only as long as later changes of the same
  /// day may undo it.
  package let fields: [Field]

  /// The change without what only matters while the day is not over.
  var settled: EventChange {
    guard kind != .changed else { return self }
    return EventChange(
      kind: kind, id: id, slug: slug, title: title, date: date, causes: causes, fields: [])
  }

  /// This change and a later one as a single one; nil when the later one undoes it.
  func followed(by later: EventChange) -> EventChange? {
    let fields = EventState.Field.allCases.compactMap { name -> Field? in
      let first = self.fields.first { $0.field == name }
      let last = later.fields.first { $0.field == name }
      guard let first, let last else { return first ?? last }
      guard !name.isSame(first.old, last.new) else { return nil }
      return Field(
        field: name, old: first.old, new: last.new, causes: Cause.union(first.causes, last.causes))
    }
    let kind: Kind
    switch (self.kind, later.kind) {
    case (.added, .removed): return nil
    case (.added, _): kind = .added
    case (_, .removed): kind = .removed
    default: kind = .changed
    }
    if kind == .changed, fields.isEmpty { return nil }
    let causes = later.kind == .removed ? later.causes : Cause.union(causes, later.causes)
    return EventChange(
      kind: kind, id: id, slug: later.slug, title: later.title, date: later.date, causes: causes,
      fields: fields)
  }
}

extension EventChange.Cause {
  /// The causes of both, each once, in their order.
  static func union(_ a: [Self], _ b: [Self]) -> [Self] {
    allCases.filter { a.contains($0) || b.contains($0) }
  }
}

extension [EventChange] {
  /// These changes and later ones of the same day as one list.
  func followed(by later: [EventChange]) -> [EventChange] {
    let news = Dictionary(later.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(map(\.id))
    return compactMap { change in
      guard let next = news[change.id] else { return change }
      return change.followed(by: next)
    } + later.filter { !known.contains($0.id) }
  }
}
