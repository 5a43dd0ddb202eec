import SiteGen
import Testing

struct RenderedTests {
  @Test func writesHTMLIntoHTMLAsItIs() throws {
    let rendered = try render("<div>{{body}}</div>", "<p>a</p>", file: "t.html")
    #expect(text(rendered.bytes) == "<div><p>a</p></div>")
    #expect(rendered.fragments.isEmpty)
    #expect(rendered.resolved(Array("x".utf8)) == Array("x".utf8))
  }

  @Test func escapesHTMLInFeeds() throws {
    let rendered = try render("<c>{{body}}</c>", "<p>a</p>", file: "feed.xml")
    #expect(text(rendered.bytes) == "<c>&lt;p&gt;a&lt;/p&gt;</c>")
  }

  @Test func keepsHTMLOutOfMarkdown() throws {
    let rendered = try render("# A {{body}}", "\n\n```\n<b>", file: "t.md")
    #expect(text(rendered.bytes) == marked("# A ⟦0⟧"))
    #expect(rendered.fragments == [Array("\n\n```\n<b>".utf8)])
    #expect(
      text(rendered.resolved(Array(marked("<h1>A ⟦0⟧</h1>").utf8)))
        == "<h1>A \n\n```\n<b></h1>")
  }

  @Test(arguments: [
    ("{{body}}\n", "<!--⟦0⟧-->\n"),
    ("a\n  {{#shown}}{{body}}{{/shown}}\r\nb", "a\n  <!--⟦0⟧-->\r\nb"),
    ("- {{body}}", "- ⟦0⟧"),
    ("{{body}} {{body}}", "⟦0⟧ ⟦1⟧"),
  ])
  func marksHTMLOnALineOfItsOwnAsABlock(template: String, expected: String) throws {
    #expect(text(try render(template, "x", file: "t.md").bytes) == marked(expected))
  }

  @Test(arguments: [
    ("<p>M</p>", "F"), ("<!--M-->", "F"), ("<p>a M</p>", "<p>a F</p>"), ("<p>M</p><p>M</p>", "FF"),
    ("<li>M</li>", "<li>F</li>"), ("<!--M", "<!--F"), ("M", "F"), ("MM", "FF"),
  ])
  func putsAFragmentInThePlaceOfItsParagraph(html: String, expected: String) throws {
    let rendered = try render("{{body}}", "F", file: "t.md")
    let html = marked(html.replacing("M", with: "⟦0⟧"))
    #expect(text(rendered.resolved(Array(html.utf8))) == expected)
  }

  @Test(arguments: [
    "⟦1⟧", "⟦⟧", "⟦0", "⟦", "⟦-1⟧",
    "⟦99999999999999999999⟧", "<!--sitegen:0-->",
  ])
  func leavesWhatIsNoMarker(html: String) throws {
    let rendered = try render("{{body}}", "F", file: "t.md")
    let html = marked(html)
    #expect(text(rendered.resolved(Array(html.utf8))) == html)
  }

  @Test func looksAtAFragmentOnlyOnce() throws {
    let rendered = try render("{{body}}", marked("⟦0⟧"), file: "t.md")
    #expect(text(rendered.resolved(rendered.bytes)) == marked("⟦0⟧"))
  }

  @Test func cannotBeForgedByAText() throws {
    let rendered = try TemplateFixture.render(
      "{{title}}", ["title": .text(marked("⟦0⟧<!--sitegen:0-->")), "body": .html("x")],
      file: "t.md")
    #expect(rendered == "0&#60;&#33;&#45;&#45;sitegen&#58;0&#45;&#45;&#62;")
  }

  private func render(_ template: String, _ body: String, file: String) throws -> Rendered {
    try TemplateFixture.compile(template, file: file)
      .render(Record(TemplateFixture.shape, ["body": .html(body), "shown": .flag(true)]))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func marked(_ text: String) -> String { TemplateFixture.marked(text) }
}
