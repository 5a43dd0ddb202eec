/// The names, sizes, times and inodes of all files below some paths: as long as none of them has
/// changed, no file has.
///
/// A file's change time cannot be set by hand, so that no edit keeps it, except one within the same
/// tick of the disk's clock: `newest` is there to be compared with the tick of the look itself.
struct Fingerprint: Sendable {
  let digest: SHA256
  /// The latest change of any file, in nanoseconds of the disk's clock.
  let newest: Int64
  /// The files that were changed at some time or later, as far as they were asked for.
  private(set) var recent: [RelativePath] = []

  /// Looks at everything below some paths, and remembers which files have changed since a moment.
  ///
  /// Nil when a disk gives no times, when something is neither a file nor a folder (a link leads to
  /// what is not seen here), or cannot be looked at: then the build itself must see.
  init?(of paths: [RelativePath], on disk: FileSystem, since moment: Int64 = .max) {
    var look = Look(disk: disk, moment: moment)
    for path in paths {
      guard let status = try? disk.status(path) else {
        look.add(path, nil)
        continue
      }
      guard look.add(path, status) else { return nil }
    }
    digest = SHA256(of: look.bytes)
    newest = look.newest
    recent = look.recent
  }

  private struct Look {
    let disk: FileSystem
    let moment: Int64
    var bytes: [UInt8] = []
    var newest: Int64 = 0
    var recent: [RelativePath] = []

    /// Adds a path and all that is below it; false when that cannot be told.
    @discardableResult
    mutating func add(_ path: RelativePath, _ status: FileStatus?) -> Bool {
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(0)
      guard let status else { return true }
      switch status.kind {
      case .folder:
        bytes.append(1)
        guard let entries = try? disk.list(path) else { return false }
        for entry in entries
        where !add(path / RelativePath(trusted: entry.name), entry.status) { return false }
        return true
      case .file:
        guard let stamp = status.stamp else { return false }
        for number in [UInt64(status.size), stamp.inode] { add(number) }
        for time in [stamp.modified, stamp.changed] { add(UInt64(bitPattern: time)) }
        let last = max(stamp.modified, stamp.changed)
        newest = max(newest, last)
        if last >= moment { recent.append(path) }
        return true
      case .link, .other: return false
      }
    }

    private mutating func add(_ number: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
  }
}
