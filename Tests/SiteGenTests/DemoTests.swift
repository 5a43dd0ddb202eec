import SiteGen
import Testing
import Timeline

/// The repository is a site itself; its `public/` is what a reader gets.
@Suite struct DemoTests {
  /// The root of the repository.
  private let disk = FileSystem.posix(
    root: #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/"))

  @Test func buildsExactlyTheCommittedPages() throws {
    let made = try SiteBuild(disk, options: SiteBuild.Options(isFrozen: true)).checked()
    var differing: [String] = []
    var manifest = Manifest()
    for file in made.tree.files {
      let bytes = try file.bytes
      manifest.add(file.path, SHA256(of: bytes))
      let path = try RelativePath("public") / file.path
      let committed = try? disk.read(path)
      if committed != bytes { differing.append(path.text) }
    }
    #expect(differing == [], "run bin/build and commit public/")
    let committed = try Manifest(reading: disk.read(RelativePath("public/sitegen.sha256")))
    let isSame = committed == manifest
    #expect(isSame, "public/sitegen.sha256 is not of these pages")
  }

  @Test func holdsEnoughToShow() throws {
    let project = try SiteProject(disk)
    #expect(project.sources.count >= 8)
    #expect(project.files.count { !$0.event.isExtracted } >= 6)
  }

  @Test(arguments: [
    ("2019", "best friend"), ("2022-12-30", "video call"), ("2023-03-21", "talks in the Kremlin"),
    ("2023-03-20/2023-03-22", "three-day visit"), ("../2030", "98 billion"),
  ])
  func datesEachKindOfWordsAsExactlyAsTheyAre(date: String, words: String) throws {
    let site = try SiteProject(disk).assembled(asOf: nil)
    #expect(
      site.events.contains { event in
        event.event.date.description == date
          && event.event.evidence.contains { $0.evidence.quote.contains(words) }
      })
  }
}
