/// Finds the words of a sentence that can stand as the title of its event: never a word of its own.
struct TitleFinder: Sendable {
  let words: EventLexicon

  /// A title longer than this is cut at the end of a phrase.
  static let longest = 110
  /// The same of one whose subject or saying takes much room.
  static let longestOfAll = 140

  /// The words of a title.
  struct Title: Sendable {
    /// Its runs of tokens, in the order in which they are read; none is empty.
    var pieces: [Range<Int>]
    /// Who told it, in front of it in the sentence, and behind it in the title.
    var teller: Range<Int>?
    /// Whether it begins where the main clause does, and is no part set off by commas.
    var isMain: Bool
  }

  /// The title of a fact; the whole sentence when nothing can be left away.
  ///
  /// Left away are a phrase of time or circumstance in front, what follows the clause of the head,
  /// and the date. A claim keeps who claims it. Nothing from the token `limit` on belongs to it.
  func title(
    of head: HeadFinder.Head, _ nature: DatedFact.Nature, at expression: TemporalExpression,
    in reading: Reading, mentions: [Mention], before limit: Int = .max
  ) -> Title {
    let opening = openings(reading, mentions: mentions)
    // "said Ann Lee, who works for no candidate in next week's ELECTION": nothing was said then.
    let isNamed =
      head.isNoun && expression.tokens.upperBound <= head.token
      && reading.hasPossessive(at: expression.tokens.upperBound)
    if !isNamed, let saying = saying(behind: head, nature, in: reading, from: opening) {
      return assembled(
        Part(subject: nil, tokens: saying.said, isMain: true), head: head.token, expression,
        reading, mentions, attribution: saying.words)
    }
    var part =
      meanwhile(head, nature, expression, in: reading, mentions, from: opening)
      ?? offset(head, expression, in: reading, mentions, from: opening)
      ?? part(of: head, nature, expression, in: reading, mentions, from: opening)
    // "The firm said that the filters had been replaced in May": under that day stands what it said.
    let told = nature == .claimed ? told(in: part, head, reading, opening) : nil
    if let told {
      part.tokens = told.start..<part.tokens.upperBound
      part.isMain = told.teller.lowerBound == opening
    }
    // "According to Oslo, they met": a claim keeps whose it is.
    if nature == .claimed, part.isMain { part.source = source(in: reading, before: opening) }
    var start = part.tokens.lowerBound
    while start < head.token,
      reading.tokens[start].kind == .mark && !reading.isMark("\"", at: start)
        && !reading.isMark("'", at: start)
        // "It was on 9 March that the court ruled"
        || start == part.tokens.lowerBound && words.has(.opensSpeech, reading, start)
          && (start == expression.tokens.upperBound
            || reading.isMark(",", at: start - 1) && start - 1 == expression.tokens.upperBound
            // "heard that it was signed in May, that work started in June"
            || reading.isMark(",", at: start - 1)
              && !HeadClauseFinder(heads: HeadFinder(words: words)).mayBeFinite(start + 1, reading))
    {
      start += 1
    }
    if part.subject == nil {
      start = behindOwnDate(expression, from: start, before: head.token, reading)
    }
    part.tokens = start..<max(start, min(part.tokens.upperBound, limit))
    var title = assembled(
      part, head: part.verb ?? head.token, expression, reading, mentions,
      attribution: nature == .claimed && told == nil
        ? attribution(behind: part.tokens.upperBound, in: reading, mentions: mentions) : nil)
    if let teller = told?.teller, !title.pieces.contains(where: { $0.overlaps(teller) }) {
      title.teller = teller
    }
    return title
  }

  /// The part of a sentence that a title is made of.
  struct Part {
    /// The words of the subject where they stand apart from the rest.
    var subject: Range<Int>?
    /// The verb that carries it, where that is not the one the date belongs to.
    var verb: Int?
    /// Whose word it is, in front of all.
    var source: [Range<Int>] = []
    var tokens: Range<Int>
    var isMain: Bool
  }

