import SiteGen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal or pipe that a person or a program reads: data to standard output, words to
/// standard error.
enum Console {
  /// Writes a line of data.
  static func print(_ line: String) {
    write(line.hasSuffix("\n") ? line : line + "\n", to: 1)
  }

  /// Writes a line of words.
  static func note(_ line: String) {
    clear()
    write(line.hasSuffix("\n") ? line : line + "\n", to: 2)
  }

  /// Whether a line that is drawn again is a line, and no litter.
  static var canRedraw: Bool { isatty(2) == 1 && environment("TERM") != "dumb" }

  /// Draws a line of words that the next one replaces.
  static func redraw(_ line: String) {
    isDrawn.use { $0 = true }
    write("\r\u{1B}[K" + line, to: 2)
  }

  /// Takes away the line that is to be replaced.
  static func clear() {
    let wasDrawn = isDrawn.use { isDrawn in
      defer { isDrawn = false }
      return isDrawn
    }
    if wasDrawn { write("\r\u{1B}[K", to: 2) }
  }

  private static let isDrawn = Guarded(false)

  /// Whether words may be coloured.
  static var isColoured: Bool {
    if let none = environment("NO_COLOR"), !none.isEmpty { return false }
    if let force = environment("FORCE_COLOR"), !force.isEmpty { return true }
    return isatty(2) == 1 && environment("TERM") != "dumb"
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A path from the current folder as one from the root of the disk, without `.` and `..`.
  static func whole(_ path: String) -> String {
    var parts: [Substring] = []
    let current =
      path.hasPrefix("/")
      ? ""
      : getcwd(nil, 0).map { folder in
        defer { free(folder) }
        return String(cString: folder)
      } ?? ""
    for part in (current + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The next line of standard input, without its ending; nil at the end.
  ///
  /// The buffer keeps what was read and not yet given out. A byte order mark at the beginning is no
  /// part of the first line.
  ///
  /// - Throws: why the system gives no more.
  static func readLine(_ buffer: inout LineBuffer) throws(FileTrouble) -> [UInt8]? {
    while true {
      if let line = buffer.next() { return line }
      if buffer.isAtEnd { return buffer.rest() }
      var block = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(0, &block, block.count)
      if count > 0 {
        buffer.add(block[..<count])
      } else if count == 0 {
        buffer.isAtEnd = true
      } else if errno != EINTR {
        throw FileTrouble(errno: errno)
      }
    }
  }

  /// Lets a write beyond a size limit fail, where the system would end the program.
  static func ignoreFileSizeSignal() {
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The identifier of this process.
  static var process: Int { Int(getpid()) }

  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Writes data as it is.
  static func print(bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      #if canImport(Glibc)
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #elseif canImport(Musl)
        let count = bytes.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = bytes.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        guard descriptor == 1 else { return }
        // Data that is lost in silence would be taken for all there is.
        note("error: cannot write to standard output: \(FileTrouble.systemText(errno))")
        exit(Ending.fileTrouble.code)
      }
    }
  }
}

/// Bytes of a stream on their way to becoming lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isFirst = true
  var isAtEnd = false

  mutating func add(_ block: ArraySlice<UInt8>) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    bytes.append(contentsOf: block)
  }

  mutating func next() -> [UInt8]? {
    guard let end = bytes[max(searched, start)...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer {
      start = end + 1
      searched = start
    }
    return trimmed(bytes[start..<end])
  }

  /// A last line without an ending; nil when nothing is left.
  mutating func rest() -> [UInt8]? {
    guard start < bytes.count else { return nil }
    defer { start = bytes.count }
    return trimmed(bytes[start...])
  }

  private mutating func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var line = line
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
