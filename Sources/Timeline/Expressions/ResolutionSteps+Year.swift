/// Parts of years, days with names, and times by the clock.
extension Steps {
  /// A guess at a value from which no date may be taken.
  func guessed(_ time: ResolvedTime) -> ResolvedTime {
    var time = time
    time.isVague = true
    return time
  }

  /// The month or day in the year of the date told last, or early in the year after.
  mutating func yearlessInStory(month: Int, day: Int?) throws(Resolution.Failure) -> ResolvedTime {
    let told = try self.day(atLeast: .year)
    let isMonth = last.map { $0.precision >= .month } ?? false
    // A story goes forward: January behind December is the next one.
    let year = isMonth && told.month - month >= 7 ? told.year + 1 : told.year
    guard let day else {
      guard let date = EDTF.month(year, month) else { throw .vague }
      return ResolvedTime(date)
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .vague }
    return ResolvedTime(.day(date))
  }

  mutating func seasonInStory(_ season: Int, by shift: Int?) throws(Resolution.Failure)
    -> ResolvedTime
  {
    let told = try day(atLeast: .year)
    let isMonth = last.map { $0.precision >= .month } ?? false
    let firstMonth = [21: 3, 22: 6, 23: 9, 24: 12][season] ?? 3
    var year = told.year
    if let shift, shift > 0, !isMonth || told.month >= firstMonth { year += 1 }
    if let shift, shift < 0, !isMonth || told.month <= firstMonth { year -= 1 }
    guard let date = EDTF.season(year, season) else { throw .vague }
    // The exchange form counts a winter to the year in which most of it lies.
    let isWinterAhead = season == 24 && shift == nil && isMonth && told.month > 6
    return ResolvedTime(
      date, value: isWinterAhead ? EDTF.season(year + 1, season)?.timexValue : nil)
  }

  /// A quarter or half of a year; without a year, the one that lies nearest.
  mutating func partOfYear(
    _ number: Int, months: Int, letter: String, of year: TemporalValue?
  ) throws(Resolution.Failure) -> ResolvedTime {
    let firstMonth = (number - 1) * months + 1
    let chosen: Int
    if let year {
      guard let first = try time(year).date.bounds.earliest else { throw .vague }
      chosen = first.year
    } else if manner == .narrative {
      chosen = try day(atLeast: .year).year
    } else {
      let now = try day(atLeast: .month)
      // Results are told soon after a quarter's end, plans before it begins.
      let distances = (now.year - 1...now.year + 1).map { year in
        (year, (year - now.year) * 12 + firstMonth + months / 2 - now.month)
      }
      func cost(_ months: Int) -> Int { abs(months) + (months > 0 && side != .future ? 7 : 0) }
      let best = distances.min { cost($0.1) < cost($1.1) }
      guard let best else { throw .vague }
      assume(.nearestYear)
      chosen = best.0
    }
    guard let first = EDTF.month(chosen, firstMonth),
      let last = EDTF.month(chosen, firstMonth + months - 1), let date = EDTF.span(first, last)
    else { throw .vague }
    return ResolvedTime(date, value: "\(EDTF.year(chosen).timexValue)-\(letter)\(number)")
  }

  /// The three months whose last day is told: a company's year need not begin in January.
  func quarterEnding(_ number: Int?, _ day: EDTF) throws(Resolution.Failure) -> ResolvedTime {
    guard let last = day.bounds.latest else { throw .vague }
    let month = CivilDate(year: last.year, month: last.month, day: 1) ?? last
    // Some close their books in the first days of the month after.
    let end = last.day <= 7 ? month.adding(months: -1) : month
    let start = end.adding(months: -2)
    let middle = end.adding(months: -1)
    guard let from = EDTF.month(start.year, start.month), let to = EDTF.month(end.year, end.month),
      let date = EDTF.span(from, to)
    else { throw .vague }
    return ResolvedTime(
      date, value: "\(EDTF.year(middle.year))-Q\(number ?? (middle.month + 2) / 3)")
  }

  /// "The 21st": the nearest one, on the side that the words tell.
  mutating func dayOfMonth(_ number: Int) throws(Resolution.Failure) -> CivilDate {
    let now = try day(atLeast: manner == .narrative ? .month : .day)
    let months = manner == .narrative ? [0] : [-1, 0, 1]
    let days = months.compactMap { shift -> CivilDate? in
      let month = CivilDate(year: now.year, month: now.month, day: 1)?.adding(months: shift)
      return month.flatMap { CivilDate(year: $0.year, month: $0.month, day: number) }
    }
    let onSide = days.filter { day in
      switch side {
      case .past: day <= now
      case .future: day >= now
      case nil: true
      }
    }
    let best = (manner == .narrative ? days : onSide).min {
      abs($0.dayNumber - now.dayNumber) < abs($1.dayNumber - now.dayNumber)
    }
    guard let best else { throw .vague }
    return best
  }

  /// The same day, month, quarter or year of another year.
  mutating func moved(_ time: ResolvedTime, years: Int) throws(Resolution.Failure) -> ResolvedTime {
    guard let first = time.date.bounds.earliest, let last = time.date.bounds.latest else {
      throw .vague
    }
    doubt.formUnion(time.date.qualifier)
    let year = first.year + years
    switch time.date.precision {
    case .day where first == last: return ResolvedTime(.day(first.adding(years: years)))
    case .month where first.month == last.month:
      guard let date = EDTF.month(year, first.month) else { throw .vague }
      return ResolvedTime(date)
    case .year: return ResolvedTime(.year(year))
    default: break
    }
    guard let start = EDTF.month(year, first.month),
      let end = EDTF.month(last.year + years, last.month), let date = EDTF.span(start, end),
      first < last
    else { throw .vague }
    return ResolvedTime(date)
  }

