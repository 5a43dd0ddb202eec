extension TemporalValue {
  /// Whether it names a year, month or day by the calendar.
  fileprivate var tellsSection: Bool {
    switch self {
    case .absolute, .yearless: true
    default: false
    }
  }
}

extension Reading {
  /// Whether "and" with a verb leads to words of time: "marched in on 5 July 1796 AND LEFT in October".
  fileprivate func isDeedAdded(before first: Int) -> Bool {
    let verb = has(.at, at: first - 1) || has(.within, at: first - 1) ? first - 2 : first - 1
    return (has(.behind, at: verb) || isPastVerb(at: verb)) && has(.and, at: verb - 1)
  }
}

extension Refiner {
  /// Years told by the way, from which a story does not go on: "(1915)", "the 1956 revolt".
  static let asides = Refiner(name: "asides") { expressions, reading in
    expressions.indices.map { index in
      var expression = expressions[index]
      if index > 0 {
        expression.isInToldYear = reading.tellsOf(expressions[index - 1], to: expression)
      }
      // Words quoted within a sentence are no part of the story; a sentence that is all quoted is.
      let isCited = expression.isQuoted && !reading.isMark("\"", at: 0)
      let first = expression.tokens.lowerBound
      expression.isAside = isCited || reading.isBehindUntil(first)
      expression.isOfEarlier = reading.isPastPerfect(before: first)
      expression.isAdded =
        reading.has(.and, at: first - 1)
        || reading.has(.at, at: first - 1) && reading.has(.and, at: first - 2)
        || reading.isDeedAdded(before: first)
      guard case .absolute(let date) = expression.value, date.precision <= .year else {
        return expression
      }
      let before = expression.tokens.lowerBound - 1
      let isIntroduced =
        before < 0 || reading.has(.within, at: before) || reading.has(.of, at: before)
        || reading.has(.by, at: before) || reading.has(.end, at: before)
      expression.isBracketed = reading.isBracketed(expression.tokens.lowerBound)
      expression.tellsDeed = reading.has(.within, at: before) && reading.tellsDeed(before: before)
      expression.isAside =
        expression.isAside || expression.isQuoted || !isIntroduced
        || expression.isBracketed
      return expression
    }
  }

  /// "The quarter ended on 30 September": its end is told.
  static let closings = Refiner(name: "closings") { expressions, reading in
    var expressions = expressions
    for index in expressions.indices.dropLast() {
      let end = expressions[index].tokens.upperBound
      let next = expressions[index + 1]
      guard reading.has(.ended, at: end), next.value.isDay,
        (end + 1...end + 2).contains(next.tokens.lowerBound)
      else { continue }
      switch expressions[index].value {
      case .quarter(let number, of: nil):
        expressions[index].value = .quarterEnding(number, next.value)
      case .then(.shifted(.quarter, by: 0)):
        expressions[index].value = .quarterEnding(nil, next.value)
      default: continue
      }
      expressions[index].side = next.side
    }
    return expressions
  }

  /// The date of an entry of a chronicle: "May 1911: ...", "1 June 2021 - ...", or in bold.
  static let entries = Refiner(name: "entries") { expressions, reading in
    guard var first = expressions.first else { return expressions }
    first.isHeading = expressions.count == 1 && reading.isHeading(first.tokens)
    first.opensEntry =
      first.isHeading || reading.isEntry(first.tokens) || reading.isStamp(first)
    first.isSection =
      first.isHeading && first.bound == .within && first.value.tellsSection
      && reading.tokens[..<first.tokens.lowerBound].allSatisfy { $0.kind == .mark }
    return [first] + expressions.dropFirst()
  }

  /// "Soon" behind a past verb is soon after what was told, and no time ahead; "will meet in May" is
  /// told of the reader's time.
  static let stories = Refiner(name: "stories") { expressions, reading in
    expressions.filter { $0.side != .past || !reading.has(.soon, at: $0.tokens.lowerBound) }
      .map { expression in
        var expression = expression
        expression.isPromised =
          expression.side != .past && !expression.isQuoted
          && reading.isPromised(expression.tokens.lowerBound)
        return expression
      }
  }
}

