import SiteGen
import Testing

@Suite struct OutputWordsTests {
  @Test func hasACodeAndHelpForEachFact() {
    let facts: [OutputFact] = [
      .samePath("a", other: "b"), .caseClash("a", other: "b"), .insideFile("a/b", file: "a"),
      .reservedPath("a"), .nameTooLong("a"),
      .deadLink("a", page: "b"), .climbingLink("a", page: "b"),
      .missingFragment("#a", page: "b", nearest: nil), .brokenManifest(line: 1), .notOurs,
      .inTheWay(.link), .keptChanged, .replacedChanged,
    ]
    let words = facts.map { Words(Fact.output($0)) }
    #expect(Set(words.map(\.code)).count == facts.count)
    #expect(words.allSatisfy { $0.code.dropFirst().hasPrefix("05") && !$0.help.isEmpty })
  }

  @Test func suggestsTheNearestPart() {
    let words = Words(Fact.output(.missingFragment("#a", page: "b", nearest: "ab")))
    #expect(words.help == "did you mean #ab?")
  }
}
