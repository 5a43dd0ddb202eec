#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folders of a disk that have been come to, each open for whoever wants it next.
final class OpenFolders: Sendable {
  /// A folder, open as long as somebody holds it.
  private final class Folder: Sendable {
    let descriptor: Int32
    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  /// The most folders that are held open: other parts of a program need open files too.
  private static let most = 64

  private let root: String
  private let known = Guarded<[RelativePath: Folder]>([:])

  init(root: String) { self.root = root }

  /// Runs `body` with the open folder at a path.
  func within<Answer>(
    _ path: RelativePath, _ body: (Int32) throws(FileTrouble) -> Answer
  ) throws(FileTrouble) -> Answer {
    let folder = try folder(path)
    defer { withExtendedLifetime(folder) {} }
    return try body(folder.descriptor)
  }

  private func folder(_ path: RelativePath) throws(FileTrouble) -> Folder {
    if let folder = known.use({ $0[path] }) { return folder }
    var walk = try Walk(root: root)
    // The dot makes the last part one to walk through.
    _ = try walk.go(path.parts.map(String.init) + ["."], followingLast: true)
    let folder = Folder(walk.takeFolder())
    known.use { known in
      if known.count >= Self.most { known.removeAll() }
      known[path] = folder
    }
    return folder
  }

  /// Walks anew to a folder, and to those in it, when they are wanted again.
  func forget(_ path: RelativePath) {
    known.use { known in
      known = known.filter { !($0.key == path || path.isRoot || $0.key.isInside(path)) }
    }
  }
}

extension RelativePath {
  fileprivate func isInside(_ folder: RelativePath) -> Bool {
    text.utf8.starts(with: (folder.text + "/").utf8)
  }
}

/// A way down from the root, one open folder a step.
struct Walk: ~Copyable {
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

  /// Ends the walk, but leaves the folder open that it has come to.
  mutating func takeFolder() -> Int32 { folders.removeLast() }

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

/// Calls the system again when a signal came between.
func checked<Number: BinaryInteger>(_ call: () -> Number) throws(FileTrouble) -> Number {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if errno != EINTR { throw FileTrouble(errno: errno) }
  }
}
