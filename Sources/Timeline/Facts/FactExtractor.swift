/// Decides which dated sentences state something that happened or is planned.
public struct FactExtractor: Sendable {
  /// A dated sentence that is no fact.
  public struct LeftOut: Sendable {
    /// Identifier of the source document.
    public let source: String
    /// The sentence, in UTF-8 offsets of the document's text.
    public let sentence: TextSpan
    /// The words that say when.
    public let expression: TextSpan
    /// When; nil when the date could not be read.
    public let date: EDTF?
    /// Why.
    public let reason: LedgerReason
  }

  /// What was found in a set of documents.
  public struct Extraction: Sendable {
    /// The facts, in the order of the documents and their text.
    public let facts: [DatedFact]
    /// The dated sentences that are no facts, in the same order.
    public let leftOut: [LeftOut]
    /// The statements that something did not happen, in the same order.
    public let denials: [DatedFact]
    /// The names in all documents.
    public let names: NameTable

    /// What no documents at all hold; unlike an extractor it costs nothing to make.
    public static var nothing: Extraction {
      Extraction(
        facts: [], leftOut: [], denials: [], names: NameTable.Builder(known: []).table())
    }
  }

  let language: Language
  let heads: HeadFinder
  let titles: TitleFinder
  private let statements: StatementJudge
  private let borrowed: BorrowedDates

  /// Creates an extractor.
  public init(language: Language) {
    self.language = language
    heads = HeadFinder(words: language.eventWords)
    titles = TitleFinder(words: language.eventWords)
    statements = StatementJudge(words: language.eventWords)
    borrowed = BorrowedDates(heads: heads, titles: titles, statements: statements)
  }

  /// The facts of documents that belong together; their names are united over all of them.
  ///
  /// `options` holds, by identifier, how a person wants documents to be read.
  /// `sharing` has no say in what is found.
  ///
  /// Complexity: O(n) in the length of the documents.
  public func extract(
    from documents: [SourceDocument], known: [KnownName] = [],
    options: [String: ReadingOptions] = [:], by sharing: some Sharing = Unshared()
  ) -> Extraction {
    let analysed = sharing.map(documents) {
      AnalysedDocument($0, language: language, options: options[$0.id] ?? ReadingOptions())
    }
    var builder = NameTable.Builder(known: known, lexicon: language.eventWords)
    for names in analysed.lazy.flatMap(\.names) { builder.add(names) }
    let names = builder.table()
    let found = sharing.map(analysed) { statements(of: $0, names) }
    return Extraction(
      facts: found.flatMap(\.facts), leftOut: found.flatMap(\.leftOut),
      denials: found.flatMap(\.denials), names: names)
  }

  /// What one document gives.
  private struct Statements: Sendable {
    var facts: [DatedFact] = []
    var denials: [DatedFact] = []
    var leftOut: [LeftOut] = []
  }

  private func statements(of document: AnalysedDocument, _ names: NameTable) -> Statements {
    var all = Statements()
    var speech = SpeechLinks(words: language.eventWords)
    for line in document.lines {
      var found = Found(reason: .notAStatement)
      if !line.isFurniture { found = facts(of: line, in: document.document, names: names) }
      if let link = speech.link(line, found.facts) {
        found.facts.removeAll { link.mention.expression.span.range.contains($0.head.start) }
        var tied = fact(
          link.mention, link.date, .said, head: link.head, line, document.document, names)
        tied.follows = link.followed
        found.facts.insert(tied, at: 0)
      }
      if found.facts.isEmpty, let deed = borrowed.told(by: line) {
        found.facts = [
          fact(
            deed.mention, deed.date, deed.nature, head: deed.head, line, document.document, names)
        ]
      }
      speech.heard(line, found.facts)
      all.facts.append(contentsOf: found.facts)
      all.denials.append(contentsOf: found.denials)
      if found.facts.isEmpty, !line.mentions.isEmpty, let reason = found.reason {
        let first = line.mentions.first { $0.resolution.date != nil } ?? line.mentions[0]
        all.leftOut.append(
          LeftOut(
            source: document.document.id, sentence: line.sentence.span,
            expression: first.expression.span, date: first.resolution.date, reason: reason))
      }
    }
    return all
  }

