/// Tells documents that tell a story independently from copies and rewordings of one story.
public struct StoryCopies: Sendable {
  private let shingles: [String: Set<UInt64>]
  private let words: [String: Set<UInt64>]

  /// From this part of shared word runs on, the shorter of two documents is a copy.
  public static let threshold = 0.4

  /// Reads the running words of documents.
  ///
  /// Complexity: O(n) in the length of the documents.
  public init(_ documents: [SourceDocument]) {
    var shingles: [String: Set<UInt64>] = [:]
    var words: [String: Set<UInt64>] = [:]
    for document in documents {
      let running = Self.words(of: document.text)
      shingles[document.id] = Self.shingles(of: running)
      words[document.id] = Set(running)
    }
    self.shingles = shingles
    self.words = words
  }

  /// Whether a document has a word, whatever its case.
  public func uses(_ word: String, in id: String) -> Bool {
    words[id]?.contains(Self.hash(word.utf8)) ?? false
  }

  /// How many of the documents tell a story of their own: copies of one another count once.
  ///
  /// Complexity: O(k squared) set comparisons for k documents.
  public func independent(among ids: some Sequence<String>) -> Int {
    var kept: [String] = []
    for id in Set(ids).sorted() where !kept.contains(where: { areCopies($0, id) }) {
      kept.append(id)
    }
    return kept.count
  }

  /// Whether one of two documents repeats most of the other's runs of words.
  ///
  /// Containment of word shingles after Broder (1997).
  public func areCopies(_ a: String, _ b: String) -> Bool {
    guard let left = shingles[a], let right = shingles[b], !left.isEmpty, !right.isEmpty else {
      return false
    }
    let shorter = left.count < right.count ? left : right
    let longer = left.count < right.count ? right : left
    let shared = shorter.reduce(0) { $0 + (longer.contains($1) ? 1 : 0) }
    return Double(shared) >= Self.threshold * Double(shorter.count)
  }

  /// A hash of a word that does not see case.
  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
    }
  }

  private static func words(of text: [UInt8]) -> [UInt64] {
    Tokenizer().tokens(of: text, in: 0..<text.count).filter { $0.kind != .mark }
      .map { hash(text[$0.span.range]) }
  }

  /// A hash for each run of four words.
  private static func shingles(of words: [UInt64]) -> Set<UInt64> {
    guard words.count >= 4 else { return [] }
    var shingles: Set<UInt64> = []
    for start in 0...(words.count - 4) {
      shingles.insert(
        words[start..<start + 4].reduce(17 as UInt64) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 })
    }
    return shingles
  }
}
