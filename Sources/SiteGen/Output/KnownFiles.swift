/// What the files of a site show, as far as that is known.
package struct KnownFiles: Sendable, Equatable {
  /// For each file a digest of it.
  private(set) var files: [RelativePath: SHA256] = [:]
  /// For each file of lines what they show.
  private(set) var lines: [RelativePath: OutputLines.Shows] = [:]

  package init() {}

  mutating func add(_ file: OutputFile) {
    if let shows = file.shows { files[file.path] = shows }
    if let lines = file.lines { self.lines[file.path] = lines.shows }
  }
}

extension KnownFiles {
  /// Adds all of it to a row, sorted by path.
  func add(to row: inout ByteRow) {
    row.add(files.sorted { $0.key < $1.key }) { row, entry in
      row.add(entry.key)
      row.add(entry.value)
    }
    row.add(lines.sorted { $0.key < $1.key }) { row, entry in
      row.add(entry.key)
      row.add(entry.value.frame)
      row.add(entry.value.lines) { $0.add($1) }
    }
  }

  /// Reads it again; the paths are those that this program wrote.
  init(_ row: inout ByteRowReader) throws(ByteRowReader.Torn) {
    let files = try row.values { row throws(ByteRowReader.Torn) in
      (RelativePath(trusted: try row.text()), try row.digest())
    }
    let lines = try row.values { row throws(ByteRowReader.Torn) in
      let path = RelativePath(trusted: try row.text())
      let frame = try row.digest()
      let lines = try row.values { row throws(ByteRowReader.Torn) in try row.digest() }
      return (path, OutputLines.Shows(frame: frame, lines: lines))
    }
    self.files = Dictionary(files) { first, _ in first }
    self.lines = Dictionary(lines) { first, _ in first }
  }
}
