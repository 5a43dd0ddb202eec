/// Dates that tell which thing is meant, and not when something happened.
extension StatementJudge {
  /// "last year's crop", "the tariff of 2022": the date tells which thing, and not when.
  func tellsWhich(
    _ expression: TemporalExpression, _ reading: Reading, precision: Precision, isOfSaying: Bool
  ) -> Bool {
    let start = expression.tokens.lowerBound
    if isCompared(expression, reading) || isInWork(expression, reading)
      || isLife(expression, reading)
    {
      return true
    }
    if reading.hasPossessive(at: expression.tokens.upperBound) {
      // "died in Saturday's fighting", "left at Monday's dinner": the day is that of both.
      let isInside =
        words.has(.locative, reading, start - 1) && words.has(.dating, reading, start - 1)
      return precision != .day || !isInside
    }
    // "a Jan. 14 return date", but "the March 14 vote"
    if words.has(.indefinite, reading, start - 1), precision == .day,
      reading.isBlank(at: expression.tokens.upperBound),
      !reading.tokens[expression.tokens.upperBound].isCapitalised,
      expression.value.plain.isYearless
    {
      return true
    }
    // "By letter dated 12 December he asked": he wrote it then.
    if precision == .day, words.opensByPaper(reading, from: 0, to: start) { return false }
    // "order dated 12 December"; "the day that is called Black Thursday"; "No. 61/2013".
    if words.has(.dated, reading, start - 1), !isOfSaying { return true }
    // "on a date between 1 and 30 April": then.
    let isBetween =
      reading.has(.between, at: start - 1) && words.has(.dated, reading, start - 2)
      && !words.has(.dated, reading, start - 1)
      && (max(0, start - 5)..<start - 2).contains { words.has(.preposition, reading, $0) }
    if isBetween { return false }
    // "with a use-by date of 24 May", "dates from 24 May to 27 May", but "a trial date of 24 May"
    let noun = reading.has(.from, at: start) ? start - 1 : start - 2
    if words.has(.dated, reading, noun), words.noun(reading.word(at: noun - 1)) == nil,
      noun == start - 1 || words.has(.preposition, reading, start - 1)
    {
      return true
    }
    if words.has(.dayName, reading, start - 1), reading.tokens[start - 1].isCapitalised,
      start > 1
    {
      return true
    }
    if reading.isJoined(at: start), reading.isMark("/", at: start - 1) { return true }
    // "records from 2020", but "worked from 2020 on".
    if precision <= .year, expression.ends.isEmpty,
      expression.tokens.count == 1 || reading.has(.from, at: start),
      reading.has(.from, at: start) || reading.has(.from, at: start - 1)
    {
      let noun = reading.has(.from, at: start) ? start - 1 : start - 2
      let word = reading.word(at: noun)
      if reading.isBlank(at: noun), words.looksPresent(word), words.noun(word) == nil,
        words.verb(word) == nil
      {
        return true
      }
    }
    // "The papers for the years 1959 to 1965 were destroyed"
    let isForYears =
      (max(0, start - 2)...max(0, start)).contains { index in
        reading.senses[index].contains { $0.kind == .unit }
          && (max(0, index - 2)..<index).contains { reading.has(.purpose, at: $0) }
      }
    if precision <= .year, isForYears,
      !(0..<start).contains(where: { HeadFinder(words: words).verb(reading, $0) != nil })
    {
      return true
    }
    // "Dues for 2021 were waived", "put trade for last year at 185 billion"
    if precision <= .year, reading.has(.purpose, at: start - 1), reading.isBlank(at: start - 2),
      words.noun(reading.word(at: start - 2)) == nil,
      words.verb(reading.word(at: start - 2)) == nil
    {
      return true
    }
    guard reading.has(.of, at: start - 1), !words.has(.during, reading, start - 2) else {
      return false
    }
    // "The flood of 1953 killed 300 people"
    if words.has(.calamity, reading, start - 2), precision == .year,
      !(0..<start - 2).contains(where: { words.verb(reading.word(at: $0)) != nil }),
      let deed = HeadFinder(words: words).behind(expression, reading, to: reading.tokens.count),
      !deed.tellsState
    {
      return false
    }
    // "the minutes of 9 April were approved", but "the attack of 9 April".
    let isOfThing =
      start > 1 && reading.senses[start - 2].isEmpty && reading.tokens[start - 2].kind == .word
      && words.noun(reading.word(at: start - 2)) == nil
      && (start < 3 || words.noun(reading.word(at: start - 3)) == nil)
    return precision <= .year || isOfThing
  }

