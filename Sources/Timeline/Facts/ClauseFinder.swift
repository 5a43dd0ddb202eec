/// Where the clauses of a sentence end.
extension EventLexicon {
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
