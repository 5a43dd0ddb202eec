/// Finds the word that tells the event which a date belongs to.
struct HeadFinder: Sendable {
  /// The head of a date.
  struct Head: Sendable {
    /// Index of its token.
    let token: Int
    let frame: String
    let isNoun: Bool

    /// Whether it tells how things are, and no event.
    var tellsState: Bool {
      frame == EventLexicon.Frame.being || frame == EventLexicon.Frame.having
        || frame == EventLexicon.Frame.staying
    }
  }

  let words: EventLexicon

  /// The head of the expression at `index` among those of the sentence; nil when nothing in its
  /// clause happens.
  ///
  /// In order: the noun that the date stands in front of ("Tuesday's talks"), the nearest word
  /// before it in its clause that tells an event ("a deal reached last week"), the first verb
  /// behind it ("On Tuesday, she said").
  func head(
    of expression: TemporalExpression, stretch: TemporalExpression?, in reading: Reading
  ) -> Head? {
    if let stretch {
      // "three-day visit, which ended on Wednesday": the visit has the date, not its end.
      let between = stretch.tokens.upperBound..<expression.tokens.lowerBound
      if let noun = between.lazy.compactMap({ noun(reading, $0) }).first { return noun }
    }
    if let noun = premodified(expression, reading) { return noun }
    if let participle = initial(before: expression, reading) { return participle }
    if let told = opened(by: expression, reading) { return told }
    if let deed = deed(beside: expression, reading) { return deed }
    if isSetOff(expression, reading),
      let verb = behind(
        expression, reading, to: words.clause(around: expression.tokens, in: reading).upperBound),
      !verb.isNoun
    {
      return verb
    }
    if let deed = deed(rightBehind: expression, reading) { return deed }
    let clause = words.clause(around: expression.tokens, in: reading)
    if isNextStatement(expression, reading),
      let verb = behind(expression, reading, to: clause.upperBound), !verb.isNoun
    {
      return verb
    }
    if let head = before(expression, reading, from: clause.lowerBound) {
      // "at its meeting held on 12 December, approved the plan": the approval.
      if head.isNoun, reading.isMark(",", at: expression.tokens.upperBound),
        isCircumstance(head.token, reading, from: clause.lowerBound),
        !(clause.lowerBound..<head.token).contains(where: { verb(reading, $0) != nil }),
        let deed = behind(expression, reading, to: clause.upperBound), !deed.isNoun,
        !deed.tellsState
      {
        return deed
      }
      return head
    }
    let behind = behind(expression, reading, to: clause.upperBound)
    // "May 2012: the keeper finds that a key is missing"
    if expression.opensEntry, behind.map({ $0.tellsState || $0.isNoun }) ?? false,
      let found = found(expression, reading)
    {
      return found
    }
    return behind
      ?? before(expression, reading, from: 0)
      ?? self.behind(expression, reading, to: reading.tokens.count)
      ?? chronicled(expression, reading)
  }

