/// Times that "and" adds to another.
extension Mention {
  /// Whether a date only adds another time of the same: "took place in 1718 and in 1867".
  func isAdded(to last: Mention?, in reading: Reading, _ words: EventLexicon) -> Bool {
    guard let last, last.expression.bound == .within, expression.bound == .within,
      let one = last.resolution.date, let other = resolution.date, one.precision == other.precision,
      one != other
    else { return false }
    let between = last.expression.tokens.upperBound..<expression.tokens.lowerBound
    // "in May and June", "between 1988 and 2003": one stretch.
    let isOneStretch =
      reading.has(.between, at: last.expression.tokens.lowerBound - 1)
      || !between.contains { reading.has(.at, at: $0) || reading.has(.again, at: $0) }
        && one.isNext(to: other)
    return (1...4).contains(between.count) && !isOneStretch
      && between.contains { reading.has(.and, at: $0) }
      && between.allSatisfy {
        words.has(.joint, reading, $0) || reading.has(.again, at: $0) || reading.isMark(",", at: $0)
          || reading.has(.at, at: $0) || words.has(.adverb, reading, $0)
      }
  }
}

extension EDTF {
  /// Whether no time lies between it and one that follows.
  fileprivate func isNext(to other: EDTF) -> Bool {
    guard let end = bounds.latest, let start = other.bounds.earliest else { return false }
    return start.dayNumber - end.dayNumber <= 1
  }
}
