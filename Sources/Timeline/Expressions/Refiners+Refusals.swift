extension Refiner {
  /// "$500 million a year", "four flights a week": a rate, and no time.
  static let rates = Refiner(name: "rates") { expressions, reading in
    expressions.filter { expression in
      let isRate =
        switch expression.value {
        case .duration(1, _): expression.tokens.count == 2
        // "10,000 units annually"
        case .recurring(.unit):
          expression.tokens.count == 1 && reading.endsPhrase(at: expression.tokens.upperBound)
        default: false
        }
      return !isRate || !reading.isAmount(before: expression.tokens.lowerBound)
    }
  }

  /// "a service of thanksgiving", "the Third of June Front": a thing in small letters and no
  /// holiday, a name and no day.
  static let nouns = Refiner(name: "nouns") { expressions, reading in
    expressions.filter { expression in
      if reading.isNamedAfter(expression.tokens) || reading.isInCompound(expression.tokens)
        || reading.isNumberOfName(expression) || reading.isOfReport(expression)
        || reading.isNumber(expression)
      {
        return false
      }
      if case .weekday = expression.value, reading.isTitle(expression.tokens) { return false }
      guard case .holiday = expression.value else { return true }
      let first = expression.tokens.lowerBound
      return reading.tokens[first].isCapitalised || !reading.has(.of, at: first - 1)
    }
  }

  /// "This Week" between quotation marks, all in capitals: the name of a programme or a book.
  static let titles = Refiner(name: "titles") { expressions, reading in
    expressions.filter { expression in
      let first = expression.tokens.lowerBound
      guard expression.tokens.count > 1, first > 0,
        reading.isMark("\"", at: first - 1) || reading.isMark("'", at: first - 1)
      else {
        return true
      }
      let last = expression.tokens.upperBound - 1
      return
        !(reading.tokens[last].isCapitalised && reading.kinds(at: last) != 0
        && reading.value(.weekday, at: last) == nil && reading.value(.month, at: last) == nil)
    }
  }
}

extension Reading {
  /// "day-TO-DAY": words that a hyphen joins, behind another such hyphen.
  fileprivate func isInCompound(_ words: Range<Int>) -> Bool {
    isMark("-", at: words.lowerBound - 1) && isJoined(at: words.lowerBound - 1)
      && isJoined(at: words.lowerBound) && isMark("-", at: words.lowerBound + 1)
  }

  /// "Shield-2023", "post-2014": a year that a hyphen joins to a word names it.
  fileprivate func isNumberOfName(_ expression: TemporalExpression) -> Bool {
    let first = expression.tokens.lowerBound
    guard case .absolute(let date) = expression.value, date.precision == .year,
      expression.tokens.count == 1
    else { return false }
    return isMark("-", at: first - 1) && isJoined(at: first - 1) && isJoined(at: first)
      && first > 1 && tokens[first - 2].kind == .word
  }

  /// "[1987] 2 Ch 114": the year of a report in which a judgment stands.
  fileprivate func isOfReport(_ expression: TemporalExpression) -> Bool {
    let (first, end) = (expression.tokens.lowerBound, expression.tokens.upperBound)
    return expression.tokens.count == 1 && isMark("[", at: first - 1) && isMark("]", at: end)
      && tokens.indices.contains(end + 1)
      && (tokens[end + 1].kind == .digits || tokens[end + 1].isCapitalised)
  }

  /// Whether "No" stands before: what is behind it is a number, whatever it looks like.
  fileprivate func isNumber(_ expression: TemporalExpression) -> Bool {
    let first = expression.tokens.lowerBound
    guard case .absolute(let date) = expression.value, date.precision == .year,
      expression.tokens.count == 1
    else { return false }
    let word = isMark(".", at: first - 1) ? first - 2 : first - 1
    return word > 0 && has(.ofNumber, at: word) && tokens[word].isCapitalised
  }

  /// Whether a weekday is part of a name behind "the": "The Sunday Ledger".
  fileprivate func isTitle(_ words: Range<Int>) -> Bool {
    words.count == 1 && has(.definite, at: words.lowerBound - 1) && isName(at: words.upperBound)
  }

  /// Whether a date is part of a name: capitals throughout, behind "the".
  fileprivate func isNamedAfter(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound + (has(.definite, at: words.lowerBound) ? 1 : 0)
    return has(.definite, at: first - 1) && tokens[first].isCapitalised
      && value(.ordinal, at: first) != nil && isName(at: words.upperBound)
  }

  /// Whether an amount of something stands right before a token: "$500 million", "four flights".
  fileprivate func isAmount(before index: Int) -> Bool {
    for back in 1...3 {
      let at = index - back
      guard at >= 0 else { return false }
      if tokens[at].kind == .digits || value(.scale, at: at) != nil { return true }
      if back > 1, value(.number, at: at) != nil { return true }
      if isMark("%", at: at) { continue }
      guard tokens[at].kind == .word,
        signals(at: at).isEmpty || has(.counted, at: at) || has(.plural, at: at)
      else { return false }
    }
    return false
  }
}
