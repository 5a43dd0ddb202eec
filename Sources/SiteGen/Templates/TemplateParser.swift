/// Reads the tags of one template into nodes; it knows no names and no partials.
///
/// Source: the Mustache specification (sections, inverted sections, partials, comments,
/// delimiters), without lambdas and without tags that switch escaping off.
/// Complexity: O(n) in the length of the text.
struct TemplateParser {
  /// Sections inside sections, partials included.
  static let deepestSection = 64

  private let bytes: [UInt8]
  private var position = 0
  /// The start of the line that holds the offset `seen`.
  private var lineStart = 0
  private var seen = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var nodes: [TemplateNode] = []
  private var sections: [(tag: SectionTag, before: [TemplateNode])] = []
  /// What is wrong, with UTF-8 ranges.
  private(set) var faults: [(fact: TemplateFact, range: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The nodes of the whole text; what could not be read is missing and stated in `faults`.
  mutating func parse() -> [TemplateNode] {
    refuseMarkers()
    while sections.count <= Self.deepestSection, let start = find(opening, from: position) {
      readTag(at: start)
    }
    if let deepest = sections.last, sections.count > Self.deepestSection {
      faults.append((.sectionsTooDeep(limit: Self.deepestSection), deepest.tag.name.range))
      while !sections.isEmpty { closeSection() }
      return nodes
    }
    add(text: position..<bytes.count)
    while let last = sections.last {
      faults.append((.unclosedSection(last.tag.name.text), last.tag.name.range))
      closeSection()
    }
    return nodes
  }

  // MARK: Tags

  private mutating func readTag(at start: Int) {
    let inside = start + opening.count
    let isTriple = opening == Array("{{".utf8) && inside < bytes.count && bytes[inside] == .brace
    let end = isTriple ? Array("}}}".utf8) : closing
    guard let stop = find(end, from: inside) else { return unclosed(at: start, resume: nil) }
    let whole = start..<(stop + end.count)
    let content = trimmed(inside..<stop)
    let sigil = content.isEmpty ? 0 : bytes[content.lowerBound]
    if sigil != UInt8(ascii: "!"), let next = find(opening, from: inside + (isTriple ? 1 : 0)),
      next < stop
    {
      return unclosed(at: start, resume: next)
    }
    let rest = trimmed(min(content.lowerBound + 1, content.upperBound)..<content.upperBound)
    switch sigil {
    case UInt8(ascii: "!"):
      finish(whole, blankLine: true) { _ in nil }
    case UInt8(ascii: "="):
      finish(whole, blankLine: true) { _ in nil }
      changeDelimiters(rest, whole)
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      finish(whole, blankLine: false) { _ in nil }
      faults.append((.unescapedTag, whole))
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      finish(whole, blankLine: true) { _ in nil }
      openSection(rest, whole, isInverted: sigil == UInt8(ascii: "^"))
    case UInt8(ascii: "/"):
      finish(whole, blankLine: true) { _ in nil }
      close(rest, whole)
    case UInt8(ascii: ">"):
      let name = TagName(text: text(rest), range: rest.isEmpty ? whole : rest)
      finish(whole, blankLine: true) { .partial(PartialTag(name: name, indentation: $0)) }
    default:
      let value = valueTag(content, whole)
      finish(whole, blankLine: false) { _ in value.map { .value($0) } }
    }
  }

  /// Writes the text before a tag, then the tag; a tag alone on its line takes the line with it.
  private mutating func finish(
    _ whole: Range<Int>, blankLine: Bool, node: (_ indentation: Range<Int>) -> TemplateNode?
  ) {
    let (before, after) = blanks(around: whole)
    if blankLine, let before, let after {
      add(text: position..<max(position, before))
      if let node = node(before..<whole.lowerBound) { nodes.append(node) }
      position = after
    } else {
      add(text: position..<whole.lowerBound)
      if isLineStart(whole.lowerBound) { nodes.append(.lineStart) }
      if let node = node(whole.lowerBound..<whole.lowerBound) { nodes.append(node) }
      position = whole.upperBound
    }
  }

  private mutating func unclosed(at start: Int, resume: Int?) {
    faults.append((.unclosedTag, start..<(start + opening.count)))
    add(text: position..<start)
    position = resume ?? bytes.count
  }

  private mutating func valueTag(_ content: Range<Int>, _ whole: Range<Int>) -> ValueTag? {
    let parts = pieces(content)
    let filters = parts.dropFirst().map {
      TagName(text: text($0), range: $0.isEmpty ? whole : $0)
    }
    guard let first = parts.first, let name = name(first, whole) else { return nil }
    return ValueTag(name: name, filters: filters, isAlone: isAlone(whole))
  }

  private mutating func openSection(
    _ content: Range<Int>, _ whole: Range<Int>, isInverted: Bool
  ) {
    let parts = pieces(content)
    if parts.count > 1 {
      faults.append((.filterOutsideValue, parts[1]))
    }
    // A section without a proper name still has to be closed, so it is kept under what was written.
    let written = parts.first ?? content
    let name =
      name(written, whole)
      ?? TagName(text: text(written), range: whole, isWellFormed: false)
    sections.append((SectionTag(name: name, isInverted: isInverted, children: []), nodes))
    nodes = []
  }

  private mutating func close(_ content: Range<Int>, _ whole: Range<Int>) {
    let found = text(content)
    let range = content.isEmpty ? whole : content
    guard let last = sections.last else {
      faults.append((.strayClose(found), range))
      return
    }
    if last.tag.name.text == found { return closeSection() }
    guard sections.contains(where: { $0.tag.name.text == found }) else {
      faults.append((.wrongClose(found: found, open: last.tag.name.text), range))
      return closeSection()
    }
    while let inner = sections.last, inner.tag.name.text != found {
      faults.append((.unclosedSection(inner.tag.name.text), inner.tag.name.range))
      closeSection()
    }
    closeSection()
  }

  private mutating func closeSection() {
    guard var (tag, before) = sections.popLast() else { return }
    tag.children = nodes
    before.append(.section(tag))
    nodes = before
  }

  private mutating func changeDelimiters(_ content: Range<Int>, _ whole: Range<Int>) {
    let inner = bytes[content]
    let words = inner.last == UInt8(ascii: "=") ? inner.dropLast().split { $0.isASCIIBlank } : []
    guard words.count == 2, words.allSatisfy({ !$0.contains(UInt8(ascii: "=")) }) else {
      faults.append((.malformedDelimiters, whole))
      return
    }
    opening = Array(words[0])
    closing = Array(words[1])
  }

  // MARK: Names

  /// A well-formed name, or nil with a fault: `.` or words of letters, digits, `-` and `_`
  /// with dots between.
  private mutating func name(_ range: Range<Int>, _ whole: Range<Int>) -> TagName? {
    let name = TagName(text: text(range), range: range.isEmpty ? whole : range)
    let words = bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if name.text == "." || words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNamePart) }) {
      return name
    }
    faults.append((.malformedName(name.text), name.range))
    return nil
  }

  /// The trimmed pieces between vertical bars.
  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { trimmed($0.startIndex..<$0.endIndex) }
  }

  // MARK: Lines

  /// Where the tag's line begins and where the next line does, each nil unless only blanks are
  /// between it and the tag.
  private func blanks(around tag: Range<Int>) -> (before: Int?, after: Int?) {
    var before = tag.lowerBound
    while before > 0, bytes[before - 1] == .blank || bytes[before - 1] == .tab { before -= 1 }
    var after = tag.upperBound
    while after < bytes.count, bytes[after].isASCIIBlank, bytes[after] != .newline { after += 1 }
    let ends = after == bytes.count || bytes[after] == .newline
    return (isLineStart(before) ? before : nil, ends ? min(after + 1, bytes.count) : nil)
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == .newline }

  /// Whether the value's line holds nothing but blanks, this tag and section tags on either side.
  private mutating func isAlone(_ tag: Range<Int>) -> Bool {
    for offset in seen..<max(seen, tag.lowerBound) where bytes[offset] == .newline {
      lineStart = offset + 1
    }
    seen = max(seen, tag.lowerBound)
    return isBare(from: lineStart, to: tag.lowerBound)
      && isBare(from: tag.upperBound, to: bytes.count)
  }

  /// Whether only blanks and section tags stand between `start` and `end` or the line's end.
  private func isBare(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] != .newline {
      if bytes[index].isASCIIBlank {
        index += 1
        continue
      }
      let inside = index + opening.count
      guard bytes[index...].starts(with: opening), inside < end,
        [UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/")].contains(bytes[inside]),
        let stop = find(closing, from: inside)
      else { return false }
      index = stop + closing.count
    }
    return true
  }

  private mutating func add(text range: Range<Int>) {
    if !range.isEmpty { nodes.append(.text(range)) }
  }

  private mutating func refuseMarkers() {
    for marker in [Marker.start, Marker.end] {
      var from = 0
      while let found = find(marker, from: from) {
        from = found + marker.count
        faults.append((.reservedCharacter, found..<from))
      }
    }
  }

  // MARK: Bytes

  private func find(_ word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    var index = start
    while index + word.count <= bytes.count {
      if bytes[index] == first, bytes[index...].starts(with: word) { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isASCIIBlank { low += 1 }
    while low < high, bytes[high - 1].isASCIIBlank { high -= 1 }
    return low..<high
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
