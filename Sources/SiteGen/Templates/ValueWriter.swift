/// Writes a text so that it stays inert in the template it is set into.
///
/// In every escaping: U+0000 becomes U+FFFD; control characters and noncharacters, which HTML
/// forbids, are left out; bidirectional embeddings, overrides and isolates that the text opens are
/// closed at its end, and closings of what it did not open are left out.
/// Source: HTML, "Preprocessing the input stream"; Unicode Annex 9, section 2.
struct ValueWriter: Sendable {
  private enum Class { case plain, blank, escape, dropped, null, lead }

  /// What each byte is.
  private let classes: [Class]
  /// The most bytes that each byte becomes, and what it may open closed again; and `care` for all that
  /// are not plain.
  private let rooms: [Int]
  private static let care = 1 << 40
  private let escaping: Escaping

  init(_ escaping: Escaping) {
    self.escaping = escaping
    classes = (0...255).map { Self.classify($0, escaping) }
    rooms = classes.map { kind in
      switch kind {
      case .plain: 1
      case .blank, .dropped: 1 + Self.care
      case .null: 3 + Self.care
      case .lead: 4 + Self.care
      case .escape: 6 + Self.care
      }
    }
  }

  private static func classify(_ byte: UInt8, _ escaping: Escaping) -> Class {
    switch byte {
    case 0: .null
    case 0x0B, 0x0C: .blank
    case 0x09, 0x0A, 0x0D, 0x20: escaping.collapsesBlanks ? .blank : .plain
    case 0x01...0x1F, 0x7F: .dropped
    // The first bytes of characters that need a closer look: C1 controls, bidirectional marks,
    // line separators, noncharacters.
    case 0xC2, 0xE2, 0xEF, 0xF0...0xF4: .lead
    case _ where byte.isASCIIPunctuation: escapes(byte, escaping) ? .escape : .plain
    default: .plain
    }
  }

  private static func escapes(_ byte: UInt8, _ escaping: Escaping) -> Bool {
    switch escaping {
    case .markdown: true
    case .html, .xml: byte.isHTMLSign
    case .plain: false
    }
  }

  /// Appends `text`.
  ///
  /// Complexity: O(n) in the length of the text.
  func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, to: &output) }
  }

  /// Appends text that is valid UTF-8.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard let room = roomOfCare(bytes) else { return output.append(contentsOf: bytes) }
    output.append(addingCapacity: room) { span in
      var pen = Pen(collapses: escaping.collapsesBlanks)
      var balance = BidiBalance()
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        var length = 1
        switch classes[Int(byte)] {
        case .plain:
          while index + length < bytes.count, classes[Int(bytes[index + length])] == .plain {
            length += 1
          }
          pen.write(UnsafeBufferPointer(rebasing: bytes[index..<(index + length)]), to: &span)
        case .blank: pen.blank(to: &span)
        case .escape where escaping == .markdown: pen.number(byte, to: &span)
        case .escape: pen.name(byte, to: &span)
        case .dropped: break
        case .null: pen.replacement(to: &span)
        case .lead:
          let (action, count) = look(at: index, in: bytes)
          length = count
          let character = UnsafeBufferPointer(rebasing: bytes[index..<(index + count)])
          switch action {
          case .kept: pen.write(character, to: &span)
          case .blank: pen.blank(to: &span)
          case .dropped: break
          case .direction(let code): if balance.keeps(code) { pen.write(character, to: &span) }
          }
        }
        index += length
      }
      balance.close(&span)
    }
  }

  /// The most bytes that a text becomes; nil when it stays as it is.
  private func roomOfCare(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let sum = rooms.withUnsafeBufferPointer { rooms in
      bytes.reduce(0) { $0 + rooms[Int($1)] }
    }
    if sum < Self.care { return nil }
    // A text of letters and single blanks is as plain.
    let isPlain = bytes.indices.allSatisfy { index in
      classes[Int(bytes[index])] == .plain || isSingleBlank(bytes, index)
    }
    return isPlain ? nil : sum % Self.care
  }

  /// Whether a blank stands between two plain characters, where it needs no care.
  private func isSingleBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == .blank && index > 0 && index + 1 < bytes.count
      && classes[Int(bytes[index - 1])] == .plain && classes[Int(bytes[index + 1])] == .plain
  }

  // MARK: Characters beyond ASCII

  private enum Action {
    case kept, blank, dropped
    case direction(UInt8)
  }

  /// What to do with the character that begins at `index`, and its length.
  private func look(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Action, Int) {
    let lead = bytes[index]
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - index)
    let second = length > 1 ? bytes[index + 1] : 0
    let last = bytes[index + length - 1]
    switch (lead, second, last) {
    case (0xC2, 0x85, _): return (.blank, length)
    case (0xC2, 0x80...0x9F, _): return (.dropped, length)
    case (0xE2, 0x80, 0xA8...0xA9): return (escaping.collapsesBlanks ? .blank : .kept, length)
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return (.direction(last), length)
    case (0xEF, 0xB7, 0x90...0xAF), (0xEF, 0xBF, 0xBE...0xBF): return (.dropped, length)
    case (0xF0..., _, 0xBE...0xBF):
      let isNoncharacter = length == 4 && second & 0x0F == 0x0F && bytes[index + 2] == 0xBF
      return (isNoncharacter ? .dropped : .kept, length)
    default: return (.kept, length)
    }
  }
}

