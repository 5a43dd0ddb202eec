/// The clause that a noun stands in.
extension HeadClauseFinder {
  /// The verb in whose clause a noun stands: the last before it, or the first behind it.
  func verb(over noun: Int, in reading: Reading, from first: Int) -> Int? {
    var at = noun - 1
    let isSubject = mayBeFinite(noun + 1, reading)
    while at >= first {
      if isBorder(at, reading) { return nil }
      // "No side has kept it since the tournament WENT to its present form", "and a protest TOOK place"
      if isSubject,
        words.has(.subordinate, reading, at) && words.has(.preposition, reading, at)
          || words.has(.joint, reading, at) && lastVerb(in: reading, first..<at) != nil
      {
        break
      }
      if reading.isMark(",", at: at), !isInNumber(at, reading),
        opening(of: at, reading, from: first) == nil,
        lastVerb(in: reading, first..<at) != nil
      {
        return nil
      }
      if heads.verb(reading, at) != nil, !heads.isAttribute(at, reading),
        !words.looksGerund(reading.word(at: at))
      {
        return at
      }
      at -= 1
    }
    for index in noun + 1..<max(noun + 1, reading.tokens.count) {
      if isBorder(index, reading) || reading.isMark(",", at: index) { return nil }
      if heads.verb(reading, index) != nil, !heads.isAttribute(index, reading) { return index }
    }
    return nil
  }

  /// The clause that a clause hangs on, where only that can say who "she" is: "Brown was ill when SHE
  /// left"; itself where it has a subject of its own.
  func naming(
    _ clause: HeadClause, before head: Int, in reading: Reading, from first: Int
  ) -> HeadClause {
    guard clause.subject == nil, clause.start - 1 > first, clause.start < head,
      words.has(.pronoun, reading, clause.start),
      words.has(.subordinate, reading, clause.start - 1),
      let verb = lastVerb(in: reading, first..<clause.start - 1),
      let outer = self.clause(of: verb, in: reading, from: first),
      outer.start < clause.start, !words.has(.pronoun, reading, outer.start),
      isShort((outer.subject ?? outer.start..<clause.start).lowerBound..<clause.start, reading)
    else { return clause }
    return outer
  }
}
