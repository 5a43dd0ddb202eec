/// One folder on a disk, real or in memory: everything the program may do with files.
///
/// Paths are relative to that folder and cannot leave it, neither by their text nor by a symbolic
/// link. Every closure throws `FileFact.cannot` at the place of the path.
package struct FileSystem: Sendable {
  /// What stands before each path in a place, such as `public`; empty for the site's folder.
  package let shownAs: String

  /// The bytes of a file; links that stay inside the folder are followed.
  package var read: @Sendable (RelativePath) throws(Diagnostic) -> [UInt8]
  /// What is in a folder, sorted by the bytes of the names.
  package var list: @Sendable (RelativePath) throws(Diagnostic) -> [FolderEntry]
  /// What is at a path, the link itself if it is one; nil when there is nothing.
  package var status: @Sendable (RelativePath) throws(Diagnostic) -> FileStatus?
  /// Writes a file that is not there yet; nothing is left of it when that fails.
  package var writePieces: @Sendable (RelativePath, PiecedBytes) throws(Diagnostic) -> Void
  /// Moves a file in one step, over a file of the new name if there is one.
  package var rename: @Sendable (RelativePath, RelativePath) throws(Diagnostic) -> Void
  /// Removes a file or a link.
  package var remove: @Sendable (RelativePath) throws(Diagnostic) -> Void
  /// Makes a folder and those above it, the root too; content with one that is there.
  package var makeFolder: @Sendable (RelativePath) throws(Diagnostic) -> Void
  /// Removes a folder, which must be empty.
  package var removeFolder: @Sendable (RelativePath) throws(Diagnostic) -> Void

  /// The folder `root` on the real disk, relative to the current folder or absolute.
  package static func posix(root: String, shownAs: String = "") -> FileSystem {
    FileSystem(POSIXDisk(root: root), shownAs: shownAs)
  }

  /// A folder in memory, which can be told to fail.
  package static func memory(
    _ disk: MemoryDisk = MemoryDisk(), failures: DiskFailures = DiskFailures(),
    shownAs: String = ""
  ) -> FileSystem {
    FileSystem(disk.with(failures), shownAs: shownAs)
  }

  /// The place of a file as a whole.
  package func place(_ path: RelativePath) -> Place {
    if shownAs.isEmpty { return Place(file: path.isRoot ? "." : path.text) }
    return Place(file: path.isRoot ? shownAs : shownAs + "/" + path.text)
  }

  /// The bytes of a file, for a reader that collects findings.
  func content(_ path: RelativePath) throws(Findings) -> [UInt8] {
    do {
      return try read(path)
    } catch {
      throw Findings([error])
    }
  }

  /// Writes a file that is not there yet; nothing is left of it when that fails.
  package func write(_ path: RelativePath, _ bytes: [UInt8]) throws(Diagnostic) {
    try writePieces(path, PiecedBytes(bytes))
  }

  /// Puts a file in place in one step: whoever reads it sees the old bytes or the new ones.
  package func replace(_ path: RelativePath, with bytes: [UInt8]) throws(Diagnostic) {
    let part = path.part
    try write(part, bytes)
    do {
      try rename(part, path)
    } catch {
      // The first failure is the one to tell; the part is found and removed another time.
      try? remove(part)
      throw error
    }
  }
}

/// What a path holds.
package enum FileKind: Sendable, Hashable {
  case file, folder, link, other
}

/// The kind and size of what a path holds.
package struct FileStatus: Sendable, Hashable {
  package let kind: FileKind
  /// Bytes; means nothing for a folder.
  package let size: Int
  /// What changes whenever the file does; nil on a disk that has no times.
  let stamp: FileStamp?

  package init(kind: FileKind, size: Int) { self.init(kind: kind, size: size, stamp: nil) }

  init(kind: FileKind, size: Int, stamp: FileStamp?) {
    self.kind = kind
    self.size = size
    self.stamp = stamp
  }
}

/// The times of a file, in nanoseconds since 1970, and its number on the disk.
struct FileStamp: Sendable, Hashable {
  let modified: Int64
  /// When the file or its name last changed; nobody can set it.
  let changed: Int64
  let inode: UInt64
}

