import Foundation

/// Gives the real program files made to keep it busy for ever, and looks at time, memory and words.
enum HostileInputs {
  private struct Case {
    let name: String
    let files: [String: String]
  }

  /// What no case may need; the largest file has ten megabytes.
  private static let limits = (seconds: 10.0, megabytes: 1200.0)

  /// False when a case needs too much, or a refusal names no file.
  static func run(_ arguments: [String]) -> Bool {
    let program = SiteGenRun.program(arguments)
    let folder = NSTemporaryDirectory() + "/sitegen-hostile-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var isGood = true
    for one in markdown + webPages + yaml + templates + recipes(arguments) {
      let site = folder + "/site"
      try? FileManager.default.removeItem(atPath: site)
      var size = 0
      for (path, text) in one.files.merging(
        ["sitegen.yaml": "title: T\n"], uniquingKeysWith: { a, _ in a })
      {
        let url = URL(fileURLWithPath: site + "/" + path)
        try? FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: url)
        size += text.utf8.count
      }
      let errors = folder + "/errors"
      guard let run = SiteGenRun(program, ["build", "-C", site], errors: errors) else {
        print("\(program) cannot be run: build it, or name another with --program")
        return false
      }
      let isNamed = run.exitCode == 0 || one.files.keys.contains { run.errors.contains($0) }
      let isDone =
        run.signal == 0 && (run.exitCode == 0 || run.exitCode == 3) && isNamed
        && run.seconds < limits.seconds && run.megabytes < limits.megabytes
      isGood = isGood && isDone
      let word = run.errors.split(separator: "\n").first { $0.contains("[E") } ?? ""
      print(
        "\(isDone ? "good" : "BAD ")  \((run.seconds * 100).rounded() / 100) s  "
          + "\(Int(run.megabytes)) MB  \(size) bytes  \(one.name)  \(word)")
      fflush(nil)
    }
    return isGood
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let page = "content/pages/p.md"
  private static let event = "content/events/e.md"
  private static let source = "content/sources/s.md"

  private static func bodies(_ name: String, _ text: String) -> [Case] {
    [
      Case(name: "page: " + name, files: [page: "---\ntitle: P\n---\n" + text]),
      Case(
        name: "event: " + name,
        files: [event: "---\nid: e\ndate: 2019\ntitle: P\n---\n" + text]),
      Case(
        name: "source: " + name,
        files: [source: "---\npublished: 2023-03-22\n---\nIt rained on Tuesday.\n\n" + text]),
    ]
  }

  private static func matters(_ name: String, _ yaml: String) -> [Case] {
    [
      Case(name: "page: " + name, files: [page: "---\ntitle: P\n\(yaml)\n---\nText.\n"]),
      Case(
        name: "event: " + name,
        files: [event: "---\nid: e\ndate: 2019\ntitle: P\n\(yaml)\n---\nText.\n"]),
      Case(name: "configuration: " + name, files: ["sitegen.yaml": "title: T\n\(yaml)\n"]),
    ]
  }

  private static let markdown: [Case] =
    bodies("block quotes", times(50_000, "> ") + "a")
    + bodies("lists and empty lines", times(50_000, "- ") + "x\n" + times(50_000, "\n"))
    + bodies("lists in a quote", "> " + times(30_000, "- ") + "x\n" + times(30_000, ">\n"))
    + bodies("emphasis in quotes", times(100_000, ">") + times(100_000, "a*"))
    + bodies(
      "as deep as may be", times(499, "> ") + "a\n" + times(20_000, "> *a* [b](http://c.d)\n"))
    + bodies("images and brackets", times(160_000, "![[]()"))
    + bodies("images just below the bound", times(9_900, "![[]()"))
    + bodies("emphasis", times(32_500, "*a **a ") + "b" + times(32_500, " a** a*"))
    + bodies("brackets", times(50_000, "[") + "a" + times(50_000, "]"))
    + bodies(
      "references",
      (0..<50_000).map { "[a\($0)]: http://b.c\n" }.joined() + "\n"
        + (0..<50_000).map { "[a\($0)] " }.joined())
    + bodies("a million lines", times(1_000_000, "a\n"))
    + bodies("half a million paragraphs", times(500_000, "a\n\n"))
    + bodies("lines of 100,000 columns", times(50, times(20_000, "word ") + "\n"))
    + bodies("a word of ten megabytes", times(10_000_000, "a"))
    + bodies("dates on one line", times(30_000, "On Tuesday it rained in Paris. "))
    + bodies("marks on a letter", "e" + times(500_000, "\u{301}"))
    + bodies("code", "```\n" + times(300_000, "x - - -\n"))

