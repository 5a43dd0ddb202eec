#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder on the real disk, without `fsync`: a site can be built again.
///
/// The way to each folder is walked part by part from the root, following links itself, so that no
/// link can lead out, not even one that is made meanwhile. A folder that was come to is kept open and
/// not walked to again, as long as the value is in use: make a new one for each build.
struct POSIXDisk: Disk {
  let root: String
  private let folders: OpenFolders

  init(root: String) {
    self.root = root
    folders = OpenFolders(root: root)
  }

  func read(_ path: RelativePath) throws(FileTrouble) -> [UInt8] {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    if path.isRoot { throw .isFolder }
    let name = path.name
    let file: Int32
    do {
      file = try folders.within(path.parent) { folder throws(FileTrouble) in
        try checked { openat(folder, name, flags) }
      }
    } catch .other(ELOOP) {
      // A link, which is followed by hand.
      var walk = try Walk(root: root)
      guard let name = try walk.go(path.parts.map(String.init), followingLast: true) else {
        throw .isFolder
      }
      file = try checked { openat(walk.folder, name, flags) }
    }
    defer { close(file) }
    let status = try Self.status(of: file)
    if status.kind == .folder { throw .isFolder }
    guard status.kind == .file else { throw .notFile }
    return try Self.bytes(of: file, expecting: status.size)
  }

