import Timeline

extension PageBuilder {
  static let timeline = PageBuilder(
    name: "timeline",
    summary: "The one list of all events in the order of time.",
    template: "timeline.md",
    shape: { Schemas.timeline(keys: $0.eventKeys).shape },
    pages: { scene in
      let viewer = Viewer(scene: scene, path: Scene.timelinePath)
      let schema = Schemas.timeline(keys: scene.eventKeys)
      return [
        viewer.page(
          script: .timeline, values: schema.record(TimelineView(viewer: viewer, form: scene.form)),
          shows: scene.digest(ofTimeline: scene.form))
      ]
    })

  static let compact = PageBuilder(
    name: "compact",
    summary: "The same list with a line for each event, where the timeline has them in full.",
    template: "timeline.md",
    shape: { Schemas.timeline(keys: $0.eventKeys).shape },
    pages: { scene in
      guard scene.hasCompactPage else { return [] }
      let viewer = Viewer(scene: scene, path: Scene.compactPath)
      let schema = Schemas.timeline(keys: scene.eventKeys)
      return [
        viewer.page(
          title: scene.words.compact, script: .timeline,
          values: schema.record(TimelineView(viewer: viewer, form: .compact)),
          shows: scene.digest(ofTimeline: .compact))
      ]
    })
}

/// The timeline as its page shows it.
struct TimelineView: Sendable {
  let viewer: Viewer
  let form: TimelineForm
  let past: [YearView]
  let ahead: [YearView]
  let strips: Strips

  init(viewer: Viewer, form: TimelineForm) {
    self.viewer = viewer
    self.form = form
    let scene = viewer.scene
    let events = Array(scene.site.events.indices)
    guard form != .years else {
      past = []
      ahead = []
      let headings = scene.periods.all.enumerated().compactMap { index, period in
        period.year.map { (year: $0, page: viewer.link(to: scene.periodPath(index))) }
      }
      strips = viewer.strips(over: scene.years(of: events), headings: headings)
      return
    }
    let listing = Listing(events, by: .year, most: .max, in: scene.chronology)
    strips = viewer.strips(
      over: scene.years(of: events),
      headings: listing.sections.compactMap { section in
        section.year.map { (year: $0, page: "#" + section.anchor) }
      })
    let period: (Listing.Section) -> String? = { section in
      guard scene.form != .full, let first = section.events.first else { return nil }
      return viewer.link(to: scene.entryPath(first))
    }
    past = YearView.views(
      of: listing.sections.filter { !$0.isAhead }, viewer: viewer, period: period)
    ahead = YearView.views(of: listing.sections.filter(\.isAhead), viewer: viewer, period: period)
  }

  /// The periods, with the most events that one of them has.
  var periods: [PeriodView] {
    guard form == .years else { return [] }
    let all = viewer.scene.periods.all
    let most = all.map(\.events.count).max() ?? 0
    return all.indices.map { PeriodView(viewer: viewer, index: $0, most: most) }
  }
}

/// The first and the last year of a date.
struct YearSpan: Sendable {
  let first: Int
  let last: Int
  /// The decade, century or other period that is all that is known; nil where the years are.
  let period: EDTF?

  /// Nil where either is not known.
  init?(_ date: EDTF) {
    let bounds = date.bounds
    guard let first = bounds.start?.year, let last = (bounds.latest ?? bounds.earliest)?.year
    else { return nil }
    (self.first, self.last) = (first, last)
    if case .date(let only) = date, only.precision < .year {
      period = .date(EDTFDate(only.year))
    } else {
      period = nil
    }
  }

