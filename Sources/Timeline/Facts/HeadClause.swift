/// Where the clause begins whose verb a head is, and where its subject stands.
struct HeadClause: Sendable {
  /// The words of the subject where the clause itself has none ("Brown, who was ill, LEFT").
  var subject: Range<Int>?
  /// The first token of the clause.
  var start: Int
}

/// Finds the clause of a verb by the words in front of it.
struct HeadClauseFinder: Sendable {
  let heads: HeadFinder

  var words: EventLexicon { heads.words }

  /// A subject longer than this in UTF-8 units leaves no room for what it did.
  private static let longestSubject = 70

  /// The clause of the verb at `head`, looked for behind `first`; nil when its subject is not found.
  func clause(of head: Int, in reading: Reading, from first: Int) -> HeadClause? {
    clause(of: head, in: reading, from: first, depth: 0)
  }

  private func clause(
    of head: Int, in reading: Reading, from first: Int, depth: Int
  ) -> HeadClause? {
    guard depth < 4 else { return nil }
    let first =
      (min(first, head)..<head).last { reading.isMark(";", at: $0) }.map { $0 + 1 } ?? first
    let verb = finite(head, in: reading, from: first)
    let group = groupStart(of: verb, in: reading, from: first)
    var before = group - 1
    guard before >= first else { return HeadClause(subject: nil, start: group) }
    // "was found ABANDONED": both are of one thing.
    if group == verb, isVerb(before, reading), isParticiple(verb, in: reading),
      groupStart(of: before, in: reading, from: first) < before
    {
      return clause(of: before, in: reading, from: first, depth: depth + 1)
    }
    // "the women -- some with children -- MARCHED"
    if reading.isMark(Token.dash, at: before) || reading.isMark("-", at: before),
      reading.tokens[before].isSpaced,
      let open = (first..<before).last(where: {
        reading.isMark(Token.dash, at: $0)
          || reading.isMark("-", at: $0)
            && reading.tokens[$0].isSpaced
      }), let noun = nounPhrase(endingAt: open - 1, in: reading, from: first)
    {
      return HeadClause(subject: noun, start: group)
    }
    // "The volcano, which last ERUPTED in 1902"
    if before - 1 > first, words.has(.tellsMore, reading, before - 1),
      reading.senses[before].contains(where: { $0.kind == .direction || $0.kind == .ordinal })
    {
      before -= 1
    }
    // "Brown, who yesterday SOLD the mill"
    if let who = (max(first + 1, before - 9)..<max(first + 1, before)).last(where: {
      words.has(.tellsMore, reading, $0)
    }),
      (who + 1...before).allSatisfy({
        isTime($0, reading) || words.has(.dating, reading, $0) || reading.isMark(",", at: $0)
          || reading.tokens[$0].kind == .digits
          || reading.senses[$0].contains(where: { $0.kind == .ordinal })
      })
    {
      before = who
    }
    let word = reading.word(at: before)
    // "the mission that began", "Brown, who was ill, left"
    let isRelative =
      words.has(.tellsMore, word)
      || words.has(.opensSpeech, word) && before > first && isNounLike(before - 1, reading)
    if isRelative {
      let last = behindDate(reading.isMark(",", at: before - 1) ? before - 2 : before - 1, reading)
      // "the case of Brown, who left": a person is no case.
      let isNamed =
        words.has(.ofPerson, word) && last >= first && reading.tokens[last].isCapitalised
      guard
        let noun = nounPhrase(
          endingAt: last, in: reading, from: first,
          isNamed ? .bare : standsIn(last, reading) ? .whole : .part)
      else { return nil }
      let subject = isNamed ? name(in: noun, reading) : behindAftermath(noun, reading)
      return HeadClause(
        subject: words.has(.ofSeveral, reading, group)
          ? listed(before: subject, in: reading, from: first) : subject, start: group)
    }
    // "won the vote and in May BECAME mayor": the date stands between.
    if let joint = jointBeforeDate(before, in: reading, from: first),
      let shared = sharing(joint, group, in: reading, from: first, depth: depth)
    {
      return shared
    }
    // "won the vote and was sworn in": both have one subject.
    if words.has(.joint, word) {
      return sharing(before, group, in: reading, from: first, depth: depth)
    }
    // "won the vote, was sworn in and left"
    if reading.isMark(",", at: before), opening(of: before, reading, from: first) == nil,
      lastVerb(in: reading, first..<before) != nil,
      let shared = sharing(before, group, in: reading, from: first, depth: depth)
    {
      return shared
    }
    let start = start(before: group, in: reading, from: first)
    // "Ten were killed and dozens more TRAPPED": one "were" for both.
    if group == verb, start - 1 > first, isParticiple(verb, in: reading),
      words.has(.joint, reading, start - 1),
      let other = lastVerb(in: reading, first..<start - 1), isPassive(other, reading),
      reading.senses[start].contains(where: { $0.kind == .number })
        || words.looksPresent(reading.word(at: start))
    {
      return clause(of: other, in: reading, from: first, depth: depth + 1)
    }
    // "Orbital, whose owner was ARRESTED"
    if words.has(.whose, reading, start - 1), reading.isMark(",", at: start - 2),
      start - 3 >= first,
      let owner = nounPhrase(endingAt: start - 3, in: reading, from: first)
    {
      return HeadClause(subject: owner.lowerBound..<start - 1, start: start - 1)
    }
    return HeadClause(subject: nil, start: start)
  }

