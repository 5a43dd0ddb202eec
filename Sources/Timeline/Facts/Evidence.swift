/// What an event keeps of a dated fact: the words of one source and how their date was read.
public struct Evidence: Sendable, Hashable {
  /// Identifier of the source document.
  public let source: String
  /// The exact words of the source.
  public let quote: String
  /// When, as this source tells it.
  public let date: EDTF
  /// The words that say when, as they stand in the quote; empty when a person gave the date.
  public let expression: String
  /// The date that a relative expression was counted from; nil when it needed none.
  public let anchor: EDTF?
  /// Name of the rule that read the date; empty when a person gave it.
  public let rule: String
  /// Whether the source tells it as something still to come.
  public let isPlanned: Bool

  /// Creates one piece of evidence.
  public init(
    source: String, quote: String, date: EDTF, expression: String = "", anchor: EDTF? = nil,
    rule: String = "", isPlanned: Bool = false
  ) {
    self.source = source
    self.quote = quote
    self.date = date
    self.expression = expression
    self.anchor = anchor
    self.rule = rule
    self.isPlanned = isPlanned
  }
}
