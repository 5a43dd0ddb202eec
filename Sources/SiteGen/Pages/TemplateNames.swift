/// The templates of a site and the names that each may use, for people who change one.
package struct TemplateNames: Sendable {
  /// Its file below `Templates/`.
  package let template: String
  /// What its pages hold, in one sentence.
  package let summary: String
  package let shape: Shape

  /// Every template, the layout first; a site's own front-matter keys are among the names.
  package static func all(of scene: Scene) -> [TemplateNames] {
    var all = [
      TemplateNames(
        template: "layout.html", summary: "What stands around every page.",
        shape: Schemas.layout.shape)
    ]
    for builder in PageBuilder.all where !all.contains(where: { $0.template == builder.template }) {
      all.append(
        TemplateNames(
          template: builder.template, summary: builder.summary, shape: builder.shape(scene)))
    }
    return all
  }

  /// The template that a person means: `event` and `event.md` are the same.
  package static func named(_ name: String, of scene: Scene) -> TemplateNames? {
    all(of: scene).first { $0.template == name || $0.stem == name }
  }

  /// The file's name without its ending.
  package var stem: String { RelativePath(trusted: template).stem }
}
