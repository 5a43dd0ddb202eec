/// How the timeline's first page is laid out, so that no page grows without bound.
package enum TimelineForm: String, Sendable, CaseIterable {
  /// Every entry with its words.
  case full
  /// A line an event; the entries stand on a page for each year.
  case compact
  /// The years with their numbers; the entries stand on a page for each year.
  case years

  /// The form for a number of events.
  ///
  /// With more than 500 full entries a page is long to load and to read; with more than 1,000 lines
  /// too.
  package init(events: Int) {
    self = events <= 500 ? .full : events <= 1000 ? .compact : .years
  }
}
