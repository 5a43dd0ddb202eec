/// Whose word it is that something happened.
extension StatementJudge {
  /// Whether what the head tells is somebody's word: inside a quotation, behind "said that", or in
  /// front of ", police said".
  func isAttributed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    if reading.isQuoted(at: head.token) || HeadFinder(words: words).isCharge(head.token, reading) {
      return true
    }
    // "said the plan unveiled last month could help": that it was unveiled is known to all.
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    if !head.isNoun,
      reading.isBlank(at: head.token - 1) || reading.tokens[max(0, head.token - 1)].isCapitalised,
      clauses.isParticiple(head.token, in: reading),
      clauses.described(by: head.token, in: reading, from: clause.lowerBound) != nil
    {
      return false
    }
    let opening = reading.tokens.indices.prefix(max(0, min(head.token, clause.lowerBound + 12)))
    if opening.contains(where: { words.has(.source, reading, $0) }) { return true }
    // "allegedly took it", "is alleged to have taken it"
    if (max(clause.lowerBound, head.token - 3)..<head.token).contains(where: {
      words.has(.claim, reading, $0)
        && (reading.has(.to, at: $0 + 1) || words.looksAdverb(reading.word(at: $0)))
    }) {
      return true
    }
    // "allegedly bought it, and HIRED a car": both are alleged.
    let heads = HeadFinder(words: words)
    let group = HeadClauseFinder(heads: heads).groupStart(
      of: head.token, in: reading, from: clause.lowerBound)
    if words.has(.joint, reading, group - 1),
      let claim = (0..<group).first(where: {
        words.has(.claim, reading, $0) && words.looksAdverb(reading.word(at: $0))
      }), heads.verb(reading, claim + 1) != nil
    {
      return true
    }
    // "By his own account he carried it"
    if reading.has(.by, at: 0), (1...4).contains(where: { words.has(.account, reading, $0) }) {
      return true
    }
    // "heard that it was signed in May, that work STARTED in June"
    let that = (clause.lowerBound..<max(clause.lowerBound, head.token)).last {
      words.has(.opensSpeech, reading, $0)
    }
    if let that, reading.isMark(",", at: that - 1) || words.has(.joint, reading, that - 1),
      (0..<that).contains(where: {
        words.has(.opensSpeech, reading, $0) && words.reports(reading, $0 - 1)
      })
    {
      return true
    }
    var before = head.token - 1
    while before >= clause.lowerBound, !reading.isMark(",", at: before) {
      if words.reports(reading, before) { return true }
      // "told doctors over a telephone line that was lowered": the line is the source's own.
      if words.has(.opensSpeech, reading, before),
        HeadFinder(words: words).verb(reading, before + 1) != nil,
        !words.has(.report, reading, before - 1)
      {
        return false
      }
      before -= 1
    }
    if isTold(before: head.token, reading) || isOfAccount(head, reading) { return true }
    // "The appeal, which was lodged in May, is to be heard, he said": known to all.
    if isAside(head, reading) { return false }
    for comma in head.token + 1..<max(reading.tokens.count, head.token + 1)
    where reading.isMark("\"", at: comma)
      || reading.isMark(",", at: comma) && !reading.isJoined(at: comma + 1)
    {
      // "left on Monday and, according to neighbours, went home": of what follows.
      if words.has(.joint, reading, comma - 1) { continue }
      if words.has(.source, reading, comma + 1) { return true }
      // "gave judgment on 4 May, having heard argument"
      guard !words.has(.relative, reading, comma + 1),
        !words.has(.having, reading, comma + 1)
          || !words.looksGerund(reading.word(at: comma + 1))
      else { continue }
      let end = min(comma + 9, reading.tokens.count)
      for index in comma + 1..<max(end, comma + 1) {
        if index > comma + 1,
          reading.isMark("\"", at: index)
            || reading.isMark(",", at: index) && words.has(.relative, reading, index + 1)
        {
          break
        }
        // "when they heard", "even though claims rose": nobody says the first part.
        let word = reading.word(at: index)
        // "two people who know of it told us"
        if words.has(.ofPerson, word), index > comma + 1 { continue }
        if words.has(.subordinate, word) || words.has(.clause, word) { break }
        if words.reports(reading, index) { return true }
      }
    }
    return false
  }

  /// Whether the head's clause only tells more of what the sentence is about: between commas behind
  /// "which" or as a participle ("The firm, founded in 2016, says"), or of the one who speaks ("An
  /// auditor who had joined in May, wrote").
  private func isAside(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    guard
      let comma = (head.token..<reading.tokens.count).first(where: {
        reading.isMark(",", at: $0) && !reading.isJoined(at: $0 + 1)
      })
    else { return false }
    let relative = (max(0, head.token - 8)..<head.token).last {
      words.has(.tellsMore, reading, $0) || words.has(.whose, reading, $0)
    }
    let opening = relative ?? head.token
    guard opening > 1,
      !(opening..<head.token).contains(where: { reading.isMark(",", at: $0) })
    else { return false }
    let isReport = words.has(.report, reading, comma + 1)
    guard reading.isMark(",", at: opening - 1) else { return relative != nil && isReport }
    return relative != nil || isReport
  }

  /// Whether a head is what an account says: "The Crown's CASE was that he took it".
  private func isOfAccount(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    let heads = HeadFinder(words: words)
    for that in stride(from: head.token - 1, through: max(2, head.token - 24), by: -1) {
      if reading.isMark(";", at: that) { return false }
      guard words.has(.opensSpeech, reading, that),
        !reading.senses[that + 1].contains(where: { $0.kind == .unit })
      else { continue }
      return heads.verb(reading, that - 1)?.frame == EventLexicon.Frame.being
        && (max(0, that - 9)..<that).contains { words.has(.account, reading, $0) }
    }
    return false
  }

  /// Whether a source stands between commas in front of a clause: "Days later, witnesses say, they".
  private func isTold(before start: Int, _ reading: Reading) -> Bool {
    var last = start
    while last > 0, !reading.isMark(",", at: last) { last -= 1 }
    guard last > 1, start - last <= 8, words.has(.report, reading, last - 1),
      !(last..<start).contains(where: {
        HeadFinder(words: words).verb(reading, $0) != nil || words.has(.relative, reading, $0)
      })
    else { return false }
    let first = (0..<last - 1).last { reading.isMark(",", at: $0) } ?? -1
    // "On Monday, the minister said, the firm": no clause of its own stands before.
    return last - first <= 6
      && !reading.tokens[..<max(first, 0)].indices.contains {
        HeadFinder(words: words).verb(reading, $0) != nil
      }
  }
}
