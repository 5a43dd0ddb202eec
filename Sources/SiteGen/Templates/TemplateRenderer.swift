/// Runs the steps of one template over one record.
struct TemplateRenderer {
  private let program: Program
  private let writer: ValueWriter
  private var frames: [TemplateValue]
  private var rendered = Rendered(bytes: [])

  init(program: Program, writer: ValueWriter, record: Record) {
    self.program = program
    self.writer = writer
    frames = [.record(record)]
  }

  mutating func render() throws(Diagnostic) -> Rendered {
    rendered.bytes.reserveCapacity(program.literals.count * 2)
    try run(0..<program.steps.count)
    return rendered
  }

  private mutating func run(_ range: Range<Int>) throws(Diagnostic) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.steps[index] {
      case .literal(let range):
        program.literals.withUnsafeBufferPointer {
          rendered.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
        index += 1
      case .write(let number):
        try write(number)
        index += 1
      case .section(let path, let end):
        try show(value(path), (index + 1)..<end)
        index = end
      case .inverted(let path, let end):
        if try !value(path).isPresent { try run((index + 1)..<end) }
        index = end
      }
    }
  }

  private mutating func show(
    _ value: TemplateValue, _ body: Range<Int>
  ) throws(Diagnostic) {
    switch value {
    case .list(let records):
      for record in records { try run(body, within: .record(record)) }
    case .texts(let texts):
      for text in texts { try run(body, within: .text(text)) }
    // A flag only decides; `.` goes on to mean what it meant outside.
    case .flag(let flag):
      if flag { try run(body) }
    default:
      if value.isPresent { try run(body, within: value) }
    }
  }

  private mutating func run(
    _ body: Range<Int>, within frame: TemplateValue
  ) throws(Diagnostic) {
    frames.append(frame)
    try run(body)
    frames.removeLast()
  }

  private func value(_ number: Int) throws(Diagnostic) -> TemplateValue {
    let path = program.paths[number]
    guard let first = path.slots.first else { return frames[path.frame] }
    // The frame itself is not copied: nearly all values are one step away from it.
    var value = try frames[path.frame].member(program.slots[first])
    for index in path.slots.dropFirst() { value = try value.member(program.slots[index]) }
    return value
  }

  private mutating func write(_ number: Int) throws(Diagnostic) {
    var value = try value(program.writes[number].path)
    if !program.writes[number].filters.isEmpty {
      for filter in program.writes[number].filters { value = filter.apply(value) }
    }
    switch value {
    case .text(let text), .url(let text): write(text, program.writes[number].manner)
    case .date(let date): write(date.long, program.writes[number].manner)
    case .number(let number): writer.write(String(number), to: &rendered.bytes)
    case .html(let markup): write(markup, program.writes[number].manner)
    case .none, .flag, .record, .list, .texts: break
    }
  }

  private mutating func write(_ text: String, _ manner: Program.Manner) {
    switch manner {
    case .address(let inLink):
      guard let address = SafeAddress.clean(text) else {
        return rendered.refusedAddresses.append(text)
      }
      write(address, inLink: inLink)
    case .addressPart(let inLink): write(SafeAddress.withoutBlanks(text), inLink: inLink)
    case .linkTitle: write(text, inLink: true)
    case .text, .markup, .fragment: writer.write(text, to: &rendered.bytes)
    }
  }

  /// Writes a text that may stand in a link's destination or title.
  ///
  /// There Markdown reads backslashes once more after the character references, so each is
  /// written twice.
  private mutating func write(_ text: String, inLink: Bool) {
    var text = text
    text.withUTF8 { bytes in
      let backslash = UInt8(ascii: "\\")
      guard inLink, bytes.find(backslash, from: 0) != nil else {
        return writer.write(bytes, to: &rendered.bytes)
      }
      let doubled = bytes.flatMap { $0 == backslash ? [$0, $0] : [$0] }
      doubled.withUnsafeBufferPointer { writer.write($0, to: &rendered.bytes) }
    }
  }

  private mutating func write(_ markup: [UInt8], _ manner: Program.Manner) {
    switch manner {
    case .markup: rendered.bytes.append(contentsOf: markup)
    case .fragment(let asBlock):
      Marker.write(rendered.fragments.count, asBlock: asBlock, to: &rendered.bytes)
      rendered.fragments.append(markup)
    case .text, .address, .addressPart, .linkTitle:
      markup.withUnsafeBufferPointer { writer.write($0, to: &rendered.bytes) }
    }
  }
}

extension TemplateValue {
  /// The value in a slot of a record; none of anything else.
  fileprivate func member(_ slot: Int) throws(Diagnostic) -> TemplateValue {
    guard case .record(let record) = self else { return .none }
    return try record.value(at: slot)
  }
}
