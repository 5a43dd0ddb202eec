/// Sets marks around the leaves of a parsed text.
struct MarkdownMarking: ~Copyable {
  private let marks: [Markdown.Mark]
  /// The lines of tables, and the offsets of the bars between their cells, in the order of the text.
  private let rows: [Range<Int>]
  private let bars: [Int]
  private var nextRow = 0
  /// The nodes that hold a bar each.
  private(set) var barNodes: [CommonMarkNode: Int] = [:]
  /// The inline nodes that hold each mark.
  private var pieces: [[CommonMarkNode]]
  /// The outermost link around each mark's last piece.
  private var links: [CommonMarkNode?]
  private var ownParagraph: CommonMarkNode?

  /// Makes it for a text with tables, the bars of which are cut out of the texts they stand in.
  init(_ marks: [Markdown.Mark], rows: [Range<Int>] = [], bars: [Int] = []) {
    self.marks = marks
    self.rows = rows
    self.bars = bars
    pieces = marks.map { _ in [] }
    links = marks.map { _ in nil }
  }

  /// Sets the marks, each of which shows at least once: one that meets nothing that is shown stands
  /// empty before what is shown next.
  ///
  /// Complexity: O(n + m) for leaves with n bytes and m marks.
  mutating func set(in reading: MarkdownReading, of document: borrowing MarkdownDocument) {
    var next = 0
    var last: MarkdownLeaf?
    for leaf in reading.leaves {
      guard let source = leaf.source else { continue }
      while next < marks.count, marks[next].range.upperBound <= source.lowerBound {
        if pieces[next].isEmpty { setEmpty(next, before: leaf) }
        next += 1
      }
      last = leaf
      set(next, in: leaf, at: source)
    }
    for index in marks.indices[next...].reversed() where pieces[index].isEmpty {
      setEmpty(index, behind: last, in: document)
    }
    finish()
  }

  /// Sets the marks from `first` on that meet a leaf.
  private mutating func set(_ first: Int, in leaf: MarkdownLeaf, at source: Range<Int>) {
    if leaf.kind == .text { return setInText(first, leaf) }
    guard marks.indices.contains(first), marks[first].range.overlaps(source) else { return }
    // A mark does not begin with a line break, nor does it hold one between rows.
    if leaf.kind == .lineBreak, pieces[first].isEmpty || endsRow(source.lowerBound) { return }
    wrap(leaf.node, in: first, link: leaf.link)
  }

  /// Cuts a text where marks begin and end.
  private mutating func setInText(_ first: Int, _ leaf: MarkdownLeaf) {
    guard let source = leaf.source else { return }
    let isMarked = first < marks.count && marks[first].range.lowerBound < source.upperBound
    let bars = bars(in: source)
    guard isMarked || !bars.isEmpty else { return }
    let characters = leaf.node.literal
    var cuts = TextCuts(leaf.pieces, characters)
    var segments: [Segment] = []
    var end = 0
    var index = first
    while index < marks.count, marks[index].range.lowerBound < source.upperBound {
      let start = max(end, cuts.literal(at: marks[index].range.lowerBound, isEnd: false))
      let stop = max(start, cuts.literal(at: marks[index].range.upperBound, isEnd: true))
      if start > end { segments.append(Segment(range: end..<start)) }
      if stop > start { segments.append(Segment(range: start..<stop, mark: index)) }
      end = stop
      index += 1
    }
    if end < characters.count { segments.append(Segment(range: end..<characters.count)) }
    if !bars.isEmpty {
      var cuts = TextCuts(leaf.pieces, characters)
      let found = bars.map { (offset: $0, literal: cuts.literal(at: $0, isEnd: false)) }
      segments = Self.cutting(segments, at: found)
    }
    var node = leaf.node
    for (number, segment) in segments.enumerated() {
      if number > 0 {
        guard let following = behind(node).insertTextBehind() else { return }
        node = following
      }
      node.setLiteral(String(decoding: characters[segment.range], as: UTF8.self))
      if let bar = segment.bar { barNodes[node] = bar }
      if let mark = segment.mark { wrap(node, in: mark, link: leaf.link) }
    }
  }

  /// The bars in a part of the text.
  ///
  /// Complexity: O(log n) in all bars, and O(m) in those found.
  private func bars(in source: Range<Int>) -> ArraySlice<Int> {
    var (low, high) = (0, bars.count)
    while low < high {
      let middle = (low + high) / 2
      if bars[middle] < source.lowerBound { low = middle + 1 } else { high = middle }
    }
    return bars[low...].prefix { $0 < source.upperBound }
  }

