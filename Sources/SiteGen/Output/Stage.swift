/// Where the files of a site wait until all of them are known to be right: each one that differs
/// from what stands in its place lies beside it, under the name of a part.
///
/// Several threads may put files in at one time.
final class Stage: Sendable {
  /// What became of a file.
  enum Fate: Sendable {
    case unchanged
    /// It waits beside its place, where nothing stands now.
    case new
    /// It waits beside its place, where these bytes stand now.
    case changed(old: [UInt8], isOurs: Bool)
    case failed(Diagnostic)
  }

  /// What has to be undone.
  private struct Work: Sendable {
    var hasBegun = false
    var trouble: Diagnostic?
    var folders: [RelativePath] = []
    var parts: [RelativePath] = []
  }

  private let target: TargetFolder
  private let paths: [RelativePath]
  /// Whether nobody has touched the folder since the last build.
  private let isAsLeft: Bool
  private let work = Guarded(Work())

  /// A stage for files at these paths; nothing is written yet.
  init(_ target: TargetFolder, paths: [RelativePath], isAsLeft: Bool) {
    self.target = target
    self.isAsLeft = isAsLeft
    self.paths = paths
  }

  /// The first thing that the disk refused.
  var trouble: Diagnostic? { work.use { $0.trouble } }

  /// A file as it is to be.
  struct Made: Sendable {
    let bytes: PiecedBytes
    /// What stands in its place, if that was read already.
    let old: [UInt8]?
  }

  /// Makes a file, by its index, of the lines that stand in its place as far as they are known.
  func made(
    _ file: OutputFile, at index: Int, _ known: KnownFiles
  ) throws(Diagnostic) -> Made {
    guard let lines = file.lines else {
      return Made(bytes: PiecedBytes(try file.bytes), old: nil)
    }
    if let older = known.lines[file.path], target.present[index] != nil {
      let old = try target.disk.read(file.path)
      if let bytes = try lines.bytes(reusing: old, showing: older) {
        return Made(bytes: bytes, old: old)
      }
    }
    return Made(bytes: try lines.make(.none), old: nil)
  }

  /// Compares a file, by its index, with what stands in its place, and writes it when it differs.
  func put(_ made: consuming Made, at index: Int) -> Fate {
    let path = paths[index]
    do {
      guard let status = target.present[index] else {
        try write(made.bytes, beside: path)
        return .new
      }
      if status.size == made.bytes.count,
        made.bytes.isSame(as: try standing(made.old, at: path))
      {
        return .unchanged
      }
      let digests = target.manifest[path]
      guard !digests.isEmpty else {
        return .failed(.error(.output(.notOurs), at: target.disk.place(path)))
      }
      try write(made.bytes, beside: path)
      // The new bytes are forgotten before the old ones are read, which must come back when the run
      // fails: the largest file of a site should not be in memory twice.
      let old = made.old
      _ = consume made
      let current = try standing(old, at: path)
      return .changed(
        old: current, isOurs: isAsLeft || digests.contains(SHA256(of: current)))
    } catch {
      return .failed(error)
    }
  }

  /// What stands in a place, of which some may have been read already.
  private func standing(
    _ known: [UInt8]?, at path: RelativePath
  ) throws(Diagnostic) -> [UInt8] {
    if let known { return known }
    return try target.disk.read(path)
  }

  /// Writes a list of files as a part.
  func put(_ list: Manifest, at part: RelativePath) throws(Diagnostic) {
    try begin()
    work.use { $0.parts.append(part) }
    try target.disk.write(part, list.text)
  }

  private func write(_ bytes: PiecedBytes, beside path: RelativePath) throws(Diagnostic) {
    try begin()
    let part = path.part
    work.use { $0.parts.append(part) }
    do {
      try target.disk.writePieces(part, bytes)
    } catch {
      work.use { $0.trouble = $0.trouble ?? error }
      throw error
    }
  }

  /// Before the first part: the folders, and a list that tells after a kill what is ours.
  private func begin() throws(Diagnostic) {
    try work.use { work throws(Diagnostic) in
      // What one thread could not do, no other one can.
      if let trouble = work.trouble { throw trouble }
      guard !work.hasBegun else { return }
      work.hasBegun = true
      do throws(Diagnostic) {
        if target.needsRoot {
          work.folders.append(.root)
          try target.disk.makeFolder(.root)
        }
        let new = paths.filter { target.manifest[$0].isEmpty }
        work.parts.append(Manifest.path.part)
        try target.disk.write(Manifest.path.part, list(adding: new))
        for folder in target.newFolders {
          work.folders.append(folder)
          try target.disk.makeFolder(folder)
        }
      } catch {
        work.trouble = error
        throw error
      }
    }
  }

  /// The list of the files as they stand, and of new ones.
  private func list(adding new: [RelativePath]) -> [UInt8] {
    // Most builds make no new file.
    if new.isEmpty, target.manifest != Manifest(), let bytes = target.manifestBytes { return bytes }
    var added = Manifest()
    for path in new { added.add(path, .unknown) }
    return target.manifest.union(added).text
  }

  /// Takes away all that was put in; the first failure is the one to tell, so none is told here.
  func clear() {
    for part in work.use({ $0.parts }).reversed() { try? target.disk.remove(part) }
  }

  /// Takes away the folders that were made, those that are empty.
  func clearFolders() {
    for folder in work.use({ $0.folders }).reversed() { try? target.disk.removeFolder(folder) }
  }
}
