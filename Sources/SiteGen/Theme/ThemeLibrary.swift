/// The templates and assets of a site: its own files, and the built-in theme's for the rest.
package struct ThemeLibrary: Sendable {
  /// A file of a theme.
  package struct File: Sendable, Hashable {
    /// Its path below `Templates/`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The files of the theme that is built into the program, by name.
  package static let builtIn: [File] = BuiltInTheme.files.map {
    File(name: $0.name, bytes: Array($0.text.utf8))
  }

  /// The files in `parts/` by the name under which templates include them: without their ending.
  package let parts: [String: TemplateSource]
  private let files: [String: File]
  /// Names of the files that the site has of its own.
  private let own: Set<String>
  /// The site's own files that stand for no built-in one, and are neither parts nor assets.
  private let unread: [(name: String, nearest: String?)]

  /// A theme in which each of the site's own files stands for the built-in one of its name.
  package init(overrides: [File] = [], builtIn: [File] = Self.builtIn) {
    files = Dictionary(
      (overrides + builtIn).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    own = Set(overrides.map(\.name))
    parts = Self.parts(files, own: own)
    let known = builtIn.map(\.name)
    unread = own.subtracting(known).filter { !Self.isAsset($0) && !Self.isPart($0) }.sorted()
      .map { ($0, Self.nearest($0, among: known)) }
  }

  /// A warning for each of the site's own files that is never read.
  package var warnings: [Diagnostic] {
    unread.map { name, nearest in
      .warning(
        .template(.unreadFile(nearest: nearest.map { Self.place(of: $0, isOwn: true) })),
        at: Place(file: Self.place(of: name, isOwn: true)))
    }
  }

  private static func isAsset(_ name: String) -> Bool { name.hasPrefix("assets/") }

  private static func isPart(_ name: String) -> Bool {
    RelativePath(trusted: name).parent.text == "parts" && Escaping(file: name) != nil
  }

  /// The built-in file that was probably meant: of a name like it, or of the same in another folder.
  private static func nearest(_ name: String, among known: [String]) -> String? {
    func last(_ name: String) -> String { RelativePath(trusted: name).name }
    return NearestName.of(name, among: known) ?? known.first { last($0) == last(name) }
  }

  /// A template by its name, such as `event.md`.
  package func template(_ name: String) -> TemplateSource? {
    files[name].map { TemplateSource(file: place(of: name), text: $0.text) }
  }

  private static func parts(_ files: [String: File], own: Set<String>) -> [String: TemplateSource] {
    var parts: [String: TemplateSource] = [:]
    let names = files.keys.filter(isPart)
    // Of two that share a name the site's own one wins, then the first by name.
    for name in names.sorted(by: { (own.contains($0) ? 0 : 1, $0) < (own.contains($1) ? 0 : 1, $1) }
    ) {
      let path = RelativePath(trusted: name)
      guard parts[path.stem] == nil else { continue }
      parts[path.stem] = files[name].map {
        TemplateSource(file: place(of: name, isOwn: own.contains(name)), text: $0.text)
      }
    }
    return parts
  }

  /// The files in `assets/`, as they go to the site.
  package var assets: [OutputFile] {
    names.filter(Self.isAsset).compactMap { name in
      files[name].map { file in
        OutputFile(RelativePath(trusted: name), file.bytes, origin: place(of: name))
      }
    }
  }

  /// A digest of all its files.
  var digest: SHA256 {
    var input = ByteRow()
    for name in names {
      input.add(name)
      input.add(own.contains(name))
      input.add(files[name].map { SHA256(of: $0.bytes) }) { $0.add($1) }
    }
    return input.digest
  }

  private var names: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// How findings name a file: a built-in one is not in the site's folder.
  private func place(of name: String) -> String {
    Self.place(of: name, isOwn: own.contains(name))
  }

  private static func place(of name: String, isOwn: Bool) -> String {
    isOwn ? "Templates/" + name : "built-in/Templates/" + name
  }
}
