/// An object as a file that people compare line by line: each member, and each item of a list in it,
/// stands on a line of its own.
struct JSONDocument {
  /// What is finished of the file.
  private var done = PiecedBytes()
  /// What follows it.
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
    var isFirst = true
    var number = 0
    while number < count {
      if let run = known.run(from: number) {
        text += (isFirst ? "\n" : ",\n").utf8
        finishText()
        done.add(run.bytes)
        isFirst = false
        number = run.numbers.upperBound
        continue
      }
      let end = min(known.first(from: number) ?? count, number + Self.piece * Self.wave)
      let wave = stride(from: number, to: end, by: Self.piece).map {
        $0..<min($0 + Self.piece, end)
      }
      let written = workers.map(wave) { numbers in
        var bytes: [UInt8] = []
        for number in numbers {
          let before = bytes.count
          bytes += ",\n".utf8
          if !write(number, &bytes) { bytes.removeLast(bytes.count - before) }
        }
        return bytes
      }
      for bytes in written where !bytes.isEmpty {
        text += isFirst ? bytes.dropFirst() : bytes[...]
        isFirst = false
      }
      // A long list that grows moves, and is there twice then.
      if text.count >= Self.most { finishText() }
      number = end
    }
    text += (isFirst ? "]" : "\n]").utf8
  }

  private mutating func finishText() {
    done.add(text[...])
    text = []
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
  consuming func finished() -> PiecedBytes {
    text += "\n}\n".utf8
    finishText()
    return done
  }

  /// The items that one worker makes at a time, and how many such pieces are made before they are
  /// put together.
  private static let (piece, wave) = (16, 16)
  /// The bytes of a finished piece, at least.
  private static let most = 1 << 19

  private mutating func begin(_ key: String) {
    text += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    JSONValue.write(key, to: &text)
    text += ": ".utf8
  }
}
