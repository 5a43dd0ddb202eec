/// Which texts every reader of YAML takes for the same when they stand without quotes.
enum YAMLPlain {
  /// Whether a text may be plain, as a value and as a key.
  ///
  /// Whole numbers, decimal fractions and dates may: our schema decides their type. Words for yes,
  /// no and nothing may not, nor numbers that a reader turns into others (`010`, `1e3`, `12:30`).
  static func isSafe(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != space, last != space, last != colon, !indicators.contains(first) else {
      return false
    }
    if text.hasPrefix("...") || words.contains(text.lowercased()) || isOddNumber(bytes) {
      return false
    }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == colon, next == space { return false }
      if byte == space, next == UInt8(ascii: "#") { return false }
    }
    return text.unicodeScalars.allSatisfy { isPrintable($0) && $0 != "\t" }
  }

  /// Whether a character may stand in a file as it is, and be seen for what it is.
  ///
  /// Source: YAML 1.2.2, 5.1 (`c-printable`), less the byte order mark, the breaks of YAML 1.1 and the characters that turn the direction of writing.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE,
      0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=<".utf8)
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", "+.inf", ".nan",
  ]

  private static func isOddNumber(_ bytes: [UInt8]) -> Bool {
    let first = bytes[0]
    guard isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: ".") else {
      return false
    }
    if first == UInt8(ascii: "0"), bytes.count > 1, "xXoObB".utf8.contains(bytes[1]) { return true }
    guard bytes.contains(where: isDigit),
      bytes.allSatisfy({ isDigit($0) || "._:+-eE".utf8.contains($0) })
    else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ $0.allSatisfy(isDigit) }) { return false }
    let halves = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return true
    }
    // A leading zero makes a number octal for some readers, and is lost for others.
    return halves[0].count > 1 && first == UInt8(ascii: "0")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
