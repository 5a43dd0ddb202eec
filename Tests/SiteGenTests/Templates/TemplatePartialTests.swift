import SiteGen
import Testing

struct TemplatePartialTests {
  @Test(arguments: [
    ("a{{> p}}b", "xy", "axyb"),
    ("a {{> p}} b", "x\ny\n", "a x\ny\n b"),
    ("a\n{{> p}}\nb", "x\n", "a\nx\nb"),
    ("a\n  {{> p}}\nb\n", "x\n\ny\n", "a\n  x\n\n  y\nb\n"),
    ("  {{> p}}\n", "{{title}}\n{{title}}", "  A\n  A"),
    ("  {{> p}}\n", "{{#shown}}\nx\n{{/shown}}\n", "  x\n"),
    ("  {{> p}}\n", "{{#shown}}x{{/shown}} y\n", "  x y\n"),
    ("  {{> p}}\n", "  {{> q}}\n", "    q\n    A\n"),
    ("{{#people}}{{> p}}{{/people}}", "{{name}}.", "Ann.Bo."),
  ])
  func includesPartials(template: String, partial: String, expected: String) throws {
    let people = try ["Ann", "Bo"].map { try TemplateFixture.person($0) }
    let rendered = try TemplateFixture.render(
      template, ["title": .text("A"), "shown": .flag(true), "people": .list(people)],
      partials: ["p": partial, "q": "q\n{{title}}\n"])
    #expect(rendered == expected)
  }

  @Test func indentsOnlyTheTemplatesOwnLines() throws {
    let rendered = try TemplateFixture.render(
      "  {{> p}}\n", ["body": .html("1\n2")], partials: ["p": "{{body}}\n"])
    #expect(rendered == "  1\n2\n")
  }

  @Test func escapesAPartialAsItsIncluder() throws {
    let source = TemplateSource(file: "parts/p.html", text: "{{title}}")
    let template = try Template(
      TemplateSource(file: "t.md", text: "{{> p}}"), shape: TemplateFixture.shape,
      partials: ["p": source])
    let record = try Record(TemplateFixture.shape, ["title": .text("*")])
    #expect(try template.render(record).bytes == Array("&#42;".utf8))
  }

  @Test func keepsItsOwnDelimiters() throws {
    let rendered = try TemplateFixture.render(
      "{{=<% %>=}}<%> p%><%title%>", ["title": .text("A")], partials: ["p": "{{title}}<%title%>"])
    #expect(rendered == "A<%title%>A")
  }

  @Test func findsAnUnknownPartial() {
    let findings = TemplateFixture.findings("a\n{{> hed}}", partials: ["head": ""])
    #expect(findings == [.init("2:5-8", .unknownPartial("hed", nearest: "head"))])
  }

  @Test(arguments: [
    (["p": "x{{> p}}"], ["p", "p"], "parts/p.html:1:6-7"),
    (["p": "{{> q}}", "q": "\n {{> p}}"], ["p", "q", "p"], "parts/q.html:2:6-7"),
  ])
  func refusesAPartialThatIncludesItself(
    partials: [String: String], circle: [String], place: String
  ) {
    let findings = TemplateFixture.findings("{{> p}}", partials: partials)
    #expect(findings.map(\.fact) == [.template(.partialCycle(circle))])
    #expect(findings.map(\.place) == [place])
  }

  @Test func findsWhatIsWrongInAPartialOnceAtItsOwnPlace() {
    let findings = TemplateFixture.findings(
      "{{> p}}{{> p}}", partials: ["p": "ok\n<p>{{titel}}"])
    #expect(findings.map(\.place) == ["parts/p.html:2:6-11"])
    #expect(findings.map(\.fact) == [.template(.unknownName("titel", nearest: "title"))])
    #expect(findings.map(\.rendering) == ["event.md"])
  }

  @Test func refusesPartialsThatAreNestedTooDeep() {
    var partials: [String: String] = ["p40": "end"]
    for number in 0..<40 { partials["p\(number)"] = "{{> p\(number + 1)}}" }
    let findings = TemplateFixture.findings("{{> p0}}", partials: partials)
    #expect(findings.map(\.fact) == [.template(.partialsTooDeep(limit: 32))])
  }

  @Test func refusesPartialsThatMultiply() {
    var partials: [String: String] = ["p20": "end"]
    for number in 0..<20 { partials["p\(number)"] = "{{> p\(number + 1)}}{{> p\(number + 1)}}" }
    let findings = TemplateFixture.findings("{{> p0}}", partials: partials)
    #expect(findings.map(\.fact) == [.template(.tooManyPartials(limit: 4096))])
  }

  @Test func countsTheSectionsAroundAPartial() {
    let open = String(repeating: "{{#shown}}", count: 40)
    let close = String(repeating: "{{/shown}}", count: 40)
    let findings = TemplateFixture.findings(
      open + "{{> p}}" + close, partials: ["p": open + close])
    #expect(findings.map(\.fact) == [.template(.sectionsTooDeep(limit: 64))])
  }
}
