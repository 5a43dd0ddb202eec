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
    /// What it says: a date, a number, a place, or `+` and `-`.
    public let value: String
    /// The words that say so, in UTF-8 offsets of the source's text.
    public let words: TextSpan
  }

  /// What about.
  public let kind: Kind
  /// The tellings, in the order of the cluster.
  public let sides: [Side]
}

extension Cluster {
  /// What its sources tell differently.
  ///
  /// A plan differs from nothing: what came of it is its history.
  public var disagreements: [Disagreement] {
    [days, places, status].compactMap { $0 } + numbers
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
    let counted = told.flatMap { fact in fact.numbers.map { (fact.source, $0) } }
      .filter { !$0.1.thing.isEmpty }
    return Set(counted.map(\.1.thing)).sorted().compactMap { thing in
      let sides = counted.filter { $0.1.thing == thing }
      // A source that counts the same things twice counts different ones.
      let perSource = Dictionary(grouping: sides, by: \.0)
        .mapValues { Set($0.map(\.1.number)).count }
      return Disagreement(
        .number,
        sides.filter { perSource[$0.0] == 1 }.map {
          Disagreement.Side(source: $0.0, value: $0.1.number, words: $0.1.words)
        })
    }
  }

  private var places: Disagreement? {
    let located = told.compactMap { fact in fact.sites.first.map { (fact, $0) } }
    // Places that one sentence names together lie in one another.
    func areTogether(_ a: String, _ b: String) -> Bool {
      let (left, right) = (Set(a.split(separator: " ")), Set(b.split(separator: " ")))
      return !left.isDisjoint(with: right)
        || members.contains { $0.fact.companions.isSuperset(of: [a, b]) }
    }
    var sides: [Disagreement.Side] = []
    for (fact, place) in located
    where located.contains(where: {
      $0.0.source != fact.source && !areTogether($0.1, place)
    }) {
      sides.append(
        Disagreement.Side(source: fact.source, value: place, words: fact.sentence))
    }
    return Disagreement(.place, sides)
  }

  private var status: Disagreement? {
    guard !denials.isEmpty else { return nil }
    let yes = told.map { Disagreement.Side(source: $0.source, value: "+", words: $0.sentence) }
    let no = denials.map { Disagreement.Side(source: $0.source, value: "-", words: $0.sentence) }
    return Disagreement(.status, yes + no)
  }
}

extension Disagreement {
  /// Nil unless two sources say different things.
  fileprivate init?(_ kind: Kind, _ sides: [Side]) {
    guard
      sides.contains(where: { side in
        sides.contains { $0.source != side.source && $0.value != side.value }
      })
    else { return nil }
    self.init(kind: kind, sides: sides)
  }
}
