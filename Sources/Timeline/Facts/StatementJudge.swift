/// Decides what a dated sentence states: an event, a plan, a saying, or none of them.
struct StatementJudge: Sendable {
  let words: EventLexicon

  /// Why no date of a sentence can be an event's; nil when nothing speaks against it.
  func reasonAgainst(_ line: AnalysedDocument.Line) -> LedgerReason? {
    let reading = line.reading
    func holds(_ phrases: PhraseList) -> Bool {
      phrases.isFound(in: reading.text, line.sentence.span.range)
    }
    if holds(words.furniture) || isLabel(reading) { return .notAStatement }
    if holds(words.rumours) { return .rumour }
    if holds(words.falsehoods) { return .negated }
    return nil
  }

  /// Whether bars stand between the parts of a line, as between links and fields.
  static func hasBars(_ reading: Reading) -> Bool {
    reading.tokens.contains { reading.text[$0.span.start] == UInt8(ascii: "|") }
  }

  /// A word such as "Photo" and a colon.
  private func isLabel(_ reading: Reading) -> Bool {
    guard words.has(.label, reading, 0) else { return false }
    return reading.isMark(":", at: 1) || reading.isMark(",", at: 1)
      || words.has(.planned, reading, 1) || words.has(.taken, reading, 1)
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
    // "after Tuesday's talks": that they took place goes without saying.
    let isGiven = head.isNoun && head.token >= mention.expression.tokens.upperBound
    if !isGiven, isSupposed(head, clause, reading) { return .failure(.hypothetical) }
    if isNegated(head, clause, mention, reading) { return .failure(.negated) }
    // "In January I was dead," he says: the date is not the saying's.
    if isQuoted(mention.expression.tokens.lowerBound, reading), !isQuoted(head.token, reading),
      head.frame == EventLexicon.Frame.speech
    {
      return .failure(.noEvent)
    }
    if modality == .supposed { return .failure(.hypothetical) }
    if isTrend(head, mention, clause, reading) { return .failure(.noEvent) }
    if head.tellsState, modality != .planned, !isToCome { return .failure(.noEvent) }
    if head.frame == EventLexicon.Frame.staying || isKept(head, reading) {
      return .failure(.noEvent)
    }
    if !isToCome, modality != .planned, isRule(head, clause, mention, reading) {
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
    return .success(isAttributed(head, clause, reading) ? .claimed : .happened)
  }

  private func isQuotedSentence(_ reading: Reading) -> Bool {
    reading.tokens.contains { $0.isMark("\"") }
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
    default: return nil
    }
    var expression = mention.expression
    expression.bound = .within
    expression.value = day
    expression.side = tellsThePast(head, reading) ? .past : expression.side
    return Resolver(anchor: created.flatMap(Anchor.init)).resolve(expression).date
  }

  /// The end of "did not run again until February", when it did run.
  func dateOfChange(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading
  ) -> EDTF? {
    guard mention.expression.bound == .until, !head.isNoun,
      case .interval(let interval)? = mention.resolution.date, case .date(let end) = interval.end,
      (max(0, head.token - 3)..<head.token).contains(where: { reading.has(.negation, at: $0) })
    else { return nil }
    return .date(end)
  }

