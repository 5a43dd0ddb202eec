/// What the layout knows about the page it frames.
struct LayoutView: Sendable {
  let viewer: Viewer
  let title: String
  let description: String
  /// The page that a reader is led on to; nil for a page that is there to be read.
  var onward: RelativePath?
  /// The script that the page can do without; nil for a page that has none.
  var script: PageScript?

  /// The address of the page once it is published; nil without a base address.
  var canonical: String? {
    guard let base = viewer.scene.base else { return nil }
    if let onward { return viewer.absolute(onward, base) }
    return viewer.path == Scene.timelinePath ? base : viewer.absolute(viewer.path, base)
  }

  var links: [NavigationLink] {
    viewer.scene.navigation.map {
      NavigationLink(viewer: viewer, title: $0.title, target: $0.target)
    }
  }
}

extension LayoutView {
  /// The files of the site that are for other programs: data and feeds, in the order of the footer.
  ///
  /// The files are named where all events are, and on the page of changes; the others lead there.
  var data: [NavigationLink] {
    let scene = viewer.scene
    let changes = NavigationLink(
      viewer: viewer, title: scene.changeWords.title, target: Scene.changesPath)
    guard [Scene.timelinePath, Scene.changesPath].contains(viewer.path) else { return [changes] }
    let files = Exporter.used(by: scene).compactMap { exporter in
      exporter.label.map { NavigationLink(viewer: viewer, title: $0, target: exporter.path) }
    }
    return [changes] + files
  }

  /// The feeds that a browser offers to its reader.
  var feeds: [FeedLink] {
    viewer.scene.feeds.map { FeedLink(viewer: viewer, feed: $0) }
  }

  /// What the page is about, for search engines: JSON-LD; nil for a page that only leads on.
  var linkedData: JSONValue? {
    onward == nil ? LinkedData(viewer: viewer).value : nil
  }
}

/// A script of the theme, which a page is whole without.
enum PageScript: Sendable {
  /// Filters and search over the timeline.
  case timeline

  var path: RelativePath { RelativePath(trusted: "assets/timeline.js") }
}

/// A link of the navigation.
struct NavigationLink: Sendable {
  let viewer: Viewer
  let title: String
  let target: RelativePath
}

extension Schemas {
  static let layout = Schema<LayoutView>([
    .text("title", "The title of the page.") { $0.title },
    .text("siteTitle", "The title of the site, when the page has another one.") {
      let site = $0.viewer.site.configuration.title
      return site == $0.title ? nil : site
    },
    .text("description", "What the page holds, in a sentence.") { $0.description },
    .text("language", "BCP 47 tag of the site's language.") {
      $0.viewer.site.configuration.language
    },
    .text("direction", "The direction of writing: `ltr` or `rtl`.") { $0.viewer.scene.direction },
    .url("style", "The style sheet.") {
      $0.viewer.link(to: RelativePath(trusted: "assets/style.css"))
    },
    .url("timeline", "The timeline.") { $0.viewer.link(to: Scene.timelinePath) },
    .url("script", "The script of the page; empty for a page that has none.") { view in
      view.script.map { view.viewer.link(to: $0.path) }
    },
    .url("root", "The folder of the site, with a slash at its end; leads to files of your own.") {
      $0.viewer.link(to: .root)
    },
    .list("navigation", link, "The links to the timeline, the sources and the written pages.") {
      $0.links
    },
    .flag("hasData", "Whether the site has files for other programs.") { !$0.data.isEmpty },
    .list("data", link, "The files for other programs: data and feeds.") { $0.data },
    .html("content", "The page itself.") { _ throws(Diagnostic) in nil },
    .url("canonical", "The full address of the page, when the site has a base address.") {
      $0.canonical
    },
    .list("feeds", feed, "The feeds that a browser offers.") { $0.feeds },
    .text("kind", "What the page is, as Open Graph calls it: `website` or `article`.") {
      $0.viewer.path == Scene.timelinePath ? "website" : "article"
    },
    .text("locale", "The site's language as Open Graph writes it.") {
      $0.viewer.site.configuration.language.replacing("-", with: "_")
    },
    .html("linkedData", "What the page tells, as JSON-LD that may stand in a `script`.") {
      view throws(Diagnostic) in view.linkedData.map { HTML(bytes: $0.scriptBytes) }
    },
    .url("refresh", "The page that a browser goes on to, when the page has moved.") { view in
      view.onward.map { view.viewer.link(to: $0) }
    },
    .text("asOf", "The day that stands for today, in words.") {
      $0.viewer.scene.asOf.map($0.viewer.words.date).map($0.viewer.words.asOf)
    },
    .text("generator", "The program that made the page.") { _ in "sitegen" },
    .text("anchor", "The id of the page's content.") { _ in Anchor.content },
    .words { $0.viewer.scene },
  ])

