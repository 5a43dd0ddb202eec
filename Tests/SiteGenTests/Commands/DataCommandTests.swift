import Testing

/// The commands whose standard output is data for other programs.
@Suite struct DataCommandTests {
  private static let body = """
    Сначала – 习近平, «ЁЖ» 👩‍👧 e\u{301}: talks. The presidents met in Moscow on Tuesday.

    In March 2019 the two states signed a treaty. It may rain in 2040, people say.

    """

  private func site() throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put(
      "content/sources/wire.txt",
      "---\ntitle: Wire\npublisher: Courier\npublished: 2023-03-22\n---\n" + Self.body)
    try folder.put("content/events/rain.md", "---\nid: rain\ndate: 1990~\ntitle: Rain\n---\n")
    #expect(try folder.run("extract").code == 0)
    return folder
  }

  /// The words between two counts of Unicode scalars.
  private func words(_ text: String, _ start: JSON?, _ end: JSON?) throws -> String {
    let scalars = Array(text.unicodeScalars)
    let (start, end) = (try #require(start?.number), try #require(end?.number))
    try #require(start <= end && end <= scalars.count)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  @Test func listsEventsWithTheWordsTheyStandOn() throws {
    let run = try site().run("list", "events", "--json")
    #expect((run.code, run.errors) == (0, ""))
    let events = try run.lines.map { try ProgramRun.object($0) }
    #expect(events.map { $0["edtf"]?.text } == ["1990~", "2019-03", "2023-03-21"])
    for event in events {
      let keys: Set = [
        "id", "edtf", "earliest", "latest", "title", "status", "actors", "evidence",
        "independent_sources",
      ]
      #expect(event.keys.isSuperset(of: keys))
      for proof in event["evidence"]?.list ?? [] {
        #expect(proof["source"] == .text("wire"))
        #expect(try words(Self.body, proof["start"], proof["end"]) == proof["quote"]?.text)
        let expression = try #require(proof["expression"])
        #expect(
          try words(Self.body, expression["start"], expression["end"]) == expression["text"]?.text)
      }
    }
    let last = try #require(events.last?["evidence"]?.list.first)
    #expect(last["quote"] == .text("The presidents met in Moscow on Tuesday."))
    #expect(last["expression"]?["text"] == .text("Tuesday"))
    #expect(last["anchor"] == .text("2023-03-22"))
    #expect(events.last?["earliest"] == .text("2023-03-21"))
    #expect(events.map { $0["independent_sources"]?.number } == [0, 1, 1])
  }

  @Test func listsTheLedgerAndTheSources() throws {
    let folder = try site()
    let ledger = try folder.run("list", "ledger", "--json")
    #expect((ledger.code, ledger.errors) == (0, ""))
    let lines = try ledger.lines.map { try ProgramRun.object($0) }
    #expect(lines.count == 3)
    for line in lines {
      let keys: Set = ["source", "start", "end", "sentence", "edtf", "outcome", "event", "reason"]
      #expect(line.keys == keys)
      #expect(try words(Self.body, line["start"], line["end"]) == line["sentence"]?.text)
      let isLeftOut = line["outcome"] == .text("left-out")
      #expect((line["event"] == .null) == isLeftOut)
      #expect((line["reason"] == .null) == !isLeftOut)
    }
    let told = try folder.run("list", "ledger").lines.map { $0.split(separator: "\t")[2] }
    #expect(
      told.map { $0.split(separator: " ").first.map(String.init) }
        == lines.map { $0["outcome"]?.text })
    let sources = try folder.run("list", "sources", "--json")
    let source = try ProgramRun.object(try #require(sources.lines.first))
    #expect(source["id"] == .text("wire"))
    #expect(source["published"] == .text("2023-03-22"))
    let plain = try folder.run("list", "sources")
    #expect(plain.output == "2023-03-22\twire\tCourier\tWire\n")
  }

  @Test func tagsLinesAndTellsTheBadOnes() throws {
    let folder = try ProgramRun.Folder()
    let input = """
      {"id": "a", "dct": "2023-03-22", "text": "👩‍👧 é: He left on Tuesday.", "more": [1]}
      not json
      {"id": 7, "text": "In 2019."}

      {"id": "c"}
      {"id": "d", "dct": "2023-02-30", "text": "x"}
      {"text": "Nothing."}
      """
    let run = try folder.run("tag", input: input)
    #expect(run.code == 3)
    let lines = try run.lines.map { try ProgramRun.object($0) }
    #expect(lines.map { $0["id"]?.text } == ["a", "7"])
    let first = try #require(lines.first?["timex"]?.list.first)
    #expect(first["text"] == .text("Tuesday"))
    #expect(
      try words("👩‍👧 é: He left on Tuesday.", first["start"], first["end"]) == "Tuesday")
    #expect((first["type"], first["value"]) == (.text("DATE"), .text("2023-03-21")))
    #expect(first["edtf"] == .text("2023-03-21"))
    for place in ["2:1\n", "5:1\n", "6:29\n", "7:1\n"] {
      #expect(run.errors.contains(" --> <stdin>:" + place), "\(run.errors)")
    }
    #expect(run.errors.contains("4 errors in 7 lines of standard input"))
    #expect(run.errors.contains("February 2023 has 28 days"))
  }

  @Test func extractsFromAPipe() throws {
    let folder = try ProgramRun.Folder()
    let text = "Ünïcode 👩‍👧. The presidents met in Moscow on Tuesday."
    let input = "{\"id\": \"a\", \"dct\": \"2023-03-22\", \"text\": \"\(text)\"}\n{broken\n"
    let run = try folder.run("extract", "--jsonl", "-", input: input)
    #expect(run.code == 3)
    #expect(run.lines.count == 1)
    let fact = try ProgramRun.object(try #require(run.lines.first))
    #expect(fact["source"] == .text("a"))
    #expect(fact["edtf"] == .text("2023-03-21"))
    #expect(try words(text, fact["start"], fact["end"]) == fact["quote"]?.text)
    #expect(try folder.files().isEmpty)
  }

  @Test func readsEDTF() throws {
    let folder = try ProgramRun.Folder()
    let run = try folder.run("edtf", input: "2023-03\r\n2023-02-30\n../2030\n\n2019?")
    #expect((run.code, run.errors) == (0, ""))
    let lines = try run.lines.map { try ProgramRun.object($0) }
    #expect(lines.map { $0["valid"] } == [true, false, true, false, true].map { .flag($0) })
    #expect(lines[0]["input"] == .text("2023-03"))
    #expect(lines[0]["latest"] == .text("2023-03-31"))
    #expect(lines[1]["column"] == .number(9))
    #expect(lines[1]["error"] == .text("February 2023 has 28 days"))
    #expect(lines[2]["earliest"] == .null)
    for line in lines {
      #expect(line.keys.isSuperset(of: ["input", "valid", "level", "earliest", "latest", "label"]))
    }
  }

  @Test func readsOnePhrase() throws {
    let folder = try ProgramRun.Folder()
    let run = try folder.run("date", "last Tuesday", "--anchor", "2023-03-22", "--json")
    #expect((run.code, run.errors) == (0, ""))
    #expect(try ProgramRun.object(run.output)["edtf"] == .text("2023-03-21"))
    let unknown = try folder.run("date", "Tuesday", "--json")
    #expect(unknown.code == 1)
    #expect(try ProgramRun.object(unknown.output)["edtf"] == .null)
    let none = try folder.run("date", "no time at all")
    #expect((none.code, none.output) == (1, ""))
  }
}
