import SiteGen

/// Random HTML made of pieces that break carelessly written readers.
///
/// Every word in it occurs once, so that it can be found again on either side.
struct HostilePage {
  let text: String

  init(_ random: inout SeededRandom) {
    func pick(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }
    var count = 0
    func word() -> String {
      count += 1
      // Letters of several lengths in UTF-8, some of them as references; no word is part of another.
      return "q\(count)"
        + ["a", "é", "中", "𝒜", "&eacute;", "&#20013;", "&amp;", "<b>b</b>"][count % 8] + "z"
    }
    let tags = [
      "p", "div", "b", "i", "a", "ul", "li", "table", "tr", "td", "th", "h2", "span", "article",
      "main", "header", "nav", "form", "pre", "blockquote", "select", "svg", "math", "template",
      "font", "dl", "dt", "dd", "button", "noscript", "textarea", "frameset", "caption", "body",
    ]
    var text = ""
    for _ in 0..<(4 + Int.random(in: 0..<40, using: &random)) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<4: text += word() + pick([" ", "\n", "", ". ", "\n  ", "&nbsp;", "\t"])
      case 4, 5: text += "<" + pick(tags) + pick([">", " x='>'>", " hidden>", "\n>", " a a=b>"])
      case 6: text += "</" + pick(tags) + ">"
      case 7: text += pick(["<br>", "<br/>", "<hr>", "<img src=x>", "<wbr>", "<input>"])
      case 8: text += pick(["<!-- x -->", "<!x>", "<?x>", "<![CDATA[x]]>", "<!--", "-->", "<!-->"])
      case 9:
        text += pick([
          "<script>x</script>", "<style>p{}</style>", "<script><!--<script>", "</script>",
        ])
      case 10:
        text += pick([
          "&", "&lt;", "&ltx", "&nope;", "&#0;", "&#x1F600;", "&notin;", "&notit;", "<", "< ", "<3",
          "&#150;",
        ])
      default: text += pick(["<p>", "<td>", "<li>", "</p>", "\n", "&shy;", "\u{AD}", "\u{200B}"])
      }
    }
    self.text = text
  }
}
