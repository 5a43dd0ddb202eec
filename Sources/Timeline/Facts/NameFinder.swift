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
  }

  let words: EventLexicon

  /// The names of a sentence, from left to right.
  func names(in reading: Reading) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < reading.tokens.count {
      let start = skipped(reading, index)
      guard start < reading.tokens.count, isNamePart(reading, start) else {
        index = max(start, index) + 1
        continue
      }
      if isOffice(reading, start) || isOpener(reading, start) {
        index = start + 1
        continue
      }
      var end = start + 1
      while end < reading.tokens.count {
        if isNamePart(reading, end), reading.tokens[end].isSpaced {
          end += 1
        } else if reading.isMark("-", at: end), reading.isJoined(at: end),
          reading.isJoined(at: end + 1), isNamePart(reading, end + 1),
          isNamePart(reading, end + 2), reading.tokens[end + 2].isSpaced
        {
          // "Jean-Pierre Cabestan" is one name, "China-Russia ties" holds two.
          end += 3
        } else if isLowerPart(reading, end, of: start) {
          end += 2
        } else if words.has(.inner, reading, end) || reading.isMark("&", at: end),
          isNamePart(reading, end + 1) || isNumberOfName(reading, end + 1)
        {
          end += 2
        } else if let joined = joinedPart(reading, start..<end) {
          end = joined
        } else {
          break
        }
      }
      let parts = words(of: start..<end, in: reading)
      names.append(
        Name(
          words: parts, tokens: start..<end,
          use: NameUse(of: start..<end, in: reading, words),
          isTitled: reading.title(before: start, words) != nil,
          isDoubtful: parts.count == 1 && beginsSentence(reading, start)))
      index = end
    }
    return names
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
    words.has(.office, reading, index) && reading.has(.of, at: index - 1)
      && words.has(.title, reading, index - 2)
  }

  /// Whether a number is part of a name: "Group of Seven".
  private func isNumberOfName(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index), reading.tokens[index].isCapitalised else {
      return false
    }
    return reading.value(.number, at: index) != nil
  }

  /// The words of a name as they are written; a hyphen joins two of them to one.
  private func words(of tokens: Range<Int>, in reading: Reading) -> [String] {
    var parts: [String] = []
    for index in tokens {
      let part = String(decoding: reading.text[reading.tokens[index].span.range], as: UTF8.self)
      let isJoined = reading.isMark("-", at: index) || reading.isMark("-", at: index - 1)
      if isJoined, index > tokens.lowerBound, let last = parts.popLast() {
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

  private func isNamePart(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalised, token.span.count > 1 else { return false }
    let word = reading.word(at: index)
    guard !words.has(.unnamed, word), !words.has(.title, word) else { return false }
    // "Dayton, Ohio" has a name, "Dayton, O." a short form.
    if reading.isMark(",", at: index - 1), reading.isMark(".", at: index + 1),
      reading.isJoined(at: index + 1), token.span.count < 6, index + 2 < reading.tokens.count
    {
      return false
    }
    return !reading.senses[index].contains { $0.kind == .month || $0.kind == .weekday }
  }

  private func beginsSentence(_ reading: Reading, _ index: Int) -> Bool {
    !reading.tokens[..<index].contains { $0.kind != .mark }
  }
}
