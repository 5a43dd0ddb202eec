#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders that this process works in alone until it lets go of them.
///
/// The folder itself is locked (`flock`), so that there is no file to be left behind: the system
/// takes the lock back when the process ends, however it does. Programs that know nothing of it are
/// not kept out.
package final class FolderLocks: Sendable {
  /// What to do when another process has the lock.
  package enum Patience: Sendable {
    /// Try again for as long as an ordinary rebuild takes, some two seconds.
    case brief
    /// Wait until the other has done its work.
    case endless
  }

  private struct Held: Sendable {
    let folder: Int32
    let identity: FolderIdentity
    /// The path to remove again if nothing has come into the folder.
    let made: String?
  }

  private let held = Guarded<[Held]>([])

  package init() {}

  deinit { release() }

  /// Locks a folder of the real disk; one that is not there is made for it with `making`.
  ///
  /// A folder that is locked already by `self` stays so. On a disk that knows no locks, and for a
  /// folder that cannot be opened or made, nothing happens: what comes next tells what is wrong.
  ///
  /// - Throws: `FileFact.locked` when another process has it, with that one's identifier.
  package func take(
    _ root: String, at place: Place, making: Bool = false, _ patience: Patience = .brief
  ) throws(Diagnostic) {
    let made = making ? Self.make(root) : nil
    while let folder = Self.open(root), let identity = FolderIdentity(of: folder) {
      if held.use({ $0.contains { $0.identity == identity } }) {
        close(folder)
        return
      }
      guard Self.lock(folder, patience) else {
        let holder = identity.holder
        close(folder)
        throw .error(.file(.locked(process: holder)), at: place)
      }
      // While this one waited, another may have removed the folder and made it anew.
      if Self.isStill(identity, at: root) {
        let held = Held(folder: folder, identity: identity, made: made)
        self.held.use { $0.append(held) }
        return
      }
      close(folder)
    }
  }

  /// Lets go of all folders; one that was made for the lock and is still empty goes away.
  package func release() {
    let all = held.use { held in
      defer { held = [] }
      return held
    }
    for held in all.reversed() {
      if let made = held.made { rmdir(made) }
      close(held.folder)
    }
  }

  private static func open(_ root: String) -> Int32? {
    let folder = openFolder(root)
    return folder < 0 ? nil : folder
  }

  /// Makes the folder and returns its path; nil when it was there, or could not be made.
  private static func make(_ root: String) -> String? {
    guard let folder = open(root) else {
      guard errno == ENOENT else { return nil }
      let disk = POSIXDisk(root: root)
      return (try? disk.makeFolder(.root)) == nil ? nil : root
    }
    close(folder)
    return nil
  }

  /// Whether the lock was given, or the disk has none to give.
  private static func lock(_ folder: Int32, _ patience: Patience) -> Bool {
    var tries = 0
    while true {
      let mode = patience == .endless ? LOCK_EX : LOCK_EX | LOCK_NB
      if flock(folder, mode) == 0 { return true }
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        tries += 1
        if tries > 100 { return false }
        usleep(20_000)
      default: return true
      }
    }
  }

  private static func isStill(_ identity: FolderIdentity, at root: String) -> Bool {
    guard let folder = open(root) else { return false }
    defer { close(folder) }
    return FolderIdentity(of: folder) == identity
  }
}

/// What tells one folder from all others of the machine.
private struct FolderIdentity: Sendable, Equatable {
  let disk: UInt64
  let number: UInt64

  init?(of folder: Int32) {
    var info = stat()
    guard fstat(folder, &info) == 0 else { return nil }
    disk = UInt64(truncatingIfNeeded: info.st_dev)
    number = UInt64(info.st_ino)
  }

  /// The process that has the folder locked; nil when the system does not tell.
  ///
  /// Source: proc(5), `/proc/locks`: `1: FLOCK ADVISORY WRITE 6838 fe:00:16220420 0 EOF`.
  var holder: Int? {
    let list = RelativePath(trusted: "locks")
    guard let bytes = try? POSIXDisk(root: "/proc").read(list) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      // A waiting process has an arrow in front and is not meant.
      guard words.count >= 6, words[1] == "FLOCK", let process = Int(words[4]), process > 0,
        words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == number
      else { continue }
      return process
    }
    return nil
  }
}

// The method of this name would hide the system's.
private func openFolder(_ path: String) -> Int32 {
  open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}
