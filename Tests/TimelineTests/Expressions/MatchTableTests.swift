import Testing
import Timeline

/// Rules are tried only where two tokens can begin them: that must lose no match.
@Suite struct MatchTableTests {
  private static let lexicon = Lexicon(
    """
    month 3: march^
    number 1: a
    number 2: two
    number 5: five
    number 20: twenty
    scale 100: hundred
    unit year: year years
    signal plural: years
    signal definite: the
    signal phrase: of clock
    """)

  /// Where a rule with these steps matches, in the words of the text.
  private static func words(_ steps: [Pattern], in text: String) throws -> [String] {
    let rule = Rule("rule", steps, examples: []) { _ in .reference(0) }
    let bytes = Array(text.utf8)
    let document = SourceDocument(id: "", created: nil, text: bytes)
    let sentence = try #require(TemporalTagger(language: .english).sentences(of: document).first)
    let reading = Timeline.Reading(sentence, in: bytes, lexicon: lexicon)
    return Matcher(rules: [rule], lexicon: lexicon).matches(in: reading).map { found in
      document.words(
        TextSpan(
          reading.tokens[found.tokens.lowerBound].span.start,
          reading.tokens[found.tokens.upperBound - 1].span.end))
    }
  }

  @Test(arguments: [
    ("March", ["March"]), ("in March", ["March"]), ("March came", ["March"]), ("march", []),
    ("March March", ["March", "March"]),
  ])
  func takesOneTokenWhateverFollows(text: String, words: [String]) throws {
    #expect(try Self.words([.sense(.month)], in: text) == words)
  }

  @Test(arguments: [
    ("March 21", ["March 21"]), ("the March 21", ["the March 21"]), ("the 21", []),
    ("March 41", []), ("March", []), ("March, 21", []), ("March 021", ["March 021"]),
  ])
  func takesWhatMayBeLeftOut(text: String, words: [String]) throws {
    let steps: [Pattern] = [.optional([.signal(.definite)]), .sense(.month), .digits(1...31)]
    #expect(try Self.words(steps, in: text) == words)
  }

  @Test(arguments: [
    "two years", "twenty-five years", "twenty five years", "five hundred years", "20 years",
    "a hundred years", "007 years",
  ])
  func takesNumbersOfSeveralTokens(text: String) throws {
    #expect(try Self.words([.count, .pluralUnit], in: text) == [text])
    #expect(
      try Self.words([.count, .sense(.number)], in: "twenty-five two") == ["twenty-five two"])
  }

  @Test(arguments: [
    ("of clock", ["of clock"]), ("OF Clock", ["OF Clock"]), ("of clocks", []), ("of the", []),
    ("of", []),
  ])
  func takesWordsByThemselves(text: String, words: [String]) throws {
    #expect(try Self.words([.literal("of"), .literal("clock")], in: text) == words)
  }

  @Test(arguments: [
    ("2019", ["2019"]), ("02", ["02"]), ("2", []), ("20190", []), ("1234567890", []),
  ])
  func takesDigitsByTheirNumber(text: String, words: [String]) throws {
    let steps: [Pattern] = [.either([[.figures(4, 1000...2999)], [.figures(2, 0...59)]])]
    #expect(try Self.words(steps, in: text) == words)
  }

  @Test func takesMarksAndTheEitherWay() throws {
    let steps: [Pattern] = [.either([[.mark("'"), .digits(0...99)], [.year]])]
    #expect(try Self.words(steps, in: "in '68 and 1970") == ["'68", "1970"])
  }
}
