/// Dates that the words around them put on the other side of the day of writing.
extension StatementJudge {
  /// The reading of a date on the other side of the day of writing, where its head asks for it; nil when
  /// the words allow the one it has.
  func otherReading(
    _ mention: Mention, _ head: HeadFinder.Head, in line: AnalysedDocument.Line, created: EDTF?
  ) -> Resolution? {
    pastReading(mention, head, line.reading, created: created)
      ?? futureReading(mention, head, in: line, created: created)
      ?? reportedReading(mention, head, line.reading, created: created)
  }

  /// The reading of a date that lies ahead of a document whose head tells of the past, on the
  /// other side: "who stepped down on 16 February, will"; nil when the words allow the first.
  private func pastReading(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> Resolution? {
    guard let created, let written = created.bounds.latest, let anchor = Anchor(created),
      let first = mention.resolution.date?.bounds.earliest, first > written,
      mention.expression.bound == .within, tellsThePast(head, reading, of: mention.expression.value)
    else { return nil }
    var expression = mention.expression
    // "ordered a day of mourning for Thursday", "was directed and fixed for 3 October"
    if reading.has(.purpose, at: mention.expression.tokens.lowerBound - 1) {
      switch mention.expression.value {
      case .weekday, .yearless(_, .some): return nil
      default: break
      }
    }
    switch mention.expression.value {
    // "In the autumn a boiler was put in", written in June.
    case .season(_, nil):
      if expression.side == .past { return nil }
    // "In November came the flood", written in October.
    case .yearless(let month, nil): expression.value = .shiftedMonth(month, by: -1)
    case _ where expression.isPromised: return nil
    case let value where value.leavesSideOpen:
      // A story goes forward, and no deed lies ahead of its writing.
      if expression.side == .past, !mention.resolution.assumptions.contains(.toldLast) {
        return nil
      }
    default: return nil
    }
    expression.side = .past
    let other = Resolver(anchor: anchor).resolve(expression)
    guard let last = other.date?.bounds.latest, last <= written else { return nil }
    // A deadline lies weeks ahead; a past form that is no goal's tells of the day last gone.
    let isNear = first.dayNumber - written.dayNumber < 60
    let isFar = written.dayNumber - last.dayNumber > 250
    return isNear && isFar && isGoal(mention.expression, of: head, reading) ? nil : other
  }

  /// The reading of a date that lies behind a document whose head tells of what is to come, on the other
  /// side: "the ship is to be sold on 8 March"; nil when the words allow the first.
  private func futureReading(
    _ mention: Mention, _ head: HeadFinder.Head, in line: AnalysedDocument.Line, created: EDTF?
  ) -> Resolution? {
    let reading = line.reading
    guard let created, let written = created.bounds.latest, let anchor = Anchor(created),
      let last = mention.resolution.date?.bounds.latest, last < written,
      mention.expression.bound == .within, mention.expression.side != .future,
      mention.expression.value.leavesSideOpen, head.token < mention.expression.tokens.lowerBound
    else { return nil }
    let clause = words.clause(around: head.token..<head.token + 1, in: reading)
    let before = max(clause.lowerBound, head.token - 6)..<max(clause.lowerBound, head.token)
    let isAnnounced =
      isTimetabled(head, clause, mention, in: line)
      || head.frame == EventLexicon.Frame.postpone
        && reading.has(.to, at: mention.expression.tokens.lowerBound - 1)
    guard isAnnounced || modality(head, clause, reading) == .planned,
      !mention.resolution.assumptions.contains(.toldLast),
      !before.contains(where: { reading.has(.had, at: $0) })
    else { return nil }
    // "will open", "is to open"
    let isAhead = before.contains {
      reading.has(.promise, at: $0) || reading.has(.present, at: $0) && reading.has(.to, at: $0 + 1)
        || reading.has(.present, at: $0) && words.has(.plan, reading, $0 + 1)
    }
    // "said on Monday that it would close on Wednesday": of what followed, which may be over.
    let isAlone = line.mentions.count { $0.resolution.date?.precision == .day } == 1
    guard
      isAnnounced || isAhead
        || isAlone && before.contains(where: { words.has(.future, reading, $0) })
    else { return nil }
    var expression = mention.expression
    expression.side = .future
    let other = Resolver(anchor: anchor).resolve(expression)
    guard let first = other.date?.bounds.earliest, first >= written else { return nil }
    return other
  }

  /// The reading of a date that lies most of a year ahead, where somebody said what "would" be done by
  /// then: minutes of February, printed in March, tell what "would be sent by 1 March".
  private func reportedReading(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> Resolution? {
    guard let created, let written = created.bounds.latest, let anchor = Anchor(created),
      let told = mention.resolution.date?.bounds.latest,
      told.dayNumber - written.dayNumber > Self.mostOfAYear,
      mention.expression.value.leavesSideOpen
    else { return nil }
    let before = max(0, head.token - 6)..<head.token
    guard before.contains(where: { words.has(.future, reading, $0) }),
      !before.contains(where: { reading.has(.promise, at: $0) })
    else { return nil }
    var expression = mention.expression
    expression.side = .past
    let other = Resolver(anchor: anchor).resolve(expression)
    guard let last = other.date?.bounds.latest,
      (0...60).contains(written.dayNumber - last.dayNumber)
    else { return nil }
    return other
  }

  private static let mostOfAYear = 250

  /// Whether a head tells in the present tense what news expects: "Parliament votes on Friday".
  private func isTimetabled(
    _ told: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention,
    in line: AnalysedDocument.Line
  ) -> Bool {
    let reading = line.reading
    let heads = HeadFinder(words: words)
    let head = presentVerb(of: told, reading)
    // "welcomes the end on Sunday of the strike", "regrets the fire of 9 March"
    let time = mention.expression.tokens
    if reading.has(.of, at: time.lowerBound - 1) || reading.has(.of, at: time.upperBound) {
      return false
    }
    guard !line.isEntry, isPresent(head, reading) || heads.isBarePresent(head.token, reading),
      !words.has(.report, reading, head.token),
      head.frame != EventLexicon.Frame.speech, !head.tellsState,
      reading.tokens[max(0, head.token - 1)].kind == .word,
      !words.has(.grammar, reading, head.token + 1)
        || words.has(.preposition, reading, head.token + 1)
        || words.has(.article, reading, head.token + 1)
        // "takes up the bill on Monday"
        || words.has(.last, reading, head.token + 1)
    else { return false }
    // "put out fires on Friday": a noun of the same look.
    return !(clause.lowerBound..<head.token).contains {
      heads.verb(reading, $0) != nil && !heads.isAttribute($0, reading)
    }
  }

  /// The verb in the present tense that a noun only seems to be, or has behind it: "The mayor VISITS Paris",
  /// "The funeral TAKES place"; the head itself otherwise.
  private func presentVerb(of head: HeadFinder.Head, _ reading: Reading) -> HeadFinder.Head {
    func isVerb(_ index: Int) -> Bool {
      words.looksPresent(reading.word(at: index)) && words.verb(reading.word(at: index)) != nil
        && reading.tokens[index].kind == .word && !reading.tokens[index].isCapitalised
    }
    guard head.isNoun, head.token > 0, reading.tokens.indices.contains(head.token + 1) else {
      return head
    }
    if words.has(.light, reading, head.token + 1), isVerb(head.token + 1) {
      return HeadFinder.Head(token: head.token + 1, frame: head.frame, isNoun: false)
    }
    let before = head.token - 1
    let hasSubject =
      reading.tokens[before].kind == .word && !words.has(.grammar, reading, before)
      && !words.looksPresent(reading.word(at: before))
      && words.verb(reading.word(at: before)) == nil
    let hasObject =
      reading.tokens[head.token + 1].isCapitalised || words.has(.article, reading, head.token + 1)
    return isVerb(head.token) && hasSubject && hasObject
      ? HeadFinder.Head(token: head.token, frame: head.frame, isNoun: false) : head
  }

  /// Whether a date may be what a deed was about: "extended its offer to 20 November", "set 10 November
  /// as the deadline", "a dividend, payable 1 December", "the stop, on 11 November, was dropped".
  private func isGoal(
    _ expression: TemporalExpression, of head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let before = expression.tokens.lowerBound - 1
    if reading.has(.to, at: before) || reading.has(.purpose, at: before) { return true }
    if reading.has(.intent, at: head.token), before == head.token { return true }
    // "invited them to talks on 22 November"
    if reading.has(.intent, at: head.token), head.token < before,
      (head.token..<before).contains(where: {
        reading.has(.to, at: $0) && words.noun(reading.word(at: $0 + 1)) != nil
      })
    {
      return true
    }
    if head.token >= expression.tokens.upperBound {
      return before > 1 && reading.isMark(",", at: expression.tokens.upperBound)
    }
    return before >= 0 && before != head.token && reading.tokens[before].kind == .word
      && !words.has(.preposition, reading, before) && !words.has(.grammar, reading, before)
      && !words.looksAdverb(reading.word(at: before))
  }

  /// Whether a head is a past form without an auxiliary of what is to come.
  func tellsThePast(
    _ head: HeadFinder.Head, _ reading: Reading, of value: TemporalValue
  ) -> Bool {
    let before = (max(0, head.token - 4)..<head.token).reversed()
    // "The decision, expected on 2 June, could"
    if reading.has(.ahead, at: head.token), reading.isMark(",", at: head.token - 1) { return false }
    if let plan = before.first(where: { words.has(.plan, reading, $0) }) {
      // "was due to open": ahead of then, not of now; but on Friday, it will be.
      if case .weekday = value { return false }
      return words.verb(reading.word(at: plan - 1))?.frame == EventLexicon.Frame.being
        && reading.has(.behind, at: plan - 1)
    }
    // "were taken", "did they come": the auxiliary tells it of an irregular form.
    let isPast =
      before.contains { words.has(.auxiliary, reading, $0) && reading.has(.behind, at: $0) }
      || words.looksPast(reading.word(at: head.token)) || reading.has(.behind, at: head.token)
      || reading.has(.behind, at: head.token - 1)
    guard !head.isNoun, isPast else { return false }
    return !before.contains {
      let word = reading.word(at: $0)
      return words.has(.future, word) || words.has(.present, word) || words.has(.be, word)
        || words.has(.modal, word) || reading.has(.to, at: $0)
    }
  }
}

extension TemporalValue {
  /// Whether a day or month is named that comes back, without a word of which one is meant.
  var leavesSideOpen: Bool {
    switch self {
    case .yearless, .yearlessDays, .onWeekday, .weekday, .partOfDay(_, .weekday),
      .partOfDay(_, .yearless), .clock(_, of: .weekday?), .clock(_, of: .yearless?):
      true
    default: false
    }
  }
}
