/// Whose word a title is.
extension TitleFinder {
  /// What was said in front of the verb of saying, and who said it: "...", Brown SAID; nil where the
  /// saying comes first.
  func saying(
    behind head: HeadFinder.Head, _ nature: DatedFact.Nature, in reading: Reading, from first: Int
  ) -> (said: Range<Int>, words: Range<Int>)? {
    var verb = head.token
    if head.isNoun, nature != .happened {
      // "...," Brown said in an interview on Monday.
      let from = (first..<max(first, head.token)).last { isComma(reading, $0) } ?? first
      verb =
        (max(from, head.token - 12)..<max(from, head.token)).last {
          words.has(.report, reading, $0)
        } ?? head.token
    }
    guard isReport(verb, reading) else { return nil }
    return saying(with: verb, in: reading, from: first)
  }

  func saying(
    with verb: Int, in reading: Reading, from first: Int
  ) -> (said: Range<Int>, words: Range<Int>)? {
    let head = HeadFinder.Head(token: verb, frame: EventLexicon.Frame.speech, isNoun: false)
    let comma = (max(first, head.token - 12)..<max(first, head.token)).last { isComma(reading, $0) }
    guard let comma, comma > first + 1 else { return nil }
    let finder = HeadFinder(words: words)
    // "Given its strength, its size and its name, our talks can lead far": what the talks can do.
    let left = asides(in: reading, before: comma)
    let clauses = HeadClauseFinder(heads: finder)
    let begin = (first..<comma).lazy.filter { index in
      finder.verb(reading, index) != nil && !finder.isAttribute(index, reading)
        && !words.looksGerund(reading.word(at: index))
        && !left.contains { $0.contains(index) }
    }.compactMap { clauses.clause(of: $0, in: reading, from: first) }.first { $0.subject == nil }
    let said = (begin.map { $0.start < comma ? $0.start : first } ?? first)..<comma
    let opensSaid =
      (head.token + 1..<min(head.token + 6, max(reading.tokens.count, head.token + 1)))
      .contains { words.has(.opensSpeech, reading, $0) }
    if opensSaid || asides(in: reading, before: head.token).contains(where: { $0.contains(comma) })
    {
      return nil
    }
    var subject = comma + 1
    while reading.isMark("\"", at: subject) { subject += 1 }
    guard
      reading.isMark("\"", at: comma + 1)
        || said.contains(where: {
          finder.verb(reading, $0) != nil && !finder.isAttribute($0, reading)
            || words.has(.future, reading, $0) || words.has(.modal, reading, $0)
        }),
      // "Brown, who left, said" has one subject.
      !words.has(.relative, reading, subject),
      !words.has(.aside, reading, subject) || words.has(.source, reading, subject),
      !words.has(.joint, reading, subject),
      !(subject..<head.token).contains(where: {
        finder.verb(reading, $0) != nil && !finder.isAttribute($0, reading)
      }),
      // What goes on behind the verb is said there too.
      isLastOfSaying(head.token, reading)
    else { return nil }
    // "Brown, the mayor of Oslo, said": the comma closes what tells more of the subject.
    let before = said.last { isComma(reading, $0) }
    if let before, before > first, !reading.isMark("\"", at: comma + 1),
      !(before..<comma).contains(where: { finder.verb(reading, $0) != nil }),
      !words.looksPresent(reading.word(at: before + 1)),
      !(first..<before).contains(where: { finder.verb(reading, $0) != nil })
    {
      return nil
    }
    if words.has(.source, reading, subject) {
      return attribution(behind: comma, in: reading, mentions: []).map { (said, $0) }
    }
    return (said, comma..<endOfSaying(head.token, reading))
  }

  /// Where the words begin that tell in front of a claim whose it is: "THE DEFENDANT claims that he took
  /// it"; nil where none do.
  private func teller(before start: Int, _ reading: Reading, _ opening: Int) -> Int? {
    let that = words.has(.opensSpeech, reading, start) ? start : start - 1
    guard that > opening, words.has(.opensSpeech, reading, that) else { return nil }
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard
      let verb = (max(opening, that - 4)..<that).last(where: {
        words.reports(reading, $0) && !words.has(.source, reading, $0)
      }),
      let clause = clauses.clause(of: verb, in: reading, from: opening), clause.subject == nil,
      clause.start < verb, verb - clause.start < 10
    else { return nil }
    return clause.start
  }

