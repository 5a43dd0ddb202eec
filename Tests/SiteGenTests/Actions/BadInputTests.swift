import SiteGen
import Testing

/// What is wrong with somebody's files is said with place, reason and remedy, and nothing is written.
@Suite struct BadInputTests {
  private static let source = "content/sources/courier.txt"
  private static let event = "content/events/flood.md"

  /// An event with one more line of front matter or other words in it.
  private static func event(
    id: String = "bridge", date: String = "2024-05-02", title: String = "The bridge opens",
    more: String = ""
  ) -> String {
    "---\nid: \(id)\ndate: \(date)\ntitle: \(title)\n\(more)---\n"
  }

  private static func longName(_ folder: String) -> String {
    folder + String(repeating: "x", count: 245) + ".md"
  }

  private static func quoting(_ quote: String, from source: String = "courier") -> String {
    event(more: "evidence:\n  - source: \(source)\n    quote: \(quote)\n")
  }

  /// Builds the small site with some files changed; it must be refused and leave all as it was.
  private func refused(
    _ changes: [String: String], _ failures: DiskFailures = DiskFailures(),
    output: DiskFailures = DiskFailures(), location: SourceLocation = #_sourceLocation
  ) -> (site: SiteFolder, errors: [Diagnostic], drawn: String) {
    var site = SiteFolder(SiteFolder.small.merging(changes) { $1 })
    site.failures = failures
    site.outputFailures = output
    let before = site.everything
    let outcome = site.build()
    #expect(outcome.report == nil, sourceLocation: location)
    #expect(!outcome.errors.isEmpty, sourceLocation: location)
    #expect(site.everything == before, sourceLocation: location)
    return (site, outcome.errors, site.drawn(outcome.findings))
  }

