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

  /// Reads a document; names of all its sentences are counted by `names`, and `manner` nil asks its
  /// expressions what they are counted from.
  init(
    _ document: SourceDocument, language: Language, manner: Manner?,
    names: inout NameTable.Builder
  ) {
    self.document = document
    let tagger = TemporalTagger(language: language)
    let finder = NameFinder(words: language.eventWords)
    var lines: [Line] = []
    let drafts = tagger.drafts(of: document)
    var reader = MentionReader(
      anchor: document.created.flatMap(Anchor.init),
      manner: manner ?? Manner.of(drafts.lazy.flatMap(\.expressions), created: document.created))
    for draft in drafts {
      let found = finder.names(in: draft.reading)
      for name in found where !name.isDoubtful { names.add(name) }
      let mentions = reader.mentions(of: draft)
      if !mentions.isEmpty {
        lines.append(
          Line(sentence: draft.sentence, reading: draft.reading, mentions: mentions, names: found))
      }
    }
    self.lines = lines
  }
}

/// Reads the expressions of the sentences of a document, which may lean on one another.
struct MentionReader: Sendable {
  private let anchor: Anchor?
  private var course: Course

  /// Begins a document; its manner decides what its dates are counted from.
  init(anchor: Anchor?, manner: Manner = .news) {
    self.anchor = anchor
    course = Course(anchor: anchor, manner: manner)
  }

  /// Each expression of the next sentence with its date.
  mutating func mentions(of draft: TemporalTagger.Draft) -> [Mention] {
    let expressions = draft.expressions.compactMap(course.reading)
    guard !expressions.isEmpty else { return [] }
    let resolutions = course.resolutions(of: expressions, paragraph: draft.sentence.paragraph)
    let plain = zip(expressions, resolutions).map { expression, resolution in
      Mention(expression: expression, resolution: resolution)
    }
    return plain.map { mention in
      guard mention.expression.isQuoted, mention.expression.value.isDeictic else { return mention }
      // "today" in a quotation is the day of speaking, which the words outside it tell or nobody.
      let spoken = plain.filter { !$0.expression.isQuoted && $0.expression.value.isDay }
      let day = spoken.count == 1 ? spoken[0].resolution.date.flatMap(Anchor.init) : nil
      let resolution = Resolver(anchor: day).resolve(mention.expression)
      guard resolution.date == nil else {
        return Mention(expression: mention.expression, resolution: resolution)
      }
      // The exchange form may guess at the day of the document; a date may not.
      return Mention(
        expression: mention.expression,
        resolution: Resolution(
          date: nil, timex: mention.resolution.timex, anchor: nil, assumptions: [],
          failure: resolution.failure))
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

  /// Reads a document; `manner` nil asks its expressions what they are counted from.
  ///
  /// Complexity: O(n) in its length.
  public init(_ document: SourceDocument, language: Language, manner: Manner? = nil) {
    let tagger = TemporalTagger(language: language)
    let drafts = tagger.drafts(of: document)
    var reader = MentionReader(
      anchor: document.created.flatMap(Anchor.init),
      manner: manner ?? Manner.of(drafts.lazy.flatMap(\.expressions), created: document.created))
    mentions = drafts.flatMap { reader.mentions(of: $0) }
  }
}
