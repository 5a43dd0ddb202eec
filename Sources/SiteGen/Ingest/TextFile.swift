/// The bytes of a file as text: checked UTF-8, without a byte order mark, its lines ending in LF.
package struct TextFile: Sendable {
  package let file: String
  package let bytes: [UInt8]
  /// Whether the bytes are those of the file, which had nothing to clean.
  let isRaw: Bool
  private let hasMark: Bool
  private let hasWindowsLines: Bool

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Checks and cleans the bytes of a file.
  ///
  /// - Throws: what makes it no text, at the first place that does; and a file that holds nothing,
  ///   unless `mayBeBlank`.
  package init(_ raw: [UInt8], file: String, mayBeBlank: Bool = false) throws(Diagnostic) {
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      throw .error(.content(.notUnicode), at: Place(file: file, line: 1, column: 1))
    }
    let traits = Traits(raw)
    isRaw = !traits.hasReturns && !raw.starts(with: Self.mark)
    let clean = isRaw ? raw : Self.cleaned(raw)
    if traits.hasControls,
      let bad = clean.firstIndex(where: { Self.isBinary(Unicode.Scalar($0)) })
    {
      throw .error(
        .content(.binary(clean[bad])), at: LineIndex(file: file, bytes: clean).place(at: bad))
    }
    if !traits.isASCII, let bad = Self.firstInvalid(clean) {
      throw .error(
        .content(.notUnicode),
        at: LineIndex(file: file, bytes: clean).place(at: bad))
    }
    guard mayBeBlank || clean.contains(where: { $0 > 0x20 }) else {
      throw .error(.content(.emptyFile), at: Place(file: file))
    }
    self.file = file
    bytes = clean
    hasMark = raw.starts(with: Self.mark)
    hasWindowsLines = traits.hasReturns && zip(raw, raw.dropFirst()).contains { $0 == (0x0D, 0x0A) }
  }

  /// What one look at the bytes tells: most files need no more.
  private struct Traits {
    var isASCII = true
    var hasReturns = false
    /// Whether there are control characters other than those that end or divide lines.
    var hasControls = false

    init(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { buffer in
        var all: UInt8 = 0
        for byte in buffer {
          all |= byte
          if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C { continue }
          if byte == 0x0D { hasReturns = true } else { hasControls = true }
        }
        isASCII = all < 0x80
      }
    }
  }

  /// Whether a character is one that no text holds, such as NUL.
  static func isBinary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\u{C}"
  }

  /// Any bytes as lines that places count in, whether they are text or not.
  package static func readable(_ raw: [UInt8]) -> String {
    String(decoding: cleaned(DeclaredEncoding.utf8(of: raw)), as: UTF8.self)
  }

  /// New bytes of the file in the manner of its old ones: with their mark and line endings.
  package func restored(_ text: [UInt8]) -> [UInt8] {
    var raw = hasMark ? Self.mark : []
    raw.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x0A, hasWindowsLines { raw.append(0x0D) }
      raw.append(byte)
    }
    return raw
  }

  /// The bytes without a mark, all lines ending in LF.
  private static func cleaned(_ raw: [UInt8]) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(raw.count)
    var at = raw.starts(with: mark) ? mark.count : 0
    while at < raw.count {
      if raw[at] == 0x0D {
        clean.append(0x0A)
        at += at + 1 < raw.count && raw[at + 1] == 0x0A ? 2 : 1
      } else {
        clean.append(raw[at])
        at += 1
      }
    }
    return clean
  }

  /// The offset of the first byte that is not UTF-8; nil when all are.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
