import SiteGen
import Testing

/// Values in Markdown templates show as themselves after Markdown, whatever they hold.
struct InertThroughMarkdownTests {
  private static let shape = Shape([
    .init("x", .text, "A text."), .init("u", .url, "An address."), .init("h", .html, "HTML."),
  ])

  /// Places in a template where a text may stand.
  static let contexts = [
    "# {{x}}\n", "- {{x}}\n- b\n", "a [{{x}}](/u) b", "<p title=\"{{x}}\">a</p>",
    "<div>\n{{x}}\n</div>\n\nb\n", "{{x}}\n\nb", "**{{x}}** b", "> {{x}}\nb", "a *b* {{x}}\nc",
    "a\n{{x}}\n", "[a](/u \"{{x}}\")", "[a](/u '{{x}}') {{x}}", "[a]: /u ({{x}})\n\n[a]",
    "![{{x}}](/u)", "Text `c` {{x}} `d`", "{{x}} {{x}}", "<span>{{x}}</span> *c*",
    "a {{x}}: b\n===\n", "1. {{x}}\n   {{x}}\n", "<!-- {{x}} -->", "[{{x}}]: b",
    "<b title='{{x}}'>c</b> *d*", "| {{x}} | b |", "\n\n  {{x}}\n  b",
  ]

  /// Texts that mean something to Markdown, HTML or the template language.
  static let hostile = [
    "<script>alert(1)</script>", "</div>", "```", "~~~", "[x](javascript:alert(1))", "{{#x}}",
    "{{> y}}", "<!--sitegen:0-->", "a\u{202E}b", "a\u{0}b", "a\n# heading", "\n\n    code",
    "&amp;", "&lt;script&gt;", "1. item", "1) item", "- item", "+ a", "* * *", "---", "===", "\\",
    "\\*", "`", "``", "a`b", "![x](y)", "[x]: y", "<http://a.example>", "http://a.example", "\"",
    "'", "a\"b'c", "*a*", "_a_", "__", "<!--", "-->", "<?", "<![CDATA[", "]]>", "|a|b|", "#",
    "> q", "a  \nb", "a\\\nb", "\ta", "é*中", "&#42;", "]", "](", "[", "...", "--", "\u{2028}# a",
    "\r# a", "a\u{B}b", "&#x0;", "$",
  ]

  private static func template(_ text: String) throws -> Template {
    try Template(TemplateSource(file: "t.md", text: text), shape: shape)
  }

  /// The HTML of a template with a text in it; references to characters read as the characters.
  private static func html(_ template: String, _ text: String) throws -> String {
    let rendered = try Self.template(template).render(Record(shape, ["x": .text(text)]))
    let html = Markdown.html(rendered.bytes, trust: .template, smart: true)
    return decoded(String(decoding: html, as: UTF8.self))
  }

