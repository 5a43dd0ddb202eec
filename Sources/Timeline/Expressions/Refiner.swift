/// One step that reads the words around expressions after the rules have found them.
public struct Refiner: Sendable {
  /// A stable name in kebab case.
  public let name: String
  /// The expressions of a sentence, in order, as they are after this step.
  public let refine: @Sendable ([TemporalExpression], Reading) -> [TemporalExpression]

  /// The refiners, in the order in which they run.
  public static let all: [Refiner] = [.bounds, .stretches, .sides, .quotations]
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
      let isPossessive = reading.isMark("'", at: after) && reading.word(at: after + 1) == "s"
      guard !isPossessive, expression.value.hasDate else { return expression }
      if reading.has(.by, at: before) || reading.has(.until, at: before)
        || reading.has(.before, at: before)
      {
        expression.bound = .until
      } else if reading.has(.since, at: before) {
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
      return expression
    }
  }

  private static func side(
    of expression: TemporalExpression, in reading: Reading
  ) -> TemporalExpression.Side? {
    if expression.bound == .until { return .future }
    if expression.bound == .since { return .past }
    let first = expression.tokens.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 14), by: -1) {
      if reading.isMark(";", at: index) { break }
      if reading.has(.ahead, at: index) { return .future }
      if reading.has(.behind, at: index) || reading.isPastVerb(at: index) { return .past }
    }
    let last = expression.tokens.upperBound
    for index in last..<min(reading.tokens.count, last + 14) {
      if reading.isMark(";", at: index) { break }
      if reading.has(.ahead, at: index) { return .future }
      if reading.has(.behind, at: index) || reading.isPastVerb(at: index) { return .past }
    }
    return nil
  }

  /// Whether an expression stands between quotation marks.
  static let quotations = Refiner(name: "quotations") { expressions, reading in
    var isOpen = false
    var quoted: [Bool] = []
    for token in reading.tokens {
      if token.isMark("\"") { isOpen.toggle() }
      quoted.append(isOpen)
    }
    return expressions.map { expression in
      var expression = expression
      expression.isQuoted = quoted[expression.tokens.lowerBound]
      return expression
    }
  }
}

extension Reading {
  /// Whether the token is a word that ends like a regular past tense.
  func isPastVerb(at index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word,
      tokens[index].span.count > 4, !tokens[index].isCapitalised
    else { return false }
    let end = tokens[index].span.end
    return text[end - 2] == UInt8(ascii: "e") && text[end - 1] == UInt8(ascii: "d")
  }
}

extension TemporalValue {
  /// Whether it is one day of the calendar.
  public var isDay: Bool {
    switch self {
    case .absolute(let date): date.precision == .day
    case .yearless(_, let day): day != nil
    case .weekday, .shiftedWeekday: true
    case .shifted(let unit, _), .counted(_, let unit): unit == .day
    case .partOfDay(_, let value), .approximately(let value): value.isDay
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
