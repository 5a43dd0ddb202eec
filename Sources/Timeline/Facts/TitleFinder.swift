/// Finds the words of a sentence that can stand as the title of its event: never a word of its own.
struct TitleFinder: Sendable {
  let words: EventLexicon

  /// A title longer than this is cut at the end of a word.
  static let longest = 90

  /// The tokens of the title, half-open; the whole sentence when nothing can be left away.
  ///
  /// Left away are a phrase of time or circumstance in front, what follows the main clause, and a
  /// date at the end.
  func title(in reading: Reading, mentions: [Mention], head: Int) -> (
    tokens: Range<Int>, isMain: Bool
  ) {
    let count = reading.tokens.count
    let asides = asides(in: reading, before: head)
    var start = openings(reading, mentions: mentions)
    if head < start, let clause = ownClause(reading, head: head, before: start) {
      start = clause
    }
    var isMain = true
    if head > start, let segment = segment(reading, from: start, holding: head, asides) {
      isMain = segment == start
      start = segment
    }
    if let inner = pointed(reading, from: start, head: head) {
      start = inner
      isMain = false
    }
    while start < head, reading.tokens[start].kind == .mark, !reading.isMark("\"", at: start) {
      start += 1
    }
    var end = start
    var isQuoted = false
    while end < count {
      if let aside = asides.first(where: { $0.lowerBound == end }), end > start {
        end = aside.upperBound
        continue
      }
      if reading.tokens[end].isMark("\"") { isQuoted.toggle() }
      if end > start + 2, !isQuoted, endsTitle(reading, end, head: head) { break }
      end += 1
      // “... as his ‘best friend,’ and since”: the comma stands inside the quotation.
      if end > head + 1 || words.has(.source, reading.word(at: end)), !isQuoted,
        reading.tokens[end - 1].isMark("\""),
        reading.isMark(",", at: end - 2)
      {
        break
      }
    }
    while end > start, isTail(reading, end - 1) { end -= 1 }
    if let last = mentions.last(where: { $0.expression.tokens.upperBound == end }),
      last.expression.tokens.lowerBound > start + 2
    {
      end = last.expression.tokens.lowerBound
      while end > start, isSmall(reading, end - 1), !isAttribution(reading, end - 1) { end -= 1 }
    } else if let last = mentions.last(where: { $0.expression.tokens.upperBound == end - 1 }),
      reading.isMark(")", at: end - 1),
      reading.isMark("(", at: last.expression.tokens.lowerBound - 1)
    {
      end = max(last.expression.tokens.lowerBound - 1, start)
    }
    let first = reading.tokens[start].span.start
    var left = asides.filter { $0.lowerBound > start }.reduce(0) { $0 + length(of: $1, reading) }
    // The one date in it will be left away.
    if mentions.count == 1, let time = mentions.first?.expression.tokens, time.lowerBound > start,
      time.upperBound < end
    {
      left += length(of: time, reading)
    }
    var limit = first + Self.longest + left
    // A subject with much to it leaves room for what it did, and a saying for what was said.
    if words.has(.report, reading.word(at: head)) {
      limit = max(limit, first + 130 + left)
    } else if head > start {
      limit = max(limit, min(reading.tokens[head].span.end + 30, first + 130 + left))
    }
    let whole = end
    while end > start + 1, reading.tokens[end - 1].span.end > limit { end -= 1 }
    if end < whole { end = endOfPhrase(reading, head: head, start: start, before: end) }
    if let last = mentions.last(where: { $0.expression.tokens.upperBound == end }),
      end < whole, last.expression.tokens.lowerBound > max(start + 2, head)
    {
      end = last.expression.tokens.lowerBound
    }
    while end > max(start + 1, head < whole ? head + 1 : 0),
      isTail(reading, end - 1) || isSmall(reading, end - 1) && !isAttribution(reading, end - 1)
        || isHalf(reading, end - 1)
    {
      end -= 1
    }
    let tellsMore = (start..<end).contains {
      reading.tokens[$0].kind != .mark && !isSmall(reading, $0)
    }
    return tellsMore ? (start..<end, isMain) : (wholeSentence(reading), false)
  }

