extension TitleFinder {
  /// Parts of a title that an editor leaves away, half-open ranges of tokens in order: clauses that
  /// only tell more of the subject, and the words of time that the event's date says again.
  func gaps(
    in title: Range<Int>, of reading: Reading, expression: TemporalExpression, head: Int,
    _ mentions: [Mention]
  ) -> [Range<Int>] {
    var gaps = asides(in: reading, before: head).filter {
      $0.lowerBound > title.lowerBound && $0.upperBound < title.upperBound
    }
    gaps = gaps.map { gap in
      // "Her guest, Luis Dorn, who was ill, left": the comma of what stands before is still to close.
      let commas = (title.lowerBound..<gap.lowerBound).count { index in
        isComma(reading, index) && !reading.isMark("\"", at: index + 1)
          && !reading.isMark("\"", at: index - 1) && !gaps.contains { $0.contains(index) }
          && !isInList(reading, index, verb: head)
          && !(index..<gap.lowerBound).contains { words.has(.joint, reading, $0) }
      }
      return commas % 2 == 1 && reading.isMark(",", at: gap.upperBound - 1)
        ? gap.lowerBound..<gap.upperBound - 1 : gap
    }
    let finder = HeadFinder(words: words)
    if let time = time(expression, in: title, reading, head),
      !gaps.contains(where: { $0.overlaps(time) })
    {
      gaps.append(time)
    }
    // "announced TODAY a concert on 12 October": beside that date nobody knows which day it is.
    for other in mentions.map(\.expression) where other.span != expression.span {
      if let pledge = promised(other, in: title, reading),
        !gaps.contains(where: { $0.overlaps(pledge) })
      {
        gaps.append(pledge)
        continue
      }
      guard case .shifted(.day, _) = other.value, other.tokens.count == 1,
        title.contains(other.tokens.lowerBound), other.tokens.upperBound < title.upperBound,
        finder.verb(reading, other.tokens.lowerBound - 1) != nil,
        !gaps.contains(where: { $0.overlaps(other.tokens) })
      else { continue }
      gaps.append(other.tokens)
    }
    for bracket in brackets(in: title, reading)
    where !gaps.contains(where: { $0.overlaps(bracket) }) {
      let isTold = bracket.contains(head) || bracket.overlaps(expression.tokens)
      let isClause =
        bracket.contains { finder.verb(reading, $0) != nil }
        || mentions.contains { bracket.contains($0.expression.tokens.lowerBound) }
      if isClause, !isTold { gaps.append(bracket) }
    }
    return gaps.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The brackets in a title with what stands in them.
  private func brackets(in title: Range<Int>, _ reading: Reading) -> [Range<Int>] {
    var brackets: [Range<Int>] = []
    for open in title where reading.isMark("(", at: open) && open >= brackets.last?.upperBound ?? 0
    {
      guard let close = (open..<title.upperBound).first(where: { reading.isMark(")", at: $0) })
      else { break }
      brackets.append(open..<close + 1)
    }
    return brackets
  }

  /// The day on which somebody said what is to be done, between the verb and that: "pledged ON MONDAY to
  /// reopen it"; nil for other words of time.
  private func promised(
    _ other: TemporalExpression, in title: Range<Int>, _ reading: Reading
  ) -> Range<Int>? {
    let tokens = other.tokens
    let start =
      words.has(.dating, reading, tokens.lowerBound - 1)
      ? tokens.lowerBound - 1 : tokens.lowerBound
    let isTold =
      words.has(.opensSpeech, reading, tokens.upperBound)
      && (max(title.lowerBound, start - 5)..<max(title.lowerBound, start)).contains(where: {
        words.has(.report, reading, $0)
      })
    guard other.value.isDay, start - 1 > title.lowerBound, tokens.upperBound < title.upperBound,
      isTold || HeadFinder(words: words).verb(reading, start - 1) != nil,
      reading.has(.to, at: tokens.upperBound)
        || words.has(.opensSpeech, reading, tokens.upperBound)
    else { return nil }
    return start..<tokens.upperBound
  }

  /// The clauses between commas in front of a head that only tell more of a thing ("Brown, who was
  /// ill, left").
  func asides(in reading: Reading, before head: Int) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    let finder = HeadFinder(words: words)
    // "ruled that the ban, PASSED IN 2019, was illegal"
    let isSaying = (head..<min(head + 8, reading.tokens.count)).contains {
      words.has(.opensSpeech, reading, $0)
    }
    var index = 1
    while index < (isSaying ? reading.tokens.count : head) {
      defer { index += 1 }
      if index < head, let list = listed(at: index, reading, before: head) {
        asides.append(list)
        index = list.upperBound - 1
        continue
      }
      if index < head, let apposition = apposition(at: index, reading, before: head) {
        asides.append(apposition)
        index = apposition.upperBound - 1
        continue
      }
      // "the ban, PASSED IN 2019, was illegal"
      if reading.isMark(",", at: index), let close = finder.setOffEnd(of: index + 1, reading),
        !(index..<close).contains(head), tellsTime(index..<close, reading)
      {
        asides.append(index..<close + 1)
        index = close
        continue
      }
      guard index < head, reading.isMark(",", at: index),
        words.has(.tellsMore, reading, index + 1) || words.has(.whose, reading, index + 1),
        let close = (index + 2..<max(index + 2, head)).first(where: { reading.isMark(",", at: $0) }
        ),
        !(index..<close).contains(where: { reading.tokens[$0].isMark("\"") }),
        (index + 2..<close).contains(where: { finder.verb(reading, $0) != nil }),
        // A list inside the clause would be cut in two.
        !words.has(.joint, reading, close + 1),
        finder.verb(reading, close + 1) != nil || close + 1 == head
          || words.looksPresent(reading.word(at: close + 1))
          || words.has(.auxiliary, reading, close + 1) || words.has(.perfect, reading, close + 1)
          || words.has(.present, reading, close + 1)
      else { continue }
      asides.append(index..<close + 1)
      index = close
    }
    return asides
  }

