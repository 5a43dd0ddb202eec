/// Where a title ends.
extension TitleFinder {
  /// The token at which the clause of a verb ends that begins at `start`.
  func end(
    of verb: Int, head: Int, from start: Int, _ expression: TemporalExpression,
    _ reading: Reading, _ mentions: [Mention]
  ) -> Int {
    let asides = asides(in: reading, before: head)
    let others = mentions.filter { $0.expression.span != expression.span }
    var end = start
    var isQuoted = false
    while end < reading.tokens.count {
      if let aside = asides.first(where: { $0.lowerBound == end }), end > start {
        end = aside.upperBound
        continue
      }
      if reading.tokens[end].isMark("\"") { isQuoted.toggle() }
      if end > start + 2, !isQuoted,
        endsTitle(reading, end, verb: verb)
          && !mentions.contains(where: {
            // "voted last Thursday, 7 March, TO sell it"
            $0.expression.tokens.dropFirst().contains(end)
              || $0.expression.tokens.upperBound == end && isComma(reading, end)
                && $0.expression.tokens.lowerBound > verb && reading.has(.to, at: end + 1)
          })
          || isNextDate(end, verb, expression, others, reading)
          || isOtherTime(end, verb, expression, others, reading)
      {
        break
      }
      end += 1
      // “... as his ‘best friend,’ and since”: the comma stands inside the quotation.
      if end > verb + 1 || words.has(.source, reading, end), !isQuoted,
        reading.tokens[end - 1].isMark("\""),
        reading.isMark(",", at: end - 2)
      {
        break
      }
    }
    return end
  }

  private func endsTitle(_ reading: Reading, _ index: Int, verb: Int) -> Bool {
    // Brown said: "..."
    if reading.isMark(":", at: index) && index - verb < 12
      || reading.isMark(",", at: index) && index - verb < 6,
      reading.isMark("\"", at: index + 1), isReport(verb, reading)
    {
      return false
    }
    if reading.isMark(";", at: index) || reading.isMark(Token.dash, at: index)
      || reading.isMark(":", at: index) && !reading.isJoined(at: index + 1)
    {
      return true
    }
    // A hyphen between blanks is a dash.
    if reading.isMark("-", at: index), reading.tokens[index].isSpaced { return true }
    let next = reading.word(at: index + 1)
    if isComma(reading, index) {
      // "to either hold it, or use a case"
      if reading.has(.or, at: index + 1),
        (verb..<max(verb, index)).contains(where: { words.has(.eitherOne, reading, $0) })
      {
        return false
      }
      // "Brown, 41, set fire to it": an age ends nothing.
      let isAge = [index + 1, index - 1].contains {
        reading.digits(at: $0) != nil && reading.isMark(",", at: 2 * $0 - index)
      }
      if isAge { return false }
      return index > verb && !closesOpening(reading, index, head: verb)
        && !isInList(reading, index, verb: verb) && !isBesideRegion(index, reading)
        || words.has(.aside, next) && index > 4 && index > verb
    }
    return index > verb && words.has(.clause, reading, index)
  }

  /// Whether "and" behind the date of a title leads to something of another date: "was born in 1950
  /// AND died in 2001".
  private func isNextDate(
    _ index: Int, _ verb: Int, _ expression: TemporalExpression, _ others: [Mention],
    _ reading: Reading
  ) -> Bool {
    guard index > verb, words.has(.joint, reading, index),
      expression.tokens.upperBound <= index, expression.tokens.lowerBound > verb,
      others.contains(where: { $0.expression.tokens.lowerBound > index })
    else { return false }
    let finder = HeadFinder(words: words)
    for next in index + 1..<reading.tokens.count where !isComma(reading, index + 1) {
      if finder.verb(reading, next) != nil, !finder.isAttribute(next, reading) { return true }
      if isComma(reading, next) { return false }
    }
    return false
  }

