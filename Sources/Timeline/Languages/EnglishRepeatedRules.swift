extension Language {
  /// Rules for times that come back.
  static let englishRepeatedRules: [Rule] = [
    Rule(
      "recurring-unit",
      [
        .either([
          [.signal(.every), .optional([.count]), .sense(.unit)],
          [.notLiteral("quarterly"), .sense(.recurring), .notBeforeName],
          [.sense(.recurring), .endOfPhrase],
        ])
      ],
      examples: [
        .init("They meet [every year].", "SET"), .init("Talks are held [annually].", "SET"),
        .init("They meet [every two weeks].", "SET"),
      ],
      counterexamples: ["Each of the years was hard.", "The daily Granma said so."]
    ) { match in
      guard let unit = match.unit ?? match.value(.recurring).flatMap(CalendarUnit.init) else {
        return nil
      }
      let count = match.value(.number) ?? 1
      return .recurring(count == 1 ? .unit(unit) : .units(count, unit))
    },
    Rule(
      "recurring-weekday",
      [.signal(.every), .sense(.weekday), .optional([.sense(.dayPart)])],
      examples: [.init("Staff meet [every Tuesday].", "SET")],
      counterexamples: ["Every man came Tuesday."]
    ) { match in
      guard let day = match.value(.weekday) else { return nil }
      guard let part = match.value(.dayPart).flatMap(PartOfDay.init) else {
        return .recurring(.weekday(day))
      }
      return .recurring(.partOfWeekday(day, part))
    },
    Rule(
      "recurring-day-of-month",
      [
        .optional([.signal(.definite)]), .digits(1...31),
        .optional([.joined, .valued(.ordinal, 0)]), .signal(.of), .signal(.every),
        .valued(.unit, CalendarUnit.month.rawValue),
      ],
      examples: [.init("Wages are paid on [the 25th of each month].", "SET")]
    ) { _ in .recurring(.unit(.month)) },
    Rule(
      "recurring-month",
      [.signal(.every), .sense(.month)],
      examples: [.init("Staff meet [each July].", "SET")],
      counterexamples: ["Each may come."]
    ) { match in match.value(.month).map { .recurring(.month($0)) } },
    Rule(
      "recurring-season",
      [.signal(.every), .sense(.season)],
      examples: [.init("Staff meet [every summer].", "SET")],
      counterexamples: ["Every man came in summer."]
    ) { match in match.value(.season).map { .recurring(.season($0)) } },
    Rule(
      "recurring-part-of-day",
      [.signal(.every), .sense(.dayPart)],
      examples: [.init("Staff meet [every morning].", "SET")],
      counterexamples: ["Every man came in the morning."]
    ) { match in
      match.value(.dayPart).flatMap(PartOfDay.init).map { .recurring(.partOfDay($0)) }
    },
    Rule(
      "weekdays-in-plural",
      [.sense(.weekdays)],
      examples: [.init("Staff meet on [Tuesdays].", "SET")],
      counterexamples: ["Staff met on Tuesday."]
    ) { match in match.value(.weekdays).map { .recurring(.weekday($0)) } },
  ]
}
