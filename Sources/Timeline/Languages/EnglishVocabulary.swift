extension Language {
  /// Every word of the English tables, for tests that try them in any company.
  public static let englishVocabulary: [String] = {
    var words: Set<String> = []
    for line in (englishWords + "\n" + englishEventWords + "\n" + englishNameWords).split(
      separator: "\n")
    {
      guard let colon = line.firstIndex(of: ":") else { continue }
      for word in line[line.index(after: colon)...].split(separator: " ") {
        words.insert(String(word.last == "^" ? word.dropLast() : word))
      }
    }
    return words.sorted()
  }()
}
