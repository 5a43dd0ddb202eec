import SiteGen
import Testing
import Timeline

@Suite struct EventPageTests {
  @Test func saysHowEachDateWasRead() throws {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a", SourceMetadata(publisher: "Wire", published: EDTF("2023-03-22")), text: "x")
    try fixture.add(
      "2023-03-21", "Talks",
      [
        .of("a", "On Tuesday it began.", "2023-03-21", "On Tuesday", anchor: "2023-03-22"),
        .of("a", "The next day it ended.", "2023-03-22", "The next day", anchor: "2023-03-21"),
        .of("a", "On 21 March 2023.", "2023-03-21", "On 21 March 2023"),
        .of("a", "It began.", "2023-03-21"),
      ])
    let page = try #require(try fixture.files()["events/2023-03-21-talks.html"])
    #expect(
      page.contains(
        "“On Tuesday” was read as 21 March 2023, because the document is dated 22 March 2023."))
    #expect(page.contains("“The next day” was read as 22 March 2023, counted from 21 March 2023."))
    #expect(page.contains("“On 21 March 2023” was read as 21 March 2023, just as it says."))
    #expect(page.contains("The date, 21 March 2023, was given by a person."))
    let rule = ##"Rule: <a href="../method/index.html#_rule-some-rule"><code>some-rule</code></a>"##
    #expect(page.contains(rule))
    let method = try #require(try fixture.files()["method/index.html"])
    #expect(method.contains(##"<tr id="_rule-some-rule"><td><code>some-rule</code></td>"##))
  }

  @Test(arguments: [
    (
      "The three-day stay ended on Wednesday.", "2023-03-20/2023-03-22", "Wednesday",
      "“Wednesday” was read as 20–22 March 2023, because the document is dated 22 March 2023. "
        + "How long it lasted is told by “three-day”."
    ),
    ("A two-day fair began on Monday.", "2023-03-20/2023-03-21", "Monday", "is told by “two-day”."),
  ])
  func saysWhichWordsTellTheLength(
    quote: String, date: String, expression: String, words: String
  ) throws {
    let page = try Self.page(quote, date, expression)
    #expect(page.contains(words))
  }

  @Test(arguments: [
    ("The three-day stay ended on Wednesday.", "2023-03-22", "Wednesday"),
    ("They met in the week of the three-day fair.", "2023-03-20/2023-03-26", "the week"),
    ("The five-day stay ended on Wednesday.", "2023-03-20/2023-03-22", "Wednesday"),
  ])
  func saysNothingOfALengthThatTheDateIsNotCountedWith(
    quote: String, date: String, expression: String
  ) throws {
    #expect(try !Self.page(quote, date, expression).contains("How long it lasted"))
  }

  private static func page(
    _ quote: String, _ date: String, _ expression: String
  ) throws -> String {
    var fixture = SiteFixture()
    try fixture.add(source: "a", SourceMetadata(published: EDTF("2023-03-22")), text: "x")
    try fixture.add(date, "Stay", [.of("a", quote, date, expression, anchor: "2023-03-22")])
    let pages = try fixture.files().filter { $0.key.hasPrefix("events/") }
    return try #require(pages.values.first)
  }

  @Test func saysWhenADeadlineWasFirstTold() throws {
    var fixture = SiteFixture()
    for (id, published) in [("later", "2022-03-01"), ("first", "2021-03-05")] {
      try fixture.add(source: id, SourceMetadata(published: EDTF(published)), text: "x")
    }
    try fixture.add(
      "../2021-04-30", "Delivery",
      [
        .of("later", "By 30 April 2021.", "../2021-04-30", "30 April 2021"),
        .of("first", "By 30 April.", "../2021-04-30", "30 April"),
      ])
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains("<small>deadline, first told in 2021</small>"))
  }

  @Test func marksWithdrawnQuotesAndSaysThatNothingIsLeft() throws {
    var fixture = SiteFixture()
    try fixture.add("2019", "Gone", [.of("gone", "It was so.", "2019")], withdrawn: true)
    let files = try fixture.files()
    let page = try #require(files["events/2019-gone.html"])
    #expect(page.contains(#"<section class="proof withdrawn">"#))
    #expect(page.contains("No source stands for this event."))
    #expect(files["index.html"]?.contains("It was so.") == false)
  }

  @Test func showsCitationsOfAnEventWrittenByHand() throws {
    var fixture = SiteFixture()
    let citation = Citation(
      title: "Treaty", publisher: "Archive", url: "https://example.org/t", published: nil,
      quote: "Done at Moscow.")
    try fixture.add("2001-07-16", "Treaty") { $0.citations = [citation] }
    let page = try #require(try fixture.files()["events/2001-07-16-treaty.html"])
    #expect(page.contains(#"<blockquote lang="en" dir="auto">Done at Moscow.</blockquote>"#))
    #expect(page.contains(#"<a href="https://example.org/t">Archive</a>"#))
    #expect(page.contains(">single source</a>"))
    #expect(!page.contains("No source"))
  }

  @Test func namesTheFieldsThatAPersonCorrected() throws {
    var fixture = SiteFixture()
    try fixture.add("2001", "Event", edited: [.title, .actors])
    let page = try #require(try fixture.files()["events/2001-event.html"])
    #expect(page.contains("<dt>Edited by hand</dt><dd>title, people</dd>"))
    #expect(page.contains(">edited by hand</a>"))
  }

  @Test func leadsToTheEventsBeforeAndAfter() throws {
    var fixture = SiteFixture()
    for year in 2001...2003 { try fixture.add("\(year)", "Event") }
    let page = try #require(try fixture.files()["events/2002-event.html"])
    #expect(page.contains(#"<a rel="prev" href="2001-event.html">"#))
    #expect(page.contains(#"<a rel="next" href="2003-event.html">"#))
    #expect(try fixture.files()["events/2001-event.html"]?.contains("rel=\"prev\"") == false)
  }

  @Test func keepsHostileTextInItsPlace() throws {
    var fixture = SiteFixture()
    try fixture.add(
      "2001", "</h1><script>x</script> [a](javascript:b) {{title}} ```",
      [.of("a", "<b onclick=x>In 2001</b> & so on", "2001", "In 2001")]
    ) { $0.body = "</main><script>x</script>\n\n```\nnever closed" }
    let files = try fixture.files()
    for (path, page) in files where path.hasSuffix(".html") {
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("href=\"javascript"), "\(path)")
      #expect(!page.contains("<b onclick"), "\(path)")
      #expect(page.split(separator: "</main>", omittingEmptySubsequences: false).count == 2)
    }
    let page = try #require(files["index.html"])
    #expect(page.contains("[a](javascript:b) {{title}} ```</a>"))
  }

  @Test func givesTemplatesTheKeysOfAPersonsOwn() throws {
    var fixture = SiteFixture()
    try fixture.add("2001", "One") {
      $0.extra = [
        ExtraField(key: "mood", value: .text("calm")),
        ExtraField(key: "tags", value: .list([.text("a"), .text("b")])),
        ExtraField(key: "deep", value: .map([(key: "x", value: .text("y"))])),
      ]
    }
    try fixture.add("2002", "Two")
    let text =
      "{{extra.mood}}{{#extra.tags}}[{{.}}]{{/extra.tags}}{{^extra.mood}}none{{/extra.mood}}"
    let theme = ThemeLibrary(overrides: [
      ThemeLibrary.File(name: "event.md", bytes: Array(text.utf8))
    ])
    let files = try fixture.files(theme)
    #expect(files["events/2001-one.html"]?.contains("<p>calm[a][b]</p>") == true)
    #expect(files["events/2002-two.html"]?.contains("<p>none</p>") == true)
    #expect(throws: Findings.self) {
      try fixture.files(
        ThemeLibrary(overrides: [
          ThemeLibrary.File(name: "event.md", bytes: Array("{{extra.deep}}".utf8))
        ]))
    }
  }
}
