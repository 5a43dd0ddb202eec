/// Nouns of events that have a date of their own, apart from what their clause tells.
extension TitleFinder {
  /// Whether a length of time is counted from a noun: "two days before the ELECTION on 5 May".
  func isCounted(
    from noun: Int, _ reading: Reading, _ mentions: [Mention], from first: Int
  ) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard
      let start = clauses.nounPhrase(endingAt: noun, in: reading, from: first, .bare)?.lowerBound,
      reading.has(.after, at: start - 1) || reading.has(.before, at: start - 1)
    else { return false }
    return mentions.contains { mention in
      guard case .duration = mention.expression.value else { return false }
      return mention.expression.tokens.upperBound == start - 1
    }
  }

  /// Whether a noun is only what something is compared with: "net was $3 million, compared with a LOSS of $2
  /// million in 1988".
  func isCompared(_ noun: Int, _ reading: Reading, from first: Int) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard
      let start = clauses.nounPhrase(endingAt: noun, in: reading, from: first, .bare)?.lowerBound,
      start - 2 > first, words.has(.preposition, reading, start - 1)
    else { return false }
    return isComma(reading, start - 3) && words.has(.aside, reading, start - 2)
      && words.looksPast(reading.word(at: start - 2))
  }

  /// The clause behind a point of time that it tells: "By the time POLICE ARRIVED on Sunday they had left"; nil
  /// for others.
  func ofMoment(
    _ head: HeadFinder.Head, _ expression: TemporalExpression, in reading: Reading
  ) -> Part? {
    let start = beginning(reading) + 3
    guard start < head.token, head.token < expression.tokens.lowerBound,
      words.has(.moment, reading, start - 1), words.has(.article, reading, start - 2),
      words.has(.preposition, reading, start - 3),
      !reading.isMark(",", at: expression.tokens.upperBound),
      !(start..<head.token).contains(where: { reading.tokens[$0].kind == .mark })
    else { return nil }
    return Part(subject: nil, tokens: start..<expression.tokens.upperBound, isMain: false)
  }

  /// What somebody did or said beside what the clause tells of them: "THE MINISTER sought to calm them, SAYING
  /// on Friday that they were safe"; nil for other heads.
  func added(
    _ head: HeadFinder.Head, _ expression: TemporalExpression, in reading: Reading,
    _ mentions: [Mention], from first: Int
  ) -> Part? {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    // "closing two MILLS in May": the noun is what was closed.
    let deed = (max(first + 2, head.token - (head.isNoun ? 4 : 0))...max(first + 2, head.token))
      .last { words.looksGerund(reading.word(at: $0)) && isComma(reading, $0 - 1) }
    guard let deed, deed < expression.tokens.lowerBound, !words.has(.apart, reading, deed),
      !(deed + 1..<max(deed + 1, head.token)).contains(where: { clauses.isVerb($0, reading) }),
      let main = (first..<deed).first(where: { clauses.isVerb($0, reading) }),
      let clause = clauses.clause(of: main, in: reading, from: first), clause.subject == nil
    else { return nil }
    let group = clauses.groupStart(of: main, in: reading, from: first)
    let comma = (clause.start..<max(clause.start, group)).first { isComma(reading, $0) } ?? group
    let subject = clause.start..<comma
    guard !subject.isEmpty, clauses.isShort(subject, reading) else { return nil }
    let end = end(of: deed, head: head.token, from: deed, expression, reading, mentions)
    return Part(subject: subject, tokens: deed..<end, isMain: false)
  }

  /// The token behind the date and its comma where they begin a part: "ON 14 OCTOBER 1926, the sea took it",
  /// "AT NOON ON 30 APRIL, the keys were handed over"; the start itself where they do not.
  func behindOwnDate(
    _ expression: TemporalExpression, from start: Int, before head: Int, _ reading: Reading
  ) -> Int {
    let end = expression.tokens.upperBound
    guard start <= expression.tokens.lowerBound, end + 1 < head, isComma(reading, end),
      (start..<expression.tokens.lowerBound).allSatisfy({
        words.has(.dating, reading, $0) || words.has(.preposition, reading, $0)
          || words.has(.article, reading, $0) || !reading.senses[$0].isEmpty
      })
    else { return start }
    return end + 1
  }

  /// The subject of the main clause, where it is a name or a thing of a few words: "Born at Kolomyia in 1871,
  /// LANDAU studied law"; nil where it is "she", or long.
  func main(in reading: Reading, from opening: Int) -> Range<Int>? {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard
      let verb = (opening..<reading.tokens.count).first(where: {
        clauses.isVerb($0, reading) || clauses.mayBeFinite($0, reading)
      })
    else { return nil }
    let end = clauses.groupStart(of: verb, in: reading, from: opening)
    // "Born in 1871, the third son of a merchant, LANDAU studied law"
    let start =
      (opening..<max(opening, end)).last { isComma(reading, $0) }.map { $0 + 1 } ?? opening
    let subject = start..<max(start, end)
    guard !subject.isEmpty, subject.count < 7, !words.has(.pronoun, reading, start),
      subject.allSatisfy({ reading.tokens[$0].kind == .word || !reading.tokens[$0].isSpaced })
    else { return nil }
    return subject
  }

  /// What a bracket tells of the thing in front of it: "Joe Bray (BORN 1950) joined"; nil for heads outside
  /// of brackets.
  func bracketed(_ head: HeadFinder.Head, in reading: Reading, from first: Int) -> Part? {
    guard
      let open = (first..<max(first, head.token)).last(where: {
        reading.isMark("(", at: $0) || reading.isMark(")", at: $0)
      }), reading.isMark("(", at: open), open > first,
      let close = (head.token..<reading.tokens.count).first(where: {
        reading.isMark(")", at: $0) || reading.isMark(";", at: $0)
      }),
      let thing = HeadClauseFinder(heads: HeadFinder(words: words)).nounPhrase(
        endingAt: open - 1, in: reading, from: first, .bare)
    else { return nil }
    // "The works (they had been sold) burned"
    if words.has(.subject, reading, open + 1), head.token > open + 2 {
      return Part(subject: nil, tokens: open + 1..<close, isMain: false)
    }
    // "the telephone (which was shown on Monday)"
    let start = words.has(.tellsMore, reading, open + 1) ? open + 2 : open + 1
    return Part(subject: thing, tokens: min(start, head.token)..<close, isMain: false)
  }

  /// Whether a noun with its own date only tells after or before what something was: "Of those held after
  /// the PROTESTS of 28 September, 41 were freed".
  func isAfter(
    _ noun: Int, _ expression: TemporalExpression, _ reading: Reading, from first: Int
  ) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard expression.tokens.lowerBound - 2 == noun,
      reading.has(.of, at: expression.tokens.lowerBound - 1),
      let start = clauses.nounPhrase(endingAt: noun, in: reading, from: first, .bare)?.lowerBound
    else { return false }
    return start > first
      && (reading.has(.after, at: start - 1) || reading.has(.before, at: start - 1))
  }

  /// Whether a noun behind a preposition has the date for itself, and the verb of its clause another one
  /// or none: "voted on Wednesday for an inquiry into the GROUNDING on 8 January", "minutes of the
  /// MEETING of 17 May were approved".
  func isOfItself(
    _ noun: Int, beside verb: Int, _ expression: TemporalExpression, _ reading: Reading,
    _ mentions: [Mention], from first: Int
  ) -> Bool {
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    guard
      let start = clauses.nounPhrase(endingAt: noun, in: reading, from: first, .bare)?.lowerBound,
      words.has(.preposition, reading, start - 1) || isYear(of: noun, from: start, expression)
    else { return false }
    // "is poised to overturn the 1973 RULING"
    if isYear(of: noun, from: start, expression), verb < start { return true }
    // "met at the meeting of 17 May" tells what was done there.
    if reading.has(.of, at: expression.tokens.lowerBound - 1),
      expression.tokens.lowerBound - 2 == noun,
      reading.has(.of, at: start - 1) || words.has(.goal, reading, start - 1)
    {
      return true
    }
    // "does not assist in the DECISION of 11 May": what is denied is not that.
    if reading.has(.of, at: expression.tokens.lowerBound - 1),
      (max(first, verb - 3)..<verb).contains(where: { reading.has(.negation, at: $0) })
    {
      return true
    }
    return mentions.contains { other in
      other.expression.span != expression.span && other.resolution.date != nil
        && finder.head(of: other.expression, stretch: nil, in: reading)?.token == verb
    }
  }

  /// Whether a year stands in a phrase in front of its noun.
  private func isYear(
    of noun: Int, from start: Int, _ expression: TemporalExpression
  ) -> Bool {
    guard case .absolute(let date) = expression.value, date.precision == .year else { return false }
    return expression.tokens.lowerBound >= start && expression.tokens.upperBound <= noun
  }
}