  /// What one sentence gives.
  private struct Found {
    var facts: [DatedFact] = []
    var denials: [DatedFact] = []
    var reason: LedgerReason?
  }

  private func facts(
    of line: AnalysedDocument.Line, in document: SourceDocument, names: NameTable
  ) -> Found {
    var found = Found()
    if let reason = statements.reasonAgainst(line, created: document.created) {
      found.reason = reason
      return found
    }
    var usedHeads: Set<Int> = []
    let isEntry = line.mentions.contains { $0.expression.opensEntry }
    // An entry's own date is for what has no other: "Mar. 8th. The mill burnt down last night". So is that
    // of "After a try on 3 March it sailed on the 4th".
    func rank(_ mention: Mention) -> Int {
      guard isEntry else { return heads.isCircumstance(mention.expression, line.reading) ? 1 : 0 }
      if mention.expression.opensEntry { return 1 }
      return mention.expression.value.isOfTheDay && mention.expression.bound == .within ? 0 : 2
    }
    // The finest dates choose their heads first, and those of an end last: "launched it in May, pushing on
    // to the sea by early June".
    func key(_ index: Int) -> (Int, Int, Int, Int) {
      let mention = line.mentions[index]
      return (
        mention.expression.bound == .until ? 1 : 0, -mention.resolution.fineness, rank(mention),
        index
      )
    }
    let order = line.mentions.indices.sorted { key($0) < key($1) }
    let verdicts = order.flatMap { index in
      self.verdicts(on: index, in: line, created: document.created).map { (index, $0) }
    }
    let gapped = gapped(verdicts, in: line)
    for (index, verdict) in verdicts {
      switch verdict {
      case .leftOut(let failure): found.reason = found.reason ?? failure
      case .denial(let head, let mention, let date, let reason):
        found.reason = found.reason ?? reason
        guard usedHeads.insert(head.token).inserted else { continue }
        let nature: DatedFact.Nature = reason == .calledOff ? .planned : .happened
        found.denials.append(fact(mention, date, nature, head: head, line, document, names))
      case .fact(let head, let mention, let date, let nature):
        if let clause = gapped[index] {
          found.facts.append(
            fact(mention, date, nature, head: head, gapped: clause, line, document, names))
          continue
        }
        let isNew = usedHeads.insert(head.token).inserted
        guard
          isNew
            || mention.isAdded(
              to: line.mentions[..<index].last, in: line.reading, language.eventWords)
        else {
          continue
        }
        let next = gapped.filter { $0.key > index && $0.value.verb == head.token }
          .map(\.value.start).min()
        var told = fact(
          mention, date, nature, head: head, before: next ?? .max, line, document, names)
        told.isLasting = statements.lasts(mention, to: date, line.reading)
        found.facts.append(told)
      }
    }
    found.facts.sort { $0.expression < $1.expression }
    let told = found.facts
    found.facts.removeAll { fact in
      isOfOther(fact, line.reading)
        && told.contains { $0.head != fact.head && !isOfOther($0, line.reading) }
        || told.contains { isPart(fact, of: $0, line.reading) }
    }
    // "Our talks today can lead far," she said on Tuesday: what is only named is told with the saying.
    let sayings = found.facts.filter { $0.nature == .said }
    found.facts.removeAll { fact in
      fact.nature == .claimed && fact.hasNounHead && isQuoted(fact.head, in: line.reading)
        && sayings.contains { $0.date == fact.date }
    }
    return found
  }

  /// The clauses without a verb of dates whose verdict is a fact, by the place of the date: "Lant was
  /// founded in 1886, ORM in 1888".
  private func gapped(
    _ verdicts: [(Int, Verdict)], in line: AnalysedDocument.Line
  ) -> [Int: GappedClause] {
    var places: [Int: [(index: Int, head: HeadFinder.Head, mention: Mention)]] = [:]
    for (index, verdict) in verdicts {
      guard case .fact(let head, let mention, _, let nature) = verdict, nature != .said else {
        continue
      }
      places[head.token, default: []].append((index, head, mention))
    }
    let finder = GappedClauseFinder(heads: heads)
    var gapped: [Int: GappedClause] = [:]
    for all in places.values where all.count > 1 {
      let ordered = all.sorted { $0.index < $1.index }
      for (other, own) in zip(ordered, ordered.dropFirst()) {
        gapped[own.index] = finder.clause(
          of: own.mention, behind: other.mention, first: ordered[0].mention, head: own.head,
          in: line.reading)
      }
    }
    return gapped
  }

