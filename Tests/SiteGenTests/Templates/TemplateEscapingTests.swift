import SiteGen
import Testing

struct TemplateEscapingTests {
  @Test(arguments: [
    ("t.html", "<b> & \"c\" 'd'\n e", "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\n e"),
    ("t.xml", "<b> & \"c\"", "&lt;b&gt; &amp; &quot;c&quot;"),
    ("t.txt", " <b> & \"c\"\n\n*d* ", "<b> & \"c\" *d*"),
    ("t.md", "a *b*\n\n# c ", "a &#42;b&#42; &#35; c"),
    ("t.md", "&amp; é 中 1", "&#38;amp&#59; é 中 1"),
    ("t.md", " \t\r\n ", ""),
    ("t.md", "~`{}", "&#126;&#96;&#123;&#125;"),
  ])
  func escapesByTheTypeOfTheFile(file: String, text: String, expected: String) throws {
    #expect(try TemplateFixture.render("{{title}}", ["title": .text(text)], file: file) == expected)
  }

  @Test func escapesEveryPunctuationCharacterInMarkdown() throws {
    for code in UInt8(0x21)...0x7E {
      let text = String(Unicode.Scalar(code))
      let isKept = text.allSatisfy { $0.isLetter || $0.isNumber }
      let rendered = try TemplateFixture.render("{{title}}", ["title": .text(text)], file: "t.md")
      #expect(rendered == (isKept ? text : "&#\(code);"))
    }
  }

  @Test(arguments: ["t.html", "t.md", "t.txt"])
  func leavesOutWhatHTMLForbids(file: String) throws {
    let forbidden: [UInt32] = [
      1, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ]
    let scalars = forbidden.compactMap(Unicode.Scalar.init).map { String($0) }
    #expect(scalars.count == forbidden.count)
    let dash = file == "t.md" ? "&#45;" : "-"
    let text = "a\u{0}b" + scalars.joined(separator: "-") + "c"
    let rendered = try TemplateFixture.render("{{title}}", ["title": .text(text)], file: file)
    #expect(rendered == "a\u{FFFD}b" + String(repeating: dash, count: 10) + "c")
  }

  @Test(arguments: [
    "\u{A0}", "\u{E9}", "\u{FDF0}", "\u{FFFD}", "\u{FEFF}", "\u{1F600}", "\u{1FFFD}", "\u{200F}",
    "\u{201C}",
  ])
  func keepsCharactersNearTheForbidden(text: String) throws {
    let rendered = try TemplateFixture.render("{{title}}", ["title": .text(text)], file: "t.md")
    #expect(Array(rendered.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\r\n", "\n\n\t"])
  func takesLineSeparatorsForBlanksInMarkdown(blank: String) throws {
    let rendered = try TemplateFixture.render(
      "{{title}}", ["title": .text(blank + "a" + blank + "b" + blank)], file: "t.md")
    #expect(rendered == "a b")
  }

  @Test(arguments: [
    ("a\u{202E}b", "a\u{202E}b\u{202C}"),
    ("\u{2067}\u{202B}a", "\u{2067}\u{202B}a\u{202C}\u{2069}"),
    ("\u{202A}a\u{202C}", "\u{202A}a\u{202C}"),
    ("\u{2066}\u{202D}a\u{2069}b", "\u{2066}\u{202D}a\u{2069}b"),
    ("a\u{202C}\u{2069}b", "ab"),
    ("\u{2068}\u{202C}a", "\u{2068}a\u{2069}"),
  ])
  func closesBidirectionalFormatting(text: String, expected: String) throws {
    for file in ["t.html", "t.md"] {
      let rendered = try TemplateFixture.render("{{title}}", ["title": .text(text)], file: file)
      #expect(Array(rendered.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test func writesALargeHostileValueInLinearTime() throws {
    for unit in ["<script>\u{202E}", "\u{2069}\u{202E}", "a b", "\n ", "`"] {
      let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
      let rendered = try TemplateFixture.render("{{title}}", ["title": .text(text)], file: "t.md")
      #expect(!rendered.utf8.contains(UInt8(ascii: "<")))
    }
  }

  @Test func writesFiltersAndNumbersEscaped() throws {
    let rendered = try TemplateFixture.render(
      "{{title | upper}} {{total}}", ["title": .text("<i>"), "total": .number(-4)], file: "t.md")
    #expect(rendered == "&#60;I&#62; &#45;4")
  }
}
