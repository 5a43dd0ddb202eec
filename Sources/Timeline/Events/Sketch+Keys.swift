/// What facts are looked up by, so that each is compared with few.
extension Sketches {
  /// A word at a time.
  struct Key: Hashable {
    /// How long the time is.
    enum Span: Hashable {
      /// A month in which something is told by one of the words of its fact.
      case month
      /// A day.
      case day
      /// A month in which something happened on a day.
      case monthOfDay
      /// A month in a longer time.
      case monthOfMore
    }

    let word: Int
    let span: Span
    let number: Int
  }

  /// By how many of its rarest words a fact is looked up.
  private static let rareKeys = 8
  /// By how much of what its source speaks of a fact is looked up.
  static let topicCount = 8
  /// What is done by a deadline is looked for so many days before it.
  private static let beforeDeadline = 60

  /// Under what a fact is kept, and looked for: its head, its frame, and the rarest of the words that
  /// others use too, in each of its months.
  func keys(of sketch: Sketch) -> [Key] {
    let rare = Set(sketch.context + sketch.companions).filter { counts[$0] > 1 }.sorted {
      (counts[$0], $0) < (counts[$1], $1)
    }
    let words = Set([sketch.head, sketch.frame] + rare.prefix(Self.rareKeys)).sorted()
    guard let span = sketch.bounds else {
      return words.map { Key(word: $0, span: .month, number: .max) }
    }
    // A day at the edge of a month may be told as one of the next.
    let months = Self.months(span, beside: 7)
    return words.flatMap { word in months.map { Key(word: word, span: .month, number: $0) } }
  }

  /// Under what a fact is kept for those that share no word with it: what its source speaks of, at its
  /// time.
  func topicKeys(of sketch: Sketch) -> [Key] {
    guard let span = sketch.bounds else { return [] }
    if span.isOneDay {
      return topics[sketch.source].flatMap {
        [
          Key(word: $0, span: .day, number: span.first),
          Key(word: $0, span: .monthOfDay, number: Self.month(span.first)),
        ]
      }
    }
    return topics[sketch.source].flatMap { topic in
      Self.months(span, beside: 0).map { Key(word: topic, span: .monthOfMore, number: $0) }
    }
  }

  /// Under what others are looked for that share no word with a fact.
  func topicLookups(of sketch: Sketch) -> [Key] {
    guard let span = sketch.bounds else { return [] }
    if span.isOneDay {
      return topics[sketch.source].flatMap { topic in
        (span.first - 1...span.first + 1).map { Key(word: topic, span: .day, number: $0) }
          + [Key(word: topic, span: .monthOfMore, number: Self.month(span.first))]
      }
    }
    return topics[sketch.source].flatMap { topic in
      Self.months(span, beside: 0).flatMap {
        [
          Key(word: topic, span: .monthOfDay, number: $0),
          Key(word: topic, span: .monthOfMore, number: $0),
        ]
      }
    }
  }

  private static func month(_ day: Int) -> Int { Int((Double(day) / 30).rounded(.down)) }

  private static func months(_ span: Span, beside days: Int) -> ClosedRange<Int> {
    let start = span.isDeadline ? span.last - beforeDeadline : span.first
    let (first, last) = (month(start - days), month(span.last + days))
    // A long time is looked up by its end alone.
    return last - first <= 26 ? first...last : last...last
  }
}

extension Sketches.Span {
  fileprivate var isOneDay: Bool { first == last && !isDeadline }
}
