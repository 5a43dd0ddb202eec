/// What is to come, and what only may or might have been.
extension StatementJudge {
  /// Whether the head's clause supposes: it follows "if", or tells what "would have" been.
  func isSupposed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    // "The law, PASSED in 2019, would have banned cars": it was passed.
    if !head.isNoun, HeadFinder(words: words).setOffEnd(of: head.token, reading) != nil {
      return false
    }
    for index in reading.tokens.indices where words.has(.condition, reading, index) {
      let isFirst = !reading.tokens[..<index].contains { $0.kind == .word }
      // "as if" likens; what is supposed inside a quotation supposes nothing of the saying.
      if words.has(.likeness, reading, index - 1) { continue }
      // "If all goes well, it will open in May": the plan stands.
      if words.has(.proviso, reading, index + 1) { continue }
      if reading.isQuoted(at: index), !reading.isQuoted(at: head.token) { continue }
      if words.has(.duty, reading, index), !isFirst { continue }
      // "Had the limit not been raised": an auxiliary supposes only in front of its subject.
      if words.verb(reading.word(at: index)) != nil, !isFirst { continue }
      if isFirst { return true }
      // "whether to close the pool, which OPENED in 1936": it did.
      let isOfAnother = (min(index, head.token)..<head.token).contains {
        words.has(.tellsMore, reading, $0) && reading.isMark(",", at: $0 - 1)
      }
      if isOfAnother { continue }
      if index < head.token, clause.contains(index) { return true }
      // "would delay it until 2032 if banks were to leave"
      let isWould = (max(0, head.token - 2)..<head.token).contains {
        words.has(.future, reading, $0) && !words.has(.plan, reading, $0)
      }
      if isWould, index > head.token, index - head.token < 10 { return true }
    }
    // "Police want to hear from anyone who saw it"
    if (max(1, head.token - 4)..<max(1, head.token)).contains(where: {
      words.has(.ofPerson, reading, $0) && words.has(.whoever, reading, $0 - 1)
    }) {
      return true
    }
    // "was to have retired"
    let have = words.has(.be, reading, head.token - 1) ? head.token - 2 : head.token - 1
    if reading.has(.to, at: have - 1), words.has(.perfect, reading, have),
      !words.has(.claim, reading, have - 2),
      have == head.token - 1 || reading.has(.behind, at: have - 2)
    {
      return true
    }
    // "It would not have happened without Ann Lee, who left in 2018": she did leave.
    let relative = (clause.lowerBound..<max(clause.lowerBound, head.token)).last {
      words.has(.tellsMore, reading, $0) && reading.isMark(",", at: $0 - 1)
    }
    return clause.contains { index in
      let word = reading.word(at: index)
      return index >= relative ?? 0
        && (words.has(.modal, word) || words.has(.future, word))
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
      words.has(.plan, reading, $0) && !promises($0, reading)
        && (reading.has(.to, at: $0 + 1) || words.has(.locative, reading, $0 + 1)
          || words.has(.planned, reading, $0 + 1))
    }
    return isPlan ? .planned : .none
  }

  /// Whether a verb is the promise itself, made on the date behind it: "PLEDGED on Monday to reopen it".
  private func promises(_ verb: Int, _ reading: Reading) -> Bool {
    guard words.looksPast(reading.word(at: verb)), words.has(.planned, reading, verb + 1),
      !reading.has(.purpose, at: verb + 1), !words.has(.lasting, reading, verb + 1),
      !reading.has(.behind, at: verb - 1), !words.has(.be, reading, verb - 1),
      !words.has(.present, reading, verb - 1)
    else { return false }
    let behind = verb + 2..<max(verb + 2, min(verb + 8, reading.tokens.count))
    let goal = behind.first { reading.has(.to, at: $0) }
    return goal.map { (verb + 2..<$0).allSatisfy { !reading.isBlank(at: $0) } } ?? false
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
    if isGivenUp(head, mention, reading, isDropping: isDropping) { return true }
    // "A concert on 2 May has been called off", "The fair advertised for 2 May will not take place"
    let time = mention.expression.tokens
    if head.token < time.lowerBound {
      let behind = time.upperBound..<min(time.upperBound + 5, reading.tokens.count)
      let verb = behind.first { heads.verb(reading, $0).map { !$0.tellsState } ?? false }
      // "delayed the attack" does it; "was delayed" has it done.
      let isOfPlan =
        head.isNoun
        // "A plan to reopen it in 2025 was dropped", and not "was due to open"
        || reading.has(.to, at: head.token - 1) && words.has(.plan, reading, head.token - 2)
          && words.noun(reading.word(at: head.token - 2)) != nil
      let isDone =
        verb.map {
          isDropping($0) && isOfPlan
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

  /// "had been expected in March BUT was delayed", "was to sail on 3 April BUT never left".
  private func isGivenUp(
    _ head: HeadFinder.Head, _ mention: Mention, _ reading: Reading, isDropping: (Int) -> Bool
  ) -> Bool {
    let end = mention.expression.tokens.upperBound
    let joint = reading.isMark(",", at: end) ? end + 1 : end
    guard reading.tokens.indices.contains(joint), words.has(.joint, reading, joint),
      !reading.has(.and, at: joint)
    else { return false }
    let before = max(0, head.token - 4)..<min(head.token + 1, reading.tokens.count)
    let isPlan = before.contains { index in
      guard
        reading.has(.had, at: index - 1) || reading.has(.behind, at: index - 1)
          || words.has(.be, reading, index - 1)
      else { return false }
      return words.has(.plan, reading, index) || reading.has(.to, at: index)
    }
    let behind = joint + 1..<min(joint + 6, reading.tokens.count)
    return isPlan
      && (joint + 1 < behind.upperBound)
      && behind.contains { isDropping($0) || reading.has(.negation, at: $0) }
  }

  /// Whether a date lies a few weeks ahead of the document's own.
  func isSoon(_ date: EDTF, behind created: EDTF?) -> Bool {
    guard let written = created?.bounds.latest, let first = date.bounds.earliest else {
      return false
    }
    return (0...Self.fewWeeks).contains(first.dayNumber - written.dayNumber)
  }

  /// So many days ahead of it news tells what is called off.
  private static let fewWeeks = 60

  /// Whether the date lies after the document's own, or is a deadline that does.
  func isToCome(_ mention: Mention, _ date: EDTF, _ created: EDTF?) -> Bool {
    guard let written = created?.bounds.latest else { return false }
    if mention.expression.bound == .until { return (date.bounds.latest ?? written) > written }
    return (date.bounds.earliest ?? written) > written
  }
}
