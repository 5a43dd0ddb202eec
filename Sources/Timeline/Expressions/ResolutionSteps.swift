/// A time on the way to its date.
struct ResolvedTime {
  let date: EDTF
  /// The TIMEX3 value.
  let value: String
  var kind: TIMEX3.Kind = .date
  /// Whether the value is a guess that no date may be taken from.
  var isVague = false

  init(_ date: EDTF, value: String? = nil, kind: TIMEX3.Kind = .date) {
    self.date = date
    self.value = value ?? date.timexValue
    self.kind = kind
  }
}

/// The work of one resolution: remembers whether the anchor was used and what was assumed.
struct Steps {
  let anchor: Anchor?
  /// The date that the text told last.
  let last: Anchor?
  let manner: Manner
  let side: TemporalExpression.Side?
  let leansBack: Bool
  let isPromised: Bool
  /// What was counted from; nil when nothing was.
  var usedAnchor: Anchor?
  /// What is doubted about the dates that were counted from.
  var doubt: Qualifier = []
  var assumptions: [Resolution.Assumption] = []
  /// Whether the words count from the date told last.
  var isThen = false

  init(
    anchor: Anchor?, last: Anchor?, manner: Manner, side: TemporalExpression.Side?,
    leansBack: Bool = false, isPromised: Bool = false
  ) {
    (self.leansBack, self.isPromised) = (leansBack, isPromised)
    self.anchor = anchor
    self.last = last
    self.manner = manner
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
    case .onWeekday(let weekday, let day):
      return try onWeekday(weekday, time(day))
    case .weekday(let weekday):
      return ResolvedTime(.day(try nearest(weekday)))
    case .shiftedWeekday(let weekday, let shift):
      return ResolvedTime(.day(try shifted(weekday, by: shift)))
    case .weekdayBeyond(let weekday, let weeks):
      // "The pits stopped on Monday week": what has been done lies a week further back.
      let isPast = weeks < 0 || side == .past
      let day = try shifted(weekday, by: isPast ? -1 : 0, isAhead: !isPast)
      return ResolvedTime(.day(day.adding(days: (isPast ? -7 : 7) * abs(weeks))))
    case .weekdayOfWeek(let weekday, let shift):
      let day = try day(atLeast: .day)
      // The Sunday of this week that has gone by is called "Sunday" alone.
      let weeks = shift < 0 && weekday == 7 ? shift - 1 : shift
      return ResolvedTime(.day(day.adding(days: 7 * weeks + weekday - day.weekday)))
    case .shifted(let unit, let shift):
      return try shifted(unit, by: shift)
    case .shiftedMonth(let month, let shift):
      return try shiftedMonth(month, by: shift)
    case .shiftedDay(let month, let day, let shift):
      let now = try self.day(atLeast: .day)
      let days = (now.year - 1...now.year + 1).compactMap {
        CivilDate(year: $0, month: month, day: day)
      }
      let found =
        shift < 0
        ? days.last { $0 < now }
        : shift > 0 ? days.first { $0 > now } : days.first { $0.year == now.year }
      guard let found else { throw .vague }
      return ResolvedTime(.day(found))
    case .weekOf(let day):
      guard let day = try time(day).date.bounds.earliest else { throw .vague }
      return week(day, isWeekend: false)
    case .season(let season, let shift):
      return try seasonTime(season, by: shift)
    case .counted(let count, let unit):
      return try counted(count, unit)
    case .part(let part, let whole):
      return try partOf(part, time(whole))
    case .within(let inner):
      return try time(inner)
    case .partOfWeek(let isAhead):
      let day = try day(atLeast: .day)
      let monday = day.adding(days: 1 - day.weekday)
      let whole = week(day, isWeekend: false)
      return ResolvedTime(
        isAhead ? .days(day, monday.adding(days: 6)) : .days(monday, day), value: whole.value)
    case .approximately(let inner):
      let exact = try time(inner)
      return ResolvedTime(exact.date.approximate, value: exact.value)
    case .partOfDay(let part, let inner):
      let day = try time(inner)
      return ResolvedTime(day.date, value: day.value + "T" + part.code, kind: .time)
    case .quarter(let number, let year):
      return try partOfYear(number, months: 3, letter: "Q", of: year)
    case .toldQuarter(let quarter, in: let year):
      let year = try time(year)
      guard let quarter, let told = quarter.bounds.latest?.year,
        let first = year.date.bounds.earliest
      else { return year }
      return try moved(ResolvedTime(quarter), years: first.year - told)
    case .quarterEnding(let number, let day):
      return try quarterEnding(number, time(day).date)
    case .half(let number, let year):
      return try partOfYear(number, months: 6, letter: "H", of: year)
    case .monthOf(let month, let year):
      guard let first = try time(year).date.bounds.earliest,
        let date = month > 12 ? EDTF.season(first.year, month) : EDTF.month(first.year, month)
      else { throw .vague }
      return ResolvedTime(date)
    case .dayOf(let month, let day, let year):
      guard let first = try time(year).date.bounds.earliest,
        let date = CivilDate(year: first.year, month: month, day: day)
      else { throw .vague }
      return ResolvedTime(.day(date))
    case .weekdayAfter(let weekday):
      let now = try day(atLeast: .day)
      return ResolvedTime(.day(now.adding(days: (weekday - now.weekday + 6) % 7 + 1)))
    case .dayOfCountedMonth(let day, let months):
      let now = try self.day(atLeast: day == nil ? .day : .month)
      let month = now.adding(months: months)
      guard let date = CivilDate(year: month.year, month: month.month, day: day ?? now.day) else {
        throw .vague
      }
      return ResolvedTime(.day(date))
    case .numberedWeekday(let weekday, let number, of: let month):
      guard let month = try time(month).date.bounds.earliest,
        let first = CivilDate(year: month.year, month: month.month, day: 1)
      else { throw .vague }
      let start = number > 0 ? first : first.adding(months: 1).adding(days: -7)
      let day = start.adding(days: (weekday - start.weekday + 7) % 7 + 7 * (max(number, 1) - 1))
      guard day.month == month.month else { throw .vague }
      return ResolvedTime(.day(day))
    case .dayOfMonth(let day):
      return ResolvedTime(.day(try dayOfMonth(day)))
    case .then(let inner):
      isThen = true
      defer { isThen = false }
      return try time(inner)
    case .moved(let inner, let years):
      return try moved(time(inner), years: years)
    case .clock(let clock, let day):
      return try atClock(clock, of: day)
    case .partOfSomeDay(let part):
      return guessed(try time(.partOfDay(part, of: .shifted(.day, by: 0))))
    case .holiday(let holiday, let shift):
      return ResolvedTime(.day(try day(of: holiday, by: shift)))
    case .holidayOf(let holiday, let year):
      guard let first = try time(year).date.bounds.earliest, let day = holiday.day(in: first.year)
      else { throw .vague }
      return ResolvedTime(.day(day))
    case .weekend:
      return try nearestWeekend()
    case .oneOf(let one, let other):
      let (first, second) = try side == .future ? neighbours(one, other) : neighbours(other, one)
      guard let date = EDTF.oneOf(first.date, second.date) else { throw .vague }
      return ResolvedTime(date, value: (side == .future ? first : second).value)
    case .daysOfMonth(let year, let month, let days):
      return try daysOfMonth(year: year, month: month, days)
    case .span(let from, let to):
      return try span(from, to)
    case .seasonByName(let season):
      return guessed(try seasonTime(season, by: nil))
    case .stretch(let isFirst, let count, let unit, let whole):
      return try stretch(isFirst: isFirst, count, unit, of: time(whole))
    case .shortYear(let digits):
      return ResolvedTime(.year(shortYear(digits)))
    case .unknown:
      throw .vague
    case .byManner:
      throw .vague
    case .duration, .durationAndHalf, .someTime:
      throw .duration
    case .recurring:
      throw .recurring
    case .reference:
      throw .vague
    }
  }

  /// A time, and another that lies next to it: "on Monday or Tuesday".
  private mutating func neighbours(
    _ first: TemporalValue, _ second: TemporalValue
  ) throws(Resolution.Failure) -> (ResolvedTime, ResolvedTime) {
    let near = try time(first)
    // "May or June of last year": the year is told.
    if case .monthOf = second { return (near, try time(second)) }
    var others = Steps(
      anchor: Anchor(near.date), last: last, manner: manner, side: side == .future ? .future : .past
    )
    return (near, try others.time(second))
  }

  /// The first day of what is counted from, when that is at least as exact as `precision`.
  mutating func day(atLeast precision: Precision) throws(Resolution.Failure) -> CivilDate {
    let base = isThen || manner == .narrative ? last : anchor
    guard let base else { throw .noAnchor }
    guard base.precision >= precision else { throw .anchorTooCoarse }
    usedAnchor = base
    doubt.formUnion(doubt(about: base, to: precision))
    if base == last, base != anchor { assume(.toldLast) }
    return base.day
  }

  /// What is doubted about the part of a date that is counted from.
  ///
  /// "About 10 March 2020" leaves no doubt about its year, unless the document's own date is doubted.
  private func doubt(about base: Anchor, to precision: Precision) -> Qualifier {
    guard base != anchor, precision < base.doubtedPrecision else { return base.doubt }
    return base.doubt.intersection(anchor?.doubt ?? [])
  }

  /// A time that carries its own doubt, so that another beside it does not.
  mutating func doubted(_ value: TemporalValue) throws(Resolution.Failure) -> ResolvedTime {
    let others = doubt
    doubt = []
    let time = try time(value)
    defer { doubt = others }
    return ResolvedTime(time.date.qualified(doubt), value: time.value)
  }

  /// The same day in the year before or after, when the weekday fits there and not here.
  ///
  /// A story tells its years by what stands before; its calendar may be an old one.
  private mutating func onWeekday(
    _ weekday: Int, _ time: ResolvedTime
  ) throws(Resolution.Failure) -> ResolvedTime {
    guard manner != .narrative, let day = time.date.bounds.earliest, day.weekday != weekday else {
      return time
    }
    let others = [-1, 1].compactMap {
      CivilDate(year: day.year + $0, month: day.month, day: day.day)
    }
    let fitting = others.first { $0.weekday == weekday }
    return fitting.map { ResolvedTime(.day($0)) } ?? time
  }

  mutating func assume(_ assumption: Resolution.Assumption) {
    if !assumptions.contains(assumption) { assumptions.append(assumption) }
  }

  private mutating func nearest(_ weekday: Int) throws(Resolution.Failure) -> CivilDate {
    let day = try day(atLeast: .day)
    // A story goes forward.
    if side == .future || manner == .narrative || isThen {
      assume(.firstAfter)
      return day.adding(days: (weekday - day.weekday + 7) % 7)
    }
    assume(.latestBefore)
    return day.adding(days: -((day.weekday - weekday + 7) % 7))
  }

  private mutating func shifted(
    _ weekday: Int, by shift: Int, isAhead: Bool = false
  ) throws(Resolution.Failure) -> CivilDate {
    let day = try day(atLeast: .day)
    let monday = day.adding(days: 1 - day.weekday)
    if shift == 0 {
      // "That Thursday" lies around what was told.
      switch isAhead ? .future : isThen ? nil : side {
      case .future: return day.adding(days: (weekday - day.weekday + 7) % 7)
      case .past: return day.adding(days: -((day.weekday - weekday + 7) % 7))
      case nil: return day.adding(days: (weekday - day.weekday + 10) % 7 - 3)
      }
    }
    if shift < 0 {
      assume(.latestBefore)
      let back = (day.weekday - weekday + 7) % 7
      return day.adding(days: back == 0 ? -7 : -back)
    }
    return monday.adding(days: shift * 7 + weekday - 1)
  }

  mutating func yearless(month: Int, day: Int?) throws(Resolution.Failure)
    -> ResolvedTime
  {
    if manner == .narrative { return try yearlessInStory(month: month, day: day) }
    // A document dated to its month is enough: its days lie in one year.
    let anchor = try self.day(atLeast: .month)
    if day != nil, usedAnchor?.precision == .month, anchor.month == month { throw .anchorTooCoarse }
    // A 29th of February may lie far off.
    let years = Array(anchor.year - 8...anchor.year + 8)
    let dates = years.compactMap { CivilDate(year: $0, month: month, day: day ?? 1) }
    // A month is compared by months, so that the month of the anchor itself is at no distance.
    func distance(_ date: CivilDate) -> Int {
      day == nil
        ? (date.year - anchor.year) * 12 + date.month - anchor.month
        : date.dayNumber - anchor.dayNumber
    }
    // A verb far from a month says little about it; news tells of the past rather.
    func cost(_ date: CivilDate) -> Int {
      let months = distance(date)
      guard day == nil, months != 0 else {
        // Half a year away, news has rather happened.
        guard day != nil, side == nil, months > 0 else { return abs(months) }
        return months + (leansBack ? 200 : 30)
      }
      switch side {
      case .past: return abs(months) + (months > 0 ? 9 : 0)
      case .future: return abs(months) + (months < 0 ? 9 : 0)
      case nil: return abs(months) + (months > 0 ? 2 : 0)
      }
    }
    let onSide = dates.filter { date in
      switch day == nil ? nil : side {
      case .past: distance(date) <= 0
      case .future: distance(date) >= 0
      case nil: true
      }
    }
    let best = onSide.min { cost($0) < cost($1) }
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
    if manner == .narrative || isThen { return try seasonInStory(season, by: shift) }
    let day = try day(atLeast: .month)
    // Northern seasons by whole months; winter is told by the year of its December.
    let firstMonth = [21: 3, 22: 6, 23: 9, 24: 12][season] ?? 3
    let candidates = (day.year - 2...day.year + 1).compactMap { year in
      CivilDate(year: year, month: firstMonth, day: 1).map { (year: year, start: $0) }
    }
    let month = CivilDate(year: day.year, month: day.month, day: 1) ?? day
    let chosen: Int? =
      if shift == 0 {
        day.year
      } else if let shift, shift < 0 {
        candidates.last { $0.start.adding(months: 3) <= month }?.year
      } else if let shift, shift > 0 {
        candidates.first { $0.start > month }?.year
      } else {
        isPromised
          ? candidates.first { $0.start.adding(months: 2) >= month }?.year
          : candidates.filter { side != .past || $0.start <= month }.min {
            abs($0.start.dayNumber - day.dayNumber) < abs($1.start.dayNumber - day.dayNumber)
          }?.year
      }
    guard let chosen, let date = EDTF.season(chosen, season) else { throw .vague }
    return ResolvedTime(date)
  }
}

