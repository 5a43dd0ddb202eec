/// A path inside a folder: parts joined by `/`, none of which leads out of it.
///
/// Two paths are equal when their UTF-8 bytes are, and are ordered by them, as disks and
/// `LC_ALL=C sort` do; `String` would take two spellings of one letter for the same.
package struct RelativePath: Sendable {
  package let text: String

  /// The folder itself.
  package static let root = RelativePath(trusted: "")

  /// The folder of what may be deleted at any time, in a site's folder.
  package static let cache = RelativePath(trusted: ".sitegen")

  /// Checks a path that somebody wrote.
  ///
  /// - Throws: `FileFact.badPath` at `place`.
  package init(_ text: String, at place: Place? = nil) throws(Diagnostic) {
    if let fault = PathFault(in: text) {
      throw .error(.file(.badPath(text, fault)), at: place)
    }
    self.text = text
  }

  /// Takes a text that is known to be in order: made of checked parts, or only looked up.
  init(trusted text: String) {
    self.text = text
  }

  package var isRoot: Bool { text.isEmpty }

  package var parts: [Substring] { text.split(separator: "/") }

  /// The folder that holds it; the root's is the root.
  package var parent: RelativePath {
    guard let slash = Self.last(UInt8(ascii: "/"), in: text) else { return .root }
    return RelativePath(trusted: String(text[..<slash]))
  }

  /// The last part; empty for the root.
  package var name: String {
    guard let slash = Self.last(UInt8(ascii: "/"), in: text) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The name without its extension; a dot at the start belongs to the stem.
  package var stem: String {
    let name = name
    guard let dot = Self.dot(in: name) else { return name }
    return String(name[..<dot])
  }

  /// What follows the name's last dot, as it is written; empty when there is none.
  package var fileExtension: String {
    let name = name
    guard let dot = Self.dot(in: name) else { return "" }
    return String(name[name.utf8.index(after: dot)...])
  }

  package static func / (folder: RelativePath, path: RelativePath) -> RelativePath {
    if folder.isRoot { return path }
    if path.isRoot { return folder }
    return RelativePath(trusted: folder.text + "/" + path.text)
  }

  package static func / (folder: RelativePath, path: String) throws(Diagnostic) -> RelativePath {
    folder / (try RelativePath(path))
  }

  private static func dot(in name: String) -> String.Index? {
    guard let dot = last(UInt8(ascii: "."), in: name), dot > name.startIndex else { return nil }
    return dot
  }

  /// Where a byte stands for the last time.
  private static func last(_ byte: UInt8, in text: String) -> String.Index? {
    var bytes = text
    let offset = bytes.withUTF8 { buffer in
      var at = buffer.count
      while at > 0, buffer[at - 1] != byte { at -= 1 }
      return at - 1
    }
    return offset < 0 ? nil : text.utf8.index(text.startIndex, offsetBy: offset)
  }
}

extension RelativePath: Hashable, Comparable, CustomStringConvertible {
  package var description: String { text }

  package static func == (a: RelativePath, b: RelativePath) -> Bool {
    // Letter by letter is much slower, and links are looked up by the hundred thousand.
    let isSame = a.text.utf8.withContiguousStorageIfAvailable { left in
      b.text.utf8.withContiguousStorageIfAvailable { left.isSame(as: $0) }
    }
    return (isSame ?? nil) ?? a.text.utf8.elementsEqual(b.text.utf8)
  }

  package static func < (a: RelativePath, b: RelativePath) -> Bool {
    let isLess = a.text.utf8.withContiguousStorageIfAvailable { left in
      b.text.utf8.withContiguousStorageIfAvailable { left.precedes($0) }
    }
    return (isLess ?? nil) ?? a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Why a text is no path inside a folder.
package enum PathFault: Sendable, Hashable {
  case empty, absolute, emptyPart, dotPart, climbs, backslash, controlCharacter, notUnicode

  /// The first fault of a text; nil when it has none.
  init?(in text: String) {
    if text.isEmpty { self = .empty; return }
    if text.utf8.first == UInt8(ascii: "/") { self = .absolute; return }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x5C: self = .backslash; return
      // Line and direction controls make a path look like another one.
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: self = .controlCharacter; return
      // A name on disk that is not UTF-8 arrives with this in place of its bytes.
      case 0xFFFD: self = .notUnicode; return
      default: continue
      }
    }
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { self = .emptyPart; return }
      if part.elementsEqual(".".utf8) { self = .dotPart; return }
      if part.elementsEqual("..".utf8) { self = .climbs; return }
    }
    return nil
  }
}
