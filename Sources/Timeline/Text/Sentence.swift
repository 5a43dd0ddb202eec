/// A sentence of a document with its tokens.
public struct Sentence: Sendable {
  /// Where it stands, without the white space around it.
  public let span: TextSpan
  /// Its words, numbers and marks, in order.
  public let tokens: [Token]
  /// Number of its paragraph, counted from 0.
  public let paragraph: Int

  /// Creates a sentence.
  public init(span: TextSpan, tokens: [Token], paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}
