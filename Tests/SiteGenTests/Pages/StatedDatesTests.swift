import SiteGen
import Testing
import Timeline

@Suite struct StatedDatesTests {
  private static func page(
    _ date: String, _ stated: [String], edited: [CuratedEvent.Field] = []
  ) throws -> String {
    var fixture = SiteFixture()
    let evidence = try stated.map { try Evidence.of("s\($0)", "Quote \($0)", $0) }
    try fixture.add(date, "Event", evidence, edited: edited) { $0.extracted = [.title: "x"] }
    return try #require(try fixture.files()["index.html"])
  }

  @Test func saysThatAPersonSetTheDateAndWhatTheSourceSays() throws {
    let page = try Self.page("2024-01-08", ["2024-01-07"], edited: [.date])
    #expect(!page.contains(">sources disagree</a>"))
    #expect(page.contains("<strong>A person has set this date; the source gives another</strong>"))
    #expect(page.contains("<dt>7 January 2024</dt><dd>s2024-01-07</dd>"))
  }

  @Test func showsACoarserDateThatAPersonMadeExact() throws {
    let page = try Self.page("2024-01-08", ["2024-01", "2024-01-07"], edited: [.date])
    #expect(!page.contains(">sources disagree</a>"))
    #expect(page.contains("<strong>A person has set this date; the sources give others</strong>"))
    #expect(page.contains("<dt>January 2024</dt><dd>s2024-01</dd>"))
  }

  @Test func saysNothingOfADateThatAPersonLeft() throws {
    let page = try Self.page("2024-01-07", ["2024-01-07"], edited: [.title])
    #expect(!page.contains("class=\"notice\""))
  }

  @Test func tellsADisagreementOfSourcesWhoeverSetTheDate() throws {
    let page = try Self.page("2024-01-08", ["2024-01-06", "2024-01-07"], edited: [.date])
    #expect(page.contains(">sources disagree</a>"))
    #expect(
      page.contains("<strong>The sources give different dates; a person has set the one used here"))
    let agreeing = try Self.page("2024-01-07", ["2024-01-06", "2024-01-07"])
    #expect(agreeing.contains("<strong>The sources give different dates</strong>"))
    #expect(agreeing.contains("<dt>7 January 2024</dt><dd>s2024-01-07 (used here)</dd>"))
  }

  @Test func showsDatesInTheOrderOfTime() throws {
    let stated = ["2023-03-02", "2023-03-04", "2023-03-08", "2023-02", "2023-03-07", "2023-03-04"]
    let page = try Self.page("2023-03-02", stated)
    let shown = page.matches(of: /<dt>(.*?)<\/dt>/).map { String($0.1) }
    #expect(
      shown == ["February 2023", "2 March 2023", "4 March 2023", "7 March 2023", "8 March 2023"])
  }

  @Test func leavesOutADateThatGoesWithAllOthers() throws {
    let page = try Self.page("2021-01-18", ["2021-01", "2021-01-18", "2021-01-20"])
    #expect(page.contains("<dt>18 January 2021</dt>"))
    #expect(page.contains("<dt>20 January 2021</dt>"))
    #expect(!page.contains("<dt>January 2021</dt>"))
  }
}
