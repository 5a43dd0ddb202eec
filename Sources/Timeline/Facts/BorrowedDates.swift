/// Dates sentences that name no time and borrow one: under a date that is a line of its own, and the lead of
/// a news article, which happened about when that was published.
///
/// Tense counts from the time of speaking, and without a word of time the first sentences of news are
/// of the day on which it was written (the narrative container of Pustejovsky and Stubbs, "Increasing
/// Informativeness in Temporal Annotation", 2011). No source says so, which is why only a person's
/// wish makes it a date, why the date is an estimate, and why the verb is named as its words of time.
struct BorrowedDates: Sendable {
  /// What a sentence tells, with its date.
  struct Deed: Sendable {
    let head: HeadFinder.Head
    /// The date above, or the verb, read as about the day of publication.
    let mention: Mention
    let date: EDTF
    let nature: DatedFact.Nature
  }

  /// So many sentences with a verb can be the lead.
  static let longest = 2

  let heads: HeadFinder
  let titles: TitleFinder
  let statements: StatementJudge

  /// What a sentence tells that borrows its date: of about the day of publication in the lead of news, or
  /// of the date right above it; nil when it tells no deed of then.
  func told(by line: AnalysedDocument.Line) -> Deed? {
    if let heading = line.heading, let date = heading.resolution.date {
      return deed(of: line, heading.resolution, date: date) { _, start in
        var expression = heading.expression
        expression.tokens = start..<start
        expression.opensEntry = false
        expression.rule = EventLexicon.dateAbove
        return expression
      }
    }
    guard let published = line.leadOf,
      !line.mentions.contains(where: {
        $0.expression.tokens.lowerBound >= line.opening && $0.expression.value.tellsTime
      })
    else { return nil }
    let date = published.withoutTime.approximate
    let resolution = Resolution(
      date: date, timex: TIMEX3(.date, published.withoutTime.description), anchor: published,
      assumptions: [.tellsLatest], failure: nil)
    return deed(of: line, resolution, date: date) { head, start in
      let group = HeadClauseFinder(heads: heads)
        .groupStart(of: head, in: line.reading, from: start)
      return TemporalExpression(
        span: TextSpan(
          line.reading.tokens[group].span.start, line.reading.tokens[head].span.end),
        tokens: start..<start, value: .reference(0), bound: .within,
        rule: EventLexicon.undatedLead, side: nil, isQuoted: false)
    }
  }

  /// What the main clause of a sentence tells as done, by a verb; nil for anything else.
  private func deed(
    of line: AnalysedDocument.Line, _ resolution: Resolution, date: EDTF,
    _ expression: (_ head: Int, _ start: Int) -> TemporalExpression
  ) -> Deed? {
    guard !line.isFurniture, statements.reasonAgainst(line, created: date) == nil else {
      return nil
    }
    let reading = line.reading
    let start = titles.openings(reading, mentions: line.mentions)
    let always = TemporalExpression(
      span: TextSpan(0, 0), tokens: start..<start, value: .reference(0), bound: .within,
      rule: "", side: nil, isQuoted: false)
    guard let head = heads.behind(always, reading, to: reading.tokens.count), !head.isNoun,
      line.heading != nil && statements.isPresent(head, reading)
        || statements.tellsThePast(head, reading, of: always.value),
      carriesSentence(head.token, reading, from: start)
    else { return nil }
    guard
      case .success(let nature) = statements.nature(
        of: head, mention: Mention(expression: always, resolution: resolution), date: date,
        in: line,
        created: date), nature != .planned
    else { return nil }
    return Deed(
      head: head,
      mention: Mention(expression: expression(head.token, start), resolution: resolution),
      date: date, nature: nature)
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
      count == BorrowedDates.longest
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
