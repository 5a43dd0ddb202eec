/// The words of a language that a rule can ask about, read from a table in plain text.
///
/// Each line of the table is `kind value: word word ...`. A word that ends in `^` has its meaning
/// only with a capital. The lines `ending past: ...` and `ending plural: ...` tell how a regular past
/// tense and a plural end. A line without `:` or with an unknown kind makes the table invalid, which
/// `problems` tells and a test asks.
public struct Lexicon: Sendable {
  /// The lines of the table that could not be read, for a test to ask.
  public let problems: [String]
  /// The endings, in lower case, of the regular past tense: the table's line `ending past: ...`.
  public let pastEndings: [String]

  /// The endings, in lower case, of a regular plural: the table's line `ending plural: ...`.
  let pluralEndings: [[UInt8]]

  private let slots: [Int32]
  private let words: [Entry]
  private let mask: Int

  private struct Entry: Sendable {
    let letters: [UInt8]
    /// With a capital (even numbers) and without.
    let senses: [Sense]
    let small: [Sense]
  }

  /// The senses by entry: twice the word's number, and one more for the word without a capital.
  private let sensesOf: [[Sense]]
  private let kindsOf: [UInt32]
  private let signalsOf: [UInt64]

  /// Reads a table.
  public init(_ table: String) {
    var problems: [String] = []
    var senses: [String: [Sense]] = [:]
    var order: [String] = []
    var endings: [String] = []
    var plurals: [[UInt8]] = []
    for line in table.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let halves = line.split(separator: ":", maxSplits: 1)
      let head = halves.first?.split(separator: " ") ?? []
      if halves.count == 2, head == ["ending", "past"] {
        endings += halves[1].split(separator: " ").map(String.init)
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
    var size = 64
    while size < order.count * 3 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var words: [Entry] = []
    for word in order {
      let letters = Array(word.utf8)
      var slot = Self.hash(letters, 0..<letters.count) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(words.count)
      let all = senses[word] ?? []
      words.append(
        Entry(letters: letters, senses: all, small: all.filter { !$0.needsCapital }))
    }
    sensesOf = words.flatMap { [$0.senses, $0.small] }
    kindsOf = sensesOf.map { $0.reduce(0) { $0 | 1 << UInt32($1.kind.rawValue) } }
    signalsOf = sensesOf.map { senses in
      Signal.bits(senses.compactMap { $0.kind == .signal ? Signal(rawValue: $0.value) : nil })
    }
    self.problems = problems
    pastEndings = endings
    pluralEndings = plurals
    self.slots = slots
    self.words = words
    self.mask = size - 1
  }

  /// The meanings of the word at `span`, whatever the case of its ASCII letters.
  ///
  /// Complexity: O(1) in the number of words, O(n) in the word's length.
  public func senses(of span: TextSpan, in text: [UInt8], isCapitalised: Bool) -> [Sense] {
    let entry = entry(of: span, in: text, isCapitalised: isCapitalised)
    return entry < 0 ? [] : sensesOf[Int(entry)]
  }

  /// The number of the word at `span` in its case; -1 for a word that means nothing here.
  func entry(of span: TextSpan, in text: [UInt8], isCapitalised: Bool) -> Int32 {
    guard span.count <= 20 else { return -1 }
    var slot = Self.hash(text, span.range) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if words[number].letters.count == span.count,
        Self.equal(words[number].letters, text, span.start)
      {
        let entry = 2 * number + (isCapitalised ? 0 : 1)
        return sensesOf[entry].isEmpty ? -1 : Int32(entry)
      }
      slot = (slot + 1) & mask
    }
    return -1
  }

  func senses(of entry: Int32) -> [Sense] { sensesOf[Int(entry)] }
  func kinds(of entry: Int32) -> UInt32 { kindsOf[Int(entry)] }
  func signals(of entry: Int32) -> UInt64 { signalsOf[Int(entry)] }

  func value(_ kind: Sense.Kind, of entry: Int32) -> Int? {
    for sense in sensesOf[Int(entry)] where sense.kind == kind { return sense.value }
    return nil
  }

  func has(_ kind: Sense.Kind, _ value: Int, of entry: Int32) -> Bool {
    for sense in sensesOf[Int(entry)] where sense.kind == kind && sense.value == value {
      return true
    }
    return false
  }

  /// FNV-1a over the letters in lower case.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      hash = (hash ^ UInt64(lower(bytes[index]))) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }

  private static func equal(_ letters: [UInt8], _ text: [UInt8], _ start: Int) -> Bool {
    for index in letters.indices where letters[index] != lower(text[start + index]) {
      return false
    }
    return true
  }

  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
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
