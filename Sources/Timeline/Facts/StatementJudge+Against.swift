/// What speaks against an event.
extension StatementJudge {
  /// "The CONCERT planned for 3 March did not take place": the thing's own verb is denied, and tells no
  /// more than that it was.
  private func isCalledOff(_ noun: Int, _ reading: Reading) -> Bool {
    for index in noun + 1..<max(noun + 1, min(noun + 12, reading.tokens.count)) {
      if reading.isMark(",", at: index) || reading.isMark(";", at: index)
        || words.has(.relative, reading, index) || words.has(.joint, reading, index)
      {
        return false
      }
      if reading.has(.negation, at: index) {
        return words.has(.light, reading, index + 1) && !words.has(.future, reading, index - 1)
      }
    }
    return false
  }

  /// Denied by a word before the head in its clause, or by its subject.
  func isNegated(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let near = max(clause.lowerBound, head.token - 3)..<max(clause.lowerBound, head.token)
    if near.contains(where: { index in
      reading.has(.negation, at: index) && (index == 0 || !reading.tokens[index].isCapitalised)
        && !isNumbered(index, reading)
    }) {
      // "did not run again until February": it did, in February; "before" promises nothing.
      let time = mention.expression.tokens
      let isLasting = [time.lowerBound - 1, time.lowerBound].contains {
        words.has(.lasting, reading, $0)
      }
      return mention.expression.bound != .until || head.isNoun || !isLasting
        || time.upperBound <= head.token
    }
    // "are not going to be left on their own"
    var group = head.token - 1
    while group > clause.lowerBound,
      words.has(.be, reading, group) || reading.has(.to, at: group)
        || words.has(.plan, reading, group)
        || words.has(.adverb, reading, group) || words.has(.having, reading, group)
    {
      group -= 1
    }
    // "was not, as one paper had it, taken on Wednesday"
    if reading.isMark(",", at: group),
      let open = (max(clause.lowerBound, group - 9)..<group).last(where: {
        reading.isMark(",", at: $0)
      }), reading.has(.negation, at: open - 1)
    {
      return true
    }
    if !head.isNoun, group < head.token - 2, reading.has(.negation, at: group) { return true }
    // "Not a crane has moved"
    if let first = (max(clause.lowerBound, head.token - 8)..<max(clause.lowerBound, head.token))
      .first(where: {
        reading.has(.negation, at: $0) && words.has(.indefinite, reading, $0 + 1)
      }), !(first..<head.token).contains(where: { reading.isMark(",", at: $0) })
    {
      return true
    }
    // "treated no case of cholera in 2013", "There will be no service on 26 June"
    let object = head.token + 1
    if !head.isNoun, words.has(.nobody, reading, object), !reading.tokens[object].isCapitalised,
      !isNumbered(object, reading), !reading.has(.later, at: object + 1),
      head.frame != EventLexicon.Frame.speech, !words.has(.report, reading, head.token)
    {
      return true
    }
    if head.isNoun,
      (max(0, head.token - 2)..<head.token).contains(where: {
        words.has(.nobody, reading, $0)
      })
    {
      return true
    }
    // "contrary to a statement last week", "contrary to what was reported": nothing is told here.
    let wide = max(0, head.token - 5)..<head.token
    if let contrary = wide.last(where: { words.has(.contrary, reading, $0) }),
      !(contrary..<head.token).contains(where: { reading.isMark(",", at: $0) })
    {
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
    let isPlan = reading.has(.purpose, at: mention.expression.tokens.lowerBound - 1)
    if head.isNoun || isPlan, isCalledOff(head.token, reading) { return true }
    // "declined on Wednesday to be interviewed": what was not said is no event.
    if words.has(.denial, reading, head.token), refusesToSpeak(head.token, mention, reading) {
      return true
    }
    // "Mar. 1st. No fires were lit"
    let behindEntry = mention.expression.tokens.upperBound + 2
    for index in clause.lowerBound..<head.token {
      let word = reading.word(at: index)
      // "Doctors Without Delay" denies nothing.
      let isName = index > 0 && reading.tokens[index].isCapitalised
      if words.has(.denial, word), !isName, head.token - index < 12 {
        // "Without prejudice to its claim, the firm paid": a small word denies up to the comma.
        let isOver =
          words.has(.apart, word)
          && (index..<head.token).contains { reading.isMark(",", at: $0) }
        if !isOver { return true }
      }
      // "has not been able to establish that any shot was fired"
      if words.has(.unproven, word), words.has(.opensSpeech, reading, index + 1),
        isDenied(index, reading)
      {
        return true
      }
      guard words.has(.nobody, word), !isNumbered(index, reading),
        index <= max(clause.lowerBound + 3, mention.expression.opensEntry ? behindEntry : 0)
          || words.has(.opensSpeech, reading, index - 1) || reading.isMark(",", at: index - 1)
      else { continue }
      // The subject denies its own verb, and not one behind "who" or a comma.
      let isOther = (index..<head.token).contains {
        reading.isMark(",", at: $0) || words.has(.relative, reading, $0)
      }
      if !isOther { return true }
    }
    return false
  }

  /// Whether a "not" belongs to a verb: "has not been able to SAY", but not "did not stay and SAID".
  private func isDenied(_ verb: Int, _ reading: Reading) -> Bool {
    let heads = HeadFinder(words: words)
    for index in stride(from: verb - 1, through: max(0, verb - 5), by: -1) {
      if reading.has(.negation, at: index) { return true }
      let isOthers = heads.verb(reading, index).map { !$0.tellsState } ?? false
      if isOthers || reading.tokens[index].kind == .mark || words.has(.joint, reading, index)
        || words.has(.subject, reading, index)
      {
        return false
      }
    }
    return false
  }

  /// Whether a number stands behind a small "no", which denies nothing.
  private func isNumbered(_ index: Int, _ reading: Reading) -> Bool {
    reading.isMark(".", at: index + 1) && reading.digits(at: index + 2) != nil
  }

  private func refusesToSpeak(_ verb: Int, _ mention: Mention, _ reading: Reading) -> Bool {
    var at = verb + 1
    if mention.expression.tokens.lowerBound <= at + 1, mention.expression.tokens.upperBound > at {
      at = mention.expression.tokens.upperBound
    }
    guard reading.has(.to, at: at) else { return false }
    return words.has(.silence, reading, at + (words.has(.be, reading, at + 1) ? 2 : 1))
  }

  /// Whether the head's clause supposes: it follows "if", or tells what "would have" been.
  func isSupposed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    for index in reading.tokens.indices where words.has(.condition, reading, index) {
      let isFirst = !reading.tokens[..<index].contains { $0.kind == .word }
      // "as if" likens; what is supposed inside a quotation supposes nothing of the saying.
      if words.has(.likeness, reading, index - 1) { continue }
      if reading.isQuoted(at: index), !reading.isQuoted(at: head.token) { continue }
      if words.has(.duty, reading, index), !isFirst { continue }
      // "Had the limit not been raised": an auxiliary supposes only in front of its subject.
      if words.verb(reading.word(at: index)) != nil, !isFirst { continue }
      if isFirst { return true }
      if index < head.token, clause.contains(index) { return true }
      // "would delay it until 2032 if banks were to leave"
      let isWould = (max(0, head.token - 2)..<head.token).contains {
        words.has(.future, reading, $0) && !words.has(.plan, reading, $0)
      }
      if isWould, index > head.token, index - head.token < 10 { return true }
    }
    // "was to have retired"
    if reading.has(.to, at: head.token - 2), words.has(.perfect, reading, head.token - 1) {
      return true
    }
    // "It would not have happened without Ann Lee, who left in 2018": she did leave.
    let relative = (clause.lowerBound..<max(clause.lowerBound, head.token)).last {
      words.has(.tellsMore, reading, $0) && reading.isMark(",", at: $0 - 1)
    }
    return clause.contains { index in
      let word = reading.word(at: index)
      return index >= relative ?? 0 && (words.has(.modal, word) || words.has(.future, word))
        && !reading.has(.promise, at: index)
        && !reading.tokens[index].isCapitalised
        && words.has(.perfect, reading, index + 1)
        // "concluded that it should have been shut": it did conclude.
        && !(head.token..<max(head.token, index)).contains { words.has(.opensSpeech, reading, $0) }
    }
  }

