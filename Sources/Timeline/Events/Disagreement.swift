/// What the sources of one event tell differently: kept side by side, never averaged.
public struct Disagreement: Sendable, Hashable {
  /// What they disagree about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The day.
    case day
    /// Where.
    case place
    /// How many, of the same things.
    case number
    /// Whether it happened.
    case status
    /// What came of it: "acquitted" and "convicted".
    case outcome
  }

  /// One of the tellings.
  public struct Side: Sendable, Hashable {
    /// Identifier of the source document.
    public let source: String
    /// What it says: a date, a place, a number, the frame of what came of it, or a `Status`.
    public let value: String
    /// The words that say so, in UTF-8 offsets of the source's text.
    public let words: TextSpan
  }

  /// What a side says of whether it happened.
  public enum Status: String, Sendable {
    /// That it did.
    case happened
    /// That it did not.
    case denied
    /// That it is to.
    case planned
    /// That it was to, and was called off or put off.
    case calledOff

    /// Whether a value is one of a source that tells no event: it denies it, or calls it off.
    public static func isOfNoEvent(_ value: String) -> Bool {
      value == denied.rawValue || value == calledOff.rawValue
    }
  }

  /// What about.
  public let kind: Kind
  /// The tellings, in the order of the cluster.
  public let sides: [Side]
}

extension Cluster {
  /// What its sources tell differently; of sources that copy one another, the first speaks for all
  /// that say the same.
  ///
  /// A plan differs from nothing but its calling off: what came of it is its history.
  ///
  /// Complexity: O(n) in the facts, and the square of the different tellings.
  public func disagreements(_ copies: StoryCopies) -> [Disagreement] {
    ([days, places(copies), status, outcome].compactMap { $0 } + numbers).compactMap {
      Disagreement($0.kind, Self.withoutCopies($0.sides, copies))
    }
  }

  private static func withoutCopies(
    _ sides: [Disagreement.Side], _ copies: StoryCopies
  ) -> [Disagreement.Side] {
    let sources = Dictionary(grouping: sides, by: \.value).mapValues { told in
      copies.firsts(among: told.map(\.source))
    }
    return sides.filter { sources[$0.value]?.contains($0.source) ?? true }
  }

  private var told: [DatedFact] { members.map(\.fact).filter { !$0.isPlanned } }

  private var days: Disagreement? {
    let exact = told.filter {
      $0.follows == nil && $0.date.withoutTime.precision == .day && !$0.date.isApproximate
    }
    let sides = exact.compactMap { fact -> Disagreement.Side? in
      guard fact.date.bounds.earliest == fact.date.bounds.latest else { return nil }
      return Disagreement.Side(
        source: fact.source, value: fact.date.withoutTime.description, words: fact.expression)
    }
    return Disagreement(.day, sides)
  }

  /// Places that exclude each other: of each source, only when each of its places does.
  private func places(_ copies: StoryCopies) -> Disagreement? {
    let told = told.filter { $0.follows == nil && !$0.venues.isEmpty }
    func exclude(_ a: DatedFact, _ b: DatedFact) -> Bool {
      guard a.source != b.source, !copies.areCopies(a.source, b.source) else { return false }
      return a.venues.allSatisfy { one in
        b.venues.allSatisfy { other in
          one.excludes(other) { word, byOther in
            copies.uses(word, in: byOther ? b.source : a.source)
          }
        }
      }
    }
    let sides = told.filter { one in told.contains { exclude(one, $0) } }
    return Disagreement(
      .place,
      sides.map {
        Disagreement.Side(
          source: $0.source, value: $0.venues[0].name, words: $0.venues[0].words)
      })
  }