  /// Whether a fact is only a thing of a year that another deed is about: "overturns a 2019 verdict".
  private func isOfOther(_ fact: DatedFact, _ reading: Reading) -> Bool {
    guard fact.hasNounHead, fact.date.precision == .year,
      let noun = reading.tokens.firstIndex(where: { $0.span == fact.head })
    else { return false }
    return (max(0, noun - 2)..<noun).contains { language.eventWords.has(.indefinite, reading, $0) }
  }

  /// Whether the noun of a fact is what another tells of, within its time: "This year's FESTIVAL opens on 1
  /// June", "On Friday they celebrated the BIRTH of a hero on Friday".
  private func isPart(_ fact: DatedFact, of other: DatedFact, _ reading: Reading) -> Bool {
    guard fact.hasNounHead, !other.hasNounHead, fact.head != other.head,
      let noun = reading.tokens.firstIndex(where: { $0.span == fact.head }),
      let verb = reading.tokens.firstIndex(where: { $0.span == other.head })
    else { return false }
    if verb > noun {
      let group = HeadClauseFinder(heads: heads).groupStart(of: verb, in: reading, from: noun)
      return group - 1 == noun && fact.expression < fact.head
        && !(fact.date.bounds == other.date.bounds)
        && fact.date.bounds.contains(other.date.bounds)
    }
    return fact.date == other.date && !(verb..<noun).contains { reading.isMark(",", at: $0) }
  }

  /// Whether a word stands inside a quotation.
  private func isQuoted(_ span: TextSpan, in reading: Reading) -> Bool {
    reading.isQuoted(at: reading.tokens.count { $0.span.start < span.start })
  }

  /// What a date in a sentence tells.
  private enum Verdict {
    case fact(HeadFinder.Head, Mention, EDTF, DatedFact.Nature)
    case denial(HeadFinder.Head, Mention, EDTF, LedgerReason)
    case leftOut(LedgerReason)
  }

  /// What a date tells of its own clause, and where that is no event, of the one that "when" opens behind
  /// it: "have not forgotten 9 March, when he gave his word".
  private func verdicts(
    on index: Int, in line: AnalysedDocument.Line, created: EDTF?
  ) -> [Verdict] {
    let own = verdict(on: index, in: line, created: created)
    switch own {
    case .denial, .leftOut(.noEvent): break
    case .fact, .leftOut: return [own]
    }
    let mention = line.mentions[index]
    guard var date = mention.resolution.date, mention.expression.bound == .within,
      let head = heads.deedThen(mention.expression, line.reading),
      case .success(let nature) = statements.nature(
        of: head, mention: mention, date: date, in: line, created: created)
    else { return [own] }
    if !mention.expression.ends.isEmpty, let last = date.bounds.latest { date = .day(last) }
    return [own, .fact(head, mention, date, nature)]
  }

  /// What a length of time tells whose clause is counted from another: "a week after it fell"; nil for
  /// others.
  private func verdict(
    onLength index: Int, in line: AnalysedDocument.Line, created: EDTF?
  ) -> Verdict? {
    guard let clause = OffsetClauseFinder(heads: heads).clause(of: index, in: line),
      let date = clause.mention.resolution.date
    else { return nil }
    switch statements.nature(
      of: clause.head, mention: clause.mention, date: date, in: line, created: created)
    {
    case .success(let nature): return .fact(clause.head, clause.mention, date, nature)
    case .failure(let reason): return .leftOut(reason)
    }
  }

