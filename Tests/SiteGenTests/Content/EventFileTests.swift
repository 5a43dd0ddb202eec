import SiteGen
import Testing
import Timeline

struct EventFileTests {
  private func file(_ text: String) throws -> EventFile {
    try EventFile(Array(text.utf8), path: try RelativePath("content/events/e.md"))
  }

  private func findings(_ text: String) -> [Diagnostic] {
    do {
      _ = try file(text)
      return []
    } catch let findings as Findings {
      return findings.list
    } catch {
      return []
    }
  }

  private static let whole = """
    ---
    id: e1
    date: 2023-03-20/2023-03-22
    title: "Talks: “peace” & gas"
    status: disputed
    actors:
      - Xi Jinping
      - Владимир Путин
    places:
      - Moscow
    topics:
      - energy
    importance: 2
    evidence:
      - source: wire/2023
        quote: They met on Tuesday.
        date: 2023-03-21
        expression: Tuesday
        anchor: 2023-03-22
        rule: weekday
        told-as: planned
        state: withdrawn
    citations:
      - title: A book
        publisher: A house
        url: https://example.org/
        published: 2001
        quote: "Yes: indeed"
    extracted:
      date: "00112233"
      evidence: a1-b2 c3-d4
    map-pin:
      lat: "0755"
      names:
        - one
        - - two
          - deep: "no"
    flag: "yes"
    ---
    # Body

    Text\u{20}\u{20}
    with `---` in it.

    """

  @Test func writesTheSameBytesThatItHasRead() throws {
    let event = try file(Self.whole).event
    #expect(String(decoding: EventFile.bytes(of: event), as: UTF8.self) == Self.whole)
  }

  @Test func readsEveryField() throws {
    let event = try file(Self.whole).event
    #expect(event.id == "e1")
    #expect(event.title == "Talks: “peace” & gas")
    #expect(event.status == .disputed)
    #expect(event.actors == ["Xi Jinping", "Владимир Путин"])
    #expect(event.importance == 2)
    let proof = try #require(event.evidence.first)
    #expect(proof.isWithdrawn && proof.evidence.isPlanned && proof.evidence.rule == "weekday")
    #expect(event.citations.first?.quote == "Yes: indeed")
    #expect(event.extra.map(\.key) == ["map-pin", "flag"])
    #expect(event.body.hasPrefix("# Body\n\nText  \n"))
  }

  @Test func givesEvidenceWithoutADateTheDateOfItsEvent() throws {
    let text = "---\nid: a\ndate: 2020\ntitle: T\nevidence:\n  - source: s\n    quote: q\n---\n"
    #expect(try file(text).event.evidence.first?.evidence.date.description == "2020")
  }

  // MARK: Changes by extraction

  private static let handmade = """
    ---
    # reviewed by Ada
    id: e1   # stable
    title:   'It''s on'   # as the Courier has it

    # to be checked
    date: 2023-03   # month only

    own: {a: [1, 2],   b: "x"}   # untouched
    evidence:
      # the first report
      - source: one   # print edition
        quote: >-
          They met
          in March.
        date: 2023-03
      # the second report
      - date: 2023-03   # told twice
        quote: "They did meet in March."   # page 3
        source: two
      # none other
    # before the digests
    extracted:   # by sitegen
      date: "1"
    # the end
    ---
    Body\u{20}
    \t# not a comment

    """

