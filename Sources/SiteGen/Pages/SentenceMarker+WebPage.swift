import Timeline

extension SentenceMarker {
  /// What stands around several blocks of a web page.
  private enum Group: Equatable {
    case none, quote
    case list(Int)
    case table(Int)

    init(_ kind: PageLayout.Block.Kind) {
      self =
        switch kind {
        case .quote: .quote
        case .item(let list, _): .list(list)
        case .row(let table, _): .table(table)
        default: .none
        }
    }

    var opening: String {
      switch self {
      case .none: ""
      case .quote: "<blockquote>\n"
      case .list: "<ul>\n"
      case .table: "<table>\n"
      }
    }

    var closing: String {
      switch self {
      case .none: ""
      case .quote: "</blockquote>\n"
      case .list: "</li>\n</ul>\n"
      case .table: "</table>\n"
      }
    }
  }

  /// The blocks of a web page in elements of our own: none of the page's markup goes with them.
  ///
  /// A heading that says what the page about the source is called is not told twice.
  mutating func addBlocks(of layout: PageLayout, _ body: [UInt8]) {
    var group = Group.none
    var item: Int?
    var mayRepeat = true
    for block in layout.blocks {
      if mayRepeat, case .heading = block.kind {
        mayRepeat = false
        if repeatsTitle(block, body) { continue }
      }
      let next = Group(block.kind)
      if next != group {
        html.add(markup: group.closing + next.opening)
        (group, item) = (next, nil)
      }
      switch block.kind {
      case .heading(let level): add(block.range, of: body, in: "h\(level)")
      case .paragraph, .quote, .term: add(block.range, of: body, in: "p")
      case .item(_, let number) where number == item: add(block.range, of: body, in: "p")
      case .item(_, let number):
        html.add(markup: item == nil ? "<li>" : "</li>\n<li>")
        add(block.range, of: body)
        item = number
      case .row(_, let isHead):
        html.add(markup: "<tr>")
        for cell in block.cells { add(cell, of: body, in: isHead ? "th" : "td") }
        html.add(markup: "</tr>\n")
      }
    }
    html.add(markup: group.closing)
  }

  private mutating func add(_ range: Range<Int>, of body: [UInt8], in tag: String) {
    html.add(markup: "<\(tag)>")
    add(range, of: body)
    html.add(markup: tag == "td" || tag == "th" ? "</\(tag)>" : "</\(tag)>\n")
  }

  private func repeatsTitle(_ block: PageLayout.Block, _ body: [UInt8]) -> Bool {
    if view.entry.marks.contains(where: { $0.span.range.overlaps(block.range) }) { return false }
    let words = QuoteFinder.folded(String(decoding: body[block.range], as: UTF8.self))
    return words == QuoteFinder.folded(view.title)
  }
}
