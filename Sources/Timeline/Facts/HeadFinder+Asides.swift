/// What stands between commas, and has no part in the clause around it.
extension HeadFinder {
  /// The token before a clause between commas that ends before a date, which has its own time: "lived
  /// there from 1968, WHEN THE ARMY CAME, until 1989".
  func behindAside(_ last: Int, _ reading: Reading) -> Int {
    let close = words.has(.preposition, reading, last) ? last - 1 : last
    guard close > 1, reading.isMark(",", at: close),
      let open = (0..<close).last(where: { reading.isMark(",", at: $0) }), close - open < 14,
      words.has(.ofTime, reading, open + 1) || words.has(.tellsMore, reading, open + 1)
    else { return last }
    return open - 1
  }

  /// What happened on a date that "when" follows: "have not forgotten 9 March, when he GAVE his word".
  func deedThen(_ expression: TemporalExpression, _ reading: Reading) -> Head? {
    let end = expression.tokens.upperBound
    guard words.opensThen(reading, behind: end) else { return nil }
    return (end..<min(end + 12, reading.tokens.count)).lazy
      .compactMap { verb(reading, $0) }.first { !$0.tellsState }
  }

  /// What happened when something else did, and the word "when": "43 people DIED when the bridge collapsed
  /// in 2018", "When it collapsed in 2018, 43 people DIED"; nil where "when" does not open the clause of
  /// a head.
  func deedMeanwhile(
    of head: Head, _ expression: TemporalExpression, in reading: Reading, from start: Int
  ) -> (deed: Head, opener: Int)? {
    guard !head.isNoun, head.token < expression.tokens.lowerBound,
      let opener = (max(0, head.token - 10)..<head.token).last(where: {
        words.has(.ofTime, reading, $0)
      }),
      !(opener + 1..<head.token).contains(where: {
        reading.tokens[$0].kind == .mark || words.has(.joint, reading, $0)
          || verb(reading, $0).map { !$0.tellsState } ?? false
      })
    else { return nil }
    let range: Range<Int>
    if reading.tokens[..<opener].allSatisfy({ $0.kind == .mark }) {
      guard
        let comma = (expression.tokens.upperBound..<reading.tokens.count).first(where: {
          reading.isMark(",", at: $0)
        }), comma == expression.tokens.upperBound
      else { return nil }
      range = comma + 1..<reading.tokens.count
    } else {
      guard reading.tokens[opener - 1].kind != .mark, start < opener else { return nil }
      range = start..<opener
    }
    let deeds = range.lazy.compactMap { verb(reading, $0) }.filter {
      !$0.tellsState && !isAttribute($0.token, reading)
    }
    // "The judge said that 14 people were HURT when it fell"
    let saying = deeds.first.flatMap { words.has(.report, reading, $0.token) ? $0.token : nil }
    let first = saying.map { words.has(.opensSpeech, reading, $0 + 1) ? $0 + 2 : $0 + 1 }
    guard let deed = deeds.first(where: { $0.token != saying }),
      !words.looksGerund(reading.word(at: deed.token)),
      !((first ?? range.lowerBound)..<deed.token).contains(where: {
        words.has(.opensSpeech, reading, $0) || words.has(.relative, reading, $0)
      }),
      HeadClauseFinder(heads: self).described(by: deed.token, in: reading, from: range.lowerBound)
        == nil
    else { return nil }
    return (deed, opener)
  }

  /// Whether a date only tells when something else had happened: "After one try on 3 March the ship".
  func isCircumstance(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let tokens = reading.tokens[..<expression.tokens.lowerBound].indices
    guard let first = tokens.first(where: { reading.tokens[$0].kind == .word }),
      reading.has(.after, at: first) || reading.has(.before, at: first)
    else { return false }
    return !tokens.contains { reading.tokens[$0].isMark(",") || verb(reading, $0) != nil }
  }

  /// The comma that ends what a participle between commas tells of a thing, in front of the verb of the
  /// clause: "The firm, FOUNDED in Basel in 1993, called on"; nil for other verbs.
  func setOffEnd(of participle: Int, _ reading: Reading) -> Int? {
    let clauses = HeadClauseFinder(heads: self)
    guard participle > 1, reading.isMark(",", at: participle - 1),
      clauses.isParticiple(participle, in: reading),
      clauses.isNounLike(participle - 2, reading),
      reading.senses[participle - 2].allSatisfy({ $0.kind == .signal }),
      let comma = reading.tokens.indices.dropLast().dropFirst(participle + 1).prefix(13).first(
        where: {
          reading.isMark(",", at: $0) && !clauses.isInNumber($0, reading)
            && !clauses.isInDate($0, reading)
        })
    else { return nil }
    let next = comma + 1
    let isVerb =
      verb(reading, next) != nil || words.has(.perfect, reading, next)
      || words.has(.auxiliary, reading, next) || words.has(.present, reading, next)
      || reading.has(.had, at: next)
    return isVerb ? comma : nil
  }

