/// An object as a file that people compare line by line: each member, and each item of a list in it,
/// stands on a line of its own.
struct JSONDocument {
  private var text = Array("{".utf8)
  private var isEmpty = true

  /// Adds a member.
  mutating func add(_ key: String, _ value: JSONValue) {
    if case .list(let values) = value { return add(key, most: values.count, of: values) }
    begin(key)
    value.write(to: &text)
  }

  /// Adds a list of no more than `most` items, which are made one by one: no two are there at a time.
  mutating func add(_ key: String, most: Int, of items: some Sequence<JSONValue>) {
    begin(key)
    text += "[".utf8
    let start = text.count
    var count = 0
    for value in items {
      text += (count == 0 ? "\n" : ",\n").utf8
      value.write(to: &text)
      count += 1
      // A long list that moves while it grows is there twice, the second time with room for as much
      // again: that would be the most that a build ever has in memory.
      if count == Self.sample {
        text.reserveCapacity(text.count + (text.count - start) / Self.sample * most)
      }
    }
    text += (count == 0 ? "]" : "\n]").utf8
  }

  /// The whole file.
  consuming func finished() -> [UInt8] {
    text += "\n}\n".utf8
    return text
  }

  /// The items by which the length of a list is told beforehand.
  private static let sample = 64

  private mutating func begin(_ key: String) {
    text += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    JSONValue.write(key, to: &text)
    text += ": ".utf8
  }
}
