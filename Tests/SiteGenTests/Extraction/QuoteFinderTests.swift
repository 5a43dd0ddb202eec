import SiteGen
import Testing
import Timeline

struct QuoteFinderTests {
  private func found(
    _ quote: String, in body: String, preferring spans: Set<TextSpan> = []
  ) -> String? {
    let bytes = Array(body.utf8)
    return QuoteFinder(bytes).find(quote, preferring: spans).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("a b c", "x a b c y", "a b c"), ("a b c", "x a\n  b\tc", "a\n  b\tc"),
    ("  a\n b ", "a b", "a b"), ("é 中", "aé é\n中文", "é\n中"), ("🎈", "é🎈é", "🎈"),
    ("a b", "a a b", "a b"), ("a a b", "a a a b", "a a b"), ("b", "\n\n b", "b"),
    ("the end.", "the\u{C}end.", "the\u{C}end."),
  ])
  func findsWordsWhateverWhiteSpaceStandsBetweenThem(quote: String, body: String, wanted: String) {
    #expect(found(quote, in: body) == wanted)
  }

  @Test(arguments: [
    ("a  b", "ab"), ("ab", "a b"), ("A b", "a b"), ("", "a"), (" \n", "a"), ("a b c", "a b"),
    ("no", "nothing"), ("he", "she"), ("1", "2019"), ("é", "ée"), ("a", ""),
  ])
  func findsNothingElse(quote: String, body: String) {
    #expect(found(quote, in: body) == nil)
  }

  @Test func takesTheFirstPlaceUnlessAnotherIsPreferred() {
    let finder = QuoteFinder(Array("é ab. ab. ab.".utf8))
    #expect(finder.find("ab.") == TextSpan(3, 6))
    #expect(finder.find("ab.", preferring: [TextSpan(7, 10)]) == TextSpan(7, 10))
    #expect(finder.find("ab.", preferring: [TextSpan(0, 2)]) == TextSpan(3, 6))
  }

  @Test func findsTheLastPlaceToo() {
    let finder = QuoteFinder(Array("é ab. ab. ab. abc".utf8))
    #expect(finder.findLast("ab.") == TextSpan(11, 14))
    #expect(finder.findLast("ab") == TextSpan(11, 13))
    #expect(finder.findLast("x") == nil)
  }

  @Test func tellsOffsetsInTheBodyAsItIs() {
    let body = Array("\n é \n\n 中 x".utf8)
    #expect(QuoteFinder(body).find("中 x") == TextSpan(8, 13))
  }

  @Test func foldsWhiteSpaceOnly() {
    #expect(QuoteFinder.folded(" a\n\tb\u{A0}c  ") == "a b\u{A0}c")
  }

  /// Every part of a text that begins and ends with whole words is found.
  @Test func findsEveryPartOfATextByItsWords() {
    var random = SeededRandom(seed: 51)
    for _ in 0..<400 {
      let words = (0..<12).map { _ in
        ["a", "aa", "é", "中", "b.", "a.", "🎈"].randomElement(using: &random) ?? ""
      }
      let body = words.reduce("") {
        $0 + $1 + ([" ", "\n", "  ", "\t\n "].randomElement(using: &random) ?? "")
      }
      let start = Int.random(in: 0..<12, using: &random)
      let end = Int.random(in: start..<12, using: &random)
      let quote = words[start...end].joined(separator: " ")
      #expect(found(quote, in: body).map(QuoteFinder.folded) == quote)
    }
  }

  @Test func namesTheNearestSentenceOfAQuoteThatIsNotThere() throws {
    let site = try SiteOnDisk()
    try site.write(
      "content/events/own.md",
      """
      ---
      id: own
      date: 2024-05-03
      title: By hand
      evidence:
        - source: courier
          quote: A flood destroyed the old market hall in July 2019.
      ---
      """)
    let findings = #expect(throws: Findings.self) { try SiteBuild(site.disk).checked() }
    let errors = findings?.list.filter { $0.severity == .error } ?? []
    #expect(errors.count == 1)
    guard case .content(.quoteNotInSource(_, "courier", let near, _))? = errors.first?.fact else {
      Issue.record("another finding: \(errors)")
      return
    }
    #expect(near?.sentence == SiteOnDisk.flood)
    #expect(errors.first?.place?.line == 7)
  }
}
