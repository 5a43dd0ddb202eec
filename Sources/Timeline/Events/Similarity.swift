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
    var threshold = 5.45
    var slack = 1.45
    /// How much of its lead over the next best fit of a source counts, and of the other source.
    var lead = 0.25
    /// What the leads of a pair amount to that may be of one event or not.
    var expectedLead = 0.7

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
    if a.source == b.source, a.sentence == b.sentence, a.head != b.head { return nil }
    guard let likeness = Likeness(a, b, in: sketches, &stories) else { return nil }
    self.init(likeness, weights)
  }

  init(_ likeness: Likeness, _ weights: Weights) {
    // In the order of the signs, on which the last digit depends.
    func sum(_ first: Likeness.Sign, until end: Likeness.Sign?) -> Double {
      var sum = 0.0
      for sign in first.rawValue..<(end?.rawValue ?? weights.values.count) {
        sum += weights.values[sign] * likeness.values[sign]
      }
      return sum
    }
    frame = sum(.sameHead, until: .names)
    names = sum(.names, until: .unrelated)
    words = sum(.unrelated, until: .story)
    story = sum(.story, until: .undated)
    date = sum(.undated, until: nil)
  }
}

extension Similarity.Weights {
  /// Found by logistic regression over pairs of facts whose events are known, by
  /// `Benchmarks/Weights/fit.py` (`DESIGN.md` says why so).
  init() {
    let found: [(sign: Likeness.Sign, weight: Double)] = [
      (.sameHead, 2.08),
      (.sameFrame, 1.77),
      (.sameField, 1.13),
      (.oneCrosses, 0.49),
      (.lightHead, -1.05),
      (.otherFrame, -1.21),
      (.alien, -0.72),
      (.bothSpeech, -1.02),
      (.oneSpeech, -2.33),
      (.names, 1.45),
      (.apart, -0.39),
      (.sameSpeaker, 0.22),
      (.otherSpeaker, -2.50),
      (.otherAgent, -4.00),
      (.otherPeople, -5.0),
      (.unrelated, -1.50),
      (.words, 0.64),
      (.wordBits, 0.41),
      (.context, 1.81),
      (.surroundings, 0.24),
      (.sameNumber, 0.73),
      // Chosen, and not fitted: too few pairs show it.
      (.sameQuotation, 4.00),
      (.otherNumber, 0.19),
      (.story, 1.44),
      (.undatedStory, 4.00),
      (.oneSource, -0.02),
      (.oneSentence, -0.84),
      (.undated, -1.80),
      (.day, 3.47),
      (.stretch, 1.06),
      (.inWeek, 1.95),
      (.inMonth, 1.92),
      (.inYear, -0.44),
      (.inStretch, -1.03),
      (.nextDay, 2.14),
      (.byDeadline, -1.32),
      (.atDeadline, 0.91),
      (.nearDay, -1.33),
      (.noRival, 1.72),
      (.remoteRival, 1.23),
      (.onlyTwo, 2.95),
      (.onlyOne, 1.69),
      (.remote, 1.93),
      (.planned, -0.25),
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
