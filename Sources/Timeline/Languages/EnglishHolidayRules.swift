extension Language {
  private static let apostrophe: [Pattern] = [
    .optional([.optional([.mark("'")]), .signal(.possessive)]), .optional([.mark("'")]),
  ]
  private static let day = Pattern.valued(.unit, CalendarUnit.day.rawValue)

  /// Rules for days with names.
  static let englishHolidayRules: [Rule] = [
    Rule(
      "holiday",
      [
        .optional([.sense(.direction)]), .sense(.holiday),
        .optional([.either([[day], [.literal("sunday")]])]),
        .notBefore(.named), .optional([.year]),
      ],
      examples: [
        .init("They met at [Christmas].", "2022-12-25"),
        .init("They met on [Easter Sunday 2019] in Rome.", "2019-04-21"),
        .init("They met [last Thanksgiving].", "2022-11-24"),
      ],
      counterexamples: ["They met at the gate."]
    ) { match in match.value(.holiday).flatMap(Holiday.init).flatMap { match.holiday($0) } },
    Rule(
      "named-day",
      [
        .optional([.sense(.direction)]), .sense(.festival),
        .optional([.valued(.unit, CalendarUnit.year.rawValue)]),
      ] + apostrophe
        + [day, .optional([.year])],
      examples: [
        .init("They met on [New Year's Day].", "2023-01-01"),
        .init("Shops shut on [Labor Day 2019].", "2019-09-02"),
        .init("They met on [Valentine's Day].", "2023-02-14"),
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
        .sense(.festival), .sense(.weekday), .optional([.signal(.of)]),
        .optional([.signal(.definite)]), .sense(.told),
        .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [
        .init("In 1847 it came; it opened on [Whit Monday of that year].", "1847-05-24")
      ]
    ) { match in
      guard let feast = match.value(.festival).flatMap(Holiday.init),
        let weekday = match.value(.weekday), let shift = match.lastTold
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
        .optional([.sense(.direction)]), .sense(.festival), .sense(.weekday), .optional([.year]),
      ],
      examples: [
        .init("It was hallowed on [Whit Sunday 1422].", "1422-05-31"),
        .init("They met on [Ash Wednesday 2019].", "2019-03-06"),
        .init("The fair was held on [Whit Monday].", "2022-06-06"),
      ],
      counterexamples: ["A new Monday began.", "Whit Friday bands"]
    ) { match in
      guard let feast = match.value(.festival).flatMap(Holiday.init),
        let weekday = match.value(.weekday)
      else { return nil }
      return feast.named(by: weekday).flatMap { match.holiday($0) }
    },
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
  /// A holiday in the year or direction that the match names.
  fileprivate func holiday(_ holiday: Holiday) -> TemporalValue? {
    guard let year = number() else { return .holiday(holiday, by: value(.direction)) }
    return holiday.day(in: year).map { .absolute(.day($0)) }
  }
}
