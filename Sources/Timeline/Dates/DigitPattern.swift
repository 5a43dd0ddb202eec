/// A number of one to four decimal digits of which some can be unspecified, such as `19XX`.
///
/// Source: ISO 8601-2:2019, 9; Library of Congress, "Unspecified digit(s)".
public struct DigitPattern: Sendable, Hashable {
  /// The number of digits in few bits: dates are copied a great deal.
  private let digitCount: UInt8
  /// Four bits a digit, the last digit in the lowest; 15 is an unspecified one.
  private let packed: UInt16

  private static let unspecified: UInt16 = 15

  /// The number of digits, leading zeros included.
  public var width: Int { Int(digitCount) }

  /// The pattern of a number with all digits known, or nil when it does not fit the width.
  public init?(_ value: Int, width: Int) {
    guard 1...4 ~= width, value >= 0, value < Self.power(width) else { return nil }
    var (rest, packed) = (value, UInt16(0))
    for place in 0..<width {
      packed |= UInt16(rest % 10) << UInt16(place * 4)
      rest /= 10
    }
    digitCount = UInt8(width)
    self.packed = packed
  }

  /// The pattern with these digits, nil for each unspecified one; nil when a digit is not 0 to 9.
  public init?(_ digits: some Collection<Int?>) {
    guard 1...4 ~= digits.count else { return nil }
    var packed: UInt16 = 0
    for digit in digits {
      guard 0...9 ~= digit ?? 0 else { return nil }
      packed = packed << 4 | (digit.map(UInt16.init) ?? Self.unspecified)
    }
    digitCount = UInt8(digits.count)
    self.packed = packed
  }

  /// The digit at a position counted from 0 at the left, or nil when it is unspecified.
  public subscript(position: Int) -> Int? {
    guard 0..<width ~= position else { return nil }
    let digit = packed >> UInt16((width - 1 - position) * 4) & 15
    return digit == Self.unspecified ? nil : Int(digit)
  }

  /// The number, or nil when a digit is unspecified.
  public var value: Int? { isSpecified ? lowest : nil }

  /// Whether every digit is known.
  public var isSpecified: Bool { unspecifiedPlaces == 0 }

  /// Whether no digit is known.
  public var isWhollyUnspecified: Bool { (0..<width).allSatisfy { self[$0] == nil } }

  /// The smallest number it can stand for.
  public var lowest: Int { number(unspecified: 0) }

  /// The largest number it can stand for.
  public var highest: Int { number(unspecified: 9) }

  /// Whether it can stand for this number.
  public func matches(_ value: Int) -> Bool {
    guard value >= 0, value < Self.power(width) else { return false }
    var rest = value
    for place in 0..<width {
      let digit = packed >> UInt16(place * 4) & 15
      guard digit == Self.unspecified || Int(digit) == rest % 10 else { return false }
      rest /= 10
    }
    return true
  }

  /// The lowest of its four bits for each unspecified digit: no other digit has all of them.
  private var unspecifiedPlaces: UInt16 {
    packed & packed >> 1 & packed >> 2 & packed >> 3 & 0x1111
  }

  private func number(unspecified: UInt16) -> Int {
    // The places before the first digit are 0.
    let digits = Int(packed - unspecifiedPlaces * (Self.unspecified - unspecified))
    return digits & 15 + digits >> 4 & 15 * 10 + digits >> 8 & 15 * 100 + digits >> 12 * 1000
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension DigitPattern: CustomStringConvertible {
  /// The digits, with `X` for each unspecified one.
  public var description: String {
    String(decoding: (0..<width).map(letter), as: UTF8.self)
  }

  /// The ASCII letter at a position counted from 0 at the left.
  func letter(at position: Int) -> UInt8 {
    self[position].map { UInt8(ascii: "0") + UInt8($0) } ?? UInt8(ascii: "X")
  }
}
