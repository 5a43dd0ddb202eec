import Timeline

/// The facts of a few short documents, with their words.
struct FactFixture {
  let documents: [SourceDocument]
  let extraction: FactExtractor.Extraction

  init(
    _ texts: String..., created: String? = ReadingFixture.day, known: [KnownName] = [],
    options: ReadingOptions = ReadingOptions()
  ) throws {
    let created = try created.map { try EDTF($0) }
    documents = texts.enumerated().map { number, text in
      SourceDocument(id: "d\(number)", created: created, text: Array(text.utf8))
    }
    extraction = FactExtractor(language: .english).extract(
      from: documents, known: known,
      options: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, options) }))
  }

  var facts: [DatedFact] { extraction.facts }

  func words(_ span: TextSpan, of source: String) -> String {
    documents.first { $0.id == source }.map { $0.words(span) } ?? ""
  }

  func title(_ fact: DatedFact) -> String {
    documents.first { $0.id == fact.source }.map { EventTitle.text(of: fact, in: $0) } ?? ""
  }

  /// The runs of the sentence's words that a title is made of.
  func titlePieces(_ fact: DatedFact) -> [String] {
    fact.titlePieces.map { words($0, of: fact.source) }
  }

  func head(_ fact: DatedFact) -> String { words(fact.head, of: fact.source) }
}
