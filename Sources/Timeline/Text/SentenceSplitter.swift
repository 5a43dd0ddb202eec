/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, question mark or exclamation mark (with the closing quotation
/// marks and brackets behind it) when white space follows and what comes next can begin a
/// sentence, and always at the end of a paragraph. A full stop behind an abbreviation or an initial
/// ends a sentence only before a word that begins sentences and no names ("the U.S. The"); one
/// inside a number ends nothing.
public struct SentenceSplitter: Sendable {
  /// Tells something about the word at a range of a text, whatever its case.
  public typealias WordTest = @Sendable (_ text: [UInt8], _ word: Range<Int>) -> Bool

  private let isAbbreviation: WordTest
  private let opensSentence: WordTest
  private let namesTime: WordTest
  private let shortForms: ShortForms

  /// Creates a splitter.
  ///
  /// `isAbbreviation` is asked with a word without its full stop, `opensSentence` with one behind
  /// such a full stop, whether it begins no name ("the"), `namesTime` with one in front of a
  /// paragraph, whether it is part of a date ("May"). Each of the `shortForms` becomes a word.
  public init(
    isAbbreviation: @escaping WordTest, opensSentence: @escaping WordTest,
    namesTime: @escaping WordTest = { _, _ in false }, shortForms: ShortForms = ShortForms()
  ) {
    self.shortForms = shortForms
    self.namesTime = namesTime
    self.isAbbreviation = isAbbreviation
    self.opensSentence = opensSentence
  }

  /// How many tokens are read at once.
  private static let block = 1024

  /// The sentences of a document, in order.
  ///
  /// Complexity: O(n) in the number of bytes.
  public func sentences(of document: SourceDocument) -> [Sentence] {
    var sentences: [Sentence] = []
    forEachSentence(of: document) { sentences.append($0) }
    return sentences
  }

  /// Calls `body` with each sentence of a document, in order.
  ///
  /// Complexity: O(n) in the number of bytes; holds no more tokens than the longest sentence has,
  /// and a block.
  public func forEachSentence(of document: SourceDocument, _ body: (Sentence) -> Void) {
    var paragraphs = Paragraphs(document)
    var number = 0
    var tokens: [Token] = []
    func tell(_ tokens: ArraySlice<Token>) {
      body(Sentence(shortForms.cut(tokens, in: document.text), paragraph: number))
    }
    while let paragraph = paragraphs.next() {
      tokens.removeAll(keepingCapacity: true)
      var cursor = TokenCursor(paragraph)
      var first = 0
      var index = 0
      var isOpening = true
      repeat {
        cursor.read(Self.block, of: document.text, into: &tokens)
        // What stands behind a mark tells about it, up to the next word or number.
        let end = cursor.isAtEnd ? tokens.count : tokens.lastIndex { $0.kind != .mark } ?? 0
        while index < end {
          if tokens[index].kind == .mark,
            let last = endOfSentence(tokens, at: index, in: document.text),
            !isOpening || !isDate(tokens[first...last], in: document.text)
          {
            isOpening = false
            tell(tokens[first...last])
            first = last + 1
            index = last
          } else if index - first >= Self.excess, isExcess(tokens[index], index - first) {
            tell(tokens[first...index])
            first = index + 1
          }
          index += 1
        }
        // A row of initials is known by what stands two tokens before.
        let read = max(first - 2, 0)
        tokens.removeFirst(read)
        first -= read
        index -= read
      } while !cursor.isAtEnd
      if first < tokens.count { tell(tokens[first...]) }
      number += 1
    }
  }

  /// So many words, numbers and marks are no sentence.
  private static let excess = 400

  /// Whether what ends with a token is longer than any sentence that people write.
  ///
  /// Work on one sentence may grow with the square of its length: a list without end is cut, at a
  /// mark if there is one.
  private func isExcess(_ token: Token, _ length: Int) -> Bool {
    token.kind == .mark || length >= Self.excess + Self.excess / 4
  }

  /// Whether the first words of a paragraph are no sentence, but the date of what follows.
  private func isDate(_ tokens: ArraySlice<Token>, in text: [UInt8]) -> Bool {
    guard tokens.count < 14 else { return false }
    let words = tokens.filter { $0.kind == .word }
    let digits = tokens.filter { $0.kind == .digits }
    let isYear = words.isEmpty && digits.count == 1 && digits.allSatisfy { $0.span.count == 4 }
    return (!digits.isEmpty && !words.isEmpty || isYear)
      && words.allSatisfy { namesTime(text, $0.span.range) }
  }

  /// The last token of the sentence that ends with the mark at `index`, or nil when none ends.
  private func endOfSentence(_ tokens: [Token], at index: Int, in text: [UInt8]) -> Int? {
    let token = tokens[index]
    guard token.isMark(".") || token.isMark("?") || token.isMark("!") else { return nil }
    var end = index
    while end + 1 < tokens.count, !tokens[end + 1].isSpaced, Self.canClose(tokens[end + 1]) {
      end += 1
    }
    if token.isMark(".") { end = endOfNotes(tokens, behind: end) }
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
      // "U.S.", "p.m."; an initial has no other letter before it ("J. Smith").
      let isLetter = isOneLetter(word, in: text)
      let isChain = isLetter && !word.isSpaced && index > 1 && tokens[index - 2].isMark(".")
      if isChain || isLetter && word.isCapitalised || isAbbreviation(text, word.span.range) {
        return opens(tokens, from: end + 1, shortest: isChain ? 1 : 3, in: text) ? end : nil
      }
    }
    return end
  }

  /// The last of the signs of notes that stand right behind a full stop: "in 1890.[1][2] It", "on
  /// Tuesday.1 The"; the full stop itself where there are none.
  private func endOfNotes(_ tokens: [Token], behind stop: Int) -> Int {
    var end = stop
    while end + 3 < tokens.count, tokens[end + 1].isMark("["), !tokens[end + 1].isSpaced,
      tokens[end + 2].kind == .digits, tokens[end + 3].isMark("]")
    {
      end += 3
    }
    guard end == stop, stop > 0, tokens[stop - 1].kind == .word, tokens[stop - 1].span.count > 3,
      stop + 2 < tokens.count, tokens[stop + 1].kind == .digits, !tokens[stop + 1].isSpaced,
      tokens[stop + 1].span.count < 3, tokens[stop + 2].isSpaced, tokens[stop + 2].isCapitalised
    else { return end }
    return stop + 1
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
    return opensSentence(text, next.span.range)
  }

  private func isOneLetter(_ token: Token, in text: [UInt8]) -> Bool {
    if token.span.count == 1 { return true }
    // A letter outside ASCII can have marks of its own.
    return text[token.span.start] >= 0x80
      && String(decoding: text[token.span.range], as: UTF8.self).count == 1
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
}

extension Sentence {
  /// A sentence of tokens, of which there is at least one.
  fileprivate init(_ tokens: ArraySlice<Token>, paragraph: Int) {
    self.init(
      span: TextSpan(tokens.first?.span.start ?? 0, tokens.last?.span.end ?? 0),
      tokens: Array(tokens), paragraph: paragraph)
  }
}
