import Timeline

/// A date that some of an event's sources give, where it is not simply the event's own.
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

extension EventView {
  /// Whether the sources give dates that cannot all be right.
  var isDisagreeing: Bool { !entry.clashingDates.isEmpty }

  /// The dates of the sources to be shown beside the event's own, in the order of time: those that clash, or else those that a person has set aside.
  var statedDates: [StatedDate] {
    let clashing = entry.clashingDates
    let own = event.date.bounds
    var dates: [StatedDate] = []
    for view in standing {
      let date = view.evidence.date
      guard clashing.isEmpty ? entry.setsAside(date) : clashing.contains(date.bounds) else {
        continue
      }
      let name = view.source.map { $0.metadata.publisher.nonEmpty ?? $0.title }
      let source = name ?? view.evidence.source
      if let known = dates.firstIndex(where: { $0.date == date }) {
        if !dates[known].sources.contains(source) { dates[known].sources.append(source) }
        let words = view.expression
        if !words.isEmpty, !dates[known].expressions.contains(words) {
          dates[known].expressions.append(words)
        }
      } else {
        dates.append(
          StatedDate(
            viewer: viewer, date: date, sources: [source],
            expressions: [view.expression].filter { !$0.isEmpty },
            isUsed: !clashing.isEmpty && date.bounds.overlaps(own)))
      }
    }
    return dates.enumerated().sorted { a, b in
      let (first, second) = (a.element.date.bounds, b.element.date.bounds)
      let left = (first.start?.dayNumber ?? .min, first.latest?.dayNumber ?? .max, a.offset)
      return left < (second.start?.dayNumber ?? .min, second.latest?.dayNumber ?? .max, b.offset)
    }.map(\.element)
  }

  /// What is to be said above those dates; nil when there are none.
  var statedDatesLabel: String? {
    let words = viewer.words
    if isDisagreeing {
      return event.standingEvidence.contains { entry.setsAside($0.date) }
        ? words.disagreementAndPerson : words.disagreement
    }
    let sources = Set(statedDates.flatMap(\.sources)).count
    return sources == 0 ? nil : words.dateSetByPerson(sources)
  }
}

extension SiteEvent {
  /// The times that its sources give and that cannot all be right; empty when they agree.
  ///
  /// Dates agree when they have a day in common. Two days within a longer time agree with an event
  /// that lasted that long. A date that a person has set is no source's.
  var clashingDates: Set<DateBounds> {
    // Thousands of sources may tell the same day.
    let stated = Set(event.standingEvidence.map(\.date.bounds))
    let own = event.date.bounds
    let isLong = if case .interval = event.date { true } else { false }
    return stated.filter { a in
      !isDatedByHand && !a.overlaps(own)
        || stated.contains { b in
          !a.overlaps(b) && !(isLong && a.overlaps(own) && b.overlaps(own))
        }
    }
  }

  /// Whether a person has set its date: what the sources say cannot change it.
  private var isDatedByHand: Bool { !event.isExtracted || editedFields.contains(.date) }

  /// Whether a person has given the event another date than this one of a source.
  ///
  /// Whoever writes an event may date it more or less exactly than its source.
  fileprivate func setsAside(_ date: EDTF) -> Bool {
    if editedFields.contains(.date) { return date != event.date }
    return isDatedByHand && !date.bounds.overlaps(event.date.bounds)
  }
}
