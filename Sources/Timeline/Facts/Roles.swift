/// Who did what is told, and what it was done to, as the words around a head tell.
struct Roles: Sendable, Hashable {
  /// The roots, kinds and names of who did it.
  var doers: Set<String> = []
  /// The roots, kinds and names of what it was done to.
  var objects: Set<String> = []
}

/// Finds the roles by the order of words: "the board cleared the plan", "the plan was cleared by
/// the board", "the board's clearance of the plan".
struct RoleFinder: Sendable {
  let heads: HeadFinder
  let names: NameTable

  private var words: EventLexicon { heads.words }

  /// A part is read no further than this.
  private static let reach = 14

  /// The roles beside a head, in its clause.
  func roles(of head: HeadFinder.Head, in line: AnalysedDocument.Line, _ clause: Range<Int>)
    -> Roles
  {
    var roles = Roles()
    let reading = line.reading
    if head.isNoun {
      let phrase = phrase(endingAt: head.token, reading, clause)
      if let owner = phrase.first(where: { reading.hasPossessive(at: $0 + 1) }) {
        roles.doers = told(phrase.lowerBound..<owner + 1, line)
        roles.objects = told(owner + 1..<head.token, line)
      } else {
        roles.objects = told(phrase.lowerBound..<head.token, line)
      }
      let behind = behind(head.token, reading, clause)
      roles.objects.formUnion(told(part(behind, from: .belonging, reading), line))
      roles.doers.formUnion(told(part(behind, from: .byWhom, reading), line))
      if let verb = (max(clause.lowerBound, phrase.lowerBound - 2)..<phrase.lowerBound).last(where: {
        words.has(.light, reading.word(at: $0)) || words.has(.support, reading.word(at: $0))
      }) {
        roles.doers.formUnion(told(before(verb, reading, clause), line))
      }
      return roles
    }
    let before = told(self.before(head.token, reading, clause), line)
    let behind = behind(head.token, reading, clause)
    if isPassive(head.token, reading) {
      roles.objects = before
      roles.doers = told(part(behind, from: .byWhom, reading), line)
    } else {
      roles.doers = before
      roles.objects = told(behind, line)
    }
    return roles
  }

  private func isPassive(_ head: Int, _ reading: Reading) -> Bool {
    (max(0, head - 3)..<head).contains {
      words.verb(reading.word(at: $0))?.frame == EventLexicon.Frame.being
        || words.has(.be, reading.word(at: $0))
    }
  }

  /// The words in front of a noun, up to where its phrase begins.
  private func phrase(endingAt noun: Int, _ reading: Reading, _ clause: Range<Int>) -> Range<Int> {
    var start = noun
    while start > clause.lowerBound, noun - start < 6, reading.tokens[start - 1].kind != .mark
      || reading.isMark("'", at: start - 1) || reading.isMark("-", at: start - 1),
      !words.has(.preposition, reading.word(at: start - 1)),
      heads.verb(reading, start - 1) == nil || heads.isAttribute(start - 1, reading)
    {
      start -= 1
    }
    return start..<noun
  }

  /// What stands in front of a verb, back to the verb before it.
  private func before(_ head: Int, _ reading: Reading, _ clause: Range<Int>) -> Range<Int> {
    var start = head
    while start > max(clause.lowerBound, head - Self.reach) {
      if let verb = heads.verb(reading, start - 1), !verb.tellsState,
        !heads.isAttribute(start - 1, reading)
      {
        break
      }
      start -= 1
    }
    return start..<head
  }

  /// What stands behind a head, up to the next verb or clause.
  private func behind(_ head: Int, _ reading: Reading, _ clause: Range<Int>) -> Range<Int> {
    var end = head + 1
    while end < min(clause.upperBound, head + Self.reach) {
      let word = reading.word(at: end)
      if words.has(.relative, word) && !words.has(.joint, word)
        || words.has(.subordinate, word) && !words.has(.likeness, word)
        || heads.verb(reading, end) != nil && !heads.isAttribute(end, reading)
      {
        break
      }
      end += 1
    }
    return head + 1..<max(end, head + 1)
  }

  /// What a small word opens, up to the next of its like.
  private func part(
    _ tokens: Range<Int>, from opens: EventLexicon.Kind, _ reading: Reading
  ) -> Range<Int> {
    guard let start = tokens.first(where: { words.has(opens, reading.word(at: $0)) }) else {
      return tokens.upperBound..<tokens.upperBound
    }
    let end = (start + 1..<tokens.upperBound).first {
      words.has(.preposition, reading.word(at: $0))
    }
    return start + 1..<max(end ?? tokens.upperBound, start + 1)
  }

  private func told(_ tokens: Range<Int>, _ line: AnalysedDocument.Line) -> Set<String> {
    let named = line.names.filter { tokens.contains($0.tokens.lowerBound) }
      .compactMap { names.name(for: $0.words) }
    return words.roots(in: line.reading, tokens, without: line.names)
      .union(named.map { "@" + $0 })
  }
}
