import Testing
import Timeline

@Suite struct NoDateTests {
  @Test(arguments: [
    "They may go home.", "He may be right, and we march on.", "The march lasted long.",
    "March on the capital was banned.", "May the best side win.", "The august hall was full.",
    "They marched in order.", "In may cases it holds.", "They sat and wed.", "The sun was high.",
    "A second pipeline was agreed.", "Second, he was wrong.", "A fall in prices hurt.",
    "Prices fall and rise.", "The spring of the clock broke.", "The winter coat was warm.",
    "The late minister and the early bird.", "The first half was slow.",
    "It was the third of them.",
    "This time they left.", "It was the last word.", "Decades of trust.", "In the end they left.",
  ])
  func takesNoOrdinaryWordForADate(text: String) throws { try Self.check(text) }

  @Test(arguments: [
    "A 12-point plan was shown.", "Trade reached 98 billion.", "The Group of Seven met.",
    "Version 4.2019 came after version 12.1.2023.", "Flight 370 vanished.", "Flight 1985 landed.",
    "The Boeing 2019 landed.", "They won 3-1 and lost 20-22.", "The vote was 1999-1998.",
    "Call +7 495 2019 1234 for help.", "Call 555-2019 or 1800 2019 at noon.",
    "Call (020) 7946 1999 for help.", "It cost $2,023, $2019, €2019 or £1999.",
    "It cost 2019 € or 2019€ at most.", "Resolution 1973 was passed.", "Room 1999 is shut.",
    "More than 1900 came.", "Some 1900 homes burned.", "In 2019 people came.", "It runs 1,998 km.",
    "It runs 1998 km or 1998km.", "At 1430 GMT he landed.", "It is open 24/7, all of it.",
    "The odds are 50-50.", "He lived at 10 Downing Street.", "Page 1984 is torn.",
    "The host 10.0.2019.1 answered.", "It weighs 2000 kg.", "The G20, COP26, B-52 and S-400.",
    "The 7th Fleet moved.", "The 20th Congress met.", "The ratio is 16:9.", "It grew by 2019%.",
    "Order 2023-02-30 was refused.", "On 31 April they slept.", "Call 2023-4567-8901.",
    "Chapter 11 was filed.", "A number of 123456789012345678901234567890.", "Paid 2019.50 of it.",
  ])
  func takesNoOtherNumberForADate(text: String) throws { try Self.check(text) }

  @Test(arguments: [
    "Come as soon as you can.", "One day he will come.", "The next day they left.",
    "They left the next morning.", "In the coming days they meet.", "It took a day or two.",
    "They talked for hours.", "An hour ago it began.", "They met now and then.",
  ])
  func givesNoDateToTimesThatTellNone(text: String) throws { try Self.check(text) }

  @Test(arguments: [
    "The Sun had the story.", "The Sunday Times had the story.", "President Sun spoke.",
    "He stayed at Mar-a-Lago.", "A book by Jan Kowalski came out.", "Sat nav failed.",
  ])
  func takesNoNameForADate(text: String) throws { try Self.check(text) }

  private static func check(_ text: String) throws {
    let reading = try ReadingFixture(text)
    let dated = zip(reading.words, reading.dates).filter { $0.1 != "-" }
    #expect(dated.isEmpty, "“\(text)” is read as \(dated)")
  }
}

@Suite struct MatcherTests {
  @Test(arguments: [
    ("On Tuesday, 21 March 2023, they met.", ["Tuesday, 21 March 2023"]),
    ("In March 2023 and in March.", ["March 2023", "March"]),
    ("Early last year, or in early 2019.", ["Early last year", "early 2019"]),
    ("The day before yesterday he came.", ["The day before yesterday"]),
    ("From March 20 to 22, 2023, he stayed.", ["March 20 to 22, 2023"]),
    ("more than two years ago", ["more than two years ago"]),
    ("ON 21 MARCH 2023", ["21 MARCH 2023"]),
    ("on 21\u{A0}March\u{A0}2023", ["21\u{A0}March\u{A0}2023"]),
    ("on 21\nMarch\n2023", ["21\nMarch\n2023"]), ("2023年3月21日", []), ("", []),
  ])
  func takesTheLongestWords(text: String, words: [String]) throws {
    #expect(try ReadingFixture(text).words == words)
  }

  @Test func givesTheEarlierRuleTheSameWords() throws {
    func rule(_ name: String, _ year: Int) -> Rule {
      Rule(name, [.year], examples: []) { _ in .absolute(.year(year)) }
    }
    let lexicon = Lexicon("")
    let sentence = Sentence(
      span: TextSpan(0, 4),
      tokens: [Token(kind: .digits, isSpaced: true, span: TextSpan(0, 4))], paragraph: 0)
    let reading = Timeline.Reading(sentence, in: Array("2019".utf8), lexicon: lexicon)
    let found = Matcher(rules: [rule("a", 1), rule("b", 2)], lexicon: lexicon).matches(in: reading)
    #expect(found.map(\.rule) == ["a"])
    let refused = Rule("c", [.year], examples: []) { _ in nil }
    #expect(
      Matcher(rules: [refused, rule("b", 2)], lexicon: lexicon).matches(in: reading).map(\.rule)
        == ["b"])
  }

  @Test func keepsItsPromisesForAnyText() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "Tuesday", "March", "21", "2023", "last", "week", "the", "of", "-", "–", ",", ".", "“", "'",
      "three", "day", "ago", "ended", "since", "by", "early", "st", "1990s", "s", "BC", "$",
      "every",
      "to", "and", "99999999999", "Z", "中", "9999", "centuries",
    ]
    let anchors = [
      nil, "2023-03-22", "2023-03", "2023", "0000-01-01", "-0043", "Y17E8", "Y-17E8", "199X",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let reading = try ReadingFixture(
        text, created: anchors.randomElement(using: &random) ?? nil)
      var end = 0
      for mention in reading.mentions {
        let span = mention.expression.span
        #expect(span.start >= end && span.count > 0 && span.end <= text.utf8.count, "\(text)")
        end = span.end
        let resolution = mention.resolution
        #expect((resolution.date == nil) == (resolution.failure != nil), "\(text)")
        guard let date = resolution.date else { continue }
        #expect(try EDTF(date.description) == date, "\(text)")
      }
    }
  }
}
