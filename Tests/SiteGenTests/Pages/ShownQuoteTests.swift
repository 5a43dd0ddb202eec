import SiteGen
import Testing
import Timeline

@Suite struct ShownQuoteTests {
  private func files(
    _ text: String, quote: String, _ expression: String, show: SourceFile.Show = .full
  ) throws -> [String: String] {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a", SourceMetadata(url: "https://example.org/a", show: show), format: .markdown,
      text: text, marks: [(quote, .shown(events: [0]))])
    try fixture.add(
      "2023-07-30", "It leaves", [.of("a", quote, "2023-07-30", expression)],
      sentences: [SentenceReference(source: 0, mark: 0)])
    let site = fixture.site
    var files = try fixture.files()
    for exporter in [
      Exporter.all.first { $0.name == "ics" }, Exporter.all.first { $0.name == "json" },
    ] {
      let exporter = try #require(exporter)
      files[exporter.name] = try exporter.bytes(of: site).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return files
  }

  @Test func showsAQuoteAsReadersOfItsSourceSeeIt() throws {
    let quote = "30 July 2023**: The *Orion* leaves."
    let files = try files("- **30 July 2023**: The *Orion* leaves.", quote: quote, "30 July 2023")
    let marked = "<b>30 July 2023</b>: The Orion leaves.</blockquote>"
    #expect(files["index.html"]?.contains(marked) == true)
    let page = try #require(files["events/2023-07-30-it-leaves.html"])
    #expect(page.contains(marked))
    #expect(page.contains("#:~:text=30%20July%202023%3A%20The%20Orion%20leaves%2E\""))
    #expect(files["ics"]?.contains("30 July 2023: The Orion leaves.") == true)
    // Data that programs compare with the source keeps its words.
    #expect(files["json"]?.contains("30 July 2023**: The *Orion* leaves.") == true)
  }

  @Test func showsTheRowOfATableWithDots() throws {
    let quote = "2023-07-30 | 08:11 | Novor"
    let files = try files(
      "| Day | Hour | Port |\n|---|---|---|\n| \(quote) |\n", quote: quote, "2023-07-30")
    #expect(files["index.html"]?.contains("<b>2023-07-30</b> · 08:11 · Novor<") == true)
    #expect(
      files["sources/a.html"]?.contains(#"<td> <mark id="s1">2023-07-30 </mark></td>"#) == true)
  }

  @Test func showsNoSignsWhereOnlyQuotesMayBeShown() throws {
    let files = try files(
      "Then: *30 July 2023* it left. More.", quote: "*30 July 2023* it left.", "30 July 2023",
      show: .quotes)
    #expect(files["sources/a.html"]?.contains(#"<mark id="s1">30 July 2023 it left.<"#) == true)
  }

  @Test func leavesThePlainTextsSignsAlone() throws {
    var fixture = SiteFixture()
    let quote = "In 2019 *it* began."
    try fixture.add(source: "a", text: quote, marks: [(quote, .shown(events: [0]))])
    try fixture.add(
      "2019", "It", [.of("a", quote, "2019", "2019")],
      sentences: [SentenceReference(source: 0, mark: 0)])
    #expect(try fixture.files()["index.html"]?.contains("</b> *it* began.") == true)
  }
}
