import SiteGen
import Testing
import Timeline

/// Every word of a page's text stands in its file, where its place says.
@Suite struct PagePlacesTests {
  /// What some bytes of a file show on a page of their own.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let page = SavedPage(Array("<p>x".utf8) + bytes)
    return String(String(decoding: page.source?.body ?? [], as: UTF8.self).dropFirst().dropLast())
  }

  @Test func findsTheBytesOfEveryCharacter() throws {
    var random = SeededRandom(seed: 5)
    var characters = 0
    var references = 0
    for _ in 0..<1200 {
      let html = HostilePage(&random).text
      let page = SavedPage("---\ntitle: é\n---\n" + html)
      guard let source = page.source, let layout = page.layout else { continue }
      var start = 0
      for scalar in String(decoding: source.body, as: UTF8.self).unicodeScalars {
        let span = start..<start + UTF8.width(scalar)
        start = span.upperBound
        guard scalar.value > 0x20 else { continue }
        characters += 1
        let range = layout.places.fileRange(of: span)
        guard range.upperBound <= page.bytes.count, !range.isEmpty else {
          Issue.record("\(scalar) has no place in \(html)")
          continue
        }
        let bytes = page.bytes[range]
        if bytes.elementsEqual(String(scalar).utf8) { continue }
        references += 1
        #expect(shown(bytes).unicodeScalars.contains(scalar), "\(html)")
      }
    }
    #expect(characters > 10_000 && references > 500)
  }

  @Test func findsTheLineAndColumnOfEveryWord() throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<300 {
      let page = SavedPage("---\ntitle: é\n---\n" + HostilePage(&random).text)
      guard let source = page.source, let layout = page.layout else { continue }
      let lines = LineIndex(file: source.file, bytes: page.bytes)
      for word in source.body.split(whereSeparator: { $0 <= 0x20 }) {
        let place = source.place(TextSpan(word.startIndex, word.endIndex))
        let range = layout.places.fileRange(of: word.startIndex..<word.endIndex)
        let expected = lines.place(range)
        #expect((place.line, place.column) == (expected.line, expected.column))
        let rows = source.places.rows(TextSpan(word.startIndex, word.endIndex))
        #expect(rows.contains(place.line))
      }
    }
  }

  @Test(arguments: [
    ("<p>It closed on <b>Friday</b>.", "Friday", 1, 20, 26),
    ("<p>Caf&eacute; on Friday.", "on Friday.", 1, 16, 26),
    ("<p>Caf&eacute; on Friday.", "Café", 1, 4, 15),
    ("<p>é é\n on   Friday.", "on Friday.", 2, 2, 14),
    ("<p>on\nFriday.", "on Friday.", 1, 4, 6),
    ("---\ntitle: a\n---\n<p>on&nbsp;Friday.", "on Friday.", 4, 4, 19),
  ])
  func tellsThePlaceInTheFile(html: String, words: String, line: Int, column: Int, end: Int) throws
  {
    let source = try #require(SavedPage(html).source)
    let span = try #require(QuoteFinder(source.body).find(words))
    let place = source.place(span)
    #expect((place.line, place.column, place.endColumn) == (line, column, end))
  }

  @Test func countsTheLinesOfTheFile() throws {
    let source = try #require(SavedPage("---\ntitle: a\n---\n\n<p>\na\n\n</p>\n").source)
    #expect(source.places.lineCount == 8)
  }
}
