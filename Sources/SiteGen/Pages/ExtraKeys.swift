/// A front-matter key of a person's own that some file of the site uses.
struct ExtraKey: Sendable, Hashable {
  let name: String
  /// Whether some file gives it a list; then it is a list everywhere.
  let isList: Bool

  /// Every key that has a text or a list of texts somewhere, in the order of first use.
  static func union(of files: [[ExtraField]]) -> [ExtraKey] {
    var order: [String] = []
    var isList: [String: Bool] = [:]
    for field in files.joined() where field.value.texts != nil {
      if isList[field.key] == nil { order.append(field.key) }
      isList[field.key] = (isList[field.key] ?? false) || field.value.isList
    }
    return order.map { ExtraKey(name: $0, isList: isList[$0] ?? false) }
  }

  /// The names of the keys; a file that lacks one has no value for it.
  static func schema(_ keys: [ExtraKey]) -> Schema<[ExtraField]> {
    Schema(
      keys.map { key in
        let summary = "The front-matter key `\(key.name)`, as a person wrote it."
        if key.isList {
          return .texts(key.name, summary) { fields in
            fields.first { $0.key == key.name }?.value.texts ?? []
          }
        }
        return .text(key.name, summary) { fields in
          fields.first { $0.key == key.name }?.value.texts?.first
        }
      })
  }
}

extension YAMLValue {
  var isList: Bool { if case .list = self { true } else { false } }

  /// The text, or the texts of a list; nil for a mapping and for a list that holds anything else.
  var texts: [String]? {
    switch self {
    case .text(let text): return [text]
    case .list(let values):
      let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return texts.count == values.count ? texts : nil
    case .map: return nil
    }
  }
}
