/// How a document tells of time, which decides what its relative dates are counted from.
public enum Manner: String, Sendable, Hashable, CaseIterable {
  /// It tells what happened around the day it was written, and counts from that day.
  case news
  /// It tells a story of other years, and counts from the date told last.
  case narrative

  /// The manner of a document with these expressions.
  ///
  /// A history names many years far from its own and few days counted from it. Without a date of its
  /// own, a document can count from nothing but what it tells.
  public static func of(_ expressions: some Sequence<TemporalExpression>, created: EDTF?) -> Manner
  {
    guard let anchor = created.flatMap(Anchor.init) else { return .narrative }
    var far = 0
    var near = 0
    var days = 0
    var yearless = 0
    for expression in expressions {
      switch expression.value.plain {
      case .absolute(let date):
        guard let year = date.bounds.earliest?.year, date.precision >= .year else { continue }
        if abs(year - anchor.day.year) > 1 { far += 1 } else { near += 1 }
      case .weekday, .shiftedWeekday, .shifted(.day, _), .counted: days += 1
      case .yearless, .yearlessDays: yearless += 1
      default: continue
      }
    }
    // Years far away and no day of our own: a history, were it ever so short.
    let isShort = far >= 4 && days == 0 && near == 0 && yearless >= 5
    return isShort || far >= 8 && far > near && far > 2 * days ? .narrative : .news
  }
}

/// Reads the expressions of a document in their order, and remembers the date told last.
public struct Course: Sendable {
  /// What the document counts from.
  public let manner: Manner
  private let anchor: Anchor?
  /// The date that the text told last.
  private var last: Anchor?
  /// The quarter or half that it told last.
  private var quarter: EDTF?
  /// Whether that is what it told last of all.
  private var isQuarterLast = false

  /// Begins a document that was written on the day of `anchor`.
  public init(anchor: Anchor?, manner: Manner) {
    self.anchor = anchor
    self.manner = manner
  }

  /// Reads the expressions of one sentence.
  public mutating func resolutions(of expressions: [TemporalExpression]) -> [Resolution] {
    var resolutions: [Resolution] = []
    resolutions.reserveCapacity(expressions.count)
    let before = last
    for (index, expression) in expressions.enumerated() {
      var told = last
      if index + 1 < expressions.count, expression.value.plain.isYearless,
        let year = yearOf(expressions[index + 1], behind: expression)
      {
        told = year
      }
      let resolution = resolve(expression, told: told, among: expressions, resolutions)
      resolutions.append(resolution)
      note(expression, resolution)
    }
    returnFromAside(to: before, behind: expressions)
    return resolutions
  }

  /// A far year told in the middle of a sentence is an aside: the story goes on where it was.
  private mutating func returnFromAside(
    to before: Anchor?, behind expressions: [TemporalExpression]
  ) {
    guard manner == .narrative, let before, let last,
      let final = expressions.last(where: { $0.value.hasDate }), final.tokens.lowerBound > 2,
      case .absolute = final.value.plain
    else { return }
    let jump = last.day.year - before.day.year
    let isNear =
      before.precision >= .month && last.precision == .year
      ? jump == 0 : (-8...50).contains(jump)
    if !isNear { self.last = before }
  }

