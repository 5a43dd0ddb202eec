import Testing
import Timeline

/// What a fact is told of and when, where the words around a date decide; the day of writing is
/// Wednesday, 22 March 2023.
@Suite struct FactReadingsTests {
  @Test(arguments: [
    // Counted from the other clause.
    ("The gate opened on 24 April 2022, a week after its keeper fell.", "2022-04-17~", "fell"),
    ("The claim was issued on 18 March, ten days after the ship was held.", "2023-03-08", "held"),
    ("Ten days after he was held on 5 February, he was freed.", "2023-02-15", "freed"),
    ("Three days before the vote was held on 5 March, the mill closed.", "2023-03-02", "closed"),
    ("On 3 March, six months after fire destroyed the mill, work began.", "2022-09~", "destroyed"),
    ("On 3 March, six months after fire destroyed the mill, work began.", "2023-03-03", "began"),
    // What lies ahead.
    ("The ship is to be sold on 8 March.", "2024-03-08", "sold"),
    ("Parliament votes on Friday on the budget.", "2023-03-24", "votes"),
    ("The ban applies from Monday to all ships.", "2023-03-27", "applies"),
    ("They have called a rally for Saturday.", "2023-03-25", "rally"),
    (
      "Lee announced that her father would be travelling to Oslo Friday.", "2023-03-24",
      "travelling"
    ),
    ("She has accepted an invitation to visit Oslo in September.", "2023-09", "visit"),
    ("They declared three days of mourning, to begin on Friday.", "2023-03-24/2023-03-26", "begin"),
    ("By 15 April the armies must have pulled back.", "../2023-04-15", "pulled"),
    ("The clerk said that a letter would be sent by 1 March.", "../2023-03-01", "sent"),
    // What lies behind.
    (
      "The court heard that he had given the order on the night of 11 April.", "2022-04-11", "order"
    ),
    ("All but two had been let go by Thursday.", "../2023-03-16", "let"),
    // Which verb.
    ("The firm, owned by a fund, earlier this month sold the mill.", "2023-03", "sold"),
    ("In May the club, founded in Oslo in 1993, called on the mayor.", "2022-05", "called"),
    ("Police seized a bomb under construction on Sunday.", "2023-03-19", "seized"),
    ("All were lifted off by helicopter before breakfast on Monday.", "2023-03-20", "lifted"),
    (
      "After one vain pull on 7 March the ship was floated off on 8 March.", "2023-03-08", "floated"
    ),
    ("The firm alleges that on 9 March its agent removed two books.", "2023-03-09", "removed"),
    ("The ship was lost on Monday, and on Tuesday 11 bodies were found.", "2023-03-21", "found"),
    ("She was made head on 6 March, the same day the bank closed.", "2023-03-06", "closed"),
    ("Some have not forgotten 22 April 2009, when he gave his word.", "2009-04-22", "gave"),
    ("It was her first visit since October 2008, when she opened it.", "2008-10", "opened"),
    ("But they never came and the firm closed the mill on Monday.", "2023-03-20", "closed"),
    ("A deal on the usual terms was signed on 15 March.", "2023-03-15", "signed"),
    ("The bell was recast on 8 March.", "2023-03-08", "recast"),
    ("The bridge is to open to cars in April.", "2023-04", "open"),
    // Years that are not said.
    ("Few recall the strike of 2009, when they shut it in May.", "2009-05", "shut"),
    ("The ward, built in 1974, shut on Monday.", "2023-03-20", "shut"),
    ("He left on Monday. The ward, built in 1974, was cleared that day.", "2023-03-20", "cleared"),
    ("It began in March 2011. In June another went the same way.", "2011-06", "went"),
    ("They met in 1718 and again in 1867.", "1867", "met"),
  ])
  func readsTheDateOfAHead(text: String, date: String, head: String) throws {
    let found = try FactFixture(text)
    let told = found.facts.map { "\($0.date) \(found.head($0))" }
    #expect(told.contains("\(date) \(head)"), "\(told) \(found.extraction.leftOut.map(\.reason))")
  }

