import SiteGen
import Testing

/// Pages that are made to keep a reader busy, and pages in other encodings.
@Suite struct PageLimitsTests {
  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  @Test(arguments: [
    "<div>", "<div><p>", "<span>", "<li><dd>", "<table><tr><td>", "<ruby><rt>", "<template><div>",
    "<svg><title><div>", "<select></select><b>", "<b></p>", "<frameset>",
  ])
  func refusesElementsNestedTooDeeply(tags: String) throws {
    let page = SavedPage(repeated(tags, 100_000) + Array("x".utf8))
    #expect(page.facts == [.page(.nestedTooDeeply(limit: 512))])
    let place = try #require(page.findings.list.first?.place)
    #expect(place.file == SavedPage.path && place.column > 400)
  }

  @Test func readsElementsNestedAsDeeplyAsBrowsersShow() {
    let page = SavedPage(repeated("<div>", 500) + Array("x".utf8))
    #expect(page.blocks == ["p x"])
  }

  @Test func refusesATagWithTooManyAttributes() {
    let names = (0..<50_000).map { "a\($0)" }.joined(separator: " ")
    #expect(
      SavedPage("<p>x<p \(names)>y").facts == [.page(.tooManyAttributes(limit: 256))])
  }

  @Test func refusesFormattingThatMultipliesElements() {
    let html = "<p>" + (0..<400).map { "<font a=\($0)>" }.joined()
    #expect(
      SavedPage(Array(html.utf8) + repeated("<p>x", 20_000)).facts
        == [.page(.tooLarge(megabytes: 400))])
  }

  @Test(arguments: [
    "<p>It closed. ", "<a>x", "<b>x", "<table>x", "<!--", "<", "&", "&lt;", "<p a=\"", "</p>x",
    "<table><b>x", "<script>", "<b><p>x</b>", "<nobr>x", "</b x=1>y", "<pre>\n", "<title>",
  ])
  func readsPagesWithoutEnds(piece: String) {
    let page = SavedPage(Array("<p>x".utf8) + repeated(piece, 20_000))
    // Read or refused, but with its file.
    #expect(page.source != nil || page.findings.list.first?.place?.file == SavedPage.path)
  }

  @Test func endsForRandomPages() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<500 {
      let html = HostilePage(&random).text
      let page = SavedPage(html)
      #expect(page.source != nil || page.findings.hasErrors, "\(html)")
    }
  }

  @Test(arguments: [
    "<script>app()</script><div id=root></div>", "<!-- <p>x -->", "<nav>x</nav>", "<p>&nbsp;",
  ])
  func refusesAPageWithoutWords(html: String) {
    #expect(SavedPage(html).facts == [.page(.noWords)])
  }

  @Test func tellsThatNothingStandsBehindTheFrontMatter() {
    #expect(SavedPage("---\ntitle: a\n---\n\n").facts == [.content(.noWords)])
  }

  // MARK: Encodings

  @Test(arguments: [
    "<meta charset=windows-1252>", "<meta charset='ISO-8859-1'/>",
    "<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">",
    "<meta name=viewport content=x><meta charset=latin1>",
  ])
  func convertsAPageThatSaysItIsWindows1252(meta: String) {
    let page = SavedPage(Array((meta + "<p>Caf").utf8) + [0xE9, 0x20, 0x93, 0x78, 0x94])
    #expect(page.blocks == ["p Café “x”"])
  }

  @Test(arguments: ["", "<meta charset=koi8-r>", "<meta charset=utf-8>", "<meta charset=>"])
  func refusesOtherBytesThatAreNoUTF8(meta: String) throws {
    let page = SavedPage(Array((meta + "<p>Caf").utf8) + [0xE9])
    #expect(page.facts == [.content(.notUnicode)])
    #expect(page.findings.list.first?.place?.column == meta.utf8.count + 7)
  }

  @Test func refusesBytesThatAreNoCharacter() {
    let page = SavedPage(Array("<meta charset=windows-1252><p>x".utf8) + [0x81])
    #expect(page.facts == [.content(.notUnicode)])
    #expect(SavedPage([0x3C, 0x70, 0x3E, 0x78, 0, 0x79]).facts == [.content(.binary(0))])
  }

  @Test func readsUTF8WhateverThePageSays() {
    #expect(SavedPage("<meta charset=windows-1252><p>Café").blocks == ["p Café"])
    #expect(SavedPage([0xEF, 0xBB, 0xBF] + Array("<p>é\r\nx".utf8)).blocks == ["p é x"])
  }
}
