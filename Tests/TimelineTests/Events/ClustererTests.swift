import Testing
import Timeline

@Suite struct ClustererTests {
  /// Four tellings of one meeting: by weekday, date, week and month.
  private static let meeting = [
    ("day.md", "2023-03-22", "President Ada Brown met President Li Na in Oslo on Tuesday."),
    ("date.md", "2023-05-02", "Brown met Li Na in Oslo on 21 March."),
    ("week.md", "2023-03-23", "The two presidents, Ada Brown and Li Na, met in Oslo this week."),
    ("month.md", "2023-06-20", "Ada Brown met Li Na in Oslo in March."),
  ]
  private static let visit = [
    (
      "visit1.md", "2023-03-23",
      "The three-day visit of Li Na to Norway, which ended on Wednesday, was long."
    ),
    ("visit2.md", "2023-03-22", "The visit of Li Na to Norway from 20 to 22 March was praised."),
  ]
  private static let others = [
    ("other.md", "2023-03-22", "President Marie Petit met Juan Robles in Lima on Tuesday."),
    ("trade.md", "2023-03-22", "Shipments of gas to Japan were stopped by Canada in 2019."),
    ("plan.md", "2023-03-22", "President Ada Brown will meet President Li Na in Oslo in May."),
    ("earlier.md", "2023-03-22", "President Ada Brown met President Li Na in Oslo in 2019."),
  ]

  private static func facts(_ texts: [(String, String, String)]) throws -> [DatedFact] {
    let documents = try texts.map { id, created, text in
      SourceDocument(id: id, created: try EDTF(created), text: Array(text.utf8))
    }
    return FactExtractor(language: .english).extract(from: documents).facts
  }

  /// The clusters as sorted lists of their sources.
  private static func sources(_ facts: [DatedFact]) -> [[String]] {
    Clusterer().clusters(of: facts).map { $0.members.map(\.fact.source).sorted() }
  }

