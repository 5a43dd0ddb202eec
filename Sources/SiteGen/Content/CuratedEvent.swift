package import Timeline

/// An event as its file in `content/events/` tells it: extracted, written or corrected by hand.
///
/// A build holds each event in a dozen lists, so that all of them share its values.
@dynamicMemberLookup
package struct CuratedEvent: Sendable {
  /// How far a person has come with the event.
  package enum Status: String, Sendable, CaseIterable {
    case unreviewed, checked, disputed, hidden
  }

  /// The fields that extraction may write, and a person may correct.
  package enum Field: String, Sendable, CaseIterable {
    case date, title, actors, places, evidence
  }

  /// What the keys and the text of the file say.
  package struct Values: Sendable {
    /// Stable and never used again.
    package let id: String
    package var date: EDTF
    package var title: String
    package var status: Status
    package var actors: [String]
    package var places: [String]
    package var topics: [String]
    package var importance: Int?
    /// Names that its file had: their addresses lead to it.
    package var aliases: [String]
    /// The event that a person has joined this one to: its evidence is shown there.
    package var mergedInto: String?
    /// The event that a person has taken this one's evidence out of.
    package var splitFrom: String?
    package var evidence: [CuratedEvidence]
    /// What stands for an event written by hand.
    package var citations: [Citation]
    /// Keys of the person's own, in their order; they reach the templates.
    package var extra: [ExtraField]
    /// A digest of each field as extraction last wrote it; empty for an event written by hand.
    package var extracted: [Field: String]
    /// Free Markdown.
    package var body: String
  }

  private struct Contents: Sendable {
    var values: Values
    /// Those of the values; nil when nobody has worked them out.
    var digests: ValueDigests?
  }

  private var shared: Shared<Contents>

  package init(
    id: String, date: EDTF, title: String, status: Status = .unreviewed, actors: [String] = [],
    places: [String] = [], topics: [String] = [], importance: Int? = nil, aliases: [String] = [],
    mergedInto: String? = nil, splitFrom: String? = nil, evidence: [CuratedEvidence] = [],
    citations: [Citation] = [], extra: [ExtraField] = [],
    extracted: [Field: String] = [:], body: String = ""
  ) {
    self.init(
      Values(
        id: id, date: date, title: title, status: status, actors: actors, places: places,
        topics: topics, importance: importance, aliases: aliases, mergedInto: mergedInto,
        splitFrom: splitFrom, evidence: evidence, citations: citations, extra: extra,
        extracted: extracted, body: body),
      digests: nil)
  }

  /// An event whose digests are known, or will be worked out whenever they are asked for.
  init(_ values: Values, digests: ValueDigests?) {
    shared = Shared(Contents(values: values, digests: digests))
  }

  package subscript<Value>(dynamicMember path: KeyPath<Values, Value>) -> Value {
    shared.value.values[keyPath: path]
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Values, Value>) -> Value {
    get { shared.value.values[keyPath: path] }
    set {
      shared = shared.with { contents in
        contents.values[keyPath: path] = newValue
        contents.digests = nil
      }
    }
  }

  /// The digests of its values.
  var digests: ValueDigests { shared.value.digests ?? ValueDigests(shared.value.values) }

  /// The same event, which has its digests at hand.
  var digested: CuratedEvent { CuratedEvent(shared.value.values, digests: digests) }

  /// Whether extraction made the event; a person may have corrected it since.
  package var isExtracted: Bool { !self.extracted.isEmpty }
}

/// Evidence as an event file keeps it.
package struct CuratedEvidence: Sendable, Hashable {
  package var evidence: Evidence
  /// Whether the source no longer holds these words: kept for the record, proves nothing any more.
  package var isWithdrawn: Bool

  package init(_ evidence: Evidence, isWithdrawn: Bool = false) {
    self.evidence = evidence
    self.isWithdrawn = isWithdrawn
  }
}

/// A work that a person names as proof of an event written by hand.
///
/// A class, since every list and every view of a citation holds all of it.
package final class Citation: Sendable {
  package let title: String
  package let publisher: String
  package let url: String
  package let published: EDTF?
  package let quote: String

  package init(title: String, publisher: String, url: String, published: EDTF?, quote: String) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.published = published
    self.quote = quote
  }
}

extension Citation: Hashable {
  private var texts: [String] { [title, publisher, url, quote] }

  package static func == (a: Citation, b: Citation) -> Bool {
    a === b || a.published == b.published && a.texts == b.texts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(texts)
    hasher.combine(published)
  }
}

/// A front-matter key that `sitegen` does not know: kept as it was written.
package struct ExtraField: Sendable {
  package let key: String
  package let value: YAMLValue

  package init(key: String, value: YAMLValue) {
    self.key = key
    self.value = value
  }
}