  private func resolve(
    _ expression: TemporalExpression, told: Anchor?, among expressions: [TemporalExpression],
    _ before: [Resolution]
  ) -> Resolution {
    var expression = expression
    var manner = manner
    if told != last { manner = .narrative }
    switch expression.value {
    case .then(.shifted(.quarter, by: let shift)):
      guard let quarter else { break }
      let isOver = anchor.flatMap { now in quarter.bounds.latest.map { $0 < now.day } } ?? true
      // The latest quarter is over.
      expression.value = shift == 0 || isOver ? .absolute(quarter) : .shifted(.quarter, by: shift)
    case .then(.counted(let count, .year)), .counted(let count, .year):
      guard count < 0 else { break }
      let isAgo = if case .counted = expression.value { true } else { false }
      // What results are compared with: the same quarter of an earlier year.
      if isQuarterLast, let quarter {
        expression.value = .moved(.absolute(quarter), years: count)
      } else if manner == .news, !isAgo, !before.contains(where: { $0.date != nil }) {
        expression.value = .counted(count, .year)
      }
    case .shifted(.day, let shift) where manner == .narrative:
      // In a story, "today" is the reader's time, and "tomorrow" somebody else's.
      if shift == 0 { expression.value = .reference(0) }
      if anchor != nil, self.manner == .news { manner = .news }
    case .clock(let clock, nil):
      // The day that the same sentence tells.
      let days = zip(expressions, before).filter { $0.0.value.isDay && $0.1.date != nil }
      if let date = days.last?.1.date { expression.value = .clock(clock, of: .absolute(date)) }
    default: break
    }
    // What is counted from the day of writing has no date where that day is not known.
    if manner == .narrative, expression.value.needsDayOfWriting,
      anchor == nil || !isYearly(expression)
    {
      return Resolver(anchor: nil).resolve(expression)
    }
    return Resolver(anchor: anchor, last: told, manner: manner).resolve(expression)
  }

  /// Whether an expression names no weekday, which a story counts from a day that nobody knows.
  private func isYearly(_ expression: TemporalExpression) -> Bool {
    switch expression.value.plain {
    case .weekday, .shiftedWeekday: false
    default: true
    }
  }

  /// The year that a full date right behind tells for both: "1 July to 3 July 1863".
  private func yearOf(_ next: TemporalExpression, behind expression: TemporalExpression)
    -> Anchor?
  {
    guard case .absolute(let date) = next.value.plain, date.precision >= .month,
      next.tokens.lowerBound - expression.tokens.upperBound <= 3
    else { return nil }
    return date.bounds.earliest.flatMap { Anchor(.year($0.year)) }
  }

  private mutating func note(_ expression: TemporalExpression, _ resolution: Resolution) {
    if expression.value.looksBack { return }
    guard !expression.isAside, expression.bound != .since, let date = resolution.date,
      let bounds = date.bounds.latest
    else { return }
    let first = date.bounds.earliest ?? bounds
    // Of a range, the story goes on from its end.
    let isQuarter = resolution.timex.value.contains("Q") || resolution.timex.value.contains("-H")
    if isQuarter { quarter = date }
    isQuarterLast = isQuarter
    let told =
      date.precision == .day && first != bounds && !isQuarter
      ? Anchor(.day(bounds)) : Anchor(date) ?? Anchor(.year(first.year))
    guard let told else { return }
    last = told
  }
}

extension TemporalValue {
  /// The value without what makes it less exact or a part of itself.
  var plain: TemporalValue {
    switch self {
    case .part(_, let value), .within(let value), .approximately(let value),
      .partOfDay(_, let value):
      value.plain
    case .clock(_, let value?): value.plain
    default: self
    }
  }

  /// Whether it is counted from the day of writing or speaking.
  var needsDayOfWriting: Bool {
    switch plain {
    case .weekday, .shiftedWeekday, .shifted, .shiftedMonth, .counted, .weekend: true
    case .season(_, let shift): shift != nil
    default: false
    }
  }

  /// Whether it compares with an earlier year, from which nothing goes on.
  var looksBack: Bool {
    switch self {
    case .then(.counted(..<0, .year)), .then(.counted(..<0, .decade)), .counted(..<0, .year),
      .then(.counted(..<0, .century)), .then(.shifted(.year, ..<0)), .moved:
      true
    case .within(let value), .approximately(let value), .part(_, let value): value.looksBack
    default: false
    }
  }

  /// Whether it is a month or day whose year is not said.
  var isYearless: Bool {
    switch self {
    case .yearless, .yearlessDays: true
    default: false
    }
  }
}
