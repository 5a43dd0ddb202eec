/// Facts judged to tell one event.
public struct Cluster: Sendable {
  /// A fact and why it was joined to the ones before it; nil for the first.
  public struct Member: Sendable {
    /// The fact.
    public let fact: DatedFact
    /// How alike it is to the fact it was joined for.
    public let reason: Similarity?

    /// A fact with its reason.
    public init(fact: DatedFact, reason: Similarity?) {
      self.fact = fact
      self.reason = reason
    }
  }

  /// The facts, the finest date first.
  public var members: [Member]

  /// Statements of sources that it did not happen.
  public var denials: [DatedFact] = []

  /// Puts facts together.
  public init(members: [Member]) { self.members = members }

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
  ///
  /// Complexity: O(n) in the number of facts.
  public var titleFact: DatedFact {
    let date = date
    // What came of a plan tells more than that it was one.
    let isDone = members.contains { !$0.fact.isPlanned }
    func rank(_ fact: DatedFact) -> (Int, Int) {
      let faults =
        (fact.titleHoldsHead ? 0 : 2) + (fact.titleIsMain ? 0 : 1) + (fact.names.isEmpty ? 1 : 0)
        + (fact.titleOpensWithPronoun ? 2 : 0) + (isDone && fact.isPlanned ? 2 : 0)
      return (faults, fact.date == date ? 0 : 1)
    }
    return members.map(\.fact).enumerated().min { a, b in
      let (left, right) = (rank(a.element), rank(b.element))
      return left == right ? a.offset < b.offset : left < right
    }?.element ?? members[0].fact
  }
}
