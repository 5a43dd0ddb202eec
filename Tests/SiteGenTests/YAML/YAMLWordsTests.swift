import SiteGen
import Testing

@Suite struct YAMLWordsTests {
  @Test func hasACodeAndHelpForEachFact() {
    let troubles: [YAMLTrouble] = [
      .colonInText, .missingColon, .indentation, .tab, .unclosedQuote, .unclosedBracket,
      .badEscape, .needsQuotes("@"), .other,
    ]
    let facts: [YAMLFact] =
      [
        .duplicateKey("a", firstLine: 1), .anchor("a"), .alias("a"), .tag("a"),
        .keyIsNotText(isPlaceholder: true), .keyIsNotText(isPlaceholder: false),
        .severalDocuments, .tooDeep(limit: 32), .unclosedFrontMatter, .notUnicode,
        .controlCharacter(1),
      ] + troubles.map { .syntax($0, detail: "detail") }
    let words = facts.map { Words(Fact.yaml($0)) }
    #expect(Set(words.map(\.code)).count == facts.count)
    #expect(words.allSatisfy { $0.code.hasPrefix("E02") && !$0.help.isEmpty && !$0.reason.isEmpty })
  }
}
