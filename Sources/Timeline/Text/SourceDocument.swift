/// A document whose dated sentences are to be found.
public struct SourceDocument: Sendable {
  /// Identifier, unique among the documents that are read together.
  public let id: String
  /// Document creation time (DCT): what its relative dates are counted from; nil when unknown.
  public let created: EDTF?
  /// Its text as valid UTF-8; what is no prose (markup, addresses) may stand as blanks.
  public let text: [UInt8]
  /// Whether a single line break ends a paragraph; otherwise only an empty line does.
  public let breaksAtLines: Bool
  /// Who wrote it, each by the name in its byline; empty when unknown.
  public let authors: [String]

  /// Creates a document; `breaksAtLines` nil asks the text itself (`LineBreaking`).
  public init(
    id: String, created: EDTF?, text: [UInt8], breaksAtLines: Bool? = nil, authors: [String] = []
  ) {
    self.id = id
    self.created = created
    self.text = text
    self.breaksAtLines = breaksAtLines ?? LineBreaking.endsParagraphs(in: text)
    self.authors = authors
  }

  /// The words of a span.
  public func words(_ span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}

/// Tells texts with a paragraph on each line from texts that are wrapped at a column.
public enum LineBreaking {
  /// Whether a single line break ends a paragraph in `text`.
  ///
  /// A wrapped text keeps its lines short and parts its paragraphs with empty lines.
  /// Complexity: O(n) in the number of bytes.
  public static func endsParagraphs(in text: [UInt8]) -> Bool {
    let wrapColumn = 100
    var longest = 0
    var column = 0
    var pairs = 0
    var previousWasText = false
    for byte in text {
      guard byte == 0x0A else {
        // Continuation bytes of UTF-8 take no column.
        if byte & 0xC0 != 0x80 { column += 1 }
        continue
      }
      if column > 0, previousWasText { pairs += 1 }
      previousWasText = column > 0
      longest = max(longest, column)
      column = 0
    }
    if column > 0, previousWasText { pairs += 1 }
    longest = max(longest, column)
    return pairs == 0 || longest > wrapColumn
  }
}
