import Timeline

/// What the script of the timeline knows about the events: loaded only when somebody searches.
///
/// It is a script itself, since a page that was opened from a disk, or that has a strict content
/// security policy, may load nothing else.
enum SearchIndex {
  static let path = RelativePath(trusted: "assets/events.js")

  /// The index, about 60 bytes an event; nil for a site with too many events or too few.
  static func file(of scene: Scene) -> OutputFile? {
    guard scene.isFindable else { return nil }
    let viewer = Viewer(scene: scene, path: Scene.timelinePath)
    let facets = scene.facets.all.indices.map { index in
      let view = FacetView(viewer: viewer, index: index)
      return JSONValue.list([
        .text(view.facet.kind.query), .text(view.facet.slug), .text(view.name),
      ])
    }
    let events = scene.site.events.indices.map { index in
      let entry = scene.site.events[index]
      var values: [JSONValue] = [
        .text(entry.slug.description), .list(scene.facets.ofEvent[index].map { .number($0) }),
      ]
      // Where the page has no entries, the script writes its own list.
      if scene.form == .years {
        values += [
          .text(entry.event.title), .text(scene.words.date(entry.event.date)),
          .text(viewer.link(to: scene.eventPaths[index])),
        ]
      }
      return JSONValue.list(values)
    }
    let value = JSONValue.object([(key: "facets", .list(facets)), (key: "events", .list(events))])
    return OutputFile(path, text: "self.sitegenEvents=\(value.line)\n", origin: "content/events")
  }
}
