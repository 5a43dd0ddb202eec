extension Language {
  /// A day of a month in digits ("21", "21st") or words ("twenty-first" and shorter).
  private static let day: [Pattern] = [
    .either([
      [.digits(1...31), .optional([.joined, .valued(.ordinal, 0)])],
      [.sense(.ordinal)],
    ])
  ]
  /// "Tuesday, ", "last Thursday, ", "Thursday (", which a full date may begin with.
  static let weekdayBefore: [Pattern] = [
    .optional([
      .optional([.sense(.direction)]), .sense(.weekday), .optional([.mark(".")]),
      .optional([.either([[.mark(",")], [.mark("(")]])]),
    ])
  ]
  private static let comma: [Pattern] = [.optional([.mark(",")])]
  private static let dot: [Pattern] = [.optional([.joined, .mark(".")])]

  /// Rules for dates that name their day, month, year or longer time.
  static let englishCalendarRules: [Rule] = [
    Rule(
      "day-month-year",
      weekdayBefore + [.optional([.signal(.definite)])] + day + [.optional([.signal(.of)])]
        + [.sense(.month)] + dot + comma + [.year],
      examples: [
        .init("They met on [21 March 2023] in Moscow.", "2023-03-21"),
        .init("Signed on [Tuesday, 21 March 2023].", "2023-03-21"),
        .init("Signed on [the 4th of February, 2022], in Beijing.", "2022-02-04"),
        .init("Signed on [the 23d of May 1790] in Bath.", "1790-05-23"),
      ],
      counterexamples: ["Flight 21 reached 2023 metres."]
    ) { match in
      match.dayOfMonth.flatMap { calendarDay(match.lastNumber, match.value(.month), $0) }
    },
    Rule(
      "day-of-month",
      [
        .following([.at, .by, .until, .from, .to, .since, .before, .after]), .signal(.definite),
        .either([
          [.digits(1...31), .joined, .valued(.ordinal, 0)], [.valued(.ordinal, 21)],
        ]), .notCounting, .notBeforeName, .notBefore(.numbered), .endOfPhrase,
      ],
      examples: [.init("They met on [the 21st].", "2023-03-21")],
      counterexamples: ["On the 7th floor he sat.", "On the 20th Congress they spoke."]
    ) { match in match.dayOfMonth.map { .dayOfMonth($0) } },
    Rule(
      "day-of-month-told",
      [
        .following([.at, .by, .until, .from, .to, .since, .before, .after]), .signal(.definite),
        .either([
          [.digits(1...31), .joined, .valued(.ordinal, 0)], [.sense(.ordinal)],
        ]), .signal(.of), .optional([.signal(.definite)]), .valued(.told, 0),
        .valued(.unit, CalendarUnit.month.rawValue),
      ],
      examples: [
        .init("He came on 7 May 2019 and died on [the nineteenth of that month].", "2019-05-19")
      ]
    ) { match in match.dayOfMonth.map { .then(.dayOfCountedMonth($0, months: 0)) } },
    Rule(
      "day-of-month-of-year",
      [.optional([.signal(.definite)])] + [
        .digits(1...31), .joined, .valued(.ordinal, 0),
        .valued(.unit, CalendarUnit.day.rawValue), .signal(.of), .sense(.month),
      ] + dot + comma + [.year],
      examples: [
        .init("The judgment was delivered on [the 29th day of June, 2018].", "2018-06-29")
      ]
    ) { match in
      match.dayOfMonth.flatMap { calendarDay(match.lastNumber, match.value(.month), $0) }
    },
    Rule(
      "month-day-year",
      weekdayBefore + [.sense(.month)] + dot + day
        + [.optional([.either([[.mark(",")], [.signal(.of)]])]), .year],
      examples: [
        .init("Talks at the Kremlin in Moscow [March 21, 2023].", "2023-03-21"),
        .init("On [Friday, Dec. 30, 2022], they spoke.", "2022-12-30"),
        .init("On [June 5th 2019] he came.", "2019-06-05"),
      ]
    ) { match in
      match.dayOfMonth.flatMap { calendarDay(match.lastNumber, match.value(.month), $0) }
    },
    Rule(
      "iso-date",
      [
        .figures(4, 1000...2999), .joined, .mark("-"), .joined, .figures(2, 1...12), .joined,
        .mark("-"), .joined, .figures(2, 1...31),
      ],
      examples: [.init("Dated [2023-03-21] by the clerk.", "2023-03-21")],
      counterexamples: ["Call 2023-33-21 now.", "Order 2023-02-30 was refused."]
    ) { match in
      match.number(2).flatMap { calendarDay(match.number(0), match.number(1), $0) }
    },
    Rule(
      "month-year",
      [.notDigitsBefore, .sense(.month)] + dot + [
        .optional([.either([[.mark(",")], [.signal(.of)]])]), .year,
      ],
      examples: [
        .init("In [March 2013] he came to Moscow.", "2013-03"),
        .init("In a [December 2022] video call they agreed.", "2022-12"),
        .init("A treaty of [July of 2001].", "2001-07"),
      ],
      counterexamples: [
        "They may 2019 times refuse.", "The march 2019 people strong.",
        "On 30 February 2023 nothing happened.",
      ]
    ) { match in
      guard let month = match.value(.month), let year = match.number() else { return nil }
      return EDTF.month(year, month).map(TemporalValue.absolute)
    },
    Rule(
      "season-year",
      [
        .optional([.signal(.definite)]),
        .either([
          [
            .optional([.sense(.part)]), .sense(.season),
            .optional([.either([[.mark(",")], [.signal(.of)]])]), .year,
          ],
          [.year, .notLiteral("fall"), .sense(.season)],
        ]),
      ],
      examples: [
        .init("A visit in [spring 2023] was planned.", "2023-21"),
        .init("In [the autumn of 2014] prices fell.", "2014-23"),
        .init("After [the 1982 summer] attacks it fell.", "1982-22"),
      ]
    ) { match in
      guard let season = match.value(.season), let year = match.number() else { return nil }
      return EDTF.season(year, season).map(TemporalValue.absolute)
    },
    Rule(
      "year",
      [.following([.within, .since, .by, .until, .before, .after, .from, .of]), .year]
        + [.notBefore(.counted), .notBefore(.zone)],
      examples: [
        .init("In [2019], Xi described Putin as his best friend.", "2019"),
        .init("The plan runs through [2030].", "../2030"),
        .init("Output has grown since [2014].", "2014/.."),
        .init("Double the volume by [2030].", "../2030"),
      ],
      counterexamples: [
        "At 1200 local time he left.", "In 2019 people came.", "A budget of 2019 dollars.",
        "It cost $2019.",
        "By 2,030 votes to 19.",
      ]
    ) { match in match.number().map { .absolute(.year($0)) } },
    Rule(
      "bare-year",
      [
        .notFollowing([.numbered, .inexact, .having, .about, .past, .at]), .year,
        .notBefore(.counted),
        .notAmount,
        .notBefore(.zone),
      ],
      examples: [
        .init("The [2014] contract was the largest.", "2014"),
        .init("The crisis ([1998]) hurt both.", "1998"),
      ],
      counterexamples: [
        "They flew on a 2019 kilometres route.", "Version 4.2019 was late.", "Room 1204 is shut.",
        "The 2023-page report.", "The number 1750 was drawn.", "Resolution 1973 was passed.",
        "More than 1900 came.", "He has 2023 problems.", "About 2000 schools shut.",
        "Call 495 2019 1234 for help.",
      ]
    ) { match in
      // Without a word that asks for a date, only years that news and histories write about.
      match.number().flatMap { (1500...2099).contains($0) ? .absolute(.year($0)) : nil }
    },
    Rule(
      "day-month",
      weekdayBefore + [.optional([.signal(.definite)])] + day + [.optional([.signal(.of)])]
        + [.sense(.month)],
      examples: [
        .init("They met on [21 March].", "2023-03-21"),
        .init("On [the 30th of December] they spoke.", "2022-12-30"),
        .init("They met [last Tuesday, 14 March], to vote.", "2023-03-14"),
        .init("They met on [Tuesday (14 March]).", "2023-03-14"),
        .init("The ban ends by [1 June].", "../2023-06-01"),
      ],
      counterexamples: ["Some 12 may come.", "The 5 march on."]
    ) { match in
      guard let month = match.value(.month), let day = match.dayOfMonth,
        CivilDate(year: 2000, month: month, day: day) != nil
      else { return nil }
      return match.onWeekday(.yearless(month: month, day: day))
    },
    Rule(
      "day-of-shifted-year",
      weekdayBefore + [
        .either([
          [.optional([.signal(.definite)])] + day + [.optional([.signal(.of)]), .sense(.month)],
          [.sense(.month)] + dot + [
            .digits(1...31), .either([[.joined, .valued(.ordinal, 0)], [.boundary]]),
          ],
        ]),
        .optional([.mark(",")]), .optional([.signal(.of)]), .sense(.direction),
        .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [
        .init("Talks opened on [4 October last year].", "2022-10-04"),
        .init("They met on [October 4th of last year].", "2022-10-04"),
        .init("The ban ends on [Thursday, 1 June this year].", "2023-06-01"),
      ],
      counterexamples: ["On May last year it rained."]
    ) { match in
      guard let month = match.value(.month), let day = match.dayOfMonth,
        let shift = match.value(.direction), CivilDate(year: 2000, month: month, day: day) != nil
      else { return nil }
      return .dayOf(month, day, .shifted(.year, by: shift))
    },
    Rule(
      "month-day",
      weekdayBefore + [.sense(.month)] + dot + [
        .either([
          [
            .optional([.signal(.definite)]), .digits(1...31),
            .either([[.joined, .valued(.ordinal, 0)], [.boundary]]),
          ],
          [.signal(.definite), .sense(.ordinal), .endOfPhrase],
        ])
      ],
      examples: [
        .init("On [March 10] the deal was announced.", "2023-03-10"),
        .init("He spoke of [Thursday, July 20] again.", "2023-07-20"),
        .init("It began on [Feb. 24th].", "2023-02-24"),
      ],
      counterexamples: [
        "In June the first pipes were laid.", "March 31.5 million was spent.",
        "May 12-point plans work.",
      ]
    ) { match in
      guard let month = match.value(.month), let day = match.dayOfMonth,
        CivilDate(year: 2000, month: month, day: day) != nil
      else { return nil }
      return match.onWeekday(.yearless(month: month, day: day))
    },
  ]

  static func calendarDay(_ year: Int?, _ month: Int?, _ day: Int) -> TemporalValue? {
    guard let year, let month, let date = CivilDate(year: year, month: month, day: day) else {
      return nil
    }
    return .absolute(.day(date))
  }
}

extension Match {
  /// The day, with the weekday where the match names one.
  func onWeekday(_ day: TemporalValue) -> TemporalValue {
    value(.weekday).map { .onWeekday($0, day) } ?? day
  }

  /// The first number in digits below 32, or the ordinal in words.
  var dayOfMonth: Int? {
    if let number = number(), number < 32 { return number }
    return value(.ordinal).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The last number in digits.
  var lastNumber: Int? { captures.last { $0.kind == nil }?.value }
}
