#if os(Linux)
  import Foundation
  import SiteServer
  import Testing

  /// What people and editors do to files is told, and what sitegen does is not.
  @Suite(.timeLimit(.minutes(5))) struct FolderWatchTests {
    private final class Site {
      let url: URL
      let watch: FolderWatch

      init() throws {
        url = FileManager.default.temporaryDirectory.appending(
          path: "sitegen-watch-\(UUID().uuidString)", directoryHint: .isDirectory)
        for folder in ["content/events", "content/sources/deep", "other"] {
          try FileManager.default.createDirectory(
            at: url.appending(path: folder), withIntermediateDirectories: true)
        }
        watch = try FolderWatch(root: url.path, below: ["content", "Templates"])
      }

      deinit { try? FileManager.default.removeItem(at: url) }

      func put(_ path: String, _ text: String = "x") throws {
        try Data(text.utf8).write(to: url.appending(path: path))
      }

      func move(_ path: String, _ other: String) throws {
        guard rename(url.appending(path: path).path, url.appending(path: other).path) == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }

      /// The changes, when one that certainly counts comes after those of the test.
      func changes() throws -> [String] {
        try put("sitegen.yaml")
        var all: [String] = []
        while !all.contains("sitegen.yaml") { all += watch.next(quiet: 20) }
        return all.filter { $0 != "sitegen.yaml" }
      }
    }

    @Test func tellsOfFilesThatAreWrittenMovedAndRemoved() throws {
      let site = try Site()
      try site.put("content/events/a.md")
      try site.put("content/sources/deep/b.md")
      #expect(try site.changes() == ["content/events/a.md", "content/sources/deep/b.md"])
      try site.move("content/events/a.md", "content/events/c.md")
      #expect(try site.changes() == ["content/events/a.md", "content/events/c.md"])
      try FileManager.default.removeItem(at: site.url.appending(path: "content/events/c.md"))
      #expect(try site.changes() == ["content/events/c.md"])
    }

    @Test func tellsOfOneFileWhenAnEditorSavesByRenaming() throws {
      let site = try Site()
      try site.put("content/events/a.md")
      _ = try site.changes()
      try site.put("content/events/sedX1")
      try site.move("content/events/sedX1", "content/events/a.md")
      #expect(try site.changes() == ["content/events/a.md"])
    }

    @Test func watchesFoldersThatComeLater() throws {
      let site = try Site()
      try FileManager.default.createDirectory(
        at: site.url.appending(path: "Templates/parts"), withIntermediateDirectories: true)
      #expect(try site.changes().contains("Templates"))
      try site.put("Templates/parts/head.html")
      #expect(try site.changes() == ["Templates/parts/head.html"])
      // A folder that is moved in with its files.
      try FileManager.default.createDirectory(
        at: site.url.appending(path: "other/more"), withIntermediateDirectories: true)
      try site.move("other/more", "content/more")
      #expect(try site.changes() == ["content/more"])
      try site.put("content/more/a.md")
      #expect(try site.changes() == ["content/more/a.md"])
    }

    @Test func passesOverWhatIsNoChangeOfTheSite() throws {
      let site = try Site()
      try site.put("other/a.md")
      try site.put("a.md")
      try site.put("content/events/.a.md.swp")
      try site.put("content/events/a.md~")
      // As sitegen itself puts a file in its place.
      try site.put("content/events/.a.md.sitegen-part")
      try site.move("content/events/.a.md.sitegen-part", "content/events/a.md")
      #expect(try site.changes().isEmpty)
      try site.put("content/events/a.md", "y")
      #expect(try site.changes() == ["content/events/a.md"])
    }
  }
#endif
