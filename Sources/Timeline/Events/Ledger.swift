/// One line of the account of all dated sentences.
public struct LedgerLine: Sendable, Hashable {
  /// What became of the sentence.
  public enum Outcome: Sendable, Hashable {
    /// It is the first evidence of this event.
    case event(String)
    /// It was joined to this event.
    case merged(String)
    /// It is not shown.
    case leftOut(LedgerReason)
  }

  /// Identifier of the source document.
  public let source: String
  /// The sentence, in UTF-8 offsets of the document's text.
  public let span: TextSpan
  /// When; nil when the date could not be read.
  public let date: EDTF?
  /// What became of it.
  public let outcome: Outcome

  /// Creates one line.
  public init(source: String, span: TextSpan, date: EDTF?, outcome: Outcome) {
    self.source = source
    self.span = span
    self.date = date
    self.outcome = outcome
  }
}
