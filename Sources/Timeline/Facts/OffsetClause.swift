/// A clause dated by a length of time from another: "reopened on 24 April, a week after its envoy WENT
/// back".
struct OffsetClause {
  /// The word that tells the event.
  let head: HeadFinder.Head
  /// The length of time, with the date that it gives.
  let mention: Mention
}

/// Finds the clause that "a week after" or "ten days before" gives a date.
struct OffsetClauseFinder {
  let heads: HeadFinder

  private var words: EventLexicon { heads.words }

  /// The clause dated by the mention at `index` of a sentence; nil when that is no length of time in
  /// front of "after" or "before", or when none or both of the clauses it stands between have a day.
  func clause(of index: Int, in line: AnalysedDocument.Line) -> OffsetClause? {
    let reading = line.reading
    let length = line.mentions[index].expression
    let joint = length.tokens.upperBound
    guard case .duration(let count?, let unit) = length.value, count > 0,
      let sign = reading.has(.after, at: joint) ? 1 : reading.has(.before, at: joint) ? -1 : nil
    else { return nil }
    // "a week after the vote of 9 March, he resigned", "he resigned a week after the vote"
    let end =
      (joint..<reading.tokens.count).first {
        reading.isMark(",", at: $0) && !reading.isJoined(at: $0 + 1) || reading.isMark(";", at: $0)
          // "was suspended four days after the accident AND RETURNED on 22 January"
          || words.has(.joint, reading, $0) && heads.verb(reading, $0 + 1) != nil
      } ?? reading.tokens.count
    let inner = deed(in: joint + 1..<max(joint + 1, end), reading)
    let isFirst = reading.tokens[..<length.tokens.lowerBound].allSatisfy {
      $0.kind == .mark || $0.isCapitalised
    }
    let start = (0..<length.tokens.lowerBound).last { reading.isMark(";", at: $0) } ?? 0
    let outer = isFirst ? end..<reading.tokens.count : start..<length.tokens.lowerBound
    let own = day(in: joint..<end, line)
    switch (day(in: outer, line), own) {
    case (let told?, nil):
      return inner.map {
        OffsetClause(head: $0, mention: length.counted(-sign * count, unit, from: told))
      }
    case (nil, let told?):
      guard let main = deed(in: outer, reading, isLast: !isFirst) else { return nil }
      return OffsetClause(head: main, mention: length.counted(sign * count, unit, from: told))
    default: return nil
    }
  }

  /// The one day that some tokens tell; nil where they tell none or several.
  private func day(in tokens: Range<Int>, _ line: AnalysedDocument.Line) -> EDTF? {
    let dates = line.mentions.filter {
      tokens.contains($0.expression.tokens.lowerBound) && $0.resolution.date != nil
    }
    guard dates.count == 1, dates[0].expression.bound == .within,
      let date = dates[0].resolution.date?.withoutTime, date.precision == .day,
      date.bounds.earliest == date.bounds.latest
    else { return nil }
    return date
  }

  /// The first verb among some tokens that tells what was done, or the last.
  private func deed(
    in tokens: Range<Int>, _ reading: Reading, isLast: Bool = false
  ) -> HeadFinder.Head? {
    let verbs = tokens.compactMap { heads.verb(reading, $0) }
    return (isLast ? verbs.reversed() : verbs).first { head in
      !head.tellsState && !heads.isAttribute(head.token, reading)
        && (words.looksPast(reading.word(at: head.token)) || reading.has(.behind, at: head.token)
          || words.has(.participle, reading, head.token)
          || (max(tokens.lowerBound, head.token - 3)..<head.token).contains {
            reading.has(.behind, at: $0)
          })
    }
  }
}

extension TemporalExpression {
  /// So many units from a day, told by these words; all but days tell only about when.
  fileprivate func counted(_ count: Int, _ unit: CalendarUnit, from day: EDTF) -> Mention {
    var counted = self
    counted.value = unit == .day ? .counted(count, unit) : .approximately(.counted(count, unit))
    return Mention(
      expression: counted, resolution: Resolver(anchor: Anchor(day)).resolve(counted))
  }
}