  /// Whether a clause behind the date of a title tells of another time: "bought the firm WHICH was sold in
  /// 2005", "sank AND has since been raised".
  private func isOtherTime(
    _ index: Int, _ verb: Int, _ expression: TemporalExpression, _ others: [Mention],
    _ reading: Reading
  ) -> Bool {
    guard index > verb + 1 else { return false }
    let next = index + 1
    if words.has(.joint, reading, index),
      words.looksPast(reading.word(at: verb)) || reading.has(.behind, at: verb)
    {
      // "and is", "and has": what was and what is are two things.
      if words.has(.present, reading, next)
        || words.has(.perfect, reading, next) && !reading.has(.had, at: next)
        || words.has(.tellsMore, reading, next)
        || words.has(.plan, reading, next)
          && others.contains(where: { $0.expression.tokens.lowerBound > next })
      {
        return true
      }
    }
    guard expression.tokens.upperBound <= index || expression.tokens.upperBound <= verb,
      words.has(.tellsMore, reading, index), reading.tokens[index - 1].kind == .word,
      !words.has(.preposition, reading, index - 1)
    else { return false }
    let comma = (next..<reading.tokens.count).first { isComma(reading, $0) } ?? reading.tokens.count
    return others.contains {
      $0.resolution.date != nil && $0.expression.tokens.lowerBound > index
        && $0.expression.tokens.lowerBound < comma
    }
  }

  /// Whether a comma parts things that "and" joins in the end: "women, children and invalids".
  func isInList(_ reading: Reading, _ comma: Int, verb: Int) -> Bool {
    let finder = HeadFinder(words: words)
    // "took control in 1914, Brown and others": the date ends the clause.
    if reading.tokens[comma - 1].kind == .digits || !reading.senses[comma - 1].isEmpty {
      return false
    }
    for index in comma + 1..<max(comma + 1, min(comma + 7, reading.tokens.count)) {
      let word = reading.word(at: index)
      if words.has(.joint, word) {
        // "left, bought a house and died" is a list of what was done.
        return index > comma + 1
          && !(comma + 1..<index).contains { finder.verb(reading, $0) != nil }
          && finder.verb(reading, index + 1) == nil
          && !words.has(.article, reading, comma + 1)
      }
      if words.has(.preposition, word) || words.has(.relative, word) || words.has(.aside, word) {
        return false
      }
      let token = reading.tokens[index]
      if token.kind == .mark, !isComma(reading, index), token.isSpaced { return false }
    }
    return false
  }

  /// Whether a comma behind the head only ends what opens the clause that was said: "told them that
  /// after the meeting, they would leave".
  private func closesOpening(_ reading: Reading, _ index: Int, head: Int) -> Bool {
    guard
      let that = (head..<index).last(where: {
        words.has(.opensSpeech, reading, $0) && !isPointing($0, reading)
      })
    else { return false }
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    return !(that + 1..<index).contains { clauses.isVerb($0, reading) }
  }

  /// The end of a title without marks, and without a date at its end with the small words before it.
  ///
  /// At least `keeps` tokens stay.
  func withoutTail(
    _ tokens: Range<Int>, _ reading: Reading, mentions: [Mention], keeps: Int = 2
  ) -> Int {
    let start = tokens.lowerBound
    var end = tokens.upperBound
    while end > start, isTail(reading, end - 1) || isNote(reading, end - 1) { end -= 1 }
    // "lasted two hours" is no date.
    let dates = mentions.filter { $0.resolution.date != nil }
    // "met on Thursday (7 March)": the bracket is the date's.
    let isClosed = dates.contains { mention in
      mention.expression.tokens.upperBound == end - 1
        && mention.expression.tokens.contains { reading.isMark("(", at: $0) }
    }
    if isClosed, reading.isMark(")", at: end - 1) { end -= 1 }
    while let last = dates.last(where: { $0.expression.tokens.upperBound == end }),
      last.expression.tokens.lowerBound >= start + keeps,
      // "lasted until May" would say something else without it.
      !words.has(.lasting, reading, last.expression.tokens.lowerBound - 1)
    {
      end = last.expression.tokens.lowerBound
      var hasPreposition = false
      while end > start, isSmall(reading, end - 1) || isComma(reading, end - 1),
        // "will come into being on Monday"
        !words.has(.be, reading, end - 1) || !words.has(.preposition, reading, end - 2),
        !isAttribution(reading, end - 1), !words.has(.object, reading, end - 1)
      {
        // "was sworn in on Monday": one small word leads to the date.
        let isPreposition = words.has(.preposition, reading, end - 1)
        if isPreposition, hasPreposition { break }
        hasPreposition = hasPreposition || isPreposition
        end -= 1
      }
      end = withoutLead(start..<end, reading)
    }
    if let last = mentions.last(where: { $0.expression.tokens.upperBound == end - 1 }),
      reading.isMark(")", at: end - 1),
      reading.isMark("(", at: last.expression.tokens.lowerBound - 1)
    {
      end = max(last.expression.tokens.lowerBound - 1, start)
    }
    return end
  }

