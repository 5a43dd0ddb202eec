/// Makes sentences out of parts of sentences, most of them such as nobody writes.
struct SentenceGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Frames, in which `A` stands for a thing or person, `V` for a deed, `D` for a date and `P` for a
  /// phrase.
  private static let frames = [
    "A V on D, P", "On D A, A, V", "A, P in D, V A and V D", "A said that A V on D",
    "According to A that V on D, A V", "- D: A V", "A V no later than D and V D",
    "D A of A, which V on D, V", "A V two days after A of D and V on D", "\"A V,\" A said on D",
    "A denied that A V on D, when A V", "[D] A: A V", "V in D, A V A",
    "A, who V on D, V A to A on D",
    "A V D, A, V", "It was A that V D, P, P", "A, A, V D until D, when A V",
    "D ± 2 days before A V, A V",
  ]
  private static let things = [
    "the mill", "a man", "Police", "Smith", "Ann Lee, the mayor,", "York, England",
    "seven of the twelve",
    "the inquiry into the fire", "a report", "he", "talks", "no one", "that", "according to a firm",
  ]
  private static let deeds = [
    "closed", "was arrested", "opened the bridge", "will meet", "had been sold", "is leaving",
    "having failed",
    "told reporters that it fell", "was charged with fraud", "did not attend", "alleges",
    "commencing",
  ]
  private static let dates = [
    "3 May 2019", "Monday", "last Thursday, 7 March", "the night of 3-4 March",
    "on or about 9 March",
    "c. 1780", "24 or 25 May", "the following day", "Tuesday week", "2023-08-14 10:30Z", "June",
    "1999",
    "3 February 1723/4", "by Friday", "until 2 June", "since 2011", "the 1921", "a week later",
    "03:10 the next day", "no sooner than May", "between 2 and 4 June", "2023-08-20 (±1 day)",
  ]
  private static let phrases = [
    "founded in 1999", "leaving two dead", "the largest since 1950", "closed",
    "killed by a bomb on 3 May",
    "in York", "never profitable", "and again in 1625",
  ]

  /// The next one, with or without its full stop.
  mutating func next() -> String {
    func part(_ letter: Character, _ random: inout SeededGenerator) -> String? {
      switch letter {
      case "A": Self.things.randomElement(using: &random)
      case "V": Self.deeds.randomElement(using: &random)
      case "D": Self.dates.randomElement(using: &random)
      case "P": Self.phrases.randomElement(using: &random)
      default: nil
      }
    }
    let frame = Self.frames.randomElement(using: &random) ?? ""
    let words = frame.split(separator: " ").map { word in
      let (letter, rest) = (
        word.first { "AVDP".contains($0) }, word.filter { !"AVDP".contains($0) }
      )
      guard let letter, !rest.contains(where: \.isLetter) else { return String(word) }
      let filled = part(letter, &random) ?? ""
      return word.first == letter
        ? filled + rest : String(rest.prefix(1)) + filled + rest.dropFirst()
    }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (Bool.random(using: &random) ? "." : "")
  }
}
