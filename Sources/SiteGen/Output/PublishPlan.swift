/// What has to be done to make a folder hold a tree; made by reading alone.
struct PublishPlan {
  struct Change {
    let path: RelativePath
    let bytes: [UInt8]
    /// What stands there now; nil when nothing does.
    let old: [UInt8]?
  }

  /// Files to write, in the order in which they take their places.
  private(set) var changes: [Change] = []
  /// Whether the folder itself is not there yet.
  private(set) var needsRoot = false
  /// Folders to make in it, outer ones first.
  private(set) var newFolders: [RelativePath] = []
  /// Folders that may be empty after the removals, inner ones first.
  private(set) var emptiedFolders: [RelativePath] = []
  /// Parts that a killed build has left, folders it may have made for them, and its list of both.
  private(set) var leftParts: [RelativePath] = []
  private(set) var leftFolders: [RelativePath] = []
  private(set) var leftList: RelativePath?
  private(set) var oldManifest: [UInt8]?
  private(set) var union = Manifest()
  private(set) var final = Manifest()
  private(set) var report = Publisher.Report()

  /// Whether the folder already holds the tree and its manifest.
  var isDone: Bool {
    changes.isEmpty && report.removed.isEmpty
      && oldManifest.map { $0 == Array(final.text.utf8) } == true
  }

  init(_ tree: OutputTree, on disk: FileSystem) throws(Findings) {
    var findings = Findings(tree.pathFindings())
    if findings.hasErrors { throw findings }
    do {
      var survey = Survey(disk: disk)
      let old = try readManifest(disk, &survey)
      for file in tree.files { try add(file, old: old, &survey, &findings) }
      try findStale(old, &survey)
      try findLeftovers(old, &survey)
      union = old.union(final)
      findFolders(tree, &survey)
    } catch {
      findings.add(error)
    }
    if findings.hasErrors { throw Findings(report.warnings + findings.list) }
    changes.sort { Self.rank($0) < Self.rank($1) }
    report.written = changes.map(\.path).sorted()
  }

  private mutating func readManifest(
    _ disk: FileSystem, _ survey: inout Survey
  ) throws(Diagnostic) -> Manifest {
    guard let status = try survey.status(Manifest.path) else { return Manifest() }
    guard status.kind == .file else {
      throw .error(.output(.inTheWay(status.kind)), at: disk.place(Manifest.path))
    }
    let bytes = try disk.read(Manifest.path)
    oldManifest = bytes
    do throws(BrokenManifest) {
      return try Manifest(reading: bytes)
    } catch {
      let shown = disk.place(Manifest.path).file
      report.warnings.append(
        .warning(
          .output(.brokenManifest(line: error.line)),
          at: Place(file: shown, line: error.line, column: 1)))
      return Manifest()
    }
  }

  /// Compares one file with what stands in its place.
  private mutating func add(
    _ file: OutputFile, old: Manifest, _ survey: inout Survey, _ findings: inout Findings
  ) throws(Diagnostic) {
    let path = file.path
    let digest = SHA256(of: file.bytes)
    final.add(path, digest)
    for folder in path.folders {
      if let kind = try survey.status(folder)?.kind, kind != .folder {
        findings.add(.error(.output(.inTheWay(kind)), at: survey.disk.place(folder)))
        return
      }
    }
    guard let status = try survey.status(path) else {
      changes.append(Change(path: path, bytes: file.bytes, old: nil))
      return
    }
    guard status.kind == .file else {
      findings.add(.error(.output(.inTheWay(status.kind)), at: survey.disk.place(path)))
      return
    }
    // One of another size is read all the same: it must come back when the run fails.
    let current = try survey.disk.read(path)
    if status.size == file.bytes.count, current == file.bytes {
      report.unchanged.append(path)
      return
    }
    if old.entries[path] == nil {
      findings.add(.error(.output(.notOurs), at: survey.disk.place(path)))
      return
    }
    if !old.lists(path, SHA256(of: current)) {
      report.warnings.append(.warning(.output(.replacedChanged), at: survey.disk.place(path)))
    }
    changes.append(Change(path: path, bytes: file.bytes, old: current))
  }

