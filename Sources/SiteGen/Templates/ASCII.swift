/// The few questions about ASCII bytes that the template engine asks.
extension UInt8 {
  static let blank = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let brace = UInt8(ascii: "{")

  /// Blank, tab, LF, VT, FF or CR.
  var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is one of the 32 ASCII punctuation characters.
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetter && !isASCIIDigit }

  /// Whether HTML reads the byte as more than itself: `& < > " '`.
  var isHTMLSign: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Whether the byte may stand in a name: a letter, a digit, `-`, `_`, or part of a character
  /// beyond ASCII.
  var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
