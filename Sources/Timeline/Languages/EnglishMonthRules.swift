extension Language {
  /// "the second Tuesday", "the last Thursday".
  private static let numberedWeekday: [Pattern] = [
    .optional([.signal(.definite)]), .either([[.sense(.ordinal)], [.valued(.direction, -1)]]),
    .sense(.weekday),
  ]

  /// Rules for months whose year is not said, or is counted from another.
  static let englishMonthRules: [Rule] = [
    Rule(
      "month-or-month",
      [
        .sense(.month), .literal("or"), .sense(.month),
        .optional([
          .optional([.mark(",")]), .optional([.signal(.of)]),
          .either([[.year], [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue)]]),
        ]),
      ],
      examples: [
        .init("It will open in [August or September of this year].", "[2023-08,2023-09]"),
        .init("It shut in [June or July of last year].", "[2022-06,2022-07]"),
        .init("She was born in [May or June 1921].", "[1921-05,1921-06]"),
        .init("It shut in [January or February].", "[2023-01,2023-02]"),
      ],
      counterexamples: ["In May and June it rained."]
    ) { match in
      guard let one = match.value(.month, 0), let other = match.value(.month, 1) else {
        return nil
      }
      func month(_ month: Int) -> TemporalValue? {
        if let shift = match.value(.direction) {
          return .monthOf(month, .shifted(.year, by: shift))
        }
        guard let year = match.number() else { return .yearless(month: month, day: nil) }
        return EDTF.month(year, month).map { .absolute($0) }
      }
      return month(one).flatMap { first in month(other).map { .oneOf(first, $0) } }
    },
    Rule(
      "year-or-year",
      [.following([.within, .by]), .year, .literal("or"), .year, .boundary],
      examples: [.init("It was built in [1911 or 1912].", "[1911,1912]")],
      counterexamples: ["It cost 1911 or 1912 pounds."]
    ) { match in
      guard let one = match.number(0), let other = match.number(1) else { return nil }
      return .oneOf(.absolute(.year(one)), .absolute(.year(other)))
    },
    Rule(
      "weekday-or-weekday",
      [.following([.at, .by]), .sense(.weekday), .literal("or"), .sense(.weekday), .endOfPhrase],
      examples: [.init("The letter came on [Monday or Tuesday].", "[2023-03-20,2023-03-21]")],
      counterexamples: ["Monday or Tuesday evenings suit them."]
    ) { match in
      guard let one = match.value(.weekday, 0), let other = match.value(.weekday, 1) else {
        return nil
      }
      return .oneOf(.weekday(one), .weekday(other))
    },
    Rule(
      "week-of-day",
      [
        .signal(.definite), .notBefore(.plural), .valued(.unit, CalendarUnit.week.rawValue),
        .either([[.signal(.of)], [.literal("beginning")]]),
        .either([
          [.sense(.month), .optional([.joined, .mark(".")]), .digits(1...31), .boundary],
          [.digits(1...31), .sense(.month)],
        ]),
        .optional([.optional([.mark(",")]), .year]),
      ],
      examples: [
        .init("It fell in [the week of 16 May 2022].", "2022-05-16/2022-05-22"),
        .init("It fell in [the week of March 6].", "2023-03-06/2023-03-12"),
      ],
      counterexamples: ["The week of rain in May."]
    ) { match in
      guard let month = match.value(.month), let day = match.number() else { return nil }
      guard let year = match.number(1) else {
        return CivilDate(year: 2000, month: month, day: day) == nil
          ? nil : .weekOf(.yearless(month: month, day: day))
      }
      return calendarDay(year, month, day).map { .weekOf($0) }
    },
    Rule(
      "numbered-weekday",
      numberedWeekday + [
        .either([[.signal(.of)], [.literal("in")]]), .sense(.month),
        .optional([.optional([.mark(",")]), .year]), .boundary,
      ],
      examples: [
        .init("They voted on [the second Tuesday in November 2016].", "2016-11-08"),
        .init("It opened on [the last Thursday of March].", "2023-03-30"),
      ],
      counterexamples: ["The second man in November came."]
    ) { match in
      guard let month = match.value(.month) else { return nil }
      guard let year = match.number() else {
        return match.numberedWeekday(of: .yearless(month: month, day: nil))
      }
      return EDTF.month(year, month).flatMap { match.numberedWeekday(of: .absolute($0)) }
    },
    Rule(
      "numbered-weekday-of-told-month",
      numberedWeekday + [
        .either([[.signal(.of)], [.literal("in")]]),
        .either([[.signal(.definite)], [.sense(.told)]]),
        .valued(.unit, CalendarUnit.month.rawValue), .notBefore(.plural),
      ],
      examples: [
        .init("In May 2019 it shut; it opened on [the last Tuesday of the month].", "2019-05-28")
      ]
    ) { match in
      match.numberedWeekday(of: .then(.shifted(.month, by: match.value(.told) ?? 0)))
    },
    Rule(
      "numbered-weekday-of-shifted-month",
      numberedWeekday + [
        .signal(.of), .sense(.direction), .valued(.unit, CalendarUnit.month.rawValue),
      ],
      examples: [
        .init("They met on [the first Monday of last month].", "2023-02-06")
      ]
    ) { match in
      // "The last Monday of last month": the second word tells which month.
      let shift = match.captures.last { $0.kind == .direction }?.value
      return shift.flatMap { match.numberedWeekday(of: .shifted(.month, by: $0)) }
    },
    Rule(
      "numbered-weekday-of-every-month",
      numberedWeekday + [
        .signal(.of), .signal(.every), .optional([.sense(.ordinal)]), .sense(.unit),
      ],
      examples: [
        .init("The board meets on [the last Thursday of every second month].", "SET"),
        .init("The club meets on [the first Monday of each month].", "SET"),
      ]
    ) { match in match.value(.weekday).map { .recurring(.weekday($0)) } },
    Rule(
      "weekday-in-month",
      [
        .sense(.weekday), .optional([.sense(.dayPart)]), .literal("in"), .sense(.month),
        .optional([.optional([.mark(",")]), .year]), .boundary,
      ],
      examples: [
        .init("On a wet [Friday in March 1969] he hired the room.", "1969-03"),
        .init("One dark [Saturday evening in November 1868] the gates burst.", "1868-11"),
      ],
      counterexamples: ["On Friday in Oslo they met."]
    ) { match in
      guard let month = match.value(.month) else { return nil }
      guard let year = match.number() else { return .within(.yearless(month: month, day: nil)) }
      return EDTF.month(year, month).map { .within(.absolute($0)) }
    },
    Rule(
      "week-of-month",
      [
        .optional([.signal(.definite)]), .sense(.ordinal),
        .valued(.unit, CalendarUnit.week.rawValue), .either([[.signal(.of)], [.signal(.at)]]),
        .sense(.month), .optional([.optional([.mark(",")]), .year]),
      ],
      examples: [
        .init("They meet in [the second week of June 2022].", "2022-06"),
        .init("They met in [the third week of March].", "2023-03"),
      ]
    ) { match in
      // No calendar says which days these are: the month is what can be told.
      guard let month = match.value(.month), match.value(.ordinal) ?? 1 > 1 else { return nil }
      if let year = match.number() {
        return EDTF.month(year, month).map { .within(.absolute($0)) }
      }
      return .within(.yearless(month: month, day: nil))
    },
    Rule(
      "shifted-month",
      [
        .sense(.direction), .sense(.month),
        .optional([
          .either([[.year], [.optional([.joined, .mark(".")]), .digits(1...31), .boundary]])
        ]),
      ],
      examples: [
        .init("Wang said so [last January].", "2023-01"),
        .init("They meet [next June].", "2023-06"),
        .init("It fell [last December].", "2022-12"),
        .init("He was shot [last Oct. 23] at home.", "2022-10-23"),
      ]
    ) { match in
      guard let month = match.value(.month), let shift = match.value(.direction) else {
        return nil
      }
      if let day = match.number(), day <= 31 { return .shiftedDay(month, day, by: shift) }
      if let year = match.number() { return EDTF.month(year, month).map(TemporalValue.absolute) }
      return .shiftedMonth(month, by: shift)
    },
    Rule(
      "month-alone",
      [.following([.at, .earlier]), .notLiteral("jan"), .notLiteral("mar"), .sense(.month)],
      examples: [
        .init("In [February] China published a paper.", "2023-02"),
        .init("In [December] they spoke.", "2022-12"),
      ],
      counterexamples: [
        "They may go.", "In may cases.", "The march of time.", "A stay at Mar-a-Lago.",
      ]
    ) { match in match.value(.month).map { .yearless(month: $0, day: nil) } },
    Rule(
      "month-behind-small-word",
      [
        .notLiteral("jan"), .notLiteral("mar"),
        .either([
          [
            .following([
              .by, .from, .to, .and, .since, .until, .before, .after, .purpose, .between,
            ]), .sense(.month),
          ],
          [.following([.definite]), .notLiteral("march"), .sense(.month)],
          // "The March vote", and not "the March to Rome"
          [.following([.definite]), .sense(.month), .beforeThing],
        ]), .notBeforeName,
      ],
      examples: [
        .init("It must be done by [June].", "../2023-06"),
        .init("Talks are planned for [June].", "2023-06"),
      ],
      counterexamples: [
        "A poem by June Smith.", "The fall of May was near.", "A book by Jan Kowalski.",
        "They spoke to April Jones.", "A book for Jan Kowalski.", "Before May Jones spoke.",
        "The March to Rome began.", "They fought along the March.",
      ]
    ) { match in match.value(.month).map { .yearless(month: $0, day: nil) } },
    Rule(
      "month-unmistaken",
      [
        .notDigitsBefore,
        .either([
          [.notBefore(.ambiguous), .sense(.month)],
          // "Under a June agreement"
          [
            .counted, .notLiteral("march"), .notLiteral("may"), .notLiteral("mar"),
            .notLiteral("jan"), .sense(.month), .notBefore(.small), .notBeforeName,
          ],
        ]),
      ],
      examples: [
        .init("They plan a [September] launch.", "2022-09"),
        .init("Sales of [November] rose.", "2022-11"),
        .init("It was built under a [June] agreement.", "2022-06"),
      ],
      counterexamples: ["They may launch it.", "On 31 September Rome fell."]
    ) { match in match.value(.month).map { .yearless(month: $0, day: nil) } },
    Rule(
      "month-of-shifted-year",
      [.sense(.month), .optional([.signal(.of)]), .sense(.direction)]
        + [.valued(.unit, CalendarUnit.year.rawValue)],
      examples: [
        .init("He came in [January this year].", "2023-01"),
        .init("He came in [June last year].", "2022-06"),
      ],
      counterexamples: ["In January last week was far."]
    ) { match in
      guard let month = match.value(.month), let shift = match.value(.direction) else {
        return nil
      }
      return .monthOf(month, .shifted(.year, by: shift))
    },
  ]
}

extension Match {
  /// The weekday of a month that its number tells, "last" counting from the end.
  func numberedWeekday(of month: TemporalValue) -> TemporalValue? {
    guard let weekday = value(.weekday) else { return nil }
    let number = value(.ordinal) ?? -1
    return number == -1 || (1...5).contains(number)
      ? .numberedWeekday(weekday, number, of: month) : nil
  }
}
