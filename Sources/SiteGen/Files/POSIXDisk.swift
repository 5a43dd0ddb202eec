#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder on the real disk, without `fsync`: a site can be built again.
///
/// Each operation walks from the root part by part and follows links itself, so that no link can
/// lead it out, not even one that is made while it walks.
struct POSIXDisk: Disk {
  let root: String

  func read(_ path: RelativePath) throws(FileTrouble) -> [UInt8] {
    var walk = try Walk(root: root)
    guard let name = try walk.go(path.parts.map(String.init), followingLast: true) else {
      throw .isFolder
    }
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = try checked { openat(walk.folder, name, flags) }
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
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func status(_ path: RelativePath) throws(FileTrouble) -> FileStatus? {
    do {
      var walk = try Walk(root: root)
      guard let name = try walk.go(path.parts.map(String.init), followingLast: false) else {
        return FileStatus(kind: .folder, size: 0)
      }
      return try Self.status(of: name, in: walk.folder)
    } catch {
      if error == .notFound || error == .notFolder { return nil }
      throw error
    }
  }

  func write(_ path: RelativePath, _ bytes: [UInt8]) throws(FileTrouble) {
    var walk = try Walk(root: root)
    guard let name = try walk.go(path.parts.map(String.init), followingLast: false) else {
      throw .isFolder
    }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(walk.folder, name, flags, 0o666) }
    do {
      try Self.fill(file, with: bytes)
    } catch {
      close(file)
      unlinkat(walk.folder, name, 0)
      throw error
    }
    // Some disks tell only now that there was no room.
    guard close(file) == 0 || errno == EINTR else {
      let trouble = FileTrouble(errno: errno)
      unlinkat(walk.folder, name, 0)
      throw trouble
    }
  }

  func rename(_ path: RelativePath, to target: RelativePath) throws(FileTrouble) {
    var source = try Walk(root: root)
    var goal = try Walk(root: root)
    guard let name = try source.go(path.parts.map(String.init), followingLast: false),
      let newName = try goal.go(target.parts.map(String.init), followingLast: false)
    else { throw .isFolder }
    _ = try checked { renameat(source.folder, name, goal.folder, newName) }
  }

  func remove(_ path: RelativePath) throws(FileTrouble) {
    var walk = try Walk(root: root)
    guard let name = try walk.go(path.parts.map(String.init), followingLast: false) else {
      throw .isFolder
    }
    _ = try checked { unlinkat(walk.folder, name, 0) }
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

  private static func fill(_ file: Int32, with bytes: [UInt8]) throws(FileTrouble) {
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

/// A way down from the root, one open folder a step.
private struct Walk: ~Copyable {
  private var folders: [Int32]
  private var links = 0

  init(root: String) throws(FileTrouble) {
    folders = [try checked { open(root.isEmpty ? "." : root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }]
  }

  deinit {
    for folder in folders { close(folder) }
  }

  /// The folder the walk has come to.
  var folder: Int32 { folders[folders.count - 1] }

  /// Walks to the folder that holds the last part, and returns that part's name there; nil when the
  /// way ends in the folder itself.
  mutating func go(
    _ parts: [String], followingLast: Bool, making: Bool = false
  ) throws(FileTrouble) -> String? {
    var pending = Array(parts.reversed())
    while let part = pending.popLast() {
      if part == "." || part.isEmpty { continue }
      if part == ".." {
        // Only the text of a link can hold this.
        guard folders.count > 1, let last = folders.popLast() else { throw .leavesFolder }
        close(last)
        continue
      }
      if pending.isEmpty {
        guard followingLast, let target = linkTarget(part) else { return part }
        pending = try following(target) + pending
        continue
      }
      do throws(FileTrouble) {
        try enter(part, making: making)
      } catch {
        guard let target = linkTarget(part) else { throw error }
        pending += try following(target)
      }
    }
    return nil
  }

  private mutating func enter(_ part: String, making: Bool) throws(FileTrouble) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var next = openat(folder, part, flags)
    if next < 0, errno == ENOENT, making {
      if mkdirat(folder, part, 0o777) != 0, errno != EEXIST { throw FileTrouble(errno: errno) }
      next = openat(folder, part, flags)
    }
    guard next >= 0 else { throw FileTrouble(errno: errno) }
    folders.append(next)
  }

  /// The text of a link; nil when the name is none.
  private func linkTarget(_ name: String) -> String? {
    var target: String?
    _ = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { max(0, readlinkat(folder, name, $0, text.count)) } ?? 0
      }
      if count > 0 { target = String(decoding: buffer[..<count], as: UTF8.self) }
    }
    return target
  }

  /// The parts of a link's text, last first.
  ///
  /// An absolute link is refused even where it leads back: it would break when the folder moves.
  private mutating func following(_ target: String) throws(FileTrouble) -> [String] {
    links += 1
    if target.hasPrefix("/") { throw .leavesFolder }
    if links > 40 { throw FileTrouble(errno: ELOOP) }
    return target.split(separator: "/").reversed().map(String.init)
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
    self.init(kind: kind, size: Int(info.st_size))
  }
}

/// Calls the system again when a signal came between.
private func checked<Number: BinaryInteger>(_ call: () -> Number) throws(FileTrouble) -> Number {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if errno != EINTR { throw FileTrouble(errno: errno) }
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
