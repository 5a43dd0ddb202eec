/// Where a Markdown template has code, in which character references would be shown as written.
///
/// Found are fenced blocks and code spans that begin and end on one line; an indented block is not,
/// since a list makes the same blanks mean something else.
/// Source: CommonMark 0.30, sections 4.5 and 6.1.
struct MarkdownCode: Sendable {
  enum Form: Sendable, Hashable { case block, span }

  /// UTF-8 ranges, end-exclusive, in order, apart from one another.
  private(set) var ranges: [(range: Range<Int>, form: Form)] = []

  /// Complexity: O(n) in the length of the text.
  init(_ bytes: [UInt8]) {
    var fence: (start: Int, mark: UInt8, count: Int)?
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: .newline) ?? bytes.count
      let line = bytes[start..<newline]
      let next = min(newline + 1, bytes.count)
      let run = Self.fence(in: line)
      if let open = fence {
        if let run, run.mark == open.mark, run.count >= open.count, run.isBare {
          ranges.append((open.start..<next, .block))
          fence = nil
        }
      } else if let run {
        fence = (start, run.mark, run.count)
      } else {
        addSpans(of: line)
      }
      start = next
    }
    if let fence { ranges.append((fence.start..<bytes.count, .block)) }
  }

  /// The form of the code that holds an offset, or nil outside code.
  func form(at offset: Int) -> Form? {
    let index = firstRange(endingAfter: offset)
    guard index < ranges.count, ranges[index].range.contains(offset) else { return nil }
    return ranges[index].form
  }

  /// The parts of `range` that are not code.
  func outside(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = firstRange(endingAfter: start)
    while index < ranges.count, ranges[index].range.lowerBound < range.upperBound {
      let code = ranges[index].range
      if start < code.lowerBound { parts.append(start..<code.lowerBound) }
      start = max(start, code.upperBound)
      index += 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private func firstRange(endingAfter offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A run of three or more backticks or tildes behind blanks, quote marks and list markers.
  private static func fence(in line: ArraySlice<UInt8>) -> (
    mark: UInt8, count: Int, isBare: Bool
  )? {
    let head = line.drop(while: \.isContainerMark)
    guard let mark = head.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let rest = head.drop { $0 == mark }
    let count = rest.startIndex - head.startIndex
    // A line such as ```a``` is a code span, not a fence.
    let isSpan = mark == UInt8(ascii: "`") && rest.contains(mark)
    return count < 3 || isSpan ? nil : (mark, count, rest.allSatisfy(\.isASCIIBlank))
  }

  private mutating func addSpans(of line: ArraySlice<UInt8>) {
    var runs: [Range<Int>] = []
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 2
      } else if line[index] == UInt8(ascii: "`") {
        let end = line[index...].firstIndex { $0 != UInt8(ascii: "`") } ?? line.endIndex
        runs.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    // The last run of each length tells in constant time whether an opening run can be closed.
    var last: [Int: Int] = [:]
    for (position, run) in runs.enumerated() { last[run.count] = position }
    var position = 0
    while position < runs.count {
      let run = runs[position]
      if let limit = last[run.count], limit > position,
        let close = runs[(position + 1)...limit].firstIndex(where: { $0.count == run.count })
      {
        ranges.append((run.lowerBound..<runs[close].upperBound, .span))
        position = close + 1
      } else {
        position += 1
      }
    }
  }
}
