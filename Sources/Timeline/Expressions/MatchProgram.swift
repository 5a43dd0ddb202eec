/// The steps of all rules as one flat program, so that matching makes nothing and follows nothing.
struct MatchProgram: Sendable {
  /// One instruction; its payloads need no counting of references.
  enum Operation: Sendable, Hashable {
    case sense(Sense.Kind)
    case signal(Signal)
    case digits(Int32, Int32)
    case figures(Int32, Int32, Int32)
    case count, pluralUnit, year
    case mark(UInt8)
    case valued(Sense.Kind, Int32)
    /// A word, by its number among the words of the program.
    case word(Int32)
    case notWord(Int32)
    /// No token: the one before has one of these signals.
    case following(SignalSet)
    case notFollowing(SignalSet)
    case before(Signal)
    case notBefore(Signal)
    case joined, counted, notCounted, boundary, notBeforeName, notCounting, notDigitsBefore
    case endOfPhrase, beforeThing
    case notBeforeAge, notAmount, cut
    /// Goes on at the first place, and when that fails at the second.
    case split(Int32, Int32)
    /// Goes on elsewhere.
    case jump(Int32)
    /// The rule has matched.
    case end
  }

  private(set) var operations: [Operation] = []
  /// The words of its literals, in the bytes of their lower case.
  private(set) var words: [[UInt8]] = []
  /// Where each rule begins.
  private(set) var starts: [Int] = []

  /// Compiles the steps of rules.
  init(_ patterns: [[Pattern]]) {
    for pattern in patterns {
      starts.append(operations.count)
      compile(pattern)
      operations.append(.end)
    }
  }

  private var next: Int32 { Int32(operations.count) }

  private mutating func compile(_ steps: [Pattern]) {
    for step in steps {
      switch step {
      case .optional(let inner):
        let split = operations.count
        operations.append(.end)
        compile(inner)
        operations[split] = .split(Int32(split + 1), next)
      case .either(let ways):
        var ends: [Int] = []
        for (number, way) in ways.enumerated() {
          let split = operations.count
          let isLast = number == ways.count - 1
          if !isLast { operations.append(.end) }
          compile(way)
          if isLast { break }
          ends.append(operations.count)
          operations.append(.end)
          operations[split] = .split(Int32(split + 1), next)
        }
        for end in ends { operations[end] = .jump(next) }
      default: operations.append(operation(step))
      }
    }
  }

  private mutating func operation(_ step: Pattern) -> Operation {
    switch step {
    case .literal(let word): return .word(number(of: word))
    case .notLiteral(let word): return .notWord(number(of: word))
    case .following(let signals): return .following(SignalSet(signals))
    case .notFollowing(let signals): return .notFollowing(SignalSet(signals))
    case .sense(let kind): return .sense(kind)
    case .signal(let signal): return .signal(signal)
    case .digits(let range):
      return .digits(Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
    case .figures(let count, let range):
      return .figures(Int32(count), Int32(range.lowerBound), Int32(range.upperBound))
    case .count: return .count
    case .pluralUnit: return .pluralUnit
    case .year: return .year
    case .mark(let mark): return .mark(UInt8(ascii: mark))
    case .valued(let kind, let value): return .valued(kind, Int32(value))
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

  /// The number of a word; one that several steps ask for is kept once.
  private mutating func number(of word: String) -> Int32 {
    let bytes = Array(word.utf8)
    if let known = words.firstIndex(of: bytes) { return Int32(known) }
    words.append(bytes)
    return Int32(words.count - 1)
  }
}
