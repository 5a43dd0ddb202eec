extension Words {
  package init(_ fact: TemplateFact) {
    self =
      switch fact {
      case .unclosedTag:
        Words(
          "E0401", "a tag is not closed", reason: "it begins here",
          help: "close it on the same line, as in `{{name}}`")
      case .unclosedSection(let name):
        Words(
          "E0402", "the section `\(name)` is not closed", reason: "it begins here",
          help: "add `{{/\(name)}}` where the section ends")
      case .wrongClose(let found, let open):
        Words(
          "E0403", "`\(found)` is closed while `\(open)` is open",
          help: "write `{{/\(open)}}` here")
      case .strayClose(let name):
        Words(
          "E0404", "`\(name)` is closed but was never opened",
          help: "remove the tag, or add `{{#\(name)}}` where the section begins")
      case .unescapedTag:
        Words(
          "E0405", "a tag cannot switch escaping off",
          help: "write `{{name}}`: the kind of the value decides, and HTML values are not escaped")
      case .malformedName(let name):
        name.isEmpty
          ? Words("E0406", "a tag has no name", help: "write a name, as in `{{title}}`")
          : Words(
            "E0406", "`\(name)` cannot be a name",
            help: "use letters, digits, `-` and `_`, with `.` between the names of records")
      case .malformedDelimiters:
        Words(
          "E0407", "these delimiters cannot be read",
          help: "write the two new delimiters with a blank between them, as in `{{=<% %>=}}`")
      case .filterOutsideValue:
        Words(
          "E0408", "a section takes no filter",
          help: "use the filter where the value is written")
      case .sectionsTooDeep(let limit):
        Words("E0409", "sections are nested more than \(limit) deep", help: "nest fewer sections")
      case .reservedCharacter:
        Words(
          "E0410", "U+FDD0 and U+FDD1 cannot stand in a template",
          reason: "they mark the places of HTML values", help: "remove the character")
      case .unknownFileType:
        Words(
          "E0411", "no template has a file name with this ending",
          help: "use .md, .html, .xml, .svg or .txt, which decides how values are escaped")
      case .unknownName(let name, let nearest):
        Words("E0412", "unknown name `\(name)` in template", help: Self.names(nearest))
      case .noNamesInside(let name, let kind):
        Words(
          "E0413", "there are no names inside `\(name)`", reason: "it is \(kind.words)",
          help: kind == .list ? "open it with `{{#\(name)}}` and use the names there" : "")
      case .blockOutOfReach(let name):
        Words(
          "E0428", "`\(name)` does not reach templates",
          reason: "it is a block: of the keys in front matter only texts and lists of texts do",
          help: "write what is in it as keys of their own, such as `rec-a: x` for `{{extra.rec-a}}`"
        )
      case .notWritable(let name, let kind):
        Words(
          "E0414", "`\(name)` is \(kind.words) and cannot be written",
          help: "open it with `{{#\(name)}}` and close it with `{{/\(name)}}`")
      case .unknownFilter(let name, let nearest):
        Words("E0415", "unknown filter `\(name)`", help: Self.filters(nearest))
      case .filterDoesNotFit(let filter, let kind):
        Words(
          "E0416", "the filter `\(filter.rawValue)` does not fit \(kind.words)",
          help: Self.fitting(kind))
      case .unknownPartial(let name, let nearest):
        Words(
          "E0417", "unknown partial `\(name)`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "add a file for it among the templates")
      case .partialCycle(let names):
        Words(
          "E0418", "the partial `\(names.last ?? "")` includes itself",
          reason: names.joined(separator: " > "), help: "remove one of the tags in this circle")
      case .partialsTooDeep(let limit):
        Words("E0419", "partials are nested more than \(limit) deep", help: "nest fewer partials")
      case .tooManyPartials(let limit):
        Words(
          "E0420", "the template includes more than \(limit) partials",
          help: "include fewer: each partial inside a partial counts every time")
      case .valueOutOfPlace(let name, let kind, let surroundings):
        Words(
          "E0421", "\(kind.words) cannot stand \(surroundings.words)", reason: "`\(name)`",
          help: surroundings.help)
      case .sectionSplitsMarkup(let name):
        Words(
          "E0422", "the section `\(name)` begins and ends in different parts of the HTML",
          reason: "it begins here",
          help: "let whole tags, attributes or quoted texts stand inside the section")
      case .contentMissing:
        Words(
          "E0427", "the layout shows no page", reason: "`{{content}}` does not stand in it",
          help: "write `{{content}}` where the page belongs, as inside `<main>`")
      case .unreadFile(let nearest):
        Words(
          "W0426", "no page is made with this file",
          reason: "there is no template of this name",
          help: nearest.map { "did you mean `\(Self.shown($0))`?" }
            ?? "`sitegen list names` lists the templates; what they include goes to Templates/parts/, "
            + "files of your own to Templates/assets/")
      case .nameOutsideShape(let name, let nearest):
        Words(
          "E0423", "a page has a value `\(name)` that no template knows", help: Self.names(nearest))
      case .valueOfAnotherKind(let name, let kind, let found):
        Words(
          "E0424", "a page gives `\(name)` \(found?.words ?? "nothing")",
          reason: "templates expect \(kind.words)")
      case .recordOfAnotherShape:
        Words("E0425", "the template was made for the values of another page")
      }
  }

  private static func names(_ nearest: String?) -> String {
    nearest.map { "did you mean `\($0)`?" } ?? "`sitegen list names` shows every name"
  }

  private static func filters(_ nearest: String?) -> String {
    nearest.map { "did you mean `\($0)`?" } ?? "there are \(quoted(Filter.allCases))"
  }

  private static func fitting(_ kind: ValueKind) -> String {
    let filters = Filter.allCases.filter { $0.answer(to: kind) != nil }
    return filters.isEmpty ? "remove the filter" : "\(kind.words) can take \(quoted(filters))"
  }

  private static func quoted(_ filters: [Filter]) -> String {
    filters.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}

extension ValueKind {
  /// The kind with its article.
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .url: "an address"
    case .html: "an HTML value"
    case .date: "a date"
    case .flag: "a flag"
    case .number: "a number"
    case .texts: "a list of texts"
    case .record: "a record"
    case .list: "a list"
    }
  }
}

extension TemplateFact.Surroundings {
  fileprivate var words: String {
    switch self {
    case .codeBlock, .codeSpan: "in code"
    case .tag: "inside a tag without quotes"
    case .quotes: "in an attribute"
    case .address: "in an address"
    case .imageText: "in the text of an image"
    case .comment: "in a comment"
    case .plainText: "in a plain text file"
    case .attribute(let name): "in the attribute `\(name)`"
    case .element(let name): "in the element `\(name)`"
    }
  }

  fileprivate var help: String {
    switch self {
    case .codeBlock: "take it out of the fenced block; `<pre>` can hold a value"
    case .codeSpan: "take it out of the backticks; `<code>` can hold a value"
    case .tag: "write it as a quoted attribute, as in `class=\"{{name}}\"`"
    case .quotes, .address, .imageText, .comment, .plainText: "use a text or an address here"
    case .attribute, .element: "write it into a `data-` attribute, or use a number"
    }
  }
}