  /// A time by the clock; without a day, its day is a guess.
  mutating func atClock(_ clock: ClockTime, of day: TemporalValue?) throws(Resolution.Failure)
    -> ResolvedTime
  {
    let date = try time(day ?? .shifted(.day, by: 0))
    guard date.date.precision == .day else { throw .vague }
    var time = ResolvedTime(date.date, value: date.value + clock.code, kind: .time)
    time.isVague = day == nil
    return time
  }

  /// The year with these last two digits: in a story the one nearest to the date told last.
  mutating func shortYear(_ digits: Int) -> Int {
    guard manner == .narrative, let told = last?.day.year else { return 1900 + digits }
    assume(.toldLast)
    usedAnchor = last
    let year = told - told % 100 + digits
    return [year - 100, year, year + 100].min { abs($0 - told) < abs($1 - told) } ?? year
  }

  /// A holiday: the nearest one, or the last or next.
  mutating func day(of holiday: Holiday, by shift: Int?) throws(Resolution.Failure) -> CivilDate {
    if manner == .narrative || isThen {
      guard let day = holiday.day(in: try day(atLeast: .year).year) else { throw .vague }
      return day
    }
    let now = try day(atLeast: .day)
    let days = (now.year - 1...now.year + 1).compactMap { holiday.day(in: $0) }
    // A verb may belong to something else: it moves the holiday by a season and by no whole year.
    func cost(_ day: CivilDate) -> Int {
      let distance = day.dayNumber - now.dayNumber
      let isOther = side == .past && distance > 0 || side == .future && distance < 0
      return abs(distance) + (isOther ? 240 : 0)
    }
    let chosen: CivilDate? =
      switch (shift, side) {
      case (-1, _): days.last { $0 < now }
      case (1, _): days.first { $0 > now }
      case (0, _): holiday.day(in: now.year)
      default: days.min { cost($0) < cost($1) }
      }
    guard let chosen else { throw .vague }
    return chosen
  }

  /// "The weekend": the one past on its first days after it, else the one to come.
  mutating func nearestWeekend() throws(Resolution.Failure) -> ResolvedTime {
    let now = try day(atLeast: .day)
    let isPast = side == .past || side == nil && now.weekday <= 2
    return week(now.adding(days: isPast && now.weekday < 6 ? -7 : 0), isWeekend: true)
  }

  /// From one time to another, each with its own anchor's year.
  mutating func span(_ from: TemporalValue, _ to: TemporalValue) throws(Resolution.Failure)
    -> ResolvedTime
  {
    if case .yearless(let first, nil) = from, case .yearless(let last, nil) = to, first > last {
      return try monthsOverNewYear(first, last)
    }
    if case .yearless(let first, nil) = from, case .yearless(let last, nil) = to,
      let year = try yearless(month: last, day: nil).date.bounds.earliest?.year,
      let start = EDTF.month(year, first), let end = EDTF.month(year, last),
      let date = EDTF.span(start, end)
    {
      return ResolvedTime(date, value: start.timexValue)
    }
    let start = try doubted(from)
    let end = try doubted(to)
    // A range never ends before it starts: "Friday to Monday" goes into the week after.
    if let first = start.date.bounds.earliest, let last = end.date.bounds.latest, last < first,
      case .weekday = to,
      let later = EDTF.span(
        start.date, .day(last.adding(days: 7)).qualified(end.date.qualifier))
    {
      return ResolvedTime(later, value: start.value)
    }
    guard let date = EDTF.span(start.date, end.date) else { throw .vague }
    return ResolvedTime(date, value: start.value)
  }

  /// "From October to March": a story that stands in March looks back, else it goes on.
  private mutating func monthsOverNewYear(_ first: Int, _ last: Int) throws(Resolution.Failure)
    -> ResolvedTime
  {
    guard var year = try yearless(month: first, day: nil).date.bounds.earliest?.year else {
      throw .vague
    }
    if manner == .narrative, let told = self.last, told.precision >= .month,
      told.day.year == year, told.day.month <= last + 1
    {
      year -= 1
    }
    guard let start = EDTF.month(year, first), let end = EDTF.month(year + 1, last),
      let date = EDTF.span(start, end)
    else { throw .vague }
    return ResolvedTime(date, value: start.timexValue)
  }

  /// Some days of one month.
  mutating func daysOfMonth(
    year: Int?, month: Int, _ days: [Int]
  ) throws(Resolution.Failure) -> ResolvedTime {
    guard let day = days.first else { throw .vague }
    let first =
      if let year {
        CivilDate(year: year, month: month, day: day)
      } else {
        try yearless(month: month, day: day).date.bounds.earliest
      }
    guard let first else { throw .vague }
    let all = days.compactMap { CivilDate(year: first.year, month: month, day: $0) }
    guard all.count == days.count,
      let date = try? EDTF("{" + all.map(\.description).joined(separator: ",") + "}")
    else { throw .vague }
    return ResolvedTime(date, value: first.description)
  }
}
