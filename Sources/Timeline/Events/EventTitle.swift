/// The title of an event: words of a source, with nothing added.
public enum EventTitle {
  /// The title that a fact gives: its words without what is left away inside them.
  public static func text(of fact: DatedFact, in document: SourceDocument) -> String {
    var text = ""
    func add(_ span: TextSpan, isTurned: Bool) {
      let words = document.words(span)
      let piece = isTurned ? words.prefix(1).lowercased() + words.dropFirst() : words
      // ", Brown said" closes up to what was said.
      let closesUp = piece.first == "," || piece.first == ":"
      if closesUp { while text.last?.isWhitespace == true { text.removeLast() } }
      text += text.isEmpty || closesUp ? piece : " " + piece
    }
    for piece in fact.titlePieces {
      // "Born in Oslo in 1871, Landau": the words of the sentence's beginning stand inside now.
      let isTurned = fact.titlePieces[0].start > piece.start
      add(piece, isTurned: isTurned)
    }
    let title = self.text(text)
    guard let teller = fact.titleTeller else { return title }
    let words = document.words(teller.words)
    let begin = teller.isNamed ? words.prefix(1) : Substring(words.prefix(1).lowercased())
    return title + ", " + self.inOneLine(begin + words.dropFirst())
  }

  private static func inOneLine(_ words: Substring) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of a title span in one line; a comma or full stop before a closing quotation mark at
  /// the end is left away, and so is a quotation mark without its other half.
  public static func text(_ words: String) -> String {
    var text = inOneLine(words[...])
    if let last = text.last, "\u{201D}\"\u{2019}".contains(last),
      let before = text.dropLast().last, ",.".contains(before)
    {
      text = text.dropLast(2) + String(last)
    }
    let opening = text.filter { $0 == "\u{201C}" }.count
    let closing = text.filter { $0 == "\u{201D}" }.count
    if opening != closing { text.removeAll { $0 == "\u{201C}" || $0 == "\u{201D}" } }
    if text.filter({ $0 == "\"" }).count % 2 == 1 { text.removeAll { $0 == "\"" } }
    for (open, close) in [("``", "''")]
    where text.ranges(of: open).count != text.ranges(of: close).count {
      text = text.split(separator: open).joined().split(separator: close).joined()
    }
    while text.last == " " { text.removeLast() }
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
