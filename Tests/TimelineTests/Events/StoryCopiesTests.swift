import Testing
import Timeline

@Suite struct StoryCopiesTests {
  private static let story = """
    The presidents of the two neighbours signed a pact about the river on Tuesday. Both sides had \
    argued over its water for eleven years, and fishermen on either bank had lost their boats. \
    The pact lets each country use half of the flow in summer.
    """
  private static let reworded = """
    (Wire) The presidents of the two neighbours signed a pact about the river on Tuesday, officials \
    said. Both sides had argued over its water for eleven years, and fishermen on either bank had \
    lost their boats. It is the first of its kind.
    """
  private static let independent = """
    A long quarrel over water has come to its end. In a small hall, Ada Brown and Li Na put their \
    names under nineteen pages that divide the stream by the month, our correspondent saw on Tuesday.
    """

  private static func copies(_ texts: [String: String]) -> StoryCopies {
    StoryCopies(
      texts.map { SourceDocument(id: $0.key, created: nil, text: Array($0.value.utf8)) })
  }

  @Test func countsCopiesOnce() {
    let copies = Self.copies([
      "a": Self.story, "b": Self.story.uppercased(), "c": Self.reworded, "d": Self.independent,
    ])
    #expect(copies.areCopies("a", "b") && copies.areCopies("a", "c") && copies.areCopies("c", "a"))
    #expect(!copies.areCopies("a", "d") && !copies.areCopies("d", "c"))
    #expect(copies.independent(among: ["a", "b", "c"]) == 1)
    #expect(copies.independent(among: ["d", "c", "b", "a"]) == 2)
    #expect(copies.independent(among: ["a", "a"]) == 1)
    #expect(copies.independent(among: [String]()) == 0)
  }

  /// Words change throughout, and no run of ten stays: the sentences still go the same way.
  private static let spun = """
    The presidents of both neighbours put their names to a pact over the river on Tuesday. The two sides \
    had quarrelled about its water for eleven years, and anglers on either shore had lost their boats. \
    Under the pact each country may use half of the flow in the summer months. Officials hope that the \
    first sluice opens next spring, and farmers near the mouth want it sooner.
    """
  private static let original =
    story + """
       Officials expect the first sluice to open next spring, while farmers near the mouth want it earlier.
      """

  @Test func countsARewordingAsACopy() {
    let copies = Self.copies(["a": Self.original, "b": Self.spun, "c": Self.independent])
    #expect(copies.areCopies("a", "b") && copies.areCopies("b", "a"))
    #expect(!copies.areCopies("b", "c"))
    #expect(copies.independent(among: ["a", "b", "c"]) == 2)
  }

  @Test func takesASpeechThatTwoPapersQuoteForNoCopy() {
    let speech = """
       "We have waited eleven years for this pact, and my own father lost two boats to that river. We \
      shall use our half of the flow, and not one bucket more," she told the crowd.
      """
    let copies = Self.copies([
      "a": Self.independent + """
         Nobody in the hall would say who had drawn the last map. A clerk carried it in rolled under his \
        arm, and it lay upside down on the table until somebody laughed. Tea was served at four.
        """ + speech,
      "b": """
      On the square of the capital, bells rang as the treaty was read out line by line to a crowd of \
      farmers. Many had come from the delta, where no rice has been sown for three summers and wells \
      are salty. Behind the stage a choir of schoolgirls in white waited for its turn to sing.
      """ + speech,
    ])
    #expect(!copies.areCopies("a", "b"))
  }

  @Test func givesTheFirstsInTheirOrder() {
    let copies = Self.copies([
      "a": Self.story, "b": Self.reworded, "c": Self.independent, "d": Self.story,
    ])
    #expect(copies.firsts(among: ["d", "c", "b", "a"]) == ["d", "c"])
    #expect(copies.firsts(among: ["b", "b", "x"]) == ["b", "x"])
  }

  @Test func countsAPieceInALongerTextAsItsCopy() {
    let copies = Self.copies(["short": Self.story, "long": Self.independent + " " + Self.story])
    #expect(copies.areCopies("short", "long") && copies.areCopies("long", "short"))
  }

  @Test func takesTextsWithoutWordRunsForIndependent() {
    let copies = Self.copies(["a": "Two words", "b": "Two words", "c": "", "d": Self.story])
    #expect(!copies.areCopies("a", "b") && !copies.areCopies("c", "d"))
    #expect(copies.independent(among: ["a", "b", "c", "d", "unknown"]) == 5)
  }
}

@Suite struct EventIDTests {
  @Test func staysTheSame() {
    // Written into event files: it may change in no version.
    #expect(EventID.make(source: "a.md", quote: "They met.", expression: "Tuesday") == "emm79b0bb")
    #expect(EventID.make(source: "", quote: "", expression: "") == "enjcr7lh3")
  }

  @Test func dependsOnEachPartAndWhereItEnds() {
    let ids = [
      ("a", "b", "c"), ("b", "a", "c"), ("a", "c", "b"), ("ab", "", "c"), ("", "ab", "c"),
      ("a", "bc", ""), ("a", "", "bc"), ("a", "b", "c "), ("A", "b", "c"), ("é", "b", "c"),
    ].map { EventID.make(source: $0.0, quote: $0.1, expression: $0.2) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func givesManyQuotesIDsOfTheirOwn() {
    var ids: Set<String> = []
    for number in 0..<20_000 {
      let id = EventID.make(source: "a.md", quote: "Quote \(number).", expression: "Tuesday")
      #expect(id.utf8.count == 9 && id.allSatisfy { $0.isNumber || $0.isLowercase })
      ids.insert(id)
    }
    #expect(ids.count == 20_000)
  }
}
