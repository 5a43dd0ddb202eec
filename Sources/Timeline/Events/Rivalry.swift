/// Two facts that may tell one event, and how alike they are.
struct Pair: Sendable {
  let first: Int
  let second: Int
  var similarity: Similarity
  /// Whether their times differ by days.
  let isApart: Bool
  /// Whether both tell one day.
  let isOfOneDay: Bool
  /// Whether the time that both tell is a month at most: many things have a year in common.
  let isNarrow: Bool
  /// Whether one tells only by when.
  let isByDeadline: Bool
  /// Whether both tell one kind of event of the same things.
  let isOfOneKind: Bool

  init(_ first: Int, _ second: Int, _ likeness: Likeness, _ similarity: Similarity) {
    (self.first, self.second, self.similarity) = (first, second, similarity)
    isApart = likeness[.nearDay] + likeness[.nextDay] > 0
    isOfOneDay = likeness[.day] > 0
    isNarrow = likeness[.day] + likeness[.inWeek] + likeness[.inMonth] + likeness[.nextDay] > 0
    isByDeadline = likeness[.byDeadline] > 0
    isOfOneKind =
      likeness[.sameHead] + likeness[.sameFrame] > 0
      && likeness[.doers] + likeness[.objects] + likeness[.words] > 0
  }
}

/// How alike the compared facts are, by pair.
struct Totals: Sendable {
  private let totals: [Int: Double]

  init(_ pairs: [Pair]) {
    totals = Dictionary(
      pairs.map { (Self.key($0.first, $0.second), $0.similarity.total) }, uniquingKeysWith: max)
  }

  /// Nil for two that were not compared, or are hardly alike.
  subscript(a: Int, b: Int) -> Double? { totals[Self.key(a, b)] }

  private static func key(_ a: Int, _ b: Int) -> Int { min(a, b) << 32 | max(a, b) }
}

/// The second look at pairs of facts: what the other facts of their sources say of a pair.
///
/// Of the facts of one source, seldom more than one tells what a fact of another does. So it counts
/// against a pair that one of its facts has a better partner in the other's source, and for it that
/// nothing else of that time is left to be told by either; and facts that both fit a third fact of
/// another source fit each other the better.
struct Rivalry: Sendable {
  /// A fact that another may be told by.
  private struct Partner {
    let fact: Int
    let total: Double
    let isApart: Bool
  }

  private let sketches: Sketches
  private let weights: Similarity.Weights
  /// For each fact: what it was compared with, the most alike first.
  private let partners: [[Partner]]

  /// Complexity: O(n log n) in the number of pairs, as each fact is in few.
  init(_ pairs: [Pair], in sketches: Sketches, _ weights: Similarity.Weights) {
    var partners = [[Partner]](repeating: [], count: sketches.all.count)
    for pair in pairs {
      // From here on, 0 is as likely as not.
      let total = pair.similarity.total - weights.even
      partners[pair.first].append(
        Partner(fact: pair.second, total: total, isApart: pair.isApart))
      partners[pair.second].append(
        Partner(fact: pair.first, total: total, isApart: pair.isApart))
    }
    self.partners = partners.map { $0.sorted { ($1.total, $0.fact) < ($0.total, $1.fact) } }
    self.sketches = sketches
    self.weights = weights
  }

  /// What the second look at a pair adds to its sum; `story` tells how much their sources tell one.
  func choice(_ pair: Pair, story: Double) -> Double {
    var values: [(Likeness.Sign, Double)] = [(.support, support(pair))]
    let (a, b) = (sketches.all[pair.first], sketches.all[pair.second])
    let story = a.source == b.source ? 0 : story * sketches.choice(a, b)
    if story > 0 {
      let sides = [
        side(of: pair.first, with: pair.second, pair),
        side(of: pair.second, with: pair.first, pair),
      ]
      let isTaken = sides.contains { $0.isTaken }
      let rivals = sides.reduce(0) { $0 + $1.rivals }
      if isTaken { values.append((.taken, story)) }
      if pair.isApart, pair.isOfOneKind, sketches.areAloneOfKind(a, b) {
        values.append((.lone, story))
      }
      // A deadline is no time that both tell.
      if a.bounds != nil, !pair.isApart, !pair.isByDeadline {
        if pair.isNarrow, !isTaken, rivals == 0 { values.append((.sole, story)) }
        values.append((.rivals, story * Double(min(rivals, 4)) / 4))
      }
      values.append((.lead, story * max(sides[0].lead, sides[1].lead)))
    }
    return values.reduce(0) { $0 + weights[$1.0] * $1.1 }
  }

  /// How a fact fits a fact of another source, beside the others of that source.
  private struct Side {
    var isTaken = false
    var rivals = 0
    var lead = 0.0
  }

  /// From here on a pair is likely by itself.
  private static let likely = 0.5
  /// What fits by so much less is no rival.
  private static let even = 0.5
  /// A lead counts no further than this.
  private static let longestLead = 4.0

  private func side(of fact: Int, with other: Int, _ pair: Pair) -> Side {
    let (source, total) = (sketches.all[other].source, pair.similarity.total - weights.even)
    let isSameTime = sketches.all[fact].bounds == sketches.all[other].bounds
    var side = Side()
    var best = -Self.longestLead
    for partner in partners[fact]
    where partner.fact != other && sketches.all[partner.fact].source == source {
      // What tells the same in that source is no rival.
      if let both = self.total(partner.fact, other), both > 0 { continue }
      best = max(best, partner.total)
      if partner.total >= max(Self.likely, total) { side.isTaken = true }
      let isOtherTime = sketches.all[partner.fact].bounds != sketches.all[fact].bounds
      if partner.isApart || isSameTime && isOtherTime || partner.total < total - Self.even {
        continue
      }
      if !isExplained(partner.fact, better: partner.total, than: fact) { side.rivals += 1 }
    }
    side.lead = min(max(total - best, -Self.longestLead), Self.longestLead)
    return side
  }

  /// Whether a fact has a likely partner in another fact's source that fits it better.
  private func isExplained(_ fact: Int, better total: Double, than other: Int) -> Bool {
    let source = sketches.all[other].source
    return partners[fact].contains {
      $0.fact != other && $0.total > total && $0.total >= Self.likely
        && sketches.all[$0.fact].source == source
    }
  }

  /// How well both fit a third fact of another source, from 0 to 2.5.
  private func support(_ pair: Pair) -> Double {
    let own = [sketches.all[pair.first].source, sketches.all[pair.second].source]
    var best = -3.0
    for partner in partners[pair.first] {
      if partner.total <= best { break }
      guard !own.contains(sketches.all[partner.fact].source),
        let other = total(partner.fact, pair.second)
      else { continue }
      best = max(best, min(partner.total, other))
    }
    return min(best + 3, 5) / 2
  }

  private func total(_ a: Int, _ b: Int) -> Double? {
    let (few, other) = partners[a].count < partners[b].count ? (a, b) : (b, a)
    return partners[few].first { $0.fact == other }?.total
  }
}
