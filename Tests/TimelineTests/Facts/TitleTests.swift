import Testing
import Timeline

@Suite struct TitleTests {
  @Test(arguments: [
    ("In 2019, Brown described Green as a friend.", "Brown described Green as a friend"),
    ("On Tuesday, the two signed a pact.", "The two signed a pact"),
    ("After talks on Tuesday, Brown and Green signed a pact.", "Brown and Green signed a pact"),
    ("The two signed a pact on Tuesday.", "The two signed a pact"),
    ("Brown arrived in Oslo on Monday for a visit.", "Brown arrived in Oslo for a visit"),
    (
      "The new bridge was opened on Thursday by Mayor Brown.",
      "The new bridge was opened by Mayor Brown"
    ),
    ("Brown said on Tuesday that Oslo would pay.", "Brown said that Oslo would pay"),
    ("The mill had been shut since 3 March after a fire.", "The mill had been shut after a fire"),
    ("Brown announced yesterday a concert to be held on 3 May.", "Brown announced a concert"),
    ("After the talks President Brown left on Monday.", "President Brown left"),
    ("During the war Peru sold the mill in 2019.", "Peru sold the mill"),
    ("After a visit by Brown the two left on Monday.", "The two left"),
    ("However thus far, Brown has sold more than Green in 2022.", "Brown has sold more than Green"),
    (
      "It refers to the 3 March accord signed by Vice-Chancellor Ada Brown.",
      "The 3 March accord signed by Vice-Chancellor Ada Brown"
    ),
    (
      "On Monday Ada Brown was convicted in a state court of helping to defraud hundreds of savers "
        + "who bought bonds.",
      "Ada Brown was convicted in a state court of helping to defraud hundreds of savers who bought bonds"
    ),
    ("Men who had met in the hall sold it on Monday.", "Men who had met in the hall sold it"),
    (
      "Military men who watch the border said in private on Monday that Oslo, through its offices in "
        + "Bergen and Narvik, had been pushing hard to buy the mill.",
      "Military men who watch the border said in private that Oslo, through its offices in Bergen and "
        + "Narvik, had been pushing hard"
    ),
    ("Old and new bridges\nBrown said on Tuesday Oslo would pay.", "Brown said Oslo would pay"),
    (
      "Brown left the harbour Tuesday night after a dinner.",
      "Brown left the harbour after a dinner"
    ),
    ("This came after a deal made last week in Oslo.", "A deal made in Oslo"),
    (
      "Brown said the bridge opened in 2019 had been built by Green.",
      "The bridge opened"
    ),
    (
      "Brown told a business forum there that trade would reach new heights in 2023.",
      "Brown told a business forum there that trade would reach new heights"
    ),
    ("The two signed a pact on trade through 2030.", "The two signed a pact on trade"),
    ("Brown said Tuesday that Oslo would pay.", "Brown said that Oslo would pay"),
    ("Brown met Green on Monday and Tuesday in Oslo.", "Brown met Green in Oslo"),
    ("On a wet Friday in March 1969 Brown hired the hall.", "Brown hired the hall"),
    ("**9 March 2013.** The board hands in its plan.", "The board hands in its plan"),
    ("In the small hours of Monday a valve burst.", "A valve burst"),
    ("They left the town after Anna Brown resigned on Monday.", "Anna Brown resigned"),
    (
      "\"Nine years are lost,\" Brown told the court on Friday.",
      "Nine years are lost, Brown told the court"
    ),
    (
      "Brown met Green on Monday and Friday in Oslo.",
      "Brown met Green on Monday and Friday in Oslo"
    ),
    // What stands before the comma opens nothing: it is the clause of the date.
    ("Two men died on Monday, and the mayor resigned on Friday.", "Two men died"),
    ("About 40 men met on Monday, and the mayor resigned on Friday.", "About 40 men met"),
    ("At least 14 men died on Monday, when a roof fell.", "At least 14 men died"),
    ("Officials met on Monday, while the mayor was ill.", "Officials met"),
    ("Three men died on Monday, police said on Friday.", "Three men died, police said"),
    ("In Oslo, and in Bergen, the council met on Monday.", "The council met"),
    ("After the talks failed, and the rain stopped, the council met on Monday.", "The council met"),
    ("After the fire on Monday, police said nine men had died.", "Police said nine men had died"),
    ("Under 40 flags, the mayor spoke on Monday.", "The mayor spoke"),
    ("Brown, who had been ill for years, left Oslo on Tuesday.", "Brown left Oslo"),
    ("Brown signed the March 2023 pact with Oslo.", "Brown signed the pact with Oslo"),
    (
      "“The old bridge, which we all have loved, needs a new deck,” Brown said on Tuesday.",
      "The old bridge needs a new deck, Brown said"
    ),
    (
      "On Tuesday, spokesman Brown told reporters that after a short pause, the two would meet.",
      "Spokesman Brown told reporters that after a short pause, the two would meet"
    ),
    ("Brown met Green on Tuesday, and the two signed a pact.", "Brown met Green"),
    ("Brown met Green on Tuesday, according to Oslo.", "Brown met Green, according to Oslo"),
    ("On Monday, Brown left; on Tuesday, the council met.", "Brown left"),
    ("Although he left on Monday, the talks went on.", "He left"),
    ("“We met in 2019,” she said.", "We met, she said"),
    ("The two will meet in June.", "The two will meet"),
    ("Brown met Green in Oslo (21 March 2023).", "Brown met Green in Oslo"),
  ])
  func keepsTheMainClause(text: String, title: String) throws {
    let found = try FactFixture(text)
    let fact = try #require(found.facts.first)
    #expect(found.title(fact) == title)
  }

