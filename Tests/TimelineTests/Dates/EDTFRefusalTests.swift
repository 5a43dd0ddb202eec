import Testing
import Timeline

@Suite struct EDTFRefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: EDTFError.Reason
    let column: Int
    let length: Int

    init(_ text: String, _ reason: EDTFError.Reason, _ column: Int, _ length: Int) {
      self.text = text
      self.reason = reason
      self.column = column
      self.length = length
    }

    var testDescription: String { text }
  }

  private func check(_ refusal: Refusal) {
    let expected = EDTFError(refusal.reason, column: refusal.column, length: refusal.length)
    #expect(throws: expected) { try EDTF(refusal.text) }
  }

  @Test(arguments: [
    Refusal("", .empty, 1, 0),
    Refusal("815", .shortYear(digits: 3), 1, 3),
    Refusal("18", .shortYear(digits: 2), 1, 2),
    Refusal("18150", .longYearWithoutPrefix(digits: 5), 1, 5),
    Refusal("18150618", .basicFormat, 1, 8),
    Refusal("1815-", .unexpectedEnd, 6, 0),
    Refusal("1815-6", .twoDigitsNeeded(found: 1), 6, 1),
    Refusal("1815-169", .twoDigitsNeeded(found: 3), 6, 3),
    Refusal("1815-06-", .unexpectedEnd, 9, 0),
    Refusal("1815-00", .monthOutOfRange(0), 6, 2),
    Refusal("1815-13", .monthOutOfRange(13), 6, 2),
    Refusal("1815-20", .monthOutOfRange(20), 6, 2),
    Refusal("1815-42", .monthOutOfRange(42), 6, 2),
    Refusal("1815-13-99", .monthOutOfRange(13), 6, 2),
    Refusal("2023-02-30", .dayOutOfRange(day: 30, month: 2, year: 2023, last: 28), 9, 2),
    Refusal("1900-02-29", .dayOutOfRange(day: 29, month: 2, year: 1900, last: 28), 9, 2),
    Refusal("1815-06-00", .dayOutOfRange(day: 0, month: 6, year: 1815, last: 30), 9, 2),
    Refusal("?1815-06-31~", .dayOutOfRange(day: 31, month: 6, year: 1815, last: 30), 10, 2),
    Refusal("1815-21-05", .dayAfterSeason, 8, 1),
    Refusal("1815-06-18-02", .unexpectedCharacter("-"), 11, 1),
    Refusal("-0000", .negativeZeroYear, 1, 5),
    Refusal("--815", .unexpectedCharacter("-"), 2, 1),
    Refusal("+1815", .unexpectedCharacter("+"), 1, 1),
    Refusal(" 1815", .unexpectedCharacter(" "), 1, 1),
    Refusal("1815\n", .unexpectedCharacter("\n"), 5, 1),
    Refusal("1815–06", .unexpectedCharacter("–"), 5, 1),
    Refusal("１８１５", .unexpectedCharacter("１"), 1, 1),
    Refusal("181u", .unexpectedCharacter("u"), 4, 1),
    Refusal("181x", .unexpectedCharacter("x"), 4, 1),
    Refusal("1815-W25", .unexpectedCharacter("W"), 6, 1),
    Refusal("1815-0é", .unexpectedCharacter("é"), 7, 1),
  ])
  func refusesWhatIsNoDate(_ refusal: Refusal) { check(refusal) }

  @Test(arguments: [
    Refusal("1815-2X", .noSuchMonth, 6, 2),
    Refusal("1815-3X-01", .noSuchMonth, 6, 2),
    Refusal("1815-XX-32", .noSuchDay, 9, 2),
    Refusal("1815-06-4X", .noSuchDay, 9, 2),
    Refusal("1815-02-3X", .noSuchDay, 9, 2),
    Refusal("18X1-02-29", .noSuchDay, 9, 2),
    Refusal("18XX-04-31", .noSuchDay, 9, 2),
    Refusal("1815?~", .doubleQualifier, 5, 2),
    Refusal("%?1815", .doubleQualifier, 1, 2),
    Refusal("1815-?~06", .doubleQualifier, 6, 2),
    Refusal("1815-(06)?", .unexpectedCharacter("("), 6, 1),
    Refusal("-?1815", .unexpectedCharacter("?"), 2, 1),
    Refusal("1815-06-18?T11:35:00", .timeNeedsFullDate, 1, 11),
  ])
  func refusesImpossibleDigitsAndMarks(_ refusal: Refusal) { check(refusal) }

  @Test(arguments: [
    Refusal("Y1815", .prefixOnShortYear, 1, 5),
    Refusal("Y18E2", .prefixOnShortYear, 1, 5),
    Refusal("Y012345", .leadingZero, 2, 1),
    Refusal("Y0", .leadingZero, 2, 1),
    Refusal("Y18446744073709551616", .yearTooLong, 2, 20),
    Refusal("Y", .unexpectedEnd, 2, 0),
    Refusal("Y-", .unexpectedEnd, 3, 0),
    Refusal("Y12X00", .unspecifiedDigitNotAllowed, 4, 1),
    Refusal("Y12E", .unexpectedEnd, 5, 0),
    Refusal("Y12E0", .exponentOutOfRange, 5, 1),
    Refusal("Y12E10000", .exponentOutOfRange, 5, 5),
    Refusal("Y12000-05", .partAfterYear, 1, 6),
    Refusal("y12000", .unexpectedCharacter("y"), 1, 1),
    Refusal("1815S0", .significantDigitsOutOfRange(0, digits: 4), 1, 6),
    Refusal("1815S5", .significantDigitsOutOfRange(5, digits: 4), 1, 6),
    Refusal("0015S3", .significantDigitsOutOfRange(3, digits: 2), 1, 6),
    Refusal("0000S1", .significantDigitsOutOfRange(1, digits: 0), 1, 6),
    Refusal("1815S02", .leadingZero, 6, 1),
    Refusal("181XS2", .unspecifiedDigitNotAllowed, 1, 4),
    Refusal("1815S2-06", .partAfterYear, 1, 6),
  ])
  func refusesImpossibleLongYears(_ refusal: Refusal) { check(refusal) }

  @Test(arguments: [
    Refusal("1815-06-18T", .unexpectedEnd, 12, 0),
    Refusal("1815-06-18T11:35", .timeWithoutSeconds, 12, 5),
    Refusal("1815-06-18T11:35Z", .timeWithoutSeconds, 12, 5),
    Refusal("1815-06-18T24:00:00", .hourOutOfRange(24), 12, 2),
    Refusal("1815-06-18T11:60:00", .minuteOutOfRange(60), 15, 2),
    Refusal("1815-06-18T11:35:60", .secondOutOfRange(60), 18, 2),
    Refusal("1815-06-18T11:35:00.5", .fractionOfSecond, 20, 1),
    Refusal("1815-06-18T11:35:00+24", .shiftHourOutOfRange(24), 21, 2),
    Refusal("1815-06-18T11:35:00+04:60", .shiftMinuteOutOfRange(60), 24, 2),
    Refusal("1815-06-18T11:35:00+0430", .basicFormat, 20, 3),
    Refusal("1815-06-18T11:35:00-00:00", .negativeZeroShift, 20, 6),
    Refusal("1815-06-18T11:35:00-00", .negativeZeroShift, 20, 3),
    Refusal("1815-06-18T11:35:00ZZ", .unexpectedCharacter("Z"), 21, 1),
    Refusal("1815-06-18t11:35:00", .unexpectedCharacter("t"), 11, 1),
    Refusal("1815-06-18 11:35:00", .unexpectedCharacter(" "), 11, 1),
    Refusal("1815-06T11:35:00", .timeNeedsFullDate, 1, 7),
    Refusal("1815-06-XXT11:35:00", .timeNeedsFullDate, 1, 10),
    Refusal("1815-06-18/1815-06-18T11:35:00", .timeNotAllowed, 22, 1),
    Refusal("1815-06-18T11:35:00/1816", .timeNotAllowed, 11, 9),
  ])
  func refusesImpossibleTimes(_ refusal: Refusal) { check(refusal) }

  @Test(arguments: [
    Refusal("..", .intervalWithoutDate, 1, 2),
    Refusal("/", .intervalWithoutDate, 1, 1),
    Refusal("../..", .intervalWithoutDate, 1, 5),
    Refusal("../", .intervalWithoutDate, 1, 3),
    Refusal("1815/1803", .endBeforeStart, 6, 4),
    Refusal("1815-06-18/1815-06-17", .endBeforeStart, 12, 10),
    Refusal("1815/1814-12-31", .endBeforeStart, 6, 10),
    Refusal("1816-22/1816-21", .endBeforeStart, 9, 7),
    Refusal("1815/1816/1817", .secondSlash, 10, 1),
    Refusal("1815/06", .shortYear(digits: 2), 6, 2),
    Refusal("1815..", .unexpectedCharacter("."), 5, 1),
    Refusal("1815/1816..", .unexpectedCharacter("."), 10, 1),
    Refusal("1815/open", .unexpectedCharacter("o"), 6, 1),
    Refusal("...1815", .unexpectedCharacter("."), 3, 1),
    Refusal("[]", .emptySet, 2, 1),
    Refusal("{1815,}", .emptyElement, 7, 1),
    Refusal("[,1815]", .emptyElement, 2, 1),
    Refusal("[1803,,1815]", .emptyElement, 7, 1),
    Refusal("[1803, 1815]", .unexpectedCharacter(" "), 7, 1),
    Refusal("[1815", .unclosedSet, 6, 0),
    Refusal("[1815}", .unexpectedCharacter("}"), 6, 1),
    Refusal("[1815]x", .unexpectedCharacter("x"), 7, 1),
    Refusal("[", .unexpectedEnd, 2, 0),
    Refusal("[..]", .rangeWithoutDate, 2, 2),
    Refusal("[1803?..1815]", .rangeNeedsPlainDate, 2, 11),
    Refusal("[180X..1815]", .rangeNeedsPlainDate, 2, 10),
    Refusal("[..1815~]", .rangeNeedsPlainDate, 2, 7),
    Refusal("[Y12000..Y13000]", .rangeNeedsPlainDate, 2, 14),
    Refusal("[1803..1815-06]", .rangePrecisionsDiffer, 2, 13),
    Refusal("[1815..1803]", .endBeforeStart, 2, 10),
    Refusal("[1803,..1815]", .openRangeInside, 7, 6),
    Refusal("[1803..,1815]", .openRangeInside, 2, 6),
    Refusal("[1803/1815]", .unexpectedCharacter("/"), 6, 1),
    Refusal("[1815-06-18T11:35:00]", .timeNotAllowed, 12, 1),
    Refusal("[[1815]]", .unexpectedCharacter("["), 2, 1),
  ])
  func refusesImpossibleIntervalsAndSets(_ refusal: Refusal) { check(refusal) }

  @Test func countsColumnsInCharacters() {
    // Three scalars, one character.
    let family = "👩‍👩‍👧"
    #expect(throws: EDTFError(.unexpectedCharacter("👩‍👩‍👧"), column: 1, length: 1)) {
      try EDTF(family + "1815")
    }
    // An accent belongs to the character before it, whose digit alone would be right.
    #expect(throws: EDTFError(.unexpectedCharacter("5\u{301}"), column: 4, length: 1)) {
      try EDTF("1815\u{301}")
    }
  }

  @Test func refusesPartsThatDoNotFitTogether() throws {
    let fifth = try #require(DigitPattern(5, width: 2))
    let long = EDTFYear(20_000)
    #expect(throws: EDTFError.Reason.partAfterYear) { try EDTFDate(year: long, month: fifth) }
    #expect(throws: EDTFError.Reason.unexpectedEnd) {
      try EDTFDate(year: EDTFYear(1815), month: nil, day: fifth)
    }
    #expect(throws: EDTFError.Reason.emptySet) { try EDTFSet([]) }
    #expect(throws: EDTFError.Reason.intervalWithoutDate) { try EDTFInterval(.open, .unknown) }
    #expect(throws: EDTFError.Reason.exponentOutOfRange) {
      try EDTFYear(.long(significand: 12, exponent: -1))
    }
    #expect(throws: EDTFError.Reason.twoDigitsNeeded(found: 1)) {
      try EDTFDate(year: EDTFYear(1815), month: DigitPattern(5, width: 1))
    }
  }
}
