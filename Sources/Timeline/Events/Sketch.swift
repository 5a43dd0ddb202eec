/// What the joining of facts looks at, as numbers: each word and name once for all facts.
final class Sketches: Sendable {
  /// One fact; it holds no memory of its own, since millions of pairs are compared.
  struct Sketch: Sendable {
    let head: Int
    let frame: Int
    /// The fields of meaning of its frame.
    let fields: WordLists.List
    /// The frame of what began; nil when that is not told.
    let theme: Int?
    let frames: WordLists.List
    /// Where its sentence starts, in its source.
    let sentence: Int
    /// The words of its clause without the head.
    let words: WordLists.List
    /// The words of its sentence.
    let context: WordLists.List
    let names: WordLists.List
    /// The names of its sentence.
    let companions: WordLists.List
    /// Number of its source.
    let source: Int
    let bounds: Span?
    let isSpeech: Bool
    let isLight: Bool
    let isPlanned: Bool
    /// Whether its head is a word that the language's table knows.
    let isKnown: Bool
    /// Who did it or spoke; nil when no name tells it.
    let agent: Int?
    /// The words of that name.
    let agentWords: WordLists.List
    /// Those of its clause who are named in full, and the words of their names.
    let actors: WordLists.List
    let actorWords: WordLists.List
    /// Whether who did it to whom tells which it was.
    let isDirected: Bool
    /// Whether it happens to one person and not to another.
    let isOfOne: Bool
    /// The words of the sentence before it.
    let surroundings: WordLists.List
    /// The place of what it counts in `counted`.
    let numbers: Range<Int>
    /// What its sentence quotes.
    let quotations: WordLists.List
    /// When its source was written, as a day number; nil when unknown.
    let written: Int?
  }

  /// How many of what.
  struct Count: Sendable {
    let number: Int
    let thing: Int
  }

  /// The first and last day, as numbers.
  struct Span: Sendable, Equatable {
    let first: Int
    let last: Int
    let isOpen: Bool
    /// Whether it goes from one day to another, and is no week.
    let isStretch: Bool
    /// Whether it has an end and no start.
    let isDeadline: Bool
    /// Whether what is told goes on up to that end.
    let isLasting: Bool

    /// A time with an open end counts by the end that it has.
    ///
    /// `isPart` says that a week or a part of a longer time bounds it, and not what happened.
    init?(_ date: EDTF, isPart: Bool, isLasting: Bool) {
      self.isLasting = isLasting
      let bounds = date.bounds
      guard let end = bounds.latest ?? bounds.earliest else { return nil }
      let start = bounds.latest == nil ? end : bounds.earliest ?? end
      // "About 9 March" may be a day of the week around it.
      let reach = date.isApproximate && date.precision == .day && start == end ? 3 : 0
      (first, last) = (start.dayNumber - reach, end.dayNumber + reach)
      // "XXXX" tells no time.
      guard last - first < 1_000_000 else { return nil }
      isOpen = bounds.upper == .open
      isDeadline = bounds.earliest == nil
      if case .interval = date {
        isStretch = !isPart && last - first != 6
      } else {
        isStretch = false
      }
    }

    var days: Int { last - first + 1 }
  }

  let all: [Sketch]
  /// The words of all facts.
  let lists: WordLists
  /// What all facts count.
  let counted: [Count]
  /// How rare each word is among the facts, in bits.
  let rarity: [Double]
  /// How many facts hold each word.
  private let counts: [Int]
  /// The words of each source.
  private let stories: [WordLists.List]
  private let storyRarity: [Double]
  /// How many facts each source has.
  private let factCounts: [Int]
  /// The times of the facts of each source.
  private let times: [[Span]]

