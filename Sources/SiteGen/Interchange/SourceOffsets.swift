package import Timeline

/// The sources of a site with their UTF-8 offsets as counts of scalars, worked out once.
package struct SourceOffsets: Sendable {
  private let offsets: [ScalarOffsets]

  /// Complexity: O(n) in the bytes of all sources.
  package init(_ site: Site) {
    offsets = site.sources.map { ScalarOffsets($0.source.body) }
  }

  /// The offsets of a source, by its index in the site.
  package subscript(source: Int) -> ScalarOffsets { offsets[source] }
}

extension Site {
  /// Where a quote stands in the body of its source, in UTF-8 offsets: in a sentence that is marked.
  package func span(of quote: String, _ reference: SentenceReference) -> TextSpan? {
    let entry = sources[reference.source]
    let mark = entry.marks[reference.mark].span
    // The mark holds the quote, and perhaps more than it.
    return QuoteFinder(Array(entry.source.body[mark.range])).find(quote).map {
      TextSpan(mark.start + $0.start, mark.start + $0.end)
    }
  }

  /// Where the words stand that date a quote: in it, or else the nearest place above it, such as a
  /// heading.
  ///
  /// - Parameters:
  ///   - expression: The words.
  ///   - quote: Where the quote stands in the body of its source.
  ///   - source: Index of the source.
  /// - Returns: UTF-8 offsets in the body; nil when the words are not there.
  /// - Complexity: O(n) in the quote and a bounded part of what stands above it.
  func span(ofExpression expression: String, of quote: TextSpan, _ source: Int) -> TextSpan? {
    guard !expression.isEmpty else { return nil }
    let body = sources[source].source.body
    func shifted(_ span: TextSpan, by start: Int) -> TextSpan {
      TextSpan(start + span.start, start + span.end)
    }
    if let inside = QuoteFinder(Array(body[quote.range])).find(expression) {
      return shifted(inside, by: quote.start)
    }
    // Few sections are longer; a long table of days would else be read again for each of its rows.
    for length in [1 << 11, 1 << 16] {
      var start = max(0, quote.start - length)
      // No word is cut in two.
      while start > 0, start < quote.start, body[start] > 0x20 { start += 1 }
      if let above = QuoteFinder(Array(body[start..<quote.start])).findLast(expression) {
        return shifted(above, by: start)
      }
    }
    return nil
  }
}
