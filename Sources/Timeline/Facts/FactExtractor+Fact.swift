/// Puts a fact together from its head and its date.
extension FactExtractor {
  func fact(
    _ mention: Mention, _ date: EDTF, _ nature: DatedFact.Nature, head: HeadFinder.Head,
    gapped: GappedClause? = nil, before limit: Int = .max,
    _ line: AnalysedDocument.Line, _ document: SourceDocument, _ names: NameTable
  ) -> DatedFact {
    let clause =
      gapped?.words
      ?? language.eventWords.clause(around: head.token..<head.token + 1, in: line.reading)
    func namesIn(_ tokens: Range<Int>) -> Set<String> {
      Set(
        line.names.filter { tokens.contains($0.tokens.lowerBound) }.compactMap { name in
          let known = names.name(for: name.words)
          // "LONDON, Oct 6 (Agency) -": a dateline tells where, and nobody who acts.
          let isOutside = name.tokens.lowerBound >= line.opening
          return isOutside || known.map(names.isPlace) ?? false ? known : nil
        })
    }
    let found = namesIn(clause)
    let acting = acting(of: head, line, clause).reduce(into: Set<String>()) {
      if let name = names.name(for: $1.words), names.isState(name) { $0.insert(name) }
    }
    // "Silo 7", "Hall 3": a word and its number, and neither a place nor somebody.
    let numbered = Set(
      line.names.filter {
        $0.tokens.count == 1
          && (line.reading.digits(at: $0.tokens.upperBound).map { $0 < 1000 } ?? false)
      }.compactMap { names.name(for: $0.words) })
    let places = found.filter {
      names.isPlace($0) && !acting.contains($0) && !numbered.contains($0)
    }
    let frame = frame(of: head, in: line.reading, clause)
    let title =
      gapped.map {
        titles.title(
          of: $0, verb: head, mention.expression, in: line.reading, mentions: line.mentions)
      }
      ?? titles.title(
        of: head, nature, at: mention.expression, in: line.reading, mentions: line.mentions,
        before: limit)
    return DatedFact(
      source: document.id, sentence: line.sentence.span, expression: mention.expression.span,
      date: date, resolution: mention.resolution,
      rule: mention.expression.rule, head: line.reading.tokens[head.token].span, frame: frame,
      isAmongPeople: language.eventWords.has(.amongPeople, frame),
      fields: language.eventWords.fields(of: frame),
      opposites: language.eventWords.opposites(of: frame),
      isDirected: language.eventWords.has(.directed, frame),
      isOfOne: language.eventWords.has(.ofOne, frame),
      theme: heads.theme(of: head, in: line.reading)?.frame,
      hasLightHead: isLight(head, line.reading),
      hasKnownHead: language.eventWords.knowsFrame(frame), hasNounHead: head.isNoun, names: found,
      places: places,
      actors: found.subtracting(places).subtracting(numbered).filter { !names.isThing($0) },
      frames: frames(in: line.reading, clause), companions: namesIn(line.reading.tokens.indices),
      headRoot: language.eventWords.root(of: line.reading.word(at: head.token)),
      roots: language.eventWords.roots(in: line.reading, clause, without: line.names),
      context: language.eventWords.roots(
        in: line.reading, line.reading.tokens.indices, without: line.names),
      surroundings: line.surroundings, written: document.created?.bounds.earliest?.dayNumber,
      numbers: NumberFinder(heads: heads).numbers(
        in: line.reading, mentions: line.mentions),
      quotations: line.reading.quotations,
      agent: head.isNoun || !language.eventWords.isPersonal(frame)
        ? nil
        : agent(of: head, line).flatMap { names.name(for: $0.words) }.flatMap {
          // "Iran fired at Israel": a land acts, whatever else tells so.
          names.isPlace($0) && !names.isState($0)
            && !language.eventWords.has(.directed, frame) ? nil : $0
        },
      venues: VenueFinder(heads: heads).venues(
        of: head.token, in: clause, line.reading, names: line.names),
      titlePieces: title.pieces.map {
        TextSpan(
          line.reading.tokens[$0.lowerBound].span.start,
          line.reading.tokens[$0.upperBound - 1].span.end)
      },
      titleTeller: title.teller.map { teller in
        DatedFact.Teller(
          words: TextSpan(
            line.reading.tokens[teller.lowerBound].span.start,
            line.reading.tokens[teller.upperBound - 1].span.end),
          isNamed: isNamed(teller, line, names))
      },
      titleHoldsHead: title.pieces.contains { $0.contains(head.token) },
      titleOpensWithPronoun: title.pieces.first.map {
        language.eventWords.has(.pronoun, line.reading, $0.lowerBound)
      } ?? false,
      titleIsMain: title.isMain,
      nature: nature)
  }

