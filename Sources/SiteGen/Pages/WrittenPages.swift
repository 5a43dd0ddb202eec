extension PageBuilder {
  static let written = PageBuilder(
    name: "pages",
    summary: "The pages written by hand in `content/pages/`.",
    template: "page.md",
    shape: { Schemas.written(keys: $0.pageKeys).shape },
    pages: { scene in
      let schema = Schemas.written(keys: scene.pageKeys)
      var pages: [Page] = []
      for (index, page) in scene.site.pages.enumerated() {
        let viewer = Viewer(scene: scene, path: scene.pagePaths[index])
        pages.append(
          viewer.page(
            title: page.title, description: page.description, origin: page.file,
            values: schema.record(WrittenView(viewer: viewer, page: page))))
      }
      return pages
    })

  static let notFound = PageBuilder(
    name: "not-found",
    summary: "What a server shows for an address that leads nowhere.",
    template: "404.md",
    shape: { _ in Schemas.notFound.shape },
    pages: { scene in
      // A server shows it under any address, from which relative links lead nowhere.
      let viewer = Viewer(scene: scene, path: Scene.notFoundPath, isRooted: true)
      return [
        viewer.page(
          title: scene.words.notFoundTitle, values: Schemas.notFound.record(viewer))
      ]
    })
}

/// A page written by hand.
struct WrittenView: Sendable {
  let viewer: Viewer
  let page: ContentPage
}

extension Schemas {
  static func written(keys: [ExtraKey]) -> Schema<WrittenView> {
    Schema<WrittenView>([
      .text("title", "The title of the page.") { $0.page.title },
      .text("description", "What the page is about.") { $0.page.description },
      .html("body", "What a person wrote.") { view throws(Diagnostic) in
        view.viewer.prose(view.page.body, file: view.page.file)
      },
      .record("extra", ExtraKey.schema(keys), "The page's own front-matter keys.") {
        $0.page.extra
      },
      .words { $0.viewer.scene },
    ])
  }

  static let notFound = Schema<Viewer>([
    .url("timelinePage", "The timeline.") { $0.link(to: Scene.timelinePath) },
    .words { $0.scene },
  ])
}