/// What tells one build of the program from another.
///
/// No time of change: a link to the program or other rights make no other program of it.
struct ProgramStamp: Sendable, Hashable {
  /// When its bytes last changed, in nanoseconds since 1970.
  let modified: Int64
  /// In bytes.
  let size: Int
  let inode: Int
}

/// One name in a folder.
package struct FolderEntry: Sendable, Hashable {
  /// As it is on disk: not checked, so make a path of it with `folder / name`.
  package let name: String
  package let status: FileStatus

  package var kind: FileKind { status.kind }

  package init(name: String, status: FileStatus) {
    self.name = name
    self.status = status
  }
}

extension RelativePath {
  static let partSuffix = ".sitegen-part"

  /// The name beside a file under which its new bytes wait until they are complete.
  package var part: RelativePath {
    parent / RelativePath(trusted: "." + name + Self.partSuffix)
  }

  /// The most bytes of UTF-8 that a file's name may have: disks take names of 255, and its part must
  /// fit beside it.
  static let longestName = 255 - partSuffix.utf8.count - 1

  /// Whether the name of a file, or of a folder on the way to it, is one that disks do not take.
  package var isTooLong: Bool {
    guard text.utf8.count > Self.longestName else { return false }
    return name.utf8.count > Self.longestName || parts.contains { $0.utf8.count > 255 }
  }

  /// The path whose part this one is; nil when it is no part.
  var whole: RelativePath? {
    let name = name
    guard name.hasPrefix("."), name.hasSuffix(Self.partSuffix) else { return nil }
    return parent
      / RelativePath(trusted: String(name.dropFirst().dropLast(Self.partSuffix.utf8.count)))
  }
}

/// What a disk must be able to do; `FileSystem` adds the places to its troubles.
protocol Disk: Sendable {
  func read(_ path: RelativePath) throws(FileTrouble) -> [UInt8]
  func list(_ path: RelativePath) throws(FileTrouble) -> [FolderEntry]
  func status(_ path: RelativePath) throws(FileTrouble) -> FileStatus?
  func write(_ path: RelativePath, _ bytes: PiecedBytes) throws(FileTrouble)
  func rename(_ path: RelativePath, to target: RelativePath) throws(FileTrouble)
  func remove(_ path: RelativePath) throws(FileTrouble)
  func makeFolder(_ path: RelativePath) throws(FileTrouble)
  func removeFolder(_ path: RelativePath) throws(FileTrouble)
}

extension FileSystem {
  init(_ disk: some Disk, shownAs: String) {
    let folder = shownAs
    @Sendable func attempt<Value>(
      _ action: FileAction, _ path: RelativePath, _ body: () throws(FileTrouble) -> Value
    ) throws(Diagnostic) -> Value {
      do {
        return try body()
      } catch {
        let file = folder.isEmpty || path.isRoot ? folder + path.text : folder + "/" + path.text
        throw .error(.file(.cannot(action, error)), at: Place(file: file.isEmpty ? "." : file))
      }
    }
    self.shownAs = shownAs
    read = { path throws(Diagnostic) in
      try attempt(.read, path) { () throws(FileTrouble) in try disk.read(path) }
    }
    list = { path throws(Diagnostic) in
      try attempt(.list, path) { () throws(FileTrouble) in try disk.list(path) }
    }
    status = { path throws(Diagnostic) in
      try attempt(.look, path) { () throws(FileTrouble) in try disk.status(path) }
    }
    writePieces = { path, bytes throws(Diagnostic) in
      try attempt(.write, path) { () throws(FileTrouble) in try disk.write(path, bytes) }
    }
    rename = { path, target throws(Diagnostic) in
      try attempt(.rename, target) { () throws(FileTrouble) in
        try disk.rename(path, to: target)
      }
    }
    remove = { path throws(Diagnostic) in
      try attempt(.remove, path) { () throws(FileTrouble) in try disk.remove(path) }
    }
    makeFolder = { path throws(Diagnostic) in
      try attempt(.makeFolder, path) { () throws(FileTrouble) in try disk.makeFolder(path) }
    }
    removeFolder = { path throws(Diagnostic) in
      try attempt(.removeFolder, path) { () throws(FileTrouble) in try disk.removeFolder(path) }
    }
  }
}
