/// A document with its sentences, their dates and their names: all that facts are made of.
struct AnalysedDocument: Sendable {
  /// One sentence with what was found in it.
  struct Line: Sendable {
    let sentence: Sentence
    let reading: Reading
    let mentions: [Mention]
    let names: [NameFinder.Name]
    /// Whether it stands in a line of links or fields around an article.
    let isFurniture: Bool
    /// Whether its paragraph is an entry of a chronicle, which tells in the present tense.
    let isEntry: Bool
    /// The number of tokens of a place, date and agency in front of a story ("LONDON, March 3 -").
    let opening: Int
    /// The roots of the words of the sentence before it.
    let surroundings: Set<String>
    /// When the news was published whose lead it belongs to; nil for other sentences.
    let leadOf: EDTF?
    /// The date right above its paragraph, a line of its own; nil for other sentences.
    let heading: Mention?
  }

  let document: SourceDocument
  /// The sentences that hold a temporal expression, or may borrow one.
  let lines: [Line]
  /// The names of each of its sentences, those without a date too.
  let names: [[NameFinder.Name]]

  /// Reads a document.
  ///
  /// With `keepsAll`, sentences without a date are lines too.
  init(
    _ document: SourceDocument, language: Language, options: ReadingOptions,
    keepsAll: Bool = false
  ) {
    self.document = document
    let tagger = TemporalTagger(language: language)
    let finder = NameFinder(words: language.eventWords)
    var dated: [Dated] = []
    var above: (heading: Bool, paragraph: Int) = (false, -1)
    var lead = LeadFinder(heads: HeadFinder(words: language.eventWords))
    var before: (reading: Reading, names: [NameFinder.Name])?
    var dateline = Dateline()
    var barred: Set<Int> = []
    let links = SpeechLinks(words: language.eventWords)
    var allNames: [[NameFinder.Name]] = []
    tagger.forEachDraft(of: document) { untold in
      let draft = untold.telling(language.eventWords)
      let found = finder.names(in: draft.reading)
      if !found.isEmpty { allNames.append(found) }
      if StatementJudge.hasBars(draft.reading) { barred.insert(draft.sentence.paragraph) }
      defer { before = (draft.reading, found) }
      let isLead = options.undatedLead == .published && lead.takes(draft)
      let isHeaded =
        above.heading && draft.expressions.isEmpty
        && draft.sentence.paragraph == above.paragraph + 1
      above = (draft.expressions.contains(where: \.namesDay), draft.sentence.paragraph)
      guard
        keepsAll || isLead || isHeaded || !draft.expressions.isEmpty
          || links.phrase(in: draft.reading) != nil
      else { return }
      if document.created == nil, !draft.expressions.isEmpty { dateline.note(draft) }
      let told = before.map {
        language.eventWords.roots(
          in: $0.reading, $0.reading.tokens.indices, without: $0.names)
      }
      dated.append(
        Dated(
          draft: draft, names: found, before: told ?? [], isLead: isLead, isHeaded: isHeaded))
    }
    names = allNames
    var reader = MentionReader(
      of: document, dated.lazy.flatMap(\.draft.expressions), dateline: dateline,
      manner: options.manner)
    let published = reader.manner == .news ? document.created ?? dateline.day : nil
    let day = published.flatMap { $0.precision >= .day ? $0 : nil }
    let entries = Set(
      dated.lazy.filter { $0.draft.expressions.contains { $0.opensEntry } }
        .map(\.draft.sentence.paragraph))
    // One date alone on a line is the document's own.
    let hasSections = Manner.hasSections(dated.lazy.flatMap(\.draft.expressions))
    var heading: Mention?
    lines = dated.compactMap { told in
      let draft = told.draft
      let leadOf = told.isLead ? day : nil
      let mentions = reader.mentions(
        of: draft.expressions, paragraph: draft.sentence.paragraph)
      if hasSections, let first = mentions.first, first.expression.isSection {
        heading = first.resolution.date == document.created?.withoutTime ? nil : first
      }
      let isHeaded = told.isHeaded && heading != nil
      guard
        keepsAll || leadOf != nil || isHeaded || !mentions.isEmpty
          || links.phrase(in: draft.reading) != nil
      else { return nil }
      return Line(
        sentence: draft.sentence, reading: draft.reading, mentions: mentions, names: told.names,
        isFurniture: barred.contains(draft.sentence.paragraph)
          || document.isAboutItself(draft.sentence),
        isEntry: entries.contains(draft.sentence.paragraph),
        opening: draft.sentence.paragraph < Dateline.paragraphs
          ? max(
            language.eventWords.opening(of: draft.reading),
            language.eventWords.opening(
              of: draft.reading, mentions.first, created: document.created)) : 0,
        surroundings: told.before, leadOf: leadOf,
        heading: isHeaded ? heading : nil)
    }
  }

