import SiteGen
import Testing
import Timeline

/// What a web page tells about itself.
@Suite struct PageMetadataTests {
  private func head(_ html: String, body: String = "<p>a") -> SourceMetadata {
    SavedPage("<head>\(html)</head><body>\(body)").metadata
  }

  @Test(arguments: [
    ("<title>t</title>", "<p>a", "t"),
    ("<title>t</title><meta property=og:title content='o'>", "<p>a", "o"),
    ("<meta property=og:title content='o'>", "<article><h1>h\n <i>i</i></h1>a</article>", "h i"),
    ("<title>t</title>", "<h1>h</h1><article>a</article>", "h"),
    ("<title>t</title>", "<h1>h</h1><h1>i</h1><article>a</article>", "t"),
    ("<title>t &amp; u</title>", "<svg><title>s</title></svg>a", "t & u"),
  ])
  func findsTheTitle(html: String, body: String, title: String) {
    #expect(head(html, body: body).title == title)
  }

  @Test(arguments: [
    ("<meta property=article:published_time content=2023-03-22T18:05:00+01:00>", "2023-03-22"),
    ("<meta property=article:modified_time content=2023-03-22>", nil),
    ("<meta name=date content=2023-03-22>", "2023-03-22"),
    ("<meta name=DC.date.issued content=2023-03>", "2023-03"),
    ("<meta name=dcterms.issued content=1911>", "1911"),
    ("<meta name=citation_publication_date content=2023/03/22>", "2023-03-22"),
    ("<meta name=pubdate content=20230322>", "2023-03-22"),
    ("<meta name=date content='22 March 2023'>", "2023-03-22"),
    ("<meta name=date content='Wed, March 22, 2023'>", "2023-03-22"),
    ("<meta name=date content='Wed, 22 Mar 2023 10:00:00 GMT'>", "2023-03-22"),
    ("<meta name=date content='2023-03-22 10:00'>", "2023-03-22"),
    ("<meta name=date content='03/04/2023'>", nil),
    ("<meta name=date content='yesterday'>", nil),
    ("<meta name=date content=''>", nil),
    ("<meta name=date content=2023-02-30><meta name=dc.date content=2023-03-22>", "2023-03-22"),
    ("<meta itemprop=datePublished content=2023-03-22>", "2023-03-22"),
    ("</head><time datetime=2023-03-22>then</time>", nil),
    ("</head><time pubdate datetime=2023-03-22>then</time>", "2023-03-22"),
    (
      "</head><time class='entry-date published' datetime=2023-03-22T09:12>then</time>",
      "2023-03-22"
    ),
    ("</head><time class=updated datetime=2023-03-22>then</time>", nil),
    ("</head><time itemprop=datePublished datetime=2023-03-22T09:00Z>x</time>", "2023-03-22"),
    ("</head><span itemprop=datePublished>22 March 2023</span>", "2023-03-22"),
    ("<meta name=date content=1999><meta property=article:published_time content=2023>", "2023"),
  ])
  func findsTheDayOfPublication(html: String, day: String?) {
    #expect(head(html).published?.description == day)
  }

  @Test(arguments: [
    (#"{"@type":"NewsArticle","datePublished":"2023-03-22T10:00:00.000Z"}"#, "2023-03-22"),
    (#"[{"@type":"BreadcrumbList"},{"@type":["Report"],"datePublished":"2023"}]"#, "2023"),
    (
      #"{"@graph":[{"@type":"WebPage","datePublished":"1999"},{"@type":"BlogPosting","datePublished":"2023"}]}"#,
      "2023"
    ),
    (#"{"@type":"WebPage","datePublished":"1999","x":[1.5e3,-0.1]}"#, "1999"),
    (#"{"@type":"NewsArticle","dateModified":"1999"}"#, nil),
    (#"{"datePublished":"2023""#, nil),
    (String(repeating: "[", count: 100_000), nil),
    ("", nil),
  ])
  func readsLinkedData(json: String, day: String?) {
    let metadata = head("<script type='application/ld+json'>\(json)</script>")
    #expect(metadata.published?.description == day)
  }

  @Test func findsWhoWroteAndPublishedIt() {
    let json = """
      {"@graph":[{"@type":"Organization","@id":"#p","name":"Example  Wire"},{"@type":"NewsArticle",\
      "datePublished":"2023","author":[{"name":"Ann Smith"},"Bo Li"],"publisher":{"@id":"#p"}}]}
      """
    let told = head("<script type='application/ld+json'>\(json)</script>")
    #expect(told.author == "Ann Smith, Bo Li")
    #expect(told.publisher == "Example Wire")
    #expect(head("<meta property=og:site_name content=' The Courier '>").publisher == "The Courier")
  }

  @Test(arguments: [
    ("<meta name=author content='By Ann Smith'>", "Ann Smith"),
    ("<meta name=citation_author content=A><meta name=citation_author content=B>", "A, B"),
    ("<meta property=article:author content=https://a.example/ann>", nil),
    ("</head><a rel=author href=x>Ann <b>Smith</b></a>", "Ann Smith"),
    ("</head><p><span itemprop=author>Ann Smith</span>", "Ann Smith"),
  ])
  func findsTheAuthor(html: String, author: String?) {
    #expect(head(html).author == author)
  }

  @Test(arguments: [
    ("<link rel=canonical href=https://a.example/x>", "https://a.example/x"),
    (
      "<link rel=canonical href=/x><meta property=og:url content=https://a.example/y>",
      "https://a.example/y"
    ),
    ("<link rel=canonical href=javascript:alert(1)>", nil),
    ("<link rel=canonical href=x>", nil),
  ])
  func findsTheAddress(html: String, url: String?) {
    #expect(head(html).url == url)
  }

  @Test(arguments: [
    ("en", "en"), ("en_GB", "en-GB"), ("pt-BR", "pt-BR"), ("english", nil), ("", nil),
    ("e'><p>", nil),
  ])
  func findsTheLanguage(tag: String, language: String?) {
    #expect(SavedPage("<html lang=\"\(tag)\"><p>a").metadata.language == language)
  }

  @Test func frontMatterWinsOverThePage() throws {
    let page = SavedPage(
      """
      ---
      title: Ours
      published: 2021-01-02
      ---
      <!DOCTYPE html><title>Theirs</title><meta name=date content=2023>
      <meta property=og:site_name content="The Courier"><p>It closed on Friday.</p>
      """)
    #expect(page.metadata.title == "Ours")
    #expect(page.metadata.published?.description == "2021-01-02")
    #expect(page.metadata.publisher == "The Courier")
    #expect(page.source?.dateOrigin == .frontMatter)
    #expect(page.blocks == ["p It closed on Friday."])
  }

  @Test func knowsWhereTheDayOfPublicationStands() {
    let page = SavedPage(
      "---\ntitle: a\n---\n<title>t</title>\n<meta name=DC.Date content=2023>\n<p>a")
    #expect(page.source?.dateOrigin == .page(.meta("dc.date"), line: 5))
    #expect(SavedPage("<p>date 2023-03-22<p>a").source?.dateOrigin == .firstWords)
  }

  @Test func refusesAFrontMatterWithAnUnknownKey() {
    #expect(SavedPage("---\npublishd: 2023\n---\n<p>a").findings.hasErrors)
  }
}
