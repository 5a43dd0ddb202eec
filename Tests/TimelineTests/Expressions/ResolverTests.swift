import Testing
import Timeline

@Suite struct ResolverTests {
  /// The reading of a text with one expression.
  private static func check(
    _ text: String, _ created: String?, _ date: String, _ failure: Resolution.Failure? = nil
  ) throws {
    let reading = try ReadingFixture(text, created: created)
    try #require(reading.mentions.count == 1, "“\(text)” is read as \(reading.words)")
    #expect(reading.dates == [date], "“\(text)” written \(created ?? "at no time")")
    #expect(reading.mentions[0].resolution.failure == failure)
  }

  @Test(arguments: [
    ("They met on Tuesday.", "2023-03-22", "2023-03-21"),
    ("They met last week.", "2023-03-22", "2023-03-13/2023-03-19"),
    ("They met last month.", "2023-03-22", "2023-02"),
    ("They met last month.", "2023-03", "2023-02"),
    ("They met last year.", "2023-03-22", "2022"), ("They met last year.", "2023-03", "2022"),
    ("They met last year.", "2023", "2022"), ("They met a decade ago.", "2023", "2013~"),
    ("They met two years ago.", "2023", "2021"), ("They met in March.", "2023-03", "2023-03"),
    ("They met two months ago.", "2023-03", "2023-01"), ("They met in 2019.", "2023", "2019"),
    ("They met on 21 March 2023.", "1999", "2023-03-21"),
  ])
  func countsFromAnAnchorThatIsExactEnough(text: String, created: String, date: String) throws {
    try Self.check(text, created, date)
  }

  @Test(arguments: [
    ("They met on Tuesday.", "2023-03-22~", "2023-03-21~"),
    ("They met on Tuesday.", "2023-03-22?", "2023-03-21?"),
    ("They met on Tuesday.", "2023-03-22%", "2023-03-21%"),
    ("They met on Tuesday.", "2023-~03-22", "2023-03-21~"),
    ("They met today.", "2023-03-22~", "2023-03-22~"),
    ("They met last year.", "2023~", "2022~"), ("They met last year.", "2023-03-22?", "2022?"),
    ("They met two weeks ago.", "2023-03-22?", "2023-03-08%"),
    ("They met last week.", "2023-03-22~", "2023-03-13~/2023-03-19~"),
    ("They met on Monday or Tuesday.", "2023-03-22?", "[2023-03-20?,2023-03-21?]"),
    ("It has grown since last year.", "2023~", "2022~/.."),
    ("It must be done by Friday.", "2023-03-22~", "../2023-03-24~"),
    ("It grew from October 2021 to March this year.", "2023?", "2021-10/2023-03?"),
    ("They met early last month.", "2023-03-22?", "2023-02-01%/2023-02-10%"),
    ("They met on 21 March.", "2023-03-22~", "2023-03-21~"),
  ])
  func doubtsWhatIsCountedFromADoubtedDate(text: String, created: String, date: String) throws {
    try Self.check(text, created, date)
  }

  @Test(arguments: [
    "They met on 21 March 2023.", "They met in 2019.", "They met on 21 and on 22 March 2023.",
    "They met from 20 to 22 March 2023.",
  ])
  func leavesADateThatNeedsNoAnchorUndoubted(text: String) throws {
    let dates = try ReadingFixture(text, created: "2023-03-22~").dates
    #expect(!dates.isEmpty && !dates.contains { $0.contains("~") }, "\(dates)")
  }

  @Test(arguments: [
    (
      "It began around 10 March 2020. Two days later they met.", "2023-03-22",
      ["2020-03-10~", "2020-03-12~"]
    ),
    (
      "It began in early March 2020. The next day they met.", "2023-03-22",
      ["2020-03-01~/2020-03-10~", "2020-03-11~"]
    ),
    (
      "They met on Tuesday night. At 1:40 a.m. they left.", "2023-03-22?",
      ["2023-03-21?", "2023-03-22?"]
    ),
    (
      "They met on 10 March 2020. Two days later they left.", "2023-03-22~",
      ["2020-03-10", "2020-03-12"]
    ),
  ])
  func doubtsWhatIsCountedFromADoubtedDateTold(
    text: String, created: String, dates: [String]
  ) throws {
    #expect(try ReadingFixture(text, created: created).dates == dates)
  }

