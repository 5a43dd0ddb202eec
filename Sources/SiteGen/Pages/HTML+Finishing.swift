extension HTML {
  /// The HTML with its headings moved so that the highest of them is of this level.
  ///
  /// Only for what Markdown has made of content: there, no text can hold a tag.
  func headings(from level: Int) -> HTML {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while let place = buffer.find(UInt8(ascii: "h"), from: at) {
        if isHeading(at: place) { places.append(place) }
        at = place + 1
      }
    }
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
    bytes.withUnsafeBufferPointer { buffer in
      var run = 0
      var at = 0
      while let place = buffer.find(UInt8(ascii: "&"), from: at) {
        at = place + 1
        guard let (character, end) = Self.reference(in: buffer, at: place) else { continue }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[run..<place]))
        result.append(character)
        run = end
        at = end
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[run...]))
    }
    return HTML(bytes: result)
  }

  /// The harmless character that a reference at an offset stands for, and the offset after it: one
  /// of the punctuation that means nothing in HTML text and in quoted attributes.
  private static func reference(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (character: UInt8, end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
    var at = start + 2
    var number = 0
    while at < bytes.count, at < start + 6, bytes[at].isASCIIDigit {
      number = number * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ";"), at > start + 2, number < 0x80,
      UInt8(number).isASCIIPunctuation, !"&<>\"'".utf8.contains(UInt8(number))
    else { return nil }
    return (UInt8(number), at + 1)
  }
}