/// Appends characters; where blanks collapse, a blank is held back until something follows it.
private struct Pen {
  private let collapses: Bool
  private var isWaiting = false

  init(collapses: Bool) { self.collapses = collapses }

  mutating func write(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
    if isWaiting { endBlank(&output) }
    output.append(byte)
  }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputSpan<UInt8>) {
    guard !bytes.isEmpty else { return }
    if isWaiting { endBlank(&output) }
    output.withUnsafeMutableBufferPointer { buffer, count in
      for byte in bytes {
        buffer[count] = byte
        count += 1
      }
    }
  }

  mutating func blank(to output: inout OutputSpan<UInt8>) {
    if collapses { isWaiting = true } else { output.append(.blank) }
  }

  /// Writes an ASCII character as its number.
  mutating func number(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
    write(UInt8(ascii: "&"), to: &output)
    output.append(UInt8(ascii: "#"))
    if byte >= 100 { output.append(UInt8(ascii: "1")) }
    output.append(UInt8(ascii: "0") + byte / 10 % 10)
    output.append(UInt8(ascii: "0") + byte % 10)
    output.append(UInt8(ascii: ";"))
  }

  /// Writes a sign of HTML by its name; the apostrophe has none in HTML 4.
  mutating func name(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
    let name: StaticString
    switch byte {
    case UInt8(ascii: "&"): name = "&amp;"
    case UInt8(ascii: "<"): name = "&lt;"
    case UInt8(ascii: ">"): name = "&gt;"
    case UInt8(ascii: "\""): name = "&quot;"
    default: return number(byte, to: &output)
    }
    let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    write(bytes, to: &output)
  }

  /// Writes U+FFFD.
  mutating func replacement(to output: inout OutputSpan<UInt8>) {
    write(0xEF, to: &output)
    output.append(0xBF)
    output.append(0xBD)
  }

  private mutating func endBlank(_ output: inout OutputSpan<UInt8>) {
    isWaiting = false
    if !output.isEmpty { output.append(.blank) }
  }
}

/// Keeps account of the bidirectional formatting that a text opens.
private struct BidiBalance {
  /// What is open, innermost last: true for an isolate, false for an embedding or override.
  private var open: [Bool] = []
  private var isolates = 0

  /// Whether to keep the character whose last UTF-8 byte is `code`: not when it closes nothing.
  mutating func keeps(_ code: UInt8) -> Bool {
    switch code {
    case 0xAC:
      guard open.last == false else { return false }
      open.removeLast()
    case 0xA9:
      guard isolates > 0 else { return false }
      while let isIsolate = open.popLast(), !isIsolate {}
      isolates -= 1
    case 0xA6...0xA8:
      open.append(true)
      isolates += 1
    default: open.append(false)
    }
    return true
  }

  /// Closes what is still open.
  func close(_ output: inout OutputSpan<UInt8>) {
    for isIsolate in open.reversed() {
      output.append(0xE2)
      output.append(isIsolate ? 0x81 : 0x80)
      output.append(isIsolate ? 0xA9 : 0xAC)
    }
  }
}
