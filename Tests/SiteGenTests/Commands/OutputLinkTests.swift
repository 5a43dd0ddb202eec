import Foundation
import Testing

/// Nothing is written through a link that leads out of the site's folder.
@Suite struct OutputLinkTests {
  private func site(linking path: String, to target: String) throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put("site/sitegen.yaml", "")
    try folder.put("outside/mine.txt", "")
    try folder.put("site/inside/mine.txt", "")
    let link = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: target)
    return folder
  }

  @Test func refusesAnOutputFolderThatIsElsewhere() throws {
    let folder = try site(linking: "site/public", to: "../outside")
    let run = try folder.run("build", "-C", "site")
    #expect(run.code == 4)
    #expect(run.errors.contains("error[E0120]"))
    #expect(try folder.files("outside").keys.sorted() == ["mine.txt"])
    // Who names it means it.
    #expect(try folder.run("build", "-C", "site", "-o", "outside").code == 0)
  }

  @Test func followsALinkThatStaysInTheSite() throws {
    let folder = try site(linking: "site/public", to: "inside")
    #expect(try folder.run("build", "-C", "site").code == 0)
    #expect(try folder.files("site/inside").keys.contains("index.html"))
  }

  @Test func tellsOfAFileWhereAFolderMustBe() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    try folder.put("public/assets", "mine")
    let run = try folder.run("build")
    #expect(run.code == 4)
    #expect(run.errors.contains("public/assets"))
    #expect(try folder.files("public").keys.sorted() == ["assets"])
  }
}
