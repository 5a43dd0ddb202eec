/// Turns what an expression means into a date, counted from an anchor.
///
/// A date is never more exact than the words and the anchor: without an anchor, or with one that is
/// too coarse, a relative expression has none.
public struct Resolver: Sendable {
  private let anchor: Anchor?

  /// Creates a resolver; `anchor` nil means that nothing is known to count from.
  public init(anchor: Anchor?) {
    self.anchor = anchor
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
    default:
      break
    }
    var steps = Steps(anchor: anchor, side: expression.side)
    do throws(Resolution.Failure) {
      let time = try steps.time(expression.value)
      return Resolution(
        date: bounded(time.date, expression.bound), timex: TIMEX3(time.kind, time.value),
        anchor: steps.usedAnchor ? anchor?.date : nil, assumptions: steps.assumptions,
        failure: nil)
    } catch {
      return failed(error, TIMEX3(.date, ""))
    }
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
    }
  }
}

/// A number in at least two digits.
func inTwoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
