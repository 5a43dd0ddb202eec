extension Language {
  private static let definite: [Pattern] = [.optional([.signal(.definite)])]
  private static let just: [Pattern] = [.optional([.literal("just")])]
  /// "about", "less than".
  private static let about: [Pattern] = [
    .either([
      [.signal(.about)],
      [.either([[.literal("more")], [.literal("less")]]), .literal("than")],
      [.literal("over"), .notBefore(.definite)], [.literal("under")],
    ])
  ]
  /// "Two weeks later".
  private static let later: [Pattern] = [
    .count, .optional([.signal(.of)]), .optional([.mark("-")]), .sense(.unit), .signal(.later),
  ]
  /// "Two weeks earlier", "two weeks before".
  private static let earlier: [Pattern] = [
    .count, .optional([.signal(.of)]), .optional([.mark("-")]), .sense(.unit),
    .either([
      [.signal(.earlier)], [.signal(.before), .notBefore(.definite), .notBefore(.small)],
    ]), .endOfPhrase,
  ]

  /// Behind "before" and "after" that name nothing.
  private static let end: [Pattern] = [
    .endOfPhrase, .notBefore(.definite), .notBefore(.small),
  ]

  /// So many units before (-1) or after (1) the time told last.
  private static func counted(_ match: Match, _ sign: Int) -> TemporalValue? {
    guard let unit = match.unit, let count = match.value(.number), count < 10_000 else {
      return nil
    }
    // The hour that it is counted from is not kept.
    if unit.rawValue < CalendarUnit.day.rawValue { return .duration(count > 0 ? count : nil, unit) }
    return count > 0 ? .then(.counted(sign * count, unit)) : .reference(sign)
  }

  private static func nearly(_ value: TemporalValue) -> TemporalValue {
    if case .then = value { .approximately(value) } else { value }
  }

  /// Rules for times that are counted from the one told last.
  static let englishThenRules: [Rule] = [
    Rule(
      "the-weekday",
      [
        .following([.at]), .signal(.definite), .sense(.weekday), .optional([.sense(.dayPart)]),
        .endOfPhrase, .notBefore(.of), .notBefore(.named), .notBeforeName,
      ],
      examples: [
        .init("On Friday 3 March 2023 he came; on [the Sunday] he left.", "2023-03-05")
      ],
      counterexamples: ["On the Sunday Times he worked."]
    ) { match in match.value(.weekday).map { match.onPartOfDay(.then(.weekday($0))) } },
    Rule(
      "later",
      just + later,
      examples: [
        .init("On 1 June 2019 he came; he left [two days later].", "2019-06-03"),
        .init("It fell [a few weeks later].", "REF"),
      ],
      counterexamples: ["In two days they met.", "Two days after the storm he came."]
    ) { match in counted(match, 1) },
    Rule(
      "about-later",
      about + later,
      examples: [
        .init("In June 2019 he came; he left [less than a year later].", "2020-06~"),
        .init("He came at one and left [over an hour later].", "PT1H"),
      ],
      counterexamples: ["More than two days after the storm he came."]
    ) { match in counted(match, 1).map(nearly) },
    Rule(
      "about-before-then",
      about + earlier,
      examples: [
        .init("In June 2019 he came; she had left [over a year earlier].", "2018-06~")
      ],
      counterexamples: ["More than two days before the storm he came."]
    ) { match in counted(match, -1).map(nearly) },
    Rule(
      "before-then",
      just + earlier,
      examples: [
        .init("On 9 June 2019 he came; she had left [three days earlier].", "2019-06-06"),
        .init("Net fell from $5 [a year earlier].", "2022"),
        .init("In June 2019 he came; she had left [two years before].", "2017"),
      ],
      counterexamples: [
        "In three days earlier talks ended.", "Two years before the war he came.",
      ]
    ) { match in counted(match, -1) },
    Rule(
      "units-later",
      [
        .notFollowing([.before, .after]), .pluralUnit,
        .either([
          [.signal(.later)],
          [
            .either([
              [.signal(.earlier)], [.signal(.before), .notBefore(.definite), .notBefore(.small)],
            ]), .endOfPhrase,
          ],
        ]),
      ],
      examples: [.init("He came and left [weeks later].", "REF")],
      counterexamples: ["He came years before the war.", "He came two weeks later."]
    ) { match in match.unit.map { .unknown($0) } },
    Rule(
      "day-before-then",
      [
        .signal(.definite), .valued(.unit, CalendarUnit.day.rawValue), .signal(.before),
        .endOfPhrase, .notBefore(.definite), .notBefore(.small),
      ],
      examples: [
        .init("On 9 June 2019 he came. [The day before], she had left.", "2019-06-08")
      ],
      counterexamples: ["The day before the war he came.", "The day before he came they left."]
    ) { _ in .then(.counted(-1, .day)) },
    Rule(
      "day-after-then",
      [
        .signal(.definite), .valued(.unit, CalendarUnit.day.rawValue),
        .either([[.signal(.after)], [.valued(.told, 1)]]),
        .endOfPhrase, .notBefore(.definite), .notBefore(.small),
      ],
      examples: [
        .init("On 9 June 2019 he came. [The day after], they left.", "2019-06-10"),
        .init("On 9 June 2019 he came, and [the day following] saw them leave.", "2019-06-10"),
      ],
      counterexamples: ["The day after the war he came.", "The day after he came they left."]
    ) { _ in .then(.counted(1, .day)) },
    Rule(
      "month-before-then",
      [.signal(.definite), .sense(.month), .signal(.before)] + end,
      examples: [
        .init("On 9 June 2019 he came. She had left [the September before].", "2018-09")
      ],
      counterexamples: ["He came the May before the war."]
    ) { match in match.value(.month).map { .then(.shiftedMonth($0, by: -1)) } },
    Rule(
      "month-after-then",
      [.signal(.definite), .sense(.month), .signal(.after)] + end,
      examples: [.init("On 9 June 2019 he came. She left [the May after].", "2020-05")],
      counterexamples: ["He came the May after the war."]
    ) { match in match.value(.month).map { .then(.shiftedMonth($0, by: 1)) } },
    Rule(
      "half-later",
      [
        .count,
        .either([
          [
            .signal(.and), .optional([.valued(.number, 1)]), .signal(.half),
            .optional([.mark("-")]), .sense(.unit),
          ],
          [.sense(.unit), .signal(.and), .valued(.number, 1), .signal(.half)],
        ]),
        .signal(.later),
      ],
      examples: [
        .init("On 5 February 2012 he came; he left [three and a half months later].", "2012-05~"),
        .init("In May 2012 he came; he left [a year and a half later].", "2013-11~"),
      ],
      counterexamples: ["It took three and a half months."]
    ) { match in
      guard let unit = match.unit, let count = match.value(.number), (1..<1000).contains(count)
      else { return nil }
      switch unit {
      case .year: return .approximately(.then(.counted(12 * count + 6, .month)))
      case .month: return .approximately(.then(.counted(count, .month)))
      case .week: return .approximately(.then(.counted(7 * count + 3, .day)))
      default: return nil
      }
    },
    Rule(
      "told-unit",
      definite + [
        .optional([.valued(.told, 0)]), .sense(.told), .notBefore(.plural), .sense(.unit),
      ],
      examples: [
        .init("In May 2019 he came and left [the following month].", "2019-06"),
        .init("On 9 June 2019 he came and left [that same day].", "2019-06-09"),
        .init("On 9 June 2019 he came and left [the next day].", "2019-06-10"),
        .init("In May 2019 he came and left [that year].", "2019"),
      ],
      counterexamples: ["They left that town.", "The same hour they left."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod, let shift = match.lastTold else {
        return nil
      }
      return .then(.shifted(unit, by: shift))
    },
    Rule(
      "unit-after-then",
      [
        .signal(.definite), .notBefore(.plural), .sense(.unit), .signal(.after), .endOfPhrase,
        .notBefore(.definite), .notBefore(.small),
      ],
      examples: [
        .init("In May 2019 he came and left [the year after].", "2020"),
        .init("In May 2019 he came; she had left [the month after].", "2019-06"),
      ],
      counterexamples: ["The year after the war he came.", "The year after he came they left."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod else { return nil }
      return .then(.shifted(unit, by: 1))
    },
    Rule(
      "part-of-told-unit",
      [
        .either([[.signal(.earlier)], [.signal(.later)], [.sense(.part)]]),
        .optional([.signal(.at)]), .optional([.signal(.definite)]),
        .optional([.valued(.told, 0)]), .notLiteral("next"), .sense(.told), .notBefore(.plural),
        .sense(.unit),
      ],
      examples: [.init("In May 2019 he came and left [later that year].", "2019")],
      counterexamples: ["He left later that evening."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod, let shift = match.lastTold else {
        return nil
      }
      let whole = TemporalValue.then(.shifted(unit, by: shift))
      return match.part.map { .part($0, of: whole) } ?? .within(whole)
    },
    Rule(
      "month-of-told-year",
      [
        .either([
          [.sense(.month), .optional([.digits(1...31), .boundary])],
          [
            .digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .optional([.signal(.of)]),
            .sense(.month),
          ],
        ]),
        .optional([.mark(",")]), .optional([.signal(.of)]), .optional([.signal(.definite)]),
        .optional([.valued(.told, 0)]), .sense(.told), .valued(.unit, CalendarUnit.year.rawValue),
      ],
      examples: [.init("In May 2019 he came and left in [July of that year].", "2019-07")],
      counterexamples: ["In July that town fell."]
    ) { match in
      guard let month = match.value(.month), let shift = match.lastTold else { return nil }
      let year = TemporalValue.then(.shifted(.year, by: shift))
      return match.number().map { .dayOf(month, $0, year) } ?? .monthOf(month, year)
    },
    Rule(
      "told-part-of-day",
      definite + [.optional([.valued(.told, 0)]), .sense(.told), .sense(.dayPart)],
      examples: [.init("On 9 June 2019 they came and left [the next morning].", "2019-06-10")],
      counterexamples: ["They left in the morning."]
    ) { match in
      match.lastTold.map { match.onPartOfDay(.then(.shifted(.day, by: $0))) }
    },
    Rule(
      "told-season",
      definite + [.sense(.told), .sense(.season), .notBefore(.of)],
      examples: [.init("In June 2019 they came and left [the following spring].", "2020-21")],
      counterexamples: ["The same fall of prices hurt."]
    ) { match in
      guard let season = match.value(.season), let shift = match.lastTold else { return nil }
      return .then(.season(season, by: shift))
    },
    Rule(
      "told-month",
      definite + [.sense(.told), .sense(.month)],
      examples: [.init("In July 2019 they came and left [the following June].", "2020-06")],
      counterexamples: ["They left in June."]
    ) { match in
      guard let month = match.value(.month), let shift = match.lastTold else { return nil }
      return .then(.shiftedMonth(month, by: shift))
    },
    Rule(
      "told-weekday",
      definite + [.optional([.valued(.told, 0)]), .sense(.told)] + [
        .notLiteral("sun"), .notLiteral("sat"), .notLiteral("wed"),
      ]
        + [.notLiteral("mon"), .sense(.weekday)],
      examples: [.init("On 9 June 2019 they came and left [the following Monday].", "2019-06-10")],
      counterexamples: ["They left on Monday.", "They heard that Sun rose."]
    ) { match in
      guard let weekday = match.value(.weekday), let shift = match.lastTold else { return nil }
      return .then(shift > 0 ? .weekdayAfter(weekday) : .shiftedWeekday(weekday, by: shift))
    },
  ]
}

extension Match {
  /// The last direction that is counted from what was told.
  var lastTold: Int? { captures.last { $0.kind == .told }?.value }
}
