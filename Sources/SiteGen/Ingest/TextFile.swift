/// The bytes of a file as text: checked UTF-8, without a byte order mark, its lines ending in LF.
package struct TextFile: Sendable {
  package let file: String
  package let bytes: [UInt8]

  /// Checks and cleans the bytes of a file.
  ///
  /// - Throws: what makes it no text, at the first place that does.
  package init(_ raw: [UInt8], file: String) throws(Diagnostic) {
    let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var clean: [UInt8] = []
    clean.reserveCapacity(raw.count)
    var at = start
    while at < raw.count {
      let byte = raw[at]
      if byte == 0x0D {
        clean.append(0x0A)
        at += at + 1 < raw.count && raw[at + 1] == 0x0A ? 2 : 1
        continue
      }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C {
        throw .error(
          .content(.binary(byte)), at: LineIndex(file: file, bytes: clean).place(at: clean.count))
      }
      clean.append(byte)
      at += 1
    }
    if let bad = Self.firstInvalid(clean) {
      throw .error(
        .content(.notUnicode),
        at: LineIndex(file: file, bytes: Array(clean[..<bad])).place(at: bad))
    }
    guard clean.contains(where: { $0 > 0x20 }) else {
      throw .error(.content(.emptyFile), at: Place(file: file))
    }
    self.file = file
    bytes = clean
  }

  /// The offset of the first byte that is not UTF-8; nil when all are.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
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