  /// Whether a participle stands between commas behind the verb that a date belongs to: "The ship LEFT Oslo,
  /// loaded with coal, on 14 August".
  func isBesides(
    _ participle: Int, _ expression: TemporalExpression, _ reading: Reading, from start: Int
  ) -> Bool {
    let date = expression.tokens.lowerBound
    guard reading.isMark(",", at: participle - 1),
      HeadClauseFinder(heads: self).isParticiple(participle, in: reading),
      let comma = (participle + 1..<max(participle + 1, date)).last(where: {
        reading.isMark(",", at: $0)
      }), comma + 1 < date, words.has(.dating, reading, comma + 1),
      (comma + 1..<date).allSatisfy({
        words.has(.dating, reading, $0) || words.has(.article, reading, $0)
          || !reading.senses[$0].isEmpty
      })
    else { return false }
    return (start..<participle - 1).contains {
      verb(reading, $0).map { !$0.tellsState } ?? false && !isAttribute($0, reading)
    }
  }

  /// Where a statement goes on behind a phrase between commas: "On 21 May, in sunshine that nobody had
  /// hoped for, she CUT a ribbon".
  func asideEnd(behind start: Int, _ reading: Reading, to end: Int) -> Int {
    guard reading.isMark(",", at: start),
      let comma = (start + 1..<max(start + 1, min(end, start + 14, reading.tokens.count - 1)))
        .first(where: { reading.isMark(",", at: $0) })
    else { return start }
    // "By May, the trust says, it will be replaced"
    if comma - start < 8, words.has(.report, reading, comma - 1) { return comma + 1 }
    // "On 3 March, six months after fire destroyed it, work BEGAN"
    let isOffset = (start + 2..<max(start + 2, min(start + 6, comma))).contains { index in
      reading.senses[index - 1].contains { $0.kind == .unit }
        && (reading.has(.after, at: index) || reading.has(.before, at: index))
    }
    let goesOn =
      (isOffset || words.has(.preposition, reading, start + 1)
        // "On the 9th, as they were leaving, a gallery gave way"
        || words.has(.likeness, reading, start + 1) && words.has(.subordinate, reading, start + 1))
      && (isOffset || words.has(.subject, reading, comma + 1)
        || reading.tokens[comma + 1].isCapitalised)
    return goesOn ? comma + 1 : start
  }

  /// The verb right before a date between commas, where its clause goes on behind: "before being BOUGHT, in
  /// 1921, by two sisters"; nil for other dates.
  func deed(beside expression: TemporalExpression, _ reading: Reading) -> Head? {
    var comma = expression.tokens.lowerBound - 1
    if words.has(.dating, reading, comma) { comma -= 1 }
    guard comma > 0, reading.isMark(",", at: comma),
      reading.isMark(",", at: expression.tokens.upperBound),
      words.has(.preposition, reading, expression.tokens.upperBound + 1),
      let deed = verb(reading, comma - 1), !deed.tellsState, !isAttribute(comma - 1, reading)
    else { return nil }
    return deed
  }

  /// The verb that a date stands in front of, between it and its subject: "The firm, owned by a fund, last
  /// week SOLD the mill", "the bank early this month CUT its rate".
  func deed(rightBehind expression: TemporalExpression, _ reading: Reading) -> Head? {
    let before = expression.tokens.lowerBound - 1
    guard before > 0, let deed = verb(reading, expression.tokens.upperBound), !deed.tellsState,
      words.looksPast(reading.word(at: deed.token)) || reading.has(.behind, at: deed.token),
      !reading.has(.by, at: deed.token + 1)
    else { return nil }
    if reading.isMark(",", at: before) { return deed }
    // "had BY SATURDAY forced", "was YESTERDAY jailed"
    let auxiliary =
      words.has(.dating, reading, before) || reading.has(.by, at: before) ? before - 1 : before
    if words.has(.perfect, reading, auxiliary) || reading.has(.had, at: auxiliary)
      || verbFrame(auxiliary, reading) == EventLexicon.Frame.being
    {
      return deed
    }
    // "a letter sent last week SAID": the letter was sent then.
    return reading.tokens[before].isCapitalised && reading.tokens[before].kind == .word
      && reading.senses[before].isEmpty ? deed : nil
  }

  private func verbFrame(_ index: Int, _ reading: Reading) -> String? {
    words.verb(reading.word(at: index))?.frame
  }

  /// Whether a line only names a paper and its day: "Judgment of 12 November 1987", "Final version, 9
  /// March".
  func isTitle(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    guard expression.isHeading, !hasVerb(reading) else { return false }
    let before = 0..<expression.tokens.lowerBound
    return reading.has(.of, at: expression.tokens.lowerBound - 1)
      || !before.contains { noun(reading, $0) != nil }
  }
}
