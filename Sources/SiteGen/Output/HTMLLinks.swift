/// The links and ids of one HTML page, found in one pass without building a tree.
///
/// Source: the tokenizer of the HTML standard (13.2.5), in so far as it finds start tags and their
/// attributes; comments and the text of scripts, styles and the like are passed over.
struct HTMLLinks {
  /// UTF-8 offsets of the values of `href` and `src`.
  private(set) var links: [Range<Int>] = []
  /// UTF-8 offsets of the values of `id`, and of `name` on `a`.
  private(set) var ids: [Range<Int>] = []
  /// UTF-8 offsets of the first `href` of a `base` tag.
  private(set) var base: Range<Int>?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while let open = bytes.find(UInt8(ascii: "<"), from: at), open + 1 < bytes.count {
      let next = bytes[open + 1]
      if next.isLetter {
        at = readTag(bytes, at: open + 1)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        at = Self.endOfComment(bytes, at: open + 2)
      } else if next == UInt8(ascii: "/") {
        at = Self.endOfEndTag(bytes, at: open + 2)
      } else {
        at = open + 1
      }
    }
  }

  /// Reads a start tag and, if its content is raw text, that too; returns the offset behind.
  private mutating func readTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var at = start
    while at < bytes.count, !bytes[at].endsName { at += 1 }
    let name = start..<at
    let isAnchor = name.count == 1 && bytes[start] | 0x20 == UInt8(ascii: "a")
    let isBase = bytes.matches("base", name)
    at = Self.forEachAttribute(bytes, from: at) { attribute, value in
      switch attribute.count {
      case 2 where bytes.matches("id", attribute): ids.append(value)
      case 3 where bytes.matches("src", attribute): links.append(value)
      case 4 where bytes.matches("href", attribute):
        if !isBase { links.append(value) } else if base == nil { base = value }
      case 4 where isAnchor && bytes.matches("name", attribute): ids.append(value)
      default: break
      }
    }
    return Self.isRawText(bytes, name) ? Self.endOfRawText(bytes, name, from: at) : at
  }

  /// Calls `body` with the name and the value of each attribute; returns the offset behind the tag.
  private static func forEachAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Range<Int>, Range<Int>) -> Void
  ) -> Int {
    var at = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: ">") { return at + 1 }
      if bytes[at].endsName {
        at += 1
        continue
      }
      let nameStart = at
      at += 1
      while at < bytes.count, !bytes[at].endsName, bytes[at] != UInt8(ascii: "=") { at += 1 }
      let name = nameStart..<at
      var equals = at
      while equals < bytes.count, bytes[equals].isBlank { equals += 1 }
      guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { continue }
      at = equals + 1
      while at < bytes.count, bytes[at].isBlank { at += 1 }
      guard at < bytes.count else { break }
      let quote = bytes[at]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        // A value that is never closed ends the page.
        guard let end = bytes.find(quote, from: at + 1) else { return bytes.count }
        body(name, at + 1..<end)
        at = end + 1
      } else {
        let valueStart = at
        while at < bytes.count, !bytes[at].isBlank, bytes[at] != UInt8(ascii: ">") { at += 1 }
        body(name, valueStart..<at)
      }
    }
    return bytes.count
  }

  private static func endOfEndTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    if !bytes[start].isLetter {
      return bytes.find(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
    }
    return forEachAttribute(bytes, from: start) { _, _ in }
  }

  /// The offset behind a comment, a doctype or another declaration; `start` is behind `<!` or `<?`.
  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let dash = UInt8(ascii: "-")
    guard start + 1 < bytes.count, bytes[start - 1] == UInt8(ascii: "!"), bytes[start] == dash,
      bytes[start + 1] == dash
    else { return bytes.find(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count }
    // The two dashes that open a comment may close it as well: `<!-->`, `<!--->`.
    var at = start + 2
    while let end = bytes.find(UInt8(ascii: ">"), from: at) {
      let isBang = bytes[end - 1] == UInt8(ascii: "!") && end - 3 >= start + 2
      let last = isBang ? end - 2 : end - 1
      if bytes[last] == dash, bytes[last - 1] == dash { return end + 1 }
      at = end + 1
    }
    return bytes.count
  }

  private static func isRawText(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    switch name.count {
    case 3: bytes.matches("xmp", name)
    case 5: bytes.matches("style", name) || bytes.matches("title", name)
    case 6: bytes.matches("script", name) || bytes.matches("iframe", name)
    case 7: bytes.matches("noembed", name)
    case 8: bytes.matches("textarea", name) || bytes.matches("noframes", name)
    default: false
    }
  }

  /// The offset of the end tag that closes a raw text element.
  private static func endOfRawText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, from start: Int
  ) -> Int {
    var at = start
    while let open = bytes.find(UInt8(ascii: "<"), from: at) {
      let end = open + 2 + name.count
      guard end <= bytes.count else { break }
      if bytes[open + 1] == UInt8(ascii: "/"),
        zip(bytes[open + 2..<end], bytes[name]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
        end == bytes.count || bytes[end].endsName
      {
        return open
      }
      at = open + 1
    }
    return bytes.count
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  fileprivate var endsName: Bool {
    isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a range holds a name of lower-case letters, in whatever case.
  func matches(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where self[range.lowerBound + offset] | 0x20 != name.utf8Start[offset] { return false }
    return true
  }
}
