/// Joins the facts of all sources into events.
public struct Clusterer: Sendable {
  private let weights: Similarity.Weights

  /// Creates a clusterer.
  public init() { self.init(weights: Similarity.Weights()) }

  init(weights: Similarity.Weights) { self.weights = weights }

  /// The pairs of so many facts are one piece of work.
  private static let runLength = 256

  /// The clusters of facts, in the order of their first facts, each with what denies it.
  ///
  /// Facts are compared only where their months meet, and there only with the nearest before them: those
  /// of the month, and those that share a rare word, a name or a head. The most alike are joined first;
  /// two groups become one when their facts are alike enough on the whole, and none of the first of
  /// them contradicts another. Then single facts move where they fit better (`Regrouping`), and
  /// groups that have become alike are joined. The order of the input does not matter, and `sharing` has
  /// no say in what is joined.
  ///
  /// Complexity: O(n log n) in the number of facts.
  public func clusters(
    of facts: [DatedFact], denials: [DatedFact] = [], by sharing: some Sharing = Unshared()
  ) -> [Cluster] {
    let told = facts.map { (fact: $0, isDenial: false) } + denials.map { ($0, true) }
    let ordered = Self.inOrder(told)
    let all = ordered.map(\.fact)
    let sketches = Sketches(all)
    var groups = Groups(count: all.count)
    var stories = StoryLikeness()
    joinSpeeches(in: ordered, &groups)
    let twins = Twins(all, sketches, isDenial: ordered.map(\.isDenial))
    for (number, first) in twins.firsts.enumerated() where first != number {
      guard !ordered[number].isDenial, all[number].follows == nil,
        let similarity = Similarity(
          sketches.all[first], sketches.all[number], in: sketches, weights, &stories)
      else { continue }
      groups.join(first, number, for: similarity)
    }
    let isCompared = all.indices.map { twins.firsts[$0] == $0 && all[$0].follows == nil }
    var denied: [Int: Pair] = [:]
    let pairs = pairs(sketches, isCompared, isDenial: ordered.map(\.isDenial), by: sharing)
    // What a source denies it does not tell as done.
    var deniers: [Int: Set<Int>] = [:]
    for pair in pairs where ordered[pair.first].isDenial != ordered[pair.second].isDenial {
      let (no, yes) =
        ordered[pair.first].isDenial ? (pair.first, pair.second) : (pair.second, pair.first)
      guard denied[no] == nil else { continue }
      denied[no] = pair
      // "Nobody was killed in the port" does not deny the eruption.
      guard sketches.all[no].tellsTheSame(as: sketches.all[yes]) else { continue }
      deniers[yes, default: []].insert(sketches.all[no].source)
    }
    func isDenied(_ group: [Int], by other: [Int]) -> Bool {
      let sources = group.reduce(into: Set<Int>()) { $0.formUnion(deniers[$1] ?? []) }
      guard !sources.isEmpty else { return false }
      return other.contains { !all[$0].isPlanned && sources.contains(sketches.all[$0].source) }
    }
    func areApart(_ a: [Int], _ b: [Int]) -> Bool { isDenied(a, by: b) || isDenied(b, by: a) }
    let candidates = pairs.filter { !ordered[$0.first].isDenial && !ordered[$0.second].isDenial }
    let units = groups
    join(candidates, into: &groups, sketches, &stories, areApart: areApart)
    let regrouping = Regrouping(units: units, weights: weights, sketches: sketches)
    groups = regrouping.groups(from: groups, candidates, &stories, areApart: areApart)
    join(candidates, into: &groups, sketches, &stories, areApart: areApart)
    var (clusters, places) = groups.clusters(of: all)
    for number in all.indices where ordered[number].isDenial {
      guard let pair = denied[twins.firsts[number]] else { continue }
      let fact = ordered[pair.first].isDenial ? pair.second : pair.first
      clusters[places[fact]].denials.append(all[number])
    }
    // A denial stands in a group of its own so far, which tells nothing.
    let isDenied = zip(ordered, places).reduce(into: Set<Int>()) {
      if $1.0.isDenial { $0.insert($1.1) }
    }
    return clusters.indices.filter { !isDenied.contains($0) }.map { clusters[$0] }
  }

  private typealias Told = (fact: DatedFact, isDenial: Bool)

