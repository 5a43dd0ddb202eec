/// How the text of a web page is parted, and where its words stand in the file.
package struct PageLayout: Sendable {
  /// A part of the text that stands by itself.
  package struct Block: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case paragraph, quote
      /// From 1 to 6.
      case heading(level: Int)
      /// The word that a description list explains.
      case term
      /// A paragraph of an item of a list, each told by its number in the page.
      case item(list: Int, number: Int)
      /// A row of the table with this number; `isHead` when it names the columns.
      case row(table: Int, isHead: Bool)
    }

    package let kind: Kind
    /// Half-open range of UTF-8 offsets in the text.
    package let range: Range<Int>
    /// The cells of a row, in order; empty for other blocks.
    package let cells: [Range<Int>]
  }

  /// In the order of the text, which holds nothing but them and the blanks between.
  package let blocks: [Block]
  package let places: PagePlaces
  /// The number of lines of the file.
  package let lineCount: Int

  /// The text as the reader of dates sees it, byte for byte as long as before.
  ///
  /// A form feed stands behind each block, so that no sentence runs on. Headings become blanks unless
  /// `keepsHeading` keeps them by their words, and so do the heads of columns. A row is told with a colon
  /// behind its first cell and semicolons between the others.
  func prose(of text: [UInt8], keepingHeadings keepsHeading: ([UInt8]) -> Bool) -> [UInt8] {
    var prose = text
    for block in blocks {
      switch block.kind {
      case .heading:
        if !keepsHeading(Array(text[block.range])) { blank(block.range, in: &prose) }
      case .row(_, isHead: true): blank(block.range, in: &prose)
      case .row:
        for (index, cell) in block.cells.dropLast().enumerated() {
          prose[cell.upperBound] = UInt8(ascii: index == 0 ? ":" : ";")
        }
      default: break
      }
      if block.range.upperBound < prose.count { prose[block.range.upperBound] = 0x0C }
    }
    return prose
  }

  /// The largest part of a range that stands in one cell; nil for one that does not cross cells.
  func longestCell(of range: Range<Int>) -> Range<Int>? {
    guard let row = blocks.first(where: { $0.range.contains(range.lowerBound) }) else { return nil }
    let parts = row.cells.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    return parts.count > 1 ? parts.max { $0.count < $1.count } : nil
  }

  private func blank(_ range: Range<Int>, in prose: inout [UInt8]) {
    for offset in range { prose[offset] = 0x20 }
  }
}

/// Where the words of a page's text stand in its file.
package struct PagePlaces: Sendable {
  /// A run of the text that stands on one line of the file.
  struct Piece: Sendable {
    /// UTF-8 offset in the text.
    let text: Int32
    var length: Int32
    /// UTF-8 offsets in the file's text.
    let file: Int32
    var fileEnd: Int32
    /// Whether its bytes are those of the file; otherwise a character reference or blanks tell them.
    let isExact: Bool
    var line: Int32 = 0
    /// Of its first character, counted from 1.
    var column: Int32 = 0

    var end: Int32 { text + length }
  }

  /// In the order of the text.
  private let pieces: [Piece]

  /// Finds the lines of pieces in a file.
  init(_ pieces: [Piece], in lines: LineIndex) {
    self.pieces = pieces.map { piece in
      var piece = piece
      let place = lines.place(at: Int(piece.file))
      (piece.line, piece.column) = (Int32(place.line), Int32(place.column))
      return piece
    }
  }

  /// The UTF-8 offsets in the file's text of what tells a range of the page's text.
  package func fileRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, let first = piece(at: range.lowerBound),
      let last = piece(at: range.upperBound - 1)
    else { return 0..<0 }
    let start = Int(first.file) + (first.isExact ? range.lowerBound - Int(first.text) : 0)
    let end =
      last.isExact ? Int(last.file) + range.upperBound - Int(last.text) : Int(last.fileEnd)
    return start..<max(start, end)
  }

  /// The lines of the file on which a range of the page's text stands.
  func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = Int(piece(at: range.lowerBound)?.line ?? 1)
    let last = Int(piece(at: max(range.lowerBound, range.upperBound - 1))?.line ?? 1)
    return min(first, last)...max(first, last)
  }

  /// The place in the file of a range of the page's text; one over several lines ends with its first.
  func place(of range: Range<Int>, in text: [UInt8], file: String) -> Place {
    guard let index = index(at: range.lowerBound) else { return Place(file: file) }
    let first = pieces[index]
    let start = column(of: range.lowerBound, in: first, text)
    var end = start
    for piece in pieces[index...] {
      guard piece.line == first.line, Int(piece.text) < range.upperBound else { break }
      // What is marked does not end with the end of its line.
      if !piece.isExact, text[Int(piece.text)] <= 0x20 { continue }
      end = max(end, column(of: min(range.upperBound, Int(piece.end)), in: piece, text))
    }
    return Place(file: file, line: Int(first.line), column: start, endColumn: end)
  }

  private func column(of offset: Int, in piece: Piece, _ text: [UInt8]) -> Int {
    let start = Int(piece.text)
    guard piece.isExact else {
      return Int(piece.column) + (offset > start ? Int(piece.fileEnd - piece.file) : 0)
    }
    let before = text[start..<min(max(start, offset), Int(piece.end))]
    return Int(piece.column) + String(decoding: before, as: UTF8.self).count
  }

  private func piece(at offset: Int) -> Piece? { index(at: offset).map { pieces[$0] } }

  /// The last piece that begins at an offset or before it; blanks between blocks belong to none.
  ///
  /// Complexity: O(log n).
  private func index(at offset: Int) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    return pieces.isEmpty ? nil : max(0, low - 1)
  }
}