  func list(_ path: RelativePath) throws(FileTrouble) -> [FolderEntry] {
    var walk = try Walk(root: root)
    let name = try walk.go(path.parts.map(String.init), followingLast: true) ?? "."
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let folder = try checked { openat(walk.folder, name, flags) }
    guard let stream = fdopendir(folder) else {
      let trouble = FileTrouble(errno: errno)
      close(folder)
      throw trouble
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileTrouble(errno: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      // A name that is not UTF-8, or gone since, is listed all the same: it is not ours to judge.
      let status = try? Self.status(of: name, in: folder)
      entries.append(
        FolderEntry(name: name, status: status ?? FileStatus(kind: .other, size: 0)))
    }
    return entries.sorted { RelativePath(trusted: $0.name) < RelativePath(trusted: $1.name) }
  }

  func status(_ path: RelativePath) throws(FileTrouble) -> FileStatus? {
    do {
      if path.isRoot {
        return try folders.within(.root) { _ in FileStatus(kind: .folder, size: 0) }
      }
      return try folders.within(path.parent) { folder throws(FileTrouble) in
        try Self.status(of: path.name, in: folder)
      }
    } catch {
      if error == .notFound || error == .notFolder { return nil }
      throw error
    }
  }

  func write(_ path: RelativePath, _ bytes: PiecedBytes) throws(FileTrouble) {
    if path.isRoot { throw .isFolder }
    try folders.within(path.parent) { folder throws(FileTrouble) in
      try Self.write(bytes, to: path.name, in: folder)
    }
  }

  private static func write(
    _ bytes: PiecedBytes, to name: String, in folder: Int32
  ) throws(FileTrouble) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(folder, name, flags, 0o666) }
    do {
      for piece in bytes.pieces { try fill(file, with: piece) }
    } catch {
      close(file)
      unlinkat(folder, name, 0)
      throw error
    }
    // Some disks tell only now that there was no room.
    guard close(file) == 0 || errno == EINTR else {
      let trouble = FileTrouble(errno: errno)
      unlinkat(folder, name, 0)
      throw trouble
    }
  }

  func rename(_ path: RelativePath, to target: RelativePath) throws(FileTrouble) {
    if path.isRoot || target.isRoot { throw .isFolder }
    let (name, newName) = (path.name, target.name)
    try folders.within(path.parent) { folder throws(FileTrouble) in
      try folders.within(target.parent) { goal throws(FileTrouble) in
        _ = try checked { renameat(folder, name, goal, newName) }
      }
    }
  }

  func remove(_ path: RelativePath) throws(FileTrouble) {
    if path.isRoot { throw .isFolder }
    let name = path.name
    try folders.within(path.parent) { folder throws(FileTrouble) in
      _ = try checked { unlinkat(folder, name, 0) }
    }
  }

  func makeFolder(_ path: RelativePath) throws(FileTrouble) {
    do {
      var walk = try Walk(root: root)
      // The dot makes the last part one to walk through.
      _ = try walk.go(path.parts.map(String.init) + ["."], followingLast: true, making: true)
    } catch .notFound {
      try Self.makeRoot(root)
      var walk = try Walk(root: root)
      _ = try walk.go(path.parts.map(String.init) + ["."], followingLast: true, making: true)
    }
  }

  func removeFolder(_ path: RelativePath) throws(FileTrouble) {
    folders.forget(path)
    if path.isRoot {
      _ = try checked { rmdir(root) }
      return
    }
    var walk = try Walk(root: root)
    guard let name = try walk.go(path.parts.map(String.init), followingLast: false) else {
      throw .notEmpty
    }
    _ = try checked { unlinkat(walk.folder, name, AT_REMOVEDIR) }
  }

  private static func makeRoot(_ root: String) throws(FileTrouble) {
    var prefix = root.hasPrefix("/") ? "/" : ""
    for part in root.split(separator: "/") {
      prefix += part + "/"
      if mkdir(prefix, 0o777) != 0, errno != EEXIST { throw FileTrouble(errno: errno) }
    }
  }

  private static func bytes(of file: Int32, expecting size: Int) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var trouble: FileTrouble?
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        do throws(FileTrouble) {
          count = try checked { readBytes(file, buffer.baseAddress, buffer.count) }
        } catch {
          trouble = error
        }
      }
      if let trouble { throw trouble }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      room = max(size + 1 - bytes.count, 65_536)
    }
  }

  private static func fill(_ file: Int32, with bytes: ArraySlice<UInt8>) throws(FileTrouble) {
    var done = 0
    while done < bytes.count {
      done += try checked {
        bytes.withUnsafeBytes {
          writeBytes(file, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
      }
    }
  }
}

extension POSIXDisk {
  private static func status(of file: Int32) throws(FileTrouble) -> FileStatus {
    var info = stat()
    _ = try checked { fstat(file, &info) }
    return FileStatus(info)
  }

  fileprivate static func status(of name: String, in folder: Int32) throws(FileTrouble)
    -> FileStatus
  {
    var info = stat()
    _ = try checked { fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(info)
  }
}

extension FileTrouble {
  /// The trouble behind an error number of the system.
  package init(errno number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case EROFS: .readOnly
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case ENAMETOOLONG: .tooLong
      case EEXIST: .exists
      case EISDIR: .isFolder
      case ENOTDIR: .notFolder
      case ENOTEMPTY: .notEmpty
      default: .other(number)
      }
  }

  /// The system's own words for an error number.
  package static func systemText(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "" }
    return String(cString: text)
  }
}

extension FileStatus {
  fileprivate init(_ info: stat) {
    let kind: FileKind =
      switch info.st_mode & 0o170000 {
      case 0o100000: .file
      case 0o040000: .folder
      case 0o120000: .link
      default: .other
      }
    self.init(kind: kind, size: Int(info.st_size), stamp: FileStamp(info))
  }
}

extension ProgramStamp {
  /// That of the running program; nil where the system does not tell.
  static var running: ProgramStamp? {
    var info = stat()
    guard stat("/proc/self/exe", &info) == 0 else { return nil }
    return ProgramStamp(
      modified: FileStamp(info).modified, size: Int(info.st_size),
      inode: Int(truncatingIfNeeded: info.st_ino))
  }
}

extension FileStamp {
  fileprivate init(_ info: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (info.st_mtimespec, info.st_ctimespec)
    #else
      let (modified, changed) = (info.st_mtim, info.st_ctim)
    #endif
    self.init(
      modified: Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec),
      changed: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec),
      inode: UInt64(info.st_ino))
  }
}

// The methods of these names would hide the system's.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func writeBytes(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}

/// A value that several threads use, one at a time.
///
/// It is here because a lock needs the C library. The pointer is to a mutex, which must not move.
package final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  package init(_ value: Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  package func use<Answer, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
