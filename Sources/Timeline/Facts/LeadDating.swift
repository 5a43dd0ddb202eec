/// Dates the lead of a news article that names no day: what it tells happened about when it was published.
///
/// Tense counts from the time of speaking, and without a word of time the first sentences of news are
/// of the day on which it was written (the narrative container of Pustejovsky and Stubbs, "Increasing
/// Informativeness in Temporal Annotation", 2011). No source says so, which is why only a person's
/// wish makes it a date, why the date is an estimate, and why the verb is named as its words of time.
struct LeadDating: Sendable {
  /// What the lead tells, with its date.
  struct Lead: Sendable {
    let head: HeadFinder.Head
    /// The verb, read as about the day of publication.
    let mention: Mention
    let date: EDTF
    let nature: DatedFact.Nature
  }

  /// So many sentences with a verb can be the lead.
  static let longest = 2

  let heads: HeadFinder
  let titles: TitleFinder
  let statements: StatementJudge

  /// What a sentence of the lead tells; nil when it tells no deed of about the day of publication.
  func lead(of line: AnalysedDocument.Line) -> Lead? {
    guard let published = line.leadOf, !line.isFurniture,
      !line.mentions.contains(where: {
        $0.expression.tokens.lowerBound >= line.opening && $0.expression.value.tellsTime
      }),
      statements.reasonAgainst(line, created: published) == nil
    else { return nil }
    let reading = line.reading
    let start = titles.openings(reading, mentions: line.mentions)
    let always = expression(start..<start, reading)
    guard let head = heads.behind(always, reading, to: reading.tokens.count), !head.isNoun,
      statements.tellsThePast(head, reading, of: always.value)
    else { return nil }
    guard carriesSentence(head.token, reading, from: start) else { return nil }
    let group = HeadClauseFinder(heads: heads).groupStart(of: head.token, in: reading, from: start)
    let date = published.withoutTime.approximate
    let resolution = Resolution(
      date: date, timex: TIMEX3(.date, published.withoutTime.description), anchor: published,
      assumptions: [.tellsLatest], failure: nil)
    let judged = Mention(expression: always, resolution: resolution)
    guard
      case .success(let nature) = statements.nature(
        of: head, mention: judged, date: date, in: line, created: published), nature != .planned
    else { return nil }
    var expression = always
    expression.span = TextSpan(
      reading.tokens[group].span.start, reading.tokens[head.token].span.end)
    return Lead(
      head: head, mention: Mention(expression: expression, resolution: resolution), date: date,
      nature: nature)
  }

  /// Whether a verb is that of the main clause, and not of what was before it.
  private func carriesSentence(_ verb: Int, _ reading: Reading, from start: Int) -> Bool {
    let clauses = HeadClauseFinder(heads: heads)
    let words = heads.words
    // "had itself filed": before something else, and nobody says when.
    if (max(start, verb - 3)..<verb).contains(where: { reading.has(.had, at: $0) }) { return false }
    // "was so strong that it shook", "three doctors who tended them"
    let group = clauses.groupStart(of: verb, in: reading, from: start)
    if words.has(.relative, reading, group - 1)
      || (start..<verb).contains(where: { words.has(.opensSpeech, reading, $0) })
    {
      return false
    }
    guard let clause = clauses.clause(of: verb, in: reading, from: start),
      !words.has(.subordinate, reading, clause.start - 1),
      clauses.described(by: verb, in: reading, from: start) == nil
    else { return false }
    guard clauses.isParticiple(verb, in: reading) else { return true }
    // "The firm, managed from Oslo, would pay", "A rifle found near the home may help"
    if reading.isMark(",", at: verb - 1) { return false }
    let behind = (verb + 1..<reading.tokens.count).prefix {
      !reading.isMark(",", at: $0) && !words.has(.relative, reading, $0)
        && !words.has(.subordinate, reading, $0) && !words.has(.joint, reading, $0)
        && !words.has(.opensSpeech, reading, $0)
    }
    return !behind.contains {
      (heads.verb(reading, $0) != nil || words.has(.modal, reading, $0))
        && !heads.isAttribute($0, reading) && !reading.has(.to, at: $0 - 1)
    }
  }

  /// Words of time that nobody wrote, in front of a token.
  private func expression(_ tokens: Range<Int>, _ reading: Reading) -> TemporalExpression {
    TemporalExpression(
      span: TextSpan(0, 0), tokens: tokens, value: .reference(0), bound: .within,
      rule: EventLexicon.undatedLead, side: nil, isQuoted: false)
  }
}

/// Finds the lead of a document: its first sentences with a verb, up to the first that tells a date.
struct LeadFinder: Sendable {
  let heads: HeadFinder
  private var count = 0
  private var isOver = false

  init(heads: HeadFinder) { self.heads = heads }

  /// Whether the next sentence belongs to the lead.
  mutating func takes(_ draft: TemporalTagger.Draft) -> Bool {
    guard !isOver else { return false }
    // A headline or a date line.
    guard heads.hasVerb(draft.reading), draft.reading.endsAsSentence else { return false }
    count += 1
    let opening = heads.words.opening(of: draft.reading)
    isOver =
      count == LeadDating.longest
      || draft.expressions.contains { $0.tokens.lowerBound >= opening && $0.value.tellsTime }
    return true
  }
}

extension Reading {
  /// Whether a mark ends it, as none does a headline.
  fileprivate var endsAsSentence: Bool {
    let last = tokens.last { !$0.isMark("\"") && !$0.isMark("'") && !$0.isMark(")") }
    return last.map { $0.isMark(".") || $0.isMark("!") } ?? false
  }
}

extension TemporalValue {
  /// Whether it is a time, and no length of time or one that comes back.
  fileprivate var tellsTime: Bool {
    switch self {
    case .duration, .recurring: false
    default: true
    }
  }
}
