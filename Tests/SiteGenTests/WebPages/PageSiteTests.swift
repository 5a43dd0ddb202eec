import SiteGen
import Testing

/// A site with a saved web page among its sources.
@Suite struct PageSiteTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><title>Old mill sold | Courier</title>
    <meta property="og:site_name" content="Example Courier">
    <meta property="article:published_time" content="2024-05-03T18:05:00Z">
    <link rel="canonical" href="https://courier.example/mill">
    <script>alert("sold on Monday")</script></head>
    <body onload="alert(1)"><nav><a href="/">Home</a></nav>
    <article><h1>Old mill sold</h1>
    <p>The council sold the old mill on&nbsp;<a href="javascript:alert(1)">Thursday</a>,
      its leader said &amp; smiled.<img src="https://tracker.example/x.gif" onerror="alert(1)"></p>
    <table><tr><th>1911</th><td>The mill was built.</td></tr></table>
    <ul><li>Fire destroyed the roof in June 1950.</li></ul>
    </article><footer>Founded in 1900.</footer></body></html>

    """

  private static let path = "content/sources/mill.html"

  private func site() throws -> SiteFolder {
    var files = SiteFolder.small
    files[Self.path] = Self.page
    return SiteFolder(files)
  }

  @Test func makesEventsOfThePagesWords() throws {
    let outcome = try site().build()
    #expect(outcome.errors.isEmpty)
    let timeline = try #require(outcome.files["timeline.json"])
    #expect(
      timeline.contains("The council sold the old mill on Thursday, its leader said & smiled."))
    #expect(timeline.contains("\"edtf\":\"2024-05-02\""))
    #expect(timeline.contains("1911\\t The mill was built."))
    #expect(timeline.contains("\"edtf\":\"1950-06\""))
    #expect(!timeline.contains("Founded") && !timeline.contains("Monday"))
  }

  @Test func showsTheTextAndNothingOfThePagesMarkup() throws {
    let html = try #require(try site().build().files["sources/mill.html"])
    #expect(html.contains("<h1>Old mill sold</h1>"))
    #expect(!html.contains("<h3>Old mill sold</h3>"))
    #expect(
      html.contains("<td><mark id=\"s2\">1911</mark></td><td><mark>The mill was built.</mark>"))
    #expect(html.contains("<ul>\n<li><mark id=\"s3\">Fire destroyed"))
    #expect(html.contains("said &amp; smiled."))
    for piece in ["javascript:", "alert", "tracker", "onerror", "Home</a>", "Founded"] {
      #expect(!html.contains(piece), "\(piece)")
    }
    let text = try #require(html.firstRange(of: "<h2>The text</h2>"))
    #expect(!html[text.upperBound...].contains("<img"))
  }

  @Test func leadsToTheWordsOfTheOriginal() throws {
    let files = try site().build().files
    let event = try #require(files.first { $0.key.hasPrefix("events/2024-05-02-the-council-sold") })
    #expect(
      event.value.contains(
        "https://courier.example/mill#:~:text=The%20council%20sold%20the,leader%20said%20%26%20smiled%2E"
      ))
  }

  @Test func leadsToTheLongestCellOfARow() throws {
    let files = try site().build().files
    let event = try #require(files.first { $0.key.hasPrefix("events/1911-the-mill-was-built") })
    // No browser finds words that stand in two cells.
    #expect(
      event.value.contains("https://courier.example/mill#:~:text=The%20mill%20was%20built%2E"))
  }

  @Test func explainsPlacesInTheFileAndWhereTheDayComesFrom() throws {
    let folder = try ProgramRun.Folder()
    try folder.put(Self.path, Self.page)
    #expect(try folder.run("extract").code == 0)
    let run = try folder.run("explain", Self.path + ":9:4")
    #expect(run.code == 0)
    #expect(
      run.output.contains(
        "published 2024-05-03 (the page's `article:published_time`, content/sources/mill.html:4)"))
    #expect(run.output.contains("content/sources/mill.html:9:4\n  The council sold the old mill"))
    #expect(!run.output.contains("roof"))
    let ledger = try folder.run("list", "ledger")
    #expect(ledger.output.contains("content/sources/mill.html:11:16\t1911"))
    let sources = try folder.run("list", "sources", "--json")
    #expect(sources.output.contains(#""published_from":"article:published_time""#))
    #expect(try folder.run("explain", Self.path + ":99").errors.contains("the file has 13 lines"))
  }

  @Test func countsOffsetsInTheTextThatIsShown() throws {
    let folder = try ProgramRun.Folder()
    try folder.put(Self.path, Self.page)
    #expect(try folder.run("extract").code == 0)
    let ledger = try folder.run("list", "ledger", "--json").output
    // Behind "Old mill sold" and an empty line.
    #expect(ledger.contains(#""start":15,"end":83,"sentence":"The council sold"#))
  }

  @Test func warnsOfHTMLUnderAnotherEnding() throws {
    for (name, isPlain) in [("a.md", false), ("a.txt", true)] {
      let page = SavedPage(Self.page, path: "content/sources/" + name)
      let warning = try #require(page.findings.list.first)
      #expect(Words(warning.fact).code == "W0345")
      #expect(warning.severity == .warning && warning.place?.line == 1)
      #expect(Words(warning.fact).reason.contains("plain text") == isPlain)
    }
    #expect(SavedPage("<htmlx>x", path: "content/sources/a.md").findings.list.isEmpty)
    #expect(SavedPage("<html>x", path: "content/sources/a.htm").findings.list.isEmpty)
  }

  @Test(arguments: [
    ("docx", "save its text as .md or .txt"),
    ("csv", "write what it tells as sentences or as a table"),
    ("png", "move it to content/assets/"), ("mhtml", "save the page as .html"),
    ("xyz", "if it is text, save it as .md or .txt"),
  ])
  func saysWhatCanBeDoneWithAFileOfAnotherKind(ending: String, help: String) throws {
    let page = SavedPage("x", path: "content/sources/a.\(ending)")
    let words = Words(try #require(page.findings.list.first).fact)
    #expect(words.code == "W0342" && words.help.hasPrefix(help))
    #expect(words.reason.contains(".html"))
  }

  @Test func passesOverTheFolderOfASavedPage() throws {
    let folder = try site()
    try folder.put("content/sources/mill_files/frame.html", "<p>It burnt in 1999.")
    try folder.put("content/sources/mill_files/style.css", "p{}")
    try folder.put("content/sources/other_files/note.txt", "It burnt in 1998.")
    let outcome = folder.build()
    #expect(!outcome.facts.contains { if case .content(.unreadKind) = $0 { true } else { false } })
    #expect(outcome.files["sources/mill-files-frame.html"] == nil)
    #expect(outcome.files["timeline.json"]?.contains("1998") == true)
    #expect(outcome.files["timeline.json"]?.contains("1999") == false)
  }

  @Test func buildsAfterAnEditWhatAFullBuildGives() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root + "/site")
      try site.fill(with: EditedSite.files)
      try site.write(Self.path, Array(Self.page.utf8))
      try site.settle()
      let edited = Self.page.replacing("June 1950", with: "May 1950").replacing(
        "<ul>", with: "<p>x<ul>")
      try site.write(Self.path, Array(edited.utf8))
      let other = FolderOnDisk(root + "/other")
      try other.fill(
        with: site.files.filter { path, _ in
          !path.hasPrefix(".sitegen/")
            && (!path.hasPrefix("public/") || path == "public/history.json"
              || path == "public/sitegen.sha256" || path == "public/theirs.txt")
        })
      guard case .built = try site.update() else {
        Issue.record("the edit was not noticed")
        return
      }
      try other.build()
      let (made, expected) = (site.pages, other.pages)
      let differing = Set(made.keys).union(expected.keys).filter { made[$0] != expected[$0] }
      #expect(differing.isEmpty, "\(differing.sorted())")
    }
  }
}
