internal import Timeline

extension Words {
  package init(_ fact: ContentFact) {
    switch fact {
    case .unknownKey(let key, let nearest):
      self.init(
        "E0301", "unknown key `\(key)`", reason: "sitegen knows no such key here",
        help: nearest.map { "did you mean `\($0)`?" } ?? "remove it, or look the keys up in the README")
    case .misspeltKey(let key, let nearest):
      self.init(
        "E0302", "`\(key)` looks like a misspelt `\(nearest)`",
        help: "write `\(nearest)`, or give your own key a name further from it")
    case .missingKey(let key):
      self.init("E0303", "the key `\(key)` is missing", help: "add a line `\(key): ...`")
    case .wrongForm(let key, let wanted):
      self.init(
        "E0304", "`\(key)` must be \(Self.form(wanted))", help: Self.example(key, wanted))
    case .badDate(let text, let reason, let reading):
      self.init(
        "E0305", text.isEmpty ? "the date is empty" : "this is no date that sitegen can keep",
        reason: EnglishDateWords.explain(reason),
        help: reading.map { "write \($0)" } ?? Self.dateHelp(reason))
    case .notOneOf(let key, let value, let allowed, let nearest):
      self.init(
        "E0306", "`\(value)` is no `\(key)`", reason: "known are \(allowed.joined(separator: ", "))",
        help: nearest.map { "did you mean `\($0)`?" } ?? "write one of them")
    case .emptyFile:
      self.init("E0307", "the file is empty", help: "fill it, or remove it")
    case .notUnicode:
      self.init(
        "E0308", "the file is not UTF-8", reason: "from here on",
        help: "save it as UTF-8 (for Windows texts: iconv -f WINDOWS-1252 -t UTF-8)")
    case .binary(let byte):
      self.init(
        "E0309", "the file holds a character that no text has",
        reason: "a control character with the code \(byte)",
        help: "remove it; if this is no text file, move it out of content/")
    case .duplicateID(let id, let other):
      self.init(
        "E0310", "two events have the id `\(id)`", reason: "the other is \(other)",
        help: "give the newer one another id; ids are never used again")
    case .quoteNotInSource(let source, let near):
      self.init(
        "E0311", "the quote is not in its source", reason: "not in `\(source)` word for word",
        help: near.map { "the source says: \($0)" }
          ?? "copy the words from the source; your own words belong in `title` or the text")
    case .emptyQuote:
      self.init("E0312", "the quote is empty", help: "copy the words from the source")
    case .unknownSource(let id, let nearest):
      self.init(
        "E0313", "there is no source `\(id)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "a source is named by its file name without the ending")
    case .duplicateSource(let id, let other):
      self.init(
        "E0314", "two files are the source `\(id)`", reason: "the other is \(other)",
        help: "rename one of them")
    case .noSlug(let name):
      self.init(
        "E0315", "`\(name)` leaves nothing for an address",
        help: "use at least one letter or digit in the file name")
    case .unknownLanguage(let tag, let known):
      self.init(
        "E0316", "the language `\(tag)` cannot be read yet",
        reason: "known are \(known.joined(separator: ", "))")
    case .notAnAddress(let text):
      self.init(
        "E0317", "`\(text)` is no web address", help: "write it in full, such as https://example.org/")
    case .wouldWrite:
      self.init(
        "E0320", "extraction would write this file, which --frozen forbids",
        help: "run `sitegen extract`, look at the change, and commit it")
    case .conflict(let field, let written, let extracted):
      self.init(
        "E0321", "`\(field)` was changed by hand, and its sources now say something else",
        reason: "you: \(written); sources: \(extracted)",
        help: "keep yours or take theirs, then remove the line `\(field)` below `extracted:`")
    case .noSite:
      self.init(
        "E0330", "there is no site here", reason: "neither sitegen.yaml nor content/ exists",
        help: "run `sitegen init`, or name the site's folder with -C")
    case .folderNotEmpty:
      self.init(
        "E0331", "the folder is not empty",
        help: "choose an empty folder, or use --force to add what is missing")
    case .unresolvedDate(let words, let isTooCoarse):
      self.init(
        "W0340", "“\(words)” cannot be dated",
        reason: isTooCoarse
          ? "the document's date is not exact enough" : "the document has no publication date",
        help: "add `published: YYYY-MM-DD` to its front matter")
    case .unquotedSource:
      self.init("W0341", "no event quotes this source")
    case .unreadKind(let ending, let readable):
      self.init(
        "W0342", "a `.\(ending)` file is not read",
        help: "sources are read from \(readable.map { "." + $0 }.joined(separator: ", ")) files")
    case .evidenceGone:
      self.init(
        "W0343", "no source holds the words of this event any more",
        help: "check what changed; the event stays until you remove its file")
    }
  }

  private static func form(_ form: ContentFact.Form) -> String {
    switch form {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a block of keys"
    case .number: "a whole number"
    case .texts: "a text or a list of texts"
    }
  }

  private static func example(_ key: String, _ form: ContentFact.Form) -> String {
    switch form {
    case .text: "write it as `\(key): some words`"
    case .list: "write its entries on lines of their own, each after `- `"
    case .mapping: "write its keys on lines of their own, two blanks further in"
    case .number: "write it as `\(key): 3`"
    case .texts: "write it as `\(key): [first, second]`"
    }
  }

  private static func dateHelp(_ reason: EDTFError.Reason) -> String {
    "write a day as 2023-03-21, a month as 2023-03, a year as 2023"
  }
}
