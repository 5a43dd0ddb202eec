internal import Timeline

extension Exporter {
  /// Source: RFC 4287.
  static let changesAtom = Exporter(
    "atom", label: "Atom", "What is new, changed and gone, for feed readers.",
    path: "changes.atom", mediaType: "application/atom+xml", shows: .history
  ) { scene, path throws(Diagnostic) in
    let feed = ChangeFeed(scene: scene, path: path)
    let configuration = scene.site.configuration
    let viewer = feed.viewer
    var text = XML.declaration
    text += "<feed xmlns=\"http://www.w3.org/2005/Atom\""
    text += " xml:lang=\"\(XML.escaped(configuration.language))\">\n"
    text += "<id>\(scene.urn("feed"))</id>\n"
    text += "<title>\(XML.escaped(feed.title))</title>\n"
    if !configuration.description.isEmpty {
      text += "<subtitle>\(XML.escaped(configuration.description))</subtitle>\n"
    }
    text += "<updated>\(feed.updated.timestamp)</updated>\n"
    text += "<author><name>\(XML.escaped(configuration.title))</name></author>\n"
    text += "<generator version=\"\(Version.text)\">\(Version.program)</generator>\n"
    text += "<link rel=\"alternate\" type=\"text/html\""
    text += " href=\"\(XML.escaped(viewer.link(to: Scene.changesPath)))\"/>\n"
    // Without an address of the site, a relative one leads to where the feed was got from.
    text += "<link rel=\"self\" type=\"application/atom+xml\""
    text += " href=\"\(XML.escaped(viewer.link(to: path)))\"/>\n"
    for item in feed.items {
      text += "<entry>\n<id>\(item.id)</id>\n"
      text += "<title>\(XML.escaped(item.title))</title>\n"
      text += "<updated>\(item.day.timestamp)</updated>\n"
      text += "<link rel=\"alternate\" type=\"text/html\""
      text += " href=\"\(XML.escaped(viewer.link(to: item.page)))\"/>\n"
      let words = XML.escaped(item.lines.joined(separator: "\n"))
      text += "<summary type=\"text\">\(words)</summary>\n"
      text += "</entry>\n"
    }
    text += "</feed>\n"
    return Array(text.utf8)
  }

  /// Source: JSON Feed 1.1.
  static let changesJSON = Exporter(
    "jsonfeed", label: "JSON Feed", "What is new, changed and gone, for feed readers.",
    path: "changes.json", mediaType: "application/feed+json", shows: .history
  ) { scene, path throws(Diagnostic) in
    let feed = ChangeFeed(scene: scene, path: path)
    let configuration = scene.site.configuration
    var members: [(key: String, value: JSONValue)] = [
      ("version", .text("https://jsonfeed.org/version/1.1")), ("title", .text(feed.title)),
    ]
    // Its addresses must be whole, so a site without one has none.
    if scene.base != nil {
      members.append(("home_page_url", .text(feed.viewer.link(to: Scene.changesPath))))
      members.append(("feed_url", .text(feed.viewer.link(to: path))))
    }
    if !configuration.description.isEmpty {
      members.append(("description", .text(configuration.description)))
    }
    members.append(("language", .text(configuration.language)))
    members.append(
      (
        "items",
        .list(
          feed.items.map { item in
            var entry: [(key: String, value: JSONValue)] = [("id", .text(item.id))]
            if scene.base != nil { entry.append(("url", .text(feed.viewer.link(to: item.page)))) }
            entry += [
              ("title", .text(item.title)),
              ("content_text", .text(item.lines.joined(separator: "\n"))),
              ("date_published", .text(item.day.timestamp)),
              ("tags", .texts([item.kind.rawValue])),
            ]
            return .object(entry)
          })
      ))
    return JSONValue.object(members).document
  }

  static let history = Exporter(
    "history", "What the next build compares itself with.", path: HistoryRecord.path.text,
    mediaType: "application/json", shows: .history, applies: { $0.site.history != nil }
  ) { scene, path throws(Diagnostic) in
    guard let history = scene.site.history else { return [] }
    return HistoryRecord.bytes(of: history, workers: scene.workers)
  }
}

/// The feed of changes: the newest build's first, and at its end the events with which it began.
///
/// A new event is a change like any other, so that one feed tells both what is new and what is
/// corrected. Where there are few changes, the newest events that the site began with follow, for a
/// feed that somebody has just found is not empty.
struct ChangeFeed {
  /// How many entries a feed has at most.
  static let limit = 50

  struct Item {
    let id: String
    let kind: EventChange.Kind
    let title: String
    let day: CivilDate
    let page: RelativePath
    let lines: [String]
  }

  let scene: Scene
  let path: RelativePath
  let items: [Item]

  init(scene: Scene, path: RelativePath) {
    self.scene = scene
    self.path = path
    items = Self.items(of: scene, path)
  }

  var viewer: Viewer { Self.viewer(scene, path) }

  private static func viewer(_ scene: Scene, _ path: RelativePath) -> Viewer {
    Viewer(scene: scene, path: path, isAbsolute: true)
  }

  var title: String { "\(scene.site.configuration.title): \(scene.changeWords.title)" }

  private static func items(of scene: Scene, _ path: RelativePath) -> [Item] {
    let viewer = viewer(scene, path)
    let entries = scene.site.history?.entries ?? []
    let told = Set(entries.lazy.flatMap(\.changes).prefix(limit).map(\.id))
    let places = told.isEmpty ? [:] : scene.places(of: told)
    var items: [Item] = []
    for entry in entries {
      for change in entry.changes where items.count < limit {
        items.append(item(change, entry.asOf, places[change.id], viewer))
      }
    }
    let began = scene.site.history?.beginning.asOf ?? scene.stamp
    for index in scene.site.events.indices.reversed() where items.count < limit {
      let event = scene.site.events[index].event
      guard !told.contains(event.id), !scene.isAhead[index] else { continue }
      items.append(
        Item(
          id: scene.urn("event \(event.id)"), kind: .added,
          title: "\(scene.words.date(event.date)): \(event.title)", day: began,
          page: scene.eventPaths[index],
          lines: EventView(viewer: viewer, index: index).proofLines))
    }
    return items
  }

  /// The day of the newest item.
  var updated: CivilDate { items.map(\.day).max() ?? scene.stamp }

  private static func item(
    _ change: EventChange, _ day: CivilDate?, _ index: Int?, _ viewer: Viewer
  ) -> Item {
    let scene = viewer.scene
    let words = scene.changeWords
    let date = (try? EDTF(change.date)).map(scene.words.date) ?? change.date
    let view = ChangeView(viewer: viewer, change: change)
    var lines = [words.causes(change.causes)] + view.fieldLines
    if let index, change.kind == .added {
      lines += EventView(viewer: viewer, index: index).proofLines
    }
    return Item(
      id: scene.urn("\(day?.description ?? "") \(change.id)"), kind: change.kind,
      title: "\(words.kind(change.kind)): \(date): \(change.title)", day: day ?? scene.stamp,
      page: index.map { scene.eventPaths[$0] } ?? Scene.changesPath, lines: lines)
  }
}
