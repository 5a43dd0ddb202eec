/// Phrases in lower case that are looked for in a text in one pass.
struct PhraseList: Sendable {
  /// The phrases by their first byte.
  private let phrases: [[[UInt8]]]

  init(_ phrases: [String]) {
    var found = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { found[Int(first)].append(bytes) }
    }
    self.phrases = found
  }

  /// Whether any phrase begins at a word in a part of a text, whatever the case of its ASCII letters.
  ///
  /// Complexity: O(n) in the part's length, times the phrases that share a first letter.
  func isFound(in text: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range
    where offset == range.lowerBound || !Self.isLetter(text[offset - 1]) {
      for phrase in phrases[Int(WordTable.lower(text[offset]))]
      where offset + phrase.count <= range.upperBound && stands(phrase, at: offset, in: text) {
        return true
      }
    }
    return false
  }

  /// Whether any phrase stands at the very start of a part of a text.
  func opens(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return phrases[Int(WordTable.lower(text[first]))].contains {
      first + $0.count <= range.upperBound && stands($0, at: first, in: text)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func stands(_ phrase: [UInt8], at offset: Int, in text: [UInt8]) -> Bool {
    for index in phrase.indices where WordTable.lower(text[offset + index]) != phrase[index] {
      return false
    }
    return true
  }
}
