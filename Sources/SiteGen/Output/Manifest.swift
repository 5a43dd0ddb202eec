/// The list of the files that sitegen has put into a folder, with the digests of their bytes.
///
/// Its text is what `sha256sum` writes, so that anyone can check a published folder with
/// `sha256sum -c sitegen.sha256`. While a build is under way a file may stand in it twice, with the
/// digest of its old bytes and of its new ones.
package struct Manifest: Sendable, Equatable {
  package static let path = RelativePath(trusted: "sitegen.sha256")
  /// Where the list of all old and new files waits until the new ones take their places.
  static let unionPart = RelativePath(trusted: ".sitegen.sha256.union" + RelativePath.partSuffix)
  /// Where the last list of a build waits until the build is complete.
  static let finalPart = RelativePath(trusted: ".sitegen.sha256.final" + RelativePath.partSuffix)

  private struct Line: Sendable, Comparable {
    let path: RelativePath
    let digest: SHA256

    static func < (a: Line, b: Line) -> Bool {
      a.path == b.path ? a.digest < b.digest : a.path < b.path
    }
  }

  /// Ascending: a build reads them, adds to them and writes them in this order.
  private var lines: [Line] = []

  package init() {}

  /// The paths, ascending.
  package var paths: [RelativePath] {
    var paths: [RelativePath] = []
    paths.reserveCapacity(lines.count)
    for line in lines where line.path != paths.last { paths.append(line.path) }
    return paths
  }

  /// The digests of a path, ascending; none when it is not in the list.
  ///
  /// Complexity: O(log n).
  package subscript(path: RelativePath) -> [SHA256] {
    lines[place { $0.path < path }...].prefix { $0.path == path }.map(\.digest)
  }

  /// The digest of a path that has one alone; nil for others.
  ///
  /// Complexity: O(1) for the path that has this place among all, O(log n) for others.
  func only(_ path: RelativePath, near place: Int) -> SHA256? {
    let isThere = lines.indices.contains(place) && lines[place].path == path
    let place = isThere ? place : self.place { $0.path < path }
    guard place < lines.count, lines[place].path == path,
      place + 1 == lines.count || lines[place + 1].path != path,
      place == 0 || lines[place - 1].path != path
    else { return nil }
    return lines[place].digest
  }

  /// Complexity: O(1) for a path behind all others, O(n) for one among them.
  package mutating func add(_ path: RelativePath, _ digest: SHA256) {
    let line = Line(path: path, digest: digest)
    guard let last = lines.last, !(last < line) else {
      lines.append(line)
      return
    }
    let place = place { $0 < line }
    if lines[place] != line { lines.insert(line, at: place) }
  }

  /// Complexity: O(n) in the lines of both.
  package func union(_ other: Manifest) -> Manifest {
    var result = Manifest()
    result.lines.reserveCapacity(max(lines.count, other.lines.count))
    var rest = other.lines[...]
    for line in lines {
      while let first = rest.first, first < line { result.lines.append(rest.removeFirst()) }
      if rest.first == line { rest.removeFirst() }
      result.lines.append(line)
    }
    result.lines += rest
    return result
  }

  /// Whether a path holds what sitegen has put there.
  package func lists(_ path: RelativePath, _ digest: SHA256) -> Bool {
    self[path].contains(digest)
  }

  /// The first place of a line that is not before what is looked for.
  private func place(_ isBefore: (Line) -> Bool) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(lines[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// One line for each file and digest, sorted by the bytes of the path.
  package var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count * 120)
    for line in lines {
      line.digest.write(to: &text)
      text.append(contentsOf: "  ".utf8)
      text.append(contentsOf: line.path.text.utf8)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads a list, exactly as `text` gives it.
  ///
  /// - Throws: the first line that is otherwise.
  package init(reading bytes: [UInt8]) throws(BrokenManifest) {
    var number = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      number += 1
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let digest = SHA256(hex: rest[..<end].prefix(64)),
        rest[..<end].dropFirst(64).prefix(2).elementsEqual("  ".utf8),
        let text = String(validating: rest[..<end].dropFirst(66), as: UTF8.self),
        let path = try? RelativePath(text), !Self.isReserved(path)
      else { throw BrokenManifest(line: number) }
      let line = Line(path: path, digest: digest)
      if let last = lines.last, !(last < line) { throw BrokenManifest(line: number) }
      lines.append(line)
      rest = rest[(end + 1)...]
    }
  }

  /// Whether a path is one that sitegen keeps for its own use.
  package static func isReserved(_ path: RelativePath) -> Bool {
    path == Self.path || path.name.hasSuffix(RelativePath.partSuffix)
  }
}

/// A line, counted from 1, that no manifest of ours can have.
package struct BrokenManifest: Error, Sendable, Equatable {
  package let line: Int

  package init(line: Int) {
    self.line = line
  }
}
