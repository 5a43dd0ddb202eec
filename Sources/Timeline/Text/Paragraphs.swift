/// The paragraphs of a document that hold anything, one after the other.
///
/// The lines of a list, a log or a chat are paragraphs of their own.
package struct Paragraphs: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let breaksAtLines: Bool
  private var at = 0
  /// The parts of the last one that are still to be given, the last of them first.
  private var parts: [Range<Int>] = []

  /// The paragraphs of a document, as sentences are looked for in them.
  package init(_ document: SourceDocument) {
    text = document.text
    breaksAtLines = document.breaksAtLines
  }

  /// The half-open range of the next one; nil when there is none.
  package mutating func next() -> Range<Int>? {
    if let part = parts.popLast() { return part }
    guard let whole = nextBlock() else { return nil }
    guard !breaksAtLines else { return whole }
    parts = items(of: whole).reversed()
    return parts.popLast() ?? whole
  }

  private mutating func nextBlock() -> Range<Int>? {
    var start = at
    while at < text.count {
      let end = at
      at += 1
      guard isBreak(at: end) else { continue }
      if start < end { return start..<end }
      start = at
    }
    return start < at ? start..<at : nil
  }

  /// Whether a paragraph ends with the byte at `index`.
  private func isBreak(at index: Int) -> Bool {
    switch text[index] {
    // Most bytes are letters.
    case 0x0D...: return false
    // A form feed ends a paragraph wherever it stands.
    case 0x0C: return true
    case 0x0A: return breaksAtLines || isBeforeEmptyLine(index + 1)
    default: return false
    }
  }

  private func isBeforeEmptyLine(_ start: Int) -> Bool {
    var index = start
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index < text.count && text[index] == 0x0A
  }

  /// Whether the byte may stand on an empty line: space, tab, carriage return.
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// A block in front of each of its lines that begins an item; whole where it is no list.
  ///
  /// In a wrapped text a line may begin with a date by chance: so the first line must begin with one too.
  private func items(of block: Range<Int>) -> [Range<Int>] {
    guard text[block].contains(0x0A) else { return [block] }
    var bullets: [Int] = []
    var dates: [Int] = []
    var lines: [Int] = []
    var line = block.lowerBound
    while line < block.upperBound {
      switch opening(ofLineAt: line, before: block.upperBound) {
      case .bullet: bullets.append(line)
      case .date: dates.append(line)
      case nil: break
      }
      lines.append(line)
      line = (text[line..<block.upperBound].firstIndex(of: 0x0A) ?? block.upperBound - 1) + 1
    }
    // "Log of the flights" above them
    let isHeaded =
      lines.count > 2 && dates == Array(lines.dropFirst())
      && (lines[1] - lines[0] < Self.heading || text[lines[1] - 2] == UInt8(ascii: ":"))
    let isDated =
      dates.count > 1 && dates[0] == block.lowerBound && 2 * dates.count > lines.count || isHeaded
    let isBulleted = bullets.count > 1
    let starts = (isBulleted ? bullets : []) + (isDated ? dates : [])
    let inner = starts.filter { $0 > block.lowerBound }.sorted()
    guard !inner.isEmpty else { return [block] }
    return zip([block.lowerBound] + inner, inner + [block.upperBound]).map { $0..<$1 }
  }

  /// A line of so many bytes is no heading of its own accord.
  private static let heading = 30

  private enum Opening { case bullet, date }

  /// What a line begins with that makes it an item: "- ", "* ", "• ", or a date or an hour: "2023-08-13",
  /// "[17/08/2023", "13 August", "22:10"; nil for other lines.
  private func opening(ofLineAt start: Int, before end: Int) -> Opening? {
    var index = start
    while index < end, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    guard index < end else { return nil }
    let isDash = text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "*")
    if isDash, index + 1 < end, isBlank(text[index + 1]) { return .bullet }
    // "•" and "–"
    if index + 3 < end, text[index] == 0xE2, text[index + 1] == 0x80,
      text[index + 2] == 0xA2 || text[index + 2] == 0x93, isBlank(text[index + 3])
    {
      return .bullet
    }
    if text[index] == UInt8(ascii: "[") { index += 1 }
    // "Aug. 16"
    let letters = text[index..<end].prefix { ($0 | 0x20) &- 0x61 < 26 }
    if (3...9).contains(letters.count), letters[letters.startIndex] < 0x60 {
      var after = letters.endIndex
      if after < end, text[after] == UInt8(ascii: ".") { after += 1 }
      guard after + 1 < end, text[after] == 0x20 else { return nil }
      let day = text[(after + 1)..<end].prefix { isDigit($0) }
      return (1...2).contains(day.count) ? .date : nil
    }
    let digits = text[index..<end].prefix { isDigit($0) }
    guard (1...4).contains(digits.count), digits.endIndex + 1 < end else { return nil }
    let (mark, next) = (text[digits.endIndex], text[digits.endIndex + 1])
    switch mark {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"):
      // "2023-W34", "15-AUG-2023"
      let isLetter = mark == UInt8(ascii: "-") && next &- UInt8(ascii: "A") < 26
      return isDigit(next) || isLetter ? .date : nil
    case 0x20 where digits.count < 3:
      return next &- UInt8(ascii: "A") < 26 ? .date : nil
    default: return nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
