/// An expression in the form that the field exchanges.
///
/// Source: TimeML, Guidelines for Temporal Expression Annotation (TempEval-3).
public struct TIMEX3: Sendable, Hashable {
  /// The `type` attribute.
  public enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// The `type` attribute.
  public let type: Kind
  /// The `value` attribute; empty when it cannot be told.
  public let value: String

  /// Creates the pair.
  public init(_ type: Kind, _ value: String) {
    self.type = type
    self.value = value
  }

  /// Whether the value is a quarter or half of a year, `2019-Q1` or `2019-H2`.
  var isPartOfYear: Bool {
    var before: UInt8 = 0
    for letter in value.utf8 {
      if letter == UInt8(ascii: "Q") { return true }
      if letter == UInt8(ascii: "H"), before == UInt8(ascii: "-") { return true }
      before = letter
    }
    return false
  }
}

extension CalendarUnit {
  /// The letter of an ISO 8601 duration, with `T` where the clock is meant.
  var durationCode: (prefix: String, letter: String) {
    switch self {
    case .second: ("PT", "S")
    case .minute: ("PT", "M")
    case .hour: ("PT", "H")
    case .day: ("P", "D")
    case .weekend: ("P", "WE")
    case .week: ("P", "W")
    case .fortnight: ("P", "W")
    case .month: ("P", "M")
    case .quarter: ("P", "Q")
    case .year: ("P", "Y")
    case .decade: ("P", "DE")
    case .century: ("P", "CE")
    }
  }

  /// The TIMEX3 value of so many units; `X` for a number that cannot be told.
  func durationValue(_ count: Int?) -> String {
    let number = count.map { self == .fortnight ? $0 * 2 : $0 }.map(String.init) ?? "X"
    return durationCode.prefix + number + durationCode.letter
  }
}

extension ClockTime {
  /// As TIMEX3 writes it, `T19:15`.
  var code: String { "T\(inTwoDigits(hour)):\(inTwoDigits(minute))" }
}
