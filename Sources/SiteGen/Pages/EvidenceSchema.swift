import Timeline

/// One piece of evidence of an event.
struct EvidenceView: Sendable {
  let viewer: Viewer
  let entry: CuratedEvidence
  let sentence: SentenceReference?

  var evidence: Evidence { entry.evidence }

  /// The source; it is known by its identifier even when it no longer holds the words.
  var source: SourceView? {
    if let sentence {
      return SourceView(viewer: viewer, index: sentence.source, mark: sentence.mark)
    }
    return viewer.scene.sourceIndexes[evidence.source].map { SourceView(viewer: viewer, index: $0) }
  }

  /// The address of the original at the quoted words; of the original alone when nothing tells
  /// them from others like them, or when the address leads to a place already.
  var original: String? {
    guard let source, let url = source.metadata.url.nonEmpty else { return nil }
    guard let text = viewer.scene.shownTexts[source.index], !url.contains("#") else { return url }
    for words in sought {
      if let directive = TextFragment.directive(
        to: words, in: text, earlier: earlierOnes(words, source))
      {
        return "\(url)#:~:text=\(directive)"
      }
    }
    return url
  }

  /// The words that a browser can look for: of a row of a page's table those of one cell; elsewhere those
  /// shown, and as they stand, since a row is shown with dots that stand in no text.
  private var sought: [String] {
    if let sentence, let source, case .page(let layout) = source.entry.source.format,
      let span = viewer.site.span(of: evidence.quote, sentence),
      let cell = layout.longestCell(of: span.range)
    {
      return [String(decoding: source.entry.source.body[cell], as: UTF8.self)]
    }
    let quote = quote
    return quote == evidence.quote ? [quote] : [quote, evidence.quote]
  }

  /// How often the same words stand in the source before the quoted sentence.
  private func earlierOnes(_ quote: String, _ source: SourceView) -> Int {
    guard let sentence, source.entry.marks.indices.contains(sentence.mark) else { return 0 }
    let start = source.entry.marks[sentence.mark].span.start
    let words = String(decoding: source.entry.source.body[..<start], as: UTF8.self)
    let before = viewer.scene.shown(words, of: source.index, at: TextSpan(0, start))
    return ShownText(before).count(of: quote)
  }

  /// The quote with the words that say when set apart.
  var marked: HTML {
    var html = HTML()
    let quote = Array(quote.utf8)
    let words = Array(expression.utf8)
    guard !words.isEmpty, let range = quote.place(of: words) else {
      html.add(text: quote)
      return html
    }
    html.add(text: quote[..<range.lowerBound])
    html.add(markup: "<b>")
    html.add(text: words)
    html.add(markup: "</b>")
    html.add(text: quote[range.upperBound...])
    return html
  }

  /// How the date was read, in plain words.
  var reading: String {
    guard !expression.isEmpty else {
      return viewer.words.givenByPerson(viewer.words.date(evidence.date))
    }
    return evidence.lengthWords.map { reckoning + " " + viewer.words.countedWithLength($0) }
      ?? reckoning
  }

  /// What the words that say when were read as, and why.
  private var reckoning: String {
    let words = viewer.words
    let date = words.date(evidence.date)
    guard let anchor = evidence.anchor else { return words.asWritten(expression, date) }
    if evidence.rule == EventLexicon.undatedLead {
      return words.undatedLead(date, words.date(anchor))
    }
    let published = source?.metadata.published
    let isArticle = published?.bounds == anchor.bounds
    return (isArticle ? words.becauseDated : words.countedFrom)(
      expression, date, words.date(anchor))
  }
}

extension Schemas {
  static let evidence = Schema<EvidenceView>([
    .text("quote", "The words of the source, without the signs of Markdown.") { $0.quote },
    .html("marked", "The words of the source; those that say when are in `<b>`.") {
      view throws(Diagnostic) in view.marked
    },
    .text("language", "The language of the quote, as a BCP 47 tag.") {
      $0.source?.metadata.language.nonEmpty ?? $0.viewer.site.configuration.language
    },
    .date("date", "When, as this source tells it.") { $0.viewer.date($0.evidence.date) },
    .text("expression", "The words that say when.") { $0.expression },
    .text("reading", "How the date was read, in plain words.") { $0.reading },
    .text("rule", "Name of the rule that read the date.") { $0.evidence.rule },
    .url("rulePage", "The rule on the page about the method; empty when it is not told there.") {
      view in
      // That page counts what still stands.
      view.entry.isWithdrawn
        ? nil
        : Anchor.rule(view.evidence.rule).map {
          view.viewer.link(to: Scene.methodPath, fragment: $0)
        }
    },
    .flag("isPlanned", "Whether the source tells it as something still to come.") {
      $0.evidence.isPlanned
    },
    .flag("isWithdrawn", "Whether the source no longer holds these words.") {
      $0.entry.isWithdrawn
    },
    .url("original", "The address of the original, which leads a browser to the quoted words.") {
      $0.original
    },
    .record("source", Schemas.source, "The source of the quote.") { $0.source },
    .text("sourceId", "The identifier of the source.") { $0.evidence.source },
  ])
}

/// A work that a person cites for an event.
struct CitationView: Sendable {
  let viewer: Viewer
  let citation: Citation

  var label: String {
    let title = citation.title.isEmpty ? citation.url : citation.title
    let name = citation.publisher.isEmpty ? title : citation.publisher
    guard let published = citation.published else { return name }
    return name + ", " + viewer.words.date(published)
  }
}

extension Schemas {
  static let citation = Schema<CitationView>([
    .text("title", "The title of the work.") { $0.citation.title },
    .text("publisher", "The publisher of the work.") { $0.citation.publisher },
    .text("label", "Who says so, and when.") { $0.label },
    .url("url", "The address of the work.") { $0.citation.url },
    .date("published", "The publication date.") { $0.viewer.date($0.citation.published) },
    .text("quote", "The words of the work that tell the event.") { $0.citation.quote },
    .text("language", "The language of the page, since a citation states none.") {
      $0.viewer.site.configuration.language
    },
  ])
}

extension [UInt8] {
  /// Where words first stand in a text; nil where they do not, and for no words.
  fileprivate func place(of words: [UInt8]) -> Range<Int>? {
    guard let first = words.first, words.count <= count else { return nil }
    for start in 0...(count - words.count) where self[start] == first {
      let range = start..<start + words.count
      if self[range].elementsEqual(words) { return range }
    }
    return nil
  }
}
