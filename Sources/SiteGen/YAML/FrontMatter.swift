/// Where the YAML at the head of a file lies, and where the text behind it begins.
package struct FrontMatter: Sendable, Hashable {
  /// The line of the file that `yaml` begins with.
  package static let firstLine = 2

  /// UTF-8 offsets of the lines between the fences; nil when the file has no front matter.
  package let yaml: Range<Int>?
  /// UTF-8 offset of the first byte of the text.
  package let body: Int
  /// The line of the file, counted from 1, that the text begins with.
  package let bodyLine: Int

  package init(yaml: Range<Int>?, body: Int, bodyLine: Int) {
    self.yaml = yaml
    self.body = body
    self.bodyLine = bodyLine
  }

  /// Finds the lines between a first line `---` and the next `---` or `...`.
  ///
  /// A byte order mark is passed over, and lines may end in LF or CR LF. Blanks may follow a fence.
  ///
  /// A file in which no keys are needed may have no front matter.
  ///
  /// - Throws: `YAMLFact.unclosedFrontMatter` and `ContentFact.noFrontMatter`.
  package static func split(
    _ bytes: [UInt8], file: String, needed keys: [String] = []
  ) throws(Diagnostic) -> FrontMatter {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = Line(in: bytes, at: start)
    guard line.isFence("---", in: bytes) else {
      guard keys.isEmpty else {
        throw .error(
          .content(.noFrontMatter(keys: keys)), at: Place(file: file, line: 1, column: 1))
      }
      return FrontMatter(yaml: nil, body: start, bodyLine: 1)
    }
    let first = line.next
    var number = 1
    while line.next < bytes.count {
      line = Line(in: bytes, at: line.next)
      number += 1
      if line.isFence("---", in: bytes) || line.isFence("...", in: bytes) {
        return FrontMatter(
          yaml: first..<line.text.lowerBound, body: line.next, bodyLine: number + 1)
      }
    }
    throw .error(
      .yaml(.unclosedFrontMatter), at: Place(file: file, line: 1, column: 1, endColumn: 4))
  }

  /// Reads the front matter of a file; a file without one has an empty mapping.
  package func read(_ bytes: [UInt8], file: String) throws(Findings) -> YAMLNode {
    guard let yaml else { return YAMLNode(.map([]), at: Place(file: file, line: 1, column: 1)) }
    return try YAMLReader.readContent(bytes[yaml], file: file, firstLine: Self.firstLine)
  }
}

/// One line of a file, as UTF-8 offsets.
private struct Line {
  let text: Range<Int>
  /// Where the next line begins.
  let next: Int

  init(in bytes: [UInt8], at start: Int) {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    text = start..<(end ?? bytes.count)
    next = end.map { $0 + 1 } ?? bytes.count
  }

  func isFence(_ fence: StaticString, in bytes: [UInt8]) -> Bool {
    let line = bytes[text]
    guard line.count >= 3 else { return false }
    let isSame = fence.withUTF8Buffer { line.prefix(3).elementsEqual($0) }
    return isSame && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
