/// Pictures and other files of a person's own that go to the site as they are.
package enum AssetStore {
  /// The folder of the files.
  package static let folder = RelativePath(trusted: "content/assets")

  /// The files, sorted by path; what cannot be looked at goes to `findings`.
  static func files(_ disk: FileSystem, _ findings: inout Findings) -> [RelativePath] {
    FolderListing.files(below: folder, on: disk, &findings)
  }

  /// Where a file goes in the site: `content/assets/a.png` to `assets/a.png`.
  static func path(of file: RelativePath) -> RelativePath {
    RelativePath(trusted: String(file.text.dropFirst(folder.parent.text.count + 1)))
  }

  /// The files as they go to the site, read when their bytes are wanted.
  static func output(_ files: [RelativePath], _ disk: FileSystem) -> [OutputFile] {
    files.map { file in
      OutputFile(path(of: file), origin: file.text) { () throws(Diagnostic) in
        try disk.read(file)
      }
    }
  }
}
