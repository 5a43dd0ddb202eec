/// Tables, which CommonMark does not know: rows of cells between bars, with a line of dashes below the first.
enum MarkdownTables {
  private static let bar = UInt8(ascii: "|")

  /// A table in a text, by the ranges of its lines.
  struct Table {
    let head: Range<Int>
    /// The line of dashes.
    let rule: Range<Int>
    let rows: [Range<Int>]

    /// Its lines in their order.
    var lines: [Range<Int>] { [head, rule] + rows }
  }

  /// The tables in some prose.
  ///
  /// Complexity: O(n) in the number of bytes.
  static func tables(in prose: [UInt8]) -> [Table] {
    guard prose.contains(bar) else { return [] }
    let lines = prose.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.indices)
    var tables: [Table] = []
    var index = 1
    while index < lines.count {
      guard isRule(prose[lines[index]]), prose[lines[index - 1]].contains(bar),
        !prose[lines[index - 1]].contains(0x0C)
      else {
        index += 1
        continue
      }
      let (head, rule) = (lines[index - 1], lines[index])
      index += 1
      var rows: [Range<Int>] = []
      var isOver = prose[rule].contains(0x0C)
      while !isOver, index < lines.count, prose[lines[index]].contains(bar) {
        isOver = prose[lines[index]].contains(0x0C)
        rows.append(lines[index])
        index += 1
      }
      tables.append(Table(head: head, rule: rule, rows: rows))
    }
    return tables
  }

  /// The bars of tables between, before and behind their cells, in the order of the text.
  static func bars(of tables: [Table], in prose: [UInt8]) -> [Int] {
    tables.flatMap(\.lines).flatMap { line in line.filter { prose[$0] == bar } }
  }

  /// Makes a paragraph of each row of the tables in some prose, with a colon for the bar behind its first
  /// cell and semicolons between the others; the heads of the columns become blanks.
  ///
  /// Complexity: O(n) in the number of bytes.
  static func tell(in prose: inout [UInt8]) {
    for table in tables(in: prose) {
      for line in [table.head, table.rule] {
        for offset in line where prose[offset] != 0x0C { prose[offset] = 0x20 }
      }
      for row in table.rows { tell(row: row, in: &prose) }
    }
  }

  /// Whether a line holds dashes and colons between bars alone.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(bar) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy {
        $0 == bar || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 <= 0x20
      }
  }

  private static func tell(row: Range<Int>, in prose: inout [UInt8]) {
    let words = row.filter { prose[$0] > 0x20 && prose[$0] != bar }
    guard let first = words.first, let last = words.last else { return }
    var isBehindFirst = false
    for offset in row where prose[offset] == bar {
      let isInside = (first..<last).contains(offset)
      prose[offset] = isInside ? UInt8(ascii: isBehindFirst ? ";" : ":") : 0x20
      isBehindFirst = isBehindFirst || isInside
    }
    // The line's end, or its last blank: no sentence runs on into the next row.
    if row.upperBound < prose.count { prose[row.upperBound] = 0x0C }
  }
}
