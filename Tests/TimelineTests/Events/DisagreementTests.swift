import Testing
import Timeline

@Suite struct DisagreementTests {
  /// What two tellings of one event on a day disagree about.
  private static func found(_ one: String, _ other: String) throws -> [Disagreement] {
    let found = try FactFixture(one, other)
    return Clusterer().clusters(of: found.facts, denials: found.extraction.denials).flatMap {
      $0.disagreements(StoryCopies([]))
    }
  }

  private static func crash(_ words: String) -> String {
    "The tram crashed at Tanner Corner in Haverleigh on Tuesday and \(words)."
  }

  @Test(arguments: [
    ("injured 14 people", "injured 17 people", "14 people", "17 people"),
    ("injured fourteen people", "injured 17 people", "fourteen people", "17 people"),
    ("killed 3 rail workers", "killed 4 rail workers", "3 rail workers", "4 rail workers"),
    ("injured about 1,200 people", "injured 1,400 people", "1,200 people", "1,400 people"),
    ("cost 1.8 million pounds", "cost 2 million pounds", "1.8 million pounds", "2 million pounds"),
    ("cost 1.8 million dollars", "cost $2 million", "1.8 million dollars", "$2 million"),
    ("injured 14 people", "injured 17 persons", "14 people", "17 persons"),
    ("injured 14 bakers", "injured 17 passengers", "14 bakers", "17 passengers"),
    ("cost $1.8 million", "burnt 2 million dollars", "$1.8 million", "2 million dollars"),
    ("slid for 14 kilometres", "slid for 17 km", "14 kilometres", "17 km"),
  ])
  func showsNumbersInWholePhrases(
    one: String, other: String, first: String, second: String
  ) throws {
    let fixture = try FactFixture(Self.crash(one), Self.crash(other))
    let clusters = Clusterer().clusters(of: fixture.facts)
    let found = clusters.flatMap { $0.disagreements(StoryCopies([])) }
    try #require(found.map(\.kind) == [.number])
    #expect(
      Set(found[0].sides.map { fixture.words($0.words, of: $0.source) }) == [first, second])
  }

  @Test(arguments: [
    ("injured 14 people", "injured 14 people"),
    ("injured 14 people", "injured fourteen people"),
    ("injured at least 14 people", "injured 17 people"),
    ("injured more than 14 people", "injured 17 people"),
    ("injured about 1,200 people", "injured 1,230 people"),
    ("killed 3 people", "injured 17 people"),
    ("killed 3 bakers", "injured 17 passengers"),
    ("cost $1.8 million", "burnt 12 million dollars"),
    ("injured 14 people", "injured 17 cows"),
    ("cost 1,800,000 pounds", "cost 1.8 million pounds"),
    ("cost $1.8 million", "cost 1.8 million dollars"),
    ("cost 1.8 million pounds", "closed the 12-mile line"),
  ])
  func seesNoneInNumbersThatCanBothBeRight(one: String, other: String) throws {
    #expect(try Self.found(Self.crash(one), Self.crash(other)).isEmpty)
  }

  @Test(arguments: [
    ("The court acquitted Ada Moreau on Tuesday.", "The court convicted Ada Moreau on Tuesday."),
    ("The bank raised interest rates on Tuesday.", "The bank cut interest rates on Tuesday."),
    (
      "The council rejected the plan for a mill on 8 March.",
      "The council approved the plan for a mill on 8 March."
    ),
  ])
  func tellsOppositeOutcomes(one: String, other: String) throws {
    #expect(try Self.found(one, other).map(\.kind) == [.outcome])
    #expect(try Self.found(one, one).isEmpty)
  }

  /// One deed as its two sides tell it, and what can both have been done on a day.
  @Test(arguments: [
    ("Orm bought the mill from Lant on 3 May.", "Lant sold the mill to Orm on 3 May."),
    ("Orbital won the contract on Tuesday.", "Boreal lost the contract on Tuesday."),
    ("Ada Moreau was arrested on Tuesday.", "Ada Moreau was released on Tuesday."),
  ])
  func seesNoneInWhatCanBothBeTrue(one: String, other: String) throws {
    #expect(try !Self.found(one, other).map(\.kind).contains(.outcome))
  }

  @Test(arguments: [
    ("The club will hold an open day on 1 May.", "The open day, planned for 1 May, was cancelled."),
    (
      "The summit in Oslo is to take place on 4 April.",
      "The Oslo summit was due to take place on 4 April but was cancelled."
    ),
  ])
  func tellsAPlanFromItsCallingOff(plan: String, end: String) throws {
    let found = try Self.found(plan, end)
    try #require(found.map(\.kind) == [.status])
    #expect(found[0].sides.map(\.value) == ["planned", "calledOff"])
    #expect(try Self.found(plan, plan).isEmpty)
    #expect(try Self.found("The council will vote on 1 May.", end).isEmpty)
  }

  @Test func seesNoneInThePlacesOfOneEvent() throws {
    let one = "Brown met Li Na at the palace in Oslo on Tuesday."
    #expect(try Self.found(one, "Brown met Li Na in Norway on Tuesday.").isEmpty)
  }

  @Test func keepsThatASourceDeniesIt() throws {
    let found = try Self.found(
      "The council signed a pact with Lanrick on Tuesday.",
      "The council did not sign a pact with Lanrick on Tuesday.")
    #expect(found.map(\.kind) == [.status])
    #expect(Set(found.flatMap(\.sides).map(\.value)) == ["happened", "denied"])
  }
}
