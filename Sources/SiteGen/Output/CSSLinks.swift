/// The references of one style sheet.
///
/// Source: CSS Syntax Level 3, 4.3.4 and 4.3.6; escapes inside a reference are not read.
struct CSSLinks {
  /// UTF-8 offsets of what stands in `url(...)`, and of the text behind `@import`.
  private(set) var links: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "*"):
        at = Self.endOfComment(bytes, from: at + 2)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): at = Self.endOfText(bytes, from: at) + 1
      case UInt8(ascii: "("):
        let isURL = at >= 3 && bytes.matches("url", at - 3..<at)
        at = isURL ? readURL(bytes, from: at + 1) : at + 1
      case UInt8(ascii: "@") where at + 7 <= bytes.count:
        let isImport = bytes.matches("import", at + 1..<at + 7)
        at = isImport ? readImport(bytes, from: at + 7) : at + 1
      default: at += 1
      }
    }
  }

  private mutating func readURL(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let at = Self.skipBlanks(bytes, from: start)
    guard at < bytes.count else { return at }
    if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      let end = Self.endOfText(bytes, from: at)
      links.append(at + 1..<end)
      return end + 1
    }
    let end = bytes.find(UInt8(ascii: ")"), from: at) ?? bytes.count
    links.append(at..<end)
    return end
  }

  private mutating func readImport(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let at = Self.skipBlanks(bytes, from: start)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      return at
    }
    let end = Self.endOfText(bytes, from: at)
    links.append(at + 1..<end)
    return end + 1
  }

  private static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at
  }

  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while let star = bytes.find(UInt8(ascii: "*"), from: at), star + 1 < bytes.count {
      if bytes[star + 1] == UInt8(ascii: "/") { return star + 2 }
      at = star + 1
    }
    return bytes.count
  }

  /// The offset of the quotation mark that closes the one at `start`, or of the end.
  private static func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != bytes[start] {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at, bytes.count)
  }
}
