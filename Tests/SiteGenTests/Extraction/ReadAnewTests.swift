import SiteGen
import Testing
import Timeline

/// A newer program may read the date of a sentence by other words of it.
struct ReadAnewTests {
  private static let sentence =
    "Trade grew by 41 per cent in the first four months of 2023, Chinese customs officers say."
  /// An event file as a program wrote it that knew years, but no "first four months".
  private static let older = """
    ---
    id: etmhwbhz8
    date: 2023
    title: Trade grew by 41 per cent in the first four months
    status: unreviewed
    evidence:
      - source: mishustin-in-china-2023-05-25
        quote: \(sentence)
        date: 2023
        expression: 2023
        rule: year
    extracted:
      date: d398b29d
      title: e46ec504
      actors: e3b0c442
      places: e3b0c442
      evidence: 6516195c-cfd0761b
    ---

    """

  @Test(arguments: ["unreviewed", "checked"])
  func replacesTheEntryOfASentenceThatIsReadByOtherWords(status: String) throws {
    let site = try SiteOnDisk()
    try site.source("content/sources/mishustin-in-china-2023-05-25.md", Self.sentence)
    let path = "content/events/2023-trade.md"
    try site.write(path, Self.older.replacing("unreviewed", with: status))
    try site.extract()
    let event = try site.event(path)
    #expect(event.evidence.map(\.evidence.expression) == ["the first four months of 2023"])
    #expect(event.evidence.allSatisfy { !$0.isWithdrawn })
    #expect(event.date.description == "2023-01/2023-04")
  }

  @Test func leavesAnEntryThatAPersonHasChanged() throws {
    let site = try SiteOnDisk()
    try site.source("content/sources/mishustin-in-china-2023-05-25.md", Self.sentence)
    let path = "content/events/2023-trade.md"
    let edited = "    date: 2023-02\n    expression: 2023"
    try site.write(path, Self.older.replacing("    date: 2023\n    expression: 2023", with: edited))
    try site.extract()
    let entries = try site.event(path).evidence.map(\.evidence)
    #expect(entries.contains { $0.expression == "2023" && $0.date.description == "2023-02" })
  }
}
