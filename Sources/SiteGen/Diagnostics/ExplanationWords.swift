package import Timeline

/// Says how a source was read and an event came to be, in lines for a terminal.
package enum ExplanationWords {
  // MARK: - A source

  /// The account of a source, or of one of its lines.
  package static func lines(_ explanation: SourceExplanation) -> [String] {
    var lines = [head(of: explanation), manner(of: explanation)]
    for sentence in explanation.sentences {
      lines += ["", address(sentence.place), "  \(sentence.words)"]
      lines += sentence.readings.map { "  " + account($0, in: sentence, of: explanation.source) }
      lines += sentence.borrowed(in: explanation.source).map { "  " + account(of: $0) }
      lines += fate(of: sentence).map { "  -> " + $0 }
    }
    if let line = explanation.emptyLine { lines += ["", nothing(on: line, explanation)] }
    if explanation.sentences.isEmpty, explanation.emptyLine == nil {
      lines += ["", "no dated words in this source"]
    }
    return lines
  }

  private static func head(of explanation: SourceExplanation) -> String {
    let source = explanation.source
    if let day = explanation.dateline { return "\(source.file): its first lines tell \(day)" }
    guard let published = source.metadata.published else {
      return "\(source.file): publication date not known; relative dates stay undated"
    }
    return "\(source.file): published \(published) (\(origin(in: source)))"
  }

  /// Where the publication date stands.
  private static func origin(in source: SourceFile) -> String {
    switch source.dateOrigin {
    case .firstWords: "the words at the head of \(source.file)"
    case .page(let sign, let line): "\(name(of: sign)), \(source.file):\(line)"
    case .frontMatter, nil: "front matter of \(source.file)"
    }
  }

  /// What a web page tells its publication date with.
  package static func name(of sign: PageMetadata.DateSign) -> String {
    switch sign {
    case .meta(let name): "the page's `\(name)`"
    case .linkedData: "the page's JSON-LD `datePublished`"
    case .time: "the day of publication marked in the page"
    }
  }

  /// How the source counts its dates, and why that is so.
  package static func manner(of explanation: SourceExplanation) -> String {
    let way =
      switch explanation.manner {
      case .news: "read as news: relative dates count from the publication date"
      case .message: "read as a message: relative dates count from the day it was written"
      case .narrative: "read as a history: dates without a year count from the date told last"
      }
    let why =
      switch explanation.mannerOrigin {
      case .option: "set by --manner"
      case .frontMatter: "set by `manner: \(explanation.manner.rawValue)` in its front matter"
      case .configuration: "set by `manner: \(explanation.manner.rawValue)` in sitegen.yaml"
      case .document: signs(explanation)
      }
    return "\(way) (\(why))"
  }

  private static func signs(_ explanation: SourceExplanation) -> String {
    let signs = explanation.signs
    if explanation.manner == .message { return "it is short, and has the marks of one" }
    if explanation.source.metadata.published == nil, explanation.dateline == nil {
      return "it has no publication date"
    }
    let other = "\(count(signs.otherYears, "date")) in other years"
    return "\(other), \(signs.ownYears) around its own, "
      + "\(count(signs.countedDays, "day")) such as “Tuesday”"
  }

  private static func nothing(on line: Int, _ explanation: SourceExplanation) -> String {
    let place = line < explanation.source.bodyLine ? " (this is front matter)" : ""
    guard let nearest = explanation.nearestLine else {
      return "no dated words here\(place), nor anywhere in this source"
    }
    return "no dated words here\(place); the nearest dated sentence is on line \(nearest)"
  }

  // MARK: - A sentence

  /// How one date of a sentence was read, by its event if it is in one.
  package static func account(
    _ reading: DocumentAccount.Reading, in sentence: SourceExplanation.Sentence,
    of source: SourceFile
  ) -> String {
    sentence.use(of: reading, in: source).map { account(reading, kept: $0.evidence, of: source) }
      ?? account(reading, of: source)
  }

  /// How the date of a piece of evidence was read.
  package static func account(
    _ reading: DocumentAccount.Reading, kept evidence: Evidence, of source: SourceFile
  ) -> String {
    let date = reading.mention.resolution.date
    if date == evidence.date { return account(reading, of: source) }
    // "a week after its keeper fell": the clause makes a day of words that are none by themselves.
    guard let date, date.bounds.overlaps(evidence.date.bounds) else { return account(of: evidence) }
    return account(reading, of: source) + " The event keeps \(evidence.date)."
  }

  /// What a piece of evidence tells of its date by itself.
  package static func account(of evidence: Evidence) -> String {
    let name = "\(evidence.date) (\(InterfaceWords.english.date(evidence.date)))"
    if evidence.rule.isEmpty { return "\(name): given by a person" }
    if let reason = EnglishReadingWords.borrowing(
      byRule: evidence.rule, anchor: evidence.anchor?.description)
    {
      return "“\(evidence.expression)” is \(name): \(reason). Rule \(evidence.rule)."
    }
    let anchor = evidence.anchor.map { ", counted from \($0)" } ?? ""
    return "“\(evidence.expression)” was read as \(name)\(anchor), by the words around it. "
      + "Rule \(evidence.rule)."
  }

  private static func account(
    _ reading: DocumentAccount.Reading, of source: SourceFile
  ) -> String {
    let anchor = reading.mention.resolution.anchor.map(\.description) ?? ""
    let from: String
    switch reading.origin {
    case .told(let span?):
      let line = source.place(span).line
      from = "\(anchor), the date told last (“\(source.words(span))”, line \(line))"
    case .told(nil): from = "\(anchor), the date told last"
    case .speech: from = "\(anchor), the day on which these words were spoken"
    case .publication:
      from =
        source.metadata.published == nil
        ? anchor : "the publication date \(anchor) (\(origin(in: source)))"
    case .dateline: from = "\(anchor), the day in its first lines"
    case nil: from = anchor
    }
    let remedy =
      source.metadata.published.map {
        reading.mention.resolution.failure == .anchorTooCoarse && $0.precision < .day
          ? "`published:` says no more than \($0)" : ""
      } ?? "add `published: YYYY-MM-DD` to its front matter"
    return EnglishReadingWords.account(
      source.words(reading.mention.expression.span), reading.mention.expression,
      reading.mention.resolution,
      basis: EnglishReadingWords.Basis(
        origin: from, witness: reading.witness.map(source.words), remedy: remedy))
      + doubt(handedOnIn: reading.mention.resolution)
  }

  /// That a date is doubted because the one it is counted from is; empty when it is not.
  package static func doubt(handedOnIn resolution: Resolution) -> String {
    guard let anchor = resolution.anchor, let date = resolution.date, !anchor.qualifier.isEmpty,
      date.qualifier.isSuperset(of: anchor.qualifier)
    else { return "" }
    let doubt =
      switch (anchor.isUncertain, anchor.isApproximate) {
      case (true, true): "uncertain and approximate"
      case (true, false): "uncertain"
      default: "approximate"
      }
    return " It is \(doubt) because the date it is counted from is."
  }

  /// What became of a sentence: shown, joined or left out.
  package static func fate(of sentence: SourceExplanation.Sentence) -> [String] {
    if let reason = sentence.leftOut { return [InterfaceWords.english.leftOutBecause(reason)] }
    if sentence.uses.isEmpty { return ["not in any event"] }
    return sentence.uses.map { use in
      let how = use.isFirst ? "shown as" : "merged into"
      let expression = use.evidence.expression
      let date = expression.isEmpty ? "" : "“\(expression)” "
      return "\(date)\(how) \(name(of: use.entry))"
    }
  }

  private static func name(of entry: ContentPlan.Entry) -> String {
    "event \(entry.event.id) “\(entry.event.title)” (\(entry.path.text))"
  }

  // MARK: - An event

  /// The account of an event.
  package static func lines(_ explanation: EventExplanation) -> [String] {
    let event = explanation.event
    var lines = [
      "\(name(of: explanation.entry)): \(event.date) "
        + "(\(InterfaceWords.english.date(event.date))), \(event.status.rawValue)"
    ]
    if explanation.entry.change == .added {
      lines.append("not written yet: `sitegen build` or `sitegen extract` will")
    }
    lines.append(hand(explanation))
    for (number, proof) in explanation.proofs.enumerated() {
      lines += ["", "\(number + 1). " + place(of: proof), "  \(proof.evidence.quote)"]
      lines.append("  " + date(of: proof))
      lines.append("  -> " + joining(of: proof))
    }
    for citation in event.citations {
      let publisher = citation.publisher.isEmpty ? "" : ", \(citation.publisher)"
      lines += ["", "cited by a person: \(citation.title)\(publisher)"]
    }
    return lines
  }

  private static func hand(_ explanation: EventExplanation) -> String {
    let event = explanation.event
    if let other = event.mergedInto { return "joined by a person to event \(other)" }
    if let other = event.splitFrom { return "taken by a person out of event \(other)" }
    guard event.isExtracted else { return "written by a person" }
    let fields = explanation.editedFields.map(\.rawValue)
    return fields.isEmpty
      ? "no field was changed by a person"
      : "changed by a person: \(fields.joined(separator: ", ")); all else as extracted"
  }

  private static func place(of proof: EventExplanation.Proof) -> String {
    if let place = proof.place { return address(place) }
    return proof.source?.file ?? "source \(proof.evidence.source), which is not there"
  }

  private static func date(of proof: EventExplanation.Proof) -> String {
    guard let reading = proof.reading, let source = proof.source else {
      return account(of: proof.evidence)
    }
    return account(reading, kept: proof.evidence, of: source)
  }

  private static func joining(of proof: EventExplanation.Proof) -> String {
    if proof.isWithdrawn { return "withdrawn: the source no longer has these words" }
    switch proof.joining {
    case .first: return "the event begins with this"
    case .kept: return "stands here by a person's hand, or since an earlier run"
    case .alike(let reason): return "joined: " + words(of: reason)
    }
  }

  /// Why two facts count as one event, part by part.
  private static func words(of reason: Similarity) -> String {
    let parts = [
      (reason.frame > 0 ? "the same kind of event" : "another kind of event", reason.frame),
      (
        reason.names > 0
          ? "names in common"
          : reason.names < 0 ? "no name in common, or others" : "no names to compare", reason.names
      ),
      (reason.words > 0 ? "words in common" : "no words in common", reason.words),
      (reason.story > 0 ? "sources of one story" : "sources of other stories", reason.story),
      ("how the dates agree", reason.date),
      (
        reason.choice > 0
          ? "the best fit of its sources" : "other facts of its sources fit too", reason.choice
      ),
    ]
    let sum = parts.map { "\($0.0) \(signed($0.1))" }.joined(separator: ", ")
    return "\(sum); \(rounded(reason.total)) in all, from \(rounded(Similarity.threshold)) on it "
      + "is one event"
  }

  private static func signed(_ number: Double) -> String {
    (number < 0 ? "−" : "+") + rounded(number.magnitude)
  }

  static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    return rest == 0 ? "\(whole)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private static func address(_ place: Place) -> String {
    "\(place.file):\(place.line):\(place.column)"
  }
}
