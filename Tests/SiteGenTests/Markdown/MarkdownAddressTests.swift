import Testing

@testable import SiteGen

@Suite struct MarkdownAddressTests {
  private func html(_ text: String, _ link: (String) -> String? = { _ in nil }) -> String {
    String(
      decoding: Markdown.html(Array(text.utf8), trust: .content, smart: false, link: link),
      as: UTF8.self)
  }

  @Test func turnsAnImageOfAnotherSiteIntoALink() {
    #expect(
      html("![a *map*](https://example.org/m.png)")
        == "<p><a href=\"https://example.org/m.png\">a <em>map</em></a></p>\n")
  }

  @Test func keepsAnImageOfTheSite() {
    #expect(html("![a](map.png)") == "<p><img src=\"map.png\" alt=\"a\" /></p>\n")
  }

  @Test func keepsTheWordsOfALinkThatLosesItsAddress() {
    #expect(html("see [the *paper*](/x) now") { _ in "" } == "<p>see the <em>paper</em> now</p>\n")
  }

  @Test func keepsTheWordsOfAnImageInsideALink() {
    #expect(
      html("[![m](https://example.org/m.png)](https://example.org/)")
        == "<p><a href=\"https://example.org/\">m</a></p>\n")
  }

  @Test func redirectsLinksInsideOneAnother() {
    #expect(
      html("[![m](https://example.org/m.png)](a)") { $0 == "a" ? "" : nil }
        == "<p>m</p>\n")
  }
}
