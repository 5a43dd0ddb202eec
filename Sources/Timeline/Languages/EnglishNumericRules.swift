extension Language {
  /// Rules for dates in numbers alone.
  static let englishNumericRules: [Rule] = [
    Rule(
      "numbers",
      [
        .digits(1...31), .joined, .mark("/"), .joined, .digits(1...31), .joined, .mark("/"),
        .joined, .either([[.figures(4, 1000...2999)], [.figures(2, 0...99)]]), .boundary,
      ],
      examples: [
        .init("Dated [03/20/2023] by the clerk.", "2023-03-20"),
        .init("Dated [20/03/2023] by the clerk.", "2023-03-20"),
        .init("Dated [11/22/89] by the clerk.", "1989-11-22"),
        .init("Dated [03/04/2023] by the clerk.", "[2023-03-04,2023-04-03]"),
      ],
      counterexamples: ["The ratio is 31/31/2023.", "A share of 1/2 fell."]
    ) { match in numbers(match, 0, 1, match.number(2)) },
    Rule(
      "iso-date-time",
      [
        .figures(4, 1000...2999), .joined, .mark("-"), .joined, .figures(2, 1...12), .joined,
        .mark("-"), .joined, .figures(2, 1...31),
        .optional([.either([[.joined, .literal("t"), .joined], [.mark(",")], [.mark("|")]])]),
        .figures(2, 0...24), .joined, .mark(":"), .joined, .figures(2, 0...59),
        .optional([.joined, .mark(":"), .joined, .figures(2, 0...59)]),
        .optional([.either([[.joined, .literal("z")], [.signal(.zone)]])]), .boundary,
      ],
      examples: [
        .init("It left at [2023-03-21 22:10Z] for Rome.", "2023-03-21"),
        .init("It left at [2023-03-21T22:10:05] for Rome.", "2023-03-21"),
      ],
      counterexamples: ["It left at 2023-33-21 22:10 for Rome."]
    ) { match in
      guard let hour = match.number(3), let minute = match.number(4),
        let day = match.number(2).flatMap({ calendarDay(match.number(0), match.number(1), $0) })
      else { return nil }
      return ClockTime(hour: hour, minute: minute).map { .clock($0, of: day) }
    },
    Rule(
      "numbers-and-clock",
      [
        .digits(1...31), .joined, .mark("/"), .joined, .digits(1...31), .joined, .mark("/"),
        .joined, .either([[.figures(4, 1000...2999)], [.figures(2, 0...99)]]),
        .optional([.mark(",")]), .digits(0...24), .joined, .mark(":"), .joined, .figures(2, 0...59),
        .optional([.joined, .mark(":"), .joined, .figures(2, 0...59)]), .boundary,
      ],
      examples: [.init("It was sent at [20/03/2023, 18:02:11] to all.", "2023-03-20")],
      counterexamples: ["It was sent at 31/31/2023, 18:02 to all."]
    ) { match in
      guard let hour = match.number(3), let minute = match.number(4),
        let time = ClockTime(hour: hour, minute: minute),
        case .absolute(let day)? = numbers(match, 0, 1, match.number(2)), case .date = day
      else { return nil }
      return .clock(time, of: .absolute(day))
    },
    Rule(
      "dashed-numbers",
      [
        .digits(1...31), .joined, .mark("-"), .joined, .digits(1...31), .joined, .mark("-"),
        .joined, .either([[.figures(4, 1000...2999)], [.figures(2, 70...99)]]), .boundary,
      ],
      examples: [
        .init("Dated [20-03-2023] by the clerk.", "2023-03-20"),
        .init("Dated [10-27-89] by the clerk.", "1989-10-27"),
      ],
      counterexamples: ["Call 31-31-2023 now."]
    ) { match in numbers(match, 0, 1, match.number(2)) },
    Rule(
      "dotted-numbers",
      [
        .notFollowing([.numbered]), .digits(1...31), .joined, .mark("."), .joined, .digits(1...12),
        .joined, .mark("."),
        .joined, .figures(4, 1000...2999), .boundary,
      ],
      examples: [.init("Dated [20.03.2023] by the clerk.", "2023-03-20")],
      counterexamples: ["Version 31.2.2023 came out."]
    ) { match in
      guard let day = match.number(0) else { return nil }
      return calendarDay(match.number(2), match.number(1), day)
    },
    Rule(
      "short-dotted-numbers",
      [
        .following([.at, .by, .until, .since]), .digits(1...31), .joined, .mark("."), .joined,
        .digits(1...12), .joined, .mark("."), .joined, .figures(2, 0...99), .boundary,
        .notBefore(.of), .notBefore(.to),
      ],
      examples: [.init("She died on [20.3.21] in Rome.", "2021-03-20")],
      counterexamples: ["Version 2.5.21 came out.", "It is told in 2.13.21 of the manual."]
    ) { match in
      guard let day = match.number(0), let year = match.number(2) else { return nil }
      return calendarDay(wholeYear(year), match.number(1), day)
    },
    Rule(
      "dotted-figures",
      [
        .notFollowing([.numbered]), .figures(2, 1...31), .joined, .mark("."), .joined,
        .figures(2, 1...12), .joined, .mark("."), .joined, .figures(2, 0...99), .boundary,
        .notBefore(.of),
      ],
      examples: [
        .init("[03.03.58]: The Estate erects a fence.", "1958-03-03"),
        .init("[27.06.69]: The form is lodged.", "1969-06-27"),
        .init("The hearing was fixed for [06.03.12] in Kelby.", "2012-03-06"),
      ],
      counterexamples: [
        "Version 12.13.21 came out.", "It is told in No. 10.12.21 of the manual.",
        "The host 10.12.21.14 answered.",
      ]
    ) { match in
      guard let day = match.number(0), let year = match.number(2) else { return nil }
      return calendarDay(wholeYear(year), match.number(1), day)
    },
    Rule(
      "dotted-days",
      [
        .notFollowing([.numbered]), .digits(1...31), .joined, .mark("-"), .joined, .digits(1...31),
        .joined, .mark("."), .joined, .digits(1...12), .joined, .mark("."), .joined,
        .either([[.figures(4, 1000...2999)], [.figures(2, 0...99)]]), .boundary,
      ],
      examples: [
        .init("[17-18.05.58]: The fence is pulled down.", "1958-05-17/1958-05-18"),
        .init("They met on [3-5.10.2009] in Kelby.", "2009-10-03/2009-10-05"),
      ],
      counterexamples: ["A share of 31-12.13.58 fell."]
    ) { match in
      guard let first = match.number(0), let last = match.number(1), let month = match.number(2),
        let figures = match.number(3), first < last
      else { return nil }
      let year = wholeYear(figures)
      guard let start = CivilDate(year: year, month: month, day: first),
        let end = CivilDate(year: year, month: month, day: last)
      else { return nil }
      return (try? EDTF("\(EDTF.day(start))/\(EDTF.day(end))")).map(TemporalValue.absolute)
    },
    Rule(
      "year-first",
      [
        .figures(4, 1000...2999), .joined, .mark("/"), .joined, .figures(2, 1...12), .joined,
        .mark("/"), .joined, .figures(2, 1...31), .boundary,
      ],
      examples: [.init("Dated [2023/03/21] by the clerk.", "2023-03-21")],
      counterexamples: ["Dated 2023/02/31 by the clerk."]
    ) { match in
      match.number(2).flatMap { calendarDay(match.number(0), match.number(1), $0) }
    },
    Rule(
      "split-year",
      [
        .notFollowing([.numbered]), .figures(4, 1000...2199), .joined,
        .either([[.mark("-")], [.mark(Token.dash)]]), .joined, .cut, .figures(2, 0...99),
        .boundary,
      ],
      examples: [.init("The war of [1939-45] was long.", "1939/1945")],
      counterexamples: ["Dated 2023-03-21 by the clerk.", "By-law 2012-41 was passed."]
    ) { match in
      guard let first = match.number(0), let short = match.number(1) else { return nil }
      let last = first / 100 * 100 + short
      return last > first ? EDTF.span(.year(first), .year(last)).map(TemporalValue.absolute) : nil
    },
    Rule(
      "split-year-of-one-figure",
      [
        .notFollowing([.numbered]), .figures(4, 1000...1949), .joined,
        .either([[.mark("-")], [.mark(Token.dash)]]), .joined, .cut, .figures(1, 1...9), .boundary,
      ],
      examples: [.init("It was rebuilt in [1803-4] in brick.", "1803/1804")],
      counterexamples: ["Dated 1861-04 by the clerk.", "Dated 2003-4 by the clerk."]
    ) { match in
      // Only old books write it so: "2023-4" may be a month.
      guard let first = match.number(0), let short = match.number(1) else { return nil }
      let last = first / 10 * 10 + short
      return last > first ? EDTF.span(.year(first), .year(last)).map(TemporalValue.absolute) : nil
    },
    Rule(
      "two-years-of-one-figure",
      [
        .figures(4, 1000...1949), .joined, .mark("/"), .joined, .cut, .figures(1, 0...9), .boundary,
      ],
      examples: [.init("In the winter of [1723/4] it froze.", "1723/1724")],
      counterexamples: ["In 2019/8 nothing fits."]
    ) { match in
      guard let first = match.number(0), (first + 1) % 10 == match.number(1) else { return nil }
      return EDTF.span(.year(first), .year(first + 1)).map(TemporalValue.absolute)
    },
    Rule(
      "two-years-in-one",
      [
        .figures(4, 1000...2199), .joined, .mark("/"), .joined, .cut, .figures(2, 0...99),
        .boundary,
      ],
      examples: [
        .init("In the season of [2019/20] it fell.", "2019/2020"),
        .init("In the season of [1999/00] it fell.", "1999/2000"),
      ],
      counterexamples: ["In 2019/18 nothing fits.", "Report 2011/44 says so."]
    ) { match in
      guard let first = match.number(0), (first + 1) % 100 == match.number(1) else { return nil }
      return EDTF.span(.year(first), .year(first + 1)).map(TemporalValue.absolute)
    },
    Rule(
      "season-of-two-years",
      [
        .optional([.signal(.definite)]), .sense(.season), .signal(.of), .figures(4, 1000...2199),
        .joined, .either([[.mark("/")], [.mark("-")], [.mark(Token.dash)]]), .joined,
        .figures(2, 0...99), .boundary,
      ],
      examples: [.init("He died in [the winter of 2001-02].", "2001-24")],
      counterexamples: ["In 1914-18 winter came."]
    ) { match in
      guard let season = match.value(.season), let first = match.number(0),
        (first + 1) % 100 == match.number(1)
      else { return nil }
      return EDTF.season(first, season).map(TemporalValue.absolute)
    },
  ]

  /// The year of two figures: of this century up to 2035, and of the last behind it; others are whole.
  private static func wholeYear(_ figures: Int) -> Int {
    figures < 36 ? figures + 2000 : figures < 100 ? figures + 1900 : figures
  }

  /// A date of three numbers, whose first two may stand either way.
  private static func numbers(_ match: Match, _ one: Int, _ other: Int, _ year: Int?)
    -> TemporalValue?
  {
    guard let first = match.number(one), let second = match.number(other), var year else {
      return nil
    }
    year = wholeYear(year)
    let american = CivilDate(year: year, month: first, day: second)
    let european = CivilDate(year: year, month: second, day: first)
    guard let day = american ?? european else { return nil }
    guard let american, let european, american != european else { return .absolute(.day(day)) }
    let ways = [american, european].sorted().map(\.description).joined(separator: ",")
    return (try? EDTF("[\(ways)]")).map(TemporalValue.absolute)
  }
}
