/// Where a reference leads.
enum LinkTarget: Hashable {
  /// To another site, or to no page at all (`mailto:`, `data:`).
  case outside
  /// Above the root of the site.
  case above
  /// To a file, and to a part of it; the path is as it would be looked up, percent-decoded.
  case inside(RelativePath, fragment: String)

  /// Resolves a reference that stands in the file `page`, whose folder is `folder`.
  ///
  /// A path that ends in `/`, or is empty after all dots are gone, leads to its `index.html`. One
  /// that begins with `/` starts at the root of the host, on which the tree is in the folder `root`.
  ///
  /// Source: RFC 3986, 5.2 and 5.2.4; encoded dots count as dots, as browsers take them.
  init(
    _ reference: some Collection<UInt8>, on page: RelativePath, in folder: RelativePath,
    under root: RelativePath = .root
  ) {
    var reference = Self.trimmed(Array(reference))
    if Self.hasScheme(reference) || reference.starts(with: "//".utf8) {
      self = .outside
      return
    }
    if !root.isRoot, reference.first == UInt8(ascii: "/") {
      let start = "/" + root.text
      guard reference.starts(with: (start + "/").utf8) else {
        self = .outside
        return
      }
      reference = reference.dropFirst(start.utf8.count)
    }
    let hash = reference.firstIndex(of: UInt8(ascii: "#")) ?? reference.endIndex
    var fragment = ""
    if hash + 1 < reference.endIndex {
      fragment = String(decoding: Self.percentDecoded(reference[(hash + 1)...]), as: UTF8.self)
    }
    let query = reference[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let path = reference[..<query]
    if path.isEmpty {
      self = .inside(page, fragment: fragment)
      return
    }
    guard let target = Self.path(path, from: folder) else {
      self = .above
      return
    }
    self = .inside(target, fragment: fragment)
  }

  /// Nil when the path climbs above the root.
  private static func path(
    _ reference: ArraySlice<UInt8>, from folder: RelativePath
  ) -> RelativePath? {
    let slash = UInt8(ascii: "/")
    var at = reference.startIndex
    var path: [UInt8] = []
    path.reserveCapacity(folder.text.utf8.count + reference.count + 12)
    if reference.first == slash { at += 1 } else { path.append(contentsOf: folder.text.utf8) }
    var isFolder = true
    while at <= reference.endIndex {
      let end = reference[at...].firstIndex(of: slash) ?? reference.endIndex
      let segment = percentDecoded(reference[at..<end])
      at = end + 1
      isFolder = segment.isEmpty || segment.elementsEqual(".".utf8)
      if isFolder { continue }
      if segment.elementsEqual("..".utf8) {
        if path.isEmpty { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
        isFolder = true
        continue
      }
      if !path.isEmpty { path.append(slash) }
      path.append(contentsOf: segment)
    }
    if isFolder {
      if !path.isEmpty { path.append(slash) }
      path.append(contentsOf: "index.html".utf8)
    }
    return RelativePath(trusted: String(decoding: path, as: UTF8.self))
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var slice = bytes[...]
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  private static func hasScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    for byte in bytes {
      if byte == UInt8(ascii: ":") { return true }
      let isInScheme =
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "+-.".utf8.contains(byte)
      if !isInScheme { return false }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var decoded: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex,
        let high = hexDigit(bytes[at + 1]), let low = hexDigit(bytes[at + 2])
      {
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(bytes[at])
        at += 1
      }
    }
    return decoded[...]
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
