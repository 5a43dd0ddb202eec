internal import Timeline

/// Proves a published folder anew from the content of its site.
///
/// Three proofs, each of which could fail alone: the folder holds the bytes that were published; each
/// published quote stands in its source at its place; and a build of the content gives these bytes.
package struct SiteVerification: Sendable {
  package struct Report: Sendable {
    /// The files that were published.
    package var files = 0
    /// The quotes that were looked up in their sources.
    package var quotes = 0
    /// What is not as it was published.
    package var findings = Findings()
  }

  private let disk: FileSystem
  private let published: FileSystem
  private let workers: Workers

  /// A look at the folder `published`, built from the site on `disk`.
  package init(_ disk: FileSystem, published: FileSystem, workers: Workers = .all) {
    self.disk = disk
    self.published = published
    self.workers = workers
  }

  /// Proves everything.
  ///
  /// - Throws: what cannot be read.
  package func run() throws(Findings) -> Report {
    var report = Report()
    let manifest = try self.manifest(&report.findings)
    report.files = manifest.paths.count
    let files = try self.files(of: manifest, &report.findings)
    let project = try SiteProject(disk)
    if let bytes = files[Exporter.timeline.path] {
      prove(bytes, project.sources, &report)
    }
    try rebuild(files, pages: project.pages, &report.findings)
    return report
  }

  private func manifest(_ findings: inout Findings) throws(Findings) -> Manifest {
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try published.read(Manifest.path)
    } catch {
      throw Findings([error])
    }
    do throws(BrokenManifest) {
      return try Manifest(reading: bytes)
    } catch {
      let place = Place(file: published.place(Manifest.path).file, line: error.line, column: 1)
      throw Findings([.error(.output(.brokenManifest(line: error.line)), at: place)])
    }
  }

  /// The published files as they are now.
  private func files(
    of manifest: Manifest, _ findings: inout Findings
  ) throws(Findings) -> [RelativePath: [UInt8]] {
    var files: [RelativePath: [UInt8]] = [:]
    do throws(Diagnostic) {
      for path in manifest.paths {
        guard try published.status(path)?.kind == .file else {
          findings.add(.error(.output(.publishedFileGone), at: published.place(path)))
          continue
        }
        let bytes = try published.read(path)
        files[path] = bytes
        if !manifest.lists(path, SHA256(of: bytes)) {
          findings.add(.error(.output(.publishedFileChanged), at: published.place(path)))
        }
      }
      try findUnknown(in: .root, manifest, &findings)
    } catch {
      throw Findings([error])
    }
    return files
  }

  private func findUnknown(
    in folder: RelativePath, _ manifest: Manifest, _ findings: inout Findings
  ) throws(Diagnostic) {
    for entry in try published.list(folder) {
      let path = folder / RelativePath(trusted: entry.name)
      if entry.kind == .folder {
        try findUnknown(in: path, manifest, &findings)
      } else if manifest[path].isEmpty, path != Manifest.path {
        findings.add(.warning(.output(.unknownFile), at: published.place(path)))
      }
    }
  }

  /// Looks every published quote up in its source.
  private func prove(_ bytes: [UInt8], _ sources: [SourceFile], _ report: inout Report) {
    let place = published.place(Exporter.timeline.path)
    guard let document = try? JSONReader.value(of: bytes) else {
      report.findings.add(.error(.output(.publishedFileChanged), at: place))
      return
    }
    let bodies = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    var scalars: [String: [Unicode.Scalar]] = [:]
    for source in document["sources"]?.items ?? [] {
      guard let id = source["id"]?.string else { continue }
      if bodies[id]?.digest != source["sha256"]?.string {
        report.findings.add(.error(.output(.otherSource(id)), at: place))
      }
      scalars[id] = bodies[id].map {
        Array(String(decoding: $0.body, as: UTF8.self).unicodeScalars)
      }
    }
    for event in document["events"]?.items ?? [] {
      for proof in event["evidence"]?.items ?? [] {
        guard case .number(let start)? = proof["start"], case .number(let end)? = proof["end"],
          let id = proof["source"]?.string, let quote = proof["quote"]?.string
        else { continue }
        report.quotes += 1
        let body = scalars[id] ?? []
        let isThere =
          0 <= start && start <= end && end <= body.count
          && body[start..<end].elementsEqual(quote.unicodeScalars)
        if !isThere {
          let fact = OutputFact.unprovedQuote(event: event["id"]?.string ?? "", source: id)
          report.findings.add(.error(.output(fact), at: place))
        }
      }
    }
  }

  /// Builds the site in memory as it was built, and compares.
  private func rebuild(
    _ files: [RelativePath: [UInt8]], pages: [ContentPage], _ findings: inout Findings
  ) throws(Findings) {
    // A person may have a page of that name.
    let isPage = pages.contains { $0.slug.description == SingleFile.path.stem }
    let hasSingleFile = files[SingleFile.path] != nil && !isPage
    let place = HistoryPlace(disk: published)
    let history = try place.history().history
    let options = SiteBuild.Options(
      asOf: history?.asOf, baseURL: history?.baseURL, isFrozen: true,
      previous: history.map { _ in place },
      singleFile: hasSingleFile ? .inSite : nil, workers: workers)
    do throws(Findings) {
      var rest = Set(files.keys)
      for file in try SiteBuild(disk, options: options).checked().tree.files {
        rest.remove(file.path)
        let bytes = findings.catching { () throws(Diagnostic) in try file.bytes }
        if files[file.path] != bytes {
          findings.add(.error(.output(.notReproduced), at: published.place(file.path)))
        }
      }
      for path in rest.sorted() {
        findings.add(.error(.output(.notReproduced), at: published.place(path)))
      }
    } catch {
      findings.add(error)
    }
  }
}
