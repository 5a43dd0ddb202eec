extension Language {
  private static let edge: [Pattern] = [
    .optional([.signal(.definite)]), .optional([.sense(.part)]),
    .either([
      [.signal(.end)], [.signal(.start)], [.signal(.middle)],
      [.signal(.end), .literal("part")], [.sense(.part), .literal("part")],
    ]),
    .signal(.of),
  ]

  /// Rules for the ends of longer times, and for units by themselves ("the end of the month").
  static let englishPartRules: [Rule] = [
    Rule(
      "edge-of-year",
      edge + [.optional([.signal(.fiscal)]), .year, .notCounting],
      examples: [
        .init("He left at [the end of 2019].", "2019"),
        .init("He came in [the middle of 2019].", "2019"),
      ],
      counterexamples: ["He left the end of 2019 roads."]
    ) { match in match.number().map { .within(.absolute(.year($0))) } },
    Rule(
      "edge-of-month",
      edge + [.sense(.month), .optional([.optional([.mark(",")]), .year])],
      examples: [
        .init("He left at [the end of March].", "2023-03"),
        .init("He left at [the beginning of May 2019].", "2019-05"),
      ],
      counterexamples: ["He left the end of the march."]
    ) { match in
      guard let month = match.value(.month) else { return nil }
      guard let year = match.number() else { return .within(.yearless(month: month, day: nil)) }
      return EDTF.month(year, month).map { .within(.absolute($0)) }
    },
    Rule(
      "edge-of-unit",
      edge + [
        .either([[.signal(.definite)], [.sense(.direction)]]), .optional([.signal(.fiscal)]),
        .notBefore(.plural), .sense(.unit),
      ],
      examples: [
        .init("It will be done by [the end of the month].", "../2023-03"),
        .init("He comes at [the end of this year].", "2023"),
      ],
      counterexamples: ["The end of the day-long talks came.", "At the end of the hour he left."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod, unit != .day else { return nil }
      return .within(.shifted(unit, by: match.value(.direction) ?? 0))
    },
    Rule(
      "end-of-unit",
      [
        .notBefore(.plural), .sense(.unit),
        .either([[.optional([.mark("-")])], [.mark("'"), .signal(.possessive)]]), .signal(.end),
      ],
      examples: [
        .init("It will close by [year-end].", "../2023"),
        .init("It will close by [month's end].", "../2023-03"),
      ],
      counterexamples: ["The years end soon.", "At the day's end he left."]
    ) { match in
      guard let unit = match.unit, unit == .month || unit == .year else { return nil }
      return .within(.shifted(unit, by: 0))
    },
    Rule(
      "stretch-of-period",
      [
        .optional([.signal(.definite)]),
        .either([[.sense(.ordinal)], [.sense(.direction)], [.literal("final")]]),
        .optional([.count]), .sense(.unit), .signal(.of),
        .either([
          [.sense(.month), .optional([.joined, .mark(".")]), .optional([.year])], [.year],
        ]),
      ],
      examples: [
        .init("In [the last two weeks of May 2019] it fell.", "2019-05-18~/2019-05-31~"),
        .init("In [the first ten months of 2019] it fell.", "2019-01/2019-10"),
        .init("On [the last day of March 2019] it fell.", "2019-03-31"),
      ],
      counterexamples: ["In the last week of the war it fell.", "The first two men of May 2019."]
    ) { match in
      guard let unit = match.unit, match.value(.ordinal) ?? 1 == 1,
        match.value(.direction) ?? -1 == -1, unit != .quarter
      else { return nil }
      let count = match.value(.number) ?? 1
      let isFirst = match.value(.ordinal) == 1
      let year = match.number()
      guard let month = match.value(.month) else {
        return year.map { .stretch(isFirst: isFirst, count, unit, of: .absolute(.year($0))) }
      }
      guard let year else {
        return .stretch(isFirst: isFirst, count, unit, of: .yearless(month: month, day: nil))
      }
      return EDTF.month(year, month).map {
        .stretch(isFirst: isFirst, count, unit, of: .absolute($0))
      }
    },
    Rule(
      "rest-of-unit",
      [
        .signal(.definite), .literal("rest"), .signal(.of),
        .either([[.signal(.definite)], [.sense(.direction)]]),
      ]
        + [.notBefore(.plural), .sense(.unit)],
      examples: [
        .init("It holds for [the rest of the year].", "2023"),
        .init("It holds for [the rest of this week].", "2023-03-22/2023-03-26"),
      ],
      counterexamples: ["The rest of the years passed."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod, unit != .day else { return nil }
      let shift = match.value(.direction) ?? 0
      return unit == .week && shift == 0
        ? .partOfWeek(isAhead: true) : .within(.shifted(unit, by: shift))
    },
    Rule(
      "bare-unit",
      [
        .either([
          [.following([.within]), .signal(.definite)],
          [.following([.earlier, .later, .purpose]), .signal(.definite)],
          [.signal(.definite), .literal("full")],
        ]),
        .notBefore(.plural), .sense(.unit), .endOfPhrase, .notBefore(.of),
        .notBefore(.ended), .notBefore(.since), .notBefore(.before), .notBefore(.after),
      ],
      examples: [
        .init("Sales rose for [the full year].", "2023"),
        .init("It grew in [the week].", "2023-03-20/2023-03-26"),
      ],
      counterexamples: ["The year ended.", "In the year of the rat.", "In the day they rest."]
    ) { match in
      guard let unit = match.unit, unit == .year || unit == .week || unit == .month else {
        return nil
      }
      return .shifted(unit, by: 0)
    },
    Rule(
      "part-of-bare-unit",
      [
        .either([[.signal(.earlier)], [.signal(.later)]]), .signal(.within), .signal(.definite),
        .notBefore(.plural), .sense(.unit),
      ],
      examples: [.init("A deal reached [earlier in the year] helps.", "2023")],
      counterexamples: ["He came earlier in the hour."]
    ) { match in
      guard let unit = match.unit, unit.isCalendarPeriod else { return nil }
      return .within(unit == .day ? .then(.shifted(.day, by: 0)) : .shifted(unit, by: 0))
    },
    Rule(
      "weekend",
      [
        .following([.at, .lasting, .within]), .signal(.definite),
        .valued(.unit, CalendarUnit.weekend.rawValue),
      ]
        + [.notBefore(.plural), .notBefore(.of), .endOfPhrase],
      examples: [.init("They met over [the weekend].", "2023-03-18/2023-03-19")],
      counterexamples: ["They left for the weekend house.", "He paid for the weekend of the fair."]
    ) { _ in .weekend },
    Rule(
      "bare-season",
      [
        .either([
          [
            .following([.at, .within, .lasting, .by, .until, .since, .into]),
            .optional([.signal(.definite)]),
          ],
          [.signal(.definite), .notLiteral("fall")],
        ]),
        .optional([.sense(.part)]), .sense(.season), .optional([.literal("term")]), .endOfPhrase,
        .notBefore(.of),
      ],
      examples: [
        .init("They met in [the autumn term].", "2022-23"),
        .init("They will meet in [the summer].", "2023-22"),
        .init("They spent [the winter] in Rome.", "2022-24"),
      ],
      counterexamples: ["In the fall of prices.", "In spring 2019 they met."]
    ) { match in match.value(.season).map { .season($0, by: nil) } },
    Rule(
      "season-by-name",
      [
        .notFollowing([.to, .infinitive, .couldBe]), .optional([.sense(.part)]),
        .notLiteral("fall"), .sense(.season), .notBefore(.from), .notBefore(.to),
        .notLiteral("up"), .notLiteral("off"),
      ],
      examples: [.init("The [spring] offensive failed.", "REF")],
      counterexamples: ["The fall offensive failed.", "Doubts spring from it.", "They spring up."]
    ) { match in match.value(.season).map { .seasonByName($0) } },
  ]
}
