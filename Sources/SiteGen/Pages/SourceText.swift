import Timeline

extension SourceView {
  /// The whole text; every dated sentence is marked, with what became of it behind it.
  var markedText: HTML {
    let source = entry.source
    switch source.format {
    case .plain:
      var marker = SentenceMarker(view: self)
      marker.addParagraphs(of: source)
      return marker.html
    case .page(let layout):
      var marker = SentenceMarker(view: self)
      marker.addBlocks(of: layout, source.body)
      return marker.html.headings(from: 3)
    case .markdown:
      let marks = entry.marks.enumerated().map { index, mark in
        Markdown.Mark(
          range: mark.span.range, opening: opening(index),
          reopening: opening(index, isFirst: false), closing: "</mark>",
          note: String(decoding: closing(index).bytes, as: UTF8.self))
      }
      let html = Markdown.html(source.body, marking: marks) { address in
        viewer.page(forAddress: address, in: source.file)
          ?? OriginalAddress.resolved(address, against: source.metadata.url)
      }
      return HTML(bytes: html).headings(from: 3)
    }
  }

  /// The sentences that events quote, each a paragraph of its own.
  var quotedSentences: HTML {
    var marker = SentenceMarker(view: self)
    for (index, mark) in entry.marks.enumerated() {
      guard case .shown = mark.outcome else { continue }
      marker.html.add(markup: "<p>")
      marker.open(index)
      let words = entry.source.words(mark.span)
      marker.html.add(text: Array(viewer.scene.shown(words, of: self.index, at: mark.span).utf8))
      marker.close(index)
      marker.html.add(markup: "</p>\n")
    }
    return marker.html
  }

  /// The tag that opens a marked sentence; a sentence over several paragraphs has its id once.
  func opening(_ index: Int, isFirst: Bool = true) -> String {
    let id = isFirst ? #" id="\#(Anchor.sentence(index))""# : ""
    return switch entry.marks[index].outcome {
    case .shown: "<mark\(id)>"
    case .leftOut: #"<mark class="left-out"\#(id)>"#
    }
  }

  /// Our words within the source's text say so when they are in another language.
  private var ownLanguage: String {
    let own = viewer.site.configuration.language
    guard let language = metadata.language.nonEmpty, language != own else { return "" }
    var html = HTML(markup: " lang=\"")
    html.add(text: own)
    html.add(markup: #"" dir="\#(viewer.scene.direction)""#)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// What stands behind a marked sentence: links to its events, or why it was left out.
  func closing(_ index: Int) -> HTML {
    var html = HTML()
    switch entry.marks[index].outcome {
    case .shown(let events):
      for event in events where viewer.site.events.indices.contains(event) {
        let target = viewer.site.events[event].event
        let link = viewer.link(to: viewer.scene.eventPaths[event])
        html.add(markup: #" <a class="ref" href="\#(link)"\#(ownLanguage) title=""#)
        html.add(text: target.title)
        html.add(markup: "\">")
        html.add(text: viewer.words.date(target.date))
        html.add(markup: "</a>")
      }
    case .leftOut(let reason):
      html.add(markup: #" <small class="ref"\#(ownLanguage)>"#)
      html.add(text: viewer.words.leftOutBecause(reason))
      html.add(markup: "</small>")
    }
    return html
  }
}
