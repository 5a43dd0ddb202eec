/// The character references that escaping makes.
enum HTMLReferences {
  /// An attribute's value with the character references resolved that escaping makes.
  static func resolved(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let name = rest.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
      let end = rest.startIndex + 1 + name.count
      if byte == UInt8(ascii: "&"), end < rest.endIndex, rest[end] == UInt8(ascii: ";"),
        let scalar = scalar(named: String(decoding: name, as: UTF8.self))
      {
        result.append(contentsOf: String(Character(scalar)).utf8)
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
      let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return number.flatMap { Unicode.Scalar($0) }
    }
  }
}
