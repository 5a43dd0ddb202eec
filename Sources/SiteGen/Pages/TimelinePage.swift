import Timeline

extension PageBuilder {
  static let timeline = PageBuilder(
    name: "timeline",
    summary: "The one list of all events in the order of time.",
    template: "timeline.md",
    shape: { Schemas.timeline(keys: $0.eventKeys).shape },
    pages: { scene throws(Diagnostic) in
      let viewer = Viewer(scene: scene, path: Scene.timelinePath)
      let schema = Schemas.timeline(keys: scene.eventKeys)
      return [try viewer.page(values: schema.record(TimelineView(viewer: viewer)))]
    })
}

/// The timeline as its page shows it.
struct TimelineView: Sendable {
  let viewer: Viewer
  let past: [YearView]
  let ahead: [YearView]
  let bars: [Bar]

  init(viewer: Viewer) {
    self.viewer = viewer
    let scene = viewer.scene
    let indexes = Array(scene.site.events.indices)
    let isAhead = scene.site.events.map { scene.isAhead($0.event) }
    past = YearView.group(indexes.filter { !isAhead[$0] }, viewer: viewer, isAhead: false)
    ahead = YearView.group(indexes.filter { isAhead[$0] }, viewer: viewer, isAhead: true)
    bars =
      Strip(
        scene.site.events.enumerated().map { ($1.event.date, isAhead: isAhead[$0]) },
        sections: past + ahead
      ).bars
  }

  /// The time from the first to the last date, by year.
  var span: String? {
    let days = viewer.site.events.flatMap {
      [$0.event.date.bounds.earliest, $0.event.date.bounds.latest].compactMap(\.self)
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return viewer.words.span(
      viewer.words.date(.year(first.year)), viewer.words.date(.year(last.year)))
  }
}

extension Schemas {
  static func timeline(keys: [ExtraKey]) -> Schema<TimelineView> {
    let year = year(keys: keys)
    return Schema([
      .text("title", "The title of the site.") { $0.viewer.site.configuration.title },
      .text("description", "What the site is about.") {
        $0.viewer.site.configuration.description
      },
      .text("eventCount", "The number of events, in words.") {
        $0.viewer.words.events($0.viewer.site.events.count)
      },
      .text("sourceCount", "The number of sources, in words.") {
        $0.viewer.words.sourceCount($0.viewer.site.sources.count)
      },
      .url("sourcesPage", "The page of all sources.") {
        $0.viewer.link(to: Scene.sourcesPath)
      },
      .text("span", "The first and the last year.") { $0.span },
      .text("asOf", "The day that stands for today, in words.") {
        $0.viewer.scene.asOf.map($0.viewer.words.date).map($0.viewer.words.asOf)
      },
      .list("strip", Schemas.bar, "The overview: one bar for each period, empty ones too.") {
        view in
        let most = view.bars.map(\.count).max() ?? 0
        return view.bars.map { bar in
          BarView(viewer: view.viewer, bar: bar, step: Strip.step(bar.count, most: most))
        }
      },
      .list("years", year, "The years with their events, up to the day that stands for today.") {
        $0.past
      },
      .text("aheadHeading", "Heading of what is still to come; empty when nothing is.") { view in
        view.ahead.isEmpty
          ? nil
          : view.viewer.scene.asOf.map(view.viewer.words.date)
            .map(view.viewer.words.stillToCome)
      },
      .list("ahead", year, "The years with events that are still to come.") { $0.ahead },
      .list("signs", Schemas.sign, "The signs under dates, explained.") { view in
        DateSign.allCases.map { SignView(words: view.viewer.words, sign: $0) }
      },
      .list("meanings", Schemas.meaning, "The words about how an event is known, explained.") {
        view in
        EventStatus.allCases.map { MeaningView(words: view.viewer.words, status: $0) }
      },
      .words { $0.viewer.scene },
    ])
  }

  static let sign = Schema<SignView>([
    .html("glyph", "The sign.") { view throws(Diagnostic) in view.glyph.html },
    .text("meaning", "What the sign means.") { $0.words.sign($0.sign) },
  ])

  static let meaning = Schema<MeaningView>([
    .text("anchor", "The id of the explanation.") { Anchor.status($0.status) },
    .text("label", "The status in words.") {
      $0.words.status($0.status, $0.status == .corroborated ? 2 : 1)
    },
    .text("meaning", "What the status means.") { $0.words.meaning($0.status) },
  ])
}

struct SignView: Sendable {
  let words: InterfaceWords
  let sign: DateSign

  var glyph: Glyph {
    switch sign {
    case .day: Glyph(sign: sign, start: 88, end: 88)
    case .vague: Glyph(sign: sign, start: 40, end: 70)
    case .interval: Glyph(sign: sign, start: 52, end: 76)
    case .openStart: Glyph(sign: sign, start: 0, end: 100)
    case .openEnd: Glyph(sign: sign, start: 20, end: Glyph.width)
    }
  }
}

struct MeaningView: Sendable {
  let words: InterfaceWords
  let status: EventStatus
}
