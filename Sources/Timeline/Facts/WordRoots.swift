/// What the joining of facts reads of the words of a sentence.
extension EventLexicon {
  /// The roots of some words, and what kinds of things they name; no names, grammar and time.
  func roots(
    in reading: Reading, _ tokens: Range<Int>, without names: [NameFinder.Name]
  ) -> Set<String> {
    let nameTokens = Set(names.flatMap { Array($0.tokens) })
    var roots: Set<String> = []
    for index in tokens where reading.tokens[index].kind == .word {
      let word = reading.word(at: index)
      guard !nameTokens.contains(index), !has(.grammar, reading, index),
        !has(.title, reading, index),
        word.count > 2, reading.senses[index].isEmpty || reading.has(.counted, at: index)
      else { continue }
      roots.insert(root(of: word))
      if let kind = kind(of: word) { roots.insert(kind) }
    }
    return roots
  }
}
