import Timeline

/// One thing to be said about how an event is known.
struct StatusView: Sendable {
  let viewer: Viewer
  let status: EventStatus
  let sources: Int
}

extension Schemas {
  static let status = Schema<StatusView>([
    .text("name", "The name of the status, for a class.") { $0.status.rawValue },
    .text("label", "The status in words.") { $0.viewer.words.status($0.status, $0.sources) },
    .url("page", "The definition of the status, on the page about the method.") {
      $0.viewer.link(to: Scene.methodPath, fragment: Anchor.status($0.status))
    },
  ])
}

/// Something other than the day that sources tell differently.
struct Difference: Sendable {
  let viewer: Viewer
  let kind: Disagreement.Kind
  let sides: [Side]

  /// One of the tellings.
  struct Side: Sendable {
    let words: String
    let source: String
  }
}

extension Schemas {
  static let difference = Schema<Difference>([
    .text("kind", "What they differ about, for a class: `place`, `number` or `status`.") {
      $0.kind.rawValue
    },
    .text("label", "The same in words.") { $0.viewer.words.difference($0.kind) },
    .list("sides", differenceSide, "What each source says.") { $0.sides },
  ])

  private static let differenceSide = Schema<Difference.Side>([
    .text("words", "The words of the source.") { $0.words },
    .text("source", "Who says so.") { $0.source },
  ])
}

extension EventView {
  /// What the sources tell differently beside the day, which `disagreement` shows.
  var differences: [Difference] {
    entry.disagreements.filter { $0.kind != .day }.map { told in
      var sides: [Difference.Side] = []
      for side in told.sides {
        let source = viewer.scene.sourceIndexes[side.source]
        let data = source.map { viewer.site.sources[$0].source.metadata }
        let name = data.flatMap { $0.publisher.nonEmpty ?? $0.title } ?? side.source
        let words = source.map { viewer.scene.shown(side.words, of: $0) } ?? side.words
        guard !sides.contains(where: { $0.words == words && $0.source == name }) else { continue }
        sides.append(Difference.Side(words: words, source: name))
      }
      return Difference(viewer: viewer, kind: told.kind, sides: sides)
    }
  }

  /// How many sources tell it; copies of one story count once.
  var sources: Int { viewer.scene.sourceCounts[index] }

  var statuses: [EventStatus] { viewer.scene.statuses[index] }
}

extension SiteEvent {
  /// How many sources tell it; copies of one story count once.
  var countedSources: Int {
    guard event.evidence.allSatisfy(\.isWithdrawn) else { return independentSources }
    let cited = Set(event.citations.map { $0.publisher.isEmpty ? $0.url : $0.publisher }).count
    return max(independentSources, cited)
  }

  /// How it is known, with as many sources as are counted.
  func statuses(sources: Int, isAhead: Bool) -> [EventStatus] {
    var statuses: [EventStatus] = []
    switch sources {
    case 0: statuses.append(.unsourced)
    case 1: statuses.append(.singleSource)
    default: statuses.append(.corroborated)
    }
    if !clashingDates.isEmpty || !disagreements.isEmpty { statuses.append(.disagreeing) }
    if isAhead {
      statuses.append(.planned)
    } else if event.isPlanned {
      statuses.append(.announced)
    }
    if event.status == .disputed { statuses.append(.disputed) }
    if event.status == .checked { statuses.append(.checked) }
    if !editedFields.isEmpty { statuses.append(.edited) }
    return statuses
  }
}
