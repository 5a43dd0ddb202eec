/// Turns UTF-8 offsets of a text into counts of Unicode scalars, as JSON readers count.
public struct ScalarOffsets: Sendable {
  private static let step = 256
  private let text: [UInt8]
  private let counts: [Int]

  /// Counts the scalars of a text.
  ///
  /// Complexity: O(n) in the number of bytes.
  public init(_ text: [UInt8]) {
    var counts: [Int] = [0]
    counts.reserveCapacity(text.count / Self.step + 2)
    var count = 0
    for (offset, byte) in text.enumerated() {
      if offset > 0, offset % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.text = text
    self.counts = counts
  }

  /// The number of scalars that begin before a UTF-8 offset.
  ///
  /// Complexity: O(1).
  public func scalars(before offset: Int) -> Int {
    let end = min(max(offset, 0), text.count)
    let block = min(end / Self.step, counts.count - 1)
    return text[(block * Self.step)..<end].reduce(counts[block]) {
      $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
    }
  }
}
