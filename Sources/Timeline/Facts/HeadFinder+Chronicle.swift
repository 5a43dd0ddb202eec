/// Entries of chronicles: "May 1911: the dam is completed".
extension HeadFinder {
  /// The verb in the present tense of a chronicle, which looks like a noun: "prosecutors charge".
  func chronicled(_ expression: TemporalExpression, _ reading: Reading) -> Head? {
    guard expression.opensEntry else { return nil }
    let marks = reading.tokens[expression.tokens.upperBound...].prefix { $0.kind == .mark }
    let start = marks.endIndex + 1
    for index in start..<max(start, min(start + Self.reach, reading.tokens.count)) {
      let word = reading.word(at: index)
      guard reading.tokens[index].kind == .word, !reading.tokens[index].isCapitalised,
        !words.has(.grammar, word), reading.tokens[index - 1].kind == .word
      else { continue }
      let stem = words.stem(of: word)
      let frame = words.frame(ofStem: stem)
      if frame != stem || words.noun(word) != nil || words.has(.light, word)
        || words.has(.report, word)
      {
        return Head(token: index, frame: words.noun(word)?.frame ?? frame, isNoun: false)
      }
    }
    return entry(from: marks.endIndex, reading)
  }

  /// The verb of an entry behind which "that" stands: "The keeper NOTICES that a key is missing".
  func found(_ expression: TemporalExpression, _ reading: Reading) -> Head? {
    let start = expression.tokens.upperBound + 2
    let verb = (start..<max(start, reading.tokens.count - 1)).first { index in
      words.looksPresent(reading.word(at: index)) && !reading.tokens[index].isCapitalised
        && reading.tokens[index - 1].kind == .word && words.has(.opensSpeech, reading, index + 1)
    }
    return verb.map {
      Head(
        token: $0, frame: words.frame(ofStem: words.stem(of: reading.word(at: $0))), isNoun: false)
    }
  }

  /// What an entry without a verb tells: "2001: bequest of a house", "March 2008: opening".
  private func entry(from start: Int, _ reading: Reading) -> Head? {
    let tokens = start..<max(start, min(start + 12, reading.tokens.count))
    if let noun = tokens.lazy.compactMap({ self.noun(reading, $0) }).first { return noun }
    // "1911: Hearing at Kelby"
    let first = reading.word(at: start)
    if words.looksGerund(first), words.has(.preposition, reading, start + 1) {
      return Head(token: start, frame: words.frame(ofStem: words.stem(of: first)), isNoun: true)
    }
    let thing = tokens.first {
      reading.isBlank(at: $0) && !reading.tokens[$0].isCapitalised
        && !words.has(.grammar, reading, $0)
    }
    return thing.map { index in
      let stem = words.stem(of: reading.word(at: index))
      return Head(token: index, frame: words.frame(ofStem: stem), isNoun: true)
    }
  }
}
