import SiteGen
import Testing

/// What of a web page is read, and how it is parted.
@Suite struct PageTextTests {
  @Test(arguments: [
    ("<p>a b</p><p>c</p>", ["p a b", "p c"]),
    ("a<p>b", ["p a", "p b"]),
    ("<p>a\n   b\t c </p>", ["p a b c"]),
    ("<p> a <b> b </b> c</p>", ["p a b c"]),
    ("<p>a<b>b</b>c", ["p abc"]),
    ("<div>a<div>b</div>c</div>", ["p a", "p b", "p c"]),
    ("<p>a<br>b</p>", ["p a\nb"]),
    ("<p>a<br>\n<br>b</p>", ["p a", "p b"]),
    ("<p>a<br></p><p>b", ["p a", "p b"]),
    ("<h1>a</h1><h3>b <i>c</i></h3>", ["h1 a", "h3 b c"]),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", ["li a", "li b", "li c"]),
    ("<ol><li><p>a<p>b</ol>", ["li a", "li b"]),
    ("<blockquote>a<p>b</blockquote>c", ["quote a", "quote b", "p c"]),
    ("<dl><dt>1998<dd>a</dl>", ["dt 1998", "p a"]),
    ("<figure><img alt=x><figcaption>a</figcaption></figure>", ["p a"]),
    ("<pre>\na\nb\n\nc</pre>d", ["p a\nb", "p c", "p d"]),
    ("<hr>a<hr>b", ["p a", "p b"]),
    ("<details><summary>a</summary>b</details>", ["p a", "p b"]),
    ("<center>a</center><font>b</font>", ["p a", "p b"]),
    ("<a href=x>a</a> <span>b</span>, <time datetime=2023>c</time>", ["p a b, c"]),
    ("<p>a</span> b </i>c", ["p a b c"]),
    ("a<sup>2</sup>", ["p a2"]),
  ])
  func partsWordsIntoBlocks(html: String, blocks: [String]) {
    #expect(SavedPage(html).blocks == blocks)
  }

  @Test(arguments: [
    ("AT&amp;T &lt;b&gt; &quot;x&quot;", "p AT&T <b> \"x\""),
    ("Caf&eacute; &#8211; &#x2014; &copy 2023 &euro;5", "p Café – — © 2023 €5"),
    ("5&nbsp;March&nbsp;2023&nbsp; x", "p 5 March 2023 x"),
    ("a &nope; & b &amp;amp;", "p a &nope; & b &amp;"),
    ("con&shy;fer\u{200B}ence", "p conference"),
    ("2 < 3 and 4 > 3", "p 2 < 3 and 4 > 3"),
    ("日本&#26412; 🎈", "p 日本本 🎈"),
    ("&acE;x", "p ∾̳x"),
  ])
  func readsCharacterReferences(html: String, block: String) {
    #expect(SavedPage("<p>" + html).blocks == [block])
  }

  @Test(arguments: [
    "<script>a</script>", "<style>a</style>", "<template>a</template>", "<noscript>a</noscript>",
    "<nav>a</nav>", "<form>a</form>", "<button>a</button>", "<footer>a</footer>",
    "<aside>a</aside>", "<header>a</header>", "<!-- a -->", "<p hidden>a</p>",
    "<p style='display: none'>a</p>", "<span style=\"VISIBILITY:hidden\">a</span>",
    "<p aria-hidden=true>a</p>", "<div role=navigation>a</div>", "<div role=dialog>a</div>",
    "<select><option>a</select>", "<textarea>a</textarea>", "<svg><text>a</text></svg>",
    "<math><mi>a</mi></math>", "<iframe>a</iframe>", "<object>a</object>", "<dialog>a</dialog>",
    "<title>a</title>", "<video>a</video>", "<menu><li>a</menu>",
    "<ruby><rp>(</rp><rt>a</rt></ruby>",
    "<nav><div hidden><p>a</p></div></nav>",
  ])
  func passesOverFurnitureAndWhatIsNotShown(html: String) {
    let page = SavedPage("<p>x</p>" + html + "<p>y</p>")
    #expect(page.blocks == ["p x", "p y"])
  }

  @Test(arguments: [
    ("<header>s</header><article><header><h1>a</h1></header>b</article><p>c", ["h1 a", "p b"]),
    ("<p>c<main><p>a</main>", ["p a"]),
    ("<p>c<div role=main>a</div>", ["p a"]),
    ("<main>x<article>a b c</article><section>b</section></main>", ["p a b c"]),
    // A comment or a teaser beside the words.
    ("<main><h1>t</h1><p>a b c d e</p><article>yes</article></main>", ["h1 t", "p a b c d e"]),
    ("<article>a</article><article>b</article>", ["p a", "p b"]),
    ("<main><article>a</article><article>b</article></main>c", ["p a", "p b"]),
    ("<article>c</article><article><h1>a</h1>b</article>", ["h1 a", "p b"]),
    ("<aside><article>b</article></aside><article>a</article>", ["p a"]),
    ("<article>a<article>comment</article></article>", ["p a"]),
    ("<article><article>a</article></article>", ["p a"]),
    ("<form><div>a</div></form>", ["p a"]),
    ("<article><footer>c</footer>a<nav>c</nav></article>", ["p a"]),
  ])
  func readsTheArticleAlone(html: String, blocks: [String]) {
    #expect(SavedPage(html).blocks == blocks)
  }

  @Test(arguments: [
    ("<tr><th>Year<th>Event<tr><td>1911<td>Sold.", ["head Year|Event", "row 1911|Sold."]),
    ("<tr><th>1911<td>Sold.<td>Burnt.", ["row 1911|Sold.|Burnt."]),
    ("<tr><td><p>1911</p></td><td><p>Sold.</p></td></tr>", ["row 1911|Sold."]),
    ("<tr><td><td>Sold.", ["p Sold."]),
    ("<tr><td>Menu<td><p>a</p><p>b</p>", ["p Menu", "p a", "p b"]),
    ("<tr><td><h2>a</h2><td>b", ["h2 a", "p b"]),
    ("<tr><td>x<td><table><tr><td>a<td>b</table>", ["p x", "row a|b"]),
    ("<caption>c</caption><tr><td>a<td>b", ["p c", "row a|b"]),
  ])
  func tellsRowsOfTables(html: String, blocks: [String]) {
    #expect(SavedPage("<table>\(html)</table>").blocks == blocks)
  }

  @Test func takesALongCellForAColumnOfThePage() {
    let long = String(repeating: "word ", count: 300)
    let page = SavedPage("<table><tr><td>Menu<td>\(long)</table>")
    #expect(page.blocks.map { $0.prefix(6) } == ["p Menu", "p word"])
  }

  @Test func keepsHeadingsThatAreDatesAndNoOthers() {
    let page = SavedPage(
      "<h2>1998</h2><p>In May the mill closed.</p><h2>In Oslo</h2><p>It reopened.</p>")
    #expect(page.prose == "1998|\nIn May the mill closed.|\n       |\nIt reopened.|")
  }

  @Test func tellsARowWithAColonBehindItsFirstCell() {
    let page = SavedPage(
      "<table><tr><th>When<th>What<th>Who</tr><tr><td>1911<td>It was sold.<td>Brown</table>")
    #expect(page.prose == "               |\n1911: It was sold.; Brown|")
  }

  @Test func datesWhatStandsUnderAHeading() throws {
    let page = SavedPage("<h2>1998</h2><p>In May the mill closed.</p>")
    let lines = DatedLines(page)
    #expect(lines.dates == ["1998", "1998-05"])
  }
}
