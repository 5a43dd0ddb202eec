/// What did not happen.
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
    if isDeniedSaying(head, mention, reading) || isDeniedBehind(head, mention, reading) {
      return true
    }
    // "The branch, never profitable, CLOSED": what stands between commas denies nothing outside.
    let aside = aside(before: head, clause, reading)
    let near = max(clause.lowerBound, head.token - 3)..<max(clause.lowerBound, head.token)
    if near.contains(where: { index in
      reading.has(.negation, at: index) && !aside.contains(index)
        && (index == 0 || !reading.tokens[index].isCapitalised)
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
    for index in clause.lowerBound..<head.token where !aside.contains(index) {
      let word = reading.word(at: index)
      // "Doctors Without Delay" denies nothing.
      let isName = index > 0 && reading.tokens[index].isCapitalised
      if words.has(.denial, word), !isName, head.token - index < 12 {
        // "Without prejudice to its claim, the firm paid": a small word denies up to the comma.
        // "The jury having failed to agree, a retrial was DIRECTED"
        let isOver =
          (words.has(.apart, word)
            || words.has(.having, reading, index - 1)
              && words.looksGerund(reading.word(at: index - 1)))
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
          // "No guard was on duty when it ROLLED away"
          || words.has(.subordinate, reading, $0) && $0 > index + 1
            && HeadFinder(words: words).verb(reading, $0 + 1) == nil
      }
      if !isOther { return true }
    }
    return false
  }

  /// What stands between commas in front of a verb with its auxiliaries, behind its subject; empty where
  /// nothing does.
  private func aside(
    before head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Range<Int> {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let none = head.token..<head.token
    guard !head.isNoun else { return none }
    let close = clauses.groupStart(of: head.token, in: reading, from: clause.lowerBound) - 1
    guard close > 2, reading.isMark(",", at: close),
      let open = (max(0, close - 14)..<close).last(where: { reading.isMark(",", at: $0) }),
      open > 0, !words.has(.preposition, reading, open - 1),
      // "Permission to appeal, refused by the judge below, was GRANTED"
      clauses.isNounLike(open - 1, reading) || words.looksPast(reading.word(at: open + 1))
    else { return none }
    return open..<close
  }

  /// Whether a head is what somebody denies or doubts: "I DENY that I told him", "He has denied ever
  /// MEETING her".
  private func isDeniedSaying(
    _ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    func isDoubt(_ index: Int) -> Bool {
      words.has(.doubt, reading, index) && !reading.has(.negation, at: index - 1)
        && !words.has(.nobody, reading, index - 1) && !words.has(.apart, reading, index - 1)
        || isDoubted(index)
    }
    /// "is not satisfied that", "have no evidence that"
    func isDoubted(_ index: Int) -> Bool {
      words.has(.unproven, reading, index) && isDenied(index, reading)
    }
    for that in stride(from: head.token - 1, through: max(1, head.token - 24), by: -1) {
      if reading.isMark(";", at: that) || reading.isMark("\"", at: that) { return false }
      if words.has(.opensSpeech, reading, that),
        !reading.senses[that + 1].contains(where: { $0.kind == .unit }), isDoubt(that - 1)
      {
        return true
      }
    }
    // "I never SAID the money would come in April"
    for index in stride(from: head.token - 1, through: max(1, head.token - 10), by: -1) {
      if reading.tokens[index].kind == .mark { break }
      if words.has(.report, reading, index), words.has(.unproven, reading, index),
        index + 1 < head.token, isDenied(index, reading),
        reading.isQuoted(at: index) == reading.isQuoted(at: head.token),
        (index + 1..<head.token).contains(where: { words.has(.future, reading, $0) })
      {
        return true
      }
    }
    // "has denied ever meeting"
    guard words.has(.doubt, reading, head.token),
      mention.expression.tokens.lowerBound > head.token + 1,
      mention.resolution.date.map({ $0.precision <= .year }) ?? true
    else { return false }
    return (head.token + 1...head.token + 2).contains {
      reading.tokens.indices.contains($0) && words.looksGerund(reading.word(at: $0))
    }
  }

  /// Whether what a head tells is told of as not having been: "accepts that she WAS NOT in Oslo".
  private func isDeniedBehind(
    _ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let heads = HeadFinder(words: words)
    guard !head.isNoun, head.token + 1 < mention.expression.tokens.lowerBound else { return false }
    let behind = head.token + 1..<mention.expression.tokens.lowerBound
    guard words.has(.opensSpeech, reading, head.token + 1),
      let not = behind.first(where: { reading.has(.negation, at: $0) }),
      heads.verb(reading, not - 1)?.frame == EventLexicon.Frame.being
    else { return false }
    return !behind.contains {
      reading.isMark(",", at: $0) || heads.verb(reading, $0).map { !$0.tellsState } ?? false
    }
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
}
