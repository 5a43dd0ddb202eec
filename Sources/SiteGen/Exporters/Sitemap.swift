internal import Timeline

/// The list of a site's pages for search engines, and the file that leads them to it.
///
/// Source: sitemaps.org, 0.9, whose addresses are whole: without a base address there is none.
package enum Sitemap {
  /// How many addresses one file may hold.
  static let limit = 50_000

  private static let path = RelativePath(trusted: "sitemap.xml")
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// The files; none without a base address.
  package static func files(of scene: Scene, pages: [RelativePath]) -> [OutputFile] {
    guard let base = scene.base else { return [] }
    let viewer = Viewer(scene: scene, path: path, isAbsolute: true)
    let entries = entries(of: scene, pages: pages).map { path, modified in
      let address = path == Scene.timelinePath ? base : viewer.absolute(path, base)
      let day = modified.map { "<lastmod>\($0)</lastmod>" } ?? ""
      return "<url><loc>\(XML.escaped(address))</loc>\(day)</url>\n"
    }
    let robots = file(
      "robots.txt", "User-agent: *\nAllow: /\nSitemap: \(viewer.absolute(path, base))\n")
    let parts = stride(from: 0, to: entries.count, by: limit).map { start in
      list("urlset", entries[start..<min(start + limit, entries.count)].joined())
    }
    if parts.count == 1 { return [file(path.text, parts[0]), robots] }
    let files = parts.enumerated().map { file("sitemap-\($0.offset + 1).xml", $0.element) }
    let index = files.map { part in
      "<sitemap><loc>\(XML.escaped(viewer.absolute(part.path, base)))</loc></sitemap>\n"
    }
    return [file(path.text, list("sitemapindex", index.joined()))] + files + [robots]
  }

  /// The pages that are there to be found, by path, each with the day of its last change.
  private static func entries(
    of scene: Scene, pages: [RelativePath]
  ) -> [(path: RelativePath, modified: CivilDate?)] {
    let states = scene.site.history?.state.events ?? []
    let modified = Dictionary(states.map { ($0.id, $0.modified) }) { first, _ in first }
    var days: [RelativePath: CivilDate] = [:]
    for (index, entry) in scene.site.events.enumerated() {
      // Years beyond four digits have no form in a sitemap.
      if let day = modified[entry.event.id] ?? nil, (1...9999).contains(day.year) {
        days[scene.eventPaths[index]] = day
      }
    }
    let moved = Set(scene.moved.map(\.path))
    return pages.filter { $0 != Scene.notFoundPath && !moved.contains($0) }.sorted()
      .map { ($0, days[$0]) }
  }

  private static func list(_ name: String, _ content: String) -> String {
    "\(XML.declaration)<\(name) xmlns=\"\(namespace)\">\n\(content)</\(name)>\n"
  }

  private static func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(exported: RelativePath(trusted: path), Array(text.utf8))
  }
}
