/// A form in which a site is given to other programs, in one file: adding one takes a file with its
/// value and a line in `all`.
package struct Exporter: Sendable {
  /// The name by which `sitegen.yaml` and `sitegen export` call it.
  package let name: String
  /// What a reader sees on the link to it; nil for a file that no reader is led to.
  package let label: String?
  /// What the file holds, in one sentence.
  package let summary: String
  /// Where the file stands in the site.
  package let path: RelativePath
  package let mediaType: String
  /// What the file is made of.
  let shows: Shows
  /// Whether a site has anything to put into it.
  let applies: @Sendable (Scene) -> Bool
  /// The bytes of the file.
  let bytes: @Sendable (Scene) throws(Diagnostic) -> [UInt8]
  /// Makes the file of lines of an older one, if each event is a line under the key `events`.
  private let remake: (@Sendable (Scene, KnownLines) throws(Diagnostic) -> PiecedBytes)?

  /// How much of a site a file tells; the less it is, the less often the file is made anew.
  enum Shows: Sendable {
    /// Nothing but what every page knows.
    case nothing
    /// The events and the sources, without what a person wrote below the front matter.
    case data
    /// The events and the sources whole.
    case everything
    /// What earlier builds were, too.
    case history
  }

  package static let all: [Exporter] = [
    .timeline, .timelineSchema, .csv, .iCalendar, .timelineJS, .markwhen, .annotations, .csl,
    .bibTeX, .changesAtom, .changesJSON, .history,
  ]

  init(
    _ name: String, label: String? = nil, _ summary: String, path: String, mediaType: String,
    shows: Shows = .data, applies: @escaping @Sendable (Scene) -> Bool = { _ in true },
    remake: (@Sendable (Scene, RelativePath, KnownLines) throws(Diagnostic) -> PiecedBytes)? = nil,
    bytes: @escaping @Sendable (Scene, RelativePath) throws(Diagnostic) -> [UInt8]
  ) {
    let path = RelativePath(trusted: path)
    self.name = name
    self.label = label
    self.summary = summary
    self.path = path
    self.mediaType = mediaType
    self.shows = shows
    self.applies = applies
    self.bytes = { scene throws(Diagnostic) in try bytes(scene, path) }
    guard let remake else {
      self.remake = nil
      return
    }
    self.remake = { scene, known throws(Diagnostic) in try remake(scene, path, known) }
  }

  /// The exporters that make something of a site.
  static func used(by scene: Scene) -> [Exporter] {
    let chosen = scene.site.configuration.exports
    return all.filter { exporter in
      chosen?.contains(exporter.name) ?? true && exporter.applies(scene)
    }
  }

  /// The files of all exporters that a site has chosen, in the order of `all`, and the list of those
  /// pages.
  package static func files(of site: Site, pages: [OutputFile] = []) -> [OutputFile] {
    files(of: Scene(site), pages: pages)
  }

  /// The same of a scene that others look at too.
  static func files(of scene: Scene, pages: [OutputFile]) -> [OutputFile] {
    used(by: scene).map { $0.file(of: scene) }
      + Sitemap.files(of: scene, pages: pages.filter(\.isPage).map(\.path))
  }

  /// The bytes of the file, for a program that reads them from a pipe; nil when the site has nothing
  /// to put into it.
  package func bytes(of site: Site) throws(Findings) -> [UInt8]? {
    do throws(Diagnostic) {
      let scene = Scene(site)
      return applies(scene) ? try bytes(scene) : nil
    } catch {
      throw Findings([error])
    }
  }

  private func file(of scene: Scene) -> OutputFile {
    let bytes = bytes
    let lines = remake.map { remake in
      OutputLines(
        shows: scene.lineDigests(of: self),
        ranges: { JSONDocument.items(under: TimelineDocument.events, in: $0) },
        make: { known throws(Diagnostic) in try remake(scene, known) })
    }
    return OutputFile(
      path, origin: ConfigurationReader.file.text, shows: scene.digest(of: self), lines: lines
    ) { () throws(Diagnostic) in
      try bytes(scene)
    }
  }
}

extension OutputFile {
  /// A file made of the whole site.
  convenience init(exported path: RelativePath, _ bytes: [UInt8]) {
    self.init(path, bytes, origin: ConfigurationReader.file.text)
  }
}