  /// A head in a clause of its own is told with the subject that the sentence gives it.
  @Test(arguments: [
    ("Brown, who left Oslo in 2019, met Green.", "Brown left Oslo"),
    ("She welcomed the mission that began in May.", "The mission began"),
    ("Brown won the vote in 2015 and was sworn in on 2 May 2016.", "Brown was sworn in"),
    ("Brown won the vote in 2015 and was sworn in on 2 May 2016.", "Brown won the vote"),
    (
      "Brown won the vote in 1999, sold the mill in 2001 and left Oslo in 2004.",
      "Brown sold the mill"
    ),
    (
      "The mill burned in 1862 and a new bridge opened in 1863.",
      "A new bridge opened"
    ),
    (
      "When the troops entered Oslo in 1940, Brown fled.",
      "When the troops entered Oslo, Brown fled"
    ),
    (
      "The man who had wept at the launch left on Tuesday.",
      "The man who had wept at the launch left"
    ),
    (
      "They fixed the roof, which Brown called sound last January.",
      "The roof, which Brown called sound"
    ),
    (
      "At a news conference after the summit President Brown and Mayor Green called for talks on Tuesday.",
      "President Brown and Mayor Green called for talks"
    ),
    ("The pact, signed in Oslo in 1954, ended the war.", "The pact signed in Oslo"),
    ("Police took a painting stolen in 1990 from a barn.", "A painting stolen from a barn"),
    ("Brown won the vote and in May 2016 became mayor.", "Brown became mayor"),
    ("They told of the case of Ada Brown, who left on Monday.", "Ada Brown left"),
    ("He won many battles, such as the attack on Oslo in 1911.", "The attack on Oslo"),
    ("They have waited since the launch of the probe in 2013.", "The launch of the probe"),
  ])
  func tellsAHeadWithItsSubject(text: String, title: String) throws {
    let found = try FactFixture(text)
    #expect(found.facts.map(found.title).contains(title), "\(found.facts.map(found.title))")
  }

  @Test(arguments: [
    ("On July 4, 1943, Brown attacked Oslo.", "Brown attacked Oslo"),
    ("And on Tuesday, Brown named a judge.", "Brown named a judge"),
    ("Finally, in early 1917 Brown left Oslo.", "Brown left Oslo"),
    ("Last year he was sent to Oslo.", "He was sent to Oslo"),
    ("From 15 to 22 May, in Oslo, and later in Bergen, they met.", "They met"),
    ("Citing the law, Brown closed the mill on Tuesday.", "Brown closed the mill"),
    ("Brown, on 6 March 1792, signed a petition.", "Brown signed a petition"),
    ("The warship on Thursday sank a boat.", "The warship sank a boat"),
    ("The ministry yesterday closed the mill.", "The ministry closed the mill"),
    ("The talks ended in March 1955 when Brown left.", "The talks ended when Brown left"),
    ("The decrees (May 1794) closed the clubs.", "The decrees closed the clubs"),
    ("Brown signed the paper shortly before 5 p.m. on Friday.", "Brown signed the paper"),
    ("The village lasted until 1918.", "The village lasted until 1918"),
    (
      "He told them on Friday that there were thirty-one.",
      "He told them that there were thirty-one"
    ),
  ])
  func leavesOutTheDateAndWhatLeadsToIt(text: String, title: String) throws {
    let found = try FactFixture(text)
    let fact = try #require(found.facts.first)
    #expect(found.title(fact) == title)
  }

