extension Refiner {
  /// "on or about 10 March", "around 9 August", "20 August (±1 day)": a date that is not exact.
  static let approximations = Refiner(name: "approximations") { expressions, reading in
    var end = 0
    return expressions.compactMap { expression in
      // "±1 day" is no length of its own.
      guard expression.tokens.lowerBound >= end else { return nil }
      guard expression.value.canBeNear else { return expression }
      var expression = expression
      if let first = reading.approximation(before: expression.tokens.lowerBound) {
        expression.value = .approximately(expression.value)
        expression.tokens = first..<expression.tokens.upperBound
        expression.span = TextSpan(
          reading.tokens[first].span.start, expression.span.end)
      } else if let margin = reading.endOfMargin(at: expression.tokens.upperBound) {
        end = margin
        expression.value = .approximately(expression.value)
        expression.tokens = expression.tokens.lowerBound..<end
        expression.span = TextSpan(expression.span.start, reading.tokens[end - 1].span.end)
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
    let index = first - 1
    if isMark("~", at: index) { return index }
    if isMark(".", at: index), isJoined(at: index), has(.circa, at: index - 1) { return index - 1 }
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

  /// The token behind "(±1 day)" or "± 2 days"; nil where no such words stand.
  fileprivate func endOfMargin(at index: Int) -> Int? {
    let isOpen = isMark("(", at: index)
    let sign = isOpen ? index + 1 : index
    guard isMark("~", at: sign), tokens.indices.contains(sign + 2),
      tokens[sign + 1].kind == .digits,
      senses[sign + 2].contains(where: { $0.kind == .unit })
    else { return nil }
    return isOpen && isMark(")", at: sign + 3) ? sign + 4 : sign + 3
  }
}
