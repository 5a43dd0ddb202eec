extension ThemeLibrary {
  /// The folder of a site's own templates and assets.
  package static let folder = RelativePath(trusted: "Templates")

  /// The built-in theme with the site's own files over it, file by file.
  package init(_ disk: FileSystem) throws(Findings) {
    var findings = Findings()
    var own: [File] = []
    for path in FolderListing.files(below: Self.folder, on: disk, &findings) {
      guard let bytes = findings.catching({ () throws(Diagnostic) in try disk.read(path) }) else {
        continue
      }
      let name = String(path.text.dropFirst(Self.folder.text.count + 1))
      if Escaping(file: name) != nil, !name.hasPrefix("assets/") {
        // A template is a text; an asset may be anything.
        guard
          let text = findings.catching({ () throws(Diagnostic) in
            try TextFile(bytes, file: path.text)
          })
        else { continue }
        own.append(File(name: name, bytes: text.bytes))
      } else {
        own.append(File(name: name, bytes: bytes))
      }
    }
    guard !findings.hasErrors else { throw findings }
    self.init(overrides: own)
  }
}

extension ThemeLibrary {
  /// The text of a built-in template as findings name it; nil for other files.
  package static func builtInText(shownAs file: String) -> String? {
    let prefix = "built-in/Templates/"
    guard file.hasPrefix(prefix) else { return nil }
    let name = file.dropFirst(prefix.count)
    return builtIn.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
