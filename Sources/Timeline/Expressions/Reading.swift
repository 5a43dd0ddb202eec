/// A sentence with the senses of its words: what rules look at.
public struct Reading: Sendable {
  /// The text of the document.
  public let text: [UInt8]
  /// The tokens of the sentence.
  public let tokens: [Token]
  /// The senses of each token; empty for most.
  public let senses: [[Sense]]
  private let pastEndings: [String]

  /// Looks the words of a sentence up.
  public init(_ sentence: Sentence, in text: [UInt8], lexicon: Lexicon) {
    self.text = text
    tokens = sentence.tokens
    pastEndings = lexicon.pastEndings
    senses = sentence.tokens.map { token in
      token.kind == .word
        ? lexicon.senses(of: token.span, in: text, isCapitalised: token.isCapitalised) : []
    }
  }

  /// The value of the token's sense of this kind; nil when it has none or there is no such token.
  public func value(_ kind: Sense.Kind, at index: Int) -> Int? {
    guard senses.indices.contains(index) else { return nil }
    return senses[index].first { $0.kind == kind }?.value
  }

  /// Whether the token has this signal.
  public func has(_ signal: Signal, at index: Int) -> Bool {
    guard senses.indices.contains(index) else { return false }
    return senses[index].contains { $0.kind == .signal && $0.value == signal.rawValue }
  }

  /// The number that the digits of a token write; nil for other tokens and for more than 9 digits.
  public func digits(at index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .digits,
      tokens[index].span.count <= 9
    else { return nil }
    return text[tokens[index].span.range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether the token is this mark.
  public func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
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
    let word = text[tokens[index].span.range]
    return pastEndings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The word of a token in lower case.
  public func word(at index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: text[tokens[index].span.range], as: UTF8.self).lowercased()
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

  /// Whether every letter of a word is an ASCII capital.
  func isAllCapitals(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && text[tokens[index].span.range].allSatisfy { (0x41...0x5A).contains($0) }
  }
}
