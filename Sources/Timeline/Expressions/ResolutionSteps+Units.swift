/// Units of the calendar counted from an anchor, and their parts.
extension Steps {
  mutating func shifted(_ unit: CalendarUnit, by shift: Int) throws(Resolution.Failure)
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
      guard let decade = EDTF.years(10, around: year) else { throw .vague }
      return ResolvedTime(decade)
    case .century:
      // "This century" is told in any year of it.
      let year = try day(atLeast: .year).year + 100 * shift
      guard let date = EDTF.years(100, around: year) else { throw .vague }
      return ResolvedTime(date)
    case .second, .minute, .hour, .fortnight:
      throw .vague
    }
  }

  mutating func counted(_ count: Int, _ unit: CalendarUnit) throws(Resolution.Failure)
    -> ResolvedTime
  {
    switch unit {
    case .second, .minute, .hour:
      // The hour is not kept, and may lie on the day before. Hours after what was told are about its day.
      guard isThen, unit == .hour, (1...12).contains(count) else { throw .vague }
      return ResolvedTime(EDTF.day(try day(atLeast: .day)).approximate)
    case .day:
      return ResolvedTime(.day(try day(atLeast: .day).adding(days: count)))
    case .week, .weekend, .fortnight:
      // "Two weeks ago" is about that day, and neither the day itself nor a week of the calendar.
      let day = try day(atLeast: .day).adding(days: count * (unit == .fortnight ? 14 : 7))
      let week = day.isoWeek
      return ResolvedTime(
        EDTF.day(day).approximate, value: "\(week.year)-W\(inTwoDigits(week.week))")
    case .month, .quarter:
      let months = unit == .quarter ? 3 * count : count
      return try month(try day(atLeast: .month).adding(months: months))
    case .year:
      let year = try day(atLeast: .year).year + count
      // "A year earlier" behind a month is that month of the year before; two years later is some time of
      // that year.
      if isThen, abs(count) == 1, let last, last.precision == .month,
        let date = EDTF.month(year, last.day.month)
      {
        return ResolvedTime(date)
      }
      return ResolvedTime(.year(year))
    case .decade:
      let year = try day(atLeast: .year).year + 10 * count
      return ResolvedTime(EDTF.year(year).approximate)
    case .century:
      let year = try day(atLeast: .year).year + 100 * count
      return ResolvedTime(EDTF.year(year).approximate)
    }
  }

  mutating func week(_ day: CivilDate, isWeekend: Bool) -> ResolvedTime {
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

  /// The first or last units of a longer time; weeks need not begin where it does.
  func stretch(isFirst: Bool, _ count: Int, _ unit: CalendarUnit, of whole: ResolvedTime)
    throws(Resolution.Failure) -> ResolvedTime
  {
    guard let first = whole.date.bounds.earliest, let last = whole.date.bounds.latest else {
      throw .vague
    }
    let date: EDTF?
    switch (unit, whole.date.precision) {
    case (.day, .month) where count < 28, (.week, .month) where count < 4:
      let days = unit == .week ? 7 * count : count
      let exact =
        isFirst
        ? EDTF.days(first, first.adding(days: days - 1)) : .days(last.adding(days: 1 - days), last)
      date = unit == .week ? exact.approximate : exact
    case (.month, .year) where count < 12:
      let start = isFirst ? 1 : 13 - count
      let end = start + count - 1
      let months = EDTF.month(first.year, start).flatMap { start in
        EDTF.month(first.year, end).flatMap { EDTF.span(start, $0) }
      }
      date = count == 1 ? EDTF.month(first.year, start) : months
    case (.year, .decade) where count < 10:
      let start = isFirst ? first.year : last.year + 1 - count
      date = count == 1 ? .year(start) : EDTF.span(.year(start), .year(start + count - 1))
    default: throw .vague
    }
    guard let date else { throw .vague }
    return ResolvedTime(date, value: unit.durationValue(count), kind: .duration)
  }

  /// A third of a month (days), a year (months) or a decade (years), with both ends approximate.
  mutating func partOf(_ part: PartOfPeriod, _ whole: ResolvedTime)
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
      let stem = "\(EDTF.year(first.year))-\(inTwoDigits(first.month))-"
      ends = (stem + inTwoDigits(third * 10 + 1), stem + inTwoDigits(lastDay))
    case .year:
      let stem = "\(EDTF.year(first.year))-"
      ends = (stem + inTwoDigits(third * 4 + 1), stem + inTwoDigits(third * 4 + 4))
    case .decade:
      ends = (
        "\(EDTF.year(first.year + [0, 4, 7][third]))", "\(EDTF.year(first.year + [3, 6, 9][third]))"
      )
    case .day, .season, .century:
      return ResolvedTime(whole.date.approximate, value: whole.value)
    }
    guard let date = try? EDTF("\(ends.0)~/\(ends.1)~") else { throw .vague }
    return ResolvedTime(date, value: whole.value)
  }
}