  /// Whether a line break stands behind the row of a table; asked in the order of the text.
  private mutating func endsRow(_ offset: Int) -> Bool {
    while nextRow < rows.count, rows[nextRow].upperBound < offset { nextRow += 1 }
    return nextRow < rows.count && rows[nextRow].lowerBound <= offset
  }

  /// Some characters of a text that are alike.
  private struct Segment {
    let range: Range<Int>
    /// The mark that they belong to.
    var mark: Int?
    /// The place in the text of the bar that they are.
    var bar: Int?
  }

  /// Segments in which each bar is one of its own, without a mark.
  private static func cutting(
    _ segments: [Segment], at bars: [(offset: Int, literal: Int)]
  ) -> [Segment] {
    var next = 0
    return segments.flatMap { segment -> [Segment] in
      var cut: [Segment] = []
      var start = segment.range.lowerBound
      while next < bars.count, bars[next].literal < segment.range.upperBound {
        let place = bars[next].literal
        if place > start { cut.append(Segment(range: start..<place, mark: segment.mark)) }
        cut.append(Segment(range: place..<place + 1, bar: bars[next].offset))
        start = place + 1
        next += 1
      }
      if start < segment.range.upperBound {
        cut.append(Segment(range: start..<segment.range.upperBound, mark: segment.mark))
      }
      return cut
    }
  }

  /// The node itself, or the piece of a mark that holds it.
  private func behind(_ node: CommonMarkNode) -> CommonMarkNode {
    guard let parent = node.parent, parent.kind == .custom else { return node }
    return parent
  }

  /// Puts a node into a piece of its mark: the piece before it, when that is its neighbour.
  private mutating func wrap(_ node: CommonMarkNode, in mark: Int, link: CommonMarkNode?) {
    if let last = pieces[mark].last, node.previous == last {
      node.move(into: last)
      return
    }
    guard let piece = node.insertCustomBefore() else { return }
    node.move(into: piece)
    pieces[mark].append(piece)
    links[mark] = link
  }

  private mutating func setEmpty(_ mark: Int, before leaf: MarkdownLeaf) {
    guard let piece = (leaf.link ?? behind(leaf.node)).insertCustomBefore() else { return }
    pieces[mark].append(piece)
  }

  private mutating func setEmpty(
    _ mark: Int, behind leaf: MarkdownLeaf?, in document: borrowing MarkdownDocument
  ) {
    let piece: CommonMarkNode?
    if let leaf {
      piece = (leaf.link ?? behind(leaf.node)).insertCustomBehind()
    } else {
      // Nothing at all is shown as text: a paragraph of their own holds the marks.
      let paragraph = ownParagraph ?? document.appendParagraph()
      ownParagraph = paragraph
      piece = paragraph?.appendCustom()
    }
    if let piece { pieces[mark].append(piece) }
  }

  /// Gives the pieces their HTML.
  private func finish() {
    // From the last to the first, so that the notes behind one link stand in the order of the marks.
    for (index, nodes) in pieces.enumerated().reversed() {
      let mark = marks[index]
      let link = links[index]
      for (number, node) in nodes.enumerated() {
        let isLast = number == nodes.count - 1
        node.setHTML(
          before: number == 0 ? mark.opening : mark.reopening,
          behind: isLast && link == nil ? mark.closing + mark.note : mark.closing)
      }
      // A note may hold links, and no link may stand in another one.
      link?.insertCustomBehind()?.setHTML(before: mark.note, behind: "")
    }
  }
}

/// Turns offsets of a file into offsets of the characters that a text shows; asked in order.
private struct TextCuts {
  private let pieces: [MarkdownLeaf.Piece]
  private let characters: [UInt8]
  private var next = 0

  init(_ pieces: [MarkdownLeaf.Piece], _ characters: [UInt8]) {
    self.pieces = pieces
    self.characters = characters
  }

  /// The offset among the characters; with `isEnd`, what stands for one character falls before the
  /// cut as a whole.
  mutating func literal(at source: Int, isEnd: Bool) -> Int {
    while next < pieces.count, pieces[next].source.upperBound <= source { next += 1 }
    guard next < pieces.count else { return characters.count }
    let piece = pieces[next]
    guard source > piece.source.lowerBound else { return piece.literal.lowerBound }
    guard piece.isExact else {
      return isEnd ? piece.literal.upperBound : piece.literal.lowerBound
    }
    var cut = piece.literal.lowerBound + source - piece.source.lowerBound
    // No character is cut in two.
    while cut > piece.literal.lowerBound, characters[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }
}
