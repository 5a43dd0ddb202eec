/// CommonMark 0.30, as content and templates are written in it.
package enum Markdown {
  /// Whose Markdown it is.
  package enum Trust: Sendable {
    /// Somebody's content: raw HTML is left out.
    case content
    /// A template of the site: raw HTML stays.
    case template
  }

  /// A range of the text to set apart.
  package struct Mark: Sendable {
    /// Half-open range of UTF-8 offsets in the text.
    package let range: Range<Int>
    /// HTML before its first piece.
    package let opening: String
    /// HTML before each further piece: a mark that markup cuts has several.
    package let reopening: String
    /// HTML behind every piece.
    package let closing: String
    /// HTML behind its last piece, after `closing`.
    package let note: String

    package init(
      range: Range<Int>, opening: String, reopening: String, closing: String, note: String
    ) {
      self.range = range
      self.opening = opening
      self.reopening = reopening
      self.closing = closing
      self.note = note
    }
  }

  /// The HTML of a text.
  ///
  /// Links with a scheme that can run code lose their address, whoever wrote them. `link` gives a
  /// link another address, an empty one to leave the words alone, or nil to leave it as it is.
  package static func html(
    _ text: [UInt8], trust: Trust, smart: Bool, link: (String) -> String? = { _ in nil }
  ) -> [UInt8] {
    let document = MarkdownDocument(text, isSmart: smart)
    document.redirect(trust: trust, link)
    return document.html(trust: trust)
  }

  /// The HTML of somebody's content with ranges of it set apart, wherever markup cuts them.
  ///
  /// Every mark shows at least once, and rows between bars are a table. A note never stands inside a link. `marks` stand in the order
  /// of the text, without overlaps.
  package static func html(
    _ text: [UInt8], marking marks: [Mark], link: (String) -> String? = { _ in nil }
  ) -> [UInt8] {
    let document = MarkdownDocument(text)
    document.redirect(trust: .content, link)
    let reading = document.reading(of: text)
    let prose = words(of: reading, in: text)
    let tables = MarkdownTables.tables(in: prose)
    var marking = MarkdownMarking(
      marks, rows: tables.flatMap(\.lines), bars: MarkdownTables.bars(of: tables, in: prose))
    marking.set(in: reading, of: document)
    MarkdownTableMaker(tables, bars: marking.barNodes).make()
    return document.html(trust: .content)
  }

  /// The text with everything but its running words as blanks, byte for byte as long as before.
  ///
  /// Kept are the words of paragraphs and list items, those of code spans among them, and of the headings
  /// that `keepsHeading` keeps by their words; other headings, blocks of code, raw HTML, addresses and
  /// markup become blanks. A form feed stands
  /// where a paragraph ends, so that no sentence runs on. A row of a table is a paragraph, with a colon
  /// behind its first cell.
  package static func prose(
    _ text: [UInt8], keepingHeadings keepsHeading: ([UInt8]) -> Bool = { _ in false }
  ) -> [UInt8] {
    let document = MarkdownDocument(text)
    let reading = document.reading(of: text)
    var prose = words(of: reading, in: text)
    for heading in reading.headings {
      let words = reading.leaves[heading.leaves].filter { $0.kind == .text }.flatMap(\.pieces)
        .map(\.kept)
      guard keepsHeading(words.flatMap { text[$0] }) else { continue }
      for range in words { prose.replaceSubrange(range, with: text[range]) }
      if heading.end < prose.count { prose[heading.end] = 0x0C }
    }
    MarkdownTables.tell(in: &prose)
    return prose
  }

  private static let bar = UInt8(ascii: "|")

  /// The words of paragraphs and list items alone, with a form feed where a paragraph ends.
  static func words(of reading: MarkdownReading, in text: [UInt8]) -> [UInt8] {
    var prose = text.map { $0 == 0x0A ? $0 : 0x20 }
    for leaf in reading.leaves where leaf.isProse {
      for piece in leaf.pieces { prose.replaceSubrange(piece.kept, with: text[piece.kept]) }
      // A bar in code parts no cells.
      for line in leaf.codeLines { for at in line where text[at] != bar { prose[at] = text[at] } }
    }
    for end in reading.paragraphEnds where end < prose.count { prose[end] = 0x0C }
    return prose
  }
}