  /// The part that tells what happened and when: "43 people died WHEN THE BRIDGE COLLAPSED"; nil where no
  /// other clause of the date stands beside that of a head.
  private func meanwhile(
    _ head: HeadFinder.Head, _ nature: DatedFact.Nature, _ expression: TemporalExpression,
    in reading: Reading, _ mentions: [Mention], from opening: Int
  ) -> Part? {
    let finder = HeadFinder(words: words)
    guard nature == .happened || nature == .claimed, mentions.count == 1,
      let meanwhile = finder.deedMeanwhile(of: head, expression, in: reading, from: opening)
    else { return nil }
    if meanwhile.deed.token > head.token {
      let start = meanwhile.opener
      let end = end(
        of: meanwhile.deed.token, head: head.token, from: start, expression, reading, mentions)
      return Part(subject: nil, verb: meanwhile.deed.token, tokens: start..<end, isMain: true)
    }
    let clauses = HeadClauseFinder(heads: finder)
    guard let clause = clauses.clause(of: meanwhile.deed.token, in: reading, from: opening),
      clause.subject == nil
    else { return nil }
    // "That ended when a fund bought it": of what it was, the other clause tells more.
    if words.has(.pronoun, reading, clause.start) || words.has(.pointing, reading, clause.start),
      !words.has(.pronoun, reading, meanwhile.opener + 1)
    {
      return nil
    }
    let end = end(
      of: head.token, head: head.token, from: clause.start, expression, reading, mentions)
    return Part(
      subject: nil, verb: head.token, tokens: clause.start..<end,
      isMain: clause.start == opening)
  }

  private func part(
    of head: HeadFinder.Head, _ nature: DatedFact.Nature, _ expression: TemporalExpression,
    in reading: Reading, _ mentions: [Mention], from opening: Int
  ) -> Part {
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    let first = head.token < opening ? beginning(reading) : opening
    func whole(from start: Int, subject: Range<Int>?, of verb: Int) -> Part {
      let end = end(of: verb, head: head.token, from: start, expression, reading, mentions)
      return Part(subject: subject, tokens: start..<end, isMain: subject == nil && start == opening)
    }
    if let clause = ofMoment(head, expression, in: reading) { return clause }
    if let bracket = bracketed(head, in: reading, from: first) { return bracket }
    if let added = added(head, expression, in: reading, mentions, from: first) { return added }
    if head.isNoun, head.token < opening {
      // "Until the signing on Monday, they waited", "A week after the vote of 3 March, he left": what
      // follows has another date.
      let isCounted =
        isCounted(from: head.token, reading, mentions, from: first)
        || isAfter(head.token, expression, reading, from: first)
      guard
        words.has(.lasting, reading, first) || words.has(.apart, reading, first) || isCounted,
        let thing = thing(
          head.token, in: reading, from: first, expression, mentions, isEnough: isCounted)
      else { return whole(from: opening, subject: nil, of: opening) }
      return Part(subject: nil, tokens: thing, isMain: false)
    }
    if head.isNoun {
      let verb = clauses.verb(over: head.token, in: reading, from: first)
      // "said last month's discovery of a rifle was a breakthrough": the discovery was last month.
      let isNamed =
        reading.hasPossessive(at: expression.tokens.upperBound)
        && expression.tokens.upperBound < head.token && verb.map { isReport($0, reading) } ?? false
      // "issued a statement on cooperation until 2030": the statement is none of it.
      let isAhead =
        nature == .planned && verb.map { words.looksPast(reading.word(at: $0)) } ?? false
      if let verb, !isNamed, isReport(verb, reading),
        let saying = saying(with: verb, in: reading, from: opening)
      {
        return Part(
          subject: nil, tokens: saying.said.lowerBound..<saying.words.upperBound, isMain: true)
      }
      let isApart =
        isNamed || isCompared(head.token, reading, from: first)
        || isCounted(from: head.token, reading, mentions, from: first)
        || verb.map {
          isOfItself(head.token, beside: $0, expression, reading, mentions, from: first)
        } ?? false
      if verb == nil || isAhead || isApart || words.has(.pointing, reading, first)
        || isExample(head.token, expression, reading, from: first),
        let thing = thing(
          head.token, in: reading, from: first, expression, mentions, isEnough: isApart)
      {
        return Part(subject: nil, tokens: thing, isMain: false)
      }
      guard let verb, let clause = clauses.clause(of: verb, in: reading, from: first) else {
        return whole(from: first, subject: nil, of: head.token)
      }
      return whole(from: clause.start, subject: clause.subject, of: max(verb, head.token))
    }
    // "Born in Oslo in 1932, she learned to fly": the rest has another date.
    if head.token == first, reading.tokens[first].isCapitalised, head.token < opening,
      // "Asked on Tuesday whether he would stand, the president smiled"
      head.frame != EventLexicon.Frame.speech, !words.has(.asking, reading, first + 1),
      let comma = (head.token..<opening).last(where: { isComma(reading, $0) })
    {
      let end = (head.token..<comma).first { isComma(reading, $0) } ?? comma
      // "Founded in 1921, the firm made boots": the deed alone tells nobody of what.
      let tellsMore = (head.token + 1..<end).contains {
        !expression.tokens.contains($0) && !isSmall(reading, $0)
      }
      guard tellsMore else {
        let verb = (opening..<reading.tokens.count).first { clauses.isVerb($0, reading) }
        return whole(from: first, subject: nil, of: verb ?? opening)
      }
      return Part(
        subject: main(in: reading, from: opening), tokens: head.token..<end, isMain: false)
    }
    // "While life improved in May, they left": what improved has a clause of its own.
    let isClause = (first..<max(first, head.token)).drop {
      words.has(.connective, reading, $0)
    }.contains {
      words.has(.subordinate, reading, $0) || words.has(.clause, reading, $0)
    }
    // "Of the 14 prisoners FREED on Monday, two were": of them, and not of the two.
    // "Under the agreement SIGNED in Oslo on Monday, both will": the agreement.
    let main = (opening..<reading.tokens.count).first { clauses.isVerb($0, reading) }
    if head.token < opening, !isClause, words.has(.preposition, reading, first),
      !words.has(.moment, reading, first + 2),
      // "In a statement released on Monday, the firm said": the saying.
      reading.has(.of, at: first) || !(main.map { isReport($0, reading) } ?? false),
      clauses.isParticiple(head.token, in: reading), clauses.isNounLike(head.token - 1, reading),
      let thing = clauses.nounPhrase(endingAt: head.token - 1, in: reading, from: first + 1, .bare)
    {
      let end = end(
        of: head.token, head: head.token, from: head.token, expression, reading, mentions)
      return Part(subject: thing, tokens: head.token..<min(end, opening), isMain: false)
    }
    if head.token < opening, !isClause, !words.has(.subject, reading, first) {
      return whole(from: opening, subject: nil, of: opening)
    }
    if let described = clauses.described(by: head.token, in: reading, from: first) {
      let isKnown = tellsWhich(described.thing, head.token + 1..<described.end, expression, reading)
      // "was ended by a pact signed in 2004": of the pact alone nobody knows which, and both are of
      // one time.
      guard !isKnown, words.has(.dating, reading, described.thing.lowerBound - 1),
        let verb = clauses.verb(over: described.thing.lowerBound, in: reading, from: first),
        verb < described.thing.lowerBound,
        let clause = clauses.clause(of: verb, in: reading, from: first)
      else {
        return Part(
          subject: described.thing, tokens: head.token..<described.end, isMain: false)
      }
      var part = whole(from: clause.start, subject: clause.subject, of: verb)
      part.verb = verb
      return part
    }
    guard let own = clauses.clause(of: head.token, in: reading, from: first) else {
      return whole(from: first, subject: nil, of: head.token)
    }
    let clause = clauses.naming(own, before: head.token, in: reading, from: first)
    // "The members who LEFT in 2018 founded a club": the rest is told of all of them.
    if let subject = clause.subject, clause.start - 1 == subject.upperBound,
      words.has(.tellsMore, reading, clause.start - 1)
        || words.has(.opensSpeech, reading, clause.start - 1),
      let next = (max(expression.tokens.upperBound, head.token + 1)..<reading.tokens.count).first(
        where: { clauses.mayBeFinite($0, reading) || reading.tokens[$0].kind == .mark }),
      clauses.mayBeFinite(next, reading)
    {
      return Part(subject: subject, tokens: clause.start..<next, isMain: false)
    }
    let start =
      clause.subject == nil
      ? lateOpening(reading, mentions: mentions, from: clause.start, before: head.token)
      : clause.start
    return whole(from: start, subject: clause.subject, of: head.token)
  }

