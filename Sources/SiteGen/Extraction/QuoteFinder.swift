package import Timeline

/// Finds quotes in the body of a source, whatever white space stands between their words.
package struct QuoteFinder: Sendable {
  private let folded: [UInt8]
  private let offsets: [Int32]
  private let body: [UInt8]

  /// Reads a body.
  ///
  /// Complexity: O(n) in its length.
  package init(_ body: [UInt8]) {
    var folded: [UInt8] = []
    var offsets: [Int32] = []
    folded.reserveCapacity(body.count)
    offsets.reserveCapacity(body.count)
    var isBlank = true
    for (offset, byte) in body.enumerated() {
      if byte <= 0x20 {
        if !isBlank {
          folded.append(0x20)
          offsets.append(Int32(offset))
        }
        isBlank = true
      } else {
        folded.append(byte)
        offsets.append(Int32(offset))
        isBlank = false
      }
    }
    self.body = body
    self.folded = folded
    self.offsets = offsets
  }

  /// The quote's words with one blank between them.
  package static func folded(_ quote: String) -> String {
    // Most are: the same quote is folded again and again.
    var before: UInt8 = 0x20
    let isFolded = quote.utf8.allSatisfy { byte in
      defer { before = byte }
      return byte > 0x20 || byte == 0x20 && before != 0x20
    }
    if isFolded, before != 0x20 || quote.isEmpty { return quote }
    return quote.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Where the quote stands in the body; nil when it does not, word for word.
  ///
  /// A quote that ends in the middle of a word does not stand there: "no" is not in "nothing".
  ///
  /// Spans that are `preferred` win over an earlier place.
  /// Complexity: O(n) in the lengths of the body and the quote, by Knuth, Morris and Pratt.
  package func find(_ quote: String, preferring preferred: Set<TextSpan> = []) -> TextSpan? {
    var first: TextSpan?
    visit(quote) { span in
      first = first ?? span
      guard preferred.isEmpty || preferred.contains(span) else { return true }
      first = span
      return false
    }
    return first
  }

  /// The last place where the quote stands; nil when there is none.
  ///
  /// Complexity: O(n) in the lengths of the body and the quote.
  package func findLast(_ quote: String) -> TextSpan? {
    var last: TextSpan?
    visit(quote) { span in
      last = span
      return true
    }
    return last
  }

  /// Tells the places of a quote in their order, as long as `isWanted` says so.
  private func visit(_ quote: String, _ isWanted: (TextSpan) -> Bool) {
    let words = Array(Self.folded(quote).utf8)
    guard !words.isEmpty, words.count <= folded.count else { return }
    let borders = Self.borders(of: words)
    var matched = 0
    for index in folded.indices {
      while matched > 0, words[matched] != folded[index] { matched = borders[matched - 1] }
      if words[matched] == folded[index] { matched += 1 }
      guard matched == words.count else { continue }
      matched = borders[matched - 1]
      let start = index + 1 - words.count
      if cutsWord(at: start) || cutsWord(at: index + 1) { continue }
      let span = TextSpan(Int(offsets[start]), Int(offsets[index]) + 1)
      guard isWanted(span) else { return }
    }
  }

  /// For each beginning of a text, how many of its first bytes are also its last ones.
  private static func borders(of words: [UInt8]) -> [Int] {
    var borders = [0]
    borders.reserveCapacity(words.count)
    for index in words.indices.dropFirst() {
      var length = borders[index - 1]
      while length > 0, words[length] != words[index] { length = borders[length - 1] }
      if words[length] == words[index] { length += 1 }
      borders.append(length)
    }
    return borders
  }

  /// Whether a letter or digit stands on either side, in a script that puts blanks between words.
  private func cutsWord(at index: Int) -> Bool {
    guard index > 0, index < folded.count else { return false }
    var before = index - 1
    while before > 0, folded[before] & 0xC0 == 0x80 { before -= 1 }
    return Self.isInWord(folded[before]) && Self.isInWord(folded[index])
  }

  /// Whether a byte begins a letter or digit of ASCII, or a character from U+00C0 to U+052F: the
  /// letters of Latin, Greek and Cyrillic, and the marks that are put on them.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xD4:
      true
    default: false
    }
  }

  static func words(_ bytes: ArraySlice<UInt8>) -> Set<String> {
    let text = Array(bytes)
    return Set(
      Tokenizer().tokens(of: text, in: 0..<text.count).filter { $0.kind != .mark }
        .map { String(decoding: text[$0.span.range], as: UTF8.self).lowercased() })
  }
}
