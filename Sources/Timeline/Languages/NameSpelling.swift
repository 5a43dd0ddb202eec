/// The forms of a name in which its spellings agree.
enum NameSpelling {
  /// Without case, marks over letters and doubled letters, and with one letter for each of the sounds
  /// that alphabets are written over in several ways: "Kyiv" and "Kiev", "Yusuf" and "Youssef".
  static func key(_ words: [String]) -> String {
    var key: [UInt8] = []
    for word in withoutInitials(words) {
      if !key.isEmpty { key.append(0x20) }
      append(word, to: &key)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The words of a name but its initials, which not every paper writes.
  static func withoutInitials(_ words: [String]) -> [String] {
    let spelled = words.filter { word in
      word.last != "." || word.split(separator: ".").contains { $0.count > 1 }
    }
    return spelled.isEmpty ? words : spelled
  }

  private static func append(_ word: String, to key: inout [UInt8]) {
    let start = key.count
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        add(WordTable.lower(UInt8(scalar.value)), to: &key, from: start)
      } else {
        for byte in plain(scalar) { add(byte, to: &key, from: start) }
      }
    }
  }

  private static func add(_ byte: UInt8, to key: inout [UInt8], from start: Int) {
    let (i, e) = (UInt8(ascii: "i"), UInt8(ascii: "e"))
    if byte == UInt8(ascii: ".") { return }
    // "Jan" and "Ian" are two; inside a name one sound is written in three ways.
    guard key.count > start else { return key.append(byte) }
    let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? i : byte
    guard letter != key.last else { return }
    switch (key.last, letter) {
    // "Kiev", "Kyiv"
    case (i, e) where key.count > start + 1: return
    // "Mikhail", "Mihail"; "Youssef", "Yusuf"
    case (UInt8(ascii: "k"), UInt8(ascii: "h")) where key.count > start + 1,
      (UInt8(ascii: "o"), UInt8(ascii: "u")):
      key[key.count - 1] = letter
    default: key.append(letter)
    }
  }

  /// A letter without its marks ("É": e), in lower case; itself when it has none.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first, let name = first.properties.name,
      name.hasPrefix("LATIN SMALL LETTER ")
    else { return Array(lower.utf8) }
    let letter = name.dropFirst(19).prefix { $0 != " " }
    return letter.count <= 2 ? letter.lowercased().utf8.map { $0 } : Array(lower.utf8)
  }
}
