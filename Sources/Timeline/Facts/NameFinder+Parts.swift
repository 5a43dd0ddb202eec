extension NameFinder {
  /// Where the first part of a name that begins with a token stands; nil when no name begins there.
  ///
  /// Initials or an adjective may stand in front of it: "J. K. Arlen", "Maravian Railways".
  func firstPart(_ reading: Reading, _ start: Int) -> Int? {
    if isNamePart(reading, start) { return start }
    if let last = apostrophePart(reading, start) { return last }
    if let behind = behindInitials(reading, start) { return behind }
    return isAdjectiveOfName(reading, start) ? start + 1 : nil
  }

  /// The last token of "O'BRIEN", "N'Golo", which begin with a letter and an apostrophe; nil for other words.
  func apostrophePart(_ reading: Reading, _ index: Int) -> Int? {
    let tokens = reading.tokens
    guard tokens.indices.contains(index + 2), tokens[index].kind == .word,
      tokens[index].isCapitalised, tokens[index].span.count == 1,
      reading.isMark("'", at: index + 1), reading.isJoined(at: index + 1),
      tokens[index + 2].isCapitalised, reading.isJoined(at: index + 2)
    else { return nil }
    return index + 2
  }

  /// Where what follows an initial inside a name ends; nil when none stands there.
  func behindInitial(_ reading: Reading, _ index: Int) -> Int? {
    behindInitials(reading, index).map { $0 + 1 }
  }

  /// The token behind one initial or more, when it is part of a name; nil otherwise.
  private func behindInitials(_ reading: Reading, _ start: Int) -> Int? {
    // The rest of "U.S." is no initial.
    if reading.isMark(".", at: start - 1), reading.isJoined(at: start) { return nil }
    var at = start
    var letters = ""
    while isInitial(reading, at) {
      letters += reading.word(at: at)
      at += 2
    }
    // "U.S. Trust" is a trust of that country.
    guard at > start, isNamePart(reading, at), reading.tokens[at].isSpaced,
      ![.country, .land, .organisation].contains(where: { words.has($0, letters) })
    else { return nil }
    return at
  }

  /// A capital with its full stop.
  private func isInitial(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    let token = reading.tokens[index]
    return token.kind == .word && token.isCapitalised && token.span.count == 1
      && reading.isMark(".", at: index + 1) && reading.isJoined(at: index + 1)
  }

  /// "MARAVIAN Railways", "SOUTHERN Air": an adjective that a name begins with, and no "Maravian Ada
  /// Brown" or "Eastern Maravia".
  private func isAdjectiveOfName(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index), reading.tokens[index].isCapitalised,
      words.has(.people, reading, index) || words.has(.direction, reading, index)
    else { return false }
    var end = index + 1
    while isNamePart(reading, end), reading.tokens[end].isSpaced { end += 1 }
    guard end > index + 1 else { return false }
    let last = reading.word(at: end - 1)
    if words.has(.organisation, last) || words.has(.facility, last) || words.has(.landform, last) {
      return true
    }
    let isPlace = [.country, .land, .town, .people].contains { words.has($0, last) }
    return end == index + 2 && !isPlace && !words.has(.direction, reading, index)
  }

  /// "Hill-Arlen said": two names with a hyphen that are one, and no "Hill-Arlen talks", "Peru-Chile".
  func isPair(_ reading: Reading, _ hyphen: Int) -> Bool {
    let places: [EventLexicon.Kind] = [.country, .land, .town, .people, .direction]
    let parts = [hyphen - 1, hyphen + 1]
    guard parts.allSatisfy({ part in !places.contains { words.has($0, reading, part) } }) else {
      return false
    }
    let next = reading.word(at: hyphen + 2)
    return !reading.isMark("-", at: hyphen + 2)
      && (!reading.isBlank(at: hyphen + 2) || words.verb(next) != nil || words.has(.grammar, next))
  }

  /// "Ada Brown OF MARAVIA", but no "Bank of Maravia": where somebody is from is no part of the name.
  func isHome(_ reading: Reading, _ index: Int, of start: Int) -> Bool {
    let places: [EventLexicon.Kind] = [.country, .land, .town]
    guard reading.has(.of, at: index),
      places.contains(where: { words.has($0, reading, index + 1) })
    else { return false }
    let bodies: [EventLexicon.Kind] = [.organisation, .facility, .landform, .thing, .settlement]
    return !(start..<index).contains { part in
      let word = reading.word(at: part)
      return bodies.contains { words.has($0, word) } || words.noun(word) != nil
        || words.kind(of: word) != nil
    }
  }

  /// "Hall OF THE PEOPLE", but no "Ada Brown of the Arlen Bank".
  func isBodyOfThe(_ reading: Reading, _ index: Int) -> Bool {
    let bodies: [EventLexicon.Kind] = [.organisation, .facility, .thing]
    return reading.has(.of, at: index) && reading.has(.definite, at: index + 1)
      && bodies.contains { words.has($0, reading, index - 1) } && isNamePart(reading, index + 2)
  }

  /// "ENVIRONMENT Minister Ada Brown": what somebody is minister of, unless it is a land.
  func isOfMinister(_ reading: Reading, _ start: Int, _ end: Int) -> Bool {
    guard words.has(.minister, reading, end), reading.tokens[end].isCapitalised else {
      return false
    }
    let lands: [EventLexicon.Kind] = [.country, .land, .town]
    return !lands.contains { words.has($0, reading, start) }
  }

  /// "Maravia EASTERN Airways", "Central MARAVIAN Republic".
  func isAdjectiveInside(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index), reading.tokens[index].isCapitalised,
      reading.tokens[index].isSpaced
    else { return false }
    return (words.has(.people, reading, index) || words.has(.direction, reading, index))
      && isNamePart(reading, index + 1) && reading.tokens[index + 1].isSpaced
  }

  /// Whether capitals are a piece of something else: "777-200LR", "(R-AZ)", "SGD1.75", "US$5".
  func isCut(_ reading: Reading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    if index > 0, reading.isJoined(at: index) {
      if tokens[index - 1].kind == .digits { return true }
      if index > 1, tokens[index - 1].isMark("-"), reading.isJoined(at: index - 1),
        tokens[index - 2].kind == .digits || tokens[index - 2].span.count == 1
      {
        return true
      }
    }
    guard index + 1 < tokens.count, tokens[index].span.count <= 3 else { return false }
    return reading.isMark("$", at: index + 1)
      || tokens[index + 1].kind == .digits && reading.isJoined(at: index + 1)
  }
}
