/// The paths of a tree, to be looked up by their bytes without making a text of them.
struct PathTable: Sendable {
  private let bytes: [UInt8]
  /// Where each path ends in `bytes`; it begins where the one before it ends.
  private let ends: [Int]
  /// Open addressing: the number of a path, counted from 1, or 0.
  private var slots: [Int32]

  /// Of two equal paths the first one is found.
  init(_ paths: [RelativePath]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for path in paths {
      bytes.append(contentsOf: path.text.utf8)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
    var size = 16
    while size < paths.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for index in paths.indices {
      let range = range(of: index)
      bytes.withUnsafeBufferPointer { all in
        let slot = slot(of: UnsafeBufferPointer(rebasing: all[range]))
        if slots[slot] == 0 { slots[slot] = Int32(index + 1) }
      }
    }
  }

  /// The index of a path; nil when it is none of them.
  func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: path)]
    return number == 0 ? nil : Int(number) - 1
  }

  func index(of path: RelativePath) -> Int? {
    var text = path.text
    return text.withUTF8 { index(of: $0) }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The slot that holds a path, or the free one in which it would be.
  private func slot(of path: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: ByteHash.of(path)) & (slots.count - 1)
    while slots[slot] != 0 {
      let range = range(of: Int(slots[slot]) - 1)
      let isSame =
        range.count == path.count
        && bytes.withUnsafeBufferPointer {
          UnsafeBufferPointer(rebasing: $0[range]).isSame(as: path)
        }
      if isSame { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// A number that tells texts apart, the same on every machine.
///
/// Source: FNV-1a, 64 bits (Fowler, Noll, Vo), with the last step of MurmurHash3 behind it.
enum ByteHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}
