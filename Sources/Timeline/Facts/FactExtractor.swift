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
    /// The names in all documents.
    public let names: NameTable
  }

  private let language: Language
  private let heads: HeadFinder
  private let titles: TitleFinder

  /// Creates an extractor.
  public init(language: Language) {
    self.language = language
    heads = HeadFinder(words: language.eventWords)
    titles = TitleFinder(words: language.eventWords)
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
    var leftOut: [LeftOut] = []
    for document in analysed {
      for line in document.lines {
        let found = self.facts(of: line, in: document.document, names: names)
        facts.append(contentsOf: found.facts)
        if found.facts.isEmpty, let reason = found.reason {
          let first = line.mentions.first { $0.resolution.date != nil } ?? line.mentions[0]
          leftOut.append(
            LeftOut(
              source: document.document.id, sentence: line.sentence.span,
              expression: first.expression.span, date: first.resolution.date, reason: reason))
        }
      }
    }
    return Extraction(facts: facts, leftOut: leftOut, names: names)
  }

  private func facts(
    of line: AnalysedDocument.Line, in document: SourceDocument, names: NameTable
  ) -> (facts: [DatedFact], reason: LedgerReason?) {
    if isFurniture(line) { return ([], .notAStatement) }
    var facts: [DatedFact] = []
    var reason: LedgerReason?
    var usedHeads: Set<Int> = []
    // The finest dates choose their heads first.
    let order = line.mentions.indices.sorted { a, b in
      (-line.mentions[a].resolution.fineness, a) < (-line.mentions[b].resolution.fineness, b)
    }
    for index in order {
      switch verdict(on: index, in: line) {
      case .failure(let failure):
        reason = reason ?? failure
      case .success(let (head, date)):
        guard usedHeads.insert(head.token).inserted else { continue }
        facts.append(fact(line.mentions[index], date, head: head, line, document, names))
      }
    }
    return (facts.sorted { $0.expression < $1.expression }, reason)
  }

  private func verdict(
    on index: Int, in line: AnalysedDocument.Line
  ) -> Result<(head: HeadFinder.Head, date: EDTF), LedgerReason> {
    let mention = line.mentions[index]
    guard let date = mention.resolution.date else {
      return .failure(LedgerReason(mention.resolution.failure ?? .vague))
    }
    if date.precision <= .decade, mention.expression.bound == .within { return .failure(.vague) }
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
    else { return .failure(.notAStatement) }
    if isNegated(head.token, line.reading) { return .failure(.negated) }
    if isState(head, mention) { return .failure(.noEvent) }
    return .success((head, date))
  }

  /// Forms, credits and link titles that stand around an article.
  private func isFurniture(_ line: AnalysedDocument.Line) -> Bool {
    let sentence = line.reading.text[line.sentence.span.range]
    return language.eventWords.furniture.contains { Self.holds($0.utf8, sentence) }
  }

  /// Whether a text holds words, whatever the case of its ASCII letters.
  private static func holds(_ words: String.UTF8View, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    for start in text.startIndex...(text.endIndex - words.count)
    where WordTable.lower(text[start]) == first {
      if zip(words, text[start...]).allSatisfy({ $0 == WordTable.lower($1) }) { return true }
    }
    return false
  }

  /// A state or a trend, with a long time: "ties have grown this year".
  private func isState(_ head: HeadFinder.Head, _ mention: Mention) -> Bool {
    if head.tellsState { return true }
    guard head.frame == EventLexicon.Frame.trend else { return false }
    if case .shifted(let unit, _) = mention.expression.value { return unit.rawValue >= 5 }
    return mention.expression.bound == .since
  }

  private func isNegated(_ head: Int, _ reading: Reading) -> Bool {
    (max(0, head - 3)..<head).contains { reading.has(.negation, at: $0) }
  }

  private func fact(
    _ mention: Mention, _ date: EDTF, head: HeadFinder.Head, _ line: AnalysedDocument.Line,
    _ document: SourceDocument, _ names: NameTable
  ) -> DatedFact {
    let clause = clause(around: head.token, line.reading)
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
      hasNounHead: head.isNoun, names: found,
      places: found.filter(names.isPlace),
      headStem: language.eventWords.stem(of: line.reading.word(at: head.token)),
      stems: stems(line, in: clause),
      title: TextSpan(
        line.reading.tokens[title.tokens.lowerBound].span.start,
        line.reading.tokens[title.tokens.upperBound - 1].span.end),
      titleHoldsHead: title.tokens.contains(head.token), titleIsMain: title.isMain,
      isPlanned: isPlanned(mention, created: document.created))
  }

  /// The clause of a token: up to the next mark or word that opens another one.
  private func clause(around token: Int, _ reading: Reading) -> Range<Int> {
    var start = token
    while start > 0, !heads.endsClause(reading, start - 1) { start -= 1 }
    var end = token
    while end < reading.tokens.count, !heads.endsClause(reading, end) { end += 1 }
    return start..<end
  }

  private func stems(_ line: AnalysedDocument.Line, in clause: Range<Int>) -> Set<String> {
    let nameTokens = Set(line.names.flatMap { Array($0.tokens) })
    var stems: Set<String> = []
    for index in clause where line.reading.tokens[index].kind == .word {
      let word = line.reading.word(at: index)
      guard !nameTokens.contains(index), word.count > 2, !language.eventWords.has(.grammar, word),
        !language.eventWords.has(.title, word), line.reading.senses[index].isEmpty
      else { continue }
      stems.insert(language.eventWords.stem(of: word))
    }
    return stems
  }

  /// Whether the date lies after the document's own, or is a deadline that does.
  private func isPlanned(_ mention: Mention, created: EDTF?) -> Bool {
    guard let written = created?.bounds.latest, let date = mention.resolution.date else {
      return false
    }
    if mention.expression.bound == .until { return (date.bounds.latest ?? written) > written }
    return (date.bounds.earliest ?? written) > written
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
