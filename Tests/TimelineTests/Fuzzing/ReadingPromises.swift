import Timeline

/// What reading promises about any document.
struct ReadingPromises {
  private let document: SourceDocument
  private let joinsFacts: Bool
  private let isUnicode: Bool
  private let tagger = TemporalTagger(language: .english)

  /// `joinsFacts` says whether facts are joined too, which is no matter of one text alone.
  init(_ document: SourceDocument, joinsFacts: Bool = true) {
    self.document = document
    self.joinsFacts = joinsFacts
    isUnicode = String(validating: document.text, as: UTF8.self) != nil
  }

  /// What the document shows to be wrong with its reading; nil when nothing is.
  ///
  /// `dates` counts the dates that were read.
  func broken(manner: Manner?, dates: inout Int) -> String? {
    let sentences = tagger.sentences(of: document)
    if let fault = brokenOrder(sentences.map(\.span), "sentence") { return fault }
    for sentence in sentences {
      if let fault = brokenOrder(sentence.tokens.map(\.span), "token", in: sentence.span) {
        return fault
      }
    }
    let mentions = TaggedDocument(document, language: .english, manner: manner).mentions
    if let fault = brokenOrder(mentions.map(\.expression.span), "expression") { return fault }
    var elements: [TextSpan] = []
    for mention in mentions {
      let words = "“\(document.words(mention.expression.span))”"
      if let fault = broken(by: mention.resolution) { return "\(words): \(fault)" }
      if mention.resolution.date != nil { dates += 1 }
      for element in Annotation.of(mention.expression, mention.resolution) {
        elements.append(element.span)
        if let fault = element.date.flatMap(EDTFPromises.broken) { return "\(words): \(fault)" }
        if !TIMEX3Form.isGood(element.timex) {
          return "\(words) has the \(element.timex.type) “\(element.timex.value)”"
        }
      }
    }
    return brokenOrder(elements, "element") ?? brokenAccount(manner) ?? brokenFacts()
  }

  private func broken(by resolution: Resolution) -> String? {
    if (resolution.date == nil) != (resolution.failure != nil) {
      return "has a date and a failure, or neither"
    }
    for date in [resolution.date, resolution.anchor] {
      if let fault = date.flatMap(EDTFPromises.broken) { return fault }
    }
    return nil
  }

  private func brokenAccount(_ manner: Manner?) -> String? {
    for line in DocumentAccount(document, language: .english, manner: manner).lines {
      for reading in line.readings {
        let mention = reading.mention
        guard line.sentence.contains(mention.expression.span) else { return "a date is misplaced" }
        let account = EnglishReadingWords.account(
          "it", mention.expression, mention.resolution,
          basis: EnglishReadingWords.Basis(
            origin: "then", witness: reading.witness.map { _ in "word" }))
        if account.contains("  ") || account.contains(": .") { return account }
      }
    }
    return nil
  }

  private func brokenFacts() -> String? {
    let extraction = FactExtractor(language: .english).extract(from: [document])
    for fact in extraction.facts {
      let parts = [fact.expression, fact.head] + fact.titlePieces
      guard parts.allSatisfy(fact.sentence.contains) else { return "a fact leaves its sentence" }
      for span in parts + [fact.sentence] {
        if let fault = brokenOrder([span], "part of a fact") { return fault }
      }
      if let fault = EDTFPromises.broken(by: fact.date) { return fault }
    }
    for left in extraction.leftOut {
      guard left.sentence.contains(left.expression) else { return "a date leaves its sentence" }
    }
    guard joinsFacts else { return nil }
    let clusters = Clusterer().clusters(of: extraction.facts)
    if clusters.reduce(0, { $0 + $1.members.count }) != extraction.facts.count {
      return "joining loses facts"
    }
    for cluster in clusters {
      if let fault = EDTFPromises.broken(by: cluster.date) { return fault }
      _ = EventTitle.text(of: cluster.titleFact, in: document)
    }
    return nil
  }

  /// What is wrong with spans that must follow one another inside a text.
  private func brokenOrder(_ spans: [TextSpan], _ name: String, in whole: TextSpan? = nil)
    -> String?
  {
    let whole = whole ?? TextSpan(0, document.text.count)
    var end = whole.start
    for span in spans {
      guard span.start < span.end else { return "an empty \(name) at \(span.start)" }
      guard span.start >= end, span.end <= whole.end else {
        return "a \(name) out of place: \(span.start)..<\(span.end)"
      }
      end = span.end
      guard !isUnicode || isBoundary(span.start) && isBoundary(span.end) else {
        return "a \(name) cuts a character: \(span.start)..<\(span.end)"
      }
    }
    return nil
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == document.text.count || document.text[offset] & 0xC0 != 0x80
  }
}

/// The forms that TIMEX3 values may have.
enum TIMEX3Form {
  static func isGood(_ timex: TIMEX3) -> Bool {
    let value = timex.value
    if value.isEmpty || value.hasSuffix("_REF") { return timex.type == .date }
    let letters = value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || "-:.".utf8.contains(byte)
    }
    guard letters else { return false }
    switch timex.type {
    case .duration: return value.hasPrefix("P")
    case .time: return value.contains("T")
    case .date, .set: return true
    }
  }
}
