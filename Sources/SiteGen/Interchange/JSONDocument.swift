/// An object as a file that people compare line by line: each member, and each item of a list in it,
/// stands on a line of its own.
struct JSONDocument {
  private var text = Array("{".utf8)
  private var isEmpty = true

  /// Adds a member.
  mutating func add(_ key: String, _ value: JSONValue) {
    if case .list(let values) = value { return add(key, count: values.count) { values[$0] } }
    begin(key)
    value.write(to: &text)
  }

  /// Adds a list whose items are made when they are written.
  ///
  /// Only a few are there at a time, and those that are known as lines are not made. Nil is no item;
  /// `item` must depend on its number alone.
  mutating func add(
    _ key: String, count: Int, known: KnownLines = .none, _ workers: Workers = Workers(1),
    _ item: @Sendable (Int) -> JSONValue?
  ) {
    add(key, count: count, known: known, workers) { number, bytes in
      guard let value = item(number) else { return false }
      value.write(to: &bytes)
      return true
    }
  }

  /// The same with items that write themselves; false is no item.
  mutating func add(
    _ key: String, count: Int, known: KnownLines = .none, _ workers: Workers = Workers(1),
    _ write: @Sendable (Int, inout [UInt8]) -> Bool
  ) {
    begin(key)
    text += "[".utf8
    let start = text.count
    let pieces = stride(from: 0, to: count, by: Self.piece).map { $0..<min($0 + Self.piece, count) }
    for first in stride(from: 0, to: pieces.count, by: Self.wave) {
      let wave = Array(pieces[first...].prefix(Self.wave))
      let written = workers.map(wave) { numbers in
        var bytes: [UInt8] = []
        for number in numbers {
          let before = bytes.count
          bytes += ",\n".utf8
          if let line = known[number] {
            bytes += line
          } else if !write(number, &bytes) {
            bytes.removeLast(bytes.count - before)
          }
        }
        return bytes
      }
      for bytes in written { text += text.count == start ? bytes.dropFirst() : bytes[...] }
      // A long list that moves while it grows is there twice, the second time with room for as much
      // again: that would be the most that a build ever has in memory.
      if first == 0 {
        let rest = (text.count - start) / wave.count * (pieces.count - wave.count)
        text.reserveCapacity(text.count + rest + rest / 16)
      }
    }
    text += (text.count == start ? "]" : "\n]").utf8
  }

  /// The items of a list in such a file, where each stands; nil when there is no such list.
  static func items(under key: String, in bytes: [UInt8]) -> [Range<Int>]? {
    var head: [UInt8] = []
    JSONValue.write(key, to: &head)
    head += ": [".utf8
    return bytes.withUnsafeBufferPointer { bytes -> [Range<Int>]? in
      var items: [Range<Int>]?
      var start = 0
      while let end = bytes.find(.newline, from: start) {
        if items == nil {
          if bytes[start..<end].elementsEqual(head) { items = [] }
        } else {
          let hasNext = bytes[end - 1] == UInt8(ascii: ",")
          items?.append(start..<(hasNext ? end - 1 : end))
          if !hasNext { return items }
        }
        start = end + 1
      }
      return nil
    }
  }

  /// The whole file.
  consuming func finished() -> [UInt8] {
    text += "\n}\n".utf8
    return text
  }

  /// The items that one worker makes at a time, and how many such pieces are made before they are
  /// put together.
  private static let (piece, wave) = (16, 16)

  private mutating func begin(_ key: String) {
    text += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    JSONValue.write(key, to: &text)
    text += ": ".utf8
  }
}
