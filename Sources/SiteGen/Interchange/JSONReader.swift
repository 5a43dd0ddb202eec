/// Reads one JSON object from the bytes of a line: the texts and numbers under the wanted keys, and
/// whether all the rest is JSON too.
///
/// Nothing is kept of the other keys, so that a reader of documents needs no more room than their
/// text. Source: RFC 8259; a key that stands twice is refused, as is half a surrogate pair.
struct JSONReader {
  /// A value under a wanted key.
  enum Value: Equatable {
    case null
    case text(String)
    /// A number as it is written.
    case number(String)
    /// A value of another kind.
    case other(JSONKind)
  }

  /// A key with its value and where that stands, in UTF-8 offsets of the line.
  struct Member {
    let key: String
    let value: Value
    let span: Range<Int>
  }

  /// What is wrong with a line, and where.
  struct Fault: Error, Equatable {
    let trouble: JSONTrouble
    let span: Range<Int>
  }

  /// Deeper lists and objects are refused.
  static let depth = 512

  private let bytes: [UInt8]
  private var at = 0
  /// Whether a number may be one that this program never writes, which reads as null.
  private var takesAnyNumber = false

  /// A reader of a line that is valid UTF-8.
  init(_ line: [UInt8]) { bytes = line }

  /// The wanted members of the object that the line is.
  ///
  /// Complexity: O(n) in the length of the line.
  mutating func members(_ wanted: [String]) throws(Fault) -> [Member] {
    skipBlanks()
    guard at < bytes.count else { throw fault(.endTooEarly) }
    guard bytes[at] == UInt8(ascii: "{") else {
      let start = at
      let value = try value(isWanted: false)
      throw Fault(trouble: .notAnObject(Self.kind(of: value)), span: start..<at)
    }
    at += 1
    var found: [Member] = []
    var keys: Set<String> = []
    skipBlanks()
    if next(is: "}") { return try ended(found) }
    while true {
      skipBlanks()
      let start = at
      guard at < bytes.count else { throw fault(.endTooEarly) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw fault(.expected(.key)) }
      let key = try text()
      guard keys.insert(key).inserted else {
        throw Fault(trouble: .keyTwice(key), span: start..<at)
      }
      skipBlanks()
      guard next(is: ":") else { throw fault(.expected(.colon)) }
      skipBlanks()
      let first = at
      let isWanted = wanted.contains(key)
      let value = try value(isWanted: isWanted)
      if isWanted { found.append(Member(key: key, value: value, span: first..<at)) }
      skipBlanks()
      if next(is: "}") { return try ended(found) }
      guard next(is: ",") else { throw fault(.expected(.comma)) }
    }
  }

  private mutating func ended(_ found: [Member]) throws(Fault) -> [Member] {
    skipBlanks()
    guard at == bytes.count else {
      throw Fault(trouble: .moreThanOne, span: at..<bytes.count)
    }
    return found
  }

  private static func kind(of value: Value) -> JSONKind {
    switch value {
    case .null: .null
    case .text: .text
    case .number: .number
    case .other(let kind): kind
    }
  }

  private mutating func value(isWanted: Bool) throws(Fault) -> Value {
    guard at < bytes.count else { throw fault(.endTooEarly) }
    switch bytes[at] {
    case UInt8(ascii: "\""):
      if isWanted { return .text(try text()) }
      try skipText()
      return .text("")
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .other(try skipNested())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: return try word()
    }
  }

