import SiteGen
import Testing
import Timeline

/// A small site whose sources are plain texts and whose marks are found by their words.
struct SiteFixture {
  var configuration = SiteConfiguration(title: "Two Rivers")
  var asOf = CivilDate(year: 2023, month: 3, day: 22)
  private(set) var sources: [SiteSource] = []
  private(set) var events: [SiteEvent] = []
  var pages: [ContentPage] = []

  var site: Site {
    Site(
      configuration: configuration, asOf: asOf, events: events, sources: sources, pages: pages)
  }

  /// The pages by path, as text.
  func files(_ theme: ThemeLibrary = ThemeLibrary()) throws -> [String: String] {
    let files = try SiteRenderer.files(of: site, theme: theme)
    return Dictionary(
      try files.map { ($0.path.text, String(decoding: try $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func add(
    source id: String, _ metadata: SourceMetadata = SourceMetadata(),
    format: SourceFile.Format = .plain, text: String,
    marks: [(words: String, outcome: MarkedSentence.Outcome)] = []
  ) throws {
    let body = Array(text.utf8)
    let marked = try marks.map { words, outcome in
      let range = try #require(body.firstRange(of: Array(words.utf8)))
      return MarkedSentence(
        span: TextSpan(range.lowerBound, range.upperBound), date: nil, outcome: outcome)
    }
    let file = SourceFile(
      id: id, file: "content/sources/\(id).txt", format: format, metadata: metadata, body: body,
      bodyLine: 1, digest: "")
    sources.append(SiteSource(source: file, slug: try #require(Slug(id)), marks: marked))
  }

  mutating func add(
    _ date: String, _ title: String, _ evidence: [Evidence] = [],
    sentences: [SentenceReference?] = [], withdrawn: Bool = false, independent: Int? = nil,
    edited: [CuratedEvent.Field] = [], _ change: (inout CuratedEvent) -> Void = { _ in }
  ) throws {
    let slug = try #require(Slug("\(date) \(title)"))
    var event = CuratedEvent(
      id: slug.description, date: try EDTF(date), title: title,
      evidence: evidence.map { CuratedEvidence($0, isWithdrawn: withdrawn) })
    change(&event)
    events.append(
      SiteEvent(
        event: event, file: "content/events/\(slug).md", slug: slug,
        independentSources: independent ?? Set(evidence.map(\.source)).count,
        editedFields: edited, sentences: sentences))
  }
}

extension Evidence {
  static func of(
    _ source: String, _ quote: String, _ date: String, _ expression: String = "",
    anchor: String? = nil, isPlanned: Bool = false
  ) throws -> Evidence {
    Evidence(
      source: source, quote: quote, date: try EDTF(date), expression: expression,
      anchor: try anchor.map { try EDTF($0) }, rule: expression.isEmpty ? "" : "some-rule",
      isPlanned: isPlanned)
  }
}

extension String {
  /// The part from the first `start` up to the next `end`, for a look at one element.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start),
      let to = self[from.upperBound...].firstRange(of: end)
    else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
