internal import CMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// CommonMark 0.30 by libcmark: the one place that knows the library.
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
  /// Links with a scheme that can run code lose their address, whoever wrote them.
  /// - Parameter link: Gives a link another address; nil leaves it.
  package static func html(
    _ text: [UInt8], trust: Trust, smart: Bool, link: (String) -> String? = { _ in nil }
  ) -> [UInt8] {
    let document = Document(text, options: smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    document.redirect(link)
    return document.html(trust: trust)
  }

  /// The HTML of somebody's content with ranges of it set apart, wherever markup cuts them.
  ///
  /// - Parameter marks: In the order of the text, without overlaps.
  package static func html(
    _ text: [UInt8], marking marks: [Mark], link: (String) -> String? = { _ in nil }
  ) -> [UInt8] {
    let document = Document(text, options: CMARK_OPT_DEFAULT)
    document.redirect(link)
    document.mark(marks, in: text)
    return document.html(trust: .content)
  }

  /// The text with everything but its running words as blanks, byte for byte as long as before.
  ///
  /// Kept are the words of paragraphs and list items; headings, code, raw HTML, addresses and
  /// markup become blanks. A form feed stands where a block ends, so that no sentence runs on.
  package static func prose(_ text: [UInt8]) -> [UInt8] {
    let document = Document(text, options: CMARK_OPT_DEFAULT)
    var prose = text.map { $0 == 0x0A ? $0 : 0x20 }
    for leaf in document.leaves(in: text) where leaf.isProse {
      guard let range = leaf.range else { continue }
      prose.replaceSubrange(range, with: text[range])
      if leaf.endsBlock, range.upperBound < prose.count { prose[range.upperBound] = 0x0C }
    }
    return prose
  }
}

/// A parsed text; owns libcmark's tree.
private struct Document: ~Copyable {
  /// A node without children that shows characters, and where they stand in the text.
  struct Leaf {
    let node: OpaquePointer
    /// Nil when the characters do not stand in the text as they are shown.
    let range: Range<Int>?
    /// Where the reading of the text has come to.
    let position: Int
    let isProse: Bool
    var endsBlock: Bool
  }

  private let root: OpaquePointer?

