import Timeline

extension Scene {
  /// Words of a source as its readers see them: without the signs of Markdown, with dots between the
  /// cells of a table.
  ///
  /// - Parameters:
  ///   - words: As the source has them.
  ///   - source: Index of the source.
  ///   - span: Where they stand in its body; nil to look for them.
  /// - Returns: The words themselves where nothing else is known.
  func shown(
    _ words: String, of source: Int, at span: @autoclosure () -> TextSpan? = nil
  ) -> String {
    let file = site.sources[source].source
    // Most words are nothing but words.
    guard case .markdown = file.format, words.utf8.contains(where: Self.isSign),
      let span = span() ?? QuoteFinder(file.body).find(words)
    else { return words }
    let known = markdownWords.use { $0[source] } ?? MarkdownWords(file.body)
    markdownWords.use { $0[source] = known }
    return known.shown(in: span.range) ?? words
  }

  /// Whether a byte can begin or end something that a Markdown text does not show.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
      UInt8(ascii: "|"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}

extension EvidenceView {
  /// The quote as readers of the source see it.
  var quote: String {
    sentence.map { viewer.scene.shown(evidence.quote, of: $0.source, at: span) } ?? evidence.quote
  }

  /// The words that say when, as they stand in that quote.
  var expression: String {
    let words = evidence.expression
    guard !words.isEmpty, let sentence, quote != evidence.quote, let span else { return words }
    let body = viewer.site.sources[sentence.source].source.body[span.range]
    guard let inside = QuoteFinder(Array(body)).find(words) else { return words }
    return viewer.scene.shown(
      words, of: sentence.source,
      at: TextSpan(span.start + inside.start, span.start + inside.end))
  }

  /// Where the quote stands in the body of its source.
  private var span: TextSpan? {
    sentence.flatMap { viewer.site.span(of: evidence.quote, $0) }
  }
}