  /// A sentence whose dates are found, and not yet read.
  private struct Dated {
    let draft: TemporalTagger.Draft
    let names: [NameFinder.Name]
    let before: Set<String>
    let isLead: Bool
    let isHeaded: Bool
  }
}

/// Reads the expressions of the sentences of a document, which may lean on one another.
struct MentionReader: Sendable {
  private let anchor: Anchor?
  private var course: Course
  var manner: Manner { course.manner }

  /// Begins a document; its manner decides what its dates are counted from.
  init(
    anchor: Anchor?, manner: Manner = .news, isLog: Bool = false, hasSections: Bool = false
  ) {
    self.anchor = anchor
    course = Course(anchor: anchor, manner: manner, isLog: isLog, hasSections: hasSections)
  }

  /// Begins a document with these expressions; one without a date of its own may tell it in a
  /// dateline.
  init(
    of document: SourceDocument, _ expressions: some Sequence<TemporalExpression>,
    dateline: Dateline, manner: Manner? = nil
  ) {
    let created = document.created ?? dateline.day
    self.init(
      anchor: created.flatMap(Anchor.init),
      manner: manner ?? Manner.of(expressions, created: created, text: document.text),
      isLog: Manner.isLog(expressions), hasSections: Manner.hasSections(expressions))
  }

  /// Each expression of the next sentence with its date.
  mutating func mentions(of found: [TemporalExpression], paragraph: Int) -> [Mention] {
    let expressions = found.compactMap(course.reading)
    guard !expressions.isEmpty else { return [] }
    let resolutions = course.resolutions(of: expressions, paragraph: paragraph)
    let plain = zip(expressions, resolutions).map { expression, resolution in
      Mention(expression: expression, resolution: resolution)
    }
    guard expressions.contains(where: { $0.isQuoted && $0.value.isDeictic }) else { return plain }
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
    case .shifted, .shiftedWeekday, .weekdayOfWeek, .shiftedMonth, .counted, .partOfWeek: true
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
  /// What its dates were counted from.
  public let manner: Manner
  /// The day that its first lines tell as its own; nil when it has a date of its own, or no line does.
  public let dateline: EDTF?

  /// Reads a document; `manner` nil asks its expressions what they are counted from.
  ///
  /// Complexity: O(n) in its length.
  public init(_ document: SourceDocument, language: Language, manner: Manner? = nil) {
    let tagger = TemporalTagger(language: language)
    var sentences: [(expressions: [TemporalExpression], paragraph: Int)] = []
    var dateline = Dateline()
    tagger.forEachDraft(of: document) { draft in
      if draft.expressions.isEmpty { return }
      if document.created == nil { dateline.note(draft) }
      sentences.append((draft.expressions, draft.sentence.paragraph))
    }
    var reader = MentionReader(
      of: document, sentences.lazy.flatMap(\.expressions), dateline: dateline, manner: manner)
    var mentions: [Mention] = []
    mentions.reserveCapacity(sentences.reduce(0) { $0 + $1.expressions.count })
    for sentence in sentences {
      mentions += reader.mentions(of: sentence.expressions, paragraph: sentence.paragraph)
    }
    self.mentions = mentions
    self.manner = reader.manner
    self.dateline = document.created == nil ? dateline.day : nil
  }
}

extension TemporalExpression {
  /// Whether it is a line of its own that names a day or month, of which the next sentence tells.
  fileprivate var namesDay: Bool {
    guard isSection else { return false }
    if case .absolute(let date) = value { return date.precision >= .month }
    return true
  }
}
