import Timeline

extension PageBuilder {
  static let facets = PageBuilder(
    name: "facets",
    summary: "A page for each person, place, topic, publisher and status, with its own timeline.",
    template: "facet.md",
    shape: { _ in Schemas.facetPage.shape },
    pages: { scene in
      let pages = scene.workers.map(Array(scene.facets.all.indices)) { index in
        let events = scene.facets.all[index].events.count
        let count = (events + Scene.mostLines - 1) / Scene.mostLines
        let companions = scene.facets.companions(of: index, most: FacetPageView.mostCompanions)
        let shows = scene.digest(ofFacet: index, companions: companions)
        // Made with the first of its pages: what each page did for all events would grow with the
        // square of them.
        let timeline = Later(Workers(1)) { FacetTimeline(of: index, in: scene) }
        return (0..<count).map { number in
          let viewer = Viewer(scene: scene, path: scene.facetPath(index, page: number))
          let view = FacetView(viewer: viewer, index: index)
          let pager = Pager(viewer: viewer, number: number, count: count) {
            scene.facetPath(index, page: $0)
          }
          return viewer.page(
            title: pager.title(view.name), description: view.summary,
            values: Schemas.facetPage.record(
              FacetPageView(
                facet: view, pager: pager, companions: companions, timeline: timeline)),
            shows: scene.digest(ofFacet: shows, page: number))
        }
      }
      return pages.flatMap { $0 }
    })

  static let facetIndexes = PageBuilder(
    name: "facet-index",
    summary: "The list of all people, of all places, of all topics and of all publishers.",
    template: "facets.md",
    shape: { _ in Schemas.facetIndexPage.shape },
    pages: { scene in
      var pages: [Page] = []
      for kind in FacetKind.allCases where kind != .status {
        let facets = scene.facets.of(kind)
        for number in 0..<((facets.count + Scene.mostLines - 1) / Scene.mostLines) {
          let viewer = Viewer(scene: scene, path: scene.facetIndexPath(kind, page: number))
          let first = number * Scene.mostLines
          let view = FacetIndexView(
            viewer: viewer, kind: kind, total: facets.count, number: number,
            facets: facets.dropFirst(first).prefix(Scene.mostLines))
          pages.append(
            viewer.page(
              title: view.pager.title(scene.words.facet(kind)),
              values: Schemas.facetIndexPage.record(view),
              shows: scene.digest(ofFacets: view.facets, page: number, total: view.total)))
        }
      }
      return pages
    })
}

/// A facet as others list it.
struct FacetView: Sendable {
  let viewer: Viewer
  let index: Int
  /// The number of events that it shares with the facet it is listed for; nil for all of its own.
  var shared: Int?

  var facet: Facet { viewer.scene.facets.all[index] }

  /// As it is shown: a status in words.
  var name: String { facet.status.map { viewer.words.statusName($0) } ?? facet.name }

  var page: String { viewer.link(to: viewer.scene.facetPath(index)) }

  /// The first and the last year of its events.
  var span: String? { viewer.scene.facetSpans[index] }

  /// In words, how many events it has and when they lie.
  var summary: String {
    let count = viewer.words.events(facet.events.count)
    return span.map { "\(count), \($0)" } ?? count
  }
}

extension Facet {
  /// The status that it stands for; nil for a facet of another kind.
  var status: EventStatus? { kind == .status ? EventStatus(rawValue: name) : nil }
}

/// What all pages of a facet's events have in common.
struct FacetTimeline: Sendable {
  let listing: Listing
  let years: YearCounts

  init(of facet: Int, in scene: Scene) {
    let events = scene.facets.all[facet].events
    listing = Listing(events, by: .year, most: Scene.mostLines, in: scene.chronology)
    years = scene.years(of: events)
  }
}

/// One page of a facet's events.
struct FacetPageView: Sendable {
  static let mostCompanions = 10

  let facet: FacetView
  let pager: Pager
  private let often: [FacetIndex.Companion]
  private let timeline: Later<FacetTimeline>

  init(
    facet: FacetView, pager: Pager, companions: [FacetIndex.Companion],
    timeline: Later<FacetTimeline>
  ) {
    self.facet = facet
    self.pager = pager
    often = companions
    self.timeline = timeline
  }

  var viewer: Viewer { facet.viewer }

  private var listing: Listing { timeline.value.listing }

  /// Who and what its events often name too, each with how often.
  var companions: [FacetView] {
    often.map { FacetView(viewer: viewer, index: $0.facet, shared: $0.count) }
  }

  func strip(most: Int = Strip.mostBars) -> [BarView] {
    let listing = listing
    let headings = listing.sections.enumerated().compactMap { index, section in
      section.year.map { year in
        let path = viewer.scene.facetPath(facet.index, page: listing.firstPage[index])
        return (year: year, page: viewer.link(to: path, fragment: section.anchor))
      }
    }
    return viewer.strip(over: timeline.value.years, headings: headings, most: most)
  }

