extension RelativePath {
  /// The relative URL reference that leads from the page at `page` to this path.
  ///
  /// A page's reference to itself is its own name: an empty one would do in a link, but in `src` it
  /// loads the page once more. A folder's reference ends in `/` only when it is the root or above
  /// the page.
  ///
  /// Source: RFC 3986, 3.3 and 4.2. Besides the unreserved characters only those sub-delimiters
  /// stay bare that need no care in HTML attributes, in CSS and in a first segment.
  package func reference(from page: RelativePath) -> String {
    var (here, there) = (page.text, text)
    return here.withUTF8 { here in there.withUTF8 { Self.reference(from: here, to: $0) } }
  }

  private static func reference(
    from page: UnsafeBufferPointer<UInt8>, to target: UnsafeBufferPointer<UInt8>
  ) -> String {
    let slash = UInt8(ascii: "/")
    let folder = page.lastIndex(of: slash).map { $0 + 1 } ?? 0
    let parents = target.lastIndex(of: slash).map { $0 + 1 } ?? 0
    var common = 0
    var at = 0
    while at < folder, at < parents, page[at] == target[at] {
      at += 1
      if page[at - 1] == slash { common = at }
    }
    let steps = page[common..<folder].count { $0 == slash }
    if target.isEmpty, steps == 0 { return "./" }
    return String(unsafeUninitializedCapacity: steps * 3 + (target.count - common) * 3) { text in
      var count = 0
      func write(_ byte: UInt8) {
        text[count] = byte
        count += 1
      }
      for _ in 0..<steps { for byte in "../".utf8 { write(byte) } }
      for byte in target[common...] {
        if byte == slash || isPlain(byte) {
          write(byte)
        } else {
          write(UInt8(ascii: "%"))
          write(hexDigit(byte >> 4))
          write(hexDigit(byte & 15))
        }
      }
      return count
    }
  }

  /// A path segment with every byte percent-encoded that is not safe everywhere.
  package static func percentEncoded(_ segment: some StringProtocol) -> String {
    var result: [UInt8] = []
    for byte in segment.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexDigit(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// Whether a byte may stand bare in a segment.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
