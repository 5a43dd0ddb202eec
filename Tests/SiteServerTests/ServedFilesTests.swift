import SiteGen
import SiteServer
import Testing

/// From an address to a file: only what a build has made can be reached.
@Suite struct ServedFilesTests {
  private static let paths = [
    "index.html", "events/2019.html", "events/index.html", "a b/é+ü.html", "100%.txt", "a..b.html",
    "assets/style.css", "back\u{5F}slash.html",
  ]

  private static func files() throws -> ServedFiles {
    ServedFiles(try paths.map { try RelativePath($0) })
  }

  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/?x=/../..", "index.html"),
    ("/events/2019.html", "events/2019.html"), ("/events/2019.html?a#b", "events/2019.html"),
    ("/%65vents/2019%2Ehtml", "events/2019.html"), ("/events/", "events/index.html"),
    ("/a%20b/%C3%A9+%C3%BC.html", "a b/é+ü.html"), ("/a b/é+ü.html", "a b/é+ü.html"),
    ("/100%25.txt", "100%.txt"), ("/a..b.html", "a..b.html"),
  ])
  func findsTheFile(target: String, path: String) throws {
    #expect(try Self.files().meaning(of: target) == .file(RelativePath(path)))
  }

  @Test func leadsAFolderToItsIndex() throws {
    #expect(try Self.files().meaning(of: "/events") == .folder(address: "/events/"))
    #expect(try Self.files().meaning(of: "/%65vents?x") == .folder(address: "/events/"))
    // No address of somebody else can come of it.
    #expect(try Self.files().meaning(of: "//events") == .nothing)
    #expect(try Self.files().meaning(of: "/%2Fevil.example/") == .nothing)
  }

  @Test(arguments: [
    "/..", "/../", "/../../etc/passwd", "/events/../index.html", "/events/..", "/./index.html",
    "/%2e%2e/index.html", "/%2e%2e%2findex.html", "/..%2f..%2fetc%2fpasswd", "/events%2f2019.html",
    "/events/%2e%2e/%2e%2e/etc/passwd", "/events//2019.html", "//index.html", "/index.html/",
    "/index.html/x", "/..\\index.html", "/%5c..%5cindex.html", "/etc/passwd", "/.sitegen/lock",
    "/INDEX.HTML", "/index.html.", "/index.html%20", "/events/2019", "/sitegen.yaml", "/~", "/*",
    "/....//index.html", "/%252e%252e/index.html", "/e\u{301}",
  ])
  func findsNothingElse(target: String) throws {
    #expect(try Self.files().meaning(of: target) == .nothing)
  }

  @Test(arguments: [
    "", "index.html", "*", "http://localhost/index.html", "/index.html%00", "/index.html%00.css",
    "/%", "/%2", "/%zz", "/index%0a.html", "/index%7F.html", "/%C3", "/%FF", "/%C0%AE%C0%AE/",
    "/\t",
  ])
  func callsMalformedWhatIsNoAddress(target: String) throws {
    #expect(try Self.files().meaning(of: target) == .malformed)
  }
}
