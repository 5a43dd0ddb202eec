internal import Timeline

/// Values in a row as bytes, for a digest or to be read again by `ByteRowReader`; no two different
/// rows have the same bytes.
struct ByteRow {
  private(set) var bytes: [UInt8] = []

  /// An empty row with room for so many bytes; most are of some hundred.
  init(room: Int = 512) { bytes.reserveCapacity(room) }

  /// The digest of all that was added.
  var digest: SHA256 { SHA256(of: bytes) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds bytes, and how many there are.
  mutating func add(_ list: some Collection<UInt8>) {
    add(list.count)
    bytes.append(contentsOf: list)
  }

  mutating func add(_ digest: SHA256) { digest.writeBytes(to: &bytes) }

  mutating func add(_ path: RelativePath) { add(path.text) }

  mutating func add(_ date: EDTF) { add(date.description) }

  mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

  /// Adds a value that may be missing.
  mutating func add<Value>(_ value: Value?, _ body: (inout Self, Value) -> Void) {
    add(value != nil)
    if let value { body(&self, value) }
  }

  mutating func add(_ text: String?) { add(text) { $0.add($1) } }

  mutating func add(_ date: EDTF?) { add(date) { $0.add($1) } }

  /// Adds the values of a list, and how many there are.
  mutating func add<List: Collection>(_ list: List, _ body: (inout Self, List.Element) -> Void) {
    add(list.count)
    for value in list { body(&self, value) }
  }
}
