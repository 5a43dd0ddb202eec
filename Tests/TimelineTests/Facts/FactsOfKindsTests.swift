import Testing
import Timeline

/// What an editor takes from short texts of many kinds, and what not.
@Suite struct FactsOfKindsTests {
  /// A text of one kind, with the dates and titles of its events in order.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let created: String?
    let text: String
    let events: [String]

    var testDescription: String { name }
  }

  private static let kinds = [
    Kind(
      name: "court", created: "2024-05-17",
      text: """
        Leeds Crown Court heard on Tuesday how Mark Hollin, 41, set fire to his own warehouse. The fire \
        on 3 January 2023 spread to two homes. He is due to be sentenced on 14 June. The maximum \
        sentence is life imprisonment. The case continues.
        """,
      events: [
        "2024-05-14 Leeds Crown Court heard how Mark Hollin, 41, set fire to his own warehouse",
        "2023-01-03 The fire spread to two homes", "2024-06-14 He is due to be sentenced",
      ]),
    Kind(
      name: "council", created: "2024-05-17",
      text: """
        Cllr Bell reported that the playground had reopened on \
        2 May. It was resolved to spend £1,950 on new benches. The next meeting will be held on \
        11 June 2024 at 7 pm. The office is open Monday to Friday.
        """,
      events: [
        "2024-05-02 The playground had reopened, Cllr Bell reported",
        "2024-06-11 The next meeting will be held",
      ]),
    Kind(
      name: "obituary", created: "2019-11-02",
      text: """
        Margaret Iles was one of the first women to fly airliners. Born in Hull in 1932, the daughter \
        of a trawlerman, she learned to fly in 1951. In 1958 she married Peter Iles; he died in 2004. \
        She joined an airline in 1964 and became a captain in 1971. She is survived by three sons.
        """,
      events: [
        "1932 Born in Hull", "1951 She learned to fly",
        "1958 She married Peter Iles",
        "2004 He died",
        "1964 She joined an airline", "1971 She became a captain",
      ]),
    Kind(
      name: "company", created: "2023-08-03",
      text: """
        Osmer plc said on Thursday that profits rose 12% in the first half. Revenue was £412m in the \
        six months to June. The company, founded in 1923, employs 1,900 people. It completed the sale \
        of its paper arm to Vance Group on 30 June. Sales have grown every year since 2015. Past \
        performance is no guide to the future.
        """,
      events: [
        "2023-08-03 Osmer plc said that profits rose 12% in the first half",
        "1923 The company founded",
        "2023-06-30 It completed the sale of its paper arm to Vance Group",
      ]),
    Kind(
      name: "report", created: "2022-10-10",
      text: """
        Since January, food prices have doubled. On 12 July armed men entered the camp at Lok and took \
        away six men; their families have heard nothing since. The mayor did not reply to a letter sent on \
        1 September. Report prepared by A. Moss and K. Lind, October 2022.
        """,
      events: [
        "2022-07-12 Armed men entered the camp at Lok and took away six men",
        "2022-09-01 A letter sent",
      ]),
    Kind(
      name: "blog", created: "2024-02-06",
      text: """
        Summary: A crane fell on to the road this morning. It was carrying steel for the new stadium, \
        which is due to open in September. We will bring you more as we have it. Updated 6 February \
        2024. Yesterday, the council had warned of high winds.
        """,
      events: [
        "2024-02-06 A crane fell on to the road", "2024-09 The new stadium is due to open",
        "2024-02-05 The council had warned of high winds",
      ]),
    Kind(
      name: "history", created: nil,
      text: """
        The mill was built in 1784 by Samuel Oldcroft. Within ten years it employed 300 hands. In 1812 it \
        was attacked by weavers. By 1850 steam had replaced water. The family sold the mill in 1871; it \
        burned down in 1902 and was never rebuilt. The period from 1790 to 1815 was one of rising prices.
        """,
      events: [
        "1784 The mill was built by Samuel Oldcroft", "1812 It was attacked by weavers",
        "../1850 Steam had replaced water", "1871 The family sold the mill",
      ]),
    Kind(
      name: "log", created: "2023-06-12",
      text: """
        June 10, 2:15 a.m. - Officers responded to a report of a stolen car on Elm Street. No injuries \
        were reported. Call 555-1950 with information.
        """,
      events: ["2023-06-10 Officers responded to a report of a stolen car on Elm Street"]),
  ]

  @Test(arguments: kinds)
  func tellsTheEvents(kind: Kind) throws {
    let found = try FactFixture(kind.text, created: kind.created)
    #expect(found.facts.map { "\($0.date) \(found.title($0))" } == kind.events)
  }

  /// Lines of every kind that are no event.
  @Test(arguments: [
    "LONDON, May 9 (Wire) -", "By Anna Reed, 8 May 2023.", "Photo: Brown met Green on Monday.",
    "Read more: what happened in 2019.", "Leave a reply by Friday.", "Copyright 2023 The Gazette.",
    "https://example.org/2019/05/brown-arrested-in-oslo", "He did not sign the deal on Monday.",
    "Over the past year prices have climbed.", "Winters were colder in the 1960s.",
    "It may rain on Friday.", "If he resigns in June, the party will split.",
    "A 1912 map hangs in the hall.", "The 2015 law forbids it.", "She has worked here since 1998.",
    "The museum is open from March to October.", "Flight 2019 was late.", "Room 1984 is closed.",
    "He is said to have met Green on Monday.", "The letter of 9 April was long.",
    "Updated 6 February 2023.", "Report prepared by Ada Brown, May 2022.",
  ])
  func takesNothingFrom(line: String) throws {
    #expect(try FactFixture(line, created: "2023-05-10").facts.map(\.date) == [])
  }
}
