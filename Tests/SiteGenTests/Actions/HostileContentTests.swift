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
      Hostile("an open comment", "<!--"),
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

    /// Spots that take any text, and those in which most texts are refused, each for itself.
    static let groups: [SpotGroup] =
      [SpotGroup(spots: allCases.filter(\.isText), testDescription: "texts")]
      + allCases.filter { !$0.isText }.map { SpotGroup(spots: [$0], testDescription: $0.rawValue) }

    var isName: Bool { self == .eventName || self == .sourceName || self == .pageName }
    var isText: Bool {
      !isName && self != .evidenceSource && self != .sourceURL && self != .language
    }

    /// Whether a page shows the text as it is: Markdown may make something of it.
    var showsText: Bool {
      switch self {
      case .eventTitle, .actor, .topic, .citation, .plainSource, .sourceTitle, .publisher,
        .licence, .pageTitle, .siteTitle, .eventID:
        true
      default: false
      }
    }
  }

  struct SpotGroup: Sendable, CustomTestStringConvertible {
    let spots: [Spot]
    let testDescription: String
  }

  @Test(arguments: Spot.groups, Hostile.all)
  func keepsPagesWholeAndInert(_ group: SpotGroup, _ hostile: Hostile) throws {
    let spots = group.spots
    let site = try Self.site(Set(spots), hostile)
    let before = site.everything
    let outcome = site.build()
    guard outcome.report != nil else {
      #expect(site.everything == before)
      #expect(!outcome.errors.isEmpty)
      for error in outcome.errors {
        let place = try #require(error.place)
        #expect(spots.contains(where: \.isName) || place.line > 0, "\(error)")
      }
      if spots.count > 1 {
        // Every file is to blame, and each is named in this one run.
        #expect(Set(outcome.errors.compactMap { $0.place?.file }).count == 6)
      }
      return
    }
    var text = ""
    for (path, page) in outcome.pages {
      let scan = PageScan(page)
      #expect(scan.problems == [], "\(path)")
      text += scan.text
    }
    for spot in spots where spot.showsText && hostile.isShown {
      #expect(text.contains(hostile.text + " " + spot.rawValue))
    }
    // What extraction has written can be read again, and needs no second writing.
    let written = site.everything
    #expect(site.build().report?.content == ContentWriter.Report())
    #expect(site.everything == written)
  }

  @Test(arguments: [[Spot.quote], [.eventTitle, .eventBody]])
  func takesALineOfAMegabyte(_ spots: [Spot]) throws {
    let words = String(repeating: "word ", count: 200_000) + "end"
    let site = try Self.site(Set(spots), Hostile("a megabyte", words))
    let outcome = site.build()
    #expect(outcome.errors == [])
    for (path, page) in outcome.pages { #expect(PageScan(page).problems == [], "\(path)") }
  }

  @Test func findsRepeatedWordsWithoutTryingEachPlace() {
    let half = String(repeating: "ab ", count: 20_000)
    let finder = QuoteFinder(Array((half + half).utf8))
    #expect(finder.find(half + "c") == nil)
    #expect(finder.find(half + "ab ab")?.start == 0)
  }

  private static func site(_ spots: Set<Spot>, _ hostile: Hostile) throws -> SiteFolder {
    // What no path of ours can be may still be a name on somebody's disk.
    let folders: [Spot: String] = [
      .eventName: "events", .sourceName: "sources", .pageName: "pages",
    ]
    let odd = spots.compactMap { folders[$0] }.first.map { "content/\($0)/\(hostile.text).md" }
      .flatMap { (try? RelativePath($0)) == nil ? $0 : nil }
    let site = SiteFolder(odd.map { [$0: "---\ntitle: Odd\n---\nOdd.\n"] } ?? [:])
    let text = String(validating: hostile.bytes, as: UTF8.self)
    /// The hostile text if it is its turn, with the spot's name behind it.
    func words(_ spot: Spot, _ usual: String) -> [UInt8] {
      spots.contains(spot) ? hostile.bytes + Array(" \(spot.rawValue)".utf8) : Array(usual.utf8)
    }
    func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
    /// The value of a key.
    func value(_ spot: Spot, _ usual: String) -> [UInt8] {
      guard spots.contains(spot) else { return Array(usual.utf8) }
      guard let text else { return Array("\"".utf8) + hostile.bytes + Array("\"".utf8) }
      return Array(YAMLWriter.scalar("\(lines(text)) \(spot.rawValue)").utf8)
    }
    func put(_ path: String, _ pieces: [[UInt8]]) throws {
      try site.put(path, Array(pieces.joined()))
    }
    func name(_ spot: Spot, _ usual: String) -> String {
      spots.contains(spot) && odd == nil ? hostile.text : usual
    }
    func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

    try put(
      "sitegen.yaml",
      [
        utf8("title: "), value(.siteTitle, "Site"), utf8("\ndescription: "),
        value(.description, "About"), utf8("\nlanguage: "), value(.language, "en"), utf8("\n"),
      ])
    try put(
      "content/sources/\(name(.sourceName, "wire")).txt",
      [
        utf8("---\ntitle: "), value(.sourceTitle, "Wire"), utf8("\npublisher: "),
        value(.publisher, "Courier"), utf8("\nlicence: "), value(.licence, "free"),
        utf8("\nurl: "), value(.sourceURL, "https://example.org/a"),
        utf8("\npublished: 2024-05-03\n---\nThe council opened "), words(.quote, "it"),
        utf8(" on Thursday.\n\nIn 2020 the plan of "), words(.plainSource, "some"),
        utf8(" was made.\n"),
      ])
    try put(
      "content/sources/paper.md",
      [
        utf8("---\npublished: 2024-05-03\n---\nThe mayor resigned on Wednesday.\n\n"),
        words(.markdownSource, "Words."), utf8("\n\nThe *new* mayor was elected in March 2023.\n"),
      ])
    try put(
      "content/events/\(name(.eventName, "plan")).md",
      [
        utf8("---\nid: "), value(.eventID, "plan"), utf8("\ndate: 2020\ntitle: "),
        value(.eventTitle, "The plan"), utf8("\nactors: ["), value(.actor, "Ada"),
        utf8("]\ntopics: ["), value(.topic, "bridges"), utf8("]\nmood: "),
        value(.extraKey, "good"), utf8("\nevidence:\n  - source: "),
        value(.evidenceSource, "paper"), utf8("\n    quote: The mayor resigned on Wednesday."),
        utf8("\ncitations:\n  - title: "), value(.citation, "A book"), utf8("\n---\n"),
        words(.eventBody, "Words."), utf8("\n"),
      ])
    if spots.contains(.quote) {
      // Blanks are all the same in a quote, and a file has one byte order mark at most.
      try put(
        "content/events/quoted.md",
        [
          utf8("---\nid: quoted\ndate: 2024-05-02\ntitle: Quoted\nevidence:\n  - source: "),
          utf8("\"\(name(.sourceName, "wire"))\"\n    quote: "),
          text.map { utf8(YAMLWriter.scalar("The council opened \(lines($0)) quote on Thursday.")) }
            ?? utf8("\"") + hostile.bytes + utf8("\""),
          utf8("\n---\n"),
        ])
    }
    try put(
      "content/pages/\(name(.pageName, "about")).md",
      [
        utf8("---\ntitle: "), value(.pageTitle, "About"), utf8("\n---\n"),
        words(.pageBody, "Words."), utf8("\n"),
      ])
    return site
  }
}
