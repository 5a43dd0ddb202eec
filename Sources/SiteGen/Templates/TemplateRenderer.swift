/// Runs the steps of one template over one record.
///
/// What changes is apart from what does not, so that the tables of the program are not retained at
/// each step.
struct TemplateRenderer {
  /// What has been made so far, and where in the values it is.
  private struct State {
    var frames: [TemplateValue]
    var rendered = Rendered(bytes: [])
  }

  private let program: Program
  private let writer: ValueWriter

  init(program: Program, writer: ValueWriter) {
    self.program = program
    self.writer = writer
  }

  func rendered(_ record: Record) throws(Diagnostic) -> Rendered {
    var state = State(frames: [.record(record)])
    state.rendered.bytes.reserveCapacity(program.literals.count * 2)
    try run(0..<program.steps.count, &state)
    return state.rendered
  }

  private func run(_ range: Range<Int>, _ state: inout State) throws(Diagnostic) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.steps[index] {
      case .literal(let range):
        program.literals.withUnsafeBufferPointer {
          state.rendered.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
        index += 1
      case .write(let number):
        try write(number, &state)
        index += 1
      case .section(let path, let end):
        try show(value(path, state.frames), (index + 1)..<end, &state)
        index = end
      case .inverted(let path, let end):
        if try !value(path, state.frames).isPresent { try run((index + 1)..<end, &state) }
        index = end
      }
    }
  }

  private func show(
    _ value: TemplateValue, _ body: Range<Int>, _ state: inout State
  ) throws(Diagnostic) {
    switch value {
    case .list(let records):
      for record in records { try run(body, within: .record(record), &state) }
    case .texts(let texts):
      for text in texts { try run(body, within: .text(text), &state) }
    // A flag only decides; `.` goes on to mean what it meant outside.
    case .flag(let flag):
      if flag { try run(body, &state) }
    default:
      if value.isPresent { try run(body, within: value, &state) }
    }
  }

  private func run(
    _ body: Range<Int>, within frame: TemplateValue, _ state: inout State
  ) throws(Diagnostic) {
    state.frames.append(frame)
    try run(body, &state)
    state.frames.removeLast()
  }

  private func value(_ number: Int, _ frames: [TemplateValue]) throws(Diagnostic) -> TemplateValue {
    let path = program.paths[number]
    guard let first = path.slots.first else { return frames[path.frame] }
    // The frame itself is not copied: nearly all values are one step away from it.
    var value = try frames[path.frame].member(program.slots[first])
    for index in path.slots.dropFirst() { value = try value.member(program.slots[index]) }
    return value
  }

  private func write(_ number: Int, _ state: inout State) throws(Diagnostic) {
    let step = program.writes[number]
    var value = try value(step.path, state.frames)
    for filter in step.filters { value = filter.apply(value) }
    switch value {
    case .text(let text), .url(let text): write(text, step.manner, &state.rendered)
    case .date(let date): write(date.long, step.manner, &state.rendered)
    case .number(let number): writer.write(String(number), to: &state.rendered.bytes)
    case .html(let markup): write(markup, step.manner, &state.rendered)
    case .none, .flag, .record, .list, .texts: break
    }
  }

  private func write(_ text: String, _ manner: Program.Manner, _ rendered: inout Rendered) {
    switch manner {
    case .address(let inLink):
      guard let address = SafeAddress.clean(text) else {
        return rendered.refusedAddresses.append(text)
      }
      write(address, inLink: inLink, &rendered)
    case .addressPart(let inLink):
      write(SafeAddress.withoutBlanks(text), inLink: inLink, &rendered)
    case .linkTitle: write(text, inLink: true, &rendered)
    case .text, .markup, .fragment: writer.write(text, to: &rendered.bytes)
    }
  }

  /// Writes a text that may stand in a link's destination or title.
  ///
  /// There Markdown reads backslashes once more after the character references, so each is
  /// written twice.
  private func write(_ text: String, inLink: Bool, _ rendered: inout Rendered) {
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

  private func write(
    _ markup: [UInt8], _ manner: Program.Manner, _ rendered: inout Rendered
  ) {
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
