/// What stands in front of the main clause of a sentence.
extension TitleFinder {
  /// The first token of a sentence that is no mark and no dateline or heading.
  func beginning(_ reading: Reading) -> Int {
    var start = 0
    while start < reading.tokens.count, reading.tokens[start].kind == .mark { start += 1 }
    guard start < reading.tokens.count else { return 0 }
    // "Summary: ..."
    if reading.isMark(":", at: start + 1), start + 3 < reading.tokens.count,
      reading.tokens[start].kind == .word
    {
      return start + 2
    }
    return behindDateline(reading, from: start) ?? behindHeading(reading, from: start) ?? start
  }

  /// The first token behind phrases such as "In 2019," or "After talks on Tuesday,".
  func openings(_ reading: Reading, mentions: [Mention]) -> Int {
    // A heading has nothing behind its date.
    let entry = mentions.first { $0.expression.opensEntry }?.expression.tokens.upperBound
    let start = entry.flatMap { reading.tokens[$0...].firstIndex { $0.kind != .mark } }
    return opening(reading, mentions: mentions, from: start ?? beginning(reading), depth: 0)
  }

  private func opening(
    _ reading: Reading, mentions: [Mention], from begin: Int, depth: Int
  ) -> Int {
    var start = begin
    while start + 1 < reading.tokens.count,
      words.has(.connective, reading, start) || start > begin && isComma(reading, start)
    {
      start += 1
    }
    // "However thus FAR, they"
    if start > begin, isComma(reading, start + 1), reading.isBlank(at: start),
      !reading.tokens[start].isCapitalised
    {
      start += 2
    }
    // "If all goes well the lander will touch down"
    if words.has(.condition, reading, start), words.has(.proviso, reading, start + 1),
      let next = (start + 3..<min(start + 8, reading.tokens.count)).first(where: {
        isComma(reading, $0) || words.has(.article, reading, $0) || words.has(.subject, reading, $0)
          || reading.tokens[$0].isCapitalised
      })
    {
      return isComma(reading, next) ? next + 1 : next
    }
    if let behind = behindTelling(reading, from: start) { return behind }
    let first = reading.word(at: start)
    let startsWithDate = mentions.contains {
      $0.expression.tokens.lowerBound <= start && $0.expression.tokens.upperBound > start
        // "Four days of celebrations are to be held"
        && !($0.resolution.date == nil && reading.has(.of, at: $0.expression.tokens.upperBound))
    }
    let opens =
      words.has(.grammar, first) || words.has(.unnamed, first) || words.has(.dating, first)
      || words.looksGerund(first) || startsWithDate
      || start == begin && isParticiple(reading, start)
      || isSetOff(start, reading, mentions)
    guard depth < 4, opens, startsWithDate || !words.has(.subject, first) else { return start }
    // "Sentencing was adjourned, and bail refused": it is the subject.
    if words.looksGerund(first), !startsWithDate,
      HeadClauseFinder(heads: HeadFinder(words: words)).mayBeFinite(start + 1, reading)
    {
      return start
    }
    if let behind = behindDate(reading, mentions: mentions, from: start) {
      return opening(reading, mentions: mentions, from: behind, depth: depth + 1)
    }
    if let behind = behindOccasion(reading, from: start) { return behind }
    // "Two men died on Monday, and the mayor resigned": nothing opens, a clause of its own ends.
    let startsWithClause =
      !startsWithDate && !words.has(.subordinate, first) && !words.looksGerund(first)
    // A comma within reach, with a verb behind it, ends the phrase.
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    for index in start..<min(start + 18, reading.tokens.count)
    where isComma(reading, index)
      // "Only after the vote, which took place in May": the phrase goes on.
      && !(words.has(.tellsMore, reading, index + 1) || words.has(.whose, reading, index + 1))
      // "Nine men are lost," she said: what the comma ends was said.
      && !(reading.isMark("\"", at: index + 1) && reading.isJoined(at: index + 1))
      && !mentions.contains(where: { $0.expression.tokens.dropFirst().contains(index) })
    {
      let rest = index + 1..<reading.tokens.count
      guard rest.contains(where: { finder.verb(reading, $0) != nil }) else { continue }
      if startsWithClause, (start..<index).contains(where: { finder.verb(reading, $0) != nil }),
        opensClause(index + 1, reading) || words.has(.tellsMore, reading, index + 1)
          || isReport(rest, reading, mentions)
      {
        return start
      }
      // "the division, veterans of the war, refused": the subject stands before the comma.
      if let close = rest.first(where: { isComma(reading, $0) }), close + 1 < reading.tokens.count,
        finder.verb(reading, close + 1) != nil || clauses.mayBeFinite(close + 1, reading),
        !words.looksGerund(reading.word(at: close + 1)),
        !(index + 1..<close).contains(where: {
          finder.verb(reading, $0) != nil
            && !($0 == index + 1 && clauses.isParticiple($0, in: reading))
        }),
        !mentions.contains(where: { $0.expression.tokens.upperBound == index }),
        clauses.isParticiple(index + 1, in: reading)
          || !mentions.contains(where: {
            $0.expression.tokens.lowerBound <= index + 3 && $0.expression.tokens.upperBound > index
          })
      {
        return start
      }
      var next = behindRegion(index, reading) ?? index + 1
      while reading.isMark("\"", at: next) { next += 1 }
      // "In Oslo, on Monday, they met": the next phrase is left away too.
      let goesOn =
        words.has(.preposition, reading, next)
        || words.has(.dating, reading, next)
        || isSetOff(next, reading, mentions)
        || words.has(.connective, reading, next) || words.has(.source, reading, next)
        || start == begin && isParticiple(reading, start)
          && behindTelling(reading, from: next) != nil
        || mentions.contains { $0.expression.tokens.lowerBound == next }
      return goesOn
        ? opening(reading, mentions: mentions, from: next, depth: depth + 1)
        : behindRegion(index, reading) ?? index + 1
    }
    return start
  }

