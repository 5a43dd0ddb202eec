/// The event files that earlier builds have read: one that has not changed since is not opened and
/// parsed again.
///
/// There are two records, so that a save does not write ten thousand events: one of all, and a small
/// one of what has changed since. An event that is in both is as the second one has it.
struct KnownEvents: Sendable {
  private static let allPath = RelativePath(trusted: ".sitegen/events")
  private static let newPath = RelativePath(trusted: ".sitegen/new-events")
  /// The second record is taken into the first when it holds more than this part of it.
  private static let part = 8
  private static let most = 32

  private let disk: FileSystem
  private let key: SHA256
  /// The disk's time before its folders were listed: what was changed at that time or later may
  /// change once more and look the same.
  private let moment: Int64
  private let all: EventRecord?
  private let new: EventRecord?

  /// Reads the records of a disk; those that are torn, or of another program, are none.
  init(_ disk: FileSystem, key: SHA256, moment: Int64) {
    self.disk = disk
    self.key = key
    self.moment = moment
    all = (try? disk.read(Self.allPath)).flatMap { EventRecord(reading: $0, key: key) }
    new = all.flatMap { all in
      (try? disk.read(Self.newPath)).flatMap { EventRecord(reading: $0, key: all.digest) }
    }
  }

  /// The file of a path, if it is known and has not changed.
  func file(_ path: RelativePath, _ status: FileStatus) -> EventFile? {
    new?.file(path, status) ?? all?.file(path, status)
  }

  /// Prepares a record of files that were not known, which waits beside its place until the build is
  /// right; a disk that refuses is no harm.
  ///
  /// `present` are the paths of all events: what is known of others is forgotten in time.
  func keep(
    _ files: [(status: FileStatus, file: EventFile)], present: Set<RelativePath>,
    _ workers: Workers
  ) {
    // A killed build may have left others.
    Self.discard(on: disk)
    let files = files.filter { entry in
      entry.status.kind == .file
        && entry.status.stamp.map { max($0.modified, $0.changed) < moment } ?? false
    }
    guard !files.isEmpty else { return }
    let old = present.subtracting(files.map(\.file.path))
    let added = new?.entries(of: old) ?? []
    if let all, files.count + added.count <= max(Self.most, present.count / Self.part),
      all.paths.count <= 2 * present.count
    {
      try? disk.writePieces(
        Self.newPath.part, EventRecord.bytes(key: all.digest, files, and: added, workers))
    } else {
      let rest = all?.entries(of: old.subtracting(new?.paths ?? [])) ?? []
      try? disk.writePieces(
        Self.allPath.part, EventRecord.bytes(key: key, files, and: added + rest, workers))
    }
  }

  /// Puts the record that a build has prepared in its place.
  static func settle(on disk: FileSystem) {
    for path in [allPath, newPath] where ((try? disk.status(path.part)) ?? nil) != nil {
      try? disk.rename(path.part, path)
    }
  }

  /// Takes away the record that a build has prepared.
  static func discard(on disk: FileSystem) {
    for path in [allPath, newPath] { try? disk.remove(path.part) }
  }
}
