/// Participles that tell more of a thing.
extension HeadClauseFinder {
  /// The thing that a participle without an auxiliary tells more of, and where the participle's own
  /// words end: "a policy UNVEILED by Brown", "the pact, SIGNED in May, ended"; nil for other verbs.
  func described(
    by head: Int, in reading: Reading, from first: Int
  ) -> (thing: Range<Int>, end: Int)? {
    // "The strike — called on 9 January — collapsed"
    let isSetOff =
      reading.isMark(",", at: head - 1)
      || reading.isMark(Token.dash, at: head - 1)
        && reading.tokens[head...].contains { $0.isMark(Token.dash) }
    let noun = isSetOff ? head - 2 : head - 1
    let word = reading.word(at: head)
    guard noun >= first, groupStart(of: head, in: reading, from: first) == head,
      words.looksPast(word) || words.has(.participle, word) || words.looksPastParticiple(word),
      isNounLike(noun, reading), !words.has(.subject, reading, noun),
      reading.senses[noun].allSatisfy({ isSetOff && $0.kind == .signal }),
      takesNoObject(head, in: reading),
      let thing = nounPhrase(endingAt: noun, in: reading, from: first, .whole)
    else { return nil }
    var end = head + 1
    // The verb of the clause itself, where it looks like one more participle: "COLLAPSED."
    var last: Int?
    while end < reading.tokens.count,
      reading.tokens[end].kind != .mark || reading.isMark("-", at: end)
        || reading.isMark("'", at: end) || isInDate(end, reading),
      !words.has(.joint, reading, end), !words.has(.relative, reading, end),
      !opensClause(end, reading), finiteStart(end, reading) == nil
    {
      if isVerb(end, reading), words.looksPast(reading.word(at: end)) { last = end }
      end += 1
    }
    if reading.isMark(Token.dash, at: head - 1) {
      return thing.lowerBound >= first ? (thing, end) : nil
    }
    let behind = reading.isMark(",", at: end) ? end + 1 : end
    let isFollowed =
      behind < reading.tokens.count
      && (finiteStart(behind, reading) != nil
        || behind > end && words.looksPresent(reading.word(at: behind))
          // "burned on 9 March, neighbours said"
          && heads.verb(reading, behind + 1) == nil)
    if isFollowed, !isSetOff || reading.isMark(",", at: end) {
      return (thing, end)
    }
    if let last, !isSetOff,
      (first..<thing.lowerBound).allSatisfy({ reading.tokens[$0].kind == .mark })
    {
      return (thing, last)
    }
    // "the base of a new one, ANNOUNCED last May."
    if isSetOff, thing.lowerBound > first, isTime(at: head + 1, in: reading),
      reading.tokens.indices.contains(end), reading.tokens[end].kind == .mark,
      end >= reading.tokens.count - 1,
      !words.has(.determiner, reading, first)
        || thing.lowerBound > first + 1
    {
      return (thing, end)
    }
    // "bombed a bridge BUILT in 2019": the bridge is the object of another verb.
    guard !isSetOff, thing.lowerBound > first else { return nil }
    // "no reply to a letter SENT in May"
    if words.has(.preposition, reading, thing.lowerBound - 1),
      !words.has(.subordinate, reading, thing.lowerBound - 1),
      (first..<thing.lowerBound).contains(where: { isVerb($0, reading) }),
      !isOnlyTold(of: first, before: thing.lowerBound, reading)
    {
      return (thing, end)
    }
    guard
      let verb = heads.verb(reading, thing.lowerBound - 1), !verb.tellsState,
      verb.frame != EventLexicon.Frame.speech,
      !heads.isAttribute(thing.lowerBound - 1, reading)
    else { return nil }
    return (thing, end)
  }

  /// Whether every verb so far tells more of the subject: "farmers who had met in the hall SOLD it".
  private func isOnlyTold(of first: Int, before end: Int, _ reading: Reading) -> Bool {
    let opener = (first + 1..<max(first + 1, end)).first {
      words.has(.tellsMore, reading, $0)
        || words.has(.opensSpeech, reading, $0) && mayBeFinite($0 + 1, reading)
    }
    guard let opener, isNounLike(opener - 1, reading) else { return false }
    return !(first..<opener).contains { isVerb($0, reading) }
      && !(opener..<end).contains { reading.isMark(",", at: $0) }
  }

  /// Whether a verb is a participle that tells more of the thing before it ("a deal MADE in Oslo").
  func isParticiple(_ verb: Int, in reading: Reading) -> Bool {
    let word = reading.word(at: verb)
    return groupStart(of: verb, in: reading, from: 0) == verb
      && (words.looksPast(word) || words.has(.participle, word) || words.looksPastParticiple(word))
      && takesNoObject(verb, in: reading)
  }

  /// Whether what stands behind a verb is no object of it.
  func takesNoObject(_ verb: Int, in reading: Reading) -> Bool {
    let next = verb + 1
    guard reading.tokens.indices.contains(next) else { return true }
    let word = reading.word(at: next)
    return words.has(.naming, reading, verb) || words.has(.preposition, word)
      || words.has(.last, word) || !reading.senses[next].isEmpty && !words.has(.article, word)
      || reading.tokens[next].kind == .mark || words.looksAdverb(word)
      || isTime(at: next, in: reading)
  }

  /// Whether words of time begin at a token: "two days later", "the next day".
  private func isTime(at start: Int, in reading: Reading) -> Bool {
    for index in start..<min(start + 4, reading.tokens.count) {
      guard !reading.senses[index].isEmpty || reading.tokens[index].kind == .digits else {
        return false
      }
      if reading.senses[index].contains(where: { $0.kind == .unit || $0.kind == .dayPart }) {
        return true
      }
    }
    return false
  }
}
