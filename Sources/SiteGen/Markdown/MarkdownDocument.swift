/// A parsed text.
struct MarkdownDocument: ~Copyable {
  private let tree: CommonMarkTree

  init(_ text: [UInt8], isSmart: Bool = false) {
    tree = CommonMarkTree(text, isSmart: isSmart)
  }

  func html(trust: Markdown.Trust) -> [UInt8] { tree.html(keepsRawHTML: trust == .template) }

  /// Puts an empty paragraph behind everything else.
  func appendParagraph() -> CommonMarkNode? { tree.root?.appendParagraph() }

  /// Gives links other addresses; an empty one leaves the words alone.
  ///
  /// An image of another site becomes a link to it, since a page asks nobody else for anything.
  func redirect(trust: Markdown.Trust, _ link: (String) -> String?) {
    var nodes: [CommonMarkNode] = []
    tree.walk { node, isEntering in
      if isEntering, node.kind == .link || node.kind == .image { nodes.append(node) }
    }
    // The tree may only be changed when nothing walks through it; inner nodes come first.
    for node in nodes.reversed() {
      guard let address = node.address else { continue }
      if Self.runsCode(address) {
        node.setAddress("")
        continue
      }
      let target = link(address) ?? address
      if target != address {
        if target.isEmpty { node.replaceWithChildren() } else { node.setAddress(target) }
      }
      if trust == .content, node.kind == .image, !target.isEmpty, Self.isElsewhere(target) {
        // No link may stand in another one.
        if node.isInLink { node.replaceWithChildren() } else { node.replaceWithLink(to: target) }
      }
    }
  }

  /// Whether an address leads to another site.
  private static func isElsewhere(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["http:", "https:", "//"].contains(where: lower.hasPrefix)
  }

  /// Whether a browser could run the address; the same schemes that libcmark's safe mode empties.
  private static func runsCode(_ address: String) -> Bool {
    if address.utf8.starts(with: "https:".utf8) { return false }
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
    tree.walk { node, isEntering in
      if isEntering { reader.enter(node) } else { reader.leave(node) }
    }
    return MarkdownReading(
      leaves: reader.leaves, paragraphEnds: reader.paragraphEnds, headings: reader.headings)
  }
}

/// What a text shows, in its order.
struct MarkdownReading {
  let leaves: [MarkdownLeaf]
  /// The offsets behind the paragraphs.
  let paragraphEnds: [Int]
  let headings: [Heading]

  /// A heading: the numbers of its leaves, and the offset behind it.
  struct Heading {
    let leaves: Range<Int>
    let end: Int
  }
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
  let node: CommonMarkNode
  /// The outermost link around it.
  let link: CommonMarkNode?
  /// Where it stands in the file; nil when it was not found.
  let source: Range<Int>?
  /// The pieces of a text, without gaps.
  let pieces: [Piece]
  /// The bytes of a piece of code that stand for themselves, line by line.
  let codeLines: [Range<Int>]
  /// Whether it is running text.
  let isProse: Bool
}
