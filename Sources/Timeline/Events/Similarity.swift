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

  /// The sum of the parts.
  public var total: Double { frame + names + words + story + date }

  /// How much each part counts.
  struct Weights: Sendable {
    var head = 3.1
    var frame = 3.825
    var light = 1.5
    var bothCross = 1.575
    var crossing = 0.225
    var otherFrame = -1.5
    var speech = 1.25
    var names = 0.1
    var elsewhere = -0.175
    var strangers = -2.0
    var otherSpeaker = -2.5
    var unrelated = -1.5
    var companions = -0.0
    var words = 1.525
    var wordBits = 0.3
    var context = 0.7
    var story = 1.1
    var otherStory = -2.225
    var oneStory = 0.225
    var sameSource = 1.95
    var day = 1.1
    var inWeek = 0.55
    var inMonth = -0.5
    var inYear = -0.55
    var inStretch = -1.0
    var nextDay = -0.7
    var nearDay = -1.775
    var threshold = 4.0
    var slack = 0.675
  }
}

extension Similarity {
  /// Compares two facts of a set; nil when their dates cannot be of one event, or when no story
  /// could make them as alike as `least`.
  init?(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches, _ weights: Weights,
    atLeast least: Double = -.infinity
  ) {
    guard let agreement = Self.agreement(a, b, weights) else { return nil }
    let isSame = a.head == b.head
    let isOneSource = a.source == b.source
    if isOneSource, a.sentence == b.sentence, !isSame { return nil }
    if a.isSpeech, b.isSpeech {
      frame = weights.speech
    } else if isSame {
      frame = a.isLight ? weights.light : weights.head
    } else if a.frame == b.frame {
      frame = a.isLight ? weights.light : weights.frame
    } else {
      switch (b.frames.contains(a.frame), a.frames.contains(b.frame)) {
      case (true, true): frame = weights.bothCross
      case (true, false), (false, true): frame = weights.crossing
      case (false, false): frame = a.isLight || b.isLight ? 0 : weights.otherFrame
      }
    }
    let shared = sketches.overlap(a.names, b.names)
    let isElsewhere =
      !a.people.isEmpty && !b.people.isEmpty
      && sketches.overlap(a.people, b.people).bits == 0
    let companions = sketches.overlap(a.companions, b.companions)
    let own = sketches.overlap(a.words, b.words)
    // The same word on the same day needs no other, unless it tells that somebody spoke.
    let isUnrelated =
      own.bits == 0
      && (a.isSpeech && b.isSpeech || companions.bits == 0 && !(isSame && a.bounds == b.bounds))
    names =
      (isUnrelated ? weights.unrelated : 0)
      + (a.isSpeech && b.isSpeech && isElsewhere ? weights.otherSpeaker : 0)
      + (isElsewhere
        ? (sketches.overlap(a.company, b.company).bits == 0 ? weights.strangers : weights.elsewhere)
        : 0)
      + min(1.5, shared.bits * weights.names)
      + min(0.5, (companions.bits - shared.bits) * weights.companions)
    words =
      weights.words * own.share + min(1, own.bits * weights.wordBits)
      + (isOneSource ? 0 : weights.context * sketches.overlap(a.context, b.context).share)
    if isOneSource {
      story = weights.sameSource
    } else {
      guard frame + names + words + agreement + weights.story >= least else { return nil }
      let share = min(1, sketches.story(a, b) / weights.oneStory)
      story = weights.story * share + weights.otherStory * (1 - share)
    }
    date = agreement
  }

  /// How well two dates agree; nil when they cannot be of one event.
  private static func agreement(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, _ weights: Weights
  ) -> Double? {
    guard let left = a.bounds, let right = b.bounds else { return a.bounds == b.bounds ? 0 : nil }
    // What goes on without end agrees with its own kind only.
    guard left.isOpen == right.isOpen else { return nil }
    if left == right { return left.days == 1 ? weights.day : weights.day / 2 }
    let isNested =
      left.first <= right.first && right.last <= left.last
      || right.first <= left.first && left.last <= right.last
    if isNested {
      switch max(left.days, right.days) {
      case _ where left.isStretch != right.isStretch: return weights.inStretch
      case ...7: return weights.inWeek
      case ...31: return weights.inMonth
      default: return weights.inYear
      }
    }
    // One source knows its own days.
    guard a.source != b.source, max(left.days, right.days) == 1 else { return nil }
    switch abs(left.first - right.first) {
    case 1: return weights.nextDay
    case ...7: return weights.nearDay
    default: return nil
    }
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
    guard let found = Similarity(sketches.all[0], sketches.all[1], in: sketches, Weights()) else {
      return nil
    }
    self = found
  }
}
