import Timeline

/// One bar of the overview strip.
struct Bar: Sendable, Equatable {
  /// The time it stands for.
  let period: EDTF
  /// The year that it begins with.
  let firstYear: Int
  /// Whether it stands for a long empty stretch and not for its length.
  var isCut = false
  /// The time that is written under the bar; nil where there is no room for it.
  var label: EDTF?
  var count = 0
  /// Whether all its events are still to come.
  var isAhead = true
  /// Address of the first of its headings.
  var page = ""
}

/// How many events begin in each year.
struct YearCounts: Sendable {
  /// Ascending; `isAhead` says whether all of them are still to come.
  let all: [(year: Int, count: Int, isAhead: Bool)]
  /// How they lie in months, where they all lie in a few years; nil elsewhere.
  var months: MonthCounts?

  /// Counts events, given in any order; one whose beginning is not known does not count.
  init(_ events: some Sequence<(date: EDTF, isAhead: Bool)>) {
    var years: [Int: (count: Int, isAhead: Bool)] = [:]
    for event in events {
      guard let year = event.date.bounds.start?.year else { continue }
      let known = years[year] ?? (0, true)
      years[year] = (known.count + 1, known.isAhead && event.isAhead)
    }
    all = years.map { (year: $0.key, count: $0.value.count, isAhead: $0.value.isAhead) }
      .sorted { $0.year < $1.year }
  }
}

extension Scene {
  /// How some events lie in time.
  func years(of events: [Int]) -> YearCounts {
    var years = YearCounts(
      events.lazy.map { (self.site.events[$0].event.date, isAhead: self.isAhead[$0]) })
    years.months = MonthCounts(events, years, self)
    return years
  }
}

/// The overview strip: how the events lie in time, to scale but for empty stretches, which are cut.
struct Strip: Sendable {
  /// With more bars than this a bar is too narrow to be hit: 24 pixels (WCAG 2.2, 2.5.8).
  static let mostBars = 24
  /// The same on a phone.
  static let mostShort = 11
  /// So many empty bars in a row are one cut, once a strip is longer than `longestWhole`.
  static let emptyRun = 4
  static let longestWhole = 12
  static let steps = 10

  var bars: [Bar] = []

  /// A year that stands as a heading somewhere, in the order of time.
  typealias Heading = (year: Int, page: String)

  /// A strip of events that stand under headings.
  init(_ years: YearCounts, headings: [Heading], most: Int = Self.mostBars) {
    guard let first = years.all.first?.year, let last = years.all.last?.year else { return }
    for size in Self.sizes {
      let origin = Self.floor(first, to: size)
      guard (last - origin) / size < most * 100 else { continue }
      bars = Self.whole(years, headings, origin: origin, last: last, size: size)
      cutEmptyStretches()
      if bars.count <= most { break }
    }
    setLabels()
  }

  /// How high a bar is, from 1 to `steps`; 0 for an empty one.
  static func step(_ count: Int, most: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return (count * steps + most - 1) / most
  }

  /// Years a bar: 1, 5, 10, 50, 100 and so on.
  private static let sizes: [Int] = {
    var sizes = [1]
    while sizes.count < 28, let last = sizes.last {
      sizes.append(last * (sizes.count % 2 == 1 ? 5 : 2))
    }
    return sizes
  }()

  private static func whole(
    _ years: YearCounts, _ headings: [Heading], origin: Int, last: Int, size: Int
  ) -> [Bar] {
    var bars = (0...((last - origin) / size)).map { index in
      Bar(period: period(origin + index * size, size: size), firstYear: origin + index * size)
    }
    for year in years.all {
      let index = (year.year - origin) / size
      bars[index].count += year.count
      bars[index].isAhead = bars[index].isAhead && year.isAhead
    }
    for heading in headings.reversed() {
      // The headings may be of longer times than the bars.
      let index = (max(heading.year, origin) - origin) / size
      if index < bars.count { bars[index].page = heading.page }
    }
    for index in bars.indices.dropFirst() where bars[index].page.isEmpty {
      bars[index].page = bars[index - 1].page
    }
    return bars
  }

  static func floor(_ year: Int, to size: Int) -> Int {
    year >= 0 ? year / size * size : -((-year + size - 1) / size * size)
  }

  private static func period(_ year: Int, size: Int) -> EDTF {
    guard size > 1 else { return .year(year) }
    return .span(.year(year), .year(year + size - 1)) ?? .year(year)
  }

  mutating func cutEmptyStretches() {
    guard bars.count > Self.longestWhole else { return }
    var kept: [Bar] = []
    var index = 0
    while index < bars.count {
      let end = bars[index...].firstIndex { $0.count > 0 } ?? bars.count
      if end - index >= Self.emptyRun {
        bars[index].isCut = true
        kept.append(bars[index])
      } else {
        kept.append(contentsOf: bars[index..<end])
      }
      if end < bars.count { kept.append(bars[end]) }
      index = end + 1
    }
    bars = kept
  }

  /// Writes the years of both ends and behind each cut, and others that keep clear of them.
  private mutating func setLabels() {
    guard let last = bars.indices.last else { return }
    let room = max(1, (bars.count + 6) / 7)
    var labelled: [Int] = []
    func isClear(_ index: Int, _ distance: Int) -> Bool {
      labelled.allSatisfy { abs($0 - index) >= distance }
    }
    for index in [0, last] + bars.indices.dropFirst().filter({ bars[$0 - 1].isCut })
    where !bars[index].isCut && isClear(index, min(room, 2)) {
      labelled.append(index)
    }
    for index in bars.indices where !bars[index].isCut && isClear(index, room) {
      labelled.append(index)
    }
    for index in labelled { bars[index].label = .year(bars[index].firstYear) }
  }
}

/// The overview of a page: one strip for a wide window, and a coarser one for a phone.
struct Strips: Sendable {
  let long: [BarView]
  let short: [BarView]
}

/// A bar as the page shows it.
struct BarView: Sendable {
  let viewer: Viewer
  let bar: Bar
  let step: Int
}

extension Viewer {
  /// The strips over some events, whose headings stand where they are said to stand.
  func strips(over years: YearCounts, headings: [Strip.Heading]) -> Strips {
    Strips(
      long: strip(over: years, headings: headings, most: Strip.mostBars),
      short: strip(over: years, headings: headings, most: Strip.mostShort))
  }

  /// One of the strips: with so many bars at most.
  func strip(over years: YearCounts, headings: [Strip.Heading], most: Int) -> [BarView] {
    let bars =
      (years.months.map { Strip($0, headings: headings, most: most) }
      ?? Strip(years, headings: headings, most: most)).bars
    let most = bars.map(\.count).max() ?? 0
    return bars.map { BarView(viewer: self, bar: $0, step: Strip.step($0.count, most: most)) }
  }
}

extension Schemas {
  static let bar = Schema<BarView>([
    .text("label", "The year or month under the bar; empty where there is no room for it.") {
      $0.bar.label.map($0.viewer.words.date)
    },
    .text("summary", "The period and its number of events, in words; empty for an empty bar.") {
      $0.bar.count == 0
        ? nil : $0.viewer.words.bar($0.viewer.words.date($0.bar.period), $0.bar.count)
    },
    .number("step", "How high the bar is, from 1 to 10; 0 for an empty one.") { $0.step },
    .flag("isCut", "Whether the bar stands for a long time without events, cut short.") {
      $0.bar.isCut
    },
    .flag("isAhead", "Whether all its events are still to come.") {
      $0.bar.count > 0 && $0.bar.isAhead
    },
    .url("page", "The place that the bar leads to.") { $0.bar.page },
  ])
}
