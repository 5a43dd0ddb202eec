import Testing
import Timeline

@testable import SiteGen

@Suite struct TitleQuoteTests {
  @Test(
    arguments: [
      (
        "I find that the Contract was signed by Mr Roth",
        [
          "We signed in January on that basis.",
          "I find that the Contract was signed by Mr Roth on 18 January 2021 and countersigned later.",
        ], 1
      ),
      ("Brown left Oslo", ["He was in Oslo.", "Brown, who left Oslo in 2019, met Green."], 1),
      (
        "Seven pumps were delivered",
        [
          "Seven of the twelve pumps were delivered on 25 May 2021.",
          "On 25 May 2021, seven pumps were delivered.",
        ], 1
      ),
      ("It burnt", ["It burnt down.", "It burnt down."], 0),
      ("A person's own words", ["It burnt down.", "The mill is gone."], nil),
      ("", ["It burnt down."], nil),
    ] as [(String, [String], Int?)])
  func findsTheQuoteThatATitleIsMadeOf(title: String, quotes: [String], index: Int?) {
    #expect(TitleQuote.index(of: title, among: quotes) == index)
  }

  @Test func showsThatQuoteFirst() throws {
    var fixture = SiteFixture()
    try fixture.add(
      "2021-01-18", "The contract was signed",
      [
        .of("email", "We signed in January.", "2021-01", "January"),
        .of("court", "The contract was signed on 18 January 2021.", "2021-01-18"),
      ])
    let files = try fixture.files()
    let quote = try #require(files["index.html"]?.between("<blockquote", "</blockquote>"))
    #expect(quote.contains("The contract was signed on"))
    let page = try #require(files["events/2021-01-18-the-contract-was-signed.html"])
    #expect(page.between("<blockquote", "</blockquote>")?.contains("The contract was") == true)
    #expect(page.contains("We signed in"))
  }
}
