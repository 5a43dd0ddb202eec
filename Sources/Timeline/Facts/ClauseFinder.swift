/// Where the clauses of a sentence end.
extension EventLexicon {
  /// Whether a word tells another's word, and is none of its look: "the two states", "the alleged debt".
  func reports(_ reading: Reading, _ index: Int) -> Bool {
    // "the United States" says nothing.
    guard has(.report, reading, index), index == 0 || !reading.tokens[index].isCapitalised else {
      return false
    }
    // "The three said it", but "the two states".
    let isCounted =
      looksPresent(reading.word(at: index)) && reading.value(.number, at: index - 1) != nil
    // "the deadline for claims passed"
    let isOf = looksPresent(reading.word(at: index)) && has(.preposition, reading, index - 1)
    return !isCounted && !isOf && !has(.determiner, reading, index - 1)
      && !has(.indefinite, reading, index - 1)
  }

  /// Whether "when" opens a clause behind some words: "until 1998, when she left".
  func opensThen(_ reading: Reading, behind end: Int) -> Bool {
    has(.ofTime, reading, reading.isMark(",", at: end) ? end + 1 : end)
  }

  /// Whether the paper that a sentence tells of opens it, with its date: "By letter of 3 May", "In an
  /// order dated 3 May".
  func opensByPaper(_ reading: Reading, from start: Int, to date: Int) -> Bool {
    // "In an email to the broker dated 3 May"
    let isSaid = has(.dated, reading, date - 1)
    guard (2...(isSaid ? 9 : 4)).contains(date - start),
      has(.source, reading, start) || has(.circumstance, reading, start),
      reading.has(.of, at: date - 1) || has(.dated, reading, date - 1)
    else { return false }
    return (start + 1..<date - 1).allSatisfy {
      has(.article, reading, $0)
        || reading.isBlank(at: $0) && (isSaid || !reading.tokens[$0].isCapitalised)
        || isSaid && has(.preposition, reading, $0)
    }
  }

  /// Whether a clause ends at a token, whatever stands around it.
  func endsClause(_ reading: Reading, _ index: Int) -> Bool {
    if reading.isMark(";", at: index) || reading.isMark(Token.dash, at: index) { return true }
    // "at 03:15": the colon inside a number ends nothing.
    if reading.isMark(":", at: index) { return !reading.isJoined(at: index + 1) }
    return has(.clause, reading, index)
  }

  /// Whether a comma with "and" or "but" behind it may begin another statement at a token.
  private func joinsClauses(_ reading: Reading, _ index: Int) -> Bool {
    reading.isMark(",", at: index) && has(.joint, reading, index + 1)
  }

  /// The clause that holds some tokens: up to the next mark or word that opens another one.
  func clause(around tokens: Range<Int>, in reading: Reading) -> Range<Int> {
    var start = tokens.lowerBound
    while start > 0, !endsClause(reading, start - 1), !joinsClauses(reading, start - 1) {
      start -= 1
    }
    var end = tokens.upperBound
    while end < reading.tokens.count, !endsClause(reading, end), !joinsClauses(reading, end) {
      end += 1
    }
    return start..<end
  }
}
