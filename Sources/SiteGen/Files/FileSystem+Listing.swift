/// What has been listed of a disk, and which of it may have changed since.
private struct ListedFolders: Sendable {
  private(set) var entries: [RelativePath: [FolderEntry]] = [:]
  /// The names that were written, moved or removed since their folder was listed.
  private(set) var touched: [RelativePath: Set<String>] = [:]

  mutating func know(_ entries: [FolderEntry], of folder: RelativePath) {
    self.entries[folder] = entries
    touched[folder] = nil
  }

  mutating func touch(_ path: RelativePath) {
    let folder = path.parent
    if entries[folder] != nil { touched[folder, default: []].insert(path.name) }
  }

  mutating func forget(_ folder: RelativePath) {
    entries[folder] = nil
    touched[folder] = nil
  }
}

extension FileSystem {
  /// The same disk, which lists each folder once and follows what is changed through it alone.
  ///
  /// A build asks several times what is in its folders, which costs it a call of the system for each
  /// file. What others change meanwhile is seen by the next build.
  func listingOnce() -> FileSystem {
    let listed = Guarded(ListedFolders())
    let disk = self
    var listing = self
    @Sendable func changing(
      _ paths: [RelativePath], _ change: () throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
      defer { listed.use { for path in paths where !path.isRoot { $0.touch(path) } } }
      try change()
    }
    listing.list = { folder throws(Diagnostic) in
      let (known, touched) = listed.use { ($0.entries[folder], $0.touched[folder] ?? []) }
      guard var entries = known else {
        let list = try disk.list(folder)
        listed.use { $0.know(list, of: folder) }
        return list
      }
      guard !touched.isEmpty else { return entries }
      entries.removeAll { touched.contains($0.name) }
      for name in touched {
        if let status = try disk.status(folder / RelativePath(trusted: name)) {
          entries.append(FolderEntry(name: name, status: status))
        }
      }
      entries.sort { RelativePath(trusted: $0.name) < RelativePath(trusted: $1.name) }
      listed.use { [entries] in $0.know(entries, of: folder) }
      return entries
    }
    listing.writePieces = { path, bytes throws(Diagnostic) in
      try changing([path]) { () throws(Diagnostic) in try disk.writePieces(path, bytes) }
    }
    listing.rename = { path, target throws(Diagnostic) in
      try changing([path, target]) { () throws(Diagnostic) in try disk.rename(path, target) }
    }
    listing.remove = { path throws(Diagnostic) in
      try changing([path]) { () throws(Diagnostic) in try disk.remove(path) }
    }
    listing.makeFolder = { path throws(Diagnostic) in
      try changing(path.folders + [path]) { () throws(Diagnostic) in try disk.makeFolder(path) }
    }
    listing.removeFolder = { path throws(Diagnostic) in
      listed.use { $0.forget(path) }
      try changing([path]) { () throws(Diagnostic) in try disk.removeFolder(path) }
    }
    return listing
  }
}
