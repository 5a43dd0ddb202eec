/// The names that templates may use for one kind of subject, each with where its value comes from.
///
/// Name, meaning and value stand together, so that none of them can be forgotten.
struct Schema<Subject: Sendable>: Sendable {
  /// One name.
  struct Member: Sendable {
    let field: Shape.Field
    let value: @Sendable (Subject) throws(Diagnostic) -> TemplateValue
  }

  /// One member for each field of the shape, in its order.
  let members: [Member]
  let shape: Shape

  /// Of two members of one name the later one counts; `blocks` are names without a member.
  init(_ members: [Member], blocks: Set<String> = []) {
    let shape = Shape(members.map(\.field), blocks: blocks)
    let last = Dictionary(members.map { ($0.field.name, $0) }) { _, last in last }
    self.shape = shape
    self.members = shape.fields.compactMap { last[$0.name] }
  }

  /// The values of every name for a subject, each made when a template asks for it.
  func record(_ subject: Subject) -> Record {
    Record(shape) { [members] slot throws(Diagnostic) in try members[slot].value(subject) }
  }

  /// The same of a subject that all pages ask: each value is made once, and at once.
  func fixedRecord(_ subject: Subject) -> Record {
    let values = members.map { member in
      Result { () throws(Diagnostic) in try member.value(subject) }
    }
    return Record(shape) { slot throws(Diagnostic) in try values[slot].get() }
  }
}

/// The schemas of all subjects, each in the file of its subject.
enum Schemas {}

extension Schema.Member {
  static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(field: Shape.Field(name, .text, summary)) { value($0).map { .text($0) } ?? .none }
  }

  static func url(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(field: Shape.Field(name, .url, summary)) { value($0).map { .url($0) } ?? .none }
  }

  static func date(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> DateValue?
  ) -> Self {
    Self(field: Shape.Field(name, .date, summary)) { value($0).map { .date($0) } ?? .none }
  }

  static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(field: Shape.Field(name, .flag, summary)) { .flag(value($0)) }
  }

  static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Int?
  ) -> Self {
    Self(field: Shape.Field(name, .number, summary)) { value($0).map { .number($0) } ?? .none }
  }

  static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(field: Shape.Field(name, .texts, summary)) { .texts(value($0)) }
  }

  static func html(
    _ name: String, _ summary: String,
    _ value: @escaping @Sendable (Subject) throws(Diagnostic) -> HTML?
  ) -> Self {
    Self(field: Shape.Field(name, .html, summary)) { subject throws(Diagnostic) in
      guard let html = try value(subject) else { return .none }
      return .html(html.bytes)
    }
  }

  static func record<Inner: Sendable>(
    _ name: String, _ schema: Schema<Inner>, _ summary: String,
    _ value: @escaping @Sendable (Subject) -> Inner?
  ) -> Self {
    Self(field: Shape.Field(name, .record(schema.shape), summary)) { subject throws(Diagnostic) in
      value(subject).map { .record(schema.record($0)) } ?? .none
    }
  }

  static func list<Inner: Sendable>(
    _ name: String, _ schema: Schema<Inner>, _ summary: String,
    _ value: @escaping @Sendable (Subject) -> [Inner]
  ) -> Self {
    Self(field: Shape.Field(name, .list(schema.shape), summary)) { subject throws(Diagnostic) in
      .list(value(subject).map { schema.record($0) })
    }
  }

  /// The words of the page, which are the same on every page and made once.
  static func words(_ scene: @escaping @Sendable (Subject) -> Scene) -> Self {
    Self(
      field: Shape.Field(
        "words", .record(Schemas.words.shape), "The words of the page, in the site's language.")
    ) { subject throws(Diagnostic) in .record(scene(subject).wordsRecord) }
  }
}
