import SiteGen
import Testing

@Suite struct OutputTreeTests {
  @Test func findsPathsThatCannotStandTogether() throws {
    let tree = try tree([
      ("a.html", ""), ("a.html", ""), ("A.html", ""), ("b", ""), ("b/c.html", ""),
      ("e\u{301}.html", ""), ("\u{E9}.html", ""), ("sitegen.sha256", ""),
      ("x/.a.html.sitegen-part", ""), ("fine/a.html", ""),
    ])
    #expect(
      facts(tree.pathFindings()) == [
        .caseClash("a.html", other: "A.html"), .caseClash("a.html", other: "A.html"),
        .reservedPath("sitegen.sha256"), .reservedPath("x/.a.html.sitegen-part"),
        .caseClash("\u{E9}.html", other: "e\u{301}.html"), .insideFile("b/c.html", file: "b"),
      ])
  }

  @Test(arguments: [
    (String(repeating: "x", count: 236) + ".html", true),
    ("é/" + String(repeating: "x", count: 242), false),
    (String(repeating: "é", count: 121) + ".html", false),
    (String(repeating: "x/", count: 300) + "x", true),
    (String(repeating: "x", count: 256) + "/x", false),
  ])
  func refusesNamesThatDisksDoNotTake(_ path: String, isFine: Bool) throws {
    #expect(try facts(tree([(path, "")]).pathFindings()) == (isFine ? [] : [.nameTooLong(path)]))
  }

  @Test func namesBothOriginsOfOnePath() throws {
    let path = try RelativePath("a.html")
    let tree = OutputTree([
      OutputFile(path, text: "", origin: "content/1.md"),
      OutputFile(path, text: "", origin: "content/2.md"),
    ])
    #expect(
      tree.findings().list == [
        .error(
          .output(.samePath("a.html", other: "content/1.md")), at: Place(file: "content/2.md"))
      ])
  }

  @Test(arguments: [
    "x/b.html", "x/b.html?q#id", "#here", "", "?q", "./x/../x/b.html", "x/", "x", "./", "/x/b.html",
    "https://example.org/none", "//example.org/none", "mailto:a@b", "data:,x", "JavaScript:x",
    "x/b.html#top", "x/b.html#", "  x/b.html\n", "x/b.html#a&amp;b", "x/b.html#%C3%A9",
    "sp%20ace.html", "x/b.html#:~:text=none", "x/b.html#id:~:text=none", "%2e/x/b.html",
    "picture.svg#any",
  ])
  func acceptsLinksThatLeadSomewhere(_ link: String) throws {
    #expect(try findings(link) == [])
  }

  @Test(arguments: [
    ("none.html", OutputFact.deadLink("none.html", page: "p.html")),
    ("x/none.html#id", .deadLink("x/none.html#id", page: "p.html")),
    ("x%2Fb.html/", .deadLink("x%2Fb.html/", page: "p.html")),
    ("X/b.html", .deadLink("X/b.html", page: "p.html")),
    ("y/", .deadLink("y/", page: "p.html")),
    ("#gone", .missingFragment("#gone", page: "p.html", nearest: nil)),
    ("#heer", .missingFragment("#heer", page: "p.html", nearest: "here")),
    ("x/b.html#here", .missingFragment("x/b.html#here", page: "p.html", nearest: nil)),
    ("../p.html", .climbingLink("../p.html", page: "p.html")),
    ("x/../../p.html", .climbingLink("x/../../p.html", page: "p.html")),
    ("%2E%2e/p.html", .climbingLink("%2E%2e/p.html", page: "p.html")),
  ])
  func reportsLinksThatLeadNowhere(_ link: String, _ fact: OutputFact) throws {
    #expect(try findings(link) == [fact])
  }

  @Test(arguments: [
    "<!-- <a href=none> -->", "<!--><p><!-- <a href=none> --!>", "<script>'<a href=none>'</script>",
    "<style>a{}<a href=none></style>", "<textarea><a href=none></textarea >", "<a data-href=none>",
    "<title><a href=none></TITLE>", "<a title='<a href=none>'>", "a < b href=none",
    "<!doctype href=none>",
    "</a href=none>", "<p title=\"a>b\" class=x/>", "<img srcset=none>",
    "<script>a<!-- <a href=none>",
    "<a href=\"none", "<?x <a href=none ?>", "<base href='https://example.org/'><a href=none>",
  ])
  func passesOverWhatIsNoLink(_ html: String) throws {
    #expect(try facts(tree([("p.html", html)]).linkFindings()) == [])
  }

  @Test(arguments: [
    "<a href=none>", "<A\nHREF = 'none'>", "<img src=\"none\"/>", "<a class href=none>",
    "<!----><a href=none>", "<!-- a --><a href=none>", "<script></script><a href=none>",
    "<a/href=none>",
    "<p title='>'><a href=none>", "<<a href=none>", "<script src=none></script>",
    "<scripty><a href=none>",
    "<base href='x/'><a href=../none>",
  ])
  func findsLinksInOddPlaces(_ html: String) throws {
    #expect(try facts(tree([("p.html", html)]).linkFindings()).count == 1)
  }

  @Test func resolvesLinksOfStyleSheets() throws {
    let css = """
      @import "../none1.css"; /* url(none) */ a { background: URL( 'f/none2.png' ) }
      b { content: "url(none)"; c: url(data:x); d: url(#id); e: url(a.css); f: url(none3.png) }
      """
    let found = try facts(tree([("css/a.css", css)]).linkFindings())
    #expect(
      found == [
        .deadLink("../none1.css", page: "css/a.css"), .deadLink("f/none2.png", page: "css/a.css"),
        .deadLink("none3.png", page: "css/a.css"),
      ])
  }

  @Test func namesTheOriginOfThePage() throws {
    let tree = try tree([("p.html", "<a href=none>")])
    #expect(tree.linkFindings().first?.place == Place(file: "content/p.html"))
  }

  private func findings(_ link: String) throws -> [OutputFact] {
    let tree = try tree([
      ("p.html", "<p id=here><a href=\"\(link)\">"), ("index.html", ""), ("x/index.html", ""),
      ("x/b.html", "<p ID='id'><a name=\"a&amp;b\"><p id=\u{E9}>"), ("sp ace.html", ""),
      ("picture.svg", ""), ("y/other.html", ""),
    ])
    return facts(tree.findings().list)
  }

  @Test(arguments: [
    ("/t/a.html", true), ("/t/", true), ("/t/a.html#x", true), ("/t/b.html", false),
    ("/t/a.html#y", false), ("/other/b.html", true), ("/tt/b.html", true), ("/", true),
  ])
  func startsAtTheRootOfTheHost(link: String, isSound: Bool) throws {
    let files = try [("index.html", "<a href=\"\(link)\">"), ("a.html", "<p id=x>")].map {
      OutputFile(try RelativePath($0.0), text: $0.1, origin: $0.0)
    }
    let tree = OutputTree(files, in: try RelativePath("t"))
    #expect(tree.linkFindings().isEmpty == isSound)
  }

  private func facts(_ findings: [Diagnostic]) -> [OutputFact] {
    findings.compactMap {
      guard case .output(let fact) = $0.fact else { return nil }
      return fact
    }
  }

  private func tree(_ files: [(String, String)]) throws -> OutputTree {
    OutputTree(
      try files.map {
        OutputFile(try RelativePath($0.0), text: $0.1, origin: "content/" + $0.0)
      })
  }
}
