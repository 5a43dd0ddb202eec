import SiteGen
import Testing
import Timeline

/// A small site in memory that is built again and again while a person works on it.
struct SiteOnDisk {
  private let memory = MemoryDisk()

  static let courier = "content/sources/courier.md"
  static let ledger = "content/sources/ledger.md"
  static let notes = "content/sources/notes.md"

  static let opened = "The new bridge over the Ilm was opened on 3 May 2024 by Mayor Ada Example."
  static let bought = "The council of Ilmstadt bought the old mill on 7 March 2021."
  static let flood = "A flood destroyed the market hall in July 2019."
  static let openedToo = "On 3 May 2024 Mayor Ada Example opened the new bridge over the Ilm."
  static let ribbon = "The ribbon was cut by a child."

  var disk: FileSystem { .memory(memory) }

  /// The courier's three events; the ledger tells the first of them too.
  init() throws {
    try source(Self.courier, [Self.opened, Self.bought, Self.flood].joined(separator: " "))
    try source(Self.ledger, Self.openedToo + " It took four years to build.")
    try source(Self.notes, Self.ribbon + " The band played.")
  }

  func write(_ path: String, _ text: String) throws {
    let path = try RelativePath(path)
    try disk.makeFolder(path.parent)
    if try disk.status(path) != nil { try disk.remove(path) }
    try disk.write(path, Array(text.utf8))
  }

  func read(_ path: String) throws -> String {
    String(decoding: try disk.read(try RelativePath(path)), as: UTF8.self)
  }

  func remove(_ path: String) throws { try disk.remove(try RelativePath(path)) }

  func source(_ path: String, _ body: String, published: String = "2024-05-04") throws {
    try write(path, "---\npublished: \(published)\n---\n\(body)\n")
  }

  func replace(_ words: String, with others: String, in path: String) throws {
    let text = try read(path)
    #expect(text.contains(words))
    try write(path, text.replacing(words, with: others))
  }

  /// The event files by path.
  var eventFiles: [String: String] {
    memory.files.reduce(into: [:]) { files, file in
      guard file.key.text.hasPrefix("content/events/") else { return }
      files[file.key.text] = String(decoding: file.value, as: UTF8.self)
    }
  }

  func event(_ path: String) throws -> CuratedEvent {
    try EventFile(Array(read(path).utf8), path: try RelativePath(path)).event
  }

  /// The path of the one event that holds these words.
  func path(of words: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let paths = eventFiles.filter { $0.value.contains(words) }.map(\.key)
    #expect(paths.count == 1, "\(paths)", sourceLocation: sourceLocation)
    return try #require(paths.first, sourceLocation: sourceLocation)
  }

  /// Builds the site, twice: the second time nothing must change.
  @discardableResult
  func build(sourceLocation: SourceLocation = #_sourceLocation) throws -> SiteBuild.Report {
    let report = try SiteBuild(disk).run { _ in .memory() }
    try checkAgain(sourceLocation)
    return report
  }

  /// Extracts without rendering, twice: the second time nothing must change.
  func extract(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var writer = ContentWriter(try SiteProject(disk).plan, on: disk)
    _ = try writer.write()
    try checkAgain(sourceLocation)
  }

  private func checkAgain(_ sourceLocation: SourceLocation) throws {
    let project = try SiteProject(disk)
    let changes = project.plan.entries.filter { $0.change != .none }
    #expect(
      changes.isEmpty, "the second run changes \(changes.map(\.path.text))",
      sourceLocation: sourceLocation)
    checkAccount(project, try project.assembled(asOf: nil), sourceLocation)
  }

  /// Every dated sentence is accounted for once, and marks and events point at each other.
  private func checkAccount(
    _ project: SiteProject, _ site: Site, _ sourceLocation: SourceLocation
  ) {
    let ids = Set(project.plan.kept.map(\.event.id))
    let hidden = Set(project.plan.kept.filter { $0.event.status == .hidden }.map(\.event.id))
    #expect(ids.count == project.plan.kept.count, sourceLocation: sourceLocation)
    for source in project.sources {
      let lines = project.plan.ledger.filter { $0.source == source.id }
      let tagged = TaggedDocument(source.document, language: .english)
      for mention in tagged.mentions {
        let holding = lines.filter { $0.span.contains(mention.expression.span) }
        #expect(
          holding.count == 1, "\(source.document.words(mention.expression.span))",
          sourceLocation: sourceLocation)
      }
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.span.end <= next.span.start, sourceLocation: sourceLocation)
      }
    }
    for line in project.plan.ledger {
      switch line.outcome {
      case .event(let id), .merged(let id):
        #expect(ids.contains(id) && !hidden.contains(id), sourceLocation: sourceLocation)
      case .leftOut: continue
      }
    }
    site.checkReferences(sourceLocation)
  }
}

extension Site {
  /// Marks are in order and apart, and lead to the events that lead to them.
  func checkReferences(_ sourceLocation: SourceLocation = #_sourceLocation) {
    for (number, source) in sources.enumerated() {
      for (mark, next) in zip(source.marks, source.marks.dropFirst()) {
        #expect(mark.span.end <= next.span.start, sourceLocation: sourceLocation)
      }
      for (place, mark) in source.marks.enumerated() {
        guard case .shown(let shown) = mark.outcome else { continue }
        #expect(!shown.isEmpty, sourceLocation: sourceLocation)
        for index in shown {
          let reference = SentenceReference(source: number, mark: place)
          #expect(
            events.indices.contains(index) && events[index].sentences.contains(reference),
            sourceLocation: sourceLocation)
        }
      }
    }
    for (index, event) in events.enumerated() {
      #expect(
        event.sentences.count == event.event.evidence.count, sourceLocation: sourceLocation)
      for (entry, reference) in zip(event.event.evidence, event.sentences) {
        #expect(entry.isWithdrawn == (reference == nil), sourceLocation: sourceLocation)
        guard let reference else { continue }
        let source = sources[reference.source]
        #expect(source.source.id == entry.evidence.source, sourceLocation: sourceLocation)
        guard case .shown(let shown) = source.marks[reference.mark].outcome else {
          Issue.record("a quote leads to a sentence that is left out")
          continue
        }
        #expect(shown.contains(index), sourceLocation: sourceLocation)
      }
    }
  }
}
