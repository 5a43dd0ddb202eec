/// Forms of verbs that tell more of a noun, and those that look so and do not.
extension HeadFinder {
  /// "their closely watched meeting", "a China-brokered deal", "of handling stolen goods": a form of
  /// a verb that belongs to the noun behind it, since an article, a hyphen or a preposition stands
  /// in front.
  func isAttribute(_ index: Int, _ reading: Reading) -> Bool {
    var at = index - 1
    guard at >= 0, !words.has(.preposition, reading, index + 1),
      !words.has(.particle, reading, index + 1), !isCharge(index, reading)
    else { return false }
    if reading.isMark("-", at: at), reading.isJoined(at: at), reading.isJoined(at: index) {
      // "re-entered the war" does it.
      return !words.has(.article, reading, index + 1)
    }
    while words.looksAdverb(reading.word(at: at)) { at -= 1 }
    let word = reading.word(at: at)
    if words.has(.determiner, word) { return true }
    // "had no paid staff"
    if words.has(.nobody, word), words.looksPast(reading.word(at: index)),
      reading.isBlank(at: index + 1)
    {
      return true
    }
    // "to begin hearing evidence"
    if reading.has(.to, at: at), !words.looksPast(reading.word(at: index)) { return false }
    guard reading.isBlank(at: index + 1), reading.tokens[index + 1].isSpaced,
      !reading.tokens[index + 1].isCapitalised, !words.has(.grammar, reading, index + 1)
    else { return false }
    return words.has(.preposition, word)
      || words.looksGerund(word) && !reading.tokens[max(at, 0)].isCapitalised
        && noun(reading, at) == nil
  }

  /// Whether a verb in "-ing" tells what somebody is blamed for: "accused of TAKING bribes".
  func isCharge(_ index: Int, _ reading: Reading) -> Bool {
    words.looksGerund(reading.word(at: index)) && words.has(.preposition, reading, index - 1)
      && words.has(.blame, reading, index - 2)
  }
}
