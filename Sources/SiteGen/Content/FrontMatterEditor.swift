/// Changes values in front matter line by line: lines that are not concerned stay as they are, with
/// their endings, and so do a person's comments.
struct FrontMatterEditor {
  /// The lines of the file, each with its ending.
  private(set) var lines: [String]
  private let newline: String

  /// Splits a file, whose lines may end in LF, CR LF or CR.
  init(_ raw: [UInt8]) {
    var lines: [String] = []
    var start = 0
    for (offset, byte) in raw.enumerated() {
      let isBeforeLF = offset + 1 < raw.count && raw[offset + 1] == 0x0A
      guard byte == 0x0A || byte == 0x0D && !isBeforeLF else { continue }
      lines.append(String(decoding: raw[start...offset], as: UTF8.self))
      start = offset + 1
    }
    if start < raw.count { lines.append(String(decoding: raw[start...], as: UTF8.self)) }
    self.lines = lines
    newline = lines.first.map { String($0.reversed().prefix { $0.isNewline }) } ?? "\n"
  }

  var bytes: [UInt8] { lines.flatMap { Array($0.utf8) } }

  /// Whether each key of a mapping stands on a line of its own, at the same column.
  static func canChange(_ map: [YAMLEntry]) -> Bool {
    zip(map, map.dropFirst()).allSatisfy { a, b in
      a.keyPlace.line < b.keyPlace.line && a.keyPlace.column == b.keyPlace.column
    }
  }

  /// Gives a key another value, or none.
  ///
  /// Change later keys before earlier ones: the lines of `map` must still be where they were.
  /// `map` holds the keys as they stand in the file, and `end` is the line behind the mapping,
  /// counted from 1.
  mutating func set(_ key: String, to value: YAMLValue?, in map: [YAMLEntry], end: Int) {
    let indent = (map.first?.keyPlace.column ?? 1) - 1
    let margin = String(repeating: " ", count: indent)
    var new = value.map { Self.lines(of: .map([(key, $0)])) } ?? []
    guard let index = map.firstIndex(where: { $0.key == key }) else {
      let place = withoutComments(from: map.last?.keyPlace.line ?? end, to: end)
      lines.insert(contentsOf: new.map { margin + $0 + newline }, at: place - 1)
      return
    }
    let start = map[index].keyPlace.line
    let next = index + 1 < map.count ? map[index + 1].keyPlace.line : end
    let last = withoutComments(from: start, to: next)
    // What stands before the first key of a list's entry is the entry's mark.
    let before = String(lines[start - 1].prefix(indent))
    for number in new.indices { new[number] = (number == 0 ? before : margin) + new[number] }
    if !new.isEmpty { new[0] += comment(behind: map[index]) }
    lines.replaceSubrange(start - 1..<last - 1, with: new.map { $0 + newline })
  }

  /// Adds entries to a list of mappings, which ends with the line before `end`.
  mutating func append(_ values: [YAMLValue], to list: [YAMLNode], end: Int) {
    guard !values.isEmpty, let first = list.first?.map?.first else { return }
    let dash = lines[first.keyPlace.line - 1].prefix { $0 == " " }
    lines.insert(
      contentsOf: Self.lines(of: .list(values)).map { dash + $0 + newline }, at: end - 1)
  }

  /// Whether the entries of a list are mappings with their mark on the line of their first key.
  func canChange(_ list: [YAMLNode]) -> Bool {
    !list.isEmpty
      && list.allSatisfy { node in
        guard let map = node.map, let first = map.first, Self.canChange(map) else { return false }
        let before = lines[first.keyPlace.line - 1].prefix(first.keyPlace.column - 1)
        return before.filter { $0 != " " } == "-"
      }
  }

  /// The line behind the last one of a block that holds more than a comment: comments and empty
  /// lines before the next key belong to that key.
  func withoutComments(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start + 1 {
      let text = lines[end - 2].drop(while: \.isWhitespace)
      guard text.isEmpty || text.hasPrefix("#") else { break }
      end -= 1
    }
    return end
  }

  /// The comment on the line of a key, with the blanks before it.
  private func comment(behind entry: YAMLEntry) -> String {
    let line = lines[entry.keyPlace.line - 1]
    let isOneLine =
      (entry.value.text ?? entry.value.bracketed) != nil
      && entry.value.place.line == entry.keyPlace.line
    let column = isOneLine ? entry.value.place.endColumn : entry.keyPlace.endColumn + 1
    let rest = line.dropFirst(column - 1).prefix { !$0.isNewline }
    let text = rest.drop { $0 == " " || $0 == "\t" }
    return text.hasPrefix("#") && text.count < rest.count ? String(rest) : ""
  }

  private static func lines(of value: YAMLValue) -> [String] {
    YAMLWriter.write(value).split(separator: "\n").map(String.init)
  }
}
