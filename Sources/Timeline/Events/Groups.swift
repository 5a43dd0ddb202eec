/// Facts on their way to clusters: which belong together so far, and why.
struct Groups: Sendable {
  /// Of each group, this many first facts stand for the others.
  private static let samples = 6

  /// The fact above each; a group's top is its own.
  private var parents: [Int]
  private var reasons: [Similarity?]
  /// By the top of a group: its facts, in no order.
  private var members: [[Int]]
  /// By the top of a group: its first facts, in order.
  private var firsts: [[Int]]

  /// Each fact by itself.
  init(count: Int) {
    parents = Array(0..<count)
    reasons = Array(repeating: nil, count: count)
    members = (0..<count).map { [$0] }
    firsts = members
  }

  /// The fact on top of a group, the same for all its facts until the group grows.
  ///
  /// Complexity: O(log n).
  func top(_ fact: Int) -> Int {
    var fact = fact
    while parents[fact] != fact { fact = parents[fact] }
    return fact
  }

  /// The first facts of the group with this top.
  func sample(_ top: Int) -> [Int] { firsts[top] }

  /// How many facts the group with this top has.
  func size(_ top: Int) -> Int { members[top].count }

  /// Makes one group of those of two facts; the reason is kept with the later group's first fact.
  ///
  /// Complexity: O(log n) for each fact, over all joins.
  mutating func join(_ a: Int, _ b: Int, for reason: Similarity?) {
    let (left, right) = (top(a), top(b))
    guard left != right else { return }
    reasons[max(firsts[left][0], firsts[right][0])] = reason
    let isLeftLarger = members[left].count >= members[right].count
    let (large, small) = isLeftLarger ? (left, right) : (right, left)
    parents[small] = large
    members[large] += members[small]
    members[small] = []
    firsts[large] = Array((firsts[large] + firsts[small]).sorted().prefix(Self.samples))
    firsts[small] = []
  }

  /// The clusters in the order of their first facts, and the place of each fact's cluster in it.
  ///
  /// Complexity: O(n log n).
  func clusters(of facts: [DatedFact]) -> (clusters: [Cluster], places: [Int]) {
    var clusters: [Cluster] = []
    var places = [Int](repeating: 0, count: facts.count)
    let tops = members.indices.filter { !members[$0].isEmpty }
    for top in tops.sorted(by: { firsts[$0][0] < firsts[$1][0] }) {
      for fact in members[top] { places[fact] = clusters.count }
      clusters.append(
        Cluster(
          members: members[top].sorted().map {
            Cluster.Member(fact: facts[$0], reason: reasons[$0])
          }))
    }
    return (clusters, places)
  }
}
