package import Timeline

/// Reads the keys of one mapping into types, and keeps everything that is wrong with them.
package struct YAMLFields {
  /// The most keys of a mapping that may hold keys of a person's own: each page knows all of them.
  package static let mostKeys = 500

  private let entries: [YAMLEntry]
  private let place: Place
  private var asked: [String] = []
  package private(set) var findings = Findings()

  /// The keys of a mapping; another node is a finding and has no keys.
  package init(_ node: YAMLNode, named name: String = "front matter") {
    place = node.place
    if let map = node.map {
      entries = map
    } else {
      entries = []
      if !node.isBlank {
        findings.add(.error(.content(.wrongForm(key: name, wanted: .mapping)), at: node.place))
      }
    }
  }

  /// The node of a key, which is known from now on; nil when missing or blank.
  package mutating func node(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let node = entries.first(where: { $0.key == key })?.value, !node.isBlank else {
      return nil
    }
    return node
  }

  /// The text of a key; nil when it is missing or nothing but white space.
  package mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    if node.text == nil { wrong(key, .text, node) }
    return node.text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The text of a key that must be there and say something.
  package mutating func requiredText(_ key: String) -> String? {
    if let text = text(key) { return text }
    if !hasValue(key) {
      findings.add(.error(.content(.missingKey(key)), at: place))
    } else if let node = node(key), node.text != nil {
      findings.add(.error(.content(.emptyText(key: key)), at: node.place))
    }
    return nil
  }

  /// A text or a list of texts.
  package mutating func texts(_ key: String) -> [String] { placedTexts(key).map(\.text) }

  /// The same, each with where it stands.
  package mutating func placedTexts(_ key: String) -> [(text: String, place: Place)] {
    guard let node = node(key) else { return [] }
    let nodes = node.list ?? [node]
    let texts = nodes.compactMap { node in node.text.map { (text: $0, place: node.place) } }
    if texts.count != nodes.count { wrong(key, .texts, node) }
    return texts
  }

  /// The entries of a list.
  package mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if node.list == nil { wrong(key, .list, node) }
    return node.list ?? []
  }

  /// A whole number.
  package mutating func number(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    let number = node.text.flatMap(Int.init)
    if number == nil { wrong(key, .number, node) }
    return number
  }

  /// A date in EDTF.
  package mutating func date(_ key: String) -> EDTF? {
    guard let node = node(key) else { return nil }
    guard let text = node.text ?? node.bracketed else {
      wrong(key, .date, node)
      return nil
    }
    do throws(EDTFError) {
      return try EDTF(text)
    } catch {
      let isAsWritten =
        node.text != nil || text.count == node.place.endColumn - node.place.column
      findings.add(DateText.finding(text, error, at: node.place, isAsWritten: isAsWritten))
      return nil
    }
  }

  /// A date in EDTF that must be there.
  package mutating func requiredDate(_ key: String) -> EDTF? {
    let date = date(key)
    if date == nil, !hasValue(key) {
      findings.add(.error(.content(.missingKey(key)), at: place))
    }
    return date
  }

  /// One of the cases of an enum, by its raw value.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      wrong(key, .text, node)
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    findings.add(
      .error(
        .content(
          .notOneOf(
            key: key, value: text, allowed: allowed,
            nearest: NearestName.of(text, among: allowed))),
        at: node.place))
    return nil
  }

  /// Whether anything at all was written for a key.
  package func hasValue(_ key: String) -> Bool {
    entries.contains { $0.key == key && !$0.value.isBlank }
  }

  /// Where a key stands; the mapping's place when it is missing.
  package func keyPlace(_ key: String) -> Place {
    entries.first { $0.key == key }?.keyPlace ?? place
  }

  /// Adds a finding of the caller's.
  package mutating func add(_ diagnostic: Diagnostic) { findings.add(diagnostic) }

  /// Ends the reading: every key that nobody has asked for is unknown.
  package mutating func refuseUnknownKeys() {
    for entry in entries where !asked.contains(entry.key) {
      findings.add(
        .error(
          .content(
            .unknownKey(
              entry.key, nearest: NearestName.of(entry.key, among: asked), known: asked)),
          at: entry.keyPlace))
    }
  }

  /// Ends the reading: keys that nobody has asked for are the person's own, unless they look like
  /// a misspelt one of ours that is not there.
  package mutating func ownKeys() -> [YAMLEntry] {
    guard entries.count <= Self.mostKeys else {
      findings.add(
        .error(
          .content(.tooManyKeys(limit: Self.mostKeys)), at: entries[Self.mostKeys].keyPlace))
      return []
    }
    let missing = asked.filter { key in !entries.contains { $0.key == key } }
    var own: [YAMLEntry] = []
    for entry in entries where !asked.contains(entry.key) {
      if let nearest = NearestName.of(entry.key, among: missing) {
        findings.add(
          .error(.content(.misspeltKey(entry.key, nearest: nearest)), at: entry.keyPlace))
      } else {
        own.append(entry)
      }
    }
    return own
  }

  private mutating func wrong(_ key: String, _ form: ContentFact.Form, _ node: YAMLNode) {
    findings.add(.error(.content(.wrongForm(key: key, wanted: form)), at: node.place))
  }
}

/// Dates that a person has written in words where EDTF must stand.
package enum DateText {
  /// What is wrong with a date, and the EDTF that its words seem to mean.
  ///
  /// Where the file holds blanks that the text does not, the finding is about all of it.
  package static func finding(
    _ text: String, _ error: EDTFError, at place: Place, isAsWritten: Bool = true
  ) -> Diagnostic {
    let reading = reading(of: text)
    let isQuoted = place.endColumn > place.column + text.count
    let start = place.column + (isQuoted ? 1 : 0) + error.column - 1
    let isWhole =
      reading != nil || isWords(text) || place.line == 0 || !isAsWritten
    let exact =
      isWhole
      ? place
      : Place(
        file: place.file, line: place.line, column: start,
        endColumn: start + max(1, error.length))
    return .error(.content(.badDate(text, error.reason, reading: reading)), at: exact)
  }

  /// Whether a text tells its date in words: no EDTF has three letters on end but for `XXX`.
  package static func isWords(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { $0.count > 2 && !$0.allSatisfy { "xX".contains($0) } }
  }

  /// Why a text is no date, in words.
  package static func reason(for text: String, _ reason: EDTFError.Reason) -> String {
    isWords(text)
      ? "words, where a date in figures must stand" : EnglishDateWords.explain(reason)
  }

  /// The EDTF of words such as "March 2023"; nil when they are no date that needs no anchor, or more than
  /// a date, unless an hour may stand there too.
  package static func reading(of text: String, withHour: Bool = false) -> String? {
    let document = SourceDocument(id: "", created: nil, text: Array(text.utf8))
    let tagger = TemporalTagger(language: .english)
    for sentence in tagger.sentences(of: document) {
      let reading = tagger.reading(of: sentence, in: document.text)
      for expression in tagger.expressions(in: reading) {
        let rest = document.text[..<expression.span.start] + document.text[expression.span.end...]
        // Of "Q1 2021" the year alone would be less than was meant.
        let isWhole = !String(decoding: rest, as: UTF8.self)
          .contains { $0.isLetter || $0.isNumber }
        guard isWhole || withHour else { return nil }
        if let date = Resolver(anchor: nil).resolve(expression).date { return date.description }
      }
    }
    return nil
  }
}
