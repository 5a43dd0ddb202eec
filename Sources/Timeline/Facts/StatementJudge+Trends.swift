/// What goes on, comes back or adds up over a time, and is no event of it.
extension StatementJudge {
  /// What had come together by a day: "By last Sunday 11,400 of these had been filled".
  private func isTally(
    _ head: HeadFinder.Head, _ mention: Mention, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    // "had been taken away by midday on Wednesday": on that day.
    if case .partOfDay = mention.expression.value { return false }
    guard mention.expression.bound == .until, !head.isNoun,
      (max(clause.lowerBound, head.token - 4)..<head.token).contains(where: {
        reading.has(.had, at: $0) || words.has(.perfect, reading, $0)
      }),
      // "will have been examined by then"
      !(max(clause.lowerBound, head.token - 4)..<head.token).contains(where: {
        words.has(.future, reading, $0)
      })
    else { return false }
    return clause.contains { index in
      !mention.expression.tokens.contains(index)
        && reading.tokens[index].kind == .digits
    }
  }

  /// Whether a change is told from one year to another: "rose from 1.9 billion in 2006 to 4.6 in 2015".
  private func tellsTwoYears(behind head: Int, _ reading: Reading) -> Bool {
    guard let from = (head..<reading.tokens.count).first(where: { reading.has(.from, at: $0) })
    else { return false }
    let years = (from..<reading.tokens.count).filter {
      reading.digits(at: $0).map { (1000..<3000).contains($0) } ?? false
    }
    return years.count > 1
  }

  /// A state or a trend, with a long time: "ties have grown this year".
  func isTrend(
    _ head: HeadFinder.Head, _ mention: Mention, _ date: EDTF, _ clause: Range<Int>,
    _ reading: Reading
  ) -> Bool {
    let isChange = head.frame == EventLexicon.Frame.trend
    let isUpToNow = (max(clause.lowerBound, head.token - 4)..<head.token).contains {
      words.has(.perfect, reading, $0)
        || mention.expression.bound == .since && reading.has(.had, at: $0)
    }
    if isTally(head, mention, clause, reading) { return true }
    // "fell to 14 billion, down from 1996": what it is compared with.
    let isCompared =
      date.precision == .year
      && reading.has(.from, at: mention.expression.tokens.lowerBound - 1)
    if isChange, isCompared || tellsTwoYears(behind: head.token, reading) { return true }
    // "will start no sooner than March"
    let isEarliest =
      mention.expression.side == .future
      && reading.has(.than, at: mention.expression.tokens.lowerBound - 1)
    if mention.expression.bound == .since, !isEarliest {
      // "the largest to fail since 1991"
      if isChange { return true }
      return !isHeld(head, mention, reading)
        && (isUpToNow || head.isNoun || reading.has(.to, at: head.token - 1))
    }
    if case .shifted(let unit, let shift) = mention.expression.value, unit.rawValue >= 5 {
      if isChange { return true }
      // "has opened a mill this month" is one deed, "has gone up this month" none.
      let article = head.isNoun ? head.token - 1 : head.token + 1
      let isOne =
        words.has(.indefinite, reading, article)
        || unit == .week && !head.isNoun && words.has(.article, reading, article)
      return isUpToNow && shift == 0 && !isOne
    }
    // "Between 2000 and 2013 some forty airlines merged": a count over years.
    let time = mention.expression.tokens
    if date.precision <= .year, date.bounds.isLongerThanAYear,
      [time.lowerBound - 1, time.lowerBound].contains(where: { reading.has(.between, at: $0) }),
      clause.contains(where: { index in
        !time.contains(index)
          && (words.has(.tally, reading, index) || reading.tokens[index].kind == .digits)
      })
    {
      return true
    }
    guard isChange else { return false }
    return date.precision <= .year && date.bounds.isLongerThanAYear
  }

  /// "has been detained since 3 March": it was done on that day.
  func isHeld(_ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading) -> Bool {
    // "have been on strike since 3 March"
    let be =
      head.isNoun && words.has(.preposition, reading, head.token - 1)
      ? head.token - 2 : head.token - 1
    guard !head.isNoun || be < head.token - 1, words.has(.be, reading, be),
      words.has(.perfect, reading, be - 1) || reading.has(.had, at: be - 1),
      case .interval(let interval)? = mention.resolution.date,
      case .date(let start) = interval.start, start.precision >= .day
    else { return false }
    // "a road where a lane has been shut since Monday": told by the way.
    return !(max(0, head.token - 8)..<head.token).contains {
      words.has(.subordinate, reading, $0)
    }
  }

  /// A word such as "usually" beside the head, or "meet on the second Sunday of the month".
  func isHabit(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let isPast =
      words.looksPast(reading.word(at: head.token)) || reading.has(.behind, at: head.token)
    if case .numberedWeekday(_, _, of: .then) = mention.expression.value, !head.isNoun, !isPast {
      return true
    }
    if words.has(.oftenDid, reading, head.token), reading.has(.to, at: head.token + 1) {
      return true
    }
    // "The company holds its meeting in May"
    let verb =
      head.isNoun
      ? (max(clause.lowerBound, head.token - 5)..<head.token).last {
        words.verb(reading.word(at: $0)) != nil
      } : head.token
    if let verb, case .yearless(_, nil) = mention.expression.value,
      !mention.expression.opensEntry, words.looksPresent(reading.word(at: verb)),
      !words.looksPast(reading.word(at: verb)), !reading.has(.behind, at: verb),
      !reading.has(.timetable, at: verb)
    {
      return true
    }
    return clause.contains { index in
      // "signed a loan for a waterworks, which was never built": not how signing goes.
      words.has(.habit, reading, index)
        // "said he had never met her": how saying goes is not told.
        && !(index > head.token && head.frame == EventLexicon.Frame.speech)
        && !(min(index, head.token)..<max(index, head.token)).contains {
          reading.isMark(",", at: $0)
        } && !isOfOther(index, than: head.token, reading)
        && !(head.token..<max(index, head.token)).contains {
          words.has(.opensSpeech, reading, $0) || words.has(.tellsMore, reading, $0)
        }
    }
  }

  /// Whether a word belongs to a statement that "and" joins to the head's: "they never came and the firm
  /// CLOSED".
  private func isOfOther(_ word: Int, than head: Int, _ reading: Reading) -> Bool {
    // "was destroyed in 1961 and NEVER rebuilt"
    if word > head + 1, words.has(.joint, reading, word - 1) { return true }
    guard word < head,
      let joint = (word + 1..<head).last(where: { words.has(.joint, reading, $0) })
    else { return false }
    let heads = HeadFinder(words: words)
    let next = joint + 1
    let hasSubject =
      next < head
      && (words.has(.subject, reading, next) || words.has(.article, reading, next)
        || reading.tokens[next].isCapitalised)
    return hasSubject && (word + 1..<joint).contains { heads.verb(reading, $0) != nil }
  }

  /// How things are as a rule: the present tense of a time gone by.
  func isRule(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading,
    isEntry: Bool
  ) -> Bool {
    // "May 1911: the dam is completed": a chronicle tells in the present tense.
    if isEntry { return false }
    // "The rainy season runs from October to April", "It applies from the last Sunday in March"
    if isPresent(head, reading), mention.expression.value.comesBackYearly { return true }
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
}

extension DateBounds {
  /// Whether both ends are days, and more than a year apart.
  var isLongerThanAYear: Bool {
    guard let earliest, let latest else { return true }
    return latest.dayNumber - earliest.dayNumber > 366
  }
}
