extension OutputTree {
  /// Links of pages and style sheets that lead to nothing in the tree, and what keeps a file from
  /// being made.
  package func linkFindings(workers: Workers = Workers(1)) -> [Diagnostic] {
    let reader = LinkReader(self)
    let looks = workers.map(files) { file -> Result<LinkLook, Diagnostic> in
      Result { () throws(Diagnostic) in reader.look(at: try file.bytes, of: file) }
    }
    var findings: [Diagnostic] = []
    var known: [LinkLook] = []
    for look in looks {
      switch look {
      case .success(let look): known.append(look)
      case .failure(let failure): findings.append(failure)
      }
    }
    return findings.isEmpty ? linkFindings(known) : findings
  }

  /// The same, when each file has been looked at already.
  func linkFindings(_ looks: [LinkLook]) -> [Diagnostic] {
    let doubtful = looks.indices.filter { index in
      looks[index].isDoubtful
        || looks[index].parts.contains { !looks[Int($0.page)].holds($0.id) }
    }
    guard !doubtful.isEmpty else { return [] }
    var check = LinkCheck(self)
    do {
      for index in doubtful { try check.check(index) }
    } catch {
      return check.findings + [error]
    }
    return check.findings
  }
}

/// A close look at the links of single files, which are made once more for it.
private struct LinkCheck {
  private let files: [OutputFile]
  private let root: RelativePath
  private let indices: [RelativePath: Int]
  /// The ids of the pages that some link has asked for.
  private var ids: [Int: Set<String>] = [:]
  private(set) var findings: [Diagnostic] = []

  init(_ tree: OutputTree) {
    files = tree.files
    root = tree.folder
    indices = Dictionary(
      files.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func check(_ index: Int) throws(Diagnostic) {
    let file = files[index]
    let bytes = try file.bytes
    var links: [[UInt8]] = []
    var base = Base(file.path)
    bytes.withUnsafeBufferPointer { bytes in
      guard file.isPage else {
        links = file.isStyleSheet ? CSSLinks(bytes).links.map { Array(bytes[$0]) } : []
        return
      }
      let page = HTMLLinks(bytes)
      if let range = page.base {
        // Links that are resolved against another site cannot be checked here.
        let target = LinkTarget(
          HTMLReferences.resolved(bytes[range]), on: base.page, in: base.folder, under: root)
        guard case .inside(let path, _) = target else { return }
        base = Base(path)
      }
      links = page.links.map { HTMLReferences.resolved(bytes[$0]) }
    }
    for link in links { try check(link, in: index, from: base) }
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
    _ reference: [UInt8], in index: Int, from base: Base
  ) throws(Diagnostic) {
    switch LinkTarget(reference, on: base.page, in: base.folder, under: root) {
    case .outside: return
    case .above: add(index, reference) { .climbingLink($0, page: $1) }
    case .inside(let path, let fragment):
      let page = RelativePath(trusted: "index.html")
      guard let target = indices[path] ?? indices[path / page] else {
        add(index, reference) { .deadLink($0, page: $1) }
        return
      }
      guard !fragment.isEmpty, files[target].isPage else { return }
      try check(fragment, of: target, for: reference, in: index)
    }
  }

  private mutating func check(
    _ fragment: String, of target: Int, for reference: [UInt8], in index: Int
  ) throws(Diagnostic) {
    if ids[target] == nil { ids[target] = try readIDs(target) }
    guard let known = ids[target], !known.contains(fragment) else { return }
    // `#top` leads to the head of every page; `:~:` begins words to search for.
    var id = fragment[...]
    if let words = fragment.firstRange(of: ":~:") { id = fragment[..<words.lowerBound] }
    if id.isEmpty || id.lowercased() == "top" || known.contains(String(id)) { return }
    let nearest = NearestName.of(String(id), among: known.sorted())
    add(index, reference) { .missingFragment($0, page: $1, nearest: nearest) }
  }

  private func readIDs(_ index: Int) throws(Diagnostic) -> Set<String> {
    let bytes = try files[index].bytes
    return bytes.withUnsafeBufferPointer { bytes in
      Set(
        HTMLLinks(bytes).ids.map {
          String(decoding: HTMLReferences.resolved(bytes[$0]), as: UTF8.self)
        })
    }
  }

  private mutating func add(
    _ index: Int, _ reference: [UInt8], _ fact: (String, String) -> OutputFact
  ) {
    let text = String(decoding: reference, as: UTF8.self)
    findings.append(
      .error(
        .output(fact(text, files[index].path.text)), at: Place(file: files[index].origin)))
  }
}
