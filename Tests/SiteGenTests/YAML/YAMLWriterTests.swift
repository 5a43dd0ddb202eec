import SiteGen
import Testing

@Suite struct YAMLWriterTests {
  @Test func writesBlocks() {
    let value = YAMLValue.map([
      ("id", .text("2022-12-30-call")), ("date", .text("2022-12-30")), ("actors", .list([])),
      (
        "evidence",
        .list([
          .map([
            ("source", .text("wire")), ("quote", .text("He said: \"yes\".")),
            ("tags", .list([.text("a"), .text("no")])),
          ]),
          .list([.text("x"), .list([.text("z")])]),
        ])
      ), ("more", .map([("习近平", .text("")), ("empty", .map([]))])),
    ])
    let lines = """
      id: 2022-12-30-call
      date: 2022-12-30
      actors: []
      evidence:
        - source: wire
          quote: "He said: \\"yes\\"."
          tags:
            - a
            - "no"
        - - x
          - - z
      more:
        习近平: ""
        empty: {}

      """
    #expect(YAMLWriter.write(value) == lines)
  }

  @Test(arguments: [
    "2019", "2023-03-21", "2023-03-20/2023-03-22", "../2030", "2019~", "2019-XX", "0", "1.5",
    "Xi Jinping", "https://example.org/a?b=c#d", "a - b", "it's", "习近平", "x:y", "C#", "a, b",
    "2023-03-21T10:00:00Z", "note",
  ])
  func leavesUnambiguousTextsPlain(_ text: String) {
    #expect(YAMLWriter.scalar(text) == text)
  }

  @Test(arguments: [
    "", " a", "a ", "no", "Yes", "NULL", "~", "true", "on", "y", ".inf", "- a", "-1", "? a", ": a",
    "a: b", "a:", "a #b", "#a", "&a", "*a", "!a", "|", ">", "'a'", "\"a", "%a", "@a", "`a", "[a",
    "{a", "]", "}", ",", "a\tb", "a\nb", "---", "...", "=", "<<", "010", "1e3", "12:30", "0x1F",
    "1_000", "+1", "1.", "01.5", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", "a\u{7F}", "a\u{202E}b",
  ])
  func quotesWhatCouldBeTakenForSomethingElse(_ text: String) {
    #expect(YAMLWriter.scalar(text).hasPrefix("\""))
  }

  @Test func readsBackWhatItWrote() throws {
    var random = SeededRandom(seed: 7)
    for round in 0..<4000 {
      let texts = (0..<4).map { _ in Self.text(&random) }
      let value = YAMLValue.map([
        (texts[0], .text(texts[1])), (texts[0] + "2", .list([.text(texts[2]), .text(texts[3])])),
      ])
      let yaml = YAMLWriter.write(value)
      let node = try YAMLReader.read(Array(yaml.utf8)[...], file: "f")
      let read = [
        node.map?[0].key, node.map?[0].value.text, node.map?[1].value.list?[0].text,
        node.map?[1].value.list?[1].text,
      ]
      #expect(
        read.map { $0.map { Array($0.utf8) } } == texts.map { Array($0.utf8) }, "\(round): \(yaml)")
      #expect(YAMLWriter.write(YAMLValue(node)) == yaml)
    }
  }

  @Test func readsBackEveryCharacter() throws {
    for plane in stride(from: UInt32(0), through: 0x10_FFFF, by: 0x400) {
      let text = (plane..<plane + 0x400).compactMap { Unicode.Scalar($0) }
        .reduce(into: "") { $0.unicodeScalars.append($1) }
      let yaml = YAMLWriter.write(.list([.text(text)]))
      let node = try YAMLReader.read(Array(yaml.utf8)[...], file: "f")
      #expect(node.list?[0].text.map { Array($0.utf8) } == Array(text.utf8), "\(plane)")
    }
  }

  @Test func readsBackLongTextsOnOneLine() throws {
    let long = String(repeating: "ab: \u{E9} ", count: 500)
    let yaml = YAMLWriter.write(.map([(long, .text(long))]))
    #expect(yaml.split(separator: "\n").count == 2)
    let node = try YAMLReader.read(Array(yaml.utf8)[...], file: "f")
    #expect(node[long]?.text == long)
  }

  private static let pieces: [String] = [
    " ", ":", "#", "-", "\"", "'", "\\", "\n", "\r", "\t", "\r\n", "?", "[", "]", "{", "}", ",",
    "&",
    "*", "!", "|", ">", "%", "@", "`", "~", "no", "1", ".", "é", "e\u{301}", "习", "\u{1F600}",
    "\u{0}", "\u{1B}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "a",
    "b",
    ": ", " #", "---", "<<", "\u{E000}", "\u{200D}", "\u{7F}",
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
        text += piece
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10_FFFF, using: &random)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
