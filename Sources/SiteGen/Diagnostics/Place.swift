/// A range of characters on one line of a file that a person can open.
package struct Place: Sendable, Hashable {
  /// Path of the file, relative to the site's folder, with `/` between its parts.
  package let file: String
  /// Line, counted from 1; 0 when the finding is about the file as a whole.
  package let line: Int
  /// First character (grapheme cluster) on that line, counted from 1.
  package let column: Int
  /// The character after the last one; equal to `column` for a point.
  package let endColumn: Int

  package init(file: String, line: Int, column: Int, endColumn: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.endColumn = max(column, endColumn ?? column)
  }

  /// The file as a whole.
  package init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }
}

extension Place: Comparable {
  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column, a.endColumn) < (b.file, b.line, b.column, b.endColumn)
  }
}
