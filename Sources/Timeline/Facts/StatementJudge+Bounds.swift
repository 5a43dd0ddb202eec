/// Dates that end or begin what is told, where the words make a day of them.
extension StatementJudge {
  /// The day of "before dawn on Tuesday", which is no end of anything.
  func dayOfBound(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> EDTF? {
    guard mention.expression.bound == .until else { return nil }
    // "to be paid by 4 p.m. on 30 March"
    let first = mention.expression.tokens.lowerBound
    if mention.expression.side == .future, !reading.has(.before, at: first - 1) { return nil }
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

  /// Whether what is told goes on up to a date: "suspended UNTIL Friday", and not "paid BY Friday".
  func lasts(_ mention: Mention, to date: EDTF, _ reading: Reading) -> Bool {
    mention.expression.bound == .until && date.bounds.earliest == nil
      && reading.has(.until, at: mention.expression.tokens.lowerBound - 1)
  }

  /// The day of "was adjourned until Tuesday": a plan for that day.
  func dateOfResumption(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading, created: EDTF?
  ) -> EDTF? {
    if let day = dateOfMove(mention, head, reading) { return day }
    guard mention.expression.bound == .until, isPutOff(head, reading),
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

  /// Whether a date is that of "It was NOT UNTIL 2019 THAT the council admitted it", of "NOT UNTIL 1894 DID
  /// the parish get one" or of "gas came NOT UNTIL 1938".
  private func isNotUntil(
    _ expression: TemporalExpression, _ head: HeadFinder.Head, _ reading: Reading
  ) -> Bool {
    let tokens = expression.tokens
    guard
      (max(0, tokens.lowerBound - 2)..<tokens.upperBound).contains(where: {
        reading.has(.negation, at: $0)
      })
    else { return false }
    let next = tokens.upperBound
    return words.has(.opensSpeech, reading, next) || words.has(.auxiliary, reading, next)
      || words.verb(reading.word(at: next))?.frame == EventLexicon.Frame.being
      || head.token < tokens.lowerBound
  }

  /// Whether a head is a putting off, or what is put off: "put off a DECISION until 2 June".
  private func isPutOff(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    if head.frame == EventLexicon.Frame.postpone { return true }
    let heads = HeadFinder(words: words)
    return head.isNoun
      && (max(0, head.token - 5)..<head.token).contains {
        heads.verb(reading, $0)?.frame == EventLexicon.Frame.postpone
      }
  }

  /// The new day of "has been moved from 3 May to 2 June"; nil for other dates.
  private func dateOfMove(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading
  ) -> EDTF? {
    let tokens = mention.expression.tokens
    guard words.has(.rescheduling, reading, head.token),
      [tokens.lowerBound - 1, tokens.lowerBound].contains(where: { reading.has(.from, at: $0) }),
      !mention.expression.ends.isEmpty,
      (head.token + 1...head.token + 2).contains(tokens.lowerBound)
        || (head.token + 1...head.token + 2).contains(tokens.lowerBound - 1),
      case .interval(let interval)? = mention.resolution.date, case .date(let end) = interval.end
    else { return nil }
    return .date(end)
  }

  /// The start of "has flowed again since 15 November", when it began again, of "has been shut since 3 May",
  /// and of "since 2008, when she opened it".
  func dateOfReturn(
    _ mention: Mention, _ head: HeadFinder.Head, _ reading: Reading
  ) -> EDTF? {
    guard mention.expression.bound == .since,
      !head.isNoun || isHeld(head, mention, reading),
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
    // "as director from 2013 until May 2017, when he left"
    let behind = mention.expression.tokens.upperBound
    if !mention.expression.ends.isEmpty, head.token > behind,
      words.opensThen(reading, behind: behind)
    {
      return mention.resolution.date?.bounds.latest.map { .day($0) }
    }
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
      isNotUntil(mention.expression, head, reading)
      || head.token > next && words.opensThen(reading, behind: next)
    guard
      isOpened
        || (max(0, head.token - 3)..<head.token).contains(where: { reading.has(.negation, at: $0) })
    else { return nil }
    return changed()
  }
}
