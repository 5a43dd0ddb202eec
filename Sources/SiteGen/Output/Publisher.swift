/// Puts a tree of files into a folder so that at every moment a whole site stands there.
///
/// The order of work, each step of which may be the last one if the program is killed:
///
/// 1. Parts that a killed build has left are removed.
/// 2. The files are made, on all cores, looked at and compared with what stands there. Before the
///    first one that differs, a list of all old and new paths is written; then each that differs
///    goes beside its place. Their bytes are forgotten at once.
/// 3. When all are right, the lists of the old and new files, and of the new ones, are written.
/// 4. The first list becomes the manifest; the files take their places: what pages load, new pages,
///    changed pages, index pages, the root's own last.
/// 5. Files that are no longer part of the site are removed, and the folders they leave empty.
/// 6. The list of the new files becomes the manifest.
///
/// When a step up to the fourth fails, what it and those before it did is undone. Later failures
/// leave the new site, and a manifest from which the next build goes on.
package enum Publisher {
  /// What a run did, as paths in order.
  package struct Report: Sendable, Equatable {
    package var written: [RelativePath] = []
    package var unchanged: [RelativePath] = []
    package var removed: [RelativePath] = []
    /// Those of the first two whose bytes were made; the others were known to stand as they are.
    package var made: [RelativePath] = []
    /// No longer part of the site, but changed by somebody since they were written.
    package var kept: [RelativePath] = []
    package var warnings: [Diagnostic] = []
    /// The list of all files as they stand now.
    package var manifest = Manifest()
    /// What the files show.
    var shows = KnownFiles()
  }

  /// Writes what has changed; untouched files keep their times too.
  ///
  /// `known` is what files showed that stand in the folder, when nobody has touched it since they
  /// were put there: one that shows the same is not made again, nor are its lines that do.
  ///
  /// - Throws: all that stands in the way and all that is wrong with the files, before any of them
  ///   is in its place; or the failure of the disk.
  package static func publish(
    _ tree: OutputTree, into disk: FileSystem, known: KnownFiles = KnownFiles(),
    workers: Workers = Workers(1), watching: (BuildStage) -> Void = { _ in }
  ) throws(Findings) -> Report {
    let standing = Later(workers) {
      Result { () throws(Diagnostic) in try StandingManifest(in: disk) }
    }
    let findings = Findings(tree.pathFindings())
    if findings.hasErrors { throw findings }
    let target = try TargetFolder(disk, for: tree, standing.value)
    var work = PublishWork(tree: tree, target: target, known: known)
    do throws(Findings) {
      try work.run(workers, watching)
    } catch {
      throw Findings(work.report.warnings + error.list)
    }
    return work.report
  }
}

/// The steps of one run, and what is to be undone when one fails.
private struct PublishWork {
  /// A file that waits beside its place.
  private struct Change {
    let path: RelativePath
    /// What stands there now; nil when nothing does.
    let old: [UInt8]?
  }

  private(set) var report = Publisher.Report()
  private let tree: OutputTree
  private let target: TargetFolder
  private let disk: FileSystem
  private let stage: Stage
  private let known: KnownFiles
  private var changes: [Change] = []
  private var final = Manifest()
  private var replaced: [Change] = []
  private var hasNewManifest = false

  init(tree: OutputTree, target: TargetFolder, known: KnownFiles) {
    self.tree = tree
    self.target = target
    self.known = known
    disk = target.disk
    stage = Stage(target, paths: tree.files.map(\.path), isAsLeft: !known.isEmpty)
    report.warnings = target.warnings
    report.removed = target.stale
    report.kept = target.kept
  }

  mutating func run(_ workers: Workers, _ watching: (BuildStage) -> Void) throws(Findings) {
    watching(.render)
    do {
      for part in target.leftParts { try disk.remove(part) }
      for folder in target.leftFolders { try removeIfEmpty(folder) }
      if let list = target.leftList { try disk.remove(list) }
    } catch {
      throw Findings([error])
    }
    do throws(Findings) {
      try prepare(workers)
    } catch {
      undo()
      throw error
    }
    if changes.isEmpty, report.removed.isEmpty, target.manifestBytes == final.text { return }
    watching(.write)
    do {
      try list()
      try exchange()
    } catch {
      undo()
      throw Findings([error])
    }
    do {
      try finish()
    } catch {
      // The next build finds them by their names if they cannot be removed now.
      try? disk.remove(Manifest.finalPart)
      try? disk.remove(Manifest.path.part)
      throw Findings([error])
    }
  }

  /// What came of one file.
  private struct Outcome: Sendable {
    /// What it links to; nil when it was not made.
    var look: LinkLook?
    var digest = SHA256.unknown
    var fate: Stage.Fate
  }

