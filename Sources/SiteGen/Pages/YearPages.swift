import Timeline

extension PageBuilder {
  static let years = PageBuilder(
    name: "years",
    summary: "The events of a year in full, where the timeline is too long for one page.",
    template: "year.md",
    shape: { Schemas.periodPage(keys: $0.eventKeys).shape },
    pages: { scene in
      guard scene.form != .full else { return [] }
      let schema = Schemas.periodPage(keys: scene.eventKeys)
      var pages: [Page] = []
      for (index, period) in scene.periods.all.enumerated() {
        let listing = scene.periods.listings[index]
        for number in listing.pages.indices {
          let viewer = Viewer(scene: scene, path: scene.periodPath(index, page: number))
          let view = PeriodPageView(
            period: PeriodView(viewer: viewer, index: index, most: 0), listing: listing,
            number: number)
          pages.append(
            viewer.page(
              title: view.pager.title(period.heading),
              description: scene.words.events(period.events.count),
              values: schema.record(view), shows: scene.digest(ofPeriod: index, page: number)))
        }
      }
      return pages
    })
}

/// A period as others list it.
struct PeriodView: Sendable {
  let viewer: Viewer
  let index: Int
  /// The most events of any period.
  let most: Int

  var period: Period { viewer.scene.periods.all[index] }
}

/// One page of a period's events.
struct PeriodPageView: Sendable {
  let period: PeriodView
  let listing: Listing
  let number: Int

  var viewer: Viewer { period.viewer }

  var pager: Pager {
    Pager(viewer: viewer, number: number, count: listing.pages.count) {
      viewer.scene.periodPath(period.index, page: $0)
    }
  }

  func sections(isAhead: Bool) -> [YearView] {
    YearView.views(
      of: listing.pages[number].filter { $0.isAhead == isAhead }, viewer: viewer)
  }

  /// The period before or after it.
  func neighbour(_ step: Int) -> PeriodView? {
    let other = period.index + step
    guard viewer.scene.periods.all.indices.contains(other) else { return nil }
    return PeriodView(viewer: viewer, index: other, most: 0)
  }
}

extension Schemas {
  static let period = Schema<PeriodView>([
    .text("heading", "The year, or the longer time.") { $0.period.heading },
    .text("count", "The number of events, in words.") {
      $0.viewer.words.events($0.period.events.count)
    },
    .number("step", "How long a bar for it is, from 1 to 10.") {
      Strip.step($0.period.events.count, most: $0.most)
    },
    .url("page", "The page with its events in full.") {
      $0.viewer.link(to: $0.viewer.scene.periodPath($0.index))
    },
  ])

  static func periodPage(keys: [ExtraKey]) -> Schema<PeriodPageView> {
    let year = year(keys: keys)
    return Schema<PeriodPageView>([
      .text("title", "The year, or the longer time.") { $0.period.period.heading },
      .text("eventCount", "The number of events, in words.") {
        $0.viewer.words.events($0.period.period.events.count)
      },
      .url("timelinePage", "The timeline.") { $0.viewer.link(to: Scene.timelinePath) },
      .list("years", year, "The months with their events; years where a page holds several.") {
        $0.sections(isAhead: false)
      },
      .text("aheadHeading", "Heading of what is still to come; empty when nothing is.") {
        $0.viewer.aheadHeading($0.sections(isAhead: true))
      },
      .list("ahead", year, "The same for events that are still to come.") {
        $0.sections(isAhead: true)
      },
      .record("pager", pager, "The way to the other pages of the same list.") {
        $0.listing.pages.count > 1 ? $0.pager : nil
      },
      .record("before", period, "The year before it.") { $0.neighbour(-1) },
      .record("after", period, "The year after it.") { $0.neighbour(1) },
      .words { $0.viewer.scene },
    ])
  }
}
