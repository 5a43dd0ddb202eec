extension Reading {
  /// Fewer words are no quotation that tells one saying from another.
  private static let shortest = 3

  /// What stands between quotation marks, as words in small letters without marks, of three words and more.
  var quotations: Set<String> {
    var found: Set<String> = []
    // A quotation that an earlier sentence opened goes on here.
    var words: [String]? = beginsQuoted ? [] : nil
    for index in tokens.indices {
      if tokens[index].isMark("\"") {
        if let words, words.count >= Self.shortest { found.insert(words.joined(separator: " ")) }
        words = words == nil ? [] : nil
      } else if tokens[index].kind != .mark {
        words?.append(word(at: index))
      }
    }
    // An open quotation goes on in the next sentence.
    if let words, words.count >= Self.shortest { found.insert(words.joined(separator: " ")) }
    return found
  }
}