  /// What has lost its subject, or tells nobody which thing is meant, is told with the clause it hangs on.
  @Test(arguments: [
    (
      "They welcomed the pact that Oslo and Bergen made in 2004.",
      "The pact that Oslo and Bergen made"
    ),
    (
      "The last piece of the border was settled by a pact signed in October 2004.",
      "The last piece of the border was settled by a pact"
    ),
    ("Brown was ill when she left Oslo in 2004.", "Brown was ill when she left Oslo"),
    (
      "Moderates such as Brown were charged in the spring of 1794.",
      "Moderates such as Brown were charged"
    ),
    (
      "In a letter to Green, read on Monday over the radio, Brown said he would leave.",
      "Brown said he would leave"
    ),
    (
      "On Friday Mayor Brown and Mayor Green, helped by one of the lawyers, flew to Oslo.",
      "Mayor Brown and Mayor Green, helped by one of the lawyers, flew to Oslo"
    ),
    (
      "The council met; and, on 16 December 1950, Brown declared a crisis.",
      "Brown declared a crisis"
    ),
    (
      "On 9 November 1799 (18 Brumaire of the Year VIII) Brown staged a coup.",
      "Brown staged a coup"
    ),
    ("Oslo lost two ships, including two bad accidents this year.", "Two bad accidents"),
    (
      "In July 1997, at a summit in Madrid, Spain, the two said they would sign.",
      "The two said they would sign"
    ),
    ("Oslo blamed Bergen, and in September, attacked.", "Oslo attacked"),
    (
      "The shorter paper names eight fields, from trade and transport to energy, in which they "
        + "want to do more by 2030.",
      "The shorter paper names eight fields, from trade and transport to energy"
    ),
    (
      "They spoke of the Sea and Road programme, which Brown announced in 2013.",
      "The Sea and Road programme, which Brown announced"
    ),
    (
      "On 23 July 1962, nine nations, including Norway, Sweden, Chile and Peru, signed a pact.",
      "Nine nations signed a pact"
    ),
    (
      "After Brown took control in 1914, Green and other rebels met.", "Brown took control"
    ),
    (
      "In May 1949 Brown proclaimed Taipei, Taiwan, the capital of the land.",
      "Brown proclaimed Taipei, Taiwan, the capital of the land"
    ),
    (
      "On the night of 10 August 1792, insurgents, supported by the town, stormed the palace.",
      "Insurgents, supported by the town, stormed the palace"
    ),
    (
      "The fair has been closed since it opened last May.",
      "The fair has been closed since it opened"
    ),
    ("The trams will stop, Oslo predicted on Monday.", "The trams will stop, Oslo predicted"),
  ])
  func fallsBackToTheClauseItHangsOn(text: String, title: String) throws {
    let found = try FactFixture(text)
    #expect(found.facts.map(found.title).contains(title), "\(found.facts.map(found.title))")
  }

  @Test(arguments: [
    ("The firm had a loss of $92 million for the quarter ended Sept. 30.", "loss"),
    ("In 2019 a bridge built by Brown collapsed.", "collapsed"),
    ("On 7 May 2019, a bridge built by Brown collapsed.", "collapsed"),
    ("On 7 March, the army emerged from the valley, thanks in part to a training.", "emerged"),
    ("By July the rule of the town extended over the land.", "extended"),
  ])
  func choosesTheHead(text: String, head: String) throws {
    let found = try FactFixture(text)
    #expect(found.facts.map(found.head) == [head])
  }

