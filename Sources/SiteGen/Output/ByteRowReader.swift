internal import Timeline

/// Reads the values of a `ByteRow` again, in the order in which they were added.
struct ByteRowReader {
  /// Why a row cannot be read: it ends too early, or holds something else.
  struct Torn: Error {}

  private let bytes: [UInt8]
  private(set) var at: Int

  /// Whether all has been read.
  var isAtEnd: Bool { at == bytes.count }

  /// A reader that begins at an offset.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  mutating func number() throws(Torn) -> Int {
    let span = try take(8)
    let number = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: span.lowerBound, as: Int64.self)
    }
    return Int(Int64(littleEndian: number))
  }

  mutating func flag() throws(Torn) -> Bool { bytes[try take(1).lowerBound] != 0 }

  mutating func list() throws(Torn) -> [UInt8] { Array(try slice()) }

  /// The same as a part of all bytes.
  mutating func slice() throws(Torn) -> ArraySlice<UInt8> { bytes[try take(try number())] }

  mutating func text() throws(Torn) -> String {
    String(decoding: bytes[try take(try number())], as: UTF8.self)
  }

  mutating func digest() throws(Torn) -> SHA256 {
    guard let digest = SHA256(bytes: bytes[try take(32)]) else { throw Torn() }
    return digest
  }

  mutating func date() throws(Torn) -> EDTF {
    guard let date = try? EDTF(try text()) else { throw Torn() }
    return date
  }

  /// A value that may be missing.
  mutating func optional<Value>(
    _ value: (inout Self) throws(Torn) -> Value
  ) throws(Torn) -> Value? {
    try flag() ? try value(&self) : nil
  }

  /// The values of a list.
  mutating func values<Value>(
    _ value: (inout Self) throws(Torn) -> Value
  ) throws(Torn) -> [Value] {
    let count = try number()
    // Each takes a byte at least, so that a torn number asks for no more room than there is.
    guard count >= 0, count <= bytes.count - at else { throw Torn() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }

  mutating func texts() throws(Torn) -> [String] {
    try values { reader throws(Torn) in try reader.text() }
  }

  /// Passes over some bytes.
  mutating func skip(_ count: Int) throws(Torn) { _ = try take(count) }

  private mutating func take(_ count: Int) throws(Torn) -> Range<Int> {
    guard count >= 0, count <= bytes.count - at else { throw Torn() }
    defer { at += count }
    return at..<at + count
  }
}
