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
    var at = range.lowerBound
    var spaced = true
    while at < range.upperBound {
      let byte = text[at]
      let start = at
      switch Self.classes[Int(byte)] {
      case .space:
        spaced = true
        at += 1
        continue
      case .digit:
        at += 1
        while at < range.upperBound, Self.classes[Int(text[at])] == .digit { at += 1 }
        tokens.append(Token(kind: .digits, isSpaced: spaced, span: TextSpan(start, at)))
      case .letter, .wide:
        let mark = byte >= 0x80 ? Self.wideMark(text, at, range.upperBound) : nil
        if let mark {
          at += mark.length
          if mark.form == UInt8(ascii: " ") {
            spaced = true
            continue
          }
          tokens.append(
            Token(kind: .mark, mark: mark.form, isSpaced: spaced, span: TextSpan(start, at)))
        } else {
          at = Self.endOfWord(text, from: at, limit: range.upperBound)
          tokens.append(
            Token(
              kind: .word, isSpaced: spaced, isCapitalised: Self.startsWithCapital(text, start, at),
              span: TextSpan(start, at)))
        }
      case .mark:
        at += 1
        tokens.append(Token(kind: .mark, mark: byte, isSpaced: spaced, span: TextSpan(start, at)))
      }
      spaced = false
    }
    return tokens
  }

  private enum Class: UInt8 {
    case space, letter, digit, mark, wide
  }

  private static let classes: [Class] = (0...255).map { value in
    switch UInt8(value) {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case 0x80...0xFF: .wide
    default: .mark
    }
  }

  private static func endOfWord(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      switch classes[Int(text[at])] {
      case .letter: at += 1
      case .wide:
        if wideMark(text, at, limit) != nil { return at }
        at += 1
        while at < limit, text[at] & 0xC0 == 0x80 { at += 1 }
      default: return at
      }
    }
    return at
  }

  /// The mark or blank outside ASCII that starts at `at`, or nil for a letter.
  private static func wideMark(_ text: [UInt8], _ at: Int, _ limit: Int) -> (
    form: UInt8, length: Int
  )? {
    if text[at] == 0xC2, at + 1 < limit {
      switch text[at + 1] {
      case 0xA0: return (UInt8(ascii: " "), 2)
      case 0xAB, 0xBB: return (UInt8(ascii: "\""), 2)
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

  private static func startsWithCapital(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let first = text[start]
    if first < 0x80 { return first < UInt8(ascii: "a") }
    let word = String(decoding: text[start..<end], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
