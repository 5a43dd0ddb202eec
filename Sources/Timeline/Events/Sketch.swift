/// What the joining of facts looks at, as numbers: each word and name once for all facts.
struct Sketches: Sendable {
  /// One fact.
  struct Sketch: Sendable {
    let head: Int
    let frame: Int
    let frames: [Int]
    /// Where its sentence starts, in its source.
    let sentence: Int
    /// The words of its clause without the head, in order.
    let words: [Int]
    /// The words of its sentence, in order.
    let context: [Int]
    let people: [Int]
    /// The people of its sentence, in order.
    let company: [Int]
    let names: [Int]
    /// The names of its sentence, in order.
    let companions: [Int]
    /// Number of its source.
    let source: Int
    let bounds: Span?
    let isSpeech: Bool
    let isLight: Bool
  }

  /// The first and last day, as numbers.
  struct Span: Sendable, Equatable {
    let first: Int
    let last: Int
    let isOpen: Bool
    /// Whether it goes from one day to another, and is no week.
    let isStretch: Bool

    /// A time with an open end counts by the end that it has.
    init?(_ date: EDTF) {
      let bounds = date.bounds
      guard let end = bounds.latest ?? bounds.earliest else { return nil }
      let start = bounds.latest == nil ? end : bounds.earliest ?? end
      (first, last) = (start.dayNumber, end.dayNumber)
      isOpen = bounds.upper == .open
      if case .interval = date { isStretch = last - first != 6 } else { isStretch = false }
    }

    var days: Int { last - first + 1 }
  }

  let all: [Sketch]
  /// How rare each word is among the facts, in bits.
  let rarity: [Double]
  /// How many facts hold each word.
  private let counts: [Int]
  /// The words of each source, in order.
  private let stories: [[Int]]
  private let storyRarity: [Double]

  init(_ facts: [DatedFact]) {
    var seen: Set<String> = []
    for fact in facts {
      seen.formUnion(fact.context)
      seen.formUnion(fact.stems)
      seen.insert(fact.headStem)
      seen.formUnion(fact.frames.map { "#" + $0 })
      seen.insert("#" + fact.frame)
      seen.formUnion(fact.companions.map { "@" + $0 })
      seen.formUnion(fact.names.map { "@" + $0 })
    }
    // In the order of the words: the order of a set changes from run to run.
    let numbers = Dictionary(
      uniqueKeysWithValues: seen.sorted().enumerated().map { ($0.element, $0.offset) })
    func number(_ key: String) -> Int { numbers[key] ?? 0 }
    var sources: [String: Int] = [:]
    for fact in facts where sources[fact.source] == nil { sources[fact.source] = sources.count }
    let places = facts.reduce(into: Set<String>()) { $0.formUnion($1.places) }
    let sketches = facts.map { fact in
      Sketch(
        head: number(fact.headStem), frame: number("#" + fact.frame),
        frames: fact.frames.map { number("#" + $0) }.sorted(), sentence: fact.sentence.start,
        words: fact.stems.subtracting([fact.headStem]).map(number).sorted(),
        context: fact.context.map(number).sorted(),
        people: fact.names.subtracting(fact.places).map { number("@" + $0) }.sorted(),
        company: fact.companions.subtracting(places).map { number("@" + $0) }.sorted(),
        names: fact.names.map { number("@" + $0) }.sorted(),
        companions: fact.companions.map { number("@" + $0) }.sorted(),
        source: sources[fact.source] ?? 0, bounds: Span(fact.date),
        isSpeech: fact.frame == EventLexicon.Frame.speech, isLight: fact.hasLightHead)
    }
    var counts = [Int](repeating: 0, count: numbers.count)
    var perSource = [Set<Int>](repeating: [], count: sources.count)
    for sketch in sketches {
      for word in Set(sketch.context + sketch.companions + [sketch.head]) { counts[word] += 1 }
      perSource[sketch.source].formUnion(sketch.context)
      perSource[sketch.source].formUnion(sketch.companions)
    }
    var perWord = [Int](repeating: 0, count: numbers.count)
    for words in perSource { for word in words { perWord[word] += 1 } }
    all = sketches
    self.counts = counts
    rarity = counts.map { Self.bits(sketches.count, $0) }
    // A word that a single source uses ties it to nothing.
    storyRarity = perWord.map { $0 < 2 ? 0.5 : Self.bits(sources.count, $0) }
    stories = perSource.map { $0.sorted() }
  }

  /// The logarithm of how many times rarer than always, by halving steps and a line between.
  private static func bits(_ total: Int, _ count: Int) -> Double {
    // Among a handful of facts nothing is common.
    let total = max(total, 30)
    var share = Double(total + 1) / Double(max(count, 1))
    var bits = 0.0
    while share >= 2 {
      share /= 2
      bits += 1
    }
    return bits + share - 1
  }

  /// How alike the sources of two facts are, from 0 to 1.
  func story(_ a: Sketch, _ b: Sketch) -> Double {
    Self.overlap(stories[a.source], stories[b.source], storyRarity).share
  }

  /// The shared words of two lists: their part of all, and their sum in bits.
  func overlap(_ a: [Int], _ b: [Int]) -> (share: Double, bits: Double) {
    Self.overlap(a, b, rarity)
  }

  /// A word in a month.
  struct Key: Hashable {
    let word: Int
    let month: Int
  }

  /// By how many of its rarest words a fact is looked up.
  private static let rareKeys = 8

  /// What a fact is looked up by: its head, its frame, and the rarest of the words that others use
  /// too, in each of its months.
  func keys(of sketch: Sketch) -> [Key] {
    let rare = Set(sketch.context + sketch.companions).filter { counts[$0] > 1 }.sorted {
      (counts[$0], $0) < (counts[$1], $1)
    }
    let words = Set([sketch.head, sketch.frame] + rare.prefix(Self.rareKeys)).sorted()
    guard let span = sketch.bounds else { return words.map { Key(word: $0, month: .max) } }
    // A day at the edge of a month may be told as one of the next.
    let (first, last) = ((span.first - 7) / 30, (span.last + 7) / 30)
    // A long time is looked up by its end alone.
    let months = last - first <= 26 ? first...last : last...last
    return words.flatMap { word in months.map { Key(word: word, month: $0) } }
  }

  private static func overlap(
    _ a: [Int], _ b: [Int], _ weights: [Double]
  ) -> (share: Double, bits: Double) {
    var (i, j) = (0, 0)
    var (shared, sum) = (0.0, 0.0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += weights[a[i]]
        sum += 2 * weights[a[i]]
        i += 1
        j += 1
      } else if a[i] < b[j] {
        sum += weights[a[i]]
        i += 1
      } else {
        sum += weights[b[j]]
        j += 1
      }
    }
    while i < a.count {
      sum += weights[a[i]]
      i += 1
    }
    while j < b.count {
      sum += weights[b[j]]
      j += 1
    }
    return (sum == 0 ? 0 : 2 * shared / sum, shared)
  }
}