  private var numbers: [Disagreement] {
    // What the fact itself tells was done needs no word of its own: "jailed for four years".
    let neutral: Set<String> = [
      EventLexicon.Frame.speech, EventLexicon.Frame.announcement, EventLexicon.Frame.agreement,
    ]
    let counts = members.map(\.fact).flatMap { fact in
      fact.numbers.map { thing -> Count in
        let isOwn = thing.deed == fact.frame || neutral.contains(thing.deed)
        return Count(
          thing, fact.source, isOwn ? "" : thing.deed,
          thing.isAmongPeople || thing.deed.isEmpty && fact.isAmongPeople)
      }
    }
    let perThing = Dictionary(grouping: counts, by: \.thing.thing)
    let found = perThing.keys.sorted().flatMap { disagreements(in: perThing[$0, default: []]) }
    // Those who died are people, be they called miners or men.
    let people = disagreements(
      in: counts.filter { $0.thing.isOfPeople && $0.isAmongPeople })
    return found.filter { known in
      !people.contains { Set($0.sides).isSuperset(of: known.sides) }
    } + people
  }

  /// A number in a fact, with who tells it and what was done; empty where that is what the fact tells.
  private typealias Count = (
    thing: CountedThing, source: String, deed: String, isAmongPeople: Bool
  )

  private func disagreements(in all: [Count]) -> [Disagreement] {
    // The dead are not the injured; what is said of neither can be either.
    let deeds = Set(all.map(\.deed)).sorted()
    let isOne = deeds.filter { !$0.isEmpty }.count < 2 || Self.areOfOneSize(all.map(\.thing))
    let groups = isOne ? [all] : deeds.map { deed in all.filter { $0.deed == deed } }
    return groups.compactMap { group in
      // A source that counts the same things twice counts different ones.
      let perSource = Dictionary(grouping: group, by: \.source)
        .mapValues { Set($0.map(\.thing.number)).count }
      let once = group.filter { perSource[$0.source] == 1 }
      let values = once.compactMap { Double($0.thing.number) }
      guard let least = values.min(), let most = values.max() else { return nil }
      if once.contains(where: \.thing.isRough), most - least <= least / 20 { return nil }
      return Disagreement(
        .number,
        once.map {
          Disagreement.Side(source: $0.source, value: $0.thing.number, words: $0.thing.words)
        })
    }
  }

  /// Whether amounts of one thing are so near to each other that they tell one amount, whatever was
  /// done with it: "billed for 87 million", "asked for 91 million".
  private static func areOfOneSize(_ things: [CountedThing]) -> Bool {
    let values = things.compactMap { Double($0.number) }
    guard let least = values.min(), let most = values.max(), !things.contains(where: \.isOfPeople)
    else { return false }
    return most <= least * 1.6
  }

  private var status: Disagreement? {
    guard !denials.isEmpty else { return nil }
    // What a source that denies it tells as done is something else.
    let deniers = Set(denials.map(\.source))
    let plans =
      denials.contains(where: \.isPlanned) ? members.map(\.fact).filter(\.isPlanned) : []
    func side(_ fact: DatedFact, _ status: Disagreement.Status) -> Disagreement.Side {
      Disagreement.Side(source: fact.source, value: status.rawValue, words: fact.sentence)
    }
    let yes =
      told.filter { !deniers.contains($0.source) }.map { side($0, .happened) }
      + plans.map { side($0, .planned) }
    let no = denials.map { side($0, $0.isPlanned ? .calledOff : .denied) }
    return Disagreement(.status, yes + no)
  }

  /// Words that tell opposite ends of one thing.
  private var outcome: Disagreement? {
    let told = told.filter { $0.nature != .said && $0.follows == nil }
    let sides = told.filter { fact in
      told.contains { $0.source != fact.source && $0.opposites.contains(fact.frame) }
    }
    return Disagreement(
      .outcome,
      sides.map { Disagreement.Side(source: $0.source, value: $0.frame, words: $0.sentence) })
  }
}

extension Disagreement {
  /// Nil unless two sources say different things.
  fileprivate init?(_ kind: Kind, _ sides: [Side]) {
    guard Set(sides.map(\.source)).count > 1, Set(sides.map(\.value)).count > 1 else { return nil }
    self.init(kind: kind, sides: sides)
  }
}
