/// A time by the clock.
public struct ClockTime: Sendable, Hashable {
  /// 0 to 24.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  /// A time of day; nil for one that no clock shows.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    self.hour = hour
    self.minute = minute
  }
}