  enum Modality { case none, planned, supposed }

  /// What the words around the head say about its being real.
  func modality(
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
      // So is "lower-than-expected earnings".
      let isThing =
        words.noun(word) != nil && !reading.has(.to, at: index + 1)
        || reading.isMark("-", at: index - 1) && reading.isJoined(at: index)
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

  /// Whether a plan is told only to say that it was dropped or moved: "The fair planned for 8 April is
  /// cancelled".
  func isDropped(
    _ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let heads = HeadFinder(words: words)
    // "called off", and not "called"; a vote that was annulled took place.
    func isDropping(_ index: Int) -> Bool {
      guard words.has(.dropping, reading, index), let frame = heads.verb(reading, index)?.frame
      else { return false }
      return frame == EventLexicon.Frame.cancellation || frame == EventLexicon.Frame.postpone
    }
    // "A concert on 2 May has been called off", "The fair advertised for 2 May will not take place"
    let time = mention.expression.tokens
    if head.token < time.lowerBound {
      let behind = time.upperBound..<min(time.upperBound + 5, reading.tokens.count)
      let verb = behind.first { heads.verb(reading, $0).map { !$0.tellsState } ?? false }
      // "delayed the attack" does it; "was delayed" has it done.
      let isDone =
        verb.map {
          isDropping($0) && head.isNoun
            && (words.has(.be, reading, $0 - 1)
              || words.verb(reading.word(at: $0 - 1))?.frame == EventLexicon.Frame.being)
        } ?? false
      let isRefused =
        words.has(.future, reading, time.upperBound)
        && reading.has(.negation, at: time.upperBound + 1)
      if isDone || isRefused { return true }
    }
    let isPlan =
      words.has(.plan, reading, head.token) && words.has(.planned, reading, head.token + 1)
      // "was to have been held", "was to be held"
      || (max(0, head.token - 4)..<head.token).contains {
        reading.has(.to, at: $0)
          && (words.has(.having, reading, $0 + 1)
            || words.has(.be, reading, $0 + 1) && reading.has(.behind, at: $0 - 1))
      }
    return isPlan
      && reading.tokens.indices.contains { $0 != head.token && isDropping($0) }
  }

  /// How things are as a rule: the present tense of a time gone by.
  func isRule(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading,
    isEntry: Bool
  ) -> Bool {
    // "May 1911: the dam is completed": a chronicle tells in the present tense.
    if isEntry { return false }
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
  func isAttributed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    if reading.isQuoted(at: head.token) || HeadFinder(words: words).isCharge(head.token, reading) {
      return true
    }
    // "said the plan unveiled last month could help": that it was unveiled is known to all.
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    if !head.isNoun,
      reading.isBlank(at: head.token - 1) || reading.tokens[max(0, head.token - 1)].isCapitalised,
      clauses.isParticiple(head.token, in: reading),
      clauses.described(by: head.token, in: reading, from: clause.lowerBound) != nil
    {
      return false
    }
    let opening = reading.tokens.indices.prefix(max(0, min(head.token, clause.lowerBound + 12)))
    if opening.contains(where: { words.has(.source, reading, $0) }) { return true }
    // "By his own account he carried it"
    if reading.has(.by, at: 0), (1...4).contains(where: { words.has(.account, reading, $0) }) {
      return true
    }
    var before = head.token - 1
    while before >= clause.lowerBound, !reading.isMark(",", at: before) {
      if words.reports(reading, before) { return true }
      // "told doctors over a telephone line that was lowered": the line is the source's own.
      if words.has(.opensSpeech, reading, before),
        HeadFinder(words: words).verb(reading, before + 1) != nil,
        !words.has(.report, reading, before - 1)
      {
        return false
      }
      before -= 1
    }
    if isTold(before: head.token, reading) { return true }
    // "The appeal, which was lodged in May, is to be heard, he said": known to all.
    if isAside(head, reading) { return false }
    for comma in head.token + 1..<max(reading.tokens.count, head.token + 1)
    where reading.isMark("\"", at: comma)
      || reading.isMark(",", at: comma) && !reading.isJoined(at: comma + 1)
    {
      // "left on Monday and, according to neighbours, went home": of what follows.
      if words.has(.joint, reading, comma - 1) { continue }
      if words.has(.source, reading, comma + 1) { return true }
      guard !words.has(.relative, reading, comma + 1) else { continue }
      let end = min(comma + 9, reading.tokens.count)
      for index in comma + 1..<max(end, comma + 1) {
        if index > comma + 1,
          reading.isMark("\"", at: index)
            || reading.isMark(",", at: index) && words.has(.relative, reading, index + 1)
        {
          break
        }
        // "when they heard", "even though claims rose": nobody says the first part.
        let word = reading.word(at: index)
        // "two people who know of it told us"
        if words.has(.ofPerson, word), index > comma + 1 { continue }
        if words.has(.subordinate, word) || words.has(.clause, word) { break }
        if words.reports(reading, index) { return true }
      }
    }
    return false
  }

  /// Whether the head's clause only tells more of what the sentence is about: between commas behind
  /// "which" or as a participle ("The firm, founded in 2016, says"), or of the one who speaks ("An
  /// auditor who had joined in May, wrote").
  private func isAside(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    guard
      let comma = (head.token..<reading.tokens.count).first(where: {
        reading.isMark(",", at: $0) && !reading.isJoined(at: $0 + 1)
      })
    else { return false }
    let relative = (max(0, head.token - 8)..<head.token).last {
      words.has(.tellsMore, reading, $0) || words.has(.whose, reading, $0)
    }
    let opening = relative ?? head.token
    guard opening > 1,
      !(opening..<head.token).contains(where: { reading.isMark(",", at: $0) })
    else { return false }
    let isReport = words.has(.report, reading, comma + 1)
    guard reading.isMark(",", at: opening - 1) else { return relative != nil && isReport }
    return relative != nil || isReport
  }

  /// Whether a source stands between commas in front of a clause: "Days later, witnesses say, they".
  private func isTold(before start: Int, _ reading: Reading) -> Bool {
    var last = start
    while last > 0, !reading.isMark(",", at: last) { last -= 1 }
    guard last > 1, start - last <= 8, words.has(.report, reading, last - 1),
      !(last..<start).contains(where: {
        HeadFinder(words: words).verb(reading, $0) != nil || words.has(.relative, reading, $0)
      })
    else { return false }
    let first = (0..<last - 1).last { reading.isMark(",", at: $0) } ?? -1
    // "On Monday, the minister said, the firm": no clause of its own stands before.
    return last - first <= 6
      && !reading.tokens[..<max(first, 0)].indices.contains {
        HeadFinder(words: words).verb(reading, $0) != nil
      }
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
