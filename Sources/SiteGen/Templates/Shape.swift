/// The names that a template may use in one place, each with a sentence that documents it.
///
/// The order of the fields is the order of the values in a `Record`. A class, since every record
/// holds it.
package final class Shape: Sendable {
  /// One documented name.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let kind: Kind
    /// What the value is, in one sentence.
    package let summary: String

    package init(_ name: String, _ kind: Kind, _ summary: String) {
      self.name = name
      self.kind = kind
      self.summary = summary
    }
  }

  /// What a name stands for, and with it how its value is escaped.
  package enum Kind: Sendable, Hashable {
    case text, url, html, date, flag, number, texts
    case record(Shape)
    case list(Shape)

    /// The kind without the shape inside it.
    package var plain: ValueKind {
      switch self {
      case .text: .text
      case .url: .url
      case .html: .html
      case .date: .date
      case .flag: .flag
      case .number: .number
      case .texts: .texts
      case .record: .record
      case .list: .list
      }
    }
  }

  package let fields: [Field]
  /// Names that a person has given values which no template can reach.
  package let blocks: Set<String>
  private let slots: [String: Int]

  /// Makes a shape of `fields`; a repeated name keeps its first field.
  package init(_ fields: [Field], blocks: Set<String> = []) {
    self.blocks = blocks
    var slots: [String: Int] = [:]
    var kept: [Field] = []
    for field in fields where slots[field.name] == nil {
      slots[field.name] = kept.count
      kept.append(field)
    }
    self.fields = kept
    self.slots = slots
  }

  /// The index of a name's value in a record, or nil when the shape has no such name.
  package func slot(of name: String) -> Int? { slots[name] }

  /// Every name that a template can write, with the names inside records and lists, in order.
  ///
  /// A name inside a record is `record.name`; one inside a list is `list[].name`, which a template
  /// reaches as `name` within `{{#list}}`.
  package var names: [Field] {
    fields.flatMap { field in
      let inner: (shape: Shape, prefix: String)? =
        switch field.kind {
        case .record(let shape): (shape, field.name + ".")
        case .list(let shape): (shape, field.name + "[].")
        default: nil
        }
      guard let inner else { return [field] }
      return [field]
        + inner.shape.names.map { Field(inner.prefix + $0.name, $0.kind, $0.summary) }
    }
  }
}

extension Shape: Hashable {
  /// Compares the fields; a shape is equal to itself in constant time.
  package static func == (a: Shape, b: Shape) -> Bool { a === b || a.fields == b.fields }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fields.count)
    for field in fields { hasher.combine(field.name) }
  }
}

/// A kind of value by its name alone, as facts and lists of names state it.
package enum ValueKind: String, Sendable, Hashable, CaseIterable {
  case text, url, html, date, flag, number, texts, record, list

  /// Whether a tag can write such a value.
  var isWritable: Bool {
    switch self {
    case .text, .url, .html, .date, .number: true
    case .flag, .texts, .record, .list: false
    }
  }

  /// Whether a section shows once for each item of such a value.
  var isMany: Bool { self == .list || self == .texts }
}