  /// The subject behind what tells more of it: "A native of Bergamo, HE entered", "the third son of a
  /// merchant, LANDAU studied"; nil where none stands there.
  private func behindTelling(_ reading: Reading, from start: Int) -> Int? {
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    guard start + 3 < reading.tokens.count, words.has(.article, reading, start),
      !reading.tokens[start + 1].isCapitalised,
      let comma = (start..<min(start + 12, reading.tokens.count - 2)).first(where: {
        isComma(reading, $0)
      }), comma > start + 1,
      !(start..<comma).contains(where: { clauses.mayBeFinite($0, reading) }),
      words.has(.pronoun, reading, comma + 1)
        || start > 0 && isComma(reading, start - 1) && reading.tokens[comma + 1].isCapitalised,
      let verb = (comma + 2..<min(comma + 6, reading.tokens.count)).first(where: {
        clauses.isVerb($0, reading) || clauses.mayBeFinite($0, reading)
      }), !(comma + 1..<verb).contains(where: { isComma(reading, $0) })
    else { return nil }
    return comma + 1
  }

  /// The subject behind an occasion that no comma ends: "After the talks PRESIDENT BROWN left"; nil for
  /// other words.
  private func behindOccasion(_ reading: Reading, from start: Int) -> Int? {
    guard words.has(.preposition, reading, start), words.has(.article, reading, start + 1)
    else { return nil }
    var end = start + 2
    while reading.isBlank(at: end), !reading.tokens[end].isCapitalised,
      !words.has(.grammar, reading, end), !words.has(.preposition, reading, end),
      words.noun(reading.word(at: end)) != nil || words.verb(reading.word(at: end)) == nil
    {
      end += 1
    }
    guard end > start + 2, end < reading.tokens.count else { return nil }
    // "After the talks in Oslo THE TWO left"
    if words.has(.preposition, reading, end) {
      end += 1
      let name = end
      while reading.isBlank(at: end), reading.tokens[end].isCapitalised { end += 1 }
      guard end > name, words.has(.article, reading, end) || words.has(.pronoun, reading, end)
      else { return nil }
    } else {
      guard reading.tokens[end].isCapitalised, reading.tokens[end].isSpaced,
        reading.senses[end].isEmpty
      else { return nil }
    }
    let finder = HeadFinder(words: words)
    let rest = end + 1..<min(end + 8, reading.tokens.count)
    guard let verb = rest.first(where: { finder.verb(reading, $0) != nil }),
      !(end..<verb).contains(where: { isComma(reading, $0) })
    else { return nil }
    return end
  }

