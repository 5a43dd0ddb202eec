import SiteGen
import Testing

@Suite struct MarkdownSizeTests {
  /// From what lies in the room of a thread to what is far too large for it.
  @Test(arguments: [1, 50, 300, 3000])
  func rendersTextsOfAnySizeAlike(paragraphs: Int) {
    let text = String(repeating: "One *two* [three](https://four.example/).\n\n", count: paragraphs)
    let html = Markdown.html(Array(text.utf8), trust: .content, smart: false)
    let paragraph = "<p>One <em>two</em> <a href=\"https://four.example/\">three</a>.</p>\n"
    #expect(html.elementsEqual(String(repeating: paragraph, count: paragraphs).utf8))
  }
}