  /// In words, the time from the first to the last of several; nil when none is known.
  ///
  /// A period stands for its years only where no other event lies in it: `20XX` is not 2000 to 2099.
  static func text(_ spans: some Sequence<YearSpan?>, _ words: InterfaceWords) -> String? {
    var years: (first: Int, last: Int)?
    var periods: [YearSpan] = []
    for case let span? in spans {
      guard span.period == nil else {
        if !periods.contains(where: { $0.period == span.period }) { periods.append(span) }
        continue
      }
      years = (
        min(years?.first ?? span.first, span.first), max(years?.last ?? span.last, span.last)
      )
    }
    var first = years.map { (year: $0.first, date: EDTF.year($0.first)) }
    var last = years.map { (year: $0.last, date: EDTF.year($0.last)) }
    for span in periods {
      guard let period = span.period,
        years.map({ span.last < $0.first || $0.last < span.first }) ?? true
      else { continue }
      if first.map({ span.first < $0.year }) ?? true { first = (span.first, period) }
      if last.map({ span.last > $0.year }) ?? true { last = (span.last, period) }
    }
    guard let first, let last else { return nil }
    return words.span(words.date(first.date), words.date(last.date))
  }
}

extension Viewer {
  /// The heading above what is still to come; nil when nothing is.
  func aheadHeading(_ ahead: [YearView]) -> String? {
    ahead.isEmpty ? nil : scene.asOf.map(words.date).map(words.stillToCome)
  }
}

extension Schemas {
  static func timeline(keys: [ExtraKey]) -> Schema<TimelineView> {
    let year = year(keys: keys)
    return Schema(
      facts + [
        .list("strip", Schemas.bar, "The overview: one bar for each period, empty ones too.") {
          $0.strips.long
        },
        .list("shortStrip", Schemas.bar, "The same for a phone, with fewer and longer periods.") {
          $0.strips.short
        },
        .list("years", year, "The years with their events, up to the day that stands for today.") {
          $0.form == .full ? $0.past : []
        },
        .list("compactYears", yearOfLines, "The same with a line for each event.") {
          $0.form == .compact ? $0.past : []
        },
        .flag("hasPeriods", "Whether only the years are listed.") { $0.form == .years },
        .list("periods", Schemas.period, "The years alone, each with its number of events.") {
          $0.periods
        },
        .text("aheadHeading", "Heading of what is still to come; empty when nothing is.") {
          $0.viewer.aheadHeading($0.ahead)
        },
        .list("ahead", year, "The years with events that are still to come.") {
          $0.form == .full ? $0.ahead : []
        },
        .list("compactAhead", yearOfLines, "The same with a line for each event.") {
          $0.form == .compact ? $0.ahead : []
        },
        .flag("isTooLarge", "Whether there are too many events for a script to search them.") {
          $0.viewer.site.events.count > Scene.mostFindable
        },
        .words { $0.viewer.scene },
      ])
  }

  private static let facts: [Schema<TimelineView>.Member] = [
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
    .text("span", "The first and the last year.") { view in
      YearSpan.text(
        view.viewer.site.events.lazy.map { YearSpan($0.event.date) }, view.viewer.words)
    },
    .text("asOf", "The day that stands for today, in words.") {
      $0.viewer.scene.asOf.map($0.viewer.words.date).map($0.viewer.words.asOf)
    },
    .list("facets", facetGroup, "The ways of finding events: people, places, topics and so on.") {
      FacetGroupView.all($0.viewer)
    },
    .text("nothing", "That there are no events, and what to do; empty when there are some.") {
      $0.viewer.site.events.isEmpty
        ? $0.viewer.words.noEvents($0.viewer.site.sources.count) : nil
    },
    .url("otherForm", "The same events in another form: in full, or a line each.") { view in
      guard view.viewer.scene.hasCompactPage else { return nil }
      return view.viewer.link(to: view.form == .full ? Scene.compactPath : Scene.timelinePath)
    },
    .text("otherFormLabel", "What that form is called.") { view in
      let words = view.viewer.words
      return view.form == .full ? words.compact : words.inFull
    },
    .url("methodPage", "The page about how the site is made.") {
      $0.viewer.link(to: Scene.methodPath)
    },
  ]
}
