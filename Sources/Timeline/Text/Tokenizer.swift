/// Cuts a text into words, numbers and marks in one pass over its UTF-8.
public struct Tokenizer: Sendable {
  /// Creates a tokenizer.
  public init() {}

  /// The tokens of the bytes in `range`, in order; white space and controls leave no token.
  ///
  /// Complexity: O(n) in the number of bytes.
  public func tokens(of text: [UInt8], in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    var cursor = TokenCursor(range)
    cursor.read(.max, of: text, into: &tokens)
    return tokens
  }
}

/// A place in a text up to which its tokens have been read.
struct TokenCursor {
  private var at: Int
  private let end: Int
  private var isSpaced = true

  /// Stands before the bytes in `range`.
  init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  /// Whether all tokens have been read.
  var isAtEnd: Bool { at >= end }

  /// Appends the next tokens, at most `count` of them; white space and controls leave no token.
  ///
  /// Complexity: O(n) in the number of bytes.
  mutating func read(_ count: Int, of text: [UInt8], into tokens: inout [Token]) {
    var at = at
    var isSpaced = isSpaced
    var left = count
    while at < end, left > 0 {
      let start = at
      let byte = text[at]
      var kind = Token.Kind.mark
      var form: UInt8 = 0
      var isCapitalised = false
      if Self.isLetter(byte) {
        kind = .word
        at = Self.endOfWord(text, from: at + 1, limit: end)
        isCapitalised =
          byte < UInt8(ascii: "a")
          || Self.hasSecondCapital(text, start, at) && tokens.last?.kind != .digits
      } else if byte <= 0x20 || byte == 0x7F {
        at += 1
        isSpaced = true
        continue
      } else if Self.isDigit(byte) {
        kind = .digits
        repeat { at += 1 } while at < end && Self.isDigit(text[at])
      } else if let mark = Self.typedMark(text, at, end) {
        form = mark.form
        at += mark.length
      } else if byte < 0x80 {
        form = byte
        at += 1
      } else if let mark = Self.wideMark(text, at, end) {
        form = mark.form
        at += mark.length
        if form == UInt8(ascii: " ") {
          isSpaced = true
          continue
        }
      } else {
        kind = .word
        at = Self.endOfWord(text, from: at, limit: end)
        isCapitalised = Self.startsWithWideCapital(text, start, at)
      }
      tokens.append(
        Token(
          kind: kind, mark: form, isSpaced: isSpaced, isCapitalised: isCapitalised,
          span: TextSpan(start, at)))
      isSpaced = false
      left -= 1
    }
    self.at = at
    self.isSpaced = isSpaced
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func endOfWord(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      let byte = text[at]
      if isLetter(byte) {
        at += 1
      } else if byte >= 0x80, wideMark(text, at, limit) == nil {
        at += 1
        while at < limit, text[at] & 0xC0 == 0x80 { at += 1 }
      } else {
        return at
      }
    }
    return at
  }

  /// A dash or a quotation mark as typewriters and wires write it, in two or three signs: `--`, ` `` ` and
  /// `''`; nil for others.
  private static func typedMark(_ text: [UInt8], _ at: Int, _ limit: Int) -> (
    form: UInt8, length: Int
  )? {
    let byte = text[at]
    guard at + 1 < limit, text[at + 1] == byte else { return nil }
    switch byte {
    case UInt8(ascii: "-"):
      let isLong = at + 2 < limit && text[at + 2] == byte
      // A row of hyphens is a line and no dash.
      if isLong, at + 3 < limit, text[at + 3] == byte { return nil }
      return (UInt8(ascii: "_"), isLong ? 3 : 2)
    case UInt8(ascii: "`"), UInt8(ascii: "'"): return (UInt8(ascii: "\""), 2)
    default: return nil
    }
  }

  /// The mark or blank outside ASCII that starts at `at`, or nil for a letter.
  private static func wideMark(_ text: [UInt8], _ at: Int, _ limit: Int) -> (
    form: UInt8, length: Int
  )? {
    if text[at] == 0xC2, at + 1 < limit {
      switch text[at + 1] {
      case 0xA0: return (UInt8(ascii: " "), 2)
      case 0xAB, 0xBB: return (UInt8(ascii: "\""), 2)
      case 0xB1: return (UInt8(ascii: "~"), 2)
      case 0xB7: return (0, 2)
      default: return nil
      }
    }
    guard text[at] == 0xE2, at + 2 < limit else { return nil }
    let last = text[at + 2]
    switch text[at + 1] {
    case 0x80:
      switch last {
      case 0x80...0x8F, 0xA8...0xAF: return (UInt8(ascii: " "), 3)
      case 0x90, 0x91: return (UInt8(ascii: "-"), 3)
      case 0x92, 0x93: return (UInt8(ascii: "-"), 3)
      case 0x94, 0x95: return (UInt8(ascii: "_"), 3)
      case 0x98...0x9B: return (UInt8(ascii: "'"), 3)
      case 0x9C...0x9F: return (UInt8(ascii: "\""), 3)
      default: return (0, 3)
      }
    case 0x88 where last == 0x92: return (UInt8(ascii: "-"), 3)
    default: return nil
    }
  }

  /// "iOS", "eBay": names that begin small; so do units, behind their number ("kWh").
  private static func hasSecondCapital(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end > start + 2 && text[start + 1] &- UInt8(ascii: "A") < 26
  }

  private static func startsWithWideCapital(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let word = String(decoding: text[start..<end], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
