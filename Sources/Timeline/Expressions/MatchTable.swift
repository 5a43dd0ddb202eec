/// Which rules can match where two tokens stand: most places need no rule to be tried.
///
/// Tokens that the first two steps of no rule tell apart are of one class, and each pair of classes
/// has its list of rules.
struct MatchTable: Sendable {
  /// The class of tokens that no rule takes; a place without a token is of it too.
  static let nothing = 0
  /// Digits from this length on write no number.
  private static let tooLong = 10

  private let ofEntry: [UInt16]
  /// By the number of digits.
  private let ofDigits: [UInt16]
  /// By the ASCII form of the mark.
  private let ofMark: [UInt16]
  private let classCount: Int
  /// The list of each pair of classes, the class of the first token before that of the second.
  private let lists: [UInt16]
  /// Where each list begins among `ranks`, and at last where all end.
  private let starts: [Int32]
  private let ranks: [UInt16]

  /// Makes the table of a program over the words of a lexicon.
  init(_ program: MatchProgram, lexicon: Lexicon) {
    let heads = program.starts.map(program.heads)
    let tests = Array(Set(heads.joined().flatMap { [$0.first] + $0.next }))
    var classes = Classes(tests)
    let takes = { (token: MatchProgram.Sample) in
      classes.number(of: tests.map { program.takes($0, token, lexicon) })
    }
    let nothing = takes(.nothing)
    assert(nothing == Self.nothing)
    ofEntry = (0..<lexicon.entryCount).map { takes(.word($0)) }
    ofDigits = (0...Self.tooLong).map { $0 < Self.tooLong ? takes(.digits($0)) : nothing }
    ofMark = (0..<128).map { takes(.mark($0)) }
    classCount = classes.count
    var rules = [[UInt16]](repeating: [], count: classCount * classCount)
    for (rank, heads) in heads.enumerated() {
      for head in heads {
        let next =
          head.canEnd ? Array(0..<classCount) : Set(head.next.flatMap(classes.taken)).sorted()
        for first in classes.taken(by: head.first) {
          for second in next where rules[first * classCount + second].last != UInt16(rank) {
            rules[first * classCount + second].append(UInt16(rank))
          }
        }
      }
    }
    var numbers: [[UInt16]: UInt16] = [[]: 0]
    var starts: [Int32] = [0, 0]
    var ranks: [UInt16] = []
    lists = rules.map { list in
      if let known = numbers[list] { return known }
      let number = UInt16(numbers.count)
      numbers[list] = number
      ranks += list
      starts.append(Int32(ranks.count))
      return number
    }
    self.starts = starts
    self.ranks = ranks
  }

  /// The class of a token with its meaning.
  func tokenClass(_ token: Token, _ meaning: Lexicon.Meaning) -> Int {
    switch token.kind {
    case .word: meaning.entry < 0 ? Self.nothing : Int(ofEntry[Int(meaning.entry)])
    case .digits: Int(ofDigits[min(token.span.count, Self.tooLong)])
    case .mark: token.mark < 128 ? Int(ofMark[Int(token.mark)]) : Self.nothing
    }
  }

  /// Where the ranks of the rules stand that can match a token of class `first` before `second`.
  func candidates(_ first: Int, _ second: Int) -> Range<Int> {
    let list = Int(lists[first * classCount + second])
    return Int(starts[list])..<Int(starts[list + 1])
  }

  /// A rank of a list; lower ranks come first.
  func rank(at index: Int) -> Int { Int(ranks[index]) }

  /// The classes of tokens, each told by the tests that its tokens pass.
  private struct Classes {
    private let tests: [MatchProgram.Operation: Int]
    private var numbers: [[Bool]: UInt16] = [:]
    private var takenBy: [[Int]]

    init(_ tests: [MatchProgram.Operation]) {
      self.tests = Dictionary(uniqueKeysWithValues: zip(tests, tests.indices))
      takenBy = tests.map { _ in [] }
    }

    var count: Int { numbers.count }

    mutating func number(of passed: [Bool]) -> UInt16 {
      if let known = numbers[passed] { return known }
      let number = numbers.count
      numbers[passed] = UInt16(number)
      for test in passed.indices where passed[test] { takenBy[test].append(number) }
      return UInt16(number)
    }

    func taken(by test: MatchProgram.Operation) -> [Int] { tests[test].map { takenBy[$0] } ?? [] }
  }
}

extension MatchProgram {
  /// How a match can begin.
  struct Head {
    /// What takes its first token.
    let first: Operation
    /// What can take its second.
    var next: [Operation] = []
    /// Whether it can have but one token.
    var canEnd = false
  }

  /// What the first steps of rules are tried at: a token without its place in a text.
  enum Sample {
    /// A word by its entry in the lexicon.
    case word(Int)
    /// So many digits.
    case digits(Int)
    case mark(UInt8)
    /// A word without a meaning, or no token.
    case nothing
  }

  /// The ways in which a match of the rule that begins at `start` can begin.
  func heads(from start: Int) -> [Head] {
    takers(from: start).places.map { place in
      let after = takers(from: place + 1)
      var head = Head(
        first: operations[place], next: after.places.map { operations[$0] }, canEnd: after.canEnd)
      if head.first == .count {
        // A number in words can have several.
        head.next += [.mark(UInt8(ascii: "-")), .sense(.number), .sense(.scale)]
      }
      return head
    }
  }

  /// The instructions from `start` on that can take the next token, and whether a match can end.
  private func takers(from start: Int) -> (places: [Int], canEnd: Bool) {
    var places: [Int] = []
    var canEnd = false
    var seen: Set<Int> = []
    var open = [start]
    while let at = open.popLast() {
      guard seen.insert(at).inserted else { continue }
      switch operations[at] {
      case .end: canEnd = true
      case .jump(let target): open.append(Int(target))
      case .split(let one, let other): open += [Int(one), Int(other)]
      case .sense, .signal, .digits, .figures, .count, .pluralUnit, .year, .mark, .valued, .word:
        places.append(at)
      case .notWord, .following, .notFollowing, .before, .notBefore, .joined, .counted,
        .notCounted,
        .boundary, .notBeforeName, .notCounting, .notDigitsBefore, .endOfPhrase, .beforeThing,
        .notBeforeAge,
        .notAmount,
        .cut:
        open.append(at + 1)
      }
    }
    return (places, canEnd)
  }

  /// Whether an instruction can take a token, as far as it tells without the tokens around it.
  func takes(_ operation: Operation, _ token: Sample, _ lexicon: Lexicon) -> Bool {
    switch token {
    case .nothing: return false
    case .mark(let mark): return operation == .mark(mark)
    case .digits(let count):
      switch operation {
      case .count: return true
      case .year: return count == 4
      case .figures(let wanted, _, _): return count == Int(wanted)
      case .digits(let low, _): return String(low).utf8.count <= count
      default: return false
      }
    case .word(let entry):
      let meaning = lexicon.meaning(of: entry)
      switch operation {
      case .sense(let kind): return meaning.has(kind)
      case .signal(let signal): return meaning.has(signal)
      case .valued(let kind, let value): return lexicon.has(kind, Int(value), of: meaning)
      case .pluralUnit: return meaning.has(.unit) && meaning.has(.plural)
      case .count: return meaning.has(.number)
      case .word(let number):
        return meaning.kinds != 0 && lexicon.words[entry / 2].utf8.elementsEqual(words[Int(number)])
      default: return false
      }
    }
  }
}
