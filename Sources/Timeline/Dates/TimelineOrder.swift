/// The place of a date in a timeline: a total order, the same for the same text everywhere.
///
/// Dates are ordered by their start. A start that is a month, a year or longer comes after all days
/// it can mean, so that it does not pretend to be the first of them; at the same place the finer date
/// comes first, then the one that ends first. A date without a start takes the place of its end.
public struct TimelineOrder: Sendable, Hashable, Comparable {
  private let place: DateBounds.Limit.Position
  private let precision: Precision
  private let end: DateBounds.Limit.Position
  private let text: String

  /// The place of a date.
  public init(_ edtf: EDTF) {
    let anchors =
      switch edtf {
      case .date(let date): [date]
      case .dateTime(let dateTime): [dateTime.day]
      case .interval(let interval): [interval.start.date ?? interval.end.date].compactMap(\.self)
      case .oneOf(let set), .allOf(let set): set.elements.map(\.anchor)
      }
    // By hand, since the first of several members is the first by place, not by its own start.
    var first: (place: DateBounds.Limit.Position, precision: Precision)?
    for date in anchors {
      let key = (date.bounds.upper.asEnd, date.precision)
      guard let best = first else {
        first = key
        continue
      }
      if key.0 < best.place || (key.0 == best.place && key.1 > best.precision) { first = key }
    }
    place = first?.place ?? .afterAll
    precision = first?.precision ?? .century
    end = edtf.bounds.upper.asEnd
    text = edtf.description
  }

  /// Whether the left date comes before the right one in a timeline.
  public static func < (a: TimelineOrder, b: TimelineOrder) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.precision != b.precision { return a.precision > b.precision }
    if a.end != b.end { return a.end < b.end }
    return a.text < b.text
  }
}
