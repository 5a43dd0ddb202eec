import Testing
import Timeline

@testable import SiteGen

@Suite struct FacetPageTests {
  private func fixture() throws -> SiteFixture {
    var fixture = SiteFixture()
    fixture.configuration.people = [
      SiteConfiguration.Entity(key: "ada", name: "Ada Example", also: ["Mayor Example"])
    ]
    try fixture.add(source: "a", SourceMetadata(publisher: "The Wire & Co."), text: "x")
    try fixture.add("2001", "One", [.of("a", "In 2001.", "2001")]) {
      $0.actors = ["Ada Example", "Béla"]
      $0.places = ["Ada"]
    }
    try fixture.add("2003", "Three") {
      $0.actors = ["Ada Example", "Béla", "béla", "!?"]
      $0.topics = ["Index"]
      $0.status = .checked
    }
    return fixture
  }

  @Test func givesEachNameAPageAndAnAddressOfItsOwn() throws {
    let files = try fixture().files()
    for path in [
      "people/index.html", "people/ada.html", "people/bela.html", "people/bela-2.html",
      "people/name.html", "places/ada.html", "topics/index-2.html", "topics/index.html",
      "publishers/the-wire-co.html", "status/single-source.html", "status/checked.html",
      "status/unsourced.html",
    ] {
      #expect(files[path] != nil, "\(path)")
    }
  }

  @Test func showsItsOwnTimelineOtherNamesAndCompany() throws {
    let page = try #require(try fixture().files()["people/ada.html"])
    #expect(page.contains("<h1>Ada Example</h1>"))
    #expect(page.contains("Also: Mayor Example"))
    #expect(page.contains("2 events"))
    #expect(page.contains("2001 to 2003"))
    #expect(page.contains(#"<li class="line" id="2001-one">"#))
    #expect(page.contains(##"href="#_2003""##))
    #expect(page.contains(#"<a href="bela.html"><bdi>Béla</bdi> <small>2</small></a>"#))
  }

  @Test func leadsFromEventsToFacets() throws {
    let files = try fixture().files()
    let event = try #require(files["events/2001-one.html"])
    #expect(event.contains(#"<a href="../people/ada.html" dir="auto">Ada Example</a>"#))
    let timeline = try #require(files["index.html"])
    #expect(timeline.contains(#"<a href="people/ada.html" data-slug="ada""#))
    #expect(timeline.contains(#"<a href="status/checked.html" data-slug="checked""#))
  }

  @Test func definesAStatusOnItsPageAndOnTheMethodPage() throws {
    let files = try fixture().files()
    let meaning = InterfaceWords.english.meaning(.checked)
    #expect(files["status/checked.html"]?.contains(meaning) == true)
    let method = try #require(files["method/index.html"])
    #expect(method.contains(#"<dt id="_checked">"#))
    #expect(method.contains(meaning))
    #expect(method.contains(#"<a href="../status/checked.html" dir="auto">1 event</a>"#))
    for status in EventStatus.allCases {
      #expect(method.contains(#"id="\#(Anchor.status(status))""#), "\(status)")
    }
  }

  @Test func hasNoPageForAStatusThatNoEventHas() throws {
    #expect(try fixture().files()["status/planned.html"] == nil)
  }

  @Test func tellsTheScriptWhatEachEventIsFoundBy() throws {
    let index = try #require(try fixture().files()["assets/events.js"])
    #expect(index.hasPrefix("self.sitegenEvents={"))
    #expect(index.contains(#"["who","ada","Ada Example"]"#))
    #expect(index.contains(#"["2001-one",["#))
  }
}
