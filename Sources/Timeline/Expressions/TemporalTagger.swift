/// Finds the temporal expressions of sentences in one language.
public struct TemporalTagger: Sendable {
  private let language: Language
  private let matcher: Matcher

  /// Creates a tagger.
  public init(language: Language) {
    self.language = language
    matcher = Matcher(rules: language.rules)
  }

  /// The expressions of one sentence, from left to right, without overlaps.
  ///
  /// Complexity: O(tokens x rules).
  public func expressions(in reading: Reading) -> [TemporalExpression] {
    let found = matcher.matches(in: reading).map { found in
      TemporalExpression(
        span: TextSpan(
          reading.tokens[found.tokens.lowerBound].span.start,
          reading.tokens[found.tokens.upperBound - 1].span.end),
        tokens: found.tokens, value: found.value, bound: .within, rule: found.rule, side: nil,
        isQuoted: false)
    }
    guard !found.isEmpty else { return [] }
    return Refiner.all.reduce(found) { $1.refine($0, reading) }
  }

  /// A sentence with the senses of its words.
  public func reading(of sentence: Sentence, in text: [UInt8]) -> Reading {
    Reading(sentence, in: text, lexicon: language.lexicon)
  }

  /// The sentences of a document.
  public func sentences(of document: SourceDocument) -> [Sentence] {
    let abbreviations = language.abbreviations
    let words = language.eventWords
    let splitter = SentenceSplitter(
      isAbbreviation: { abbreviations.contains($0) },
      opensSentence: { words.has(.unnamed, $0) && words.has(.grammar, $0) })
    return splitter.sentences(of: document)
  }
}
