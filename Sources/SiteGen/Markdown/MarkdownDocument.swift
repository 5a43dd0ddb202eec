internal import CMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A parsed text; owns libcmark's tree.
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer?
  private let options: Int32

  init(_ text: [UInt8], options: Int32) {
    root = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, options)
    }
    self.options = options
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  func html(trust: Markdown.Trust) -> [UInt8] {
    guard let root else { return [] }
    let options = trust == .template ? self.options | CMARK_OPT_UNSAFE : self.options
    guard let rendered = cmark_render_html(root, options) else { return [] }
    defer { free(rendered) }
    return Array(UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)))
  }

  /// Puts an empty paragraph behind everything else.
  func appendParagraph() -> OpaquePointer? {
    guard let root, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return nil }
    guard cmark_node_append_child(root, paragraph) == 1 else {
      cmark_node_free(paragraph)
      return nil
    }
    return paragraph
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

  /// What the tree shows and where it stands in `text`, of which it was made.
  ///
  /// Complexity: O(n) in the length of the text.
  func reading(of text: [UInt8]) -> MarkdownReading {
    var reader = MarkdownReader(text)
    walk { node, isEntering in
      if isEntering { reader.enter(node) } else { reader.leave(node) }
    }
    return MarkdownReading(leaves: reader.leaves, paragraphEnds: reader.paragraphEnds)
  }
}

/// What a text shows, in its order.
struct MarkdownReading {
  let leaves: [MarkdownLeaf]
  /// The offsets behind the paragraphs.
  let paragraphEnds: [Int]
}

/// Something shown that holds nothing else: the characters of a text, a piece of code, a line break
/// or a picture.
struct MarkdownLeaf {
  enum Kind {
    case text, code, lineBreak, image
  }

  /// Some bytes of a text as they stand in the file, and as they are shown.
  struct Piece {
    let source: Range<Int>
    /// The bytes of the node's text that they show.
    let literal: Range<Int>
    /// The bytes of the file that stand for themselves: not a backslash, nor most of an entity.
    let kept: Range<Int>

    var isExact: Bool { kept == source }
  }

  let kind: Kind
  let node: OpaquePointer
  /// The outermost link around it.
  let link: OpaquePointer?
  /// Where it stands in the file; nil when it was not found.
  let source: Range<Int>?
  /// The pieces of a text, without gaps.
  let pieces: [Piece]
  /// Whether it is running text.
  let isProse: Bool
}
