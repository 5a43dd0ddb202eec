import Timeline

extension PageBuilder {
  static let sources = PageBuilder(
    name: "sources",
    summary: "One page for each source, its dated sentences marked.",
    template: "source.md",
    shape: { _ in Schemas.sourcePage.shape },
    pages: { scene throws(Diagnostic) in
      var pages: [Page] = []
      for index in scene.site.sources.indices {
        let viewer = Viewer(scene: scene, path: scene.sourcePaths[index])
        let view = SourceView(viewer: viewer, index: index)
        pages.append(
          try viewer.page(
            title: view.title, description: view.label, origin: view.entry.source.file,
            values: Schemas.sourcePage.record(view)))
      }
      return pages
    })

  static let sourceIndex = PageBuilder(
    name: "source-index",
    summary: "The table of all sources.",
    template: "sources.md",
    shape: { _ in Schemas.sourceIndex.shape },
    pages: { scene throws(Diagnostic) in
      let viewer = Viewer(scene: scene, path: Scene.sourcesPath)
      return [
        try viewer.page(
          title: scene.words.sources,
          description: scene.words.sourceCount(scene.site.sources.count),
          values: Schemas.sourceIndex.record(viewer))
      ]
    })
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
      .url("sourcesPage", "The page of all sources.") { $0.viewer.link(to: Scene.sourcesPath) },
      .words { $0.viewer.scene },
    ])

  static let sourceIndex = Schema<Viewer>([
    .text("title", "The name of the page.") { $0.words.sources },
    .text("sourceCount", "The number of sources, in words.") {
      $0.words.sourceCount($0.site.sources.count)
    },
    .url("coveragePage", "The page about sentences that are left out.") {
      $0.link(to: Scene.coveragePath)
    },
    .list("sources", source, "The sources, the newest first.") { viewer in
      viewer.site.sources.indices.map { SourceView(viewer: viewer, index: $0) }
    },
    .words { $0.scene },
  ])
}
