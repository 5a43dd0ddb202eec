import Timeline

extension PageBuilder {
  static let events = PageBuilder(
    name: "events",
    summary: "One page for each event, with every quote and how its date was read.",
    template: "event.md",
    shape: { $0.eventPage.shape },
    pages: { scene in
      let schema = scene.eventPage
      return scene.workers.map(Array(scene.site.events.indices)) { index in
        let entry = scene.site.events[index]
        let viewer = Viewer(scene: scene, path: scene.eventPaths[index])
        let view = EventView(viewer: viewer, index: index)
        return viewer.page(
          title: entry.event.title, description: view.summary, origin: entry.file,
          values: schema.record(view), shows: scene.digest(ofEvent: index))
      }
    })
}

extension EventView {
  /// The date and the first words that stand for it, for lists of search results.
  var summary: String {
    let quote = standing.first?.quote ?? event.citations.first?.quote ?? ""
    return viewer.words.date(event.date) + (quote.isEmpty ? "" : ": " + quote)
  }

  /// The event's neighbour in the order of time.
  func neighbour(_ step: Int) -> NeighbourView? {
    let other = index + step
    guard viewer.site.events.indices.contains(other) else { return nil }
    return NeighbourView(viewer: viewer, index: other)
  }
}

/// An event before or after another one.
struct NeighbourView: Sendable {
  let viewer: Viewer
  let index: Int
}

extension Schemas {
  static let neighbour = Schema<NeighbourView>([
    .text("title", "The headline.") { $0.viewer.site.events[$0.index].event.title },
    .date("date", "When.") { $0.viewer.date($0.viewer.site.events[$0.index].event.date) },
    .url("page", "The event's page.") { $0.viewer.link(to: $0.viewer.scene.eventPaths[$0.index]) },
  ])

  static func eventPage(keys: [ExtraKey]) -> Schema<EventView> {
    Schema<EventView>(
      event(keys: keys).members + [
        .html("body", "What a person wrote about the event.") { view throws(Diagnostic) in
          view.viewer.prose(view.event.body, file: view.entry.file)
        },
        .record("before", neighbour, "The event before it.") { $0.neighbour(-1) },
        .record("after", neighbour, "The event after it.") { $0.neighbour(1) },
        .words { $0.viewer.scene },
      ])
  }
}
