/// Makes tables of the paragraphs in which CommonMark has left their rows.
struct MarkdownTableMaker {
  /// A line of a table.
  private struct Row {
    let range: Range<Int>
    /// The number of its table.
    let table: Int
    /// Whether it is the line of dashes.
    let isRule: Bool
  }

  /// In the order of the text.
  private let rows: [Row]
  /// The nodes that hold a single bar each, with its offset in the text.
  private let bars: [CommonMarkNode: Int]

  init(_ tables: [MarkdownTables.Table], bars: [CommonMarkNode: Int]) {
    rows = tables.enumerated().flatMap { number, table in
      table.lines.map { Row(range: $0, table: number, isRule: $0 == table.rule) }
    }
    self.bars = bars
  }

  /// Puts each table behind the part of its paragraph that stands before it.
  ///
  /// A bar within emphasis or a link parts nothing. No byte is lost but the bars and the line of dashes.
  func make() {
    var paragraphs: [CommonMarkNode] = []
    for bar in bars.sorted(by: { $0.value < $1.value }).map(\.key) {
      guard let parent = bar.parent, parent.kind == .paragraph, parent != paragraphs.last else {
        continue
      }
      paragraphs.append(parent)
    }
    for paragraph in paragraphs { make(in: paragraph) }
  }

  /// A line of a paragraph.
  private struct Line {
    var nodes: [CommonMarkNode] = []
    /// The line break behind it.
    var end: CommonMarkNode?
  }

  private func make(in paragraph: CommonMarkNode) {
    let lines = Self.lines(of: paragraph)
    // What stands behind a table is a paragraph of its own.
    var last = paragraph
    var isRest = false
    var table: (number: Int, node: CommonMarkNode)?
    for line in lines {
      guard let row = row(of: line) else {
        table = nil
        guard isRest else { continue }
        if last.kind != .paragraph, let rest = last.insertParagraphBehind() { last = rest }
        for node in line.nodes + [line.end].compactMap(\.self) { node.move(into: last) }
        continue
      }
      isRest = true
      let isHead = table?.number != row.table
      if isHead {
        guard let node = last.insertBlockBehind() else { return }
        node.setHTML(
          before: #"<div class="wide" tabindex="0"><table>"#, behind: "</table></div>")
        table = (row.table, node)
        last = node
      }
      if row.isRule {
        for node in line.nodes { node.remove() }
      } else if let table {
        add(line, to: table.node, isHead: isHead)
      }
      line.end?.remove()
    }
    if paragraph.firstChild == nil { paragraph.remove() } else { paragraph.removeLastBreak() }
  }

  private static func lines(of paragraph: CommonMarkNode) -> [Line] {
    var lines = [Line()]
    var node = paragraph.firstChild
    while let child = node {
      node = child.next
      if child.kind == .lineBreak {
        lines[lines.count - 1].end = child
        lines.append(Line())
      } else {
        lines[lines.count - 1].nodes.append(child)
      }
    }
    return lines
  }

  /// The line of a table that a line is; nil for other lines.
  ///
  /// Complexity: O(log n) in the lines of all tables.
  private func row(of line: Line) -> Row? {
    guard let offset = line.nodes.lazy.compactMap({ bars[$0] }).first else { return nil }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].range.contains(offset) ? rows[low] : nil
  }

  private func add(_ line: Line, to table: CommonMarkNode, isHead: Bool) {
    var cells: [[CommonMarkNode]] = [[]]
    for node in line.nodes {
      if bars[node] == nil {
        cells[cells.count - 1].append(node)
      } else {
        node.remove()
        cells.append([])
      }
    }
    // A bar at an end of the line has no cell beyond it.
    func isBlank(_ cell: [CommonMarkNode]) -> Bool {
      cell.allSatisfy { $0.kind == .text && $0.literal.allSatisfy { $0 <= 0x20 } }
    }
    if let first = cells.first, cells.count > 1, isBlank(first) { cells.removeFirst() }
    if let last = cells.last, cells.count > 1, isBlank(last) { cells.removeLast() }
    guard let row = table.appendCustom() else { return }
    row.setHTML(before: "<tr>", behind: "</tr>\n")
    for nodes in cells {
      guard let cell = row.appendCustom() else { return }
      cell.setHTML(
        before: isHead ? #"<th scope="col">"# : "<td>", behind: isHead ? "</th>" : "</td>")
      for node in nodes { node.move(into: cell) }
    }
  }
}
