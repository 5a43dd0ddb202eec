internal import Timeline

/// Joins events and parts them for a person, by writing what a person could write by hand.
package struct EventEdits: Sendable {
  /// What was written.
  package struct Report: Sendable {
    /// The files that changed, with what their events now say.
    package let files: [(path: RelativePath, event: CuratedEvent)]
  }

  private let disk: FileSystem

  package init(_ disk: FileSystem) {
    self.disk = disk
  }

  /// Joins one event to another, which stays as it is and shows the evidence of both.
  ///
  /// - Throws: an unknown name, a join to itself, and everything wrong with the site.
  package func merge(_ name: String, into target: String) throws(Findings) -> Report {
    let project = try SiteProject(disk)
    let file = try Self.find(name, among: project.files)
    let root = try Self.find(target, among: project.files)
    let joins = EventJoins(project.files.map(\.event))
    let shown = project.files.firstIndex { $0.path == root.path }.map { joins.shownBy[$0] }
    // What is joined already shows with its own target: there the other one goes too.
    let end = shown.map { project.files[$0] } ?? root
    guard end.path != file.path else {
      throw Findings([.error(.content(.joinToItself(file.event.id)))])
    }
    var event = file.event
    event.mergedInto = end.event.id
    return try write([
      .init(
        path: file.path, event: event, change: .changed,
        bytes: file.bytes(changing: event, fields: ["merged-into"]))
    ])
  }

  /// Parts an event: undoes its joins, else takes pieces of its evidence out into events of their own.
  ///
  /// `numbers` tells the pieces, counted from 1 as in the event's file, which become one event; without
  /// any, each piece but the first becomes one.
  ///
  /// - Throws: an unknown name, wrong numbers, and everything wrong with the site.
  package func split(_ name: String, _ numbers: [Int]) throws(Findings) -> Report {
    let project = try SiteProject(disk)
    let file = try Self.find(name, among: project.files)
    let joined =
      file.event.mergedInto != nil
      ? [file]
      : numbers.isEmpty ? project.files.filter { $0.event.mergedInto == file.event.id } : []
    guard joined.isEmpty else {
      return try write(
        joined.map { file in
          var event = file.event
          event.mergedInto = nil
          return .init(
            path: file.path, event: event, change: .changed,
            bytes: file.bytes(changing: event, fields: ["merged-into"]))
        })
    }
    let count = file.event.evidence.count
    guard count > 1 else { throw Findings([.error(.content(.nothingToSplit(file.event.id)))]) }
    if let wrong = numbers.first(where: { !(1...count).contains($0) }) {
      throw Findings([.error(.content(.noSuchEntry(wrong, count: count)))])
    }
    let groups = numbers.isEmpty ? (1..<count).map { [$0] } : [Set(numbers).sorted().map { $0 - 1 }]
    guard groups.reduce(0, { $0 + $1.count }) < count else {
      throw Findings([.error(.content(.splitLeavesNothing))])
    }
    let report = try write(EventSplit(file, groups, among: project.files).entries)
    // What extraction makes of the parts: their own titles, dates and names.
    var writer = ContentWriter(try SiteProject(disk).plan, on: disk)
    _ = try writer.write()
    return report
  }

  private func write(_ entries: [ContentPlan.Entry]) throws(Findings) -> Report {
    let plan = ContentPlan(
      entries: entries, ledger: [], warnings: [], copies: StoryCopies([]), disagreements: [:],
      likeness: [:])
    var writer = ContentWriter(plan, on: disk)
    _ = try writer.write()
    return Report(files: entries.map { ($0.path, $0.event) })
  }

  /// The event of this identifier, or whose file has this name.
  static func find(_ name: String, among files: [EventFile]) throws(Findings) -> EventFile {
    if let file = files.first(where: { $0.event.id == name }) { return file }
    let named = files.first { [$0.path.stem, $0.path.name, $0.path.text].contains(name) }
    guard let named else {
      let names = files.map(\.event.id) + files.map(\.path.stem)
      throw Findings([
        .error(.content(.unknownEvent(name, nearest: NearestName.of(name, among: names))))
      ])
    }
    return named
  }
}
