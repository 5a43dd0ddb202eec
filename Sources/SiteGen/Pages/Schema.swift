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

  /// Of two members of one name the later one counts.
  init(_ members: [Member]) {
    let shape = Shape(members.map(\.field))
    let last = Dictionary(members.map { ($0.field.name, $0) }) { _, last in last }
    self.shape = shape
    self.members = shape.fields.compactMap { last[$0.name] }
  }

  /// The values of every name for a subject, each made when a template asks for it.
  func record(_ subject: Subject) throws(Diagnostic) -> Record {
    Record(shape) { [members] slot throws(Diagnostic) in try members[slot].value(subject) }
  }
}

/// The schemas of all subjects, each in the file of its subject.
enum Schemas {}

extension Schema.Member {
  private static func plain<Value>(
    _ name: String, _ kind: Shape.Kind, _ summary: String,
    _ value: @escaping @Sendable (Subject) -> Value?,
    _ make: @escaping @Sendable (Value) -> TemplateValue
  ) -> Self {
    Self(field: Shape.Field(name, kind, summary)) { value($0).map(make) ?? .none }
  }

  static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    plain(name, .text, summary, value) { .text($0) }
  }

  static func url(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    plain(name, .url, summary, value) { .url($0) }
  }

  static func date(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> DateValue?
  ) -> Self {
    plain(name, .date, summary, value) { .date($0) }
  }

  static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    plain(name, .flag, summary, value) { .flag($0) }
  }

  static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Int?
  ) -> Self {
    plain(name, .number, summary, value) { .number($0) }
  }

  static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    plain(name, .texts, summary, value) { .texts($0) }
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
      guard let inner = value(subject) else { return .none }
      return .record(try schema.record(inner))
    }
  }

  static func list<Inner: Sendable>(
    _ name: String, _ schema: Schema<Inner>, _ summary: String,
    _ value: @escaping @Sendable (Subject) -> [Inner]
  ) -> Self {
    Self(field: Shape.Field(name, .list(schema.shape), summary)) { subject throws(Diagnostic) in
      var records: [Record] = []
      for inner in value(subject) { records.append(try schema.record(inner)) }
      return .list(records)
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
