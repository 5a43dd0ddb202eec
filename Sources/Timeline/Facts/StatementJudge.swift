/// Decides what a dated sentence states: an event, a plan, a saying, or none of them.
struct StatementJudge: Sendable {
  let words: EventLexicon

  /// Why no date of a sentence can be an event's; nil when nothing speaks against it.
  func reasonAgainst(_ line: AnalysedDocument.Line, created: EDTF?) -> LedgerReason? {
    let reading = line.reading
    func holds(_ phrases: PhraseList) -> Bool {
      phrases.isFound(in: reading.text, line.sentence.span.range)
    }
    if holds(words.advice) || asks(reading) { return .hypothetical }
    if holds(words.furniture) || isCredit(line) || isLabel(reading) || isAnnounced(line)
      || isUnderPicture(reading)
      || isUnderPicture(line, created: created)
    {
      return .notAStatement
    }
    // Behind a semicolon somebody else's word stands alone.
    if reading.tokens.contains(where: { $0.isMark(";") }) { return nil }
    // "A man, who is said to be a printer, was arrested on Monday": no rumour of the arrest.
    let asides = asides(reading).filter { aside in
      !line.mentions.contains { aside.contains($0.expression.tokens.lowerBound) }
    }
    func holdsOutside(_ phrases: PhraseList) -> Bool {
      guard holds(phrases) else { return false }
      var start = line.sentence.span.start
      for aside in asides {
        let (first, last) = (reading.tokens[aside.lowerBound], reading.tokens[aside.upperBound - 1])
        if phrases.isFound(in: reading.text, start..<first.span.start) { return true }
        start = last.span.end
      }
      return phrases.isFound(in: reading.text, start..<max(start, line.sentence.span.end))
    }
    if holdsOutside(words.rumours) { return .rumour }
    if holdsOutside(words.falsehoods) { return .negated }
    return nil
  }