  /// The head of a clause that the date only opens: "It was on 9 March that the court RULED", "It was
  /// May before it RULED", "until 1998, when she LEFT", "the night of 9 May, when it FELL", "In a
  /// letter dated 9 March, the firm SAID".
  private func opened(by expression: TemporalExpression, _ reading: Reading) -> Head? {
    let time = expression.tokens
    // "as director from July 2013 until May 2017, when he left": he did not leave all that time.
    guard expression.ends.isEmpty else { return nil }
    if expression.bound == .until || expression.bound == .since
      || reading.has(.of, at: time.lowerBound - 1)
      || reading.has(.from, at: time.lowerBound - 1)
      || expression.isPartOfDayOfDate, words.opensThen(reading, behind: time.upperBound)
    {
      return behind(expression, reading, to: reading.tokens.count)
    }
    if words.has(.dated, reading, time.lowerBound - 1) {
      let saying = behind(expression, reading, to: reading.tokens.count)
      return saying?.frame == EventLexicon.Frame.speech ? saying : nil
    }
    // "It was in this room, on a wet Thursday in March 1832, that the society was formed"
    if reading.isMark(",", at: time.upperBound),
      words.has(.opensSpeech, reading, time.upperBound + 1),
      words.has(.pronoun, reading, 0),
      words.verb(reading.word(at: 1))?.frame == EventLexicon.Frame.being
    {
      return behind(expression, reading, to: reading.tokens.count)
    }
    var before = time.lowerBound - 1
    // "It was not until 2019 that"
    while before > 0,
      words.has(.dating, reading, before) || words.has(.lasting, reading, before)
        || reading.has(.negation, at: before)
    {
      before -= 1
    }
    let opensClause =
      words.has(.ofTime, reading, time.upperBound) || reading.has(.before, at: time.upperBound)
    guard before > 0, words.has(.opensSpeech, reading, time.upperBound) || opensClause,
      words.has(.pronoun, reading, before - 1),
      words.verb(reading.word(at: before))?.frame == EventLexicon.Frame.being
    else { return nil }
    return behind(expression, reading, to: reading.tokens.count)
  }

  /// Whether any word of a sentence is a verb.
  func hasVerb(_ reading: Reading) -> Bool {
    reading.tokens.indices.contains { verb(reading, $0) != nil }
  }

  /// Whether any word of a sentence in small letters looks like one in the present tense.
  func mayHaveVerb(_ reading: Reading) -> Bool {
    reading.tokens.indices.contains {
      reading.tokens[$0].kind == .word && !reading.tokens[$0].isCapitalised
        && words.looksPresent(reading.word(at: $0))
    }
  }

  /// Whether commas stand on both sides: "After the talks, on Tuesday, he left".
  private func isSetOff(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    var before = expression.tokens.lowerBound - 1
    while before > 0, words.has(.grammar, reading, before) { before -= 1 }
    return reading.isMark(",", at: before)
      && reading.isMark(",", at: expression.tokens.upperBound)
  }

  /// Whether "and" stands before the words of time, and what it joins behind them: "and on 31 March
  /// the two became one".
  private func isNextStatement(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    var before = expression.tokens.lowerBound - 1
    if words.has(.preposition, reading, before) { before -= 1 }
    // "was made trustee on 5 June, the same day the bank closed"
    let isSameDay =
      if case .then(.shifted(.day, by: 0)) = expression.value {
        reading.isMark(",", at: before)
      } else { false }
    // "alleges that on 9 March the agent took it"
    let isSaid = words.has(.opensSpeech, reading, before) && expression.bound == .within
    guard isSameDay || isSaid || words.has(.joint, reading, before) else { return false }
    // "on 6 and 7 November", "and on Tuesday, police said": no other statement of its own.
    let next = reading.word(at: expression.tokens.upperBound)
    // "sold the mill and in May became mayor"
    return reading.tokens.indices.contains(expression.tokens.upperBound)
      && (verb(reading, expression.tokens.upperBound) != nil || words.has(.subject, next)
        || words.has(.article, next)
        || reading.tokens[expression.tokens.upperBound].kind == .digits
        || reading.tokens[expression.tokens.upperBound].isCapitalised)
  }

  /// The participle that begins a sentence and has the date beside it: "BORN in Oslo in 1932, she".
  private func initial(before expression: TemporalExpression, _ reading: Reading) -> Head? {
    guard let first = reading.tokens.firstIndex(where: { $0.kind == .word }),
      first < expression.tokens.lowerBound, expression.tokens.lowerBound - first < 8,
      reading.tokens[first].isCapitalised,
      !reading.tokens[first..<expression.tokens.lowerBound].contains(where: { $0.isMark(",") }),
      reading.tokens[expression.tokens.upperBound...].contains(where: { $0.isMark(",") })
    else { return nil }
    let word = reading.word(at: first)
    guard let verb = words.verb(word),
      words.looksPast(word) || words.looksPastParticiple(word) || words.has(.participle, word),
      words.has(.preposition, reading, first + 1) || first + 1 == expression.tokens.lowerBound,
      !(first + 1..<expression.tokens.lowerBound).contains(where: { self.verb(reading, $0) != nil })
    else { return nil }
    return Head(token: first, frame: verb.frame, isNoun: false)
  }