  @Test func changesOnlyTheLinesOfAKey() throws {
    let file = try file(Self.handmade)
    var event = file.event
    event.date = try EDTF("2023-03-21")
    let bytes = file.bytes(changing: event, fields: ["date"])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == Self.handmade.replacing(
          "date: 2023-03   # month only", with: "date: 2023-03-21   # month only"))
  }

  @Test(arguments: ["[2023-03-04,2023-04-03]", "{1960, 1961-12}", "[2023-03-04,\n  2023-04-03]"])
  func readsSetsOfDatesInBracketsAndChangesTheirLines(_ date: String) throws {
    let text = Self.handmade.replacing("date: 2023-03   #", with: "date: \(date)   #")
      .replacing("    date: 2023-03\n", with: "    date: \(date)\n")
    let file = try file(text)
    let words = date.filter { !$0.isWhitespace }
    #expect(file.event.date.description == words)
    #expect(file.event.evidence.map(\.evidence.date.description) == [words, words])
    var event = file.event
    event.title = "Mine"
    let kept = String(decoding: file.bytes(changing: event, fields: ["title"]), as: UTF8.self)
    #expect(kept.contains("date: \(date)   # month only"))
    event.date = try EDTF("2023-03-21")
    let changed = String(decoding: file.bytes(changing: event, fields: ["date"]), as: UTF8.self)
    let comment = date.contains("\n") ? "" : "   # month only"
    #expect(changed.contains("\ndate: 2023-03-21\(comment)\n\nown: "))
  }

  @Test func changesOnlyTheEntriesOfEvidenceThatChange() throws {
    let file = try file(Self.handmade)
    var event = file.event
    event.evidence[1].isWithdrawn = true
    event.evidence.append(
      CuratedEvidence(Evidence(source: "three", quote: "So.", date: try EDTF("2023-03-21"))))
    let bytes = file.bytes(changing: event, fields: ["evidence"])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == Self.handmade.replacing(
          "    source: two\n",
          with: """
                source: two
                state: withdrawn
              - source: three
                quote: So.
                date: 2023-03-21

            """))
    #expect(try self.file(String(decoding: bytes, as: UTF8.self)).event.evidence == event.evidence)
  }

  @Test func changesAKeyOfAnEntryInItsPlace() throws {
    let file = try file(Self.handmade)
    var event = file.event
    for index in event.evidence.indices {
      let proof = event.evidence[index].evidence
      event.evidence[index].evidence = Evidence(
        source: "new-" + proof.source, quote: proof.quote, date: proof.date)
    }
    let bytes = file.bytes(changing: event, fields: ["evidence"])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == Self.handmade.replacing("source: one ", with: "source: new-one ")
        .replacing("source: two", with: "source: new-two"))
  }

  @Test func addsAKeyThatWasNotThereBehindTheOthers() throws {
    let file = try file("---\nid: a\ndate: 2020\ntitle: T\n# end\n---\nB")
    var event = file.event
    event.actors = ["X"]
    let text = String(decoding: file.bytes(changing: event, fields: ["actors"]), as: UTF8.self)
    #expect(text == "---\nid: a\ndate: 2020\ntitle: T\nactors:\n  - X\n# end\n---\nB")
  }

  @Test func takesAKeyOutThatHasNoValueAnyMore() throws {
    let file = try file("---\nid: a\nactors: [X]\n# c\ndate: 2020\ntitle: T\n---\nB")
    var event = file.event
    event.actors = []
    let text = String(decoding: file.bytes(changing: event, fields: ["actors"]), as: UTF8.self)
    #expect(text == "---\nid: a\n# c\ndate: 2020\ntitle: T\n---\nB")
  }

  @Test(arguments: ["\r\n", "\n", "\r"], ["", "\u{FEFF}"])
  func keepsLineEndingsAndByteOrderMark(newline: String, mark: String) throws {
    let raw = mark + Self.handmade.replacing("\n", with: newline)
    let file = try file(raw)
    #expect(file.event.body == (try self.file(Self.handmade)).event.body)
    var event = file.event
    event.date = try EDTF("2023-03-21")
    let text = String(decoding: file.bytes(changing: event, fields: ["date"]), as: UTF8.self)
    #expect(
      Array(text.utf8)
        == Array(
          raw.replacing("2023-03   # month", with: "2023-03-21   # month", maxReplacements: 1)
            .utf8))
  }

  @Test func keepsABodyWithMixedLineEndings() throws {
    let body = "a\r\nb\nc\r\r\nd\u{C}\u{2028}e\r"
    let file = try file("---\r\nid: a\r\ndate: 2020\ntitle: T\r\n---\n" + body)
    var event = file.event
    event.date = try EDTF("2021")
    let bytes = file.bytes(changing: event, fields: ["date"])
    #expect(bytes == Array(("---\r\nid: a\r\ndate: 2021\r\ntitle: T\r\n---\n" + body).utf8))
  }

  @Test func writesAFileInOneLineAnew() throws {
    let file = try file("---\n{id: a, date: 2020, title: T}\n---\nB")
    var event = file.event
    event.date = try EDTF("2021")
    let bytes = file.bytes(changing: event, fields: ["date"])
    let again = try self.file(String(decoding: bytes, as: UTF8.self)).event
    #expect(again.date == event.date && again.title == "T" && again.body == "B")
  }

  // MARK: Refusals

  @Test(arguments: [
    ("date: 2020\ntitle: T", ContentFact.missingKey("id")),
    ("id: a\ntitle: T", .missingKey("date")),
    ("id: a\ndate: 2020", .missingKey("title")),
    ("id: a\ndate: 2020\ntitel: T", .misspeltKey("titel", nearest: "title")),
    ("id: a\ndate: 2020\ntitle: [T]", .wrongForm(key: "title", wanted: .text)),
    ("id: a\ndate: 2020\ntitle: T\nevidence: none", .wrongForm(key: "evidence", wanted: .list)),
    (
      "id: a\ndate: 2020\ntitle: T\nevidence:\n  - quote: q\n",
      .missingKey("source")
    ),
    (
      "id: a\ndate: 2020\ntitle: T\nevidence:\n  - source: s\n    quote: ' '\n",
      .emptyText(key: "quote")
    ),
    (
      "id: a\ndate: 2020\ntitle: T\nevidence:\n  - source: s\n    quote: q\n    own: x\n",
      .unknownKey(
        "own", nearest: nil,
        known: [
          "source", "quote", "date", "expression", "anchor", "rule", "told-as", "state",
        ])
    ),
    (
      "id: a\ndate: 2020\ntitle: T\nimportance: much",
      .wrongForm(key: "importance", wanted: .number)
    ),
  ])
  func refusesWhatItCannotKeep(yaml: String, fact: ContentFact) {
    let found = findings("---\n\(yaml)\n---\n")
    #expect(found.contains { $0.fact == .content(fact) }, "\(found.map(\.fact))")
  }
}