  /// The finest dates first, then by date, source and place.
  private static func inOrder(_ told: [Told]) -> [Told] {
    let keys = told.map { told in
      (
        (-told.fact.resolution.fineness, told.fact.date.description, told.fact.source),
        (told.fact.expression, told.fact.head)
      )
    }
    return told.indices.sorted { a, b in
      keys[a].0 == keys[b].0 ? keys[a].1 < keys[b].1 : keys[a].0 < keys[b].0
    }.map { told[$0] }
  }

  /// Joins what goes on with a speech to it.
  private func joinSpeeches(in ordered: [Told], _ groups: inout Groups) {
    var speeches: [Place: Int] = [:]
    for (number, told) in ordered.enumerated() where told.fact.follows == nil && !told.isDenial {
      let place = Place(source: told.fact.source, expression: told.fact.expression)
      // Of two facts with one date, the saying is what is gone on with.
      if speeches[place] == nil || told.fact.nature == .said { speeches[place] = number }
    }
    for (number, told) in ordered.enumerated() where !told.isDenial {
      guard let expression = told.fact.follows,
        let speech = speeches[Place(source: told.fact.source, expression: expression)]
      else { continue }
      groups.join(speech, number, for: .link)
    }
  }

  /// Joins the groups of these pairs, in their order, where the groups are alike on the whole.
  private func join(
    _ pairs: [Pair], into groups: inout Groups, _ sketches: Sketches,
    _ stories: inout StoryLikeness, areApart: ([Int], [Int]) -> Bool
  ) {
    var refused: Set<Refusal> = []
    for pair in pairs {
      let (a, b) = (groups.top(pair.first), groups.top(pair.second))
      let refusal = Refusal(
        first: min(a, b), second: max(a, b), facts: groups.size(a) + groups.size(b))
      guard a != b, !refused.contains(refusal) else { continue }
      if !areApart(groups.sample(a), groups.sample(b)),
        areAlike(groups.sample(a), groups.sample(b), sketches, &stories)
      {
        groups.join(pair.first, pair.second, for: pair.similarity)
      } else {
        refused.insert(refusal)
      }
    }
  }

  /// Two facts that can tell one event.
  struct Pair {
    let first: Int
    let second: Int
    let similarity: Similarity
  }

  /// Two groups that are not alike, as long as they have so many facts.
  private struct Refusal: Hashable {
    let first: Int
    let second: Int
    let facts: Int
  }

  /// The pairs that are alike enough, the most alike first.
  private func pairs(
    _ sketches: Sketches, _ isCompared: [Bool], isDenial: [Bool], by sharing: some Sharing
  ) -> [Pair] {
    let neighbourhood = Neighbourhood(sketches, isCompared)
    let runs = stride(from: 0, to: isCompared.count, by: Self.runLength).map {
      $0..<min($0 + Self.runLength, isCompared.count)
    }
    let pairs = sharing.map(runs) { run in
      let all = sketches.all
      var pairs: [Pair] = []
      var stories = StoryLikeness()
      neighbourhood.forEach(in: run) { number, others in
        for other in others {
          guard
            let similarity = Similarity(
              all[number], all[other], in: sketches, weights, &stories),
            similarity.total >= weights.threshold - Self.doubt
          else { continue }
          pairs.append(Pair(first: other, second: number, similarity: similarity))
        }
      }
      return pairs
    }.flatMap { $0 }
    let denials = pairs.filter { pair in
      let (a, b) = (sketches.all[pair.first], sketches.all[pair.second])
      // A plan and its calling off have one day, and seldom one verb.
      let isOfPlan =
        a.isPlanned && b.isPlanned && a.bounds == b.bounds && a.bounds?.days == 1
        && !sketches.lists.areDisjoint(a.context, b.context)
      return isDenial[pair.first] != isDenial[pair.second] && a.source != b.source
        && pair.similarity.total >= weights.threshold - (isOfPlan ? Self.doubt : 0)
    }
    let told = pairs.filter { !isDenial[$0.first] && !isDenial[$0.second] }
    // A sentence tells of a flood and of those who died in it: facts whose heads tell one thing come
    // together before facts that only name what the other tells.
    func rank(_ pair: Pair) -> Int {
      let (a, b) = (sketches.all[pair.first], sketches.all[pair.second])
      return a.tellsTheSame(as: b) && !a.isLight && !b.isLight ? 0 : 1
    }
    return (chosen(told, sketches) + denials).map { (rank: rank($0), pair: $0) }.sorted { a, b in
      (a.rank, -a.pair.similarity.total, a.pair.first, a.pair.second)
        < (b.rank, -b.pair.similarity.total, b.pair.first, b.pair.second)
    }.map(\.pair)
  }

