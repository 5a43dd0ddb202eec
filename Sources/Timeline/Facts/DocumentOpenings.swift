/// What stands in front of a story or tells who wrote it, and states nothing of it.
extension EventLexicon {
  /// The most tokens of a place, a date and an agency.
  private static let longestOpening = 16

  /// The number of tokens in front of a story that begins with a place in capitals, as agencies
  /// write it: "LONDON, March 3 (Agency) -", "RAJPUR:", or with an agency in brackets: "Paris, 3 May 2022
  /// (Agency) -"; 0 when none does.
  func opening(of reading: Reading) -> Int {
    guard reading.tokens.first?.kind == .word, reading.tokens[0].span.count > 2 else { return 0 }
    let isInCapitals = reading.isAllCapitals(at: 0)
    guard isInCapitals || reading.tokens[0].isCapitalised else { return 0 }
    var hasDash = false
    for index in 1..<max(1, min(Self.longestOpening, reading.tokens.count)) {
      let token = reading.tokens[index]
      let isDash = token.isMark("-") && token.isSpaced || token.isMark(Token.dash)
      if !isInCapitals, isDash || token.isMark(":"), !reading.isMark(")", at: index - 1) {
        return 0
      }
      if isDash || token.isMark(":") && index > 0 {
        hasDash = true
        return index + 1 < reading.tokens.count ? index + 1 : 0
      }
      let isOpen =
        token.kind != .word || token.isCapitalised || !reading.senses[index].isEmpty
      guard isOpen, !token.isMark(";"), !token.isMark("\"") else { break }
    }
    return hasDash && isInCapitals ? 1 : 0
  }

  /// The number of tokens of a word such as "date" and the document's own day in front of its text; 0 when
  /// it begins otherwise.
  func opening(of reading: Reading, _ mention: Mention?, created: EDTF?) -> Int {
    guard let mention, mention.resolution.date == created?.withoutTime, has(.dated, reading, 0),
      mention.expression.tokens.lowerBound <= 2,
      mention.expression.tokens.lowerBound == 1 || reading.isMark(":", at: 1)
    else { return 0 }
    return mention.expression.tokens.upperBound
  }
}

extension SourceDocument {
  /// Whether a sentence begins with the name of who wrote the document: it tells of them.
  func isAboutItself(_ sentence: Sentence) -> Bool {
    guard !authors.isEmpty, let first = sentence.tokens.first(where: { $0.kind != .mark }) else {
      return false
    }
    let words = String(decoding: text[first.span.start..<sentence.span.end], as: UTF8.self)
    return authors.contains { !$0.isEmpty && $0.contains(" ") && words.hasPrefix($0) }
  }
}
