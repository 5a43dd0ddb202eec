import Foundation

/// Made-up events as people write them: a date, a title, topics of which a few are on very many
/// events, citations, and a text of 80 to 250 words with headings, lists, links and quotes.
struct EventCorpus {
  private var random: SplitMix64
  private let words: [String]
  private let topics: [String]
  /// The sums of the topics' weights, 1 / (rank + 3), up to each of them.
  private let weights: [Double]

  init(events count: Int, seed: UInt64 = 2026) {
    random = SplitMix64(seed: seed)
    let syllables = [
      "ar", "bel", "cor", "dun", "el", "fen", "gol", "hin", "is", "jor", "kel", "lum",
    ]
    func name(_ length: Int, _ random: inout SplitMix64) -> String {
      (0..<length).map { _ in syllables[Int(random.next() % UInt64(syllables.count))] }.joined()
    }
    var random = random
    words = (0..<400).map { _ in name(1 + Int(random.next() % 3), &random) }
    var names: [String] = []
    var known: Set<String> = []
    let most = max(8, Int(1.25 * Double(count).squareRoot()))
    while names.count < most {
      let topic = name(3 + Int(random.next() % 3), &random)
      if known.insert(topic).inserted { names.append(topic) }
    }
    topics = names
    var sum = 0.0
    weights = names.indices.map { rank in
      sum += 1 / Double(rank + 3)
      return sum
    }
    self.random = random
  }

  /// Writes the events as files into a folder.
  mutating func write(_ count: Int, into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let name = String(format: "e%06d-", number) + some(3, "-")
      let file = folder.appendingPathComponent(name + ".md")
      try Data(event(id: name).utf8).write(to: file)
    }
  }

  private mutating func event(id: String) -> String {
    let date = String(
      format: "%04d-%02d-%02d", 1965 + number(60), 1 + number(12), 1 + number(28))
    var own: [String] = []
    while own.count < 2 + Int(random.next() % 3) {
      let topic = self.topic()
      if !own.contains(topic) { own.append(topic) }
    }
    var text = "---\nid: \(id)\ntitle: \"\(some(5, " ").capitalized)\"\ndate: \(date)\n"
    text += "topics: [\(own.joined(separator: ", "))]\ncitations:\n"
    for _ in 0...number(3) {
      text += "  - title: \"\(some(5, " ").capitalized)\"\n"
      text += "    url: https://\(some(1, "")).example/\(number(1_000_000))\n"
      text += "    published: \(date)\n"
    }
    text += "---\n\n"
    let end = text.utf8.count + 6 * (80 + number(170))
    while text.utf8.count < end {
      switch number(6) {
      case 0: text += "## \(some(3, " ").capitalized)\n\n"
      case 1: text += "> \(sentence())\n\n"
      case 2: text += (0..<3).map { _ in "- \(sentence())\n" }.joined() + "\n"
      default: text += (0..<3).map { _ in sentence() }.joined(separator: "\n") + "\n\n"
      }
    }
    return text
  }

  private mutating func sentence() -> String {
    var text = some(6 + number(8), " ")
    switch number(6) {
    case 0: text += " *\(some(1, ""))*"
    case 1: text += " **\(some(2, " "))**"
    case 2: text += " [\(some(2, " "))](https://news.example/\(number(1_000_000)))"
    default: break
    }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func some(_ count: Int, _ separator: String) -> String {
    (0..<count).map { _ in words[number(words.count)] }.joined(separator: separator)
  }

  private mutating func topic() -> String {
    let place = Double(random.next() >> 11) / Double(1 << 53) * (weights.last ?? 1)
    return topics[weights.firstIndex { $0 > place } ?? 0]
  }

  private mutating func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
