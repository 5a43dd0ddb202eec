/// The words of a language that a rule can ask about, read from a table in plain text.
///
/// Each line of the table is `kind value: word word ...`. A word that ends in `^` has its meaning
/// only with a capital. The lines `ending past: ...` and `ending plural: ...` tell how a regular past
/// tense and a plural end. A line without `:` or with an unknown kind makes the table invalid, which
/// `problems` tells and a test asks.
public final class Lexicon: Sendable {
  /// What a word in its case means, told in bits.
  struct Meaning: Sendable {
    /// The kinds of its senses; none for a word that means nothing to any rule.
    var kinds: UInt32 = 0
    /// The number of the word in its case; -1 for a word that is not in the table.
    var entry: Int32 = -1
    /// Its signals.
    var signals = SignalSet()

    func has(_ kind: Sense.Kind) -> Bool { kinds >> UInt32(kind.rawValue) & 1 == 1 }

    func has(_ signal: Signal) -> Bool { signals.contains(signal) }
  }

  /// The lines of the table that could not be read, for a test to ask.
  public let problems: [String]
  /// The endings, in lower case, of the regular past tense: the table's line `ending past: ...`.
  public let pastEndings: [[UInt8]]
  /// The endings, in lower case, of a regular plural: the table's line `ending plural: ...`.
  let pluralEndings: [[UInt8]]
  /// The words in lower case; entry `2n` is word `n` with a capital, `2n + 1` without.
  let words: [String]

  private let table: WordTable
  private let meanings: [Meaning]
  /// The senses of all entries, one after the other.
  private let senses: [Sense]
  /// Where the senses of each entry begin, and at last where all end.
  private let starts: [Int32]

  /// Reads a table.
  public init(_ table: String) {
    var problems: [String] = []
    var senses: [String: [Sense]] = [:]
    var order: [String] = []
    var endings: [[UInt8]] = []
    var plurals: [[UInt8]] = []
    for line in table.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let halves = line.split(separator: ":", maxSplits: 1)
      let head = halves.first?.split(separator: " ") ?? []
      if halves.count == 2, head == ["ending", "past"] {
        endings += halves[1].split(separator: " ").map { Array($0.utf8) }
        continue
      }
      if halves.count == 2, head == ["ending", "plural"] {
        plurals += halves[1].split(separator: " ").map { Array($0.utf8) }
        continue
      }
      guard halves.count == 2, head.count == 2, let meaning = Self.sense(head[0], head[1]) else {
        problems.append(String(line))
        continue
      }
      for word in halves[1].split(separator: " ") {
        let needsCapital = word.last == "^"
        let letters = String(needsCapital ? word.dropLast() : word)
        if senses[letters] == nil { order.append(letters) }
        senses[letters, default: []].append(
          Sense(meaning.kind, meaning.value, needsCapital: needsCapital))
      }
    }
    var all: [Sense] = []
    var starts: [Int32] = [0]
    for word in order {
      let meant = senses[word] ?? []
      all += meant
      starts.append(Int32(all.count))
      all += meant.filter { !$0.needsCapital }
      starts.append(Int32(all.count))
    }
    self.problems = problems
    pastEndings = endings
    pluralEndings = plurals
    words = order
    self.table = WordTable(order)
    self.senses = all
    self.starts = starts
    meanings = (0..<2 * order.count).map { entry in
      let meant = all[Int(starts[entry])..<Int(starts[entry + 1])]
      let kinds = meant.reduce(0 as UInt32) { $0 | 1 << UInt32($1.kind.rawValue) }
      let signals = meant.compactMap { $0.kind == .signal ? Signal(rawValue: $0.value) : nil }
      return meant.isEmpty
        ? Meaning() : Meaning(kinds: kinds, entry: Int32(entry), signals: SignalSet(signals))
    }
  }

  /// The number of entries: two for each word.
  var entryCount: Int { meanings.count }

  /// What the word at `span` means in its case, whatever the case of its other ASCII letters.
  ///
  /// Complexity: O(1) in the number of words, O(n) in the word's length.
  func meaning(of span: TextSpan, in text: [UInt8], isCapitalised: Bool) -> Meaning {
    let word = table.number(of: span.range, in: text)
    return word < 0 ? Meaning() : meanings[2 * word + (isCapitalised ? 0 : 1)]
  }

  /// What an entry means.
  func meaning(of entry: Int) -> Meaning { meanings[entry] }

  /// The senses of the word at `span` in its case.
  public func senses(of span: TextSpan, in text: [UInt8], isCapitalised: Bool) -> [Sense] {
    senses(of: meaning(of: span, in: text, isCapitalised: isCapitalised))
  }

  func senses(of meaning: Meaning) -> [Sense] { Array(senses[range(of: meaning)]) }

  /// The value of the first sense of a kind; nil when there is none.
  func value(_ kind: Sense.Kind, of meaning: Meaning) -> Int? {
    guard meaning.has(kind) else { return nil }
    for index in range(of: meaning) where senses[index].kind == kind { return senses[index].value }
    return nil
  }

  /// Whether one of the senses is of this kind and value.
  func has(_ kind: Sense.Kind, _ value: Int, of meaning: Meaning) -> Bool {
    guard meaning.has(kind) else { return false }
    for index in range(of: meaning) {
      if senses[index].kind == kind, senses[index].value == value { return true }
    }
    return false
  }

  private func range(of meaning: Meaning) -> Range<Int> {
    let entry = Int(meaning.entry)
    return entry < 0 ? 0..<0 : Int(starts[entry])..<Int(starts[entry + 1])
  }

  private static func sense(_ kind: Substring, _ value: Substring) -> Sense? {
    switch kind {
    case "month": Int(value).map { Sense(.month, $0) }
    case "weekday": Int(value).map { Sense(.weekday, $0) }
    case "season": Int(value).map { Sense(.season, $0) }
    case "number": Int(value).map { Sense(.number, $0) }
    case "scale": Int(value).map { Sense(.scale, $0) }
    case "decade": Int(value).map { Sense(.decade, $0) }
    case "festival": named(value, Holiday.allCases).map { Sense(.festival, $0.rawValue) }
    case "latest": Int(value).map { Sense(.latest, $0) }
    case "midnight": Int(value).map { Sense(.midnight, $0) }
    case "overnight": Int(value).map { Sense(.overnight, $0) }
    case "era": Int(value).map { Sense(.era, $0) }
    case "weekdays": Int(value).map { Sense(.weekdays, $0) }
    case "told": Int(value).map { Sense(.told, $0) }
    case "holiday": named(value, Holiday.allCases).map { Sense(.holiday, $0.rawValue) }
    case "ordinal": Int(value).map { Sense(.ordinal, $0) }
    case "direction": Int(value).map { Sense(.direction, $0) }
    case "deictic": Int(value).map { Sense(.deictic, $0) }
    case "reference": Int(value).map { Sense(.reference, $0) }
    case "unit": named(value, CalendarUnit.allCases).map { Sense(.unit, $0.rawValue) }
    case "recurring": named(value, CalendarUnit.allCases).map { Sense(.recurring, $0.rawValue) }
    case "part": named(value, PartOfPeriod.allCases).map { Sense(.part, $0.rawValue) }
    case "daypart": named(value, PartOfDay.allCases).map { Sense(.dayPart, $0.rawValue) }
    case "signal": named(value, Signal.allCases).map { Sense(.signal, $0.rawValue) }
    default: nil
    }
  }

  private static func named<Case>(_ name: Substring, _ cases: [Case]) -> Case? {
    cases.first { String(describing: $0) == name }
  }
}
