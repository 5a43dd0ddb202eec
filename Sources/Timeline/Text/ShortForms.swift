/// Words that a language writes together with an apostrophe, each of which stands by itself.
///
/// Source: the Penn Treebank cuts "didn't" into "did" and "n't".
public struct ShortForms: Sendable {
  /// What stands in front of the apostrophe and belongs to the short form, and what stands behind.
  private struct Ending: Sendable {
    let head: [UInt8]
    let tail: [UInt8]
  }

  private static let apostrophe = UInt8(ascii: "'")

  private let endings: [Ending]
  private let wholes: [[UInt8]]

  /// Takes short forms in small letters with a straight apostrophe: what ends a word, and words that stay
  /// whole.
  public init(endings: [String] = [], wholes: [String] = []) {
    self.endings = endings.map { form in
      let letters = Array(form.utf8)
      let mark = letters.firstIndex(of: Self.apostrophe) ?? letters.endIndex
      return Ending(head: Array(letters[..<mark]), tail: Array(letters[mark...].dropFirst()))
    }
    self.wholes = wholes.map { Array($0.utf8) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The tokens of a sentence with its short forms as words.
  ///
  /// Complexity: O(n) in the number of tokens.
  func cut(_ tokens: ArraySlice<Token>, in text: [UInt8]) -> ArraySlice<Token> {
    guard !endings.isEmpty || !wholes.isEmpty,
      tokens.contains(where: { !$0.isSpaced && $0.mark == Self.apostrophe })
    else { return tokens }
    var cut: [Token] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if index + 2 < tokens.endIndex,
        let words = words(tokens[index], tokens[index + 1], tokens[index + 2], in: text)
      {
        cut += words
        index += 3
      } else {
        cut.append(tokens[index])
        index += 1
      }
    }
    return cut[...]
  }

  /// The words that a word, an apostrophe and letters behind it are; nil when these are no short form.
  private func words(
    _ word: Token, _ mark: Token, _ rest: Token, in text: [UInt8]
  ) -> [Token]? {
    guard word.kind == .word, rest.kind == .word, mark.isMark("'"), !mark.isSpaced,
      !rest.isSpaced
    else { return nil }
    func letters(_ token: Token) -> [UInt8] { text[token.span.range].map(Self.lower) }
    let (before, behind) = (letters(word), letters(rest))
    func token(_ start: Int, isSpaced: Bool) -> Token {
      Token(
        kind: .word, isSpaced: isSpaced, isCapitalised: isSpaced && word.isCapitalised,
        span: TextSpan(start, rest.span.end))
    }
    if wholes.contains(before + [Self.apostrophe] + behind) {
      return [token(word.span.start, isSpaced: word.isSpaced)]
    }
    guard
      let ending = endings.first(where: {
        $0.tail == behind && before.count > $0.head.count && before.hasSuffix($0.head)
      })
    else { return nil }
    let end = word.span.end - ending.head.count
    return [
      Token(
        kind: .word, isSpaced: word.isSpaced, isCapitalised: word.isCapitalised,
        span: TextSpan(word.span.start, end)),
      token(end, isSpaced: false),
    ]
  }
}

extension [UInt8] {
  /// Whether the last bytes are these.
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