  /// Who tells what a part of a sentence says, and where that begins: "THE DEFENDANT CLAIMS that he took
  /// it", "POLICE SAID the car was stolen"; nil where nobody does in front of it.
  func told(
    in part: Part, _ head: HeadFinder.Head, _ reading: Reading, _ opening: Int
  ) -> (teller: Range<Int>, start: Int)? {
    guard part.subject == nil, !head.isNoun else { return nil }
    let start = part.tokens.lowerBound
    if let teller = teller(before: start, reading, opening) {
      let that = words.has(.opensSpeech, reading, start) ? start : start - 1
      return (teller..<that, that + 1)
    }
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let group = clauses.groupStart(of: head.token, in: reading, from: start)
    let verb = (start + 1..<max(start + 1, group)).first { words.reports(reading, $0) }
    guard let verb, verb - start < 10, verb + 1 < group, !words.has(.source, reading, verb),
      // "Norton Co. said"
      !(start..<verb).contains(where: {
        reading.tokens[$0].kind == .mark && (reading.tokens[$0].isSpaced || isComma(reading, $0))
      }),
      !(start..<verb).contains(where: { clauses.isVerb($0, reading) })
    else { return nil }
    // "said on Tuesday that", "told the officer that"
    let that = (verb + 1..<min(verb + 8, group)).first { words.has(.opensSpeech, reading, $0) }
    let hears = words.has(.audience, reading, verb)
    guard
      that != nil
        || !hears
          && (words.has(.subject, reading, verb + 1) || words.has(.article, reading, verb + 1)
            || reading.tokens[verb + 1].isCapitalised
            // "said profit fell"
            || reading.isBlank(at: verb + 1) && !words.has(.preposition, reading, verb + 1)
              && !words.looksAdverb(reading.word(at: verb + 1)))
    else { return nil }
    let end = that ?? verb + 1
    let behind = that.map { $0 + 1 } ?? verb + 1
    guard behind < group, !(verb + 1..<group).contains(where: { clauses.isVerb($0, reading) }),
      !(verb + 1..<end).contains(where: { reading.tokens[$0].kind == .mark })
    else { return nil }
    var last = hears ? end : verb + 1
    while last > verb + 1,
      isSmall(reading, last - 1) || reading.tokens[last - 1].kind == .digits
        || reading.senses[last - 1].contains(where: { $0.kind != .signal })
    {
      last -= 1
    }
    return (start..<last, behind)
  }

  /// Whether a word is a verb of saying.
  func isReport(_ index: Int, _ reading: Reading) -> Bool {
    words.has(.report, reading, index)
      || HeadFinder(words: words).verb(reading, index)?.frame == EventLexicon.Frame.speech
  }

  /// Whether nothing that was said follows a verb of saying.
  private func isLastOfSaying(_ verb: Int, _ reading: Reading) -> Bool {
    let next = reading.word(at: verb + 1)
    // "announced this morning"
    let isTime =
      reading.tokens.indices.contains(verb + 1)
      && reading.senses[verb + 1].contains { $0.kind == .direction }
    return !words.has(.opensSpeech, next) && (!words.has(.subject, next) || isTime)
      || reading.isMark(",", at: verb - 1) || reading.isMark("\"", at: verb - 1)
      || words.has(.audience, reading, verb)
  }

  /// The end of "Brown said", "said Brown" or "she told the court".
  private func endOfSaying(_ verb: Int, _ reading: Reading) -> Int {
    var end = verb + 1
    let isInverted = reading.isMark(",", at: verb - 1) || reading.isMark("\"", at: verb - 1)
    guard isInverted || words.has(.audience, reading, verb) else { return end }
    while end < min(verb + 7, reading.tokens.count),
      reading.tokens[end].kind == .word || reading.isMark("&", at: end),
      !words.has(.preposition, reading, end) || reading.has(.of, at: end),
      !words.has(.dating, reading, end),
      reading.senses[end].isEmpty || reading.has(.of, at: end)
        || words.has(.article, reading, end)
        || reading.tokens[end].isCapitalised
          && !reading.senses[end].contains(where: { $0.kind == .month || $0.kind == .weekday })
    {
      end += 1
    }
    while end > verb + 1, isSmall(reading, end - 1) { end -= 1 }
    return end
  }

  /// The words behind a claim that tell whose it is, with the comma before them: ", police said",
  /// ", according to Oslo"; nil where none do.
  func attribution(
    behind end: Int, in reading: Reading, mentions: [Mention]
  ) -> Range<Int>? {
    for comma in max(0, end - 1)..<reading.tokens.count where isComma(reading, comma) {
      var first = comma + 1
      while reading.isMark("\"", at: first) { first += 1 }
      if words.has(.source, reading, first) {
        var last = first + 1
        while last < min(first + 9, reading.tokens.count),
          reading.tokens[last].kind != .mark
            || reading.isMark("'", at: last) || reading.isMark("-", at: last),
          !words.has(.relative, reading, last),
          !mentions.contains(where: { $0.expression.tokens.contains(last) }),
          reading.senses[last].isEmpty || words.has(.grammar, reading, last)
        {
          last += 1
        }
        while last > first + 2, isSmall(reading, last - 1) { last -= 1 }
        return last > first + 2 ? comma..<last : nil
      }
      guard !words.has(.relative, reading, first) else { continue }
      for index in first..<max(first, min(first + 7, reading.tokens.count)) {
        let word = reading.word(at: index)
        // ", Tom Dorn, his brother, said"
        if index > first, isComma(reading, index),
          let close = (index + 1..<max(index + 1, min(index + 8, reading.tokens.count - 1)))
            .first(where: { isComma(reading, $0) }),
          words.reports(reading, close + 1)
        {
          let hears = words.has(.audience, reading, close + 1)
          return comma..<(hears ? endOfSaying(close + 1, reading) : close + 2)
        }
        if reading.tokens[index].kind == .mark, !reading.isMark("'", at: index) { break }
        // "when they heard", "even though claims rose": nobody says the first part.
        if words.has(.subordinate, word) || words.has(.clause, word) { break }
        if words.reports(reading, index) {
          return comma..<endOfSaying(index, reading)
        }
      }
    }
    return nil
  }
}
