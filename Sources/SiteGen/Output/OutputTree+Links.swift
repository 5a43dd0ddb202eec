extension OutputTree {
  /// Links of pages and style sheets that lead to nothing in the tree.
  package func linkFindings() -> [Diagnostic] {
    var check = LinkCheck(files: files)
    for index in files.indices { check.check(index) }
    return check.findings
  }
}

/// One run over the links of a tree.
private struct LinkCheck {
  private let files: [OutputFile]
  private let indices: [RelativePath: Int]
  /// What is in each page; nil for other files.
  private let pages: [HTMLLinks?]
  /// The ids of the pages that some link has asked for.
  private var ids: [Int: Set<String>] = [:]
  private(set) var findings: [Diagnostic] = []

  init(files: [OutputFile]) {
    self.files = files
    indices = Dictionary(
      files.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    pages = files.map { file in
      file.isPage ? file.bytes.withUnsafeBufferPointer { HTMLLinks($0) } : nil
    }
  }

  mutating func check(_ index: Int) {
    let file = files[index]
    file.bytes.withUnsafeBufferPointer { bytes in
      guard let page = pages[index] else {
        if file.isStyleSheet {
          let base = Base(file.path)
          for link in CSSLinks(bytes).links { check(bytes[link], in: index, from: base) }
        }
        return
      }
      var base = Base(file.path)
      if let range = page.base {
        // Links that are resolved against another site cannot be checked here.
        let target = LinkTarget(Self.decoded(bytes[range]), on: base.page, in: base.folder)
        guard case .inside(let path, _) = target else { return }
        base = Base(path)
      }
      for link in page.links {
        let value = bytes[link]
        if value.contains(UInt8(ascii: "&")) {
          check(Self.decoded(value), in: index, from: base)
        } else {
          check(value, in: index, from: base)
        }
      }
    }
  }

  /// What the references of a file are relative to.
  private struct Base {
    let page: RelativePath
    let folder: RelativePath

    init(_ page: RelativePath) {
      self.page = page
      folder = page.parent
    }
  }

  private mutating func check(
    _ reference: some Collection<UInt8>, in index: Int, from base: Base
  ) {
    switch LinkTarget(reference, on: base.page, in: base.folder) {
    case .outside: return
    case .above: add(index, reference) { .climbingLink($0, page: $1) }
    case .inside(let path, let fragment):
      let page = RelativePath(trusted: "index.html")
      guard let target = indices[path] ?? indices[path / page] else {
        add(index, reference) { .deadLink($0, page: $1) }
        return
      }
      guard !fragment.isEmpty, pages[target] != nil else { return }
      check(fragment, of: target, for: reference, in: index)
    }
  }

  private mutating func check(
    _ fragment: String, of target: Int, for reference: some Collection<UInt8>, in index: Int
  ) {
    if ids[target] == nil { ids[target] = readIDs(target) }
    guard let known = ids[target], !known.contains(fragment) else { return }
    // `#top` leads to the head of every page; `:~:` begins words to search for.
    var id = fragment[...]
    if let words = fragment.firstRange(of: ":~:") { id = fragment[..<words.lowerBound] }
    if id.isEmpty || id.lowercased() == "top" || known.contains(String(id)) { return }
    let nearest = NearestName.of(String(id), among: known.sorted())
    add(index, reference) { .missingFragment($0, page: $1, nearest: nearest) }
  }

  private func readIDs(_ index: Int) -> Set<String> {
    files[index].bytes.withUnsafeBufferPointer { bytes in
      let ranges = pages[index]?.ids ?? []
      return Set(ranges.map { String(decoding: Self.decoded(bytes[$0]), as: UTF8.self) })
    }
  }

  private mutating func add(
    _ index: Int, _ reference: some Collection<UInt8>, _ fact: (String, String) -> OutputFact
  ) {
    let text = String(decoding: reference, as: UTF8.self)
    findings.append(
      .error(
        .output(fact(text, files[index].path.text)), at: Place(file: files[index].origin)))
  }

  /// An attribute's value with the character references resolved that escaping makes.
  private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
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