  @Test(
    arguments: [
      ("Brown meets Green at the palace in Oslo March 21, 2023.", LedgerReason.notAStatement),
      ("*Picture: the ship seen from the pier on Thursday.", .notAStatement),
      ("Judgment of 12 November 2022.", .notAStatement),
      ("date 2023-03-22 Oslo has pledged to help.", .notAStatement),
      ("The fair planned for 8 April is cancelled.", .calledOff),
      ("The race, which was to have been held on Saturday, was called off.", .calledOff),
      ("A concert on 2 May has been called off.", .calledOff),
      ("The concert advertised for 2 May will not take place.", .calledOff),
      ("The council cancelled the concert planned for 5 April.", .calledOff),
      ("The summit was due to open on 4 April but was put off.", .calledOff),
      ("Small towns are not going to be left alone this summer.", .negated),
      ("Brown was not, as one paper had it, seized on Monday.", .negated),
      ("By last Sunday 11,400 of these had been filled.", .noEvent),
      ("Costs rose from 1.9 billion in 2006 to 4.6 billion in 2015.", .noEvent),
    ] as [(String, LedgerReason)])
  func leavesOut(text: String, reason: LedgerReason) throws {
    let found = try FactFixture(text)
    #expect(found.facts.isEmpty, "\(found.facts.map(found.title))")
    #expect(found.extraction.leftOut.first?.reason == reason)
  }

  /// What only looks like the end of a plan, or like nothing at all.
  @Test(arguments: [
    ("The vote on 5 March was annulled.", "2023-03-05"),
    ("The storm delayed the vote on 5 March.", "2023-03-05"),
    ("Talks between Oslo and Bergen on Tuesday came to nothing.", "2023-03-21"),
    ("The council said on Monday that the fair would not take place.", "2023-03-20"),
    ("Police said on Friday there was no evidence that he left.", "2023-03-17"),
    ("The paper published research by Brown on Monday.", "2023-03-20"),
    ("The firm, registered in Oslo, sold the mill on Monday.", "2023-03-20"),
  ])
  func keeps(text: String, date: String) throws {
    #expect(try FactFixture(text).facts.map(\.date.description) == [date])
  }

  @Test func tellsADenialAndTheClauseBehindIt() throws {
    let found = try FactFixture("He did not resign on 5 March, when the report came out.")
    #expect(found.facts.map(found.head) == ["came"])
    #expect(found.extraction.denials.map(found.head) == ["resign"])
  }

  @Test(arguments: [
    ("He is accused of killing a man on 5 May 1996.", DatedFact.Nature.claimed),
    ("He is charged with gunning down a man last autumn.", .claimed),
    ("The jury found him guilty of theft on 14 March.", .happened),
    ("Brown said the policy unveiled last month could help.", .happened),
    ("Brown said the policy was unveiled last month.", .claimed),
    ("Brown hailed the pact after Tuesday's talks, he said.", .happened),
    ("The United States sold the mill on Monday.", .happened),
    ("The contract, signed in Rome on March 20, 2023, is worth 3 million.", .happened),
    ("The strike planned for 1 April goes on.", .planned),
  ])
  func tellsClaimsFromWhatIsKnown(text: String, nature: DatedFact.Nature) throws {
    let found = try FactFixture(text)
    #expect(found.facts.first?.nature == nature, "\(found.facts.map { "\($0.nature)" })")
  }

  /// A year, a page or a lookalike must not pull a date away from news.
  @Test(arguments: [
    ("She left on 8 May 1971.\n\nThe mayor spoke on 9 March.", "2023-03-09"),
    ("The mill burnt down in 2005. It was sold in December.", "2022-12"),
    ("On 13 November 2018 it sank. The inquiry opened on 2 March.", "2023-03-02"),
    (
      "It opened on 21 January 2022, on 22 May 2022 and 3 June 2022.\n\nIt shut on 10 March.",
      "2023-03-10"
    ),
  ])
  func keepsTheTimeOfNews(text: String, last: String) throws {
    #expect(try FactFixture(text).facts.last?.date.description == last)
  }

  @Test func countsPeopleWithoutANoun() throws {
    let found = try FactFixture(
      "All twelve on board were rescued on Monday.", "They handed over 1,200 tents on Monday.",
      "A quake of magnitude 6.6 hit Oslo on Monday.")
    #expect(found.facts.flatMap(\.numbers).map(\.number) == ["12", "1200", "6.6"])
  }

  @Test(arguments: [
    "WOLVERDEN, Oct 6 (Nordwire) - Ada Brown was arrested on Tuesday.",
    "Wolverden, 6 October 2022 (Nordwire) - Ada Brown was arrested on Tuesday.",
  ])
  func takesNoNameFromADateline(text: String) throws {
    let fact = try #require(try FactFixture(text).facts.first)
    #expect(fact.actors == ["Ada Brown"] && fact.places.isEmpty)
  }

  @Test func takesAWordAndItsNumberForNoPlace() throws {
    let found = try FactFixture(
      "Ada Brown was arrested in Silo 7 on Tuesday.", "Li Na was arrested in Silo 7 on Friday.",
      "Bo Dahl was arrested in Oslo on Monday.")
    #expect(Set(found.facts.flatMap(\.places)) == ["Oslo"])
    #expect(Set(found.facts.flatMap(\.actors)) == ["Ada Brown", "Li Na", "Bo Dahl"])
  }
}
