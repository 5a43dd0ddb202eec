extension Language {
  private static let dot: [Pattern] = [.optional([.joined, .mark(".")])]
  private static let hyphen: [Pattern] = [.optional([.mark("-")])]
  /// Rules for parts of longer times, lengths of time, repeated times, and times without a date.
  static let englishSpanRules: [Rule] = [
    Rule(
      "part-of-month",
      [.sense(.part)] + hyphen + [.sense(.month)] + dot + [.optional([.year])],
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
      [.signal(.about), .year, .notBefore(.counted)],
      examples: [.init("The fort was built [around 1560].", "1560~")],
      counterexamples: ["About 2019 people came.", "About 1900 homes burned."]
    ) { match in match.number().map { .approximately(.absolute(.year($0))) } },
    Rule(
      "duration",
      [
        .optional([.signal(.about)]), .count, .optional([.mark("-")]), .sense(.unit),
      ],
      examples: [
        .init("Xi's [three-day] visit was long.", "P3D"),
        .init("They talked for [four hours].", "PT4H"),
        .init("A plan of [ten years] was signed.", "P10Y"),
      ],
      counterexamples: ["a second pipeline was agreed on.", "A quarter of the gas."]
    ) { match in
      guard let unit = match.unit, let count = match.value(.number), count < 100_000 else {
        return nil
      }
      // "a second pipeline", "a quarter of": more often no time at all.
      if count == 1, unit == .second || unit == .quarter { return nil }
      return .duration(count > 0 ? count : nil, unit)
    },
    Rule(
      "past-period",
      [
        .optional([.signal(.definite)]), .either([[.signal(.past)], [.sense(.direction)]]),
        .optional([.count]), .sense(.unit),
      ],
      examples: [
        .init("Ties grew over [the past year].", "P1Y"),
        .init("In [the last two years] trade doubled.", "P2Y"),
        .init("Over [the past few months] it rose.", "PXM"),
      ]
    ) { match in
      guard let unit = match.unit else { return nil }
      let count = match.value(.number)
      if match.value(.direction) != nil, count == nil { return nil }
      return .duration(count.map { $0 > 0 ? $0 : nil } ?? 1, unit)
    },
    Rule(
      "recurring-unit",
      [
        .either([
          [.signal(.every), .sense(.unit)],
          [.sense(.recurring)],
        ])
      ],
      examples: [
        .init("They meet [every year].", "SET"),
        .init("Talks are held [annually].", "SET"),
      ]
    ) { match in
      guard let unit = match.unit ?? match.value(.recurring).flatMap(CalendarUnit.init) else {
        return nil
      }
      return .recurring(.unit(unit))
    },
    Rule(
      "recurring-weekday",
      [.signal(.every), .sense(.weekday)],
      examples: [.init("Staff meet [every Tuesday].", "SET")]
    ) { match in match.value(.weekday).map { .recurring(.weekday($0)) } },
    Rule(
      "recent-period",
      [
        .either([
          [.signal(.recent), .sense(.unit)],
          [.optional([.signal(.definite)]), .sense(.direction), .signal(.plural)],
        ])
      ],
      examples: [
        .init("In [recent years] Beijing sought closer ties.", "REF"),
        .init("In [the coming days] they meet.", "REF"),
      ]
    ) { match in .reference(match.value(.direction) ?? -1) },
    Rule(
      "reference",
      [.sense(.reference), .notLiteral("as")],
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
