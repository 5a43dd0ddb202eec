internal import Timeline

/// What is different between two built folders.
package struct SiteDifference: Sendable {
  /// From the older to the newer one.
  package let changes: [EventChange]

  /// Compares what both say of themselves.
  ///
  /// - Throws: a folder without a history, or with a damaged one.
  package init(from old: HistoryPlace, to new: HistoryPlace) throws(Findings) {
    let (before, after) = (try Self.state(old), try Self.state(new))
    changes = StateComparison(from: before, to: after).changes
  }

  private static func state(_ place: HistoryPlace) throws(Findings) -> SiteState {
    let found = try place.history(isNeeded: true)
    guard let history = found.history else {
      throw Findings(found.warnings.map { .error($0.fact, at: $0.place) })
    }
    return history.state
  }

  /// The changes in English, each with its fields on lines of their own.
  package var lines: [String] {
    let words = ChangeWords.english
    return changes.flatMap { change -> [String] in
      let sign =
        switch change.kind {
        case .added: "+"
        case .changed: "~"
        case .removed: "-"
        }
      let first = "\(sign) \(change.date)  \(change.title)"
      guard change.kind == .changed else { return [first + " (\(words.causes(change.causes)))"] }
      return [first]
        + change.fields.map { field in
          let told = FieldWords(
            field: field, words: words, date: \.description, source: { $0 })
          return "    \(words.field(field.field)): \(told.old) -> \(told.new)"
            + " (\(words.causes(field.causes)))"
        }
    }
  }

  /// How many events are new, changed and removed, in English.
  package var summary: String { Self.summary(changes) }

  package static func summary(_ changes: [EventChange]) -> String {
    func count(_ kind: EventChange.Kind) -> Int { changes.count { $0.kind == kind } }
    return ChangeWords.english.summary(count(.added), count(.changed), count(.removed))
  }
}
