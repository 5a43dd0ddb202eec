extension PageBuilder {
  static let moved = PageBuilder(
    name: "moved",
    summary: "Under the former addresses of events that were renamed or joined: the way on.",
    template: "moved.md",
    shape: { _ in Schemas.moved.shape },
    pages: { scene in
      var pages: [Page] = []
      for (path, index) in scene.moved {
        let viewer = Viewer(scene: scene, path: path)
        let entry = scene.site.events[index]
        pages.append(
          viewer.page(
            title: entry.event.title, origin: entry.file, onward: scene.eventPaths[index],
            values: Schemas.moved.record(NeighbourView(viewer: viewer, index: index)),
            shows: scene.digest(ofMoved: index)))
      }
      return pages
    })
}

extension Scene {
  /// The former addresses of events, each with the event that it leads to.
  ///
  /// An address that an event has now is not among them.
  var moved: [(path: RelativePath, event: Int)] {
    site.events.indices.flatMap { index in
      site.events[index].formerSlugs.map { slug in
        (path: RelativePath(trusted: "events/\(slug).html"), event: index)
      }
    }
    .filter { eventIndexes[$0.path] == nil }
  }
}

extension Schemas {
  /// What the page under a former address knows about the event that it leads to.
  static let moved = Schema<NeighbourView>(
    neighbour.members + [
      .words { $0.viewer.scene }
    ])
}