  /// Whether a year, a month or a weekday stands among some tokens.
  private func tellsTime(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    tokens.contains { index in
      reading.digits(at: index).map { (1000..<3000).contains($0) } ?? false
        || reading.senses[index].contains {
          $0.kind == .month || $0.kind == .weekday
            || $0.kind == .unit && $0.value == CalendarUnit.century.rawValue
        }
    }
  }

  /// The examples of a subject, with the commas around them: "Six towns, INCLUDING A, B AND C, signed".
  private func listed(at comma: Int, _ reading: Reading, before head: Int) -> Range<Int>? {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard reading.isMark(",", at: comma), words.has(.apart, reading, comma + 1),
      words.looksGerund(reading.word(at: comma + 1))
    else { return nil }
    let close = clauses.groupStart(of: head, in: reading, from: comma) - 1
    guard close > comma + 2, reading.isMark(",", at: close),
      !(comma + 2..<close).contains(where: { clauses.isVerb($0, reading) })
    else { return nil }
    return comma..<close + 1
  }

  /// What tells more of a subject between commas in front of its verb, and names nobody: "The Minister, BY
  /// LETTER, refused", "Storm Dudley, THE THIRD OF THE MONTH, felled"; nil for other words.
  private func apposition(at comma: Int, _ reading: Reading, before head: Int) -> Range<Int>? {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let close = clauses.groupStart(of: head, in: reading, from: comma) - 1
    guard isComma(reading, comma), close > comma + 1, close - comma < 14, isComma(reading, close),
      clauses.isNounLike(comma - 1, reading), !clauses.isInDate(comma, reading),
      !clauses.isParticiple(head, in: reading) || close + 1 < head
        || words.looksPast(reading.word(at: head))
    else { return nil }
    let inside = comma + 1..<close
    guard
      !inside.contains(where: {
        reading.isMark("\"", at: $0) || isComma(reading, $0) || words.has(.joint, reading, $0)
          || words.has(.source, reading, $0) || clauses.mayBeFinite($0, reading)
      }),
      words.has(.article, reading, comma + 1) || words.has(.preposition, reading, comma + 1)
        // "Charles Ogle, CARTER, was fined"
        || inside.count < 3 && reading.tokens[comma - 1].isCapitalised
          && inside.allSatisfy({ reading.isBlank(at: $0) && !reading.tokens[$0].isCapitalised })
    else { return nil }
    // "The vicar, the Rev. John Lee, died": the name is needed where the subject has none.
    let names = inside.contains { reading.tokens[$0].isCapitalised }
    let isNamed = reading.tokens[comma - 1].isCapitalised
    return isNamed || !names || words.has(.preposition, reading, comma + 1)
      ? comma..<close + 1 : nil
  }