  /// The last word of a thing in front of what was done to it on a date: "an OPTION granted on 24 June,
  /// which"; the token itself where no date stands there.
  private func behindDate(_ last: Int, _ reading: Reading) -> Int {
    var at = last
    while at > 2,
      reading.tokens[at].kind == .digits
        || reading.senses[at].contains(where: { $0.kind == .month || $0.kind == .weekday })
    {
      at -= 1
    }
    guard at < last, words.has(.dating, reading, at) else { return last }
    // "an OFFER on 24 June, which"
    guard isParticiple(at - 1, in: reading) else {
      return isNounLike(at - 1, reading) ? at - 1 : last
    }
    return isNounLike(at - 2, reading) ? at - 2 : last
  }

  /// The clause of a verb that has its subject together with one before it.
  private func sharing(
    _ joint: Int, _ group: Int, in reading: Reading, from first: Int, depth: Int
  ) -> HeadClause? {
    guard var other = lastVerb(in: reading, first..<joint),
      // "elected Brown, and the mayor, Green, left": Green is no part of the first.
      !reading.isMark(",", at: joint)
        || !(other..<joint).contains(where: {
          reading.isMark(",", at: $0) || words.has(.joint, reading, $0)
        }),
      var shared = clause(of: other, in: reading, from: first, depth: depth + 1)
    else { return nil }
    // "guessed what they were up to and LEFT": it is told of who guessed.
    if shared.subject == nil, shared.start > first,
      let main = (first..<joint).first(where: { isVerb($0, reading) }), main < other,
      // "The jury having failed to agree, a retrial was directed and FIXED"
      !words.looksGerund(reading.word(at: main - 1)), !words.looksGerund(reading.word(at: main))
    {
      other = main
      shared = HeadClause(subject: nil, start: first)
    }
    // "The tower fell in the storm that unroofed the barn, and was REBUILT": not the storm.
    if shared.subject != nil, reading.isMark(",", at: joint - 1) || reading.isMark(",", at: joint),
      let main = (first..<joint).first(where: { isVerb($0, reading) }), main < other,
      let outer = clause(of: main, in: reading, from: first, depth: depth + 1), outer.subject == nil
    {
      (other, shared) = (main, outer)
    }
    if let subject = shared.subject { return HeadClause(subject: subject, start: group) }
    let finite = finite(other, in: reading, from: first)
    // "was hired in 2014 and DISMISSED in 2016": one "was" for both.
    // "had bought it in 2021 and THROWN it away"
    let begin = groupStart(of: finite, in: reading, from: first)
    let isPerfect =
      reading.has(.had, at: begin)
      && (words.looksPastParticiple(reading.word(at: group))
        || words.has(.participle, reading, group))
    let end =
      isPerfect
        || (words.has(.undergone, reading, group)
          || words.looksPastParticiple(reading.word(at: group))) && isPassive(finite, reading)
          && takesNoObject(group, in: reading)
      ? finite : begin
    guard shared.start < end, isShort(shared.start..<end, reading) else { return nil }
    return HeadClause(subject: trimmed(shared.start..<end, reading), start: group)
  }

