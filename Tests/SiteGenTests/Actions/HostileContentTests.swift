import SiteGen
import Testing
import Timeline

/// Whatever stands in a text, every page stays whole and inert, or the build is refused with the
/// place and nothing is written.
@Suite struct HostileContentTests {
  /// A text that somebody puts where it can do harm.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// Whether a reader must see it as it was written.
    var isShown = true

    init(_ name: String, _ text: String, isShown: Bool = true) {
      self.init(name, Array(text.utf8), isShown: isShown)
    }

    init(_ name: String, _ bytes: [UInt8], isShown: Bool = false) {
      self.name = name
      self.bytes = bytes
      self.isShown = isShown
    }

    var testDescription: String { name }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// U+FDD0, 0, U+FDD1: what stands for the first HTML value while Markdown is at work.
    private static let marker: [UInt8] = [0xEF, 0xB7, 0x90, 0x30, 0xEF, 0xB7, 0x91]

    static let all: [Hostile] = [
      Hostile("a script", "<script>alert(1)</script>"),
      Hostile("end tags", "</div></main>"),
      Hostile("a handler", "\" onmouseover=\"alert(1)"),
      Hostile("an open fence", "```"),
      Hostile("an open fence on its line", "a\n```\nb", isShown: false),
      Hostile("a script link", "[x](javascript:alert(1))"),
      Hostile("a section tag", "{{#x}}"),
      Hostile("a value tag", "{{title}}"),
      Hostile("a partial tag", "{{> entry}}"),
      Hostile("a way up", "../../etc/passwd"),
      Hostile("a turn of direction", "a\u{202E}b", isShown: false),
      Hostile("NUL", [0x61, 0, 0x62]),
      Hostile("broken UTF-8", [0x61, 0xFF, 0xC3, 0x62]),
      Hostile("Windows lines", "a\r\nb", isShown: false),
      Hostile("a byte order mark", "\u{FEFF}a", isShown: false),
      Hostile("noncharacters", [0x61] + marker + [0x62]),
      Hostile("a marker in a comment", Array("<!--".utf8) + marker + Array("-->".utf8)),
      Hostile("a comment", "<!--sitegen:0-->"),
      Hostile("the end of a comment", "-->"),
      Hostile("the end of a section", "]]>"),
      Hostile("a reference", "&amp;"),
      Hostile("an unknown reference", "&bogus; &#0; &"),
      Hostile("an open comment", "<!-- "),
      Hostile("a family", "👨‍👩‍👧‍👦🏳️‍🌈"),
      Hostile("a flood of marks", "a" + String(repeating: "\u{301}", count: 3000)),
    ]
  }

  /// Where the text is put.
  enum Spot: String, CaseIterable, Sendable {
    case eventTitle, quote, eventBody, eventID, actor, topic, extraKey, citation, evidenceSource
    case markdownSource, plainSource, sourceTitle, publisher, sourceURL, licence
    case pageTitle, pageBody, siteTitle, description, language
    case eventName, sourceName, pageName

    var isName: Bool { self == .eventName || self == .sourceName || self == .pageName }

    /// Whether a page shows the text as it is: Markdown may make something of it.
    var showsText: Bool {
      switch self {
      case .eventTitle, .quote, .actor, .topic, .citation, .plainSource, .sourceTitle, .publisher,
        .licence, .pageTitle, .siteTitle, .eventID:
        true
      default: false
      }
    }
  }

  @Test(arguments: Spot.allCases, Hostile.all)
  func keepsPagesWholeAndInert(_ spot: Spot, _ hostile: Hostile) throws {
    let site = try Self.site(spot, hostile)
    let before = site.everything
    let outcome = site.build()
    guard outcome.report != nil else {
      #expect(site.everything == before)
      for error in outcome.errors {
        let place = try #require(error.place)
        #expect(spot.isName || place.line > 0, "\(error)")
        #expect(place.file.hasPrefix("content/") || place.file == "sitegen.yaml")
      }
      return
    }
    #expect(outcome.pages.count >= 6)
    var text = ""
    for (path, page) in outcome.pages {
      let scan = PageScan(page)
      #expect(scan.problems == [], "\(path)")
      text += scan.text
    }
    if spot.showsText, hostile.isShown { #expect(text.contains(hostile.text)) }
    // What extraction has written can be read again, and needs no second writing.
    let written = site.everything
    let again = site.build()
    #expect(again.report?.content == ContentWriter.Report())
    #expect(site.everything == written)
  }

  @Test(arguments: [Spot.eventTitle, .quote, .eventBody, .plainSource, .markdownSource, .pageBody])
  func takesALineOfAMegabyte(_ spot: Spot) throws {
    let words = String(repeating: "word ", count: 200_000) + "end"
    let site = try Self.site(spot, Hostile("a megabyte", words))
    let outcome = site.build()
    #expect(outcome.errors == [])
    for (path, page) in outcome.pages { #expect(PageScan(page).problems == [], "\(path)") }
  }

  @Test func findsRepeatedWordsWithoutTryingEachPlace() {
    let half = String(repeating: "ab ", count: 100_000)
    let finder = QuoteFinder(Array((half + half).utf8))
    #expect(finder.find(half + "c") == nil)
    #expect(finder.find(half + "ab ab")?.start == 0)
  }

  private static func site(_ spot: Spot, _ hostile: Hostile) throws -> SiteFolder {
    // What no path of ours can be may still be a name on somebody's disk.
    let folders: [Spot: String] = [
      .eventName: "events", .sourceName: "sources", .pageName: "pages",
    ]
    let odd = folders[spot].map { "content/\($0)/\(hostile.text).md" }
      .flatMap { (try? RelativePath($0)) == nil ? $0 : nil }
    let site = SiteFolder(odd.map { [$0: "---\ntitle: Odd\n---\nOdd.\n"] } ?? [:])
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    /// The value of a key: the hostile text if it is its turn.
    func value(_ own: Spot, _ usual: String) -> [UInt8] {
      guard spot == own else { return bytes(usual) }
      guard let text = String(validating: hostile.bytes, as: UTF8.self) else {
        return bytes("\"") + hostile.bytes + bytes("\"")
      }
      return bytes(YAMLWriter.scalar(text))
    }
    /// Running words with the hostile text among them.
    func words(_ own: Spot) -> [UInt8] {
      spot == own ? hostile.bytes + bytes(" and more") : bytes("some words")
    }
    func name(_ own: Spot, _ usual: String) -> String {
      spot == own && odd == nil ? hostile.text : usual
    }
    func file(_ folder: String, _ name: String, _ parts: [[UInt8]]) throws {
      try site.put("content/\(folder)/\(name)", Array(parts.joined()))
    }
    try site.put(
      "sitegen.yaml",
      Array(
        [
          bytes("title: "), value(.siteTitle, "Site"), bytes("\ndescription: "),
          value(.description, "About"), bytes("\nlanguage: "), value(.language, "en"), bytes("\n"),
        ].joined()))
    try file(
      "sources", name(.sourceName, "wire") + ".txt",
      [
        bytes("---\ntitle: "), value(.sourceTitle, "Wire"), bytes("\npublisher: "),
        value(.publisher, "Courier"), bytes("\nlicence: "), value(.licence, "free"),
        bytes("\nurl: "), value(.sourceURL, "https://example.org/a"),
        bytes("\npublished: 2024-05-03\n---\nThe council opened "),
        spot == .quote ? hostile.bytes : words(.plainSource),
        bytes(" on Thursday.\n\nIn 2020 the plan was made.\n"),
      ])
    try file(
      "sources", "paper.md",
      [
        bytes("---\npublished: 2024-05-03\n---\nThe mayor resigned on Wednesday.\n\n"),
        words(.markdownSource), bytes("\n\nThe *new* mayor was elected in March 2023.\n"),
      ])
    try file(
      "events", name(.eventName, "plan") + ".md",
      [
        bytes("---\nid: "), value(.eventID, "plan"), bytes("\ndate: 2020\ntitle: "),
        value(.eventTitle, "The plan"), bytes("\nactors: ["), value(.actor, "Ada"),
        bytes("]\ntopics: ["), value(.topic, "bridges"), bytes("]\nmood: "),
        value(.extraKey, "good"), bytes("\nevidence:\n  - source: "),
        value(.evidenceSource, "paper"), bytes("\n    quote: "),
        bytes("The mayor resigned on Wednesday."), bytes("\ncitations:\n  - title: "),
        value(.citation, "A book"), bytes("\n---\n"), words(.eventBody), bytes("\n"),
      ])
    if spot == .quote, let text = String(validating: hostile.bytes, as: UTF8.self) {
      try file(
        "events", "quoted.md",
        [
          bytes("---\nid: quoted\ndate: 2024-05-02\ntitle: Quoted\nevidence:\n  - source: wire\n"),
          bytes("    quote: "),
          bytes(YAMLWriter.scalar("The council opened \(text) on Thursday.")), bytes("\n---\n"),
        ])
    }
    try file(
      "pages", name(.pageName, "about") + ".md",
      [
        bytes("---\ntitle: "), value(.pageTitle, "About"), bytes("\n---\n"), words(.pageBody),
        bytes("\n"),
      ])
    return site
  }
}
