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