  /// A claim without who claims it would read like a fact.
  @Test(arguments: [
    ("Brown met Green on Tuesday, police said.", "Brown met Green, police said"),
    ("“Brown met Green on Tuesday,” said the judge.", "Brown met Green, said the judge"),
    (
      "According to the judges, nine people died on 12 March 2011, four of them at sea.",
      "According to the judges, nine people died"
    ),
    ("Brown said Oslo sold the mill in 2008.", "Oslo sold the mill, Brown said"),
    (
      "The mill will cost the town a fortune, the mayor said Friday.",
      "The mill will cost the town a fortune, the mayor said"
    ),
    (
      "The victim was alive when they came, Brown told the Herald on Sunday.",
      "The victim was alive when they came, Brown told the Herald"
    ),
    ("Brown told him on Friday: “You knew it.”", "Brown told him: “You knew it”"),
  ])
  func keepsWhoseWordItIs(text: String, title: String) throws {
    let found = try FactFixture(text)
    let fact = try #require(found.facts.first)
    #expect(found.title(fact) == title)
  }

  /// "when they heard" behind a comma is nobody's word.
  @Test func takesNoSideClauseForAnAttribution() throws {
    let found = try FactFixture("Profits rose on Tuesday, even though claims were high.")
    #expect(found.facts.map(\.nature) == [.happened])
    #expect(found.facts.map(found.title) == ["Profits rose"])
  }

  @Test func endsALongTitleAtAWord() throws {
    let found = try FactFixture(
      """
      On Tuesday, the ministers of the two neighbouring countries signed a long expected agreement \
      about the building of a third railway line between their capitals and the northern coast.
      """)
    let fact = try #require(found.facts.first)
    let title = found.title(fact)
    #expect(title.count <= 90 && title.count > 60 && fact.titleHoldsHead)
    #expect(
      title.split(separator: " ").last.map { !["the", "and", "of", "a"].contains($0) } == true)
  }

  private static let openings = [
    "On Tuesday, ", "In 2019, ", "Last week, ", "After talks in Oslo on Monday, ", "", "“",
    "In May ",
    "Although he came on Monday, ", "Earlier this month, as talks went on, ", "By 2030, ",
  ]
  private static let cores = [
    "Ada Brown met Li Na", "the council signed a long expected pact with its old neighbour",
    "a plan unveiled by Brown last year, which Green praised on Monday, was dropped",
    "she said “it is done”", "the U.S. and its allies’ talks began",
    "Brown’s three-day visit ended",
    "leaders of the two countries spoke by video and agreed to build — at last — a bridge over it",
  ]
  private static let ends = [
    ".", " on Tuesday.", " in December 2022, days after the fall of the city, and left.", "!",
    ", according to Oslo.", "; on Friday, they will meet.", " (21 March 2023).",
    ",” he said in 2019.",
    "\nin the cold of early 2023.", ", the town’s paper wrote on Wednesday",
  ]

  @Test func putsNoWordIntoATitle() throws {
    var count = 0
    for opening in Self.openings {
      for core in Self.cores {
        for end in Self.ends {
          let found = try FactFixture(opening + core + end)
          for fact in found.facts {
            count += 1
            let sentence = found.words(fact.sentence, of: fact.source)
            let title = found.title(fact)
            for piece in found.titlePieces(fact) {
              #expect(Self.words(piece, standIn: sentence), "“\(title)” of “\(sentence)”")
            }
            #expect(fact.titlePieces.allSatisfy(fact.sentence.contains))
            #expect(fact.sentence.contains(fact.head))
            #expect(fact.sentence.contains(fact.expression))
            #expect(title.first.map { ",;.—-) ".contains($0) } == false, "“\(title)”")
            #expect(title.last.map { ",;:—-( ".contains($0) } == false, "“\(title)”")
            #expect(fact.titleHoldsHead == fact.titlePieces.contains { $0.contains(fact.head) })
          }
        }
      }
    }
    #expect(count > 700)
  }

  /// Whether the words of a title are a run of the sentence's words.
  private static func words(_ title: String, standIn sentence: String) -> Bool {
    func words(_ text: String) -> String {
      let parts = text.lowercased().split { !($0.isLetter || $0.isNumber) }
      return " " + parts.joined(separator: " ") + " "
    }
    return words(sentence).contains(words(title))
  }
}

@Suite struct EventTitleTests {
  @Test(arguments: [
    ("the two\n  met", "The two met"), ("“we met,”", "“we met”"), ("“we met.”", "“we met”"),
    ("\"we met,\"", "\"we met\""), ("“we met", "We met"), ("we met”", "We met"),
    ("we \"met", "We met"),
    ("ünal came", "Ünal came"), ("3 came", "3 came"), ("", ""), ("   ", ""),
  ])
  func writesOneLineWithWholeQuotes(words: String, title: String) {
    #expect(EventTitle.text(words) == title)
  }
}