  init(_ facts: [DatedFact]) {
    var seen: Set<String> = []
    for fact in facts {
      seen.formUnion(fact.context)
      seen.formUnion(fact.roots)
      seen.formUnion(fact.surroundings)
      seen.insert(fact.headRoot)
      seen.formUnion(fact.frames.map { "#" + $0 })
      seen.insert("#" + fact.frame)
      if let theme = fact.theme { seen.insert("#" + theme) }
      seen.formUnion(fact.companions.map { "@" + $0 })
      seen.formUnion(fact.names.map { "@" + $0 })
      if let agent = fact.agent { seen.insert("@" + agent) }
    }
    // In the order of the words: the order of a set changes from run to run.
    let numbers = Dictionary(
      uniqueKeysWithValues: seen.sorted().enumerated().map { ($0.element, $0.offset) })
    func number(_ key: String) -> Int { numbers[key] ?? 0 }
    var lists = WordLists()
    func list(_ words: some Collection<String>, _ mark: String = "") -> WordLists.List {
      lists.add(words.map { number(mark.isEmpty ? $0 : mark + $0) })
    }
    // What is only asked to be the same is numbered as it comes.
    var others: [String: Int] = [:]
    func other(_ key: String) -> Int {
      if let known = others[key] { return known }
      defer { others[key] = others.count }
      return others.count
    }
    func otherList(_ words: some Collection<String>) -> WordLists.List {
      lists.add(words.map(other))
    }
    // "Brown" and "the mayor" can be one; "Ada Brown" and "Li Na" cannot.
    func people(in fact: DatedFact) -> [String] { fact.actors.filter { $0.contains(" ") } }
    var sources: [String: Int] = [:]
    for fact in facts where sources[fact.source] == nil { sources[fact.source] = sources.count }
    var counted: [Count] = []
    let sketches = facts.map { fact in
      let firstCount = counted.count
      counted += fact.numbers.map { Count(number: other($0.number), thing: other($0.thing)) }
      return Sketch(
        head: number(fact.headRoot), frame: number("#" + fact.frame),
        fields: otherList(fact.fields), theme: fact.theme.map { number("#" + $0) },
        frames: list(fact.frames, "#"), sentence: fact.sentence.start,
        words: list(fact.roots.subtracting([fact.headRoot])), context: list(fact.context),
        names: list(fact.names, "@"), companions: list(fact.companions, "@"),
        source: sources[fact.source] ?? 0,
        bounds: Span(
          fact.date,
          isPart: fact.resolution.assumptions.contains(.weekFromMonday)
            || fact.resolution.assumptions.contains(.thirds),
          isLasting: fact.isLasting),
        isSpeech: fact.frame == EventLexicon.Frame.speech, isLight: fact.hasLightHead,
        isPlanned: fact.isPlanned, isKnown: fact.hasKnownHead,
        agent: fact.agent.map { number("@" + $0) },
        agentWords: otherList(Set((fact.agent ?? "").split(separator: " ").map(String.init))),
        actors: list(people(in: fact), "@"),
        actorWords: otherList(
          Set(people(in: fact).flatMap { $0.split(separator: " ").map(String.init) })),
        isDirected: fact.isDirected, isOfOne: fact.isOfOne,
        surroundings: list(fact.surroundings), numbers: firstCount..<counted.count,
        quotations: otherList(fact.quotations), written: fact.written)
    }
    var counts = [Int](repeating: 0, count: numbers.count)
    var perSource = [Set<Int>](repeating: [], count: sources.count)
    for sketch in sketches {
      let (context, companions) = (lists[sketch.context], lists[sketch.companions])
      for word in Set(context + companions + [sketch.head]) { counts[word] += 1 }
      perSource[sketch.source].formUnion(context)
      perSource[sketch.source].formUnion(companions)
    }
    var perWord = [Int](repeating: 0, count: numbers.count)
    for words in perSource { for word in words { perWord[word] += 1 } }
    var told = [Int](repeating: 0, count: sources.count)
    for sketch in sketches { told[sketch.source] += 1 }
    factCounts = told
    var times = [[Span]](repeating: [], count: sources.count)
    for sketch in sketches { if let span = sketch.bounds { times[sketch.source].append(span) } }
    self.times = times
    all = sketches
    self.counted = counted
    self.counts = counts
    rarity = counts.map { Self.bits(sketches.count, $0) }
    // A word that a single source uses ties it to nothing.
    storyRarity = perWord.map { $0 < 2 ? 0.5 : Self.bits(sources.count, $0) }
    stories = perSource.map { lists.add($0) }
    self.lists = lists
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
  func story(_ a: Int, _ b: Int) -> Double {
    lists.share(stories[a], stories[b], storyRarity).share
  }

  /// How many facts of a source could be what a fact of another tells, as far as their times go.
  func rivals(of fact: Sketch, in source: Int) -> Int {
    guard let own = fact.bounds else { return 0 }
    return times[source].count { other in
      own.isOpen == other.isOpen
        && (own.first <= other.first && other.last <= own.last
          || other.first <= own.first && own.last <= other.last)
        && max(own.days, other.days) <= 366
    }
  }

  /// How much it says that two sources tell only one fact each of a time: nothing where one has no
  /// other fact at all, 1 from five on.
  func choice(_ a: Sketch, _ b: Sketch) -> Double {
    min(1, Double(min(factCounts[a.source], factCounts[b.source]) - 1) / 4)
  }

  /// How far a time lies from when its sources were written: 0 for the same week, 1 for years.
  func remoteness(_ a: Sketch, _ b: Sketch) -> Double {
    func distance(_ fact: Sketch) -> Int {
      guard let written = fact.written, let span = fact.bounds else { return 0 }
      return max(0, max(written - span.last, span.first - written))
    }
    switch min(distance(a), distance(b)) {
    case ...3: return 0
    case ...14: return 0.25
    case ...60: return 0.5
    case ...400: return 0.75
    default: return 1
    }
  }

  /// The shared words of two lists: their part of all, and their sum in bits.
  func overlap(_ a: WordLists.List, _ b: WordLists.List) -> (share: Double, bits: Double) {
    let (share, sum) = lists.share(a, b, rarity)
    return (share, sum)
  }

  /// The sum of the shared words of two lists in bits.
  func bits(_ a: WordLists.List, _ b: WordLists.List) -> Double { lists.sum(a, b, rarity) }

  /// A word in a month.
  struct Key: Hashable {
    let word: Int
    let month: Int
  }

  /// Stands for whatever word a fact of a month has.
  private static let anyWord = -1

  /// By how many of its rarest words a fact is looked up.
  private static let rareKeys = 8

  /// What a fact is looked up by: its head, its frame, and the rarest of the words that others use
  /// too, in each of its months.
  func keys(of sketch: Sketch) -> [Key] {
    let rare = Set(lists[sketch.context] + lists[sketch.companions]).filter { counts[$0] > 1 }
      .sorted {
        (counts[$0], $0) < (counts[$1], $1)
      }
    let words = Set([sketch.head, sketch.frame] + rare.prefix(Self.rareKeys)).sorted()
    guard let span = sketch.bounds else { return words.map { Key(word: $0, month: .max) } }
    // A day at the edge of a month may be told as one of the next.
    let (first, last) = ((span.first - 7) / 30, (span.last + 7) / 30)
    // A long time is looked up by its end alone.
    let months = last - first <= 26 ? first...last : last...last
    // Two papers may share no word of what they tell of one time.
    return (words + [Self.anyWord]).flatMap { word in months.map { Key(word: word, month: $0) } }
  }
}

extension Sketches.Sketch {
  /// Whether the heads tell one kind of event: the same frame, or that of what began.
  func tellsTheSame(as other: Self) -> Bool {
    if let theme, let second = other.theme { return theme == second && frame == other.frame }
    return frame == other.frame || theme == other.frame || other.theme == frame
  }
}
