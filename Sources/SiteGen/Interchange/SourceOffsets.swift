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
}
