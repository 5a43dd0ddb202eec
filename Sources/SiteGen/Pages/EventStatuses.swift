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

/// A date that some of an event's sources give, when they disagree.
struct StatedDate: Sendable {
  let viewer: Viewer
  let date: EDTF
  var sources: [String]
  /// Their words for it.
  var expressions: [String]
  let isUsed: Bool
}

extension Schemas {
  static let statedDate = Schema<StatedDate>([
    .date("date", "The date.") { $0.viewer.date($0.date) },
    .text("sources", "Who gives this date.") { $0.sources.joined(separator: ", ") },
    .text("expression", "Their words for this date.") {
      $0.expressions.joined(separator: ", ")
    },
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
  var sources: Int { viewer.scene.sourceCounts[index] }

  var statuses: [EventStatus] { viewer.scene.statuses[index] }

  /// The different dates that the sources give, in the order of the quotes; empty when they agree.
  var disagreement: [StatedDate] {
    guard event.hasClashingDates else { return [] }
    let own = event.date.bounds
    var dates: [StatedDate] = []
    for view in standing {
      let name = view.source.map { $0.metadata.publisher.nonEmpty ?? $0.title }
      let source = name ?? view.evidence.source
      if let known = dates.firstIndex(where: { $0.date == view.evidence.date }) {
        if !dates[known].sources.contains(source) { dates[known].sources.append(source) }
        let words = view.evidence.expression
        if !words.isEmpty, !dates[known].expressions.contains(words) {
          dates[known].expressions.append(words)
        }
      } else {
        dates.append(
          StatedDate(
            viewer: viewer, date: view.evidence.date, sources: [source],
            expressions: [view.evidence.expression].filter { !$0.isEmpty },
            isUsed: view.evidence.date.bounds.overlaps(own)))
      }
    }
    return dates
  }
}

extension CuratedEvent {
  /// Whether its sources give dates that cannot all be right.
  ///
  /// Dates agree when they have a day in common. Two days within a longer time agree with an event
  /// that lasted that long.
  fileprivate var hasClashingDates: Bool {
    // Thousands of sources may tell the same day.
    let stated = Set(standingEvidence.map(\.date.bounds))
    let own = self.date.bounds
    let isLong = if case .interval = self.date { true } else { false }
    return stated.contains { a in
      !a.overlaps(own) || !isLong && stated.contains { !a.overlaps($0) }
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
    if event.hasClashingDates || !disagreements.isEmpty { statuses.append(.disagreeing) }
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
