extension Words {
  package init(_ fact: MarkdownFact) {
    switch fact {
    case .nestedTooDeeply(let limit):
      self.init(
        "E0701", "block quotes and lists are nested too deeply",
        reason: "more than \(limit) levels, which no page can show",
        help: "take signs away from the line's beginning, or write a backslash before the first")
    case .tooManyImages(let images, let brackets):
      self.init(
        "E0702", "a paragraph holds too many images and brackets to be read in good time",
        reason: "`![` stands in it \(images) times, and `]` \(brackets) times",
        help: "part it with blank lines, or write !\\[ for what is no image")
    }
  }
}
