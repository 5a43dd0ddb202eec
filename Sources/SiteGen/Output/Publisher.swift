/// Puts a tree of files into a folder so that at every moment a whole site stands there.
///
/// The order of work, each step of which may be the last one if the program is killed:
///
/// 1. Parts that a killed build has left are removed.
/// 2. A list of all old and new files is written beside the manifest, then every changed file
///    beside its target, and the list of the new files.
/// 3. The first list becomes the manifest; the files take their places: what pages load, new pages,
///    changed pages, index pages, the root's own last.
/// 4. Files that are no longer part of the site are removed, and the folders they leave empty.
/// 5. The list of the new files becomes the manifest.
///
/// When a step up to the third fails, what it and those before it did is undone. Later failures
/// leave the new site, and a manifest from which the next build goes on.
package enum Publisher {
  /// What a run did, as paths in order.
  package struct Report: Sendable, Equatable {
    package var written: [RelativePath] = []
    package var unchanged: [RelativePath] = []
    package var removed: [RelativePath] = []
    /// No longer part of the site, but changed by somebody since they were written.
    package var kept: [RelativePath] = []
    package var warnings: [Diagnostic] = []
  }

  /// Writes what has changed; untouched files keep their times too.
  ///
  /// - Throws: all that stands in the way, before anything is written; or the failure of the disk.
  package static func publish(
    _ tree: OutputTree, into disk: FileSystem
  ) throws(Findings) -> Report {
    let plan = try PublishPlan(tree, on: disk)
    var work = PublishWork(plan: plan, disk: disk)
    do {
      try work.run()
    } catch {
      throw Findings(plan.report.warnings + [error])
    }
    return plan.report
  }
}

/// The steps of one run, and what is to be undone when one fails.
private struct PublishWork {
  let plan: PublishPlan
  let disk: FileSystem
  private var parts: [RelativePath] = []
  private var madeFolders: [RelativePath] = []
  private var replaced: [PublishPlan.Change] = []
  private var hasNewManifest = false

  init(plan: PublishPlan, disk: FileSystem) {
    self.plan = plan
    self.disk = disk
  }

  mutating func run() throws(Diagnostic) {
    for part in plan.leftParts { try disk.remove(part) }
    for folder in plan.leftFolders { try removeIfEmpty(folder) }
    if let list = plan.leftList { try disk.remove(list) }
    if plan.isDone { return }
    do {
      try prepare()
      try exchange()
    } catch {
      undo()
      throw error
    }
    do {
      for path in plan.report.removed { try disk.remove(path) }
      for folder in plan.emptiedFolders { try removeIfEmpty(folder) }
      try disk.rename(Manifest.finalPart, Manifest.path)
    } catch {
      // The next build finds the part by its name if it cannot be removed now.
      try? disk.remove(Manifest.finalPart)
      throw error
    }
  }

  private mutating func prepare() throws(Diagnostic) {
    if plan.needsRoot {
      madeFolders.append(.root)
      try disk.makeFolder(.root)
    }
    // Before anything else is made: after a kill it tells what is ours.
    try writePart(Manifest.path.part, plan.union.text)
    for folder in plan.newFolders {
      madeFolders.append(folder)
      try disk.makeFolder(folder)
    }
    for change in plan.changes {
      parts.append(change.path.part)
      try disk.write(change.path.part, change.bytes)
    }
    try writePart(Manifest.finalPart, plan.final.text)
  }

  private mutating func writePart(_ part: RelativePath, _ text: String) throws(Diagnostic) {
    parts.append(part)
    try disk.write(part, Array(text.utf8))
  }

  private mutating func exchange() throws(Diagnostic) {
    try disk.rename(Manifest.path.part, Manifest.path)
    hasNewManifest = true
    for change in plan.changes {
      try disk.rename(change.path.part, change.path)
      replaced.append(change)
    }
  }

  /// Brings back the old site as far as the disk lets us; the first failure is the one to tell.
  private func undo() {
    for part in parts.reversed() { try? disk.remove(part) }
    var isWhole = true
    for change in replaced.reversed() {
      do {
        if let old = change.old {
          try disk.replace(change.path, with: old)
        } else {
          try disk.remove(change.path)
        }
      } catch {
        isWhole = false
      }
    }
    // A manifest of the old and new files is true for every mixture of them.
    if hasNewManifest, isWhole {
      if let old = plan.oldManifest {
        try? disk.replace(Manifest.path, with: old)
      } else {
        try? disk.remove(Manifest.path)
      }
    }
    for folder in madeFolders.reversed() { try? disk.removeFolder(folder) }
  }

  private func removeIfEmpty(_ folder: RelativePath) throws(Diagnostic) {
    do {
      try disk.removeFolder(folder)
    } catch {
      switch error.fact {
      case .file(.cannot(_, .notEmpty)), .file(.cannot(_, .exists)): return
      case .file(.cannot(_, .notFound)): return
      default: throw error
      }
    }
  }
}
