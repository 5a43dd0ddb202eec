/// The steps of a rule as a flat program, so that matching allocates nothing.
struct MatchProgram: Sendable {
  /// One instruction; its payloads need no counting of references.
  enum Operation: Sendable {
    case sense(Sense.Kind)
    case signal(Signal)
    case digits(Int, Int)
    case figures(Int, Int, Int)
    case count, pluralUnit, year
    case mark(Unicode.Scalar)
    case valued(Sense.Kind, Int)
    /// A word, by its number among the words of the program.
    case word(Int)
    case notWord(Int)
    /// No token: the one before has (or has not) one of these signals.
    case following(UInt64, Bool)
    case before(Signal)
    case notBefore(Signal)
    case joined, counted, notCounted, boundary, notBeforeName, notCounting, notDigitsBefore,
      endOfPhrase, beforeThing
    case notBeforeAge, notAmount, cut
    /// Goes on at the first place, and when that fails at the second.
    case split(Int, Int)
    /// Goes on elsewhere.
    case jump(Int)
  }

  /// What the first token of a match can be.
  struct Start: Sendable {
    /// The kinds of sense, as bits.
    var kinds: UInt32 = 0
    /// The signals, as bits.
    var signals: UInt64 = 0
    /// Whether it can be a number in digits.
    var takesDigits = false
    /// Whether it can be a mark.
    var takesMarks = false
  }

  private(set) var operations: [Operation] = []
  /// The words of its literals, in the bytes of their lower case.
  private(set) var words: [[UInt8]] = []
  /// The fewest tokens that it takes.
  private(set) var shortest = 0
  private(set) var start = Start()

  /// Compiles the steps of a rule.
  init(_ steps: [Pattern]) {
    compile(steps)
    shortest = Self.shortest(steps)
    var isOpen = true
    collect(steps, &isOpen)
  }

  private mutating func compile(_ steps: [Pattern]) {
    for step in steps {
      switch step {
      case .optional(let inner):
        let split = operations.count
        operations.append(.jump(0))
        compile(inner)
        operations[split] = .split(split + 1, operations.count)
      case .either(let ways):
        var ends: [Int] = []
        for (number, way) in ways.enumerated() {
          let split = operations.count
          let isLast = number == ways.count - 1
          if !isLast { operations.append(.jump(0)) }
          compile(way)
          if isLast { break }
          ends.append(operations.count)
          operations.append(.jump(0))
          operations[split] = .split(split + 1, operations.count)
        }
        for end in ends { operations[end] = .jump(operations.count) }
      default: operations.append(operation(step))
      }
    }
  }

  private mutating func operation(_ step: Pattern) -> Operation {
    switch step {
    case .literal(let word), .notLiteral(let word):
      words.append(Array(word.utf8))
      if case .literal = step { return .word(words.count - 1) }
      return .notWord(words.count - 1)
    case .following(let signals): return .following(Signal.bits(signals), true)
    case .notFollowing(let signals): return .following(Signal.bits(signals), false)
    case .sense(let kind): return .sense(kind)
    case .signal(let signal): return .signal(signal)
    case .digits(let range): return .digits(range.lowerBound, range.upperBound)
    case .figures(let count, let range):
      return .figures(count, range.lowerBound, range.upperBound)
    case .count: return .count
    case .pluralUnit: return .pluralUnit
    case .year: return .year
    case .mark(let mark): return .mark(mark)
    case .valued(let kind, let value): return .valued(kind, value)
    case .before(let signal): return .before(signal)
    case .notBefore(let signal): return .notBefore(signal)
    case .joined: return .joined
    case .counted: return .counted
    case .notCounted: return .notCounted
    case .boundary: return .boundary
    case .notBeforeName: return .notBeforeName
    case .notCounting: return .notCounting
    case .notDigitsBefore: return .notDigitsBefore
    case .beforeThing: return .beforeThing
    case .endOfPhrase: return .endOfPhrase
    case .notBeforeAge: return .notBeforeAge
    case .notAmount: return .notAmount
    case .cut, .optional, .either: return .cut
    }
  }

  /// The fewest tokens that steps take.
  private static func shortest(_ steps: [Pattern]) -> Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .optional: sum
      case .either(let ways): sum + (ways.map(shortest).min() ?? 0)
      case .sense, .signal, .digits, .figures, .count, .pluralUnit, .year, .mark, .literal,
        .valued:
        sum + 1
      default: sum
      }
    }
  }

  /// Adds what can come first; `isOpen` tells whether nothing has been taken yet.
  private mutating func collect(_ steps: [Pattern], _ isOpen: inout Bool) {
    for step in steps where isOpen {
      switch step {
      case .sense(let kind), .valued(let kind, _): start.kinds |= 1 << UInt32(kind.rawValue)
      case .signal(let signal): start.signals |= 1 << UInt64(signal.rawValue)
      case .digits, .figures, .year: start.takesDigits = true
      case .count:
        start.takesDigits = true
        start.kinds |= 1 << UInt32(Sense.Kind.number.rawValue)
      case .pluralUnit: start.kinds |= 1 << UInt32(Sense.Kind.unit.rawValue)
      case .mark: start.takesMarks = true
      case .literal:
        // A word that begins a rule has a sense; which one is not told.
        start.kinds = .max
        start.signals = .max
      case .optional(let inner):
        var inside = true
        collect(inner, &inside)
        continue
      case .either(let ways):
        var staysOpen = false
        for way in ways {
          var inside = true
          collect(way, &inside)
          staysOpen = staysOpen || inside
        }
        isOpen = staysOpen
        continue
      case .following, .notFollowing, .before, .notBefore, .notLiteral, .counted, .notCounted,
        .boundary,
        .joined,
        .cut, .notBeforeName, .notCounting, .endOfPhrase, .beforeThing,
        .notBeforeAge, .notAmount, .notDigitsBefore:
        continue
      }
      isOpen = false
    }
  }
}

extension Signal {
  /// Signals as bits.
  static func bits(_ signals: [Signal]) -> UInt64 {
    signals.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}

/// A set of rules by their rank.
struct RuleSet: Sendable {
  /// The most rules that a language can have.
  static let capacity = 256
  private var words = SIMD4<UInt64>()

  /// Whether no rule is in it.
  var isEmpty: Bool { words == .zero }

  mutating func insert(_ rank: Int) { words[rank >> 6] |= 1 << UInt64(rank & 63) }

  mutating func formUnion(_ other: RuleSet) { words |= other.words }

  mutating func formIntersection(_ other: RuleSet) { words &= other.words }

  /// Takes the lowest rank out; nil when none is left.
  mutating func popFirst() -> Int? {
    for word in 0..<4 where words[word] != 0 {
      let bit = words[word].trailingZeroBitCount
      words[word] &= words[word] - 1
      return word << 6 + bit
    }
    return nil
  }
}
