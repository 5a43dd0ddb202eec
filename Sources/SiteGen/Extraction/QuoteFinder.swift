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
    quote.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Where the quote stands in the body; nil when it does not, word for word.
  ///
  /// - Parameter preferred: Spans that win over an earlier place.
  package func find(_ quote: String, preferring preferred: [TextSpan] = []) -> TextSpan? {
    let words = Array(Self.folded(quote).utf8)
    guard !words.isEmpty, words.count <= folded.count else { return nil }
    var first: TextSpan?
    var start = 0
    while let at = next(words, from: start) {
      let span = TextSpan(Int(offsets[at]), Int(offsets[at + words.count - 1]) + 1)
      if preferred.isEmpty || preferred.contains(span) { return span }
      first = first ?? span
      start = at + 1
    }
    return first
  }

  private func next(_ words: [UInt8], from start: Int) -> Int? {
    guard start + words.count <= folded.count else { return nil }
    return folded.withUnsafeBufferPointer { text in
      words.withUnsafeBufferPointer { words in
        var at = start
        outer: while at + words.count <= text.count {
          for index in 0..<words.count where text[at + index] != words[index] {
            at += 1
            continue outer
          }
          return at
        }
        return nil
      }
    }
  }

  /// The sentence among `spans` that shares most words with a quote that is not there.
  package func nearest(to quote: String, among spans: [TextSpan]) -> String? {
    let wanted = Self.words(Array(quote.utf8)[...])
    guard !wanted.isEmpty else { return nil }
    var best: (text: String, share: Double)?
    for span in spans {
      let words = Self.words(body[span.range])
      let share = Double(2 * words.intersection(wanted).count) / Double(words.count + wanted.count)
      if share > best?.share ?? 0.5 {
        best = (String(decoding: body[span.range], as: UTF8.self), share)
      }
    }
    return best.map { Self.folded($0.text) }
  }

  static func words(_ bytes: ArraySlice<UInt8>) -> Set<String> {
    let text = Array(bytes)
    return Set(
      Tokenizer().tokens(of: text, in: 0..<text.count).filter { $0.kind != .mark }
        .map { String(decoding: text[$0.span.range], as: UTF8.self).lowercased() })
  }
}
