/// The words that some Markdown shows to its readers, found by their places in the text.
struct MarkdownWords: Sendable {
  /// Some bytes of the text with what they show.
  private struct Piece: Sendable {
    let source: Range<Int>
    let shown: [UInt8]
    /// Whether each byte shows itself.
    let isExact: Bool
  }

  /// In the order of the text.
  private var pieces: [Piece] = []
  /// The offsets of the bars between the cells of tables.
  private let bars: Set<Int>
  /// Whether it is known of all that is shown where it stands.
  private var isWhole = true

  init(_ text: [UInt8]) {
    let document = MarkdownDocument(text)
    let reading = document.reading(of: text)
    let prose = Markdown.words(of: reading, in: text)
    bars = Set(MarkdownTables.bars(of: MarkdownTables.tables(in: prose), in: prose))
    for leaf in reading.leaves {
      guard let source = leaf.source else {
        isWhole = false
        return
      }
      switch leaf.kind {
      case .text:
        let literal = leaf.node.literal
        pieces += leaf.pieces.map { piece in
          Piece(
            source: piece.source, shown: Array(literal[piece.literal]), isExact: piece.isExact)
        }
      case .code: pieces.append(Piece(source: source, shown: leaf.node.literal, isExact: false))
      case .lineBreak: pieces.append(Piece(source: source, shown: [0x20], isExact: false))
      case .image: break
      }
    }
  }

  /// What some bytes of the text show, with one blank between words and a dot for a bar between cells.
  ///
  /// - Parameter range: Half-open, in UTF-8 offsets.
  /// - Returns: Nil where that is not known, or nothing is shown.
  /// - Complexity: O(n + log m) for a range of n bytes among m pieces.
  func shown(in range: Range<Int>) -> String? {
    guard isWhole else { return nil }
    var words: [UInt8] = []
    for piece in pieces[firstPiece(behind: range.lowerBound)...] {
      guard piece.source.lowerBound < range.upperBound else { break }
      guard piece.isExact else {
        words += piece.shown
        continue
      }
      for offset in piece.source.clamped(to: range) {
        if bars.contains(offset) {
          words += " · ".utf8
        } else {
          words.append(piece.shown[offset - piece.source.lowerBound])
        }
      }
    }
    let shown = QuoteFinder.folded(String(decoding: words, as: UTF8.self))
    return shown.isEmpty ? nil : shown
  }

  /// The index of the first piece that ends behind an offset.
  private func firstPiece(behind offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].source.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