  /// Where the last whole phrase ends before a token at which a title must be cut: in front of a
  /// clause of its own behind the head, else in front of the last small word that opens a phrase.
  private func endOfPhrase(
    _ reading: Reading, head: Int, start: Int, before end: Int
  ) -> Int {
    let behind = max(head + 2, start + 3)..<max(head + 2, start + 3, end)
    // What was said belongs to the saying.
    var saidFrom = behind.lowerBound
    if words.has(.report, reading.word(at: head)) {
      // "said that after the meeting, they would leave": what was said has its own opening.
      let finder = HeadFinder(words: words)
      let opens = behind.first {
        $0 <= head + 5 && words.has(.opensSpeech, reading.word(at: $0))
      }
      let from = (opens ?? head) + 1
      saidFrom =
        (from..<max(from, behind.upperBound)).first { finder.verb(reading, $0) != nil } ?? from
    }
    if let clause = behind.first(where: { index in
      index >= saidFrom && words.has(.subordinate, reading.word(at: index))
        // "serve as a basis" opens no clause.
        && !(words.has(.likeness, reading.word(at: index))
          && words.has(.article, reading.word(at: index + 1)))
    }) {
      return clause
    }
    return behind.last {
      words.has(.preposition, reading.word(at: $0)) && !reading.has(.of, at: $0)
        || isComma(reading, $0)
        || words.has(.joint, reading.word(at: $0)) && !isOfTwo(reading, $0)
    } ?? end
  }

  /// Whether a word joins the two of "between A and B", which no title may part.
  private func isOfTwo(_ reading: Reading, _ index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { words.has(.ofTwo, reading.word(at: $0)) }
  }

  /// The sentence up to the longest title, without the marks around it.
  private func wholeSentence(_ reading: Reading) -> Range<Int> {
    let count = reading.tokens.count
    var start = 0
    while start < count - 1, isTail(reading, start) { start += 1 }
    let limit = reading.tokens[start].span.start + Self.longest
    var end = count
    while end > start + 1, isTail(reading, end - 1) || reading.tokens[end - 1].span.end > limit {
      end -= 1
    }
    return start..<end
  }

  /// The first token behind phrases such as "In 2019," or "After talks on Tuesday,".
  private func openings(_ reading: Reading, mentions: [Mention]) -> Int {
    var start = 0
    while start < reading.tokens.count, reading.tokens[start].kind == .mark { start += 1 }
    guard start < reading.tokens.count else { return 0 }
    if let behind = behindDateline(reading, from: start) { return behind }
    if let behind = behindHeading(reading, from: start) { return behind }
    let first = reading.word(at: start)
    // "According to the statement released on Wednesday": the statement.
    if words.has(.source, first), reading.has(.to, at: start + 1) { return start + 2 }
    let opens =
      words.has(.grammar, first) || words.has(.unnamed, first)
      || mentions.contains { $0.expression.tokens.lowerBound <= start }
    guard opens, !words.has(.subject, first) else { return start }
    if let behind = behindDate(reading, mentions: mentions, from: start) { return behind }
    // A comma within reach, with a verb behind it, ends the phrase.
    for index in start..<min(start + 18, reading.tokens.count) where isComma(reading, index) {
      let rest = index + 1..<reading.tokens.count
      let finder = HeadFinder(words: words)
      if rest.contains(where: { finder.verb(reading, $0) != nil }) { return index + 1 }
    }
    return start
  }

