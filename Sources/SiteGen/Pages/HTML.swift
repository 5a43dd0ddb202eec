/// Finished HTML in UTF-8, put together piece by piece; text is escaped on its way in.
struct HTML: Sendable, Equatable {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Markup that is known to be in order.
  init(markup: String) { bytes = Array(markup.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func add(text: some StringProtocol) { add(text: text.utf8) }

  /// Adds text, in UTF-8, that may also stand in a quoted attribute.
  mutating func add(text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): add(markup: "&amp;")
      case UInt8(ascii: "<"): add(markup: "&lt;")
      case UInt8(ascii: ">"): add(markup: "&gt;")
      case UInt8(ascii: "\""): add(markup: "&quot;")
      default: bytes.append(byte)
      }
    }
  }
}

extension HTML {
  /// The HTML with its headings moved so that the highest of them is of this level.
  ///
  /// Only for what Markdown has made of content: there, no text can hold a tag.
  consuming func headings(from level: Int) -> HTML {
    let digits = bytes.withUnsafeBufferPointer(Self.headingDigits)
    guard let highest = digits.map({ bytes[$0] }).min() else { return self }
    var result = self
    for place in digits {
      let moved = Int(result.bytes[place]) - Int(highest) + level
      result.bytes[place] = UInt8(ascii: "0") + UInt8(min(moved, 6))
    }
    return result
  }

  /// The offsets of the digits in `<h2>` and `</h2>`.
  private static func headingDigits(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var digits: [Int] = []
    var at = 0
    while let open = bytes.find(UInt8(ascii: "<"), from: at) {
      at = open + 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at + 2 < bytes.count, bytes[at] == UInt8(ascii: "h"),
        (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[at + 1]),
        bytes[at + 2] == UInt8(ascii: ">")
      else { continue }
      digits.append(at + 1)
    }
    return digits
  }
}