  /// The part of a clause that is dated by its distance from another, where "it" is the subject of that:
  /// "THE BRIDGE fell, 51 years after it OPENED"; nil for others.
  private func offset(
    _ head: HeadFinder.Head, _ expression: TemporalExpression, in reading: Reading,
    _ mentions: [Mention], from first: Int
  ) -> Part? {
    let joint = expression.tokens.upperBound
    guard head.token == joint + 2, words.has(.pronoun, reading, joint + 1),
      reading.has(.after, at: joint) || reading.has(.before, at: joint)
    else { return nil }
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard
      let main = (first..<max(first, expression.tokens.lowerBound)).first(where: {
        clauses.isVerb($0, reading)
      })
    else { return nil }
    let subject = first..<clauses.groupStart(of: main, in: reading, from: first)
    // "Police found the book two years after it vanished": not the police.
    let hasObject =
      !clauses.takesNoObject(main, in: reading) && main + 1 < expression.tokens.lowerBound
    guard !hasObject, !subject.isEmpty, clauses.isShort(subject, reading),
      !subject.contains(where: { reading.tokens[$0].kind == .mark })
    else { return nil }
    let end = end(of: head.token, head: head.token, from: head.token, expression, reading, mentions)
    return Part(subject: subject, tokens: head.token..<end, isMain: false)
  }

