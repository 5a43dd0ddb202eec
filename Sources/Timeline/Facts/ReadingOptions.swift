/// How a person wants a document to be read.
public struct ReadingOptions: Sendable, Hashable {
  /// What becomes of the lead of a news article that names no day.
  public enum UndatedLead: String, Sendable, Hashable, CaseIterable {
    /// It is no dated sentence.
    case omitted
    /// It happened about when the article was published.
    case published
  }

  /// What its dates are counted from; nil asks the document.
  public var manner: Manner?
  /// What becomes of its lead.
  public var undatedLead: UndatedLead

  /// Creates options; as they are, only what names a time is dated.
  public init(manner: Manner? = nil, undatedLead: UndatedLead = .omitted) {
    self.manner = manner
    self.undatedLead = undatedLead
  }
}
