import Testing
import Timeline

@Suite struct TokenizerTests {
  private static func tokens(_ text: String) -> [Token] {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(of: bytes, in: 0..<bytes.count)
  }

  private static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(text).map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), (" \n\t ", []), ("On 21 March.", ["On", "21", "March", "."]),
    ("Xi's 3-day", ["Xi", "'", "s", "3", "-", "day"]),
    ("in 2019,he", ["in", "2019", ",", "he"]), ("5th 1990s", ["5", "th", "1990", "s"]),
    ("km2023km", ["km", "2023", "km"]), ("98,000.5", ["98", ",", "000", ".", "5"]),
    ("a\u{A0}b\u{2009}c", ["a", "b", "c"]), ("a\u{0}b\u{7F}c", ["a", "b", "c"]),
    ("2023年3月", ["2023", "年", "3", "月"]), ("习近平 met", ["习近平", "met"]),
    ("Łódź naïve", ["Łódź", "naïve"]), ("“so”—no…", ["“", "so", "”", "—", "no", "…"]),
    ("20–22", ["20", "–", "22"]), ("e\u{301}a", ["e\u{301}a"]),
  ])
  func cutsATextIntoItsParts(text: String, parts: [String]) { #expect(Self.words(text) == parts) }

  @Test(
    arguments: [
      ("\"", "\""), ("“", "\""), ("”", "\""), ("«", "\""), ("»", "\""), ("„", "\""), ("'", "'"),
      ("’", "'"), ("‘", "'"), ("-", "-"), ("\u{2010}", "-"), ("\u{2011}", "-"), ("–", "-"),
      ("−", "-"), ("—", "_"), ("―", "_"), ("_", "_"), ("$", "$"),
    ] as [(String, Unicode.Scalar)])
  func givesAMarkItsPlainForm(text: String, form: Unicode.Scalar) throws {
    let token = try #require(Self.tokens("a\(text)b").dropFirst().first)
    #expect(token.isMark(form))
    #expect(token.span == TextSpan(1, 1 + text.utf8.count))
  }

  @Test(arguments: ["…", "•", "·"])
  func leavesOtherMarksWithoutAForm(text: String) throws {
    let token = try #require(Self.tokens(text).first)
    #expect(token.kind == .mark && token.mark == 0)
  }

  @Test(arguments: [
    ("Xi", true), ("xi", false), ("Élysée", true), ("élan", false), ("Ünal", true),
    ("习近平", false), ("Москва", true), ("москва", false),
  ])
  func tellsCapitalsOfAnyScript(word: String, isCapitalised: Bool) {
    #expect(Self.tokens(word).map(\.isCapitalised) == [isCapitalised])
  }

  @Test func tellsWhereWhiteSpaceStands() {
    #expect(
      Self.tokens("said.After it\u{A0}is").map(\.isSpaced) == [true, false, false, true, true])
  }

  @Test func readsOnlyItsRange() {
    let text = Array("2019 or 2020".utf8)
    let spans = Tokenizer().tokens(of: text, in: 2..<9).map(\.span)
    #expect(spans == [TextSpan(2, 4), TextSpan(5, 7), TextSpan(8, 9)])
  }

  /// Pieces that meet one another in texts, well-formed each.
  private static let pieces = [
    "a", "Z", "7", "2023", " ", "\n", ".", "'", "’", "“", "—", "–", "\u{A0}", "\u{200B}", "é", "中",
    "👩‍👩‍👧", "\u{301}", "€", "\u{C}", "\u{FEFF}", "·", "«",
  ]

  @Test func losesNothingButBlanks() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = (0..<20).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for token in Self.tokens(text) {
        #expect(token.span.start >= end && token.span.count > 0)
        let gap = String(decoding: bytes[end..<token.span.start], as: UTF8.self)
        let blank = gap.unicodeScalars.allSatisfy {
          $0.value <= 0x20 || $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
        #expect(blank, "“\(text)” loses “\(gap)”")
        #expect(String(validating: bytes[token.span.range], as: UTF8.self) != nil)
        end = token.span.end
      }
    }
  }
}
