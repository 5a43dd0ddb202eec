/// Turns parsed templates into a program: resolves names, includes partials, and decides for each
/// value how it is set into its place.
struct TemplateCompiler {
  /// Partials inside partials.
  static let deepestPartial = 32
  /// Partials included in one template, each as often as it is.
  static let mostPartials = 4096

  /// What a name is looked up in.
  private enum Scope {
    case record(Shape)
    /// The current item, which has no names.
    case item(ValueKind)
    /// A section whose name is not known: what stands in it is not held against the template.
    case unknown
  }

  /// Where a value is: in a frame, through slots.
  private struct Way: Equatable {
    let frame: Int
    let slots: [Int]
  }

  /// A value a name leads to; `path` is an index into the program's paths.
  private struct Target {
    let way: Way
    let path: Int
    let kind: Shape.Kind
  }

  /// The surroundings of a node.
  private struct Place {
    let parsed: ParsedTemplate
    var indentation: [UInt8] = []
    /// The form of the code around the partial that the node is in.
    var code: MarkdownCode.Form?
    var depth = 0
  }

  private let escaping: Escaping
  private let partials: PartialLibrary
  private let rendering: String?
  /// The partials that have been included before.
  private var seen: Set<String> = []
  private var program = Program()
  private var scopes: [Scope]
  /// For each scope, the way to the value it was opened with; nil for the items of a list.
  private var ways: [Way?] = [nil]
  private var markup: MarkupContext
  private var chain: [String] = []
  private var included = 0
  /// The literals from here on may be joined to the last step.
  private var barrier = 0
  private var findings = Findings()

  init(
    escaping: Escaping, shape: Shape, partials: PartialLibrary, rendering: String?
  ) {
    self.escaping = escaping
    self.partials = partials
    self.rendering = rendering
    scopes = [.record(shape)]
    markup = MarkupContext(escaping)
  }

  mutating func compile(_ source: TemplateSource) throws(Findings) -> Program {
    let parsed = ParsedTemplate(source, isMarkdown: escaping == .markdown)
    refuseFaults(of: parsed)
    compile(parsed.nodes, Place(parsed: parsed))
    guard !findings.hasErrors else { throw Findings(findings.sorted) }
    return program
  }

  private mutating func refuseFaults(of template: ParsedTemplate) {
    for fault in template.faults { refuse(fault.fact, fault.range, template) }
  }

  private mutating func refuse(
    _ fact: TemplateFact, _ range: Range<Int>, _ parsed: ParsedTemplate
  ) {
    findings.add(
      .error(.template(fact), at: parsed.lines.place(range), rendering: rendering))
  }

  // MARK: Nodes

  private mutating func compile(_ nodes: [TemplateNode], _ place: Place) {
    for node in nodes {
      switch node {
      case .text(let range): text(range, place)
      case .lineStart: append(place.indentation[...])
      case .value(let tag): value(tag, place)
      case .section(let tag): section(tag, place)
      case .partial(let tag): partial(tag, place)
      }
    }
  }

  private mutating func text(_ range: Range<Int>, _ place: Place) {
    let bytes = place.parsed.bytes
    if place.code == nil {
      for part in place.parsed.code?.outside(range) ?? [range] {
        markup.advance(over: bytes[part])
      }
    }
    guard !place.indentation.isEmpty else { return append(bytes[range]) }
    var start = range.lowerBound
    while start < range.upperBound {
      let newline = bytes[start..<range.upperBound].firstIndex(of: .newline)
      let next = newline.map { $0 + 1 } ?? range.upperBound
      let beginsLine = start == 0 || bytes[start - 1] == .newline
      if beginsLine, newline != start { append(place.indentation[...]) }
      append(bytes[start..<next])
      start = next
    }
  }

