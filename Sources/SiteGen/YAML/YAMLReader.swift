import CYAML

/// Reads YAML through libyaml's events into nodes that know their places.
///
/// What a person writing content does not need is refused: anchors, aliases, tags, keys that are no
/// text, several documents.
package enum YAMLReader {
  /// The deepest nesting of lists and mappings.
  package static let depthLimit = 32

  /// Reads one document, in UTF-8 and of whole lines; an empty one is an empty mapping.
  ///
  /// `firstLine` is the line of the file that the bytes begin with.
  ///
  /// - Throws: everything found; after a breach of the grammar nothing more can be.
  package static func read(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) throws(Findings) -> YAMLNode {
    let positions = YAMLPositions(file: file, bytes: bytes, firstLine: firstLine)
    var findings = Findings()
    var node: YAMLNode?
    bytes.withUnsafeBufferPointer { buffer in
      var run = YAMLRun(buffer, positions: positions)
      node = run.document()
      findings = run.findings
    }
    if !findings.list.isEmpty { throw findings }
    return node ?? YAMLNode(.map([]), at: Place(file: file, line: firstLine, column: 1))
  }

  /// Reads one document that a person has written: escapes may not bring in what no text file may
  /// hold.
  package static func readContent(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) throws(Findings) -> YAMLNode {
    let node = try read(bytes, file: file, firstLine: firstLine)
    var findings = Findings()
    node.forEachText { text, place in
      // What no text file holds is ASCII, and rare.
      var bytes = text
      if bytes.withUTF8({ $0.contains { $0 < 0x20 } }),
        let scalar = text.unicodeScalars.first(where: TextFile.isBinary)
      {
        findings.add(.error(.yaml(.controlCharacter(scalar.value)), at: place))
      }
    }
    if findings.hasErrors { throw findings }
    return node
  }
}

/// One event of libyaml, freed from its memory.
private struct YAMLEvent {
  enum Kind {
    case document, text(String, YAMLStyle), list(isFlow: Bool), map(isFlow: Bool), end, alias,
      streamEnd, other
  }

  let kind: Kind
  /// UTF-8 offsets, half-open.
  let range: Range<Int>
  var anchor: String?
  var tag: String?
}

/// The keys of a mapping, to find one that stands twice: few are looked through, many have a table.
private struct KnownKeys {
  private static let few = 16
  private var first: [(name: String, line: Int)] = []
  private var lines: [String: Int] = [:]

  /// Adds a key; gives the line of the same one before it.
  mutating func add(_ name: String, at line: Int) -> Int? {
    if first.count < Self.few {
      if let known = first.first(where: { $0.name == name }) { return known.line }
      first.append((name, line))
      if first.count == Self.few { lines = Dictionary(uniqueKeysWithValues: first) }
      return nil
    }
    if let known = lines[name] { return known }
    lines[name] = line
    return nil
  }
}

