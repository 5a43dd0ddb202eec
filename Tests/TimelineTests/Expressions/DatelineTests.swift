import Testing
import Timeline

@Suite struct DatelineTests {
  @Test(arguments: [
    "LONDON, March 3, 2019 - They met yesterday.", "LONDON, March 3, 2019 — They met yesterday.",
    "NEW YORK (AP), March 3, 2019 -- They met yesterday.",
    "ST. LOUIS, March 3, 2019 (AP) - They met yesterday.",
    "Paris, France, 3 March 2019 (Reuters) - They met yesterday.",
    "3 March 2019\n\nThey met yesterday.",
    "Talks in Rome\n\nSunday, 3 March 2019\n\nThey met yesterday.",
    "2019-03-03\n\nThey met yesterday.",
  ])
  func countsFromTheDayOfADateline(text: String) throws {
    #expect(try ReadingFixture(text, created: nil).dates == ["2019-03-03", "2019-03-02"])
  }

  @Test(arguments: [
    "On March 3, 2019 - a Sunday - they left. They met yesterday.",
    "LONDON, March 2019 - They met yesterday.", "LONDON, March 3 - They met yesterday.",
    "London burned on March 3, 2019 - They met yesterday.",
    "They left London on March 3, 2019.\n\nThey met yesterday.",
    "One\n\nTwo\n\nThree\n\n3 March 2019\n\nThey met yesterday.",
    "3 March 2019\n\nThey met yesterday.\n\n4 March 2019\n\nThey left.",
    "3 March - 5 March 2019\n\nThey met yesterday.",
  ])
  func takesNoOtherDateForADateline(text: String) throws {
    let reading = try ReadingFixture(text, created: nil)
    let place = try #require(reading.words.firstIndex(of: "yesterday"))
    #expect(reading.dates[place] == "-", "\(reading.dates)")
  }

  @Test func leavesADocumentItsOwnDate() throws {
    let text = "LONDON, March 3, 2019 - They met yesterday."
    #expect(try ReadingFixture(text).dates.last == "2023-03-21")
  }
}