  @Test(arguments: [
    ("They met on Tuesday.", "2023-03"), ("They met on Tuesday.", "2023"),
    ("They met yesterday.", "2023-03"), ("They met last week.", "2023-03"),
    ("They met last month.", "2023"), ("They met in March.", "2023"),
    ("They met on 21 March.", "2023-03"), ("They met three days ago.", "2023-03"),
    ("They met two months ago.", "2023"), ("They met last spring.", "2023"),
  ])
  func refusesAnAnchorThatIsTooCoarse(text: String, created: String) throws {
    try Self.check(text, created, "-", .anchorTooCoarse)
  }

  @Test(arguments: [
    "They met on Tuesday.", "They met yesterday.", "They met last week.", "They met last year.",
    "They met in March.", "They met on 21 March.", "They met a decade ago.", "They met last night.",
  ])
  func leavesARelativeDateOpenWithoutAnAnchor(text: String) throws {
    try Self.check(text, nil, "-", .noAnchor)
  }

  @Test(arguments: ["1990/2000", "199X", "../2030", "Y3E9999"])
  func countsFromNoLongOrOpenTime(created: String) throws {
    try Self.check("They met last year.", created, "-", .noAnchor)
  }

  @Test func needsNoAnchorForAFullDate() throws {
    try Self.check("They met on 21 March 2023.", nil, "2023-03-21")
    let reading = try ReadingFixture("They met on 21 March 2023.")
    #expect(reading.mentions[0].resolution.anchor == nil)
    #expect(reading.mentions[0].resolution.assumptions == [])
  }

  @Test func tellsWhatItCountedFromAndWhatItAssumed() throws {
    let resolution = try ReadingFixture("They met on Tuesday.").mentions[0].resolution
    #expect(resolution.anchor?.description == "2023-03-22")
    #expect(resolution.assumptions == [.latestBefore])
    let week = try ReadingFixture("They met last week.").mentions[0].resolution
    #expect(week.assumptions == [.weekFromMonday])
    let early = try ReadingFixture("They met in early March.").mentions[0].resolution
    #expect(early.assumptions == [.latestBefore, .thirds])
  }

  @Test(arguments: [
    ("They met on Wednesday.", "2023-03-22"), ("They met on Thursday.", "2023-03-16"),
    ("They will meet on Wednesday.", "2023-03-22"), ("They will meet on Tuesday.", "2023-03-28"),
    ("The pact will be signed on Friday.", "2023-03-24"),
    ("The pact will be formally signed on Friday.", "2023-03-24"),
    ("The pact was signed on Friday.", "2023-03-17"),
    ("Talks are to be held Friday.", "2023-03-24"),
    ("The council is to meet on Friday.", "2023-03-24"),
    ("They went to meet people on Friday.", "2023-03-17"),
    ("It would “only fail,” according to her on Friday.", "2023-03-17"),
    ("It would be hard, according to her on Friday.", "2023-03-17"),
    ("He said he would visit Moscow on Friday.", "2023-03-24"),
    ("Talks are scheduled for Monday.", "2023-03-27"), ("On Friday, they will meet.", "2023-03-24"),
    ("On Friday, they signed a pact.", "2023-03-17"),
    ("It was moved to be done by Friday.", "../2023-03-24"),
    ("They announced a visit on June 1.", "2022-06-01"),
    ("He will come on March 21.", "2024-03-21"),
    ("He will come in January.", "2024-01"), ("They signed it in December.", "2022-12"),
    ("They met last Wednesday.", "2023-03-15"), ("They meet next Wednesday.", "2023-03-29"),
    ("They signed it in March.", "2023-03"), ("They will sign it in March.", "2023-03"),
  ])
  func takesTheSideThatTheWordsTell(text: String, date: String) throws {
    try Self.check(text, "2023-03-22", date)
  }

