extension HTML {
  /// The HTML with its headings moved so that the highest of them is of this level.
  ///
  /// Only for what Markdown has made of content: there, no text can hold a tag.
  func headings(from level: Int) -> HTML {
    let places = bytes.indices.filter { isHeading(at: $0) }
    guard let highest = places.map({ bytes[$0 + 1] - UInt8(ascii: "0") }).min() else { return self }
    var result = bytes
    for place in places {
      let moved = Int(bytes[place + 1] - UInt8(ascii: "0")) + level - Int(highest)
      result[place + 1] = UInt8(ascii: "0") + UInt8(min(moved, 6))
    }
    return HTML(bytes: result)
  }

  /// Whether the `h` of `<h2>` or `</h2>` stands at an offset.
  private func isHeading(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "h"), place > 0, place + 2 < bytes.count,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[place + 1]),
      bytes[place + 2] == UInt8(ascii: ">")
    else { return false }
    let isEnd = bytes[place - 1] == UInt8(ascii: "/")
    return bytes[place - (isEnd && place > 1 ? 2 : 1)] == UInt8(ascii: "<")
  }

  /// The HTML with the character itself in place of `&#46;` and its like.
  ///
  /// A template writes every punctuation character of a value so, for Markdown to leave it alone.
  /// The five that HTML itself reads stay as they are.
  var withoutNeedlessReferences: HTML {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (character, end) = reference(at: index) {
        result.append(character)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return HTML(bytes: result)
  }

  /// The punctuation that means nothing in HTML text and in quoted attributes.
  private static let plain = Set("!#$%()*+,-./:;=?@[\\]^_`{|}~".utf8)

  /// The harmless character that a reference at an offset stands for, and the offset after it.
  private func reference(at start: Int) -> (character: UInt8, end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
    let digits = bytes[(start + 2)...].prefix(4).prefix { (0x30...0x39).contains($0) }
    guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: ";"),
      let character = UInt8(String(decoding: digits, as: UTF8.self)), Self.plain.contains(character)
    else { return nil }
    return (character, digits.endIndex + 1)
  }
}
