import SiteGen
import Testing

struct TemplateAddressTests {
  @Test(arguments: [
    "https://a.example/b?c=d&e#f", "HTTP://a", "mailto:a@b.example", "/a", "../a", "a/b:c", "#a:b",
    "?a:b", "//a.example", "", "a",
  ])
  func writesAllowedAddresses(address: String) throws {
    let rendered = try TemplateFixture.render(
      "<a href=\"{{link}}\">", ["link": .url(address)])
    let escaped = address.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
    #expect(rendered == "<a href=\"\(escaped)\">")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "\u{1}javascript:x",
    "java\nscript:x", "java\tscript\u{0}:x", "java script:x", "javascript&colon;x",
    "&#106;avascript:x", "javascript&#x3a;x", "data:text/html,x", "vbscript:x", "file:///etc",
    "\u{A0}javascript:x", "x:y",
  ])
  func writesNothingForOtherSchemes(address: String) throws {
    let values: KeyValuePairs<String, TemplateValue> = [
      "link": .url(address), "title": .text(address),
    ]
    for (file, template, expected) in [
      ("t.html", "<a href=\"{{link}}\">", "<a href=\"\">"),
      ("t.html", "<a href='{{title}}'>", "<a href=''>"),
      ("t.html", "<form ACTION=\" {{title}}\">", "<form ACTION=\" \">"),
      ("t.html", "{{link}}", ""),
      ("t.md", "[a]({{title}})", "[a]()"),
      ("t.md", "[a](<{{link}}> \"b\")", "[a](<> \"b\")"),
      ("t.md", "[a]: {{title}}", "[a]: "),
      ("t.md", "> - [a]: {{title}}", "> - [a]: "),
      ("t.md", "1. [a\nb]: {{title}}", "1. [a\nb]: "),
      ("t.md", "{{other}}[a]: {{title}}", "[a]: "),
      ("t.md", "[a]{{other}}({{title}})", "[a]()"),
      ("t.md", "[a]({{other}}{{title}} \"b\")", "[a]( \"b\")"),
      ("t.md", "<img src=\"{{title}}\">", "<img src=\"\">"),
      ("t.html", "<a href=\"{{#shown}}b{{/shown}}{{title}}\">", "<a href=\"\">"),
    ] {
      #expect(try TemplateFixture.render(template, values, file: file) == expected)
    }
  }

  @Test func tellsWhichAddressesItRefused() throws {
    let template = try TemplateFixture.compile("<a href=\"{{link}}\">{{title}}</a>")
    let record = try Record(
      TemplateFixture.shape, ["link": .url("data:x"), "title": .text("data:y")])
    #expect(try template.render(record).refusedAddresses == ["data:x"])
  }

  @Test func looksOnlyAtTheStartOfAnAddress() throws {
    let values: KeyValuePairs<String, TemplateValue> = ["title": .text("a: b")]
    let html = try TemplateFixture.render("<a href=\"/t/{{title}}\">{{title}}", values)
    #expect(html == "<a href=\"/t/a:%20b\">a: b")
    let markdown = try TemplateFixture.render(
      "[{{title}}](/t/{{title}} \"{{title}}\")", values, file: "t.md")
    #expect(markdown == "[a&#58; b](/t/a&#58;&#37;20b \"a&#58; b\")")
    #expect(
      try TemplateFixture.render("text [a]: {{title}}", values, file: "t.md")
        == "text [a]: a&#58; b")
  }

  @Test(arguments: [
    ("[a]({{link}} \"{{title}}\")", "[a](&#47;u \"b c&#92;&#92;&#42;\")"),
    ("[a](/u ({{title}})) {{title}}", "[a](/u (b c&#92;&#92;&#42;)) b c&#92;&#42;"),
    ("[a](/u{{#shown}} '{{title}}'{{/shown}}) {{title}}", "[a](/u) b c&#92;&#42;"),
    ("[a]: /u \"{{title}}\"\n\n{{title}}", "[a]: /u \"b c&#92;&#92;&#42;\"\n\nb c&#92;&#42;"),
    ("[a](/{{title}})", "[a](/b&#37;20c&#92;&#92;&#42;)"),
    ("<a href=\"/{{title}}\">", "<a href=\"/b&#37;20c&#92;&#42;\">"),
  ])
  func keepsBackslashesInLinks(template: String, expected: String) throws {
    let values: KeyValuePairs<String, TemplateValue> = [
      "link": .url("/u"), "title": .text("b c\\*"),
    ]
    #expect(try TemplateFixture.render(template, values, file: "t.md") == expected)
  }

  @Test func writesBlanksInAddressesAsReferences() throws {
    let values: KeyValuePairs<String, TemplateValue> = ["link": .url(" /a b\n\u{1}c ")]
    let markdown = try TemplateFixture.render("[a]({{link}})", values, file: "t.md")
    #expect(markdown == "[a](&#47;a&#37;20bc)")
  }
}
