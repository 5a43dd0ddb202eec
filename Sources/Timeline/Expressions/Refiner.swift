/// One step that reads the words around expressions after the rules have found them.
public struct Refiner: Sendable {
  /// A stable name in kebab case.
  public let name: String
  /// The expressions of a sentence, in order, as they are after this step.
  public let refine: @Sendable ([TemporalExpression], Reading) -> [TemporalExpression]

  /// The refiners, in the order in which they run.
  public static let all: [Refiner] = [
    .rates, .titles, .nouns, .approximations, .bounds, .stretches, .sides, .closings, .quotations,
    .asides,
    .entries, .stories,
  ]
}

extension Refiner {
  /// "by 2030", "since March", "until Friday".
  static let bounds = Refiner(name: "bounds") { expressions, reading in
    expressions.map { expression in
      var expression = expression
      var before = expression.tokens.lowerBound - 1
      if reading.has(.definite, at: before) { before -= 1 }
      // "before Tuesday's talks": the small word belongs to the talks.
      let after = expression.tokens.upperBound
      guard !reading.hasPossessive(at: after), expression.value.hasDate else { return expression }
      if reading.has(.by, at: before) || reading.has(.until, at: before)
        || reading.has(.before, at: before)
      {
        expression.bound = .until
      } else if reading.has(.since, at: before) {
        expression.bound = .since
      } else if reading.has(.than, at: before), reading.has(.later, at: before - 1),
        reading.has(.negation, at: before - 2)
      {
        // "not later than 3 March"
        expression.bound = .until
      } else if reading.has(.than, at: before),
        reading.has(.earlier, at: before - 1) || reading.has(.soon, at: before - 1),
        reading.has(.negation, at: before - 2)
      {
        // "no earlier than 3 March"
        expression.bound = .since
      }
      return expression
    }
  }

  /// "a three-day visit, which ended on Wednesday".
  static let stretches = Refiner(name: "stretches") { expressions, reading in
    var expressions = expressions
    for index in expressions.indices {
      guard case .duration(let count?, .day) = expressions[index].value, (2...366).contains(count),
        let next = expressions.indices.first(where: {
          $0 > index && expressions[$0].value.isDay && expressions[$0].bound == .within
        })
      else { continue }
      // "began on 22 May, took 74 days and ended on 15 December": not 74 days in a row.
      let isBegun = expressions[..<index].contains { earlier in
        let first = earlier.tokens.lowerBound
        return earlier.value.isDay && earlier.bound == .within
          && (max(0, first - 3)..<first).contains { reading.has(.began, at: $0) }
      }
      if isBegun { continue }
      // Only a verb right before the day ties it to the end or the start of the stretch.
      let words = expressions[index].tokens.upperBound..<expressions[next].tokens.lowerBound
      let near = words.suffix(3)
      if near.contains(where: { reading.has(.ended, at: $0) }) {
        expressions[next].bound = .lastOf(days: count)
      } else if near.contains(where: { reading.has(.began, at: $0) }) {
        expressions[next].bound = .firstOf(days: count)
      }
    }
    return expressions
  }

  /// The nearest word before (else behind) the expression that looks ahead or back.
  static let sides = Refiner(name: "sides") { expressions, reading in
    expressions.map { expression in
      var expression = expression
      expression.side = side(of: expression, in: reading)
      expression.leansBack =
        expression.side == nil && expression.value.isDay
        && reading.tellsOfThePast(
          before: expression.tokens.lowerBound)
      // "The court today imposed a sentence"
      if case .shifted(.day, by: 0) = expression.value {
        let next = expression.tokens.upperBound
        expression.leansBack = reading.has(.behind, at: next) || reading.isPastVerb(at: next)
      }
      return expression
    }
  }