  @Test func tellsADayThatCannotBe() {
    let drawn = refused([Self.event: Self.event(date: "2023-02-30")]).drawn
    #expect(
      drawn == """
        error[E0305]: this date cannot exist
         --> content/events/flood.md:3:15
          |
        3 | date: 2023-02-30
          |               ^^ February 2023 has 28 days
          = help: write 2023-02-28, or 2023-02 if only the month is known


        """)
  }

  @Test(arguments: ["yesterday", "last week", "soon", "13. Mai 2021"])
  func saysThatWordsAreNoDate(_ date: String) {
    let drawn = refused(["sitegen.yaml": "title: A\nas-of: \(date)\n"]).drawn
    #expect(drawn.contains("^ words, where a date in figures must stand\n"), "\(drawn)")
    #expect(drawn.contains("  = help: write a day as 2023-03-21,"))
  }

  @Test(arguments: [
    ("March 2023", "2023-03"), ("\"March 2023\"", "2023-03"), ("21 March 2023", "2023-03-21"),
    ("spring 2023", "2023-21"),
  ])
  func readsADateInWordsForTheHelp(_ date: String, _ edtf: String) {
    let drawn = refused([Self.event: Self.event(date: date)]).drawn
    #expect(
      drawn == """
        error[E0305]: this is no date that sitegen can keep
         --> content/events/flood.md:3:7
          |
        3 | date: \(date)
          |       \(String(repeating: "^", count: date.count)) words, where a date in figures must stand
          = help: write \(edtf)


        """)
  }

  @Test func showsTheWordsOfTheSourceBesideAWrongQuote() {
    let drawn = refused([
      Self.event: Self.quoting("\"The new bridge was closed on Thursday by Mayor Ada Example.\"")
    ]).drawn
    #expect(
      drawn == """
        error[E0311]: the quote of event `bridge` is not in its source
         --> content/events/flood.md:7:32
          |
        7 |     quote: "The new bridge was closed on Thursday by Mayor Ada Example."
          |                                ^^^^^^ the source says “opened” here
         ::: content/sources/courier.txt:6:20
          |
        6 | The new bridge was opened on Thursday by Mayor Ada Example.
          |                    ------
          = help: copy the words from the source; your own words belong in `title` or the text


        """)
  }

  @Test func givesTheSentenceWhenTheQuoteStandsOnSeveralLines() {
    let drawn = refused([
      Self.event: Self.quoting(">\n      The new bridge was closed\n      on Thursday")
    ]).drawn
    #expect(
      drawn == """
        error[E0311]: the quote of event `bridge` is not in its source
         --> content/events/flood.md:7:12
          |
        7 |     quote: >
          |            ^ not in `courier` word for word
         ::: content/sources/courier.txt:6:1
          |
        6 | The new bridge was opened on Thursday by Mayor Ada Example.
          | -----------------------------------------------------------
          = help: the source says: The new bridge was opened on Thursday by Mayor Ada Example.


        """)
  }

  @Test(arguments: [
    "The new bridge", "opened on Thursday", "'by  Mayor Ada Example.'",
    "\"The new\\n bridge\"",
  ])
  func takesPartsOfASentenceWithAnyBlanks(_ quote: String) {
    let site = SiteFolder(SiteFolder.small.merging([Self.event: Self.quoting(quote)]) { $1 })
    #expect(site.build().report != nil)
  }

  @Test(arguments: ["he new bridge", "The new bridg", "new Bridge", "The bridge", "Thurs"])
  func refusesPartsOfWordsAndOtherWords(_ quote: String) {
    let errors = refused([Self.event: Self.quoting(quote)]).errors
    #expect(errors.map { Words($0.fact).code } == ["E0311"])
  }

  @Test func namesTheSourceThatIsProbablyMeant() {
    let drawn = refused([Self.event: Self.quoting("The new bridge", from: "curier")]).drawn
    #expect(
      drawn == """
        error[E0313]: there is no source `curier`
         --> content/events/flood.md:6:13
          |
        6 |   - source: curier
          |             ^^^^^^
          = help: did you mean `courier`?


        """)
  }

  @Test(arguments: [
    (
      "content/pages/p.md", "../assets/mil.jpg", "content/assets/mil.jpg",
      "did you mean `../assets/mill.jpg`?"
    ),
    (
      "content/pages/p.md", "../assets/MILL.jpg#a", "content/assets/MILL.jpg",
      "did you mean `../assets/mill.jpg`?"
    ),
    (
      "content/pages/p.md", "../assets/a/other.jpg", "content/assets/a/other.jpg",
      "correct the link, or add the file"
    ),
    (
      "content/pages/p.md", "../events/flod.md", "content/events/flod.md",
      "did you mean `../events/flood.md`?"
    ),
    (
      "content/events/flood.md", "../assets/other%20one.jpg", "content/assets/other one.jpg",
      "correct the link, or add the file"
    ),
    ("content/events/flood.md", "flod.md", "content/events/flod.md", "did you mean `flood.md`?"),
  ])
  func namesTheFileThatALinkMisses(
    _ file: String, _ link: String, _ missing: String, _ help: String
  ) throws {
    let head = file == Self.event ? Self.event() : "---\ntitle: P\n---\n"
    let errors = refused([file: head + "\n![it](\(link))\n", "content/assets/mill.jpg": "x"]).errors
    let words = try #require(errors.first.map { Words($0.fact) })
    #expect((errors.count, words.code) == (1, "E0510"))
    #expect(words.reason == "there is no file \(missing)")
    #expect(words.help == help)
  }

  @Test func tellsALinkThatLeavesTheSitesFolder() {
    let page = "---\ntitle: P\n---\n[it](../../x.md) [that](../x.html)\n"
    let errors = refused(["content/pages/p.md": page]).errors
    #expect(errors.map { Words($0.fact).code } == ["E0512", "E0512"])
  }

  @Test func tellsWhatFreesThePathOfAPage() {
    let errors = refused(["content/pages/index.md": "---\ntitle: x\n---\nx\n"]).errors
    #expect(errors.map { Words($0.fact).help.contains("rename one of the files") } == [true])
    #expect(errors.allSatisfy { !Words($0.fact).help.contains("permalink") })
  }

  @Test func tellsTwoPeopleOfOneName() {
    let yaml = """
      title: T
      people:
        anna-xi: {name: Anna Xi, also: [A, Xi]}
        bob-xi: {name: Bob Xi, also: [xi]}
      places:
        xi: Xi

      """
    #expect(
      refused(["sitegen.yaml": yaml]).drawn == """
        error[E0333]: two of the people go by the name `xi`
         --> sitegen.yaml:4:33
          |
        4 |   bob-xi: {name: Bob Xi, also: [xi]}
          |                                 ^^ it is a name of `anna-xi` already
         ::: sitegen.yaml:3:38
          |
        3 |   anna-xi: {name: Anna Xi, also: [A, Xi]}
          |                                      --
          = help: take it away from one of them, since a source that uses it alone could mean either


        """)
  }

  @Test(arguments: [
    "people:\n  xi: {also: [Xi, XI]}\n", "people:\n  xi: Xi\nplaces:\n  xi: Xi\n",
    "people:\n  a: A\n  b: {name: B, also: Bee}\n",
  ])
  func takesNamesThatLeadToOne(_ yaml: String) {
    #expect(
      SiteFolder(SiteFolder.small.merging(["sitegen.yaml": yaml]) { $1 }).build().errors == [])
  }

  @Test func tellsTwoEventsOfOneID() {
    let drawn = refused(["content/events/z.md": Self.event(id: "flood")]).drawn
    #expect(
      drawn == """
        error[E0310]: two events have the id `flood`
         --> content/events/z.md:2:5
          |
        2 | id: flood
          |     ^^^^^ it is that of flood.md already
         ::: content/events/flood.md:2:5
          |
        2 | id: flood
          |     -----
          = help: give the newer event another id


        """)
  }

  @Test(arguments: [
    ("sitegen.yaml", "title: a\ntilte: b\n", "E0301", 2, 1),
    ("sitegen.yaml", "title: a\ntitle: b\n", "E0201", 2, 1),
    ("sitegen.yaml", "title: a\nbase-url: nowhere\n", "E0317", 2, 11),
    ("sitegen.yaml", "title: a\noutput: Content/x\n", "E0332", 2, 9),
    ("sitegen.yaml", "output: .sitegen/x\n", "E0332", 1, 9),
    ("sitegen.yaml", "title: a\noutput: ../x\n", "E0101", 2, 9),
    ("sitegen.yaml", "title: a\nas-of: 2023/..\n", "E0322", 2, 8),
    ("sitegen.yaml", "title: a\nexports: [json, foo]\n", "E0306", 2, 17),
    ("sitegen.yaml", "title: a\nplaces:\n  a: X\n  b: {name: X}\n", "E0333", 4, 13),
    ("sitegen.yaml", "title: \"a\\0\"\n", "E0211", 1, 8),
    ("sitegen.yaml", "title: a\nlanguage: 12\n", "E0335", 2, 11),
    (source, "---\nlanguage: en_\n---\nWords.\n", "E0335", 2, 11),
    (source, "---\npublishd: 2024-05-03\n---\nWords.\n", "E0301", 2, 1),
    (source, "---\ntitle: a\ntitle: b\n---\nWords.\n", "E0201", 3, 1),
    (source, "---\nurl: javascript:alert(1)\n---\nWords.\n", "E0317", 2, 6),
    (source, "---\nurl: https://\n---\nWords.\n", "E0317", 2, 6),
    (source, "---\ntitle: a\n---\n\n", "E0319", 0, 0),
    (source, "", "E0307", 0, 0),
    (source, "---\ntitle: a\n", "E0209", 1, 1),
    (event, event(more: "sttus: checked\n"), "E0302", 5, 1),
    (event, event(more: "title: b\n"), "E0201", 5, 1),
    (event, event(more: "status: chekced\n"), "E0306", 5, 9),
    (event, event(title: "\"  \""), "E0312", 4, 8),
    (event, event(date: "[2024-05-02, 2024-05-32]"), "E0305", 3, 7),
    (event, event(date: "'[2024-05-02,2024-05-32]'"), "E0305", 3, 28),
    (event, event(date: "[2024-05-02,2024-05-32]"), "E0305", 3, 27),
    (event, event(date: "\n  - 2024-05-02"), "E0304", 4, 3),
    (event, event(date: "[[2024-05-02]]"), "E0304", 3, 7),
    (source, "---\npublished: {2024: x}\n---\nWords.\n", "E0304", 2, 12),
    (event, event(more: "importance: high\n"), "E0304", 5, 13),
    (event, event(more: "citations:\n  - titel: x\n"), "E0301", 6, 5),
    (event, "Just words.\n", "E0318", 1, 1),
    (event, "", "E0307", 0, 0),
    ("content/pages/about.md", "---\ntitle:\n---\nx\n", "E0303", 2, 1),
    ("content/pages/index.md", "---\ntitle: x\n---\nx\n", "E0501", 0, 0),
    (longName("content/sources/"), "Words.\n", "E0505", 0, 0),
    (longName("content/events/"), event(id: "long"), "E0505", 0, 0),
    (longName("content/events/"), event(id: "long", more: "status: hidden\n"), "E0505", 0, 0),
    (longName("content/pages/"), "---\ntitle: x\n---\nx\n", "E0505", 0, 0),
    ("sitegen.yaml", "as-of: XXXX-12-25\n", "E0322", 1, 8),
    ("content/pages/-.md", "---\ntitle: x\n---\nx\n", "E0315", 0, 0),
    ("content/pages/about.md", "---\ntitle: x\n---\nSee [it](nowhere.md).\n", "E0510", 4, 10),
    ("Templates/event.md", "# {{titel}}\n", "E0412", 1, 5),
    ("Templates/layout.html", "<title>{{title}}</title>\n", "E0427", 0, 0),
    ("Templates/layout.html", "{{^content}}none{{/content}}\n", "E0427", 0, 0),
    ("Templates/event.md", "# {{title}}\n\n{{#body}}\n", "E0402", 3, 4),
    ("Templates/event.md", "# {{title}}\n\n{{> whne}}\n", "E0417", 3, 5),
  ])
  func tellsWhereAndWhat(
    _ file: String, _ text: String, _ code: String, _ line: Int, _ column: Int
  ) throws {
    let errors = refused([file: text]).errors
    let error = try #require(errors.first { Words($0.fact).code == code })
    let place = try #require(error.place)
    #expect((place.file, place.line, place.column) == (file, line, column))
    #expect(!Words(error.fact).help.isEmpty)
  }

  @Test func namesTemplateAndContentFile() {
    let drawn = refused(["Templates/event.md": "# {{titel}}\n\n{{> wehn}}\n\n{{#body}}\n"]).drawn
    #expect(
      drawn == """
        error[E0412]: unknown name `titel` in template
         --> Templates/event.md:1:5      rendering content/events/flood.md
          |
        1 | # {{titel}}
          |     ^^^^^
          = help: did you mean `title`?

        error[E0417]: unknown partial `wehn`
         --> Templates/event.md:3:5      rendering content/events/flood.md
          |
        3 | {{> wehn}}
          |     ^^^^
          = help: did you mean `when`?

        error[E0402]: the section `body` is not closed
         --> Templates/event.md:5:4      rendering content/events/flood.md
          |
        5 | {{#body}}
          |    ^^^^ it begins here
          = help: add `{{/body}}` where the section ends


        """)
  }

  @Test func namesTheContentFileWhereTheLayoutIsWrong() {
    let drawn = refused(["Templates/layout.html": "<p>{{titel}}</p>\n{{content}}\n"]).drawn
    #expect(
      drawn.contains(" --> Templates/layout.html:1:6      rendering content/events/flood.md\n"))
  }

  @Test(arguments: [
    "<main>{{content}}</main>\n", "{{#content}}<main>{{.}}</main>{{/content}}\n", "{{> body}}\n",
  ])
  func takesALayoutThatShowsThePage(_ layout: String) {
    let files = SiteFolder.small.merging([
      "Templates/layout.html": layout, "Templates/parts/body.html": "{{content}}\n",
    ]) { $1 }
    let outcome = SiteFolder(files).build()
    #expect(!outcome.errors.contains { $0.fact == .template(.contentMissing) })
  }

  @Test(arguments: [
    ("rec: {a: 1}", "extra.rec.a"), ("rec: {a: 1}", "extra.rec"), ("rec: [{a: 1}]", "extra.rec"),
  ])
  func saysThatABlockDoesNotReachTemplates(key: String, name: String) {
    let drawn = refused([
      Self.event: Self.event(more: key + "\n"), "Templates/event.md": "# {{\(name)}}\n",
    ]).drawn
    #expect(drawn.contains("error[E0428]: `extra.rec` does not reach templates"), "\(drawn)")
    let other = refused(["Templates/event.md": "# {{extra.rec.a}}\n"]).drawn
    #expect(other.contains("error[E0412]"), "a key that no file has: \(other)")
  }

  @Test func tellsEverythingOfOneRun() {
    let errors = refused([
      "sitegen.yaml": "tilte: x\n",
      Self.event: Self.event(date: "2023-13", title: "\"\""),
      "content/events/quote.md": Self.quoting("Other words"),
      "content/events/none.md": Self.quoting("x", from: "nobody").replacing("bridge", with: "n"),
      "content/pages/about.md": "---\n---\nx\n",
    ]).errors
    let codes = errors.map { Words($0.fact).code }
    #expect(codes.sorted() == ["E0301", "E0303", "E0305", "E0311", "E0312", "E0313"])
    #expect(errors.compactMap(\.place) == errors.compactMap(\.place).sorted())
  }

  @Test func tellsQuotesAndTemplatesInOneRun() {
    let errors = refused([
      Self.event: Self.quoting("Other words"), "Templates/page.md": "# {{titel}}\n",
    ]).errors
    #expect(errors.map { Words($0.fact).code } == ["E0412", "E0311"])
  }

  @Test(arguments: [source, event, "sitegen.yaml", "content/pages/about.md"])
  func tellsAFileThatCannotBeRead(_ file: String) throws {
    var failures = DiskFailures()
    failures.unreadable = [try RelativePath(file)]
    let (_, errors, drawn) = refused([:], failures)
    #expect(errors.map(\.fact) == [.file(.cannot(.read, .notPermitted))])
    #expect(
      drawn == """
        error[E0111]: cannot read this file
         --> \(file)
          = permission denied
          = help: look at its owner and mode with ls -l, or choose another


        """)
  }

  @Test func tellsThatThereIsNoSite() {
    let site = SiteFolder(["notes.txt": "x"])
    let outcome = site.build()
    #expect(outcome.facts == [.content(.noSite)])
    #expect(
      site.drawn(outcome.findings) == """
        error[E0330]: there is no site here
         --> .
          = neither sitegen.yaml nor content/ exists
          = help: run `sitegen init`, or name the site's folder with -C


        """)
  }

  @Test(arguments: 0..<12)
  func leavesNothingOnADiskThatBecomesFull(_ step: Int) {
    let site = SiteFolder()
    let content = site.disk.files.values.reduce(0) { $0 + $1.count }
    var full = DiskFailures()
    full.capacity = content + step * 40
    let before = site.everything
    var outcome = SiteFolder.Outcome(report: nil, findings: Findings(), files: [:])
    for isOutput in [false, true] {
      var attempt = site
      if isOutput { attempt.outputFailures.capacity = step * 1500 } else { attempt.failures = full }
      outcome = attempt.build()
      guard outcome.report == nil else { continue }
      #expect(outcome.errors.map(\.fact) == [.file(.cannot(.write, .diskFull))])
      #expect(site.everything == before)
    }
    #expect(step > 0 || outcome.report == nil)
  }

  @Test func leavesNothingWhenTheOutputCannotBeWritten() {
    var failures = DiskFailures()
    failures.isReadOnly = true
    let errors = refused([:], output: failures).errors
    #expect(errors.map(\.fact) == [.file(.cannot(.write, .readOnly))])
  }

  @Test func overwritesNobodysFile() throws {
    let site = SiteFolder()
    let output = FileSystem.memory(site.output)
    try output.write(RelativePath("index.html"), Array("mine".utf8))
    let before = site.everything
    let outcome = site.build()
    #expect(site.everything == before)
    #expect(
      site.drawn(outcome.findings).hasPrefix(
        """
        error[E0521]: sitegen did not write this file and will not overwrite it
         --> public/index.html
          = a file of the site must go here
          = help: move it away or choose another output folder

        """))
  }

  @Test func writesNothingWhenContentIsFrozen() {
    let site = SiteFolder()
    let before = site.everything
    let outcome = site.build(SiteBuild.Options(isFrozen: true))
    #expect(outcome.errors.map(\.fact) == [.content(.wouldWrite)])
    #expect(site.everything == before)
    #expect(site.build().report?.content.added == 1)
    #expect(site.build(SiteBuild.Options(isFrozen: true)).report != nil)
  }

  @Test func warnsOfASourceThatNoEventQuotes() {
    let site = SiteFolder(
      SiteFolder.small.merging(["content/sources/idle.md": "Nothing dated.\n"]) { $1 })
    let outcome = site.build()
    #expect(outcome.report != nil)
    #expect(
      site.drawn(outcome.findings) == """
        warning[W0341]: no event quotes this source
         --> content/sources/idle.md


        """)
  }

  @Test(arguments: ["content/sources/a.pdf", "content/events/a.yaml", "content/pages/photo"])
  func warnsOfFilesThatAreNotRead(_ file: String) {
    let site = SiteFolder(SiteFolder.small.merging([file: "x"]) { $1 })
    let warnings = site.build().findings.sorted
    #expect(warnings.map { Words($0.fact).code } == ["W0342"])
    #expect(warnings.first?.place == Place(file: file))
  }
}
