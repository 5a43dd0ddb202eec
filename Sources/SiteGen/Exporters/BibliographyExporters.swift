internal import Timeline

extension Exporter {
  /// Source: the CSL-JSON schema 1.0.2.
  static let csl = Exporter(
    "csl", label: "CSL-JSON", "The sources, for Zotero and other reference managers.",
    path: "sources.csl.json", mediaType: "application/vnd.citationstyles.csl+json",
    applies: { !$0.site.sources.isEmpty }
  ) { scene, path throws(Diagnostic) in
    let items = scene.site.sources.map { entry -> JSONValue in
      let data = entry.source.metadata
      var members: [(key: String, value: JSONValue)] = [
        ("id", .text(entry.source.id)), ("type", .text("article-newspaper")),
        ("title", .text(data.title.nonEmpty ?? entry.source.id)),
      ]
      if let name = data.author.nonEmpty {
        members.append(("author", .list([.object([("literal", .text(name))])])))
      }
      if let name = data.publisher.nonEmpty { members.append(("container-title", .text(name))) }
      if let date = data.published { members.append(("issued", Bibliography.date(date))) }
      if let date = data.accessed { members.append(("accessed", Bibliography.date(date))) }
      if let url = data.url.nonEmpty { members.append(("URL", .text(url))) }
      if let url = data.archived.nonEmpty { members.append(("archive_location", .text(url))) }
      if let language = data.language.nonEmpty { members.append(("language", .text(language))) }
      return .object(members)
    }
    let lines = items.map(\.line).joined(separator: ",\n")
    return Array("[\n\(lines)\n]\n".utf8)
  }

  /// Source: BibTeX as BibLaTeX reads it; its dates are EDTF.
  static let bibTeX = Exporter(
    "bibtex", label: "BibTeX", "The sources, for LaTeX.", path: "sources.bib",
    mediaType: "application/x-bibtex", applies: { !$0.site.sources.isEmpty }
  ) { scene, path throws(Diagnostic) in
    var keys: Set<String> = []
    let entries = scene.site.sources.map { entry -> String in
      let data = entry.source.metadata
      var key = entry.slug.description
      while !keys.insert(key).inserted { key += "-2" }
      var lines = ["@article{\(key),"]
      func add(_ name: String, _ value: String?, isVerbatim: Bool = false) {
        guard let value = value.nonEmpty else { return }
        lines.append("  \(name) = {\(isVerbatim ? value : Bibliography.escaped(value))},")
      }
      add("title", data.title.nonEmpty ?? entry.source.id)
      add("author", data.author)
      add("journaltitle", data.publisher)
      add("date", data.published?.withoutTime.description)
      add("urldate", data.accessed?.withoutTime.description)
      add("url", data.url.map(Bibliography.address), isVerbatim: true)
      add("langid", data.language)
      return lines.joined(separator: "\n") + "\n}\n"
    }
    return Array(entries.joined(separator: "\n").utf8)
  }
}

/// What reference managers ask for.
enum Bibliography {
  /// A date as CSL has it: its parts as far as they are known, and its EDTF where there is more.
  static func date(_ date: EDTF) -> JSONValue {
    let parts = CalendarSpan(date).map { span in
      [span.start, span.isSingle ? nil : span.end].compactMap(\.self).map { part in
        JSONValue.list([part.year, part.month, part.day].compactMap { $0.map { .number($0) } })
      }
    }
    var members: [(key: String, value: JSONValue)] = []
    if let parts { members.append(("date-parts", .list(parts))) }
    if date.isApproximate || date.isUncertain { members.append(("circa", .flag(true))) }
    members.append(("raw", .text(date.description)))
    return .object(members)
  }

  /// A text in braces: what TeX would take for a command is written as itself.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "%", "&", "$", "#", "_": result += "\\\(scalar)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\u{0}"..."\u{1F}", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An address in which no brace can end the entry.
  static func address(_ url: String) -> String {
    url.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
  }
}
