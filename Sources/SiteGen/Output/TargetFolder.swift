/// What stands in the folder that a site goes to; made by reading alone.
struct TargetFolder {
  let disk: FileSystem
  /// The list of our files; empty when there is none, or none that can be read.
  private(set) var manifest = Manifest()
  private(set) var manifestBytes: [UInt8]?
  /// What is at the path of each file of the tree, in its order.
  private(set) var present: [FileStatus?] = []
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
  /// Files of earlier builds that the tree has no longer: ours to remove, and changed by somebody.
  private(set) var stale: [RelativePath] = []
  private(set) var kept: [RelativePath] = []
  /// Whether every file of earlier builds is one of the tree too.
  private(set) var keepsAllFiles = true
  private(set) var warnings: [Diagnostic] = []

  /// Looks into the folder, with the list of our files that stands there.
  ///
  /// - Throws: what cannot be read, and everything that stands in the way.
  init(
    _ disk: FileSystem, for tree: OutputTree, _ standing: Result<StandingManifest, Diagnostic>
  ) throws(Findings) {
    self.disk = disk
    var findings = Findings()
    do {
      var survey = Survey(disk: disk)
      let standing = try standing.get()
      manifest = standing.manifest
      manifestBytes = standing.bytes
      warnings += standing.warnings
      for file in tree.files {
        let status = try survey.status(file.path)
        present.append(status)
        if let blocked = try inTheWay(of: file.path, status, &survey) { findings.add(blocked) }
      }
      // Most builds make the files of the build before.
      if !manifest.paths.elementsEqual(tree.files.lazy.map(\.path)) {
        try findStale(Set(tree.files.map(\.path)), &survey)
      }
      try findLeftovers(&survey)
      findFolders(tree, survey)
    } catch {
      findings.add(error)
    }
    if findings.hasErrors { throw Findings(warnings + findings.list) }
  }

  /// What keeps a file from its place: a file where its folder must be, or no file at its path.
  private func inTheWay(
    of path: RelativePath, _ status: FileStatus?, _ survey: inout Survey
  ) throws(Diagnostic) -> Diagnostic? {
    if let status {
      guard status.kind != .file else { return nil }
      return .error(.output(.inTheWay(status.kind)), at: disk.place(path))
    }
    for folder in path.folders {
      if let kind = try survey.status(folder)?.kind, kind != .folder {
        return .error(.output(.inTheWay(kind)), at: disk.place(folder))
      }
    }
    return nil
  }

  /// Finds the files of earlier builds that the tree has no longer.
  private mutating func findStale(
    _ needed: Set<RelativePath>, _ survey: inout Survey
  ) throws(Diagnostic) {
    var folders: Set<RelativePath> = []
    for path in manifest.paths where !needed.contains(path) {
      keepsAllFiles = false
      guard let status = try survey.status(path) else {
        folders.formUnion(path.folders)
        continue
      }
      if status.kind == .file, manifest.lists(path, SHA256(of: try disk.read(path))) {
        stale.append(path)
        folders.formUnion(path.folders)
      } else {
        kept.append(path)
        warnings.append(.warning(.output(.keptChanged), at: disk.place(path)))
      }
    }
    emptiedFolders = folders.sorted(by: >)
  }

  /// Finds the parts of a killed build: only those that its list or the manifest accounts for.
  private mutating func findLeftovers(_ survey: inout Survey) throws(Diagnostic) {
    var folders = Set(manifest.paths.map(\.parent))
    var left = Manifest()
    let list = Manifest.path.part
    if try survey.status(list)?.kind == .file {
      leftList = list
      // A list that is not whole was the killed build's last act: there are no other parts.
      left = (try? Manifest(reading: try disk.read(list))) ?? Manifest()
      leftFolders = Set(left.paths.flatMap(\.folders)).sorted(by: >)
      folders.formUnion(left.paths.map(\.parent))
    }
    for folder in folders.sorted() {
      for part in try survey.parts(in: folder) {
        guard let path = part.whole else { continue }
        if !left[path].isEmpty || !manifest[path].isEmpty { leftParts.append(part) }
      }
    }
    for part in [Manifest.unionPart, Manifest.finalPart] {
      if try survey.status(part)?.kind == .file { leftParts.append(part) }
    }
  }

  private mutating func findFolders(_ tree: OutputTree, _ survey: Survey) {
    var needed: Set<RelativePath> = []
    for folder in Set(tree.files.map(\.path.parent)) where !folder.isRoot {
      needed.formUnion(folder.folders + [folder])
    }
    emptiedFolders.removeAll { needed.contains($0) || !survey.isFolder($0) }
    leftFolders.removeAll { needed.contains($0) || !survey.isFolder($0) }
    newFolders = needed.filter { !survey.isFolder($0) }.sorted()
    needsRoot = !survey.isFolder(.root)
  }
}

/// What the folder holds, read one folder at a time and only where it is asked for.
private struct Survey {
  let disk: FileSystem
  private var folders: [RelativePath: [String: FileStatus]?] = [:]

  init(disk: FileSystem) {
    self.disk = disk
  }

  /// What is at a path; nil when there is nothing.
  mutating func status(_ path: RelativePath) throws(Diagnostic) -> FileStatus? {
    try entries(of: path.parent)?[path.name]
  }

  /// The files in a folder that have the name of a part.
  mutating func parts(in folder: RelativePath) throws(Diagnostic) -> [RelativePath] {
    let names = try entries(of: folder)?.filter {
      $0.value.kind == .file && $0.key.hasSuffix(RelativePath.partSuffix)
    }
    return (names ?? [:]).keys.map { folder / RelativePath(trusted: $0) }.sorted()
  }

  /// Whether a path is a folder that has been looked into, or seen in one that has.
  func isFolder(_ path: RelativePath) -> Bool {
    if let entries = folders[path] { return entries != nil }
    guard !path.isRoot, let entries = folders[path.parent] else { return false }
    return entries?[path.name]?.kind == .folder
  }

  private mutating func entries(
    of folder: RelativePath
  ) throws(Diagnostic) -> [String: FileStatus]? {
    if let known = folders[folder] { return known }
    var isThere = true
    if folder.isRoot {
      isThere = try disk.status(.root) != nil
    } else {
      isThere = try entries(of: folder.parent)?[folder.name]?.kind == .folder
    }
    var found: [String: FileStatus]?
    if isThere {
      found = Dictionary(
        try disk.list(folder).map { ($0.name, $0.status) }, uniquingKeysWith: { first, _ in first })
    }
    folders[folder] = .some(found)
    return found
  }
}
