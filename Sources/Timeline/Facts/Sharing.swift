/// How work on many items is shared, among the cores of a machine or not at all.
///
/// The core knows no threads; whoever has them passes them in.
public protocol Sharing: Sendable {
  /// The result of `body` for each item, in the order of the items, however the work is shared.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result]
}

/// One item after the other.
public struct Unshared: Sharing {
  /// Creates it.
  public init() {}

  /// The results, each worked out when the one before it is there.
  public func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    items.map(body)
  }
}