  /// Whether a form of "be" stands right before a verb.
  private func isPassive(_ verb: Int, _ reading: Reading) -> Bool {
    heads.verb(reading, verb - 1)?.frame == EventLexicon.Frame.being
      || words.has(.present, reading, verb - 1)
  }

  /// The verb that carries the clause of one that cannot: "agreed to TALK" is carried by "agreed".
  func finite(_ verb: Int, in reading: Reading, from first: Int) -> Int {
    var at = verb
    for _ in 0..<3 {
      let group = groupStart(of: at, in: reading, from: first)
      guard reading.has(.to, at: group) else { return at }
      // "The firm, which cut 400 jobs, PLANS to cut 200 more"
      if words.has(.plan, reading, group - 1), words.looksPresent(reading.word(at: group - 1)),
        group - 1 > first, !words.has(.determiner, reading, group - 2)
      {
        return group - 1
      }
      guard
        let other = (first..<max(first, group)).last(where: {
          heads.verb(reading, $0) != nil && !heads.isAttribute($0, reading)
        }), !(other..<group).contains(where: { opensClause($0, reading) })
      else { return at }
      at = other
    }
    return at
  }

  /// The token itself when a verb with its auxiliaries begins there.
  func finiteStart(_ index: Int, _ reading: Reading) -> Int? {
    let word = reading.word(at: index)
    let isAuxiliary =
      words.has(.auxiliary, word) || words.has(.perfect, word) || words.has(.present, word)
    guard reading.tokens[index].kind == .word, !reading.tokens[index].isCapitalised,
      isAuxiliary
        || heads.verb(reading, index) != nil && !heads.isAttribute(index, reading)
          && !isParticiple(index, in: reading),
      !reading.has(.to, at: index - 1)
    else { return nil }
    return index
  }

  /// Whether a verb or an auxiliary stands at a token, where the sentence has one.
  func mayBeFinite(_ index: Int, _ reading: Reading) -> Bool {
    reading.tokens.indices.contains(index) && finiteStart(index, reading) != nil
  }

  /// The first of the small words that belong to a verb: "HAD not been built".
  func groupStart(of verb: Int, in reading: Reading, from first: Int) -> Int {
    var at = verb
    while at > first {
      let word = reading.word(at: at - 1)
      let frame = words.verb(word)?.frame
      let isPart =
        words.has(.auxiliary, word) || words.has(.perfect, word) || words.has(.present, word)
        || words.has(.having, word) || words.has(.be, word) || words.has(.adverb, word)
        || words.looksAdverb(word) || words.has(.reflexive, word)
        || reading.has(.negation, at: at - 1)
        || frame == EventLexicon.Frame.being || frame == EventLexicon.Frame.having
        || reading.has(.to, at: at - 1) && !words.looksPast(reading.word(at: at))
      guard isPart, reading.tokens[at - 1].kind == .word, !reading.tokens[at - 1].isCapitalised
      else { break }
      at -= 1
    }
    // "again" and the like in front belong to what was told before.
    while at < verb, words.has(.joint, reading, at) { at += 1 }
    return at
  }

