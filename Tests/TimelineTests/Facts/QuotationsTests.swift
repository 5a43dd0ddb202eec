import Testing

@testable import Timeline

@Suite struct QuotationsTests {
  @Test(arguments: [
    ("\"The law has spoken,\" she said on Monday.", ["the law has spoken"]),
    ("She greeted it on Monday with the words \"The law has spoken\".", ["the law has spoken"]),
    ("“We won’t go,” he said on Monday. “They”", ["we wo n’t go"]),
    ("He called it \"a lie\" on Monday.", []), ("He said on Monday he would go.", []),
    (
      "\"One two three\" and \"four five six\" were sung on Monday.",
      [
        "four five six", "one two three",
      ]
    ),
  ])
  func areTheWordsBetweenTheMarks(text: String, expected: [String]) throws {
    let found = try FactFixture(text)
    #expect(found.facts.first?.quotations.sorted() == expected)
  }

  @Test func beginInAnEarlierSentence() throws {
    let found = try FactFixture("“We stay. And we pay our rent,” he said on Monday.")
    #expect(found.facts.map(\.quotations) == [["and we pay our rent"]])
  }

  @Test func joinTwoTellingsOfOneSaying() throws {
    let found = try FactFixture(
      "Ilse Okonjo said on Monday: \"The law has spoken.\"",
      "Prime Minister Okonjo greeted the ruling on Monday with the words \"The law has spoken\".")
    let (one, other) = (found.facts[0], try #require(found.facts.last))
    let likeness = try #require(Similarity(one, other, among: found.facts))
    #expect(likeness.total > Similarity.threshold)
  }
}