  /// The token behind a place in capitals and a dash, which agencies begin with.
  private func behindDateline(_ reading: Reading, from start: Int) -> Int? {
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

  /// The start of a title whose head stands in what somebody said ("Brown said the bridge built in May
  /// would last"), or that only points back ("This came after a deal"); nil for others.
  private func pointed(_ reading: Reading, from start: Int, head: Int) -> Int? {
    let finder = HeadFinder(words: words)
    guard head > start + 2 else { return nil }
    if words.has(.pointing, reading.word(at: start)), finder.verb(reading, start + 1) != nil,
      finder.verb(reading, head) == nil, finder.noun(reading, head) != nil
    {
      return (max(start + 2, head - 4)..<head).last { words.has(.article, reading.word(at: $0)) }
    }
    let speech = (start + 1..<head).last {
      words.has(.report, reading.word(at: $0))
        && finder.verb(reading, $0)?.frame == EventLexicon.Frame.speech
    }
    guard let speech, head - speech > 2, finder.verb(reading, head) != nil else { return nil }
    let that = words.has(.opensSpeech, reading.word(at: speech + 1)) ? speech + 2 : speech + 1
    let opens =
      that > speech + 1 || reading.tokens[that].isCapitalised
      || words.has(.subject, reading.word(at: that))
    let isBare = reading.tokens[that..<head].allSatisfy {
      $0.kind != .mark || $0.isMark("'") || $0.isMark("-")
    }
    guard opens, isBare, that < head,
      // "told a forum that trade would grow": before its "that" stands who was told.
      !(that..<head).contains(where: { words.has(.opensSpeech, reading.word(at: $0)) })
    else { return nil }
    return that
  }

  /// The token behind a date that opens the sentence without a comma ("In 1950 they signed").
  private func behindDate(_ reading: Reading, mentions: [Mention], from start: Int) -> Int? {
    guard let date = mentions.first?.expression.tokens, date.upperBound < reading.tokens.count,
      (start..<max(start, date.lowerBound)).allSatisfy({ words.has(.grammar, reading.word(at: $0)) }
      ),
      reading.tokens[date.upperBound].kind == .word, reading.tokens[date.upperBound].isSpaced,
      // "In a December 2022 video call": the date belongs to the call.
      words.noun(reading.word(at: date.upperBound)) == nil
    else { return nil }
    return date.upperBound
  }

  /// The start of a part set off by commas that alone holds the head, such as "a policy unveiled
  /// by Xi"; nil when the title reaches the head without it.
  private func segment(
    _ reading: Reading, from start: Int, holding head: Int, _ asides: [Range<Int>]
  ) -> Int? {
    var isQuoted = false
    var reachesHead = true
    let asides = asides.filter { $0.lowerBound > start }
    for index in start..<head where !asides.contains(where: { $0.contains(index) }) {
      if reading.tokens[index].isMark("\"") { isQuoted.toggle() }
      if index > start + 2, !isQuoted, endsTitle(reading, index, head: head) { reachesHead = false }
    }
    let span =
      reading.tokens[head].span.end - reading.tokens[start].span.start
      - asides.reduce(0) { $0 + length(of: $1, reading) }
    if reachesHead, span <= (asides.isEmpty ? Self.longest : 130) { return nil }
    var index = head
    // The comma at the end of a quotation parts it from nothing but who said it.
    while index > start, !isComma(reading, index - 1) || reading.isMark("\"", at: index),
      !opensPart(reading, index - 1)
    {
      index -= 1
    }
    while index < head, words.has(.relative, reading.word(at: index)) { index += 1 }
    return index
  }

  private func opensPart(_ reading: Reading, _ index: Int) -> Bool {
    reading.isMark(";", at: index) || reading.isMark(Token.dash, at: index)
      || reading.isMark(":", at: index) || words.has(.clause, reading.word(at: index))
  }

  /// The start of the phrase that holds the head, when it can stand by itself (it has a verb).
  private func ownClause(_ reading: Reading, head: Int, before main: Int) -> Int? {
    let finder = HeadFinder(words: words)
    guard finder.verb(reading, head) != nil else { return nil }
    var start = 0
    while start < head {
      let word = reading.word(at: start)
      let isSmall = words.has(.grammar, word) || words.has(.clause, word)
      guard reading.tokens[start].kind == .mark || isSmall && !words.has(.subject, word) else {
        break
      }
      start += 1
    }
    return start
  }

  private func endsTitle(_ reading: Reading, _ index: Int, head: Int) -> Bool {
    if reading.isMark(";", at: index) || reading.isMark(Token.dash, at: index)
      || reading.isMark(":", at: index)
    {
      return true
    }
    // A hyphen between blanks is a dash.
    if reading.isMark("-", at: index), reading.tokens[index].isSpaced { return true }
    let next = reading.word(at: index + 1)
    if isComma(reading, index) {
      return index > head && !closesOpening(reading, index, head: head)
        || words.has(.aside, next) && index > 4
    }
    if words.has(.clause, reading.word(at: index)) { return true }
    // "that" behind the head opens what was said; kept words must not say more than it.
    return false
  }

  /// Whether a comma behind the head only ends what opens the clause that was said: "told them that
  /// after the meeting, they would leave".
  private func closesOpening(_ reading: Reading, _ index: Int, head: Int) -> Bool {
    guard let that = (head..<index).last(where: { words.has(.opensSpeech, reading.word(at: $0)) })
    else { return false }
    let finder = HeadFinder(words: words)
    return !(that + 1..<index).contains { finder.verb(reading, $0) != nil }
  }

  /// A comma, but none inside a number ("1,200").
  private func isComma(_ reading: Reading, _ index: Int) -> Bool {
    reading.isMark(",", at: index)
      && !(reading.isJoined(at: index + 1) && reading.tokens[index + 1].kind == .digits)
  }

  private func isTail(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isMark(".") || token.isMark(",") || token.isMark(";") || token.isMark("-")
      || token.isMark(Token.dash) || token.isMark("(") || token.isMark(":") || token.isMark("!")
      || token.isMark("?")
  }

  /// A possessive that has lost its noun.
  private func isHalf(_ reading: Reading, _ index: Int) -> Bool {
    reading.isMark("'", at: index) || reading.hasPossessive(at: index - 1)
  }

  /// Whether a word ends "...," Brown said.
  private func isAttribution(_ reading: Reading, _ index: Int) -> Bool {
    index > 0 && words.has(.report, reading.word(at: index))
      && !words.has(.source, reading.word(at: index)) && reading.tokens[index - 1].isCapitalised
  }

  func isSmall(_ reading: Reading, _ index: Int) -> Bool {
    let word = reading.word(at: index)
    return reading.tokens[index].kind == .word && !words.has(.last, word)
      && (words.has(.grammar, word) || words.has(.dating, word) || words.has(.preposition, word))
  }
}
