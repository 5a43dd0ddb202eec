/// Finds the quote that a title is made of.
enum TitleQuote {
  /// The index of the quote that has all words of the title in their order with the fewest others between
  /// them, the first such; nil when none has them all.
  ///
  /// Complexity: O(n) in the lengths of the quotes, if the title's first word is not all over them.
  static func index(of title: String, among quotes: some Sequence<String>) -> Int? {
    let wanted = words(title)
    guard let first = wanted.first else { return nil }
    var best: (index: Int, others: Int)?
    for (index, quote) in quotes.enumerated() {
      let words = words(quote)
      for start in words.indices where words[start] == first {
        guard let length = length(of: wanted, in: words[start...]) else { break }
        if best.map({ length - wanted.count < $0.others }) ?? true {
          best = (index, length - wanted.count)
        }
      }
      if best?.others == 0 { break }
    }
    return best?.index
  }

  /// How many words it takes to read all the wanted ones in their order.
  private static func length(of wanted: [Substring], in words: ArraySlice<Substring>) -> Int? {
    var next = 0
    for (index, word) in zip(words.indices, words) where word == wanted[next] {
      next += 1
      if next == wanted.count { return index - words.startIndex + 1 }
    }
    return nil
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
