package import Timeline

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
      sources.append(source)
    }
    return sources.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func source(
    at path: RelativePath, on disk: FileSystem
  ) throws(Findings) -> SourceFile {
    let bytes = try disk.content(path)
    let text: TextFile
    do {
      text = try TextFile(bytes, file: path.text)
    } catch {
      throw Findings([error])
    }
    let below = String(path.text.dropFirst(folder.text.count + 1))
    let id = String(below.dropLast(path.fileExtension.count + 1))
    let identity = SourceIdentity(id: id, file: path.text, digest: SHA256(of: bytes).hex)
    // Only files with one of the readers' endings come here.
    let reader = SourceReader.reader(for: path) ?? .plainText
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
  private static func listed(
    below folder: RelativePath, on disk: FileSystem, _ findings: inout Findings
  ) -> [Listed] {
    guard let status = findings.catching({ () throws(Diagnostic) in try disk.status(folder) })
    else { return [] }
    guard status != nil else { return [] }
    guard
      let entries = findings.catching({ () throws(Diagnostic) in try disk.list(folder) })
    else { return [] }
    var files: [Listed] = []
    for entry in entries where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("_") {
      guard
        let path = findings.catching({ () throws(Diagnostic) in
          folder / (try RelativePath(entry.name, at: disk.place(folder)))
        })
      else { continue }
      switch entry.kind {
      case .folder: files.append(contentsOf: listed(below: path, on: disk, &findings))
      case .file, .link: files.append(Listed(path: path, status: entry.status))
      case .other:
        findings.add(.error(.file(.cannot(.read, .notFile)), at: disk.place(path)))
      }
    }
    return files
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
    listed(below: folder, on: disk, &findings).filter { file in
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

extension SourceFile {
  /// The document as the reader of dates sees it: offsets are those of the body.
  package var document: SourceDocument {
    var text = format == .markdown ? Markdown.prose(body, keepingHeadings: Self.isDate) : body
    if let line = DateLine(body), line.date == metadata.published {
      text.replaceSubrange(0..<line.end, with: repeatElement(0x20, count: line.end))
    }
    return SourceDocument(
      id: id, created: metadata.published, text: text,
      breaksAtLines: format == .markdown ? false : nil,
      authors: Language.english.authors(of: metadata.author ?? ""))
  }

  /// Whether a heading tells a time and nothing else, for what stands under it ("1998", "June").
  private static func isDate(_ heading: [UInt8]) -> Bool {
    TemporalTagger(language: .english).isDate(heading)
  }

  /// Places in its file; offsets count in the body.
  package var bodyLines: LineIndex {
    // The front matter's lines stand for themselves, so that lines count from the file's first.
    LineIndex(file: file, bytes: Array(repeating: 0x0A, count: bodyLine - 1) + body)
  }

  /// The place of a range of the body.
  package func place(_ span: TextSpan) -> Place {
    let shift = bodyLine - 1
    return bodyLines.place(span.start + shift..<span.end + shift)
  }

  /// The words of a range of the body, on one line.
  package func words(_ span: TextSpan) -> String {
    QuoteFinder.folded(String(decoding: body[span.range], as: UTF8.self))
  }
}
