/// Finds the temporal expressions of sentences in one language.
public struct TemporalTagger: Sendable {
  private let language: Language

  /// Creates a tagger.
  public init(language: Language) {
    self.language = language
  }

  /// The expressions of one sentence, from left to right, without overlaps.
  ///
  /// Complexity: O(tokens x rules).
  public func expressions(in reading: Reading) -> [TemporalExpression] {
    let found = language.matcher.matches(in: reading).map { found in
      TemporalExpression(
        span: TextSpan(
          reading.tokens[found.tokens.lowerBound].span.start,
          reading.tokens[found.tokens.upperBound - 1].span.end),
        tokens: found.tokens, value: found.value, bound: .within, rule: found.rule, side: nil,
        isQuoted: false, ends: ends(of: found, in: reading))
    }
    if found.isEmpty, let line = dateLine(reading) { return [line] }
    guard !found.isEmpty else { return [] }
    return Refiner.all.reduce(found) { $1.refine($0, reading) }
  }

  /// A year or month that is all of a line, as above the entries of a chronicle; nil for other lines.
  private func dateLine(_ reading: Reading) -> TemporalExpression? {
    let tokens = reading.tokens
    guard tokens.count <= 4, let index = tokens.firstIndex(where: { $0.kind != .mark }),
      tokens.allSatisfy({ $0.kind == .mark || $0.span == tokens[index].span })
    else { return nil }
    let value: TemporalValue
    if let year = reading.digits(at: index), (1000..<2100).contains(year),
      tokens[index].span.count == 4
    {
      value = .absolute(.year(year))
    } else if let month = reading.value(.month, at: index), tokens[index].isCapitalised {
      value = .yearless(month: month, day: nil)
    } else {
      return nil
    }
    var line = TemporalExpression(
      span: tokens[index].span, tokens: index..<index + 1, value: value, bound: .within,
      rule: Language.dateLine, side: nil, isQuoted: false)
    (line.isHeading, line.opensEntry, line.isSection) = (true, true, true)
    return line
  }

  /// Whether a text tells a time and nothing else.
  public func isDate(_ text: [UInt8]) -> Bool {
    let document = SourceDocument(id: "", created: nil, text: text)
    var found: [TemporalExpression] = []
    forEachDraft(of: document) { found += $0.expressions }
    return found.count == 1 && found[0].isSection
  }

  /// The ends of a range, without the word or dash between them.
  private func ends(of found: Matcher.Found, in reading: Reading) -> [TextSpan] {
    guard let cut = found.cut, cut > found.tokens.lowerBound + 1, cut < found.tokens.upperBound
    else { return [] }
    let tokens = reading.tokens
    return [
      TextSpan(tokens[found.tokens.lowerBound].span.start, tokens[cut - 2].span.end),
      TextSpan(tokens[cut].span.start, tokens[found.tokens.upperBound - 1].span.end),
    ]
  }

  /// A sentence with the senses of its words.
  public func reading(of sentence: Sentence, in text: [UInt8]) -> Reading {
    Reading(sentence, in: text, lexicon: language.lexicon)
  }

  /// A sentence with what was found in it, before any date is counted.
  struct Draft: Sendable {
    let sentence: Sentence
    let reading: Reading
    let expressions: [TemporalExpression]

    /// The same with its words looked up once.
    func telling(_ words: EventLexicon) -> Draft {
      Draft(sentence: sentence, reading: reading.telling(words), expressions: expressions)
    }
  }

  /// Calls `body` with each sentence of a document and what was found in it, in order.
  ///
  /// Complexity: O(n) in the number of bytes; keeps nothing of a sentence that is done.
  func forEachDraft(of document: SourceDocument, _ body: (Draft) -> Void) {
    language.splitter.forEachSentence(of: document) { sentence in
      let reading = reading(of: sentence, in: document.text)
      body(
        Draft(sentence: sentence, reading: reading, expressions: expressions(in: reading)))
    }
  }

  /// The sentences of a document.
  public func sentences(of document: SourceDocument) -> [Sentence] {
    language.splitter.sentences(of: document)
  }
}
