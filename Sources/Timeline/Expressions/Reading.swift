/// A sentence with the senses of its words: what rules look at.
public struct Reading: Sendable {
  /// The text of the document.
  public let text: [UInt8]
  /// The tokens of the sentence.
  public let tokens: [Token]
  /// What each token means to a rule; nothing for most.
  private let meanings: [Lexicon.Meaning]
  private let lexicon: Lexicon
  /// The words of the tokens in lower case with their kinds; empty until they are told.
  private var told: [ToldWord] = []

  /// A word with what a table of event words says of it.
  private struct ToldWord: Sendable {
    let word: String
    let kinds: KindSet
  }

  /// Looks the words of a sentence up.
  public init(_ sentence: Sentence, in text: [UInt8], lexicon: Lexicon) {
    self.text = text
    tokens = sentence.tokens
    self.lexicon = lexicon
    var meanings: [Lexicon.Meaning] = []
    meanings.reserveCapacity(sentence.tokens.count)
    for token in sentence.tokens {
      meanings.append(
        token.kind == .word
          ? lexicon.meaning(of: token.span, in: text, isCapitalised: token.isCapitalised)
          : Lexicon.Meaning())
    }
    self.meanings = meanings
  }

  /// The senses of each token; empty for most.
  public var senses: SenseTable { SenseTable(meanings: meanings, lexicon: lexicon) }

  /// What a token means; nothing where there is no token.
  func meaning(at index: Int) -> Lexicon.Meaning {
    meanings.indices.contains(index) ? meanings[index] : Lexicon.Meaning()
  }

  /// The kinds of sense of a token, as bits.
  func kinds(at index: Int) -> UInt32 { meaning(at: index).kinds }

  /// The signals of a token, as bits.
  func signals(at index: Int) -> SignalSet { meaning(at: index).signals }

  /// The value of the token's sense of this kind; nil when it has none or there is no such token.
  public func value(_ kind: Sense.Kind, at index: Int) -> Int? {
    lexicon.value(kind, of: meaning(at: index))
  }

  /// Whether the token has a sense of this kind with this value.
  func has(_ kind: Sense.Kind, _ value: Int, at index: Int) -> Bool {
    lexicon.has(kind, value, of: meaning(at: index))
  }

  /// Whether the token has this signal.
  public func has(_ signal: Signal, at index: Int) -> Bool {
    meaning(at: index).has(signal)
  }

  /// Whether the token is this word, given in the bytes of its lower case.
  func isWord(_ word: [UInt8], at index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word,
      tokens[index].span.count == word.count
    else { return false }
    let start = tokens[index].span.start
    for offset in word.indices where WordTable.lower(text[start + offset]) != word[offset] {
      return false
    }
    return true
  }

  /// The number that the digits of a token write; nil for other tokens and for more than 9 digits.
  public func digits(at index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .digits,
      tokens[index].span.count <= 9
    else { return nil }
    var number = 0
    for offset in tokens[index].span.range { number = number * 10 + Int(text[offset] - 0x30) }
    return number
  }

