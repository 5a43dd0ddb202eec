import Testing
import Timeline

@Suite struct FactExtractorTests {
  @Test(arguments: [
    ("In 2019, Brown described Green as a friend.", "2019", "described", "speech"),
    ("Brown arrived in Paris on Monday for a three-day visit.", "2023-03-20", "arrived", "arrive"),
    (
      "The three-day visit to Peru, which ended on Wednesday, was long.", "2023-03-20/2023-03-22",
      "visit", "visit"
    ),
    ("After Tuesday's talks, they left.", "2023-03-21", "talks", "meeting"),
    ("The December 2022 video call helped.", "2022-12", "call", "call"),
    ("He was born on 5 May 1953.", "1953-05-05", "born", "birth"),
    ("A deal reached last week helps.", "2023-03-13/2023-03-19", "reached", "arrive"),
    ("The two will meet in June.", "2023-06", "meet", "meeting"),
    ("It must be finished by 2030.", "../2030", "finished", "end"),
    ("On Tuesday, she was in Paris and signed a pact.", "2023-03-21", "signed", "sign"),
    ("The council is to convene on Friday.", "2023-03-24", "convene", "meeting"),
    (
      "After their closely watched meeting on Tuesday, they left.", "2023-03-21", "meeting",
      "meeting"
    ),
    ("They welcomed an Oslo-brokered deal last week.", "2023-03-13/2023-03-19", "deal", "sign"),
    (
      "\"Given its strength, our talks today can lead far,\" he said in an address on Wednesday.",
      "2023-03-22", "said", "speech"
    ),
  ])
  func findsWhatHappenedAndWhen(text: String, date: String, head: String, frame: String) throws {
    let found = try FactFixture(text)
    try #require(found.facts.count == 1, "left out: \(found.extraction.leftOut.map(\.reason))")
    #expect(found.facts[0].date.description == date)
    #expect(found.head(found.facts[0]) == head)
    #expect(found.facts[0].frame == frame)
  }

  @Test(
    arguments: [
      ("They met on Tuesday.", nil, LedgerReason.noAnchor),
      ("They met on Tuesday.", "2023", .noAnchor),
      ("Oslo recently published a paper.", "2023-03-22", .vague),
      ("In the 1990s trade fell.", "2023-03-22", .noEvent),
      ("Last century a tower was built.", "2023-03-22", .vague),
      ("The walls stood open for the rest of the decade.", "2023-03-22", .vague),
      ("Guns killed more people than in the 1870s.", "2023-03-22", .vague),
      ("They talked for three days.", "2023-03-22", .durationOnly),
      ("They meet every Tuesday.", "2023-03-22", .recurring),
      ("A 2019 map of the region.", "2023-03-22", .notAStatement),
      ("Oslo, 21 March 2023", "2023-03-22", .notAStatement),
      ("All rights reserved 2023.", "2023-03-22", .notAStatement),
      ("Leave a reply before 21 March 2023.", "2023-03-22", .notAStatement),
      ("Ties have grown this year.", "2023-03-22", .noEvent),
      ("Trade has risen since 2014.", "2023-03-22", .noEvent),
      ("The land was poor in 1953.", "2023-03-22", .noEvent),
      ("Brown did not meet Green on Tuesday.", "2023-03-22", .negated),
      ("Neither side attacked on Monday.", "2023-03-22", .negated),
      ("They left without signing on Tuesday.", "2023-03-22", .negated),
      ("Nobody from Oslo attacked on Monday.", "2023-03-22", .negated),
      ("Oslo denied that it had attacked on Monday.", "2023-03-22", .negated),
      ("Brown didn't meet Green on Tuesday.", "2023-03-22", .negated),
      ("The buyer wasn’t named on Tuesday.", "2023-03-22", .negated),
      ("The bridge won't open on Friday.", "2023-03-22", .negated),
      ("They cannot open the bridge on Friday.", "2023-03-22", .negated),
      ("They can't open the bridge on Friday.", "2023-03-22", .negated),
      ("If they had met on Tuesday, it would have ended.", "2023-03-22", .hypothetical),
      ("They might meet on Friday.", "2023-03-22", .hypothetical),
      ("Brown is rumoured to have met Green on Tuesday.", "2023-03-22", .rumour),
      ("Read: Brown met Green | Green left (21 March 2023)", "2023-03-22", .notAStatement),
      ("Photo: Brown met Green on Tuesday.", "2023-03-22", .notAStatement),
      ("The pact of 2019 helped.", "2023-03-22", .notAStatement),
      ("Barley is sown in March.", "2023-06-22", .noEvent),
      ("Contrary to what some said, no boat of the line sank on 9 March.", "2023-03-22", .negated),
      ("He could not establish that any shot was fired on 9 March.", "2023-03-22", .negated),
      ("In the market it was whispered on Monday that she would go.", "2023-03-22", .rumour),
      ("*The mayor opens the bridge on Monday.*", "2023-03-22", .notAStatement),
      ("Gas has flowed since Monday.", "2023-03-22", .noEvent),
    ] as [(String, String?, LedgerReason)])
  func tellsWhyASentenceIsNoFact(text: String, created: String?, reason: LedgerReason) throws {
    let found = try FactFixture(text, created: created)
    #expect(found.facts.isEmpty)
    #expect(found.extraction.leftOut.map(\.reason) == [reason])
    let line = try #require(found.extraction.leftOut.first)
    #expect(found.words(line.sentence, of: line.source) == text)
    #expect(!found.words(line.expression, of: line.source).isEmpty)
  }