  private static func side(
    of expression: TemporalExpression, in reading: Reading
  ) -> TemporalExpression.Side? {
    let first = expression.tokens.lowerBound
    let last = expression.tokens.upperBound
    if expression.bound == .until {
      // "By 9 March the army must have left"
      if first <= 2,
        (last..<min(reading.tokens.count, last + 8)).contains(where: { reading.has(.duty, at: $0) })
      {
        return .future
      }
      // "runs until 4 September"
      if reading.has(.lasts, at: first - 2) || reading.has(.lasts, at: first - 1) { return .future }
      // "was done by Friday"; "Until Friday they had not".
      let verb =
        first <= 2
        ? reading.side(along: last..<min(reading.tokens.count, last + 14))
        : reading.verbSide(before: first)
      // "through Sept. 29": the nearest one, whichever side it lies on.
      if expression.value.isDay, expression.value.plain.isYearless { return verb }
      // "Through August" may tell what was; "until June" what will be.
      if reading.has(.through, at: first - 1), expression.value.plain.isYearless { return verb }
      // "did not run again until February"
      let isDenied = (max(1, first - 7)..<max(1, first)).contains {
        reading.has(.negation, at: $0) && reading.has(.behind, at: $0 - 1)
      }
      return verb == .past || isDenied || reading.isPastPerfect(before: first) ? .past : .future
    }
    // "From 1 January a new rule applies", "will start no sooner than March"
    if expression.bound == .since, reading.has(.than, at: first - 1) {
      return reading.side(along: stride(from: first - 1, through: max(0, first - 14), by: -1))
    }
    if expression.bound == .since {
      return first <= 1 && reading.sideOfVerb(behind: last) == .future ? .future : .past
    }
    // The nearest year says more than a verb far away.
    // "Wednesday's ruling" has mostly been told already.
    if reading.hasPossessive(at: last) { return reading.verbSide(before: first) ?? .past }
    if expression.value.isDay, expression.value.plain.isYearless {
      let isFor = reading.has(.purpose, at: first - 1)
      if !isFor, reading.isPastPerfect(before: first) { return .past }
      // "is listed for 9 March"
      if isFor, (2...4).contains(where: { reading.has(.present, at: first - $0) }) {
        return .future
      }
      // "called an election for 9 March", "approved the minutes for 9 March": the verb tells no side.
      let isApart = reading.isPastPlan(first) || isFor
      if isApart { return nil }
      // "On March 13 a porter saw": the verb of the clause that the date opens.
      return reading.verbSide(before: first)
        ?? (reading.hasVerb(before: first) ? nil : reading.sideOfVerb(behind: last))
    }
    // "called a rally for Saturday"
    if case .weekday = expression.value.plain, reading.has(.purpose, at: first - 1),
      !reading.isPastPlan(first)
    {
      return .future
    }
    // "had planned a second one for November"
    if reading.has(.purpose, at: first - 1),
      (max(0, first - 8)..<first).contains(where: { reading.has(.ahead, at: $0) })
    {
      return .future
    }
    return reading.verbSide(before: first)
      ?? reading.side(along: stride(from: first - 1, through: max(0, first - 14), by: -1))
      ?? reading.side(along: last..<min(reading.tokens.count, last + 14))
  }

  /// Whether an expression stands between quotation marks.
  static let quotations = Refiner(name: "quotations") { expressions, reading in
    expressions.map { expression in
      var expression = expression
      expression.isQuoted = reading.isQuoted(at: expression.tokens.lowerBound)
      return expression
    }
  }
}

extension Reading {
  /// Whether a token stands inside a quotation, be it one that an earlier sentence opened.
  func isQuoted(at index: Int) -> Bool {
    let marks = tokens[..<max(0, min(index, tokens.count))].count { $0.isMark("\"") }
    return (marks % 2 == 1) != beginsQuoted
  }

  /// Whether the first quotation mark only closes: it is joined to what stands before it alone.
  var beginsQuoted: Bool {
    guard let first = tokens.firstIndex(where: { $0.isMark("\"") }), first > 0 else { return false }
    return !tokens[first].isSpaced && first + 1 < tokens.count && tokens[first + 1].isSpaced
  }

  /// Whether a possessive ending stands at the tokens ("Tuesday's").
  func hasPossessive(at index: Int) -> Bool {
    isMark("'", at: index) && has(.possessive, at: index + 1)
  }

  /// The side that the first word which tells one tells about, up to a semicolon.
  func side(along indexes: some Sequence<Int>) -> TemporalExpression.Side? {
    var isOwnClause = true
    for index in indexes {
      if isMark(";", at: index) { return nil }
      // “It would “just freeze,” according to her on Tuesday”: the word says nothing about the day.
      if isMark(",", at: index) || isMark("\"", at: index) { isOwnClause = false }
      if let side = side(at: index, isOwnClause: isOwnClause) { return side }
    }
    return nil
  }

