package import SiteGen

/// The files of a build by the addresses that mean them; there is no way to any other file.
package struct ServedFiles: Sendable, Equatable {
  /// What an address means.
  package enum Meaning: Sendable, Equatable {
    case file(RelativePath)
    /// A folder with an index, whose address lacks its last `/`.
    case folder(address: String)
    case nothing
    /// No address of ours at all.
    case malformed
  }

  private let files: Set<RelativePath>

  /// The files at these paths.
  package init(_ files: some Sequence<RelativePath>) { self.files = Set(files) }

  /// The meaning of the target of a request: a path and a query, percent-encoded.
  ///
  /// Source: RFC 3986, 2.1 and 3.3; a segment that holds an encoded `/` or is `..` has no file.
  package func meaning(of target: String) -> Meaning {
    guard target.hasPrefix("/") else { return .malformed }
    let way = target.prefix { $0 != "?" && $0 != "#" }.dropFirst()
    var segments: [String] = []
    for segment in way.split(separator: "/", omittingEmptySubsequences: false) {
      guard let bytes = Self.decoded(segment), let name = String(validating: bytes, as: UTF8.self)
      else { return .malformed }
      if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .malformed }
      if bytes.contains(UInt8(ascii: "/")) { return .nothing }
      segments.append(name)
    }
    let isFolder = segments.last == ""
    let text = segments.joined(separator: "/") + (isFolder ? "index.html" : "")
    // What climbs, or has an empty part, is no path at all.
    guard let path = try? RelativePath(text) else { return .nothing }
    if files.contains(path) { return .file(path) }
    guard !isFolder, let index = try? RelativePath(text + "/index.html"), files.contains(index)
    else { return .nothing }
    let address = path.parts.map { "/" + RelativePath.percentEncoded($0) }.joined() + "/"
    return .folder(address: address)
  }

  /// The bytes of a segment; nil when a `%` stands before anything but two hexadecimal digits.
  private static func decoded(_ segment: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
