/// Turns libyaml's positions, which count code points, into offsets and places of the file.
struct YAMLPositions: Sendable {
  private let lines: LineIndex
  private let bytes: ArraySlice<UInt8>
  private let addedLines: Int
  /// The UTF-8 offset of each code point; empty when all are ASCII.
  private let offsets: [Int]

  init(file: String, bytes: ArraySlice<UInt8>, firstLine: Int) {
    lines = LineIndex(file: file, bytes: Array(bytes))
    self.bytes = bytes
    addedLines = firstLine - 1
    var offsets: [Int] = []
    if bytes.contains(where: { $0 >= 0x80 }) {
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
    }
    self.offsets = offsets
  }

  /// The UTF-8 offsets of two code points.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    let start = offset(start)
    return start..<max(start, offset(end))
  }

  func place(_ range: Range<Int>) -> Place {
    let place = lines.place(range)
    return Place(
      file: place.file, line: place.line + addedLines, column: place.column,
      endColumn: place.endColumn)
  }

  func hasBraces(at offset: Int) -> Bool {
    offset >= 0 && bytes.dropFirst(offset).prefix(2).elementsEqual("{{".utf8)
  }

  /// The character that begins at a UTF-8 offset; empty at the end.
  func character(at offset: Int) -> String {
    String(String(decoding: bytes.dropFirst(offset).prefix(16), as: UTF8.self).prefix(1))
  }

  /// The text of a range of UTF-8 offsets, without blanks, line ends and quotes.
  func letters(_ range: Range<Int>) -> String {
    let text = bytes.dropFirst(range.lowerBound).prefix(range.count)
    return String(decoding: text.filter { $0 > 0x20 && !"\"'".utf8.contains($0) }, as: UTF8.self)
  }

  private func offset(_ index: Int) -> Int {
    if offsets.isEmpty { return min(index, bytes.count) }
    return index < offsets.count ? offsets[index] : bytes.count
  }
}
