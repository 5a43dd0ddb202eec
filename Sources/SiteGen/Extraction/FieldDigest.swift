internal import Timeline

/// Short digests by which extraction knows what it has written itself.
enum FieldDigest {
  /// The digest of one text.
  static func of(_ text: String) -> String {
    SHA256(of: Array(text.utf8)).shortHex
  }

  /// The digest of several texts, each on a line.
  static func of(lines: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(.newline) }
      bytes.append(contentsOf: line.utf8)
    }
    return SHA256(of: bytes).shortHex
  }

  /// The digest of a field's value; of evidence, one for each entry.
  static func of(_ field: CuratedEvent.Field, _ event: CuratedEvent) -> String {
    switch field {
    case .date: of(event.date.description)
    case .title: of(event.title)
    case .actors: of(lines: event.actors)
    case .places: of(lines: event.places)
    case .evidence: event.evidence.map { entry($0) }.joined(separator: " ")
    }
  }

  /// What an entry of evidence is about, then what it says: `identity-content`.
  static func entry(_ entry: CuratedEvidence) -> String {
    identity(entry.evidence) + "-" + content(entry)
  }

  /// The digest of the words an entry is about.
  static func identity(_ evidence: Evidence) -> String {
    let words = [evidence.source, QuoteFinder.folded(evidence.quote), evidence.expression]
    return of(lines: words)
  }

  private static func content(_ entry: CuratedEvidence) -> String {
    let evidence = entry.evidence
    var words = [
      evidence.date.description, evidence.anchor?.description ?? "", evidence.rule,
      evidence.isPlanned ? "planned" : "",
    ]
    if entry.isWithdrawn { words.append("withdrawn") }
    return of(lines: words)
  }
}

/// The digests of the evidence that extraction has written into an event, by what they are about.
struct EvidenceBase {
  private(set) var digests: [String]
  private let byIdentity: [String: String]

  init(_ event: CuratedEvent) {
    self.init(event.extracted[.evidence]?.split(separator: " ").map(String.init) ?? [])
  }

  init(_ digests: [String]) {
    self.digests = digests
    byIdentity = Dictionary(digests.map { (Self.identity(of: $0), $0) }) { first, _ in first }
  }

  /// The digest of the entry about the same words; nil when extraction has not written it.
  subscript(identity: String) -> String? { byIdentity[identity] }

  var identities: some Collection<String> { byIdentity.keys }

  /// Whether it is about the same entries, in whatever order.
  func isSame(as digests: [String]) -> Bool { Set(self.digests) == Set(digests) }

  /// The part of a digest that tells what the entry is about.
  static func identity(of digest: String) -> String {
    String(digest.prefix { $0 != "-" })
  }
}