  /// Whether a word behind a comma opens another clause: ", AND the mayor resigned", ", WHEN a roof fell".
  private func opensClause(_ index: Int, _ reading: Reading) -> Bool {
    words.has(.joint, reading, index)
      ? !words.has(.preposition, reading, index + 1)
      : words.has(.subordinate, reading, index) && !words.has(.relative, reading, index)
  }

  /// Whether the rest of a sentence only names who tells it: ", police said on Tuesday".
  private func isReport(_ rest: Range<Int>, _ reading: Reading, _ mentions: [Mention]) -> Bool {
    let finder = HeadFinder(words: words)
    let end = rest.first { reading.isMark(";", at: $0) } ?? rest.upperBound
    let rest = rest.lowerBound..<end
    guard let verb = rest.first(where: { finder.verb(reading, $0) != nil }),
      words.has(.report, reading, verb)
    else { return false }
    let behind = verb + 1..<max(verb + 1, rest.upperBound)
    // "wrote on Telegram", "said in a statement"
    let isPlace =
      behind.count < 8 && words.has(.preposition, reading, verb + 1)
      && !behind.contains {
        finder.verb(reading, $0) != nil || words.has(.opensSpeech, reading, $0)
          || words.has(.joint, reading, $0)
      }
    return isPlace
      || behind.allSatisfy { index in
        reading.tokens[index].kind == .mark || words.has(.dating, reading, index)
          || mentions.contains { $0.expression.tokens.contains(index) }
      }
  }

  /// "Born in Oslo, she": a participle with a capital that a small word follows.
  private func isParticiple(_ reading: Reading, _ index: Int) -> Bool {
    let word = reading.word(at: index)
    return reading.tokens[index].isCapitalised && words.verb(word) != nil
      && (words.looksPast(word) || words.has(.participle, reading, index))
      && words.has(.preposition, reading, index + 1)
  }

  /// The token behind the land that a town lies in: "at a summit in Oslo, NORWAY, the two".
  private func behindRegion(_ comma: Int, _ reading: Reading) -> Int? {
    if let close = regionEnd(behind: comma, reading), close + 1 < reading.tokens.count,
      isComma(reading, close)
    {
      return close + 1
    }
    let close = comma + 2
    guard reading.tokens.indices.contains(close + 1), isComma(reading, close),
      words.has(.country, reading, comma + 1) || words.has(.land, reading, comma + 1),
      reading.tokens[comma - 1].isCapitalised, words.has(.locative, reading, comma - 2)
    else { return nil }
    return close + 1
  }

  /// Whether a participle behind a comma opens what another comma ends, as in "In a letter, READ on
  /// Monday, Brown said".
  private func isSetOff(_ index: Int, _ reading: Reading, _ mentions: [Mention]) -> Bool {
    let word = reading.word(at: index)
    let tokens = reading.tokens
    guard isComma(reading, index - 1), tokens.indices.contains(index), tokens[index].kind == .word,
      !tokens[index].isCapitalised,
      words.has(.participle, word)
        || words.verb(word) != nil && (words.looksPast(word) || words.looksPastParticiple(word)),
      words.has(.preposition, reading, index + 1)
        || mentions.contains(where: { $0.expression.tokens.lowerBound == index + 1 })
    else { return false }
    return tokens.indices[(index + 2)...].prefix(12).contains { isComma(reading, $0) }
  }

  /// The same for a clause inside a sentence, from which only a date and words such as "but" go.
  func lateOpening(
    _ reading: Reading, mentions: [Mention], from begin: Int, before head: Int
  ) -> Int {
    var start = begin
    while start + 1 < head,
      words.has(.connective, reading, start) || start > begin && isComma(reading, start)
    {
      start += 1
    }
    guard var behind = behindDate(reading, mentions: mentions, from: start, closes: true),
      behind < head
    else { return start }
    if isComma(reading, behind), behind + 1 < head { behind += 1 }
    return behind
  }

