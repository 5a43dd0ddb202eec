/// Reads all event files of a site.
package enum EventStore {
  /// The folder of the events.
  package static let folder = RelativePath(trusted: "content/events")

  /// The event files that can be read, sorted by path; everything wrong with any of them, alone or
  /// together, goes to `findings`.
  package static func read(
    _ disk: FileSystem, workers: Workers = Workers(1), _ findings: inout Findings
  ) -> [EventFile] {
    read(disk, workers: workers, known: nil, &findings)
  }

  /// The same; the files that `known` has are not opened, and it remembers the others.
  static func read(
    _ disk: FileSystem, workers: Workers, known: Later<KnownEvents>?, _ findings: inout Findings
  ) -> [EventFile] {
    let listed = FolderListing.listed(below: folder, endings: ["md"], on: disk, &findings)
    let known = known?.value
    let read = workers.map(listed) { listed -> (isKnown: Bool, file: Result<EventFile, Findings>) in
      if let file = known?.file(listed.path, listed.status) { return (true, .success(file)) }
      let path = listed.path
      let file = Result { () throws(Findings) in
        try EventFile(try disk.content(path), path: path)
      }
      return (false, file)
    }
    var files: [EventFile] = []
    var unknown: [(status: FileStatus, file: EventFile)] = []
    for (listed, result) in zip(listed, read) {
      guard let file = findings.collect({ () throws(Findings) in try result.file.get() }) else {
        continue
      }
      if file.path.isTooLong {
        findings.add(.error(.output(.nameTooLong(file.path.text)), at: disk.place(file.path)))
      }
      files.append(file)
      if !result.isKnown { unknown.append((listed.status, file)) }
    }
    known?.keep(unknown, present: Set(files.map(\.path)), workers)
    findings.add(Findings(duplicates(files)))
    files.sort { $0.path < $1.path }
    for (event, fault) in EventJoins(files.map(\.event)).faults {
      findings.add(.error(.content(fault.fact), at: files[event].place("merged-into")))
    }
    return files
  }

  private static func duplicates(_ files: [EventFile]) -> [Diagnostic] {
    var byID: [String: Int] = [:]
    byID.reserveCapacity(files.count)
    var findings: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      if let first = byID[file.event.id] {
        let other = files[first]
        findings.append(
          .error(
            .content(.duplicateID(file.event.id, other: other.path.name)), at: file.place("id"),
            related: other.place("id")))
      } else {
        byID[file.event.id] = index
      }
    }
    return findings
  }
}

/// Reads the hand-written pages of a site.
package enum PageStore {
  /// The folder of the pages.
  package static let folder = RelativePath(trusted: "content/pages")

  /// The pages that can be read, sorted by path; everything wrong with any goes to `findings`.
  package static func read(_ disk: FileSystem, _ findings: inout Findings) -> [ContentPage] {
    var pages: [ContentPage] = []
    for path in FolderListing.files(below: folder, endings: ["md"], on: disk, &findings) {
      guard let bytes = findings.catching({ () throws(Diagnostic) in try disk.read(path) }),
        let page = findings.collect({ () throws(Findings) in try Self.page(bytes, path) })
      else { continue }
      pages.append(page)
    }
    return pages
  }

  private static func page(_ raw: [UInt8], _ path: RelativePath) throws(Findings) -> ContentPage {
    let text: TextFile
    let matter: FrontMatter
    do throws(Diagnostic) {
      text = try TextFile(raw, file: path.text)
      matter = try FrontMatter.split(text.bytes, file: path.text, needed: ["title"])
      try text.checkMarkdown(from: matter.body)
    } catch {
      throw Findings([error])
    }
    var fields = YAMLFields(try matter.read(text.bytes, file: path.text))
    let title = fields.requiredText("title")
    let description = fields.text("description") ?? ""
    let extra = fields.ownKeys().map { ExtraField(key: $0.key, value: YAMLValue($0.value)) }
    let slug = Slug(path.stem)
    if slug == nil {
      fields.add(.error(.content(.noSlug(path.name)), at: Place(file: path.text)))
    }
    guard !fields.findings.hasErrors, let title, let slug else { throw fields.findings }
    return ContentPage(
      file: path.text, slug: slug, title: title, description: description,
      body: String(decoding: text.bytes[matter.body...], as: UTF8.self), extra: extra)
  }
}
