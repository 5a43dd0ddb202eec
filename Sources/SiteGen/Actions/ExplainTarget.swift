/// What a person wants to have explained.
package enum ExplainTarget: Sendable {
  /// A source, or the sentences on one of its lines.
  case source(SourceFile, line: Int?)
  /// An event, by its place among the plan's entries.
  case event(Int)

  /// Finds a source by its file or identifier, with or without `:LINE`, or an event by its
  /// identifier, its file or the address of its page.
  ///
  /// - Parameters:
  ///   - name: As it was typed.
  ///   - path: The same as a path from the site's folder; nil when it leads out of it.
  ///   - project: The site.
  /// - Throws: that there is no such thing, with the nearest name.
  package init(_ name: String, path: String?, in project: SiteProject) throws(Diagnostic) {
    for text in [name, path].compactMap(\.self) {
      if let found = try Self.find(text, in: project) {
        self = found
        return
      }
    }
    throw .error(
      .content(.unknownTarget(name, nearest: Self.nearest(Self.split(name).name, in: project))))
  }

  /// Whether a text with blanks in it is the name of a file or a source and not words to be read.
  ///
  /// What ends as a file does is a name even where there is no such file, so that a misspelt one is told.
  ///
  /// `text` is as it was typed, `path` the same as a path from the site's folder, `disk` that folder.
  package static func isName(_ text: String, path: String?, on disk: FileSystem) -> Bool {
    let endings = SourceReader.all.flatMap(\.endings) + ["html"]
    func isFile(_ path: String) -> Bool {
      guard let path = try? RelativePath(path), let status = try? disk.status(path) else {
        return false
      }
      return status.kind == .file
    }
    return [text, path].compactMap(\.self).flatMap { [$0, split($0).name] }.contains { name in
      endings.contains { ending in
        name.lowercased().hasSuffix("." + ending)
          || isFile("\(SourceStore.folder.text)/\(name).\(ending)")
      }
    }
  }

  private static func find(
    _ text: String, in project: SiteProject
  ) throws(Diagnostic) -> ExplainTarget? {
    for (name, line) in [(text, nil), split(text)] {
      if let index = project.plan.entries.firstIndex(where: {
        $0.event.id == name || $0.path.text == name || $0.path.stem == Self.stem(ofPage: name)
      }) {
        return .event(index)
      }
      if let source = project.sources.first(where: { $0.file == name || $0.id == name }) {
        try check(line, of: source)
        return .source(source, line: line)
      }
    }
    return nil
  }

  /// The name of an event in the address of its page: "public/events/NAME.html", "NAME".
  private static func stem(ofPage address: String) -> String {
    let parts = address.split(separator: "/")
    guard let last = parts.last, parts.count < 2 || parts[parts.count - 2] == "events" else {
      return ""
    }
    return String(last.hasSuffix(".html") ? last.dropLast(5) : last)
  }

  private static func check(_ line: Int?, of source: SourceFile) throws(Diagnostic) {
    guard let line else { return }
    let count = source.places.lineCount
    guard !(1...count).contains(line) else { return }
    throw .error(.content(.noSuchLine(line, count: count)), at: Place(file: source.file))
  }

  /// `name:12` or `name:12:3` as the name and its line.
  private static func split(_ text: String) -> (name: String, line: Int?) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var line: Int?
    for _ in 0..<2 {
      guard parts.count > 1, let number = parts.last.flatMap({ Int($0) }) else { break }
      line = number
      parts.removeLast()
    }
    return (parts.joined(separator: ":"), line)
  }

  /// The name of a source or an event that was probably meant.
  private static func nearest(_ name: String, in project: SiteProject) -> String? {
    let events = project.plan.entries
    let wholes =
      project.sources.flatMap { [$0.file, $0.id] }
      + events.flatMap { [$0.path.text, $0.event.id] }
    if let found = NearestName.of(name, among: wholes) { return found }
    // A name without its folder, or in the wrong one.
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let files = project.sources.map(\.file) + events.map(\.path.text)
    let wanted = last(name)
    if let same = files.first(where: { last($0) == wanted }) { return same }
    let near = NearestName.of(wanted, among: files.map(last))
    return near.flatMap { near in files.first { last($0) == near } }
  }
}
