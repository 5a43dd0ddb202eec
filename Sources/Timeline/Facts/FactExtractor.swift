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

  private let language: Language
  private let heads: HeadFinder
  private let titles: TitleFinder
  private let statements: StatementJudge

  /// Creates an extractor.
  public init(language: Language) {
    self.language = language
    heads = HeadFinder(words: language.eventWords)
    titles = TitleFinder(words: language.eventWords)
    statements = StatementJudge(words: language.eventWords)
  }

  /// The facts of documents that belong together; their names are united over all of them.
  ///
  /// `manners` holds, by identifier, what documents are told to count from; the others are asked.
  ///
  /// Complexity: O(n) in the length of the documents.
  public func extract(
    from documents: [SourceDocument], known: [KnownName] = [], manners: [String: Manner] = [:]
  ) -> Extraction {
    var builder = NameTable.Builder(known: known)
    let analysed = documents.map {
      AnalysedDocument($0, language: language, manner: manners[$0.id], names: &builder)
    }
    let names = builder.table()
    var facts: [DatedFact] = []
    var denials: [DatedFact] = []
    var leftOut: [LeftOut] = []
    for document in analysed {
      var speech = SpeechLinks(words: language.eventWords)
      for line in document.lines {
        var found = Found(reason: .notAStatement)
        if !line.isFurniture { found = self.facts(of: line, in: document.document, names: names) }
        if let link = speech.link(line, found.facts) {
          found.facts.removeAll { link.mention.expression.span.range.contains($0.head.start) }
          var tied = fact(
            link.mention, link.date, .said, head: link.head, line, document.document, names)
          tied.follows = link.followed
          found.facts.insert(tied, at: 0)
        }
        speech.heard(line, found.facts)
        facts.append(contentsOf: found.facts)
        denials.append(contentsOf: found.denials)
        if found.facts.isEmpty, !line.mentions.isEmpty, let reason = found.reason {
          let first = line.mentions.first { $0.resolution.date != nil } ?? line.mentions[0]
          leftOut.append(
            LeftOut(
              source: document.document.id, sentence: line.sentence.span,
              expression: first.expression.span, date: first.resolution.date, reason: reason))
        }
      }
    }
    return Extraction(facts: facts, leftOut: leftOut, denials: denials, names: names)
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
    if let reason = statements.reasonAgainst(line) {
      found.reason = reason
      return found
    }
    var usedHeads: Set<Int> = []
    // The finest dates choose their heads first.
    let order = line.mentions.indices.sorted { a, b in
      (-line.mentions[a].resolution.fineness, a) < (-line.mentions[b].resolution.fineness, b)
    }
    for index in order {
      switch verdict(on: index, in: line, created: document.created) {
      case .leftOut(let failure): found.reason = found.reason ?? failure
      case .denial(let head, let mention, let date):
        found.reason = found.reason ?? .negated
        guard usedHeads.insert(head.token).inserted else { continue }
        found.denials.append(
          fact(mention, date, .happened, head: head, line, document, names))
      case .fact(let head, let mention, let date, let nature):
        guard usedHeads.insert(head.token).inserted else { continue }
        found.facts.append(
          fact(mention, date, nature, head: head, line, document, names))
      }
    }
    found.facts.sort { $0.expression < $1.expression }
    // "Our talks today can lead far," she said on Tuesday: what is only named is told with the saying.
    let sayings = found.facts.filter { $0.nature == .said }
    found.facts.removeAll { fact in
      fact.nature == .claimed && fact.hasNounHead && isQuoted(fact.head, in: line.reading)
        && sayings.contains { $0.date == fact.date }
    }
    return found
  }

  /// Whether a word stands inside a quotation of its sentence.
  private func isQuoted(_ span: TextSpan, in reading: Reading) -> Bool {
    reading.tokens.prefix { $0.span.start < span.start }.count { $0.isMark("\"") } % 2 == 1
  }

  /// What a date in a sentence tells.
  private enum Verdict {
    case fact(HeadFinder.Head, Mention, EDTF, DatedFact.Nature)
    case denial(HeadFinder.Head, Mention, EDTF)
    case leftOut(LedgerReason)
  }

  private func verdict(
    on index: Int, in line: AnalysedDocument.Line, created: EDTF?
  ) -> Verdict {
    var mention = line.mentions[index]
    guard var date = mention.resolution.date else {
      return .leftOut(LedgerReason(mention.resolution.failure ?? .vague))
    }
    if date.precision <= .decade, mention.expression.bound == .within { return .leftOut(.vague) }
    if statements.countsThings(mention.expression, line.reading) { return .leftOut(.notAStatement) }
    let stretch = line.mentions[..<index].last {
      if case .duration(_, .day) = $0.expression.value { return true }
      return false
    }
    let isStretch =
      switch mention.expression.bound {
      case .lastOf, .firstOf: true
      default: false
      }
    guard
      let head = heads.head(
        of: mention.expression, stretch: isStretch ? stretch?.expression : nil, in: line.reading)
    else { return .leftOut(.notAStatement) }
    if let day = statements.dayOfBound(mention, head, line.reading, created: created) { date = day }
    if let other = statements.pastReading(mention, head, line.reading, created: created),
      let past = other.date
    {
      mention = Mention(expression: mention.expression, resolution: other)
      date = past
    }
    let time = mention.expression.tokens
    if !(head.isNoun && head.token >= time.upperBound),
      statements.tellsWhich(mention.expression, line.reading, precision: date.precision)
    {
      return .leftOut(.notAStatement)
    }
    if let change = statements.dateOfChange(mention, head, line.reading) { date = change }
    switch statements.nature(of: head, mention: mention, date: date, in: line, created: created) {
    case .success(let nature): return .fact(head, mention, date, nature)
    case .failure(.negated): return .denial(head, mention, date)
    case .failure(let reason): return .leftOut(reason)
    }
  }

  func fact(
    _ mention: Mention, _ date: EDTF, _ nature: DatedFact.Nature, head: HeadFinder.Head,
    _ line: AnalysedDocument.Line, _ document: SourceDocument, _ names: NameTable
  ) -> DatedFact {
    let clause = language.eventWords.clause(
      around: head.token..<head.token + 1, in: line.reading)
    func namesIn(_ tokens: Range<Int>) -> Set<String> {
      Set(
        line.names.filter { tokens.contains($0.tokens.lowerBound) }
          .compactMap { names.name(for: $0.words) })
    }
    let found = namesIn(clause)
    let title = titles.title(in: line.reading, mentions: line.mentions, head: head.token)
    return DatedFact(
      source: document.id, sentence: line.sentence.span, expression: mention.expression.span,
      date: date, resolution: mention.resolution,
      rule: mention.expression.rule, head: line.reading.tokens[head.token].span, frame: head.frame,
      hasLightHead: isLight(head, line.reading),
      hasNounHead: head.isNoun, names: found,
      places: found.filter(names.isPlace),
      frames: frames(in: line.reading, clause), companions: namesIn(line.reading.tokens.indices),
      headStem: language.eventWords.stem(of: line.reading.word(at: head.token)),
      stems: stems(line, in: clause), context: stems(line, in: line.reading.tokens.indices),
      numbers: NumberFinder(heads: heads).numbers(
        in: line.reading, mentions: line.mentions),
      title: TextSpan(
        line.reading.tokens[title.tokens.lowerBound].span.start,
        line.reading.tokens[title.tokens.upperBound - 1].span.end),
      titleHoldsHead: title.tokens.contains(head.token), titleIsMain: title.isMain,
      nature: nature)
  }

  /// "took", but not "took over".
  private func isLight(_ head: HeadFinder.Head, _ reading: Reading) -> Bool {
    let words = language.eventWords
    let word = reading.word(at: head.token)
    return !head.isNoun && words.has(.light, word)
      && words.verb(word, reading.word(at: head.token + 1)) == nil
  }

  private func frames(in reading: Reading, _ clause: Range<Int>) -> Set<String> {
    Set(
      clause.compactMap { index in
        guard let head = heads.noun(reading, index) ?? heads.verb(reading, index),
          !head.tellsState, head.frame != EventLexicon.Frame.speech
        else { return nil }
        return head.frame
      })
  }

  private func stems(_ line: AnalysedDocument.Line, in clause: Range<Int>) -> Set<String> {
    let nameTokens = Set(line.names.flatMap { Array($0.tokens) })
    var stems: Set<String> = []
    for index in clause where line.reading.tokens[index].kind == .word {
      let word = line.reading.word(at: index)
      guard !nameTokens.contains(index), word.count > 2, !language.eventWords.has(.grammar, word),
        !language.eventWords.has(.title, word),
        line.reading.senses[index].isEmpty || line.reading.has(.counted, at: index)
      else { continue }
      stems.insert(language.eventWords.stem(of: word))
    }
    return stems
  }
}

extension LedgerReason: Error {
  /// The reason that a failed reading gives.
  init(_ failure: Resolution.Failure) {
    self =
      switch failure {
      case .noAnchor, .anchorTooCoarse: .noAnchor
      case .vague: .vague
      case .duration: .durationOnly
      case .recurring: .recurring
      }
  }
}
