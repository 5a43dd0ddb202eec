/// How a document tells of time, which decides what its relative dates are counted from.
public enum Manner: String, Sendable, Hashable, CaseIterable {
  /// It tells what happened around the day it was written, and counts from that day.
  case news
  /// It tells a story of other years, and counts from the date told last.
  case narrative
  /// It is a short message about the day it was written, and counts from that day as news do.
  case message

  /// The manner of a document with these expressions: a message when it is written as one.
  static func of(
    _ expressions: some Sequence<TemporalExpression>, created: EDTF?, text: [UInt8]
  ) -> Manner {
    isMessage(text) ? .message : of(expressions, created: created)
  }

  /// Whether a text is as short as a message and has the marks of one: "#wine", "@anna", a
  /// link, ":)", "!!".
  private static func isMessage(_ text: [UInt8]) -> Bool {
    guard text.count < 400, let last = text.indices.last else { return false }
    for index in text.indices.dropLast() {
      let next = text[index + 1]
      let isLetter = (0x41...0x5A).contains(next & 0xDF)
      switch text[index] {
      case 0x23, 0x40:  // "#", "@"
        let isFirst = index == 0 || text[index - 1] == 0x20 || text[index - 1] == 0x0A
        if isFirst, isLetter { return true }
      case 0x3A:  // "://", ":)", ":("
        if next == 0x29 || next == 0x28 { return true }
        if next == 0x2F, index + 2 <= last, text[index + 2] == 0x2F { return true }
      case 0x21:  // "!!"
        if next == 0x21 { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a document with these expressions was written day by day: it has several entries that
  /// begin with their day.
  static func isLog(_ expressions: some Sequence<TemporalExpression>) -> Bool {
    expressions.lazy.filter { $0.opensEntry && $0.value.isDay }.prefix(3).count == 3
  }

  /// Whether a document with these expressions stands under dates, each a line of its own.
  static func hasSections(_ expressions: some Sequence<TemporalExpression>) -> Bool {
    expressions.lazy.filter(\.isSection).prefix(2).count == 2
  }

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
      case .weekday, .shiftedWeekday, .weekdayOfWeek, .shifted(.day, _), .counted: days += 1
      case .yearless, .yearlessDays: yearless += 1
      // "June 14 this year"
      case .dayOf(_, _, .shifted), .monthOf(_, .shifted): near += 1
      default: continue
      }
    }
    // Years far away and hardly a day of our own: a history, were it ever so short.
    let isShort =
      far >= 4 && near == 0 && (days == 0 && yearless >= 5 || days == 1 && yearless >= 3)
    return isShort || far >= 8 && far > near && far > 2 * days ? .narrative : .news
  }
}

extension TemporalValue {
  /// The value without what makes it less exact or a part of itself.
  var plain: TemporalValue {
    switch self {
    case .part(_, let value), .within(let value), .approximately(let value),
      .partOfDay(_, let value), .onWeekday(_, let value), .weekOf(let value):
      value.plain
    case .clock(_, let value?): value.plain
    default: self
    }
  }

  /// Whether it is counted from the day of writing or speaking.
  var needsDayOfWriting: Bool {
    switch plain {
    case .weekday, .shiftedWeekday, .weekdayOfWeek, .weekdayBeyond, .weekdayAfter, .shifted,
      .shiftedMonth,
      .counted, .weekend, .dayOfCountedMonth, .partOfWeek:
      true
    case .season(_, let shift): shift != nil
    default: false
    }
  }

  /// Whether it is counted by days from the day of writing: "yesterday", "on Friday", "9 March".
  var isOfTheDay: Bool {
    switch plain {
    case .weekday, .shiftedWeekday, .weekdayOfWeek, .weekdayBeyond, .weekdayAfter,
      .shifted(.day, _), .shifted(.week, _), .dayOfMonth, .dayOfCountedMonth, .partOfSomeDay,
      .yearless(_, .some),
      .counted(_, .day):
      true
    default: false
    }
  }

  /// Whether it points at the date named last, whatever the story tells: "that year".
  var pointsBack: Bool {
    switch self {
    case .then(.shifted(_, by: 0)): true
    case .within(let value), .part(_, let value), .partOfDay(_, let value), .monthOf(_, let value),
      .dayOf(_, _, let value), .numberedWeekday(_, _, of: let value):
      value.pointsBack
    default: false
    }
  }

  /// Whether it is counted from the date told last: "the following year", "a year later".
  var countsFromTold: Bool {
    switch self {
    case .then: true
    case .within(let value), .part(_, let value), .approximately(let value),
      .partOfDay(_, let value), .monthOf(_, let value), .dayOf(_, _, let value),
      .numberedWeekday(_, _, of: let value):
      value.countsFromTold
    default: false
    }
  }

  /// Whether it compares with an earlier year, from which nothing goes on.
  var looksBack: Bool {
    switch self {
    case .then(.counted(..<0, .year)), .then(.counted(..<0, .decade)), .counted(..<0, .year),
      .then(.counted(..<0, .century)), .then(.shifted(.year, ..<0)), .moved, .toldQuarter:
      true
    case .within(let value), .approximately(let value), .part(_, let value): value.looksBack
    default: false
    }
  }

  /// Whether it names a month or a weekday of one, and no year: such times come back.
  var comesBackYearly: Bool {
    switch self {
    case .yearless(_, nil): true
    case .numberedWeekday(_, _, of: let month): month.comesBackYearly
    case .part(_, let value), .within(let value), .approximately(let value): value.comesBackYearly
    case .span(let first, let last): first.comesBackYearly && last.comesBackYearly
    default: false
    }
  }

  /// Whether it is a weekday, or a part of one.
  var namesWeekday: Bool {
    switch self {
    case .weekday: true
    case .partOfDay(_, let day), .clock(_, of: let day?): day.namesWeekday
    default: false
    }
  }

  /// Whether it is so many years back from the day of writing.
  var isAgo: Bool { if case .counted(..<0, .year) = self { true } else { false } }

  /// Whether it is a season whose year is not said.
  var isSeason: Bool {
    switch plain {
    case .season(_, nil), .seasonByName: true
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
