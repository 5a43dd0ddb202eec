/// Which words can tell an event.
extension HeadFinder {
  func noun(_ reading: Reading, _ index: Int) -> Head? {
    guard reading.tokens.indices.contains(index), reading.tokens[index].kind == .word else {
      return nil
    }
    let word = reading.word(at: index)
    // "launch of", "the attack": a noun; "to launch": a verb that looks the same.
    if reading.has(.to, at: index - 1) { return nil }
    // "8 March" is no march.
    if reading.tokens[index].isCapitalised,
      reading.senses[index].contains(where: { $0.kind == .month })
    {
      return nil
    }
    guard let noun = words.noun(word) else { return nil }
    // "before breakfast on Tuesday": a time of the day.
    let isTime =
      noun.frame == EventLexicon.Frame.meal
      && (reading.has(.before, at: index - 1) || reading.has(.after, at: index - 1))
    return isTime ? nil : Head(token: index, frame: noun.frame, isNoun: true)
  }

  func verb(_ reading: Reading, _ index: Int) -> Head? {
    guard reading.tokens.indices.contains(index), reading.tokens[index].kind == .word,
      !reading.tokens[index].isCapitalised
    else { return nil }
    let word = reading.word(at: index)
    // "put back on the wall"
    if words.has(.particle, word), words.verb(reading.word(at: index - 1)) != nil { return nil }
    // "in the packing shed"
    if words.looksGerund(reading.word(at: index - 1)),
      words.noun(reading.word(at: index - 1)) == nil,
      words.has(.article, reading, index - 2), !words.looksPast(word),
      !words.looksPastParticiple(word)
    {
      return nil
    }
    // "by six votes", "after 12 strikes"
    if words.looksPresent(word), isNumber(index - 1, reading) { return nil }
    if let verb = words.verb(word, reading.word(at: index + 1)) ?? words.verb(word) {
      return Head(token: index, frame: verb.frame, isNoun: false)
    }
    if isCharge(index, reading) {
      return Head(
        token: index, frame: words.frame(ofStem: words.stem(of: word)), isNoun: false)
    }
    guard !words.has(.grammar, word), !words.has(.article, word), word.count > 1,
      reading.senses[index].allSatisfy({ $0.kind == .signal }),
      // "sent to prison" goes to a place.
      !words.has(.facility, word), !words.has(.noVerb, word),
      auxiliary(before: index, in: reading) != nil || isPresent(reading, index)
    else { return nil }
    let frame = words.noun(word)?.frame ?? words.frame(ofStem: words.stem(of: word))
    return Head(token: index, frame: frame, isNoun: false)
  }

  /// Whether a token is a number above one, in digits or words.
  private func isNumber(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    return reading.digits(at: index).map { (2..<1000).contains($0) } ?? false
      || reading.senses[index].contains { $0.kind == .number && $0.value > 1 }
  }

  /// The auxiliary that the bare form of a verb follows, with nothing but "not" and such between.
  private func auxiliary(before index: Int, in reading: Reading) -> Int? {
    var at = index - 1
    while at >= 0, at > index - 4,
      reading.has(.negation, at: at) || words.has(.adverb, reading, at)
    {
      at -= 1
    }
    guard at >= 0 else { return nil }
    // "would be dry": what follows "be" is a verb only by its ending.
    let isParticiple =
      words.looksPast(reading.word(at: index))
      || words.looksGerund(reading.word(at: index)) && words.has(.future, reading, at)
    if !isParticiple, (at + 1..<index).contains(where: { words.has(.be, reading, $0) }) {
      return nil
    }
    if words.has(.having, reading, at), words.has(.participle, reading, index) {
      return at
    }
    // "is to open to cars": no bare form ends so.
    if words.looksPresent(reading.word(at: index)) { return nil }
    return reading.has(.to, at: at) || words.has(.auxiliary, reading, at) ? at : nil
  }
}
