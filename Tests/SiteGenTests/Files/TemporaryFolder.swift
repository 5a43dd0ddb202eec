import SiteGen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder on the real disk for the time of one test.
enum TemporaryFolder {
  static func use(_ body: (String) throws -> Void) throws {
    var name = Array("/tmp/sitegen-test-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let root = made else { throw FileTrouble(errno: errno) }
    defer { empty(root) }
    try body(root)
  }

  private static func empty(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder + "/" + name
      if unlink(path) != 0 { empty(path) }
    }
    closedir(stream)
    rmdir(folder)
  }
}
