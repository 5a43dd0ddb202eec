import Timeline

/// The events that stand under one heading: a year, or a longer time that is all that is known.
struct YearView: Sendable {
  let viewer: Viewer
  let heading: String
  /// The first year of the heading's time; nil when no year is known.
  let year: Int?
  let isAhead: Bool
  var entries: [EntryView]
  /// In words, how long nothing is recorded before it.
  var gap: String?

  var anchor: String {
    let place = heading.utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        ? String(UnicodeScalar(byte)) : "_"
    }
    return (isAhead ? "_ahead_" : "_") + place.joined()
  }

  /// Groups events, by their indexes, in the order in which they are given.
  static func group(_ events: [Int], viewer: Viewer, isAhead: Bool) -> [YearView] {
    var years: [YearView] = []
    var month: EDTF?
    let gaps = Gap.longOnes(in: events.map { viewer.site.events[$0].event.date })
    for (position, index) in events.enumerated() {
      let date = viewer.site.events[index].event.date
      let (heading, year) = heading(of: date, words: viewer.words)
      if years.last?.heading != heading {
        years.append(
          YearView(viewer: viewer, heading: heading, year: year, isAhead: isAhead, entries: []))
        month = nil
      }
      let gap = gaps[position].map(viewer.words.gap)
      // Days of the month stand before it, so that a line between them is needed.
      let during = month.flatMap { $0 == date.wholeMonth ? viewer.words.date($0) : nil }
      let isFirst = years[years.count - 1].entries.isEmpty
      if isFirst { years[years.count - 1].gap = gap }
      years[years.count - 1].entries.append(
        EntryView(
          event: EventView(viewer: viewer, index: index),
          during: during.map(viewer.words.duringMonth),
          gap: isFirst ? nil : gap))
      month = date.precision == .day ? date.bounds.start.flatMap { .month($0.year, $0.month) } : nil
    }
    return years
  }

  private static func heading(of date: EDTF, words: InterfaceWords) -> (String, Int?) {
    // A decade belongs to none of its years.
    if case .date(let only) = date, only.precision < .year {
      let plain = EDTF.date(EDTFDate(only.year))
      return (words.date(plain), date.bounds.start?.year)
    }
    guard let start = date.bounds.start else { return (words.undated, nil) }
    return (words.date(.year(start.year)), start.year)
  }
}

/// An event in the list, with what is said before it.
struct EntryView: Sendable {
  let event: EventView
  /// The line before the first event of which only the month is known.
  let during: String?
  /// In words, how long nothing is recorded before it.
  let gap: String?
}

extension Schemas {
  static func year(keys: [ExtraKey]) -> Schema<YearView> {
    let entry = entry(keys: keys)
    return Schema<YearView>([
      .text("heading", "The year, or the decade or century when no year is known.") {
        $0.heading
      },
      .text("anchor", "The id of the heading.") { $0.anchor },
      .text("count", "The number of events, in words.") {
        ($0.isAhead ? $0.viewer.words.planned : $0.viewer.words.events)($0.entries.count)
      },
      .text("gap", "How long nothing is recorded before it; empty when that is not long.") {
        $0.gap
      },
      .list("entries", entry, "The events in the order of time.") { $0.entries },
    ])
  }

  static func entry(keys: [ExtraKey]) -> Schema<EntryView> {
    let event = event(keys: keys)
    return Schema<EntryView>([
      .text("during", "The line before events of which only the month is known.") { $0.during },
      .text("gap", "How long nothing is recorded before it; empty when that is not long.") {
        $0.gap
      },
      .record("event", event, "The event.") { $0.event },
    ])
  }
}

extension EDTF {
  /// The month, when it is all that is known.
  var wholeMonth: EDTF? {
    guard case .date(let date) = self, date.precision == .month else { return nil }
    return date.bounds.earliest.flatMap { .month($0.year, $0.month) }
  }
}
