/// A temporal expression in its sentence, with the date that it was read as.
public struct Mention: Sendable {
  /// The expression.
  public internal(set) var expression: TemporalExpression
  /// How it was read.
  public let resolution: Resolution

  /// Creates a mention.
  public init(expression: TemporalExpression, resolution: Resolution) {
    self.expression = expression
    self.resolution = resolution
  }
}

extension Resolution {
  /// How exactly it tells when, to be compared only; -1 without a date.
  ///
  /// A week, a third or about a day is less exact than the days that bound it, while a stretch that its
  /// source tells by its ends is as exact as they are.
  var fineness: Int {
    guard let date else { return -1 }
    let isPartOfCalendar = assumptions.contains(.weekFromMonday) || assumptions.contains(.thirds)
    return 2 * date.precision.rawValue + (isPartOfCalendar || date.isApproximate ? 0 : 1)
  }
}