  /// The end of a title without what only leads to the date cut off behind it: "ON THE NIGHT of 3
  /// March", "NO LATER than 3 March", "listed for two days COMMENCING 3 March".
  private func withoutLead(_ tokens: Range<Int>, _ reading: Reading) -> Int {
    var end = tokens.upperBound
    let first = tokens.lowerBound + 2
    if reading.has(.than, at: end), end - 2 > first, reading.has(.negation, at: end - 2) {
      return end - 2
    }
    if reading.has(.of, at: end), end - 3 > first,
      reading.senses[end - 1].contains(where: { $0.kind == .dayPart }),
      reading.has(.definite, at: end - 2), words.has(.dating, reading, end - 3)
    {
      return end - 3
    }
    // "on 19 December AND AGAIN on 3 January"
    if end - 2 > first, reading.has(.again, at: end - 1), words.has(.joint, reading, end - 2) {
      return end - 2
    }
    let word = reading.word(at: end - 1)
    if end - 1 > first, words.looksGerund(word),
      words.verb(word)?.frame == EventLexicon.Frame.beginning
    {
      end -= 1
    }
    return end
  }

  /// The same without what only leads to words that were cut off.
  func withoutSmallWords(
    _ tokens: Range<Int>, _ whole: Int, head: Int, _ reading: Reading, mentions: [Mention]
  ) -> Int {
    let start = tokens.lowerBound
    var end = tokens.upperBound
    // A date that stood behind the end, or was cut off with it, leaves what leads to it.
    func isCut(_ end: Int) -> Bool {
      end < whole || mentions.contains { (end...end + 1).contains($0.expression.tokens.lowerBound) }
    }
    func endBeforeDate(_ end: Int) -> Int? {
      guard end < whole,
        let last = mentions.last(where: { $0.expression.tokens.upperBound == end }),
        last.expression.tokens.lowerBound > max(start + 2, head)
      else { return nil }
      return last.expression.tokens.lowerBound
    }
    end = endBeforeDate(end) ?? end
    // A bracket that is not closed.
    if let open = (start..<end).last(where: { reading.isMark("(", at: $0) }), open > start,
      !(open..<end).contains(where: { reading.isMark(")", at: $0) })
    {
      end = open
    }
    while end > max(start + 1, head >= start && head < whole ? head + 1 : 0),
      // "was sworn in"
      end < whole || !words.has(.preposition, reading, end - 1)
        || end - 2 != head && !(end - 3 == head && words.has(.reflexive, reading, end - 2)),
      // "will come into being"
      end - 3 != head || !words.has(.be, reading, end - 1)
        || !words.has(.preposition, reading, end - 2),
      isTail(reading, end - 1)
        // "and soon | after"
        || isCut(end) && words.has(.adverb, reading, end - 1) && words.has(.joint, reading, end - 2)
        || isSmall(reading, end - 1) && !isAttribution(reading, end - 1)
          && !words.has(.object, reading, end - 1)
        || isHalf(reading, end - 1) || isCut(end) && isLoose(reading, end - 1, head: head)
    {
      end -= 1
      end = endBeforeDate(end) ?? end
    }
    return end
  }

