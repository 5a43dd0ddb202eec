/// Facts judged to tell one event.
public struct Cluster: Sendable {
  /// A fact and why it was joined to the ones before it; nil for the first.
  public struct Member: Sendable {
    /// The fact.
    public let fact: DatedFact
    /// How alike it is to the fact it was joined for.
    public let reason: Similarity?
  }

  /// The facts, the finest date first.
  public var members: [Member]

  /// The date: the finest that a source gives, and of several the one that most sources give.
  public var date: EDTF {
    let finest = members.map(\.fact.resolution.fineness).max()
    var counts: [EDTF: Int] = [:]
    for member in members where member.fact.resolution.fineness == finest {
      counts[member.fact.date, default: 0] += 1
    }
    let best = counts.min { a, b in
      (-a.value, a.key.description) < (-b.value, b.key.description)
    }
    return best?.key ?? members[0].fact.date
  }

  /// The fact whose sentence titles the event.
  public var titleFact: DatedFact {
    func rank(_ fact: DatedFact) -> (Int, Int) {
      let faults =
        (fact.titleHoldsHead ? 0 : 2) + (fact.titleIsMain ? 0 : 1) + (fact.names.isEmpty ? 1 : 0)
      return (faults, fact.date == date ? 0 : 1)
    }
    return members.map(\.fact).enumerated().min { a, b in
      let (left, right) = (rank(a.element), rank(b.element))
      return left == right ? a.offset < b.offset : left < right
    }?.element ?? members[0].fact
  }
}

/// Joins the facts of all sources into events.
public struct Clusterer: Sendable {
  /// Creates a clusterer.
  public init() {}

  /// The clusters of facts, in the order of their first facts.
  ///
  /// Facts are compared only where their months meet; each joins the cluster that holds the fact it
  /// is most like, when it contradicts none of that cluster. The order of the input does not matter.
  public func clusters(of facts: [DatedFact]) -> [Cluster] {
    let weights = StemWeights(facts)
    let ordered = facts.sorted { a, b in
      let left = (-a.resolution.fineness, a.date.description, a.source)
      let right = (-b.resolution.fineness, b.date.description, b.source)
      return left == right ? a.expression < b.expression : left < right
    }
    var clusters: [Cluster] = []
    var blocks: [Int: [Int]] = [:]
    for fact in ordered {
      let months = Self.months(of: fact.date)
      var best: (cluster: Int, similarity: Similarity)?
      var seen: Set<Int> = []
      for month in months {
        for index in blocks[month] ?? [] where seen.insert(index).inserted {
          guard let similarity = join(fact, clusters[index], weights),
            similarity.total > best?.similarity.total ?? 0
          else { continue }
          best = (index, similarity)
        }
      }
      let index: Int
      if let best {
        index = best.cluster
        clusters[index].members.append(Cluster.Member(fact: fact, reason: best.similarity))
      } else {
        index = clusters.count
        clusters.append(Cluster(members: [Cluster.Member(fact: fact, reason: nil)]))
      }
      for month in months where blocks[month]?.contains(index) != true {
        blocks[month, default: []].append(index)
      }
    }
    return clusters
  }

  /// The strongest reason to join, when it is strong enough and no member speaks against it.
  private func join(_ fact: DatedFact, _ cluster: Cluster, _ weights: StemWeights) -> Similarity? {
    var best: Similarity?
    for member in cluster.members {
      guard let similarity = Similarity(fact, member.fact, weights: weights),
        similarity.total >= Similarity.threshold - 2
      else { return nil }
      if similarity.total > best?.total ?? 0 { best = similarity }
    }
    return best.flatMap { $0.total >= Similarity.threshold ? $0 : nil }
  }

  /// The months that a date touches, as numbers; a date over more than two years, or with an open
  /// end, is told by its end alone.
  private static func months(of date: EDTF) -> [Int] {
    let bounds = date.bounds
    guard let last = bounds.latest ?? bounds.earliest else { return [.max] }
    let end = last.year * 12 + last.month
    guard let first = bounds.earliest, bounds.latest != nil else { return [-end] }
    let start = first.year * 12 + first.month
    return end - start <= 24 ? Array(start...end) : [end]
  }
}
