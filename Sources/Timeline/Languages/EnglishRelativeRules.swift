extension Language {
  /// "last", "this", "the previous", "the coming" ...
  private static let direction: [Pattern] = [.optional([.signal(.definite)]), .sense(.direction)]
  /// "last week", "this past fiscal year".
  private static let shiftedUnit: [Pattern] = [
    .sense(.direction), .optional([.signal(.past)]), .optional([.signal(.fiscal)]),
    .notBefore(.plural), .sense(.unit), .optional([.literal("or"), .literal("so")]),
  ]
  private static let dayPart: [Pattern] = [.optional([.sense(.dayPart)])]

  private static let ordinalDay: [Pattern] =
    weekdayBefore + [
      .optional([.signal(.definite)]), .digits(1...31), .optional([.joined, .valued(.ordinal, 0)]),
    ]

  /// A rule for how letters name a month: "the 3rd ult." is of last month.
  private static func monthOfLetters(
    _ short: String, _ long: String, _ months: Int, example: String
  ) -> Rule {
    Rule(
      "day-" + long,
      ordinalDay + [
        .either([[.literal(short), .optional([.joined, .mark(".")])], [.literal(long)]])
      ],
      examples: [
        .init("He reported it on [the 3rd \(short).] in vain.", example),
        .init("Your letter of [3rd \(long)] came.", example),
      ],
      counterexamples: ["The 3rd \(short)itute came."]
    ) { match in match.number().map { .dayOfCountedMonth($0, months: months) } }
  }

  private static func ago(_ match: Match) -> TemporalValue? {
    guard let unit = match.unit, let count = match.value(.number), count < 10_000 else {
      return nil
    }
    return count > 0 ? .counted(-count, unit) : .reference(-1)
  }

  /// A rule for what lies in a unit on one side of the day of writing: "earlier this month".
  private static func partOfShiftedUnit(
    _ name: String, _ side: Signal, isAhead: Bool, examples: [Rule.Example]
  ) -> Rule {
    Rule(
      name,
      [
        .signal(side), .optional([.signal(.at)]), .optional([.signal(.definite)]),
        .sense(.direction), .sense(.unit),
      ],
      examples: examples
    ) { match in
      guard let unit = match.unit, let shift = match.value(.direction), unit.isCalendarPeriod
      else { return nil }
      return unit == .week && shift == 0
        ? .partOfWeek(isAhead: isAhead) : .within(.shifted(unit, by: shift))
    }
  }

  /// "ten years ago tomorrow": the day is told by the calendar, and the years are counted from it.
  private static let anniversary = Rule(
    "years-ago-then",
    [
      .count, .sense(.unit), .signal(.ago), .optional([.signal(.at)]),
      .either([
        [.sense(.deictic)], [.sense(.direction), .sense(.weekday)],
        [.sense(.direction), .notBefore(.plural), .sense(.unit)],
        [.sense(.direction), .sense(.season)], [.sense(.weekday)],
      ]),
    ],
    examples: [
      .init("[Three years ago this week] he came.", "2020-03-16/2020-03-22"),
      .init("[Three years ago next month] he came.", "2020-04"),
      .init("[Ten years ago tomorrow] he came.", "2013-03-23"),
      .init("[A century ago yesterday] he came.", "1923-03-21"),
      .init("[Two years ago last Tuesday] he came.", "2021-03-21"),
      .init("[Forty years ago last week] he came.", "1983-03-14/1983-03-20"),
      .init("[Forty years ago this summer] he came.", "1983-22"),
    ],
    counterexamples: ["Three hours ago this town fell."]
  ) { match in
    let units = match.captures.filter { $0.kind == .unit }
      .compactMap { CalendarUnit(rawValue: $0.value) }
    guard let count = match.value(.number), (1..<1000).contains(count), let first = units.first,
      let years = [.year: count, .decade: 10 * count, .century: 100 * count][first]
    else { return nil }
    if let days = match.value(.deictic) { return .moved(.shifted(.day, by: days), years: -years) }
    guard let shift = match.value(.direction) else {
      return match.value(.weekday).map { .moved(.weekday($0), years: -years) }
    }
    if let weekday = match.value(.weekday) {
      return .moved(.shiftedWeekday(weekday, by: shift), years: -years)
    }
    if let season = match.value(.season) {
      return .monthOf(season, .shifted(.year, by: shift - years))
    }
    switch units.last {
    case .week where units.count > 1:
      return .weekOf(.moved(.shifted(.day, by: 7 * shift), years: -years))
    case .month where units.count > 1: return .moved(.shifted(.month, by: shift), years: -years)
    default: return nil
    }
  }

  /// Rules for times that are counted from another.
  static let englishRelativeRules: [Rule] = [
    Rule(
      "weekday",
      [
        .notLiteral("sun"), .notLiteral("sat"), .notLiteral("wed"), .notLiteral("mon"),
        .either([
          [
            .notCounted,
            .optional([.either([[.sense(.part)], [.signal(.earlier)], [.signal(.later)]])]),
            .sense(.weekday),
          ] + dayPart,
          // "A Sunday night service" is of one Sunday, "on a Sunday" of any.
          [.sense(.weekday)] + dayPart + [.beforeThing],
        ]),
        .notBefore(.named),
      ],
      examples: [
        .init("They met on [Tuesday].", "2023-03-21"),
        .init("Xi left the Kremlin [Tuesday night].", "2023-03-21"),
        .init("A visit that ended on [Wednesday].", "2023-03-22"),
        .init("The council will meet on [Friday].", "2023-03-24"),
        .init("He spoke at a [Tuesday night] service.", "2023-03-21"),
      ],
      counterexamples: [
        "The sun was high.", "They sat and wed.", "The Sun had the story.",
        "The Sunday Times had the story.", "He came on a Sunday.",
      ]
    ) { match in
      match.value(.weekday).map { match.onPartOfDay(.weekday($0)) }
    },
    Rule(
      "coming-weekday",
      [
        .optional([.signal(.definite)]), .optional([.literal("this")]), .literal("coming"),
        .sense(.weekday),
      ] + dayPart,
      examples: [
        .init("He gives a talk [this coming Saturday].", "2023-03-25"),
        .init("They meet [the coming Monday].", "2023-03-27"),
      ],
      counterexamples: ["The coming storm broke."]
    ) { match in
      match.value(.weekday).map { match.onPartOfDay(.weekdayAfter($0)) }
    },
    Rule(
      "weekday-last-or-next",
      [
        .following([.at, .until, .by, .since, .before, .after]), .sense(.weekday),
        .sense(.direction), .endOfPhrase, .notBefore(.to),
      ],
      examples: [
        .init("The lock burst on [Saturday last].", "2023-03-18"),
        .init("The jury will sit on [Tuesday next].", "2023-03-28"),
      ],
      counterexamples: ["On Sunday next to the church they met."]
    ) { match in
      guard let weekday = match.value(.weekday), let shift = match.value(.direction), shift != 0
      else { return nil }
      return shift < 0 ? .shiftedWeekday(weekday, by: shift) : .weekdayAfter(weekday)
    },
    monthOfLetters("ult", "ultimo", -1, example: "2023-02-03"),
    monthOfLetters("inst", "instant", 0, example: "2023-03-03"),
    monthOfLetters("prox", "proximo", 1, example: "2023-04-03"),
    Rule(
      "day-of-counted-month",
      ordinalDay + [.signal(.of), .sense(.direction), .valued(.unit, CalendarUnit.month.rawValue)],
      examples: [
        .init("They meet on [the 5th of next month].", "2023-04-05")
      ],
      counterexamples: ["The 5th of May came."]
    ) { match in
      guard let day = match.number(), let months = match.value(.direction) else { return nil }
      return .dayOfCountedMonth(day, months: months)
    },
    Rule(
      "ago-today",
      [.count, .sense(.unit), .signal(.ago), .valued(.deictic, 0)],
      examples: [
        .init("The lights went out [seven months ago today].", "2022-08-22"),
        .init("They wed [ten years ago today].", "2013-03-22"),
        .init("She left [two weeks ago today].", "2023-03-08"),
      ]
    ) { match in
      guard let unit = match.unit, let count = match.value(.number), (1...999).contains(count)
      else { return nil }
      switch unit {
      case .week: return .counted(-7 * count, .day)
      case .month: return .dayOfCountedMonth(nil, months: -count)
      case .year: return .dayOfCountedMonth(nil, months: -12 * count)
      default: return nil
      }
    },
    Rule(
      "shifted-weekday",
      direction + [
        .optional([.either([[.signal(.past)], [.sense(.direction)]])]), .sense(.weekday),
      ]
        + dayPart,
      examples: [
        .init("They met [last Tuesday].", "2023-03-21"),
        .init("They met [this past Tuesday].", "2023-03-21"),
        .init("They meet [next Friday].", "2023-03-31"),
        .init("They meet [this Friday].", "2023-03-24"),
      ]
    ) { match in
      guard let weekday = match.value(.weekday), let shift = match.value(.direction) else {
        return nil
      }
      return match.onPartOfDay(.shiftedWeekday(weekday, by: shift))
    },
    Rule(
      "weekday-of-week",
      [
        .sense(.weekday), .optional([.sense(.dayPart)]), .optional([.signal(.of)]),
        .sense(.direction),
        .valued(.unit, CalendarUnit.week.rawValue),
      ],
      examples: [
        .init("It was flown in on [Sunday last week].", "2023-03-12"),
        .init("He said so on [Monday of last week].", "2023-03-13"),
        .init("They meet on [Tuesday next week].", "2023-03-28"),
        .init("It broke out on [Tuesday night of last week].", "2023-03-14"),
      ]
    ) { match in
      guard let weekday = match.value(.weekday), let shift = match.value(.direction) else {
        return nil
      }
      return match.onPartOfDay(.weekdayOfWeek(weekday, by: shift))
    },
    Rule(
      "tonight",
      [.signal(.tonight)],
      examples: [.init("They dine [tonight].", "2023-03-22")]
    ) { _ in .partOfDay(.night, of: .shifted(.day, by: 0)) },
    Rule(
      "shifted-part-of-day",
      [
        .optional([.either([[.sense(.part)], [.signal(.earlier)], [.signal(.later)]])]),
        .sense(.direction), .sense(.dayPart),
      ],
      examples: [
        .init("They spoke [this morning].", "2023-03-22"),
        .init("They spoke [last night].", "2023-03-21"),
      ],
      counterexamples: ["They left the next morning."]
    ) { match in
      // "The next morning" is counted from what was told before.
      guard let shift = match.value(.direction), shift < 1 else { return nil }
      return match.onPartOfDay(.shifted(.day, by: shift))
    },
    Rule(
      "deictic-day",
      [
        .optional([.either([[.sense(.part)], [.signal(.earlier)], [.signal(.later)]])]),
        .notBefore(.tonight), .sense(.deictic),
      ] + dayPart,
      examples: [
        .init("They spoke [yesterday].", "2023-03-21"),
        .init("They speak [tomorrow morning].", "2023-03-23"),
        .init("The pact was signed [today].", "2023-03-22"),
      ]
    ) { match in
      match.value(.deictic).map { match.onPartOfDay(.shifted(.day, by: $0)) }
    },
    Rule(
      "day-before-yesterday",
      [
        .optional([.signal(.definite)]), .valued(.unit, CalendarUnit.day.rawValue),
        .either([[.signal(.before)], [.signal(.after)]]), .sense(.deictic),
      ],
      examples: [
        .init("He came [the day before yesterday].", "2023-03-20"),
        .init("He comes [the day after tomorrow].", "2023-03-24"),
      ],
      counterexamples: []
    ) { match in
      guard let day = match.value(.deictic), day != 0 else { return nil }
      return .shifted(.day, by: day * 2)
    },
    Rule(
      "shifted-unit",
      [
        .either([
          // "The last week of the war" is no week of ours, "the attack last week of the ship" is.
          [.optional([.signal(.definite)])] + shiftedUnit + [.notBefore(.of)],
          [.notFollowing([.definite])] + shiftedUnit + [.before(.of)],
        ])
      ],
      examples: [
        .init("[Last week], North Korea fired missiles.", "2023-03-13/2023-03-19"),
        .init("The leaders talked in Moscow [this week].", "2023-03-20/2023-03-26"),
        .init("A plan unveiled [last month] may help.", "2023-02"),
        .init("He said so [last year].", "2022"),
        .init("The attack [last week] of the ship failed.", "2023-03-13/2023-03-19"),
        .init("Trade is to grow [next year].", "2024"),
      ],
      counterexamples: [
        "It was the last hour.", "This second pipeline is new.", "In the coming days they meet.",
        "They left the next day.", "This last minute counts.",
        "In the last week of the war it fell.",
      ]
    ) { match in
      // "The next day" is counted from what was told before.
      guard let unit = match.unit, let shift = match.value(.direction), unit.isCalendarPeriod,
        unit != .day
      else { return nil }
      return .shifted(unit, by: shift)
    },
    Rule(
      "shifted-season",
      [
        .optional([.sense(.part)]), .sense(.direction), .optional([.signal(.past)]),
        .sense(.season), .notBefore(.of),
      ],
      examples: [
        .init("They met [last autumn].", "2022-23"),
        .init("A visit [next summer] is likely.", "2023-22"),
      ],
      counterexamples: ["The last fall of the empire was slow."]
    ) { match in
      guard let season = match.value(.season), let shift = match.value(.direction) else {
        return nil
      }
      return .season(season, by: shift)
    },
    partOfShiftedUnit(
      "earlier-in-shifted-unit", .earlier, isAhead: false,
      examples: [
        .init("A deal reached [earlier this month] helps.", "2023-03"),
        .init("He came [earlier this week].", "2023-03-20/2023-03-22"),
      ]),
    partOfShiftedUnit(
      "later-in-shifted-unit", .later, isAhead: true,
      examples: [
        .init("He comes [later this year].", "2023"),
        .init("He comes [later this week].", "2023-03-22/2023-03-26"),
      ]),
    Rule(
      "date-years-ago",
      [
        .either([
          [
            .either([
              [
                .sense(.month),
                .optional([.digits(1...31), .optional([.joined, .valued(.ordinal, 0)])]),
              ],
              [.digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .sense(.month)],
            ])
          ], [.sense(.holiday), .optional([.valued(.unit, CalendarUnit.day.rawValue)])],
          [
            .sense(.festival), .optional([.mark("'"), .signal(.possessive)]),
            .valued(.unit, CalendarUnit.day.rawValue),
          ],
        ]), .count, .valued(.unit, CalendarUnit.year.rawValue), .signal(.ago),
      ],
      examples: [
        .init("He was born on [5 May two years ago].", "2021-05-05"),
        .init("It shut in [May three years ago].", "2020-05"),
        .init("They met at [Christmas two years ago].", "2021-12-25"),
      ],
      counterexamples: ["In May two men came."]
    ) { match in
      guard let count = match.value(.number), count > 0, count < 1000 else { return nil }
      let year = TemporalValue.counted(-count, .year)
      if let holiday = (match.value(.holiday) ?? match.value(.festival)).flatMap(Holiday.init) {
        return .holidayOf(holiday, year)
      }
      guard let month = match.value(.month) else { return nil }
      return match.number().map { .dayOf(month, $0, year) } ?? .monthOf(month, year)
    },
    anniversary,
    Rule(
      "ago",
      [
        .count, .optional([.signal(.of)]), .sense(.unit),
        .optional([.literal("or"), .literal("so")]),
      ]
        + [.signal(.ago)],
      examples: [
        .init("They met [two years ago].", "2021"),
        .init("A policy unveiled [a decade ago] still counts.", "2013~"),
        .init("He left [three days ago].", "2023-03-19"),
        .init("It began [two months ago].", "2023-01"),
        .init("It began [several years ago].", "REF"),
      ]
    ) { match in ago(match) },
    Rule(
      "about-ago",
      [
        .notLiteral("than"),
        .either([[.signal(.about)], [.signal(.inexact), .optional([.signal(.inexact)])]]), .count,
        .sense(.unit), .signal(.ago),
      ],
      examples: [
        .init("War broke out [more than two years ago].", "2021~"),
        .init("He left [about three weeks ago].", "2023-03-01~"),
      ]
    ) { match in ago(match).map { .approximately($0) } },
    Rule(
      "season-of-shifted-year",
      [
        .optional([.signal(.definite)]), .sense(.season), .optional([.signal(.of)]),
        .sense(.direction), .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [
        .init("They will meet in [the spring of next year].", "2024-21"),
        .init("They met in [summer last year].", "2022-22"),
      ],
      counterexamples: ["In spring last week was far."]
    ) { match in
      guard let season = match.value(.season), let shift = match.value(.direction) else {
        return nil
      }
      return .monthOf(season, .shifted(.year, by: shift))
    },
  ]
}

extension CalendarUnit {
  /// Whether the calendar has such periods, one after another ("this week", not "this hour").
  var isCalendarPeriod: Bool {
    switch self {
    case .day, .weekend, .week, .month, .quarter, .year, .decade, .century: true
    case .second, .minute, .hour, .fortnight: false
    }
  }
}

extension Match {
  /// The value, or a part of that day where the match names one.
  func onPartOfDay(_ value: TemporalValue) -> TemporalValue {
    guard let part = self.value(.dayPart).flatMap(PartOfDay.init) else { return value }
    return .partOfDay(part, of: value)
  }
}
