/// The lines of one file: turns UTF-8 offsets into places that a person can find.
package struct LineIndex: Sendable {
  private let file: String
  private let bytes: [UInt8]
  private let starts: [Int]
  private let isASCII: Bool

  /// Indexes the lines of `text`, which end in LF (or CR LF).
  ///
  /// Complexity: O(n) in the length of the text.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    var all: UInt8 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices {
        all |= buffer[offset]
        if buffer[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
      }
    }
    self.starts = starts
    isASCII = all < 0x80
  }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// The place of a half-open range of UTF-8 offsets; a range over several lines ends with its first.
  ///
  /// Complexity: O(log n) plus the length of the line.
  package func place(_ range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let row = line(holding: start)
    let lineEnd = row + 1 < starts.count ? starts[row + 1] - 1 : bytes.count
    let end = min(max(range.upperBound, start), max(lineEnd, start))
    let column = characters(starts[row]..<start) + 1
    return Place(
      file: file, line: row + 1, column: column, endColumn: column + characters(start..<end))
  }

  /// The place of one UTF-8 offset.
  package func place(at offset: Int) -> Place { place(offset..<offset) }

  private func line(holding offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func characters(_ range: Range<Int>) -> Int {
    // A range never holds a line's end, so that no two of its ASCII characters are one.
    isASCII ? range.count : String(decoding: bytes[range], as: UTF8.self).count
  }
}
