/// Words in lower case, each with a number, that are found by the bytes of a text.
///
/// Open addressing over flat arrays: a look-up makes nothing and counts no reference.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// Number of the word; -1 for a free slot.
    var word: Int32 = -1
    var length: Int32 = 0
    /// Where its letters begin.
    var start: Int32 = 0
  }

  private var slots: [Slot]
  private var letters: [UInt8] = []
  /// How far a key is shifted so that its highest bits tell a slot.
  private let shift: UInt64
  /// The length of the longest word in bytes.
  private let longest: Int

  /// Numbers words in their order, from 0; no two may be the same.
  init(_ words: [String]) {
    var bits: UInt64 = 6
    while 1 << bits < words.count * 3 { bits += 1 }
    slots = [Slot](repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
    longest = words.map(\.utf8.count).max() ?? 0
    for (number, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      let key = Self.key(of: bytes, 0..<bytes.count)
      var slot = place(of: key)
      while slots[slot].word >= 0 { slot = next(slot) }
      slots[slot] = Slot(
        key: key, word: Int32(number), length: Int32(bytes.count), start: Int32(letters.count))
      letters += bytes
    }
  }

  /// The number of the word at `range`, whatever the case of its ASCII letters; -1 for no word.
  ///
  /// Complexity: O(1) in the number of words, O(n) in the word's length.
  func number(of range: Range<Int>, in text: [UInt8]) -> Int {
    guard range.count <= longest else { return -1 }
    let key = Self.key(of: text, range)
    var slot = place(of: key)
    while slots[slot].word >= 0 {
      if slots[slot].key == key, isSame(slots[slot], text, range) { return Int(slots[slot].word) }
      slot = next(slot)
    }
    return -1
  }

  private func isSame(_ slot: Slot, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard Int(slot.length) == range.count else { return false }
    var at = Int(slot.start)
    for index in range {
      if letters[at] != Self.lower(text[index]) { return false }
      at += 1
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
