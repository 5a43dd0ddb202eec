extension RelativePath {
  /// The relative URL reference that leads from the page at `page` to this path.
  ///
  /// A page's reference to itself is its own name: an empty one would do in a link, but in `src` it
  /// loads the page once more. A folder's reference ends in `/` only when it is the root or above
  /// the page.
  ///
  /// Source: RFC 3986, 3.3 and 4.2. Besides the unreserved characters only those sub-delimiters
  /// stay bare that need no care in HTML attributes, in CSS and in a first segment.
  package func reference(from page: RelativePath) -> String {
    let here = page.parent.parts
    let there = parts
    var common = 0
    while common < here.count, common < there.count - 1,
      here[common].utf8.elementsEqual(there[common].utf8)
    {
      common += 1
    }
    if there.isEmpty {
      return here.isEmpty ? "./" : String(repeating: "../", count: here.count)
    }
    let way = there[common...].map { Self.percentEncoded($0) }.joined(separator: "/")
    return String(repeating: "../", count: here.count - common) + way
  }

  /// A path segment with every byte percent-encoded that is not safe everywhere.
  package static func percentEncoded(_ segment: some StringProtocol) -> String {
    var result = ""
    for byte in segment.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "@"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