  /// The length of tokens in UTF-8 units.
  func length(of tokens: Range<Int>, _ reading: Reading) -> Int {
    reading.tokens[tokens.upperBound - 1].span.end - reading.tokens[tokens.lowerBound].span.start
  }

  /// Whether words of time stand between "the" and their noun, which is known without them.
  private func isTold(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let (before, behind) = (expression.tokens.lowerBound - 1, expression.tokens.upperBound)
    return words.has(.article, reading, before) && !words.has(.indefinite, reading, before)
      && reading.has(.definite, at: before) && reading.isBlank(at: behind)
      && reading.tokens[behind].isSpaced && !reading.tokens[behind].isCapitalised
      && !words.has(.preposition, reading, behind) && !words.has(.relative, reading, behind)
      && !words.has(.grammar, reading, behind)
      && HeadFinder(words: words).noun(reading, behind) != nil
  }

  /// The fact's own words of time with the small word before them, where the title is whole without.
  private func time(
    _ expression: TemporalExpression, in title: Range<Int>, _ reading: Reading, _ head: Int
  ) -> Range<Int>? {
    let finder = HeadFinder(words: words)
    let tokens = expression.tokens
    guard tokens.lowerBound > title.lowerBound, tokens.upperBound < title.upperBound,
      !tokens.contains(head)
    else { return nil }
    // "The Oct. 23 killing of the doctor"
    if isTold(expression, reading) { return tokens }
    var start = tokens.lowerBound
    while start > title.lowerBound + 1, words.has(.dating, reading, start - 1) {
      // "took OVER in 2021": the first of two small words is the verb's.
      if start < tokens.lowerBound, start - 2 == head { break }
      // "When Halden TOOK OVER in 2018, it cut": the small word is its verb's.
      if start < tokens.lowerBound,
        words.verb(reading.word(at: start - 2), reading.word(at: start - 1)) != nil
      {
        break
      }
      start -= 1
    }
    // "had been shut since 3 May after": the day is that of the shutting.
    if expression.bound == .within, reading.has(.since, at: start - 1) { start -= 1 }
    // "must be sent back not later than 28 February"
    if reading.has(.than, at: start - 1), reading.has(.later, at: start - 2),
      start - 3 > title.lowerBound
    {
      start -= 3
    }
    // "a loss for the year ending tomorrow and its debts"
    if finder.endsPeriod(start - 1, reading) {
      start -= 1
      while start - 1 > title.lowerBound + 1,
        reading.senses[start - 1].contains(where: { $0.kind == .unit })
          || words.has(.article, reading, start - 1) || reading.has(.purpose, at: start - 1)
      {
        start -= 1
      }
    }
    // "Brown, on Monday, left", "the battle (5 May) was", "the letter, dated 9 March, said": what sets the
    // date off goes with it.
    let opening = start - (words.has(.dated, reading, start - 1) ? 2 : 1)
    let closing = tokens.upperBound
    if opening > title.lowerBound,
      reading.isMark(",", at: opening) && reading.isMark(",", at: closing)
        || reading.isMark("(", at: opening) && reading.isMark(")", at: closing)
    {
      return opening..<closing + 1
    }
    if reading.isMark(",", at: closing), reading.has(.to, at: closing + 1),
      !words.has(.preposition, reading, start - 1), !words.has(.article, reading, start - 1)
    {
      return start..<closing + 1
    }
    let before = reading.word(at: start - 1)
    // "was YESTERDAY jailed"
    if tokens.upperBound == head, start == tokens.lowerBound,
      words.verb(before)?.frame == EventLexicon.Frame.being || words.has(.perfect, before)
    {
      return tokens
    }
    if start == tokens.lowerBound, start != head + 1 {
      // "left the harbour Tuesday night after": a day needs no small word before it.
      guard reading.tokens[start - 1].kind != .mark || reading.isMark(".", at: start - 1),
        !isSmall(reading, start - 1)
      else {
        return nil
      }
    }
    let isOfVerb = words.verb(reading.word(at: start - 2), before) != nil
    guard !words.has(.preposition, before) || isOfVerb, !words.has(.article, before),
      !words.has(.joint, before)
    else { return nil }
    // "in March talks", "on Monday and Tuesday": the words go on.
    let next = reading.word(at: tokens.upperBound)
    let opensClause =
      words.has(.report, reading, head) && start == head + 1
      && (reading.tokens[tokens.upperBound].isCapitalised || words.has(.subject, next))
    let isWhole =
      // "returned later that year, only to be jailed"
      reading.isMark(",", at: tokens.upperBound) && start - 1 > head
      || words.has(.preposition, next) || words.has(.apart, next) || words.has(.subordinate, next)
      // "was restated on 14 May following a find"
      || words.looksGerund(next) && start < tokens.lowerBound
      // "was quashed on 14 December and the matter remitted"
      || words.has(.joint, next) && words.has(.article, reading, tokens.upperBound + 1)
        && reading.isBlank(at: tokens.upperBound + 2)
      || words.has(.asking, next)
      || opensClause
      // "died on 2 May aged 93"
      || start < tokens.lowerBound && words.looksPast(next)
        && reading.tokens.indices.contains(tokens.upperBound + 1)
        && reading.tokens[tokens.upperBound + 1].kind == .digits
      // "sank on 5 May off Dorn"
      || words.has(.last, next) && reading.isName(at: tokens.upperBound + 1)
      || words.has(.ofTime, reading, title.lowerBound) && reading.isMark(",", at: tokens.upperBound)
      // "announced today another concert"
      || start == head + 1 && words.has(.article, next)
      || reading.has(.to, at: tokens.upperBound) || reading.isMark(":", at: tokens.upperBound)
      // "The earthquake last month will result in"
      || head > tokens.lowerBound
        && (words.has(.future, next) || words.has(.modal, next) || words.has(.perfect, next)
          || reading.has(.had, at: tokens.upperBound))
      // "flew to Oslo Friday and told them"
      || words.has(.joint, next)
        && (finder.verb(reading, tokens.upperBound + 1) != nil
          || words.has(.perfect, reading, tokens.upperBound + 1))
      || (start < tokens.lowerBound || head > tokens.lowerBound)
        && finder.verb(reading, tokens.upperBound) != nil
        && !finder.isAttribute(tokens.upperBound, reading)
    // "The discovery on Wednesday of a body"
    let isOfThing =
      start < tokens.lowerBound && head < start && finder.noun(reading, start - 1) != nil
    guard isWhole, isOfThing || !reading.has(.of, at: tokens.upperBound) else { return nil }
    // "in the early hours of Thursday MORNING"
    let isPart = reading.senses[tokens.upperBound].contains { $0.kind == .dayPart }
    return start..<(isPart ? tokens.upperBound + 1 : tokens.upperBound)
  }
}