  static let link = Schema<NavigationLink>([
    .text("title", "What the link is called.") { $0.title },
    .url("page", "Where it leads.") { $0.viewer.link(to: $0.target) },
    .flag("isCurrent", "Whether it leads to the page it is on.") { $0.target == $0.viewer.path },
  ])
}

/// A link to a feed.
struct FeedLink: Sendable {
  let viewer: Viewer
  let feed: Feed
}

/// A feed of the site.
struct Feed: Sendable {
  let title: String
  let mediaType: String
  let path: RelativePath
}

/// A page to which the navigation leads.
struct NavigationTarget: Sendable {
  let title: String
  let target: RelativePath
}

extension NavigationTarget {
  /// The timeline, the pages of facets that there are, those about the site, and the written ones.
  static func all(
    _ site: Site, _ words: InterfaceWords, _ facets: FacetIndex, written: [RelativePath]
  ) -> [NavigationTarget] {
    let kinds = [FacetKind.people, .places, .topics].filter { !facets.of($0).isEmpty }
    return [Self(title: words.timeline, target: Scene.timelinePath)]
      + kinds.map { Self(title: words.facet($0), target: $0.indexPath) }
      + [
        Self(title: words.sources, target: Scene.sourcesPath),
        Self(title: words.method, target: Scene.methodPath),
      ] + zip(site.pages, written).map { Self(title: $0.title, target: $1) }
  }
}

extension Feed {
  /// Those that a site has chosen.
  static func all(_ site: Site) -> [Feed] {
    let words = ChangeWords.of(site.configuration.language)
    return [Exporter.changesAtom, .changesJSON].filter { feed in
      site.configuration.exports?.contains(feed.name) ?? true
    }.map { feed in
      Feed(
        title: "\(words.title) (\(feed.label ?? ""))", mediaType: feed.mediaType, path: feed.path)
    }
  }
}

extension Schemas {
  static let feed = Schema<FeedLink>([
    .text("type", "The media type of the feed.") { $0.feed.mediaType },
    .text("title", "What the feed is called.") { $0.feed.title },
    .url("page", "Where the feed is.") { $0.viewer.link(to: $0.feed.path) },
  ])
}

extension Viewer {
  /// A page at this viewer's path; without a title or description of its own it has the site's.
  ///
  /// Title, description and values are worked out when the page is made. `shows` is a digest of what
  /// the page shows beside what all pages do; nil when nobody knows.
  func page(
    title: @escaping @autoclosure @Sendable () -> String? = nil,
    description: @escaping @autoclosure @Sendable () -> String? = nil, origin: String? = nil,
    onward: RelativePath? = nil, script: PageScript? = nil,
    values: @escaping @autoclosure @Sendable () -> Record, shows: SHA256? = nil
  ) -> Page {
    Page(path: path, origin: origin, shows: shows) {
      let configuration = site.configuration
      let view = LayoutView(
        viewer: self, title: title() ?? configuration.title,
        description: description().nonEmpty ?? configuration.description, onward: onward,
        script: scene.isFindable ? script : nil)
      return Page.Values(layout: Schemas.layout.record(view), own: values())
    }
  }
}
