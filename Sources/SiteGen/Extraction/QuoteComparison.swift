internal import Timeline

/// A quote beside the sentence of its source that is most like it.
struct QuoteComparison {
  /// Where the sentence stands in the body.
  let sentence: TextSpan
  /// The sentence, with one blank between its words.
  let text: String
  /// The characters of the quote that the source does not have; nil when they cannot be set apart.
  let wrong: Range<Int>?
  /// The words that the source has in their place.
  let words: String?
  /// Where the words that the source has in their place stand in the body.
  let right: TextSpan

  /// Compares; nil when no sentence shares half of its words with the quote.
  init?(_ quote: String, with sentences: [TextSpan], of body: [UInt8]) {
    let wanted = QuoteFinder.words(Array(quote.utf8)[...])
    var best: (span: TextSpan, share: Double)?
    for span in sentences {
      let words = QuoteFinder.words(body[span.range])
      let count = words.count + wanted.count
      let share = count == 0 ? 0 : Double(2 * words.intersection(wanted).count) / Double(count)
      if share > best?.share ?? 0.5 { best = (span, share) }
    }
    guard let span = best?.span else { return nil }
    sentence = span
    text = QuoteFinder.folded(String(decoding: body[span.range], as: UTF8.self))
    let ours = Self.words(of: quote)
    let theirs = Self.words(of: body, in: span)
    guard let (mine, other) = Self.difference(ours.map(\.text), theirs.map(\.text)),
      let first = ours[mine].first, let last = ours[mine].last
    else {
      wrong = nil
      words = nil
      right = span
      return
    }
    words = theirs[other].map(\.text).joined(separator: " ")
    wrong = first.range.lowerBound..<last.range.upperBound
    right =
      if let start = theirs[other].first?.range.lowerBound,
        let end = theirs[other].last?.range.upperBound
      { TextSpan(start, end) } else { span }
  }

  private struct Word {
    let text: String
    let range: Range<Int>
  }

  /// The words of a quote; ranges count characters.
  private static func words(of quote: String) -> [Word] {
    quote.split { $0.isWhitespace }.map { word in
      let start = quote.distance(from: quote.startIndex, to: word.startIndex)
      return Word(text: String(word), range: start..<start + word.count)
    }
  }

  /// The words of a sentence; ranges are UTF-8 offsets in the body.
  private static func words(of body: [UInt8], in span: TextSpan) -> [Word] {
    body[span.range].split { $0 <= 0x20 }.map {
      Word(text: String(decoding: $0, as: UTF8.self), range: $0.startIndex..<$0.endIndex)
    }
  }

  /// The words that differ, as ranges of both lists: of ours one at least.
  ///
  /// Nil when less than half of ours stand at the start and the end of a part of theirs.
  private static func difference(
    _ ours: [String], _ theirs: [String]
  ) -> (Range<Int>, Range<Int>)? {
    // A quote may begin and end anywhere in its sentence.
    var head = (start: 0, count: 0)
    var tail = (end: theirs.count, count: 0)
    for place in theirs.indices {
      let before = zip(ours, theirs[place...]).prefix { $0 == $1 }.count
      if before > head.count { head = (place, before) }
      let after = zip(ours.reversed(), theirs[...place].reversed()).prefix { $0 == $1 }.count
      if after >= tail.count, after > 0 { tail = (place + 1, after) }
    }
    var first = head.count
    var last = max(first, ours.count - tail.count)
    var start = head.start + first
    var end =
      tail.count == 0 ? min(theirs.count, start + last - first) : tail.end - (ours.count - last)
    guard 2 * (first + ours.count - last) >= ours.count, start <= end else { return nil }
    if first == last {
      // The quote lacks words: a neighbour shows where.
      if first > 0 {
        first -= 1
        start -= 1
      } else {
        last += 1
        end += 1
      }
    }
    guard first < last, last <= ours.count, start >= 0, end <= theirs.count else { return nil }
    return (first..<last, start..<end)
  }
}
