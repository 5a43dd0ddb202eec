/// Facts on their way to clusters: which belong together so far, and why.
struct Groups: Sendable {
  private var parents: [Int]
  private var reasons: [Similarity?]
  /// The facts of each group, by the number of its first.
  private(set) var members: [[Int]]

  /// Each fact by itself.
  init(count: Int) {
    parents = Array(0..<count)
    reasons = Array(repeating: nil, count: count)
    members = (0..<count).map { [$0] }
  }

  /// The number of a group's first fact.
  func root(_ fact: Int) -> Int {
    var fact = fact
    while parents[fact] != fact { fact = parents[fact] }
    return fact
  }

  /// Makes one group of those of two facts.
  mutating func join(_ a: Int, _ b: Int, for reason: Similarity) {
    let (left, right) = (root(a), root(b))
    let (first, second) = (min(left, right), max(left, right))
    guard first != second else { return }
    parents[second] = first
    reasons[second] = reason
    members[first] = (members[first] + members[second]).sorted()
    members[second] = []
  }

  /// The clusters in the order of their first facts.
  func clusters(of facts: [DatedFact]) -> [Cluster] {
    members.filter { !$0.isEmpty }.map { members in
      Cluster(members: members.map { Cluster.Member(fact: facts[$0], reason: reasons[$0]) })
    }
  }

  /// The place of a fact's cluster in that order.
  func number(of fact: Int) -> Int? {
    let root = root(fact)
    return members.indices.lazy.filter { !members[$0].isEmpty }.firstIndex(of: root)
      .map { index in members[..<index].count { !$0.isEmpty } }
  }
}