  private mutating func word() throws(Fault) -> Value {
    let words: [(String, Value)] = [
      ("null", .null), ("true", .other(.flag)), ("false", .other(.flag)),
    ]
    for (word, value) in words where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return value
    }
    throw fault(.expected(.value))
  }

  /// RFC 8259, section 6.
  private mutating func number() throws(Fault) -> String {
    let start = at
    _ = next(is: "-")
    if next(is: "0") {
      if isDigit { throw fault(.badNumber) }
    } else {
      try digits()
    }
    if next(is: ".") { try digits() }
    if next(is: "e") || next(is: "E") {
      if !next(is: "+") { _ = next(is: "-") }
      try digits()
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private var isDigit: Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }

  private mutating func digits() throws(Fault) {
    guard isDigit else { throw fault(.badNumber) }
    while isDigit { at += 1 }
  }

  /// Passes over lists and objects in one another, without a call for each.
  private mutating func skipNested() throws(Fault) -> JSONKind {
    let kind: JSONKind = bytes[at] == UInt8(ascii: "{") ? .object : .list
    var isObject: [Bool] = []
    // Whether a value must come next, and not a comma or an end.
    var needsValue = true
    repeat {
      if needsValue {
        skipBlanks()
        let opensObject = next(is: "{")
        if opensObject || next(is: "[") {
          isObject.append(opensObject)
          guard isObject.count < Self.depth else { throw fault(.tooDeep) }
          skipBlanks()
          if next(is: opensObject ? "}" : "]") {
            isObject.removeLast()
            needsValue = false
          } else if opensObject {
            try skipKey()
          }
          continue
        }
        _ = try value(isWanted: false)
        needsValue = false
      }
      skipBlanks()
      guard let inObject = isObject.last else { break }
      if next(is: inObject ? "}" : "]") {
        isObject.removeLast()
      } else if next(is: ",") {
        if inObject { try skipKey() }
        needsValue = true
      } else {
        throw fault(at < bytes.count ? .expected(.comma) : .endTooEarly)
      }
    } while !isObject.isEmpty
    return kind
  }

  /// Passes over a key and its colon, and gives the key's place.
  @discardableResult
  private mutating func skipKey() throws(Fault) -> Range<Int> {
    skipBlanks()
    guard at < bytes.count else { throw fault(.endTooEarly) }
    guard bytes[at] == UInt8(ascii: "\"") else { throw fault(.expected(.key)) }
    let start = at
    try skipText()
    let key = start..<at
    skipBlanks()
    guard next(is: ":") else { throw fault(.expected(.colon)) }
    return key
  }

  private mutating func skipBlanks() {
    while at < bytes.count,
      bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D
    {
      at += 1
    }
  }

  private mutating func next(is character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The fault at the place that has been reached.
  private func fault(_ trouble: JSONTrouble) -> Fault {
    at < bytes.count
      ? Fault(trouble: trouble, span: at..<at + 1)
      : Fault(trouble: .endTooEarly, span: at..<at)
  }
}

extension JSONReader {
  private mutating func skipText() throws(Fault) {
    var nothing: [UInt8]?
    try readText(into: &nothing)
  }

  private mutating func text() throws(Fault) -> String {
    if let end = endOfPlainText {
      defer { at = end + 1 }
      return String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    }
    var text: [UInt8]? = []
    try readText(into: &text)
    return String(decoding: text ?? [], as: UTF8.self)
  }

  /// Where the text that begins here ends, when nothing in it is escaped or wrong.
  private var endOfPlainText: Int? {
    var end = at + 1
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") {
      if bytes[end] == UInt8(ascii: "\"") { return end }
      end += 1
    }
    return nil
  }

  /// RFC 8259, section 7; the text is checked and, when `text` is not nil, kept.
  private mutating func readText(into text: inout [UInt8]?) throws(Fault) {
    let opening = at
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return
      }
      if byte < 0x20 { throw fault(.controlCharacter(byte)) }
      if byte == UInt8(ascii: "\\") {
        let scalar = try escape()
        text?.append(contentsOf: String(Character(scalar)).utf8)
      } else {
        let start = at
        while at < bytes.count, bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "\""),
          bytes[at] != UInt8(ascii: "\\")
        {
          at += 1
        }
        text?.append(contentsOf: bytes[start..<at])
      }
    }
    throw Fault(trouble: .unclosedText, span: opening..<opening + 1)
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let start = at
    at += 1
    guard at < bytes.count else { throw fault(.endTooEarly) }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw Fault(trouble: .badEscape, span: start..<at)
    }
    let unit = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A high half must be followed by a low one.
    if unit < 0xDC00, next(is: "\\"), next(is: "u") {
      let low = try fourDigits(from: start)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw Fault(trouble: .halfCharacter, span: start..<start + 6)
  }

  private mutating func fourDigits(from start: Int) throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw Fault(trouble: .badEscape, span: start..<min(at + 1, bytes.count))
      }
      unit = unit << 4 | UInt32(digit)
      at += 1
    }
    return unit
  }
}

