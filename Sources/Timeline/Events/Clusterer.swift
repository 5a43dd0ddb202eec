/// Joins the facts of all sources into events.
public struct Clusterer: Sendable {
  private let weights: Similarity.Weights

  /// Creates a clusterer.
  public init() { self.init(weights: Similarity.Weights()) }

  init(weights: Similarity.Weights) { self.weights = weights }

  /// Of two groups, this many facts each are compared at most, so that an event that all sources
  /// tell costs no more than others.
  private static let compared = 6

  /// By how many of its rarest words a fact is looked up.
  private static let keys = 8

  /// With how many facts under one key a fact is compared at most.
  private static let reach = 40

  /// The clusters of facts, in the order of their first facts.
  ///
  /// Facts are compared only where their months meet and they share a rare word, a name or a head.
  /// The most alike are joined first; two groups become one when their facts are alike enough on
  /// the whole, and none of them contradicts another. The order of the input does not matter.
  ///
  /// Complexity: O(n log n) in the number of facts.
  public func clusters(of facts: [DatedFact], denials: [DatedFact] = []) -> [Cluster] {
    let ordered = facts.sorted { a, b in
      let left = (-a.resolution.fineness, a.date.description, a.source)
      let right = (-b.resolution.fineness, b.date.description, b.source)
      return left == right ? (a.expression, a.head) < (b.expression, b.head) : left < right
    }
    let denied = denials.sorted {
      ($0.source, $0.expression, $0.head) < ($1.source, $1.expression, $1.head)
    }
    let sketches = Sketches(ordered + denied)
    var groups = Groups(count: ordered.count)
    var told: [Place: Int] = [:]
    for (number, fact) in ordered.enumerated() where fact.follows == nil {
      let place = Place(source: fact.source, expression: fact.expression)
      // Of two facts with one date, the saying is what is gone on with.
      if told[place] == nil || fact.nature == .said { told[place] = number }
    }
    for (number, fact) in ordered.enumerated() {
      guard let expression = fact.follows,
        let speech = told[Place(source: fact.source, expression: expression)]
      else { continue }
      groups.join(speech, number, for: .link)
    }
    let blocks = blocks(of: ordered, sketches)
    for pair in pairs(ordered, blocks, sketches) {
      let (a, b) = (groups.root(pair.first), groups.root(pair.second))
      guard a != b, areAlike(groups.members[a], groups.members[b], sketches) else { continue }
      groups.join(pair.first, pair.second, for: pair.similarity)
    }
    var clusters = groups.clusters(of: ordered)
    for (number, denial) in denied.enumerated() {
      let place = ordered.count + number
      var best: (fact: Int, similarity: Similarity)?
      for other in Set(keys(sketches.all[place], sketches).flatMap { blocks[$0] ?? [] }).sorted() {
        guard
          let similarity = Similarity(
            sketches.all[place], sketches.all[other], in: sketches, weights),
          similarity.total >= weights.threshold, similarity.total > best?.similarity.total ?? 0
        else { continue }
        best = (other, similarity)
      }
      if let best, let cluster = groups.number(of: best.fact) {
        clusters[cluster].denials.append(denial)
      }
    }
    return clusters
  }

  /// Two facts that can tell one event.
  private struct Pair {
    let first: Int
    let second: Int
    let similarity: Similarity
  }

  /// The facts under each key, in order.
  private func blocks(of facts: [DatedFact], _ sketches: Sketches) -> [Key: [Int]] {
    var blocks: [Key: [Int]] = [:]
    for (number, fact) in facts.enumerated() where fact.follows == nil {
      for key in keys(sketches.all[number], sketches) { blocks[key, default: []].append(number) }
    }
    return blocks
  }

  /// The pairs that are alike enough, the most alike first.
  private func pairs(
    _ facts: [DatedFact], _ blocks: [Key: [Int]], _ sketches: Sketches
  ) -> [Pair] {
    var pairs: [Pair] = []
    for (number, fact) in facts.enumerated() where fact.follows == nil {
      var others: Set<Int> = []
      for key in keys(sketches.all[number], sketches) {
        guard let block = blocks[key], let place = block.firstIndex(of: number) else { continue }
        others.formUnion(block[..<place].suffix(Self.reach))
      }
      for other in others {
        guard
          let similarity = Similarity(
            sketches.all[number], sketches.all[other], in: sketches, weights),
          similarity.total >= weights.threshold
        else { continue }
        pairs.append(Pair(first: other, second: number, similarity: similarity))
      }
    }
    return pairs.sorted { a, b in
      (-a.similarity.total, a.first, a.second) < (-b.similarity.total, b.first, b.second)
    }
  }

  /// Whether two groups are alike on the whole, and none of their facts contradict each other.
  private func areAlike(_ a: [Int], _ b: [Int], _ sketches: Sketches) -> Bool {
    var sum = 0.0
    var count = 0.0
    for left in a.prefix(Self.compared) {
      for right in b.prefix(Self.compared) {
        guard
          let similarity = Similarity(
            sketches.all[left], sketches.all[right], in: sketches, weights)
        else { return false }
        sum += similarity.total
        count += 1
      }
    }
    return sum >= (weights.threshold - weights.slack) * count
  }

  /// Where a fact stands.
  private struct Place: Hashable {
    let source: String
    let expression: TextSpan
  }

  /// A word in a month.
  private struct Key: Hashable {
    let word: Int
    let month: Int
  }

  /// What a fact is looked up by: its rarest words, its head and its frame, in each of its months.
  private func keys(_ sketch: Sketches.Sketch, _ sketches: Sketches) -> [Key] {
    let rare = (sketch.context + sketch.companions).sorted {
      (-sketches.rarity[$0], $0) < (-sketches.rarity[$1], $1)
    }
    let words = [sketch.head, sketch.frame] + rare.prefix(Self.keys)
    guard let span = sketch.bounds else { return words.map { Key(word: $0, month: .max) } }
    // A day at the edge of a month may be told as one of the next.
    let (first, last) = ((span.first - 7) / 30, (span.last + 7) / 30)
    // A long time is looked up by its end alone.
    let months = last - first <= 26 ? first...last : last...last
    return words.flatMap { word in months.map { Key(word: word, month: $0) } }
  }
}

extension Similarity {
  /// The reason of a sentence that goes on with the speech before it.
  static let link = Similarity(frame: 2, names: 0, words: 0, story: 2, date: 1)
}
