import SiteGen

/// Random Markdown made of pieces that break carelessly written readers.
///
/// Every word in it occurs once, so that it can be found again on either side.
struct HostileMarkdown {
  let text: String
  let words: [String]

  var bytes: [UInt8] { Array(text.utf8) }

  init(_ random: inout SeededRandom) {
    func pick(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }
    var words: [String] = []
    func word() -> String {
      // Letters of several lengths in UTF-8; no word is part of another one.
      let middle = ["a", "é", "中", "𝒜"][words.count % 4]
      let word = "q\(words.count)\(middle)z"
      words.append(word)
      return word
    }
    var text = ""
    for _ in 0..<(3 + Int.random(in: 0..<24, using: &random)) {
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<12: text += word() + pick([" ", " ", " ", "", "\n", ". "])
      case 12: text += "[\(word())](/u \"\(word())\")"
      case 13: text += "[\(word())](</u \(word())>)"
      case 14: text += "![\(word()) *\(word())*](/u '\(word())')"
      case 15: text += "[\(word())][ref] "
      case 16: text += "[ref] [ref][] "
      case 17: text += "`\(word())` "
      case 18: text += "``\(word()) ` \(word())`` "
      case 19: text += "<http://x.example/\(word())> "
      case 20: text += "<i title=\"\(word())\">"
      case 21: text += "<!-- \(word()) -->"
      case 22: text += "*\(word()) **\(word())*** "
      case 23: text += "__\(word())__ "
      case 24: text += pick(["&amp;", "&copy;", "&nbsp;", "&#65;", "&nope;", "&", "&#10;"])
      case 25: text += "\n[\(word())]: /u '\(word())'\n"
      case 26: text += pick(["\n# ", "\n## ", "\n===\n", "\n---\n", "\n***\n"])
      case 27: text += pick(["\n```\n", "\n~~~\n", "\n\n    ", "\n<div>\n", "\n</div>\n\n"])
      case 28: text += pick(["\n> ", "\n> > ", "\n>", "\n- ", "\n  - ", "\n1. ", "\n   "])
      case 29: text += pick(["\\", "\\*", "\\\n", "  \n", "\t", "\\\\", "\\&amp;", "\\["])
      case 30: text += "\n[ref]: /u\n\n"
      case 31: text += "\n\n"
      case 32: text += "[\(word())\n\(word())](/u\n\"\(word())\") "
      default:
        text += pick([
          "*", "**", "_", "`", "``", "[", "](", "](/u)", "]", "![", ")", "<", ">", "\"", "]: ",
          "<b>", "</b>", "][", "][ref]", "(", "!", "#", "-", "+", "=", "~", "|", "\u{C}",
        ])
      }
    }
    self.text = text
    self.words = words
  }

  /// The words that the HTML of the text shows as running text, with or without those of code spans, and
  /// those it shows otherwise.
  func shown(in html: String, withCode: Bool = true) -> (prose: Set<String>, other: Set<String>) {
    var prose = ""
    var other = ""
    var depth = 0
    var isInAddress = false
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if depth == 0 { prose += rest[..<start] } else { other += rest[..<start] }
      rest = rest[start...]
      let isComment = rest.hasPrefix("<!--")
      guard let end = rest.firstRange(of: isComment ? "-->" : ">") else { break }
      let tag = String(rest[..<end.upperBound])
      rest = rest[end.upperBound...]
      let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      let step = tag.hasPrefix("</") ? -1 : 1
      if [withCode ? "pre" : "code", "h1", "h2"].contains(name) { depth += step }
      // The words of an automatic link are its address.
      if tag.hasPrefix("<a href=\"http") || isInAddress && tag == "</a>" {
        depth += step
        isInAddress.toggle()
      }
    }
    if depth == 0 { prose += rest }
    return (Set(words.filter(prose.contains)), Set(words.filter(other.contains)))
  }
}