  /// Whether a word that tells a side stands before a token.
  func hasVerb(before first: Int) -> Bool {
    (0..<first).contains {
      has(.ahead, at: $0) || has(.behind, at: $0) || has(.present, at: $0)
        || has(.infinitive, at: $0) || isPastVerb(at: $0) && !isAttribute(at: $0)
    }
  }

  /// Whether what is told by a date had happened before something else: "had given the order for the
  /// attack on 9 March".
  func isPastPerfect(before first: Int) -> Bool {
    for index in stride(from: first - 1, through: max(0, first - 14), by: -1) {
      if isMark(";", at: index) || isMark("\"", at: index) || has(.ahead, at: index)
        || has(.promise, at: index) || has(.infinitive, at: index) || has(.intent, at: index)
      {
        return false
      }
      guard has(.had, at: index), index + 2 < first else { continue }
      return !isArticle(at: index + 1) && !has(.to, at: index + 1)
    }
    return false
  }

  /// Whether a past verb stands before a token, and nothing in the sentence looks ahead.
  func tellsOfThePast(before first: Int) -> Bool {
    let isPast = (0..<first).contains {
      has(.behind, at: $0) || isPastVerb(at: $0) && !isAttribute(at: $0)
    }
    return isPast
      && !tokens.indices.contains {
        has(.ahead, at: $0) || has(.promise, at: $0) || has(.infinitive, at: $0)
          || has(.intent, at: $0) || has(.purpose, at: $0) && $0 + 1 == first
          || has(.to, at: $0) && has(.present, at: $0 - 1)
      }
  }

  /// The side that the first verb behind an expression tells, with its auxiliaries.
  func sideOfVerb(behind last: Int) -> TemporalExpression.Side? {
    for index in last..<min(tokens.count, last + 12) {
      if isMark(";", at: index) || isMark("\"", at: index) || isMark(":", at: index) { return nil }
      if isMark(",", at: index), index > last { return nil }
      if has(.ahead, at: index) || has(.promise, at: index) { return .future }
      // "From 1 January a new rule applies"
      if has(.timetable, at: index), !isArticle(at: index - 1) { return .future }
      guard has(.behind, at: index) || isPastVerb(at: index), !isAttribute(at: index) else {
        continue
      }
      return isPlanned(index) ? .future : .past
    }
    return nil
  }

  /// The side that the verb right before an expression tells: "came on", "to meet on", "comes on".
  func verbSide(before first: Int) -> TemporalExpression.Side? {
    // An object may stand between: "announced a visit on June 1".
    let isTied = has(.at, at: first - 1) || has(.by, at: first - 1)
    // "goes ahead Saturday"
    if !isTied, isBlank(at: first - 1), has(.timetable, at: first - 2), !isArticle(at: first - 3) {
      return .future
    }
    let reach = isTied ? 4 : 1
    for index in stride(from: first - 1, through: max(0, first - reach), by: -1) {
      guard tokens[index].kind == .word else { return nil }
      // "set Nov. 10 as the deadline": the date is what was set, and tells no side.
      if index == first - 1, has(.intent, at: index), has(.behind, at: index) { return nil }
      if !isAttribute(at: index), let side = verbSide(at: index) { return side }
    }
    return nil
  }

  /// Whether what ends like a past verb belongs to the noun behind it: "a still unspecified date",
  /// "the planned talks".
  private func isAttribute(at index: Int) -> Bool {
    isPastVerb(at: index) && !has(.behind, at: index)
      && isArticle(at: has(.small, at: index - 1) ? index - 2 : index - 1)
  }

  /// Whether a word that looks ahead only gives a reason: "due to the storm", "due to low light".
  private func isCause(_ index: Int) -> Bool {
    guard has(.to, at: index + 1), !has(.present, at: index - 1), !has(.behind, at: index - 1),
      tokens.indices.contains(index + 2)
    else { return false }
    let next = tokens[index + 2]
    return isArticle(at: index + 2) || next.kind == .digits || next.isCapitalised
      || isThing(at: index + 3) && isThing(at: index + 2)
  }

  private func isArticle(at index: Int) -> Bool {
    has(.definite, at: index) || value(.number, at: index) == 1
  }

