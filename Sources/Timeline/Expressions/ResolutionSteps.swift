/// A time on the way to its date.
struct ResolvedTime {
  let date: EDTF
  /// The TIMEX3 value.
  let value: String
  var kind: TIMEX3.Kind = .date

  init(_ date: EDTF, value: String? = nil, kind: TIMEX3.Kind = .date) {
    self.date = date
    self.value = value ?? date.timexValue
    self.kind = kind
  }
}

/// The work of one resolution: remembers whether the anchor was used and what was assumed.
struct Steps {
  let anchor: Anchor?
  let side: TemporalExpression.Side?
  var usedAnchor = false
  var assumptions: [Resolution.Assumption] = []

  init(anchor: Anchor?, side: TemporalExpression.Side?) {
    self.anchor = anchor
    self.side = side
  }

  mutating func time(_ value: TemporalValue) throws(Resolution.Failure) -> ResolvedTime {
    switch value {
    case .absolute(let date):
      return ResolvedTime(date)
    case .yearless(let month, let day):
      return try yearless(month: month, day: day)
    case .yearlessDays(let month, let day, let lastMonth, let lastDay):
      let start = try yearless(month: month, day: day).date
      guard let first = start.bounds.earliest,
        let last = CivilDate(
          year: lastMonth < month ? first.year + 1 : first.year, month: lastMonth, day: lastDay)
      else { throw .vague }
      return ResolvedTime(.days(first, last))
    case .weekday(let weekday):
      return ResolvedTime(.day(try nearest(weekday)))
    case .shiftedWeekday(let weekday, let shift):
      return ResolvedTime(.day(try shifted(weekday, by: shift)))
    case .shifted(let unit, let shift):
      return try shifted(unit, by: shift)
    case .shiftedMonth(let month, let shift):
      return try shiftedMonth(month, by: shift)
    case .season(let season, let shift):
      return try seasonTime(season, by: shift)
    case .counted(let count, let unit):
      return try counted(count, unit)
    case .part(let part, let whole):
      return try partOf(part, time(whole))
    case .within(let inner):
      return try time(inner)
    case .approximately(let inner):
      return ResolvedTime(try time(inner).date.approximate)
    case .partOfDay(let part, let inner):
      let day = try time(inner)
      return ResolvedTime(day.date, value: day.value + "T" + part.code, kind: .time)
    case .duration:
      throw .duration
    case .recurring:
      throw .recurring
    case .reference:
      throw .vague
    }
  }

  /// The anchor's first day, when the anchor is at least as exact as `precision`.
  private mutating func day(atLeast precision: Precision) throws(Resolution.Failure) -> CivilDate {
    guard let anchor else { throw .noAnchor }
    guard anchor.precision >= precision else { throw .anchorTooCoarse }
    usedAnchor = true
    return anchor.day
  }

  private mutating func assume(_ assumption: Resolution.Assumption) {
    if !assumptions.contains(assumption) { assumptions.append(assumption) }
  }

  private mutating func nearest(_ weekday: Int) throws(Resolution.Failure) -> CivilDate {
    let day = try day(atLeast: .day)
    if side == .future {
      assume(.firstAfter)
      return day.adding(days: (weekday - day.weekday + 7) % 7)
    }
    assume(.latestBefore)
    return day.adding(days: -((day.weekday - weekday + 7) % 7))
  }

  private mutating func shifted(_ weekday: Int, by shift: Int) throws(Resolution.Failure)
    -> CivilDate
  {
    let day = try day(atLeast: .day)
    let monday = day.adding(days: 1 - day.weekday)
    if shift < 0 {
      assume(.latestBefore)
      let back = (day.weekday - weekday + 7) % 7
      return day.adding(days: back == 0 ? -7 : -back)
    }
    return monday.adding(days: shift * 7 + weekday - 1)
  }

