/// Writes a text so that it stays inert in the template it is set into.
///
/// In every escaping: U+0000 becomes U+FFFD; control characters and noncharacters, which HTML
/// forbids, are left out; bidirectional embeddings, overrides and isolates that the text opens are
/// closed at its end, and closings of what it did not open are left out.
/// Source: HTML, "Preprocessing the input stream"; Unicode Annex 9, section 2.
struct ValueWriter: Sendable {
  private enum Class: UInt8 { case plain, blank, escape, dropped, null, lead }

  private let classes: [UInt8]
  private let escaping: Escaping

  init(_ escaping: Escaping) {
    self.escaping = escaping
    classes = (0...255).map { Self.classify($0, escaping).rawValue }
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
    case .html, .xml: Array("&<>\"'".utf8).contains(byte)
    case .plain: false
    }
  }

  /// Appends `text`.
  ///
  /// Complexity: O(n) in the length of the text.
  func write(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { write($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { write($0, to: &output) } }
  }

  /// Appends text that is valid UTF-8.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var pen = Pen(begin: output.count, collapses: escaping.collapsesBlanks)
    var balance = BidiBalance()
    var run = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let code = classes[Int(byte)]
      if code == Class.plain.rawValue || isSingleBlank(bytes, index, run) {
        index += 1
        continue
      }
      let kind = Class(rawValue: code) ?? .plain
      let (action, length) = kind == .lead ? look(at: index, in: bytes) : (nil, 1)
      if kind == .lead && action == nil {
        index += length
        continue
      }
      pen.write(UnsafeBufferPointer(rebasing: bytes[run..<index]), to: &output)
      switch action ?? .of(kind) {
      case .blank: pen.blank(to: &output)
      case .null: pen.write([0xEF, 0xBF, 0xBD], to: &output)
      case .escape: pen.write(reference(byte), to: &output)
      case .direction(let code):
        if balance.keeps(code) { pen.write(bytes[index..<(index + length)], to: &output) }
      case .dropped: break
      }
      index += length
      run = index
    }
    pen.write(UnsafeBufferPointer(rebasing: bytes[run..<index]), to: &output)
    balance.close(&output)
  }

  /// A blank between two plain characters needs no care; this keeps most texts in one run.
  private func isSingleBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ run: Int)
    -> Bool
  {
    bytes[index] == .blank && index > run && index + 1 < bytes.count
      && classes[Int(bytes[index + 1])] == Class.plain.rawValue
  }

  private func reference(_ byte: UInt8) -> [UInt8] {
    guard escaping != .markdown else { return Self.numeric[Int(byte)] }
    switch byte {
    case UInt8(ascii: "&"): return Self.ampersand
    case UInt8(ascii: "<"): return Self.less
    case UInt8(ascii: ">"): return Self.greater
    case UInt8(ascii: "\""): return Self.quote
    default: return Self.numeric[Int(byte)]
    }
  }

  private static let numeric = (0...127).map { Array("&#\($0);".utf8) }
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)

  // MARK: Characters beyond ASCII

  private enum Action {
    case blank, dropped, null, escape
    case direction(UInt8)

    static func of(_ kind: Class) -> Action {
      switch kind {
      case .blank: .blank
      case .null: .null
      case .escape: .escape
      case .plain, .dropped, .lead: .dropped
      }
    }
  }

  /// What to do with the character that begins at `index`, and its length; nil keeps it.
  private func look(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Action?, Int) {
    let lead = bytes[index]
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - index)
    let second = length > 1 ? bytes[index + 1] : 0
    let last = bytes[index + length - 1]
    switch (lead, second, last) {
    case (0xC2, 0x85, _): return (.blank, length)
    case (0xC2, 0x80...0x9F, _): return (.dropped, length)
    case (0xE2, 0x80, 0xA8...0xA9): return (escaping.collapsesBlanks ? .blank : nil, length)
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return (.direction(last), length)
    case (0xEF, 0xB7, 0x90...0xAF), (0xEF, 0xBF, 0xBE...0xBF): return (.dropped, length)
    case (0xF0..., _, 0xBE...0xBF):
      let isNoncharacter = length == 4 && second & 0x0F == 0x0F && bytes[index + 2] == 0xBF
      return (isNoncharacter ? .dropped : nil, length)
    default: return (nil, length)
    }
  }
}

/// Appends runs of bytes; where blanks collapse, a blank is held back until something follows it.
private struct Pen {
  let begin: Int
  let collapses: Bool
  private var isWaiting = false

  init(begin: Int, collapses: Bool) {
    self.begin = begin
    self.collapses = collapses
  }

  mutating func write(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    if isWaiting, output.count > begin { output.append(.blank) }
    isWaiting = false
    output.append(contentsOf: bytes)
  }

  mutating func blank(to output: inout [UInt8]) {
    if collapses { isWaiting = true } else { output.append(.blank) }
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
  func close(_ output: inout [UInt8]) {
    for isIsolate in open.reversed() {
      output.append(contentsOf: isIsolate ? [0xE2, 0x81, 0xA9] : [0xE2, 0x80, 0xAC])
    }
  }
}
