/// Writes what extraction has planned into `content/events/`.
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

  private let disk: FileSystem

  package init(_ disk: FileSystem) {
    self.disk = disk
  }

  /// Writes the plan, each file in one step.
  ///
  /// - Throws: what the disk refused; files written before stay, and the next run goes on.
  package func write(_ plan: ContentPlan) throws(Findings) -> Report {
    var report = Report()
    do throws(Diagnostic) {
      for entry in plan.entries {
        switch entry.change {
        case .none: continue
        case .added:
          try disk.makeFolder(entry.path.parent)
          try disk.replace(entry.path, with: entry.bytes)
          report.added += 1
        case .changed:
          try disk.replace(entry.path, with: entry.bytes)
          report.changed += 1
        case .removed:
          try disk.remove(entry.path)
          report.removed += 1
        }
      }
    } catch {
      throw Findings([error])
    }
    return report
  }
}