extension EDTF {
  /// The TIMEX3 value of a range that is a quarter or half of a year; nil for another.
  private var quarterValue: String? {
    guard precision == .month, let first = bounds.earliest, let last = bounds.latest,
      first.year == last.year
    else { return nil }
    switch (first.month, last.month) {
    case (1, 3), (4, 6), (7, 9), (10, 12): return "\(inFourDigits(first.year))-Q\(last.month / 3)"
    case (1, 6), (7, 12): return "\(inFourDigits(first.year))-H\(last.month / 6)"
    default: return nil
    }
  }

  /// The decade (10) or century (100) of a year; those before Christ are counted as people do.
  static func years(_ count: Int, around year: Int) -> EDTF? {
    guard year < 1 else {
      return count == 10 ? .decade(year - year % 10) : .century(year - year % 100)
    }
    // The 470s BC run from 479 to 470, the 4th century BC from 400 to 301.
    let last = count == 10 ? (1 - year) / 10 * 10 : -year / 100 * 100 + 1
    return span(.year(2 - last - count), .year(1 - last))
  }

  /// The TIMEX3 value of a decade or century before Christ; nil for another range.
  private var valueBeforeChrist: String? {
    guard precision == .year, let first = bounds.earliest?.year, let last = bounds.latest?.year,
      last < 1
    else { return nil }
    if last - first == 9, (1 - last) % 10 == 0 { return "BC" + inFourDigits(1 - last).prefix(3) }
    return last - first == 99 ? "BC" + inFourDigits(-last).prefix(2) : nil
  }

