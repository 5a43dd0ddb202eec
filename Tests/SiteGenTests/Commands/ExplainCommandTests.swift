import Testing

/// What `sitegen explain` says about sources, lines, events and words.
@Suite struct ExplainCommandTests {
  private static let courier = """
    ---
    title: Talks
    published: 2023-03-22
    ---
    The presidents met in Moscow on Tuesday, he said.

    Nothing happened here.
    Their visit lasted for three days.

    """

  private func site(_ more: [String: String] = [:]) throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put("content/sources/courier.md", Self.courier)
    for (path, text) in more { try folder.put(path, text) }
    #expect(try folder.run("extract").code == 0)
    return folder
  }

  @Test func saysHowADateWasReadAndWhatBecameOfItsSentence() throws {
    let run = try site().run("explain", "content/sources/courier.md:5")
    #expect((run.code, run.errors) == (0, ""))
    #expect(
      run.output.contains(
        "“Tuesday” is 2023-03-21 (21 March 2023): the Tuesday nearest before the publication date "
          + "2023-03-22 (front matter of content/sources/courier.md), or on it; the word “met” "
          + "looks back. Rule weekday."))
    #expect(run.output.contains("read as news: "))
    #expect(run.output.contains("-> “Tuesday” shown as event "))
    #expect(!run.output.contains("three days"))
  }

  @Test(arguments: [("2023-03-22~", "approximate"), ("2023-03-22?", "uncertain")])
  func saysThatADateIsDoubtedBecauseTheSourceIs(published: String, word: String) throws {
    let doubtful = Self.courier.replacing("2023-03-22", with: published)
    let site = try site(["content/sources/courier.md": doubtful])
    let run = try site.run("explain", "content/sources/courier.md:5")
    #expect(run.output.contains(" It is \(word) because the date it is counted from is."))
    #expect(try !self.site().run("explain", "courier:5").output.contains("counted from is."))
  }

  @Test(arguments: ["", "events/", "public/events/", "https://example.org/site/events/"])
  func takesAnEventByTheAddressOfItsPage(folder: String) throws {
    let site = try site()
    let record = try ProgramRun.object(try site.run("explain", "courier:5", "--json").output)
    let path = try #require(record["events"]?.list.first?["file"]?.text)
    let name = String(path.dropFirst("content/events/".count).dropLast(".md".count))
    let whole = try site.run("explain", path)
    #expect((whole.code, whole.errors) == (0, ""))
    #expect(try site.run("explain", folder + name + ".html").output == whole.output)
    #expect(try site.run("explain", folder + name).output == whole.output)
    #expect(try site.run("explain", "people/" + name).code == 2)
  }

  @Test func tellsTheDateThatTheClauseGivesItsWords() throws {
    let folder = try site([
      "content/sources/light.md": """
      ---
      published: 2018-05-02
      ---
      The lighthouse reopened on 24 April, a week after its keeper fell on the stairs.
      """
    ])
    let words =
      "“a week” was read as 2018-04-17~ (about 17 April 2018), counted from 2018-04-24, by the "
      + "words around it. Rule "
    let run = try folder.run("explain", "light:4")
    #expect(run.output.contains(words), "\(run.output)")
    #expect(run.output.contains("“24 April” is 2018-04-24 "))
    #expect(!run.output.contains("has no date"))
    let record = try ProgramRun.object(try folder.run("explain", "light:4", "--json").output)
    let events = try #require(record["events"]?.list)
    #expect(events.contains { $0["edtf"] == .text("2018-04-17~") })
    let path = try #require(
      events.first { $0["edtf"] == .text("2018-04-17~") }?["file"]?.text)
    #expect(try folder.run("explain", path).output.contains(words))
  }

  @Test(arguments: ["content/sources/courier.md", "courier", "./content/sources/courier.md"])
  func explainsAllDatedSentencesOfASource(name: String) throws {
    let run = try site().run("explain", name)
    #expect(run.code == 0)
    #expect(run.output.contains("courier.md:5:1\n"))
    #expect(run.output.contains("courier.md:8:1\n"))
    #expect(run.output.contains("-> left out: a length of time that belongs to no date"))
    #expect(!run.output.contains("Nothing happened"))
  }

  @Test(arguments: [
    ("courier:7", "no dated words here; the nearest dated sentence is on line 8"),
    ("courier:2", "no dated words here (this is front matter); the nearest dated sentence is on"),
  ])
  func saysWhereTheNextDateIs(name: String, words: String) throws {
    let run = try site().run("explain", name)
    #expect(run.code == 0)
    #expect(run.output.contains(words))
  }

  @Test(arguments: [
    ("courier:9", ["there is no line 9", "the file has 8 lines"]),
    ("courier:0", ["there is no line 0"]),
    ("content/sources/curier.md:5", ["did you mean `content/sources/courier.md`?"]),
    ("sources/courier.md", ["did you mean `content/sources/courier.md`?"]),
    ("nothing-like-it", ["is no source and no event", "sitegen list sources"]),
  ])
  func refusesWhatIsNotThere(name: String, words: [String]) throws {
    let run = try site().run("explain", name)
    #expect((run.code, run.output) == (2, ""))
    for words in words { #expect(run.errors.contains(words), "\(run.errors)") }
  }

  @Test func findsASourceFromAnotherFolder() throws {
    let outer = try ProgramRun.Folder()
    try outer.put("a/content/sources/courier.md", Self.courier)
    let run = try outer.run("explain", "-C", "a", "a/content/sources/courier.md:5")
    #expect(run.code == 0)
    #expect(run.output.contains("2023-03-21"))
  }

  @Test func tellsHowAnEventCameToBe() throws {
    let folder = try site([
      "content/sources/wire.txt":
        "date 2023-03-23\n\nThe two presidents met in Moscow on Tuesday for talks.\n"
    ])
    let id = try #require(try folder.run("list", "events", "--json").lines.first)
    let event = try #require(try ProgramRun.object(id)["id"]?.text)
    let path = try #require(try ProgramRun.object(id)["file"]?.text)
    let plain = try folder.run("explain", event)
    #expect(plain.code == 0)
    #expect(plain.output.contains("no field was changed by a person"))
    #expect(plain.output.contains("-> the event begins with this"))
    #expect(plain.output.contains("-> joined: the same kind of event +"))
    #expect(plain.output.contains("the words at the head of content/sources/wire.txt"))
    let source = try folder.run("explain", "wire:3")
    #expect(source.output.contains("merged into event \(event) "))

    let text = try folder.text(path)
    try folder.put(path, text.replacing("title: ", with: "title: Indeed, "))
    let edited = try folder.run("explain", path)
    #expect(edited.output.contains("changed by a person: title; all else as extracted"))
    let record = try ProgramRun.object(try folder.run("explain", event, "--json").output)
    #expect(record["edited"] == .list([.text("title")]))
    #expect(record["evidence"]?.list.map { $0["joined"]?["how"]?.text } == ["first", "alike"])
    #expect(record["evidence"]?.list.first?["account"]?.text?.contains("looks back") == true)
  }

  @Test func writesOneObjectASentence() throws {
    let folder = try site()
    let run = try folder.run("explain", "courier", "--json")
    let lines = try run.lines.map { try ProgramRun.object($0) }
    #expect(lines.map { $0["line"]?.number } == [5, 8])
    #expect(lines.map { $0["outcome"]?.text } == ["event", "left-out"])
    let date = try #require(lines[0]["dates"]?.list.first)
    #expect(date["edtf"] == .text("2023-03-21"))
    #expect(date["rule"] == .text("weekday"))
    #expect(date["account"]?.text?.hasPrefix("“Tuesday” is 2023-03-21") == true)
    let none = try ProgramRun.object(try folder.run("explain", "courier:7", "--json").output)
    #expect((none["outcome"], none["nearest_line"]) == (.text("undated"), .number(8)))
  }

  @Test(arguments: [
    "content/sources/Ordner mit Ü/Bericht (1).md", "content/sources/Ordner mit Ü/Bericht (1).md:5",
    "Ordner mit Ü/Bericht (1)", "Ordner mit Ü/Bericht (1):5:3",
  ])
  func takesAFileWithBlanksInItsNameForAFile(name: String) throws {
    let site = try site(["content/sources/Ordner mit Ü/Bericht (1).md": Self.courier])
    let run = try site.run("explain", name)
    #expect((run.code, run.errors) == (0, ""))
    #expect(run.output.contains("Ordner mit Ü/Bericht (1).md:5:1\n"))
  }

  @Test func namesTheFileThatWasMeantDespiteBlanks() throws {
    let site = try site(["content/sources/Bericht (1).md": Self.courier])
    let run = try site.run("explain", "content/sources/Berich (1).md:5")
    #expect(run.code == 2)
    #expect(run.errors.contains("did you mean `content/sources/Bericht (1).md`?"))
    #expect(try site.run("explain", "on Tuesday last").code != 2)
  }

  @Test func explainsWordsAlone() throws {
    let folder = try ProgramRun.Folder()
    let run = try folder.run("explain", "last Tuesday", "--published", "2023-03-22")
    #expect(run.code == 0)
    #expect(
      run.output.contains("a Tuesday: the last one before the publication date 2023-03-22"))
    let unknown = try folder.run("date", "He left on Tuesday.")
    #expect(unknown.code == 1)
    #expect(unknown.output.contains("give one with --published"))
  }
}
