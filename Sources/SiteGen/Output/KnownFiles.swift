/// What the files of a site show, as far as that is known.
package struct KnownFiles: Sendable, Equatable {
  private struct File: Sendable, Equatable {
    let path: RelativePath
    let shows: SHA256
  }

  /// For each file a digest of what it shows; ascending, as files are put in and asked for.
  private var files: [File] = []
  /// For each file of lines what they show.
  private(set) var lines: [RelativePath: OutputLines.Shows] = [:]

  package init() {}

  /// Whether nothing is known of any file.
  var isEmpty: Bool { files.isEmpty }

  /// What a file shows; nil when it is not known.
  ///
  /// Complexity: O(1) for the file that has this place among all, O(log n) for others.
  func shows(_ path: RelativePath, near place: Int) -> SHA256? {
    if files.indices.contains(place), files[place].path == path { return files[place].shows }
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low].shows : nil
  }

  /// Adds a file behind those whose paths come before its own.
  mutating func add(_ file: OutputFile) {
    if let shows = file.shows { files.append(File(path: file.path, shows: shows)) }
    if let lines = file.lines { self.lines[file.path] = lines.shows }
  }
}

extension KnownFiles {
  /// Adds all of it to a row, sorted by path.
  func add(to row: inout ByteRow) {
    row.add(files) { row, file in
      row.add(file.path)
      row.add(file.shows)
    }
    row.add(lines.sorted { $0.key < $1.key }) { row, entry in
      row.add(entry.key)
      row.add(entry.value.frame)
      row.add(entry.value.lines) { $0.add($1) }
    }
  }

  /// Reads it again; the paths are those that this program wrote.
  init(_ row: inout ByteRowReader) throws(ByteRowReader.Torn) {
    files = try row.values { row throws(ByteRowReader.Torn) in
      File(path: RelativePath(trusted: try row.text()), shows: try row.digest())
    }
    let lines = try row.values { row throws(ByteRowReader.Torn) in
      let path = RelativePath(trusted: try row.text())
      let frame = try row.digest()
      let lines = try row.values { row throws(ByteRowReader.Torn) in try row.digest() }
      return (path, OutputLines.Shows(frame: frame, lines: lines))
    }
    self.lines = Dictionary(lines) { first, _ in first }
  }
}
