internal import CMark

/// Sets marks around the leaves of a parsed text.
struct MarkdownMarking: ~Copyable {
  private let marks: [Markdown.Mark]
  /// The inline nodes that hold each mark.
  private var pieces: [[OpaquePointer]]
  /// The outermost link around each mark's last piece.
  private var links: [OpaquePointer?]
  private var ownParagraph: OpaquePointer?

  init(_ marks: [Markdown.Mark]) {
    self.marks = marks
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
    for index in marks.indices[next...] where pieces[index].isEmpty {
      setEmpty(index, behind: last, in: document)
    }
    finish()
  }

  /// Sets the marks from `first` on that meet a leaf.
  private mutating func set(_ first: Int, in leaf: MarkdownLeaf, at source: Range<Int>) {
    if leaf.kind == .text { return setInText(first, leaf) }
    guard marks.indices.contains(first), marks[first].range.overlaps(source) else { return }
    // A mark does not begin with a line break.
    if leaf.kind == .lineBreak, pieces[first].isEmpty { return }
    wrap(leaf.node, in: first, link: leaf.link)
  }

  /// Cuts a text where marks begin and end.
  private mutating func setInText(_ first: Int, _ leaf: MarkdownLeaf) {
    guard let source = leaf.source, first < marks.count,
      marks[first].range.lowerBound < source.upperBound,
      let literal = cmark_node_get_literal(leaf.node)
    else { return }
    let characters = Array(String(cString: literal).utf8)
    var cuts = TextCuts(leaf.pieces, characters)
    var segments: [(range: Range<Int>, mark: Int?)] = []
    var end = 0
    var index = first
    while index < marks.count, marks[index].range.lowerBound < source.upperBound {
      let start = max(end, cuts.literal(at: marks[index].range.lowerBound, isEnd: false))
      let stop = max(start, cuts.literal(at: marks[index].range.upperBound, isEnd: true))
      if start > end { segments.append((end..<start, nil)) }
      if stop > start { segments.append((start..<stop, index)) }
      end = stop
      index += 1
    }
    if end < characters.count { segments.append((end..<characters.count, nil)) }
    var node = leaf.node
    for (number, segment) in segments.enumerated() {
      if number > 0 {
        guard let following = cmark_node_new(CMARK_NODE_TEXT) else { return }
        guard cmark_node_insert_after(behind(node), following) == 1 else {
          cmark_node_free(following)
          return
        }
        node = following
      }
      cmark_node_set_literal(node, String(decoding: characters[segment.range], as: UTF8.self))
      if let mark = segment.mark { wrap(node, in: mark, link: leaf.link) }
    }
  }

  /// The node itself, or the piece of a mark that holds it.
  private func behind(_ node: OpaquePointer) -> OpaquePointer {
    guard let parent = cmark_node_parent(node),
      cmark_node_get_type(parent) == CMARK_NODE_CUSTOM_INLINE
    else { return node }
    return parent
  }

  /// Puts a node into a piece of its mark: the piece before it, when that is its neighbour.
  private mutating func wrap(_ node: OpaquePointer, in mark: Int, link: OpaquePointer?) {
    if let last = pieces[mark].last, cmark_node_previous(node) == last {
      cmark_node_unlink(node)
      cmark_node_append_child(last, node)
      return
    }
    guard let piece = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    guard cmark_node_insert_before(node, piece) == 1 else {
      cmark_node_free(piece)
      return
    }
    cmark_node_unlink(node)
    cmark_node_append_child(piece, node)
    pieces[mark].append(piece)
    links[mark] = link
  }

  private mutating func setEmpty(_ mark: Int, before leaf: MarkdownLeaf) {
    guard let piece = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    guard cmark_node_insert_before(leaf.link ?? behind(leaf.node), piece) == 1 else {
      cmark_node_free(piece)
      return
    }
    pieces[mark].append(piece)
  }

  private mutating func setEmpty(
    _ mark: Int, behind leaf: MarkdownLeaf?, in document: borrowing MarkdownDocument
  ) {
    guard let piece = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    let isSet: Bool
    if let leaf {
      isSet = cmark_node_insert_after(leaf.link ?? behind(leaf.node), piece) == 1
    } else {
      // Nothing at all is shown as text: a paragraph of their own holds the marks.
      let paragraph = ownParagraph ?? document.appendParagraph()
      ownParagraph = paragraph
      isSet = paragraph.map { cmark_node_append_child($0, piece) == 1 } ?? false
    }
    if isSet { pieces[mark].append(piece) } else { cmark_node_free(piece) }
  }

  /// Gives the pieces their HTML.
  private func finish() {
    for (index, nodes) in pieces.enumerated() {
      let mark = marks[index]
      for (number, node) in nodes.enumerated() {
        cmark_node_set_on_enter(node, number == 0 ? mark.opening : mark.reopening)
        cmark_node_set_on_exit(node, mark.closing)
      }
      guard let last = nodes.last else { continue }
      guard let link = links[index], let note = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else {
        cmark_node_set_on_exit(last, mark.closing + mark.note)
        continue
      }
      // A note may hold links, and no link may stand in another one.
      cmark_node_set_on_enter(note, mark.note)
      if cmark_node_insert_after(link, note) != 1 { cmark_node_free(note) }
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

  /// - Parameter isEnd: Whether what stands for one character falls before the cut as a whole.
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
