import SiteGen
import Testing

struct MarkdownMarkTests {
  private func mark(_ range: Range<Int>, _ id: Int) -> Markdown.Mark {
    Markdown.Mark(
      range: range, opening: "<mark id=\"s\(id)\">", reopening: "<mark>", closing: "</mark>",
      note: "<a class=\"n\(id)\"></a>")
  }

  /// The HTML of a text in which `⟦` and `⟧` stand where marks begin and end.
  private func html(_ marked: String) -> String {
    var bytes: [UInt8] = []
    var marks: [Markdown.Mark] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": marks.append(mark(start..<bytes.count, marks.count))
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    return String(decoding: Markdown.html(bytes, marking: marks), as: UTF8.self)
      .replacing("<a class=\"n", with: "{").replacing("\"></a>", with: "}")
      .replacing("<mark id=\"s", with: "⟦").replacing("<mark>", with: "⟦⟦")
      .replacing("</mark>", with: "⟧")
  }

  /// The tables of some HTML without the tags that all of them have.
  private func rows(_ marked: String) -> String {
    html(marked)
      .replacing("<div class=\"wide\" tabindex=\"0\"><table>", with: "[")
      .replacing("</table></div>", with: "]").replacing(" scope=\"col\"", with: "")
  }

  @Test(arguments: [
    (
      "| A | B |\n|---|:-:|\n| ⟦1 May | *x* y⟧ |\n| ⟦2 May⟧ | z |\n",
      "[\n<tr><th> A </th><th> B </th></tr>\n"
        + "<tr><td> ⟦0\">1 May ⟧</td><td>⟦⟦ ⟧<em>⟦⟦x⟧</em>⟦⟦ y⟧{0} </td></tr>\n"
        + "<tr><td> ⟦1\">2 May⟧{1} </td><td> z </td></tr>\n]\n"
    ),
    (
      "Before\nA | B\n--|--\n1 | ⟦2\n3⟧ | 4\n\n⟦Aft\ner⟧\n",
      "<p>Before</p>\n[\n<tr><th>A </th><th> B</th></tr>\n<tr><td>1 </td><td> ⟦0\">2⟧</td></tr>\n"
        + "<tr><td>⟦⟦3⟧{0} </td><td> 4</td></tr>\n]\n<p>⟦1\">Aft\ner⟧{1}</p>\n"
    ),
    (
      "|A|B|\n|-|-|\n|1|[2](x)|\nnot a row\nnor this",
      "[\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td><a href=\"x\">2</a></td></tr>\n]\n"
        + "<p>not a row\nnor this</p>\n"
    ),
    (
      "> |A|B|\n> |-|-|\n> |⟦1⟧|2|\n",
      "<blockquote>\n[\n<tr><th>A</th><th>B</th></tr>\n<tr><td>⟦0\">1⟧{0}</td><td>2</td></tr>\n]\n"
        + "</blockquote>\n"
    ),
    ("a | b\nc | ⟦d⟧", "<p>a | b\nc | ⟦0\">d⟧{0}</p>\n"),
    ("```\na | b\n--|--\n```\n⟦c⟧", "<pre><code>a | b\n--|--\n</code></pre>\n<p>⟦0\">c⟧{0}</p>\n"),
  ])
  func makesTablesOfRowsWithTheirMarks(marked: String, expected: String) {
    #expect(rows(marked) == expected)
  }

