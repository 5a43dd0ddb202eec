/// Finds names by their shape: runs of capitalised words.
struct NameFinder: Sendable {
  /// A name in a sentence.
  struct Name: Sendable {
    let words: [String]
    /// Indexes of its tokens, half-open.
    let tokens: Range<Int>
    /// What the words around it tell of it.
    let use: NameUse
    /// Whether a title stands before it ("President").
    let isTitled: Bool
    /// Whether it is one word that begins the sentence, which capitals tell nothing about.
    let isDoubtful: Bool
    /// The words of the name that it is said to be a short form of; nil without one.
    let shortens: [String]?
  }

  let words: EventLexicon

  /// The names of a sentence, from left to right.
  func names(in reading: Reading) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < reading.tokens.count {
      let start = skipped(reading, index)
      guard let first = firstPart(reading, start) else {
        index = max(start, index) + 1
        continue
      }
      if isOffice(reading, first) || isOpener(reading, first) {
        index = first + 1
        continue
      }
      var end = first + 1
      while end < reading.tokens.count {
        if isNamePart(reading, end), reading.tokens[end].isSpaced {
          end += 1
        } else if isAdjectiveInside(reading, end) {
          end += 2
        } else if reading.tokens[end].isSpaced, let last = apostrophePart(reading, end) {
          end = last + 1
        } else if let behind = behindInitial(reading, end) {
          end = behind
        } else if reading.isMark("-", at: end), reading.isJoined(at: end),
          reading.isJoined(at: end + 1), isNamePart(reading, end + 1),
          isNamePart(reading, end + 2) && reading.tokens[end + 2].isSpaced
            || isPair(reading, end)
        {
          // "Jean-Pierre Cabestan" is one name, "China-Russia ties" holds two.
          end += 2
        } else if isLowerPart(reading, end, of: start) {
          end += 2
        } else if isHome(reading, end, of: start) {
          break
        } else if words.has(.inner, reading, end) || reading.isMark("&", at: end),
          isNamePart(reading, end + 1) || isNumberOfName(reading, end + 1)
            || isAdjectiveInside(reading, end + 1)
        {
          end += 2
        } else if isBodyOfThe(reading, end) {
          end += 3
        } else if let joined = joinedPart(reading, start..<end) {
          end = joined
        } else {
          break
        }
      }
      if isOfMinister(reading, first, end) {
        index = end
        continue
      }
      // "Whit Monday"
      let isFeast = reading.senses[start].contains { $0.kind == .festival }
      let name = start..<end
      let parts = words(of: name, in: reading)
      names.append(
        Name(
          words: parts, tokens: name, use: NameUse(of: name, in: reading, words),
          isTitled: reading.title(before: start, words) != nil,
          isDoubtful: parts.count == 1 && (isFeast || opensSpeech(reading, start)),
          shortens: shortened(by: name, of: names.last, reading)))
      index = end
    }
    return names
  }

  /// The name in front of a bracket with nothing but a short form of it: "Harbour Authority (HA)".
  private func shortened(by name: Range<Int>, of last: Name?, _ reading: Reading) -> [String]? {
    guard let last, name.count == 1, last.tokens.upperBound == name.lowerBound - 1,
      reading.isMark("(", at: name.lowerBound - 1), reading.isMark(")", at: name.upperBound),
      last.words.count > 1,
      last.words[0].first == words(of: name, in: reading).first?.first
    else { return nil }
    return last.words
  }

  /// Whether a hyphen and a small letter go on with a name of two short words: "Chiang Kai-SHEK", but no
  /// "New York-based".
  private func isLowerPart(_ reading: Reading, _ hyphen: Int, of start: Int) -> Bool {
    let part = hyphen + 1
    guard hyphen - start >= 2, reading.isMark("-", at: hyphen), reading.isJoined(at: hyphen),
      reading.isJoined(at: part), reading.isBlank(at: part), !reading.tokens[part].isCapitalised,
      reading.tokens[part].span.count <= 5, reading.tokens[hyphen - 1].span.count <= 5
    else { return false }
    let word = reading.word(at: part)
    return !words.has(.based, word) && !words.has(.grammar, word) && words.verb(word) == nil
      && words.noun(word) == nil && !words.looksPast(word)
  }

  /// "the Belt AND ROAD INITIATIVE": one word, and behind "and" what such a name ends with; nil where
  /// "and" joins two names.
  private func joinedPart(_ reading: Reading, _ name: Range<Int>) -> Int? {
    let first = reading.word(at: name.lowerBound)
    guard name.count == 1, words.has(.joint, reading, name.upperBound),
      hasArticle(reading, name.lowerBound), !words.has(.organisation, first),
      !words.has(.country, first), !words.has(.town, first), !words.has(.land, first),
      reading.tokens[name.lowerBound].span.count > 3
    else { return nil }
    var end = name.upperBound + 1
    while isNamePart(reading, end) { end += 1 }
    let last = reading.word(at: end - 1)
    // "the Belt AND ROAD programme"
    if end == name.upperBound + 2, words.has(.thing, reading, end), reading.isBlank(at: end) {
      return end
    }
    guard end > name.upperBound + 2, words.has(.organisation, last) || words.has(.thing, last)
    else { return nil }
    return end
  }

  /// Whether "the" stands in front, with nothing but adjectives between.
  private func hasArticle(_ reading: Reading, _ index: Int) -> Bool {
    var at = index - 1
    while at > index - 3, reading.isBlank(at: at), !reading.tokens[at].isCapitalised { at -= 1 }
    return words.has(.determiner, reading, at)
  }

  /// "Today Arlen left", "Shares of Arlen fell": a word that only the sentence gives its capital.
  private func isOpener(_ reading: Reading, _ index: Int) -> Bool {
    guard beginsSentence(reading, index) else { return false }
    return !reading.senses[index].isEmpty
      || words.looksPresent(reading.word(at: index)) && reading.has(.of, at: index + 1)
  }

  /// "Secretary of State Arlen": the state is no part of the name.
  private func isOffice(_ reading: Reading, _ index: Int) -> Bool {
    guard words.has(.office, reading, index) else { return false }
    let of = words.has(.determiner, reading, index - 1) ? index - 2 : index - 1
    return reading.has(.of, at: of) && words.has(.title, reading, of - 1)
  }

  /// Whether a number is part of a name: "Group of Seven".
  private func isNumberOfName(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index), reading.tokens[index].isCapitalised else {
      return false
    }
    return reading.value(.number, at: index) != nil
  }

  /// The words of a name as they are written; what stands without a blank is one word.
  private func words(of tokens: Range<Int>, in reading: Reading) -> [String] {
    var parts: [String] = []
    for index in tokens {
      let part = String(decoding: reading.text[reading.tokens[index].span.range], as: UTF8.self)
      if index > tokens.lowerBound, reading.isJoined(at: index), let last = parts.popLast() {
        parts.append(last + part)
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// Skips titles in front of a name.
  private func skipped(_ reading: Reading, _ index: Int) -> Int {
    var at = index
    while at < reading.tokens.count, words.has(.title, reading, at) { at += 1 }
    return at
  }

  func isNamePart(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalised, token.span.count > 1 else { return false }
    let word = reading.word(at: index)
    guard !words.has(.unnamed, word), !words.has(.title, word), !isCut(reading, index) else {
      return false
    }
    // "Dayton, Ohio" has a name, "Dayton, O." a short form.
    if reading.isMark(",", at: index - 1), reading.isMark(".", at: index + 1),
      reading.isJoined(at: index + 1), token.span.count < 6, index + 2 < reading.tokens.count
    {
      return false
    }
    return !reading.senses[index].contains { $0.kind == .month || $0.kind == .weekday }
  }

  /// Whether a sentence, or what is said in it, begins with a token: behind a quotation mark, a colon or
  /// a dash.
  private func opensSpeech(_ reading: Reading, _ index: Int) -> Bool {
    if beginsSentence(reading, index) { return true }
    if reading.isMark("\"", at: index - 1) { return reading.isJoined(at: index) }
    // "Jan. 3d. HARD frost", "2023-08-14 | SMOKE over the hangar"
    if reading.isMark(".", at: index - 1), index > 1 {
      return reading.tokens[index - 2].kind == .digits || !reading.senses[index - 2].isEmpty
    }
    return [":", Token.dash, "|", "]"].contains { reading.isMark($0, at: index - 1) }
  }

  private func beginsSentence(_ reading: Reading, _ index: Int) -> Bool {
    !reading.tokens[..<index].contains { $0.kind != .mark }
  }
}
