internal import Timeline

/// The files that a split writes: the event without some of its evidence, and one event for each
/// group that leaves it.
struct EventSplit {
  let entries: [ContentPlan.Entry]

  /// - Parameters:
  ///   - file: The event to be split.
  ///   - groups: Indexes into its evidence; each group becomes one event, and one entry at least
  ///     belongs to none.
  ///   - files: All events, whose identifiers and names are taken.
  init(_ file: EventFile, _ groups: [[Int]], among files: [EventFile]) {
    let event = file.event
    let base = EvidenceBase(event)
    var ids = Set(files.map(\.event.id))
    var paths = Set(files.map(\.path))
    var rest = event
    let leaving = Set(groups.joined())
    rest.evidence = event.evidence.indices.filter { !leaving.contains($0) }
      .map { event.evidence[$0] }
    let gone = Set(leaving.map { FieldDigest.identity(event.evidence[$0].evidence) })
    if event.isExtracted {
      // The parts remember what they have taken, so that the rest has lost nothing by hand.
      rest.extracted[.evidence] =
        base.digests.filter { !gone.contains(EvidenceBase.identity(of: $0)) }
        .joined(separator: " ")
    }
    var entries = [
      ContentPlan.Entry(
        path: file.path, event: rest, change: .changed,
        bytes: file.bytes(changing: rest, fields: ["evidence", "extracted"]))
    ]
    for group in groups {
      let evidence = group.map { event.evidence[$0] }
      guard let first = evidence.first?.evidence else { continue }
      let made = EventID.make(
        source: first.source, quote: first.quote, expression: first.expression)
      let date = evidence.map(\.evidence.date).max { $0.precision < $1.precision } ?? event.date
      var part = CuratedEvent(
        id: ContentPlanner.id(made, taken: &ids), date: date, title: event.title,
        status: event.status,
        topics: event.topics, splitFrom: event.id, evidence: evidence)
      if event.isExtracted {
        for field in CuratedEvent.Field.allCases where field != .evidence {
          part.extracted[field] = FieldDigest.of(field, part)
        }
        part.extracted[.evidence] = evidence.compactMap {
          base[FieldDigest.identity($0.evidence)]
        }.joined(separator: " ")
      }
      let name = Self.path(of: file.path, taken: &paths)
      entries.append(
        ContentPlan.Entry(
          path: name, event: part, change: .added, bytes: EventFile.bytes(of: part)))
    }
    self.entries = entries
  }

  private static func path(of path: RelativePath, taken: inout Set<RelativePath>) -> RelativePath {
    var number = 2
    while true {
      let wanted = EventStore.folder / RelativePath(trusted: "\(path.stem)-\(number).md")
      if taken.insert(wanted).inserted { return wanted }
      number += 1
    }
  }
}
