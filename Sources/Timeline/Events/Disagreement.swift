/// What the sources of one event tell differently: kept side by side, never averaged.
public struct Disagreement: Sendable, Hashable {
  /// What they disagree about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The day.
    case day
    /// How many, of the same things.
    case number
    /// Where.
    case place
    /// Whether it happened.
    case status
  }

  /// One of the tellings.
  public struct Side: Sendable, Hashable {
    /// Identifier of the source document.
    public let source: String
    /// What it says: a date, a number, a place, or `happened` and `denied`.
    public let value: String
    /// The words that say so, in UTF-8 offsets of the source's text.
    public let words: TextSpan
  }

  /// The value of a side that says it happened.
  public static let happened = "happened"
  /// The value of a side that says it did not.
  public static let denied = "denied"

  /// What about.
  public let kind: Kind
  /// The tellings, in the order of the cluster.
  public let sides: [Side]
}

extension Cluster {
  /// What its sources tell differently; of sources that copy one another, the first speaks for all
  /// that say the same.
  ///
  /// A plan differs from nothing: what came of it is its history.
  ///
  /// Complexity: O(n) in the facts, and the square of the different tellings.
  public func disagreements(_ copies: StoryCopies) -> [Disagreement] {
    ([days, places, status].compactMap { $0 } + numbers).compactMap {
      Disagreement($0.kind, Self.withoutCopies($0.sides, copies))
    }
  }

  private static func withoutCopies(
    _ sides: [Disagreement.Side], _ copies: StoryCopies
  ) -> [Disagreement.Side] {
    var sources: [String: [String]] = [:]
    return sides.filter { side in
      let known = sources[side.value, default: []]
      if known.contains(side.source) { return true }
      if known.contains(where: { copies.areCopies($0, side.source) }) { return false }
      sources[side.value, default: []].append(side.source)
      return true
    }
  }

  private var told: [DatedFact] { members.map(\.fact).filter { !$0.isPlanned } }

  private var days: Disagreement? {
    let exact = told.filter { $0.follows == nil && $0.date.withoutTime.precision == .day }
    let sides = exact.compactMap { fact -> Disagreement.Side? in
      guard fact.date.bounds.earliest == fact.date.bounds.latest else { return nil }
      return Disagreement.Side(
        source: fact.source, value: fact.date.withoutTime.description, words: fact.expression)
    }
    return Disagreement(.day, sides)
  }

  private var numbers: [Disagreement] {
    var counted: [String: [Disagreement.Side]] = [:]
    for fact in told {
      for number in fact.numbers where !number.thing.isEmpty {
        counted[number.thing, default: []].append(
          Disagreement.Side(source: fact.source, value: number.number, words: number.words))
      }
    }
    return counted.keys.sorted().compactMap { thing in
      let sides = counted[thing, default: []]
      // A source that counts the same things twice counts different ones.
      let perSource = Dictionary(grouping: sides, by: \.source)
        .mapValues { Set($0.map(\.value)).count }
      return Disagreement(.number, sides.filter { perSource[$0.source] == 1 })
    }
  }

  private var places: Disagreement? {
    let sides = told.compactMap { fact in
      fact.sites.first.map {
        Disagreement.Side(source: fact.source, value: $0, words: fact.sentence)
      }
    }
    var sources: [String: Set<String>] = [:]
    for side in sides { sources[side.value, default: []].insert(side.source) }
    // Places that one sentence names together lie in one another.
    func areTogether(_ a: String, _ b: String) -> Bool {
      let (left, right) = (Set(a.split(separator: " ")), Set(b.split(separator: " ")))
      return !left.isDisjoint(with: right)
        || members.contains { $0.fact.companions.isSuperset(of: [a, b]) }
    }
    let names = sources.keys.sorted()
    let disputed = names.filter { name in
      names.contains { other in
        other != name && sources[other, default: []].union(sources[name, default: []]).count > 1
          && !areTogether(other, name)
      }
    }
    return Disagreement(.place, sides.filter { disputed.contains($0.value) })
  }

  private var status: Disagreement? {
    guard !denials.isEmpty else { return nil }
    let yes = told.map {
      Disagreement.Side(source: $0.source, value: Disagreement.happened, words: $0.sentence)
    }
    let no = denials.map {
      Disagreement.Side(source: $0.source, value: Disagreement.denied, words: $0.sentence)
    }
    return Disagreement(.status, yes + no)
  }
}

extension Disagreement {
  /// Nil unless two sources say different things.
  fileprivate init?(_ kind: Kind, _ sides: [Side]) {
    guard Set(sides.map(\.source)).count > 1, Set(sides.map(\.value)).count > 1 else { return nil }
    self.init(kind: kind, sides: sides)
  }
}
