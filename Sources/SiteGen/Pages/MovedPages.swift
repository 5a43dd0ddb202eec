extension PageBuilder {
  static let moved = PageBuilder(
    name: "moved",
    summary: "Under the former addresses of events that were joined to others: the way on.",
    template: "moved.md",
    shape: { _ in Schemas.moved.shape },
    pages: { scene throws(Diagnostic) in
      let taken = Set(scene.eventPaths)
      var pages: [Page] = []
      for (index, entry) in scene.site.events.enumerated() {
        for slug in entry.formerSlugs {
          let path = RelativePath(trusted: "events/\(slug).html")
          guard !taken.contains(path) else { continue }
          let viewer = Viewer(scene: scene, path: path)
          pages.append(
            try viewer.page(
              title: entry.event.title, origin: entry.file, onward: scene.eventPaths[index],
              values: Schemas.moved.record(NeighbourView(viewer: viewer, index: index))))
        }
      }
      return pages
    })
}

extension Schemas {
  /// What the page under a former address knows about the event that it leads to.
  static let moved = Schema<NeighbourView>(
    neighbour.members + [
      .words { $0.viewer.scene }
    ])
}