  @Test func losesNoCellHoweverRowsAreMade() {
    let table = "|A|B|\n|-|-|\n|1|2|3|\n|4|\n||5|\n|*6|7*|\n"
    let html = rows(table)
    for word in ["A", "B", "1", "2", "3", "4", "5", "6", "7"] { #expect(html.contains(word)) }
    #expect(html.count(where: { $0 == "<" }) > 20)
  }

  @Test(arguments: [
    ("⟦a b⟧. c", "<p>⟦0\">a b⟧{0}. c</p>\n"),
    ("⟦a *b* c⟧ d", "<p>⟦0\">a ⟧<em>⟦⟦b⟧</em>⟦⟦ c⟧{0} d</p>\n"),
    ("a *b ⟦c* d⟧", "<p>a <em>b ⟦0\">c⟧</em>⟦⟦ d⟧{0}</p>\n"),
    ("⟦a `b` c⟧", "<p>⟦0\">a <code>b</code> c⟧{0}</p>\n"),
    ("a `b ⟦c⟧ d`", "<p>a ⟦0\"><code>b c d</code>⟧{0}</p>\n"),
    ("⟦a\nb⟧\nc", "<p>⟦0\">a\nb⟧{0}\nc</p>\n"),
    ("a⟦\nb⟧", "<p>a\n⟦0\">b⟧{0}</p>\n"),
    ("- ⟦a⟧\n- ⟦b⟧\n", "<ul>\n<li>⟦0\">a⟧{0}</li>\n<li>⟦1\">b⟧{1}</li>\n</ul>\n"),
    (
      "> > ⟦a\n> > b⟧ c\n",
      "<blockquote>\n<blockquote>\n<p>⟦0\">a\nb⟧{0} c</p>\n</blockquote>\n</blockquote>\n"
    ),
    ("⟦a &amp; b⟧ &copy; ⟦c⟧", "<p>⟦0\">a &amp; b⟧{0} © ⟦1\">c⟧{1}</p>\n"),
    ("&copy; ⟦a⟧ b © a", "<p>© ⟦0\">a⟧{0} b © a</p>\n"),
    ("\\*⟦a\\* b⟧", "<p>*⟦0\">a* b⟧{0}</p>\n"),
    ("⟦a⟧ ⟦b⟧ c ⟦d⟧", "<p>⟦0\">a⟧{0} ⟦1\">b⟧{1} c ⟦2\">d⟧{2}</p>\n"),
    ("⟦a⟧⟦b⟧", "<p>⟦0\">a⟧{0}⟦1\">b⟧{1}</p>\n"),
    ("# ⟦a⟧ #", "<h1>⟦0\">a⟧{0}</h1>\n"),
    ("⟦a ![b](/u) c⟧", "<p>⟦0\">a <img src=\"/u\" alt=\"b\" /> c⟧{0}</p>\n"),
    ("![⟦b⟧ c](/u)", "<p>⟦0\"><img src=\"/u\" alt=\"b c\" />⟧{0}</p>\n"),
    ("⟦a b\n\nc d⟧", "<p>⟦0\">a b⟧</p>\n<p>⟦⟦c d⟧{0}</p>\n"),
  ])
  func setsMarksAcrossMarkup(marked: String, wanted: String) {
    #expect(html(marked) == wanted)
  }

  @Test(arguments: [
    ("⟦a [b](/u)⟧ c", "<p>⟦0\">a ⟧<a href=\"/u\">⟦⟦b⟧</a>{0} c</p>\n"),
    ("[⟦a⟧ *⟦b⟧* c](/u) d", "<p><a href=\"/u\">⟦0\">a⟧ <em>⟦1\">b⟧</em> c</a>{0}{1} d</p>\n"),
    ("⟦a [b](/u) c⟧", "<p>⟦0\">a ⟧<a href=\"/u\">⟦⟦b⟧</a>⟦⟦ c⟧{0}</p>\n"),
  ])
  func setsNoNoteIntoALink(marked: String, wanted: String) {
    #expect(html(marked) == wanted)
  }

  @Test(arguments: [
    ("a\n\n    ⟦b⟧\n\nc", "<p>a</p>\n<pre><code>b\n</code></pre>\n<p>⟦0\">⟧{0}c</p>\n"),
    ("a\n\n    ⟦b⟧\n", "<p>a⟦0\">⟧{0}</p>\n<pre><code>b\n</code></pre>\n"),
    ("    ⟦b⟧\n", "<pre><code>b\n</code></pre>\n<p>⟦0\">⟧{0}</p>\n"),
    ("`a ⟦b⟧ ⟦c⟧` d", "<p>⟦0\"><code>a b c</code>⟧{0}⟦1\">⟧{1} d</p>\n"),
  ])
  func showsAMarkThatMeetsNoTextEmpty(marked: String, wanted: String) {
    #expect(html(marked) == wanted)
  }

  @Test func leavesTheTextAloneWithoutMarks() {
    #expect(Markdown.html([], marking: []) == [])
    let text = Array("a *b* <b>c</b>".utf8)
    #expect(
      Markdown.html(text, marking: []) == Markdown.html(text, trust: .content, smart: false))
  }

  @Test func cutsNoCharacterInTwo() {
    let text = Array("a é b".utf8)
    let html = Markdown.html(text, marking: [mark(0..<3, 0), mark(3..<6, 1)])
    #expect(String(validating: html, as: UTF8.self) != nil)
  }

  /// Random marks over random text: each shows once, and nothing else changes.
  @Test func changesNothingButTheMarks() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<600 {
      let sample = HostileMarkdown(&random)
      let bytes = sample.bytes
      let cuts = (0..<8).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
      let marks = (0..<4).map { mark(cuts[2 * $0]..<cuts[2 * $0 + 1], $0) }
      let html = String(decoding: Markdown.html(bytes, marking: marks), as: UTF8.self)
      for index in marks.indices {
        #expect(
          html.ranges(of: marks[index].opening).count == 1
            && html.ranges(of: marks[index].note).count == 1,
          "\(index) \(marks.map(\.range)) in \(sample.text.debugDescription): \(html)")
      }
      var bare = html
      for mark in marks {
        for tag in [mark.opening, mark.reopening, mark.closing, mark.note] {
          bare = bare.replacing(tag, with: "")
        }
      }
      let plain = Markdown.html(bytes, trust: .content, smart: false)
      let wanted = String(decoding: plain, as: UTF8.self)
      #expect(
        bare == wanted || bare == wanted + "<p></p>\n",
        "\(marks.map(\.range)) in \(sample.text.debugDescription)")
    }
  }

  /// A mark over a word stands around that word and around nothing else.
  @Test func marksExactlyTheWordsOfItsRange() throws {
    var random = SeededRandom(seed: 13)
    for _ in 0..<600 {
      let sample = HostileMarkdown(&random)
      let bytes = sample.bytes
      let found = sample.words.compactMap { word in
        bytes.firstRange(of: Array(word.utf8)).map { (word: word, range: $0) }
      }
      let marks = found.enumerated().map { mark($0.element.range, $0.offset) }
      let html = String(decoding: Markdown.html(bytes, marking: marks), as: UTF8.self)
      let plain = String(
        decoding: Markdown.html(bytes, trust: .content, smart: false), as: UTF8.self)
      for word in sample.shown(in: plain, withCode: false).prose {
        let index = try #require(found.firstIndex { $0.word == word })
        #expect(
          html.contains("<mark id=\"s\(index)\">\(word)</mark>"),
          "\(word) in \(sample.text.debugDescription): \(html)")
      }
    }
  }
}
