/// Why a text is not an EDTF date, and where.
public struct EDTFError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The first character (grapheme cluster) that is wrong, counted from 1.
  public let column: Int
  /// How many characters are wrong; 0 when something is missing at the end.
  public let length: Int

  /// Makes an error at a place.
  public init(_ reason: Reason, column: Int, length: Int) {
    self.reason = reason
    self.column = column
    self.length = length
  }

  /// A fact about a text that is not an EDTF date.
  public enum Reason: Error, Sendable, Hashable {
    /// The text is empty.
    case empty
    /// This character cannot stand here.
    case unexpectedCharacter(Character)
    /// The text stops where more is needed.
    case unexpectedEnd
    /// A date or time without its hyphens or colons, such as `20230320`.
    case basicFormat
    /// Two qualifiers side by side, where `%` says both.
    case doubleQualifier
    /// `X` where every digit must be known.
    case unspecifiedDigitNotAllowed

    /// A year of less than four digits.
    case shortYear(digits: Int)
    /// A year of more than four digits without `Y`.
    case longYearWithoutPrefix(digits: Int)
    /// `Y` before a year that needs no more than four digits.
    case prefixOnShortYear
    /// `-0000`, which is the year `0000`.
    case negativeZeroYear
    /// A year after `Y` that starts with a zero.
    case leadingZero
    /// A year after `Y` with more digits than can be read.
    case yearTooLong
    /// An exponent of 0, or above `EDTFYear.exponents`.
    case exponentOutOfRange
    /// `S` with 0, or with more digits than the year has.
    case significantDigitsOutOfRange(Int, digits: Int)
    /// A month after a year that cannot have one: a long one, or one with `S`.
    case partAfterYear

    /// A month or day that is not two digits.
    case twoDigitsNeeded(found: Int)
    /// Neither a month nor a season has this number.
    case monthOutOfRange(Int)
    /// The month has no such day.
    case dayOutOfRange(day: Int, month: Int, year: Int, last: Int)
    /// No month has these digits.
    case noSuchMonth
    /// No month that is meant has a day with these digits.
    case noSuchDay
    /// A day after a season.
    case dayAfterSeason

    /// A time after a date that is not a whole day without doubts.
    case timeNeedsFullDate
    /// A time in an interval or a set.
    case timeNotAllowed
    /// A time without seconds.
    case timeWithoutSeconds
    /// A fraction of a second.
    case fractionOfSecond
    /// An hour above 23.
    case hourOutOfRange(Int)
    /// A minute above 59.
    case minuteOutOfRange(Int)
    /// A second above 59.
    case secondOutOfRange(Int)
    /// A time shift of more than 23 hours.
    case shiftHourOutOfRange(Int)
    /// A time shift with more than 59 minutes.
    case shiftMinuteOutOfRange(Int)
    /// A time shift of zero with a minus sign.
    case negativeZeroShift

    /// An interval without a single date.
    case intervalWithoutDate
    /// An interval or range whose end lies before its start.
    case endBeforeStart
    /// A second `/`.
    case secondSlash

    /// A set without a date.
    case emptySet
    /// A set with nothing before or after a comma.
    case emptyElement
    /// A set that is not closed.
    case unclosedSet
    /// `..` in a set without a date next to it.
    case rangeWithoutDate
    /// `..` next to a date that is not a plain year, month or day.
    case rangeNeedsPlainDate
    /// The dates around `..` in a set are not both years, months or days.
    case rangePrecisionsDiffer
    /// A range without start that is not first in its set, or one without end that is not last.
    case openRangeInside
  }
}