  /// Whether the words of a thing and of what was done to it tell which is meant, beside the date:
  /// "the bridge", "a deal made IN OSLO", but no "deal made".
  private func tellsWhich(
    _ thing: Range<Int>, _ deed: Range<Int>, _ expression: TemporalExpression, _ reading: Reading
  ) -> Bool {
    let isDefinite = thing.contains {
      reading.tokens[$0].isCapitalised || reading.tokens[$0].kind == .digits
        || words.has(.determiner, reading, $0) && !words.has(.indefinite, reading, $0)
    }
    return isDefinite
      || deed.contains {
        !expression.tokens.contains($0) && reading.tokens[$0].kind != .mark && !isSmall(reading, $0)
      }
  }

  /// The words of a thing that is an event itself, without those of its date: "the attack of Oslo"; nil
  /// where they tell nobody which, unless they are enough.
  private func thing(
    _ noun: Int, in reading: Reading, from first: Int, _ expression: TemporalExpression,
    _ mentions: [Mention], isEnough: Bool = false
  ) -> Range<Int>? {
    let finder = HeadFinder(words: words)
    let clauses = HeadClauseFinder(heads: finder)
    guard
      var start = clauses.nounPhrase(
        endingAt: noun, in: reading, from: first, .bare)?.lowerBound
    else { return nil }
    if expression.tokens.lowerBound >= start, expression.tokens.upperBound <= noun,
      reading.hasPossessive(at: expression.tokens.upperBound)
    {
      start = expression.tokens.upperBound + 2
    }
    var end = noun + 1
    while end < reading.tokens.count {
      let word = reading.word(at: end)
      // "Dr. Brown", "the U.N."
      let isShort =
        reading.isMark(".", at: end)
        && (words.has(.title, reading, end - 1)
          || reading.tokens[end - 1].span.count == 1)
      let isHyphen = reading.isMark("-", at: end) && reading.isJoined(at: end + 1)
      // "a loss of $195 million"
      let isMoney = reading.isJoined(at: end + 1) && reading.digits(at: end + 1) != nil
      let isOpen =
        isShort || isMoney && !isTail(reading, end) || reading.tokens[end].kind != .mark
        || !reading.tokens[end].isSpaced && (isHyphen || !isTail(reading, end))
      guard isOpen, !words.has(.subordinate, word),
        !words.has(.relative, word) && !words.has(.joint, word) || isOfTwo(reading, end),
        finder.verb(reading, end) == nil || finder.isAttribute(end, reading)
          || clauses.isParticiple(end, in: reading),
        !mentions.contains(where: {
          $0.expression.tokens.contains(end) && $0.expression.span != expression.span
        })
      else { break }
      end += 1
    }
    if expression.tokens.lowerBound > noun, expression.tokens.contains(end) {
      end = expression.tokens.lowerBound
    }
    end = withoutTail(start..<end, reading, mentions: mentions)
    while end > noun + 1, isSmall(reading, end - 1) { end -= 1 }
    let thing = start..<max(end, noun + 1)
    // "The agreement" alone tells nobody which.
    let content = thing.filter { reading.tokens[$0].kind != .mark && !isSmall(reading, $0) }
    return content.count > 1 || isEnough ? thing : nil
  }

  /// Whether a noun stands for another time than its clause, or is only an example in it: "since the
  /// attack", "battles such as the attack".
  private func isExample(
    _ noun: Int, _ expression: TemporalExpression, _ reading: Reading, from first: Int
  ) -> Bool {
    let clauses = HeadClauseFinder(heads: HeadFinder(words: words))
    guard let thing = clauses.nounPhrase(endingAt: noun, in: reading, from: first, .bare) else {
      return false
    }
    let before = reading.word(at: thing.lowerBound - 1)
    // "charged in the 1995 shooting": the charge came later.
    let isTold =
      expression.tokens.lowerBound >= thing.lowerBound && expression.tokens.upperBound <= noun
    if isTold, words.has(.preposition, before), !words.has(.subordinate, before) { return true }
    return words.has(.apart, before)
      || words.has(.likeness, before) && words.has(.apart, reading, thing.lowerBound - 2)
      || reading.has(.to, at: thing.lowerBound - 1)
        && words.looksGerund(reading.word(at: thing.lowerBound - 2))
  }

