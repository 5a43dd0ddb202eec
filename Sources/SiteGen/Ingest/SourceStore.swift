internal import Timeline

/// Reads all sources of a site.
package enum SourceStore {
  /// The folder of the sources.
  package static let folder = RelativePath(trusted: "content/sources")

  /// The sources that can be read, sorted by identifier; everything wrong with any goes to
  /// `findings`.
  package static func read(
    _ disk: FileSystem, workers: Workers = Workers(1), _ findings: inout Findings
  ) -> [SourceFile] {
    let endings = SourceReader.all.flatMap(\.endings)
    let paths = FolderListing.files(below: folder, endings: endings, on: disk, &findings)
    let read = workers.map(paths) { path in
      Result { () throws(Findings) in try source(at: path, on: disk) }
    }
    var sources: [SourceFile] = []
    var byID: [String: String] = [:]
    for (path, source) in zip(paths, read) {
      guard let source = findings.collect({ () throws(Findings) in try source.get() }) else {
        continue
      }
      if let other = byID[source.id] {
        findings.add(
          .error(.content(.duplicateSource(source.id, other: other)), at: disk.place(path)))
      }
      byID[source.id] = path.text
      if source.looksLikeHTML {
        findings.add(
          .warning(
            .content(.htmlUnderOtherEnding(path.fileExtension.lowercased())),
            at: source.place(TextSpan(0, 0))))
      }
      if let line = source.badDateLine {
        findings.add(
          .warning(
            .content(.badDateLine(line.word, line.reason, reading: line.reading)),
            at: source.place(line.span)))
      }
      sources.append(source)
    }
    return sources.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func source(
    at path: RelativePath, on disk: FileSystem
  ) throws(Findings) -> SourceFile {
    let bytes = try disk.content(path)
    // Only files with one of the readers' endings come here.
    let reader = SourceReader.reader(for: path) ?? .plainText
    let text: TextFile
    do {
      text = try TextFile(
        reader.declaresEncoding ? DeclaredEncoding.utf8(of: bytes) : bytes, file: path.text)
    } catch {
      throw Findings([error])
    }
    let below = String(path.text.dropFirst(folder.text.count + 1))
    let id = String(below.dropLast(path.fileExtension.count + 1))
    let identity = SourceIdentity(id: id, file: path.text, digest: SHA256(of: bytes).hex)
    return try reader.read(text, identity)
  }
}

/// The files below a folder.
package enum FolderListing {
  /// A file with what the look into its folder has told about it.
  struct Listed: Sendable {
    let path: RelativePath
    let status: FileStatus
  }

  /// Every file below a folder, in the order of paths; names that begin with a dot or an
  /// underscore are passed over, and a folder that does not exist holds none.
  package static func files(
    below folder: RelativePath, on disk: FileSystem, _ findings: inout Findings
  ) -> [RelativePath] {
    listed(below: folder, on: disk, &findings).map(\.path)
  }

  /// The same, each with what was seen of it.
  ///
  /// Where pages are read, what a browser has saved beside one is passed over.
  private static func listed(
    below folder: RelativePath, holdsPages: Bool = false, on disk: FileSystem,
    _ findings: inout Findings
  ) -> [Listed] {
    guard let status = findings.catching({ () throws(Diagnostic) in try disk.status(folder) })
    else { return [] }
    guard status != nil else { return [] }
    guard
      let entries = findings.catching({ () throws(Diagnostic) in try disk.list(folder) })
    else { return [] }
    var files: [Listed] = []
    let names = Set(entries.map(\.name))
    let passedOver = entries.filter { $0.name.hasPrefix("_") }
    if let first = passedOver.first {
      let path = try? folder / first.name
      findings.add(
        .warning(
          .content(.passedOver(others: passedOver.count - 1)), at: disk.place(path ?? folder)))
    }
    for entry in entries where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("_") {
      guard
        let path = findings.catching({ () throws(Diagnostic) in
          folder / (try RelativePath(entry.name, at: disk.place(folder)))
        })
      else { continue }
      switch entry.kind {
      case .folder where holdsPages && Self.isOfPage(entry.name, names): continue
      case .folder:
        files += listed(below: path, holdsPages: holdsPages, on: disk, &findings)
      case .file, .link: files.append(Listed(path: path, status: entry.status))
      case .other:
        findings.add(.error(.file(.cannot(.read, .notFile)), at: disk.place(path)))
      }
    }
    return files
  }

  /// Whether a browser has put the pictures and scripts of a saved page into a folder, beside the page.
  private static func isOfPage(_ folder: String, _ names: Set<String>) -> Bool {
    guard folder.hasSuffix("_files") else { return false }
    let page = folder.dropLast("_files".count)
    return ["html", "htm"].contains { names.contains("\(page).\($0)") }
  }
}

extension FolderListing {
  /// The files below a folder that have one of these endings; the others are told as warnings.
  package static func files(
    below folder: RelativePath, endings: [String], on disk: FileSystem,
    _ findings: inout Findings
  ) -> [RelativePath] {
    listed(below: folder, endings: endings, on: disk, &findings).map(\.path)
  }

  /// The same, each with what was seen of it.
  static func listed(
    below folder: RelativePath, endings: [String], on disk: FileSystem,
    _ findings: inout Findings
  ) -> [Listed] {
    let holdsPages = endings.contains("html")
    return listed(below: folder, holdsPages: holdsPages, on: disk, &findings).filter { file in
      let path = file.path
      let isRead = endings.contains(path.fileExtension.lowercased())
      if !isRead {
        findings.add(
          .warning(
            .content(.unreadKind(path.fileExtension, readable: endings)), at: disk.place(path)))
      }
      return isRead
    }
  }
}
