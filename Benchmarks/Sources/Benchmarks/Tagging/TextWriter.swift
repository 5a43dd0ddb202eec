/// Writes texts of news and history that nobody wrote before, the same ones for the same seed.
///
/// About one sentence in two tells when; the others are plain, some with numbers, initials,
/// abbreviations and quotations, as real texts have them.
struct TextWriter {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A text of at least `count` bytes; `breaks` tells whether it has paragraphs.
  mutating func text(bytes count: Int, breaks: Bool = true) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + 400)
    var left = 4
    while text.count < count {
      text.append(contentsOf: sentence().utf8)
      left -= 1
      let isEnd = breaks && left == 0
      text.append(contentsOf: (isEnd ? "\n\n" : " ").utf8)
      if isEnd { left = 2 + Int(random.next() % 5) }
    }
    return text
  }

  private mutating func sentence() -> String {
    var text = ""
    let pattern = one(of: one(in: 2) ? Phrases.dated : Phrases.plain)
    for piece in pattern.split(separator: " ") {
      if !text.isEmpty { text += " " }
      text += filled(piece)
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A piece of a pattern with a word in the place of its slot: `{noun},` gives "harbour,".
  private mutating func filled(_ piece: Substring) -> String {
    guard let open = piece.firstIndex(of: "{"), let close = piece.firstIndex(of: "}") else {
      return String(piece)
    }
    let slot = String(piece[piece.index(after: open)..<close])
    return piece[..<open] + words(for: slot) + piece[piece.index(after: close)...]
  }

  private mutating func words(for slot: String) -> String {
    switch slot {
    case "when": return phrase(one(of: Phrases.news))
    case "then": return phrase(one(of: Phrases.history))
    case "day": return String(1 + random.next() % 28)
    case "year": return String(1790 + random.next() % 240)
    case "few": return String(2 + random.next() % 18)
    case "many": return String(100 + random.next() % 900)
    default: return Vocabulary.words[slot].map { one(of: $0) } ?? slot
    }
  }

  private mutating func phrase(_ pattern: String) -> String {
    var pieces: [String] = []
    for piece in pattern.split(separator: " ") { pieces.append(filled(piece)) }
    return pieces.joined(separator: " ")
  }

  private mutating func one(of words: [String]) -> String {
    words[Int(random.next() % UInt64(words.count))]
  }

  private mutating func one(in count: UInt64) -> Bool { random.next() % count == 0 }
}

/// Numbers that look like chance and are the same for the same seed.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
