/// A template, compiled once and rendered for many records.
///
/// The tags are Mustache's: `{{name}}`, `{{a.b}}`, `{{.}}`, `{{#section}}`, `{{^inverted}}`,
/// `{{> partial}}`, `{{! comment}}`, `{{=<% %>=}}`; and a filter, `{{date | short}}`. All names are
/// checked against a shape when the template is compiled, also in sections that never show.
/// A name is looked for in the innermost record first; of `a.b` only `a` is looked for that way.
/// A section shows when its value is present (see `TemplateValue.isPresent`); a list shows once
/// for each item; in a section of a record, text, date or number that value is the innermost one.
package struct Template: Sendable {
  /// Path of the file as findings name it.
  package let file: String
  package let shape: Shape
  package let escaping: Escaping
  let program: Program
  private let writer: ValueWriter

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - source: The template; the ending of its file's name decides the escaping.
  ///   - shape: The names that it may use.
  ///   - partials: The templates that `{{> name}}` can include, by name.
  ///   - rendering: The content file that findings should name as the one being rendered.
  /// - Throws: all that is wrong with the template and the partials it includes, sorted by place.
  package init(
    _ source: TemplateSource, shape: Shape, partials: [String: TemplateSource] = [:],
    rendering: String? = nil
  ) throws(Findings) {
    try self.init(
      source, shape: shape, partials: PartialLibrary(partials), rendering: rendering)
  }

  /// Compiles a template with partials that others include too.
  init(
    _ source: TemplateSource, shape: Shape, partials: PartialLibrary, rendering: String?
  ) throws(Findings) {
    guard let escaping = Escaping(file: source.file) else {
      let place = Place(file: source.file)
      throw Findings([.error(.template(.unknownFileType), at: place, rendering: rendering)])
    }
    var compiler = TemplateCompiler(
      escaping: escaping, shape: shape, partials: partials, rendering: rendering)
    program = try compiler.compile(source)
    file = source.file
    self.shape = shape
    self.escaping = escaping
    writer = ValueWriter(escaping)
  }

  /// Whether the value of a name shows in what the template writes.
  package func shows(_ name: String) -> Bool {
    guard let slot = shape.slot(of: name) else { return false }
    let paths = program.writes.map(\.path) + program.steps.compactMap(\.shownPath)
    return paths.contains { index in
      let path = program.paths[index]
      return path.frame == 0 && Array(program.slots[path.slots]) == [slot]
    }
  }

  /// Fills the template with the values of one record.
  ///
  /// - Parameters:
  ///   - record: The values, of the shape that the template was compiled for.
  ///   - rendering: The content file that a finding should name.
  /// - Returns: The text; of a Markdown template it still needs `Rendered.resolved`.
  /// - Throws: a diagnostic when the record has another shape.
  /// - Complexity: O(n) in the length of what is written.
  package func render(
    _ record: Record, rendering: String? = nil
  ) throws(Diagnostic) -> Rendered {
    guard record.shape == shape else {
      throw .error(.template(.recordOfAnotherShape), at: Place(file: file), rendering: rendering)
    }
    return try TemplateRenderer(program: program, writer: writer).rendered(record)
  }
}
