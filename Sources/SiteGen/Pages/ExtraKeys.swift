/// A front-matter key of a person's own that some file of the site uses.
struct ExtraKey: Sendable, Hashable {
  let name: String
  /// Whether some file gives it a list; then it is a list everywhere.
  let isList: Bool
  /// Whether every file gives it keys of its own, or a list of such, which no template can reach.
  let isBlock: Bool

  /// Every key, in the order of first use.
  static func union(of files: [[ExtraField]]) -> [ExtraKey] {
    var order: [String] = []
    var forms: [String: (isList: Bool, isBlock: Bool)] = [:]
    for field in files.joined() {
      if forms[field.key] == nil { order.append(field.key) }
      let known = forms[field.key] ?? (isList: false, isBlock: true)
      let isBlock = field.value.texts == nil
      forms[field.key] = (
        isList: known.isList || !isBlock && field.value.isList, isBlock: known.isBlock && isBlock
      )
    }
    return order.map { name in
      ExtraKey(
        name: name, isList: forms[name]?.isList ?? false, isBlock: forms[name]?.isBlock ?? false)
    }
  }

  /// The names of the keys; a file that lacks one has no value for it.
  static func schema(_ keys: [ExtraKey]) -> Schema<[ExtraField]> {
    Schema(
      keys.filter { !$0.isBlock }.map { key in
        let summary = "The front-matter key `\(key.name)`, as a person wrote it."
        if key.isList {
          return .texts(key.name, summary) { fields in
            fields.first { $0.key == key.name }?.value.texts ?? []
          }
        }
        return .text(key.name, summary) { fields in
          fields.first { $0.key == key.name }?.value.texts?.first
        }
      }, blocks: Set(keys.filter(\.isBlock).map(\.name)))
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
