import Testing
import Timeline

@Suite struct SentenceSplitterTests {
  private static func check(_ marked: String, breaksAtLines: Bool? = nil) {
    let expected = marked.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
    let text = MarkedText(marked, marks: ["|"]).text
    let document = SourceDocument(
      id: "test", created: nil, text: Array(text.utf8), breaksAtLines: breaksAtLines)
    let found = TemporalTagger(language: .english).sentences(of: document)
    #expect(found.map { document.words($0.span) } == expected)
  }

  @Test(arguments: [
    "They met.| They left.", "Did they meet?| Nobody knows!| So be it.", "They met",
    "It fell by 3.5 percent.| It rose by 4.", "See 1.2.3 of it.| Then go.",
    "It cost 20.| 30 came.", "They met ...| He left.", "They met; He left.",
    "They met at 5 and left.| “It is done.”",
  ])
  func endsAtAMarkBeforeAFreshStart(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "Mr. Brown met Dr. Green.| They left.", "On Dec. 30 they met.| On Jan. 2 they left.",
    "Gen. Smith vs. Col. Jones began.", "No. 5 is out.| It was the best.", "J. K. Brown left.",
    "George W. Brown left.| He was old.", "The firm, Acme Corp. Brown said, is sold.",
    "It runs approx. 90 km.| It is slow.", "The U.S. Army left.",
    "The U.K. Treasury and others met.",
    "He came at 5 p.m. Moscow time.", "Some fruit, e.g. Apples, fell.",
  ])
  func knowsAbbreviationsAndInitials(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "He left the U.S.| The army stayed.", "He left the U.S.| In 2019, he came back.",
    "They met at 5 p.m.| The room was full.", "He sold Acme Corp.| They were glad.",
    "He said no.| The vote was lost.", "He left the U.S.| “They” stayed.",
  ])
  func endsBehindAnAbbreviationBeforeWhatIsNoName(marked: String) { Self.check(marked) }

  @Test(arguments: ["Mr. He left.", "Gen. In left.", "Mrs. An and Dr. To came."])
  func takesAShortNameForNoStart(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "“We met.”| He left.", "\"We met.\"| \"We left.\"", "“We met,” he said.| He left.",
    "“We met.” he said.", "(They met.)| They left.", "“Did we meet?” he asked.", "‘Yes!’| He left.",
    "“We met,” Xi said. |“They left.”",
  ])
  func takesClosingQuotesWithIt(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "They met, they said.|After the talks they left.", "They grew by 3.5km.",
    "Mail to a.Brown now.",
  ])
  func partsSentencesThatAreGluedTogether(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "They met in\nMoscow on a\ncold day.| They left\nsoon.\n\n|A new day\nbegan.",
    "They met in\nMoscow\n \n|a cold place\nin spring.",
    "They met in\r\nMoscow\r\n\r\n|a cold place",
  ])
  func readsOverTheLinesOfAWrappedText(marked: String) { Self.check(marked) }

  @Test(arguments: [
    "The heading\n|They met.| They left.\n|They came back", "One\n|two\n\n\n|three",
    "A heading without an end\r\n|They met.",
  ])
  func endsAtLinesWhereLinesAreParagraphs(marked: String) {
    Self.check(marked, breaksAtLines: true)
  }

  @Test func endsAHeadingAtAnEmptyLine() {
    Self.check("Leaders meet in Moscow\n\n|They met on a\ncold day.")
  }

  @Test(arguments: ["They met on\u{C}|a cold day", "\u{C}They met\u{C}\u{C}|they left\u{C}"])
  func endsAtAFormFeed(marked: String) {
    Self.check(marked, breaksAtLines: false)
    Self.check(marked, breaksAtLines: true)
  }

  @Test func countsParagraphs() {
    let text = "One. Two.\n\nThree.\u{C}Four."
    let document = SourceDocument(id: "test", created: nil, text: Array(text.utf8))
    let sentences = TemporalTagger(language: .english).sentences(of: document)
    #expect(sentences.map(\.paragraph) == [0, 0, 1, 2])
  }

  /// A long paragraph is read in blocks, which may end anywhere in a sentence.
  @Test(arguments: 0..<12)
  func cutsALongParagraphEverywhereAlike(shift: Int) {
    let sentences = [
      "“We met,” Mr. J. K. Brown said.", "He left the U.S.",
      "The army stayed at 5 p.m. Moscow time.",
      "“Did we?”", "They grew by 3.5 percent (or so.)",
    ]
    let start = String(repeating: "and so ", count: shift) + "on."
    let all = [start] + Array(repeating: sentences, count: 200).joined()
    let document = SourceDocument(
      id: "", created: nil, text: Array(all.joined(separator: " ").utf8))
    let found = TemporalTagger(language: .english).sentences(of: document)
    #expect(found.map { document.words($0.span) } == all)
  }

  @Test func losesNoTokenOfAnyText() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "They", "met", "U.S", "Mr", ".", ". ", "? ", "! ", "“", "”", "\n", "\n\n", "\u{C}", " ", "5",
      ",", "(", ")", "…", "中",
    ]
    for _ in 0..<2000 {
      let text = (0..<24).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let document = SourceDocument(id: "test", created: nil, text: bytes)
      let sentences = TemporalTagger(language: .english).sentences(of: document)
      let whole = Tokenizer().tokens(of: bytes, in: 0..<bytes.count).map(\.span)
      #expect(sentences.flatMap { $0.tokens.map(\.span) } == whole, "\(text.debugDescription)")
    }
  }
}

@Suite struct LineBreakingTests {
  private static let long = String(repeating: "word ", count: 30)

  @Test(arguments: [
    ("", true), ("one line", true), ("one\n\ntwo\n\nthree", true), ("wrapped\ntext", false),
    ("wrapped\ntext\n\nmore of\nit", false), (long + "\n" + long, true), ("short\n" + long, true),
  ])
  func tellsParagraphsFromWrappedLines(text: String, endsParagraphs: Bool) {
    #expect(LineBreaking.endsParagraphs(in: Array(text.utf8)) == endsParagraphs)
  }

  @Test func countsColumnsAndNotBytes() {
    let line = String(repeating: "é", count: 90)
    #expect(!LineBreaking.endsParagraphs(in: Array("\(line)\n\(line)".utf8)))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{C}" }
    var text = self.drop(while: blank)
    while let last = text.last, blank(last) { text.removeLast() }
    return String(text)
  }
}
