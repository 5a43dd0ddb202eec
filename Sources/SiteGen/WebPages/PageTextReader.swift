/// Reads the words of a page in blocks.
struct PageTextReader {
  private var builder: PageTextBuilder
  private let part: PagePart
  /// Whether forms and articles within the article are read too: some pages hold nothing else.
  private let takesAll: Bool
  /// What the blocks around the words are, the innermost last.
  private var kinds: [PageLayout.Block.Kind] = []
  private var rows: [Row] = []
  private var preformatted = 0
  private var lists: [Int] = []
  private var listCount = 0
  private var itemCount = 0
  private var tables: [Int] = []
  private var tableCount = 0

  /// The end tag of the last form that was passed over: Gumbo 0.10 puts its last text behind it.
  private var formEnd = 0

  private struct Row {
    let first: Int
    var cells: [(first: Int, isHead: Bool)] = []
  }

  private init(_ part: PagePart, shift: Int, takesAll: Bool) {
    self.part = part
    self.takesAll = takesAll
    builder = PageTextBuilder(shift: shift)
  }

  /// The text of a page, which stands `shift` bytes behind the beginning of its file.
  static func read(_ tree: borrowing PageTree, _ part: PagePart, shift: Int) -> PageTextBuilder {
    let strict = read(tree, part, shift: shift, takesAll: false)
    return strict.blocks.isEmpty ? read(tree, part, shift: shift, takesAll: true) : strict
  }

  private static func read(
    _ tree: borrowing PageTree, _ part: PagePart, shift: Int, takesAll: Bool
  ) -> PageTextBuilder {
    var reader = PageTextReader(part, shift: shift, takesAll: takesAll)
    var isInside = part.isWhole
    tree.walk { step in
      switch step {
      case .enter(let element):
        if element == part.element { isInside = true }
        return isInside ? reader.enter(element) : true
      case .leave(let element):
        if isInside { reader.leave(element) }
        if element == part.element { isInside = false }
      case .text(let characters):
        if isInside { reader.add(characters) }
      }
      return true
    }
    reader.builder.endBlock(.paragraph)
    return reader.builder
  }

  private var kind: PageLayout.Block.Kind { kinds.last ?? .paragraph }

  private func isPassedOver(_ element: PageElement) -> Bool {
    switch element.kind {
    case .header: part.isWhole || element.isOutside
    case .article:
      element != part.element && !takesAll
        && (part.element?.kind == .article || element == part.besides)
    case .furniture: !(takesAll && element.isForm)
    default: element.isOutside
    }
  }

  private mutating func enter(_ element: PageElement) -> Bool {
    let kind = element.kind
    if isPassedOver(element) {
      // A gap stands where it was: words on both sides of it are none of one block.
      if kind.endsParagraph { builder.endBlock(self.kind) }
      if element.isForm { formEnd = element.formEnd }
      return false
    }
    guard kind.endsParagraph else {
      if kind == .lineBreak { builder.endLine(self.kind, at: element.offset) }
      return true
    }
    builder.endBlock(self.kind)
    kinds.append(blockKind(kind))
    switch kind {
    case .preformatted: preformatted += 1
    case .row: rows.append(Row(first: builder.blocks.count))
    case .cell, .headCell:
      if !rows.isEmpty {
        rows[rows.count - 1].cells.append((builder.blocks.count, kind == .headCell))
      }
    case .list:
      listCount += 1
      lists.append(listCount)
    case .table:
      tableCount += 1
      tables.append(tableCount)
    default: break
    }
    return true
  }

  private mutating func blockKind(_ kind: PageElement.Kind) -> PageLayout.Block.Kind {
    switch kind {
    case .h1: .heading(level: 1)
    case .heading(let level): .heading(level: level)
    case .quote: .quote
    case .term: .term
    case .item:
      {
        itemCount += 1
        return .item(list: lists.last ?? 0, number: itemCount)
      }()
    case .cell, .headCell, .article, .main: .paragraph
    default: self.kind
    }
  }

  private mutating func leave(_ element: PageElement) {
    let kind = element.kind
    guard kind.endsParagraph, !isPassedOver(element) else { return }
    builder.endBlock(self.kind)
    _ = kinds.popLast()
    switch kind {
    case .preformatted: preformatted -= 1
    case .row: if let row = rows.popLast() { end(row) }
    case .list: _ = lists.popLast()
    case .table: _ = tables.popLast()
    default: break
    }
  }

  private mutating func add(_ characters: PageCharacters) {
    if characters.offset < formEnd { return }
    builder.add(characters, isPreformatted: preformatted > 0, kind: kind)
  }

  /// The most bytes of a cell: what holds more is no cell of a table but a column of the page.
  private static let longestCell = 1000

  /// Tells a row as one block where each of its cells holds one paragraph at most.
  private mutating func end(_ row: Row) {
    let blocks = builder.blocks[row.first...]
    let areCells = blocks.allSatisfy {
      $0.kind == .paragraph && $0.range.count <= Self.longestCell
    }
    guard blocks.count > 1, areCells else { return }
    let ends = row.cells.dropFirst().map(\.first) + [builder.blocks.count]
    guard zip(row.cells, ends).allSatisfy({ $1 - $0.first <= 1 }) else { return }
    builder.joinCells(
      from: row.first, table: tables.last ?? 0, isHead: row.cells.allSatisfy(\.isHead))
  }
}

extension PageElement.Kind {
  /// Whether a paragraph ends where such an element begins and ends.
  fileprivate var endsParagraph: Bool {
    switch self {
    case .inline, .anchor, .time, .lineBreak, .unseen, .meta, .link, .script, .title: false
    default: true
    }
  }
}