  private func premodified(_ expression: TemporalExpression, _ reading: Reading) -> Head? {
    var at = expression.tokens.upperBound
    var isPossessive = false
    if reading.hasPossessive(at: at) {
      at += 2
      isPossessive = true
    } else if reading.isMark(",", at: at), expression.value.isDay,
      words.has(.determiner, reading, expression.tokens.lowerBound - 1)
    {
      // "the Dec. 21, 1988, bombing"
      at += 1
    }
    // Up to two words may stand between: "the December 2022 video call".
    for index in at..<min(at + 3, reading.tokens.count) {
      guard reading.tokens[index].kind == .word, reading.tokens[index].isSpaced || isPossessive
      else { return nil }
      if let noun = noun(reading, index) {
        let next = index + 1
        // "In March 1911 FIRE destroyed the mill": it is not of the date, but did something then.
        let before = expression.tokens.lowerBound - 1
        if !isPossessive,
          words.has(.dating, reading, before) || words.has(.preposition, reading, before),
          let deed = verb(reading, next), !isAttribute(next, reading),
          !HeadClauseFinder(heads: self).isParticiple(next, in: reading),
          words.looksPast(reading.word(at: next)) || reading.has(.behind, at: next)
            || deed.tellsState
        {
          return nil
        }
        // "a December 2022 video call": the last of the nouns is what happened.
        guard next < reading.tokens.count, reading.tokens[next].isSpaced,
          let last = self.noun(reading, next)
        else { return noun }
        return last
      }
      let word = reading.word(at: index)
      // "a January 10 televised address"
      let isAttribute =
        words.looksPast(word) && index + 1 < reading.tokens.count
        && words.noun(reading.word(at: index + 1)) != nil
      if words.has(.grammar, word) || words.verb(word) != nil && !isAttribute
        || reading.tokens[index].isCapitalised
      {
        return nil
      }
    }
    return nil
  }

  /// A word so many words away belongs to another date.
  static let reach = 80

  private func before(
    _ expression: TemporalExpression, _ reading: Reading, from start: Int
  ) -> Head? {
    var auxiliary: Head?
    var circumstance: Head?
    let isAhead = reading.has(.purpose, at: expression.tokens.lowerBound - 1)
    let first = max(start, expression.tokens.lowerBound - Self.reach)
    for index in stride(
      from: behindAside(expression.tokens.lowerBound - 1, reading), through: first, by: -1)
    {
      if endsClause(reading, index) { break }
      // "The council, meeting on Monday, chose Ann Lee"
      if words.looksGerund(reading.word(at: index)), reading.isMark(",", at: index - 1),
        reading.isMark(",", at: expression.tokens.upperBound),
        let deed = verb(reading, expression.tokens.upperBound + 1), !deed.tellsState
      {
        return deed
      }
      if let noun = noun(reading, index) {
        // "called an election FOR 9 March": the date is not the calling's.
        if isAhead, index == expression.tokens.lowerBound - 2 { return noun }
        if let deed = verb(over: index, reading, from: start) { return deed }
        if circumstance == nil, isCircumstance(index, reading, from: start) {
          circumstance = noun
          continue
        }
        return circumstance != nil && !isNear(index, reading) ? circumstance : noun
      }
      if let circumstance,
        reading.isMark(",", at: index) || words.has(.relative, reading, index)
      {
        return circumstance
      }
      if let head = verb(reading, index), !isAttribute(index, reading) {
        if endsPeriod(index, reading) || isReduced(index, reading)
          || isBesides(index, expression, reading, from: start)
        {
          continue
        }
        // "The firm, founded in 2003, has been hiring since January"
        if let end = setOffEnd(of: index, reading), end < expression.tokens.lowerBound - 1 {
          continue
        }
        if let circumstance, head.tellsState || words.has(.light, reading, index) {
          return circumstance
        }
        // "the accident happened": the noun tells what did.
        if words.has(.light, reading, index),
          let noun = subject(of: index, reading, from: start)
        {
          return noun
        }
        // "is", "had" tell an event only when no other word does.
        // "said the taps had been dry since Christmas": the date is not the saying's.
        if head.frame == EventLexicon.Frame.speech, let auxiliary,
          reading.isQuoted(at: auxiliary.token)
            == reading.isQuoted(at: expression.tokens.lowerBound)
        {
          return auxiliary
        }
        if !head.tellsState { return refusal(to: head, reading) ?? head }
        if auxiliary == nil { auxiliary = head }
      }
    }
    return circumstance ?? auxiliary
  }

