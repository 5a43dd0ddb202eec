/// The lines of one file: turns UTF-8 offsets into places that a person can find.
package struct LineIndex: Sendable {
  private let file: String
  private let bytes: [UInt8]
  private let starts: [Int]
  private let isASCII: Bool
  /// Offsets inside long lines with the characters before them on their lines, in order.
  private let steps: [Step]

  private struct Step: Sendable {
    let offset: Int
    let characters: Int
  }

  /// Lines up to this many bytes are counted anew for every place.
  private static let shortLine = 1024
  /// The bytes between two steps of a long line, at least.
  private static let stride = 128

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
    var steps: [Step] = []
    for (row, start) in starts.enumerated() where !isASCII {
      let end = row + 1 < starts.count ? starts[row + 1] : bytes.count
      if end - start > Self.shortLine { Self.addSteps(of: bytes, start..<end, to: &steps) }
    }
    self.steps = steps
  }

  /// The number of lines; an end of a line begins no new one where nothing stands behind it.
  package var count: Int { bytes.last == 0x0A ? starts.count - 1 : starts.count }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// The place of a half-open range of UTF-8 offsets; a range over several lines ends with its first.
  ///
  /// Complexity: O(log n), plus the length of a line of up to a thousand bytes and of the range.
  package func place(_ range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let row = line(holding: start)
    let lineEnd = row + 1 < starts.count ? starts[row + 1] - 1 : bytes.count
    let end = min(max(range.upperBound, start), max(lineEnd, start))
    let step = step(before: start, from: starts[row])
    let column = step.characters + characters(step.offset..<start) + 1
    return Place(
      file: file, line: row + 1, column: column, endColumn: column + characters(start..<end))
  }

  /// The place of one UTF-8 offset.
  package func place(at offset: Int) -> Place { place(offset..<offset) }

  private func line(holding offset: Int) -> Int {
    Self.last(starts.count) { starts[$0] <= offset }
  }

  /// The nearest offset at or before another one, of those whose column is known.
  private func step(before offset: Int, from start: Int) -> Step {
    let none = Step(offset: start, characters: 0)
    guard let first = steps.first, first.offset <= offset else { return none }
    let step = steps[Self.last(steps.count) { steps[$0].offset <= offset }]
    return step.offset < start ? none : step
  }

  /// The last of `count` numbers for which a condition holds that holds for all before it too.
  private static func last(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  private static func addSteps(of bytes: [UInt8], _ line: Range<Int>, to steps: inout [Step]) {
    // Bytes that are no text are told once, and need no table.
    guard let text = String(validating: bytes[line], as: UTF8.self) else { return }
    var offset = line.lowerBound
    var characters = 0
    for character in text {
      if offset - (steps.last?.offset ?? 0) >= stride {
        steps.append(Step(offset: offset, characters: characters))
      }
      offset += character.utf8.count
      characters += 1
    }
  }

  private func characters(_ range: Range<Int>) -> Int {
    // A range never holds a line's end, so that no two of its ASCII characters are one.
    isASCII ? range.count : String(decoding: bytes[range], as: UTF8.self).count
  }
}