  /// Whether the token is this mark.
  public func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
  }

  /// Whether the token is the mark with this ASCII form.
  func isMark(form: UInt8, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark && tokens[index].mark == form
  }

  /// Whether a token follows without white space.
  public func isJoined(at index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].isSpaced
  }

  /// Whether the token is a word that ends like a regular past tense.
  func isPastVerb(at index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word,
      tokens[index].span.count > 4, !tokens[index].isCapitalised
    else { return false }
    return lexicon.pastEndings.contains { ends(tokens[index], with: $0) }
  }

  /// The word of a token in lower case.
  public func word(at index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    if !told.isEmpty { return told[index].word }
    return String(decoding: text[tokens[index].span.range], as: UTF8.self).lowercased()
  }

  /// The same sentence with its words looked up once, for readers that ask for them again and again.
  func telling(_ words: EventLexicon) -> Reading {
    var reading = self
    reading.told = tokens.indices.map { index in
      let word = word(at: index)
      return ToldWord(word: word, kinds: words.kindSet(of: word))
    }
    return reading
  }

  /// The kinds of a token's word; nothing where there is no token.
  func eventKinds(at index: Int, _ words: EventLexicon) -> KindSet {
    guard !told.isEmpty else { return words.kindSet(of: word(at: index)) }
    return told.indices.contains(index) ? told[index].kinds : KindSet()
  }

  /// Whether the digits at `index` are a whole number by themselves, no part of `3.5`, `98,000`,
  /// `12-point`, `$20`, `14:30` or a row of numbers (`495 2019 1234`).
  func standsAlone(_ index: Int) -> Bool {
    if isLongNumber(index - 1) || isLongNumber(index + 1) { return false }
    let joins: [Unicode.Scalar] = [".", ",", ":", "/", "-"]
    if isJoined(at: index), index > 0 {
      let before = tokens[index - 1]
      if before.kind == .word || before.isMark("$") || before.mark == 0 && before.kind == .mark {
        return false
      }
      if joins.contains(where: before.isMark), digits(at: index - 2) != nil, isJoined(at: index - 1)
      {
        return false
      }
    } else if isMark("$", at: index - 1) {
      return false
    }
    return endsNumber(index)
  }

  private func isLongNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .digits && tokens[index].span.count > 2
  }

  /// Whether the number that ends at `index` goes on in no way.
  func endsNumber(_ index: Int) -> Bool {
    let joins: [Unicode.Scalar] = [".", ",", ":", "/", "-"]
    let next = index + 1
    guard isJoined(at: next) else { return true }
    if tokens[next].kind == .word || tokens[next].isMark("%") { return false }
    if joins.contains(where: tokens[next].isMark), isJoined(at: next + 1) {
      let after = tokens[next + 1]
      return after.kind == .mark && !after.isMark("$")
    }
    return true
  }

  /// Whether the token is a word that means nothing to any rule.
  func isBlank(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && meanings[index].kinds == 0
  }

  /// Whether the token is a capitalised word that means nothing about time.
  func isName(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].isCapitalised
      && tokens[index].isSpaced && meanings[index].kinds == 0 && tokens[index].span.count > 1
  }

  /// Whether the token looks like what a number counts: a word for it, or a plural.
  func isCounted(at index: Int) -> Bool {
    if has(.counted, at: index) { return true }
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].isSpaced,
      !tokens[index].isCapitalised, tokens[index].span.count > 4, signals(at: index).isEmpty
    else { return false }
    return lexicon.pluralEndings.contains { ends(tokens[index], with: $0) }
  }

  private func ends(_ token: Token, with ending: [UInt8]) -> Bool {
    guard token.span.count >= ending.count else { return false }
    let start = token.span.end - ending.count
    return ending.indices.allSatisfy { text[start + $0] == ending[$0] }
  }

  /// Whether no noun can follow: a mark, a small word or the end of the sentence stands there.
  func endsPhrase(at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    if tokens[index].kind == .mark { return tokens[index].isSpaced || !tokens[index].isMark("-") }
    return !signals(at: index).isEmpty && !has(.past, at: index) && !has(.arranged, at: index)
      || isPastVerb(at: index)
  }

  /// Whether the token is a word in small letters that means nothing about time and is no verb.
  func isThing(at index: Int) -> Bool {
    isBlank(at: index) && !tokens[index].isCapitalised && tokens[index].isSpaced
      && !isPastVerb(at: index)
  }

  /// Whether every letter of a word is an ASCII capital.
  func isAllCapitals(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && text[tokens[index].span.range].allSatisfy { (0x41...0x5A).contains($0) }
  }
}

/// The senses of the tokens of a sentence.
public struct SenseTable: Sendable {
  fileprivate let meanings: [Lexicon.Meaning]
  fileprivate let lexicon: Lexicon

  /// The senses of a token; empty for most.
  public subscript(index: Int) -> [Sense] { lexicon.senses(of: meanings[index]) }
}

extension EventLexicon {
  /// Whether the word of a token is of a kind.
  func has(_ kind: Kind, _ reading: Reading, _ index: Int) -> Bool {
    reading.eventKinds(at: index, self).contains(kind)
  }
}
