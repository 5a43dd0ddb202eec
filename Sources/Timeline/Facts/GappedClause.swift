/// A clause that leaves its verb to the one before it: "Lant was founded in 1886, ORM in 1888".
struct GappedClause: Sendable {
  /// What stands in for the words of the clause before.
  enum Part: Sendable {
    /// Who did it, or to whom it was done: "the brewery closed in 1968, THE MILL in 1971".
    case subject
    /// What it was done to: "built a chapel in 1816, A LARGER ONE in 1851".
    case object
    /// Where or how: "passed to the Dutch in 1658, TO THE BRITISH in 1796".
    case circumstance
  }

  let part: Part
  /// The verb of the clause before.
  let verb: Int
  /// Where the clause before ends.
  let start: Int
  /// The words of the clause, without its date.
  let words: Range<Int>
  /// How many of them are its subject or object: all, or those in front of its own circumstance.
  let core: Range<Int>
  /// The small word that both clauses have in front of where it was, and only the first tells: "fought IN
  /// France in 1916 and Italy in 1917".
  let lead: Int?
}

/// Finds clauses without a verb by their date and the one before them.
///
/// Gapping: Ross, "Gapping and the order of constituents" (1970).
struct GappedClauseFinder {
  let heads: HeadFinder

  private var words: EventLexicon { heads.words }
  private var clauses: HeadClauseFinder { HeadClauseFinder(heads: heads) }

  /// A clause longer than this has a verb of its own that nobody knows.
  private static let longest = 12

  /// The clause of the date at `mention` behind that of `other`, which tells the same verb; nil where the
  /// words between only add a time or tell more of the first.
  func clause(
    of mention: Mention, behind other: Mention, first: Mention, head: HeadFinder.Head,
    in reading: Reading
  ) -> GappedClause? {
    guard !head.isNoun, !head.tellsState, head.frame != EventLexicon.Frame.trend,
      head.frame != EventLexicon.Frame.speech,
      // "was confirmed in Lant in May, in Orm in June"
      !words.has(.report, reading, head.token)
        || heads.verb(reading, head.token - 1)?.frame == EventLexicon.Frame.being,
      head.token < first.expression.tokens.lowerBound,
      mention.expression.bound != .since, other.expression.bound != .since,
      mention.resolution.date != nil, mention.resolution.date != other.resolution.date,
      let remnant = remnant(
        from: other.expression.tokens.upperBound, to: mention.expression.tokens.lowerBound, reading)
    else { return nil }
    let core = core(of: remnant, reading)
    let start = other.expression.tokens.upperBound
    func made(
      _ part: GappedClause.Part, _ words: Range<Int>, core: Range<Int>, lead: Int? = nil
    ) -> GappedClause {
      GappedClause(
        part: part, verb: head.token, start: start, words: words, core: core, lead: lead)
    }
    let behind = head.token + 1 + (words.has(.particle, reading, head.token + 1) ? 1 : 0)
    let rest = behind..<max(behind, dateStart(first, reading))
    // "shall, by 3 May, serve a list": the date stands between.
    guard !rest.contains(where: { reading.isMark(";", at: $0) }),
      !rest.contains(where: { heads.verb(reading, $0) != nil && !heads.isAttribute($0, reading) })
    else { return nil }
    if core.isEmpty {
      return made(.circumstance, remnant, core: remnant)
    }
    guard let opener = rest.first(where: { reading.tokens[$0].kind == .word }) else {
      return made(.subject, remnant, core: core)
    }
    guard
      words.has(.preposition, reading, opener) || words.has(.locative, reading, opener)
        || reading.isMark(",", at: rest.lowerBound)
    else {
      // "closed at last in May": no object.
      let hasObject = clauses.takesNoObject(head.token, in: reading) == false
      return made(hasObject ? .object : .subject, remnant, core: core)
    }
    // "fought in France in 1916 and Italy in 1917": one place beside the other.
    let isPlace =
      core == remnant && reading.tokens[remnant.lowerBound].isCapitalised
      && opener + 1 < rest.upperBound && reading.tokens[opener + 1].isCapitalised
    return isPlace
      ? made(.circumstance, remnant, core: remnant, lead: opener)
      : made(.subject, remnant, core: core)
  }

  /// Where the words of a date begin, with the small word in front of them.
  private func dateStart(_ mention: Mention, _ reading: Reading) -> Int {
    var start = mention.expression.tokens.lowerBound
    while start > 0, isOfDate(start - 1, reading) { start -= 1 }
    return start
  }

  private func isOfDate(_ index: Int, _ reading: Reading) -> Bool {
    words.has(.dating, reading, index) || words.has(.lasting, reading, index)
      || reading.has(.negation, at: index) || words.has(.adverb, reading, index)
  }

