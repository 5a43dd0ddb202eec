import SiteGen
import Testing
import Timeline

@Suite struct SiteRendererTests {
  private func site() throws -> SiteFixture {
    var fixture = SiteFixture()
    try fixture.add(source: "a", text: "In 2019 it began.")
    try fixture.add("2019", "Start", [.of("a", "In 2019 it began.", "2019", "In 2019")])
    fixture.pages = [
      ContentPage(
        file: "content/pages/about.md", slug: try #require(Slug("about")), title: "About",
        description: "How", body: "[An event](../events/2019-start.md#x), [a site](https://a.b/).",
        extra: [])
    ]
    return fixture
  }

  private func overriding(_ name: String, _ text: String) -> ThemeLibrary {
    ThemeLibrary(overrides: [ThemeLibrary.File(name: name, bytes: Array(text.utf8))])
  }

  @Test func makesAPageForEverythingAndCopiesTheAssets() throws {
    let paths = try SiteRenderer.files(of: site().site).map(\.path.text).sorted()
    #expect(
      paths == [
        "404.html", "about.html", "assets/style.css", "assets/timeline.js", "changes.html",
        "events/2019-start.html", "index.html", "method/index.html", "sources/a.html",
        "sources/coverage.html", "sources/index.html", "status/single-source.html",
      ])
  }

  @Test func leadsFromWrittenPagesToThePagesOfContentFiles() throws {
    let page = try #require(try site().files()["about.html"])
    #expect(page.contains(#"<a href="events/2019-start.html#x">An event</a>"#))
    #expect(page.contains(#"<a href="https://a.b/">a site</a>"#))
    #expect(page.contains(#"<a href="about.html" aria-current="page">About</a>"#))
  }

  @Test func linksRelativelyAndLoadsNothingFromElsewhere() throws {
    for (path, page) in try site().files() where path.hasSuffix(".html") {
      #expect(!page.contains("=\"/"), "\(path)")
      #expect(!page.contains("src="), "\(path)")
      #expect(!page.contains("style=\""), "\(path)")
      #expect(!page.contains("&#"), "\(path)")
      let style = path.contains("/") ? "../assets/style.css" : "assets/style.css"
      #expect(page.contains(#"<link rel="stylesheet" href="\#(style)">"#), "\(path)")
    }
  }

  @Test func namesTheFullAddressOnlyWhenThereIsOne() throws {
    var fixture = try site()
    #expect(try fixture.files()["index.html"]?.contains("canonical") == false)
    fixture.configuration.baseURL = "https://example.org/rivers"
    let files = try fixture.files()
    let canonical = #"<link rel="canonical" href="https://example.org/rivers/"#
    #expect(files["index.html"]?.contains(canonical + #"">"#) == true)
    #expect(files["events/2019-start.html"]?.contains(canonical + "events/2019-start.html") == true)
    #expect(
      files["404.html"]?.contains(#"href="/rivers/assets/style.css""#) == true)
  }

  @Test(arguments: [
    ("en", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"),
  ])
  func setsTheDirectionOfTheLanguage(language: String, direction: String) throws {
    var fixture = try site()
    fixture.configuration.language = language
    let page = try #require(try fixture.files()["index.html"])
    #expect(page.contains(#"<html lang="\#(language)" dir="\#(direction)">"#))
  }

  @Test func refusesAMisspeltNameWithTheContentFileThatItMet() throws {
    let fixture = try site()
    do {
      _ = try fixture.files(overriding("event.md", "# {{titel}}"))
      Issue.record("the template was taken")
    } catch let findings as Findings {
      let finding = try #require(findings.list.first)
      #expect(finding.fact == .template(.unknownName("titel", nearest: "title")))
      #expect(finding.place?.file == "Templates/event.md")
      #expect(finding.rendering == "content/events/2019-start.md")
    }
  }

  @Test func checksTheTemplateOfAKindThatHasNoPages() throws {
    #expect(throws: Findings.self) {
      try SiteFixture().files(overriding("page.md", "{{nothing}}"))
    }
  }

  @Test func documentsEveryNameInOneSentence() throws {
    let scene = Scene(try site().site)
    for builder in PageBuilder.all {
      for field in builder.shape(scene).names {
        #expect(field.summary.hasSuffix("."), "\(builder.name): \(field.name)")
      }
    }
    #expect(Set(PageBuilder.all.map(\.name)).count == PageBuilder.all.count)
  }

  @Test func givesTheSameBytesForTheSameSite() throws {
    let fixture = try site()
    #expect(try fixture.files() == fixture.files())
  }
}