  /// What only tells more of a thing: from "who" or "which" behind a comma to the next, or to the end.
  private func asides(_ reading: Reading) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    for index in reading.tokens.indices.dropFirst(2)
    where words.has(.tellsMore, reading, index) && reading.isMark(",", at: index - 1)
      && index >= asides.last?.upperBound ?? 0
    {
      let end = (index..<reading.tokens.count).first {
        reading.isMark(",", at: $0) && !reading.isJoined(at: $0 + 1)
      }
      asides.append(index..<(end ?? reading.tokens.count))
    }
    return asides
  }

  /// "Would it have gone otherwise in 2012?": a question states nothing.
  private func asks(_ reading: Reading) -> Bool {
    let last = reading.tokens.last { !$0.isMark("\"") && !$0.isMark("'") && !$0.isMark(")") }
    return last?.isMark("?") ?? false
  }

  /// Why a date in a part of a sentence between semicolons can be no event's.
  func reasonAgainst(_ expression: TemporalExpression, in line: AnalysedDocument.Line)
    -> LedgerReason?
  {
    let tokens = line.reading.tokens
    let marks = tokens.indices.filter { tokens[$0].isMark(";") }
    guard !marks.isEmpty else { return nil }
    let first = marks.last { $0 < expression.tokens.lowerBound } ?? 0
    let last = marks.first { $0 >= expression.tokens.upperBound } ?? tokens.count - 1
    let part = tokens[first].span.start..<tokens[last].span.end
    if words.rumours.isFound(in: line.reading.text, part) { return .rumour }
    if words.falsehoods.isFound(in: line.reading.text, part) { return .negated }
    return nil
  }

  /// Whether bars stand between the parts of a line, as between links and fields.
  static func hasBars(_ reading: Reading) -> Bool {
    reading.tokens.contains { reading.text[$0.span.start] == UInt8(ascii: "|") }
  }

  /// The kind of statement that a head with its date makes, or why it makes none.
  func nature(
    of head: HeadFinder.Head, mention: Mention, date: EDTF, in line: AnalysedDocument.Line,
    created: EDTF?
  ) -> Result<DatedFact.Nature, LedgerReason> {
    let reading = line.reading
    let clause = words.clause(around: head.token..<head.token + 1, in: reading)
    let isToCome = isToCome(mention, date, created)
    let modality = modality(head, clause, reading)
    // "A service is held every year on May 7"
    let isYearly = line.mentions.contains {
      // "an open day with tours every hour" comes once.
      guard case .recurring(let time) = $0.expression.value, !time.isWithinDay else { return false }
      return clause.contains($0.expression.tokens.lowerBound)
    }
    // "Every year on 28 April they met": not once.
    let isRepeated = line.mentions.contains {
      guard case .recurring(.unit(.year)) = $0.expression.value else { return false }
      return (0...1).contains(
        mention.expression.tokens.lowerBound - $0.expression.tokens.upperBound)
    }
    if isRepeated { return .failure(.noEvent) }
    if isYearly, words.has(.present, reading, head.token - 1) || isPresent(head, reading) {
      return .failure(.noEvent)
    }
    // "after Tuesday's talks": that they took place goes without saying.
    let isGiven = head.isNoun && head.token >= mention.expression.tokens.upperBound
    if !isGiven, isSupposed(head, clause, reading) {
      return .failure(isDropped(head, mention, reading) ? .calledOff : .hypothetical)
    }
    if isNegated(head, clause, mention, reading) { return .failure(.negated) }
    if isDropped(head, mention, reading) { return .failure(.calledOff) }
    // "In January I was dead," he says: the date is not the saying's.
    if reading.isQuoted(at: mention.expression.tokens.lowerBound),
      !reading.isQuoted(at: head.token),
      head.frame == EventLexicon.Frame.speech
    {
      return .failure(.noEvent)
    }
    // "it was March before an ambulance could pass": it could, then.
    let isReached = reading.has(.before, at: mention.expression.tokens.upperBound)
    // "should be complete by 12 June": a deadline
    let isDue =
      mention.expression.bound == .until && isToCome
      && (max(clause.lowerBound, head.token - 3)..<head.token).contains {
        words.has(.duty, reading, $0) && words.has(.modal, reading, $0)
      }
    if isDue { return .success(.planned) }
    // "must have left on Friday"
    let isInferred =
      !isToCome
      && (max(clause.lowerBound, head.token - 3)..<head.token).contains {
        reading.has(.duty, at: $0) && words.has(.perfect, reading, $0 + 1)
      }
    if isInferred { return .failure(.hypothetical) }
    if modality == .supposed, !isReached { return .failure(.hypothetical) }
    if isTrend(head, mention, date, clause, reading) { return .failure(.noEvent) }
    // "is free until Easter": a state goes on until then.
    let goesOn = mention.expression.bound == .until && modality != .planned
    if head.tellsState, modality != .planned, !isToCome || goesOn,
      !isStay(head, date, reading), !isThere(head, mention, date, reading)
    {
      return .failure(.noEvent)
    }
    if opensYear(head, mention, reading)
      || modality != .planned && isHabit(head, clause, mention, reading)
    {
      return .failure(.noEvent)
    }
    if head.frame == EventLexicon.Frame.staying || isKept(head, reading) {
      return .failure(.noEvent)
    }
    if !isToCome, modality != .planned,
      isRule(head, clause, mention, reading, isEntry: line.isEntry)
    {
      return .failure(.noEvent)
    }
    if isToCome || modality == .planned && created != nil { return .success(.planned) }
    if head.frame == EventLexicon.Frame.speech || isStatement(head, reading) {
      // "spoke to him by telephone, an official said": somebody else's word.
      let isOthers =
        !words.has(.report, reading, head.token)
        && isAttributed(head, clause, reading) && !isQuotedSentence(reading)
      return .success(isOthers ? .claimed : .said)
    }
    return .success(
      !isGiven && isAttributed(head, clause, reading) ? .claimed : .happened)
  }

  private func isQuotedSentence(_ reading: Reading) -> Bool {
    reading.tokens.contains { $0.isMark("\"") }
  }

  func isPresent(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    let word = reading.word(at: head.token)
    return !head.isNoun && words.looksPresent(word) && !words.looksPast(word)
      && !reading.has(.behind, at: head.token)
  }

  /// "There was a resit on Tuesday": of one day, and not of a number of things.
  private func isThere(
    _ head: HeadFinder.Head, _ mention: Mention, _ date: EDTF, _ reading: Reading
  ) -> Bool {
    let (there, next) = (head.token - 1, head.token + 1)
    return words.has(.existing, reading, there) && reading.has(.behind, at: head.token)
      && date.precision >= .day && date.bounds.earliest == date.bounds.latest
      && mention.expression.tokens.lowerBound > next && mention.expression.bound == .within
      && (words.has(.indefinite, reading, next)
        || reading.isBlank(at: next) && reading.isBlank(at: next + 1))
      && !reading.has(.negation, at: next) && !words.has(.nobody, reading, next)
  }

  /// "Three inspectors were at the hospital from 12 to 14 June": a visit.
  private func isStay(_ head: HeadFinder.Head, _ date: EDTF, _ reading: Reading) -> Bool {
    guard reading.has(.behind, at: head.token), date.precision == .day,
      let first = date.bounds.earliest, let last = date.bounds.latest
    else { return false }
    return (1...Self.longestStay).contains(last.dayNumber - first.dayNumber)
  }

  /// So many days is somebody somewhere for a purpose.
  private static let longestStay = 31

  /// "the lift, in service SINCE 2009, is to be": a state told by the way.
  func isBackground(
    _ expression: TemporalExpression, _ head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let tokens = expression.tokens
    // "for periods beginning on or after 1 January": a rule.
    if reading.has(.after, at: tokens.lowerBound - 1), reading.has(.or, at: tokens.lowerBound - 2) {
      return true
    }
    if isInAside(expression, head, reading) { return true }
    guard expression.bound == .since else { return false }
    // "Two climbers missing since Sunday WERE FOUND": what they were before.
    if head.token > tokens.upperBound, !head.isNoun,
      HeadClauseFinder(heads: HeadFinder(words: words)).mayBeFinite(tokens.upperBound, reading),
      (0..<tokens.lowerBound - 1).contains(where: { reading.isBlank(at: $0) })
    {
      return true
    }
    let open = (0..<tokens.lowerBound).last { reading.isMark(",", at: $0) }
    if let open, isOfficeSince(from: open + 1, to: tokens.lowerBound, reading) { return true }
    guard let open, reading.isMark(",", at: tokens.upperBound), head.token > tokens.upperBound,
      tokens.lowerBound - open < 7
    else { return false }
    return !(open..<tokens.lowerBound).contains { words.verb(reading.word(at: $0)) != nil }
  }

  /// Whether a date stands between commas with words that tell how a thing was, and no verb, in front of
  /// that of the clause: "The dog, missing since the fireworks on New Year's Eve, turned up".
  private func isInAside(
    _ expression: TemporalExpression, _ head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let (start, end) = (expression.tokens.lowerBound, expression.tokens.upperBound)
    guard reading.isMark(",", at: end), head.token > end, !head.isNoun,
      let open = (max(0, start - 12)..<start).last(where: { reading.isMark(",", at: $0) }),
      open > 0, start - open > 3, reading.isBlank(at: open + 1),
      !reading.tokens[open + 1].isCapitalised, !words.has(.grammar, reading, open + 1),
      !words.has(.preposition, reading, open + 1), !words.looksAdverb(reading.word(at: open + 1)),
      words.noun(reading.word(at: open + 1)) == nil
    else { return false }
    return !(open + 1..<start).contains { HeadFinder(words: words).verb(reading, $0) != nil }
      && !(0..<open).contains { HeadFinder(words: words).verb(reading, $0) != nil }
  }

  /// ", said Ann Lee, the club's PRESIDENT SINCE 2011": what somebody is, told by the way.
  private func isOfficeSince(from start: Int, to time: Int, _ reading: Reading) -> Bool {
    let end =
      reading.tokens.indices.contains(time) && reading.has(.from, at: time) ? time : time - 1
    guard end - start >= 1, end - start < 7, !words.has(.preposition, reading, start) else {
      return false
    }
    return (start..<end).allSatisfy {
      reading.tokens[$0].kind == .word || reading.isMark("'", at: $0)
    }
      && (start..<end).contains {
        words.has(.title, reading, $0) || words.namesPerson(reading.word(at: $0))
      }
      && !(start..<end).contains { HeadFinder(words: words).verb(reading, $0) != nil }
  }

  /// "The year 2012 began sadly": no event, but the time itself.
  private func opensYear(
    _ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    guard !head.isNoun, mention.expression.tokens.upperBound == head.token,
      reading.has(.began, at: head.token) || reading.has(.ended, at: head.token)
    else { return false }
    // "The ministry yesterday closed": somebody else did.
    return (0..<mention.expression.tokens.lowerBound).allSatisfy {
      reading.has(.definite, at: $0) || reading.senses[$0].contains { $0.kind == .unit }
    }
  }

  /// "would remain shut": nothing happens to it.
  private func isKept(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    words.verb(reading.word(at: head.token - 1))?.frame == EventLexicon.Frame.staying
      // "12 May: Stay granted"
      && !reading.tokens[head.token - 1].isCapitalised
  }

  /// "said in a statement": the statement is the saying.
  private func isStatement(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    head.isNoun && head.frame == EventLexicon.Frame.statement
      && (max(0, head.token - 4)..<head.token).contains {
        words.has(.report, reading, $0)
      }
  }
}
