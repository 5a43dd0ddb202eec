extension Language {
  private static let quarter = Pattern.valued(.unit, CalendarUnit.quarter.rawValue)
  private static let fiscal: [Pattern] = [.optional([.signal(.fiscal)])]

  /// A rule for a quarter or, with the same steps, for a half.
  private static func rule(
    _ name: String, _ patterns: (Pattern) -> [Pattern], examples: [Rule.Example],
    counterexamples: [String],
    _ production: @escaping @Sendable (Match, (TemporalValue?) -> TemporalValue?) -> TemporalValue?,
    isHalf: Bool
  ) -> Rule {
    Rule(
      name, patterns(isHalf ? .signal(.half) : quarter), examples: examples,
      counterexamples: counterexamples
    ) { match in
      // "The last half": the second one.
      let last =
        match.captures.first?.kind == .direction && match.value(.direction) == -1
        ? (isHalf ? 2 : 4) : nil
      guard let number = match.value(.ordinal) ?? last, number >= 1, number <= (isHalf ? 2 : 4)
      else { return nil }
      return production(match) { isHalf ? .half(number, of: $0) : .quarter(number, of: $0) }
    }
  }

  /// "the", "the same", "the comparable".
  private static let same: [Pattern] = [
    .optional([.signal(.definite)]),
    .optional([
      .either([[.valued(.told, 0)], [.literal("comparable")], [.literal("corresponding")]])
    ]),
  ]

  /// Rules for quarters, halves and financial years.
  static let englishQuarterRules: [Rule] = [
    rule(
      "quarter-of-year",
      { unit in
        [
          .optional([.signal(.definite)]), .either([[.sense(.ordinal)], [.sense(.direction)]]),
          .optional([.mark("-")]), unit,
        ]
          + [.optional([.mark(",")]), .optional([.signal(.of)])] + fiscal + [.year]
      },
      examples: [
        .init("It fell in [the second quarter of 2022].", "2022-04/2022-06"),
        .init("It fell in [fourth-quarter 1989].", "1989-10/1989-12"),
      ], counterexamples: ["A second quarter of men."],
      { match, part in match.number().flatMap { part(.absolute(.year($0))) } }, isHalf: false),
    rule(
      "half-of-year",
      { unit in
        [
          .optional([.signal(.definite)]), .either([[.sense(.ordinal)], [.sense(.direction)]]),
          .optional([.mark("-")]), unit,
        ]
          + [.optional([.signal(.of)])] + fiscal + [.year]
      },
      examples: [
        .init("It fell in [the first half of 2022].", "2022-01/2022-06"),
        .init("It fell in [the last half of 2022].", "2022-07/2022-12"),
      ],
      counterexamples: ["The first half was slow."],
      { match, part in match.number().flatMap { part(.absolute(.year($0))) } }, isHalf: true),
    rule(
      "year-quarter",
      { unit in
        [.optional([.signal(.definite)])] + fiscal + [
          .year, .optional([.mark("'"), .signal(.possessive)]),
        ]
          + [.sense(.ordinal), .optional([.mark("-")]), unit]
      },
      examples: [.init("It fell in [the 1988 second quarter].", "1988-04/1988-06")],
      counterexamples: ["In 1988 second thoughts came."],
      { match, part in match.number().flatMap { part(.absolute(.year($0))) } }, isHalf: false),
    rule(
      "quarter-of-shifted-year",
      { unit in
        [.optional([.signal(.definite)]), .sense(.ordinal), .optional([.mark("-")]), unit]
          + [.optional([.signal(.of)]), .optional([.signal(.definite)]), .sense(.direction)]
          + [.valued(.unit, CalendarUnit.year.rawValue)]
      },
      examples: [.init("It fell in [the third quarter of last year].", "2022-07/2022-09")],
      counterexamples: ["The third quarter of last week was slow."],
      { match, part in match.value(.direction).flatMap { part(.shifted(.year, by: $0)) } },
      isHalf: false),
    rule(
      "half-of-shifted-year",
      { unit in
        [.optional([.signal(.definite)]), .sense(.ordinal), .optional([.mark("-")]), unit]
          + [.signal(.of), .either([[.sense(.direction)], [.signal(.definite)]])]
          + [.valued(.unit, CalendarUnit.year.rawValue)]
      },
      examples: [.init("It fell in [the first half of this year].", "2023-01/2023-06")],
      counterexamples: ["The first half of the game was slow."],
      { match, part in part(.shifted(.year, by: match.value(.direction) ?? 0)) }, isHalf: true),
    rule(
      "shifted-year-quarter",
      { unit in
        [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue), .mark("'")]
          + [.signal(.possessive), .sense(.ordinal), .optional([.mark("-")]), unit]
      },
      examples: [.init("It fell in [this year's third quarter].", "2023-07/2023-09")],
      counterexamples: ["This year's third attempt failed."],
      { match, part in match.value(.direction).flatMap { part(.shifted(.year, by: $0)) } },
      isHalf: false),
    rule(
      "quarter",
      { unit in
        [.optional([.signal(.definite)]), .sense(.ordinal), .optional([.mark("-")])]
          + [.notBefore(.plural), unit]
      },
      examples: [
        .init("Net fell in [the fourth quarter].", "2022-10/2022-12"),
        .init("A drop in [third-quarter] profit hurt.", "2022-07/2022-09"),
      ], counterexamples: ["A quarter of the gas.", "He won four quarters."],
      { _, part in part(nil) }, isHalf: false),
    Rule(
      "told-quarter",
      [
        .either([
          [
            .signal(.definite), .optional([.sense(.latest)]), .optional([.signal(.fiscal)]),
            .notBefore(.plural), quarter,
          ],
          [.signal(.definite), .sense(.latest), .literal("period")],
          [.valued(.told, 0), quarter],
        ]), .notBefore(.of),
      ],
      examples: [
        .init("In the first quarter of 2019 he paid; [the quarter] was bad.", "2019-01/2019-03")
      ],
      counterexamples: ["The quarter of the city burned."]
    ) { match in .then(.shifted(.quarter, by: match.value(.latest) == nil ? 0 : -1)) },
    Rule(
      "told-quarter-a-year-ago",
      [
        .optional([.signal(.definite)]), .optional([.sense(.ordinal), .optional([.mark("-")])]),
        .notBefore(.plural), quarter, .valued(.number, 1),
        .valued(.unit, CalendarUnit.year.rawValue),
        .either([[.signal(.ago)], [.signal(.earlier)]]),
      ],
      examples: [.init("Net rose from [the third quarter a year ago].", "2021-07/2021-09")],
      counterexamples: ["A quarter a year was paid."]
    ) { match in
      guard let number = match.value(.ordinal) else {
        return .toldQuarter(nil, in: .shifted(.year, by: -1))
      }
      return (1...4).contains(number) ? .moved(.quarter(number, of: nil), years: -1) : nil
    },
    Rule(
      "period-of-year",
      same + [.year, .either([[.literal("period")], [.notBefore(.plural), quarter]])],
      examples: [
        .init("In the first quarter of 2019 net fell from [the 2018 period].", "2018-01/2018-03")
      ],
      counterexamples: ["The 2018 quarterly."]
    ) { match in match.number().map { .toldQuarter(nil, in: .absolute(.year($0))) } },
    Rule(
      "same-period",
      same + [
        .either([[.literal("period")], [.notBefore(.plural), quarter]]),
        .optional([.either([[.signal(.of)], [.signal(.within)]])]),
        .either([[.year], [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue)]]),
      ],
      examples: [
        .init(
          "In the first quarter of 2019 net fell from [the same period of 2018].", "2018-01/2018-03"
        ),
        .init("Net fell from [the corresponding period last year].", "2022"),
      ],
      counterexamples: ["The period last felt long."]
    ) { match in
      .toldQuarter(
        nil,
        in: match.number().map { .absolute(.year($0)) }
          ?? .shifted(.year, by: match.value(.direction) ?? 0))
    },
    Rule(
      "period-of-shifted-year",
      [.sense(.direction), .valued(.unit, CalendarUnit.year.rawValue), .mark("'")]
        + [
          .signal(.possessive), .either([[.literal("period")], [.notBefore(.plural), quarter]]),
        ],
      examples: [.init("Net fell from [last year's period].", "2022")],
      counterexamples: ["Last year's periods of rain."]
    ) { match in match.value(.direction).map { .toldQuarter(nil, in: .shifted(.year, by: $0)) } },
    Rule(
      "year-before-quarter",
      [
        .optional([.either([[.signal(.definite)], [.valued(.number, 1)]])]),
        .valued(.unit, CalendarUnit.year.rawValue), .mark("-"),
        .either([[.signal(.ago)], [.signal(.earlier)]]),
        .optional([
          .either([
            [quarter], [.literal("period")],
            [.sense(.ordinal), .optional([.mark("-")]), .notBefore(.plural), quarter],
            [.count, .pluralUnit],
          ])
        ]),
      ],
      examples: [
        .init(
          "In the first quarter of 2019 net fell from [the year-ago quarter].", "2018-01/2018-03")
      ],
      counterexamples: ["A year ago they met."]
    ) { match in
      if let number = match.value(.ordinal) { return .moved(.quarter(number, of: nil), years: -1) }
      // "The year-earlier nine months"
      if let count = match.captures.last(where: { $0.kind == .number })?.value,
        let unit = match.captures.last(where: { $0.kind == .unit })?.value, match.unit != nil,
        let length = CalendarUnit(rawValue: unit), length != .year
      {
        return .duration(count, length)
      }
      return .then(.counted(-1, .year))
    },
    Rule(
      "year-ending",
      [
        .optional([.signal(.definite)]), .optional([.signal(.fiscal)]),
        .notBefore(.plural), .valued(.unit, CalendarUnit.year.rawValue), .before(.ended),
      ],
      examples: [.init("Sales rose in [the year] ended June 30.", "P1Y")],
      counterexamples: ["The years ended."]
    ) { _ in .duration(1, .year) },
    Rule(
      "fiscal-year",
      [
        .optional([.signal(.definite)]), .signal(.fiscal),
        .optional([.valued(.unit, CalendarUnit.year.rawValue)]), .year, .notBefore(.counted),
      ],
      examples: [.init("The budget of [fiscal 1989] grew.", "1989~")],
      counterexamples: ["The fiscal 2019 dollars."]
    ) { match in match.number().map { .approximately(.absolute(.year($0))) } },
    Rule(
      "this-fiscal-year",
      [
        .signal(.definite), .optional([.sense(.direction)]), .signal(.fiscal),
        .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [.init("Sales grew in [the fiscal year].", "2023~")],
      counterexamples: ["The fiscal policy held."]
    ) { match in .approximately(.shifted(.year, by: match.value(.direction) ?? 0)) },
  ]
}
