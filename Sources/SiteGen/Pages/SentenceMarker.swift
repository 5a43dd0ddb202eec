import Timeline

/// Writes text as paragraphs and their like, with its sentences marked.
struct SentenceMarker {
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

  /// Adds the paragraphs of a plain text, which are those that its sentences were looked for in.
  mutating func addParagraphs(of source: SourceFile) {
    let body = source.body
    for paragraph in Paragraphs(source.document) {
      let words = body[paragraph].drop { Self.isBlank($0) }
      guard !words.isEmpty else { continue }
      var range = words.startIndex..<paragraph.upperBound
      while Self.isBlank(body[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      }
      html.add(markup: "<p>")
      add(range, of: body)
      html.add(markup: "</p>\n")
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// Adds a range that stands in one element; a mark that goes on behind it is opened anew there.
  mutating func add(_ range: Range<Int>, of body: [UInt8]) {
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
  }
}
