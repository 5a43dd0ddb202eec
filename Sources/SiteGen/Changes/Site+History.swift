extension Site {
  /// The site with the history of its builds, this one included, and the addresses that its events
  /// had in earlier ones; `state` is what it says.
  func following(_ previous: BuildHistory?, state: SiteState) -> Site {
    var site = self
    let history =
      previous?.followed(by: state, of: self) ?? BuildHistory(beginningWith: state, of: self)
    site.events = zip(events, history.state.events).map { event, line in
      event.adding(formerSlugs: line.formerSlugs.compactMap { Slug($0) })
    }
    site.history = history
    return site
  }

  /// Former addresses that no event file names.
  var forgottenAddresses: [Diagnostic] {
    let lines = history?.state.events ?? []
    guard lines.contains(where: { !$0.formerSlugs.isEmpty }) else { return [] }
    var taken = Set(events.map(\.slug))
    for event in events { taken.formUnion(event.event.aliases.compactMap { Slug($0) }) }
    return zip(events, lines).flatMap { event, line in
      line.formerSlugs.filter { name in Slug(name).map { !taken.contains($0) } ?? false }
        .map { .warning(.content(.forgottenAddress($0)), at: Place(file: event.file)) }
    }
  }
}