  private func inFourDigits(_ year: Int) -> String { String(EDTF.year(year).description) }

  /// The TIMEX3 value of a date that names itself.
  var timexValue: String {
    let text = description
    if case .date(let date) = self, date.isPlain, date.year.value ?? 0 > 0 { return text }
    let bare = String(text.filter { $0 != "?" && $0 != "~" && $0 != "%" })
    if let slash = bare.firstIndex(of: "/") {
      return quarterValue ?? valueBeforeChrist ?? ends?.0.timexValue ?? String(bare[..<slash])
    }
    if let first = bare.first, first == "[" || first == "{" {
      return String(bare.dropFirst().prefix { $0 != "," })
    }
    // TIMEX3 counts the years before Christ as people do, without a year 0.
    if bare.hasPrefix("-") || bare.hasPrefix("0000") {
      let parts = bare.drop { $0 == "-" }.split(separator: "-", maxSplits: 1)
      guard let year = parts.first.flatMap({ Int($0) }), year < 9999 else { return bare }
      let digits = String(year + 1)
      let seasons = ["21": "SP", "22": "SU", "23": "FA", "24": "WI"]
      let rest = parts.count > 1 ? "-" + (seasons[String(parts[1])] ?? String(parts[1])) : ""
      return "BC" + String(repeating: "0", count: 4 - digits.count) + digits + rest
    }
    let seasons = ["-21": "-SP", "-22": "-SU", "-23": "-FA", "-24": "-WI"]
    if bare.count == 7, let season = seasons[String(bare.suffix(3))] {
      return bare.dropLast(3) + season
    }
    // TIMEX3 writes a decade in three digits and a century in two.
    return String(bare.prefix { $0 != "X" })
  }
}
