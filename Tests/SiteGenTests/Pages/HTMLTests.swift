import Testing

@testable import SiteGen

@Suite struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test func escapesTextForElementsAndAttributes() {
    var html = HTML()
    html.add(text: #"<b class="x">&"#)
    #expect(text(html) == "&lt;b class=&quot;x&quot;&gt;&amp;")
  }

  @Test(arguments: [
    ("a&#46;b&#45;c", "a.b-c"), ("&#60;&#62;&#38;&#34;&#39;", "&#60;&#62;&#38;&#34;&#39;"),
    ("&#65;", "&#65;"), ("&#046;x&#46", ".x&#46"), ("&#;&#99999;", "&#;&#99999;"),
    ("&amp;#46;", "&amp;#46;"), ("&#x2E;", "&#x2E;"),
  ])
  func writesHarmlessPunctuationAsItself(markup: String, expected: String) {
    #expect(text(HTML(markup: markup).withoutNeedlessReferences) == expected)
  }

  @Test(arguments: [
    ("<h1>a</h1><h3>b</h3>", 2, "<h2>a</h2><h4>b</h4>"),
    ("<h4>a</h4>", 2, "<h2>a</h2>"), ("<h1>a</h1><h6>b</h6>", 3, "<h3>a</h3><h6>b</h6>"),
    ("<p>h1> &lt;h1></p>", 3, "<p>h1> &lt;h1></p>"), ("<hr />", 2, "<hr />"),
  ])
  func movesHeadings(markup: String, level: Int, expected: String) {
    #expect(text(HTML(markup: markup).headings(from: level)) == expected)
  }
}
