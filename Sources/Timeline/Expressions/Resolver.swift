/// Turns what an expression means into a date, counted from an anchor.
///
/// A date is never more exact than the words and the anchor: without an anchor, or with one that is
/// too coarse, a relative expression has none; what is counted from a doubted date is doubted as well.
public struct Resolver: Sendable {
  private let anchor: Anchor?
  private let last: Anchor?
  private let manner: Manner

  /// Creates a resolver; `anchor` nil means that nothing is known to count from.
  ///
  /// `last` is the date that the text told last.
  public init(anchor: Anchor?, last: Anchor? = nil, manner: Manner = .news) {
    self.anchor = anchor
    self.last = last
    self.manner = manner
  }

  /// Reads one expression.
  public func resolve(_ expression: TemporalExpression) -> Resolution {
    switch expression.value {
    case .duration(let count, let unit):
      return failed(.duration, TIMEX3(.duration, unit.durationValue(count)))
    case .recurring(let time):
      return failed(.recurring, TIMEX3(.set, time.value))
    case .reference(let side):
      let value = side < 0 ? "PAST_REF" : side > 0 ? "FUTURE_REF" : "PRESENT_REF"
      return failed(.vague, TIMEX3(.date, value))
    case .durationAndHalf(let count, let unit):
      return failed(.duration, TIMEX3(.duration, unit.durationAndHalf(count)))
    case .someTime:
      return failed(.duration, TIMEX3(.duration, "PXX"))
    default:
      break
    }
    var steps = Steps(
      anchor: anchor, last: last, manner: manner, side: expression.side,
      leansBack: expression.leansBack, isPromised: expression.isPromised)
    do throws(Resolution.Failure) {
      let time = try steps.time(expression.value)
      return Resolution(
        date: time.isVague ? nil : bounded(time.date, expression.bound).qualified(steps.doubt),
        timex: TIMEX3(time.kind, time.value), anchor: steps.usedAnchor?.date,
        assumptions: steps.assumptions, failure: time.isVague ? .vague : nil)
    } catch {
      return failed(error, openTimex(of: expression.value))
    }
  }

  /// What TIMEX3 says of a time that could not be counted: of a day of a story, its year at least.
  private func openTimex(of value: TemporalValue) -> TIMEX3 {
    let open = value.openTimex
    guard manner == .narrative, let last, case .then = value.plain, open.type == .date,
      open.value.hasPrefix("XXXX-")
    else { return open }
    if case .then(.shifted(.day, by: 0)) = value, last.precision == .month {
      return TIMEX3(.date, last.date.timexValue + "-XX")
    }
    return TIMEX3(.date, EDTF.year(last.day.year).timexValue + open.value.dropFirst(4))
  }

  private func failed(_ failure: Resolution.Failure, _ timex: TIMEX3) -> Resolution {
    Resolution(date: nil, timex: timex, anchor: nil, assumptions: [], failure: failure)
  }

  private func bounded(_ date: EDTF, _ bound: TemporalExpression.Bound) -> EDTF {
    switch bound {
    case .within: return date
    case .until: return EDTF.until(date) ?? date
    case .since: return EDTF.since(date) ?? date
    case .lastOf(let days):
      guard let last = date.bounds.latest else { return date }
      return .days(last.adding(days: 1 - days), last)
    case .firstOf(let days):
      guard let first = date.bounds.earliest else { return date }
      return .days(first, first.adding(days: days - 1))
    }
  }
}

extension Resolution.Failure: Error {}

extension RecurringTime {
  /// The TIMEX3 value.
  var value: String {
    switch self {
    case .unit(let unit): unit.durationValue(1)
    case .weekday(let day): "XXXX-WXX-\(day)"
    case .month(let month): "XXXX-" + inTwoDigits(month)
    case .partOfWeekday(let day, let part): "XXXX-WXX-\(day)T\(part.code)"
    case .partOfDay(let part): "XXXX-XX-XXT\(part.code)"
    case .season(let code): "XXXX-" + ["SP", "SU", "FA", "WI"][min(max(code - 21, 0), 3)]
    case .units(let count, let unit): unit.durationValue(count)
    }
  }
}

extension CalendarUnit {
  /// The TIMEX3 value of so many units and a half.
  func durationAndHalf(_ count: Int) -> String {
    switch self {
    case .year: "P\(count)Y6M"
    case .hour: "PT\(count)H30M"
    case .minute: "PT\(count)M30S"
    case .day: "P\(count)DT12H"
    default: "\(durationCode.prefix)\(count).5\(durationCode.letter)"
    }
  }
}

extension TemporalValue {
  /// What TIMEX3 says of a time that could not be counted: `X` for what is not known.
  var openTimex: TIMEX3 {
    switch self {
    case .yearless(let month, let day):
      TIMEX3(.date, "XXXX-" + inTwoDigits(month) + (day.map { "-" + inTwoDigits($0) } ?? ""))
    case .weekday(let day), .shiftedWeekday(let day, _), .weekdayOfWeek(let day, _),
      .weekdayBeyond(let day, _):
      TIMEX3(.date, "XXXX-WXX-\(day)")
    case .partOfSomeDay(let part): TIMEX3(.time, "XXXX-XX-XXT\(part.code)")
    case .clock(let clock, _): TIMEX3(.time, "XXXX-XX-XX\(clock.code)")
    case .season(let code, _): TIMEX3(.date, RecurringTime.season(code).value)
    case .quarter(let number, _): TIMEX3(.date, "XXXX-Q\(number)")
    case .half(let number, _): TIMEX3(.date, "XXXX-H\(number)")
    case .counted(_, .day), .dayOfMonth, .dayOfCountedMonth, .numberedWeekday, .shifted(.day, _):
      TIMEX3(.date, "XXXX-XX-XX")
    case .counted(_, .month), .shifted(.month, _): TIMEX3(.date, "XXXX-XX")
    case .counted(_, .week), .shifted(.week, _), .partOfWeek: TIMEX3(.date, "XXXX-WXX")
    case .counted(_, .year), .shifted(.year, _): TIMEX3(.date, "XXXX")
    case .partOfDay(let part, let day):
      TIMEX3(
        .time, (day.openTimex.value.isEmpty ? "XXXX-XX-XX" : day.openTimex.value) + "T" + part.code)
    case .unknown(let unit): TemporalValue.counted(1, unit).openTimex
    case .then(let value), .within(let value), .approximately(let value), .part(_, let value),
      .moved(let value, _), .span(let value, _), .onWeekday(_, let value):
      value.openTimex
    default: TIMEX3(.date, "")
    }
  }
}

/// A number in at least two digits.
func inTwoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
