/// Bytes in pieces, one behind the other: parts of longer lists come together without being copied.
///
/// The largest file of a site is a hundred times as large as any other, and most of it is what stood
/// in the older one.
package struct PiecedBytes: Sendable {
  /// None of them is empty.
  package private(set) var pieces: [ArraySlice<UInt8>] = []
  /// The bytes of all pieces.
  package private(set) var count = 0

  package init() {}

  package init(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Adds a piece behind the others.
  package mutating func add(_ piece: ArraySlice<UInt8>) {
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    count += piece.count
  }

  /// All in one list, which is a copy unless there is one piece.
  package var whole: [UInt8] {
    if pieces.count < 2 { return pieces.first.map { Array($0) } ?? [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for piece in pieces { bytes += piece }
    return bytes
  }

  /// Whether it is the same bytes.
  func isSame(as bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    var at = 0
    return pieces.allSatisfy { piece in
      defer { at += piece.count }
      return bytes[at..<at + piece.count] == piece
    }
  }
}