  @Test func joinsTheTellingsOfOneMeeting() throws {
    let clusters = Clusterer().clusters(of: try Self.facts(Self.meeting))
    try #require(clusters.map(\.members.count) == [4])
    #expect(clusters[0].date.description == "2023-03-21")
    #expect(clusters[0].members.first?.reason == nil)
    #expect(
      clusters[0].members.dropFirst().allSatisfy {
        $0.reason.map(\.total) ?? 0 >= Similarity.threshold
      })
  }

  @Test(arguments: [["day.md", "week.md"], ["date.md", "month.md"], ["week.md", "month.md"]])
  func takesTheFinestDate(sources: [String]) throws {
    let facts = try Self.facts(Self.meeting.filter { sources.contains($0.0) })
    let clusters = Clusterer().clusters(of: facts)
    let dates = [
      "day.md": "2023-03-21", "date.md": "2023-03-21", "week.md": "2023-03-20/2023-03-26",
    ]
    #expect(clusters.map(\.date.description) == [dates[sources[0]]])
  }

  @Test func takesTheDateThatMostSourcesGive() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-24", "The treaty between Peru and Chile was signed in Lima in March."),
      ("b.md", "2023-03-24", "The treaty between Peru and Chile was signed in Lima in March."),
      ("c.md", "2023-04-24", "The treaty between Peru and Chile was signed in Lima in March."),
    ])
    #expect(Clusterer().clusters(of: facts).map(\.date.description) == ["2023-03"])
  }

  @Test func keepsAVisitApartFromItsTalks() throws {
    let clusters = Clusterer().clusters(of: try Self.facts(Self.meeting + Self.visit))
    let found = Dictionary(
      uniqueKeysWithValues: clusters.map { ($0.date.description, $0.members.count) })
    #expect(found == ["2023-03-21": 4, "2023-03-20/2023-03-22": 2])
  }

  @Test func keepsEventsOfOthersAndOfOtherTimesApart() throws {
    let sources = Self.sources(try Self.facts(Self.meeting + Self.others))
    #expect(sources.contains(["date.md", "day.md", "month.md", "week.md"]))
    for other in Self.others { #expect(sources.contains([other.0]), "\(other.0) in \(sources)") }
  }

  @Test(arguments: [
    ("Brown met Li Na in Oslo on Tuesday.", "Petit met Robles in Oslo on Tuesday."),
    ("Peru signed a gas contract on Tuesday.", "Chile signed a river pact on Tuesday."),
    ("Ada Brown said on Tuesday that prices rose.", "Ada Brown said on Tuesday that talks failed."),
    ("Ada Brown met Li Na on Tuesday.", "Ada Brown attacked Li Na on Tuesday."),
    (
      "Ferries to Peru have been suspended until 20 March.",
      "On 20 March the firm suspended its director, Robles."
    ),
  ])
  func doesNotJoin(one: String, other: String) throws {
    let context = " They knew Brown, Li Na, Petit, Robles, Peru and Chile."
    let facts = try Self.facts([
      ("a.md", "2023-03-22", one + context), ("b.md", "2023-03-22", other + context),
    ])
    #expect(Self.sources(facts) == [["a.md"], ["b.md"]])
  }

  /// Each paper tells one thing of each day, and the two share no word of the first.
  private static let paper = [
    " The mill was sold in May 2019.", " Ada Brown was elected in June 2021.",
    " A flood broke the dam in 2020.", " The school in Lima burnt down in 1998.",
    " Brown died in 2022.",
  ].joined()

  @Test func joinsWhatTellsOneDayInOtherWords() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-22", "Supplies ran dry on 4 March 2018." + Self.paper),
      ("b.md", "2023-03-22", "The tap was turned off on 4 March 2018." + Self.paper),
    ])
    #expect(
      Clusterer().clusters(of: facts).filter { $0.date.description == "2018-03-04" }
        .map(\.members.count) == [2])
  }

  @Test func joinsADayToldOtherwiseWhereNeitherSourceTellsTheOther() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-22", "The firm pleaded guilty on 19 May 2018." + Self.paper),
      ("b.md", "2023-03-22", "The firm pleaded guilty on 22 May 2018." + Self.paper),
    ])
    let clusters = Clusterer().clusters(of: facts)
    #expect(clusters.flatMap { $0.disagreements(StoryCopies([])) }.map(\.kind) == [.day])
  }

  @Test func joinsNothingOfOneDayFromPapersOfOtherSubjects() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-22", "Supplies ran dry on 4 March 2018." + Self.paper),
      (
        "b.md", "2023-03-22",
        "The tap was turned off on 4 March 2018. Ivo Lenk won the race in 2019. The ferry sank in July "
          + "2020. The orchestra played in Oslo in 2021. A new pope was chosen in 2013."
      ),
    ])
    #expect(Clusterer().clusters(of: facts).allSatisfy { $0.members.count == 1 })
  }

  /// Two deeds of a day with the same words but for who did what to whom.
  @Test(arguments: [
    (
      "Police in Paris arrested Ada Moreau on Tuesday.",
      "Police in Paris arrested Bob Keller on Tuesday."
    ),
    (
      "Ada Moreau was elected mayor of Lyon on Sunday.",
      "Bob Keller was elected mayor of Nantes on Sunday."
    ),
    ("France beat Spain in the final on Sunday.", "Spain beat France in the final on Sunday."),
  ])
  func keepsDeedsOfOthersApart(one: String, other: String) throws {
    let clusters = Clusterer().clusters(
      of: try Self.facts([("a.md", "2023-03-22", one), ("b.md", "2023-03-22", other)]))
    #expect(clusters.map(\.members.count) == [1, 1])
    let same = Clusterer().clusters(
      of: try Self.facts([("a.md", "2023-03-22", one), ("b.md", "2023-03-22", one)]))
    #expect(same.map(\.members.count) == [2])
  }

  @Test func titlesByWhatWasDoneAndByWhoDidIt() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-20", "The last race will be rowed on the Tarn on 21 March."),
      ("b.md", "2023-03-22", "The last race was rowed on the Tarn on 21 March."),
    ])
    let clusters = Clusterer().clusters(of: facts)
    try #require(clusters.map(\.members.count) == [2])
    #expect(clusters[0].titleFact.source == "b.md")
  }

  @Test func keepsADisagreementAboutTheDay() throws {
    let facts = try Self.facts([
      ("a.md", "2023-03-22", "President Ada Brown met President Li Na in Oslo on Monday."),
      ("b.md", "2023-03-22", "President Ada Brown met President Li Na in Oslo on Tuesday."),
    ])
    let clusters = Clusterer().clusters(of: facts)
    try #require(clusters.count == 1)
    let disagreements = clusters[0].disagreements(StoryCopies([]))
    #expect(disagreements.map(\.kind) == [.day])
    #expect(Set(disagreements.flatMap(\.sides).map(\.value)) == ["2023-03-20", "2023-03-21"])
  }

  @Test func letsACopySpeakOnceInADisagreement() throws {
    let monday = "President Ada Brown met President Li Na in Oslo on Monday, their staff said."
    let texts = [
      ("a.md", "2023-03-22", monday), ("b.md", "2023-03-22", monday),
      ("c.md", "2023-03-22", "President Ada Brown met President Li Na in Oslo on Tuesday."),
    ]
    let documents = try texts.map {
      SourceDocument(id: $0.0, created: try EDTF($0.1), text: Array($0.2.utf8))
    }
    let facts = FactExtractor(language: .english).extract(from: documents).facts
    let sides = Clusterer().clusters(of: facts).flatMap { cluster in
      cluster.disagreements(StoryCopies(documents)).flatMap(\.sides)
    }
    #expect(sides.map(\.source).sorted() == ["a.md", "c.md"])
  }

  @Test func joinsARepeatedSentenceOnce() throws {
    let text = String(repeating: "Ada Brown met Li Na in Oslo on Tuesday. ", count: 3000)
    let clusters = Clusterer().clusters(of: try Self.facts([("a.md", "2023-03-22", text)]))
    #expect(clusters.map(\.members.count) == [3000])
    #expect(clusters[0].titleFact.date.description == "2023-03-21")
  }

  @Test func givesTheSameClustersInAnyOrder() throws {
    let facts = try Self.facts(Self.meeting + Self.visit + Self.others)
    let expected = Self.account(facts)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 { #expect(Self.account(facts.shuffled(using: &random)) == expected) }
  }

  @Test func givesTheSameClustersForDocumentsInAnyOrder() throws {
    var texts = Self.meeting + Self.visit + Self.others
    let expected = Self.account(try Self.facts(texts))
    var random = SeededGenerator(seed: 6)
    for _ in 0..<40 {
      texts.shuffle(using: &random)
      #expect(Self.account(try Self.facts(texts)) == expected)
    }
  }

  /// One item after the other, from the last to the first.
  private struct Backwards: Sharing {
    func map<Item: Sendable, Result: Sendable>(
      _ items: [Item], _ body: @Sendable (Item) -> Result
    ) -> [Result] {
      items.reversed().map(body).reversed()
    }
  }

  @Test func joinsTheSameHoweverTheWorkIsShared() throws {
    let facts = try Self.facts(
      (1...80).flatMap { number in
        Self.meeting.map { ("\(number)-" + $0.0, $0.1, $0.2) }
      })
    // More facts than one piece of work has.
    try #require(facts.count > 300)
    let clusters = Clusterer().clusters(of: facts)
    let shared = Clusterer().clusters(of: facts, by: Backwards())
    #expect(clusters.contains { $0.members.count > 4 })
    #expect(
      shared.map { $0.members.map(\.fact.source) } == clusters.map { $0.members.map(\.fact.source) }
    )
    #expect(shared.map { $0.members.map(\.reason) } == clusters.map { $0.members.map(\.reason) })
  }

  @Test func makesNothingOfNothing() { #expect(Clusterer().clusters(of: []).isEmpty) }

  @Test func titlesAnEventByAFactThatHoldsItsHead() throws {
    let clusters = Clusterer().clusters(of: try Self.facts(Self.meeting))
    let fact = try #require(clusters.first).titleFact
    #expect(fact.titleHoldsHead && fact.titleIsMain && fact.date.description == "2023-03-21")
  }

  /// All that a cluster says, as text.
  private static func account(_ facts: [DatedFact]) -> [String] {
    Clusterer().clusters(of: facts).map { cluster in
      let members = cluster.members.map { "\($0.fact.source) \($0.reason.map(\.total) ?? 0)" }
      return "\(cluster.date) \(cluster.titleFact.source): \(members)"
    }
  }
}

