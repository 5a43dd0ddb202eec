import Testing
import Timeline

/// News that names no day, dated by its publication because a person wants it so.
@Suite struct BorrowedDatesTests {
  private static let published = ReadingOptions(undatedLead: .published)
  private static let day = "2021-05-12"

  private func facts(
    _ text: String, created: String? = day, options: ReadingOptions = published
  ) throws -> FactFixture {
    try FactFixture(text, created: created, options: options)
  }

  @Test(arguments: [
    ("The town council has bought the old corn mill for 2 million crowns.", "has bought"),
    ("Police arrested two men at the harbour.", "arrested"),
    ("The bridge over the Dorn was closed after a barge hit one of its piers.", "was closed"),
    ("In a vote along party lines, the council rejected the plan.", "rejected"),
    ("Orbital, which owns the yard, sold its share to a fund.", "sold"),
    ("Guards clashed in the port with farmers who were blocking the gate.", "clashed"),
    ("The council has bought the mill.\n\nIt stood empty, its owner said.", "has bought"),
    ("Council buys mill\n\nThe council has bought the mill.", "has bought"),
    ("A three-day strike began at the mill.", "began"),
  ])
  func datesWhatTheVerbOfTheLeadTells(text: String, verb: String) throws {
    let found = try facts(text)
    let fact = try #require(found.facts.first)
    #expect(found.words(fact.expression, of: "d0") == verb)
    #expect(fact.date.description == "2021-05-12~")
    #expect(fact.resolution.anchor?.description == Self.day)
    #expect(fact.rule == "undated-lead")
    #expect(fact.nature == .happened)
    #expect(found.title(fact).contains(verb))
  }

  @Test(arguments: [
    // To come, supposed, asked, denied.
    "The council will buy the old corn mill.", "The council may have bought the mill.",
    "Has the council bought the mill?", "The council did not buy the mill.",
    "The buyer was not named.", "The buyer wasn't named.",
    // Before something else, a state, a headline.
    "The bank had left the talks.", "The bank had itself left the talks.",
    "The mill was a ruin.", "Council buys mill", "Mill sold to council",
    // Verbs of what was before the main clause, or of none.
    "A rifle found near the home may yield new clues.",
    "The firm, managed from Oslo, would pay for the roof.",
    "Anna Dorn was one of three doctors who treated the wounded.",
    "The blast was so strong that it shook the town.",
    // Told with a time that is no day.
    "The council recently bought the mill.",
  ])
  func leavesOutWhatDidNotJustHappen(text: String) throws {
    let found = try facts(text)
    #expect(found.facts.isEmpty, "\(found.facts.map { found.title($0) })")
  }

  @Test func endsWithTheFirstDayThatIsTold() throws {
    let found = try facts(
      "Two men left the hall on Tuesday. A third man left the yard. A fourth broke a window.")
    #expect(found.facts.map(\.rule) == ["weekday"])
  }

  @Test func endsAfterTwoSentences() throws {
    let found = try facts(
      "Farmers blocked the port. Guards opened the gate. The mayor called the army.")
    #expect(found.facts.map { found.head($0) } == ["blocked", "opened"])
  }

  @Test(arguments: [nil, "2021-05", "2021"])
  func needsADayOfPublication(created: String?) throws {
    #expect(try facts("Police arrested two men.", created: created).facts.isEmpty)
  }

  @Test func countsFromADatelineToo() throws {
    let found = try facts(
      "ARLEN, May 12, 2021 - Police arrested two men at the harbour.", created: nil)
    #expect(found.facts.map(\.date.description) == ["2021-05-12~"])
  }

  @Test func leavesHistoriesAlone() throws {
    let options = ReadingOptions(manner: .narrative, undatedLead: .published)
    #expect(try facts("The army crossed the river.", options: options).facts.isEmpty)
  }

  @Test func isAPersonsWish() throws {
    #expect(try facts("Police arrested two men.", options: ReadingOptions()).facts.isEmpty)
  }

  @Test func joinsWhatAnotherPaperDates() throws {
    let found = try FactFixture(
      "The council of Arlen has bought the old corn mill for 2 million crowns.",
      "Arlen council bought the corn mill for 2 million crowns on Tuesday.",
      created: Self.day, options: Self.published)
    let clusters = Clusterer().clusters(of: found.facts)
    #expect(clusters.count == 1)
    #expect(clusters.first?.date.description == "2021-05-11")
  }
}
