import SiteGen
import Testing

/// What the sources of an event tell differently, as its page shows it.
@Suite struct DifferenceTests {
  /// The rows of the boxes on the page that the sources, of the publishers P1, P2 and so on, come to.
  private func rows(_ texts: [String]) throws -> [String] {
    var files = ["sitegen.yaml": "title: T\n"]
    for (index, text) in texts.enumerated() {
      files["content/sources/s\(index).md"] =
        "---\npublisher: P\(index + 1)\npublished: 2023-03-21\n---\n\(text)\n"
    }
    let site = SiteFolder(files).build()
    let page = try #require(site.pages.first { $0.key.hasPrefix("events/2023-03-07") }?.value)
    let boxes = page.split(separator: "<div class=\"notice\"").dropFirst()
      .map { $0.prefix(upTo: $0.firstRange(of: "</dl>")?.lowerBound ?? $0.endIndex) }
    return boxes.flatMap { box in
      box.matches(of: /<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/).map { "\($0.1): \($0.2)" }
    }
  }

  @Test func showsOneRowForWhatSeveralSourcesSay() throws {
    let rows = try rows([
      "A storm killed 12 people in Kyiv on 7 March 2023. Okoro spoke first.",
      "On 7 March 2023 the storm killed 15 people. Many farmers were angry at it.",
      "Forty came in the rain. A storm killed twelve people on 7 March 2023. It ended at night.",
      "It rained. Twelve people were killed by a storm on 7 March 2023, police say.",
    ])
    #expect(rows == ["12 people, twelve people: P1, P3, P4", "15 people: P2"])
  }

  @Test func namesACopyBesideTheSourceThatSpeaksForIt() throws {
    let rows = try rows([
      "The summit opened in Kyiv on 7 March 2023. Okoro spoke first.",
      "The summit opened in Lviv on 7 March 2023. Many farmers were angry at it.",
      "The summit opened in Kyiv on 7 March 2023, said a spokeswoman. It ended at night.",
    ])
    #expect(rows == ["Kyiv: P1, P3", "Lviv: P2"])
  }

  @Test func keepsEachSentenceOfThoseWhoSayWhetherItHappened() throws {
    let rows = try rows([
      "The talks broke down on 7 March 2023. Okoro left at once.",
      "The talks between Okoro and Kuro did not break down on 7 March 2023, a spokesman said.",
      "In the evening the talks of Okoro with Kuro broke down on 7 March 2023 in a quarrel.",
    ])
    #expect(rows.count == 3, "\(rows)")
  }
}
