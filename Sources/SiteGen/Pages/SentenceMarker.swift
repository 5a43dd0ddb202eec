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
    add(range, of: body)
    html.add(markup: "</p>\n")
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
