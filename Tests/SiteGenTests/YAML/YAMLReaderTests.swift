import SiteGen
import Testing

@Suite struct YAMLReaderTests {
  @Test func keepsEveryTextAsItIsWritten() throws {
    let texts = ["2019", "no", "2022-12", "~", "1.10", "0x1F", "12:30", "null", ".inf", "1e3"]
    let yaml = texts.enumerated().map { "k\($0.offset): \($0.element)\n" }.joined()
    let node = try read(yaml)
    #expect(node.map?.map(\.value.text) == texts)
    #expect(node.map?.map(\.key) == texts.indices.map { "k\($0)" })
  }

  @Test func keepsOrderAndStyles() throws {
    let node = try read("b: 'x'\na: \"y\\n\"\nc: |\n  l\nd: >\n  f\n  g\ne: p\nf:\n")
    #expect(node.map?.map(\.key) == ["b", "a", "c", "d", "e", "f"])
    let styles = node.map?.map(\.value.content)
    #expect(
      styles == [
        .text("x", .singleQuoted), .text("y\n", .doubleQuoted), .text("l\n", .literal),
        .text("f g\n", .folded), .text("p", .plain), .text("", .plain),
      ])
    #expect(node["f"]?.isBlank == true)
    #expect(node["none"] == nil)
  }

  @Test func readsListsAndMappings() throws {
    let node = try read("people: { xi: { name: Xi Jinping, also: [Xi, 习近平] } }\nl:\n- a\n- b: c\n")
    #expect(node["people"]?["xi"]?["also"]?.list?.map(\.text) == ["Xi", "习近平"])
    #expect(node["l"]?.list?[1]["b"]?.text == "c")
  }

  @Test(arguments: [
    ("[2021-05-24,2021-05-25]", "[2021-05-24,2021-05-25]", 4, 27),
    ("{1960,1961-12}", "{1960,1961-12}", 4, 18), ("{ 1960, 1961-12 }", "{1960,1961-12}", 4, 21),
    ("['2021-05', \"2021-06~\"]", "[2021-05,2021-06~]", 4, 27),
    ("[..1760-12-03]", "[..1760-12-03]", 4, 18),
    ("[2019,\n  2020]", "[2019,2020]", 4, 10),
  ])
  func keepsTheWordsOfTextsInBrackets(
    _ yaml: String, _ words: String, _ column: Int, _ end: Int
  ) throws {
    let node = try #require(try read("d: \(yaml)\nnext: x\n")["d"])
    #expect(node.bracketed == words)
    #expect(node.place == Place(file: "f", line: 1, column: column, endColumn: end))
  }

  @Test(arguments: [
    "[2019, [2020]]", "{1960: 1961}", "{a: {b: c}}", "[]", "{}", "\n- 2019\n- 2020",
    "\n  1960:\n  1961:",
    "[?1960,1961]", "{?1960,1961}", "{1960, # and\n 1961}", "'[2019]'", "2019",
  ])
  func hasNoWordsInBracketsForAnythingElse(_ yaml: String) throws {
    #expect(try #require(try read("d: \(yaml)\n")["d"]).bracketed == nil)
  }

  @Test(arguments: ["", "# only a remark\n", "---\n", "\n\n", "---\n# a\n...\n"])
  func takesNothingForAnEmptyMapping(_ yaml: String) throws {
    #expect(try read(yaml).map == [])
  }

  @Test func countsColumnsInCharacters() throws {
    let node = try YAMLReader.read(
      Array("习近平: e\u{301}\u{1F1FA}\u{1F1E6}\nk: [x, é, \"z\"]\n".utf8)[...], file: "f",
      firstLine: 2)
    #expect(node.map?[0].keyPlace == Place(file: "f", line: 2, column: 1, endColumn: 4))
    #expect(node.map?[0].value.place == Place(file: "f", line: 2, column: 6, endColumn: 8))
    #expect(node["k"]?.list?[2].place == Place(file: "f", line: 3, column: 11, endColumn: 14))
  }

  @Test func countsLinesOfWindowsFiles() throws {
    let node = try read("a: é\r\nb: x\r\n")
    #expect(node["b"]?.place == Place(file: "f", line: 2, column: 4, endColumn: 5))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", YAMLFact.duplicateKey("a", firstLine: 1), 3, 1, 2),
    ("a: &x 1\n", .anchor("x"), 1, 4, 8), ("a: *x\n", .alias("x"), 1, 4, 6),
    ("a: !x 1\n", .tag("!x"), 1, 4, 8), ("a: !!str 1\n", .tag("tag:yaml.org,2002:str"), 1, 4, 11),
    ("d: {{title}}\n", .keyIsNotText(isPlaceholder: true), 1, 4, 6),
    ("[a]: b\n", .keyIsNotText(isPlaceholder: false), 1, 1, 2),
    ("? {x: y}\n: z\n", .keyIsNotText(isPlaceholder: false), 1, 3, 4),
    ("a: 1\n---\nb: 2\n", .severalDocuments, 2, 1, 4),
    ("a: \u{1}\n", .controlCharacter(1), 1, 4, 5),
  ])
  func refusesWhatNobodyNeeds(
    _ yaml: String, _ fact: YAMLFact, _ line: Int, _ column: Int, _ end: Int
  ) {
    let place = Place(file: "f", line: line, column: column, endColumn: end)
    #expect(findings(yaml) == [.error(.yaml(fact), at: place)])
  }

  @Test(arguments: [
    ("a: b: c\n", YAMLTrouble.colonInText, 1, 5), ("a: 1\nb\nc: 2\n", .missingColon, 2, 1),
    ("a: 1\n  b: 2\n", .colonInText, 2, 4), ("a:\n  - x\n - y\n", .indentation, 3, 2),
    ("a:\n\t- x\n", .tab, 2, 1), ("a:\n\tb: x\n", .tab, 2, 1),
    ("x: 1\na: \"b\nc: 2\n", .unclosedQuote, 2, 4), ("a: 'it's'\n", .indentation, 1, 8),
    ("a: [x, y\nb: z\n", .unclosedBracket, 1, 4), ("a: \"\\q\"\n", .badEscape, 1, 5),
    ("a: @x\n", .needsQuotes("@"), 1, 4), ("a: `x`\n", .needsQuotes("`"), 1, 4),
  ])
  func tellsBreachesOfTheGrammar(
    _ yaml: String, _ trouble: YAMLTrouble, _ line: Int, _ column: Int
  ) throws {
    let finding = try #require(findings(yaml).first)
    guard case .yaml(.syntax(let found, let detail)) = finding.fact else {
      Issue.record("\(finding)")
      return
    }
    #expect(found == trouble, "\(detail)")
    #expect(!detail.isEmpty)
    #expect(finding.place?.line == line, "\(detail)")
    #expect(finding.place?.column == column, "\(detail)")
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: Findings.self) {
      try YAMLReader.read([0x61, 0x3A, 0x20, 0xFF, 0x0A], file: "f")
    }
  }

  @Test func reportsAllOfOneRun() {
    let found = findings("a: &x 1\nb: *x\na: 2\nd: {{t}}\ne: !y z\nf: [\n")
    #expect(found.count == 6)
  }

  @Test func limitsNesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try read("a: " + nested(31)).map?.count == 1)
    #expect(findings("a: " + nested(32)).map(\.fact) == [.yaml(.tooDeep(limit: 32))])
    #expect(findings(nested(20_000)).map(\.fact).contains(.yaml(.tooDeep(limit: 32))))
  }

  @Test func endsOnEveryDamagedText() {
    var random = SeededRandom(seed: 3)
    let whole = Array("a: [b, {c: 'd'}]\n? e\n: |\n  f\n- \"g\\n\"\n&h *i !j ---\n".utf8)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      for finding in findings(bytes) {
        #expect(finding.place?.line ?? 0 >= 1)
        #expect(finding.place?.column ?? 0 >= 1)
      }
    }
  }

  private func read(_ yaml: String) throws -> YAMLNode {
    try YAMLReader.read(Array(yaml.utf8)[...], file: "f")
  }

  private func findings(_ yaml: String) -> [Diagnostic] { findings(Array(yaml.utf8)) }

  private func findings(_ bytes: [UInt8]) -> [Diagnostic] {
    do {
      _ = try YAMLReader.read(bytes[...], file: "f")
      return []
    } catch {
      return error.list
    }
  }
}

/// The same numbers in every run.
///
/// Source: SplitMix64, Steele, Lea and Flood 2014.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
