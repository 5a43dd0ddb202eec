/// Where something happened, as the words right beside it tell.
public struct Venue: Sendable, Hashable {
  /// The name of the place, or what it is.
  public let name: String
  /// The words, in UTF-8 offsets of the document's text.
  public let words: TextSpan
  /// Its words that tell it from others, in lower case.
  let marks: [String]
  /// What kind of building or ground it is, in lower case; nil for a town or land.
  let facility: String?
  /// Whether it bears the name of its town.
  let isOfTown: Bool
  /// Whether other places lie in it.
  let isCountry: Bool
  /// Whether it has a name of its own.
  let isNamed: Bool
}

/// Finds where the head of a fact happened: "met in Vienna", "opened at Kilbride Academy".
struct VenueFinder: Sendable {
  let heads: HeadFinder

  private var words: EventLexicon { heads.words }

  /// The places that stand beside the head in its clause, behind "in", "at" and the like.
  func venues(
    of head: Int, in clause: Range<Int>, _ reading: Reading, names: [NameFinder.Name]
  ) -> [Venue] {
    var found: [Venue] = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      defer { index += 1 }
      let isGoal = words.has(.goal, reading, index)
      // "sank off Nantes"
      let isNear =
        words.has(.within, reading, index) && index + 1 < clause.upperBound
        && reading.tokens[index + 1].isCapitalised
      guard
        isGoal || isNear || words.has(.locative, reading, index) || reading.has(.at, at: index),
        !words.has(.notBeside, reading, index),
        isBeside(index, head, clause, reading),
        let phrase = phrase(from: index + 1, in: clause, reading, names: names),
        // "on Nordvik beach", but not "on Brown's advice"
        isNear || words.has(.locative, reading, index) || isGoal
          || words.has(.landform, reading, phrase.upperBound - 1),
        let venue = venue(phrase, reading, names: names), !isGoal || venue.facility != nil
      else { continue }
      found.append(venue)
      index = phrase.upperBound - 1
    }
    // "in the guest house at Sagarpur": the name tells which.
    let named = found.filter(\.isNamed)
    return named.isEmpty ? found : named
  }

  /// Whether no other verb stands between a small word and the head.
  private func isBeside(
    _ index: Int, _ head: Int, _ clause: Range<Int>, _ reading: Reading
  ) -> Bool {
    if index < head {
      return !(clause.lowerBound..<index).contains { heads.verb(reading, $0) != nil }
    }
    return !(head + 1..<max(index, head + 1)).contains {
      heads.verb(reading, $0) != nil && !heads.isAttribute($0, reading)
        || words.has(.relative, reading, $0)
    }
  }

  /// The words of a place: small letters, a name, and what kind of building it is.
  private func phrase(
    from start: Int, in clause: Range<Int>, _ reading: Reading, names: [NameFinder.Name]
  ) -> Range<Int>? {
    var at = start
    while at < min(start + 4, clause.upperBound) {
      if let name = names.first(where: { $0.tokens.lowerBound == at }) {
        var end = name.tokens.upperBound
        while end < clause.upperBound, reading.tokens[end].isSpaced,
          end < name.tokens.upperBound + 2,
          words.has(.facility, reading, end)
            || words.has(.facility, reading, end + 1) && reading.isBlank(at: end)
        {
          end += 1
        }
        if reading.hasPossessive(at: end) { return nil }
        if end == name.tokens.upperBound, words.has(.landform, reading, end) { end += 1 }
        return at..<end
      }
      if words.has(.facility, reading, at),
        !words.has(.facility, reading, at + 1),
        at > start
      {
        return start..<at + 1
      }
      let isSmall = words.has(.article, reading, at) || reading.isBlank(at: at)
      guard isSmall, reading.tokens[at].isSpaced else { return nil }
      at += 1
    }
    return nil
  }

  private func venue(
    _ phrase: Range<Int>, _ reading: Reading, names: [NameFinder.Name]
  ) -> Venue? {
    let own = phrase.filter { reading.tokens[$0].kind == .word }
    let isNamed = names.contains { $0.tokens.lowerBound == phrase.lowerBound }
    guard let last = own.last else { return nil }
    let kind = reading.word(at: last)
    let facility = words.has(.facility, kind) && (own.count > 1 || !isNamed) ? kind : nil
    if !isNamed, facility == nil { return nil }
    let marks = own.map { reading.word(at: $0) }.filter {
      !words.has(.facility, $0) && !words.has(.grammar, $0)
    }
    let span = TextSpan(reading.tokens[phrase.lowerBound].span.start, reading.tokens[last].span.end)
    return Venue(
      name: String(decoding: reading.text[span.range], as: UTF8.self), words: span, marks: marks,
      facility: facility, isOfTown: facility.map { words.has(.townFacility, $0) } ?? false,
      isCountry: marks.contains { words.has(.country, $0) }, isNamed: isNamed)
  }
}

extension Venue {
  /// Whether nothing can have happened at both: neither is known to lie in the other, and of the two
  /// sources neither names the other's place, by the words that it uses.
  func excludes(_ other: Venue, _ isUsed: (_ word: String, _ byOther: Bool) -> Bool) -> Bool {
    guard !isCountry, !other.isCountry, Set(marks).isDisjoint(with: other.marks) else {
      return false
    }
    switch (facility, other.facility) {
    case (nil, nil): break
    case (let one?, let two?):
      // "in the stadium" can be any one.
      if !isNamed || !other.isNamed {
        guard one != two, !isUsed(one, true), !isUsed(two, false) else { return false }
      }
    case (_?, nil): guard isOfTown else { return false }
    case (nil, _?): guard other.isOfTown else { return false }
    }
    // A hall that bears the name of its town is told by both words.
    if isNamed, let mark = marks.first, isUsed(mark, true),
      facility.map({ isUsed($0, true) }) ?? true
    {
      return false
    }
    if other.isNamed, let mark = other.marks.first, isUsed(mark, false),
      other.facility.map({ isUsed($0, false) }) ?? true
    {
      return false
    }
    return !marks.isEmpty || !other.marks.isEmpty || facility != other.facility
  }
}