  /// Whether a date is part of the title of a work: "her novel The Summer of 1911", "the show "Moscow 1937"".
  private func isInWork(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let (start, end) = (expression.tokens.lowerBound, expression.tokens.upperBound)
    func isOfName(_ index: Int) -> Bool {
      reading.tokens[index].kind == .digits || reading.tokens[index].isCapitalised
        || words.has(.inner, reading, index) || reading.isMark(":", at: index)
    }
    if reading.isQuoted(at: start),
      let open = (0..<start).last(where: { reading.isMark("\"", at: $0) }),
      let close = (end..<reading.tokens.count).first(where: { reading.isMark("\"", at: $0) }),
      close - open < 9
    {
      return (open + 1..<close).allSatisfy(isOfName)
    }
    guard
      let first = (max(0, start - 6)...start).first(where: { index in
        (index..<end).allSatisfy(isOfName)
      }), reading.tokens[first].isCapitalised
    else { return false }
    return first > 0 && words.has(.work, reading, first - 1)
  }

  /// Whether a span of years in brackets tells when somebody lived: "Ann Lee (about 1745-1809)".
  private func isLife(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let start = expression.tokens.lowerBound
    guard !expression.ends.isEmpty, reading.isMark(")", at: expression.tokens.upperBound),
      let open = (max(0, start - 3)..<start).first(where: { reading.isMark("(", at: $0) }), open > 1
    else { return false }
    return reading.tokens[open - 1].isCapitalised && reading.tokens[open - 2].isCapitalised
  }

  /// "Christmas sales", which are before it.
  func isAroundHoliday(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    guard case .holiday = expression.value.plain else { return false }
    return words.has(.holidayTime, reading, expression.tokens.upperBound)
  }

  /// "fell by a fifth compared with 2019", "stronger than in 2005", "more than the same mill today".
  private func isCompared(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    guard expression.bound == .within else { return false }
    // "turnover of 1,987 million (2009: 1,911 million)"
    let end = expression.tokens.upperBound
    if reading.isMark("(", at: expression.tokens.lowerBound - 1), reading.isMark(":", at: end),
      (end + 1...end + 2).contains(where: {
        reading.tokens.indices.contains($0) && reading.tokens[$0].kind == .digits
      })
    {
      return true
    }
    var at = expression.tokens.lowerBound - 1
    while at > 0, words.has(.preposition, reading, at) || words.has(.dating, reading, at) {
      at -= 1
    }
    if words.has(.comparing, reading, at) || isAmountBefore(expression, at, reading) { return true }
    // "jumped to $5 million, or 28 cents a share, from $4 million, a year earlier"
    if reading.isMark(",", at: expression.tokens.lowerBound - 1), expression.value.countsFromTold,
      (max(0, expression.tokens.lowerBound - 16)..<expression.tokens.lowerBound).contains(where: {
        reading.has(.from, at: $0) && reading.isMark(",", at: $0 - 1)
          || words.has(.comparing, reading, $0)
      })
    {
      return true
    }
    guard case .shifted(.day, by: 0) = expression.value.plain else { return false }
    while at > 0, at > expression.tokens.lowerBound - 6, words.verb(reading.word(at: at)) == nil,
      !reading.isMark(",", at: at)
    {
      if words.has(.comparing, reading, at) { return true }
      at -= 1
    }
    return false
  }

  /// "drove a 2007 Arlen", "a 2003 law was repealed": a year that tells which thing, where the thing does
  /// nothing itself, as it does in "the 2003 law banned".
  func isYearOfThing(
    _ expression: TemporalExpression, _ head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let (start, end) = (expression.tokens.lowerBound, expression.tokens.upperBound)
    guard case .absolute(let date) = expression.value, date.precision == .year,
      expression.tokens.count == 1, reading.tokens[start].kind == .digits,
      words.has(.article, reading, start - 1) || reading.hasPossessive(at: start - 2)
    else { return false }
    // "The 2007 Plan PERMITS it": what it says goes on.
    if reading.tokens.indices.contains(end + 1), reading.tokens[end].isCapitalised,
      HeadFinder(words: words).isPresent(reading, end + 1)
    {
      return true
    }
    var last = end
    while reading.isBlank(at: last) || reading.has(.numbered, at: last),
      reading.tokens[last].isSpaced,
      !words.has(.preposition, reading, last), !words.has(.grammar, reading, last),
      words.verb(reading.word(at: last)) == nil
    {
      if words.noun(reading.word(at: last)) != nil { return false }
      last += 1
    }
    guard last > end, !(start..<last).contains(head.token) else { return false }
    return head.token != last
  }

