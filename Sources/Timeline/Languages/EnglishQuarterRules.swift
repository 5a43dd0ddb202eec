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
      guard let number = match.value(.ordinal), number >= 1, number <= (isHalf ? 2 : 4) else {
        return nil
      }
      return production(match) { isHalf ? .half(number, of: $0) : .quarter(number, of: $0) }
    }
  }

  /// Rules for quarters, halves and financial years.
  static let englishQuarterRules: [Rule] = [
    rule(
      "quarter-of-year",
      { unit in
        [.optional([.signal(.definite)]), .sense(.ordinal), .optional([.mark("-")]), unit]
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
        [.optional([.signal(.definite)]), .sense(.ordinal), .optional([.mark("-")]), unit]
          + [.optional([.signal(.of)])] + fiscal + [.year]
      },
      examples: [.init("It fell in [the first half of 2022].", "2022-01/2022-06")],
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
      "year-before-quarter",
      [
        .optional([.either([[.signal(.definite)], [.valued(.number, 1)]])]),
        .valued(.unit, CalendarUnit.year.rawValue), .mark("-"),
        .either([[.signal(.ago)], [.signal(.earlier)]]),
        .optional([.either([[quarter], [.literal("period")]])]),
      ],
      examples: [
        .init(
          "In the first quarter of 2019 net fell from [the year-ago quarter].", "2018-01/2018-03")
      ],
      counterexamples: ["A year ago they met."]
    ) { _ in .then(.counted(-1, .year)) },
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
