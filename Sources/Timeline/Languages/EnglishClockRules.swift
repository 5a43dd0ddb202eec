extension Language {
  /// The half of a day: "a.m.", "pm".
  private static func half(_ letter: String, _ signal: Signal) -> [Pattern] {
    [
      .either([
        [.signal(signal)],
        [
          .literal(letter), .joined, .mark("."), .optional([.joined]), .literal("m"),
          .optional([.joined, .mark(".")]),
        ],
      ])
    ]
  }
  private static let zone: [Pattern] = [
    .optional([
      .either([
        [.signal(.zone)],
        [.literal("local"), .literal("time")],
        [
          .literal("eastern"),
          .optional([.either([[.literal("standard")], [.literal("daylight")]])]),
        ],
      ]), .optional([.literal("time")]),
    ])
  ]
  private static let minutes: [Pattern] = [
    .optional([.joined, .either([[.mark(":")], [.mark(".")]]), .joined, .figures(2, 0...59)])
  ]
  /// "Wednesday", "on March 21", behind a time or before it.
  private static let day: [Pattern] = [
    .either([
      [
        .sense(.weekday), .optional([.mark(",")]), .digits(1...31),
        .optional([.joined, .valued(.ordinal, 0)]), .sense(.month),
        .optional([.optional([.mark(",")]), .year]),
      ],
      [.sense(.deictic)], [.optional([.sense(.direction)]), .sense(.weekday)],
      [
        .signal(.definite), .sense(.told),
        .either([[.valued(.unit, CalendarUnit.day.rawValue)], [.sense(.dayPart)]]),
      ],
      [
        .digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .sense(.month),
        .optional([.optional([.mark(",")]), .year]),
      ],
      [
        .sense(.month), .optional([.joined, .mark(".")]), .digits(1...31),
        .optional([.optional([.mark(",")]), .year]),
      ],
    ])
  ]
  private static let dayBehind: [Pattern] = [
    .optional([.optional([.mark(",")]), .optional([.signal(.at)])] + day)
  ]
  private static let about: [Pattern] = [.optional([.signal(.about)])]

  /// The day that a match names; nil when it names none.
  private static func day(
    of match: Match, numbers skipped: Int, hasYear: Bool = true
  ) -> TemporalValue? {
    if let shift = match.value(.deictic) { return .shifted(.day, by: shift) }
    if let shift = match.value(.told) { return .then(.shifted(.day, by: shift)) }
    if match.value(.month) == nil, let weekday = match.value(.weekday) {
      return match.value(.direction).map { .shiftedWeekday(weekday, by: $0) } ?? .weekday(weekday)
    }
    guard let month = match.value(.month), let day = match.number(skipped) else { return nil }
    guard hasYear, let year = match.number(skipped + 1) else {
      return CivilDate(year: 2000, month: month, day: day) == nil
        ? nil : .yearless(month: month, day: day)
    }
    return CivilDate(year: year, month: month, day: day).map { .absolute(.day($0)) }
  }

  private static func clock(
    _ match: Match, isAfternoon: Bool?, hasMinutes: Bool
  ) -> TemporalValue? {
    guard var hour = match.number(0) else { return nil }
    let minute = hasMinutes ? match.number(1) ?? 0 : 0
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let time = ClockTime(hour: hour, minute: minute) else { return nil }
    return .clock(time, of: day(of: match, numbers: hasMinutes ? 2 : 1))
  }

  /// A rule for one half of the day, with and without minutes.
  private static func halfDay(_ name: String, isAfternoon: Bool, hasMinutes: Bool) -> Rule {
    let letter = isAfternoon ? "p" : "a"
    let sample = hasMinutes ? "7:15" : "7"
    return Rule(
      name,
      about + [.digits(1...12)]
        + (hasMinutes
          ? [.joined, .either([[.mark(":")], [.mark(".")]]), .joined, .figures(2, 0...59)] : [])
        + half(letter, isAfternoon ? .afterNoon : .beforeNoon) + zone + dayBehind,
      examples: [
        .init("The train left at [\(sample) \(letter).m. Tuesday] at last.", "2023-03-21"),
        .init("The train left at [\(sample)\(letter)m].", "REF"),
        .init("It leaves at [\(sample) \(letter)m on Friday 24 March].", "2023-03-24"),
      ],
      counterexamples: ["I \(letter)m 7.", "He had 17 \(letter)ms."]
    ) { match in clock(match, isAfternoon: isAfternoon, hasMinutes: hasMinutes) }
  }

  /// A rule for a time as messages write it: "430pm".
  private static func shortClock(_ name: String, isAfternoon: Bool) -> Rule {
    let half = isAfternoon ? "pm" : "am"
    return Rule(
      name,
      [
        .optional([
          .either([[.sense(.deictic)], [.optional([.sense(.direction)]), .sense(.weekday)]]),
          .optional([.mark(",")]), .optional([.literal("at")]),
        ]), .digits(100...1259), .joined, .signal(isAfternoon ? .afterNoon : .beforeNoon),
      ],
      examples: [
        .init("Doors open at [430\(half)].", "REF"), .init("They shut at [1145\(half)].", "REF"),
        .init("Doors open [this Friday, 430\(half)].", "2023-03-24"),
      ],
      counterexamples: ["Doors open at 475\(half).", "Doors open at 1300\(half)."]
    ) { match in
      guard let digits = match.number() else { return nil }
      let hour = digits / 100 % 12 + (isAfternoon ? 12 : 0)
      let day = day(of: match, numbers: 1)
      return ClockTime(hour: hour, minute: digits % 100).map { .clock($0, of: day) }
    }
  }

  /// Rules for times by the clock and parts of days.
  static let englishClockRules: [Rule] = [
    halfDay("morning-minute", isAfternoon: false, hasMinutes: true),
    halfDay("morning-hour", isAfternoon: false, hasMinutes: false),
    halfDay("afternoon-minute", isAfternoon: true, hasMinutes: true),
    halfDay("afternoon-hour", isAfternoon: true, hasMinutes: false),
    shortClock("morning-without-colon", isAfternoon: false),
    shortClock("afternoon-without-colon", isAfternoon: true),
    Rule(
      "clock",
      about + [.digits(0...24), .joined, .mark(":"), .joined, .figures(2, 0...59)]
        + [.optional([.joined, .mark(":"), .joined, .figures(2, 0...59)]), .boundary] + zone
        + dayBehind,
      examples: [
        .init("He landed at [14:30] on the dot.", "REF"),
        .init("He landed at [14:30 on Tuesday].", "2023-03-21"),
        .init("He landed at [14:30 on 14 March].", "2023-03-14"),
        .init("On 14 March he left, and landed at [03:10 the next day].", "2023-03-15"),
        .init("It was seen at [03:41:07 UTC on 14 March], and then lost.", "2023-03-14"),
        .init("It was seen at [03:41:07 on 14 March 2019] from Oslo.", "2019-03-14"),
      ],
      counterexamples: ["A ratio of 16:9.", "He read Mark 25:30."]
    ) { match in
      guard let hour = match.number(0), let minute = match.number(1),
        let time = ClockTime(hour: hour, minute: minute)
      else { return nil }
      // Behind the minutes stand seconds, a day and a year, or some of them.
      let hasDay = match.value(.month) != nil
      let rest = match.captures.count { $0.kind == nil } - 2
      let hasYear = hasDay && (match.lastNumber ?? 0) > 31
      let hasSeconds = rest - (hasDay ? 1 : 0) - (hasYear ? 1 : 0) > 0
      return .clock(time, of: day(of: match, numbers: hasSeconds ? 3 : 2, hasYear: hasYear))
    },
    Rule(
      "day-and-clock",
      day + [
        .optional([.mark(",")]), .optional([.literal("at")]), .optional([.signal(.about)]),
        .digits(1...12),
      ] + half("p", .afterNoon) + zone,
      examples: [
        .init("He left [Tuesday at 5 p.m.] or so.", "2023-03-21"),
        .init("He left on [March 20, 2022, at 5 p.m.] or so.", "2022-03-20"),
      ],
      counterexamples: ["He left Tuesday at 5."]
    ) { match in
      let day = day(of: match, numbers: 0, hasYear: match.number(2) != nil)
      guard let hour = match.lastNumber, let time = ClockTime(hour: hour % 12 + 12, minute: 0)
      else { return nil }
      return day.map { .clock(time, of: $0) }
    },
    Rule(
      "day-and-morning-clock",
      day + [
        .optional([.mark(",")]), .optional([.literal("at")]), .optional([.signal(.about)]),
        .digits(1...12),
      ] + half("a", .beforeNoon) + zone,
      examples: [
        .init("He left [Tuesday at 5 a.m.] or so.", "2023-03-21"),
        .init("On [March 12, at about 11 a.m.], they fired.", "2023-03-12"),
      ],
      counterexamples: ["He left Tuesday at 5."]
    ) { match in
      let day = day(of: match, numbers: 0, hasYear: match.number(2) != nil)
      guard let hour = match.lastNumber, let time = ClockTime(hour: hour % 12, minute: 0)
      else { return nil }
      return day.map { .clock(time, of: $0) }
    },
    Rule(
      "day-and-long-clock",
      day + [
        .optional([.mark(",")]), .optional([.literal("at")]), .optional([.signal(.about)]),
        .digits(0...24), .joined, .mark(":"), .joined, .figures(2, 0...59), .boundary,
      ] + zone,
      examples: [
        .init("He left on [21 March 2023, 04:15 UTC] or so.", "2023-03-21"),
        .init("He left [Tuesday at 14:30] or so.", "2023-03-21"),
      ],
      counterexamples: ["He left Tuesday at 4.", "He read Mark 4:30."]
    ) { match in
      let numbers = match.captures.filter { $0.kind == nil }.map(\.value)
      guard numbers.count > 1,
        let time = ClockTime(hour: numbers[numbers.count - 2], minute: numbers[numbers.count - 1])
      else { return nil }
      let day = day(of: match, numbers: 0, hasYear: numbers.count > 3)
      return day.map { .clock(time, of: $0) }
    },
    Rule(
      "hours-in-words",
      [
        .sense(.number),
        .either([[.literal("o"), .mark("'"), .literal("clock")], [.literal("oclock")]]),
        .optional([.signal(.within), .signal(.definite), .sense(.dayPart)]),
      ] + dayBehind + [.optional([.sense(.dayPart)])],
      examples: [
        .init("He left at [nine o'clock].", "REF"),
        .init("He left at [four o'clock on Tuesday morning].", "2023-03-21"),
        .init("He left at [five o'clock in the afternoon on March 20].", "2023-03-20"),
      ],
      counterexamples: ["He left nine clocks."]
    ) { match in
      guard let hour = match.value(.number) else { return nil }
      let isLater =
        switch match.value(.dayPart).flatMap(PartOfDay.init) {
        case .afternoon, .evening: hour < 12
        case .night: (6..<12).contains(hour)
        case .morning, .noon, nil: false
        }
      return ClockTime(hour: isLater ? hour + 12 : hour, minute: 0)
        .map { .clock($0, of: day(of: match, numbers: 0)) }
    },
    Rule(
      "noon",
      [.valued(.dayPart, PartOfDay.noon.rawValue)] + zone
        + dayBehind,
      examples: [
        .init("They met at [noon Tuesday] in Rome.", "2023-03-21"),
        .init("They met at [noon].", "REF"),
      ],
      counterexamples: ["They met at no one's house."]
    ) { match in
      ClockTime(hour: 12, minute: 0).map { .clock($0, of: day(of: match, numbers: 0)) }
    },
    Rule(
      "midnight",
      [.sense(.midnight)] + dayBehind,
      examples: [.init("They left at [midnight Tuesday] at last.", "2023-03-21")],
      counterexamples: ["The night was long."]
    ) { match in
      // Midnight of a day is its end; by itself, nobody knows.
      let day = day(of: match, numbers: 0)
      return ClockTime(hour: day == nil ? 0 : 24, minute: 0).map { .clock($0, of: day) }
    },
    Rule(
      "part-of-day-before-day",
      [
        .optional([.sense(.part), .optional([.mark("-")])]), .sense(.dayPart),
        .optional([.signal(.at)]),
      ]
        + [.either([[.sense(.weekday)], [.sense(.deictic)]])],
      examples: [
        .init("It fell in [mid-afternoon yesterday] again.", "2023-03-21")
      ],
      counterexamples: ["The morning papers of Tuesday came."]
    ) { match in
      guard let day = day(of: match, numbers: 0) else { return nil }
      return match.onPartOfDay(day)
    },
    Rule(
      "part-of-day-of-date",
      [
        .optional([.signal(.definite)]), .optional([.sense(.part)]), .sense(.dayPart),
        .optional([.valued(.unit, CalendarUnit.hour.rawValue)]),
        .either([[.signal(.of)], [.signal(.at)]]),
        .either([
          [.sense(.month), .digits(1...31)],
          [.digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .sense(.month)],
        ]), .boundary,
        .optional([
          .optional([.mark(",")]),
          .either([[.year], [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue)]]),
        ]),
      ],
      examples: [
        .init("On [the night of 20 June 1791] he fled.", "1791-06-20"),
        .init("On [the night of 20 June last year] he fled.", "2022-06-20"),
        .init("In [the early morning of March 21] he fled.", "2023-03-21"),
      ],
      counterexamples: ["The night of 30 February was long.", "The night of the long knives."]
    ) { match in
      guard let month = match.value(.month), let day = match.number(0),
        CivilDate(year: match.number(1) ?? 2000, month: month, day: day) != nil
      else { return nil }
      if let shift = match.value(.direction) {
        return match.onPartOfDay(.dayOf(month, day, .shifted(.year, by: shift)))
      }
      guard let year = match.number(1) else {
        return match.onPartOfDay(.yearless(month: month, day: day))
      }
      return calendarDay(year, month, day).map { match.onPartOfDay($0) }
    },
    Rule(
      "hours-of-day",
      [
        .optional([.signal(.definite)]), .either([[.sense(.part)], [.literal("small")]]),
        .valued(.unit, CalendarUnit.hour.rawValue), .signal(.of),
        .either([
          day, [.digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .sense(.month)],
        ]), .optional([.optional([.mark(",")]), .year]),
      ],
      examples: [
        .init("In [the early hours of 12 March] a valve burst.", "2023-03-12"),
        .init("In [the small hours of 12 May 2014] a valve burst.", "2014-05-12"),
        .init("In [the small hours of Tuesday] they agreed.", "2023-03-21"),
      ],
      counterexamples: ["In the early hours of spring it rained."]
    ) { match in day(of: match, numbers: 0).map { .partOfDay(.morning, of: $0) } },
    Rule(
      "old-deictic-day",
      [
        .literal("to"), .joined, .mark("-"), .joined,
        .either([[.sense(.unit)], [.literal("morrow")], [.sense(.dayPart)]]),
      ],
      examples: [
        .init("A service will be held [to-morrow] in vain.", "2023-03-23"),
        .init("The jury met [to-day] again.", "2023-03-22"),
      ],
      counterexamples: ["It came day to day.", "The day-to-day work went on."]
    ) { match in
      .shifted(.day, by: match.unit == nil && match.value(.dayPart) == nil ? 1 : 0)
    },
    Rule(
      "evening-of-day-of-month",
      [
        .signal(.definite), .sense(.dayPart), .signal(.of), .signal(.definite),
        .either([
          [.digits(1...31), .joined, .valued(.ordinal, 0)], [.sense(.ordinal), .endOfPhrase],
        ]),
      ],
      examples: [
        .init("By [the evening of the 21st] all had gone.", "../2023-03-21"),
        .init("She died on [the morning of the fourteenth].", "2023-03-14"),
      ],
      counterexamples: ["The morning of the second attempt was cold."]
    ) { match in
      guard let day = match.number() ?? match.value(.ordinal), (1...31).contains(day) else {
        return nil
      }
      return match.onPartOfDay(.dayOfMonth(day))
    },
    Rule(
      "part-of-nights",
      [
        .notFollowing([.definite, .every]), .notLiteral("dawn"), .notLiteral("noon"),
        .sense(.dayPart),
      ],
      examples: [
        .init("They hid by day and marched at [night].", "REF", manner: .narrative),
        .init("Good [morning] all", "REF", manner: .message),
      ],
      counterexamples: ["They marched at night.", "The night was long."]
    ) { match in
      let part = match.value(.dayPart).flatMap(PartOfDay.init)
      return .byManner(
        narrative: match.onPartOfDay(.unknown(.day)), message: part.map { .partOfSomeDay($0) })
    },
    Rule(
      "overnight",
      [.sense(.overnight), .endOfPhrase],
      examples: [.init("Prices fell [overnight].", "REF")],
      counterexamples: ["An overnight train left."]
    ) { _ in .partOfSomeDay(.night) },
    Rule(
      "part-of-this-day",
      [
        .either([
          [.following([.within, .by]), .signal(.definite), .sense(.dayPart)],
          [.sense(.part), .optional([.mark("-")]), .sense(.dayPart)],
        ]), .endOfPhrase, .notBefore(.of),
      ],
      examples: [.init("He came in [the morning].", "REF")],
      counterexamples: ["He came in the morning coat.", "In the evening of life."]
    ) { match in match.value(.dayPart).flatMap(PartOfDay.init).map { .partOfSomeDay($0) } },
  ]
}
