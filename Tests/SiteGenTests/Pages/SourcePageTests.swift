import SiteGen
import Testing
import Timeline

@Suite struct SourcePageTests {
  private func fixture(
    _ format: SourceFile.Format, show: SourceFile.Show = .full
  ) throws -> SiteFixture {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a", SourceMetadata(title: "Report", show: show), format: format,
      text: "First & last. In 2019 it began.\n\nLately it grew.\nThe end.",
      marks: [
        ("In 2019 it began.", .shown(events: [0])), ("Lately it grew.", .leftOut(.vague)),
      ])
    try fixture.add(
      "2019", "Start", [.of("a", "In 2019 it began.", "2019", "In 2019")],
      sentences: [SentenceReference(source: 0, mark: 0)])
    return fixture
  }

  @Test(arguments: [SourceFile.Format.plain, .markdown])
  func leadsFromMarkedSentencesToTheirEvents(format: SourceFile.Format) throws {
    let page = try #require(try fixture(format).files()["sources/a.html"])
    #expect(page.contains(#"<p>First &amp; last. <mark id="s1">In 2019 it began.</mark>"#))
    #expect(
      page.contains(
        ##"</mark> <a class="ref" href="../events/2019-start.html" title="Start">2019</a>"##))
    #expect(page.contains(#"<mark class="left-out" id="s2">Lately it grew.</mark>"#))
    #expect(page.contains(#"<small class="ref">left out: too vague to date</small>"#))
    #expect(page.contains("2, 1 of them in the timeline, 1 left out"))
  }

  @Test func showsOnlyTheQuotedSentencesWhereNoMoreIsAllowed() throws {
    let page = try #require(try fixture(.plain, show: .quotes).files()["sources/a.html"])
    #expect(page.contains(#"<mark id="s1">In 2019 it began.</mark>"#))
    #expect(!page.contains("First"))
    #expect(!page.contains("Lately"))
    #expect(page.contains("Only the sentences that the timeline quotes are shown here."))
  }

  @Test func reopensAMarkThatRunsOverAParagraph() throws {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a", text: "One in\n\n2019 two.",
      marks: [("One in\n\n2019 two.", .leftOut(.noEvent))])
    let page = try #require(try fixture.files()["sources/a.html"])
    #expect(page.contains(#"<p><mark class="left-out" id="s1">One in</mark></p>"#))
    #expect(page.contains(#"<p><mark class="left-out">2019 two.</mark> <small"#))
  }

  /// The paragraphs of the page of a plain text.
  private func paragraphs(_ text: String) throws -> [String] {
    var fixture = SiteFixture()
    try fixture.add(source: "a", text: text)
    let page = try #require(try fixture.files()["sources/a.html"])
    let shown = try #require(page.between("<p>\(text.prefix(6))", "</div>"))
    return ("<p>\(text.prefix(6))" + shown).matches(of: /<p>([^<]*)<\/p>/).map { String($0.1) }
  }

  private static let long = String(repeating: "The mill was sold to the town. ", count: 6) + "End."

  @Test(arguments: [
    ["The mill", long, "What came of it", long], ["First:", long],
    ["2019-03-01 The mill was sold.", "2019-03-02 It burnt down.", "2019-03-05 It was rebuilt."],
  ])
  func showsEachLineThatIsAParagraphAsOne(_ lines: [String]) throws {
    #expect(try paragraphs(lines.joined(separator: "\n") + "\n") == lines)
    #expect(try paragraphs(lines.joined(separator: "\n\n") + "\n") == lines)
  }

  @Test func keepsTheLinesOfAWrappedText() throws {
    let text = "The mill was sold\nto the town in 2019.\n\nIt burnt down\nlater.\n"
    #expect(
      try paragraphs(text) == ["The mill was sold\nto the town in 2019.", "It burnt down\nlater."])
  }

  @Test func listsTheSourcesWithWhatBecameOfThem() throws {
    let page = try #require(try fixture(.plain).files()["sources/index.html"])
    #expect(page.contains(#"<a href="a.html">Report</a>"#))
    #expect(page.contains(#"<td class="number">1</td><td class="number">1</td>"#))
    #expect(page.contains("<td>undated</td>"))
  }

  @Test func keepsItsHeadingsBelowThePages() throws {
    var fixture = SiteFixture()
    try fixture.add(source: "a", format: .markdown, text: "# Top\n\n### Deep\n\nWords.")
    let page = try #require(try fixture.files()["sources/a.html"])
    #expect(page.contains("<h3>Top</h3>"))
    #expect(page.contains("<h5>Deep</h5>"))
  }
}