  /// The words in front of a main clause that tell whose word it is, with their comma: "According to
  /// Oslo,"; none where nothing does, or too much.
  func source(in reading: Reading, before opening: Int) -> [Range<Int>] {
    let start = beginning(reading)
    guard words.has(.source, reading, start), start + 2 < opening,
      let comma = (start..<opening).last(where: { isComma(reading, $0) })
    else { return [] }
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    // "According to the statement that came on Monday,"
    let end =
      (start + 3..<max(start + 3, comma)).first {
        finder.verb(reading, $0) != nil && !clauses.isParticiple($0, in: reading)
          || isComma(reading, $0) || words.has(.relative, reading, $0)
      } ?? comma
    let source = start..<end
    guard length(of: source, reading) <= Self.longest / 2 else { return [] }
    return end == comma ? [start..<comma + 1] : [source, comma..<comma + 1]
  }

  /// The token behind a place in capitals and a dash, which agencies begin with.
  private func behindDateline(_ reading: Reading, from start: Int) -> Int? {
    let opening = words.opening(of: reading)
    if opening > start { return opening }
    for index in start..<min(start + 5, reading.tokens.count) {
      let token = reading.tokens[index]
      if token.isMark("-") || token.isMark(Token.dash) {
        return index > start && token.isSpaced ? index + 1 : nil
      }
      guard token.kind == .mark || reading.isAllCapitals(at: index) else { return nil }
    }
    return nil
  }

  /// The token behind a heading of its own line, which has no verb.
  private func behindHeading(_ reading: Reading, from start: Int) -> Int? {
    let finder = HeadFinder(words: words)
    for index in start + 1..<max(start + 1, min(start + 8, reading.tokens.count)) {
      let (last, next) = (reading.tokens[index - 1], reading.tokens[index])
      if finder.verb(reading, index - 1) != nil || last.kind == .mark { return nil }
      guard next.isCapitalised, next.span.start > last.span.end else { continue }
      if reading.text[last.span.end..<next.span.start].contains(UInt8(ascii: "\n")) {
        return index
      }
    }
    return nil
  }

  /// The token behind a date that opens the sentence without a comma ("In 1950 they signed").
  ///
  /// With a comma where one `closes` it.
  private func behindDate(
    _ reading: Reading, mentions: [Mention], from start: Int, closes: Bool = false
  ) -> Int? {
    guard
      let date = mentions.first(where: { $0.expression.tokens.upperBound > start })?
        .expression.tokens, date.upperBound < reading.tokens.count,
      words.opensByPaper(reading, from: start, to: date.lowerBound)
        || (start..<max(start, date.lowerBound)).allSatisfy({
          words.has(.grammar, reading, $0) || words.has(.dating, reading, $0)
            // "In the night of 11 December"
            || reading.senses[$0].contains { $0.kind == .dayPart }
            // "On a wet Friday in March", "One dark evening in May"
            || $0 > start && reading.isBlank(at: $0)
              && reading.senses[$0 - 1].contains {
                $0.kind == .number && $0.value == 1
              }
        }),
      // "In his Sunday sermon", "In the 2003 war": the date tells which.
      date.lowerBound <= start || !words.has(.determiner, reading, date.lowerBound - 1),
      !reading.has(.of, at: date.upperBound),
      let next = behindBrackets(reading, from: date.upperBound),
      reading.tokens[next].kind == .word && reading.tokens[next].isSpaced
        || isComma(reading, next) && closes,
      // "In a December 2022 video call": the date belongs to the call.
      words.noun(reading.word(at: next)) == nil,
      // "Last week saw": the date is what the sentence is about.
      HeadFinder(words: words).verb(reading, next) == nil
    else { return nil }
    return next
  }

  /// The token itself, or the one behind the brackets that open there, as another calendar's date
  /// does; nil at the end.
  private func behindBrackets(_ reading: Reading, from index: Int) -> Int? {
    guard reading.isMark("(", at: index) else { return index }
    let close = reading.tokens.indices[index...].prefix(12).first { reading.isMark(")", at: $0) }
    return close.flatMap { $0 + 1 < reading.tokens.count ? $0 + 1 : nil }
  }
}
