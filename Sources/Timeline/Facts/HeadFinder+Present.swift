/// Verbs in the present tense, which look like nouns.
extension HeadFinder {
  /// "Parliament passes the act": a word in "s" between who acts and an article.
  func isPresent(_ reading: Reading, _ index: Int) -> Bool {
    let word = reading.word(at: index)
    guard words.looksPresent(word), !words.has(.unit, word), index > 0 else { return false }
    return reading.tokens[index - 1].kind == .word
      && !words.has(.grammar, reading, index - 1)
      && words.has(.article, reading, index + 1)
      // "two large ferries this year"
      && !reading.senses[index + 1].contains { $0.kind == .direction }
  }

  /// Whether a word is a verb without an ending behind its plural subject: "Voters GO to the polls".
  func isBarePresent(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(at: index)
    guard index > 0, reading.tokens[index].kind == .word, !reading.tokens[index].isCapitalised,
      !words.looksPresent(word), !words.looksPast(word), !words.looksGerund(word),
      !reading.has(.behind, at: index), !words.has(.participle, word), !words.has(.grammar, word),
      words.has(.scheduled, word)
    else { return false }
    let subject = reading.word(at: index - 1)
    return words.looksPresent(subject) && words.verb(subject) == nil
      && reading.tokens[index - 1].kind == .word && !reading.isMark("'", at: index - 2)
  }

  /// The verb of a sentence that announces in the present tense, where no form of it tells that it is one:
  /// "Elections TAKE place on 2 June."; nil for other sentences.
  func announced(by expression: TemporalExpression, _ reading: Reading) -> Head? {
    let end = expression.tokens.upperBound
    let isAlone = !(0..<expression.tokens.lowerBound).contains { self.verb(reading, $0) != nil }
    guard isAlone, !hasVerb(reading) || reading.isMark(",", at: end), expression.bound == .within,
      expression.value.isDay, reading.tokens.last?.isMark(".") ?? false,
      let verb = (1..<max(1, expression.tokens.lowerBound)).first(where: {
        isBarePresent($0, reading)
      }), !(1..<verb).contains(where: { reading.tokens[$0].kind == .mark })
    else { return nil }
    return Head(
      token: verb, frame: words.frame(ofStem: words.stem(of: reading.word(at: verb))), isNoun: false
    )
  }
}