  /// Puts a title together: who did it, what was done up to a whole phrase, and whose word it is.
  private func assembled(
    _ part: Part, head: Int, _ expression: TemporalExpression, _ reading: Reading,
    _ mentions: [Mention], attribution: Range<Int>?
  ) -> Title {
    let start = part.tokens.lowerBound
    // A title is never cut in front of its verb.
    let finder = HeadFinder(words: words)
    let verb =
      part.tokens.contains(head)
      ? head : part.tokens.first { finder.verb(reading, $0) != nil } ?? head
    var end = withoutTail(
      part.tokens, reading, mentions: mentions, keeps: part.subject == nil ? 2 : 1)
    func gaps(in title: Range<Int>) -> [Range<Int>] {
      self.gaps(in: title, of: reading, expression: expression, head: head, mentions)
    }
    let left = gaps(in: start..<max(end, start))
    var room = Self.longest + left.reduce(0) { $0 + length(of: $1, reading) }
    let ahead = (part.source + [part.subject].compactMap { $0 }).reduce(0) {
      $0 + length(of: $1, reading)
    }
    let spoken = attribution.map { length(of: $0, reading) } ?? 0
    // A subject with much to it leaves room for what it did, and a saying for what was said.
    if words.has(.report, reading, verb) {
      room += Self.longestOfAll - Self.longest
    } else if verb > start, verb < end {
      let upToHead = reading.tokens[verb].span.end - reading.tokens[start].span.start
      room = max(room, min(upToHead + 30, room + Self.longestOfAll - Self.longest))
    }
    let limit =
      reading.tokens[start].span.start + max(room - ahead - spoken, Self.longest / 2)
    let whole = end
    // "a go-between" is one word.
    func partsWord(_ end: Int) -> Bool {
      [end, end - 1].contains {
        (reading.isMark("-", at: $0) || reading.isMark("/", at: $0)) && reading.isJoined(at: $0)
          && reading.isJoined(at: $0 + 1)
      }
    }
    while end > start + 1, reading.tokens[end - 1].span.end > limit || end < whole && partsWord(end)
    {
      end -= 1
    }
    if end < whole {
      end = endOfPhrase(reading, head: verb, start: start, before: end, whole: whole)
    }
    end = withoutSmallWords(start..<end, whole, head: verb, reading, mentions: mentions)
    let tokens = start..<end
    let tellsMore = tokens.contains { reading.tokens[$0].kind != .mark && !isSmall(reading, $0) }
    guard tellsMore else { return Title(pieces: [wholeSentence(reading)], isMain: false) }
    var pieces = part.source + [part.subject.map { named($0, reading) }].compactMap { $0 }
    var at = start
    for gap in gaps(in: tokens) {
      if gap.lowerBound > at { pieces.append(at..<gap.lowerBound) }
      at = gap.upperBound
    }
    if at < end { pieces.append(at..<end) }
    if let attribution { pieces.append(attribution) }
    // Words that would stand before others, or twice, are left to those others.
    var ordered = pieces.reduce(into: [Range<Int>]()) { ordered, piece in
      if piece.lowerBound >= ordered.last?.upperBound ?? 0 { ordered.append(piece) }
    }
    // "Born in Oslo in 1871, LANDAU studied law"
    if let subject = part.subject, ordered == [subject], subject.lowerBound >= end {
      ordered += pieces.filter { $0.upperBound <= end }
    }
    return Title(pieces: ordered, isMain: part.isMain)
  }

  /// A subject without what its commas tell more of it: "HONOR PREWITT, the cellist, who has died".
  private func named(_ subject: Range<Int>, _ reading: Reading) -> Range<Int> {
    guard let comma = subject.first(where: { isComma(reading, $0) }), comma > subject.lowerBound,
      comma + 1 < subject.upperBound
    else { return subject }
    let rest = comma + 1..<subject.upperBound
    let relative = rest.first {
      words.has(.tellsMore, reading, $0) || words.has(.whose, reading, $0)
    }
    let isList = (comma + 1..<(relative ?? rest.upperBound)).contains {
      words.has(.joint, reading, $0)
    }
    let tellsMore =
      relative == rest.lowerBound
      || words.has(.article, reading, rest.lowerBound)
        && rest.count > 1 && !reading.tokens[rest.lowerBound + 1].isCapitalised
    guard !isList, tellsMore, reading.tokens[comma - 1].isCapitalised else { return subject }
    // "Orbital, whose owner": what is told of the owner.
    return relative.map { words.has(.whose, reading, $0) } ?? false
      ? subject : subject.lowerBound..<comma
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
}