/// One run of libyaml's parser over bytes that outlive it.
private struct YAMLRun: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let positions: YAMLPositions
  private(set) var findings = Findings()
  private var isStopped = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, positions: YAMLPositions) {
    self.positions = positions
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard let start = bytes.baseAddress, yaml_parser_initialize(parser) == 1 else {
      isStopped = true
      return
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The first document; nil when there is none, or when it was refused.
  mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while let event = next() {
      switch event.kind {
      case .streamEnd: return root
      case .document:
        documents += 1
        if documents > 1 {
          add(.severalDocuments, event.range)
          return nil
        }
      case .text(let text, let style) where text.isEmpty && style == .plain:
        refuseProperties(of: event)
      case .text, .list, .map, .alias: root = node(event, depth: 0)
      case .end, .other: continue
      }
    }
    return nil
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) -> YAMLNode? {
    refuseProperties(of: event)
    switch event.kind {
    case .text(let text, let style):
      return YAMLNode(.text(text, style), at: positions.place(event.range))
    case .list, .map:
      guard depth < YAMLReader.depthLimit else {
        add(.tooDeep(limit: YAMLReader.depthLimit), event.range)
        // libyaml needs time with the square of the depth, so nothing more is read.
        isStopped = true
        return nil
      }
      if case .list(let isFlow) = event.kind { return list(event, isFlow: isFlow, depth: depth) }
      if case .map(let isFlow) = event.kind { return map(event, isFlow: isFlow, depth: depth) }
      return nil
    case .alias, .document, .end, .streamEnd, .other: return nil
    }
  }

  private mutating func list(_ start: YAMLEvent, isFlow: Bool, depth: Int) -> YAMLNode {
    var nodes: [YAMLNode] = []
    var end = start.range.upperBound
    while let event = next() {
      end = event.range.upperBound
      if event.isEnd { break }
      if let node = node(event, depth: depth + 1) { nodes.append(node) }
    }
    return collection(
      .list(nodes), from: start, to: end, isFlow ? nodes.map(\.text) : [], "[", "]")
  }

  private mutating func map(_ start: YAMLEvent, isFlow: Bool, depth: Int) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var known = KnownKeys()
    var end = start.range.upperBound
    while let key = next() {
      end = key.range.upperBound
      if key.isEnd { break }
      refuseProperties(of: key)
      guard case .text(let name, _) = key.kind else {
        refuseKey(key)
        if let value = next() { _ = node(value, depth: depth + 1) }
        continue
      }
      let place = positions.place(key.range)
      if let line = known.add(name, at: place.line) {
        add(.duplicateKey(name, firstLine: line), key.range)
      }
      guard let event = next() else { break }
      if let value = node(event, depth: depth + 1) {
        entries.append(YAMLEntry(key: name, keyPlace: place, value: value))
      }
    }
    let texts = entries.map { $0.value.isBlank ? $0.key : nil }
    return collection(.map(entries), from: start, to: end, isFlow ? texts : [], "{", "}")
  }

  /// The node of a list or mapping; `texts` are what it holds when it is written in brackets.
  private func collection(
    _ content: YAMLNode.Content, from start: YAMLEvent, to end: Int, _ texts: [String?],
    _ opening: String, _ closing: String
  ) -> YAMLNode {
    let known = texts.compactMap(\.self)
    let words = opening + known.joined(separator: ",") + closing
    let range = start.range.lowerBound..<end
    // What libyaml takes for a sign of its own, such as `?`, would be lost.
    guard !known.isEmpty, known.count == texts.count, positions.letters(range) == words else {
      return YAMLNode(content, at: positions.place(start.range))
    }
    return YAMLNode(content, at: positions.place(range), bracketed: words)
  }

  private mutating func refuseKey(_ key: YAMLEvent) {
    // An alias has been refused already, by its own name.
    if case .alias = key.kind { return }
    let start = key.range.lowerBound
    let isPlaceholder = positions.hasBraces(at: start - 1)
    add(
      .keyIsNotText(isPlaceholder: isPlaceholder),
      isPlaceholder ? start - 1..<start + 1 : key.range)
    skip()
  }

  private mutating func refuseProperties(of event: YAMLEvent) {
    if case .alias = event.kind {
      add(.alias(event.anchor ?? ""), event.range)
      return
    }
    if let anchor = event.anchor { add(.anchor(anchor), event.range) }
    if let tag = event.tag { add(.tag(tag), event.range) }
  }

  /// Passes over the rest of a list or mapping whose start has been read.
  private mutating func skip() {
    var depth = 1
    while depth > 0, let event = next() {
      switch event.kind {
      case .list, .map:
        depth += 1
        if depth > YAMLReader.depthLimit { isStopped = true }
      case .end: depth -= 1
      default: continue
      }
    }
  }

  private mutating func add(_ fact: YAMLFact, _ range: Range<Int>) {
    findings.add(.error(.yaml(fact), at: positions.place(range)))
  }

  /// The next event; nil at the end and after a breach of the grammar, which has been noted.
  private mutating func next() -> YAMLEvent? {
    if isStopped { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      isStopped = true
      noteProblem()
      return nil
    }
    defer { yaml_event_delete(&event) }
    return read(event)
  }

  private func read(_ event: yaml_event_t) -> YAMLEvent {
    let range = positions.range(event.start_mark.index, event.end_mark.index)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .document, range: range)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return YAMLEvent(
        kind: .text(String(decoding: bytes, as: UTF8.self), YAMLStyle(scalar.style)),
        range: range, anchor: Self.text(scalar.anchor), tag: Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
      return YAMLEvent(
        kind: .list(isFlow: isFlow), range: range, anchor: Self.text(start.anchor),
        tag: Self.text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let isFlow = start.style == YAML_FLOW_MAPPING_STYLE
      return YAMLEvent(
        kind: .map(isFlow: isFlow), range: range, anchor: Self.text(start.anchor),
        tag: Self.text(start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return YAMLEvent(kind: .end, range: range)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(kind: .alias, range: range, anchor: Self.text(event.data.alias.anchor))
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, range: range)
    default: return YAMLEvent(kind: .other, range: range)
    }
  }

  private mutating func noteProblem() {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = parser.pointee.problem_offset
      let value = parser.pointee.problem_value
      let isControl = problem.contains("control characters")
      add(
        isControl ? .controlCharacter(UInt32(clamping: value)) : .notUnicode, offset..<offset + 1)
      return
    }
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let mark = positions.range(
      parser.pointee.problem_mark.index, parser.pointee.problem_mark.index + 1)
    let start = positions.range(
      parser.pointee.context_mark.index, parser.pointee.context_mark.index + 1)
    let (fact, isAtStart) = YAMLFact.reading(
      problem: problem, context: context, character: positions.character(at: mark.lowerBound))
    add(fact, isAtStart ? start : mark)
  }

  private static func text(_ bytes: UnsafePointer<yaml_char_t>?) -> String? {
    bytes.map { String(decodingCString: $0, as: UTF8.self) }
  }
}

extension YAMLEvent {
  fileprivate var isEnd: Bool {
    if case .end = kind { return true }
    return false
  }
}

extension YAMLStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