  @Test func readsTwoSidesOfOneSentence() throws {
    let reading = try ReadingFixture(
      "The minister said on Tuesday that both will meet on Friday; on Thursday nobody came.")
    #expect(reading.dates == ["2023-03-21", "2023-03-24", "2023-03-16"])
  }

  @Test(arguments: [
    ("He left yesterday.", "2024-03-01", "2024-02-29"),
    ("He left yesterday.", "2023-03-01", "2023-02-28"),
    ("He left yesterday.", "2023-01-01", "2022-12-31"),
    ("He goes tomorrow.", "2022-12-31", "2023-01-01"),
    ("He left a year ago.", "2024-02-29", "2023"),
    ("He left a month ago.", "2023-03-31", "2023-02"),
    ("He left last month.", "2023-01-15", "2022-12"),
    ("He goes next month.", "2023-12-31", "2024-01"),
    ("He left on 29 February.", "2023-03-01", "2020-02-29"),
    ("He finished on 29 February.", "2024-03-10", "2024-02-29"),
    ("He left this week.", "2023-01-01", "2022-12-26/2023-01-01"),
    ("He left last week.", "2023-01-02", "2022-12-26/2023-01-01"),
    ("He goes next week.", "2022-12-30", "2023-01-02/2023-01-08"),
    ("He left last weekend.", "2023-01-02", "2022-12-31/2023-01-01"),
    ("He left last quarter.", "2023-02-10", "2022-10/2022-12"),
    ("He left last winter.", "2023-03-22", "2022-24"),
    ("He left last winter.", "2023-01-15", "2021-24"),
    ("He left last December.", "2023-12-20", "2022-12"),
    ("He goes next January.", "2022-12-20", "2023-01"),
    ("He left last century.", "2023-03-22", "19XX"),
  ])
  func crossesTheEndsOfTheCalendar(text: String, created: String, date: String) throws {
    try Self.check(text, created, date)
  }

  @Test(arguments: [
    ("2023-01-01", "2022-W52"), ("2021-01-03", "2020-W53"), ("2023-01-02", "2023-W01"),
    ("2024-12-30", "2025-W01"),
  ])
  func namesTheWeekOfTheCalendar(created: String, value: String) throws {
    let reading = try ReadingFixture("They met this week.", created: created)
    #expect(reading.mentions.map(\.resolution.timex.value) == [value])
  }

  @Test(arguments: [
    ("He stayed from 28 February to 3 March.", "2023-02-28/2023-03-03"),
    ("He stayed from 28 February to 2 March 2024.", "2024-02-28/2024-03-02"),
    ("He stayed from 30 December to 2 January.", "2022-12-30/2023-01-02"),
    ("He stayed from 30 December to 2 January 2020.", "2019-12-30/2020-01-02"),
    ("He will stay from December 30 to January 2.", "2023-12-30/2024-01-02"),
    ("He stayed 20–22 March.", "2023-03-20/2023-03-22"),
    ("He stayed March 20-22.", "2023-03-20/2023-03-22"),
    ("Between 2014 and 2018 it doubled.", "2014/2018"),
    ("From 2014 to 2018 it doubled.", "2014/2018"),
  ])
  func readsARange(text: String, date: String) throws { try Self.check(text, "2023-03-22", date) }

  @Test(arguments: [
    "He stayed from 3 March to 28 March of pain.", "They met in 2014 and 2018.",
    "He read on from 22 to 20 March.",
  ])
  func readsNoRangeWhereNoneIs(text: String) throws {
    let reading = try ReadingFixture(text)
    #expect(!reading.dates.contains { $0.contains("/") && $0 != "2023-03-03/2023-03-28" })
  }

  @Test(arguments: [
    ("It must be done by 2030.", "../2030"), ("It lasts until Friday.", "../2023-03-24"),
    ("It runs through June.", "../2023-06"), ("It runs till 1 April.", "../2023-04-01"),
    ("It has grown since 2014.", "2014/.."), ("It has rained since Monday.", "2023-03-20/.."),
    ("It has grown since March.", "2023-03/.."), ("It ended before 2019.", "../2019"),
    ("It has grown since last year.", "2022/.."), ("It ended by the 1990s.", "../199X"),
    ("It shrank before Tuesday's talks.", "2023-03-21"),
  ])
  func readsABound(text: String, date: String) throws { try Self.check(text, "2023-03-22", date) }

