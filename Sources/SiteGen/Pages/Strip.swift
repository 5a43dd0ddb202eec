import Timeline

/// One bar of the overview strip.
struct Bar: Sendable, Equatable {
  /// The time it stands for.
  let period: EDTF
  /// Written under the bar; nil where there is no room for it.
  var label: String?
  var count = 0
  /// Whether all its events are still to come.
  var isAhead = true
  /// Id of the place on the page to which it leads.
  var anchor = ""
}

/// The overview strip: how the events lie in time, to scale.
struct Strip: Sendable {
  /// More bars than this are too narrow to be hit on a phone.
  static let mostBars = 60
  static let steps = 10

  private(set) var bars: [Bar] = []

  /// Counts events, given in any order, that stand under headings.
  init(_ events: [(date: EDTF, isAhead: Bool)], sections: [YearView]) {
    let days = events.compactMap(\.date.bounds.start)
    guard let first = days.min(), let last = days.max(),
      let size = Self.yearsPerBar(from: first.year, to: last.year)
    else { return }
    let origin = Self.floor(first.year, to: size)
    bars = (0...((last.year - origin) / size)).map { index in
      Bar(period: Self.period(origin + index * size, size: size))
    }
    for event in events {
      guard let start = event.date.bounds.start else { continue }
      let index = (start.year - origin) / size
      bars[index].count += 1
      bars[index].isAhead = bars[index].isAhead && event.isAhead
    }
    for section in sections.reversed() {
      guard let year = section.year, year >= origin else { continue }
      bars[(year - origin) / size].anchor = section.anchor
    }
    setLabels(origin: origin, size: size)
  }

  /// How high a bar is, from 1 to `steps`; 0 for an empty one.
  static func step(_ count: Int, most: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return (count * steps + most - 1) / most
  }

  private static func yearsPerBar(from first: Int, to last: Int) -> Int? {
    var size = 1
    for factor in [1, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2] {
      size *= factor
      if (last - floor(first, to: size)) / size < mostBars { return size }
    }
    return nil
  }

  private static func floor(_ year: Int, to size: Int) -> Int {
    year >= 0 ? year / size * size : -((-year + size - 1) / size * size)
  }

  private static func period(_ year: Int, size: Int) -> EDTF {
    guard size > 1 else { return .year(year) }
    return .span(.year(year), .year(year + size - 1)) ?? .year(year)
  }

  /// Writes the first and the last year, and round ones between that keep clear of them.
  private mutating func setLabels(origin: Int, size: Int) {
    let room = max(1, (bars.count + 6) / 7)
    let nice = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].map { $0 * max(1, size / 100) }
    let step = nice.first { $0 % size == 0 && $0 / size >= room } ?? room * size
    for index in bars.indices {
      let year = origin + index * size
      let isEnd = index == 0 || index == bars.count - 1
      let isRound = year % step == 0 && index >= room && index < bars.count - room
      if isEnd || isRound { bars[index].label = String(year) }
    }
  }
}

/// A bar as the page shows it.
struct BarView: Sendable {
  let viewer: Viewer
  let bar: Bar
  let step: Int
}

extension Schemas {
  static let bar = Schema<BarView>([
    .text("label", "The year under the bar; empty where there is no room for it.") {
      $0.bar.label
    },
    .text("summary", "The period and its number of events, in words; empty for an empty bar.") {
      $0.bar.count == 0
        ? nil : $0.viewer.words.bar($0.viewer.words.date($0.bar.period), $0.bar.count)
    },
    .number("step", "How high the bar is, from 1 to 10; 0 for an empty one.") { $0.step },
    .flag("isAhead", "Whether all its events are still to come.") {
      $0.bar.count > 0 && $0.bar.isAhead
    },
    .url("page", "The place on the page that the bar stands for.") { "#" + $0.bar.anchor },
  ])
}
