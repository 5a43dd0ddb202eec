import SiteGen
import Testing
import Timeline

struct SiteAssemblerTests {
  private func own(_ id: String, _ quotes: [String], status: String = "checked") -> String {
    let evidence = quotes.map { "  - source: courier\n    quote: \($0)\n" }.joined()
    return
      "---\nid: \(id)\ndate: 2024\ntitle: T \(id)\nstatus: \(status)\nevidence:\n\(evidence)---\n"
  }

  private func assembled(_ site: SiteOnDisk) throws -> Site {
    let made = try SiteProject(site.disk).assembled(asOf: nil)
    made.checkReferences()
    return made
  }

  @Test func joinsQuotesThatOverlapInOneMark() throws {
    let site = try SiteOnDisk()
    try site.write("content/events/a.md", own("a", ["over the Ilm was opened"]))
    try site.write("content/events/b.md", own("b", ["the old mill on 7 March 2021. A flood"]))
    try site.write("content/events/c.md", own("c", ["destroyed the market hall in July 2019."]))
    let made = try assembled(site)
    let source = try #require(made.sources.first { $0.source.id == "courier" })
    #expect(source.marks.count == 2)
    let shown = source.marks.map { mark -> Set<String> in
      guard case .shown(let events) = mark.outcome else { return [] }
      return Set(events.map { made.events[$0].event.title })
    }
    #expect(shown[0].contains("T a") && shown[0].count == 2)
    #expect(shown[1].isSuperset(of: ["T b", "T c"]) && shown[1].count == 4)
  }

  @Test func marksSentencesThatWereLeftOut() throws {
    let site = try SiteOnDisk()
    try site.source(SiteOnDisk.notes, "In recent years nothing happened. " + SiteOnDisk.ribbon)
    let source = try #require(try assembled(site).sources.first { $0.source.id == "notes" })
    #expect(source.marks.count == 1)
    guard case .leftOut? = source.marks.first?.outcome else {
      Issue.record("it is shown")
      return
    }
  }

  @Test func showsASentenceThatAnEventQuotesThoughTheLedgerLeavesItOut() throws {
    let site = try SiteOnDisk()
    try site.source(SiteOnDisk.courier, "In recent years nothing happened in Ilmstadt.")
    try site.write("content/events/a.md", own("a", ["nothing happened"]))
    let made = try assembled(site)
    let source = try #require(made.sources.first { $0.source.id == "courier" })
    #expect(source.marks.count == 1)
    let own = try #require(made.events.firstIndex { $0.event.id == "a" })
    #expect(source.marks.first?.outcome == .shown(events: [own]))
  }

  @Test func checksNoQuoteOfAHiddenEvent() throws {
    let site = try SiteOnDisk()
    try site.write("content/events/a.md", own("a", ["words that nobody wrote"], status: "hidden"))
    #expect(try !assembled(site).events.contains { $0.event.id == "a" })
  }

  @Test func prefersADatedSentenceToAnEarlierPlaceOfItsWords() throws {
    let site = try SiteOnDisk()
    try site.source(
      SiteOnDisk.courier, "> \(SiteOnDisk.flood)\n\n# \(SiteOnDisk.flood)\n\n\(SiteOnDisk.flood)")
    let made = try assembled(site)
    #expect(made.events.filter { $0.event.title.contains("flood") }.count == 1)
  }

  @Test func ordersEventsByTimeAndSourcesByDate() throws {
    let site = try SiteOnDisk()
    try site.source("content/sources/new.md", "Nothing.", published: "2024-06-01")
    let made = try assembled(site)
    #expect(made.events.map(\.event.date.description) == ["2019-07", "2021-03-07", "2024-05-03"])
    #expect(made.sources.map(\.source.id) == ["new", "courier", "ledger", "notes"])
    #expect(made.asOf == CivilDate(year: 2024, month: 6, day: 1))
  }

  @Test func agreesWithItselfOnRandomContent() throws {
    var random = SeededRandom(seed: 61)
    let words = (SiteOnDisk.opened + " " + SiteOnDisk.bought + " " + SiteOnDisk.flood)
      .split(separator: " ").map(String.init)
    for _ in 0..<40 {
      let site = try SiteOnDisk()
      for number in 0..<6 {
        let start = Int.random(in: 0..<words.count, using: &random)
        let end = Int.random(in: start..<words.count, using: &random)
        let quote = words[start...end].joined(separator: " ")
        try site.write("content/events/e\(number).md", own("e\(number)", ["\"\(quote)\""]))
      }
      _ = try assembled(site)
    }
  }
}
