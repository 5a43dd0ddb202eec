internal import CMark
internal import CRoom

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A text parsed by libcmark: this file alone knows the library.
///
/// Owns the tree; a node must not be used after its tree is gone.
struct CommonMarkTree: ~Copyable {
  private let pointer: OpaquePointer?
  private let options: Int32
  private let allocator: Allocator

  init(_ text: [UInt8], isSmart: Bool = false) {
    let options = isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
    let allocator = Allocator()
    pointer = text.withUnsafeBytes { bytes in
      guard let parser = cmark_parser_new_with_mem(options, allocator.memory) else { return nil }
      defer { cmark_parser_free(parser) }
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
      return cmark_parser_finish(parser)
    }
    self.options = options
    self.allocator = allocator
  }

  deinit {
    if let pointer { cmark_node_free(pointer) }
    allocator.leave()
  }

  /// The document itself; nil when there was no memory for it.
  var root: CommonMarkNode? { pointer.map { CommonMarkNode(pointer: $0) } }

  /// The HTML of the tree; raw HTML is left out unless it is asked for.
  func html(keepsRawHTML: Bool) -> [UInt8] {
    guard let pointer,
      let rendered = cmark_render_html(
        pointer, keepsRawHTML ? options | CMARK_OPT_UNSAFE : options)
    else { return [] }
    defer { allocator.free(rendered) }
    return Array(UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)))
  }

  /// Calls `visit` on entering and leaving every node, in the order of the text.
  func walk(_ visit: (_ node: CommonMarkNode, _ isEntering: Bool) -> Void) {
    guard let pointer, let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      if let node = cmark_iter_get_node(iterator) {
        visit(CommonMarkNode(pointer: node), event == CMARK_EVENT_ENTER)
      }
    }
  }
}

/// Where the pieces of a tree lie.
///
/// A tree is a hundred small pieces that are all forgotten at once, on the thread that made it.
private struct Allocator {
  /// The library looks it up for as long as a tree lives.
  nonisolated(unsafe) private static let room = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(calloc: croom_calloc, realloc: croom_realloc, free: croom_free))
    return memory
  }()

  let memory: UnsafeMutablePointer<cmark_mem>?

  init() { memory = croom_take() ? Self.room : cmark_get_default_mem_allocator() }

  func free(_ piece: UnsafeMutableRawPointer) { memory?.pointee.free(piece) }

  func leave() {
    if memory == Self.room { croom_leave() }
  }
}

/// A node of a tree.
struct CommonMarkNode: Hashable {
  /// What a node is, as far as its kind matters here.
  enum Kind {
    case paragraph, heading, blockQuote, emphasis, strong, link, image, text, code, rawHTML
    case lineBreak
    /// An inline node whose HTML is given: `setHTML`.
    case custom
    case other
  }

  fileprivate let pointer: OpaquePointer

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .rawHTML
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CUSTOM_INLINE: .custom
    default: .other
    }
  }

  /// The characters of a text, code or raw HTML; empty for other nodes.
  var literal: [UInt8] {
    guard let literal = cmark_node_get_literal(pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }

  /// The address of a link or an image; nil for other nodes.
  var address: String? { cmark_node_get_url(pointer).map { String(cString: $0) } }

  /// The block's first and last line and its first column, in bytes, all counted from 1.
  var place: (firstLine: Int, lastLine: Int, column: Int) {
    (
      Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_end_line(pointer)),
      Int(cmark_node_get_start_column(pointer))
    )
  }

  var parent: CommonMarkNode? { Self.node(cmark_node_parent(pointer)) }
  var next: CommonMarkNode? { Self.node(cmark_node_next(pointer)) }
  var previous: CommonMarkNode? { Self.node(cmark_node_previous(pointer)) }
  var firstChild: CommonMarkNode? { Self.node(cmark_node_first_child(pointer)) }

  /// Whether a link is among the nodes around it.
  var isInLink: Bool {
    var node = parent
    while let outer = node {
      if outer.kind == .link { return true }
      node = outer.parent
    }
    return false
  }

  func setAddress(_ address: String) { cmark_node_set_url(pointer, address) }

  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }

  /// Gives a custom node the HTML that stands before and behind its children.
  func setHTML(before: String, behind: String) {
    cmark_node_set_on_enter(pointer, before)
    cmark_node_set_on_exit(pointer, behind)
  }

  /// A new text behind this node; nil when none can stand there.
  func insertTextBehind() -> CommonMarkNode? {
    Self.make(CMARK_NODE_TEXT) { cmark_node_insert_after(pointer, $0) == 1 }
  }

  /// A new custom node before this one; nil when none can stand there.
  func insertCustomBefore() -> CommonMarkNode? {
    Self.make(CMARK_NODE_CUSTOM_INLINE) { cmark_node_insert_before(pointer, $0) == 1 }
  }

  /// A new custom node behind this one; nil when none can stand there.
  func insertCustomBehind() -> CommonMarkNode? {
    Self.make(CMARK_NODE_CUSTOM_INLINE) { cmark_node_insert_after(pointer, $0) == 1 }
  }

  /// A new paragraph behind this block; nil when none can stand there.
  func insertParagraphBehind() -> CommonMarkNode? {
    Self.make(CMARK_NODE_PARAGRAPH) { cmark_node_insert_after(pointer, $0) == 1 }
  }

  /// A new block behind this one, whose HTML is given; nil when none can stand there.
  func insertBlockBehind() -> CommonMarkNode? {
    Self.make(CMARK_NODE_CUSTOM_BLOCK) { cmark_node_insert_after(pointer, $0) == 1 }
  }

  /// A new custom node as the last child; nil when none can stand there.
  func appendCustom() -> CommonMarkNode? {
    Self.make(CMARK_NODE_CUSTOM_INLINE) { cmark_node_append_child(pointer, $0) == 1 }
  }

  /// A new paragraph as the last child; nil when none can stand there.
  func appendParagraph() -> CommonMarkNode? {
    Self.make(CMARK_NODE_PARAGRAPH) { cmark_node_append_child(pointer, $0) == 1 }
  }

  /// Takes the node from where it is and makes it the last child of another.
  func move(into parent: CommonMarkNode) {
    cmark_node_unlink(pointer)
    cmark_node_append_child(parent.pointer, pointer)
  }

  /// Takes the node out of the tree, with all it holds.
  func remove() {
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  /// Takes out a line break that nothing follows.
  func removeLastBreak() {
    if let last = Self.node(cmark_node_last_child(pointer)), last.kind == .lineBreak {
      last.remove()
    }
  }

  /// Puts the children in the place of the node, which is gone then.
  func replaceWithChildren() {
    while let child = firstChild, cmark_node_insert_before(pointer, child.pointer) == 1 {}
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  /// Puts a link with the children in the place of the node, which is gone then.
  func replaceWithLink(to address: String) {
    guard
      let link = Self.make(CMARK_NODE_LINK, place: { cmark_node_insert_before(pointer, $0) == 1 })
    else { return }
    link.setAddress(address)
    while let child = firstChild, cmark_node_append_child(link.pointer, child.pointer) == 1 {}
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  private static func node(_ pointer: OpaquePointer?) -> CommonMarkNode? {
    pointer.map { CommonMarkNode(pointer: $0) }
  }

  private static func make(
    _ type: cmark_node_type, place: (OpaquePointer) -> Bool
  ) -> CommonMarkNode? {
    guard let node = cmark_node_new(type) else { return nil }
    guard place(node) else {
      cmark_node_free(node)
      return nil
    }
    return CommonMarkNode(pointer: node)
  }
}
