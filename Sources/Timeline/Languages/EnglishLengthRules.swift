extension Language {
  /// "about", "at least", "more than", "up to".
  private static let measure: [Pattern] = [
    .optional([
      .either([
        [.signal(.about)],
        [.literal("at"), .either([[.literal("least")], [.literal("most")]])],
        [.optional([.signal(.negation)]), .literal("more"), .literal("than")],
        [.optional([.signal(.negation)]), .literal("less"), .literal("than")],
        [.literal("over"), .notBefore(.definite), .notBefore(.recent)],
        [.literal("under")], [.literal("up"), .signal(.to)],
      ])
    ])
  ]
  /// "the first", "the last", "the following".
  private static let which: [Pattern] = [
    .optional([
      .optional([.signal(.definite)]),
      .either([
        [.sense(.ordinal)], [.sense(.direction)], [.valued(.told, 1)], [.valued(.told, -1)],
        [.signal(.past)],
        [.sense(.latest)], [.signal(.definite)],
      ]),
    ])
  ]
  private static let hyphen: [Pattern] = [.optional([.mark("-")])]

  private static func length(_ match: Match) -> TemporalValue? {
    guard let unit = match.unit, let count = match.value(.number), count < 100_000 else {
      return nil
    }
    // "a second pipeline", "a quarter of": more often no time at all.
    if count == 1, unit == .second || unit == .quarter { return nil }
    // "The 1988 quarter" is of that year.
    if (1900...2099).contains(count) { return nil }
    if count == 3, unit == .quarter, match.value(.direction) == nil { return nil }
    return .duration(count > 0 ? count : nil, unit)
  }

  /// Rules for lengths of time.
  static let englishLengthRules: [Rule] = [
    Rule(
      "length-as-adjective",
      [.count, .mark("-"), .sense(.unit), .notBeforeAge],
      examples: [.init("Xi's [three-day] visit was long.", "P3D")],
      counterexamples: ["The six-year-old boy came.", "About three-quarters of it fell."]
    ) { match in length(match) },
    Rule(
      "unit-long",
      [
        .optional([.count, .mark("-")]), .notBefore(.plural), .sense(.unit), .mark("-"),
        .literal("long"),
      ],
      examples: [.init("A [year-long] trial ended.", "P1Y")],
      counterexamples: ["All day long it rained."]
    ) { match in match.unit.map { .duration(match.value(.number) ?? 1, $0) } },
    Rule(
      "units-long",
      [.pluralUnit, .mark("-"), .literal("long")],
      examples: [.init("A [months-long] siege began.", "PXM")],
      counterexamples: ["Two days long was the siege."]
    ) { match in match.unit.map { .duration(nil, $0) } },
    Rule(
      "one-or-more",
      which + [
        .sense(.number), .notBefore(.plural), .sense(.unit), .literal("or"),
        .either([[.literal("two")], [.literal("more")]]),
      ],
      examples: [.init("It may take [a month or two].", "P1M")],
      counterexamples: ["A month or longer."]
    ) { match in match.value(.number) == 1 ? length(match) : nil },
    Rule(
      "one-to-another",
      measure + which + [
        .count, .either([[.signal(.to)], [.literal("or")], [.mark("-")]]), .count, .pluralUnit,
        .notBefore(.ago), .notBefore(.later), .notBefore(.earlier), .notBeforeAge,
      ],
      examples: [.init("It may take [two to three weeks].", "PXW")],
      counterexamples: [
        "From 3 to 4 he slept.", "It fell 2 to 3 percent.", "He was jailed in 2001 to 25 years.",
      ]
    ) { match in
      // A number of no size ("several") is 0 here.
      let (first, last) = (match.value(.number, 0) ?? 0, match.value(.number, 1) ?? 0)
      guard first < last || last == 0 else { return nil }
      return match.unit.map { .duration(nil, $0) }
    },
    Rule(
      "duration",
      measure + which + [.count, .optional([.signal(.of)])]
        + [
          .optional([
            .either([
              [.literal("more")], [.literal("additional")], [.literal("extra")], [.literal("full")],
              [.literal("whole")], [.literal("single")],
              [.literal("consecutive")], [.valued(.told, -1)], [.valued(.told, 1)],
            ])
          ]), .sense(.unit),
          .optional([.literal("or"), .literal("so")]), .notBeforeAge,
        ],
      examples: [
        .init("They talked for [four hours].", "PT4H"),
        .init("A plan of [ten years] was signed.", "P10Y"),
        .init("In [the last two years] trade doubled.", "P2Y"),
        .init("It fell in [the first nine months].", "P9M"),
        .init("They talked for [more than four hours].", "PT4H"),
        .init("It took [at least a hundred years].", "P100Y"),
        .init("Over [the past few months] it rose.", "PXM"),
        .init("It rained for [a couple of days].", "P2D"),
        .init("It holds for [an additional year].", "P1Y"),
      ],
      counterexamples: ["a second pipeline was agreed on.", "A quarter of the gas."]
    ) { match in length(match) },
    Rule(
      "past-unit",
      [
        .signal(.definite),
        .either([[.signal(.past)], [.sense(.direction), .signal(.past)]]), .notBefore(.plural),
        .sense(.unit),
      ],
      examples: [.init("Ties grew over [the past year].", "P1Y")],
      counterexamples: ["The past few years were hard."]
    ) { match in match.unit.map { .duration(1, $0) } },
    Rule(
      "duration-and-half",
      measure + [
        .count,
        .either([
          [.sense(.unit), .signal(.and), .valued(.number, 1), .signal(.half)],
          [.signal(.and), .optional([.valued(.number, 1)]), .signal(.half)] + hyphen + [
            .sense(.unit)
          ],
          [
            .digits(1...1), .joined, .mark("/"), .joined, .digits(2...2), .optional([.mark("-")]),
            .sense(.unit),
          ],
        ]),
      ],
      examples: [
        .init("It took [a year and a half].", "P1Y6M"),
        .init("It took [two and a half hours].", "PT2H30M"),
        .init("It took [2 1/2 years].", "P2Y6M"),
      ],
      counterexamples: ["It took two years and half the town."]
    ) { match in
      guard let unit = match.unit, let count = match.value(.number), count > 0 else { return nil }
      return .durationAndHalf(count, unit)
    },
    Rule(
      "age",
      [.count, .sense(.unit), .signal(.age)],
      examples: [.init("The king was [ten years old].", "P10Y", manner: .narrative)],
      counterexamples: ["The king was ten years old.", "The ten-year-old king fled."]
    ) { match in
      let age = length(match)
      return .byManner(narrative: age, message: age)
    },
    Rule(
      "some-units",
      [
        .following([.purpose, .within]), .pluralUnit,
        .optional([.literal("or"), .signal(.plural)]), .endOfPhrase,
      ],
      examples: [
        .init("It rained for [weeks].", "PXW"), .init("It fell within [weeks or months].", "PXW"),
      ],
      counterexamples: ["It rained for week after week.", "He fought for day and night."]
    ) { match in match.unit.map { .duration(nil, $0) } },
    Rule(
      "a-while",
      [
        .either([
          [.valued(.number, 1), .literal("while")], [.valued(.number, 0), .literal("time")],
        ]), .endOfPhrase, .notBefore(.later),
      ],
      examples: [.init("It rained for [a while].", "PXX"), .init("It took [some time].", "PXX")],
      counterexamples: ["All the while they ate.", "Some time later he left."]
    ) { _ in .someTime },
  ]
}
