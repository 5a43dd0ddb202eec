extension HeadClauseFinder {
  /// How much of what stands in front of a noun belongs to its phrase.
  enum Extent {
    /// Up to its article: "the plan".
    case bare
    /// With what it is part of: "the end of the plan".
    case part
    /// With what other small words hang on: "the plan for Oslo".
    case whole
  }

  /// The words of a thing or person that end at a token: an article, adjectives, a noun and what "of"
  /// and other small words hang on it.
  func nounPhrase(
    endingAt last: Int, in reading: Reading, from first: Int, _ extent: Extent = .part
  ) -> Range<Int>? {
    guard last >= first else { return nil }
    var start = last + 1
    var at = last
    // The thing itself, without what prepositions hang on it.
    var shortest: Int?
    while at >= first {
      let word = reading.word(at: at)
      let token = reading.tokens[at]
      if token.kind == .mark {
        guard
          token.isMark("-") && !token.isSpaced || token.isMark("'") || token.isMark("&")
            || token.isMark("$") || isInNumber(at, reading) || token.isMark(".") && !token.isSpaced
        else { break }
        at -= 1
        continue
      }
      if words.has(.determiner, word) {
        start = at
        guard at > first, words.has(.preposition, reading, at - 1) else { break }
        at -= 1
        continue
      }
      // "left the town AFTER Brown agreed", but "the talks after the war failed".
      if words.has(.preposition, word), words.has(.subordinate, word),
        (first..<at).contains(where: {
          heads.verb(reading, $0) != nil && !heads.isAttribute($0, reading)
        })
      {
        break
      }
      if words.has(.preposition, word) {
        if extent == .bare { break }
        if !reading.has(.of, at: at), shortest == nil { shortest = start }
        guard at > first, isNounLike(at - 1, reading) else { break }
        at -= 1
        continue
      }
      // "the Belt and Road programme"
      if words.has(.joint, word), at > first, at < last, reading.tokens[at - 1].isCapitalised,
        reading.tokens[at + 1].isCapitalised, !reading.tokens[last].isCapitalised
      {
        at -= 1
        continue
      }
      // "Brown's Corner"
      if reading.isMark("'", at: at - 1), reading.isJoined(at: at) {
        at -= 2
        continue
      }
      // "INCLUDING two fires"
      if words.has(.apart, word), at < last, words.looksGerund(word) || words.has(.denial, word) {
        if words.has(.denial, word) { start = at + 1 }
        break
      }
      // "a statement FOLLOWING talks", but "a growing number".
      if words.looksGerund(word), !token.isCapitalised, at > first, isNounLike(at - 1, reading),
        !words.has(.determiner, reading, at - 1), words.noun(word) == nil
      {
        break
      }
      let isVerb = heads.verb(reading, at) != nil && !heads.isAttribute(at, reading)
      if isVerb || words.has(.grammar, word) && !words.has(.article, word)
        || words.has(.subordinate, word)
      {
        break
      }
      start = at
      at -= 1
    }
    guard start <= last else { return nil }
    // "was successful, which proved": a quality and no thing.
    let isThing = (start...last).contains { index in
      words.has(.determiner, reading, index) || reading.tokens[index].isCapitalised
        || reading.tokens[index].kind == .digits || words.looksPresent(reading.word(at: index))
    }
    guard isThing || extent == .bare else { return nil }
    if extent == .whole, isShort(start..<last + 1, reading) { return start..<last + 1 }
    let begin = shortest.map { $0 <= last ? $0 : start } ?? start
    return isShort(begin..<last + 1, reading) ? begin..<last + 1 : nil
  }

  /// Whether a name tells where a thing stands: "the toll-house at COLD ASH".
  func standsIn(_ last: Int, _ reading: Reading) -> Bool {
    var at = last
    while at > 0, reading.tokens[at].isCapitalised { at -= 1 }
    return at < last && words.has(.locative, reading, at) && isNounLike(at - 1, reading)
  }

  /// A thing without what tells when it was: "in the wake of A STRIKE that began".
  func behindAftermath(_ noun: Range<Int>, _ reading: Reading) -> Range<Int> {
    guard
      let of = noun.first(where: {
        reading.has(.of, at: $0) && words.has(.aftermath, reading, $0 - 1)
      }), of + 1 < noun.upperBound
    else { return noun }
    return of + 1..<noun.upperBound
  }

  /// The words of a person's phrase that name them: "We mourn ANN LEE, who", "THE MAYOR, ANN LEE, who".
  func name(in phrase: Range<Int>, _ reading: Reading) -> Range<Int> {
    let first = reading.word(at: phrase.lowerBound)
    guard !words.has(.determiner, first), !words.has(.title, first),
      !words.namesPerson(first), !reading.tokens[phrase.lowerBound].isCapitalised,
      let name = phrase.first(where: { reading.tokens[$0].isCapitalised })
    else { return phrase }
    return name..<phrase.upperBound
  }

  /// A thing with those that a list names in front of it: "POLAND, THE CZECH REPUBLIC AND HUNGARY, who were".
  func listed(before last: Range<Int>, in reading: Reading, from first: Int) -> Range<Int> {
    var start = last.lowerBound
    while start - 2 >= first,
      words.has(.joint, reading, start - 1) && start == last.lowerBound
        || reading.isMark(",", at: start - 1) && start < last.lowerBound,
      let noun = nounPhrase(endingAt: start - 2, in: reading, from: first, .bare)
    {
      start = noun.lowerBound
    }
    return isShort(start..<last.upperBound, reading) ? start..<last.upperBound : last
  }

  func isInNumber(_ comma: Int, _ reading: Reading) -> Bool {
    reading.isJoined(at: comma + 1) && reading.tokens[comma + 1].kind == .digits
  }

  /// Whether a comma stands between a day and its year: "24 February, 1955", "February 24, 1955".
  func isInDate(_ comma: Int, _ reading: Reading) -> Bool {
    guard reading.isMark(",", at: comma), comma > 1, reading.tokens.indices.contains(comma + 1),
      reading.tokens[comma + 1].kind == .digits, reading.tokens[comma + 1].span.count == 4
    else { return false }
    return [comma - 1, comma - 2].contains { index in
      reading.senses[index].contains { $0.kind == .month }
    }
  }

  /// "and" in front of nothing but words of time that end at a token; nil for other words.
  func jointBeforeDate(_ last: Int, in reading: Reading, from first: Int) -> Int? {
    let last = reading.isMark(",", at: last) ? last - 1 : last
    var at = last
    var isDated = false
    // "but the plan was DROPPED": words that some rule asks for make no date.
    func isTime(_ index: Int) -> Bool {
      !words.has(.article, reading, index) && reading.tokens[index].kind == .digits
        || !words.has(.article, reading, index)
          && reading.senses[index].contains {
            // "died and a third was hurt"
            $0.kind != .signal && !($0.kind == .ordinal && words.has(.article, reading, index - 1))
          }
    }
    while at > first, at > last - 6,
      isTime(at) || !reading.senses[at].isEmpty || words.has(.dating, reading, at)
    {
      if words.has(.joint, reading, at) { break }
      // "froze the account and, on the same day, INFORMED the office"
      if words.has(.joint, reading, at - 2), reading.isMark(",", at: at - 1) {
        return isDated || isTime(at) ? at - 2 : nil
      }
      isDated = isDated || isTime(at)
      at -= 1
    }
    return at < last && isDated && words.has(.joint, reading, at) ? at : nil
  }
}