  private mutating func append(_ literal: ArraySlice<UInt8>) {
    guard !literal.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: literal)
    if program.steps.count > barrier, case .literal(let last)? = program.steps.last {
      program.steps[program.steps.count - 1] = .literal(last.lowerBound..<program.literals.count)
    } else {
      program.steps.append(.literal(start..<program.literals.count))
    }
  }

  private mutating func value(_ tag: ValueTag, _ place: Place) {
    guard let target = resolve(tag.name, place.parsed) else { return }
    let (filters, answer) = filters(of: tag, on: target.kind.plain, place.parsed)
    guard let kind = answer else { return }
    guard kind.isWritable else {
      return refuse(.notWritable(tag.name.text, kind), tag.name.range, place.parsed)
    }
    let code = place.code ?? place.parsed.code?.form(at: tag.name.range.lowerBound)
    switch ValuePlacement(kind, at: markup.spot, in: escaping, code: code, isAlone: tag.isAlone) {
    case .allowed(let manner):
      program.steps.append(.write(program.writes.count))
      program.writes.append(.init(path: target.path, filters: filters, manner: manner))
    case .refused(let surroundings):
      refuse(.valueOutOfPlace(tag.name.text, kind, surroundings), tag.name.range, place.parsed)
    }
    markup.passValue()
  }

  /// The filters of a tag and the kind of their answer, which is nil after a finding.
  private mutating func filters(
    of tag: ValueTag, on kind: ValueKind, _ parsed: ParsedTemplate
  ) -> (filters: [Filter], answer: ValueKind?) {
    var filters: [Filter] = []
    var answer = kind
    for word in tag.filters {
      guard let filter = Filter(rawValue: word.text) else {
        let nearest = NearestName.of(word.text, among: Filter.allCases.map(\.rawValue))
        refuse(.unknownFilter(word.text, nearest: nearest), word.range, parsed)
        return (filters, nil)
      }
      guard let next = filter.answer(to: answer) else {
        refuse(.filterDoesNotFit(filter, answer), word.range, parsed)
        return (filters, nil)
      }
      filters.append(filter)
      answer = next
    }
    return (filters, answer)
  }

  private mutating func section(_ tag: SectionTag, _ place: Place) {
    guard place.depth < TemplateParser.deepestSection else {
      let fact = TemplateFact.sectionsTooDeep(limit: TemplateParser.deepestSection)
      return refuse(fact, tag.name.range, place.parsed)
    }
    let target = resolve(tag.name, place.parsed)
    let before = markup
    let depth = scopes.count
    if !tag.isInverted, let scope = scope(inside: target?.kind) {
      scopes.append(scope)
      ways.append(target.flatMap { $0.kind.plain.isMany ? nil : $0.way })
    }
    let step = program.steps.count
    program.steps.append(.literal(0..<0))
    barrier = program.steps.count
    var inside = place
    inside.depth += 1
    compile(tag.children, inside)
    barrier = program.steps.count
    scopes.removeLast(scopes.count - depth)
    ways.removeLast(ways.count - depth)
    if !markup.closeSection(from: before) {
      refuse(.sectionSplitsMarkup(tag.name.text), tag.name.range, place.parsed)
      markup = before
    }
    guard let path = target?.path else { return }
    let end = program.steps.count
    program.steps[step] =
      tag.isInverted ? .inverted(path: path, end: end) : .section(path: path, end: end)
  }

  /// What names mean inside a section, or nil when they mean what they meant outside.
  private func scope(inside kind: Shape.Kind?) -> Scope? {
    switch kind {
    case .record(let shape), .list(let shape): .record(shape)
    case .texts: .item(.text)
    case .flag: nil
    case .text, .url, .html, .date, .number: kind.map { .item($0.plain) }
    case nil: .unknown
    }
  }

  private mutating func partial(_ tag: PartialTag, _ place: Place) {
    let name = tag.name.text
    guard let partial = partials.parsed(name, isMarkdown: escaping == .markdown) else {
      let nearest = NearestName.of(name, among: partials.names)
      return refuse(.unknownPartial(name, nearest: nearest), tag.name.range, place.parsed)
    }
    if let start = chain.firstIndex(of: name) {
      return refuse(.partialCycle(chain[start...] + [name]), tag.name.range, place.parsed)
    }
    guard chain.count < Self.deepestPartial else {
      let fact = TemplateFact.partialsTooDeep(limit: Self.deepestPartial)
      return refuse(fact, tag.name.range, place.parsed)
    }
    included += 1
    guard included <= Self.mostPartials else {
      // Once is enough: a template that includes too much would say so a thousand times.
      guard included == Self.mostPartials + 1 else { return }
      let fact = TemplateFact.tooManyPartials(limit: Self.mostPartials)
      return refuse(fact, tag.name.range, place.parsed)
    }
    if seen.insert(name).inserted { refuseFaults(of: partial) }
    var inside = Place(parsed: partial, depth: place.depth)
    inside.indentation = place.indentation + place.parsed.bytes[tag.indentation]
    inside.code = place.code ?? place.parsed.code?.form(at: tag.name.range.lowerBound)
    chain.append(name)
    compile(partial.nodes, inside)
    chain.removeLast()
  }

  // MARK: Names

  private mutating func resolve(_ name: TagName, _ parsed: ParsedTemplate) -> Target? {
    guard name.isWellFormed else { return nil }
    let parts = name.parts
    guard let first = parts.first else { return currentItem() }
    var known: [String] = []
    for (frame, scope) in scopes.enumerated().reversed() {
      switch scope {
      case .unknown: return nil
      case .item: continue
      case .record(let shape):
        guard let slot = shape.slot(of: first) else {
          known += shape.fields.map(\.name)
          continue
        }
        return follow(parts, from: shape.fields[slot].kind, frame, slot, name, parsed)
      }
    }
    let nearest = NearestName.of(first, among: known)
      .map { ([$0] + parts.dropFirst()).joined(separator: ".") }
    refuse(.unknownName(name.text, nearest: nearest), name.range, parsed)
    return nil
  }

  private mutating func currentItem() -> Target? {
    switch scopes.last {
    case .record(let shape): target(scopes.count - 1, [], .record(shape))
    case .item(let kind): target(scopes.count - 1, [], Self.itemKind(kind))
    case .unknown, nil: nil
    }
  }

  private static func itemKind(_ kind: ValueKind) -> Shape.Kind {
    switch kind {
    case .url: .url
    case .html: .html
    case .date: .date
    case .number: .number
    case .text, .flag, .texts, .record, .list: .text
    }
  }

  private mutating func follow(
    _ parts: [String], from first: Shape.Kind, _ frame: Int, _ slot: Int, _ name: TagName,
    _ parsed: ParsedTemplate
  ) -> Target? {
    var kind = first
    var slots = [slot]
    for (index, part) in parts.enumerated().dropFirst() {
      let prefix = parts[..<index].joined(separator: ".")
      guard case .record(let shape) = kind else {
        refuse(.noNamesInside(prefix, kind.plain), name.range, parsed)
        return nil
      }
      guard let slot = shape.slot(of: part) else {
        if shape.blocks.contains(part) {
          refuse(.blockOutOfReach("\(prefix).\(part)"), name.range, parsed)
          return nil
        }
        let nearest = NearestName.of(part, among: shape.fields.map(\.name))
          .map { ([prefix, $0] + parts[(index + 1)...]).joined(separator: ".") }
        refuse(.unknownName(name.text, nearest: nearest), name.range, parsed)
        return nil
      }
      slots.append(slot)
      kind = shape.fields[slot].kind
    }
    return target(frame, slots, kind)
  }

  private mutating func target(_ frame: Int, _ slots: [Int], _ kind: Shape.Kind) -> Target {
    var way = Way(frame: frame, slots: slots)
    // Inside `{{#body}}`, the body is at hand and need not be made again.
    for count in stride(from: slots.count, to: 0, by: -1) {
      let opened = Way(frame: frame, slots: Array(slots[..<count]))
      guard let scope = ways.lastIndex(of: opened) else { continue }
      way = Way(frame: scope, slots: Array(slots[count...]))
      break
    }
    let start = program.slots.count
    program.slots += way.slots
    program.paths.append(.init(frame: way.frame, slots: start..<program.slots.count))
    return Target(way: Way(frame: frame, slots: slots), path: program.paths.count - 1, kind: kind)
  }
}

/// A template's source with all that can be told without knowing its names.
struct ParsedTemplate: Sendable {
  let bytes: [UInt8]
  let nodes: [TemplateNode]
  let faults: [(fact: TemplateFact, range: Range<Int>)]
  let lines: LineIndex
  /// Where a Markdown template has code; nil for any other.
  let code: MarkdownCode?

  init(_ source: TemplateSource, isMarkdown: Bool) {
    bytes = Array(source.text.utf8)
    var parser = TemplateParser(bytes)
    nodes = parser.parse()
    faults = parser.faults
    lines = LineIndex(file: source.file, bytes: bytes)
    code = isMarkdown ? MarkdownCode(bytes) : nil
  }
}
