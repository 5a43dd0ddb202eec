internal import Timeline

/// A change of an event with the day up to which the build went that found it.
struct DatedChange: Sendable {
  let day: CivilDate?
  let change: EventChange
  /// Whether it is of the newest entry.
  let isNewest: Bool

  /// The changes of each event, the newest first.
  static func byEvent(_ history: BuildHistory?) -> [String: [DatedChange]] {
    var changes: [String: [DatedChange]] = [:]
    for (number, entry) in (history?.entries ?? []).enumerated() {
      for change in entry.changes {
        changes[change.id, default: []].append(
          DatedChange(day: entry.asOf, change: change, isNewest: number == 0))
      }
    }
    return changes
  }
}

/// A change as the page of its event shows it.
struct DatedChangeView: Sendable {
  let viewer: Viewer
  let change: DatedChange

  var view: ChangeView { ChangeView(viewer: viewer, change: change.change) }
}

extension EventView {
  /// What the newest build has done to it; nil when that was nothing.
  var news: DatedChangeView? {
    viewer.scene.eventHistories[event.id]?.first { $0.isNewest }.map {
      DatedChangeView(viewer: viewer, change: $0)
    }
  }
}

extension Schemas {
  /// What is said about an event that is new or has changed.
  static let changeMembers: [Schema<EventView>.Member] = [
    .record("news", datedChange, "What the newest build has done to it: new, or changed.") {
      $0.news
    },
    .flag("hasHistory", "Whether an earlier build has done anything to it.") { view in
      !(view.viewer.scene.eventHistories[view.event.id] ?? []).isEmpty
    },
    .list("history", datedChange, "What has become of it in earlier builds, the newest first.") {
      view in
      (view.viewer.scene.eventHistories[view.event.id] ?? []).map {
        DatedChangeView(viewer: view.viewer, change: $0)
      }
    },
  ]

  static let datedChange = Schema<DatedChangeView>([
    .text("name", "What has happened, for a class: `added` or `changed`.") {
      $0.change.change.kind.rawValue
    },
    .text("label", "The same in words.") {
      $0.viewer.scene.changeWords.kind($0.change.change.kind)
    },
    .date("date", "The day up to which the build went.") { view in
      view.viewer.date(view.change.day.map { .day($0) })
    },
    .text("cause", "Why, in words.") {
      $0.viewer.scene.changeWords.causes($0.change.change.causes)
    },
    .list("fields", fieldChange, "What has changed about it.") { $0.view.fields },
    .url("page", "The page of all changes.") { $0.viewer.link(to: Scene.changesPath) },
  ])
}
