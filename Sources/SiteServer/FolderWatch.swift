#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

package import SiteGen

/// Tells what changes in the folders that a site is made from.
///
/// Source: inotify(7). One watch a folder; folders that come later are watched too.
package final class FolderWatch {
  private let root: String
  private let folders: [String]
  private let queue: Int32
  /// The folder of each watch, relative to the root.
  private var names: [Int32: String] = [:]

  /// Begins to watch the files of a folder, and everything below some folders in it.
  ///
  /// - Throws: what the system refuses; `other(ENOSYS)` where it cannot watch.
  package init(root: String, below folders: [String]) throws(FileTrouble) {
    self.root = root.isEmpty ? "." : root
    self.folders = folders
    #if os(Linux)
      queue = inotify_init1(Int32(IN_CLOEXEC))
      guard queue >= 0 else { throw FileTrouble(errno: errno) }
      try add("")
      for folder in folders { try addAll(folder) }
    #else
      throw FileTrouble(errno: ENOSYS)
    #endif
  }

  deinit { close(queue) }

  #if os(Linux)
    /// Waits for changes, and for a moment without any; the paths, sorted, relative to the root.
    ///
    /// Hidden files and copies that editors keep are passed over, and so are files that were put in
    /// their place under the name of a part: they are sitegen's own. `quiet` is in milliseconds.
    package func next(quiet: Int32 = 12) -> [String] {
      var changes = Changes()
      while true {
        var wait = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
        let ready = poll(&wait, 1, changes.paths.isEmpty ? -1 : quiet)
        if ready < 0, errno == EINTR { continue }
        // Whoever writes without a pause is read all the same.
        if ready <= 0 || changes.rounds > 100 { return changes.paths.sorted() }
        changes.rounds += changes.paths.isEmpty ? 0 : 1
        read(into: &changes)
      }
    }

    private struct Changes {
      var paths: Set<String> = []
      var rounds = 0
      /// What has come since the waiting began: it is no change when it goes again.
      var new: Set<String> = []
      /// The cookies of files that sitegen itself puts in their places.
      var own: Set<UInt32> = []
    }

    private func read(into changes: inout Changes) {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = readBytes(queue, &bytes)
      guard count > 0 else { return }
      var at = 0
      let head = MemoryLayout<inotify_event>.size
      while at + head <= count {
        let event = bytes.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        }
        let end = at + head + Int(event.len)
        guard end <= count else { return }
        let name = String(decoding: bytes[(at + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
        take(event.wd, event.mask, event.cookie, name, &changes)
        at = end
      }
    }

    private func take(
      _ watch: Int32, _ mask: UInt32, _ cookie: UInt32, _ name: String, _ changes: inout Changes
    ) {
      func has(_ bit: Int) -> Bool { mask & UInt32(truncatingIfNeeded: bit) != 0 }
      if has(Int(IN_Q_OVERFLOW)) {
        // What was lost is not known: look at everything.
        for folder in folders { try? addAll(folder) }
        changes.paths.formUnion(folders)
        return
      }
      if has(Int(IN_IGNORED)) {
        names[watch] = nil
        return
      }
      guard let folder = names[watch] else { return }
      if has(Int(IN_MOVED_FROM)), name.hasSuffix(Self.partSuffix) { changes.own.insert(cookie) }
      if has(Int(IN_MOVED_TO)), changes.own.remove(cookie) != nil { return }
      guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix("~") else { return }
      let path = folder.isEmpty ? name : folder + "/" + name
      if folder.isEmpty, name != ConfigurationReader.file.text, !folders.contains(name) { return }
      if has(Int(IN_ISDIR)), has(Int(IN_CREATE)) || has(Int(IN_MOVED_TO)) { try? addAll(path) }
      if has(Int(IN_CREATE)) { changes.new.insert(path) }
      if has(Int(IN_MOVED_FROM)) || has(Int(IN_DELETE)), changes.new.remove(path) != nil {
        changes.paths.remove(path)
        return
      }
      // A file that is made is told of again when it is closed.
      if has(Int(IN_CREATE)), !has(Int(IN_ISDIR)), !isLink(path) { return }
      changes.paths.insert(path)
    }

    private static let partSuffix = ".sitegen-part"

    private func addAll(_ folder: String) throws(FileTrouble) {
      guard try add(folder), let stream = opendir(root + "/" + folder) else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
        else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
            String(cString: $0)
          }
        }
        if !name.hasPrefix(".") { try addAll(folder + "/" + name) }
      }
    }

    /// False when there is no such folder.
    @discardableResult
    private func add(_ folder: String) throws(FileTrouble) -> Bool {
      let events =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
      let only = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
      let path = folder.isEmpty ? root : root + "/" + folder
      let watch = inotify_add_watch(
        queue, path, UInt32(events) | (folder.isEmpty ? UInt32(IN_ONLYDIR) : only))
      guard watch >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { return false }
        throw FileTrouble(errno: errno)
      }
      names[watch] = folder
      return true
    }

    private func isLink(_ path: String) -> Bool {
      var info = stat()
      return lstat(root + "/" + path, &info) == 0 && info.st_mode & 0o170000 == 0o120000
    }
  #else
    package func next(quiet: Int32 = 12) -> [String] { [] }
  #endif
}

#if os(Linux)
  // The method of this name would hide the system's.
  private func readBytes(_ file: Int32, _ bytes: inout [UInt8]) -> Int {
    read(file, &bytes, bytes.count)
  }
#endif
