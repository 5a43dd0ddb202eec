/// What stands around a story and states nothing of it: labels, pictures, what a paper brings next.
extension StatementJudge {
  /// Whether a line says who made the text or its pictures: "(Reporting by Ann Lee)".
  func isCredit(_ line: AnalysedDocument.Line) -> Bool {
    guard let first = line.reading.tokens.first(where: { $0.kind != .mark }) else { return false }
    return words.credits.opens(
      line.reading.text, first.span.start..<line.sentence.span.range.upperBound)
  }

  /// A word such as "Photo" and a colon.
  func isLabel(_ reading: Reading) -> Bool {
    // "*Picture: the ship on Thursday"
    guard let first = reading.tokens.firstIndex(where: { $0.kind != .mark }),
      words.has(.label, reading, first)
    else { return false }
    return (1...3).contains { reading.isMark(":", at: first + $0) }
      || reading.isMark(",", at: first + 1) || words.has(.planned, reading, first + 1)
      || words.has(.taken, reading, first + 1)
  }

  /// A line in italics that tells in the present tense: "*The mayor opens the bridge on Friday*".
  func isUnderPicture(_ reading: Reading) -> Bool {
    let tokens = reading.tokens
    // "*Hamlet* opens on Friday" has a name in italics; here all of the line is.
    guard tokens.count > 4, tokens[0].isMark("*"), tokens[1].kind == .word, reading.isJoined(at: 1),
      !tokens.dropFirst().dropLast().contains(where: { $0.isMark("*") })
    else { return false }
    let told = tokens.indices.filter {
      tokens[$0].kind == .word && !tokens[$0].isCapitalised
    }
    return told.contains {
      words.looksPresent(reading.word(at: $0))
        && HeadFinder(words: words).verb(reading, $0) != nil
    }
      && !told.contains { words.looksPast(reading.word(at: $0)) || reading.has(.behind, at: $0) }
  }

  /// What news puts under a picture: a day of its own week with its year at the end, and the present
  /// tense ("The minister meets the envoy in Oslo on March 21, 2023").
  func isUnderPicture(_ line: AnalysedDocument.Line, created: EDTF?) -> Bool {
    let tokens = line.reading.tokens
    guard !line.isEntry, let written = created?.bounds.latest,
      created?.withoutTime.precision == .day,
      let dated = line.mentions.last(where: { $0.resolution.date?.precision == .day }),
      case .absolute = dated.expression.value.plain, let day = dated.resolution.date?.bounds.latest,
      (0...Self.weekOfNews).contains(written.dayNumber - day.dayNumber),
      dated.expression.tokens.lowerBound > 3,
      tokens[dated.expression.tokens.upperBound...].count(where: { $0.kind == .word }) < 6
    else { return false }
    let told = tokens.indices.filter {
      tokens[$0].kind == .word && !tokens[$0].isCapitalised
        && !dated.expression.tokens.contains($0)
    }
    let isPast = told.contains {
      line.reading.has(.behind, at: $0) || words.has(.present, line.reading, $0)
        || line.reading.has(.ahead, at: $0)
        || words.looksPast(line.reading.word(at: $0))
          && !line.reading.has(.by, at: $0 + 1) && !line.reading.has(.at, at: $0 + 1)
    }
    return !isPast
      && told.contains { index in
        let word = line.reading.word(at: index)
        let stem = words.stem(of: word)
        return index > 0 && index < dated.expression.tokens.lowerBound
          && !words.has(.grammar, word) && words.noun(word) == nil
          && !words.looksPast(word)
          && (words.verb(word) != nil || words.frame(ofStem: stem) != stem)
      }
  }

  /// Within so many days the pictures of a story were taken.
  private static let weekOfNews = 7

  /// What a paper brings next: "Next week: our guide to the coast".
  func isAnnounced(_ line: AnalysedDocument.Line) -> Bool {
    guard let first = line.mentions.first?.expression, first.tokens.lowerBound == 0 else {
      return false
    }
    let shift: Int
    switch first.value.plain {
    case .shifted(_, let by), .shiftedWeekday(_, let by): shift = by
    default: return false
    }
    // "Next week in the Gazette: our guide"
    let behind = line.reading.tokens[first.tokens.upperBound...].prefix(8)
    guard shift > 0, let colon = behind.firstIndex(where: { $0.isMark(":") }) else { return false }
    return !(first.tokens.upperBound..<colon).contains {
      words.verb(line.reading.word(at: $0)) != nil
    }
  }
}
