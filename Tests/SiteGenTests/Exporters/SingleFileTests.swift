import Foundation
import SiteGen
import Testing

/// Everything in one file, from which nothing leads to another one.
@Suite struct SingleFileTests {
  private func file(_ files: [String: String] = SiteFolder.small) throws -> String {
    let outcome = SiteFolder(files).build(SiteBuild.Options(singleFile: .inSite))
    // The build itself has looked for the end of every link in it.
    #expect(outcome.errors == [])
    return try #require(outcome.files["timeline.html"])
  }

  @Test func holdsEveryPageUnderItsPath() throws {
    let page = try file()
    for path in ["index.html", "events/flood.html", "sources/courier.html", "about.html"] {
      #expect(page.ranges(of: "<section class=\"part\" id=\"\(path)\">").count == 1, "\(path)")
    }
    #expect(!page.contains("id=\"404.html\""))
    #expect(page.contains("href=\"#events/flood.html\""))
    #expect(page.contains("It was a wet summer."))
    for end in ["</head>", "</body>", "</main>", "</html>"] {
      #expect(page.ranges(of: end).count == 1, "\(end)")
    }
  }

  @Test func laysAPartOutAsAPageOfItsOwn() throws {
    let style = try #require(try file().split(separator: "</style>").first)
    #expect(style.contains("main, .part {"))
    #expect(!style.contains("main > "))
  }

  @Test func asksForNothing() throws {
    let page = try file()
    let addresses = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    #expect(addresses.count > 10)
    for address in addresses {
      #expect(
        ["#", "data:", "https://", "http://"].contains { address.hasPrefix($0) }, "\(address)")
    }
    #expect(!page.contains("<link rel=\"stylesheet\""))
    #expect(page.contains("<style>"))
  }

  @Test func givesEachIdOnce() throws {
    let ids = try file().matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func takesItsDataAlong() throws {
    let page = try file()
    let found = page.firstMatch(of: /base64,([^"]*)" download="timeline.json"/)
    let bytes = try #require(found.flatMap { Data(base64Encoded: String($0.1)) })
    #expect(String(decoding: bytes, as: UTF8.self).contains("A flood takes the old bridge"))
  }

  @Test func isTheSameWhenItIsMadeAgain() throws {
    #expect(try file() == file())
  }

  @Test func endsNoScriptBeforeItsTime() throws {
    var files = SiteFolder.small
    files["content/events/x.md"] =
      "---\nid: x\ndate: 2020\ntitle: \"A </script><b>x</b> <!-- y\"\n---\n"
    let page = try file(files)
    #expect(!page.contains("<b>x</b>"))
    #expect(page.ranges(of: "<script").count == page.ranges(of: "</script>").count)
  }

  @Test func goesWhereSomebodyWantsIt() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("content/events/x.md", "---\nid: x\ndate: 2020\ntitle: X\n---\n")
    #expect(try folder.run("build", "--single-file", "one.html").code == 0)
    let apart = try folder.text("one.html")
    #expect(try folder.run("build", "--single-file", "-q").code == 0)
    #expect(try folder.text("public/timeline.html") == apart)
    #expect(try folder.run("build").code == 0)
    #expect(try !folder.files("public").keys.contains("timeline.html"))
  }
}

@Suite struct Base64Tests {
  /// The examples of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesTheExamplesOfItsStandard(text: String, code: String) {
    #expect(Base64.text(Array(text.utf8)) == code)
  }
}