  @Test(arguments: [
    ("Nine people were killed in Saturday's fighting.", "2023-03-18", "killed"),
    ("It was on March 9 that the court threw out the vote.", "2023-03-09", "threw"),
    ("On 9 March the court, by six votes to three, annulled it.", "2023-03-09", "annulled"),
    ("In April came the ambush.", "2022-04", "came"),
    ("Only after the talks did they come back to the table, on 17 April.", "2022-04-17", "come"),
    ("Talks opened on 4 October last year.", "2022-10-04", "opened"),
    ("It landed on Sept. 8, 2016, and sank five weeks later, on Oct. 12.", "2016-10-12", "sank"),
    ("She led it until 1998, when she left.", "1998", "left"),
    ("In a letter dated March 14, the firm said it would leave.", "2023-03-14", "said"),
    ("She called an election for 24 June.", "2023-06-24", "election"),
    ("They approved the minutes of a meeting for 9 March.", "2023-03-09", "meeting"),
    ("The refit took place between December 2007 and February 2008.", "2007-12/2008-02", "took"),
    ("The court upheld it last September, on the 13th.", "2022-09-13", "upheld"),
    ("In June the first pipes were laid.", "2022-06", "laid"),
    ("The inquest was adjourned until Friday.", "2023-03-24", "adjourned"),
    ("On Saturday last the lock burst.", "2023-03-18", "burst"),
    ("Few recall the night of 14 November 1868, when the lock burst.", "1868-11-14", "burst"),
    ("It was 9 March before a train could pass.", "2023-03-09", "pass"),
    (
      "By the end of next year, the trust says, every lamp will have been replaced.", "../2024",
      "replaced"
    ),
    ("On Monday, in sunshine that few had hoped for, she cut a ribbon.", "2023-03-20", "cut"),
    ("It will be put back on the wall this month.", "2023-03", "put"),
    ("**9 March 2023.** The gate comes down.", "2023-03-09", "comes"),
    ("The ship was due to dock on Friday, an agent said.", "2023-03-24", "dock"),
    ("The pump did not run again until August.", "2022-08", "run"),
    ("The firm extended to April 20 its offer for the mill.", "2023-04-20", "extended"),
    ("The firm declared a dividend of ten cents, payable April 1.", "2023-04-01", "declared"),
    ("Brown, who stepped down on 16 April, was ill.", "2022-04-16", "stepped"),
    ("He was arrested early Jan. 6 at home.", "2023-01-06", "arrested"),
    ("Brown agreed to a six-year lease with Oslo on Saturday.", "2023-03-18", "agreed"),
    ("The match was called off due to the storm on Saturday.", "2023-03-18", "called"),
    ("She tried agents charged in the Dec. 21, 1988, bombing.", "1988-12-21", "bombing"),
    ("He lived there from 1968, when the army came in, until 1989.", "1968", "came"),
    ("The Sunday Ledger reported last month that Brown paid.", "2023-02", "reported"),
    (
      "The match set for last Saturday was rained off and will now be played on 13 June.",
      "2023-06-13", "played"
    ),
    ("On Friday 3 March a roof fell, and on the Sunday a wall broke.", "2023-03-05", "broke"),
    ("About 200 men refused to parade on 8 January 1919.", "1919-01-08", "refused"),
    ("In the early hours of 12 March a valve on tank no. 4 failed.", "2023-03-12", "failed"),
    ("The three said that the mill burnt down on Monday.", "2023-03-20", "burnt"),
    ("Shares closed at $32 in stock exchange trading on Monday.", "2023-03-20", "closed"),
    ("In the 1970s a rope gave way to a barrier.", "197X", "gave"),
    ("By letter of 14 January 2021 the firm demanded its money.", "2021-01-14", "demanded"),
    ("Without prejudice to its claim, the firm paid on 9 March.", "2023-03-09", "paid"),
    ("It would not have come out without Lee, who left in 2018.", "2018", "left"),
    ("Gas has flowed again since 9 March.", "2023-03-09", "flowed"),
    ("The parts are to be sent back not later than 28 April.", "../2023-04-28", "sent"),
    ("The report must be handed in no later than 3 May.", "../2023-05-03", "handed"),
    (
      "It began on 22 May 2017, took 74 days and ended on 15 December 2017.", "2017-12-15", "ended"
    ),
    ("Shots were heard on Friday night. At 1:40 a.m. troops fired at him.", "2023-03-18", "fired"),
    ("They met on Friday. At 3 p.m. the mayor left.", "2023-03-17", "left"),
    (
      "The firm, which did not comment, said that it sold the mill on Monday.", "2023-03-20", "sold"
    ),
    ("It did not stay and said that the mill burnt down on Monday.", "2023-03-20", "burnt"),
    ("They say in their report that the dam broke on 9 March.", "2023-03-09", "broke"),
    ("*Hamlet* opens on Friday at the theatre in Oslo.", "2023-03-24", "opens"),
    (
      "Brown, who came on Monday, made a two-day visit to Oslo, which ended on Tuesday.",
      "2023-03-20/2023-03-21", "visit"
    ),
    ("The judgment was given on the 29th day of June, 2018.", "2018-06-29", "given"),
    ("Oslo kept silent until last week, when it told.", "2023-03-13/2023-03-19", "told"),
    ("The firm has filed a suit in Oslo this week.", "2023-03-20/2023-03-26", "suit"),
    ("The ship has been detained since 3 March.", "2023-03-03", "detained"),
    ("The lift, in service since 2009, is to be removed in 2025.", "2025", "removed"),
    ("Two men were at the mill from 12 to 14 June 2022.", "2022-06-12/2022-06-14", "were"),
    ("They found on 3 March that it should have been shut.", "2023-03-03", "found"),
    ("A map will be printed in the course of next year.", "2024", "printed"),
    ("The mayor ordered a day of mourning for Friday.", "2023-03-24", "ordered"),
    ("The board has invited them to talks on 4 April.", "2023-04-04", "invited"),
    ("The bans expire on 4 April.", "2023-04-04", "expire"),
    ("The count should be finished by 12 June.", "../2023-06-12", "finished"),
    ("A trial date of 4 April 2023 has been set.", "2023-04-04", "trial"),
    ("They met on Tuesday.\n\nThe mayor left shortly before 5 a.m.", "2023-03-21", "left"),
    ("Sales fell from 20 to 15 casks in 2019.", "2019", "fell"),
    ("The wall was raised from 45 metres in 2019 to 60.", "2019", "raised"),
    ("Brown moved from 5 Hill Street in 2019.", "2019", "moved"),
    ("The first flight of the plane was in 1994.", "1994", "flight"),
    ("Brown is travelling to Oslo on Friday.", "2023-03-24", "travelling"),
  ])
  func readsTheWordsAroundADate(text: String, date: String, head: String) throws {
    let found = try FactFixture(text)
    let told = found.facts.map { "\($0.date) \(found.head($0))" }
    #expect(told.contains("\(date) \(head)"), "\(told) \(found.extraction.leftOut.map(\.reason))")
  }

