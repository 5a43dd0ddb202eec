/// The encoding that a web page says it is written in.
///
/// Only Windows-1252 is known beside UTF-8: each of its bytes is one character, so that lines and columns
/// stay what they are. Source: WHATWG, HTML, 13.2.3.2, and Encoding, 4.2.
enum DeclaredEncoding {
  /// The bytes of a page as UTF-8, as far as it says what they are; bytes that are UTF-8 stay as they are.
  static func utf8(of raw: [UInt8]) -> [UInt8] {
    TextFile.firstInvalid(raw) == nil ? raw : converted(raw) ?? raw
  }

  /// A page in Windows-1252 as UTF-8; nil for bytes that are no page, or a page in another encoding.
  private static func converted(_ raw: [UInt8]) -> [UInt8]? {
    guard let name = name(in: raw.prefix(1024 + frontMatter(of: raw))), labels.contains(name) else {
      return nil
    }
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 16)
    for byte in raw {
      switch byte {
      case 0..<0x80: text.append(byte)
      case 0x80..<0xA0:
        guard let scalar = special[Int(byte) - 0x80] else { return nil }
        text += Array(String(scalar).utf8)
      default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  /// Names of Windows-1252; browsers take Latin 1 for it too.
  private static let labels: Set = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
    "latin1", "l1", "us-ascii", "ascii",
  ]

  /// The characters of the bytes from 0x80 on that are not those of Latin 1; nil where there is none.
  private static let special: [Unicode.Scalar?] = [
    "\u{20AC}", nil, "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", nil, "\u{17D}", nil,
    nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", nil, "\u{17E}", "\u{178}",
  ]

  /// How many bytes of front matter may stand before the page.
  private static func frontMatter(of raw: [UInt8]) -> Int {
    raw.starts(with: Array("---".utf8)) ? 4096 : 0
  }

  /// What stands behind `charset=` in a `<meta>`, in lower case.
  private static func name(in head: ArraySlice<UInt8>) -> String? {
    // A byte that is no ASCII belongs to no name.
    let text = head.map { $0 < 0x80 ? $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) : 0x3F }
    var at = 0
    while let meta = text[at...].firstRange(of: Array("<meta".utf8)) {
      let end = text[meta.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? text.endIndex
      if let key = text[meta.upperBound..<end].firstRange(of: Array("charset=".utf8)) {
        let name = text[key.upperBound..<end].drop {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20
        }
        .prefix {
          $0 > 0x20
            && ![UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: ";")]
              .contains($0)
        }
        return String(decoding: name, as: UTF8.self)
      }
      at = end
    }
    return nil
  }
}