  /// Whether a plan was made in the past of the past: "had been due to expire on".
  fileprivate func isPastPlan(_ index: Int) -> Bool {
    (1...6).contains { has(.had, at: index - $0) }
  }

  private func verbSide(at index: Int) -> TemporalExpression.Side? {
    if isPastPlan(index), has(.ahead, at: index) || has(.to, at: index - 1) { return .past }
    if has(.ahead, at: index) { return .future }
    // "as soon as Tuesday"
    let isAsSoon =
      has(.soon, at: index - 1) || has(.part, PartOfPeriod.early.rawValue, at: index - 1)
    if isAsSoon, has(.small, at: index), has(.small, at: index - 2) {
      return isPastPerfect(before: index) ? .past : .future
    }
    // "three days of mourning, to begin on Thursday"
    if has(.began, at: index), has(.to, at: index - 1), isMark(",", at: index - 2) {
      return .future
    }
    // "is leaving on Monday", but "was leaving"
    if has(.arranged, at: index), has(.present, at: index - 1) { return .future }
    // "opens on Monday", but "signed the returns on Monday"
    if has(.timetable, at: index), !isArticle(at: index - 1) { return .future }
    if has(.to, at: index - 1), has(.intent, at: index - 2), !tokens[index].isCapitalised {
      return .future
    }
    guard has(.behind, at: index) || isPastVerb(at: index) else { return nil }
    return isPlanned(index) || isPartOfPlan(index) ? .future : .past
  }

  /// Whether what ends like a past verb stands among the objects of a plan: "will redeem preferred
  /// shares on".
  private func isPartOfPlan(_ index: Int) -> Bool {
    guard !has(.behind, at: index) else { return false }
    for back in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      let isClause =
        has(.small, at: back) && !has(.ahead, at: back) || has(.behind, at: back)
        || has(.after, at: back) || has(.before, at: back) || has(.since, at: back)
      // "will open, the owner declared on Wednesday"
      guard !isClause, !isMark(",", at: back), tokens[back].kind != .mark || isJoined(at: back)
      else { return false }
      if has(.ahead, at: back) { return true }
    }
    return false
  }

  /// Whether a participle is told of what is to come: "will be signed", not "could be signed".
  private func isPlanned(_ index: Int) -> Bool {
    for back in 1...2 where has(.infinitive, at: index - back) {
      return !(1...2).contains { has(.couldBe, at: index - back - $0) }
    }
    // "will have been examined by September"
    for back in 2...4 where has(.promise, at: index - back) {
      return (index - back + 1..<index).allSatisfy { has(.small, at: $0) }
    }
    return false
  }

  private func side(at index: Int, isOwnClause: Bool) -> TemporalExpression.Side? {
    // "set to meet", "set for", but "agreed to a deal"
    let isIntent =
      has(.intent, at: index)
      && (has(.to, at: index + 1) && !isArticle(at: index + 2) || has(.purpose, at: index + 1))
    if isPastPlan(index), isIntent || has(.ahead, at: index) { return .past }
    if isOwnClause, isIntent { return .future }
    let isToBe = has(.to, at: index) && has(.present, at: index - 1)
    if isToBe || has(.ahead, at: index) && !isCause(index) { return .future }
    if isOwnClause, has(.infinitive, at: index) {
      return (1...2).contains { has(.couldBe, at: index - $0) } ? .past : .future
    }
    guard has(.behind, at: index) || isPastVerb(at: index), !isAttribute(at: index) else {
      return nil
    }
    // "will be signed", "to be formally signed"
    return isPlanned(index) ? .future : .past
  }
}

extension TemporalValue {
  /// Whether it is one day of the calendar.
  public var isDay: Bool {
    switch self {
    case .absolute(let date): date.precision == .day
    case .yearless(_, let day): day != nil
    case .weekday, .shiftedWeekday, .weekdayOfWeek, .weekdayBeyond, .weekdayAfter,
      .dayOfCountedMonth,
      .numberedWeekday:
      true
    case .shifted(let unit, _), .counted(_, let unit): unit == .day
    case .partOfDay(_, let value), .approximately(let value), .clock(_, of: let value?),
      .onWeekday(_, let value):
      value.isDay
    default: false
    }
  }

  /// Whether it can have a date at all.
  public var hasDate: Bool {
    switch self {
    case .duration, .recurring, .reference: false
    default: true
    }
  }
}
