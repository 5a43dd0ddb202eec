/// What has to be known of one file to check the links of a whole site; found while its bytes are at
/// hand, so that they need not be kept.
struct LinkLook: Sendable {
  /// A link to a part of a page.
  struct Part: Sendable {
    /// Index of the page among the files.
    let page: Int32
    /// Hash of the id.
    let id: UInt64
  }

  /// Whether some link leads nowhere, or needs a closer look.
  var isDoubtful = false
  /// The links to parts of pages.
  var parts: [Part] = []
  /// Hashes of the ids, ascending.
  var ids: [UInt64] = []

  /// Whether an id is there; another one of the same hash is one in 10^19.
  func holds(_ id: UInt64) -> Bool {
    if ids.count < 16 { return ids.contains(id) }
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id
  }
}

/// Looks at the links of files, each by itself and in any order.
struct LinkReader: Sendable {
  private let paths: PathTable
  private let isPage: [Bool]
  private let root: RelativePath

  init(_ tree: OutputTree) {
    paths = PathTable(tree.files.map(\.path))
    isPage = tree.files.map(\.isPage)
    root = tree.folder
  }

  /// The same of bytes in pieces, which are put together only where a link may be.
  func look(at bytes: PiecedBytes, of file: OutputFile) -> LinkLook {
    file.isPage || file.isStyleSheet ? look(at: bytes.whole, of: file) : LinkLook()
  }

  /// What the bytes of a file link to.
  func look(at bytes: [UInt8], of file: OutputFile) -> LinkLook {
    var look = LinkLook()
    bytes.withUnsafeBufferPointer { bytes in
      if file.isPage {
        read(HTMLLinks(bytes), of: bytes, in: file, &look)
      } else if file.isStyleSheet {
        for link in CSSLinks(bytes).links { follow(bytes[link], in: file, &look) }
      }
    }
    return look
  }

  private func read(
    _ page: HTMLLinks, of bytes: UnsafeBufferPointer<UInt8>, in file: OutputFile,
    _ look: inout LinkLook
  ) {
    look.ids.reserveCapacity(page.ids.count)
    for id in page.ids {
      let id = bytes[id]
      look.ids.append(
        id.contains(UInt8(ascii: "&"))
          ? ByteHash.of(HTMLReferences.resolved(id)) : ByteHash.of(id))
    }
    look.ids.sort()
    // With another base every link leads elsewhere: that is rare, and looked at closely.
    if page.base != nil { look.isDoubtful = true }
    for link in page.links where !look.isDoubtful { follow(bytes[link], in: file, &look) }
  }

  private func follow(
    _ reference: Slice<UnsafeBufferPointer<UInt8>>, in file: OutputFile, _ look: inout LinkLook
  ) {
    if !followPlain(UnsafeBufferPointer(rebasing: reference), in: file, &look) {
      followAny(reference, in: file, &look)
    }
  }

  /// Follows a reference that is a path and perhaps an id, as nearly all are; false for others.
  private func followPlain(
    _ reference: UnsafeBufferPointer<UInt8>, in file: OutputFile, _ look: inout LinkLook
  ) -> Bool {
    var end = reference.count
    for (offset, byte) in reference.enumerated() {
      switch byte {
      case UInt8(ascii: "#"): if end == reference.count { end = offset }
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "&"), 0...0x20: return false
      case UInt8(ascii: ":"): return reference[..<offset].elementsEqual("https".utf8)
      default: continue
      }
    }
    guard end < reference.count || end > 0 else { return true }
    var target: Int?
    var folder = file.path.text
    folder.withUTF8 { page in
      if end == 0 {
        target = paths.index(of: page)
      } else {
        target = resolve(UnsafeBufferPointer(rebasing: reference[..<end]), from: page)
      }
    }
    guard let target else { return false }
    guard end + 1 < reference.count, isPage[target] else { return true }
    let id = reference[(end + 1)...]
    if id.count == 3, UnsafeBufferPointer(rebasing: id).matches("top", 0..<3) { return true }
    look.parts.append(LinkLook.Part(page: Int32(target), id: ByteHash.of(id)))
    return true
  }

  /// The file that a plain path leads to; nil when it is none, or when the path is not so plain.
  private func resolve(
    _ reference: UnsafeBufferPointer<UInt8>, from page: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var folder = page.lastIndex(of: slash).map { $0 + 1 } ?? 0
    var at = 0
    while at + 2 < reference.count, reference[at] == dot, reference[at + 1] == dot,
      reference[at + 2] == slash
    {
      guard folder > 0 else { return nil }
      folder = page[..<(folder - 1)].lastIndex(of: slash).map { $0 + 1 } ?? 0
      at += 3
    }
    let rest = reference[at...]
    // Any other dots and slashes are for the one who reads them all.
    guard let first = rest.first, first != slash, first != dot, rest.last != slash else {
      return nil
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: folder + rest.count) { path in
      for offset in 0..<folder { path[offset] = page[offset] }
      for (offset, byte) in rest.enumerated() {
        if byte == slash, rest[at + offset + 1] == slash || rest[at + offset + 1] == dot {
          return nil
        }
        path[folder + offset] = byte
      }
      return paths.index(of: UnsafeBufferPointer(path))
    }
  }

  /// Follows a reference of any kind.
  private func followAny(
    _ reference: Slice<UnsafeBufferPointer<UInt8>>, in file: OutputFile, _ look: inout LinkLook
  ) {
    let value = HTMLReferences.resolved(reference)
    switch LinkTarget(value, on: file.path, in: file.path.parent, under: root) {
    case .outside: return
    case .above: look.isDoubtful = true
    case .inside(let path, let fragment):
      let index = RelativePath(trusted: "index.html")
      guard let target = paths.index(of: path) ?? paths.index(of: path / index) else {
        look.isDoubtful = true
        return
      }
      guard !fragment.isEmpty, isPage[target], fragment.lowercased() != "top" else { return }
      look.parts.append(LinkLook.Part(page: Int32(target), id: ByteHash.of(fragment.utf8)))
    }
  }
}
