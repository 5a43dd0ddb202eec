/// A document with its sentences, their dates and their names: all that facts are made of.
struct AnalysedDocument: Sendable {
  /// One sentence with what was found in it.
  struct Line: Sendable {
    let sentence: Sentence
    let reading: Reading
    let mentions: [Mention]
    let names: [NameFinder.Name]
  }

  let document: SourceDocument
  /// The sentences that hold a temporal expression.
  let lines: [Line]

  /// Reads a document; names of all its sentences are counted by `names`.
  init(
    _ document: SourceDocument, language: Language, names: inout NameTable.Builder
  ) {
    self.document = document
    let tagger = TemporalTagger(language: language)
    let finder = NameFinder(words: language.eventWords)
    let reader = MentionReader(anchor: document.created.flatMap(Anchor.init))
    var lines: [Line] = []
    for sentence in tagger.sentences(of: document) {
      let reading = tagger.reading(of: sentence, in: document.text)
      let found = finder.names(in: reading)
      for name in found where !name.isDoubtful { names.add(name) }
      let mentions = reader.mentions(of: tagger.expressions(in: reading))
      if !mentions.isEmpty {
        lines.append(
          Line(sentence: sentence, reading: reading, mentions: mentions, names: found))
      }
    }
    self.lines = lines
  }
}

/// Reads the expressions of one sentence, which may lean on one another.
struct MentionReader: Sendable {
  let anchor: Anchor?

  /// Each expression with its date.
  func mentions(of expressions: [TemporalExpression]) -> [Mention] {
    let plain = expressions.map { expression in
      Mention(
        expression: expression, resolution: Resolver(anchor: anchor).resolve(expression))
    }
    return plain.map { mention in
      guard mention.expression.isQuoted, mention.expression.value.isDeictic else { return mention }
      // "today" in a quotation is the day of speaking, which the words outside it tell or nobody.
      let spoken = plain.filter { !$0.expression.isQuoted && $0.expression.value.isDay }
      let day = spoken.count == 1 ? spoken[0].resolution.date.flatMap(Anchor.init) : nil
      return Mention(
        expression: mention.expression,
        resolution: Resolver(anchor: day).resolve(mention.expression))
    }
  }
}

extension TemporalValue {
  /// Whether it is counted from the moment of speaking ("today", "last week", "two days ago").
  var isDeictic: Bool {
    switch self {
    case .shifted, .shiftedWeekday, .shiftedMonth, .counted: true
    case .season(_, let shift): shift != nil
    case .part(_, let value), .within(let value), .approximately(let value),
      .partOfDay(_, let value):
      value.isDeictic
    default: false
    }
  }
}

/// A document with all its temporal expressions read.
public struct TaggedDocument: Sendable {
  /// The expressions in the order of the text.
  public let mentions: [Mention]

  /// Reads a document.
  ///
  /// Complexity: O(n) in its length.
  public init(_ document: SourceDocument, language: Language) {
    let tagger = TemporalTagger(language: language)
    let reader = MentionReader(anchor: document.created.flatMap(Anchor.init))
    mentions = tagger.sentences(of: document).flatMap { sentence in
      reader.mentions(of: tagger.expressions(in: tagger.reading(of: sentence, in: document.text)))
    }
  }
}
