/// How likely two dated facts tell the same event: named parts and their sum.
public struct Similarity: Sendable, Hashable {
  /// Whether the words that tell them can tell one event.
  public let frame: Double
  /// The people, organisations and places that both name.
  public let names: Double
  /// The other words that both use, weighted by how rare they are.
  public let words: Double
  /// How much their sources tell one story.
  public let story: Double
  /// How well their dates agree.
  public let date: Double
  /// How much better they fit than others of their two sources; 0 where nothing was compared.
  public var choice = 0.0

  /// The sum of the parts.
  public var total: Double { frame + names + words + story + date + choice }

  /// How much each sign counts, and what is needed.
  struct Weights: Sendable {
    /// By the sign's number.
    var values: [Double]
    /// Where a pair is as likely of one event as not, as far as it tells by itself.
    var even = 6.63
    /// What the sum must reach.
    var threshold = 7.22
    /// By how much pairs of a group may miss it on the whole.
    var slack = 1.68

    subscript(sign: Likeness.Sign) -> Double {
      get { values[sign.rawValue] }
      set { values[sign.rawValue] = newValue }
    }
  }
}

extension Similarity {
  /// Compares two facts of a set; nil when their dates cannot be of one event.
  init?(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches, _ weights: Weights,
    _ stories: inout StoryLikeness
  ) {
    guard let likeness = Likeness(a, b, in: sketches, &stories) else { return nil }
    self.init(likeness, weights)
  }

  init(_ likeness: Likeness, _ weights: Weights) {
    var sums = [Double](repeating: 0, count: 5)
    for sign in Likeness.Sign.allCases {
      sums[Self.part(of: sign)] += weights.values[sign.rawValue] * likeness.values[sign.rawValue]
    }
    (frame, names, words, story, date) = (sums[0], sums[1], sums[2], sums[3], sums[4])
  }

  private static func part(of sign: Likeness.Sign) -> Int {
    switch sign.rawValue {
    case ..<Likeness.Sign.names.rawValue: 0
    case ..<Likeness.Sign.unrelated.rawValue: 1
    case ..<Likeness.Sign.story.rawValue: 2
    case ..<Likeness.Sign.undated.rawValue: 3
    default: 4
    }
  }
}

extension Similarity.Weights {
  /// Found by logistic regression over pairs of facts whose events are known (`DESIGN.md`).
  init() {
    let found: [(sign: Likeness.Sign, weight: Double)] = [
      (.sameHead, 1.41),
      (.sameFrame, 1.80),
      (.oneCrosses, 0.65),
      (.bothCross, 0.34),
      (.nearFrame, 0.32),
      (.hinted, 2.19),
      (.lightHead, -0.93),
      (.otherFrame, -0.97),
      (.alien, -2.30),
      (.bothSpeech, -1.20),
      (.oneSpeech, -1.09),
      (.names, 0.51),
      (.nameShare, 0.88),
      (.apart, -0.50),
      (.elsewhere, -0.22),
      (.sameSpeaker, 0.35),
      (.otherSpeaker, -2.50),
      (.sameAgent, 0.96),
      (.otherAgent, -3.00),
      (.unrelated, -0.80),
      (.words, 0.34),
      (.wordBits, 0.24),
      (.context, 0.36),
      (.surroundings, 1.99),
      (.doers, 0.73),
      (.objects, 1.09),
      (.otherNumber, -0.03),
      (.story, 4.17),
      (.undatedStory, 4.00),
      (.oneSentence, -0.84),
      (.undated, -3.00),
      (.day, 1.74),
      (.inWeek, 1.02),
      (.inMonth, 0.92),
      (.inYear, -0.24),
      (.inStretch, -0.34),
      (.nextDay, 0.87),
      (.byDeadline, -1.07),
      (.atDeadline, 2.11),
      (.nearDay, -1.84),
      (.remote, 2.21),
      (.planned, 0.50),
      (.taken, -1.81),
      (.sole, 1.75),
      (.lone, 2.85),
      (.rivals, -2.52),
      (.lead, 0.19),
      (.support, 1.94),
    ]
    values = [Double](repeating: 0, count: Likeness.Sign.allCases.count)
    for entry in found { values[entry.sign.rawValue] = entry.weight }
  }
}

extension Similarity {
  /// From this sum on, two facts count as one event.
  public static let threshold = Weights().threshold

  /// Compares two facts, which are among others that tell how rare their words are; nil when their
  /// dates cannot be of one event.
  ///
  /// Complexity: O(n) in the number of the others.
  public init?(_ a: DatedFact, _ b: DatedFact, among others: [DatedFact]) {
    let sketches = Sketches([a, b] + others)
    var stories = StoryLikeness()
    guard
      let found = Similarity(
        sketches.all[0], sketches.all[1], in: sketches, Weights(), &stories)
    else { return nil }
    self = found
  }
}