  /// A web page of a source.
  private static func saved(_ name: String, _ html: String) -> [Case] {
    [Case(name: "page: \(name)", files: ["content/sources/s.html": html])]
  }

  private static let attributes = (0..<200_000).map { "a\($0) " }.joined()
  private static let fonts = (0..<400).map { "<font a=\($0)>" }.joined()

  private static let webPages: [Case] =
    saved("elements in one another", times(1_000_000, "<div>"))
    + saved("attributes", "<p " + attributes + ">x")
    + saved("formatting", fonts + times(2_000_000, "<p>x"))
    + saved("tables", times(300_000, "<table><b>x"))
    + saved("misnested", times(300_000, "<a><p>x</b>"))
    + saved("no ends", times(300_000, "<p>word "))
    + saved("references", times(300_000, "&notit;&#x1F600;"))
    + saved("comments", times(1_000_000, "<!-- "))

  private static let yaml: [Case] =
    matters("flow lists", "k: " + times(100_000, "[") + times(100_000, "]"))
    + matters("flow mappings", "k: " + times(50_000, "{a: ") + times(50_000, "}"))
    + matters(
      "block lists", "k:\n" + (1...3000).map { times($0, " ") + "-" }.joined(separator: "\n"))
    + matters("aliases", "a: &a [x, x]\n" + (0..<20).map { "a\($0): [*a, *a]\n" }.joined())
    + matters("a scalar of ten megabytes", "k: \"" + times(10_000_000, "a") + "\"")
    + matters("a list of 500,000 on one line", "k: [" + times(500_000, "a,") + "]")
    + matters("a list of 200,000 with accents", "k: [" + times(200_000, "é,") + "]")
    + matters("keys", (0..<100_000).map { "k\($0): v\n" }.joined())
    + matters("one key", times(100_000, "k: v\n"))

  private static let templates: [Case] = [
    Case(
      name: "a part that includes itself",
      files: ["Templates/event.md": "{{> a}}", "Templates/parts/a.md": "{{> a}}"]),
    Case(
      name: "parts that include one another",
      files: [
        "Templates/event.md": "{{> a}}", "Templates/parts/a.md": "{{> b}}{{> b}}",
        "Templates/parts/b.md": "{{> a}}{{> a}}",
      ]),
    Case(
      name: "parts that include ten each",
      files: [
        "Templates/event.md": "{{> a0}}", "Templates/parts/a20.md": "x",
      ].merging((0..<20).map { ("Templates/parts/a\($0).md", times(10, "{{> a\($0 + 1)}}")) }) {
        a, _ in a
      }),
    Case(
      name: "a template of three megabytes",
      files: [
        "Templates/event.md": times(200_000, "word {{title}}\n\n"),
        event: "---\nid: e\ndate: 2019\ntitle: P\n---\n",
      ]),
    Case(
      name: "sections",
      files: [
        "Templates/event.md": times(100_000, "{{#evidence}}") + times(100_000, "{{/evidence}}")
      ]),
    Case(
      name: "quotes in a template",
      files: [
        "Templates/event.md": times(10_000, "> ") + "{{title}}\n",
        event: "---\nid: e\ndate: 2019\ntitle: P\n---\n",
      ]),
  ]

  /// The recipes of a file of pathological cases, `--recipes FILE`: a list of objects with a name and
  /// parts, each a text and how often it stands.
  private static func recipes(_ arguments: [String]) -> [Case] {
    guard let at = arguments.firstIndex(of: "--recipes"), arguments.indices.contains(at + 1),
      let data = FileManager.default.contents(atPath: arguments[at + 1]),
      let list = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return list.flatMap { recipe -> [Case] in
      guard let name = recipe["name"] as? String, let parts = recipe["parts"] as? [[Any]] else {
        return []
      }
      let text = parts.map { part in
        times(part.last as? Int ?? 1, part.first as? String ?? "")
      }.joined()
      return bodies("recipe " + name, text)
    }
  }
}
