/// Decides whether an address may be written into a page.
///
/// Allowed are `http`, `https`, `mailto` and addresses without a scheme. Any other address is
/// written as the empty text, which links to the page itself.
enum SafeAddress {
  private static let schemes = ["https", "http", "mailto"]

  /// The address without control characters and with blanks as `%20`, or nil when its scheme is
  /// not allowed.
  ///
  /// A browser ignores white space and control characters in and before a scheme, so they are
  /// gone before it is looked at. A character reference before the first `/`, `?` or `#` could
  /// hide a colon and is refused.
  /// Source: URL Standard, "URL parsing".
  static func clean(_ address: String) -> String? {
    guard needsCare(address) else { return isAllowed(address) ? address : nil }
    let bare = address.utf8.filter { $0 > .blank && $0 != 0x7F }
    return isAllowed(String(decoding: bare, as: UTF8.self)) ? withoutBlanks(address) : nil
  }

  /// A part of an address without control characters and with blanks as `%20`.
  static func withoutBlanks(_ part: String) -> String {
    guard needsCare(part) else { return part }
    var bytes = part.utf8.filter { $0 >= .blank && $0 != 0x7F }[...]
    bytes = bytes.drop { $0 == .blank }
    while bytes.last == .blank { bytes.removeLast() }
    let words = bytes.split(separator: .blank, omittingEmptySubsequences: false)
    return String(decoding: Array(words.joined(separator: Array("%20".utf8))), as: UTF8.self)
  }

  private static func needsCare(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in bytes.contains { $0 <= .blank || $0 == 0x7F } }
  }

  private static func isAllowed(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      for (offset, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: ":"):
          let scheme = bytes[..<offset]
          return schemes.contains { $0.utf8.elementsEqual(scheme.lazy.map(\.asciiLowercased)) }
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case UInt8(ascii: "&"): return false
        default: continue
        }
      }
      return true
    }
  }
}
