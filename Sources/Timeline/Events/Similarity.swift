/// How likely two dated facts tell the same event: named parts and their sum.
public struct Similarity: Sendable, Hashable {
  /// Whether the words that tell them can tell one event.
  public let frame: Double
  /// The people and organisations that both name.
  public let names: Double
  /// The other words that both use, weighted by how rare they are.
  public let words: Double
  /// How well their dates agree.
  public let date: Double

  /// The sum of the parts.
  public var total: Double { frame + names + words + date }

  /// From this sum on, two facts count as one event.
  public static let threshold = 3.25
}

/// How rare each word stem is among a set of facts.
public struct StemWeights: Sendable {
  private let weights: [String: Double]
  private let ofUnseen: Double

  /// Counts the stems of all facts.
  public init(_ facts: [DatedFact]) {
    var counts: [String: Int] = [:]
    for fact in facts {
      for stem in fact.stems { counts[stem, default: 0] += 1 }
    }
    // Halving steps stand for the logarithm, so that no library of the platform is needed.
    func weight(_ count: Int) -> Double {
      var share = Double(facts.count + 1) / Double(count)
      var bits = 1.0
      while share >= 2 {
        share /= 2
        bits += 1
      }
      return bits + share - 1
    }
    weights = counts.mapValues(weight)
    ofUnseen = weight(1)
  }

  /// The shared weight of two sets as a part of the lighter set's, from 0 to 1.
  func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
    func sum(_ stems: some Sequence<String>) -> Double {
      // A fixed order keeps the sum the same to the last bit.
      stems.sorted().reduce(0) { $0 + (weights[$1] ?? ofUnseen) }
    }
    let shared = a.intersection(b)
    guard !shared.isEmpty else { return 0 }
    return 2 * sum(shared) / (sum(a) + sum(b))
  }
}

extension Similarity {
  /// Compares two facts; nil when their dates cannot be of one event.
  public init?(_ a: DatedFact, _ b: DatedFact, weights: StemWeights) {
    guard let date = Self.agreement(a.date, b.date) else { return nil }
    let isSpeech = a.frame == EventLexicon.Frame.speech
    frame = a.frame == b.frame ? (isSpeech ? 0.5 : 2) : -0.5
    let shared = a.names.intersection(b.names)
    let (people, others) = (a.names.subtracting(a.places), b.names.subtracting(b.places))
    // In one place on one day, other people have another event.
    let areOthers = !people.isEmpty && !others.isEmpty && people.isDisjoint(with: others)
    let areElsewhere = !a.names.isEmpty && !b.names.isEmpty && shared.isEmpty
    if areOthers || areElsewhere {
      names = -2
      // What both do is told by the frame already.
      let heads: Set = [a.headStem, b.headStem]
      words = 3 * weights.overlap(a.stems.subtracting(heads), b.stems.subtracting(heads))
    } else {
      // Without a name in common, another date is a reason against.
      names = shared.isEmpty && a.date != b.date ? -1 : min(2, Double(shared.count))
      words = 3 * weights.overlap(a.stems, b.stems)
    }
    self.date = date
  }

  /// How well two dates agree: the same, or one within the other; nil when neither.
  static func agreement(_ a: EDTF, _ b: EDTF) -> Double? {
    if a == b { return a.precision == .day ? 1 : 0.5 }
    let (left, right) = (a.bounds, b.bounds)
    guard let leftStart = left.earliest, let leftEnd = left.latest,
      let rightStart = right.earliest, let rightEnd = right.latest
    else {
      // An open end agrees with its own kind only.
      return nil
    }
    let leftDays = leftEnd.dayNumber - leftStart.dayNumber
    let rightDays = rightEnd.dayNumber - rightStart.dayNumber
    let isNested =
      leftStart <= rightStart && rightEnd <= leftEnd
      || rightStart <= leftStart && leftEnd <= rightEnd
    guard isNested else { return nil }
    switch max(leftDays, rightDays) {
    case ...7: return 0
    case ...31: return -0.25
    default: return -1
    }
  }
}
