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
    .url("page", "The explanation of the status on the timeline.") {
      $0.viewer.link(to: Scene.timelinePath, fragment: Anchor.status($0.status))
    },
  ])
}

/// A date that some of an event's sources give, when they disagree.
struct StatedDate: Sendable {
  let viewer: Viewer
  let date: EDTF
  var sources: [String]
  let isUsed: Bool
}

extension Schemas {
  static let statedDate = Schema<StatedDate>([
    .date("date", "The date.") { $0.viewer.date($0.date) },
    .text("sources", "Who gives this date.") { $0.sources.joined(separator: ", ") },
    .flag("isUsed", "Whether it goes with the date that the timeline uses.") { $0.isUsed },
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
        let source = viewer.site.sources.first { $0.source.id == side.source }?.source.metadata
        let name = source.flatMap { $0.publisher.nonEmpty ?? $0.title } ?? side.source
        guard !sides.contains(where: { $0.words == side.words && $0.source == name }) else {
          continue
        }
        sides.append(Difference.Side(words: side.words, source: name))
      }
      return Difference(viewer: viewer, kind: told.kind, sides: sides)
    }
  }

  /// How many sources tell it; copies of one story count once.
  var sources: Int {
    let cited = Set(event.citations.map { $0.publisher.isEmpty ? $0.url : $0.publisher }).count
    return max(entry.independentSources, standing.isEmpty ? cited : 0)
  }

  var statuses: [EventStatus] {
    var statuses: [EventStatus] = []
    switch sources {
    case 0: break
    case 1: statuses.append(.singleSource)
    default: statuses.append(.corroborated)
    }
    if !disagreement.isEmpty || !entry.disagreements.isEmpty { statuses.append(.disagreeing) }
    if viewer.scene.isAhead(event) {
      statuses.append(.planned)
    } else if event.isPlanned {
      statuses.append(.announced)
    }
    if event.status == .disputed { statuses.append(.disputed) }
    if !entry.editedFields.isEmpty { statuses.append(.edited) }
    return statuses
  }

  /// The different dates that the sources give, in the order of the quotes; empty when they agree.
  ///
  /// Dates agree when they have a day in common. Two days within a longer time agree with an event
  /// that lasted that long.
  var disagreement: [StatedDate] {
    let stated = standing
    let own = event.date.bounds
    let isLong = if case .interval = event.date { true } else { false }
    let clash = stated.contains { a in
      !a.evidence.date.bounds.overlaps(own)
        || !isLong
          && stated.contains { !a.evidence.date.bounds.overlaps($0.evidence.date.bounds) }
    }
    guard clash else { return [] }
    var dates: [StatedDate] = []
    for view in stated {
      let name = view.source.map { $0.metadata.publisher.nonEmpty ?? $0.title }
      let source = name ?? view.evidence.source
      if let known = dates.firstIndex(where: { $0.date == view.evidence.date }) {
        if !dates[known].sources.contains(source) { dates[known].sources.append(source) }
      } else {
        dates.append(
          StatedDate(
            viewer: viewer, date: view.evidence.date, sources: [source],
            isUsed: view.evidence.date.bounds.overlaps(own)))
      }
    }
    return dates
  }
}
