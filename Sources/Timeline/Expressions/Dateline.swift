/// The day that a text tells as its own in its first lines.
///
/// Only a full date counts: one that stands alone ("3 March 2019"), or one that a place stands
/// before and a dash behind ("LONDON, March 3, 2019 -").
struct Dateline {
  /// The number of paragraphs, from the first on, in which the day may stand.
  static let paragraphs = 3
  /// The most tokens before the date: a place, and who wrote from it.
  private static let longestPlace = 8

  /// The day; nil when no line tells one, or when several stand alone as in a diary.
  var day: EDTF? { isDiary ? nil : found }

  private var found: EDTF?
  private var isDiary = false

  /// Looks at the next sentence that tells a date.
  mutating func note(_ draft: TemporalTagger.Draft) {
    guard !isDiary, let first = draft.expressions.first, case .absolute(let date) = first.value,
      date.precision == .day, date.bounds.earliest == date.bounds.latest
    else { return }
    let isAlone = first.standsAlone(in: draft.reading)
    if isAlone, let found, found != date { isDiary = true }
    guard found == nil, draft.sentence.paragraph < Self.paragraphs, first.ends.isEmpty else {
      return
    }
    if isAlone || first.followsPlace(in: draft.reading, within: Self.longestPlace) { found = date }
  }
}

extension TemporalExpression {
  /// Whether nothing but marks stands beside it.
  fileprivate func standsAlone(in reading: Reading) -> Bool {
    reading.tokens.indices.allSatisfy {
      tokens.contains($0) || reading.tokens[$0].kind == .mark
    }
  }

  /// Whether names and marks stand before it and a dash behind.
  fileprivate func followsPlace(in reading: Reading, within longest: Int) -> Bool {
    let before = 0..<tokens.lowerBound
    // "On March 3" begins a sentence.
    guard (1...longest).contains(before.count), reading.tokens[0].kind == .word,
      before.allSatisfy({ index in
        let token = reading.tokens[index]
        // "ST LOUIS", "NEW YORK": words that some rule asks for can begin a name too.
        let isName =
          reading.signals(at: index).isEmpty || reading.has(.definite, at: index)
          || reading.has(.phrase, at: index)
        return token.kind == .mark || token.kind == .word && token.isCapitalised && isName
      })
    else { return false }
    // "March 3, 2019 (Reuters) -"
    var index = tokens.upperBound
    if reading.isMark("(", at: index) {
      while index < reading.tokens.count, !reading.isMark(")", at: index) { index += 1 }
      index += 1
    }
    return reading.isMark("-", at: index) || reading.isMark(Token.dash, at: index)
  }
}
