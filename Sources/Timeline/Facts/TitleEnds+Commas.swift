/// Commas and words that stand inside of a phrase, and end nothing.
extension TitleFinder {
  /// Whether a comma stands before or behind the land of a town, or inside what is told of one noun:
  /// "Taipei, Taiwan, the capital", "at the Newark, N.J., airport", "a wooded, four-acre area".
  func isBesideRegion(_ comma: Int, _ reading: Reading) -> Bool {
    func isRegion(_ index: Int) -> Bool {
      (words.has(.country, reading, index) || words.has(.land, reading, index))
        && reading.isMark(",", at: index - 1) && reading.tokens[index - 2].isCapitalised
    }
    return comma > 2
      && (reading.isMark(",", at: comma + 2) && isRegion(comma + 1) || isRegion(comma - 1)
        || regionEnd(behind: comma, reading) != nil
        || (max(2, comma - 5)..<comma).contains { regionEnd(behind: $0, reading) == comma }
        || isBetweenAttributes(comma, reading))
  }

  /// Where the name of a land ends that a comma parts from a place in it: "in Independence, MISSOURI.",
  /// "the Newark, N.J., airport"; nil where none stands.
  func regionEnd(behind comma: Int, _ reading: Reading) -> Int? {
    guard comma > 0, isComma(reading, comma), reading.tokens[comma - 1].isCapitalised,
      !reading.senses[comma - 1].contains(where: { $0.kind == .month || $0.kind == .weekday })
    else { return nil }
    var place = comma - 1
    while place > 0, reading.tokens[place - 1].isCapitalised,
      reading.tokens[place - 1].kind == .word,
      comma - place < 4, !words.has(.locative, reading, place - 1)
    {
      place -= 1
    }
    guard
      words.has(.locative, reading, place - 1)
        || words.has(.article, reading, place - 1) && words.has(.locative, reading, place - 2)
    else { return nil }
    var end = comma + 1
    while reading.tokens.indices.contains(end), end < comma + 5,
      reading.tokens[end].isCapitalised
        && (reading.senses[end].isEmpty || reading.tokens[end].span.count < 4)
        || end > comma + 1 && reading.isMark(".", at: end) && reading.tokens[end - 1].span.count < 5
          && end + 1 < reading.tokens.count
    {
      end += 1
    }
    guard end > comma + 1, reading.tokens.indices.contains(end) else { return nil }
    if isComma(reading, end) {
      return words.has(.article, reading, end + 1) || words.has(.relative, reading, end + 1)
        || words.has(.joint, reading, end + 1)
        || words.reports(reading, end + 1) ? nil : end
    }
    return reading.isMark(":", at: end)
      || end == reading.tokens.count - 1 && reading.tokens[end].kind == .mark ? end : nil
  }

  /// Whether a comma parts two words that tell of one noun: "a heavily wooded, four-acre area".
  private func isBetweenAttributes(_ comma: Int, _ reading: Reading) -> Bool {
    let finder = HeadFinder(words: words)
    guard words.looksAttributive(reading.word(at: comma - 1)),
      let article = (max(0, comma - 4)..<comma - 1).last(where: { words.has(.article, reading, $0) }
      ),
      (article + 1..<comma).allSatisfy({
        reading.isBlank(at: $0) && !reading.tokens[$0].isCapitalised
      })
    else { return false }
    var next = comma + 1
    while reading.tokens.indices.contains(next), next < comma + 6,
      reading.isBlank(at: next) || reading.isMark("-", at: next)
        || reading.senses[next].contains(where: { $0.kind == .number || $0.kind == .unit })
    {
      if finder.verb(reading, next) != nil, !words.looksAttributive(reading.word(at: next)) {
        return false
      }
      next += 1
    }
    return next > comma + 2 && !words.has(.joint, reading, next)
  }

  /// Whether "that" only points at the noun behind it: "to revive THAT unit immediately".
  func isPointing(_ index: Int, _ reading: Reading) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard words.has(.pointing, reading, index), words.has(.opensSpeech, reading, index),
      reading.isBlank(at: index + 1), !reading.tokens[index + 1].isCapitalised
    else { return false }
    let end = (index..<reading.tokens.count).first { reading.tokens[$0].kind == .mark }
    return !(index + 1..<max(index + 1, end ?? reading.tokens.count)).contains {
      clauses.isVerb($0, reading) || clauses.mayBeFinite($0, reading)
    }
  }
}
