/// Joins the facts of all sources into events.
public struct Clusterer: Sendable {
  private let weights: Similarity.Weights

  /// Creates a clusterer.
  public init() { self.init(weights: Similarity.Weights()) }

  init(weights: Similarity.Weights) { self.weights = weights }

  /// A fact is compared with this many of a cluster at most, so that an event that all sources tell
  /// costs no more than others.
  private static let compared = 12

  /// By how many of its rarest words a fact is looked up.
  private static let keys = 8

  /// The clusters of facts, in the order of their first facts.
  ///
  /// Facts are compared only where their months meet and they share a rare word, a name or a head;
  /// each joins the cluster that holds the fact it is most like, when it contradicts none of that
  /// cluster. The order of the input does not matter.
  ///
  /// Complexity: O(n) comparisons in the number of facts as long as rare words stay rare.
  public func clusters(of facts: [DatedFact], denials: [DatedFact] = []) -> [Cluster] {
    let ordered = facts.sorted { a, b in
      let left = (a.follows == nil ? 0 : 1, -a.resolution.fineness, a.date.description, a.source)
      let right = (b.follows == nil ? 0 : 1, -b.resolution.fineness, b.date.description, b.source)
      return left == right ? (a.expression, a.head) < (b.expression, b.head) : left < right
    }
    let denied = denials.sorted { ($0.source, $0.expression) < ($1.source, $1.expression) }
    let sketches = Sketches(ordered + denied)
    var clusters: [Cluster] = []
    var members: [[Int]] = []
    var blocks: [Key: [Int]] = [:]
    var told: [Place: Int] = [:]
    for (number, fact) in ordered.enumerated() {
      let place = Place(source: fact.source, expression: fact.follows ?? fact.expression)
      let keys = self.keys(sketches.all[number], sketches)
      var best: (cluster: Int, similarity: Similarity)?
      if fact.follows != nil {
        best = told[place].map { ($0, Similarity.link) }
      } else {
        var seen: Set<Int> = []
        for key in keys {
          for index in blocks[key] ?? [] where seen.insert(index).inserted {
            guard let similarity = join(number, members[index], sketches),
              similarity.total > best?.similarity.total ?? 0
            else { continue }
            best = (index, similarity)
          }
        }
      }
      let index = best?.cluster ?? clusters.count
      if index == clusters.count {
        clusters.append(Cluster(members: []))
        members.append([])
      }
      clusters[index].members.append(Cluster.Member(fact: fact, reason: best?.similarity))
      members[index].append(number)
      if fact.follows == nil { told[place] = index }
      for key in keys where blocks[key]?.contains(index) != true {
        blocks[key, default: []].append(index)
      }
    }
    for (number, denial) in denied.enumerated() {
      let number = ordered.count + number
      var best: (cluster: Int, similarity: Similarity)?
      var seen: Set<Int> = []
      for key in keys(sketches.all[number], sketches) {
        for index in blocks[key] ?? [] where seen.insert(index).inserted {
          guard let similarity = join(number, members[index], sketches),
            similarity.total > best?.similarity.total ?? 0
          else { continue }
          best = (index, similarity)
        }
      }
      if let best { clusters[best.cluster].denials.append(denial) }
    }
    return clusters
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

  /// The strongest reason to join, when it is strong enough and no member speaks against it.
  private func join(_ fact: Int, _ cluster: [Int], _ sketches: Sketches) -> Similarity? {
    var best: Similarity?
    for member in cluster.prefix(Self.compared) {
      guard let similarity = Similarity(sketches.all[fact], sketches.all[member], in: sketches, weights),
        similarity.total >= weights.threshold - weights.slack
      else { return nil }
      if similarity.total > best?.total ?? 0 { best = similarity }
    }
    return best.flatMap { $0.total >= weights.threshold ? $0 : nil }
  }
}

extension Similarity {
  /// The reason of a sentence that goes on with the speech before it.
  static let link = Similarity(frame: 2, names: 0, words: 0, story: 2, date: 1)
}