  /// By how much a pair may miss the threshold that is the best fit of both its sources.
  private static let doubt = 2.0
  /// A lead over the next best fit counts no further than this.
  private static let longestLead = 4.0

  /// The pairs that are alike enough, counting how each fits better than others of its sources: of
  /// the facts of one source, seldom more than one tells what a fact of another does.
  private func chosen(_ pairs: [Pair], _ sketches: Sketches) -> [Pair] {
    let none = weights.threshold - Self.longestLead
    var best = [[Best]](repeating: [], count: sketches.all.count)
    func enter(_ total: Double, of fact: Int, beside other: Int) {
      let source = sketches.all[other].source
      if let place = best[fact].firstIndex(where: { $0.source == source }) {
        best[fact][place].enter(total)
      } else {
        best[fact].append(Best(source: source, first: max(total, none), second: none))
      }
    }
    for pair in pairs {
      enter(pair.similarity.total, of: pair.first, beside: pair.second)
      enter(pair.similarity.total, of: pair.second, beside: pair.first)
    }
    return pairs.compactMap { pair in
      let (first, second) = (sketches.all[pair.first], sketches.all[pair.second])
      var similarity = pair.similarity
      let total = similarity.total
      if first.source == second.source { return total >= weights.threshold ? pair : nil }
      for (fact, source) in [(pair.first, second.source), (pair.second, first.source)] {
        let known = best[fact].first { $0.source == source }
        let rival = (total == known?.first ? known?.second : known?.first) ?? none
        // Where a source has nothing to choose from, nothing follows.
        let scope = rival > none ? 1 : sketches.choice(first, second)
        let lead = min(max(total - rival, -Self.longestLead), Self.longestLead)
        similarity.choice += scope * (weights.lead * lead - weights.expectedLead / 2)
      }
      guard similarity.total >= weights.threshold else { return nil }
      return Pair(first: pair.first, second: pair.second, similarity: similarity)
    }
  }

  /// The two best sums of a fact with those of a source.
  private struct Best {
    let source: Int
    var first: Double
    var second: Double

    mutating func enter(_ total: Double) {
      if total > first { (first, second) = (total, first) } else { second = max(second, total) }
    }
  }

  /// Whether two groups are alike on the whole, and none of their facts contradict each other.
  private func areAlike(
    _ a: [Int], _ b: [Int], _ sketches: Sketches, _ stories: inout StoryLikeness
  ) -> Bool {
    var sum = 0.0
    for left in a {
      for right in b {
        guard
          let similarity = Similarity(
            sketches.all[left], sketches.all[right], in: sketches, weights, &stories)
        else { return false }
        sum += similarity.total
      }
    }
    // Two groups that each tell one kind of thing in several ways are two events, unless all speaks
    // for one: those who died in a flood, and the flood.
    func frame(_ group: [Int]) -> Int? {
      let first = sketches.all[group[0]]
      let isOne = group.allSatisfy {
        sketches.all[$0].frame == first.frame && sketches.all[$0].isKnown
          && !sketches.all[$0].isLight
      }
      return group.count > 1 && isOne ? first.frame : nil
    }
    let (one, other) = (frame(a), frame(b))
    let areSettled = one != nil && other != nil && one != other
    let least = weights.threshold - (areSettled ? 0 : weights.slack)
    return sum >= least * Double(a.count * b.count)
  }

  /// Where a fact stands.
  private struct Place: Hashable {
    let source: String
    let expression: TextSpan
  }
}

/// Facts of one source that say the same in the same words.
private struct Twins {
  /// For each fact, the first of its twins.
  let firsts: [Int]

  private struct Words: Hashable {
    let source: Int
    let isDenial: Bool
    let head: Int
    let first: Int?
    let last: Int?
    let context: ArraySlice<Int>
    let companions: ArraySlice<Int>
  }

  init(_ facts: [DatedFact], _ sketches: Sketches, isDenial: [Bool]) {
    var known: [Words: Int] = [:]
    firsts = facts.indices.map { number in
      let sketch = sketches.all[number]
      let words = Words(
        source: sketch.source, isDenial: isDenial[number], head: sketch.head,
        first: sketch.bounds?.first, last: sketch.bounds?.last,
        context: sketches.lists[sketch.context],
        companions: sketches.lists[sketch.companions])
      if let first = known[words], facts[first].follows == nil { return first }
      known[words] = number
      return number
    }
  }
}

extension Similarity {
  /// The reason of a sentence that goes on with the speech before it.
  static let link = Similarity(frame: 2, names: 0, words: 0, story: 2, date: 1)
}