  func sections(isAhead: Bool) -> [YearView] {
    YearView.views(
      of: listing.pages[pager.number].filter { $0.isAhead == isAhead }, viewer: viewer)
  }
}

/// One page of the list of all facets of a kind.
struct FacetIndexView: Sendable {
  let viewer: Viewer
  let kind: FacetKind
  let total: Int
  let number: Int
  let facets: Range<Int>

  var pager: Pager {
    Pager(viewer: viewer, number: number, count: (total + Scene.mostLines - 1) / Scene.mostLines) {
      viewer.scene.facetIndexPath(kind, page: $0)
    }
  }
}

/// A kind of facet on the timeline: its most frequent values, and the way to all of them.
struct FacetGroupView: Sendable {
  static let most = 12

  let viewer: Viewer
  let kind: FacetKind
  let facets: Range<Int>

  /// The kinds that the site has values of.
  static func all(_ viewer: Viewer) -> [FacetGroupView] {
    FacetKind.allCases.map {
      FacetGroupView(viewer: viewer, kind: $0, facets: viewer.scene.facets.of($0))
    }
    .filter { !$0.facets.isEmpty }
  }
}

extension Schemas {
  /// A value of a facet anywhere.
  static let facet = Schema<FacetView>(facetMembers)

  private static let facetMembers: [Schema<FacetView>.Member] = [
    .text("name", "The person, place, topic, publisher or status.") { $0.name },
    .text("slug", "Its value in the address of a filtered timeline.") { $0.facet.slug },
    .url("page", "Its page with its own timeline.") { $0.page },
    .number("count", "The number of events; of those shared where it is listed for another.") {
      $0.shared ?? $0.facet.events.count
    },
    .text("span", "The first and the last year of its events.") { $0.span },
    .text("also", "Its other names.") { $0.facet.also.joined(separator: ", ") },
  ]

  static let facetGroup = Schema<FacetGroupView>([
    .text("label", "What the kind is called.") { $0.viewer.words.facet($0.kind) },
    .text("key", "The key of its filter in the address of the timeline.") { $0.kind.query },
    .url("page", "The page of all its values.") {
      $0.viewer.link(to: $0.kind.indexPath, fragment: $0.kind == .status ? Anchor.statuses : "")
    },
    .list("most", facet, "The most frequent values.") { view in
      view.facets.prefix(FacetGroupView.most).map { FacetView(viewer: view.viewer, index: $0) }
    },
    .number("more", "How many other values there are.") {
      max($0.facets.count - FacetGroupView.most, 0)
    },
  ])

  static let facetPage = Schema<FacetPageView>([
    .text("title", "The person, place, topic, publisher or status.") { $0.facet.name },
    .text("kind", "What kind of thing that is, in words.") {
      $0.viewer.words.facet($0.facet.facet.kind)
    },
    .url("kindPage", "The page of all of its kind.") { view in
      let kind = view.facet.facet.kind
      return view.viewer.link(
        to: kind.indexPath, fragment: view.facet.facet.status.map(Anchor.status) ?? "")
    },
    .text("also", "Its other names.") { $0.facet.facet.also.joined(separator: ", ") },
    .text("meaning", "What a status means; empty for everything else.") { view in
      view.facet.facet.status.map { view.viewer.words.meaning($0) }
    },
    .text("eventCount", "The number of events, in words.") {
      $0.viewer.words.events($0.facet.facet.events.count)
    },
    .text("span", "The first and the last year of its events.") { $0.facet.span },
    .flag("hasCompanions", "Whether its events often name something else.") {
      !$0.companions.isEmpty
    },
    .list("companions", facet, "Who and what its events often name too.") { $0.companions },
    .list("strip", Schemas.bar, "The overview: one bar for each period, empty ones too.") {
      $0.strip()
    },
    .list("shortStrip", Schemas.bar, "The same for a phone, with fewer and longer periods.") {
      $0.strip(most: Strip.mostShort)
    },
    .list("compactYears", yearOfLines, "The years with a line for each event.") {
      $0.sections(isAhead: false)
    },
    .text("aheadHeading", "Heading of what is still to come; empty when nothing is.") {
      $0.viewer.aheadHeading($0.sections(isAhead: true))
    },
    .list("compactAhead", yearOfLines, "The years with events that are still to come.") {
      $0.sections(isAhead: true)
    },
    .record("pager", pager, "The way to the other pages of the same list.") {
      $0.pager.count > 1 ? $0.pager : nil
    },
    .words { $0.viewer.scene },
  ])

  static let facetIndexPage = Schema<FacetIndexView>([
    .text("title", "What the kind is called.") { $0.viewer.words.facet($0.kind) },
    .number("total", "How many there are.") { $0.total },
    .list("facets", facet, "The values, the most frequent first.") { view in
      view.facets.map { FacetView(viewer: view.viewer, index: $0) }
    },
    .record("pager", pager, "The way to the other pages of the same list.") {
      $0.pager.count > 1 ? $0.pager : nil
    },
    .words { $0.viewer.scene },
  ])
}