  /// Where the last whole phrase ends before a token at which a title must be cut: in front of a
  /// clause of its own behind the head, else in front of the last small word that opens a phrase.
  func endOfPhrase(
    _ reading: Reading, head: Int, start: Int, before end: Int, whole: Int
  ) -> Int {
    let from = max(head + 2, start + 3)
    let behind = from..<max(from, end)
    let finder = HeadFinder(words: words)
    // What was said or found belongs to the saying.
    var saidFrom = behind.lowerBound
    let opens = (head + 1..<min(head + 6, max(reading.tokens.count, head + 1))).first {
      words.has(.opensSpeech, reading, $0)
    }
    let findsThat = opens.map { opens in
      (head + 1..<opens).allSatisfy {
        !reading.senses[$0].isEmpty || reading.tokens[$0].kind == .digits
          || words.has(.dating, reading, $0)
      }
    }
    if words.has(.report, reading, head) || findsThat == true {
      // "said that after the meeting, they would leave": what was said has its own opening.
      let from = (opens ?? head) + 1
      saidFrom =
        (from..<max(from, behind.upperBound)).first { finder.verb(reading, $0) != nil } ?? from
    }
    if let clause = behind.first(where: { index in
      index >= saidFrom && words.has(.subordinate, reading, index)
        && !isPointing(index, reading)
        && !(words.has(.likeness, reading, index) && !opensClause(index, reading))
    }) {
      // "quoted an officer as saying | that"
      if words.has(.opensSpeech, reading, clause), words.looksGerund(reading.word(at: clause - 1)),
        words.has(.likeness, reading, clause - 2), clause - 2 > head + 1
      {
        return clause - 2
      }
      // "erupted when it emerged | that he had"
      if words.has(.opensSpeech, reading, clause), finder.verb(reading, clause - 1) != nil,
        let opener = (head + 1..<clause - 1).last(where: {
          words.has(.subordinate, reading, $0) && words.has(.pronoun, reading, $0 + 1)
        })
      {
        return opener
      }
      return clause
    }
    // A little more, where the phrase ends soon.
    let before = behind.lowerBound..<max(behind.lowerBound, min(end + 1, whole))
    func isWhole(_ index: Int) -> Bool {
      opensPhrase(index, reading) && !isUntold(index, reading, head: head)
    }
    return before.last(where: isWhole)
      ?? (end..<max(end, min(end + 6, whole))).first(where: isWhole)
      ?? (whole - end < 6 ? whole : end)
  }

  /// Whether a clause that asks or says something has not come to its verb, or to more than that: "on
  /// WHETHER A SCHOOL | in Oslo can", "WHO SHOT | at them".
  private func isUntold(_ index: Int, _ reading: Reading, head: Int) -> Bool {
    guard
      let opener = (head + 1..<max(head + 1, index)).last(where: {
        words.has(.asking, reading, $0)
          || words.has(.opensSpeech, reading, $0) && !isPointing($0, reading)
          || words.has(.ofPerson, reading, $0)
      })
    else { return false }
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let verb = (opener + 1..<max(opener + 1, index)).first {
      clauses.isVerb($0, reading)
        && ($0 == opener + 1 || !clauses.isParticiple($0, in: reading))
    }
    return verb.map { $0 + 1 == index } ?? true
  }

  /// Whether "as" has a verb of its own, as it has none in "serve as a basis" and "described as just".
  private func opensClause(_ index: Int, _ reading: Reading) -> Bool {
    let finder = HeadFinder(words: words)
    for next in index + 1..<max(index + 1, min(index + 10, reading.tokens.count)) {
      if reading.tokens[next].kind == .mark || words.has(.preposition, reading, next) {
        return false
      }
      if finder.verb(reading, next) != nil, !finder.isAttribute(next, reading) { return true }
    }
    return false
  }

  /// Whether a title may end in front of a word.
  private func opensPhrase(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(at: index)
    if words.has(.preposition, word) {
      // "of helping | to defraud"
      // "in probing | into the fire"
      let isOfVerb =
        words.looksGerund(reading.word(at: index - 1))
        && (reading.has(.to, at: index) || words.has(.preposition, reading, index - 2))
      // "in connection | with the fire"
      let isLed =
        words.has(.leading, reading, index - 1) && words.has(.preposition, reading, index - 2)
      return !reading.has(.of, at: index) && !isOfVerb && !isLed
    }
    if isComma(reading, index) { return !isInList(reading, index, verb: index) }
    guard words.has(.joint, word), !isOfTwo(reading, index) else { return false }
    // "Chinese and North Korean soldiers": the noun of both stands behind the second.
    let next = reading.word(at: index + 1)
    let finder = HeadFinder(words: words)
    let namesNext =
      reading.tokens.indices.contains(index + 1)
      && (reading.tokens[index + 1].kind == .digits || reading.tokens[index + 1].isCapitalised)
      && !reading.tokens[index - 1].isCapitalised
    return words.has(.article, next) || words.has(.subject, next)
      || namesNext && !words.has(.unnamed, reading, index - 1)
      || finder.verb(reading, index + 1) != nil || reading.has(.to, at: index + 1)
  }

