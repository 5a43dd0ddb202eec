extension Words {
  package init(_ fact: YAMLFact) {
    switch fact {
    case .duplicateKey(let key, let line):
      self.init(
        "E0201", "the key `\(Self.shown(key))` stands here twice",
        reason: "line \(line) has it already",
        help: "keep one of the two; several values of one key go into a list")
    case .anchor(let name):
      self.init(
        "E0202", "anchors cannot be used here",
        reason: "`&` begins the anchor `\(Self.shown(name))`",
        help: "put quotes around a text that begins with &, or write the value out each time")
    case .alias(let name):
      self.init(
        "E0203", "aliases cannot be used here",
        reason: "`*` begins the alias `\(Self.shown(name))`",
        help: "put quotes around a text that begins with *, or write the value out here")
    case .tag(let tag):
      self.init(
        "E0204", "tags cannot be used here", reason: "`\(Self.shown(tag))` is read as a tag",
        help: "leave it out, or put quotes around a text that begins with !")
    case .keyIsNotText(isPlaceholder: true):
      self.init(
        "E0205", "a value that begins with `{{` needs quotes",
        reason: "without quotes, braces begin a mapping", help: "write \"{{...}}\"")
    case .keyIsNotText(isPlaceholder: false):
      self.init(
        "E0206", "a key must be a text", reason: "this is a list or a mapping",
        help: "put quotes around a text that begins with [ or {")
    case .severalDocuments:
      self.init(
        "E0207", "only one YAML document can stand here", reason: "a second one begins",
        help: "remove the line `---`, or put quotes around it if it is meant as a text")
    case .tooDeep(let limit):
      self.init(
        "E0208", "lists and mappings are nested too deeply", reason: "more than \(limit) levels",
        help: "put quotes around a text that begins with [ or {")
    case .unclosedFrontMatter:
      self.init(
        "E0209", "the front matter has no end", reason: "`---` opens it here",
        help: "write a line `---` between the front matter and the text")
    case .notUnicode:
      self.init(
        "E0210", "this is not UTF-8", reason: "these bytes are no character",
        help: "save the file as UTF-8")
    case .controlCharacter(let value):
      let code = String(value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - code.count))
      self.init(
        "E0211", "an invisible control character cannot stand here",
        reason: "U+\(padding)\(code)", help: "delete it and type the text anew")
    case .syntax(let trouble, let detail): self.init(trouble, detail: detail)
    }
  }

  private init(_ trouble: YAMLTrouble, detail: String) {
    switch trouble {
    case .colonInText:
      self.init(
        "E0220", "a second colon makes this line ambiguous", reason: detail,
        help: "put quotes around a value with a colon and a blank in it; otherwise check the indent"
      )
    case .missingColon:
      self.init(
        "E0221", "a key without a colon", reason: detail,
        help: "write `key: value`; indent a line that goes on with the value above")
    case .indentation:
      self.init(
        "E0222", "this line does not fit the ones above it", reason: detail,
        help: "keys of one mapping, and dashes of one list, begin in the same column")
    case .tab:
      self.init(
        "E0223", "a tab cannot indent YAML", reason: detail,
        help: "replace the tab by blanks, two for each level")
    case .unclosedQuote:
      self.init(
        "E0224", "this quotation mark is never closed", reason: detail,
        help: "close it; inside '...' write '' for an apostrophe, inside \"...\" write \\\"")
    case .unclosedBracket:
      self.init(
        "E0225", "this bracket is never closed, or a comma is missing", reason: detail,
        help: "close it, or put quotes around a text that begins with [ or {")
    case .badEscape:
      self.init(
        "E0226", "unknown escape in double quotes", reason: detail,
        help: "write \\\\ for a backslash, or use single quotes")
    case .needsQuotes(let character):
      self.init(
        "E0227", "a text that begins with `\(Self.shown(character))` needs quotes", reason: detail,
        help: "put quotes around it")
    case .other:
      self.init(
        "E0228", "this is not YAML that can be read", reason: detail,
        help: "put quotes around texts with signs such as : # [ { & * ! | > in them")
    }
  }
}
