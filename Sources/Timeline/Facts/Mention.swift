/// A temporal expression in its sentence, with the date that it was read as.
public struct Mention: Sendable {
  /// The expression.
  public let expression: TemporalExpression
  /// How it was read.
  public let resolution: Resolution

  /// Creates a mention.
  public init(expression: TemporalExpression, resolution: Resolution) {
    self.expression = expression
    self.resolution = resolution
  }
}
