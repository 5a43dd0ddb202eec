/// A document read for somebody who asks how: every sentence, and what its dates rest on.
public struct DocumentAccount: Sendable {
  /// What a date was counted from.
  public enum Origin: Sendable, Hashable {
    /// The day on which the document was written.
    case publication
    /// The same, as its first lines tell it.
    case dateline
    /// The date told last, by these words; nil when no words tell it alone.
    case told(TextSpan?)
    /// The day of speaking, which the words outside the quotation tell.
    case speech
  }

  /// A date of a sentence.
  public struct Reading: Sendable {
    /// The words, and how they were read.
    public let mention: Mention
    /// What it was counted from; nil when it needed nothing.
    public let origin: Origin?
    /// The word that tells on which side of that the date lies; nil when none was needed or found.
    public let witness: TextSpan?
  }

  /// A sentence with its dates, of which most have none.
  public struct Line: Sendable {
    /// The sentence, in UTF-8 offsets of the document's text.
    public let sentence: TextSpan
    /// Its dates, in order.
    public let readings: [Reading]
  }

  /// What tells news from a history.
  public struct Signs: Sendable, Hashable {
    /// Dates told in full whose year is not the document's own or one beside it.
    public var otherYears = 0
    /// Dates told in full in the document's own year or one beside it.
    public var ownYears = 0
    /// Days counted from the day of writing.
    public var countedDays = 0
  }

  /// What the dates were counted from.
  public let manner: Manner
  /// The day that its first lines tell as its own; nil when it has another, or none.
  public let dateline: EDTF?
  /// What the document itself shows of that.
  public let signs: Signs
  /// All sentences, in order.
  public let lines: [Line]

  /// Reads a document; `manner` nil asks its expressions what they are counted from.
  ///
  /// Complexity: O(n) in its length, and the square of a sentence's for each date in it.
  public init(_ document: SourceDocument, language: Language, manner: Manner? = nil) {
    let tagged = TaggedDocument(document, language: language, manner: manner)
    let mentions = tagged.mentions
    self.manner = tagged.manner
    dateline = tagged.dateline
    signs = Self.signs(mentions, created: document.created ?? dateline)
    let tagger = TemporalTagger(language: language)
    var witnesses = Witnesses(document, tagger: tagger)
    var lines: [Line] = []
    var next = 0
    for sentence in tagger.sentences(of: document) {
      var readings: [Reading] = []
      while next < mentions.count, mentions[next].expression.span.start < sentence.span.end {
        let origin = Self.origin(of: next, in: tagged, created: document.created)
        readings.append(
          Reading(
            mention: mentions[next], origin: origin,
            witness: witnesses.witness(for: mentions[next], in: sentence)))
        next += 1
      }
      lines.append(Line(sentence: sentence.span, readings: readings))
    }
    self.lines = lines
  }

  private static func origin(
    of index: Int, in document: TaggedDocument, created: EDTF?
  ) -> Origin? {
    let mentions = document.mentions
    let mention = mentions[index]
    guard let anchor = mention.resolution.anchor else { return nil }
    if mention.resolution.assumptions.contains(.toldLast) {
      // The date told last stands before, or right behind as in "1 July to 3 July 1863".
      let before = mentions[..<index].last { tells(anchor, $0.resolution.date) }
      let behind = mentions[(index + 1)...].prefix(1).first { tells(anchor, $0.resolution.date) }
      return .told((before ?? behind)?.expression.span)
    }
    if anchor == created { return .publication }
    // An entry of a log.
    if !mention.expression.isQuoted,
      let entry = mentions[..<index].last(where: { tells(anchor, $0.resolution.date) })
    {
      return .told(entry.expression.span)
    }
    return anchor == document.dateline ? .dateline : .speech
  }

  /// Whether a date is what an anchor was made of: itself, its last day or its year.
  private static func tells(_ anchor: EDTF, _ date: EDTF?) -> Bool {
    guard let date else { return false }
    if date == anchor { return true }
    if let last = date.bounds.latest, anchor == .day(last) { return true }
    return date.bounds.earliest.map { anchor == .year($0.year) } ?? false
  }

  private static func signs(_ mentions: [Mention], created: EDTF?) -> Signs {
    var signs = Signs()
    let own = created?.bounds.earliest?.year
    for mention in mentions {
      switch mention.expression.value.plain {
      case .absolute(let date):
        guard let year = date.bounds.earliest?.year, date.precision >= .year else { continue }
        let isOwn = own.map { abs(year - $0) <= 1 } ?? false
        if isOwn { signs.ownYears += 1 } else { signs.otherYears += 1 }
      case .weekday, .shiftedWeekday, .weekdayOfWeek, .shifted(.day, _), .counted(_, .day):
        signs.countedDays += 1
      default: continue
      }
    }
    return signs
  }
}

/// Finds the words that tell on which side of its anchor a date lies.
///
/// A word is one when the date changes sides without it; where several words tell the same, when
/// the date stays without all the others.
private struct Witnesses {
  /// A small letter, which makes any word one that means nothing.
  private static let letter: UInt8 = 0x78

  private let tagger: TemporalTagger
  private let original: [UInt8]
  private var text: [UInt8]

  init(_ document: SourceDocument, tagger: TemporalTagger) {
    self.tagger = tagger
    original = document.text
    text = document.text
  }

  /// The word nearest to the expression, of those before it if there is any.
  mutating func witness(for mention: Mention, in sentence: Sentence) -> TextSpan? {
    let expression = mention.expression
    guard let side = expression.side, mention.resolution.rests(on: side) else { return nil }
    let words = sentence.tokens.indices.filter {
      // "agreed to a deal": no single letter tells anything.
      sentence.tokens[$0].kind == .word && sentence.tokens[$0].span.count > 1
        && !expression.tokens.contains($0)
        && abs($0 - expression.tokens.lowerBound) < 40
    }
    let ordered =
      words.filter { $0 < expression.tokens.lowerBound }.reversed()
      + words.filter { $0 >= expression.tokens.upperBound }
    let needed = ordered.first { self.side(of: expression, in: sentence, hiding: [$0]) != side }
    let found =
      needed
      ?? ordered.first { word in
        self.side(of: expression, in: sentence, hiding: words.filter { $0 != word }) == side
          && self.side(of: expression, in: sentence, hiding: words) != side
      }
    return found.map { sentence.tokens[$0].span }
  }

  private mutating func side(
    of expression: TemporalExpression, in sentence: Sentence, hiding words: [Int]
  ) -> TemporalExpression.Side? {
    for word in words {
      for offset in sentence.tokens[word].span.range { text[offset] = Self.letter }
    }
    defer {
      for word in words {
        for offset in sentence.tokens[word].span.range { text[offset] = original[offset] }
      }
    }
    let found = tagger.expressions(in: tagger.reading(of: sentence, in: text))
    return found.first { $0.span == expression.span }?.side
  }
}

extension Resolution {
  /// Whether the date could lie elsewhere if the words around it told another side.
  fileprivate func rests(on side: TemporalExpression.Side) -> Bool {
    assumptions.contains(side == .past ? .latestBefore : .firstAfter)
  }
}
