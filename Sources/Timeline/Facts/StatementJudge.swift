/// Decides what a dated sentence states: an event, a plan, a saying, or none of them.
struct StatementJudge: Sendable {
  let words: EventLexicon

  /// Why no date of a sentence can be an event's; nil when nothing speaks against it.
  func reasonAgainst(_ line: AnalysedDocument.Line) -> LedgerReason? {
    let reading = line.reading
    let text = String(decoding: reading.text[line.sentence.span.range], as: UTF8.self)
      .lowercased()
    if words.furniture.contains(where: text.contains) || isLabel(reading) { return .notAStatement }
    if words.rumours.contains(where: text.contains) { return .rumour }
    return nil
  }

  /// A line of links or fields: bars between its parts, or a word such as "Photo" and a colon.
  private func isLabel(_ reading: Reading) -> Bool {
    if reading.tokens.contains(where: { reading.text[$0.span.start] == UInt8(ascii: "|") }) {
      return true
    }
    guard words.has(.label, reading.word(at: 0)) else { return false }
    return reading.isMark(":", at: 1) || reading.isMark(",", at: 1)
      || reading.word(at: 1) == "by"
  }

  /// The kind of statement that a head with its date makes, or why it makes none.
  func nature(
    of head: HeadFinder.Head, mention: Mention, date: EDTF, in line: AnalysedDocument.Line,
    created: EDTF?
  ) -> Result<DatedFact.Nature, LedgerReason> {
    let reading = line.reading
    let clause = words.clause(around: head.token..<head.token + 1, in: reading)
    let isToCome = isToCome(mention, date, created)
    let modality = modality(head, clause, reading)
    if isNegated(head, clause, mention, reading) { return .failure(.negated) }
    let isSupposed = isSupposed(head, clause, reading)
    // "can claim it until the end of 2024" sets an end to it.
    let isDeadline = mention.expression.bound == .until && isToCome
    if isSupposed || modality == .supposed && !isDeadline { return .failure(.hypothetical) }
    if isTrend(head, mention, clause, reading) { return .failure(.noEvent) }
    if head.tellsState, modality != .planned, !isToCome { return .failure(.noEvent) }
    if !isToCome, isRule(head, clause, mention, reading) { return .failure(.noEvent) }
    if isToCome || modality == .planned && created != nil { return .success(.planned) }
    if head.frame == EventLexicon.Frame.speech { return .success(.said) }
    return .success(isAttributed(head, clause, reading) ? .claimed : .happened)
  }

  /// The day of "before dawn on Tuesday", which is no end of anything.
  func dayOfBound(_ mention: Mention) -> EDTF? {
    guard mention.expression.bound == .until, case .partOfDay = mention.expression.value,
      let last = mention.resolution.date?.bounds.latest
    else { return nil }
    return .day(last)
  }

  /// "1950 megalitres": a number in front of what it counts, behind no word of time.
  func countsThings(_ expression: TemporalExpression, _ reading: Reading) -> Bool {
    let tokens = expression.tokens
    guard tokens.count == 1, reading.tokens[tokens.lowerBound].kind == .digits,
      tokens.lowerBound > 0, reading.tokens[tokens.lowerBound - 1].kind == .word
    else { return false }
    let before = reading.word(at: tokens.lowerBound - 1)
    guard !words.has(.grammar, before) || words.has(.last, before) else { return false }
    let next = reading.word(at: tokens.upperBound)
    return next.count > 3 && next.hasSuffix("s") && reading.isBlank(at: tokens.upperBound)
      && !words.has(.grammar, next)
  }

  // MARK: - What speaks against an event

  /// Denied by a word before the head in its clause, or by its subject.
  private func isNegated(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    let near = max(0, head.token - 3)..<head.token
    if near.contains(where: { reading.has(.negation, at: $0) }) {
      // "did not run again until February": it did, in February.
      return mention.expression.bound != .until || head.isNoun
    }
    for index in clause.lowerBound..<head.token {
      let word = reading.word(at: index)
      if words.has(.denial, word), head.token - index < 12 { return true }
      guard words.has(.nobody, word), index <= clause.lowerBound + 2 else { continue }
      // The subject denies its own verb, and not one behind "who" or a comma.
      let isOther = (index..<head.token).contains {
        reading.isMark(",", at: $0) || words.has(.relative, reading.word(at: $0))
      }
      if !isOther { return true }
    }
    return false
  }

