/// Reads EDTF from UTF-8 bytes, once from left to right, without recursion.
struct EDTFParser {
  /// What is wrong, and at which bytes; no reason means that the byte there is unexpected.
  struct Fault: Error {
    let reason: EDTFError.Reason?
    let range: Range<Int>
  }

  let bytes: [UInt8]
  /// Offset of the next byte.
  var position = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  mutating func parse() throws(Fault) -> EDTF {
    switch next {
    case nil: throw Fault(reason: .empty, range: 0..<0)
    case UInt8(ascii: "["): return .oneOf(try set(closedBy: UInt8(ascii: "]")))
    case UInt8(ascii: "{"): return .allOf(try set(closedBy: UInt8(ascii: "}")))
    default: return try dateOrInterval()
    }
  }

  private mutating func dateOrInterval() throws(Fault) -> EDTF {
    let start = try intervalEnd()
    if case .date(let date) = start {
      if next == UInt8(ascii: "T") {
        let dateTime = try dateTime(of: date)
        if next == UInt8(ascii: "/") { throw Fault(reason: .timeNotAllowed, range: 10..<position) }
        try expectEnd()
        return .dateTime(dateTime)
      }
      if next == nil { return .date(date) }
    }
    guard next != nil else { throw fault(.intervalWithoutDate, from: 0) }
    try expect(UInt8(ascii: "/"))
    let endStart = position
    let end = try intervalEnd()
    if next == UInt8(ascii: "/") { throw fault(.secondSlash, at: position) }
    if next == UInt8(ascii: "T"), end.date != nil { throw fault(.timeNotAllowed, at: position) }
    try expectEnd()
    do {
      return .interval(try EDTFInterval(start, end))
    } catch {
      throw fault(error, from: error == .endBeforeStart ? endStart : 0)
    }
  }

  /// A date, `..`, or nothing before a slash or the end.
  private mutating func intervalEnd() throws(Fault) -> EDTFInterval.End {
    if next == nil || next == UInt8(ascii: "/") { return .unknown }
    return try skipDots() ? .open : .date(date())
  }

  private mutating func set(closedBy closer: UInt8) throws(Fault) -> EDTFSet {
    position += 1
    var elements: [EDTFSet.Element] = []
    var openInside: Range<Int>?
    while true {
      if next == closer || next == UInt8(ascii: ",") {
        let isEmpty = elements.isEmpty && next == closer
        throw fault(isEmpty ? .emptySet : .emptyElement, at: position)
      }
      let start = position
      let element = try setElement(closedBy: closer)
      switch element {
      case .orBefore where !elements.isEmpty: openInside = openInside ?? start..<position
      case .orAfter where next == UInt8(ascii: ","): openInside = openInside ?? start..<position
      default: break
      }
      elements.append(element)
      if next == closer { break }
      if next == nil { throw fault(.unclosedSet, at: position) }
      if next == UInt8(ascii: "T") { throw fault(.timeNotAllowed, at: position) }
      try expect(UInt8(ascii: ","))
    }
    position += 1
    try expectEnd()
    do {
      return try EDTFSet(elements)
    } catch {
      throw Fault(reason: error, range: openInside ?? 0..<position)
    }
  }

  private mutating func setElement(closedBy closer: UInt8) throws(Fault) -> EDTFSet.Element {
    let start = position
    let element: EDTFSet.Element
    if skipDots() {
      if next == closer || next == UInt8(ascii: ",") { throw fault(.rangeWithoutDate, from: start) }
      element = .orBefore(try date())
    } else {
      let first = try date()
      if !skipDots() {
        element = .date(first)
      } else if next == closer || next == UInt8(ascii: ",") {
        element = .orAfter(first)
      } else {
        element = .range(first, try date())
      }
    }
    do {
      try element.check()
    } catch {
      throw fault(error, from: start)
    }
    return element
  }
}

extension EDTFParser {
  /// The byte at the position, or nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Takes `..` when it comes next.
  mutating func skipDots() -> Bool {
    let dot = UInt8(ascii: ".")
    guard next == dot, position + 1 < bytes.count, bytes[position + 1] == dot else { return false }
    position += 2
    return true
  }

  /// Takes a byte when it comes next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(Fault) {
    guard skip(byte) else { throw unexpected() }
  }

  func expectEnd() throws(Fault) {
    guard next == nil else { throw unexpected() }
  }

  /// The byte at the position cannot stand there.
  func unexpected() -> Fault { Fault(reason: nil, range: position..<position + 1) }

  /// A fault about the bytes from `start` to the position.
  func fault(_ reason: EDTFError.Reason, from start: Int) -> Fault {
    Fault(reason: reason, range: start..<max(start, position))
  }

  /// A fault about one byte.
  func fault(_ reason: EDTFError.Reason, at offset: Int) -> Fault {
    Fault(reason: reason, range: offset..<offset + 1)
  }
}

extension EDTFParser.Fault {
  /// The error with its place in characters.
  ///
  /// Complexity: O(n) in the length of the text.
  func located(in text: String) -> EDTFError {
    var (offset, column, length) = (0, 1, 0)
    var found: Character?
    for character in text {
      let end = offset + character.utf8.count
      if end <= range.lowerBound {
        column += 1
      } else if offset < range.upperBound {
        found = found ?? character
        length += 1
      } else {
        break
      }
      offset = end
    }
    return EDTFError(
      reason ?? found.map(EDTFError.Reason.unexpectedCharacter) ?? .unexpectedEnd,
      column: column, length: length)
  }
}