  /// The first token of a clause, by what stands in front of the subject of its verb.
  private func start(before group: Int, in reading: Reading, from first: Int) -> Int {
    var at = group - 1
    while at >= first {
      let word = reading.word(at: at)
      if isBorder(at, reading) { return at + 1 }
      // "doctors whose names were on it LEFT": the clause between has a verb of its own.
      let isRelative =
        words.has(.tellsMore, word) || words.has(.opensSpeech, word) || words.has(.whose, word)
      if isRelative, lastVerb(in: reading, at + 1..<group) != nil {
        at -= 1
        continue
      }
      if words.has(.opensSpeech, word) || words.has(.tellsMore, word) {
        // "said that Oslo would pay": the saying is told with what was said.
        if let saying = saying(before: at, in: reading, from: first) {
          return start(
            before: groupStart(of: saying, in: reading, from: first), in: reading, from: first)
        }
        // "reminded members that it had been founded": what they were told.
        if words.has(.opensSpeech, word), at - 1 > first,
          words.namesPeople(reading.word(at: at - 1)),
          !mayBeFinite(at + 1, reading), lastVerb(in: reading, first..<at - 1) != nil
        {
          return at + 1
        }
        // "; that decision was quashed"
        if at == first, words.has(.opensSpeech, word), reading.isBlank(at: at + 1),
          reading.isMark(";", at: at - 1)
        {
          return at
        }
        // "the concerns, which Brown called just": the thing begins the title.
        let last = reading.isMark(",", at: at - 1) ? at - 2 : at - 1
        guard last >= first, isNounLike(last, reading),
          let noun = nounPhrase(endingAt: last, in: reading, from: first)
        else { return at + 1 }
        return noun.lowerBound
      }
      // "explain why 1,800 alarms WENT unanswered"
      if words.has(.asking, word), !words.has(.condition, word), at > first, at + 1 < group,
        lastVerb(in: reading, at + 1..<group) == nil
      {
        return at + 1
      }
      // "The firm has until 3 June to PUBLISH its accounts"
      if words.has(.lasting, word), !reading.isBlank(at: at + 1),
        words.has(.having, reading, at - 1) || words.verb(reading.word(at: at - 1)) != nil
      {
        at -= 1
        continue
      }
      // "climbers missing since Sunday WERE FOUND": a time opens no clause.
      if words.has(.subordinate, word), words.has(.preposition, word), at > first,
        reading.isBlank(at: at - 1), isTime(at + 1, reading)
      {
        at -= 1
        continue
      }
      // "moderates such as Brown LEFT"
      let likens = words.has(.likeness, word) && words.has(.apart, reading, at - 1)
      if words.has(.subordinate, word) && !likens
        || words.has(.condition, word) && !words.has(.duty, word) && words.verb(word) == nil,
        at + 1 < group
      {
        // "only after talks did they SIGN": turned round, the verb goes with what stands in front.
        let isTurned = (at + 1..<group).contains {
          words.has(.auxiliary, reading, $0) && words.has(.pronoun, reading, $0 + 1)
        }
        if isTurned {
          at -= 1
          continue
        }
        return behindCircumstance(at, group, reading) ?? nameBehind(at, group, reading) ?? at + 1
      }
      if words.has(.joint, word), at + 1 < group, joinsClauses(at, group, reading, from: first) {
        return at + 1
      }
      if reading.isMark(",", at: at), !isInNumber(at, reading) {
        if let opening = opening(of: at, reading, from: first) {
          at = opening - 1
          continue
        }
        if at + 1 < group, lastVerb(in: reading, first..<at) != nil,
          !opensWhatIsSaid(at, reading, from: first)
        {
          return at + 1
        }
      }
      // What stands in brackets belongs to nothing behind them.
      if reading.isMark(")", at: at),
        let open = (first..<at).last(where: { reading.isMark("(", at: $0) })
      {
        at = open
      }
      at -= 1
    }
    return first
  }

  /// Whether a word names a day, a month or a year.
  private func isTime(_ index: Int, _ reading: Reading) -> Bool {
    reading.senses[index].contains { [.weekday, .month, .deictic].contains($0.kind) }
      || reading.digits(at: index).map { (1000..<2200).contains($0) } ?? false
  }

  /// The token behind the one comma that ends what happened first: "after talks, Brown LEFT"; nil
  /// where the word in front opens a clause of its own.
  private func behindCircumstance(_ word: Int, _ group: Int, _ reading: Reading) -> Int? {
    guard words.has(.preposition, reading, word) else { return nil }
    let commas = (word + 1..<group).filter {
      reading.isMark(",", at: $0) && !isInNumber($0, reading)
    }
    guard commas.count == 1, let comma = commas.first, comma + 1 < group,
      lastVerb(in: reading, word + 1..<comma) == nil
    else { return nil }
    return comma + 1
  }

  /// The name that begins the clause behind what happened first, where no comma parts them: "after the
  /// summit President Brown CALLED for peace"; nil for others.
  private func nameBehind(_ word: Int, _ group: Int, _ reading: Reading) -> Int? {
    guard words.has(.preposition, reading, word), words.has(.article, reading, word + 1),
      lastVerb(in: reading, word + 1..<group) == nil,
      let name = (word + 3..<max(word + 3, group)).first(where: {
        reading.tokens[$0].isCapitalised
      })
    else { return nil }
    let last = name - 1
    return reading.tokens[last].kind == .word && !words.has(.grammar, reading, last)
      && !words.has(.preposition, reading, last) && reading.senses[last].isEmpty ? name : nil
  }

