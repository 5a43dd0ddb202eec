import SiteGen
import Testing

/// Files made to keep a program busy for ever are read or refused in good time, and named.
///
/// The sizes here are small; `Fuzzing/` has the large ones, with their times.
@Suite(.timeLimit(.minutes(2))) struct EndlessInputTests {
  /// A file, and the fact that it is refused with; nil when it must be read.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let text: String
    let fact: Fact?

    var testDescription: String { name + " in " + path }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let heads = [
    "content/pages/p.md": "title: P\n", "content/events/e.md": "id: e\ndate: 2019\ntitle: P\n",
    "content/sources/s.md": "published: 2023-03-22\n",
  ]

  /// The same text in each kind of file that a person writes in Markdown.
  private static func bodies(_ name: String, _ text: String, _ fact: MarkdownFact? = nil) -> [Case]
  {
    heads.sorted { $0.key < $1.key }.map { path, head in
      Case(
        name: name, path: path, text: "---\n\(head)---\n" + text, fact: fact.map { .markdown($0) })
    }
  }

  private static func matters(_ name: String, _ yaml: String, _ fact: Fact?) -> [Case] {
    heads.sorted { $0.key < $1.key }.map { path, head in
      Case(name: name, path: path, text: "---\n\(head)\(yaml)\n---\nText.\n", fact: fact)
    } + [Case(name: name, path: "sitegen.yaml", text: "title: T\n\(yaml)\n", fact: fact)]
  }

  private static let deep = MarkdownFact.nestedTooDeeply(limit: 500)
  private static let deepYAML = Fact.yaml(.tooDeep(limit: 32))

  static let markdown: [Case] =
    bodies("block quotes", times(4000, "> ") + "a", deep)
    + bodies("lists and empty lines", times(4000, "- ") + "x\n" + times(4000, "\n"), deep)
    + bodies("emphasis in quotes", times(6000, ">") + times(6000, "a*"), deep)
    + bodies(
      "images", times(11_000, "![[]()"), .tooManyImages(images: 11_000, brackets: 11_000))
    + bodies("emphasis", times(3000, "*a **a ") + "b" + times(3000, " a** a*"))
    + bodies("brackets", times(10_000, "[") + "a" + times(10_000, "]"))
    + bodies("openings", times(5000, "[ (]("))
    + bodies("comments", times(5000, "</<!--"))
    + bodies("backticks", (1..<300).map { "e" + times($0, "`") }.joined())
    + bodies("many lines", times(20_000, "a\n"))
    + bodies("one line", times(20_000, "word "))
    + bodies("one word", times(100_000, "a"))
    + bodies("marks on a letter", "e" + times(20_000, "\u{301}"))
    + bodies("numbers", times(10_000, "1/"))
    + bodies("quotation marks", times(10_000, "“a” \"b\" "))

  static let yaml: [Case] =
    matters("flow lists", "k: " + times(5000, "[") + times(5000, "]"), deepYAML)
    + matters("flow mappings", "k: " + times(5000, "{a: ") + times(5000, "}"), deepYAML)
    + matters(
      "block lists", "k:\n" + (1...40).map { times($0, " ") + "-" }.joined(separator: "\n"),
      deepYAML)
    + matters("anchors", "a: &a [x]\nb: [*a, *a]", .yaml(.anchor("a")))
    + matters(
      "list keys", "? " + times(5000, "[") + times(5000, "]"),
      .yaml(.keyIsNotText(isPlaceholder: false)))

  static let keys: [Case] = ["content/pages/p.md", "content/events/e.md"].map { path in
    let keys = (0..<600).map { "k\($0): v\n" }.joined()
    return Case(
      name: "keys", path: path, text: "---\n\(heads[path] ?? "")\(keys)---\nText.\n",
      fact: .content(.tooManyKeys(limit: 500)))
  }

  static let templates: [Case] = [
    Case(
      name: "itself", path: "Templates/parts/a.md", text: "{{> a}}",
      fact: .template(.partialCycle(["a", "a"]))),
    Case(
      name: "sections", path: "Templates/event.md",
      text: times(5000, "{{#evidence}}") + times(5000, "{{/evidence}}"),
      fact: .template(.sectionsTooDeep(limit: 64))),
    Case(
      name: "quotes", path: "Templates/event.md", text: times(5000, "> ") + "{{title}}\n",
      fact: .markdown(deep)),
    Case(name: "size", path: "Templates/event.md", text: times(5000, "a {{title}}\n\n"), fact: nil),
  ]

  @Test(arguments: markdown + yaml + keys + templates)
  func endsAndNamesTheFile(_ one: Case) throws {
    var files = [one.path: one.text]
    if one.path.hasPrefix("Templates/") {
      files["content/events/e.md"] = "---\nid: e\ndate: 2019\ntitle: P\n---\n"
      if one.path.contains("parts") { files["Templates/event.md"] = "{{> a}}" }
    }
    let outcome = SiteFolder(files).build()
    guard let fact = one.fact else {
      #expect(outcome.report != nil, "\(outcome.errors.first.debugDescription)")
      return
    }
    #expect(outcome.report == nil)
    let error = try #require(outcome.errors.first { $0.fact == fact }, "\(outcome.facts.prefix(3))")
    #expect(error.place?.file == one.path)
  }

  @Test func tellsOfALongLineInGoodTime() {
    // Every entry of the list has a place on a line of a hundred thousand columns.
    let list = "actors: [" + Self.times(20_000, "é, ") + "{}]\n"
    let text = "---\nid: e\ndate: 2019\ntitle: P\n" + list + "---\n"
    let outcome = SiteFolder(["content/events/e.md": text]).build()
    #expect(outcome.errors.map { $0.place?.line } == [5])
  }
}
