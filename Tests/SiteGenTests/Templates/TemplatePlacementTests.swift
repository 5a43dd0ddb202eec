import SiteGen
import Testing

struct TemplatePlacementTests {
  typealias Surroundings = TemplateFact.Surroundings

  @Test(arguments: [
    "`{{title}}`", "a `b` ``c ` {{title}} `` d", "```\n{{title}}\n```", "~~~ {{title}}\n~~~",
    "> - ```\n>   {{title}}", "1. ````\n```\n{{title}}\n````",
  ])
  func refusesAValueInMarkdownCode(template: String) {
    let form: Surroundings = template.contains("\n") ? .codeBlock : .codeSpan
    let facts = TemplateFixture.findings(template, file: "t.md").map(\.fact)
    #expect(facts == [.template(.valueOutOfPlace("title", .text, form))])
  }

  @Test(arguments: [
    "`a` {{title}} `b`", "\\`{{title}}\\`", "` {{title}}\n`", "```a``` {{title}}",
    "~~~\na\n~~~\n{{title}}", "`<a b=` {{title}}", "{{title}} ``",
  ])
  func acceptsAValueBesideMarkdownCode(template: String) {
    #expect(TemplateFixture.findings(template, file: "t.md").isEmpty)
  }

  @Test func refusesAValueOfAPartialInCode() {
    let findings = TemplateFixture.findings(
      "```\n{{> p}}\n```", file: "t.md", partials: ["p": "{{title}}"])
    #expect(findings.map(\.fact) == [.template(.valueOutOfPlace("title", .text, .codeBlock))])
  }

  @Test(arguments: [
    ("<a href={{title}}>", Surroundings.tag),
    ("<a {{title}}>", .tag), ("<{{title}}>", .tag), ("<b{{title}}>", .tag),
    ("<a b=c{{title}}>", .tag), ("</{{title}}>", .tag),
    ("<a onclick=\"{{title}}\">", .attribute("onclick")),
    ("<a STYLE = 'a:{{title}}'>", .attribute("style")),
    ("<script>var a = \"{{title}}\"</script>", .element("script")),
    ("<style a='b'>p</a>{{title}}</style>", .element("style")),
  ])
  func refusesATextWhereEscapingDoesNotHelp(template: String, expected: Surroundings) {
    let fact = Fact.template(.valueOutOfPlace("title", .text, expected))
    #expect(TemplateFixture.findings(template).map(\.fact) == [fact])
    #expect(TemplateFixture.findings(template, file: "t.md").map(\.fact) == [fact])
  }

  @Test(arguments: [
    "<p class=\"a {{title}}\">{{title}}</p>", "<p class='{{title}}'\n id = \"{{title}}\">",
    "a < b {{title}}", "<!-- <a b=\" --> {{title}}", "<!-- {{title}} -->",
    "<script>a</script >{{title}}", "<br/>{{title}}", "<p a='>'>{{title}}",
    "<!DOCTYPE html>{{title}}",
    "<b style=\"--n: {{total}}\">", "<a {{#shown}}class=\"{{title}}\"{{/shown}}>",
  ])
  func acceptsATextWhereEscapingHelps(template: String) {
    #expect(TemplateFixture.findings(template).isEmpty)
    #expect(TemplateFixture.findings(template, file: "t.md").isEmpty)
  }

  @Test(arguments: [
    ("t.html", "<a title=\"{{body}}\">", Surroundings.quotes),
    ("t.html", "<a href=\"{{body}}\">", .address),
    ("t.html", "<a {{body}}>", .tag),
    ("t.html", "<!-- {{body}} -->", .comment),
    ("t.md", "[a]({{body}})", .address),
    ("t.md", "![a {{body}}](b)", .imageText),
    ("t.md", "<script>{{body}}</script>", .element("script")),
    ("t.txt", "{{body}}", .plainText),
  ])
  func refusesHTMLOutsideOfText(file: String, template: String, expected: Surroundings) {
    let fact = Fact.template(.valueOutOfPlace("body", .html, expected))
    #expect(TemplateFixture.findings(template, file: file).map(\.fact) == [fact])
  }

  @Test(arguments: [
    "{{#shown}}<a href=\"{{/shown}}{{title}}\">", "<a {{#shown}}>{{/shown}}",
    "{{#shown}}<!--{{/shown}} -->",
  ])
  func refusesASectionThatSplitsATag(template: String) {
    let facts = TemplateFixture.findings(template).map(\.fact)
    #expect(facts.contains(.template(.sectionSplitsMarkup("shown"))))
  }

  @Test func writesPreparedScriptInHTML() throws {
    let html = try TemplateFixture.render(
      "<script>{{body}}</script>", ["body": .html("a < b")])
    #expect(html == "<script>a < b</script>")
  }
}
