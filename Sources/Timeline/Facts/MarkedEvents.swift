/// Facts that are told by words which somebody marked, whether a date belongs to them or not.
///
/// So the joining of facts can be measured by itself, on texts whose events were marked by hand.
public struct MarkedEvents: Sendable {
  /// For each document, for each of its marked words, in their order: the fact; nil for a word that
  /// is in no sentence.
  public let facts: [[DatedFact?]]

  /// Reads the facts at the marked words of documents, given as UTF-8 offsets of their texts.
  ///
  /// Complexity: O(n) in the length of the documents, and the marks of a document times its sentences.
  public init(_ documents: [(document: SourceDocument, marks: [TextSpan])], language: Language) {
    let extractor = FactExtractor(language: language)
    let heads = HeadFinder(words: language.eventWords)
    let analysed = documents.map {
      AnalysedDocument($0.document, language: language, options: ReadingOptions(), keepsAll: true)
    }
    var builder = NameTable.Builder(known: [], lexicon: language.eventWords)
    for names in analysed.lazy.flatMap(\.names) { builder.add(names) }
    let names = builder.table()
    let always = Mention(
      expression: TemporalExpression(
        span: TextSpan(0, 0), tokens: 0..<0, value: .reference(0), bound: .within, rule: "",
        side: nil, isQuoted: false),
      resolution: Resolution(
        date: nil, timex: TIMEX3(.date, "PRESENT_REF"), anchor: nil, assumptions: [],
        failure: .vague))
    facts = zip(documents, analysed).map { given, document in
      given.marks.map { mark in
        guard
          let line = document.lines.first(where: { $0.sentence.span.overlaps(mark) }),
          let token = line.reading.tokens.lastIndex(where: { $0.span.overlaps(mark) }),
          let whole = try? EDTF("XXXX")
        else { return nil }
        let found =
          heads.verb(line.reading, token) ?? heads.noun(line.reading, token)
          ?? heads.unknown(line.reading, token)
        return extractor.fact(
          always, whole, .happened, head: found, line, given.document, names)
      }
    }
  }
}

extension HeadFinder {
  /// A head that the table of words does not know: its frame is its own.
  fileprivate func unknown(_ reading: Reading, _ token: Int) -> Head {
    let stem = words.stem(of: reading.word(at: token))
    return Head(token: token, frame: words.frame(ofStem: stem), isNoun: true)
  }
}
