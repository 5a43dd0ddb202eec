extension Language {
  private static let ordinalEnding: [Pattern] = [.optional([.joined, .valued(.ordinal, 0)])]
  private static let dot: [Pattern] = [.optional([.joined, .mark(".")])]
  private static let comma: [Pattern] = [.optional([.mark(",")])]
  /// "1723/4", "1723/24": a year that began in March, and by our calendar is the later one.
  private static let dualYear: [Pattern] = [
    .figures(4, 1100...1752), .joined, .either([[.mark("/")], [.mark("-")], [.mark(Token.dash)]]),
    .joined, .either([[.figures(2, 0...99)], [.figures(1, 0...9)]]), .boundary,
  ]

  /// Rules for dates as letters, registers and diaries write them.
  static let englishRecordRules: [Rule] = [
    Rule(
      "day-of-dual-year",
      [.optional([.signal(.definite)]), .digits(1...31)] + ordinalEnding
        + [.optional([.signal(.of)]), .sense(.month)] + dot + comma + dualYear,
      examples: [
        .init("He died on [3 February 1723/4] in London.", "1724-02-03"),
        .init("He died on [the 3d of March 1648/49] in London.", "1649-03-03"),
      ],
      counterexamples: ["He died on 3 May 1723/4.", "He died on 3 February 1723/6."]
    ) { match in dualDay(match, day: match.number(0), year: match.number(1), match.number(2)) },
    Rule(
      "month-day-of-dual-year",
      [.sense(.month)] + dot + [.digits(1...31)] + ordinalEnding + comma + dualYear,
      examples: [.init("He died on [Feb. 3, 1723/4] in London.", "1724-02-03")]
    ) { match in dualDay(match, day: match.number(0), year: match.number(1), match.number(2)) },
    Rule(
      "month-of-dual-year",
      [.notDigitsBefore, .sense(.month)] + dot + comma + dualYear,
      examples: [.init("He died in [January 1723/4] in London.", "1724-01")]
    ) { match in
      guard let month = match.value(.month), let year = laterYear(match.number(0), match.number(1))
      else { return nil }
      return month <= 3 ? EDTF.month(year, month).map { .absolute($0) } : nil
    },
    Rule(
      "day-in-two-calendars",
      [.digits(1...31)] + ordinalEnding + [.sense(.month), .mark("(")] + style + [.digits(1...31)]
        + ordinalEnding + [.sense(.month)] + style + [.mark(")"), .year],
      examples: [
        .init("Peace was made on [22 May (O.S. 11 May) 1745] at last.", "1745-05-22"),
        .init("It was taken on [25 October (7 November) 1917] by sailors.", "1917-11-07"),
      ],
      counterexamples: ["They met on 22 May (30 June) 1745."]
    ) { match in
      guard let year = match.number(2), let month = match.value(.month, 0),
        let otherMonth = match.value(.month, 1), let day = match.number(0),
        let otherDay = match.number(1),
        let one = CivilDate(year: year, month: month, day: day),
        let other = CivilDate(year: year, month: otherMonth, day: otherDay),
        // So many days the Julian calendar was behind, from 1582 to our time.
        (10...13).contains(abs(one.dayNumber - other.dayNumber))
      else { return nil }
      return .absolute(.day(max(one, other)))
    },
    Rule(
      "week-from-deictic-day",
      [
        .valued(.number, 1), .notBefore(.plural), .sense(.unit), .optional([.signal(.from)]),
        .sense(.deictic),
      ],
      examples: [
        .init("He is to speak [a week tomorrow].", "2023-03-30"),
        .init("It opens [a fortnight today].", "2023-04-05"),
        .init("She died [a week yesterday].", "2023-03-14"),
      ],
      counterexamples: ["Two weeks tomorrow is too late."]
    ) { match in
      guard let shift = match.value(.deictic), let unit = match.unit,
        unit == .week || unit == .fortnight
      else { return nil }
      let days = unit == .fortnight ? 14 : 7
      return .shifted(.day, by: shift < 0 ? shift - days : shift + days)
    },
    Rule(
      "weekday-week",
      [.sense(.weekday)] + comma + weeks + [.endOfPhrase],
      examples: [
        .init("They will meet on [Tuesday week].", "2023-04-04"),
        .init("The pits stopped on [Monday week].", "2023-03-13"),
        .init("The barn fell in on [Tuesday se'nnight].", "2023-03-14"),
      ],
      counterexamples: ["He liked the Tuesday week-end.", "They met in Tuesday week five."]
    ) { match in match.value(.weekday).map { .weekdayBeyond($0, weeks: 1) } },
    Rule(
      "weekday-fortnight",
      [
        .sense(.weekday), .notBefore(.plural), .valued(.unit, CalendarUnit.fortnight.rawValue),
        .endOfPhrase,
      ],
      examples: [.init("They will meet on [Tuesday fortnight].", "2023-04-11")]
    ) { match in match.value(.weekday).map { .weekdayBeyond($0, weeks: 2) } },
    Rule(
      "week-on-weekday",
      [.valued(.number, 1), .notBefore(.plural), .valued(.unit, CalendarUnit.week.rawValue)]
        + [.either([[.literal("on")], [.signal(.from)], [.valued(.direction, 1)]])]
        + [.sense(.weekday)],
      examples: [
        .init("They will meet [a week on Tuesday].", "2023-04-04"),
        .init("They will meet [a week from Tuesday].", "2023-04-04"),
      ],
      counterexamples: ["It ran two weeks on Tuesday nights."]
    ) { match in match.value(.weekday).map { .weekdayBeyond($0, weeks: 1) } },
    Rule(
      "week-last-weekday",
      [
        .valued(.number, 1), .notBefore(.plural), .valued(.unit, CalendarUnit.week.rawValue),
        .valued(.direction, -1), .sense(.weekday),
      ],
      examples: [.init("He died [a week last Tuesday].", "2023-03-14")]
    ) { match in match.value(.weekday).map { .weekdayBeyond($0, weeks: -1) } },
  ]

  /// "O.S.", "N.S.": of which calendar a date is.
  private static let style: [Pattern] = [
    .optional([
      .optional([.mark(",")]),
      .either([[.literal("o")], [.literal("n")]]), .optional([.joined, .mark(".")]),
      .literal("s"), .optional([.joined, .mark(".")]),
    ])
  ]

  /// "week", "se'nnight".
  private static let weeks: [Pattern] = [
    .either([
      [.notBefore(.plural), .valued(.unit, CalendarUnit.week.rawValue)],
      [.literal("se"), .joined, .mark("'"), .joined, .literal("nnight")],
      [.literal("sennight")],
    ])
  ]

  /// The second of two years that follow one another, whose last figures are told.
  private static func laterYear(_ first: Int?, _ last: Int?) -> Int? {
    guard let first, let last, (first + 1) % (last < 10 ? 10 : 100) == last else { return nil }
    return first + 1
  }

  private static func dualDay(
    _ match: Match, day: Int?, year: Int?, _ last: Int?
  ) -> TemporalValue? {
    guard let day, let month = match.value(.month), month <= 3,
      let year = laterYear(year, last)
    else { return nil }
    return calendarDay(year, month, day)
  }
}
