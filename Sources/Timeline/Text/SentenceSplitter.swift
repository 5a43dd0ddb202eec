/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, question mark or exclamation mark (with the closing quotation
/// marks and brackets behind it) when white space follows and what comes next can begin a
/// sentence, and always at the end of a paragraph. A full stop behind an abbreviation or an initial
/// ends a sentence only before a word that begins sentences and no names ("the U.S. The"); one
/// inside a number ends nothing.
public struct SentenceSplitter: Sendable {
  private let isAbbreviation: @Sendable (String) -> Bool
  private let opensSentence: @Sendable (String) -> Bool

  /// Creates a splitter.
  ///
  /// Both are asked with a lower-case word: `isAbbreviation` with one without its full stop,
  /// `opensSentence` with one behind such a full stop, whether it begins no name ("the").
  public init(
    isAbbreviation: @escaping @Sendable (String) -> Bool,
    opensSentence: @escaping @Sendable (String) -> Bool
  ) {
    self.isAbbreviation = isAbbreviation
    self.opensSentence = opensSentence
  }

  /// The sentences of a document, in order.
  ///
  /// Complexity: O(n) in the number of bytes.
  public func sentences(of document: SourceDocument) -> [Sentence] {
    let text = document.text
    var sentences: [Sentence] = []
    for (number, paragraph) in Self.paragraphs(of: document).enumerated() {
      let tokens = Tokenizer().tokens(of: text, in: paragraph)
      var first = 0
      var index = 0
      while index < tokens.count {
        defer { index += 1 }
        guard
          let end = endOfSentence(tokens, at: index, in: text)
            ?? endOfExcess(tokens, at: index, length: index - first + 1)
        else { continue }
        append(tokens[first...end], paragraph: number, to: &sentences)
        first = end + 1
        index = end
      }
      if first < tokens.count { append(tokens[first...], paragraph: number, to: &sentences) }
    }
    return sentences
  }

  /// The token at `index`, when what it ends is longer than any sentence that people write.
  ///
  /// Work on one sentence may grow with the square of its length: a list without end is cut, at a
  /// mark if there is one.
  private func endOfExcess(_ tokens: [Token], at index: Int, length: Int) -> Int? {
    guard length >= Self.excess else { return nil }
    return tokens[index].kind == .mark || length >= Self.excess + Self.excess / 4 ? index : nil
  }

  /// So many words, numbers and marks are no sentence.
  private static let excess = 400

  private func append(
    _ tokens: ArraySlice<Token>, paragraph: Int, to sentences: inout [Sentence]
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    sentences.append(
      Sentence(
        span: TextSpan(first.span.start, last.span.end), tokens: Array(tokens),
        paragraph: paragraph))
  }

  /// The last token of the sentence that ends with the mark at `index`, or nil when none ends.
  private func endOfSentence(_ tokens: [Token], at index: Int, in text: [UInt8]) -> Int? {
    let token = tokens[index]
    guard token.isMark(".") || token.isMark("?") || token.isMark("!") else { return nil }
    var end = index
    while end + 1 < tokens.count, !tokens[end + 1].isSpaced, Self.canClose(tokens[end + 1]) {
      end += 1
    }
    guard end + 1 < tokens.count else { return end }
    let next = tokens[end + 1]
    if !next.isSpaced {
      // Articles pasted without their white space: "...they said.After ..." is two sentences.
      let isGlued =
        end == index && next.isCapitalised && next.span.count > 1
        && precedingWord(tokens, index).map { isLowercaseWord($0, in: text) } == true
      return isGlued ? end : nil
    }
    guard canOpen(tokens, end + 1) else { return nil }
    if token.isMark("."), end == index, let word = precedingWord(tokens, index) {
      let letters = lowercased(word, in: text)
      // "U.S.", "p.m."; an initial has no other letter before it ("J. Smith").
      let isChain =
        letters.count == 1 && !word.isSpaced && index > 1 && tokens[index - 2].isMark(".")
      if isChain || letters.count == 1 && word.isCapitalised || isAbbreviation(letters) {
        return opens(tokens, from: end + 1, shortest: isChain ? 1 : 3, in: text) ? end : nil
      }
    }
    return end
  }

  /// Whether the first word from `index` on begins no name.
  ///
  /// Short words are family names too: "Mr. He", "Gen. In".
  private func opens(
    _ tokens: [Token], from index: Int, shortest: Int, in text: [UInt8]
  ) -> Bool {
    guard let next = tokens[index...].first(where: { $0.kind != .mark }), next.kind == .word,
      next.span.count >= shortest
    else { return false }
    return opensSentence(lowercased(next, in: text))
  }

  private func lowercased(_ token: Token, in text: [UInt8]) -> String {
    String(decoding: text[token.span.range], as: UTF8.self).lowercased()
  }

  private func precedingWord(_ tokens: [Token], _ index: Int) -> Token? {
    guard index > 0, tokens[index - 1].kind == .word, !tokens[index].isSpaced else { return nil }
    return tokens[index - 1]
  }

  private func isLowercaseWord(_ token: Token, in text: [UInt8]) -> Bool {
    token.span.count > 2 && !token.isCapitalised && text[token.span.start] < 0x80
  }

  private static func canClose(_ token: Token) -> Bool {
    token.isMark("\"") || token.isMark("'") || token.isMark(")") || token.isMark("]")
      || token.isMark(".") || token.isMark("?") || token.isMark("!") || token.isMark("*")
      || token.isMark("_")
  }

  /// Whether a sentence may begin with this token: a capital, a number, or marks before them.
  private func canOpen(_ tokens: [Token], _ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.isCapitalised
    case .digits: return true
    case .mark: return !token.isMark(",") && !token.isMark(";") && !token.isMark(":")
    }
  }

  /// What may stand on an empty line: space, tab, carriage return.
  private static let blanks: [UInt8] = [0x20, 0x09, 0x0D]
  /// A form feed ends a paragraph wherever it stands.
  private static let endOfBlock: UInt8 = 0x0C

  /// The half-open ranges of the paragraphs that hold anything.
  private static func paragraphs(of document: SourceDocument) -> [Range<Int>] {
    let text = document.text
    var ranges: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < text.count {
      if text[at] == Self.endOfBlock {
        if start < at { ranges.append(start..<at) }
        start = at + 1
      }
      guard text[at] == 0x0A else {
        at += 1
        continue
      }
      var next = at + 1
      while next < text.count, Self.blanks.contains(text[next]) { next += 1 }
      let isEmptyLine = next < text.count && text[next] == 0x0A
      if document.breaksAtLines || isEmptyLine {
        if start < at { ranges.append(start..<at) }
        start = at + 1
      }
      at += 1
    }
    if start < text.count { ranges.append(start..<text.count) }
    return ranges
  }
}
