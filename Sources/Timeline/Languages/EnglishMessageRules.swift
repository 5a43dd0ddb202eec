extension Language {
  private static func message(_ value: TemporalValue?) -> TemporalValue? {
    value.map { .byManner(narrative: nil, message: $0) }
  }

  /// Rules for what short messages alone say of the time in which they are written.
  static let englishMessageRules: [Rule] = [
    Rule(
      "message-weekend",
      [.optional([.signal(.definite)]), .valued(.unit, CalendarUnit.weekend.rawValue)],
      examples: [.init("Happy [weekend] all", "2023-03-25/2023-03-26", manner: .message)],
      counterexamples: ["A weekend house burned."]
    ) { _ in message(.weekend) },
    Rule(
      "message-week",
      [.signal(.definite), .notBefore(.plural), .valued(.unit, CalendarUnit.week.rawValue)],
      examples: [.init("Cake to end [the week]", "2023-03-20/2023-03-26", manner: .message)],
      counterexamples: ["They left the week after."]
    ) { _ in message(.shifted(.week, by: 0)) },
    Rule(
      "message-unit",
      [
        .notFollowing([.definite]), .notBefore(.plural), .notLiteral("yr"), .notLiteral("min"),
        .sense(.unit),
      ],
      examples: [
        .init("Have a nice [day] all", "P1D", manner: .message)
      ],
      counterexamples: ["It was a hot day."]
    ) { match in
      guard let unit = match.unit, unit.rawValue > CalendarUnit.hour.rawValue, unit != .quarter
      else { return nil }
      return message(.duration(1, unit))
    },
    Rule(
      "message-units",
      [.notLiteral("quarters"), .notLiteral("weekends"), .pluralUnit],
      examples: [.init("Back to those school [days]", "PXD", manner: .message)],
      counterexamples: ["They were hard days."]
    ) { match in message(match.unit.map { .duration(nil, $0) }) },
  ]
}
