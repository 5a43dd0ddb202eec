extension Words {
  package init(_ fact: PageFact) {
    switch fact {
    case .nestedTooDeeply(let limit):
      self.init(
        "E0711", "the page's elements are nested too deeply",
        reason: "more than \(limit) levels, which no browser shows", help: Self.textHelp)
    case .tooManyAttributes(let limit):
      self.init(
        "E0712", "a tag has more than \(limit) attributes", reason: "nobody writes such a page",
        help: Self.textHelp)
    case .tooLarge(let megabytes):
      self.init(
        "E0713", "the page is too large to be read",
        reason: "its elements need more than \(megabytes) MB of memory", help: Self.textHelp)
    case .noWords:
      self.init(
        "E0714", "the page holds no words outside its menus and forms",
        reason: "a page that a script fills is empty when it is saved without the script's work",
        help: "save it anew from the browser when it is shown whole; or "
          + "copy its text into a .md or .txt file")
    }
  }

  private static let textHelp = "copy its text into a .md or .txt file"
}
