/// All files of a site before any of them is written.
package struct OutputTree: Sendable {
  /// Sorted by path; two of one path stand in the order in which they came.
  package private(set) var files: [OutputFile]
  /// The folder of the host that the site is published in; the root of the tree for the host's own.
  ///
  /// A link that begins with `/` starts at the root of the host.
  let folder: RelativePath

  package init(_ files: [OutputFile] = [], in folder: RelativePath = .root) {
    self.folder = folder
    self.files = files.enumerated()
      .sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
      .map(\.element)
  }

  /// Everything wrong with the paths, the links and the making of the files; empty when the tree can
  /// be published.
  ///
  /// Complexity: linear in the bytes of the pages and style sheets, of which none are kept.
  package func findings(workers: Workers = Workers(1)) -> Findings {
    Findings(pathFindings() + linkFindings(workers: workers))
  }

  /// Paths that cannot stand beside one another on a disk.
  package func pathFindings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var owners: [String: OutputFile] = [:]
    owners.reserveCapacity(files.count)
    for file in files {
      // Equal for canonically equivalent spellings too, which some disks do not tell apart.
      let key = file.path.text.lowercased()
      if file.path.isTooLong {
        findings.append(finding(.nameTooLong(file.path.text), file))
      } else if Manifest.isReserved(file.path) {
        findings.append(finding(.reservedPath(file.path.text), file))
      } else if let other = owners[key] {
        findings.append(
          finding(
            other.path == file.path
              ? .samePath(file.path.text, other: other.origin)
              : .caseClash(file.path.text, other: other.path.text), file))
      } else {
        owners[key] = file
      }
    }
    // Each folder once: most files share theirs with thousands of others.
    var blocked: [RelativePath: [OutputFile]] = [:]
    for file in files {
      let folder = file.path.parent
      if blocked[folder] == nil {
        blocked[folder] = (folder.folders + [folder]).filter { !$0.isRoot }
          .compactMap { owners[$0.text.lowercased()] }
      }
      for other in blocked[folder] ?? [] {
        findings.append(finding(.insideFile(file.path.text, file: other.path.text), file))
      }
    }
    return findings
  }

  private func finding(_ fact: OutputFact, _ file: OutputFile) -> Diagnostic {
    .error(.output(fact), at: Place(file: file.origin))
  }
}
