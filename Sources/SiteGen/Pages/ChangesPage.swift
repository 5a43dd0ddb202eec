internal import Timeline

extension PageBuilder {
  static let changes = PageBuilder(
    name: "changes",
    summary: "What is new, changed and gone since earlier builds, and why.",
    template: "changes.md",
    shape: { _ in Schemas.changes.shape },
    pages: { scene in
      let viewer = Viewer(scene: scene, path: Scene.changesPath)
      return [
        viewer.page(
          title: scene.changeWords.title, description: scene.changeWords.note,
          values: Schemas.changes.record(viewer))
      ]
    })
}

extension Scene {
  package static let changesPath = RelativePath(trusted: "changes.html")
}

/// The changes of one as-of day.
struct ChangeEntryView: Sendable {
  /// More of one day are counted and not told: a new program can change every event.
  static let limit = 200

  let viewer: Viewer
  let entry: BuildHistory.Entry

  var day: String? { entry.asOf.map { viewer.words.date(.day($0)) } }

  var summary: String {
    func count(_ kind: EventChange.Kind) -> Int { entry.changes.count { $0.kind == kind } }
    return viewer.scene.changeWords.summary(count(.added), count(.changed), count(.removed))
  }

  var changes: [ChangeView] {
    entry.changes.prefix(Self.limit).map { ChangeView(viewer: viewer, change: $0) }
  }
}

/// One change as a page or a feed tells it.
struct ChangeView: Sendable {
  let viewer: Viewer
  let change: EventChange

  var date: EDTF? { try? EDTF(change.date) }

  /// The page of the event; nil when it is gone.
  var page: String? {
    let path = RelativePath(trusted: "events/\(change.slug).html")
    return viewer.scene.eventIndexes[path] != nil ? viewer.link(to: path) : nil
  }

  var fields: [FieldChangeView] {
    change.kind == .changed
      ? change.fields.map { FieldChangeView(viewer: viewer, field: $0) } : []
  }

  /// Each field with what stood there and what stands there now, in one line.
  var fieldLines: [String] {
    fields.map { "\($0.label): \($0.old) → \($0.new)" }
  }
}

/// A field of an event with its old and its new value.
struct FieldChangeView: Sendable {
  let viewer: Viewer
  let field: EventChange.Field

  var label: String { viewer.scene.changeWords.field(field.field) }
  var old: String { words.old }
  var new: String { words.new }

  private var words: FieldWords {
    FieldWords(
      field: field, words: viewer.scene.changeWords, date: viewer.words.date, source: source)
  }

  /// What a source is called; one that is gone by its identifier.
  private func source(_ name: String) -> String {
    viewer.scene.sourceIndexes[name].map { SourceView(viewer: viewer, index: $0).label } ?? name
  }
}

extension Schemas {
  /// What the page of changes knows.
  static let changes = Schema<Viewer>([
    .text("title", "The name of the page.") { $0.scene.changeWords.title },
    .text("note", "What the page tells, in a sentence or two.") { $0.scene.changeWords.note },
    .list("entries", changeEntry, "The days on which something has changed, the newest first.") {
      viewer in
      (viewer.site.history?.entries ?? []).map { ChangeEntryView(viewer: viewer, entry: $0) }
    },
    .text("nothing", "That nothing has changed; empty when something has.") {
      $0.site.history?.entries.isEmpty ?? true ? $0.scene.changeWords.nothing : nil
    },
    .text("beginning", "When the history begins, and with how many events.") { viewer in
      viewer.site.history.map {
        let day = $0.beginning.asOf.map { viewer.words.date(.day($0)) }
        return viewer.scene.changeWords.beginning(day, $0.beginning.events)
      }
    },
    .words { $0.scene },
  ])

  private static let changeEntry = Schema<ChangeEntryView>([
    .text("heading", "The day up to which the changes reach, in words.") {
      $0.day.map($0.viewer.scene.changeWords.entry) ?? $0.viewer.scene.changeWords.undated
    },
    .text("summary", "How many events are new, changed and removed.") { $0.summary },
    .list("changes", change, "The changes.") { $0.changes },
    .text("more", "How many changes are not told here, in words.") { view in
      let rest = view.entry.changes.count - ChangeEntryView.limit
      return rest > 0 ? view.viewer.scene.changeWords.more(rest) : nil
    },
  ])

  private static let change = Schema<ChangeView>([
    .text("kind", "What has happened, for a class: `added`, `changed` or `removed`.") {
      $0.change.kind.rawValue
    },
    .text("label", "The same in words.") { $0.viewer.scene.changeWords.kind($0.change.kind) },
    .text("title", "The headline of the event.") { $0.change.title },
    .date("date", "When the event was or will be.") { $0.viewer.date($0.date) },
    .url("page", "The page of the event, when it still has one.") { $0.page },
    .text("cause", "Why, in words.") {
      $0.viewer.scene.changeWords.causes($0.change.causes)
    },
    .list("fields", fieldChange, "What has changed about the event.") { $0.fields },
  ])

  static let fieldChange = Schema<FieldChangeView>([
    .text("label", "What has changed: date, headline, ...") { $0.label },
    .text("old", "What stood there.") { $0.old },
    .text("new", "What stands there now.") { $0.new },
    .text("cause", "Why, in words.") { $0.viewer.scene.changeWords.causes($0.field.causes) },
  ])
}
