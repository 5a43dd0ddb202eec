import SiteGen
import Testing

/// Pictures of a person's own, from their folder to the pages that show them.
@Suite struct AssetStoreTests {
  private func site(_ address: String, in file: String = "content/events/flood.md") throws
    -> SiteFolder
  {
    let site = SiteFolder()
    let before = try #require(site.text(file))
    try site.put(file, before + "\n![the mill](\(address))\n")
    try site.put("content/assets/old/mill.png", [0x89, 0x50, 0x00, 0xFF])
    return site
  }

  @Test func goesToTheSiteAsItIs() throws {
    let site = try site("../assets/old/mill.png")
    #expect(site.build().errors == [])
    #expect(site.output.files[try RelativePath("assets/old/mill.png")] == [0x89, 0x50, 0x00, 0xFF])
  }

  @Test(arguments: [
    ("content/events/flood.md", "events/flood.html", "../assets/old/mill.png"),
    ("content/pages/about.md", "about.html", "assets/old/mill.png"),
  ])
  func isFoundFromTheFileThatCallsIt(file: String, page: String, reference: String) throws {
    let outcome = try site("../assets/old/mill.png", in: file).build()
    #expect(outcome.errors == [])
    #expect(outcome.pages[page]?.contains("<img src=\"\(reference)\" alt=\"the mill\"") == true)
  }

  @Test func saysWhereAPictureMustStand() throws {
    let site = try site("images/mill.png")
    let outcome = site.build()
    #expect(outcome.errors.count == 1)
    let drawn = site.drawn(outcome.findings)
    #expect(drawn.contains("content/events/flood.md:"), "\(drawn)")
    #expect(drawn.contains("stands in content/assets/"))
    #expect(drawn.contains("calls it `../assets/mill.png`"))
  }

  @Test func refusesAFileOfTheThemesName() throws {
    let site = try site("../assets/old/mill.png")
    try site.put("content/assets/style.css", "p {}")
    #expect(site.build().errors.count == 1)
  }
}
