import SiteGen
import Testing

struct TemplateFindingTests {
  typealias Found = TemplateFixture.Found

  @Test(arguments: [
    ("a\n{{title", [Found("2:1-3", .unclosedTag)]),
    ("{{title\n{{other}}", [Found("1:1-3", .unclosedTag)]),
    ("é{{#shown}}a", [Found("1:5-10", .unclosedSection("shown"))]),
    (
      "{{#shown}}{{#title}}{{/shown}}",
      [Found("1:14-19", .unclosedSection("title"))]
    ),
    (
      "{{#people}}{{/peple}}",
      [Found("1:15-20", .wrongClose(found: "peple", open: "people"))]
    ),
    ("a{{/shown}}", [Found("1:5-10", .strayClose("shown"))]),
    ("{{{title}}}!", [Found("1:1-12", .unescapedTag)]),
    ("{{& title}}", [Found("1:1-12", .unescapedTag)]),
    ("{{}}", [Found("1:1-5", .malformedName(""))]),
    ("{{a b}}", [Found("1:3-6", .malformedName("a b"))]),
    ("{{.title}}", [Found("1:3-9", .malformedName(".title"))]),
    ("{{#a b}}{{title}}{{/a b}}", [Found("1:4-7", .malformedName("a b"))]),
    ("{{=<%=}}", [Found("1:1-9", .malformedDelimiters)]),
    ("{{=a b c=}}", [Found("1:1-12", .malformedDelimiters)]),
    ("{{#people | count}}{{/people}}", [Found("1:13-18", .filterOutsideValue)]),
    (TemplateFixture.marked("a⟦b"), [Found("1:2-3", .reservedCharacter)]),
  ])
  func findsMalformedTags(template: String, expected: [Found]) {
    #expect(TemplateFixture.findings(template) == expected)
  }

  @Test(arguments: [
    ("<p>\n  {{ titel }}", [Found("2:6-11", .unknownName("titel", nearest: "title"))]),
    ("{{zzzz}}", [Found("1:3-7", .unknownName("zzzz", nearest: nil))]),
    ("{{lead.nam}}", [Found("1:3-11", .unknownName("lead.nam", nearest: "lead.name"))]),
    ("{{laed.name}}", [Found("1:3-12", .unknownName("laed.name", nearest: "lead.name"))]),
    ("{{^shown}}{{titel}}{{/shown}}", [Found("1:13-18", .unknownName("titel", nearest: "title"))]),
    ("{{#people}}{{nam}}{{/people}}", [Found("1:14-17", .unknownName("nam", nearest: "name"))]),
    ("{{name}}", [Found("1:3-7", .unknownName("name", nearest: nil))]),
    ("{{#words}}{{.}}{{nix}}{{/words}}", [Found("1:18-21", .unknownName("nix", nearest: nil))]),
    ("{{title.name}}", [Found("1:3-13", .noNamesInside("title", .text))]),
    ("{{people.name}}", [Found("1:3-14", .noNamesInside("people", .list))]),
    ("{{people}}", [Found("1:3-9", .notWritable("people", .list))]),
    ("{{words}}", [Found("1:3-8", .notWritable("words", .texts))]),
    ("{{lead}}", [Found("1:3-7", .notWritable("lead", .record))]),
    ("{{shown}}", [Found("1:3-8", .notWritable("shown", .flag))]),
    ("{{.}}", [Found("1:3-4", .notWritable(".", .record))]),
    ("{{date | lang}}", [Found("1:10-14", .unknownFilter("lang", nearest: "long"))]),
    ("{{title | long}}", [Found("1:11-15", .filterDoesNotFit(.long, .text))]),
    ("{{title | count}}", [Found("1:11-16", .filterDoesNotFit(.count, .text))]),
    ("{{body | upper}}", [Found("1:10-15", .filterDoesNotFit(.upper, .html))]),
    ("{{date | year | long}}", [Found("1:17-21", .filterDoesNotFit(.long, .text))]),
    ("{{date | }}", [Found("1:1-12", .unknownFilter("", nearest: nil))]),
  ])
  func findsUnknownNames(template: String, expected: [Found]) {
    #expect(TemplateFixture.findings(template) == expected)
  }

  @Test func findsEverythingAtOnceInTheOrderOfPlaces() {
    let findings = TemplateFixture.findings("{{a1}}\n{{/x}}\n{{b1}}{{#c1}}{{anything}}{{/c1}}\n{{d")
    #expect(
      findings == [
        Found("1:3-5", .unknownName("a1", nearest: nil)),
        Found("2:4-5", .strayClose("x")),
        Found("3:3-5", .unknownName("b1", nearest: nil)),
        Found("3:10-12", .unknownName("c1", nearest: nil)),
        Found("4:1-3", .unclosedTag),
      ])
  }

  @Test func acceptsSectionsAtTheLimitAndRefusesMore() {
    let nested = { (count: Int) in
      String(repeating: "{{#shown}}", count: count) + String(repeating: "{{/shown}}", count: count)
    }
    #expect(TemplateFixture.findings(nested(64)).isEmpty)
    let tooDeep = [Fact.template(.sectionsTooDeep(limit: 64))]
    #expect(TemplateFixture.findings(nested(65)).map(\.fact) == tooDeep)
    #expect(TemplateFixture.findings(nested(100_000)).map(\.fact) == tooDeep)
  }

  @Test(arguments: ["t", "t.pdf", "t.", "md"])
  func refusesAFileOfUnknownType(file: String) {
    let findings = TemplateFixture.findings("a", file: file)
    #expect(findings.map(\.fact) == [.template(.unknownFileType)])
    #expect(findings.map(\.place) == ["\(file):0:0-0"])
  }

  @Test func refusesARecordOfAnotherShape() throws {
    let template = try TemplateFixture.compile("{{title}}")
    let record = try TemplateFixture.person("Ann")
    #expect(throws: Diagnostic.self) { try template.render(record) }
  }

  @Test func saysWhatToDo() {
    let misspelt = Words(TemplateFact.unknownName("event.titel", nearest: "event.title"))
    #expect(misspelt.code == "E0412")
    #expect(misspelt.summary == "unknown name `event.titel` in template")
    #expect(misspelt.help == "did you mean `event.title`?")
    let filter = Words(TemplateFact.filterDoesNotFit(.long, .text))
    #expect(filter.summary == "the filter `long` does not fit a text")
    #expect(filter.help == "a text can take `upper`, `lower`")
    let code = Words(TemplateFact.valueOutOfPlace("title", .text, .codeSpan))
    #expect(code.summary == "a text cannot stand in code")
  }
}
