import Foundation
import Testing

/// What holds for every page of a site that the real program has built.
@Suite struct PageRulesTests {
  private func site(_ configuration: String) throws -> [String: String] {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", configuration)
    try folder.put(
      "content/sources/wire.md",
      """
      ---
      title: Two towns
      publisher: Example Wire
      published: 2023-03-22
      url: https://example.org/two-towns
      archived: https://archive.org/two-towns
      ---
      The mayors of Harwick and Ostmere met in Harwick on Tuesday. They signed a treaty in 2019.

      The new bridge is to be finished by 2030. It was agreed on in March 2021, ![a map](https://example.org/map.png) they said.

      """)
    try folder.put(
      "content/sources/courier.txt",
      """
      ---
      publisher: Example Courier
      published: 2023-03-23
      show: quotes
      ---
      The old ferry sank in Ostmere on 3 May 1907. Nobody was hurt, people say.

      """)
    try folder.put(
      "content/events/flood.md",
      """
      ---
      id: flood
      date: 196X
      title: A flood
      topics: [floods]
      places: [Harwick]
      ---
      ## What is known

      ### Little

      """)
    let run = try folder.run("build")
    try #require(run.code == 0, "\(run.errors)")
    var pages: [String: String] = [:]
    for (path, file) in try folder.files("public") {
      pages[path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return pages
  }

  private static let configurations = [
    "title: Two Towns\n", "title: Zwei Städte\nlanguage: de\n", "title: مدينتان\nlanguage: ar\n",
    "title: Two Towns\ntimeline: compact\n", "title: Two Towns\ntimeline: years\n",
  ]

  /// The values of an attribute.
  private func values(_ attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test(arguments: configurations)
  func areWholeAndInOrder(configuration: String) throws {
    let files = try site(configuration)
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 12)
    for (path, page) in pages {
      #expect(PageScan(page).problems == [], "\(path)")
      var level = 0
      for part in page.components(separatedBy: "<h").dropFirst() {
        guard let new = part.first?.wholeNumberValue else { continue }
        #expect(new <= level + 1, "\(path): h\(new) behind h\(level)")
        level = new
      }
      for quote in page.components(separatedBy: "<blockquote").dropFirst() {
        #expect(quote.hasPrefix(" lang=\"") && quote.prefix(40).contains("dir=\"auto\""), "\(path)")
      }
    }
  }

  @Test(arguments: configurations)
  func askNobodyElseForAnything(configuration: String) throws {
    for (path, text) in try site(configuration) {
      if path.hasSuffix(".html") {
        for address in values("src", in: text) {
          #expect(address.hasSuffix("assets/timeline.js"), "\(path): \(address)")
        }
        for tag in text.components(separatedBy: "<link ").dropFirst() {
          let loads = tag.hasPrefix("rel=\"stylesheet\"") || tag.hasPrefix("rel=\"icon\"")
          let address = values("href", in: " " + tag).first ?? ""
          #expect(!loads || !address.contains("//"), "\(path): \(address)")
        }
      } else if path.hasSuffix(".css") {
        #expect(!text.contains("url(") && !text.contains("@import"), "\(path)")
      } else if path == "assets/timeline.js" {
        #expect(!text.contains("http") && !text.contains("fetch(") && !text.contains("eval"))
      }
    }
  }

  @Test func haveAScriptOnTheTimelineAlone() throws {
    for (path, page) in try site(Self.configurations[0]) where path.hasSuffix(".html") {
      let isTimeline = path == "index.html" || path == "compact/index.html"
      #expect(page.contains("timeline.js\"></script>") == isTimeline, "\(path)")
    }
  }

  @Test func writeOnlyDatesThatHTMLKnows() throws {
    for (path, page) in try site(Self.configurations[0]) where path.hasSuffix(".html") {
      for date in values("datetime", in: page) {
        let digits = date.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
        #expect([[4], [4, 2], [4, 2, 2]].contains(digits), "\(path): \(date)")
      }
    }
  }

  @Test func showOnlyTheQuotesWhereNoMoreIsAllowed() throws {
    let files = try site(Self.configurations[0])
    #expect(files["sources/courier.html"]?.contains("The old ferry sank") == true)
    for (path, page) in files where path.hasSuffix(".html") {
      #expect(!page.contains("Nobody was hurt"), "\(path)")
    }
  }

  @Test func runFromTheRightForAnArabicSite() throws {
    let page = try #require(try site(Self.configurations[2])["index.html"])
    #expect(page.contains(#"<html lang="ar" dir="rtl">"#))
    #expect(
      page.contains(" events</bdi> · <a href=\"sources/index.html\" dir=\"auto\">2 sources</a>"))
  }
}
