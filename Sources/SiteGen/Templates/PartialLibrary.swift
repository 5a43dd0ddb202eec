/// The templates that others may include, each parsed once for all that do.
final class PartialLibrary: Sendable {
  private struct Key: Hashable {
    let name: String
    let isMarkdown: Bool
  }

  private let sources: [String: TemplateSource]
  private let known = Guarded<[Key: ParsedTemplate]>([:])

  /// A library of templates by their names.
  init(_ sources: [String: TemplateSource]) {
    self.sources = sources
  }

  /// The names, sorted.
  var names: [String] { sources.keys.sorted() }

  /// A template of the library; nil when there is none of that name.
  func parsed(_ name: String, isMarkdown: Bool) -> ParsedTemplate? {
    guard let source = sources[name] else { return nil }
    return known.use { known in
      let key = Key(name: name, isMarkdown: isMarkdown)
      let template = known[key] ?? ParsedTemplate(source, isMarkdown: isMarkdown)
      known[key] = template
      return template
    }
  }
}
