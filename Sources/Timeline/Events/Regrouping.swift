/// Moves single facts from group to group where they fit better.
///
/// Groups that grow pair by pair keep what came together early, also when later facts show that it
/// belongs elsewhere. So after joining, each fact goes to the group with which the sum of its
/// likenesses is largest, until none moves: one-element moves of correlation clustering
/// (Gionis, Mannila, Tsaparas: Clustering Aggregation, 2007, "LocalSearch").
struct Regrouping {
  /// The groups before any pair was joined: a fact with what goes where it goes.
  let units: Groups
  let weights: Similarity.Weights
  let sketches: Sketches

  /// All facts are tried so many times at most.
  private static let rounds = 5
  /// Of a group, so many facts stand for the others.
  private static let samples = 8

  /// The groups after the moves; what no pair ties any more falls apart.
  ///
  /// Complexity: O(n) in the number of pairs, for each round.
  func groups(
    from joined: Groups, _ pairs: [Clusterer.Pair], _ stories: inout StoryLikeness,
    areApart: ([Int], [Int]) -> Bool
  ) -> Groups {
    var near: [Int: [Int]] = [:]
    var known: [Int: [Int: Double]] = [:]
    for pair in pairs {
      near[pair.first, default: []].append(pair.second)
      near[pair.second, default: []].append(pair.first)
      known[pair.first, default: [:]][pair.second] = pair.similarity.total
    }
    let facts = near.keys.sorted()
    var places = Dictionary(uniqueKeysWithValues: facts.map { ($0, joined.top($0)) })
    var members = Dictionary(grouping: facts) { joined.top($0) }
    func likeness(_ a: Int, _ b: Int, _ stories: inout StoryLikeness) -> Double {
      let (first, second) = (min(a, b), max(a, b))
      if let total = known[first]?[second] { return total }
      let total =
        Similarity(sketches.all[first], sketches.all[second], in: sketches, weights, &stories)?
        .total ?? -.infinity
      known[first, default: [:]][second] = total
      return total
    }
    /// How much speaks for a fact in a group; nothing for one that is alone.
    func support(_ fact: Int, _ group: Int, _ stories: inout StoryLikeness) -> Double {
      let all = members[group] ?? []
      let others = all.count - (places[fact] == group ? 1 : 0)
      let sample = all.lazy.filter { $0 != fact }.prefix(Self.samples)
      guard others > 0 else { return 0 }
      let sum = sample.reduce(0.0) {
        $0 + likeness(fact, $1, &stories) - weights.threshold + weights.slack
      }
      return sum * Double(others) / Double(min(others, Self.samples))
    }
    for _ in 0..<Self.rounds {
      var hasMoved = false
      // Without a time facts are too alike: most would go to the largest group.
      for fact in facts where sketches.all[fact].bounds != nil {
        guard let own = places[fact] else { continue }
        let others = Set((near[fact] ?? []).compactMap { places[$0] }).subtracting([own]).sorted()
        guard !others.isEmpty else { continue }
        var best = (support: support(fact, own, &stories), group: own)
        for group in others
        where !areApart([fact], Array((members[group] ?? []).prefix(Self.samples))) {
          let support = support(fact, group, &stories)
          if support > best.support { best = (support, group) }
        }
        guard best.group != own else { continue }
        members[own]?.removeAll { $0 == fact }
        members[best.group, default: []].append(fact)
        places[fact] = best.group
        hasMoved = true
      }
      if !hasMoved { break }
    }
    var groups = units
    for pair in pairs where places[pair.first] == places[pair.second] {
      groups.join(pair.first, pair.second, for: pair.similarity)
    }
    return groups
  }
}
