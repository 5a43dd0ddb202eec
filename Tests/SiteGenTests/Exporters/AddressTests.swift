import SiteGen
import Testing
import Timeline

@Suite struct SitemapTests {
  private func scene(_ base: String = "https://example.org/t") throws -> Scene {
    var fixture = SiteFixture()
    fixture.configuration.baseURL = base
    try fixture.add("2023-03-21", "Talks")
    return Scene(fixture.site)
  }

  private func pages(_ count: Int) throws -> [RelativePath] {
    try (0..<count).map { try RelativePath("p/\($0).html") }
  }

  @Test func listsEveryPageThatIsThereToBeFound() throws {
    var fixture = SiteFixture()
    fixture.configuration.baseURL = "https://example.org/t"
    try fixture.add("2023-03-21", "Talks & more")
    let pages = try SiteRenderer.files(of: fixture.site)
    let files = Exporter.files(of: fixture.site, pages: pages).suffix(2).map { $0 }
    #expect(files.map(\.path.text) == ["sitemap.xml", "robots.txt"])
    let map = String(decoding: try files[0].bytes, as: UTF8.self)
    #expect(map.contains("<loc>https://example.org/t/</loc>"))
    #expect(map.contains("<loc>https://example.org/t/events/2023-03-21-talks-more.html</loc>"))
    #expect(!map.contains("404") && !map.contains("style.css"))
    #expect(
      String(decoding: try files[1].bytes, as: UTF8.self)
        .contains("Sitemap: https://example.org/t/sitemap.xml\n"))
  }

  @Test func makesNoneWithoutABaseAddress() throws {
    #expect(try Sitemap.files(of: scene(""), pages: pages(3)).isEmpty)
  }

  @Test(arguments: [(50_000, 2), (50_001, 4), (100_001, 5)])
  func splitsWhatIsTooLongForOneFile(count: Int, files: Int) throws {
    let made = try Sitemap.files(of: scene(), pages: pages(count))
    #expect(made.count == files)
    let first = String(decoding: try made[0].bytes.prefix(300), as: UTF8.self)
    #expect(first.contains(files > 2 ? "<sitemapindex" : "<urlset"))
    let total = try made.reduce(0) { sum, file in
      sum + String(decoding: try file.bytes, as: UTF8.self).ranges(of: "<url>").count
    }
    #expect(total == count)
  }
}

@Suite struct HeadTests {
  @Test func namesAddressesOnlyWhenTheyAreKnown() throws {
    var fixture = SiteFixture()
    try fixture.add("2023-03", "Talks")
    var page = try #require(try fixture.files()["events/2023-03-talks.html"])
    #expect(!page.contains("og:") && !page.contains("canonical"))
    #expect(
      page.contains(#"type="application/atom+xml" title="Changes (Atom)" href="../changes.atom">"#))
    fixture.configuration.baseURL = "https://example.org/t/"
    page = try #require(try fixture.files()["events/2023-03-talks.html"])
    let address = "https://example.org/t/events/2023-03-talks.html"
    #expect(page.contains(#"<link rel="canonical" href="\#(address)">"#))
    #expect(page.contains(#"<meta property="og:url" content="\#(address)">"#))
    #expect(page.contains(#"<meta property="og:title" content="Talks">"#))
  }

  @Test(arguments: [
    ("2023-03", "2023-03", nil), ("2023-21", "2023-03", "2023-05"), ("2019~", "2019", nil),
    ("2023-03-20/2023-03-22", "2023-03-20", "2023-03-22"), ("../2030", nil, "2030"),
    ("-0044-03-15", nil, nil),
  ])
  func tellsTheDateAsExactlyAsItIs(edtf: String, start: String?, end: String?) throws {
    var fixture = SiteFixture()
    try fixture.add(edtf, "</script><b>Talks</b> & \"more\"")
    let page = try #require(
      try fixture.files().first { $0.key.hasPrefix("events/") }?.value)
    let block = try #require(page.between("<script type=\"application/ld+json\">", "</script>"))
    let data = try JSON(block)
    #expect(data["temporalCoverage"]?.text == edtf)
    let event = try #require(data["mainEntity"])
    #expect(event["@type"]?.text == "Event")
    #expect(event["name"]?.text == "</script><b>Talks</b> & \"more\"")
    #expect(event["startDate"]?.text == start)
    #expect(event["endDate"]?.text == end)
  }
}
