extension EnglishDateWords {
  /// Why a text is not a date, in a few plain words without a full stop.
  public static func explain(_ reason: EDTFError.Reason) -> String {
    switch reason {
    case .empty: "the date is empty"
    case .unexpectedCharacter(let character): unexpected(character)
    case .unexpectedEnd: "the date stops too early"
    case .basicFormat: "write hyphens and colons between the parts, as in 2023-03-20"
    case .doubleQualifier: "one mark is enough: % means both ? and ~"
    case .unspecifiedDigitNotAllowed: "X cannot stand here: every digit must be known"
    case .shortYear(let digits): "a year has four digits, here \(count(digits, "is", "are"))"
    case .longYearWithoutPrefix(let digits):
      "a year has four digits, here are \(digits); a longer one starts with Y"
    case .prefixOnShortYear: "Y is only for years of more than four digits"
    case .negativeZeroYear: "the year zero has no sign: write 0000"
    case .leadingZero: "the number starts with a zero"
    case .yearTooLong: "the number has too many digits"
    case .exponentOutOfRange:
      "the exponent after E is \(EDTFYear.exponents.lowerBound) to \(EDTFYear.exponents.upperBound)"
    case .significantDigitsOutOfRange(_, let digits):
      digits > 0
        ? "S is followed by a number from 1 to \(digits), the digits of the year"
        : "the year zero has no significant digits"
    case .partAfterYear:
      "a year of more than four digits, or one with S, has no months, days or times"
    case .twoDigitsNeeded(let found):
      "months and days have two digits, here \(count(found, "is", "are"))"
    case .monthOutOfRange(let month):
      "there is no month \(month): months are 01 to 12, seasons and quarters 21 to 41"
    case .dayOutOfRange(let day, let month, let year, let last):
      day < 1
        ? "days start with 01"
        : "\(dated(self.month(month), EDTFYear(year))) has \(last) days"
    case .noSuchMonth: "no month has these digits: months are 01 to 12"
    case .noSuchDay: "no month that is meant has such a day"
    case .dayAfterSeason: "a season or quarter has no days"
    case .timeNeedsFullDate: "a time needs a whole day before it, without X or marks"
    case .timeNotAllowed: "an interval or a set has dates only, no times"
    case .timeWithoutSeconds: "a time has seconds, as in 10:30:00"
    case .fractionOfSecond: "a time has no fractions of a second"
    case .hourOutOfRange(let hour): "there is no hour \(hour): hours are 00 to 23"
    case .minuteOutOfRange(let minute): "there is no minute \(minute): minutes are 00 to 59"
    case .secondOutOfRange(let second): "there is no second \(second): seconds are 00 to 59"
    case .shiftHourOutOfRange: "the distance from UTC is at most 23 hours"
    case .shiftMinuteOutOfRange: "the distance from UTC has minutes from 00 to 59"
    case .negativeZeroShift: "no distance from UTC is written Z or +00:00"
    case .intervalWithoutDate: "at least one end of an interval is a date"
    case .endBeforeStart: "the end comes before the start"
    case .secondSlash: "an interval has one start and one end"
    case .emptySet: "the set has no dates"
    case .emptyElement: "a date is missing beside a comma"
    case .unclosedSet: "the closing bracket is missing"
    case .rangeWithoutDate: "a date is missing beside the two dots"
    case .rangeNeedsPlainDate: "beside two dots stands a plain year, month or day"
    case .rangePrecisionsDiffer: "both sides of two dots are years, or months, or days"
    case .openRangeInside:
      "two dots without a date before them come first in a set, those without one after them last"
    }
  }

  private static func unexpected(_ character: Character) -> String {
    switch character {
    case _ where character.isWhitespace: "a date has no spaces"
    case "x": "an unspecified digit is a capital X"
    case "u": "an unspecified digit is X, and an unknown end of an interval is left empty"
    case "o": "an open end of an interval is two dots"
    case "y", "e", "s", "t", "z": "the letter is a capital: \(character.uppercased())"
    case "(", ")": "parts are marked without brackets, as in 2004-~06-11"
    case "–", "—", "−", "‐", "‑": "use the plain hyphen, -"
    default: "“\(character)” cannot stand here"
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "\(one) 1" : "\(many) \(number)"
  }
}