  /// What stands between two dates behind a comma or "and"; nil where that is no phrase of its own.
  private func remnant(from start: Int, to end: Int, _ reading: Reading) -> Range<Int>? {
    var end = end
    while end > start, isOfDate(end - 1, reading) { end -= 1 }
    // "electricity, to everybody's relief, not until 1938"
    if end > start, reading.isMark(",", at: end - 1) {
      guard
        let open = (start + 2..<max(start + 2, end - 1)).first(where: {
          reading.isMark(",", at: $0)
        })
      else { return nil }
      end = open
    }
    var first = start
    while first < end,
      reading.isMark(",", at: first) || reading.isMark(";", at: first)
        || words.has(.joint, reading, first)
    {
      first += 1
    }
    guard first > start, first < end, end - first <= Self.longest else { return nil }
    let tokens = first..<end
    let isPhrase = tokens.allSatisfy { index in
      let token = reading.tokens[index]
      if token.kind == .mark {
        return token.isMark(",") || token.isMark("'") || token.isMark("-") && !token.isSpaced
      }
      return (heads.verb(reading, index) == nil || heads.isAttribute(index, reading))
        && !words.has(.relative, reading, index) && !words.has(.subordinate, reading, index)
        && !words.has(.pronoun, reading, index) && !words.has(.apart, reading, index)
        && !words.has(.report, reading, index) && !words.has(.clause, reading, index)
        && !words.looksGerund(reading.word(at: index)) && !words.has(.joint, reading, index)
    }
    // "in May and the following June": nothing but times; "40 in June": a count.
    let tells = tokens.contains {
      reading.tokens[$0].kind == .word && !words.has(.grammar, reading, $0)
        && !words.has(.article, reading, $0) && !words.has(.last, reading, $0)
        && reading.senses[$0].allSatisfy { $0.kind == .signal }
    }
    let isTime = tokens.contains { index in
      reading.senses[index].contains { [.month, .weekday, .unit, .dayPart].contains($0.kind) }
    }
    // "again, on penalties": the same subject once more.
    guard isPhrase, tells, !isTime, !reading.has(.again, at: first),
      !words.looksAdverb(reading.word(at: first))
    else { return nil }
    return tokens
  }

  /// A phrase up to its first small word that is not "of", and to its first comma.
  private func core(of remnant: Range<Int>, _ reading: Reading) -> Range<Int> {
    let end = remnant.first {
      reading.isMark(",", at: $0)
        || words.has(.preposition, reading, $0) && !reading.has(.of, at: $0)
        || words.has(.locative, reading, $0)
    }
    return remnant.lowerBound..<(end ?? remnant.upperBound)
  }
}

extension TitleFinder {
  /// The title of a clause that leaves its verb to the one before: "Orm was founded", "They built a larger
  /// one".
  func title(
    of gapped: GappedClause, verb head: HeadFinder.Head, _ expression: TemporalExpression,
    in reading: Reading, mentions: [Mention]
  ) -> Title {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    let opening = openings(reading, mentions: mentions)
    let first = head.token < opening ? 0 : opening
    let last = head.token + (words.has(.particle, reading, head.token + 1) ? 2 : 1)
    let group = clauses.groupStart(of: head.token, in: reading, from: first)
    if case .subject = gapped.part {
      let place = behindComma(gapped, reading)
      return Title(
        pieces: [gapped.core, group..<last] + (place.isEmpty ? [] : [place]), isMain: false)
    }
    let clause = clauses.clause(of: head.token, in: reading, from: first)
    let start = min(clause?.start ?? group, head.token)
    let gaps = gaps(
      in: start..<last, of: reading, expression: expression, head: head.token, mentions)
    var pieces = [clause?.subject].compactMap { $0 }
    var at = start
    for gap in gaps where gap.lowerBound >= at && gap.upperBound <= head.token {
      if gap.lowerBound > at { pieces.append(at..<gap.lowerBound) }
      at = gap.upperBound
    }
    pieces.append(at..<last)
    if let lead = gapped.lead { pieces.append(lead..<lead + 1) }
    return Title(pieces: pieces + [gapped.words], isMain: false)
  }

  /// What a clause tells behind its subject, without a comma: "a woman, 52, IN LILLE".
  private func behindComma(_ gapped: GappedClause, _ reading: Reading) -> Range<Int> {
    let rest = gapped.core.upperBound..<gapped.words.upperBound
    let start = rest.first { words.has(.preposition, reading, $0) } ?? rest.upperBound
    return start..<rest.upperBound
  }
}
