/// Event files as they were read, in a file of `.sitegen/`.
struct EventRecord: Sendable {
  private static let head = Array("sitegen events 2\n".utf8)

  /// The digest of the whole.
  let digest: SHA256
  private let bytes: [UInt8]
  /// Where the entry of each path begins.
  private let places: [RelativePath: Int]

  var paths: Set<RelativePath> { Set(places.keys) }

  /// A record of some files, as bytes; `rest` are entries of other records.
  ///
  /// `key` stands for the program, and for the record that it belongs to if there is one.
  static func bytes(
    key: SHA256, _ files: [(status: FileStatus, file: EventFile)], and rest: [ArraySlice<UInt8>],
    _ workers: Workers = Workers(1)
  ) -> PiecedBytes {
    var start = head
    key.writeBytes(to: &start)
    var bytes = PiecedBytes(start)
    let shares = stride(from: 0, to: files.count, by: Self.share).map {
      $0..<min($0 + Self.share, files.count)
    }
    for entries in workers.map(shares, { Self.entries(of: files[$0]) }) { bytes.add(entries[...]) }
    // Each piece is written by itself.
    for start in stride(from: 0, to: rest.count, by: Self.share) {
      bytes.add(Array(rest[start...].prefix(Self.share).joined())[...])
    }
    var digest: [UInt8] = []
    SHA256(of: bytes).writeBytes(to: &digest)
    bytes.add(digest[...])
    return bytes
  }

  /// The files whose entries are a piece of a record.
  private static let share = 64

  private static func entries(
    of files: ArraySlice<(status: FileStatus, file: EventFile)>
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for (status, file) in files {
      guard let stamp = status.stamp else { continue }
      // What was worked out of a file is little beside its text.
      var row = ByteRow(room: status.size * 2)
      row.add(file.path)
      row.add(status.size)
      row.add(stamp)
      file.add(to: &row)
      var length = ByteRow()
      length.add(row.bytes.count)
      bytes += length.bytes
      bytes += row.bytes
    }
    return bytes
  }

  /// Reads a record; nil when it is torn, of another key, or anything else.
  init?(reading bytes: [UInt8], key: SHA256) {
    let start = Self.head.count + 32
    let end = bytes.count - 32
    guard end >= start, bytes.starts(with: Self.head),
      SHA256(bytes: bytes[Self.head.count..<start]) == key,
      let digest = SHA256(bytes: bytes[end...]), SHA256(of: bytes[..<end]) == digest
    else { return nil }
    var places: [RelativePath: Int] = [:]
    var at = start
    do throws(ByteRowReader.Torn) {
      while at < end {
        var row = ByteRowReader(bytes, from: at)
        let length = try row.number()
        let next = row.at + length
        // The digest of the whole vouches for what we have written ourselves.
        places[RelativePath(trusted: try row.text())] = at
        guard length > 0, next <= end else { return nil }
        at = next
      }
    } catch {
      return nil
    }
    self.digest = digest
    self.bytes = bytes
    self.places = places
  }

  /// The file of a path as it was read, if it is on the disk what it was then.
  func file(_ path: RelativePath, _ status: FileStatus) -> EventFile? {
    guard let stamp = status.stamp, let place = places[path] else { return nil }
    do throws(ByteRowReader.Torn) {
      var row = ByteRowReader(bytes, from: place)
      try row.skip(8)
      _ = try row.text()
      guard try row.number() == status.size, try row.stamp() == stamp else { return nil }
      return try EventFile(path: path, &row)
    } catch {
      return nil
    }
  }

  /// The entries of some paths, as they stand in the file.
  func entries(of paths: Set<RelativePath>) -> [ArraySlice<UInt8>] {
    places.filter { paths.contains($0.key) }.values.sorted().compactMap { place in
      var row = ByteRowReader(bytes, from: place)
      guard let length = try? row.number() else { return nil }
      return bytes[place..<row.at + length]
    }
  }
}

extension ByteRow {
  mutating func add(_ stamp: FileStamp) {
    add(Int(stamp.modified))
    add(Int(stamp.changed))
    add(Int(truncatingIfNeeded: stamp.inode))
  }
}

extension ByteRowReader {
  fileprivate mutating func stamp() throws(Torn) -> FileStamp {
    FileStamp(
      modified: Int64(try number()), changed: Int64(try number()),
      inode: UInt64(truncatingIfNeeded: try number()))
  }
}
