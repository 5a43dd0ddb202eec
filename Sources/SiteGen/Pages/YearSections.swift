import Timeline

/// The events that stand under one heading: a year, a month, or a longer time that is all that is
/// known.
struct YearView: Sendable {
  let viewer: Viewer
  let section: Listing.Section
  /// The page that holds the entries of the heading's time in full; nil on that page itself.
  let period: String?
  let rows: [Row]
  /// In words, how long nothing is recorded before it.
  let gap: String?

  /// An event in the list, with what is said before it.
  struct Row: Sendable {
    let viewer: Viewer
    let event: Int
    /// The line before the first event of which only the month is known.
    let during: String?
    /// The month that begins with it, where a heading has many events.
    let month: String?
    /// In words, how long nothing is recorded before it.
    let gap: String?
  }

  /// So many events under a year are parted by months.
  static let mostWithoutMonths = 24

  /// The sections of one page, in the order in which they are given.
  static func views(
    of sections: [Listing.Section], viewer: Viewer,
    period: (Listing.Section) -> String? = { _ in nil }
  ) -> [YearView] {
    let events = sections.flatMap(\.events)
    let gaps = Gap.longOnes(in: events.map { viewer.site.events[$0].event.date })
    var position = 0
    return sections.map { section in
      defer { position += section.events.count }
      let own = Array(gaps[position..<(position + section.events.count)])
      return YearView(
        viewer: viewer, section: section, period: period(section),
        rows: rows(of: section, gaps: own, viewer: viewer),
        gap: own.first.flatMap { $0 }.map(viewer.words.gap))
    }
  }

  private static func rows(
    of section: Listing.Section, gaps: [Int?], viewer: Viewer
  ) -> [Row] {
    let hasMonths = section.month == nil && section.events.count > mostWithoutMonths
    var month: EDTF?
    var headed: EDTF?
    return section.events.enumerated().map { position, event in
      let date = viewer.site.events[event].event.date
      // Days of the month stand before it, so that a line between them is needed.
      let during = month.flatMap { $0 == date.wholeMonth ? viewer.words.date($0) : nil }
      month = date.precision == .day ? date.month : nil
      var heading: String?
      if hasMonths, let own = date.precision == .day ? date.month : date.wholeMonth, own != headed {
        headed = own
        heading = viewer.words.date(own)
      }
      return Row(
        viewer: viewer, event: event, during: during.map(viewer.words.duringMonth),
        month: heading, gap: position == 0 ? nil : gaps[position].map(viewer.words.gap))
    }
  }
}

extension EDTF {
  /// The month, when it is all that is known.
  fileprivate var wholeMonth: EDTF? {
    guard case .date(let date) = self, date.precision == .month else { return nil }
    return month
  }

  /// The month in which it begins.
  fileprivate var month: EDTF? { bounds.earliest.flatMap { .month($0.year, $0.month) } }
}

extension Schemas {
  /// A heading with its entries in full.
  static func year(keys: [ExtraKey]) -> Schema<YearView> {
    let entry = entry(keys: keys)
    return Schema<YearView>(
      heading + [
        .flag("isLong", "Whether its page has so many events that not all are drawn at once.") {
          $0.viewer.scene.form == .full
            && $0.viewer.site.events.count > Scene.mostEntries
        },
        .list("entries", entry, "The events in the order of time.") { $0.rows },
      ])
  }

  /// A heading with a line for each event.
  static let yearOfLines = Schema<YearView>(
    heading + [
      .list("lines", line, "The events in the order of time, a line each.") { $0.rows }
    ])

  private static let heading: [Schema<YearView>.Member] = [
    .text("heading", "The year, the month, or the longer time that is all that is known.") {
      $0.section.heading
    },
    .text("anchor", "The id of the heading.") { $0.section.anchor },
    .text("count", "The number of events, in words.") {
      ($0.section.isAhead ? $0.viewer.words.planned : $0.viewer.words.events)($0.rows.count)
    },
    .text("gap", "How long nothing is recorded before it; empty when that is not long.") {
      $0.gap
    },
    .url("period", "The page with the entries in full, where this is a list of lines.") {
      $0.period
    },
  ]

  private static let before: [Schema<YearView.Row>.Member] = [
    .text("during", "The line before events of which only the month is known.") { $0.during },
    .text("month", "The month that begins, where a year has many events.") { $0.month },
    .text("gap", "How long nothing is recorded before it; empty when that is not long.") {
      $0.gap
    },
  ]

  static func entry(keys: [ExtraKey]) -> Schema<YearView.Row> {
    Schema<YearView.Row>(
      before + [
        .record("event", event(keys: keys), "The event.") {
          EventView(viewer: $0.viewer, index: $0.event)
        }
      ])
  }

  /// An event in a line: when, what, and how many say so.
  static let line = Schema<YearView.Row>(
    before + [
      .text("slug", "The last part of the event's address; the line has this id.") {
        $0.entry.slug.description
      },
      .text("title", "The headline.") { $0.entry.event.title },
      .url("page", "The event's own page.") {
        $0.viewer.link(to: $0.viewer.scene.eventPaths[$0.event])
      },
      .date("date", "When, in words as exact as the sources are.") {
        $0.viewer.date($0.entry.event.date)
      },
      .text("datetime", "The date for HTML's `datetime`; empty when HTML has no form for it.") {
        $0.entry.event.date.machine
      },
      .text("edtf", "The date as EDTF.") { $0.entry.event.date.description },
      .text("sources", "How many sources tell it, in words; empty when none does.") {
        let count = $0.viewer.scene.sourceCounts[$0.event]
        return count > 0 ? $0.viewer.words.sourceCount(count) : nil
      },
      .flag("isDisagreeing", "Whether the sources tell things that cannot all be right.") {
        $0.viewer.scene.statuses[$0.event].contains(.disagreeing)
      },
      .flag("isPlanned", "Whether it is still to come.") { $0.viewer.scene.isAhead[$0.event] },
    ])
}

extension YearView.Row {
  fileprivate var entry: SiteEvent { viewer.site.events[event] }
}
