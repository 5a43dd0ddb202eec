import FoundationEssentials

/// The Swift files of this package, for tests about the code itself.
struct SourceTree {
  /// One file.
  struct File: Sendable {
    /// Path from the package's root, with `/`.
    let path: String
    /// The text without comments, and with its literals emptied.
    let code: String
    /// What stands between the quotation marks of its literals, without interpolations.
    let literals: [String]
    /// The words of the code that could be names.
    let identifiers: Set<String>
    let lineCount: Int

    init(path: String, text: String) {
      var scanner = SourceScanner(text: Array(text.utf8))
      scanner.readCode(until: nil)
      self.path = path
      code = String(decoding: scanner.code, as: UTF8.self)
      literals = scanner.literals
      identifiers = Set(
        code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
      lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
    }

    /// The modules that it imports.
    var imports: [String] {
      code.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.firstIndex(of: "import").flatMap { words.dropFirst($0 + 1).first }
          .map(String.init)
      }
    }
  }

  let files: [File]

  /// The files below folders of the package's root, in the order of their paths.
  init(_ folders: String..., file: String = #filePath) {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    files = folders.flatMap { Self.files(at: "/" + root, $0) }.sorted { $0.path < $1.path }
  }

  private static func files(at root: String, _ path: String) -> [File] {
    let full = root + "/" + path
    if path.hasSuffix(".swift") {
      return (try? String(contentsOfFile: full, encoding: .utf8)).map {
        [File(path: path, text: $0)]
      } ?? []
    }
    // A slash at the end follows a symbolic link to a folder.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: full + "/")) ?? []
    return names.flatMap { $0.hasPrefix(".") ? [] : files(at: root, path + "/" + $0) }
  }
}

/// Reads Swift only as far as comments and literals need it.
private struct SourceScanner {
  let text: [UInt8]
  var at = 0
  var code: [UInt8] = []
  var literals: [String] = []

  init(text: [UInt8]) { self.text = text }

  /// Reads up to the end of the text, or to this bracket where it closes an interpolation.
  mutating func readCode(until end: UInt8?) {
    var depth = 0
    while at < text.count {
      let byte = text[at]
      if byte == end, depth == 0 { return }
      if end != nil, byte == UInt8(ascii: "(") { depth += 1 }
      if end != nil, byte == UInt8(ascii: ")") { depth -= 1 }
      if starts("//") {
        while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
      } else if starts("/*") {
        while at < text.count, !starts("*/") { at += 1 }
        at += 2
      } else if starts("\"") || starts("#\"") || starts("##\"") {
        readLiteral()
      } else {
        code.append(byte)
        at += 1
      }
    }
  }

  private mutating func readLiteral() {
    var hashes = ""
    while starts("#") {
      hashes += "#"
      at += 1
    }
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    at += quotes.utf8.count
    var content: [UInt8] = []
    while at < text.count, !starts(quotes + hashes) {
      if starts("\\" + hashes + "(") {
        at += hashes.utf8.count + 2
        code.append(UInt8(ascii: " "))
        readCode(until: UInt8(ascii: ")"))
        code.append(UInt8(ascii: " "))
        at += 1
      } else if starts("\\" + hashes) {
        at += hashes.utf8.count + 2
      } else {
        content.append(text[at])
        at += 1
      }
    }
    at += quotes.utf8.count + hashes.utf8.count
    literals.append(String(decoding: content, as: UTF8.self))
    code += Array("\"\"".utf8)
  }

  private func starts(_ word: String) -> Bool {
    var place = at
    for byte in word.utf8 {
      guard place < text.count, text[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
