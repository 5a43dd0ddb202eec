/// All files of a site, in memory, before any of them is written.
package struct OutputTree: Sendable {
  /// Sorted by path; two of one path stand in the order in which they came.
  package private(set) var files: [OutputFile]

  package init(_ files: [OutputFile] = []) {
    self.files = files.enumerated()
      .sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
      .map(\.element)
  }

  /// Everything wrong with the paths and the links; empty when the tree can be published.
  ///
  /// Complexity: linear in the bytes of the pages and style sheets.
  package func findings() -> Findings {
    Findings(pathFindings() + linkFindings())
  }

  /// Paths that cannot stand beside one another on a disk.
  package func pathFindings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var owners: [String: OutputFile] = [:]
    for file in files {
      // Equal for canonically equivalent spellings too, which some disks do not tell apart.
      let key = file.path.text.lowercased()
      if Manifest.isReserved(file.path) {
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
    for file in files {
      for folder in file.path.folders {
        if let other = owners[folder.text.lowercased()] {
          findings.append(
            finding(.insideFile(file.path.text, file: other.path.text), file))
        }
      }
    }
    return findings
  }

  private func finding(_ fact: OutputFact, _ file: OutputFile) -> Diagnostic {
    .error(.output(fact), at: Place(file: file.origin))
  }
}