  /// "fell to 5 million from 7 million a year ago": the date of the amount that was, which ends at `last`.
  private func isAmountBefore(
    _ expression: TemporalExpression, _ last: Int, _ reading: Reading
  ) -> Bool {
    var at = last
    var hasNumber = false
    while at > 0, at > last - 9, !reading.has(.from, at: at) {
      let token = reading.tokens[at]
      guard
        token.kind == .digits
          || token.kind == .word && !token.isCapitalised
            && !words.has(.preposition, reading, at) && words.verb(reading.word(at: at)) == nil
          || token.kind == .mark && !isEndOfPart(at, reading)
      else { return false }
      hasNumber = hasNumber || token.kind == .digits
      at -= 1
    }
    let end = expression.tokens.upperBound
    return hasNumber && at > 0 && reading.has(.from, at: at) && !reading.has(.to, at: end)
  }

  /// Whether a mark ends a part of a sentence, as it does not inside "$1.5" and "1,200".
  private func isEndOfPart(_ mark: Int, _ reading: Reading) -> Bool {
    [",", ";", ":", "\""].contains { reading.isMark($0, at: mark) }
      && !(reading.isJoined(at: mark + 1) && reading.tokens[mark + 1].kind == .digits)
  }

  /// Whether a noun tells more of a name: "Ruth Dacey, a young operator who disappeared in 1971".
  private func isApposed(_ noun: Int, _ reading: Reading) -> Bool {
    var at = noun
    while at > 1, at > noun - 8, !words.has(.indefinite, reading, at),
      !reading.isMark(",", at: at)
    {
      at -= 1
    }
    return words.has(.indefinite, reading, at) && reading.isMark(",", at: at - 1)
      && at > 1 && reading.tokens[at - 2].isCapitalised
  }

  /// "the waterworks promised in 2015", "growers who paid the duty in 2022": a year that tells which
  /// thing is meant, by a clause without a comma.
  func tellsWhich(
    _ head: HeadFinder.Head, _ expression: TemporalExpression, _ reading: Reading,
    _ precision: Precision
  ) -> Bool {
    guard precision <= .year, !head.isNoun, head.token < expression.tokens.lowerBound else {
      return false
    }
    var at = head.token - 1
    while at > 0, at > head.token - 4, words.has(.adverb, reading, at) || reading.has(.had, at: at)
    {
      at -= 1
    }
    if words.has(.relative, reading, at), reading.isBlank(at: at - 1) {
      return !words.has(.joint, reading, at) && !isApposed(at - 1, reading)
    }
    guard words.looksPast(reading.word(at: head.token)), reading.isBlank(at: at),
      !reading.tokens[at].isCapitalised, !words.has(.grammar, reading, at)
    else { return false }
    // A participle behind a noun that is the object of a preposition.
    var noun = at
    while noun > 0, noun > at - 4, reading.isBlank(at: noun),
      !words.has(.preposition, reading, noun),
      !words.has(.determiner, reading, noun)
    {
      noun -= 1
    }
    if words.has(.determiner, reading, noun) { noun -= 1 }
    // "since the mill closed in 1999": a clause of its own.
    return noun >= 0 && words.has(.preposition, reading, noun)
      && !words.has(.subordinate, reading, noun)
      && !words.has(.joint, reading, noun) && hasOtherVerb(than: head, beside: expression, reading)
  }

  /// Whether the clause of a word that looks like a participle has another verb, before it or right behind
  /// its date: "lived in the house built in 1978", but not "Plans for a bridge FAILED in 1978".
  private func hasOtherVerb(
    than head: HeadFinder.Head, beside expression: TemporalExpression, _ reading: Reading
  ) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let clause = words.clause(around: head.token..<head.token + 1, in: reading)
    if (clause.lowerBound..<head.token).contains(where: { clauses.isVerb($0, reading) }) {
      return true
    }
    let end = expression.tokens.upperBound
    let next = reading.isMark(",", at: end) ? end + 1 : end
    return clauses.mayBeFinite(next, reading)
  }

  /// "1950 megalitres": a number in front of what it counts, behind no word of time.
  func countsThings(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let tokens = expression.tokens
    guard tokens.count == 1, reading.tokens[tokens.lowerBound].kind == .digits,
      tokens.lowerBound > 0, reading.tokens[tokens.lowerBound - 1].kind == .word
    else { return false }
    let before = reading.word(at: tokens.lowerBound - 1)
    guard !words.has(.grammar, before) || words.has(.last, before) else { return false }
    let next = reading.word(at: tokens.upperBound)
    return words.looksPresent(next) && reading.isBlank(at: tokens.upperBound)
      && !words.has(.grammar, next)
  }
}
