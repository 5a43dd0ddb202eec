/// Words in lower case, each with a number, that are found by the bytes of a text.
///
/// Open addressing over flat arrays: a look-up makes nothing and counts no reference.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    let key: UInt64
    /// Where its letters stand.
    let letters: Range<Int>
  }

  /// The number of the word in each slot; -1 for a free one.
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  /// How far a product is shifted so that its highest bits tell a slot.
  private let shift: UInt64
  /// The length of the longest word in bytes.
  private let longest: Int

  /// Numbers words in their order, from 0; no two may be the same.
  init(_ words: [String]) {
    var bits: UInt64 = 6
    while 1 << bits < words.count * 3 { bits += 1 }
    slots = [Int32](repeating: -1, count: 1 << bits)
    shift = 64 - bits
    longest = words.map(\.utf8.count).max() ?? 0
    for word in words {
      let start = letters.count
      letters += word.utf8
      let key = Self.key(of: letters, start..<letters.count)
      var slot = place(of: key)
      while slots[slot] >= 0 { slot = next(slot) }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(key: key, letters: start..<letters.count))
    }
  }

  /// The number of the word at `range`, whatever the case of its ASCII letters; -1 for no word.
  ///
  /// Complexity: O(1) in the number of words, O(n) in the word's length.
  func number(of range: Range<Int>, in text: [UInt8]) -> Int {
    guard range.count <= longest else { return -1 }
    let key = Self.key(of: text, range)
    var slot = place(of: key)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].key == key, isSame(entries[number].letters, range, in: text) {
        return number
      }
      slot = next(slot)
    }
    return -1
  }

  private func isSame(_ word: Range<Int>, _ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.count == range.count else { return false }
    for offset in 0..<range.count
    where letters[word.lowerBound + offset] != Self.lower(text[range.lowerBound + offset]) {
      return false
    }
    return true
  }

  /// Five bits tell a letter apart from others in either case, so that twelve letters fit.
  private static func key(of text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range { key = key << 5 ^ UInt64(text[index] & 31) }
    return key
  }

  /// Fibonacci hashing: the highest bits of the product depend on all of the key.
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private func next(_ slot: Int) -> Int { slot + 1 < slots.count ? slot + 1 : 0 }

  /// A byte with an ASCII capital in lower case.
  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