extension JSONReader {
  /// The value that a text is, whole and with everything in it.
  ///
  /// Numbers must be integers, as all are that this program writes.
  static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    try value(of: bytes, handing: nil) { _ in }
  }

  /// The same of a text that another program has written, in which numbers may be fractions.
  static func foreignValue(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.takesAnyNumber = true
    reader.skipBlanks()
    let value = try reader.tree(depth: 1)
    reader.skipBlanks()
    guard reader.at == bytes.count else { throw reader.fault(.moreThanOne) }
    return value
  }

  /// An item of a list, of which only the places are known.
  struct Item {
    typealias Member = (key: Range<Int>, value: Range<Int>)

    let span: Range<Int>
    /// The members of an object, keys with their quotes; none of anything else.
    let members: [Member]
  }

  /// The same; the items of the list under a key of the object are checked and handed on one by one,
  /// and the list is empty in what is given back: of a long one no tree is wanted.
  static func value(
    of bytes: [UInt8], handing key: String?, _ body: (Item) throws(Fault) -> Void
  ) throws(Fault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(trouble: .expected(.value), span: 0..<min(1, bytes.count))
    }
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    let value =
      if key != nil, reader.at < bytes.count, bytes[reader.at] == UInt8(ascii: "{") {
        JSONValue.object(
          try reader.treeMembers { reader, name throws(Fault) in
            guard name == key, reader.isAtList else { return try reader.tree(depth: 2) }
            try reader.items { reader throws(Fault) in try body(try reader.item()) }
            return .list([])
          })
      } else {
        try reader.tree(depth: 1)
      }
    reader.skipBlanks()
    guard reader.at == bytes.count else {
      throw Fault(trouble: .moreThanOne, span: reader.at..<bytes.count)
    }
    return value
  }

  private mutating func tree(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.depth else { throw fault(.tooDeep) }
    guard at < bytes.count else { throw fault(.endTooEarly) }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      return .object(
        try treeMembers { reader, _ throws(Fault) in try reader.tree(depth: depth + 1) })
    case UInt8(ascii: "["):
      var items: [JSONValue] = []
      try self.items { reader throws(Fault) in items.append(try reader.tree(depth: depth + 1)) }
      return .list(items)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = at
      guard let number = Int(try number()) else {
        if takesAnyNumber { return .null }
        throw Fault(trouble: .badNumber, span: start..<at)
      }
      return .number(number)
    case UInt8(ascii: "t"):
      _ = try word()
      return .flag(true)
    case UInt8(ascii: "f"):
      _ = try word()
      return .flag(false)
    default:
      _ = try word()
      return .null
    }
  }

  private var isAtList: Bool { at < bytes.count && bytes[at] == UInt8(ascii: "[") }

  private mutating func items(
    _ item: (inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    at += 1
    skipBlanks()
    if next(is: "]") { return }
    while true {
      skipBlanks()
      try item(&self)
      skipBlanks()
      if next(is: "]") { return }
      guard next(is: ",") else { throw fault(.expected(.comma)) }
    }
  }

  /// Passes over an item, and notes where its members stand.
  private mutating func item() throws(Fault) -> Item {
    let start = at
    var members: [Item.Member] = []
    guard next(is: "{") else {
      _ = try value(isWanted: false)
      return Item(span: start..<at, members: [])
    }
    members.reserveCapacity(12)
    skipBlanks()
    if next(is: "}") { return Item(span: start..<at, members: []) }
    while true {
      let key = try skipKey()
      skipBlanks()
      let first = at
      _ = try value(isWanted: false)
      members.append((key, first..<at))
      skipBlanks()
      if next(is: "}") { return Item(span: start..<at, members: members) }
      guard next(is: ",") else { throw fault(.expected(.comma)) }
    }
  }

  private mutating func treeMembers(
    _ value: (inout JSONReader, _ key: String) throws(Fault) -> JSONValue
  ) throws(Fault) -> [(key: String, value: JSONValue)] {
    at += 1
    var members: [(key: String, value: JSONValue)] = []
    skipBlanks()
    if next(is: "}") { return members }
    while true {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw fault(.expected(.key))
      }
      let key = try text()
      skipBlanks()
      guard next(is: ":") else { throw fault(.expected(.colon)) }
      skipBlanks()
      members.append((key, try value(&self, key)))
      skipBlanks()
      if next(is: "}") { return members }
      guard next(is: ",") else { throw fault(.expected(.comma)) }
    }
  }
}

extension JSONValue {
  /// The first value under a key of an object; nil for none.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  var items: [JSONValue]? { if case .list(let items) = self { items } else { nil } }

  /// The texts of a list.
  var strings: [String]? { items?.compactMap(\.string) }
}
