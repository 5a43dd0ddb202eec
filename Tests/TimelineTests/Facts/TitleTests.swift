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
    ("Old and new bridges\nBrown said on Tuesday Oslo would pay.", "Brown said Oslo would pay"),
    (
      "Brown left the harbour Tuesday night after a dinner.",
      "Brown left the harbour after a dinner"
    ),
    ("This came after a deal made last week in Oslo.", "A deal made in Oslo"),
    (
      "Brown said the bridge opened in 2019 had been built by Green.",
      "The bridge opened in 2019 had been built by Green"
    ),
    (
      "Brown told a business forum there that trade would reach new heights in 2023.",
      "Brown told a business forum there that trade would reach new heights"
    ),
    ("The two signed a pact on trade through 2030.", "The two signed a pact on trade"),
    ("Brown said Tuesday that Oslo would pay.", "Brown said that Oslo would pay"),
    (
      "Brown met Green on Monday and Tuesday in Oslo.",
      "Brown met Green on Monday and Tuesday in Oslo"
    ),
    ("Brown, who had been ill for years, left Oslo on Tuesday.", "Brown left Oslo"),
    ("Brown signed the March 2023 pact with Oslo.", "Brown signed the March 2023 pact with Oslo"),
    (
      "“The old bridge, which we all have loved, needs a new deck,” Brown said on Tuesday.",
      "The old bridge needs a new deck, Brown said"
    ),
    (
      "On Tuesday, spokesman Brown told reporters that after a short pause, the two would meet.",
      "Spokesman Brown told reporters that after a short pause, the two would meet"
    ),
    ("Brown met Green on Tuesday, and the two signed a pact.", "Brown met Green"),
    ("Brown met Green on Tuesday, according to Oslo.", "Brown met Green"),
    ("On Monday, Brown left; on Tuesday, the council met.", "Brown left"),
    ("Although he left on Monday, the talks went on.", "He left"),
    ("“We met in 2019,” she said.", "We met"),
    ("The two will meet in June.", "The two will meet"),
    ("Brown met Green in Oslo (21 March 2023).", "Brown met Green in Oslo"),
  ])
  func keepsTheMainClause(text: String, title: String) throws {
    let found = try FactFixture(text)
    let fact = try #require(found.facts.first)
    #expect(found.title(fact) == title)
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
            #expect(fact.sentence.contains(fact.title) && fact.sentence.contains(fact.head))
            #expect(fact.sentence.contains(fact.expression))
            #expect(title.first.map { ",;.—-) ".contains($0) } == false, "“\(title)”")
            #expect(title.last.map { ",;:—-( ".contains($0) } == false, "“\(title)”")
            #expect(fact.titleHoldsHead == fact.title.contains(fact.head))
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
