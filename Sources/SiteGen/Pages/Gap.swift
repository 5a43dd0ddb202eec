import Timeline

/// Times in which nothing is recorded, long enough to be said.
enum Gap {
  /// For each date, in the order of time, the whole months of silence before it; nil when that is
  /// under half a year, or under four times what is usual between these dates.
  static func longOnes(in dates: [EDTF]) -> [Int?] {
    var latest: CivilDate?
    let silences: [Silence?] = dates.map { date in
      let bounds = date.bounds
      defer {
        // What is still going on would hide every gap after it, so only its start counts.
        if let end = bounds.latest ?? bounds.earliest { latest = max(latest ?? end, end) }
      }
      guard let start = bounds.earliest, let end = latest, start > end else { return nil }
      return Silence(from: end, to: start)
    }
    let known = silences.compactMap { $0?.days }.sorted()
    guard !known.isEmpty else { return silences.map { _ in nil } }
    let usual = known[known.count / 2]
    return silences.map { silence in
      guard let silence, silence.months >= 6, silence.days >= 4 * usual else { return nil }
      return silence.months
    }
  }

  private struct Silence {
    let days: Int
    let months: Int

    init(from end: CivilDate, to start: CivilDate) {
      days = start.dayNumber - end.dayNumber
      let whole = (start.year - end.year) * 12 + start.month - end.month
      months = end.adding(months: whole) > start ? whole - 1 : whole
    }
  }
}
