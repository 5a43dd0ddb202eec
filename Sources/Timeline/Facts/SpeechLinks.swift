/// Gives a sentence that goes on with a speech ("he added") the day of that speech.
///
/// Only words that say so tie it: a sentence that merely stands behind another borrows nothing.
struct SpeechLinks: Sendable {
  /// What a tied sentence borrows.
  struct Link: Sendable {
    /// The words that tie it, with the reading of the date that it borrows.
    let mention: Mention
    let date: EDTF
    let head: HeadFinder.Head
    /// The words of time of the speech that it goes on with.
    let followed: TextSpan
  }

  let words: EventLexicon
  private var last: (fact: DatedFact, paragraph: Int)?

  init(words: EventLexicon) { self.words = words }

  /// How many paragraphs may lie between a speech and what is tied to it.
  static let reach = 1
  /// How many bytes may: about two sentences.
  static let distance = 240

  /// Remembers the speech of a sentence.
  mutating func heard(_ line: AnalysedDocument.Line, _ facts: [DatedFact]) {
    if let said = facts.last(where: { fact in
      fact.nature == .said || fact.frame == EventLexicon.Frame.announcement
    }) {
      last = (said, line.sentence.paragraph)
    } else if !facts.isEmpty {
      last = nil
    }
  }

  /// What a sentence borrows; nil when it is tied to nothing, or tells a speech of its own.
  func link(_ line: AnalysedDocument.Line, _ facts: [DatedFact]) -> Link? {
    guard let last, line.sentence.paragraph - last.paragraph <= Self.reach,
      line.sentence.span.start - last.fact.sentence.end <= Self.distance,
      let phrase = phrase(in: line.reading),
      !facts.contains(where: { fact in
        let isInPhrase = phrase.contains { line.reading.tokens[$0].span.start == fact.head.start }
        return !fact.isPlanned && !isInPhrase
      }),
      let head = phrase.last(where: { words.verb(line.reading.word(at: $0)) != nil })
        ?? line.reading.tokens.indices.first(where: {
          words.verb(line.reading.word(at: $0))?.frame == EventLexicon.Frame.speech
        })
    else { return nil }
    let tokens = line.reading.tokens
    let expression = TemporalExpression(
      span: TextSpan(tokens[phrase.lowerBound].span.start, tokens[phrase.upperBound - 1].span.end),
      tokens: phrase, value: .reference(0), bound: .within, rule: EventLexicon.speechLink,
      side: nil,
      isQuoted: false)
    let borrowed = last.fact.resolution
    let resolution = Resolution(
      date: last.fact.date, timex: borrowed.timex, anchor: last.fact.date,
      assumptions: [.toldLast], failure: nil)
    return Link(
      mention: Mention(expression: expression, resolution: resolution), date: last.fact.date,
      head: HeadFinder.Head(token: head, frame: EventLexicon.Frame.speech, isNoun: false),
      followed: last.fact.follows ?? last.fact.expression)
  }

  /// The tokens of the phrase that ties a sentence; nil when it holds none.
  func phrase(in reading: Reading) -> Range<Int>? {
    for index in reading.tokens.indices where reading.tokens[index].kind == .word {
      // "He also urged parents"
      if words.has(.addition, reading, index),
        words.verb(reading.word(at: index + 1))?.frame == EventLexicon.Frame.speech
          || words.has(.report, reading, index + 1)
      {
        return index..<index + 2
      }
      for link in words.linkWords[reading.word(at: index)] ?? [] {
        let end = index + link.count
        guard end <= reading.tokens.count else { continue }
        if (1..<link.count).allSatisfy({ reading.word(at: index + $0) == link[$0] }) {
          return index..<end
        }
      }
    }
    return nil
  }
}
