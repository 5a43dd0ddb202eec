import Timeline

/// Documents of every kind of text, good and bad, all of them made from one seed.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A document with a short text; most are made of what the reader knows.
  mutating func next() -> SourceDocument {
    let text: [UInt8]
    switch random.number(16) {
    case 0: text = bytes()
    case 1: text = Array(String(decoding: bytes(), as: UTF8.self).utf8)
    case 2...7: text = Array(soup().utf8)
    case 8: text = Array((soup() + " " + nasty() + " " + soup()).utf8)
    default: text = Array(mutated().utf8)
    }
    let breaks: Bool? = [nil, true, false][random.number(3)]
    return SourceDocument(id: "fuzz", created: created(), text: text, breaksAtLines: breaks)
  }

  /// A manner that a document can be forced to; nil in most cases.
  mutating func manner() -> Manner? {
    random.number(3) == 0 ? random.one(of: Array(Manner.allCases)) : nil
  }

  private static let words = Language.englishVocabulary

  /// Our own sentences: what the rules are tried with, in which they fire and in which not.
  private static let sentences =
    Language.english.rules.flatMap { rule in
      rule.examples.map { $0.text.filter { $0 != "[" && $0 != "]" } } + rule.counterexamples
    }

  private static let marks = [
    ".", ",", ";", ":", "-", "–", "—", "/", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "?",
    "!", "...", "%", "$", "&", "\n", "\n\n", "\t", "\u{C}", "\r\n", "*", "_", "@", "#", "°",
  ]

  private static let oddities = [
    "\u{301}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{A0}", "\u{2028}", "\0", "👩‍👩‍👧", "e\u{301}",
    "１２ March ２０２３", "٣ مارس", "三月", "İstanbul", "ſt", "ﬁrst", "ß", "Ⅻ", "½", "\u{1F1E6}",
    "\u{10FFFF}", "Ѐ", "\u{FFFD}", "𝟐𝟎𝟐𝟑", "ǅ", "\u{AD}Mon\u{AD}day",
  ]

  private static let anchors: [EDTF?] = [
    "2023-03-22", "2023-03", "2023", "2023-21", "2024-02-29", "2000-01-01", "0000-01-01", "0001",
    "9999-12-31", "-0044-03-15", "-9999-01-01", "Y17E8", "Y-170000002", "202X", "20XX",
    "XXXX-12-25", "2023-XX-31", "../2030", "2014/..", "2023-03-20/2023-03-22", "1066~",
    "[1667,1668,1670..1672]", "{1960,1961-12}", "2023-03-22T23:59:59Z", "2023-12-31",
  ].map { try? EDTF($0) }

  private mutating func created() -> EDTF? {
    switch random.number(4) {
    case 0: return random.one(of: Self.anchors)
    case 1: return nil
    default:
      let number = random.number(3_652_059) - (random.number(8) == 0 ? 1_500_000 : 0)
      let day = CivilDate(dayNumber: number - 719_162)
      return random.number(4) == 0 ? .month(day.year, day.month) : .day(day)
    }
  }

  private mutating func bytes() -> [UInt8] {
    (0..<random.number(60)).map { _ in
      UInt8(truncatingIfNeeded: random.number(3) == 0 ? random.number(256) : 32 + random.number(96))
    }
  }

  private mutating func soup() -> String {
    var text = ""
    for _ in 0...random.number(16) {
      switch random.number(10) {
      case 0, 1: text += random.one(of: Self.marks)
      case 2, 3: text += number()
      case 4: text += random.one(of: Self.words).capitalisedWord
      case 5: text += random.one(of: ["in", "on", "the", "by", "of", "last", "since", "said"])
      default: text += random.one(of: Self.words)
      }
      if random.number(5) > 0 { text += " " }
    }
    return text
  }

  private mutating func number() -> String {
    switch random.number(6) {
    case 0: "\(1700 + random.number(400))"
    case 1: "\(random.number(33))"
    case 2: "\(random.number(13))/\(random.number(33))/\(random.number(2100))"
    case 3: "\(random.number(2100))-\(random.number(14))-\(random.number(33))"
    case 4: "\(random.number(26)):\(random.number(62))"
    default: String(random.next() >> UInt64(random.number(64)))
    }
  }

  private mutating func mutated() -> String {
    var text = random.one(of: Self.sentences)
    if random.number(3) == 0 { text += " " + random.one(of: Self.sentences) }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<random.number(4) {
      let place = random.number(words.count)
      switch random.number(7) {
      case 0: words.remove(at: place)
      case 1: words.insert(random.one(of: Self.words), at: place)
      case 2: words[place] = number()
      case 3: words[place] += random.one(of: Self.marks)
      case 4: words.swapAt(place, random.number(words.count))
      case 5: words[place] = random.one(of: Self.words).capitalisedWord
      default: words[place] = damaged(words[place])
      }
      if words.isEmpty { words = [""] }
    }
    return words.joined(separator: " ")
  }

  private mutating func damaged(_ word: String) -> String {
    var scalars = Array(word.unicodeScalars)
    let new = random.one(of: Self.oddities + Self.marks).unicodeScalars
    scalars.insert(contentsOf: new, at: random.number(scalars.count + 1))
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func nasty() -> String {
    let length = random.number(8) == 0 ? 2000 : 40
    let piece = random.one(of: Self.oddities + Self.marks + ["9", "0", "a", "A.", "on ", "1."])
    return String(repeating: piece, count: random.number(length))
  }
}

extension String {
  /// The word with a capital.
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
