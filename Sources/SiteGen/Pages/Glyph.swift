import Timeline

/// The sign under a date: where it lies in its year or years, and how exactly it is known.
///
/// It says nothing that the words beside it do not say, so it is hidden from screen readers.
struct Glyph: Sendable {
  static let width = 120.0

  let sign: DateSign
  /// Where the sign begins and ends, from 0 at the first day of the year to `width` at its last.
  let start: Double
  let end: Double

  init(sign: DateSign, start: Double, end: Double) {
    self.sign = sign
    self.start = start
    self.end = end
  }

  /// The sign for a date; nil when neither its start nor its end is known.
  init?(_ edtf: EDTF) {
    let bounds = edtf.bounds
    guard let first = bounds.earliest ?? bounds.latest, let last = bounds.latest ?? bounds.earliest
    else { return nil }
    let axis = Axis(from: first.year, to: last.year)
    let isOneDay = bounds.earliest == bounds.latest
    let isInterval = if case .interval = edtf { true } else { false }
    sign =
      switch (bounds.earliest, bounds.latest) {
      case (nil, _): .openStart
      case (_, nil): .openEnd
      case _ where !edtf.qualifier.isEmpty: .doubted
      case _ where isOneDay: .day
      case _ where isInterval && edtf.precision == .day: .interval
      default: .vague
      }
    start = sign == .openStart ? 0 : axis.place(ofStart: first)
    end = sign == .openEnd ? Self.width : axis.place(ofEnd: last)
  }

  var html: HTML {
    var html = HTML(
      markup: """
        <svg class="glyph" width="120" height="10" viewBox="0 0 120 10" aria-hidden="true">
        """)
    for mark in marks { html.add(markup: mark) }
    html.add(markup: "</svg>")
    return html
  }

  /// A bar is never too narrow to be seen, and never reaches over the end of the line.
  private func range(least: Double) -> (from: String, to: String) {
    let middle = (start + end) / 2
    let half = max(end - start, least) / 2
    let from = min(max(middle - half, 0), Self.width - 2 * half)
    return (Self.number(from), Self.number(from + 2 * half))
  }

  private var marks: [String] {
    switch sign {
    case .day: [tick(at: (start + end) / 2)]
    case .vague: [bar("vague", range(least: 8.5))]
    case .doubted: [bar("doubt", range(least: 18))]
    case .interval: [bar("bar", range(least: 3))]
    case .openStart: [bar("fade", ("0", Self.number(end))), tick(at: end)]
    case .openEnd: [bar("fade", ("120", Self.number(start))), tick(at: start)]
    }
  }

  private func bar(_ name: String, _ range: (from: String, to: String)) -> String {
    // The dashes of a fade are counted from its faint end, on a path of this length.
    let length = name == "fade" || name == "doubt" ? #" pathLength="120""# : ""
    return #"<path class="\#(name)" d="M\#(range.from) 5H\#(range.to)"\#(length)/>"#
  }

  private func tick(at place: Double) -> String {
    #"<path class="day" d="M\#(Self.number(min(max(place, 1.5), Self.width - 1.5))) 0v10"/>"#
  }

  /// A number with at most one digit after the point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

/// A line of whole years.
private struct Axis {
  private let first: Int
  private let days: Double

  init(from year: Int, to last: Int) {
    first = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    days = Double((CivilDate(year: last, month: 12, day: 31)?.dayNumber ?? first) - first + 1)
  }

  func place(ofStart day: CivilDate) -> Double {
    Double(day.dayNumber - first) / days * Glyph.width
  }

  func place(ofEnd day: CivilDate) -> Double {
    Double(day.dayNumber - first + 1) / days * Glyph.width
  }
}
