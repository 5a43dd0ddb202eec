/// The last part of a page's address: lower-case ASCII letters, digits and single hyphens.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// A slug made of any text: letters lose their case and accents that fold to ASCII, everything
  /// else becomes a hyphen; nil when nothing is left.
  package init?(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pending = false
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 where byte != UInt8(ascii: "'") {
        guard byte.isASCIILetter || byte.isASCIIDigit else {
          pending = true
          continue
        }
        if pending, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        pending = false
        bytes.append(byte.asciiLowercased)
      }
      guard !bytes.isEmpty else { return nil }
      description = String(decoding: bytes, as: UTF8.self)
      return
    }
    for scalar in String(text).unicodeScalars {
      guard let folded = Self.fold(scalar) else {
        pending = true
        continue
      }
      // A mark that vanishes leaves the words before and behind it apart, if they are.
      if folded.isEmpty { continue }
      if pending, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      pending = false
      bytes.append(contentsOf: folded.utf8)
    }
    guard !bytes.isEmpty else { return nil }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// The slugs of several texts, each once and without one of them.
  static func each(of texts: [String], but own: Slug) -> [Slug] {
    texts.compactMap { Slug($0) }.reduce(into: []) { slugs, slug in
      if slug != own, !slugs.contains(slug) { slugs.append(slug) }
    }
  }

  package static func < (a: Slug, b: Slug) -> Bool { a.description < b.description }

  /// The ASCII letters or digits that stand for a scalar; an empty text for a mark that vanishes.
  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    case "\u{300}"..."\u{36F}", "'", "\u{2019}": return ""
    default: break
    }
    if let letters = spelled[scalar] { return letters }
    // Not ASCII: a letter keeps a name in other scripts apart by its scalar value.
    guard scalar.properties.isAlphabetic else { return nil }
    let base = latin(scalar)
    return base ?? "u" + String(scalar.value, radix: 16)
  }

  private static let spelled: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "đ": "d",
    "Đ": "d", "ł": "l", "Ł": "l", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ı": "i",
  ]

  /// The base letter of a Latin letter with marks, read from its Unicode name.
  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    for prefix in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
      return letter.lowercased()
    }
    return nil
  }
}
