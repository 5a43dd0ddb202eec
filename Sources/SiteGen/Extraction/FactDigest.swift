internal import Timeline

/// Short digests by which extraction knows what it has written itself.
enum FieldDigest {
  /// The digest of one text.
  static func of(_ text: String) -> String {
    String(SHA256(of: Array(text.utf8)).hex.prefix(8))
  }

  /// The digest of a field's value; of evidence, one for each entry.
  static func of(_ field: CuratedEvent.Field, _ event: CuratedEvent) -> String {
    switch field {
    case .date: of(event.date.description)
    case .title: of(event.title)
    case .actors: of(event.actors.joined(separator: "\n"))
    case .places: of(event.places.joined(separator: "\n"))
    case .evidence: event.evidence.map { entry($0.evidence) }.joined(separator: " ")
    }
  }

  /// What an entry of evidence is about, then what it says: `identity-content`.
  static func entry(_ evidence: Evidence) -> String {
    identity(evidence) + "-" + content(evidence)
  }

  /// The digest of the words an entry is about.
  static func identity(_ evidence: Evidence) -> String {
    of([evidence.source, QuoteFinder.folded(evidence.quote), evidence.expression]
      .joined(separator: "\n"))
  }

  private static func content(_ evidence: Evidence) -> String {
    of([evidence.date.description, evidence.anchor?.description ?? "", evidence.rule,
      evidence.isPlanned ? "planned" : ""].joined(separator: "\n"))
  }
}