  @Test func goesOnInAStoryOfOldDays() throws {
    let found = try FactFixture(
      "She left on 8 October 1971. A search was made on 10 October, and on 12 October a shoe was found."
        + "\n\nHe wrote to her on 11 October.")
    #expect(
      found.facts.map(\.date.description) == [
        "1971-10-08", "1971-10-10", "1971-10-12", "1971-10-11",
      ])
  }

  /// Paragraphs that begin with their dates and a full stop.
  @Test func readsAChronicleOfParagraphs() throws {
    let found = try FactFixture(
      "9 March 2017. The board hands in its plan.\n\nApril 2016. The state settles on the cape. It fell."
        + "\n\n**2 May.** Bulldozers arrive.\n\nPage 3. It rained on 4 May.")
    #expect(
      found.facts.map { "\($0.date) \(found.head($0))" } == [
        "2017-03-09 hands", "2016-04 settles", "2016-05-02 arrive", "2022-05-04 rained",
      ])
  }

  /// In what was written day by day, "yesterday" is the day before the entry.
  @Test func countsDaysFromTheEntriesOfALog() throws {
    let found = try FactFixture(
      """
      Jan. 9th. The school opened.

      Feb. 6th. The weavers came out this morning.

      Mar. 8th. The mill was burnt down last night. They left to-day.

      We copied this book yesterday.
      """, created: "1911-06-20")
    #expect(
      found.facts.map { "\($0.date) \(found.head($0))" } == [
        "1911-01-09 opened", "1911-02-06 came", "1911-03-07 burnt", "1911-03-08 left",
        "1911-06-19 copied",
      ])
  }

  /// In minutes the date stands over what was done.
  @Test func countsDaysFromTheHeadingsOfMinutes() throws {
    let found = try FactFixture(
      """
      Committee, January 24th, 1911.

      A notice was posted on Friday.

      General Meeting, February 4th.

      The firm refused on Thursday to give way.

      Committee, March 9th.

      The mill was burnt on Tuesday night.
      """, created: "1911-04-11")
    #expect(
      found.facts.map { "\($0.date) \(found.head($0))" } == [
        "1911-01-20 posted", "1911-02-04 Meeting", "1911-02-02 refused", "1911-03-07 burnt",
      ])
  }

  /// What has no year in an entry that begins with its date is of the entry's year.
  @Test func countsAnEntryOfAChronicleFromItsDate() throws {
    let found = try FactFixture(
      "A calendar.\n\n12 March 2011: a mutiny is defeated. Nine people die on 12 March.\n\n"
        + "17 January 2012: talks restart.\n\nThe two met on 12 March.")
    #expect(
      found.facts.map { "\($0.date) \(found.head($0))" } == [
        "2011-03-12 defeated", "2011-03-12 die", "2012-01-17 restart", "2023-03-12 met",
      ])
  }

  @Test(arguments: [
    ("Brown declined on Wednesday to be interviewed.", LedgerReason.negated),
    ("Reports that Brown resigned on 28 February are without foundation.", .negated),
    ("It is an open secret that Green paid for it in 2017.", .rumour),
    ("Next week: Brown rides the ore train.", .notAStatement),
    ("The house was fuller at the Christmas sales.", .notAStatement),
    ("Sales rose by a fifth compared with June 2022.", .notAStatement),
    ("The wing was stronger than in 2005.", .notAStatement),
    ("Brown bought milk with use-by dates from 24 March to 27 March.", .notAStatement),
    ("A concert planned for 3 March did not take place.", .negated),
    ("There has been talk that the mill burnt down on 3 March.", .rumour),
    ("The mayor dismissed a story that the mill burnt down on 3 March.", .rumour),
    ("Suppose Brown had called in 2020.", .hypothetical),
    ("Sales fell to $1,500.5 from $2 million a year ago.", .notAStatement),
    ("Sales rose by a fifth, from 3,100 casks in 2019.", .notAStatement),
    ("Brown drove away in a 2007 silver car.", .notAStatement),
    ("A 2003 law was repealed.", .notAStatement),
    ("It will use less oil than the same mill today.", .notAStatement),
    ("The price of oil has gone up threefold this month.", .noEvent),
    ("Expect queues on a road where a lane has been closed since 3 March.", .noEvent),
    ("Offer ends March 28.", .notAStatement),
    ("Brown rejected Saturday's paper.", .notAStatement),
    ("Entry is free until Easter Monday.", .noEvent),
    ("Dues for 2021 were waived.", .notAStatement),
    ("Brown put trade for last year at 185 billion.", .notAStatement),
    ("It was the largest bank to fail since 1991.", .noEvent),
    ("The sanctions would delay it until 2032 if banks left.", .hypothetical),
    ("Brown would not answer when asked about it on Monday.", .negated),
    ("Copyright 2013 Brown and Green.", .notAStatement),
    ("Brown assured us that no payment had been made on 19 March.", .negated),
    ("There will be no service on 26 June.", .negated),
    ("They treated no case of cholera in 2013.", .negated),
    ("A trial is unlikely to begin before next autumn.", .negated),
    ("We recommend that mills be required to report by 30 September 2023.", .hypothetical),
    ("Somebody has put it about that the mill will be an inn by Christmas.", .rumour),
    ("The bureau would not comment on reports that he was seen last week.", .rumour),
    ("The year 2012 began sadly.", .noEvent),
    ("Until Thursday, they had not called him a suspect.", .negated),
    ("Brown had kept bees since 2004.", .noEvent),
    ("The club meets on the second Sunday of the month.", .noAnchor),
    ("Route walked by the author in May 2003.", .notAStatement),
    ("Brown at the annual meeting in May 2013.", .notAStatement),
    ("Next Sunday: the banker who vanished.", .notAStatement),
    ("A service is held at the jetty every year on May 7.", .noEvent),
    ("The firm holds its general meeting in May.", .noEvent),
  ])
  func leavesOutWhatOnlyLooksLikeAnEvent(text: String, reason: LedgerReason) throws {
    let found = try FactFixture(text)
    #expect(found.facts.map(found.head) == [])
    #expect(found.extraction.leftOut.map(\.reason) == [reason])
  }

  @Test func givesEachReasonThatExtractionCanGive() {
    // The two others are a person's word, which the extraction cannot know.
    let byHand: Set<LedgerReason> = [.hidden, .removedByHand]
    let tested: Set<LedgerReason> = [
      .noAnchor, .vague, .durationOnly, .recurring, .notAStatement, .noEvent, .negated,
      .hypothetical, .rumour, .calledOff,
    ]
    #expect(tested.union(byHand) == Set(LedgerReason.allCases))
  }

  @Test func accountsForEverySentenceWithATimeAndForNoOther() throws {
    let found = try FactFixture(
      """
      They met on Tuesday. The room was cold. They talked for two hours. On Monday, Brown had left; on \
      Wednesday, he came back. Nobody knew.
      """)
    #expect(found.facts.map(\.date.description) == ["2023-03-21", "2023-03-20", "2023-03-22"])
    #expect(Set(found.facts.map(\.sentence)).count == 2)
    #expect(found.extraction.leftOut.map(\.reason) == [.durationOnly])
  }

  @Test func keepsOneFactForOneEventWithTwoDates() throws {
    let found = try FactFixture("They met in Oslo this week, on Tuesday.")
    #expect(found.facts.map(\.date.description) == ["2023-03-21"])
  }

  @Test(arguments: [
    ("They met on Tuesday.", false), ("They will meet on Friday.", true),
    ("They met on 22 March 2023.", false), ("A pact must be signed by 2030.", true),
    ("A pact was signed before 2019.", false), ("They will meet this week.", true),
    ("They signed a pact for the years 2024-2026.", true),
  ])
  func tellsWhatIsStillToCome(text: String, isPlanned: Bool) throws {
    #expect(try FactFixture(text).facts.map(\.isPlanned) == [isPlanned])
  }

  @Test(
    arguments: [
      ("Brown met Green on Tuesday.", .happened), ("Brown will meet Green on Friday.", .planned),
      ("The line was due to open on 20 March but was late.", .planned),
      ("The chair said that Brown met Green on Tuesday.", .claimed),
      ("Brown met Green on Tuesday, police said.", .claimed),
      ("\"Brown met Green on Tuesday,\" she said.", .claimed),
      ("Brown said on Tuesday that talks had failed.", .said),
      ("The plan unveiled last month helped.", .happened),
      ("Shares fell on lower-than-expected sales that it reported on Monday.", .happened),
      ("The bureau, which opened an inquiry on Sunday, said it was early.", .happened),
      ("An auditor who had joined on Sunday, told us that all was well.", .happened),
      ("The plan, which was lodged on Sunday, is bad, he said.", .happened),
      ("Brown left on Monday and, according to neighbours, went home.", .happened),
      ("Brown was fined $480,000 on Friday.", .happened),
      ("By his own account he left on Monday.", .claimed),
      ("On Monday, witnesses say, guards opened fire.", .claimed),
      ("Brown left on Monday, two people who saw it told us.", .claimed),
    ] as [(String, DatedFact.Nature)])
  func tellsThatItHappenedFromPlansAndClaims(text: String, nature: DatedFact.Nature) throws {
    #expect(try FactFixture(text).facts.map(\.nature) == [nature])
  }

  @Test func tiesASentenceToTheSpeechBeforeItByItsWordsAlone() throws {
    let tied = try FactFixture("Brown spoke on Tuesday. He added that talks had failed. He left.")
    #expect(tied.facts.map(\.date.description) == ["2023-03-21", "2023-03-21"])
    #expect(tied.facts.map { $0.follows != nil } == [false, true])
    #expect(try FactFixture("Brown left on Tuesday. He was tired.").facts.count == 1)
    let others = String(repeating: "It was cold in the hall, and some slept. ", count: 8)
    let far = "Brown spoke on Tuesday. " + others + "He added that talks had failed."
    #expect(try FactFixture(far).facts.count == 1)
  }

  @Test func keepsWhatIsDenied() throws {
    let found = try FactFixture("Brown did not meet Green on Tuesday.")
    #expect(found.extraction.denials.map(\.date.description) == ["2023-03-21"])
  }

  @Test func plansNothingInADocumentWithoutADate() throws {
    #expect(
      try FactFixture("They will meet in 2090.", created: nil).facts.map(\.isPlanned) == [false])
  }

  @Test func keepsTheStemsThatTellTheEvent() throws {
    let fact = try #require(
      try FactFixture("On Tuesday, Brown and the minister signed two contracts in Oslo.").facts
        .first)
    #expect(fact.roots.isSuperset(of: ["sign", "contract"]))
  }
}
