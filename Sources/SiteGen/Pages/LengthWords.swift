internal import Timeline

extension Evidence {
  /// The words of its quote that tell how many days it lasted, where its date is counted with them.
  ///
  /// "A three-day visit which ended on Wednesday" is read as the three days up to that Wednesday: the day
  /// alone does not say how. Nil for every other date.
  var lengthWords: String? {
    guard case .interval = date, date.precision == .day, let first = date.bounds.earliest,
      let last = date.bounds.latest
    else { return nil }
    let count = last.dayNumber - first.dayNumber + 1
    let document = SourceDocument(id: source, created: anchor, text: Array(quote.utf8))
    let tagger = TemporalTagger(language: .english)
    for sentence in tagger.sentences(of: document) {
      let found = tagger.expressions(in: tagger.reading(of: sentence, in: document.text))
      let day = found.firstIndex { told in
        let isCounted = told.bound == .lastOf(days: count) || told.bound == .firstOf(days: count)
        return isCounted && document.words(told.span) == expression
      }
      guard let day else { continue }
      let length = found[..<day].last { told in
        if case .duration(count, .day) = told.value { true } else { false }
      }
      return length.map { document.words($0.span) }
    }
    return nil
  }
}