  /// What the text must look like: its words with one blank between them, escaped for HTML.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
        || scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      {
        isBlank = true
        continue
      }
      if isBlank, !escaped.isEmpty { escaped += " " }
      isBlank = false
      escaped += scalar == "\0" ? "\u{FFFD}" : entity(scalar) ?? String(scalar)
    }
    // What turns the direction of writing is turned back.
    return text.unicodeScalars.contains("\u{202E}") ? escaped + "\u{202C}" : escaped
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }

  /// Reads numeric references, which stay as they are in raw HTML.
  private static func decoded(_ html: String) -> String {
    var decoded = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "&#") {
      decoded += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if let scalar = UInt32(digits).flatMap(Unicode.Scalar.init),
        rest.dropFirst(digits.count).first == ";"
      {
        decoded += entity(scalar) ?? String(scalar)
        rest = rest.dropFirst(digits.count + 1)
      } else {
        decoded += "&#"
      }
    }
    return decoded + rest
  }

  @Test(arguments: contexts)
  func showsHostileValuesAsThemselves(context: String) throws {
    let plain = try Self.html(context, "zqz")
    for text in Self.hostile {
      #expect(
        try Self.html(context, text) == plain.replacing("zqz", with: Self.escaped(text)),
        "\(context.debugDescription) \(text.debugDescription)")
    }
  }

  @Test(arguments: contexts)
  func showsRandomMixturesAsThemselves(context: String) throws {
    var random = SeededRandom(seed: 71)
    let plain = try Self.html(context, "zqz")
    let pieces =
      Self.hostile.filter { !$0.contains("\u{202E}") } + ["a", " ", "\n", "\n\n", "1", "b c"]
    for _ in 0..<150 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let wanted = Self.escaped(text)
      if wanted.isEmpty { continue }
      #expect(
        try Self.html(context, text) == plain.replacing("zqz", with: wanted),
        "\(context.debugDescription) \(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("{{h}}\n", "F\n"), ("{{h}}", "F\n"), ("a {{h}} b", "<p>a F b</p>\n"),
    ("- {{h}} [x](/y)", "<ul>\n<li>F <a href=\"/y\">x</a></li>\n</ul>\n"),
    ("> {{h}}", "<blockquote>\nF\n</blockquote>\n"),
    ("<div>\n{{h}}\n</div>", "<div>\nF\n</div>\n"), ("a\n{{h}}\nb", "<p>a</p>\nF\n<p>b</p>\n"),
    ("# {{h}}", "<h1>F</h1>\n"), ("**{{h}}**", "<p><strong>F</strong></p>\n"),
    ("[{{h}}](/x)", "<p><a href=\"/x\">F</a></p>\n"),
    ("- a\n\n  {{h}}\n", "<ul>\n<li>\n<p>a</p>\nF\n</li>\n</ul>\n"),
    ("{{h}} {{h}}", "<p>F F</p>\n"), ("<p>{{h}}</p>", "F\n"), ("<td>{{h}}</td>", "<td>F</td>\n"),
  ])
  func setsFragmentsInTheirPlace(template: String, wanted: String) throws {
    let rendered = try Self.template(template).render(Record(Self.shape, ["h": .html("F")]))
    let html = rendered.resolved(Markdown.html(rendered.bytes, trust: .template, smart: true))
    #expect(String(decoding: html, as: UTF8.self) == wanted)
  }

  @Test(arguments: [
    "javascript:alert(1)", "java\nscript:alert(1)", "JAVASCRIPT:a", "&#106;avascript:a",
    "javascript&colon;a", "vbscript:a", "data:text/html,a",
  ])
  func letsNoValueMakeALinkThatRuns(address: String) throws {
    let contexts = [
      "[a]({{x}})", "[a](<{{x}}>)", "[a]\n\n[a]: {{x}}", "<a href=\"{{x}}\">", "[a]({{u}})",
      "![a]({{x}})", "[a]( {{x}} \"t\")", "<{{u}}>", "[a]:\n{{x}}\n\n[a]",
      "[a\\]]: {{x}}\n\n[a\\]]", "> [a]: {{x}}\n\n[a]", "[a\nb]: {{x}}\n\n[a b]",
      "1. [a]:\n   {{x}}\n\n[a]", "[b]: /u\n[a]: {{x}}\n\n[a]", "- [a]: {{x}}\n\n[a]",
    ]
    for context in contexts {
      // A template may be refused for a value in such a place.
      guard let template = try? Self.template(context) else { continue }
      let record = try Record(Self.shape, ["x": .text(address), "u": .url(address)])
      let bytes = try template.render(record).bytes
      let html = String(
        decoding: Markdown.html(bytes, trust: .template, smart: true), as: UTF8.self
      ).lowercased()
      for attribute in ["href=\"", "src=\""] {
        for scheme in ["java", "vbscript", "data:", "&amp;#106;", "&#"] {
          #expect(!html.contains(attribute + scheme), "\(context.debugDescription): \(html)")
        }
      }
    }
  }

  @Test func keepsTheAddressOfAnHonestLink() throws {
    let rendered = try Self.template("[{{x}}]({{u}})").render(
      Record(
        Self.shape,
        ["x": .text("a_b"), "u": .url("https://a.example/x (y)_z?a=b&c=d#e")]))
    let html = Markdown.html(rendered.bytes, trust: .template, smart: true)
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p><a href=\"https://a.example/x%20(y)_z?a=b&amp;c=d#e\">a_b</a></p>\n")
  }
}
