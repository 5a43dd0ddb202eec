extension Language {
  private static let ordinalEnding: [Pattern] = [.optional([.joined, .valued(.ordinal, 0)])]
  private static let joining: [Pattern] = [
    .either([
      [.mark("-")], [.mark(Token.dash)], [.signal(.to)], [.signal(.until)],
      [.joined, .mark("/"), .joined],
    ])
  ]
  private static let between: [Pattern] = [.either([joining, [.signal(.and)]])]
  /// "to", or "and" where "between" stands before.
  private static func spanning(_ from: [Pattern], _ to: [Pattern]) -> [Pattern] {
    [.either([[.following([.between])] + from + [.signal(.and)], from + joining])] + [.cut] + to
  }
  private static let comma: [Pattern] = [.optional([.mark(",")])]
  private static let dot: [Pattern] = [.optional([.joined, .mark(".")])]

  /// "the 24th or 25th".
  private static let oneDayOrAnother: [Pattern] =
    [.optional([.signal(.definite)]), .digits(1...31)] + ordinalEnding
    + [.literal("or"), .optional([.signal(.definite)]), .digits(1...31)] + ordinalEnding

  /// Rules for times that name both their ends.
  static let englishRangeRules: [Rule] = [
    Rule(
      "full-day-to-full-day",
      [
        .either([
          spanning(
            [.digits(1...31)] + ordinalEnding + [.optional([.signal(.of)]), .sense(.month)] + comma
              + [.year],
            [.digits(1...31)] + ordinalEnding + [.optional([.signal(.of)]), .sense(.month)] + comma
              + [.year]),
          spanning(
            [.sense(.month)] + dot + [.digits(1...31)] + ordinalEnding + comma + [.year] + comma,
            [.sense(.month)] + dot + [.digits(1...31)] + ordinalEnding + comma + [.year]),
        ])
      ],
      examples: [
        .init("It ran from [5 May 2019 to 6 June 2020].", "2019-05-05/2020-06-06"),
        .init("Between [May 5, 2019, and June 6, 2020] it ran.", "2019-05-05/2020-06-06"),
      ],
      counterexamples: ["From 5 May 2020 to 6 June 2019 nothing fits."]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1),
        let day = match.number(0), let year = match.number(1), let lastDay = match.number(2),
        let lastYear = match.number(3),
        let start = CivilDate(year: year, month: first, day: day),
        let end = CivilDate(year: lastYear, month: last, day: lastDay), start < end
      else { return nil }
      return .absolute(.days(start, end))
    },
    Rule(
      "month-year-to-month-year",
      spanning(
        [.sense(.month)] + dot + comma + [.optional([.signal(.of)]), .year],
        [.sense(.month)] + dot + comma + [.optional([.signal(.of)]), .year]),
      examples: [
        .init("It ran from [December 2007 to February 2008].", "2007-12/2008-02"),
        .init("Between [December 2007 and February 2008] it ran.", "2007-12/2008-02"),
      ],
      counterexamples: ["They met in December 2007 and February 2008."]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1),
        let year = match.number(0), let lastYear = match.number(1),
        (year, first) < (lastYear, last), let start = EDTF.month(year, first),
        let end = EDTF.month(lastYear, last)
      else { return nil }
      return EDTF.span(start, end).map(TemporalValue.absolute)
    },
    Rule(
      "month-year-to-full-day",
      spanning(
        [.sense(.month)] + dot + comma + [.optional([.signal(.of)]), .year],
        [.digits(1...31)] + ordinalEnding + [.optional([.signal(.of)]), .sense(.month)] + comma
          + [.year]),
      examples: [
        .init("The trial ran from [September 2006 to 28 March 2008].", "2006-09/2008-03-28")
      ],
      counterexamples: ["From September 2008 to 28 March 2006 nothing fits."]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1),
        let year = match.number(0), let day = match.number(1), let lastYear = match.number(2),
        (year, first) < (lastYear, last), let start = EDTF.month(year, first),
        let end = CivilDate(year: lastYear, month: last, day: day)
      else { return nil }
      return EDTF.span(start, .day(end)).map(TemporalValue.absolute)
    },
    Rule(
      "month-year-to-shifted-year",
      spanning(
        [.sense(.month)] + dot + comma + [.optional([.signal(.of)]), .year],
        [
          .sense(.month), .optional([.signal(.of)]), .sense(.direction),
          .valued(.unit, CalendarUnit.year.rawValue),
        ]),
      examples: [
        .init("From [September 2016 until March last year] they tried it.", "2016-09/2022-03")
      ]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1),
        let shift = match.value(.direction), let year = match.number(),
        let start = EDTF.month(year, first)
      else { return nil }
      return .span(.absolute(start), .monthOf(last, .shifted(.year, by: shift)))
    },
    Rule(
      "days-of-month",
      [
        .either([
          [.following([.between]), .digits(1...31)] + ordinalEnding + [.signal(.and)],
          [.optional([.following([.from]), .signal(.definite)]), .digits(1...31)] + ordinalEnding
            + joining,
        ])
      ] + [.cut, .optional([.signal(.definite)]), .digits(1...31)] + ordinalEnding
        + [.optional([.signal(.of)]), .sense(.month), .optional(comma + [.year])],
      examples: [
        .init("The visit of [20-22 March 2023] was long.", "2023-03-20/2023-03-22"),
        .init("He stayed from [20 to 22 March].", "2023-03-20/2023-03-22"),
        .init("It ran from [the 13th to the 19th of June 1950].", "1950-06-13/1950-06-19"),
        .init("It fell on the night of [14/15 June 1950].", "1950-06-14/1950-06-15"),
        .init("It fell between [13 and 19 June 1950].", "1950-06-13/1950-06-19"),
      ],
      counterexamples: ["They won 20-22 in march order."]
    ) { match in
      days(
        match.value(.month), match.number(0), match.value(.month), match.number(1), match.number(2))
    },
    Rule(
      "month-days",
      [.sense(.month)] + dot
        + [
          .either([
            [.following([.between]), .digits(1...31)] + ordinalEnding + [.signal(.and)],
            [.digits(1...31)] + ordinalEnding + joining,
          ])
        ] + [.cut, .digits(1...31)] + ordinalEnding + [.optional(comma + [.year])],
      examples: [
        .init("He stayed [March 20-22, 2023], in Moscow.", "2023-03-20/2023-03-22"),
        .init("From [March 20 to 22] he stayed.", "2023-03-20/2023-03-22"),
        .init("Depositors left from [Feb. 18 to 20].", "2023-02-18/2023-02-20"),
      ]
    ) { match in
      days(
        match.value(.month), match.number(0), match.value(.month), match.number(1), match.number(2))
    },
    Rule(
      "day-month-to-day-month",
      spanning(
        [.digits(1...31)] + ordinalEnding + [.sense(.month)],
        [.digits(1...31)] + ordinalEnding + [.sense(.month), .optional(comma + [.year])]),
      examples: [
        .init("He stayed between [26 February and 3 March].", "2023-02-26/2023-03-03"),
        .init("Drills ran from [28 February to 3 March 2023].", "2023-02-28/2023-03-03"),
        .init("He stayed from [30 December to 2 January].", "2022-12-30/2023-01-02"),
        .init("He stayed from [30 December to 2 January 2020].", "2019-12-30/2020-01-02"),
      ]
    ) { match in
      days(
        match.value(.month, 0), match.number(0), match.value(.month, 1), match.number(1),
        match.number(2))
    },
    Rule(
      "month-day-to-month-day",
      spanning(
        [.sense(.month)] + dot + [.digits(1...31)] + ordinalEnding,
        [.sense(.month)] + dot + [.digits(1...31)] + ordinalEnding + [.optional(comma + [.year])]),
      examples: [
        .init("He stayed between [February 26 and March 3].", "2023-02-26/2023-03-03"),
        .init("Drills ran from [February 28 to March 3, 2023].", "2023-02-28/2023-03-03"),
      ]
    ) { match in
      days(
        match.value(.month, 0), match.number(0), match.value(.month, 1), match.number(1),
        match.number(2))
    },
    Rule(
      "years",
      [
        .either([
          [.following([.between]), .figures(4, 1000...2199), .signal(.and)],
          [.figures(4, 1000...2199)] + joining,
        ]), .cut, .figures(4, 1000...2199), .boundary,
      ],
      examples: [
        .init("In the years [2014-2018] trade doubled.", "2014/2018"),
        .init("From [1990 to 1995] it fell.", "1990/1995"),
        .init("Between [2014 and 2018] it grew.", "2014/2018"),
      ],
      counterexamples: ["From 2018 to 2014 nothing fits.", "They met in 2014 and 2018."]
    ) { match in
      guard let first = match.number(0), let last = match.number(1), first < last else {
        return nil
      }
      return (try? EDTF("\(first)/\(last)")).map(TemporalValue.absolute)
    },
    Rule(
      "years-in-a-row",
      [
        .figures(4, 1000...2199), .signal(.and), .cut, .figures(4, 1000...2199), .boundary,
        .endOfPhrase,
      ],
      examples: [.init("It will spend a million in [2024 and 2025].", "2024/2025")],
      counterexamples: ["They met in 2014 and 2018.", "It sold 2014 and 2015 cars."]
    ) { match in
      guard let first = match.number(0), let last = match.number(1), last == first + 1,
        (1500...2099).contains(first)
      else { return nil }
      return (try? EDTF("\(first)/\(last)")).map(TemporalValue.absolute)
    },
    Rule(
      "weekdays-in-a-row",
      [
        .sense(.weekday), .signal(.and), .cut, .sense(.weekday), .notLiteral("nights"),
        .notLiteral("mornings"), .notLiteral("evenings"), .notLiteral("afternoons"),
      ],
      examples: [
        .init("The harbour was dragged on [Monday and Tuesday].", "2023-03-20/2023-03-21")
      ],
      counterexamples: ["He came Monday and Wednesday."]
    ) { match in
      guard let first = match.value(.weekday, 0), let last = match.value(.weekday, 1),
        last == first % 7 + 1
      else { return nil }
      return .span(.weekday(first), .weekday(last))
    },
    Rule(
      "months-of-year",
      [.sense(.month)] + between + [.cut, .sense(.month), .optional([.signal(.of)]), .year],
      examples: [.init("From [January to March 2023] it grew.", "2023-01/2023-03")]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1), first < last,
        let year = match.number(), let start = EDTF.month(year, first),
        let end = EDTF.month(year, last)
      else { return nil }
      return (try? EDTF("\(start)/\(end)")).map(TemporalValue.absolute)
    },
    Rule(
      "months-of-shifted-year",
      [.sense(.month)] + between + [.cut, .sense(.month), .optional([.signal(.of)])]
        + [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue)],
      examples: [
        .init("Between [January and April of last year] it grew.", "2022-01/2022-04"),
        .init("It grew from [January to March this year].", "2023-01/2023-03"),
      ]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1), first < last,
        let shift = match.value(.direction)
      else { return nil }
      let year = TemporalValue.shifted(.year, by: shift)
      return .span(.monthOf(first, year), .monthOf(last, year))
    },
    Rule(
      "two-days-of-month",
      [.digits(1...31)] + ordinalEnding
        + [
          .signal(.and), .optional([.optional([.signal(.again)]), .signal(.at)]), .cut,
          .digits(1...31),
        ]
        + ordinalEnding + [.sense(.month), .optional(comma + [.year])],
      examples: [
        .init("They met on [20 and again on 22 March 2023].", "{2023-03-20,2023-03-22}"),
        .init("They met on [20 and 21 March 2023].", "{2023-03-20,2023-03-21}"),
        .init("They met on [20 and 22 March].", "{2023-03-20,2023-03-22}"),
      ],
      counterexamples: ["They won 20 and 22 in order."]
    ) { match in both(match.value(.month), [match.number(0), match.number(1)], match.number(2)) },
    Rule(
      "day-or-day-of-month",
      [.optional([.literal("either")])] + oneDayOrAnother
        + [.optional([.signal(.of)]), .sense(.month), .optional(comma + [.year])],
      examples: [
        .init("They met on [20 or 21 March 2023].", "[2023-03-20,2023-03-21]"),
        .init("They met on [either the 20th or the 21st of March].", "[2023-03-20,2023-03-21]"),
      ],
      counterexamples: ["Some 20 or 21 march on."]
    ) { match in oneDay(match, match.number(0), match.number(1)) },
    Rule(
      "month-day-or-day",
      [.sense(.month)] + dot + oneDayOrAnother + [.boundary, .notCounting]
        + [.optional(comma + [.year])],
      examples: [.init("They met on [March 20 or 21, 2023].", "[2023-03-20,2023-03-21]")],
      counterexamples: ["On March 20 or 21 miles away they met."]
    ) { match in oneDay(match, match.number(0), match.number(1)) },
    Rule(
      "three-days-of-month",
      [.digits(1...31)] + ordinalEnding + [.mark(","), .digits(1...31)] + ordinalEnding
        + [.optional([.mark(",")]), .signal(.and), .digits(1...31)] + ordinalEnding
        + [.sense(.month), .optional(comma + [.year])],
      examples: [
        .init("They met on [12, 14 and 20 March 2023].", "{2023-03-12,2023-03-14,2023-03-20}")
      ],
      counterexamples: ["They won 12, 14 and 20 in order."]
    ) { match in
      both(
        match.value(.month), [match.number(0), match.number(1), match.number(2)], match.number(3))
    },
    Rule(
      "month-two-days",
      [.sense(.month), .digits(1...31)] + ordinalEnding + [.signal(.and), .cut, .digits(1...31)]
        + ordinalEnding + [.boundary, .notCounting, .optional(comma + [.year])],
      examples: [.init("They met [March 20 and 22, 2023].", "{2023-03-20,2023-03-22}")],
      counterexamples: ["On March 20 and 22 miles away they met."]
    ) { match in both(match.value(.month), [match.number(0), match.number(1)], match.number(2)) },
    Rule(
      "weekdays",
      [.sense(.weekday)] + joining + [.cut, .sense(.weekday)],
      examples: [.init("He stayed from [Monday to Wednesday].", "2023-03-20/2023-03-22")],
      counterexamples: ["He came Monday and Wednesday."]
    ) { match in
      guard let first = match.value(.weekday, 0), let last = match.value(.weekday, 1) else {
        return nil
      }
      return .span(.weekday(first), .weekday(last))
    },
    Rule(
      "months",
      [
        .either([
          [.following([.between]), .sense(.month), .signal(.and)],
          [.sense(.month), .either([[.mark("-")], [.mark(Token.dash)], [.signal(.to)]])],
        ]), .cut, .sense(.month), .notBeforeName,
      ],
      examples: [
        .init("It grew from [January to March].", "2023-01/2023-03"),
        .init("It grew from [October to January].", "2022-10/2023-01"),
        .init("Between [January and March] it grew.", "2023-01/2023-03"),
      ],
      counterexamples: ["It rained in March and April."]
    ) { match in
      guard let first = match.value(.month, 0), let last = match.value(.month, 1), first != last
      else { return nil }
      return .span(.yearless(month: first, day: nil), .yearless(month: last, day: nil))
    },
  ]

  /// Days of one month, and not those between them; nil when they do not follow one another.
  private static func both(_ month: Int?, _ days: [Int?], _ year: Int?) -> TemporalValue? {
    let told = days.compactMap { $0 }
    guard let month, told.count == days.count, let last = told.last,
      zip(told, told.dropFirst()).allSatisfy({ $0 < $1 }),
      CivilDate(year: year ?? 2000, month: month, day: last) != nil
    else { return nil }
    return .daysOfMonth(year: year, month: month, told)
  }

  /// One of two days of a month, nobody knows which.
  private static func oneDay(_ match: Match, _ one: Int?, _ other: Int?) -> TemporalValue? {
    guard let month = match.value(.month), let one, let other, one < other else { return nil }
    func day(_ day: Int) -> TemporalValue? {
      guard let year = match.number(2) else {
        return CivilDate(year: 2000, month: month, day: day)
          .map { _ in .yearless(month: month, day: day) }
      }
      return calendarDay(year, month, day)
    }
    return day(one).flatMap { first in day(other).map { .oneOf(first, $0) } }
  }

  private static func days(
    _ month: Int?, _ day: Int?, _ lastMonth: Int?, _ lastDay: Int?, _ year: Int?
  ) -> TemporalValue? {
    guard let month, let day, let lastMonth, let lastDay else { return nil }
    // From December into January; a year that is told is the year of the end.
    let lastYear = year ?? 2000
    guard
      let start = CivilDate(
        year: month > lastMonth ? lastYear - 1 : lastYear, month: month, day: day),
      let end = CivilDate(year: lastYear, month: lastMonth, day: lastDay), start < end
    else { return nil }
    return year != nil
      ? .absolute(.days(start, end))
      : .yearlessDays(month: month, day: day, lastMonth: lastMonth, lastDay: lastDay)
  }
}