  /// Whether the head's clause supposes: it follows "if", or tells what "would have" been.
  private func isSupposed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    for index in reading.tokens.indices where words.has(.condition, reading.word(at: index)) {
      let isFirst = !reading.tokens[..<index].contains { $0.kind == .word }
      // "Had the limit not been raised": an auxiliary supposes only in front of its subject.
      if words.verb(reading.word(at: index)) != nil, !isFirst { continue }
      if isFirst { return true }
      if index < head.token, clause.contains(index) { return true }
    }
    return clause.contains { index in
      let word = reading.word(at: index)
      return (words.has(.modal, word) || words.has(.future, word))
        && words.has(.perfect, reading.word(at: index + 1))
    }
  }

  private enum Modality { case none, planned, supposed }

  /// What the words around the head say about its being real.
  private func modality(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Modality {
    let first = max(clause.lowerBound, head.token - 6)
    for index in stride(from: head.token - 1, through: first, by: -1) {
      let word = reading.word(at: index)
      if reading.isMark(",", at: index) { break }
      if words.has(.modal, word) { return .supposed }
      if words.has(.future, word) || words.has(.plan, word) { return .planned }
      if reading.has(.to, at: index), index + 3 >= head.token,
        words.verb(reading.word(at: index - 1))?.frame == EventLexicon.Frame.being
      {
        return .planned
      }
      // Another verb stands between: what lies before it is its own.
      if words.verb(word) != nil, !words.has(.adverb, word) { break }
    }
    // "a march is planned for 20 July", "its ruling is due in February".
    let here = [head.token, head.token + 1].map(reading.word)
    return here.contains { words.has(.plan, $0) } ? .planned : .none
  }

  /// A state or a trend, with a long time: "ties have grown this year".
  private func isTrend(
    _ head: HeadFinder.Head, _ mention: Mention, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    let isChange = head.frame == EventLexicon.Frame.trend
    let isUpToNow = (max(clause.lowerBound, head.token - 4)..<head.token).contains {
      words.has(.perfect, reading.word(at: $0))
    }
    if mention.expression.bound == .since { return isChange || isUpToNow || head.isNoun }
    if case .shifted(let unit, let shift) = mention.expression.value, unit.rawValue >= 5 {
      return isChange || isUpToNow && shift == 0
    }
    guard isChange, let date = mention.resolution.date else { return false }
    return date.precision <= .year && date.bounds.isLongerThanAYear
  }

  /// How things are as a rule: a word such as "usually", or the present tense of a time gone by.
  private func isRule(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ mention: Mention, _ reading: Reading
  ) -> Bool {
    if clause.contains(where: { words.has(.habit, reading.word(at: $0)) }) { return true }
    let time = mention.expression.tokens
    // "May 1911: the dam is completed": a chronicle tells in the present tense.
    if reading.isMark(":", at: time.upperBound), time.lowerBound <= 1 { return false }
    return !head.isNoun && words.has(.present, reading.word(at: head.token - 1))
  }

  /// Whether what the head tells is somebody's word: inside a quotation, behind "said that", or in
  /// front of ", police said".
  private func isAttributed(
    _ head: HeadFinder.Head, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    let quotes = reading.tokens[..<head.token].count { $0.isMark("\"") }
    if quotes % 2 == 1 { return true }
    if (clause.lowerBound..<head.token).contains(where: { words.has(.report, reading.word(at: $0)) }
    ) {
      return true
    }
    var comma = reading.tokens.count - 1
    while comma > head.token, !reading.isMark(",", at: comma), !reading.isMark("\"", at: comma) {
      comma -= 1
    }
    guard comma > head.token, !words.has(.relative, reading.word(at: comma + 1)) else {
      return false
    }
    return (comma + 1..<min(comma + 9, reading.tokens.count)).contains {
      words.has(.report, reading.word(at: $0))
    }
  }

  /// Whether the date lies after the document's own, or is a deadline that does.
  private func isToCome(_ mention: Mention, _ date: EDTF, _ created: EDTF?) -> Bool {
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
