import Timeline

extension PageBuilder {
  static let sources = PageBuilder(
    name: "sources",
    summary: "One page for each source, its dated sentences marked.",
    template: "source.md",
    shape: { _ in Schemas.sourcePage.shape },
    pages: { scene in
      var pages: [Page] = []
      for index in scene.site.sources.indices {
        let viewer = Viewer(scene: scene, path: scene.sourcePaths[index])
        let view = SourceView(viewer: viewer, index: index)
        pages.append(
          viewer.page(
            title: view.title, description: view.label, origin: view.entry.source.file,
            values: Schemas.sourcePage.record(view), shows: scene.digest(ofSource: index)))
      }
      return pages
    })

  static let sourceIndex = PageBuilder(
    name: "source-index",
    summary: "The table of all sources.",
    template: "sources.md",
    shape: { _ in Schemas.sourceIndex.shape },
    pages: { scene in
      let total = scene.site.sources.count
      let count = max((total + Scene.mostLines - 1) / Scene.mostLines, 1)
      var pages: [Page] = []
      for number in 0..<count {
        let first = number * Scene.mostLines
        let view = SourceIndexView(
          viewer: Viewer(scene: scene, path: Scene.sourcesPath(page: number)),
          sources: first..<min(first + Scene.mostLines, total), number: number, count: count)
        pages.append(
          view.viewer.page(
            title: view.pager.title(scene.words.sources),
            description: scene.words.sourceCount(total),
            values: Schemas.sourceIndex.record(view),
            shows: scene.digest(ofSources: view.sources, page: number)))
      }
      return pages
    })
}

/// One page of the table of all sources.
struct SourceIndexView: Sendable {
  let viewer: Viewer
  let sources: Range<Int>
  let number: Int
  let count: Int

  var pager: Pager {
    Pager(viewer: viewer, number: number, count: count) { Scene.sourcesPath(page: $0) }
  }
}

extension SourceView {
  /// The events that quote it, in the order of time.
  var told: [YearView.Row] {
    var events: Set<Int> = []
    for mark in entry.marks {
      guard case .shown(let indexes) = mark.outcome else { continue }
      events.formUnion(indexes.filter(viewer.site.events.indices.contains))
    }
    return events.sorted().map {
      YearView.Row(viewer: viewer, event: $0, during: nil, month: nil, gap: nil)
    }
  }
}

extension Schemas {
  static let sourcePage = Schema<SourceView>(
    sourceMembers + [
      .flag("showsQuotesOnly", "Whether only the quoted sentences may be shown.") {
        $0.metadata.show == .quotes
      },
      .html("text", "The text with its dated sentences marked, or the quoted sentences alone.") {
        view throws(Diagnostic) in
        view.metadata.show == .quotes ? view.quotedSentences : view.markedText
      },
      .flag("tellsEvents", "Whether any event quotes it.") { !$0.told.isEmpty },
      .list("told", line, "The events that quote it, in the order of time.") { $0.told },
      .url("sourcesPage", "The page of all sources.") { $0.viewer.link(to: Scene.sourcesPath) },
      .words { $0.viewer.scene },
    ])

  static let sourceIndex = Schema<SourceIndexView>([
    .text("title", "The name of the page.") { $0.viewer.words.sources },
    .text("sourceCount", "The number of sources, in words.") {
      $0.viewer.words.sourceCount($0.viewer.site.sources.count)
    },
    .url("coveragePage", "The page about sentences that are left out.") {
      $0.viewer.link(to: Scene.coveragePath)
    },
    .list("sources", source, "The sources, the newest first.") { view in
      view.sources.map { SourceView(viewer: view.viewer, index: $0) }
    },
    .record("pager", pager, "The way to the other pages of the same table.") {
      $0.count > 1 ? $0.pager : nil
    },
    .words { $0.viewer.scene },
  ])
}
