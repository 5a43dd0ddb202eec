/// What stands in a site's folder, or in its `content/`, where nothing reads it.
enum UnreadEntries {
  private static let content = RelativePath(trusted: "content")
  /// The folders of `content/`.
  private static let folders = [
    SourceStore.folder, EventStore.folder, PageStore.folder, AssetStore.folder,
  ].map(\.name)

  /// A warning for each folder, and one for all files of a folder.
  static func warnings(_ disk: FileSystem) -> [Diagnostic] {
    let misspelt = misspelt(disk).map { entry in
      Diagnostic.warning(
        .content(
          .unreadEntry(isFolder: entry.isFolder, others: 0, nearest: entry.meant, known: [])),
        at: disk.place(entry.path))
    }
    return misspelt + inContent(disk)
  }

  /// What the site's folder holds under a name that looks like one that is read.
  ///
  /// A folder that is there may have its like for another purpose.
  static func misspelt(
    _ disk: FileSystem
  ) -> [(path: RelativePath, isFolder: Bool, meant: String)] {
    let file = ConfigurationReader.file.text
    return entries(of: .root, disk).compactMap { entry in
      let isFolder = entry.kind == .folder
      let known = isFolder ? SiteFolders.names : [file]
      guard !known.contains(entry.name), let meant = NearestName.of(entry.name, among: known),
        let path = try? RelativePath(entry.name),
        !isFolder || !isThere(RelativePath(trusted: meant), disk)
      else { return nil }
      return (path, isFolder, meant)
    }
  }

  private static func inContent(_ disk: FileSystem) -> [Diagnostic] {
    let entries = entries(of: content, disk)
    let names = Set(entries.map(\.name))
    var warnings: [Diagnostic] = []
    var files: [RelativePath] = []
    for entry in entries where !folders.contains(entry.name) {
      guard let path = try? content / entry.name else { continue }
      guard entry.kind == .folder else {
        files.append(path)
        continue
      }
      let nearest = NearestName.of(entry.name, among: folders)
      // On a disk that ignores case, `Sources` is the folder that is read.
      if let nearest, nearest == entry.name.lowercased(), !names.contains(nearest),
        isThere(content / RelativePath(trusted: nearest), disk)
      {
        continue
      }
      warnings.append(warning(path, isFolder: true, nearest: nearest, disk))
    }
    if let first = files.first {
      warnings.append(
        warning(first, isFolder: false, others: files.count - 1, nearest: nil, disk))
    }
    return warnings
  }

  private static func warning(
    _ path: RelativePath, isFolder: Bool, others: Int = 0, nearest: String?, _ disk: FileSystem
  ) -> Diagnostic {
    .warning(
      .content(
        .unreadEntry(
          isFolder: isFolder, others: others, nearest: nearest.map { "content/\($0)" },
          known: folders.map { "content/\($0)/" })),
      at: disk.place(path))
  }

  /// Names that begin with a dot are hidden on purpose, and what cannot be listed is told by those who
  /// read it.
  private static func entries(of folder: RelativePath, _ disk: FileSystem) -> [FolderEntry] {
    guard let status = try? disk.status(folder), status.kind == .folder else { return [] }
    return ((try? disk.list(folder)) ?? []).filter { !$0.name.hasPrefix(".") }
  }

  private static func isThere(_ path: RelativePath, _ disk: FileSystem) -> Bool {
    ((try? disk.status(path)) ?? nil) != nil
  }
}
