import SiteGen
import Testing

struct TemplateTagTests {
  @Test(arguments: [
    ("no tags", "no tags"),
    ("{{title}}", "A"),
    ("{{ title }}|{{\ttitle\n}}", "A|A"),
    ("{{other}}", ""),
    ("{{lead.name}}", "Ann"),
    ("{{total}}", "3"),
    ("{{date}}", "30 December 2022"),
    ("}} { {title}} }{", "}} { {title}} }{"),
    ("é{{title}}é", "éAé"),
  ])
  func writesValues(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("{{date | long}}", "30 December 2022"),
    ("{{date|short}}", "30 Dec"),
    ("{{ date | year }}", "2022"),
    ("{{date | iso}} {{date | machine}}", "2022-12-30 2022-12-30"),
    ("{{title | lower}}{{lead.name | upper}}", "aANN"),
    ("{{people | count}} {{words | count}}", "2 3"),
    ("{{date | short | upper}}", "30 DEC"),
    ("{{#words}}{{. | upper}}{{/words}}", "XYZ"),
  ])
  func appliesFilters(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test func countsAMissingListAsZero() throws {
    #expect(try TemplateFixture.render("{{people | count}}") == "0")
  }

  @Test(arguments: [
    ("{{#shown}}yes{{/shown}}{{^shown}}no{{/shown}}", "yes"),
    ("{{#other}}yes{{/other}}{{^other}}no{{/other}}", "no"),
    ("{{#title}}[{{.}}]{{/title}}", "[A]"),
    ("{{#date}}{{. | year}}{{/date}}", "2022"),
    ("{{#total}}{{.}}{{/total}}", "3"),
    ("{{#words}}{{.}},{{/words}}", "x,y,z,"),
    ("{{#words}}{{#shown}}{{.}}{{/shown}}{{/words}}", "xyz"),
    (
      "{{#people}}{{name}}{{^tags}}-{{/tags}}{{#tags}}[{{.}}]{{/tags}};{{/people}}",
      "Ann[a][b];Bo-;"
    ),
    ("{{#lead}}{{name}}{{/lead}}", "Ann"),
    ("{{#lead.tags}}{{.}}{{/lead.tags}}", "ab"),
    ("{{#people}}{{title}}{{lead.name}} {{/people}}", "AAnn AAnn "),
    ("{{#link}}<a href=\"{{.}}\">{{title}}</a>{{/link}}", "<a href=\"/a\">A</a>"),
    ("{{#people}}{{#people}}{{name}}{{/people}}{{/people}}", "AnnBoAnnBo"),
  ])
  func showsSections(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    TemplateValue.none, .flag(false), .number(0), .text(""), .url(""), .html(""), .list([]),
    .texts([]),
  ])
  func takesEmptyValuesForAbsent(value: TemplateValue) {
    #expect(!value.isPresent)
  }

  @Test(arguments: [
    TemplateValue.flag(true), .number(-1), .text(" "), .url("/"), .html("<b>"), .texts([""]),
    .date(TemplateFixture.date),
  ])
  func takesOtherValuesForPresent(value: TemplateValue) {
    #expect(value.isPresent)
  }

  @Test(arguments: [
    ("a{{! any {{ text }}b", "ab"),
    ("a\n{{! alone }}\nb", "a\nb"),
    ("a\n  {{! over\n lines }}  \nb", "a\nb"),
    ("a\r\n{{! alone }}\r\nb", "a\r\nb"),
    ("  {{! note }} b\n", "   b\n"),
    ("{{! only }}", ""),
  ])
  func leavesOutComments(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("{{=<% %>=}}<%title%> {{title}}", "A {{title}}"),
    ("{{= | | =}}|title|", "A"),
    ("a\n{{=<% %>=}}\nb<%={{ }}=%>{{title}}", "a\nbA"),
    ("{{=[ ]=}}[#shown][title][/shown]", "A"),
  ])
  func changesDelimiters(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("a\n{{#shown}}\nb\n{{/shown}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#shown}}\t\n  b\n  {{/shown}}\nc", "a\n  b\nc"),
    ("{{#shown}}\r\nb\r\n{{/shown}}\r\n", "b\r\n"),
    ("a {{#shown}}\nb{{/shown}}\n", "a \nb\n"),
    ("  {{#shown}}{{/shown}}\n", "  \n"),
    ("a\n{{^shown}}\nb\n{{/shown}}", "a\n"),
    ("a\n  {{title}}\n", "a\n  A\n"),
    ("{{#words}}\n- {{.}}\n{{/words}}\n", "- x\n- y\n- z\n"),
  ])
  func takesALineThatHoldsOneTagAway(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test func neverReadsAValueAsATemplate() throws {
    let values: KeyValuePairs<String, TemplateValue> = [
      "title": .text("{{other}}{{#x}}{{> y}}"), "other": .text("secret"),
      "body": .html("{{other}}"),
    ]
    let html = try TemplateFixture.render("{{title}} {{body}}", values)
    #expect(html == "{{other}}{{#x}}{{&gt; y}} {{other}}")
  }

  private func render(_ template: String) throws -> String {
    let people = try [
      TemplateFixture.person("Ann", tags: ["a", "b"]), TemplateFixture.person("Bo"),
    ]
    return try TemplateFixture.render(
      template,
      [
        "title": .text("A"), "shown": .flag(true), "total": .number(3), "link": .url("/a"),
        "date": .date(TemplateFixture.date), "words": .texts(["x", "y", "z"]),
        "lead": .record(people[0]), "people": .list(people),
      ])
  }
}