  /// "last year's crop", "the tariff of 2022": the date tells which thing, and not when.
  func tellsWhich(_ expression: TemporalExpression, _ reading: Reading, precision: Precision)
    -> Bool
  {
    if reading.hasPossessive(at: expression.tokens.upperBound) { return true }
    let start = expression.tokens.lowerBound
    // "order dated 12 December"; "the day that is called Black Thursday"; "No. 61/2013".
    if words.has(.dated, reading, start - 1) { return true }
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
    guard reading.has(.of, at: start - 1) else { return false }
    // "the minutes of 9 April were approved", but "the attack of 9 April".
    let isOfThing =
      start > 1 && reading.senses[start - 2].isEmpty && reading.tokens[start - 2].kind == .word
      && words.noun(reading.word(at: start - 2)) == nil
    return precision <= .year || isOfThing
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
    while at > 0, at > head.token - 4, words.has(.adverb, reading, at) { at -= 1 }
    if words.has(.relative, reading, at), reading.isBlank(at: at - 1) {
      return !words.has(.joint, reading, at)
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

  /// The reading of a date that lies ahead of a document whose head tells of the past, on the
  /// other side: "who stepped down on 16 February, will"; nil when the words allow the first.
  func pastReading(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> Resolution? {
    guard let created, let written = created.bounds.latest, let anchor = Anchor(created),
      let first = mention.resolution.date?.bounds.earliest, first > written,
      mention.expression.bound == .within, mention.expression.side != .past,
      tellsThePast(head, reading)
    else { return nil }
    switch mention.expression.value {
    case .yearless, .yearlessDays, .weekday, .partOfDay(_, .weekday), .partOfDay(_, .yearless):
      break
    default: return nil
    }
    var expression = mention.expression
    expression.side = .past
    let other = Resolver(anchor: anchor).resolve(expression)
    guard let last = other.date?.bounds.latest, last <= written else { return nil }
    return other
  }

  /// Whether a head is a past form without an auxiliary of what is to come.
  private func tellsThePast(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    let before = (max(0, head.token - 4)..<head.token).reversed()
    if let plan = before.first(where: { words.has(.plan, reading, $0) }) {
      // "was due to open": ahead of then, not of now.
      return words.verb(reading.word(at: plan - 1))?.frame == EventLexicon.Frame.being
        && reading.has(.behind, at: plan - 1)
    }
    // "were taken": the auxiliary tells it of an irregular participle.
    let isPast =
      words.looksPast(reading.word(at: head.token)) || reading.has(.behind, at: head.token)
      || reading.has(.behind, at: head.token - 1)
    guard !head.isNoun, isPast else { return false }
    return !before.contains {
      let word = reading.word(at: $0)
      return words.has(.future, word) || words.has(.present, word) || words.has(.be, word)
        || words.has(.modal, word) || reading.has(.to, at: $0)
    }
  }

  // MARK: - What speaks against an event

  /// Denied by a word before the head in its clause, or by its subject.
  private func isNegated(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let near = max(clause.lowerBound, head.token - 3)..<max(clause.lowerBound, head.token)
    if near.contains(where: { index in
      reading.has(.negation, at: index) && (index == 0 || !reading.tokens[index].isCapitalised)
    }) {
      // "did not run again until February": it did, in February; "before" promises nothing.
      let time = mention.expression.tokens
      let isLasting = [time.lowerBound - 1, time.lowerBound].contains {
        words.has(.lasting, reading, $0)
      }
      return mention.expression.bound != .until || head.isNoun || !isLasting
    }
    // "contrary to a statement last week": no statement is told here.
    let wide = max(0, head.token - 4)..<head.token
    if head.isNoun, wide.contains(where: { words.has(.contrary, reading, $0) }) {
      return true
    }
    // "did not comment on the deal on Monday": the verb over the noun is denied.
    if head.isNoun, head.token < mention.expression.tokens.lowerBound {
      var at = head.token - 1
      while at >= clause.lowerBound, !reading.isMark(",", at: at),
        !words.has(.relative, reading, at)
      {
        if reading.has(.negation, at: at), words.has(.auxiliary, reading, at - 1) {
          return true
        }
        at -= 1
      }
    }
    for index in clause.lowerBound..<head.token {
      let word = reading.word(at: index)
      // "Doctors Without Delay" denies nothing.
      let isName = index > 0 && reading.tokens[index].isCapitalised
      if words.has(.denial, word), !isName, head.token - index < 12 { return true }
      guard words.has(.nobody, word), index <= clause.lowerBound + 2 else { continue }
      // The subject denies its own verb, and not one behind "who" or a comma.
      let isOther = (index..<head.token).contains {
        reading.isMark(",", at: $0) || words.has(.relative, reading, $0)
      }
      if !isOther { return true }
    }
    return false
  }

  /// Whether the head's clause supposes: it follows "if", or tells what "would have" been.
  private func isSupposed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    for index in reading.tokens.indices where words.has(.condition, reading, index) {
      let isFirst = !reading.tokens[..<index].contains { $0.kind == .word }
      // "as if" likens; what is supposed inside a quotation supposes nothing of the saying.
      if words.has(.likeness, reading, index - 1) { continue }
      if isQuoted(index, reading), !isQuoted(head.token, reading) { continue }
      if words.has(.duty, reading, index), !isFirst { continue }
      // "Had the limit not been raised": an auxiliary supposes only in front of its subject.
      if words.verb(reading.word(at: index)) != nil, !isFirst { continue }
      if isFirst { return true }
      if index < head.token, clause.contains(index) { return true }
    }
    // "was to have retired"
    if reading.has(.to, at: head.token - 2), words.has(.perfect, reading, head.token - 1) {
      return true
    }
    return clause.contains { index in
      let word = reading.word(at: index)
      return (words.has(.modal, word) || words.has(.future, word))
        && !reading.tokens[index].isCapitalised
        && words.has(.perfect, reading, index + 1)
    }
  }

  /// Whether a token stands inside a quotation.
  private func isQuoted(_ index: Int, _ reading: Reading) -> Bool {
    reading.tokens[..<index].count { $0.isMark("\"") } % 2 == 1
  }

  private enum Modality { case none, planned, supposed }

  /// What the words around the head say about its being real.
  private func modality(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Modality {
    let first = max(clause.lowerBound, head.token - 6)
    for index in stride(from: head.token - 1, through: first, by: -1) {
      let word = reading.word(at: index)
      // "readers will recall that the book came back": the plan is not the book's.
      if reading.isMark(",", at: index) || words.has(.opensSpeech, word) { break }
      // "May" with a capital is the month.
      if words.has(.modal, word), !reading.tokens[index].isCapitalised { return .supposed }
      // "the plan unveiled last month" is a thing, "a plan to unveil" is one.
      let isThing = words.noun(word) != nil && !reading.has(.to, at: index + 1)
      if words.has(.future, word) || words.has(.plan, word) && !isThing { return .planned }
      if reading.has(.to, at: index), index + 3 >= head.token,
        words.verb(reading.word(at: index - 1))?.frame == EventLexicon.Frame.being
      {
        return .planned
      }
      // Another verb stands between: what lies before it is its own.
      if words.verb(word) != nil, !words.has(.adverb, word) { break }
    }
    // "a march is planned for 20 July", "its ruling is due in February", but not "was set up".
    let isPlan = [head.token, head.token + 1].contains {
      words.has(.plan, reading, $0)
        && (reading.has(.to, at: $0 + 1) || words.has(.locative, reading, $0 + 1)
          || words.has(.planned, reading, $0 + 1))
    }
    return isPlan ? .planned : .none
  }

  /// A state or a trend, with a long time: "ties have grown this year".
  private func isTrend(
    _ head: HeadFinder.Head, _ mention: Mention, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    let isChange = head.frame == EventLexicon.Frame.trend
    let isUpToNow = (max(clause.lowerBound, head.token - 4)..<head.token).contains {
      words.has(.perfect, reading, $0)
    }
    if mention.expression.bound == .since { return isChange || isUpToNow || head.isNoun }
    if case .shifted(let unit, let shift) = mention.expression.value, unit.rawValue >= 5 {
      return isChange || isUpToNow && shift == 0
    }
    // "Between 2000 and 2013 some forty airlines merged": a count over years.
    let time = mention.expression.tokens
    if let date = mention.resolution.date, date.precision <= .year, date.bounds.isLongerThanAYear,
      [time.lowerBound - 1, time.lowerBound].contains(where: { reading.has(.between, at: $0) }),
      clause.contains(where: { index in
        !time.contains(index)
          && (words.has(.tally, reading, index) || reading.tokens[index].kind == .digits)
      })
    {
      return true
    }
    guard isChange, let date = mention.resolution.date else { return false }
    return date.precision <= .year && date.bounds.isLongerThanAYear
  }

  /// How things are as a rule: a word such as "usually", or the present tense of a time gone by.
  private func isRule(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    for index in clause where words.has(.habit, reading, index) {
      // "signed a loan for a waterworks, which was never built": not how signing goes.
      let between = min(index, head.token)..<max(index, head.token)
      if !between.contains(where: { reading.isMark(",", at: $0) }) { return true }
    }
    // "May 1911: the dam is completed": a chronicle tells in the present tense.
    if HeadFinder(words: words).isChronicle(mention.expression, reading) { return false }
    if head.isNoun {
      // "Accidents are more common": a state of things, unless it is planned.
      let next = head.token + 1
      return head.token < mention.expression.tokens.lowerBound
        && words.has(.present, reading, next)
        && HeadFinder(words: words).verb(reading, next + 1) == nil
    }
    if words.has(.present, reading, head.token - 1) { return true }
    // "is sown in March and harvested in July": one "is" for both.
    guard words.has(.joint, reading, head.token - 1) else { return false }
    return (max(clause.lowerBound, head.token - 7)..<head.token).contains {
      words.has(.present, reading, $0)
    }
  }

  /// Whether what the head tells is somebody's word: inside a quotation, behind "said that", or in
  /// front of ", police said".
  private func isAttributed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    let quotes = reading.tokens[..<head.token].count { $0.isMark("\"") }
    if quotes % 2 == 1 { return true }
    let opening = reading.tokens.indices.prefix(max(0, min(head.token, clause.lowerBound + 12)))
    if opening.contains(where: { words.has(.source, reading, $0) }) { return true }
    var before = head.token - 1
    while before >= clause.lowerBound, !reading.isMark(",", at: before) {
      if words.has(.report, reading, before) { return true }
      // "told doctors over a telephone line that was lowered": the line is the source's own.
      if words.has(.opensSpeech, reading, before),
        HeadFinder(words: words).verb(reading, before + 1) != nil,
        !words.has(.report, reading, before - 1)
      {
        return false
      }
      before -= 1
    }
    for comma in head.token + 1..<max(reading.tokens.count, head.token + 1)
    where reading.isMark(",", at: comma) || reading.isMark("\"", at: comma) {
      if words.has(.source, reading, comma + 1) { return true }
      guard !words.has(.relative, reading, comma + 1) else { continue }
      let end = min(comma + 9, reading.tokens.count)
      for index in comma + 1..<max(end, comma + 1) {
        if index > comma + 1, reading.isMark(",", at: index),
          words.has(.relative, reading, index + 1)
        {
          break
        }
        // "when they heard", "even though claims rose": nobody says the first part.
        let word = reading.word(at: index)
        if words.has(.subordinate, word) || words.has(.clause, word) { break }
        if words.has(.report, word) { return true }
      }
    }
    return false
  }

  /// Whether the date lies after the document's own, or is a deadline that does.
  func isToCome(_ mention: Mention, _ date: EDTF, _ created: EDTF?) -> Bool {
    guard let written = created?.bounds.latest else { return false }
    if mention.expression.bound == .until { return (date.bounds.latest ?? written) > written }
    return (date.bounds.earliest ?? written) > written
  }
}

extension DateBounds {
  /// Whether both ends are days, and more than a year apart.
  var isLongerThanAYear: Bool {
    guard let earliest, let latest else { return true }
    return latest.dayNumber - earliest.dayNumber > 366
  }
}
