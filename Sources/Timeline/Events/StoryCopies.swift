/// Tells documents that tell a story independently from copies and rewordings of one story.
public struct StoryCopies: Sendable {
  private let stories: [String: Story]

  /// From this part of shared word runs on, the shorter of two documents is a copy.
  public static let threshold = 0.4
  /// From this part of the shorter document's words on that stand in sentences which the other has in
  /// other words, it is a rewording.
  public static let rewordingThreshold = 0.15
  /// Documents that share fewer of their word runs are not compared sentence by sentence.
  private static let fewRuns = 0.04
  /// A document of fewer words says too little to be a rewording.
  private static let fewWords = 40

  /// Reads the running words of documents.
  ///
  /// Complexity: O(n) in the length of the documents.
  public init(_ documents: [SourceDocument]) {
    stories = Dictionary(documents.map { ($0.id, Story($0.text)) }) { _, last in last }
  }

  /// Whether a document has a word, whatever its case.
  public func uses(_ word: String, in id: String) -> Bool {
    stories[id]?.words.contains(Story.hash(word.utf8)) ?? false
  }

  /// How many of the documents tell a story of their own: copies of one another count once.
  ///
  /// Complexity: as `firsts` has it.
  public func independent(among ids: some Sequence<String>) -> Int {
    firsts(among: Set(ids).sorted()).count
  }

  /// Of documents in an order, those that copy none before them.
  ///
  /// Complexity: O(n) in the length of the documents, and in the firsts that share a run of words with
  /// each.
  public func firsts(among ids: some Sequence<String>) -> Set<String> {
    var firsts: [String] = []
    var seen: Set<String> = []
    var holders: [UInt64: [Int]] = [:]
    for id in ids where seen.insert(id).inserted {
      let story = stories[id]
      var shared: [Int: Int] = [:]
      for run in story?.runs ?? [] {
        for holder in holders[run] ?? [] { shared[holder, default: 0] += 1 }
      }
      let isCopy = shared.contains { holder, runs in
        guard let story, let other = stories[firsts[holder]] else { return false }
        return Self.areCopies(story, other, sharing: runs)
      }
      if isCopy { continue }
      for run in story?.runs ?? [] { holders[run, default: []].append(firsts.count) }
      firsts.append(id)
    }
    return Set(firsts)
  }

  /// Whether one of two documents repeats most of the other's runs of words, or many of its sentences in
  /// other words.
  ///
  /// Containment of word shingles after Broder (1997), and where documents share some, the longest common
  /// subsequence of the words of their sentences.
  public func areCopies(_ a: String, _ b: String) -> Bool {
    guard let left = stories[a], let right = stories[b] else { return false }
    let (shorter, longer) =
      left.runs.count < right.runs.count ? (left.runs, right.runs) : (right.runs, left.runs)
    let shared = shorter.reduce(0) { $0 + (longer.contains($1) ? 1 : 0) }
    return Self.areCopies(left, right, sharing: shared)
  }

  private static func areCopies(_ a: Story, _ b: Story, sharing runs: Int) -> Bool {
    let least = min(a.runs.count, b.runs.count)
    guard least > 0 else { return false }
    let part = Double(runs) / Double(least)
    return part >= threshold || part >= fewRuns && isRewording(a, b)
  }

  /// Whether much of the shorter of two documents stands in the other, sentence by sentence, in other words.
  private static func isRewording(_ a: Story, _ b: Story) -> Bool {
    let (shorter, longer) = a.sentenceWords < b.sentenceWords ? (a, b) : (b, a)
    guard shorter.sentenceWords >= fewWords else { return false }
    let reworded = shorter.sentences.reduce(0) { sum, sentence in
      sum + (longer.sentences.contains { Story.areAlike(sentence, $0) } ? sentence.count : 0)
    }
    return Double(reworded) >= rewordingThreshold * Double(shorter.sentenceWords)
  }
}

/// The words of a document, as numbers.
private struct Story: Sendable {
  /// A hash for each run of four words.
  let runs: Set<UInt64>
  let words: Set<UInt64>
  /// The words of its longer sentences, without what is quoted: two papers may quote one speech.
  let sentences: [[UInt32]]
  /// How many words these sentences have.
  let sentenceWords: Int

  /// A sentence of fewer words is like many others.
  private static let shortestSentence = 7

  init(_ text: [UInt8]) {
    var running: [UInt64] = []
    var sentences: [[UInt32]] = []
    var sentence: [UInt32] = []
    var isQuoted = false
    var isOver = false
    var last = 0
    func close() {
      if sentence.count >= Self.shortestSentence { sentences.append(sentence) }
      sentence.removeAll(keepingCapacity: true)
    }
    for token in Tokenizer().tokens(of: text, in: 0..<text.count) {
      if token.isSpaced, token.span.start > last,
        text[last..<token.span.start].contains(UInt8(ascii: "\n"))
      {
        close()
        isQuoted = false
      }
      last = token.span.end
      // A full stop behind a short form closes a sentence early, in both documents alike.
      if isOver, token.isSpaced { close() }
      guard token.kind != .mark else {
        if token.isMark("\"") { isQuoted.toggle() }
        isOver =
          token.isMark(".") || token.isMark("!") || token.isMark("?")
          || isOver && token.isMark("\"")
        continue
      }
      isOver = false
      let word = Self.hash(text[token.span.range])
      running.append(word)
      if !isQuoted { sentence.append(UInt32(truncatingIfNeeded: word ^ word >> 32)) }
    }
    close()
    self.sentences = sentences
    sentenceWords = sentences.reduce(0) { $0 + $1.count }
    words = Set(running)
    runs = Self.runs(of: running)
  }

  /// A hash of a word that does not see case.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
    }
  }

  private static func runs(of words: [UInt64]) -> Set<UInt64> {
    guard words.count >= 4 else { return [] }
    var runs: Set<UInt64> = []
    for start in 0...(words.count - 4) {
      runs.insert(
        words[start..<start + 4].reduce(17 as UInt64) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 })
    }
    return runs
  }

  /// Of the words of a sentence and its rewording, so many in a hundred stay, in one order.
  private static let staying = 40

  /// Whether two sentences have so many of their words in common, in one order, that one rewords the
  /// other.
  static func areAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let most = max(a.count, b.count)
    guard 100 * min(a.count, b.count) >= staying * most else { return false }
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return 100 * row[b.count] >= staying * most
  }
}
