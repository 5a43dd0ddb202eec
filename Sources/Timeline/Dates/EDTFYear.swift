/// The year of an EDTF date, as it is written: with unspecified digits, an exponent, an estimate.
public struct EDTFYear: Sendable, Hashable {
  /// The digits of a year, without its sign.
  public enum Digits: Sendable, Hashable {
    /// Four digits, some perhaps unspecified.
    case four(DigitPattern)
    /// A year of more than four digits, written after `Y`: significand times ten to the exponent.
    case long(significand: UInt, exponent: Int)
  }

  /// The largest exponent that is read.
  public static let exponents = 1...9999

  /// Whether a minus sign stands before the digits.
  public let isNegative: Bool
  /// The digits.
  public let digits: Digits
  /// How many of the leading digits are known for sure, `S`; nil when not stated.
  public let significantDigits: Int?

  /// A year with all digits known; `Y` is written where it needs more than four.
  public init(_ year: Int) {
    isNegative = year < 0
    significantDigits = nil
    digits =
      DigitPattern(Int(clamping: year.magnitude), width: 4).map(Digits.four)
      ?? .long(significand: year.magnitude, exponent: 0)
  }

  /// A year as written; exponent 0 stands for none.
  ///
  /// - Throws: the reason why EDTF has no such year.
  public init(
    _ digits: Digits, isNegative: Bool = false, significantDigits: Int? = nil
  ) throws(EDTFError.Reason) {
    self.isNegative = isNegative
    self.digits = digits
    self.significantDigits = significantDigits
    switch digits {
    case .four(let pattern):
      guard pattern.width == 4 else { throw .shortYear(digits: pattern.width) }
      if isNegative, pattern.value == 0 { throw .negativeZeroYear }
      if significantDigits != nil, !pattern.isSpecified { throw .unspecifiedDigitNotAllowed }
    case .long(let significand, let exponent):
      guard exponent == 0 || Self.exponents ~= exponent else { throw .exponentOutOfRange }
      guard significand > 0, digitCount > 4 else { throw .prefixOnShortYear }
    }
    if let significantDigits {
      guard significantDigits >= 1, significantDigits <= digitCount else {
        throw .significantDigitsOutOfRange(significantDigits, digits: digitCount)
      }
    }
  }

  /// The year, or nil when digits are unspecified or it is beyond the years of `CivilDate`.
  ///
  /// Significant digits do not matter here: `1950S2` is estimated to be 1950.
  public var value: Int? {
    let magnitude: Int? =
      switch digits {
      case .four(let pattern): pattern.value
      case .long(let significand, let exponent): Self.number(significand, exponent)
      }
    return magnitude.map { isNegative ? -$0 : $0 }
  }

  /// The years from the first to the last it can mean, or nil beyond the years of `CivilDate`.
  public var years: ClosedRange<Int>? {
    guard let range = magnitudes else { return nil }
    return isNegative ? -range.upperBound ... -range.lowerBound : range
  }

  /// Whether a digit is unspecified.
  public var isUnspecified: Bool {
    if case .four(let pattern) = digits { !pattern.isSpecified } else { false }
  }

  var precision: Precision {
    if case .four(let pattern) = digits, !pattern.isSpecified {
      return pattern[0] != nil && pattern[1] != nil && pattern[2] != nil ? .decade : .century
    }
    switch digitCount - (significantDigits ?? digitCount) {
    case ...0: return .year
    case 1: return .decade
    default: return .century
    }
  }

  /// The first leap year, or simply the first year, that it can mean.
  func firstYear(isLeap: Bool) -> Int? {
    years.flatMap { year(from: $0.lowerBound, through: $0.upperBound, isLeap: isLeap) }
  }

  /// The last leap year, or simply the last year, that it can mean.
  func lastYear(isLeap: Bool) -> Int? {
    years.flatMap { year(from: $0.upperBound, through: $0.lowerBound, isLeap: isLeap) }
  }

  private func year(from start: Int, through end: Int, isLeap: Bool) -> Int? {
    guard isLeap else { return start }
    let step = start <= end ? 1 : -1
    var year = start
    // Only every fourth year can be a leap year.
    while year % 4 != 0 { year += step }
    return stride(from: year, through: end, by: 4 * step).first {
      CivilDate.isLeap(year: $0) && matches($0)
    }
  }

  private func matches(_ year: Int) -> Bool {
    if case .four(let pattern) = digits, !pattern.isSpecified {
      return pattern.matches(abs(year))
    }
    return true
  }

  /// Number of digits of the year, leading zeros not counted.
  private var digitCount: Int {
    switch digits {
    case .four(let pattern): Self.count(UInt(pattern.lowest))
    case .long(let significand, let exponent): Self.count(significand) + exponent
    }
  }

  private var magnitudes: ClosedRange<Int>? {
    switch digits {
    case .four(let pattern) where !pattern.isSpecified:
      // Year -0 does not exist, so a negative pattern starts with its next number.
      let zero = isNegative && pattern.lowest == 0
      return (zero ? Self.smallestAboveZero(pattern) : pattern.lowest)...pattern.highest
    case .four, .long:
      guard let value else { return nil }
      let block = Self.power(digitCount - (significantDigits ?? digitCount))
      let low = abs(value) / block * block
      return low...(low + block - 1)
    }
  }

  private static func smallestAboveZero(_ pattern: DigitPattern) -> Int {
    let place = (0..<pattern.width).last { pattern[$0] == nil } ?? pattern.width
    return power(pattern.width - 1 - place)
  }

  private static func number(_ significand: UInt, _ exponent: Int) -> Int? {
    // 15 digits are the years of CivilDate.
    guard count(significand) + exponent <= 15 else { return nil }
    return Int(significand) * power(exponent)
  }

  private static func count(_ number: UInt) -> Int {
    var (rest, count) = (number, 0)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func power(_ exponent: Int) -> Int {
    exponent > 0 ? (0..<exponent).reduce(1) { power, _ in power * 10 } : 1
  }
}
