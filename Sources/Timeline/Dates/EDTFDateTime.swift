/// A day with a time of day, to the second.
///
/// Source: Library of Congress, level 0 "Date and Time".
public struct EDTFDateTime: Sendable, Hashable {
  /// How far local time is ahead of UTC.
  public enum Shift: Sendable, Hashable {
    /// The time is UTC, `Z`.
    case utc
    /// Whole hours, `+04`.
    case hours(Int)
    /// Minutes, `+04:30`.
    case minutes(Int)

    /// Minutes ahead of UTC, negative behind it.
    public var inMinutes: Int {
      switch self {
      case .utc: 0
      case .hours(let hours): hours * 60
      case .minutes(let minutes): minutes
      }
    }
  }

  /// The day; its year has at most four digits.
  public let date: CivilDate
  /// Hour, 0 to 23.
  public let hour: Int
  /// Minute, 0 to 59.
  public let minute: Int
  /// Second, 0 to 59.
  public let second: Int
  /// How far the time is ahead of UTC; nil when it is local time somewhere.
  public let shift: Shift?

  /// A day and time.
  ///
  /// - Throws: the reason why EDTF has no such time.
  public init(
    date: CivilDate, hour: Int, minute: Int, second: Int, shift: Shift? = nil
  ) throws(EDTFError.Reason) {
    guard abs(date.year) <= 9999 else { throw .partAfterYear }
    guard 0...23 ~= hour else { throw .hourOutOfRange(hour) }
    guard 0...59 ~= minute else { throw .minuteOutOfRange(minute) }
    guard 0...59 ~= second else { throw .secondOutOfRange(second) }
    switch shift {
    case .hours(let hours) where !(-23...23 ~= hours): throw .shiftHourOutOfRange(hours)
    case .minutes(let minutes) where !(-1439...1439 ~= minutes):
      throw .shiftHourOutOfRange(minutes / 60)
    default: break
    }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.shift = shift
  }

  /// The day alone.
  public var day: EDTFDate { EDTFDate(date) }
}