  private mutating func yearless(month: Int, day: Int?) throws(Resolution.Failure)
    -> ResolvedTime
  {
    let anchor = try self.day(atLeast: day == nil ? .month : .day)
    let years = [anchor.year - 1, anchor.year, anchor.year + 1]
    let dates = years.compactMap { CivilDate(year: $0, month: month, day: day ?? 1) }
    // A month is compared by months, so that the month of the anchor itself is at no distance.
    func distance(_ date: CivilDate) -> Int {
      day == nil
        ? (date.year - anchor.year) * 12 + date.month - anchor.month
        : date.dayNumber - anchor.dayNumber
    }
    let onSide = dates.filter { date in
      switch side {
      case .past: distance(date) <= 0
      case .future: distance(date) >= 0
      case nil: true
      }
    }
    let best = onSide.min { abs(distance($0)) < abs(distance($1)) }
    guard let best else { throw .vague }
    switch side {
    case .past: assume(.latestBefore)
    case .future: assume(.firstAfter)
    case nil: assume(.nearestYear)
    }
    guard day == nil else { return ResolvedTime(.day(best)) }
    guard let date = EDTF.month(best.year, month) else { throw .vague }
    return ResolvedTime(date)
  }

  private mutating func shiftedMonth(_ month: Int, by shift: Int) throws(Resolution.Failure)
    -> ResolvedTime
  {
    let day = try day(atLeast: .month)
    let year =
      if shift < 0 {
        month < day.month ? day.year : day.year - 1
      } else if shift > 0 {
        month > day.month ? day.year : day.year + 1
      } else {
        day.year
      }
    guard let date = EDTF.month(year, month) else { throw .vague }
    return ResolvedTime(date)
  }

  private mutating func seasonTime(_ season: Int, by shift: Int?) throws(Resolution.Failure)
    -> ResolvedTime
  {
    let day = try day(atLeast: .month)
    // Northern seasons by whole months; winter is told by the year of its December.
    let firstMonth = [21: 3, 22: 6, 23: 9, 24: 12][season] ?? 3
    let candidates = (day.year - 2...day.year + 1).compactMap { year in
      CivilDate(year: year, month: firstMonth, day: 1).map { (year: year, start: $0) }
    }
    let month = CivilDate(year: day.year, month: day.month, day: 1) ?? day
    let chosen: Int? =
      if let shift, shift < 0 {
        candidates.last { $0.start.adding(months: 3) <= month }?.year
      } else if let shift, shift > 0 {
        candidates.first { $0.start > month }?.year
      } else {
        candidates.min {
          abs($0.start.dayNumber - day.dayNumber) < abs($1.start.dayNumber - day.dayNumber)
        }?.year
      }
    guard let chosen, let date = EDTF.season(chosen, season) else { throw .vague }
    return ResolvedTime(date)
  }

  private mutating func shifted(_ unit: CalendarUnit, by shift: Int) throws(Resolution.Failure)
    -> ResolvedTime
  {
    switch unit {
    case .day:
      return ResolvedTime(.day(try day(atLeast: .day).adding(days: shift)))
    case .week, .weekend:
      let day = try day(atLeast: .day)
      return week(day.adding(days: 7 * shift), isWeekend: unit == .weekend)
    case .month:
      let day = try day(atLeast: .month).adding(months: shift)
      return try month(day)
    case .quarter:
      let day = try day(atLeast: .month).adding(months: 3 * shift)
      let quarter = (day.month - 1) / 3
      guard let first = EDTF.month(day.year, quarter * 3 + 1),
        let last = EDTF.month(day.year, quarter * 3 + 3),
        let date = try? EDTF("\(first)/\(last)")
      else { throw .vague }
      return ResolvedTime(date, value: "\(day.year)-Q\(quarter + 1)")
    case .year:
      return ResolvedTime(.year(try day(atLeast: .year).year + shift))
    case .decade:
      let year = try day(atLeast: .year).year + 10 * shift
      return ResolvedTime(.decade(year - year % 10))
    case .century:
      let century = try day(atLeast: .year).year / 100 + shift
      guard (10...99).contains(century), let date = try? EDTF("\(century)XX") else { throw .vague }
      return ResolvedTime(date)
    case .second, .minute, .hour, .fortnight:
      throw .vague
    }
  }

