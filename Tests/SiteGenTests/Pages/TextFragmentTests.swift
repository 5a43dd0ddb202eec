import Testing
import Timeline

@testable import SiteGen

@Suite struct TextFragmentTests {
  /// A browser's own search, as far as it matters here: the first match in reading order.
  private func firstMatch(_ directive: String, in text: String) throws -> Range<Int>? {
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    let parts = directive.split(separator: ",").map(String.init)
    func words(_ part: String) throws -> [UInt8] {
      Array(try #require(decoded(part)).lowercased().utf8)
    }
    let (bytes, space) = (Array(folded.utf8), [UInt8(ascii: " ")])
    if parts.count == 2, parts[0].hasSuffix("-") {
      let (prefix, exact) = (try words(String(parts[0].dropLast())), try words(parts[1]))
      return bytes.firstRange(of: prefix + space + exact).map {
        ($0.lowerBound + prefix.count + 1)..<$0.upperBound
      }
    }
    if parts.count == 2, parts[1].hasPrefix("-") {
      let (exact, suffix) = (try words(parts[0]), try words(String(parts[1].dropFirst())))
      return bytes.firstRange(of: exact + space + suffix).map {
        $0.lowerBound..<($0.lowerBound + exact.count)
      }
    }
    guard let start = bytes.firstRange(of: try words(parts[0])) else { return nil }
    guard parts.count == 2 else { return start }
    return bytes[start.upperBound...].firstRange(of: try words(parts[1])).map {
      start.lowerBound..<$0.upperBound
    }
  }

  private func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func tellsTheFirstAndTheLastWords() {
    let text = "One. The two presidents met again in the old capital on Tuesday, 21 March. Two."
    let quote = "The two presidents met again in the old capital on Tuesday, 21 March."
    #expect(
      TextFragment.directive(to: quote, in: ShownText(text))
        == "The%20two%20presidents%20met,on%20Tuesday%2C%2021%20March%2E")
  }

  @Test func tellsAShortQuoteWhole() {
    #expect(
      TextFragment.directive(to: "They met - once.", in: ShownText("They met - once. x"))
        == "They%20met%20%2D%20once%2E")
  }

  @Test(arguments: [
    // The first words stand twice.
    (
      "The two men met in the morning and again at noon. The two men met in the morning and then left town.",
      "The two men met in the morning and then left town.", 0
    ),
    // The last words come too early.
    (
      "He spoke of peace and bread in the hall and of war in the hall and of nothing more in the hall.",
      "He spoke of peace and bread in the hall and of war in the hall and of nothing more in the hall.",
      0
    ),
    // The same sentence twice, each to be found.
    (
      "At noon they met. Before dusk they left. At noon they met. After dusk they slept.",
      "At noon they met.", 0
    ),
    (
      "At noon they met. Before dusk they left. At noon they met. After dusk they slept.",
      "At noon they met.", 1
    ),
    (
      "Ende.  Straße –\n„Grüße“, sagte  sie in Köln am Montag zu den Leuten.",
      "„Grüße“, sagte sie in Köln am Montag zu den Leuten.", 0
    ),
  ])
  func leadsABrowserToTheQuoteAndNothingElse(text: String, quote: String, earlier: Int) throws {
    let directive = try #require(
      TextFragment.directive(to: quote, in: ShownText(text), earlier: earlier))
    let folded = Array(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().utf8)
    var from = 0
    var wanted: Range<Int>?
    for _ in 0...earlier {
      let found = try #require(folded[from...].firstRange(of: Array(quote.lowercased().utf8)))
      wanted = found
      from = found.lowerBound + 1
    }
    #expect(try firstMatch(directive, in: text) == wanted)
    #expect(
      directive.utf8.allSatisfy { byte in
        "%,-".utf8.contains(byte) || (0x30...0x39).contains(byte)
          || (0x41...0x5A).contains(byte & 0xDF)
      })
  }

  @Test func givesUpOnWordsThatNothingTellsApart() {
    let text = String(repeating: "Again. ", count: 40)
    #expect(TextFragment.directive(to: "Again.", in: ShownText(text), earlier: 20) == nil)
    #expect(TextFragment.directive(to: "Never.", in: ShownText(text)) == nil)
    #expect(TextFragment.directive(to: "", in: ShownText(text)) == nil)
  }

  @Test func leadsFromAnEventToTheWordsOfTheOriginal() throws {
    var fixture = SiteFixture()
    try fixture.add(
      source: "a",
      SourceMetadata(url: "https://example.org/a", archived: "https://archive.org/1"),
      format: .markdown, text: "In **2019** it & they began.",
      marks: [("In **2019** it & they began.", .shown(events: [0]))])
    try fixture.add(
      "2019", "Start", [.of("a", "In 2019 it & they began.", "2019", "2019")],
      sentences: [SentenceReference(source: 0, mark: 0)])
    let page = try #require(try fixture.files()["events/2019-start.html"])
    #expect(page.contains(#"<a href="../sources/a.html#s1">"#))
    #expect(
      page.contains(
        #"href="https://example.org/a#:~:text=In%202019%20it%20%26%20they%20began%2E""#))
    #expect(page.contains(#"href="https://archive.org/1""#))
  }
}