  @Test(arguments: [
    ("A three-day visit which ended on Wednesday.", "2023-03-20/2023-03-22"),
    ("A three-day visit, which began on Monday.", "2023-03-20/2023-03-22"),
    ("The two-day talks concluded Tuesday.", "2023-03-20/2023-03-21"),
    ("A three-day visit that opened on 30 December 2022.", "2022-12-30/2023-01-01"),
    ("A three-day visit was praised by many on Wednesday.", "2023-03-22"),
    ("A three-day visit, in which the talks began early and went on to Tuesday.", "2023-03-21"),
    ("A one-day visit ended on Wednesday.", "2023-03-22"),
  ])
  func readsAStretchOfDays(text: String, date: String) throws {
    let reading = try ReadingFixture(text)
    #expect(reading.dates == ["-", date])
    #expect(reading.mentions.first?.resolution.failure == .duration)
  }

  @Test(arguments: [
    ("“Today we signed,” she said on Monday.", ["2023-03-20", "2023-03-20"]),
    ("“Yesterday we signed,” she said on Monday.", ["2023-03-19", "2023-03-20"]),
    ("\"Last year was hard,\" he said on Monday.", ["2022", "2023-03-20"]),
    ("“Today we signed,” she said.", ["-"]), ("The work is “done today” for them.", ["-"]),
    ("“Today we signed,” she said on Monday and on Tuesday.", ["-", "2023-03-20", "2023-03-21"]),
    ("“We signed in 2019,” she said.", ["2019"]), ("“We met,” she said today.", ["2023-03-22"]),
    ("“We met.” Today she left.", ["2023-03-22"]), ("“Two” words today.", ["2023-03-22"]),
  ])
  func countsAQuotedDateFromTheDayOfSpeaking(text: String, dates: [String]) throws {
    #expect(try ReadingFixture(text).dates == dates)
  }

  @Test(arguments: [
    ("They come in coming days.", "FUTURE_REF"), ("They came recently.", "PAST_REF"),
    ("They are here now.", "PRESENT_REF"), ("They come soon.", "FUTURE_REF"),
    ("They grew in recent years.", "PAST_REF"), ("They left several years ago.", "PAST_REF"),
  ])
  func givesNoDateToAVagueTime(text: String, value: String) throws {
    try Self.check(text, "2023-03-22", "-", .vague)
    #expect(try ReadingFixture(text).mentions[0].resolution.timex == TIMEX3(.date, value))
  }

  @Test(arguments: [
    ("They meet every Tuesday.", "XXXX-WXX-2", Resolution.Failure.recurring),
    ("They meet annually.", "P1Y", .recurring), ("They meet every month.", "P1M", .recurring),
    ("They talked for a fortnight.", "P2W", .duration),
    ("They talked for four hours.", "PT4H", .duration),
    ("They talked for several days.", "PXD", .duration),
    ("A twenty-five year plan.", "P25Y", .duration),
  ])
  func givesNoDateToLengthsAndRepetitions(
    text: String, value: String, failure: Resolution.Failure
  ) throws {
    try Self.check(text, "2023-03-22", "-", failure)
    #expect(try ReadingFixture(text).mentions[0].resolution.timex.value == value)
  }

  @Test(arguments: [
    ("They met on Tuesday night.", "2023-03-21TNI"), ("They met last night.", "2023-03-21TNI"),
    ("They met this morning.", "2023-03-22TMO"), ("They dine tonight.", "2023-03-22TNI"),
    ("They met yesterday afternoon.", "2023-03-21TAF"),
  ])
  func tellsThePartOfTheDay(text: String, value: String) throws {
    let timex = try ReadingFixture(text).mentions.map(\.resolution.timex)
    #expect(timex == [TIMEX3(.time, value)])
  }
}
