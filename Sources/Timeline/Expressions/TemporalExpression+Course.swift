/// What the course of a text asks of an expression.
extension TemporalExpression {
  /// The same as the full date right behind it tells it: "Easter Day, 5 April 2015".
  func named(by next: TemporalExpression?) -> TemporalExpression {
    guard case .holiday = value, let next, case .absolute(let date) = next.value,
      date.precision == .day, next.tokens.lowerBound - tokens.upperBound <= 1
    else { return self }
    var named = self
    named.value = next.value
    return named
  }

  /// Whether it tells a month or year long before a document was written.
  func isOfOldYear(_ anchor: Anchor?) -> Bool {
    guard let anchor, case .absolute(let date) = value.plain, date.precision < .day,
      let last = date.bounds.latest
    else { return false }
    return last.year < anchor.day.year - 1
  }

  /// Whether it is counted from today and nothing else: "tomorrow", "last night", "on Monday they will".
  var looksFromToday: Bool {
    switch value.plain {
    case .shifted(.day, by: let days): days != 0
    case .moved(.shifted(.day, _), _): true
    case .counted(let days, .day): days < 0
    case .weekday: side == .future
    default: false
    }
  }

  /// Whether it leaves out its year, or names it by "this".
  var isOfTheYear: Bool {
    if case .shifted(.year, by: 0) = value.plain { return true }
    return value.plain.isYearless
  }
}
