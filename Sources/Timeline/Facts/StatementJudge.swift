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
    if holds(words.rumours) { return .rumour }
    if holds(words.falsehoods) { return .negated }
    return nil
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
    if isYearly, words.has(.present, reading, head.token - 1) || isPresent(head, reading) {
      return .failure(.noEvent)
    }
    // "after Tuesday's talks": that they took place goes without saying.
    let isGiven = head.isNoun && head.token >= mention.expression.tokens.upperBound
    if !isGiven, isSupposed(head, clause, reading) { return .failure(.hypothetical) }
    if isNegated(head, clause, mention, reading) { return .failure(.negated) }
    if isDropped(head, mention, reading) { return .failure(.hypothetical) }
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
    if modality == .supposed, !isReached { return .failure(.hypothetical) }
    if isTrend(head, mention, clause, reading) { return .failure(.noEvent) }
    // "is free until Easter": a state goes on until then.
    let goesOn = mention.expression.bound == .until && modality != .planned
    if head.tellsState, modality != .planned, !isToCome || goesOn,
      !isStay(head, date, reading)
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
    guard expression.bound == .since else { return false }
    let tokens = expression.tokens
    let open = (0..<tokens.lowerBound).last { reading.isMark(",", at: $0) }
    guard let open, reading.isMark(",", at: tokens.upperBound), head.token > tokens.upperBound,
      tokens.lowerBound - open < 7
    else { return false }
    return !(open..<tokens.lowerBound).contains { words.verb(reading.word(at: $0)) != nil }
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
  }

  /// "said in a statement": the statement is the saying.
  private func isStatement(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    head.isNoun && head.frame == EventLexicon.Frame.statement
      && (max(0, head.token - 4)..<head.token).contains {
        words.has(.report, reading, $0)
      }
  }

  /// The day of "before dawn on Tuesday", which is no end of anything.
  func dayOfBound(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> EDTF? {
    guard mention.expression.bound == .until else { return nil }
    let day: TemporalValue
    switch mention.expression.value {
    case .partOfDay(_, let whole), .clock(_, let whole?): day = whole
    // "shortly before 5 a.m.", of the day told last
    case .clock(_, nil):
      guard case .interval(let interval)? = mention.resolution.date,
        case .date(let end) = interval.end
      else { return nil }
      return .date(end)
    default: return nil
    }
    var expression = mention.expression
    expression.bound = .within
    expression.value = day
    expression.side = tellsThePast(head, reading, of: day) ? .past : expression.side
    return Resolver(anchor: created.flatMap(Anchor.init)).resolve(expression).date
  }

  /// The day of "was adjourned until Tuesday": a plan for that day.
  func dateOfResumption(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> EDTF? {
    guard mention.expression.bound == .until, head.frame == EventLexicon.Frame.postpone,
      head.token < mention.expression.tokens.lowerBound,
      reading.has(.until, at: mention.expression.tokens.lowerBound - 1)
    else { return nil }
    var expression = mention.expression
    expression.bound = .within
    expression.side = .future
    let day = Resolver(anchor: created.flatMap(Anchor.init)).resolve(expression).date
    guard let day, isToCome(mention, day, created) else { return nil }
    return day
  }

  /// The start of "has flowed again since 15 November", when it began again, of "has been shut since 3 May",
  /// and of "since 2008, when she opened it".
  func dateOfReturn(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading
  ) -> EDTF? {
    guard mention.expression.bound == .since, !head.isNoun,
      case .interval(let interval)? = mention.resolution.date,
      case .date(let start) = interval.start
    else { return nil }
    let next = mention.expression.tokens.upperBound
    let isOpened =
      head.token > next
      && words.opensThen(reading, behind: next)
    guard
      isOpened || isHeld(head, mention, reading)
        || [head.token + 1, head.token - 1].contains(where: { reading.has(.again, at: $0) })
    else { return nil }
    return .date(start)
  }

  /// The end of "did not run again until February", when it did run, and of "until 1998, when she left".
  func dateOfChange(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> EDTF? {
    guard mention.expression.bound == .until, !head.isNoun,
      case .interval(let interval)? = mention.resolution.date, case .date(let end) = interval.end
    else { return nil }
    // "kept silent until last week, when it told": in that week, not at its end.
    func changed() -> EDTF {
      var expression = mention.expression
      expression.bound = .within
      let whole = Resolver(anchor: created.flatMap(Anchor.init)).resolve(expression).date
      return whole?.bounds.latest == end.bounds.latest ? whole ?? .date(end) : .date(end)
    }
    let next = mention.expression.tokens.upperBound
    let isOpened =
      head.token > next
      && words.opensThen(reading, behind: next)
    guard
      isOpened
        || (max(0, head.token - 3)..<head.token).contains(where: { reading.has(.negation, at: $0) })
    else { return nil }
    return changed()
  }

  /// "last year's crop", "the tariff of 2022": the date tells which thing, and not when.
  func tellsWhich(
    _ expression: TemporalExpression, _ reading: Reading, precision: Precision, isOfSaying: Bool
  ) -> Bool {
    let start = expression.tokens.lowerBound
    if isCompared(expression, reading) { return true }
    if reading.hasPossessive(at: expression.tokens.upperBound) {
      // "died in Saturday's fighting", "left at Monday's dinner": the day is that of both.
      let isInside =
        words.has(.locative, reading, start - 1) && words.has(.dating, reading, start - 1)
      return precision != .day || !isInside
    }
    // "a Jan. 14 return date", but "the March 14 vote"
    if words.has(.indefinite, reading, start - 1), precision == .day,
      reading.isBlank(at: expression.tokens.upperBound),
      !reading.tokens[expression.tokens.upperBound].isCapitalised,
      expression.value.plain.isYearless
    {
      return true
    }
    // "By letter dated 12 December he asked": he wrote it then.
    if precision == .day, words.opensByPaper(reading, from: 0, to: start) { return false }
    // "order dated 12 December"; "the day that is called Black Thursday"; "No. 61/2013".
    if words.has(.dated, reading, start - 1), !isOfSaying { return true }
    // "with a use-by date of 24 May", "dates from 24 May to 27 May", but "a trial date of 24 May"
    let noun = reading.has(.from, at: start) ? start - 1 : start - 2
    if words.has(.dated, reading, noun), words.noun(reading.word(at: noun - 1)) == nil,
      noun == start - 1 || words.has(.preposition, reading, start - 1)
    {
      return true
    }
    if words.has(.dayName, reading, start - 1), reading.tokens[start - 1].isCapitalised,
      start > 1
    {
      return true
    }
    if reading.isJoined(at: start), reading.isMark("/", at: start - 1) { return true }
    // "records from 2020", but "worked from 2020 on".
    if precision <= .year, expression.ends.isEmpty,
      expression.tokens.count == 1 || reading.has(.from, at: start),
      reading.has(.from, at: start) || reading.has(.from, at: start - 1)
    {
      let noun = reading.has(.from, at: start) ? start - 1 : start - 2
      let word = reading.word(at: noun)
      if reading.isBlank(at: noun), words.looksPresent(word), words.noun(word) == nil,
        words.verb(word) == nil
      {
        return true
      }
    }
    // "Dues for 2021 were waived", "put trade for last year at 185 billion"
    if precision <= .year, reading.has(.purpose, at: start - 1), reading.isBlank(at: start - 2),
      words.noun(reading.word(at: start - 2)) == nil,
      words.verb(reading.word(at: start - 2)) == nil
    {
      return true
    }
    guard reading.has(.of, at: start - 1), !words.has(.during, reading, start - 2) else {
      return false
    }
    // "the minutes of 9 April were approved", but "the attack of 9 April".
    let isOfThing =
      start > 1 && reading.senses[start - 2].isEmpty && reading.tokens[start - 2].kind == .word
      && words.noun(reading.word(at: start - 2)) == nil
      && (start < 3 || words.noun(reading.word(at: start - 3)) == nil)
    return precision <= .year || isOfThing
  }

  /// "Christmas sales", which are before it.
  func isAroundHoliday(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    guard case .holiday = expression.value.plain else { return false }
    return words.has(.holidayTime, reading, expression.tokens.upperBound)
  }

  /// "fell by a fifth compared with 2019", "stronger than in 2005", "more than the same mill today".
  private func isCompared(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    guard expression.bound == .within else { return false }
    var at = expression.tokens.lowerBound - 1
    while at > 0, words.has(.preposition, reading, at) || words.has(.dating, reading, at) {
      at -= 1
    }
    if words.has(.comparing, reading, at) || isAmountBefore(expression, at, reading) { return true }
    guard case .shifted(.day, by: 0) = expression.value.plain else { return false }
    while at > 0, at > expression.tokens.lowerBound - 6, words.verb(reading.word(at: at)) == nil,
      !reading.isMark(",", at: at)
    {
      if words.has(.comparing, reading, at) { return true }
      at -= 1
    }
    return false
  }

  /// "drove a 2007 Arlen", "a 2003 law was repealed": a year that tells which thing, where the thing does
  /// nothing itself, as it does in "the 2003 law banned".
  func isYearOfThing(
    _ expression: TemporalExpression, _ head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let (start, end) = (expression.tokens.lowerBound, expression.tokens.upperBound)
    guard case .absolute(let date) = expression.value, date.precision == .year,
      expression.tokens.count == 1, reading.tokens[start].kind == .digits,
      words.has(.article, reading, start - 1) || reading.hasPossessive(at: start - 2)
    else { return false }
    var last = end
    while reading.isBlank(at: last) || reading.has(.numbered, at: last),
      reading.tokens[last].isSpaced,
      !words.has(.preposition, reading, last), !words.has(.grammar, reading, last),
      words.verb(reading.word(at: last)) == nil
    {
      if words.noun(reading.word(at: last)) != nil { return false }
      last += 1
    }
    guard last > end, !(start..<last).contains(head.token) else { return false }
    return head.token != last
  }

  /// "fell to 5 million from 7 million a year ago": the date of the amount that was, which ends at `last`.
  private func isAmountBefore(
    _ expression: TemporalExpression, _ last: Int, _ reading: Reading
  ) -> Bool {
    var at = last
    var hasNumber = false
    while at > 0, at > last - 9, !reading.has(.from, at: at) {
      let token = reading.tokens[at]
      guard
        token.kind == .digits
          || token.kind == .word && !token.isCapitalised
            && !words.has(.preposition, reading, at) && words.verb(reading.word(at: at)) == nil
          || token.kind == .mark && !isEndOfPart(at, reading)
      else { return false }
      hasNumber = hasNumber || token.kind == .digits
      at -= 1
    }
    let end = expression.tokens.upperBound
    return hasNumber && at > 0 && reading.has(.from, at: at) && !reading.has(.to, at: end)
  }

  /// Whether a mark ends a part of a sentence, as it does not inside "$1.5" and "1,200".
  private func isEndOfPart(_ mark: Int, _ reading: Reading) -> Bool {
    [",", ";", ":", "\""].contains { reading.isMark($0, at: mark) }
      && !(reading.isJoined(at: mark + 1) && reading.tokens[mark + 1].kind == .digits)
  }

  /// Whether a noun tells more of a name: "Ruth Dacey, a young operator who disappeared in 1971".
  private func isApposed(_ noun: Int, _ reading: Reading) -> Bool {
    var at = noun
    while at > 1, at > noun - 8, !words.has(.indefinite, reading, at),
      !reading.isMark(",", at: at)
    {
      at -= 1
    }
    return words.has(.indefinite, reading, at) && reading.isMark(",", at: at - 1)
      && at > 1 && reading.tokens[at - 2].isCapitalised
  }

  /// "the waterworks promised in 2015", "growers who paid the duty in 2022": a year that tells which
  /// thing is meant, by a clause without a comma.
  func tellsWhich(
    _ head: HeadFinder.Head, _ expression: TemporalExpression, _ reading: Reading,
    _ precision: Precision
  ) -> Bool {
    guard precision <= .year, !head.isNoun, head.token < expression.tokens.lowerBound else {
      return false
    }
    var at = head.token - 1
    while at > 0, at > head.token - 4, words.has(.adverb, reading, at) || reading.has(.had, at: at)
    {
      at -= 1
    }
    if words.has(.relative, reading, at), reading.isBlank(at: at - 1) {
      return !words.has(.joint, reading, at) && !isApposed(at - 1, reading)
    }
    guard words.looksPast(reading.word(at: head.token)), reading.isBlank(at: at),
      !reading.tokens[at].isCapitalised, !words.has(.grammar, reading, at)
    else { return false }
    // A participle behind a noun that is the object of a preposition.
    var noun = at
    while noun > 0, noun > at - 4, reading.isBlank(at: noun),
      !words.has(.preposition, reading, noun),
      !words.has(.determiner, reading, noun)
    {
      noun -= 1
    }
    if words.has(.determiner, reading, noun) { noun -= 1 }
    return noun >= 0 && words.has(.preposition, reading, noun)
      && !words.has(.joint, reading, noun)
  }

  /// "1950 megalitres": a number in front of what it counts, behind no word of time.
  func countsThings(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let tokens = expression.tokens
    guard tokens.count == 1, reading.tokens[tokens.lowerBound].kind == .digits,
      tokens.lowerBound > 0, reading.tokens[tokens.lowerBound - 1].kind == .word
    else { return false }
    let before = reading.word(at: tokens.lowerBound - 1)
    guard !words.has(.grammar, before) || words.has(.last, before) else { return false }
    let next = reading.word(at: tokens.upperBound)
    return words.looksPresent(next) && reading.isBlank(at: tokens.upperBound)
      && !words.has(.grammar, next)
  }
}