  /// Whether a word joins the two of "between A and B", which no title may part.
  func isOfTwo(_ reading: Reading, _ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { words.has(.ofTwo, reading, $0) }
  }

  /// A comma, but none inside a number ("1,200").
  func isComma(_ reading: Reading, _ index: Int) -> Bool {
    reading.isMark(",", at: index)
      && !(reading.isJoined(at: index + 1) && reading.tokens[index + 1].kind == .digits)
  }

  func isTail(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isMark(".") && !isInitial(reading, index - 1) || token.isMark(",")
      || token.isMark(";")
      || token.isMark("-") || token.isMark(Token.dash) || token.isMark("(") || token.isMark(":")
      || token.isMark("!") || token.isMark("?")
  }

  /// Whether a token is part of the sign of a note behind a full stop: "in 1890.[1]", "on Tuesday.1".
  private func isNote(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard index > 1, !token.isSpaced else { return false }
    if token.isMark("]") || token.isMark("[") { return true }
    return token.kind == .digits
      && (reading.isMark("[", at: index - 1)
        || reading.isMark(".", at: index - 1) && reading.tokens[index - 2].kind == .word
          && reading.tokens[index - 2].span.count > 3)
  }

  /// Whether a token is one capital letter with a full stop on either side, as in "U.S.".
  private func isInitial(_ reading: Reading, _ index: Int) -> Bool {
    reading.tokens.indices.contains(index) && reading.tokens[index].span.count == 1
      && reading.isMark(".", at: index - 1) && !reading.tokens[index].isSpaced
  }

  /// A participle that has lost what tells more of its noun ("troops STATIONED").
  private func isLoose(_ reading: Reading, _ index: Int, head: Int) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard index > head + 1, clauses.isVerb(index, reading),
      clauses.isParticiple(index, in: reading), reading.isBlank(at: index - 1)
    else { return false }
    return !(head..<index).contains {
      isReport($0, reading) || words.has(.joint, reading, $0)
        || words.has(.subordinate, reading, $0)
    }
  }

  /// A possessive that has lost its noun.
  private func isHalf(_ reading: Reading, _ index: Int) -> Bool {
    // "at St Piran's on 28 May" has lost nothing.
    if reading.hasPossessive(at: index - 1), index > 1, reading.tokens[index - 2].isCapitalised,
      !reading.isBlank(at: index + 1) || words.has(.preposition, reading, index + 1)
    {
      return false
    }
    return reading.isMark("'", at: index) || reading.hasPossessive(at: index - 1)
  }

  /// Whether a word ends "...," Brown said.
  private func isAttribution(_ reading: Reading, _ index: Int) -> Bool {
    index > 0 && words.has(.report, reading, index)
      && !words.has(.source, reading, index) && reading.tokens[index - 1].isCapitalised
  }

  func isSmall(_ reading: Reading, _ index: Int) -> Bool {
    let word = reading.word(at: index)
    // "£38m"
    if index > 0, reading.isJoined(at: index), reading.tokens[index - 1].kind == .digits {
      return false
    }
    // "at St Piran's", "Halden A/S"
    if index > 1, reading.isJoined(at: index), reading.tokens[index - 1].kind == .mark,
      reading.isMark("'", at: index - 1) && reading.tokens[index - 2].isCapitalised
        || reading.isMark("/", at: index - 1)
    {
      return false
    }
    // "on 5 May at 14:22": the month.
    if reading.tokens[index].isCapitalised,
      reading.senses[index].contains(where: { $0.kind == .month })
    {
      return false
    }
    // "200 more"
    if reading.has(.inexact, at: index), index > 0, reading.tokens[index - 1].kind == .digits {
      return false
    }
    // "thirty-one"
    if reading.isJoined(at: index), reading.isMark("-", at: index - 1) { return false }
    return reading.tokens[index].kind == .word && !words.has(.last, word)
      && (words.has(.grammar, word) || words.has(.dating, word) || words.has(.preposition, word))
  }
}
