import SiteGen
import Testing
import Timeline

/// Who and what is named in how many events.
struct NameIndexTests {
  private static func site(_ actors: [String]...) throws -> Site {
    let events = try actors.enumerated().map { index, names in
      SiteEvent(
        event: CuratedEvent(
          id: "e\(index)", date: try EDTF("20\(10 + index)"), title: "Title", actors: names),
        file: "content/events/e\(index).md", slug: try #require(Slug("e\(index)")),
        independentSources: 1, editedFields: [], sentences: [])
    }
    return Site(
      configuration: SiteConfiguration(), asOf: nil, events: events, sources: [], pages: [])
  }

  @Test func countsTheEventsOfEachName() throws {
    let index = NameIndex(
      .actors, of: try Self.site(["Ada Example", "Bob Sample"], [], ["Ada Example"]))
    #expect(index.entries.map(\.name) == ["Ada Example", "Bob Sample"])
    #expect(index.entries.map(\.events) == [[0, 2], [0]])
  }

  @Test func putsNamesOfOneCountInOrder() throws {
    let index = NameIndex(.actors, of: try Self.site(["Émile", "Zoe", "Ada"]))
    #expect(index.entries.map(\.name) == ["Ada", "Zoe", "Émile"])
  }

  @Test func countsAnEventOnce() throws {
    let index = NameIndex(.actors, of: try Self.site(["Ada", "Ada"]))
    #expect(index.entries.map(\.events) == [[0]])
  }

  @Test func keepsListsApart() throws {
    #expect(NameIndex(.places, of: try Self.site(["Ada"])).entries.isEmpty)
  }
}
