/// A number in a statement, with what it counts.
public struct CountedThing: Sendable, Hashable {
  /// The number; a comma between its thousands is left away.
  public let number: String
  /// The stem of the word that it counts; empty when none follows.
  public let thing: String
  /// The words of both, in UTF-8 offsets of the document's text.
  public let words: TextSpan
}

/// Finds numbers and what they count.
struct NumberFinder: Sendable {
  let words: EventLexicon

  /// The numbers of a sentence that are no part of a date.
  func numbers(in reading: Reading, mentions: [Mention]) -> [CountedThing] {
    let clause = reading.tokens.indices
    var found: [CountedThing] = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      defer { index += 1 }
      let isDate = mentions.contains {
        $0.expression.tokens.contains(index) && $0.resolution.date != nil
      }
      if isDate { continue }
      guard let (number, end) = number(reading, at: index, before: clause.upperBound) else {
        continue
      }
      var next = end
      while next < min(end + 3, clause.upperBound), reading.tokens[next].kind == .word,
        words.has(.adjective, reading.word(at: next))
      {
        next += 1
      }
      let isThing =
        next < clause.upperBound && reading.tokens[next].kind == .word
        && !words.has(.grammar, reading.word(at: next))
        && words.verb(reading.word(at: next)) == nil
      found.append(
        CountedThing(
          number: number, thing: isThing ? words.stem(of: reading.word(at: next)) : "",
          words: TextSpan(
            reading.tokens[index].span.start,
            reading.tokens[isThing ? next : end - 1].span.end)))
      index = end - 1
    }
    return found
  }

  /// A number in digits or words that begins at a token, and the token behind it.
  private func number(
    _ reading: Reading, at index: Int, before limit: Int
  ) -> (number: String, end: Int)? {
    if let value = reading.value(.number, at: index), value > 1 {
      return (String(value), index + 1)
    }
    guard reading.tokens[index].kind == .digits else { return nil }
    var text = digits(reading, index)
    var end = index + 1
    while end + 1 < limit, reading.isJoined(at: end), reading.isJoined(at: end + 1),
      reading.tokens[end + 1].kind == .digits,
      reading.isMark(",", at: end) || reading.isMark(".", at: end)
    {
      text += (reading.isMark(".", at: end) ? "." : "") + digits(reading, end + 1)
      end += 2
    }
    return (text, end)
  }

  private func digits(_ reading: Reading, _ index: Int) -> String {
    String(decoding: reading.text[reading.tokens[index].span.range], as: UTF8.self)
  }
}
