/// Turns a site into the files of its pages.
package enum SiteRenderer {
  /// Every page and every asset of the site; a page is made when its bytes are asked for.
  ///
  /// - Throws: everything that is wrong with the templates, in all of them at once.
  package static func files(
    of site: Site, theme: ThemeLibrary = ThemeLibrary()
  ) throws(Findings) -> [OutputFile] {
    try files(of: Scene(site), theme: theme)
  }

  /// The same of a scene that others look at too.
  static func files(of scene: Scene, theme: ThemeLibrary) throws(Findings) -> [OutputFile] {
    let site = scene.site
    var findings = Findings()
    let common = scene.digests.common
    let look = theme.digest
    let partials = PartialLibrary(theme.parts)
    let layout = layout(
      theme, partials, rendering: site.events.first?.file ?? site.sources.first?.source.file,
      &findings)
    var files: [OutputFile] = []
    for builder in PageBuilder.all {
      let pages = builder.pages(scene)
      // A finding names the file whose page cannot be made; a kind without pages is checked too.
      let template = compile(
        builder.template, shape: builder.shape(scene), theme: theme, partials,
        rendering: pages.first?.origin ?? site.events.first?.file, &findings)
      guard let layout, let template else { continue }
      for page in pages {
        let shows = page.shows.map { SiteDigests.all([look, common, $0]) }
        files.append(
          OutputFile(page.path, origin: page.origin ?? template.file, shows: shows) {
            () throws(Diagnostic) in try bytes(of: page, template, layout)
          })
      }
    }
    guard !findings.hasErrors else { throw findings }
    return files + theme.assets + [SearchIndex.file(of: scene)].compactMap(\.self)
  }

  /// What stands around every page, with the page in it.
  private static func layout(
    _ theme: ThemeLibrary, _ partials: PartialLibrary, rendering: String?,
    _ findings: inout Findings
  ) -> Template? {
    let layout = compile(
      "layout.html", shape: Schemas.layout.shape, theme: theme, partials, rendering: rendering,
      &findings)
    if let layout, !layout.shows("content") {
      findings.add(
        .error(
          .template(.contentMissing), at: Place(file: layout.file), rendering: rendering))
    }
    return layout
  }

  private static func compile(
    _ name: String, shape: Shape, theme: ThemeLibrary, _ partials: PartialLibrary,
    rendering: String?, _ findings: inout Findings
  ) -> Template? {
    guard let source = theme.template(name) else {
      findings.add(.error(.file(.cannot(.read, .notFound)), at: Place(file: "Templates/" + name)))
      return nil
    }
    do throws(Findings) {
      return try Template(source, shape: shape, partials: partials, rendering: rendering)
    } catch {
      findings.list.append(contentsOf: error.list)
      return nil
    }
  }

  private static func bytes(
    of page: Page, _ template: Template, _ layout: Template
  ) throws(Diagnostic) -> [UInt8] {
    let values = page.values()
    let rendered = try template.render(values.own, rendering: page.origin)
    var content = rendered.bytes
    if template.escaping == .markdown {
      if let breach = MarkdownLimits.breach(in: content[...]) {
        throw .error(
          .markdown(breach.fact), at: Place(file: template.file), rendering: page.origin)
      }
      content = Markdown.html(rendered.bytes, trust: .template, smart: false) { _ in nil }
      content = rendered.resolved(HTML(bytes: content).withoutNeedlessReferences.bytes)
    }
    var frame = values.layout
    try frame.set("content", to: .html(content))
    return try layout.render(frame, rendering: page.origin).bytes
  }
}
