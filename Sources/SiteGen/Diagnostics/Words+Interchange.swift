internal import Timeline

extension Words {
  package init(_ fact: InterchangeFact) {
    switch fact {
    case .notUnicode:
      self.init(
        "E0601", "the line is not UTF-8", reason: "from here on",
        help: "write the stream as UTF-8 (for Windows texts: iconv -f WINDOWS-1252 -t UTF-8)")
    case .json(let trouble): self.init(trouble)
    case .missing(let key):
      self.init(
        "E0603", "the document has no `\(key)`", help: "write {\"id\": \"...\", \"text\": \"...\"}")
    case .wrongKind(let key):
      self.init(
        "E0604", "`\(key)` must be a text", reason: "this is something else",
        help: key == "dct" ? "write \"dct\": \"2023-03-22\"" : "put quotation marks around it")
    case .badDate(let text, let reason):
      self.init(
        "E0605", "`dct` is no date: \(Self.shown(text))",
        reason: DateText.reason(for: text, reason),
        help: "write a day as 2023-03-21, a month as 2023-03, a year as 2023, or leave it out")
    case .unreadable(let trouble):
      let words = Words(FileFact.cannot(.read, trouble))
      self.init("E0606", "standard input cannot be read", reason: words.reason, help: words.help)
    }
  }

  private init(_ trouble: JSONTrouble) {
    let (summary, reason, help): (String, String, String) =
      switch trouble {
      case .notAnObject(let kind):
        ("the line is no JSON object", "it is \(Self.name(kind))", Self.example)
      case .expected(let wanted):
        ("this is not JSON", "here must stand \(Self.name(wanted))", Self.example)
      case .endTooEarly: ("the JSON stops too early", "more must follow", Self.example)
      case .moreThanOne:
        ("there is more on the line than one JSON object", "from here on", "one object a line")
      case .keyTwice(let key):
        ("the key `\(Self.shown(key))` stands here twice", "it has a value already", "keep one")
      case .unclosedText:
        ("this text has no end", "it opens here", "close it with a quotation mark on this line")
      case .badEscape:
        ("JSON has no such escape", "after a backslash", "write \\\\ for a backslash")
      case .halfCharacter:
        (
          "this is half a character", "a surrogate without its other half",
          "write both halves, or the character itself"
        )
      case .controlCharacter(let byte):
        (
          "a control character cannot stand in a JSON text", "its code is \(byte)",
          "write it as an escape, such as \\n"
        )
      case .badNumber: ("this is no JSON number", "a digit must stand here, or none", "")
      case .tooDeep:
        (
          "lists and objects are nested too deeply", "more than \(JSONReader.depth) levels",
          "leave the key out: only id, dct and text are read"
        )
      }
    self.init("E0602", summary, reason: reason, help: help)
  }

  private static let example =
    "write {\"id\": \"...\", \"dct\": \"2023-03-22\", \"text\": \"...\"}"

  private static func name(_ kind: JSONKind) -> String {
    switch kind {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  private static func name(_ wanted: JSONTrouble.Wanted) -> String {
    switch wanted {
    case .key: "a key in quotation marks"
    case .colon: "a colon"
    case .comma: "a comma or the end"
    case .value: "a value"
    }
  }
}
