/// Why a dated sentence is not an event of its own.
public enum LedgerReason: String, Sendable, Hashable, CaseIterable {
  /// A relative date in a document without a publication date.
  case noAnchor
  /// The words name no day, month or year that can be told ("recently", "in recent years").
  case vague
  /// A length of time that belongs to no date ("for three days").
  case durationOnly
  /// A repeated time ("every Tuesday").
  case recurring
  /// The date is no part of what the sentence states (a title, a name, a caption, a form).
  case notAStatement
  /// The sentence states a trend or a state of things, and no event.
  case noEvent
  /// The sentence denies that it happened.
  case negated
  /// A person has hidden the event.
  case hidden
  /// A person has taken the quote out of its event.
  case removedByHand
}

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
