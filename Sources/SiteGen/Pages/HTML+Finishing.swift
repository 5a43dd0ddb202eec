extension HTML {
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
      UInt8(number).isASCIIPunctuation, !UInt8(number).isHTMLSign
    else { return nil }
    return (UInt8(number), at + 1)
  }
}
