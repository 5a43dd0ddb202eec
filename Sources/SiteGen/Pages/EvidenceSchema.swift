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
    guard let text = viewer.scene.shownTexts[source.index], !url.contains("#"),
      let directive = TextFragment.directive(
        to: sought, in: text, earlier: earlierOnes(source))
    else { return url }
    return "\(url)#:~:text=\(directive)"
  }

  /// The words that a browser can look for: those of one cell, where the quote is a row of a table.
  private var sought: String {
    guard let sentence, let source, case .page(let layout) = source.entry.source.format,
      let span = viewer.site.span(of: evidence.quote, sentence),
      let cell = layout.longestCell(of: span.range)
    else { return evidence.quote }
    return String(decoding: source.entry.source.body[cell], as: UTF8.self)
  }

  /// How often the same words stand in the source before the quoted sentence.
  private func earlierOnes(_ source: SourceView) -> Int {
    guard let sentence, source.entry.marks.indices.contains(sentence.mark) else { return 0 }
    let start = source.entry.marks[sentence.mark].span.start
    let before = ShownText(String(decoding: source.entry.source.body[..<start], as: UTF8.self))
    return before.count(of: sought)
  }

  /// The quote with the words that say when set apart.
  var marked: HTML {
    var html = HTML()
    let quote = Array(evidence.quote.utf8)
    let words = Array(evidence.expression.utf8)
    guard let range = quote.firstRange(of: words), !words.isEmpty else {
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
    let words = viewer.words
    let date = words.date(evidence.date)
    guard !evidence.expression.isEmpty else { return words.givenByPerson(date) }
    guard let anchor = evidence.anchor else { return words.asWritten(evidence.expression, date) }
    if evidence.rule == EventLexicon.undatedLead {
      return words.undatedLead(date, words.date(anchor))
    }
    let published = source?.metadata.published
    let isArticle = published?.bounds == anchor.bounds
    return (isArticle ? words.becauseDated : words.countedFrom)(
      evidence.expression, date, words.date(anchor))
  }
}

extension Schemas {
  static let evidence = Schema<EvidenceView>([
    .text("quote", "The exact words of the source.") { $0.evidence.quote },
    .html("marked", "The exact words of the source; those that say when are in `<b>`.") {
      view throws(Diagnostic) in view.marked
    },
    .text("language", "The language of the quote, as a BCP 47 tag.") {
      $0.source?.metadata.language.nonEmpty ?? $0.viewer.site.configuration.language
    },
    .date("date", "When, as this source tells it.") { $0.viewer.date($0.evidence.date) },
    .text("expression", "The words that say when.") { $0.evidence.expression },
    .text("reading", "How the date was read, in plain words.") { $0.reading },
    .text("rule", "Name of the rule that read the date.") { $0.evidence.rule },
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