@Suite struct SimilarityTests {
  private static func similarity(_ one: String, _ other: String) throws -> Similarity? {
    let facts = try FactFixture(one, other).facts
    try #require(facts.count == 2)
    return Similarity(facts[0], facts[1], among: [])
  }

  @Test(arguments: [
    ("on Tuesday", "on 1 March"), ("in 2019", "in 2020"), ("in March 2022", "in 2021"),
    ("last week", "last month"), ("in 2019", "since 2019"), ("by 2030", "in 2029"),
  ])
  func refusesDatesThatCannotAgree(one: String, other: String) throws {
    let text = "The two signed a pact in Oslo "
    #expect(try Self.similarity(text + one + ".", text + other + ".") == nil)
  }

  @Test func isTheSameBothWays() throws {
    let (one, other) = ("They signed a pact on Tuesday.", "The pact was sealed this week in Oslo.")
    #expect(try Self.similarity(one, other) == Self.similarity(other, one))
  }

  @Test func weighsTheSameDayMoreThanItsWeekAndItsMonth() throws {
    func date(_ words: String) throws -> Double {
      try #require(try Self.similarity("They signed it on Tuesday.", "They signed it \(words)."))
        .date
    }
    #expect(try date("on Tuesday") > date("this week"))
    #expect(try date("this week") > date("this month"))
    #expect(try date("this month") > date("this year"))
  }
}
