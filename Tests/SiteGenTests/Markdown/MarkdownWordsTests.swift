import Testing

@testable import SiteGen

@Suite struct MarkdownWordsTests {
  /// What the part of a text between `⟦` and `⟧` shows.
  private func shown(_ marked: String) throws -> String? {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let inner = try #require(parts.last).split(separator: "⟧", omittingEmptySubsequences: false)
    let before = Array(parts[0].utf8)
    let text = before + Array(inner[0].utf8) + Array(inner[1].utf8)
    return MarkdownWords(text).shown(in: before.count..<before.count + inner[0].utf8.count)
  }

  @Test(
    arguments: [
      ("⟦In *Smith v Jones* [1998] it was held.⟧", "In Smith v Jones [1998] it was held."),
      ("- **⟦30 July 2023**: The Orion leaves Novor.⟧", "30 July 2023: The Orion leaves Novor."),
      ("⟦The __old__ mill and `IMG_1` \\*burnt\\*.⟧", "The old mill and IMG_1 *burnt*."),
      (
        "⟦AT&amp;T met [the mayor](https://x.org/a_b) on\nTuesday.⟧",
        "AT&T met the mayor on Tuesday."
      ),
      ("⟦IMG_20230817_104012 is of 2 * 3.⟧", "IMG_20230817_104012 is of 2 * 3."),
      (
        "| Date | Time |\n|---|---|\n| ⟦2023-08-03 | 08:11 | S2A_1⟧ |\n",
        "2023-08-03 · 08:11 · S2A_1"
      ),
      ("⟦a | b\nc⟧", "a | b c"),
      ("⟦![a map](x.png)⟧", nil),
    ] as [(String, String?)])
  func showsWhatReadersSee(marked: String, words: String?) throws {
    #expect(try shown(marked) == words)
  }
}
