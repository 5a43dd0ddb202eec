import SiteGen
import Testing

struct MarkdownProseTests {
  /// The prose with blanks as `·` and form feeds as `|`.
  private func prose(_ text: String) -> String {
    let prose = Markdown.prose(Array(text.utf8))
    #expect(prose.count == text.utf8.count)
    return String(decoding: prose, as: UTF8.self)
      .replacing(" ", with: "·").replacing("\u{C}", with: "|")
  }

  @Test(arguments: [
    ("Xi met *Putin* on **Friday**.", "Xi·met··Putin··on···Friday··."),
    ("a `b` c", "a··b··c"),
    ("a ``b ` c`` d", "a···b·`·c···d"),
    ("a `b|c \\* &amp;` d", "a··b·c·\\*·&amp;··d"),
    ("a [b](/on-Friday \"on Friday\") c", "a··b··························c"),
    ("a [**b**](/x \"b c\") c", "a····b··············c"),
    ("a [b][ref c] c\n\n[ref c]: /u", "a··b·········c|\n···········"),
    ("a ![b c](/u) c", "a············c"),
    ("a <http://b.example/c> c", "a······················c"),
    ("a <i title=\"c\">b</i> c", "a··············b·····c"),
    ("a <!-- c --> c", "a············c"),
    ("Johnson &amp; Johnson", "Johnson·&·····Johnson"),
    ("5&nbsp;March &copy; 2023", "5······March········2023"),
    ("&copy; a b © a", "·······a·b·©·a"),
    ("2 \\* 3 \\& 4", "2··*·3··&·4"),
    ("AT&T &nope; x", "AT&T·&nope;·x"),
    ("a\\\nb  \nc", "a·\nb··\nc"),
  ])
  func keepsRunningWordsOnly(text: String, wanted: String) {
    #expect(prose(text) == wanted)
  }

  @Test(arguments: [
    ("a\n\nb", "a|\nb"),
    ("- a\n- b\n", "··a|··b|"),
    ("- a `x`\n- b *y*\n", "··a··x·|··b··y·|"),
    ("> a `b\n> c` d\n", "··a··b\n··c··d|"),
    ("# `a`\n\nb\n", "·····\n\nb|"),
    ("```\na\n```\nb\n", "···\n·\n···\nb|"),
    ("> a\n> b\n\nc", "··a\n··b|\nc"),
    ("> a\nlazy > b\n", "··a\nlazy·>·b|"),
    ("> a\n     > b", "··a\n·····>·b"),
    ("> > a\n> b\n> > c", "····a\n··b\n····c"),
    ("# Title\n\na\n", "·······\n\na|"),
    ("Title\n===\na\n", "·····\n···\na|"),
    ("    code\n\na\n", "········\n\na|"),
    ("```\na\n```\nb\n", "···\n·\n···\nb|"),
    ("<div>\na\n</div>\n\nb\n", "·····\n·\n······\n\nb|"),
    ("[a]: /u\n'a b'\nb a\n", "·······\n·····\nb·a|"),
    ("1. a\n\n   b\n", "···a|\n···b|"),
  ])
  func endsBlocksWithAFormFeed(text: String, wanted: String) {
    #expect(prose(text) == wanted)
  }

  @Test func keepsOffsetsOfTextsInOtherScripts() throws {
    let text = "Пу\\*тин *встретил* 习近平 on [пятницу](/ю) 🎈 done."
    let bytes = Array(text.utf8)
    let prose = Markdown.prose(bytes)
    for word in ["встретил", "习近平", "пятницу", "🎈", "done."] {
      let range = try #require(bytes.firstRange(of: Array(word.utf8)))
      #expect(prose[range].elementsEqual(word.utf8))
    }
    #expect(prose.firstRange(of: Array("/ю".utf8)) == nil)
  }

  @Test func passesOverAByteOrderMark() {
    #expect(Markdown.prose(Array("\u{FEFF}*a* b".utf8)) == Array("    a  b".utf8))
  }

  @Test func isEmptyForAnEmptyText() {
    #expect(Markdown.prose([]) == [])
  }

  /// Prose is what the HTML shows as running text: no word more, no word less, at its own offset.
  @Test func keepsExactlyTheWordsThatTheHTMLShowsAsText() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<1200 {
      let sample = HostileMarkdown(&random)
      let bytes = sample.bytes
      let prose = Markdown.prose(bytes)
      #expect(prose.count == bytes.count)
      let isTrue = zip(prose, bytes).allSatisfy { kept, byte in
        kept == byte || kept == 0x20 || kept == 0x0C
      }
      #expect(isTrue, "\(sample.text.debugDescription)")
      let html = Markdown.html(bytes, trust: .content, smart: false)
      let wanted = sample.shown(in: String(decoding: html, as: UTF8.self)).prose
      let kept = String(decoding: prose, as: UTF8.self)
      let found = Set(sample.words.filter { kept.contains($0) })
      #expect(
        found == wanted,
        "\(found.symmetricDifference(wanted)) in \(sample.text.debugDescription)")
    }
  }
}

@Suite struct MarkdownTablesTests {
  private func prose(_ text: String) -> String {
    String(decoding: Markdown.prose(Array(text.utf8)), as: UTF8.self)
  }

  @Test func makesAParagraphOfEachRow() {
    let text = "| A | B |\n|---|---|\n| 1998 | It fell. |\n| 1999 | It rose. |\n"
    let told = prose(text)
    #expect(told.utf8.count == text.utf8.count)
    #expect(told.contains("  1998 : It fell.  \u{C}  1999 : It rose."), "\(told)")
    #expect(!told.contains("A") && !told.contains("-"))
  }

  @Test(arguments: ["a | b\nc | d", "| a |\n\n|---|\n", "|", "|---|", "a\n|---|\nb | c"])
  func leavesBarsThatMakeNoTable(text: String) {
    let bars = text.filter { $0 == "|" }.count
    #expect(prose(text).filter { $0 == "|" }.count == bars, "\(prose(text))")
  }

  @Test func keepsTheHeadingsThatItIsTold() {
    let text = Array("## 1998 ##\n\nIt fell.\n\n# More\n".utf8)
    let told = Markdown.prose(text) { $0 == Array("1998".utf8) }
    #expect(String(decoding: told, as: UTF8.self).contains("1998"))
    #expect(!String(decoding: told, as: UTF8.self).contains("More"))
    #expect(told.count == text.count)
  }
}