  private mutating func prepare(_ workers: Workers) throws(Findings) {
    let reader = LinkReader(tree)
    let standing = tree.files.indices.map(digestOfStanding)
    // Without those that stand, so that few files are shared evenly.
    let missing = tree.files.indices.filter { standing[$0] == nil }
    let made = workers.map(missing, atOnce: 1) { [tree, stage, known] index -> Outcome in
      let file = tree.files[index]
      do throws(Diagnostic) {
        let made = try stage.made(file, at: index, known)
        let look = reader.look(at: made.bytes, of: file)
        let digest = SHA256(of: made.bytes)
        return Outcome(look: look, digest: digest, fate: stage.put(consume made, at: index))
      } catch {
        return Outcome(fate: .failed(error))
      }
    }
    var outcomes = standing.map { Outcome(digest: $0 ?? .unknown, fate: .unchanged) }
    for (index, outcome) in zip(missing, made) { outcomes[index] = outcome }
    var findings = Findings()
    for (file, outcome) in zip(tree.files, outcomes) {
      final.add(file.path, outcome.digest)
      report.shows.add(file)
      if outcome.look != nil { report.made.append(file.path) }
      switch outcome.fate {
      case .unchanged: report.unchanged.append(file.path)
      case .new: changes.append(Change(path: file.path, old: nil))
      case .changed(let old, let isOurs):
        changes.append(Change(path: file.path, old: old))
        if !isOurs {
          report.warnings.append(
            .warning(.output(.replacedChanged), at: disk.place(file.path)))
        }
      case .failed(let failure): findings.add(failure)
      }
    }
    // What the disk refuses once, it refuses for every file.
    if let trouble = stage.trouble { throw Findings([trouble]) }
    if !findings.hasErrors {
      do throws(Diagnostic) {
        let looks = try StandingLinks(tree: tree, target: target, reader: reader)
          .completed(outcomes.map(\.look), changes.map { ($0.path, $0.old) }, workers)
        findings.add(Findings(tree.linkFindings(looks)))
      } catch {
        findings.add(error)
      }
    }
    guard !findings.hasErrors else { throw findings }
    report.written = changes.map(\.path)
    report.manifest = final
    let ranks = changes.map { Self.rank($0.path, isNew: $0.old == nil) }
    changes = changes.indices.sorted { ranks[$0] < ranks[$1] }.map { changes[$0] }
  }

  /// The digest of a file that stands in its place and shows what it is to show; nil for others.
  private func digestOfStanding(_ index: Int) -> SHA256? {
    let file = tree.files[index]
    guard let shows = file.shows, known.shows(file.path, near: index) == shows,
      target.present[index] != nil
    else { return nil }
    return target.manifest.only(file.path, near: index)
  }

  private func list() throws(Diagnostic) {
    try stage.put(target.manifest.union(final), at: Manifest.unionPart)
    try stage.put(final, at: Manifest.finalPart)
  }

  private mutating func exchange() throws(Diagnostic) {
    try disk.rename(Manifest.unionPart, Manifest.path)
    hasNewManifest = true
    for change in changes {
      try disk.rename(change.path.part, change.path)
      replaced.append(change)
    }
  }

  private func finish() throws(Diagnostic) {
    for path in report.removed { try disk.remove(path) }
    for folder in target.emptiedFolders { try removeIfEmpty(folder) }
    try disk.rename(Manifest.finalPart, Manifest.path)
    try disk.remove(Manifest.path.part)
  }

  /// Brings back the old site as far as the disk lets us; the first failure is the one to tell.
  private func undo() {
    stage.clear()
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
      if let old = target.manifestBytes {
        try? disk.replace(Manifest.path, with: old)
      } else {
        try? disk.remove(Manifest.path)
      }
    }
    stage.clearFolders()
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

  /// The order in which files take their places: no page leads to one that is not there yet.
  private static func rank(_ path: RelativePath, isNew: Bool) -> Rank {
    let isIndex = path.isPage && path.stem == "index"
    let depth = path.parts.count
    let step =
      if !path.isPage { 0 } else if isIndex, depth == 1 { 4 } else if isNew { 1 } else {
        isIndex ? 3 : 2
      }
    return Rank(step: step, height: -depth, path: path)
  }

  private struct Rank: Comparable {
    let step: Int
    let height: Int
    let path: RelativePath

    static func < (a: Rank, b: Rank) -> Bool {
      a.step == b.step && a.height == b.height
        ? a.path < b.path : (a.step, a.height) < (b.step, b.height)
    }
  }
}
