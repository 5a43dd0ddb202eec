/// Writes what extraction has planned into `content/events/`, in two steps: all new bytes beside
/// their files, then each file in its place.
///
/// Between the steps other work may be done, and everything called off when that fails.
package struct ContentWriter: Sendable {
  /// How many files of each kind of change there were.
  package struct Report: Sendable, Equatable {
    package var added = 0
    package var changed = 0
    package var removed = 0

    package init(added: Int = 0, changed: Int = 0, removed: Int = 0) {
      self.added = added
      self.changed = changed
      self.removed = removed
    }
  }

  /// The files that will not stay as they are.
  private let entries: [ContentPlan.Entry]
  private let disk: FileSystem
  private var parts: [RelativePath] = []
  private var madeFolders: [RelativePath] = []

  package init(_ plan: ContentPlan, on disk: FileSystem) {
    entries = plan.entries.filter { $0.change != .none }
    self.disk = disk
  }

  /// Writes the plan.
  ///
  /// - Throws: what the disk refused.
  package mutating func write() throws(Findings) -> Report {
    try prepare()
    return try commit()
  }

  /// Writes all new bytes beside their files; when that fails, nothing of it stays.
  package mutating func prepare() throws(Findings) {
    let written = entries.filter { $0.change != .removed }
    do throws(Diagnostic) {
      for folder in Set(written.map(\.path.parent)).sorted() {
        try makeFolder(folder)
        try removeLeftParts(in: folder)
      }
      for entry in written {
        parts.append(entry.path.part)
        try disk.write(entry.path.part, entry.bytes)
      }
    } catch {
      discard()
      throw Findings([error])
    }
  }

  /// Puts the files in their places, and removes those of events that no source tells any more.
  ///
  /// - Throws: what the disk refused; files that are in place stay, and the next run goes on.
  package mutating func commit() throws(Findings) -> Report {
    var report = Report()
    do throws(Diagnostic) {
      for entry in entries {
        switch entry.change {
        case .none: continue
        case .added, .changed:
          try disk.rename(entry.path.part, entry.path)
          if entry.change == .added { report.added += 1 } else { report.changed += 1 }
        case .removed:
          try disk.remove(entry.path)
          report.removed += 1
        }
      }
    } catch {
      discard()
      throw Findings([error])
    }
    return report
  }

  /// Calls off what has been prepared; the first failure is the one to tell, so none is told here.
  package func discard() {
    for part in parts { try? disk.remove(part) }
    for folder in madeFolders.reversed() { try? disk.removeFolder(folder) }
  }

  private mutating func makeFolder(_ folder: RelativePath) throws(Diagnostic) {
    for path in folder.folders + [folder] where try disk.status(path) == nil {
      madeFolders.append(path)
    }
    try disk.makeFolder(folder)
  }

  /// Removes what a killed run has left under the names that ours will have.
  private func removeLeftParts(in folder: RelativePath) throws(Diagnostic) {
    for entry in try disk.list(folder) where entry.name.hasSuffix(RelativePath.partSuffix) {
      if entry.kind == .file, let path = try? folder / entry.name { try disk.remove(path) }
    }
  }
}
