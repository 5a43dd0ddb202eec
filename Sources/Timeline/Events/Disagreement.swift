/// What the sources of one event tell differently.
public struct Disagreement: Sendable, Hashable {
  /// What they disagree about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case day, number, place, status
  }

  /// One of the tellings.
  public struct Side: Sendable, Hashable {
    /// Identifier of the source document.
    public let source: String
    /// What it says, in one form for all sources.
    public let value: String
    /// The words that say so.
    public let words: String
  }

  /// What about.
  public let kind: Kind
  /// The tellings.
  public let sides: [Side]

  public static func among(
    _ cluster: Cluster, denials: [DatedFact], documents: [SourceDocument]
  ) -> [Disagreement] { [] }
}
