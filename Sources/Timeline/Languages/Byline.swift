extension Language {
  /// The names in a byline: "Ann Lee and Jo Ray in Oslo" are Ann Lee and Jo Ray.
  public func authors(of byline: String) -> [String] {
    var names: [String] = []
    var words: [Substring] = []
    func end() {
      if words.count > 1 { names.append(words.joined(separator: " ")) }
      words = []
    }
    for word in byline.split(whereSeparator: \.isWhitespace) {
      let bare = word.last == "," ? word.dropLast() : word
      let isName = bare.first?.isUppercase ?? false
      if isName { words.append(bare) }
      if !isName || word.last == "," { end() }
      // What stands behind "in" is where they wrote from.
      if !isName, !eventWords.has(.joint, String(word)), !names.isEmpty { return names }
    }
    end()
    return names
  }
}