  /// Whether "and" stands between two statements: the one before has its verb, and what follows
  /// begins as a subject does.
  private func joinsClauses(
    _ joint: Int, _ group: Int, _ reading: Reading, from first: Int
  ) -> Bool {
    guard let verb = lastVerb(in: reading, first..<joint) else { return false }
    // "the pact that Oslo and Bergen MADE": the two are the subject.
    if (verb + 1..<joint).contains(where: {
      words.has(.opensSpeech, reading, $0) || words.has(.tellsMore, reading, $0)
    }), heads.verb(reading, verb)?.frame != EventLexicon.Frame.speech {
      return false
    }
    // "the Immigration and Naturalization Service"
    if reading.tokens[joint - 1].isCapitalised, reading.tokens[joint + 1].isCapitalised,
      words.has(.determiner, reading, joint - 2)
    {
      return false
    }
    // "said Oslo and Bergen would pay": the two are the subject.
    if heads.verb(reading, verb)?.frame == EventLexicon.Frame.speech {
      return reading.isMark(",", at: joint - 1)
    }
    return true
  }

  /// The comma that opens what another one closes ("Brown, the mayor, LEFT"); nil for other commas.
  func opening(of comma: Int, _ reading: Reading, from first: Int) -> Int? {
    guard let other = (first..<comma).last(where: { reading.isMark(",", at: $0) }),
      other > first, comma - other < 25
    else { return nil }
    // "Ann Lee, 54, was held on Tuesday, QUESTIONED and freed": the second comma closes her age.
    if mayBeFinite(other + 1, reading) { return nil }
    // "since the group, a small one, STARTED": in its own clause.
    let start = (first..<other).last { opensClause($0, reading) }.map { $0 + 1 } ?? first
    return lastVerb(in: reading, start..<other) == nil ? other : nil
  }

  /// Whether a comma ends what stands in front of what is said: "said that after it, they left".
  private func opensWhatIsSaid(_ comma: Int, _ reading: Reading, from first: Int) -> Bool {
    guard let that = (first..<comma).last(where: { words.has(.opensSpeech, reading, $0) }),
      saying(before: that, in: reading, from: first) != nil
    else { return false }
    return lastVerb(in: reading, that + 1..<comma) == nil
  }

  private func saying(before that: Int, in reading: Reading, from first: Int) -> Int? {
    (max(first, that - 6)..<that).last {
      words.has(.report, reading, $0)
        && heads.verb(reading, $0) != nil
    }
  }

  /// The last verb of some tokens that belongs to no noun behind it.
  func lastVerb(in reading: Reading, _ tokens: Range<Int>) -> Int? {
    tokens.last { isVerb($0, reading) }
  }

  /// Whether a word is a verb where it stands: "attacks" is none in "attacks on Oslo".
  func isVerb(_ index: Int, _ reading: Reading) -> Bool {
    guard heads.verb(reading, index) != nil, !heads.isAttribute(index, reading) else {
      return false
    }
    let word = reading.word(at: index)
    guard words.noun(word) != nil, !words.looksPast(word) else { return true }
    let next = reading.word(at: index + 1)
    return !words.has(.preposition, next) && !words.has(.joint, next)
      && !reading.isMark(",", at: index + 1)
  }

  func isBorder(_ index: Int, _ reading: Reading) -> Bool {
    reading.isMark(";", at: index) || reading.isMark(Token.dash, at: index)
      || reading.isMark(":", at: index) && !reading.isJoined(at: index + 1)
      || reading.isMark("-", at: index) && reading.tokens[index].isSpaced
      || reading.isMark("(", at: index)
      || words.has(.clause, reading, index)
  }

  func opensClause(_ index: Int, _ reading: Reading) -> Bool {
    isBorder(index, reading) || words.has(.subordinate, reading, index)
  }

  func isNounLike(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens.indices.contains(index), reading.tokens[index].kind != .mark else {
      return false
    }
    let word = reading.word(at: index)
    return reading.tokens[index].isCapitalised
      || heads.verb(reading, index) == nil
        && !words.has(.grammar, word) && !words.has(.report, word)
  }

  func isShort(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    reading.tokens[tokens.upperBound - 1].span.end - reading.tokens[tokens.lowerBound].span.start
      <= Self.longestSubject
  }

  /// A subject without the comma behind it.
  private func trimmed(_ tokens: Range<Int>, _ reading: Reading) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, reading.isMark(",", at: end - 1) { end -= 1 }
    return tokens.lowerBound..<end
  }
}
