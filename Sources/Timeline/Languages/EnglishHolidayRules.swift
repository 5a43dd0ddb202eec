extension Language {
  private static let apostrophe: [Pattern] = [
    .optional([.optional([.mark("'")]), .signal(.possessive)]), .optional([.mark("'")]),
  ]
  private static let feast = Pattern.either([[.sense(.festival)], [.sense(.holiday)]])
  /// "St" in front of the saint of a day.
  private static let saint: [Pattern] = [
    .optional([
      .either([[.literal("st"), .optional([.joined, .mark(".")])], [.literal("saint")]])
    ])
  ]
  private static let day = Pattern.valued(.unit, CalendarUnit.day.rawValue)

  /// A rule for a weekday right before or after a holiday, so many days from it.
  private static func weekdayBeside(
    _ name: String, _ side: Signal, _ sample: String, _ date: String,
    days: @escaping @Sendable (_ weekday: Int, _ holiday: CivilDate) -> Int
  ) -> Rule {
    Rule(
      name,
      [.optional([.signal(.definite)]), .sense(.weekday), .signal(side), .sense(.holiday), .year],
      examples: [.init("I met her on [\(sample)] in town.", date)],
      counterexamples: ["On the Tuesday of Easter they met."]
    ) { match in
      guard let weekday = match.value(.weekday), let year = match.number(),
        let day = match.feast?.day(in: year)
      else { return nil }
      return .absolute(.day(day.adding(days: days(weekday, day))))
    }
  }

  /// Rules for days with names.
  static let englishHolidayRules: [Rule] = [
    Rule(
      "holiday",
      [
        .optional([.sense(.direction)]), .sense(.holiday),
        .optional([.either([[day], [.literal("sunday")]])]),
        .notBefore(.named), .optional([.optional([.mark(",")]), .year]),
      ],
      examples: [
        .init("They met at [Christmas].", "2022-12-25"),
        .init("He was bankrupt at [Christmas, 1869], and left.", "1869-12-25"),
        .init("They met on [Easter Sunday 2019] in Rome.", "2019-04-21"),
        .init("They met [last Thanksgiving].", "2022-11-24"),
      ],
      counterexamples: ["They met at the gate."]
    ) { match in match.value(.holiday).flatMap(Holiday.init).flatMap { match.holiday($0) } },
    Rule(
      "named-day",
      [.optional([.sense(.direction)])] + saint + [
        .sense(.festival), .optional([.valued(.unit, CalendarUnit.year.rawValue)]),
      ] + apostrophe
        + [day, .optional([.year])],
      examples: [
        .init("They met on [New Year's Day].", "2023-01-01"),
        .init("Shops shut on [Labor Day 2019].", "2019-09-02"),
        .init("They met on [Valentine's Day].", "2023-02-14"),
        .init("They met on [St Valentine's Day 1788] above a shop.", "1788-02-14"),
        .init("Rent fell due on [Lady Day 1780].", "1780-03-25"),
        .init("It was unveiled on [Armistice Day 1921].", "1921-11-11"),
        .init("They danced on [VE Day 1945] and on VJ Day.", "1945-05-08"),
      ],
      counterexamples: ["A new day began.", "Labor was cheap in those days."]
    ) { match in
      match.value(.festival).flatMap(Holiday.init).flatMap { match.holiday($0) }
    },
    Rule(
      "church-day-of-told-year",
      [
        feast, .sense(.weekday), .optional([.signal(.of)]),
        .optional([.signal(.definite)]), .sense(.told),
        .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [
        .init("In 1847 it came; it opened on [Whit Monday of that year].", "1847-05-24")
      ]
    ) { match in
      guard let feast = match.feast, let weekday = match.value(.weekday),
        let shift = match.lastTold
      else { return nil }
      return feast.named(by: weekday).map {
        .holidayOf($0, .then(.shifted(.year, by: shift)))
      }
    },
    Rule(
      "holiday-of-told-year",
      [
        .sense(.holiday), .optional([day]),
        .optional([.signal(.of)]), .optional([.signal(.definite)]), .sense(.told),
        .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [
        .init("In 1847 it came; it opened at [Christmas of that year].", "1847-12-25")
      ]
    ) { match in
      guard let holiday = match.value(.holiday).flatMap(Holiday.init), let shift = match.lastTold
      else { return nil }
      return .holidayOf(holiday, .then(.shifted(.year, by: shift)))
    },
    Rule(
      "church-day",
      [
        .optional([.sense(.direction)]), feast, .sense(.weekday), .optional([.year]),
      ],
      examples: [
        .init("The fire of [Easter Monday 1916] destroyed it.", "1916-04-24"),
        .init("They will meet on [Easter Monday].", "2023-04-10"),
        .init("It was hallowed on [Whit Sunday 1422].", "1422-05-31"),
        .init("They met on [Ash Wednesday 2019].", "2019-03-06"),
        .init("The fair was held on [Whit Monday].", "2022-06-06"),
      ],
      counterexamples: ["A new Monday began.", "Whit Friday bands"]
    ) { match in
      guard let feast = match.feast, let weekday = match.value(.weekday) else { return nil }
      return feast.named(by: weekday).flatMap { match.holiday($0) }
    },
    weekdayBeside(
      "weekday-after-holiday", .after, "the Tuesday after Easter 2004", "2004-04-13"
    ) { weekday, day in (weekday - day.weekday + 6) % 7 + 1 },
    weekdayBeside(
      "weekday-before-holiday", .before, "the Friday before Christmas 2021", "2021-12-24"
    ) { weekday, day in -((day.weekday - weekday + 6) % 7 + 1) },
    Rule(
      "new-years-eve",
      [
        .valued(.festival, Holiday.newYear.rawValue),
        .valued(.unit, CalendarUnit.year.rawValue),
      ] + apostrophe
        + [.literal("eve"), .optional([.year])],
      examples: [.init("They met on [New Year's Eve].", "2022-12-31")],
      counterexamples: ["A new eve began."]
    ) { match in match.holiday(.newYearsEve) },
    Rule(
      "christmas-eve",
      [.valued(.holiday, Holiday.christmas.rawValue), .literal("eve"), .optional([.year])],
      examples: [.init("They met on [Christmas Eve].", "2022-12-24")],
      counterexamples: ["They met at Christmas even so."]
    ) { match in match.holiday(.christmasEve) },
  ]
}

extension Match {
  /// The holiday that the match names, by itself or with a weekday.
  fileprivate var feast: Holiday? {
    (value(.festival) ?? value(.holiday)).flatMap(Holiday.init)
  }

  /// A holiday in the year or direction that the match names.
  fileprivate func holiday(_ holiday: Holiday) -> TemporalValue? {
    guard let year = number() else { return .holiday(holiday, by: value(.direction)) }
    return holiday.day(in: year).map { .absolute(.day($0)) }
  }
}