extension Reading {
  /// Whether a sentence is a line of a few words without a verb, which ends with its date.
  fileprivate func isHeading(_ words: Range<Int>) -> Bool {
    let others = tokens[..<words.lowerBound].filter { $0.kind != .mark }
    return others.count <= 5 && tokens[words.upperBound...].allSatisfy { $0.kind == .mark }
      && !(0..<words.lowerBound).contains {
        has(.behind, at: $0) || has(.ahead, at: $0) || has(.present, at: $0) || isPastVerb(at: $0)
          || has(.at, at: $0) || has(.by, at: $0) || has(.until, at: $0) || has(.since, at: $0)
      }
  }

  /// Whether the clause of an expression begins with "when" right behind a year: "of 2009, when in May".
  fileprivate func tellsOf(_ year: TemporalExpression, to expression: TemporalExpression) -> Bool {
    guard case .absolute(let date) = year.value, date.precision == .year,
      expression.value.mayLieInYear
    else { return false }
    let behind = year.tokens.upperBound
    let first = isMark(",", at: behind) ? behind + 1 : behind
    return has(.ofTime, at: first) && first < expression.tokens.lowerBound
      && !(first..<expression.tokens.lowerBound).contains {
        isMark(",", at: $0) || isMark(";", at: $0)
      }
  }

  /// Whether words stand in front of a line, and a mark sets them off from it.
  fileprivate func isEntry(_ words: Range<Int>) -> Bool {
    let isFirst = tokens[..<words.lowerBound].allSatisfy { $0.kind == .mark }
    guard isFirst || words.lowerBound == 1 else { return false }
    let marks = tokens[words.upperBound...].prefix { $0.kind == .mark }
    return marks.endIndex < tokens.count
      && marks.contains {
        $0.isMark(":") || $0.isMark("-") || $0.isMark(Token.dash) || isFirst && $0.isMark(".")
      }
  }

  /// Whether a sentence begins with a deed and its date: "It was sold in 1987".
  fileprivate func tellsDeed(before index: Int) -> Bool {
    guard
      let verb = (1..<max(1, index)).first(where: { has(.behind, at: $0) || isPastVerb(at: $0) })
    else { return false }
    return !(0..<index).contains { isMark(",", at: $0) || isMark(";", at: $0) }
      && !(verb..<index).contains { has(.of, at: $0) }
  }

  /// "2023-08-13 22:10Z departed Orsk": a day and an hour in figures begin a line of a log.
  fileprivate func isStamp(_ expression: TemporalExpression) -> Bool {
    guard case .clock(_, of: .absolute?) = expression.value else { return false }
    let first = expression.tokens.lowerBound
    return tokens[first].kind == .digits && tokens[..<first].allSatisfy { $0.kind == .mark }
  }

  /// Whether "will" or "is to" stands before a token in its clause.
  fileprivate func isPromised(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(0, index - 14), by: -1) {
      if isMark(";", at: before) || isMark("\"", at: before) { return false }
      // "will", "is to", "is expected to"
      if has(.promise, at: before) || has(.to, at: before) && has(.present, at: before - 1)
        || has(.ahead, at: before) && has(.present, at: before - 1)
      {
        return true
      }
    }
    return false
  }

  /// Whether what happens at the token bounds the time told: "until the fall of Rome in 476".
  fileprivate func isBehindUntil(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      if tokens[before].kind == .mark || has(.behind, at: before) || isPastVerb(at: before) {
        return false
      }
      if has(.until, at: before) { return before < index - 2 }
    }
    return false
  }

  /// Whether a token stands between round brackets.
  fileprivate func isBracketed(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      if isMark(")", at: before) { return false }
      if isMark("(", at: before) { return true }
    }
    return false
  }
}

extension TemporalValue {
  /// Whether it names a month, season or day whose year stands elsewhere.
  fileprivate var mayLieInYear: Bool {
    switch self {
    case .part(_, let value), .within(let value), .approximately(let value),
      .partOfDay(_, let value),
      .stretch(_, _, _, let value), .weekOf(let value), .numberedWeekday(_, _, let value):
      value.mayLieInYear
    default: isYearless || isSeason
    }
  }
}
