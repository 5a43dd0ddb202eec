/// A JSON value whose keys keep the order in which they were given, so that output can be compared.
package enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A text, or null for nil.
  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  /// The value on one line.
  package var line: String { String(decoding: bytes, as: UTF8.self) }

  /// The value on one line, in UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The object as a file that people compare line by line: see `JSONDocument`.
  package var document: [UInt8] {
    guard case .object(let pairs) = self else { return bytes + [UInt8(ascii: "\n")] }
    var document = JSONDocument()
    for pair in pairs { document.add(pair.key, pair.value) }
    return document.finished().whole
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let words): Self.write(words, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(pair.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        pair.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// RFC 8259, section 7; line separators are escaped for readers that are JavaScript.
  static func write(_ words: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var words = words
    let mayNeedEscape = mayNeedEscape
    words.withUTF8 { text in
      var at = 0
      while at < text.count {
        let start = at
        while at < text.count {
          // Nearly all texts are plain for long stretches, which go by in steps of eight bytes.
          while at + 8 <= text.count, isPlain(text, at) { at += 8 }
          guard at < text.count, !mayNeedEscape[Int(text[at])] || !needsEscape(text, at) else {
            break
          }
          at += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
        guard at < text.count else { break }
        switch text[at] {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case 0xE2:
          bytes += (text[at + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
          at += 2
        default: bytes += "\\u00\(text[at] < 16 ? "0" : "")\(String(text[at], radix: 16))".utf8
        }
        at += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the eight bytes from an offset are ASCII, and none of them needs an escape.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let (ones, tops) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    // A byte's top bit is set where the byte is zero, as long as all are below 0x80.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let special =
      bytes | ((bytes &- ones &* 0x20) & ~bytes) | zeros(bytes ^ ones &* 0x7F)
      | zeros(bytes ^ ones &* UInt64(UInt8(ascii: "\"")))
      | zeros(bytes ^ ones &* UInt64(UInt8(ascii: "\\")))
    return special & tops == 0
  }

  /// Whether a byte can be one of those that need an escape: nearly none is.
  private static let mayNeedEscape = (0...UInt8.max).map { byte in
    byte < 0x20 || byte == 0x7F || byte == 0xE2 || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "\\")
  }

  private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    case 0xE2: at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] & 0xFE == 0xA8
    default: false
    }
  }
}
