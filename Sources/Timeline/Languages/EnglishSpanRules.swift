extension Language {
  private static let dot: [Pattern] = [.optional([.joined, .mark(".")])]
  private static let hyphen: [Pattern] = [.optional([.mark("-")])]
  /// Rules for parts of longer times, lengths of time, repeated times, and times without a date.
  static let englishSpanRules: [Rule] = [
    Rule(
      "part-of-month",
      [.sense(.part)] + hyphen + [.sense(.month), .optional(dot + [.year])],
      examples: [
        .init("In [early March 2023] they agreed.", "2023-03-01~/2023-03-10~"),
        .init("In [mid-December] prices rose.", "2022-12-11~/2022-12-20~"),
        .init("In [late February 2022] war began.", "2022-02-21~/2022-02-28~"),
      ]
    ) { match in
      guard let month = match.value(.month), let part = match.part else { return nil }
      guard let year = match.number() else {
        return .part(part, of: .yearless(month: month, day: nil))
      }
      return EDTF.month(year, month).map { .part(part, of: .absolute($0)) }
    },
    Rule(
      "part-of-day-of-month",
      [.sense(.part), .sense(.month)] + dot + [
        .digits(1...31), .optional([.joined, .valued(.ordinal, 0)]), .boundary,
        .optional([.optional([.mark(",")]), .year]),
      ],
      examples: [
        .init("He was arrested [early Jan. 6] at home.", "2023-01-06"),
        .init("He left [late March 3, 2022], by car.", "2022-03-03"),
      ]
    ) { match in
      guard let month = match.value(.month), let day = match.number(0),
        CivilDate(year: match.number(1) ?? 2000, month: month, day: day) != nil
      else { return nil }
      guard let year = match.number(1) else { return .within(.yearless(month: month, day: day)) }
      return calendarDay(year, month, day).map { .within($0) }
    },
    Rule(
      "part-of-year",
      [.sense(.part)] + hyphen + [.year],
      examples: [
        .init("In [early 2019] they met.", "2019-01~/2019-04~"),
        .init("Since [mid-2014] it has grown.", "2014-05~/.."),
      ]
    ) { match in
      guard let part = match.part, let year = match.number() else { return nil }
      return .part(part, of: .absolute(.year(year)))
    },
    Rule(
      "part-of-period",
      [.sense(.part), .sense(.direction), .sense(.unit)],
      examples: [.init("He came [late last year].", "2022-09~/2022-12~")]
    ) { match in
      guard let part = match.part, let unit = match.unit, let shift = match.value(.direction),
        unit.isCalendarPeriod
      else { return nil }
      return .part(part, of: .shifted(unit, by: shift))
    },
    Rule(
      "about-year",
      [
        .either([[.signal(.about)], [.signal(.circa), .joined, .mark(".")]]), .year,
        .notBefore(.counted),
        .notCounting,
      ],
      examples: [
        .init("The fort was built [around 1560].", "1560~"),
        .init("The fort was built [c. 1560] of brick.", "1560~"),
      ],
      counterexamples: ["About 2019 people came.", "About 1900 homes burned."]
    ) { match in match.number().map { .approximately(.absolute(.year($0))) } },
    Rule(
      "recent-period",
      [
        .either([
          [.optional([.optional([.signal(.inexact)])]), .signal(.recent), .signal(.plural)],
          [.sense(.direction), .signal(.plural)],
        ])
      ],
      examples: [
        .init("In [recent years] Beijing sought closer ties.", "REF"),
        .init("In [coming days] they meet.", "REF"),
      ]
    ) { match in .reference(match.value(.direction) ?? -1) },
    Rule(
      "units-of-time",
      [
        .signal(.definite),
        .either([
          [.sense(.direction)], [.sense(.told)], [.valued(.ordinal, 1)],
          [.valued(.part, PartOfPeriod.early.rawValue)], [.literal("final")],
        ]), .pluralUnit, .notBefore(.of),
      ],
      examples: [
        .init("In [the coming days] they meet.", "PXD"),
        .init("It grew over [the following years].", "PXY"),
      ],
      counterexamples: ["The years were hard.", "In the early hours of Friday he fled."]
    ) { match in match.unit.map { .duration(nil, $0) } },
    Rule(
      "vague-adjective",
      [
        .notFollowing([.definite]), .either([[.signal(.recent)], [.sense(.era)]]),
        .notBefore(.plural), .notBefore(.small),
      ],
      examples: [
        .init("A [recent] ruling helps.", "REF")
      ],
      counterexamples: ["The futures market fell.", "A recent is no noun.", "He walked past Lee."]
    ) { match in
      guard let era = match.value(.era) else { return .reference(-1) }
      // In news, "future losses" tells no time; "past" alone is rather "beyond".
      return era == 1 ? .byManner(narrative: .reference(1), message: .reference(1)) : nil
    },
    Rule(
      "current",
      [.notLiteral("this"), .sense(.direction), .notBefore(.small), .notBefore(.of)],
      examples: [.init("The [current] owner sold it.", "REF")],
      counterexamples: ["This owner sold it.", "The last owner sold it.", "A current of air."]
    ) { match in match.value(.direction) == 0 ? .reference(0) : nil },
    Rule(
      "former",
      [.literal("former"), .notBefore(.small)],
      examples: [.init("The [former] king fled.", "REF", manner: .narrative)],
      counterexamples: ["The former king fled.", "The former was a king."]
    ) { _ in .byManner(narrative: .reference(-1), message: nil) },
    Rule(
      "this-time",
      [
        .following([.at, .by, .about]), .literal("this"), .literal("time"),
        .endOfPhrase,
      ],
      examples: [.init("By [this time] he had fled.", "REF", manner: .narrative)],
      counterexamples: ["By this time he had fled.", "This time he fled."]
    ) { _ in .byManner(narrative: .reference(0), message: nil) },
    Rule(
      "present-day",
      [
        .either([
          [
            .either([[.literal("present")], [.literal("modern")]]), .optional([.mark("-")]),
            .notBefore(.plural), .valued(.unit, CalendarUnit.day.rawValue),
          ],
          [.literal("these"), .literal("days")],
          [
            .literal("to"), .literal("date"), .endOfPhrase, .notLiteral("it"),
            .notLiteral("him"), .notLiteral("her"), .notLiteral("them"), .notBefore(.definite),
          ],
        ])
      ],
      examples: [
        .init("They came from [present-day] Iran.", "REF"),
        .init("Few do so [these days].", "REF"), .init("It is his best work [to date].", "REF"),
      ],
      counterexamples: [
        "The present days are hard.", "They want to date it.", "At present he sleeps.",
      ]
    ) { _ in .reference(0) },
    Rule(
      "one-day",
      [
        .following([.ahead, .infinitive, .couldBe]), .literal("one"),
        .valued(.unit, CalendarUnit.day.rawValue),
      ],
      examples: [.init("She will [one day] return.", "REF")],
      counterexamples: ["It took one day.", "In one day they met."]
    ) { _ in .reference(1) },
    Rule(
      "soon",
      [.signal(.soon), .notLiteral("as"), .notLiteral("after")],
      examples: [.init("They will come [soon].", "REF")],
      counterexamples: ["Talks resume as soon as possible.", "It began soon after the war."]
    ) { _ in .reference(1) },
    Rule(
      "the-future",
      [
        .signal(.definite),
        .either([
          [.sense(.era)], [.literal("near"), .sense(.era)], [.literal("distant"), .sense(.era)],
          [.literal("near"), .literal("term")], [.literal("short"), .literal("term")],
        ]),
        .endOfPhrase,
      ],
      examples: [
        .init("In [the future] they may come.", "REF"), .init("It lies in [the past].", "REF"),
      ],
      counterexamples: ["In the past year it grew.", "The future king came."]
    ) { match in .reference(match.value(.era) ?? 1) },
    Rule(
      "units-ago",
      [.signal(.plural), .signal(.ago)],
      examples: [.init("It was lost just [months ago].", "REF")],
      counterexamples: ["Two months passed."]
    ) { _ in .reference(-1) },
    Rule(
      "past-units",
      [.notFollowing([.definite]), .signal(.past), .signal(.plural), .endOfPhrase],
      examples: [.init("It fell in [past years].", "REF")],
      counterexamples: ["In the past years of war."]
    ) { _ in .reference(-1) },
    Rule(
      "reference",
      [
        .optional([.either([[.literal("right")], [.literal("just")], [.signal(.inexact)]])]),
        .sense(.reference), .notLiteral("as"),
      ],
      examples: [
        .init("China [recently] published a paper.", "REF"),
        .init("Trade is [now] in roubles.", "REF"),
      ],
      counterexamples: ["Talks resume as soon as possible."]
    ) { match in match.value(.reference).map { .reference($0) } },
  ]
}

extension Match {
  /// The first part of a longer time.
  var part: PartOfPeriod? { value(.part).flatMap(PartOfPeriod.init) }
}