  /// Whether a verb only tells which quarter or year a date ends: "a loss for the quarter ended June 30".
  func endsPeriod(_ verb: Int, _ reading: Reading) -> Bool {
    let word = reading.word(at: verb)
    guard verb > 0, verb + 1 < reading.tokens.count,
      words.looksPast(word) || words.looksGerund(word)
    else { return false }
    return reading.senses[verb - 1].contains { $0.kind == .unit }
      && (reading.tokens[verb + 1].kind == .digits
        || reading.senses[verb + 1].contains { $0.kind == .month || $0.kind == .deictic })
  }

  /// "REFUSED to parade": the refusal is what happened.
  private func refusal(to head: Head, _ reading: Reading) -> Head? {
    guard !head.isNoun, reading.has(.to, at: head.token - 1),
      words.has(.refusal, reading, head.token - 2)
    else { return nil }
    let word = reading.word(at: head.token - 2)
    return Head(
      token: head.token - 2, frame: words.frame(ofStem: words.stem(of: word)), isNoun: false)
  }

  /// Whether a participle stands for a clause of time without a subject: "did not answer WHEN ASKED".
  private func isReduced(_ verb: Int, _ reading: Reading) -> Bool {
    words.looksPast(reading.word(at: verb)) && words.has(.ofTime, reading, verb - 1)
  }

  /// Whether a noun tells only where or when something happened: "cleared it at separate meetings".
  ///
  /// Behind "after" and the like it has the date itself.
  private func isCircumstance(_ index: Int, _ reading: Reading, from start: Int) -> Bool {
    var at = index - 1
    while at >= max(start, index - 5),
      words.has(.article, reading, at)
        || reading.isBlank(at: at) && verb(reading, at) == nil || isAttribute(at, reading)
    {
      at -= 1
    }
    return at >= start && words.has(.circumstance, reading, at)
  }

  /// Whether a noun is the object of a verb that says little: "made the declaration".
  private func isNear(_ index: Int, _ reading: Reading) -> Bool {
    (max(0, index - 4)..<index).contains {
      words.has(.light, reading, $0) || words.has(.support, reading, $0)
    }
  }

  /// The verb whose object is the noun at `index`: "greeted the ruling on Thursday".
  private func verb(over index: Int, _ reading: Reading, from start: Int) -> Head? {
    var at = index - 1
    while at >= max(start, index - 5),
      words.has(.article, reading, at)
        || reading.isBlank(at: at) && verb(reading, at) == nil || isAttribute(at, reading)
    {
      at -= 1
    }
    guard at >= start, let verb = verb(reading, at), !verb.tellsState,
      !words.has(.light, reading, at),
      !words.has(.support, reading, at),
      verb.frame != EventLexicon.Frame.speech || words.has(.audience, reading, at),
      !isAttribute(at, reading)
    else { return nil }
    return verb
  }

