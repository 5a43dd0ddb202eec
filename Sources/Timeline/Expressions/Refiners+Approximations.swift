extension Refiner {
  /// "on or about 10 March", "around 9 August", "20 August (±1 day)": a date that is not exact.
  static let approximations = Refiner(name: "approximations") { expressions, reading in
    expressions.map { expression in
      guard expression.value.canBeNear else { return expression }
      var expression = expression
      if let first = reading.approximation(before: expression.tokens.lowerBound) {
        expression.value = .approximately(expression.value)
        expression.tokens = first..<expression.tokens.upperBound
        expression.span = TextSpan(
          reading.tokens[first].span.start, expression.span.end)
      } else if reading.isMargin(at: expression.tokens.upperBound) {
        expression.value = .approximately(expression.value)
      }
      return expression
    }
  }
}

extension TemporalValue {
  /// Whether it is a day, month or part of a year that words around it can make less exact.
  fileprivate var canBeNear: Bool {
    switch self {
    case .absolute(let date):
      switch date {
      case .date(let date): date.qualifier.isEmpty && date.precision != .year
      default: false
      }
    case .yearless, .holiday, .onWeekday, .dayOf, .monthOf: true
    default: false
    }
  }
}

extension Reading {
  /// Where the words begin that make the date at a token less exact; nil when there are none.
  ///
  /// "He wrote about 9 August" may tell of what he wrote.
  fileprivate func approximation(before first: Int) -> Int? {
    var index = first - 1
    if isMark("~", at: index) { return index }
    if isMark(".", at: index), isJoined(at: index) { index -= 1 }
    guard has(.about, at: index) else { return nil }
    // "on or about", "in or around"
    if has(.or, at: index - 1), has(.at, at: index - 2) { return index }
    let isSure =
      index == 0 || has(.at, at: index - 1) || has(.by, at: index - 1)
      || has(.until, at: index - 1) || has(.since, at: index - 1) || has(.from, at: index - 1)
    if isSure || has(.roughly, at: index) { return index }
    // "was visited about the 10th of March"
    return isPastVerb(at: index - 1) && has(.behind, at: index - 2) ? index : nil
  }

  /// "(±1 day)", "± 2 days".
  fileprivate func isMargin(at index: Int) -> Bool {
    let sign = isMark("(", at: index) ? index + 1 : index
    return isMark("~", at: sign)
  }
}
