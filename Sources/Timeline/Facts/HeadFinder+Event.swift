/// Verbs whose subject or object is the event.
extension HeadFinder {
  /// The noun of an event that did something in a clause about it: "a FIRE that killed nine".
  func event(of head: Head, in reading: Reading) -> Head? {
    guard !head.isNoun else { return nil }
    let before = start(ofVerb: head.token, in: reading)
    guard !before.isPassive, words.has(.relative, reading, before.token),
      !words.has(.joint, reading, before.token)
    else { return nil }
    let event = before.token - (reading.isMark(",", at: before.token - 1) ? 2 : 1)
    return event >= 0 ? noun(reading, event) : nil
  }

  /// The noun of what a participle says was to be: "the GALA planned for 16 April"; nil for other heads.
  func planned(by head: Head, _ reading: Reading) -> Head? {
    guard !head.isNoun, words.has(.plan, reading, head.token) else { return nil }
    var at = head.token - 1
    while at > 0,
      reading.isMark(",", at: at) || words.has(.adverb, reading, at)
        || words.looksAdverb(reading.word(at: at))
    {
      at -= 1
    }
    guard at >= 0, reading.isBlank(at: at) else { return nil }
    let word = reading.word(at: at)
    return Head(
      token: at, frame: words.noun(word)?.frame ?? words.frame(ofStem: words.stem(of: word)),
      isNoun: true)
  }

  /// The noun of what began: "the TALKS began", "opened an INQUIRY".
  func theme(of head: Head, in reading: Reading) -> Head? {
    guard !head.isNoun, head.frame == EventLexicon.Frame.beginning else { return nil }
    let before = start(ofVerb: head.token, in: reading)
    if !before.isPassive, let object = object(of: head.token, in: reading) { return object }
    let subject = before.token - (before.isPassive ? 1 : 0)
    return subject >= 0 ? noun(reading, subject) : nil
  }

  /// The token before a verb and its auxiliaries, a passive one left in front.
  private func start(ofVerb verb: Int, in reading: Reading) -> (token: Int, isPassive: Bool) {
    var before = verb - 1
    while before > 0,
      words.has(.adverb, reading, before) || words.has(.perfect, reading, before)
        || reading.has(.had, at: before)
    {
      before -= 1
    }
    let frame = words.verb(reading.word(at: before))?.frame
    return (before, frame == EventLexicon.Frame.being)
  }

  /// The noun of an event right behind a verb, with what belongs to it.
  private func object(of verb: Int, in reading: Reading) -> Head? {
    for index in verb + 1..<max(verb + 1, min(verb + 6, reading.tokens.count)) {
      if reading.tokens[index].kind == .mark || words.has(.preposition, reading, index)
        || words.has(.relative, reading, index)
      {
        return nil
      }
      if let noun = noun(reading, index) {
        // "opened an inquiry", but "opened a trial chamber".
        return reading.isBlank(at: index + 1) && !words.has(.grammar, reading, index + 1)
          ? self.noun(reading, index + 1) : noun
      }
    }
    return nil
  }
}
