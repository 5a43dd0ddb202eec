/// How one shape of temporal expression is found and what it means.
public struct Rule: Sendable {
  /// A text with the expression in square brackets, and how it is to be read.
  public struct Example: Sendable {
    /// The text; what stands in `[...]` is the expression.
    public let text: String
    /// The EDTF that it must be read as, or `P3D`, `SET`, `REF` for what has no date.
    public let expected: String

    /// The manner of the document; nil for one that asks its text.
    public let manner: Manner?

    /// Creates an example.
    public init(_ text: String, _ expected: String, manner: Manner? = nil) {
      self.text = text
      self.expected = expected
      self.manner = manner
    }
  }

  /// A stable name in kebab case.
  public let name: String
  /// What it looks for.
  public let pattern: [Pattern]
  /// Texts that it must read, with a document of Wednesday, 22 March 2023.
  public let examples: [Example]
  /// Texts in which it must not fire.
  public let counterexamples: [String]
  /// What a match means; nil when the numbers make no date.
  public let production: @Sendable (Match) -> TemporalValue?

  /// Creates a rule.
  public init(
    _ name: String, _ pattern: [Pattern], examples: [Example], counterexamples: [String] = [],
    production: @escaping @Sendable (Match) -> TemporalValue?
  ) {
    self.name = name
    self.pattern = pattern
    self.examples = examples
    self.counterexamples = counterexamples
    self.production = production
  }
}
