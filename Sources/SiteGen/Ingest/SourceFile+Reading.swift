package import Timeline

extension SourceFile {
  /// The document as the reader of dates sees it: offsets are those of the body.
  package var document: SourceDocument {
    var text = prose
    if let line = DateLine(body), line.date == metadata.published {
      text.replaceSubrange(0..<line.end, with: repeatElement(0x20, count: line.end))
    }
    let isPlain = if case .plain = format { true } else { false }
    return SourceDocument(
      id: id, created: metadata.published, text: text, breaksAtLines: isPlain ? nil : false,
      authors: Language.english.authors(of: metadata.author ?? ""))
  }

  /// The body with everything but its running words as blanks.
  private var prose: [UInt8] {
    switch format {
    case .plain: body
    case .markdown: Markdown.prose(body, keepingHeadings: Self.isDate)
    case .page(let layout): layout.prose(of: body, keepingHeadings: Self.isDate)
    }
  }

  /// Whether a heading tells a time and nothing else, for what stands under it ("1998", "June").
  private static func isDate(_ heading: [UInt8]) -> Bool {
    TemporalTagger(language: .english).isDate(heading)
  }

  /// A first line that was to tell when the text was written, and does not; nil where the date is known
  /// otherwise.
  var badDateLine: DateLine.Misread? {
    if case .page = format { return nil }
    return metadata.published == nil ? DateLine.misread(body) : nil
  }

  /// Whether a text is a web page whose file has another ending.
  var looksLikeHTML: Bool {
    if case .page = format { return false }
    let head = body.drop { $0 <= 0x20 }.prefix(14).map { $0 | 0x20 }
    return ["<!doctype html", "<html>", "<html "].contains { head.starts(with: $0.utf8) }
  }

  /// The words of a range of the body, on one line.
  package func words(_ span: TextSpan) -> String {
    QuoteFinder.folded(String(decoding: body[span.range], as: UTF8.self))
  }

  /// The place of a range of the body.
  package func place(_ span: TextSpan) -> Place { places.place(span) }

  /// Places in its file, for many ranges of the body.
  package var places: SourcePlaces { SourcePlaces(self) }
}

/// Where ranges of a source's body stand in its file.
package struct SourcePlaces: Sendable {
  private enum Way: Sendable {
    /// The body is the end of the file.
    case lines(LineIndex, shift: Int)
    case page(PagePlaces, text: [UInt8], lineCount: Int)
  }

  private let file: String
  private let way: Way

  init(_ source: SourceFile) {
    file = source.file
    if case .page(let layout) = source.format {
      way = .page(layout.places, text: source.body, lineCount: layout.lineCount)
    } else {
      // The front matter's lines stand for themselves, so that lines count from the file's first.
      let shift = source.bodyLine - 1
      let lines = LineIndex(
        file: source.file, bytes: Array(repeating: 0x0A, count: shift) + source.body)
      way = .lines(lines, shift: shift)
    }
  }

  /// The place of a range of the body.
  package func place(_ span: TextSpan) -> Place {
    switch way {
    case .lines(let lines, let shift): lines.place(span.start + shift..<span.end + shift)
    case .page(let places, let text, _): places.place(of: span.range, in: text, file: file)
    }
  }

  /// The lines of the file on which a range of the body stands.
  package func rows(_ span: TextSpan) -> ClosedRange<Int> {
    switch way {
    case .lines(let lines, let shift):
      let first = lines.place(at: span.start + shift).line
      return first...max(first, lines.place(at: max(span.start, span.end - 1) + shift).line)
    case .page(let places, _, _): return places.lines(of: span.range)
    }
  }

  /// The number of lines of the file.
  package var lineCount: Int {
    switch way {
    case .lines(let lines, _): lines.count
    case .page(_, _, let count): count
    }
  }
}
