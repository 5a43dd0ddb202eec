import FoundationEssentials
import SiteGen
import Testing
import Timeline

struct RecordTests {
  private static let text =
    "Übrigens: 习近平 🎈 met Putin on 21 March 2023. Then “nothing” — and in 2019 they signed a pact."

  private struct Span: Decodable {
    let start: Int
    let end: Int
    let text: String
  }

  private func cut(_ text: String, _ start: Int, _ end: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  @Test func countsTaggedExpressionsInScalars() throws {
    struct Line: Decodable {
      let id: String
      let timex: [Span]
    }
    let document = SourceDocument(id: "d", created: nil, text: Array(Self.text.utf8))
    let record = Records.tagged(document).line
    let line = try JSONDecoder().decode(Line.self, from: Data(record.utf8))
    #expect(line.id == "d")
    #expect(line.timex.map(\.text) == ["21 March 2023", "2019"])
    for timex in line.timex { #expect(cut(Self.text, timex.start, timex.end) == timex.text) }
  }

  @Test func countsFactsInScalars() throws {
    struct Line: Decodable {
      let source: String
      let start: Int
      let end: Int
      let quote: String
      let edtf: String
      let expression: Span
    }
    let document = SourceDocument(id: "d", created: nil, text: Array(Self.text.utf8))
    let lines = try Records.facts(of: document).map {
      try JSONDecoder().decode(Line.self, from: Data($0.line.utf8))
    }
    #expect(lines.map(\.edtf) == ["2023-03-21", "2019"])
    for line in lines {
      #expect(cut(Self.text, line.start, line.end) == line.quote)
      let expression = line.expression
      #expect(cut(Self.text, expression.start, expression.end) == expression.text)
    }
  }

  @Test func tellsTheTitleOfAFactAndWhatKindOfStatementItIs() throws {
    struct Line: Decodable, Equatable {
      let title: String
      let nature: String
      let planned: Bool
    }
    let document = SourceDocument(
      id: "d", created: try EDTF("2023-03-22"),
      text: Array("Brown, who was ill, left on Tuesday. The two will meet in June.".utf8))
    let lines = try Records.facts(of: document).map {
      try JSONDecoder().decode(Line.self, from: Data($0.line.utf8))
    }
    #expect(
      lines == [
        Line(title: "Brown left", nature: "happened", planned: false),
        Line(title: "The two will meet", nature: "planned", planned: true),
      ])
  }

  @Test func countsEvidenceAndLedgerFromTheBodysFirstCharacter() throws {
    struct Event: Decodable {
      struct Proof: Decodable {
        let source: String
        let start: Int
        let end: Int
        let quote: String
        let expression: Span?
      }
      let edtf: String
      let evidence: [Proof]
    }
    struct Line: Decodable {
      let start: Int
      let end: Int
      let sentence: String
      let outcome: String
    }
    let body =
      Self.text.replacing(" met Putin", with: "\nmet Putin") + " “Nothing” in recent years.\n"
    let disk = FileSystem.memory(
      MemoryDisk([
        "content/sources/s.md": "---\npublished: 2023-03-22\ntitle: Ü\n---\n" + body,
        "content/events/own.md": """
        ---
        id: own
        date: 2023-03-21
        title: By hand
        evidence:
          - source: s
            quote: Then “nothing”
        ---
        """,
      ]))
    let project = try SiteProject(disk)
    let site = try project.assembled(asOf: nil)
    let events = try site.events.map {
      let line = Records.event($0, in: site, SourceOffsets(site)).line
      return try JSONDecoder().decode(Event.self, from: Data(line.utf8))
    }
    #expect(events.count == 3)
    for proof in events.flatMap(\.evidence) {
      #expect(cut(body, proof.start, proof.end) == proof.quote)
      if let expression = proof.expression {
        #expect(cut(body, expression.start, expression.end) == expression.text)
      }
    }
    #expect(events.flatMap(\.evidence).contains { $0.quote == "Then “nothing”" })
    #expect(events.flatMap(\.evidence).contains { $0.quote.contains("🎈\nmet") })
    let source = try #require(project.sources.first)
    let offsets = ScalarOffsets(source.body)
    let lines = try project.plan.ledger.map { line in
      let record = Records.ledger(line, source: source, offsets).line
      return try JSONDecoder().decode(Line.self, from: Data(record.utf8))
    }
    #expect(lines.map(\.outcome) == ["event", "event", "left-out"])
    for line in lines { #expect(cut(body, line.start, line.end) == line.sentence) }
  }

  @Test(arguments: [
    (
      "2019",
      #"{"input":"2019","valid":true,"level":0,"earliest":"2019-01-01","latest":"2019-12-31","label":"2019","#
    ),
    ("../2030", #""earliest":null,"latest":"2030-12-31""#),
    (
      "2023-02-30",
      #""valid":false,"level":null,"earliest":null,"latest":null,"label":null,"error":"#
    ),
    ("a\"\n", #"{"input":"a\"\n","valid":false"#),
  ])
  func tellsAboutADate(input: String, part: String) {
    #expect(Records.edtf(input).line.contains(part))
  }
}
