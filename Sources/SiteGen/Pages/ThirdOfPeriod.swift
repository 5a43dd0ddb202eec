internal import Timeline

/// A third of a month, a year or a decade: "early March 2023", "mid-2023", "the late 1960s".
///
/// As a date it is an interval whose ends are both approximate.
struct ThirdOfPeriod {
  let part: PartOfPeriod
  /// The month, year or decade; uncertain where the third is.
  let whole: EDTF
  /// The third with exact ends, for words that say "about" themselves.
  let span: EDTF

  /// Nil for any other date.
  init?(_ date: EDTF) {
    guard case .interval(let interval) = date, let start = interval.start.date,
      let end = interval.end.date, start.qualifier == end.qualifier, date.isApproximate,
      let first = date.bounds.earliest, let last = date.bounds.latest, first.year >= 0,
      start.precision == end.precision
    else { return nil }
    let candidates =
      switch start.precision {
      case .day: Self.thirds(ofMonth: first)
      case .month: Self.thirds(ofYear: first.year)
      case .year: Self.thirds(ofDecade: first.year - first.year % 10)
      case .season, .decade, .century: nil as (whole: EDTF, spans: [EDTF?])?
      }
    let found = candidates?.spans.firstIndex { $0?.bounds == date.bounds }
    guard let candidates, let found, let part = PartOfPeriod(rawValue: found),
      let span = candidates.spans[found], last.year - first.year < 10
    else { return nil }
    self.part = part
    self.span = span
    whole = date.isUncertain ? candidates.whole.uncertain : candidates.whole
  }

  private static func thirds(ofMonth day: CivilDate) -> (whole: EDTF, spans: [EDTF?])? {
    guard let month = EDTF.month(day.year, day.month), let last = month.bounds.latest else {
      return nil
    }
    let ends = [(1, 10), (11, 20), (21, last.day)]
    return (
      month,
      ends.map { first, last in
        CivilDate(year: day.year, month: day.month, day: first).flatMap { from in
          CivilDate(year: day.year, month: day.month, day: last).map { .days(from, $0) }
        }
      }
    )
  }

  private static func thirds(ofYear year: Int) -> (whole: EDTF, spans: [EDTF?]) {
    let ends = [(1, 4), (5, 8), (9, 12)]
    return (
      .year(year),
      ends.map { first, last in
        EDTF.month(year, first).flatMap { from in
          EDTF.month(year, last).flatMap { EDTF.span(from, $0) }
        }
      }
    )
  }

  private static func thirds(ofDecade year: Int) -> (whole: EDTF, spans: [EDTF?]) {
    let ends = [(0, 3), (4, 6), (7, 9)]
    return (.decade(year), ends.map { EDTF.span(.year(year + $0.0), .year(year + $0.1)) })
  }
}