  private func verdict(
    on index: Int, in line: AnalysedDocument.Line, created: EDTF?
  ) -> Verdict {
    var mention = line.mentions[index]
    if let reason = statements.reasonAgainst(mention.expression, in: line) {
      return .leftOut(reason)
    }
    if let verdict = verdict(onLength: index, in: line, created: created) { return verdict }
    guard var date = mention.resolution.date else {
      return .leftOut(LedgerReason(mention.resolution.failure ?? .vague))
    }
    // "In the 1970s a rope gave way to a barrier", but not "for the rest of the decade" or "more than in
    // the 1970s".
    let start = mention.expression.tokens.lowerBound
    let isCompared = (start - 3..<start).contains { line.reading.has(.than, at: $0) }
    let isNamed =
      if case .absolute = mention.expression.value.plain { !isCompared } else { false }
    if date.precision < .century || date.precision < .year && !isNamed,
      mention.expression.bound == .within
    {
      return .leftOut(.vague)
    }
    // "for the quarter ended June 30": the quarter tells when.
    let ending = mention.expression.tokens.lowerBound - 1
    if heads.endsPeriod(ending, line.reading),
      line.mentions.contains(where: {
        $0.expression.tokens.upperBound == ending && $0.resolution.date != nil
      })
    {
      return .leftOut(.notAStatement)
    }
    let announced = heads.announced(by: mention.expression, line.reading)
    if statements.countsThings(mention.expression, line.reading)
      || mention.expression.tokens.lowerBound < line.opening
      || !mention.expression.opensEntry && !heads.hasVerb(line.reading) && announced == nil
        && (line.sentence.paragraph <= 1 || !heads.mayHaveVerb(line.reading))
      || heads.isTitle(mention.expression, line.reading)
    {
      return .leftOut(.notAStatement)
    }
    date = date.joiningDays
    let stretch = line.mentions[..<index].last {
      if case .duration(_, .day) = $0.expression.value { return true }
      return false
    }
    let isStretch =
      switch mention.expression.bound {
      case .lastOf, .firstOf: true
      default: false
      }
    guard !statements.isAroundHoliday(mention.expression, line.reading),
      let head = announced
        ?? heads.head(
          of: mention.expression, stretch: isStretch ? stretch?.expression : nil, in: line.reading)
    else { return .leftOut(.notAStatement) }
    if let day = statements.dayOfBound(mention, head, line.reading, created: created) { date = day }
    // "was due to open on 4 April but was put off": the day may lie ahead.
    let isAhead =
      statements.isDropped(head, mention, line.reading)
      && statements.isSoon(date, behind: created)
    if !isAhead, let other = statements.otherReading(mention, head, in: line, created: created),
      let better = other.date
    {
      mention = Mention(expression: mention.expression, resolution: other)
      date = better
    }
    if statements.isBackground(mention.expression, head, line.reading) {
      return .leftOut(.noEvent)
    }
    let time = mention.expression.tokens
    if !(head.isNoun && head.token >= time.upperBound),
      statements.tellsWhich(
        mention.expression, line.reading, precision: date.precision,
        isOfSaying: head.token >= time.upperBound && head.frame == EventLexicon.Frame.speech)
        || statements.tellsWhich(head, mention.expression, line.reading, date.precision)
        || statements.isYearOfThing(mention.expression, head, line.reading)
    {
      return .leftOut(.notAStatement)
    }
    if let change = statements.dateOfChange(mention, head, line.reading, created: created) {
      date = change
    }
    if let day = statements.dateOfReturn(mention, head, line.reading) {
      date = day
      mention.expression.bound = .within
    }
    if let day = statements.dateOfResumption(mention, head, line.reading, created: created) {
      date = day
    }
    switch statements.nature(of: head, mention: mention, date: date, in: line, created: created) {
    case .success(let nature): return .fact(head, mention, date, nature)
    // What is not to happen is no denial that it did.
    case .failure(.negated) where !statements.isToCome(mention, date, created):
      return .denial(head, mention, date, .negated)
    case .failure(.calledOff):
      return .denial(heads.planned(by: head, line.reading) ?? head, mention, date, .calledOff)
    case .failure(let reason): return .leftOut(reason)
    }
  }
}

extension EDTF {
  /// Days that follow one another, as the stretch from the first to the last; itself otherwise.
  fileprivate var joiningDays: EDTF {
    guard case .allOf = self, let first = bounds.earliest, let last = bounds.latest,
      last.dayNumber == first.dayNumber + 1,
      let stretch = try? EDTF(EDTF.day(first).description + "/" + EDTF.day(last).description)
    else { return self }
    return stretch
  }
}