  init(_ text: [UInt8], options: Int32) {
    root = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, options)
    }
    self.options = options
  }

  private let options: Int32

  deinit {
    if let root { cmark_node_free(root) }
  }

  func html(trust: Markdown.Trust) -> [UInt8] {
    guard let root else { return [] }
    let options = trust == .template ? self.options | CMARK_OPT_UNSAFE : self.options
    guard let rendered = cmark_render_html(root, options) else { return [] }
    defer { free(rendered) }
    let length = strlen(rendered)
    return UnsafeRawBufferPointer(start: rendered, count: length).map { $0 }
  }

  /// Calls `visit` on entering and leaving every node.
  private func walk(_ visit: (_ node: OpaquePointer, _ isEntering: Bool) -> Void) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      if let node = cmark_iter_get_node(iterator) { visit(node, event == CMARK_EVENT_ENTER) }
    }
  }

  func redirect(_ link: (String) -> String?) {
    walk { node, isEntering in
      let type = cmark_node_get_type(node)
      guard isEntering, type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE,
        let address = cmark_node_get_url(node).map({ String(cString: $0) })
      else { return }
      if Self.runsCode(address) {
        cmark_node_set_url(node, "")
      } else if let other = link(address) {
        cmark_node_set_url(node, other)
      }
    }
  }

  /// Whether a browser could run the address; the same schemes that libcmark's safe mode empties.
  private static func runsCode(_ address: String) -> Bool {
    let lower = address.lowercased()
    if ["javascript:", "vbscript:", "file:"].contains(where: lower.hasPrefix) { return true }
    let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    return lower.hasPrefix("data:") && !images.contains(where: lower.hasPrefix)
  }

  /// The leaves in the order of the text.
  ///
  /// Complexity: O(n); each search starts where the last one ended and stays in its block.
  func leaves(in text: [UInt8]) -> [Leaf] {
    var lineStarts = [0]
    for (offset, byte) in text.enumerated() where byte == 0x0A { lineStarts.append(offset + 1) }
    func offset(ofLine line: Int32) -> Int {
      let index = Int(line) - 1
      return lineStarts.indices.contains(index) ? lineStarts[index] : text.count
    }
    var leaves: [Leaf] = []
    var position = 0
    var limit = text.count
    var isProse = false
    var images = 0
    walk { node, isEntering in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if isEntering {
          position = max(position, offset(ofLine: cmark_node_get_start_line(node)))
          limit = max(position, offset(ofLine: cmark_node_get_end_line(node) + 1))
          isProse = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH
        } else if let last = leaves.indices.last {
          leaves[last].endsBlock = true
        }
      case CMARK_NODE_IMAGE:
        images += isEntering ? 1 : -1
      case CMARK_NODE_LINK:
        if !isEntering { position = Self.endOfAddress(text, from: position, limit: limit) }
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        guard isEntering, let literal = cmark_node_get_literal(node) else { return }
        let words = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
        let range = Self.find(words, in: text, from: position, limit: limit)
        position = range?.upperBound ?? position
        leaves.append(
          Leaf(
            node: node, range: range, position: position, isProse: isProse && images == 0,
            endsBlock: false))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        guard isEntering else { return }
        while position < limit, text[position] != 0x0A { position += 1 }
        leaves.append(
          Leaf(
            node: node, range: nil, position: position, isProse: false, endsBlock: false))
      default:
        return
      }
    }
    return leaves
  }

  private static func find(
    _ words: UnsafeRawBufferPointer, in text: [UInt8], from start: Int, limit: Int
  ) -> Range<Int>? {
    guard let first = words.first, let wanted = words.baseAddress, start + words.count <= limit
    else { return nil }
    return text.withUnsafeBytes { bytes -> Range<Int>? in
      guard let base = bytes.baseAddress else { return nil }
      var at = start
      while at + words.count <= limit {
        if bytes[at] == first, memcmp(base + at, wanted, words.count) == 0 {
          return at..<(at + words.count)
        }
        at += 1
      }
      return nil
    }
  }

  /// Behind the text of a link: the end of `](address)`, so that no word is looked for in it.
  private static func endOfAddress(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    guard start + 1 < limit, text[start] == UInt8(ascii: "]"),
      text[start + 1] == UInt8(ascii: "(")
    else { return start }
    var depth = 0
    for at in (start + 1)..<limit {
      if text[at] == UInt8(ascii: "(") { depth += 1 }
      if text[at] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return at + 1 }
    }
    return start
  }

  func mark(_ marks: [Markdown.Mark], in text: [UInt8]) {
    var next = 0
    var pieces: [[OpaquePointer]] = marks.map { _ in [] }
    for leaf in leaves(in: text) {
      let range = leaf.range ?? leaf.position..<leaf.position
      while next < marks.count, marks[next].range.upperBound <= range.lowerBound { next += 1 }
      var rest = leaf.node
      var start = range.lowerBound
      var index = next
      while index < marks.count, marks[index].range.lowerBound <= range.lowerBound
        || marks[index].range.lowerBound < range.upperBound
      {
        let from = max(start, marks[index].range.lowerBound)
        let to = min(range.upperBound, marks[index].range.upperBound)
        if from > start, let tail = split(rest, at: from - start) { rest = tail }
        let behind = to < range.upperBound ? split(rest, at: to - from) : nil
        if let piece = wrap(rest, last: pieces[index].last) { pieces[index].append(piece) }
        guard let behind else { break }
        rest = behind
        start = to
        index += 1
      }
    }
    for (mark, nodes) in zip(marks, pieces) {
      for (number, node) in nodes.enumerated() {
        cmark_node_set_on_enter(node, number == 0 ? mark.opening : mark.reopening)
        let isLast = number == nodes.count - 1
        cmark_node_set_on_exit(node, mark.closing + (isLast ? mark.note : ""))
      }
    }
  }

  /// Cuts a text node; the answer is the new node behind it, or nil when it cannot be cut.
  private func split(_ node: OpaquePointer, at count: Int) -> OpaquePointer? {
    guard cmark_node_get_type(node) == CMARK_NODE_TEXT,
      let literal = cmark_node_get_literal(node).map({ String(cString: $0) }),
      let cut = literal.utf8.index(
        literal.utf8.startIndex, offsetBy: count, limitedBy: literal.utf8.endIndex),
      let tail = cmark_node_new(CMARK_NODE_TEXT)
    else { return nil }
    cmark_node_set_literal(tail, String(literal[cut...]))
    cmark_node_set_literal(node, String(literal[..<cut]))
    guard cmark_node_insert_after(node, tail) == 1 else {
      cmark_node_free(tail)
      return nil
    }
    return tail
  }

  /// Puts a leaf into a piece of its mark: the piece before it, when that is its neighbour.
  private func wrap(_ node: OpaquePointer, last: OpaquePointer?) -> OpaquePointer? {
    if let last, cmark_node_previous(node) == last {
      cmark_node_unlink(node)
      cmark_node_append_child(last, node)
      return nil
    }
    let type = cmark_node_get_type(node)
    // A mark does not begin with a line break.
    if last == nil, type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { return nil }
    guard let piece = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return nil }
    guard cmark_node_insert_before(node, piece) == 1 else {
      cmark_node_free(piece)
      return nil
    }
    cmark_node_unlink(node)
    cmark_node_append_child(piece, node)
    return piece
  }
}