  /// Finds the files of earlier builds that the tree has no longer.
  private mutating func findStale(
    _ old: Manifest, _ survey: inout Survey
  ) throws(Diagnostic) {
    var folders: Set<RelativePath> = []
    for path in old.entries.keys.sorted() where final.entries[path] == nil {
      guard let status = try survey.status(path) else {
        folders.formUnion(path.folders)
        continue
      }
      if status.kind == .file, old.lists(path, SHA256(of: try survey.disk.read(path))) {
        report.removed.append(path)
        folders.formUnion(path.folders)
      } else {
        report.kept.append(path)
        report.warnings.append(.warning(.output(.keptChanged), at: survey.disk.place(path)))
      }
    }
    emptiedFolders = folders.sorted(by: >)
  }

  /// Finds the parts of a killed build: only those that its list or the manifest accounts for.
  private mutating func findLeftovers(
    _ old: Manifest, _ survey: inout Survey
  ) throws(Diagnostic) {
    var ours = old
    let list = Manifest.path.part
    if try survey.status(list)?.kind == .file {
      leftList = list
      // A list that is not whole was the killed build's last act: there are no other parts.
      let left = (try? Manifest(reading: try survey.disk.read(list))) ?? Manifest()
      ours = ours.union(left)
      leftFolders = Set(left.entries.keys.flatMap(\.folders)).sorted(by: >)
    }
    for path in ours.entries.keys.map(\.part).sorted() + [Manifest.finalPart] {
      if try survey.status(path)?.kind == .file { leftParts.append(path) }
    }
  }

  private mutating func findFolders(_ tree: OutputTree, _ survey: inout Survey) {
    var needed: Set<RelativePath> = []
    for file in tree.files { needed.formUnion(file.path.folders) }
    emptiedFolders.removeAll { needed.contains($0) || !survey.isFolder($0) }
    leftFolders.removeAll { needed.contains($0) || !survey.isFolder($0) }
    newFolders = needed.filter { !survey.isFolder($0) }.sorted()
    needsRoot = !survey.isFolder(.root)
  }

  /// The order in which files take their places: no page leads to one that is not there yet.
  private static func rank(_ change: Change) -> Rank {
    let file = OutputFile(change.path, [], origin: "")
    let isIndex = file.isPage && change.path.stem == "index"
    let depth = change.path.parts.count
    let step =
      if !file.isPage { 0 } else if isIndex, depth == 1 { 4 } else if change.old == nil { 1 } else {
        isIndex ? 3 : 2
      }
    return Rank(step: step, height: -depth, path: change.path)
  }

  private struct Rank: Comparable {
    let step: Int
    let height: Int
    let path: RelativePath

    static func < (a: Rank, b: Rank) -> Bool {
      (a.step, a.height, a.path) < (b.step, b.height, b.path)
    }
  }
}

/// What the folder holds, read one folder at a time and only where it is asked for.
private struct Survey {
  let disk: FileSystem
  private var folders: [RelativePath: [RelativePath: FileStatus]?] = [:]

  init(disk: FileSystem) {
    self.disk = disk
  }

  /// What is at a path; nil when there is nothing.
  mutating func status(_ path: RelativePath) throws(Diagnostic) -> FileStatus? {
    try entries(of: path.parent)?[path]
  }

  /// Whether a path is a folder that has been looked into, or seen in one that has.
  func isFolder(_ path: RelativePath) -> Bool {
    if let entries = folders[path] { return entries != nil }
    guard !path.isRoot, let entries = folders[path.parent] else { return false }
    return entries?[path]?.kind == .folder
  }

  private mutating func entries(
    of folder: RelativePath
  ) throws(Diagnostic) -> [RelativePath: FileStatus]? {
    if let known = folders[folder] { return known }
    var isThere = true
    if folder.isRoot {
      isThere = try disk.status(.root) != nil
    } else {
      isThere = try entries(of: folder.parent)?[folder]?.kind == .folder
    }
    var found: [RelativePath: FileStatus]?
    if isThere {
      found = [:]
      for entry in try disk.list(folder) {
        found?[folder / RelativePath(trusted: entry.name)] = entry.status
      }
    }
    folders[folder] = .some(found)
    return found
  }
}
