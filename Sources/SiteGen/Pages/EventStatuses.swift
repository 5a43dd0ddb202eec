import Timeline

/// One thing to be said about how an event is known.
struct StatusView: Sendable {
  let viewer: Viewer
  let status: EventStatus
  let sources: Int
  /// Whether nothing stands before it in its entry.
  let isFirst: Bool
}

extension Schemas {
  static let status = Schema<StatusView>([
    .text("name", "The name of the status, for a class.") { $0.status.rawValue },
    .text("label", "The status in words.") { $0.viewer.words.status($0.status, $0.sources) },
    .flag("isFirst", "Whether nothing stands before it in its entry: no source, no news.") {
      $0.isFirst
    },
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

  /// One of the tellings, with all who tell it so.
  struct Side: Sendable {
    /// The words for it, each way of saying it once.
    var words: [String]
    var sources: [String]
  }
}

extension Schemas {
  static let difference = Schema<Difference>([
    .text("kind", "What they differ about, for a class: `place`, `number` or `status`.") {
      $0.kind.rawValue
    },
    .text("label", "The same in words.") { $0.viewer.words.difference($0.kind) },
    .list("sides", differenceSide, "What is told, each of it once.") { $0.sides },
  ])

  private static let differenceSide = Schema<Difference.Side>([
    .text("words", "The words of the sources.") { $0.words.joined(separator: ", ") },
    .text("source", "Who says so.") { $0.sources.joined(separator: ", ") },
  ])
}

extension EventView {
  /// What the sources tell differently beside the day, which `disagreement` shows.
  var differences: [Difference] {
    entry.disagreements.filter { $0.kind != .day }.map { told in
      var sides: [(key: String, side: Difference.Side)] = []
      for side in told.sides {
        let source = viewer.scene.sourceIndexes[side.source]
        let words = source.map { viewer.scene.shown(side.words, of: $0) } ?? side.words
        // Whether it happened is told by whole sentences, each of which counts for itself.
        let key = told.kind == .status ? words : side.value
        let names = ([side.source] + side.copies).map(name)
        guard let known = sides.firstIndex(where: { $0.key == key }) else {
          sides.append((key, Difference.Side(words: [words], sources: names.eachOnce { $0 })))
          continue
        }
        let all = sides[known].side
        sides[known].side = Difference.Side(
          words: (all.words + [words]).eachOnce { $0.lowercased() },
          sources: (all.sources + names).eachOnce { $0 })
      }
      return Difference(viewer: viewer, kind: told.kind, sides: sides.map(\.side))
    }
  }

  /// What readers know a source by.
  private func name(of source: String) -> String {
    let data = viewer.scene.sourceIndexes[source].map { viewer.site.sources[$0].source.metadata }
    return data.flatMap { $0.publisher.nonEmpty ?? $0.title } ?? source
  }

  /// How many sources tell it; copies of one story count once.
  var sources: Int { viewer.scene.sourceCounts[index] }

  var statuses: [EventStatus] { viewer.scene.statuses[index] }

  var statusViews: [StatusView] {
    statuses.map { status in
      StatusView(
        viewer: viewer, status: status, sources: sources,
        isFirst: status == .unsourced && news == nil)
    }
  }
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

extension [String] {
  /// Those that differ, as `key` tells, in their order.
  fileprivate func eachOnce(_ key: (String) -> String) -> [String] {
    var known: Set<String> = []
    return filter { known.insert(key($0)).inserted }
  }
}