  /// Whether some words begin with a name: "Brown said", but not "Police said" in front of a sentence.
  private func isNamed(
    _ words: Range<Int>, _ line: AnalysedDocument.Line, _ names: NameTable
  ) -> Bool {
    let first = line.reading.word(at: words.lowerBound)
    // "I told the officer"
    if line.reading.tokens[words.lowerBound].span.count == 1 { return true }
    // "Witnesses said": what begins a sentence and is found nowhere else.
    let isPlural = language.eventWords.looksPresent(first)
    return line.names.contains {
      $0.tokens.lowerBound == words.lowerBound && (!isPlural || names.name(for: $0.words) != nil)
    }
      && !language.eventWords.namesPeople(first) && !language.eventWords.namesPerson(first)
  }

  /// The frame of a head; who "spoke by telephone" had a call.
  private func frame(
    of head: HeadFinder.Head, in reading: Reading, _ clause: Range<Int>
  ) -> String {
    if let event = heads.event(of: head, in: reading) { return event.frame }
    guard head.frame == EventLexicon.Frame.speech, !head.isNoun,
      !language.eventWords.has(.report, reading, head.token)
    else { return head.frame }
    if saysIt(head.token, reading) { return EventLexicon.Frame.announcement }
    let isCall = clause.contains {
      language.eventWords.noun(reading.word(at: $0))?.frame == EventLexicon.Frame.call
    }
    return isCall ? EventLexicon.Frame.call : head.frame
  }

  /// Whether a verb of speech stands for what was told before: "said it on television", and not "said
  /// it would".
  private func saysIt(_ verb: Int, _ reading: Reading) -> Bool {
    let words = language.eventWords
    let next = verb + 2
    return words.has(.pointing, reading, verb + 1) && !words.has(.opensSpeech, reading, verb + 1)
      && (words.has(.circumstance, reading, next) || reading.isMark(".", at: next)
        || reading.isMark(",", at: next))
  }

  /// The name in front of a verb, or behind one of saying as in "...," said Ann Lee.
  private func agent(
    of told: HeadFinder.Head, _ line: AnalysedDocument.Line
  ) -> NameFinder.Name? {
    let reading = line.reading
    let head = told.token
    // "was jailed": the name is not of who did it.
    let isPassive = (max(0, head - 2)..<head).contains {
      language.eventWords.verb(reading.word(at: $0))?.frame == EventLexicon.Frame.being
    }
    if isPassive { return nil }
    let before = line.names.last { $0.tokens.upperBound <= head }
    if let before, head - before.tokens.upperBound <= 3,
      !language.eventWords.has(.subject, reading, head - 1)
    {
      return before
    }
    guard told.frame == EventLexicon.Frame.speech else { return nil }
    if reading.isMark(",", at: head - 1) || reading.isMark("\"", at: head - 1) {
      return line.names.first { $0.tokens.lowerBound > head && $0.tokens.lowerBound - head <= 6 }
    }
    guard !language.eventWords.has(.subject, reading, head - 1) else { return nil }
    // "the trade minister, Jonas Verhal, told": the name set off by commas.
    return before.flatMap { head - $0.tokens.upperBound <= 10 ? $0 : nil }
  }

  /// The names in a clause that do what its head tells, or have a part in it: "A and B signed", "talks
  /// between A and B", "A's invasion".
  private func acting(
    of head: HeadFinder.Head, _ line: AnalysedDocument.Line, _ clause: Range<Int>
  ) -> [NameFinder.Name] {
    let (reading, words) = (line.reading, language.eventWords)
    let names = line.names.filter { clause.contains($0.tokens.lowerBound) }
    let agent = head.isNoun ? nil : agent(of: head, line)?.tokens
    var acting: [NameFinder.Name] = []
    // From the right, as the last of those joined by "and" stands beside the verb.
    for name in names.reversed() {
      let isJoined = acting.contains { $0.tokens.lowerBound == name.use.joined }
      let owns = head.isNoun && reading.hasPossessive(at: name.tokens.upperBound)
      if name.tokens == agent || isJoined && name.use.place == 0 || owns { acting.append(name) }
    }
    for name in names where words.has(.party, reading, name.tokens.lowerBound - 1) {
      acting.append(name)
      acting += names.filter { $0.tokens.lowerBound == name.use.joined }
    }
    return acting
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
}
