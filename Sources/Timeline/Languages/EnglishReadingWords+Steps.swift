extension EnglishReadingWords {
  /// What a date was counted from and what a word told about it, in the reader's own words.
  public struct Basis: Sendable {
    /// What it was counted from: `the publication date 2023-03-22`.
    public let origin: String
    /// The word that tells on which side of that it lies; nil when there is none.
    public let witness: String?
    /// What a person can do when there is no date.
    public let remedy: String

    /// Creates a basis.
    public init(origin: String, witness: String? = nil, remedy: String = "") {
      self.origin = origin
      self.witness = witness
      self.remedy = remedy
    }
  }

  /// The whole account of one date: what it is, why, and which rule found it.
  public static func account(
    _ words: String, _ expression: TemporalExpression, _ resolution: Resolution, basis: Basis
  ) -> String {
    let rule = " Rule \(expression.rule)."
    guard let date = resolution.date else {
      let reason = resolution.failure.map(failure) ?? "it tells no date"
      let isCurable = resolution.failure == .noAnchor || resolution.failure == .anchorTooCoarse
      let remedy = isCurable && !basis.remedy.isEmpty ? "; \(basis.remedy)" : ""
      return "“\(words)” has no date: \(reason)\(remedy).\(rule)"
    }
    var clauses = [step(expression.value, resolution, basis.origin)]
    clauses += self.bound(expression.bound).map { [$0] } ?? []
    if let witness = basis.witness {
      let side = expression.side == .future ? "looks ahead" : "looks back"
      clauses.append("the word “\(witness)” \(side)")
    }
    if resolution.assumptions.contains(.thirds) { clauses.append(assumption(.thirds)) }
    let label = EnglishDateWords.label(for: date)
    let name = label == date.description ? label : "\(date) (\(label))"
    return "“\(words)” is \(name): "
      + clauses.joined(separator: "; ") + ".\(rule)"
  }

  private static func bound(_ bound: TemporalExpression.Bound) -> String? {
    switch bound {
    case .within: nil
    case .until: "the words make it the end, and tell no start"
    case .since: "the words make it the start, and tell no end"
    case .lastOf(let days): "the last of the \(days) days told before it"
    case .firstOf(let days): "the first of the \(days) days told before it"
    }
  }

  /// How a value becomes a date, as a clause.
  private static func step(
    _ value: TemporalValue, _ resolution: Resolution, _ origin: String
  ) -> String {
    func inner(_ value: TemporalValue) -> String { step(value, resolution, origin) }
    switch value {
    case .absolute(let date): return said(date)
    case .yearless(let month, let day):
      let name = (day.map { "\($0) " } ?? "") + EnglishDateWords.month(month)
      return "no year is said; " + near("the " + name, resolution, origin)
    case .onWeekday(let day, let value):
      return inner(value) + "; a year in which it is a \(weekday(day)), if there is one near"
    case .yearlessDays: return "no year is said; " + near("those days", resolution, origin)
    case .weekday(let day): return near("the " + weekday(day), resolution, origin)
    case .shiftedWeekday(let day, let shift):
      let places = ["the last one before", "the nearest to", "the one in the week after that of"]
      return "a \(weekday(day)): \(places[min(max(shift, -1), 1) + 1]) \(origin)"
    case .weekdayOfWeek(let day, let shift):
      let weeks = ["the week before that of", "the week of", "the week after that of"]
      return "the \(weekday(day)) of \(weeks[min(max(shift, -1), 1) + 1]) \(origin)"
    case .weekdayBeyond(let day, let weeks):
      return "\(units(abs(weeks), "week")) beyond the nearest \(weekday(day)) to \(origin)"
    case .weekdayAfter(let day): return "the first \(weekday(day)) after \(origin)"
    case .shifted(let unit, let shift): return shifted(unit, shift, origin)
    case .counted(let count, let unit): return counted(count, unit, origin)
    case .shiftedMonth(let month, let shift):
      let name = EnglishDateWords.month(month)
      if shift == 0 { return "the \(name) of the year of \(origin)" }
      return "the \(shift < 0 ? "last \(name) before" : "first \(name) after") \(origin)"
    case .shiftedDay(_, _, let shift):
      if shift == 0 { return "that day in the year of \(origin)" }
      return "the \(shift < 0 ? "last such day before" : "first such day after") \(origin)"
    case .weekOf(let day): return "the week, from Monday to Sunday, of that day: \(inner(day))"
    case .season(_, let shift):
      guard let shift else { return "the nearest such season to \(origin)" }
      if shift == 0 { return "that season in the year of \(origin)" }
      return "the \(shift < 0 ? "last such season over by" : "first such season after") \(origin)"
    case .part(let part, let whole):
      let third = ["the first third", "the middle third", "the last third"][part.rawValue]
      if case .absolute(let date) = whole {
        return "\(third) of \(EnglishDateWords.label(for: date))"
      }
      return "\(third) of \(inner(whole))"
    case .partOfWeek(let isAhead):
      return "the week of \(origin), \(isAhead ? "from" : "up to") that day"
    case .within(let whole): return inner(whole) + "; some time in it"
    case .approximately(let whole): return inner(whole) + "; about, so the date carries “~”"
    case .partOfDay(_, let day): return inner(day) + "; the hour is not kept"
    case .clock(_, let day?): return inner(day) + "; the hour is not kept"
    case .clock(_, nil), .partOfSomeDay: return "the day is not said"
    case .quarter(let number, let year): return part(number, "quarter", year, resolution, origin)
    case .half(let number, let year): return part(number, "half", year, resolution, origin)
    case .toldQuarter(let quarter, in: let year):
      let same = quarter == nil ? "" : "the quarter told before it, in that year; "
      return same + inner(year)
    case .quarterEnding(_, let day): return "the three months up to its last day: " + inner(day)
    case .stretch(let isFirst, let count, let unit, of: let whole):
      let part = "the \(isFirst ? "first" : "last") \(units(count, "\(unit)"))"
      if case .absolute(let date) = whole {
        return "\(part) of \(EnglishDateWords.label(for: date))"
      }
      return "\(part) of it: \(inner(whole))"
    case .shortYear: return "a year in two digits, in the century of \(origin)"
    case .dayOfMonth(let day):
      return "no month is said; the \(EnglishDateWords.ordinal(day)) nearest to \(origin)"
    case .dayOfCountedMonth(let day, let months):
      let name = day.map { "the \(EnglishDateWords.ordinal($0))" } ?? "that day"
      return name + " of the month \(units(abs(months), "month")) "
        + (months < 0 ? "before" : "after") + " \(origin)"
    case .numberedWeekday(let day, let number, of: let month):
      let place = number < 0 ? "last" : EnglishDateWords.ordinal(number)
      if case .absolute(let date) = month {
        return "the \(place) \(weekday(day)) of \(EnglishDateWords.label(for: date))"
      }
      return "the \(place) \(weekday(day)) of its month: " + inner(month)
    case .monthOf(_, let year), .dayOf(_, _, let year), .holidayOf(_, let year):
      return "its year: " + inner(year)
    case .then(let value): return inner(value)
    case .moved(let value, let years):
      return inner(value) + "; \(units(abs(years), "year")) \(years < 0 ? "earlier" : "later")"
    case .holiday(_, let shift):
      guard let shift, shift != 0 else { return "the nearest such day to \(origin)" }
      return "the \(shift < 0 ? "last such day before" : "first such day after") \(origin)"
    case .weekend: return "the weekend nearest to \(origin)"
    case .span(let from, let to):
      let (first, last) = (inner(from), inner(to))
      return first == last ? "from one day to another: \(first)" : "from: \(first); to: \(last)"
    case .oneOf(let one, let other): return "one of two: \(inner(one)); \(inner(other))"
    case .daysOfMonth(let year, _, _):
      return year == nil ? "no year is said; taken near \(origin)" : "single days, said in full"
    case .duration, .durationAndHalf, .someTime, .recurring, .reference, .unknown, .seasonByName,
      .byManner:
      return "no date"
    }
  }

  /// A date that the words say themselves, and how exactly.
  private static func said(_ date: EDTF) -> String {
    switch date.precision {
    case .day: "the words say it in full"
    case .month: "the words say the month and no day, so none is given"
    case .season: "the words say the part of the year and no more"
    case .year: "the words say the year and no more, so no month or day is given"
    case .decade: "the words say the decade and no more"
    case .century: "the words say the century and no more"
    }
  }

  /// The nearest of what comes back each week or year.
  private static func near(_ name: String, _ resolution: Resolution, _ origin: String) -> String {
    let assumed = resolution.assumptions
    if let date = resolution.date, date == resolution.anchor, date.precision == .day {
      return "\(name) that is \(origin) itself"
    }
    if assumed.contains(.latestBefore) { return "\(name) nearest before \(origin), or on it" }
    if assumed.contains(.firstAfter) { return "\(name) nearest after \(origin), or on it" }
    return assumed.contains(.toldLast) ? "taken with \(origin)" : "\(name) nearest to \(origin)"
  }

  private static func shifted(_ unit: CalendarUnit, _ shift: Int, _ origin: String) -> String {
    if unit == .day {
      switch shift {
      case 0: return "the day itself, \(origin)"
      case -1: return "the day before \(origin)"
      case 1: return "the day after \(origin)"
      default: return counted(shift, unit, origin)
      }
    }
    let name = unit == .week ? "week (Monday to Sunday)" : "\(unit)"
    switch shift {
    case 0: return "the \(name) of \(origin)"
    case -1: return "the \(name) before that of \(origin)"
    case 1: return "the \(name) after that of \(origin)"
    default:
      let side = shift < 0 ? "before" : "after"
      return "\(units(abs(shift), "\(unit)")) \(side) the \(unit) of \(origin)"
    }
  }

  private static func counted(_ count: Int, _ unit: CalendarUnit, _ origin: String) -> String {
    "\(units(abs(count), "\(unit)")) \(count < 0 ? "before" : "after") \(origin)"
      + (unit == .day ? "" : ", as exact as a \(unit)")
  }

  private static func part(
    _ number: Int, _ name: String, _ year: TemporalValue?, _ resolution: Resolution,
    _ origin: String
  ) -> String {
    let part = "the \(EnglishDateWords.ordinal(number)) \(name) of the year"
    guard let year else { return "no year is said; \(part) nearest to \(origin)" }
    if case .absolute = year { return "\(part) that the words say" }
    return "\(part), and its year: " + step(year, resolution, origin)
  }

  private static func units(_ count: Int, _ name: String) -> String {
    let plural = name == "century" ? "centuries" : name + "s"
    return "\(count) \(count == 1 ? name : plural)"
  }

  private static func weekday(_ number: Int) -> String {
    let names = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : "day"
  }
}
