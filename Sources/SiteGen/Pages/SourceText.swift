import Timeline

extension SourceView {
  /// The whole text; every dated sentence is marked, with what became of it behind it.
  var markedText: HTML {
    let source = entry.source
    switch source.format {
    case .plain:
      var marker = SentenceMarker(view: self)
      marker.addParagraphs(of: source.body)
      return marker.html
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

/// Writes plain text as paragraphs with its sentences marked.
private struct SentenceMarker {
  let view: SourceView
  var html = HTML()
  private var next = 0

  init(view: SourceView) { self.view = view }

  mutating func open(_ index: Int, isFirst: Bool = true) {
    html.add(markup: view.opening(index, isFirst: isFirst))
  }

  mutating func close(_ index: Int) {
    html.add(markup: "</mark>")
    html.add(markup: String(decoding: view.closing(index).bytes, as: UTF8.self))
  }

  /// Paragraphs end at an empty line.
  mutating func addParagraphs(of body: [UInt8]) {
    var start = 0
    while start < body.count {
      var end = start
      while end < body.count, !Self.isBreak(body, at: end) { end += 1 }
      let isEmpty = body[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
      if !isEmpty { addParagraph(body, start..<end) }
      start = max(end, start + 1)
      while start < body.count, body[start] == 0x0A { start += 1 }
    }
  }

  private static func isBreak(_ body: [UInt8], at offset: Int) -> Bool {
    guard body[offset] == 0x0A else { return false }
    let rest = body[(offset + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first.map { $0 == 0x0A } ?? true
  }

  private mutating func addParagraph(_ body: [UInt8], _ range: Range<Int>) {
    html.add(markup: "<p>")
    var position = range.lowerBound
    let marks = view.entry.marks
    while next < marks.count, marks[next].span.start < range.upperBound {
      let span = marks[next].span
      let start = max(span.start, range.lowerBound)
      let end = min(span.end, range.upperBound)
      if start > position { html.add(text: body[position..<start]) }
      open(next, isFirst: start == span.start)
      html.add(text: body[start..<max(start, end)])
      position = max(position, end)
      guard span.end <= range.upperBound else {
        html.add(markup: "</mark>")
        break
      }
      close(next)
      next += 1
    }
    html.add(text: body[position..<range.upperBound])
    html.add(markup: "</p>\n")
  }
}