  /// The noun of an event in front of a verb that says only that it was.
  private func subject(of index: Int, _ reading: Reading, from start: Int) -> Head? {
    guard index > start, let noun = noun(reading, index - 1) else { return nil }
    return noun
  }

  /// The verb behind an expression, or the noun where no verb tells an event.
  func behind(
    _ expression: TemporalExpression, _ reading: Reading, to end: Int
  ) -> Head? {
    var auxiliary: Head?
    var noun: Head?
    // Told of a thing, until the verb of the clause comes.
    var participle: Head?
    let start = asideEnd(behind: expression.tokens.upperBound, reading, to: end)
    for index in start..<max(min(end, start + Self.reach), start) {
      if reading.isMark(";", at: index) { break }
      if let head = verb(reading, index), !isAttribute(index, reading),
        !tellsWhich(index, reading, from: start), !endsPeriod(index, reading)
      {
        // "a force called the Don Army attacked", "Brown, helped by Green, left"
        // "the bank, having spent its reserves, gave up"
        let isAttached =
          setOffEnd(of: index, reading) != nil
          || reading.isMark(",", at: index - 2) && words.has(.having, reading, index - 1)
            && words.looksGerund(reading.word(at: index - 1))
          || (words.has(.naming, reading, index) || reading.isMark(",", at: index - 1)
            || words.has(.party, reading, index + 1))
            && HeadClauseFinder(heads: self).described(by: index, in: reading, from: start) != nil
        if isAttached {
          participle = head
        } else if !head.tellsState {
          return achieved(by: head, reading) ?? head
        } else if auxiliary == nil {
          auxiliary = head
        }
      }
      if noun == nil { noun = self.noun(reading, index) }
    }
    return auxiliary.map { noun ?? $0 } ?? participle
  }

  /// Whether a verb behind "who" or "that" only tells who is meant, in front of the verb of its clause:
  /// "the man who WEPT at the launch cleared his desk".
  private func tellsWhich(_ index: Int, _ reading: Reading, from start: Int) -> Bool {
    let clauses = HeadClauseFinder(heads: self)
    let group = clauses.groupStart(of: index, in: reading, from: start)
    let before = reading.word(at: group - 1)
    guard group - 1 > start, words.has(.tellsMore, before) || words.has(.opensSpeech, before),
      reading.tokens[group - 2].kind == .word, verb(reading, group - 2) == nil,
      !words.has(.report, reading, group - 2)
    else { return false }
    for next in index + 1..<max(index + 1, min(index + 12, reading.tokens.count)) {
      let word = reading.word(at: next)
      if reading.tokens[next].kind == .mark || words.has(.joint, word)
        || words.has(.subordinate, word)
      {
        return false
      }
      if verb(reading, next) != nil, !isAttribute(next, reading), !reading.has(.to, at: next - 1),
        !words.has(.preposition, reading, next - 1)
      {
        return true
      }
    }
    return false
  }

  /// What somebody became the first to do: "became the first to be winched out".
  private func achieved(by head: Head, _ reading: Reading) -> Head? {
    guard words.has(.becoming, reading, head.token) else { return nil }
    let behind = head.token + 2..<max(head.token + 2, min(head.token + 12, reading.tokens.count))
    for index in behind where reading.has(.to, at: index) {
      for next in index + 1..<min(index + 4, reading.tokens.count) {
        if let deed = verb(reading, next), !deed.tellsState { return deed }
      }
    }
    return nil
  }

  func endsClause(_ reading: Reading, _ index: Int) -> Bool { words.endsClause(reading, index) }
}

extension TemporalExpression {
  /// Whether it is told as "the night of" a day.
  fileprivate var isPartOfDayOfDate: Bool {
    if case .partOfDay = value { tokens.count > 3 } else { false }
  }
}
