extension Language {
  private static let beforeChrist: [Pattern] = [
    .either([
      [.signal(.beforeChrist)],
      [.literal("b"), .joined, .mark("."), .literal("c"), .optional([.joined, .mark(".")])],
    ])
  ]

  /// Rules for years before and after Christ, decades and centuries.
  static let englishEraRules: [Rule] = [
    Rule(
      "year-before-christ",
      [.optional([.sense(.part), .optional([.mark("-")])]), .digits(1...9999)] + beforeChrist,
      examples: [.init("Caesar died in [44 BC].", "-0043")],
      counterexamples: ["He paid 44 bc of coins."]
    ) { match in match.number().map { .absolute(.year(1 - $0)) } },
    Rule(
      "month-before-christ",
      [
        .optional([.either([[.signal(.definite)], [.sense(.part)]])]),
        .either([[.sense(.month)], [.sense(.season)]]), .optional([.signal(.of)]),
        .digits(1...9999),
      ] + beforeChrist,
      examples: [
        .init("Caesar died in [March 44 BC].", "-0043-03"),
        .init("In [the spring of 480 BC] they marched.", "-0479-21"),
      ]
    ) { match in
      guard let year = match.number() else { return nil }
      if let season = match.value(.season) {
        return EDTF.season(1 - year, season).map(TemporalValue.absolute)
      }
      return match.value(.month).flatMap { EDTF.month(1 - year, $0) }.map(TemporalValue.absolute)
    },
    Rule(
      "years-before-christ",
      [
        .digits(1...9999),
        .either([[.mark("-")], [.mark(Token.dash)], [.signal(.to)], [.signal(.and)]]), .cut,
        .digits(1...9999),
      ] + beforeChrist,
      examples: [.init("The wars of [499-449 BC] were long.", "-0498/-0448")],
      counterexamples: ["From 146 to 264 BC nothing fits."]
    ) { match in
      guard let first = match.number(0), let last = match.number(1), first > last else {
        return nil
      }
      return EDTF.span(.year(1 - first), .year(1 - last)).map(TemporalValue.absolute)
    },
    Rule(
      "year-of-christ",
      [
        .either([
          [.digits(1...9999), .signal(.afterChrist)],
          [.signal(.afterChrist), .digits(1...9999)],
        ])
      ],
      examples: [
        .init("Rome burned in [64 AD].", "0064"),
        .init("Augustus died in [AD 14].", "0014"),
      ],
      counterexamples: ["He ran 64 ad campaigns."]
    ) { match in match.number().map { .absolute(.year($0)) } },
    Rule(
      "decade",
      [
        .optional([.signal(.definite)]), .optional([.sense(.part), .optional([.mark("-")])]),
        .either([
          [.figures(4, 1000...2090), .optional([.mark("'")]), .joined, .literal("s")],
          [.mark("'"), .joined, .figures(2, 20...90), .joined, .literal("s")],
        ]), .notBefore(.beforeChrist),
      ],
      examples: [
        .init("Trade fell in [the 1990s].", "199X"),
        .init("In [the late 1990s] trade fell.", "1997~/1999~"),
        .init("In [the '60s] the split was deep.", "196X"),
      ],
      counterexamples: ["He lost in the 1995s."]
    ) { match in
      guard let number = match.number(), number % 10 == 0 else { return nil }
      let decade = TemporalValue.absolute(.decade(number < 100 ? 1900 + number : number))
      return match.part.map { .part($0, of: decade) } ?? decade
    },
    Rule(
      "decade-before-christ",
      [
        .optional([.signal(.definite)]), .optional([.sense(.part), .optional([.mark("-")])]),
        .digits(20...990), .optional([.mark("'")]), .joined, .literal("s"),
      ] + beforeChrist,
      examples: [.init("In [the 470s BC] they fought.", "-0478/-0469")],
      counterexamples: ["In the 475s BC they fought."]
    ) { match in
      guard let number = match.number(), number % 10 == 0 else { return nil }
      return EDTF.years(10, around: 1 - number).map { .absolute($0) }
    },
    Rule(
      "century-before-christ",
      [
        .optional([.signal(.definite)]), .optional([.sense(.part), .optional([.mark("-")])]),
        .either([[.digits(1...40), .joined, .valued(.ordinal, 0)], [.sense(.ordinal)]]),
        .optional([.mark("-")]), .valued(.unit, CalendarUnit.century.rawValue),
      ] + beforeChrist,
      examples: [.init("In [the 4th century BC] it was lost.", "-0399/-0300")],
      counterexamples: ["In the 4th century it was lost."]
    ) { match in
      guard let ordinal = match.number() ?? match.value(.ordinal), ordinal > 0 else { return nil }
      return EDTF.years(100, around: 1 - ordinal * 100).map { .absolute($0) }
    },
    Rule(
      "century",
      [
        .optional([.signal(.definite)]), .optional([.sense(.part), .optional([.mark("-")])]),
        .either([
          [.digits(1...21), .joined, .valued(.ordinal, 0)],
          [.sense(.ordinal)],
        ]), .optional([.mark("-")]), .valued(.unit, CalendarUnit.century.rawValue),
      ],
      examples: [
        .init("Maps of [the 19th century] show it.", "18XX"),
        .init("A border of [the seventeenth century].", "16XX"),
      ]
    ) { match in
      guard let ordinal = match.number() ?? match.value(.ordinal), ordinal > 0 else { return nil }
      let digits = ordinal - 1 < 10 ? "0\(ordinal - 1)" : "\(ordinal - 1)"
      return (try? EDTF(digits + "XX")).map(TemporalValue.absolute)
    },
    Rule(
      "spoken-decade",
      [
        .signal(.definite), .optional([.sense(.part), .optional([.mark("-")])]), .sense(.decade),
      ],
      examples: [.init("Trade fell in [the nineties].", "199X")]
    ) { match in
      guard let decade = match.value(.decade) else { return nil }
      let value = TemporalValue.absolute(.decade(1900 + decade))
      return match.part.map { .part($0, of: value) } ?? value
    },
    Rule(
      "spoken-year",
      [
        .optional([.signal(.definite), .valued(.unit, CalendarUnit.year.rawValue)]),
        .valued(.number, 19), .count,
      ],
      examples: [
        .init("He was born in [nineteen ninety-six].", "1996"),
        .init("It fell in [nineteen seventy nine].", "1979"),
      ],
      counterexamples: ["There were nineteen people.", "They sold nineteen two."]
    ) { match in
      guard let year = match.value(.number), (10...99).contains(year) else { return nil }
      return .absolute(.year(1900 + year))
    },
    Rule(
      "spoken-year-with-month",
      [.sense(.month), .valued(.number, 19), .count],
      examples: [.init("It fell in [January nineteen ninety-seven].", "1997-01")],
      counterexamples: ["In May nineteen people came."]
    ) { match in
      guard let year = match.value(.number), (10...99).contains(year),
        let month = match.value(.month)
      else { return nil }
      return EDTF.month(1900 + year, month).map(TemporalValue.absolute)
    },
    Rule(
      "spoken-year-with-season",
      [
        .optional([.signal(.definite)]), .sense(.season), .optional([.signal(.of)]),
        .valued(.number, 19), .count,
      ],
      examples: [.init("It fell in [the winter of nineteen ninety-four].", "1994-24")],
      counterexamples: ["In spring nineteen people came."]
    ) { match in
      guard let year = match.value(.number), (10...99).contains(year),
        let season = match.value(.season)
      else { return nil }
      return EDTF.season(1900 + year, season).map(TemporalValue.absolute)
    },
    Rule(
      "the-year",
      [
        .optional([.signal(.definite)]), .notBefore(.plural),
        .valued(.unit, CalendarUnit.year.rawValue), .either([[.year], [.count]]),
      ],
      examples: [
        .init("In [the year 2000] it began.", "2000"),
        .init("By [the year two thousand] it was done.", "../2000"),
      ],
      counterexamples: ["In the year three men came."]
    ) { match in
      let year = match.number() ?? match.value(.number) ?? 0
      return (1000...2199).contains(year) ? .absolute(.year(year)) : nil
    },
    Rule(
      "short-year",
      [
        .following([.within, .since, .of, .until, .definite, .by]), .mark("'"), .joined,
        .figures(2, 20...99),
        .boundary, .notCounting,
      ],
      examples: [
        .init("Back in ['98] he left.", "1998"),
        .init("In 1793 they drowned the men of ['89].", "1789", manner: .narrative),
      ],
      counterexamples: ["In the '60s they met."]
    ) { match in match.number().map { .shortYear($0) } },
    Rule(
      "season-of-short-year",
      [
        .optional([.signal(.definite)]), .sense(.season), .optional([.signal(.of)]), .mark("'"),
        .joined, .figures(2, 20...99), .boundary, .notCounting,
      ],
      examples: [.init("We moved there in [the summer of '71].", "1971-22")],
      counterexamples: ["In the summer of the '60s they met."]
    ) { match in
      guard let season = match.value(.season), let year = match.number() else { return nil }
      return .monthOf(season, .shortYear(year))
    },
  ]
}