  private mutating func counted(_ count: Int, _ unit: CalendarUnit) throws(Resolution.Failure)
    -> ResolvedTime
  {
    switch unit {
    case .second, .minute, .hour:
      // The hour is not kept, and may lie on the day before.
      throw .vague
    case .day:
      return ResolvedTime(.day(try day(atLeast: .day).adding(days: count)))
    case .week, .weekend, .fortnight:
      let day = try day(atLeast: .day)
      return week(day.adding(days: count * (unit == .fortnight ? 14 : 7)), isWeekend: false)
    case .month, .quarter:
      let months = unit == .quarter ? 3 * count : count
      return try month(try day(atLeast: .month).adding(months: months))
    case .year:
      return ResolvedTime(.year(try day(atLeast: .year).year + count))
    case .decade:
      let year = try day(atLeast: .year).year + 10 * count
      return ResolvedTime(EDTF.year(year).approximate, value: "\(year)")
    case .century:
      let year = try day(atLeast: .year).year + 100 * count
      return ResolvedTime(EDTF.year(year).approximate, value: "\(year)")
    }
  }

  private mutating func week(_ day: CivilDate, isWeekend: Bool) -> ResolvedTime {
    assume(.weekFromMonday)
    let monday = day.adding(days: 1 - day.weekday)
    let week = day.isoWeek
    let name = "\(week.year)-W\(inTwoDigits(week.week))"
    return isWeekend
      ? ResolvedTime(.days(monday.adding(days: 5), monday.adding(days: 6)), value: name + "-WE")
      : ResolvedTime(.days(monday, monday.adding(days: 6)), value: name)
  }

  private func month(_ day: CivilDate) throws(Resolution.Failure) -> ResolvedTime {
    guard let date = EDTF.month(day.year, day.month) else { throw .vague }
    return ResolvedTime(date)
  }

  /// A third of a month (days), a year (months) or a decade (years), with both ends approximate.
  private mutating func partOf(_ part: PartOfPeriod, _ whole: ResolvedTime)
    throws(Resolution.Failure) -> ResolvedTime
  {
    guard let first = whole.date.bounds.earliest, let last = whole.date.bounds.latest else {
      throw .vague
    }
    assume(.thirds)
    let third = part.rawValue
    let ends: (String, String)
    switch whole.date.precision {
    case .month:
      let lastDay = third == 2 ? last.day : third * 10 + 10
      let stem = "\(first.year)-\(inTwoDigits(first.month))-"
      ends = (stem + inTwoDigits(third * 10 + 1), stem + inTwoDigits(lastDay))
    case .year:
      ends = (
        "\(first.year)-\(inTwoDigits(third * 4 + 1))", "\(first.year)-\(inTwoDigits(third * 4 + 4))"
      )
    case .decade:
      ends = ("\(first.year + [0, 4, 7][third])", "\(first.year + [3, 6, 9][third])")
    case .day, .season, .century:
      return ResolvedTime(whole.date.approximate, value: whole.value)
    }
    guard let date = try? EDTF("\(ends.0)~/\(ends.1)~") else { throw .vague }
    return ResolvedTime(date, value: whole.value)
  }
}

extension EDTF {
  /// The TIMEX3 value of a date that names itself.
  var timexValue: String {
    let text = description
    let bare = String(text.filter { $0 != "?" && $0 != "~" && $0 != "%" })
    if let slash = bare.firstIndex(of: "/") { return String(bare[..<slash]) }
    let seasons = ["-21": "-SP", "-22": "-SU", "-23": "-FA", "-24": "-WI"]
    if bare.count == 7, let season = seasons[String(bare.suffix(3))] {
      return bare.dropLast(3) + season
    }
    // TIMEX3 writes a decade in three digits and a century in two.
    return String(bare.prefix { $0 != "X" })
  }
}
