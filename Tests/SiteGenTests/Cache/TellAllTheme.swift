import Testing

@testable import SiteGen

/// The built-in templates, with every value there is below them, so that a page differs when anything
/// behind it does.
enum TellAllTheme {
  /// The templates by their names, for a site whose events and pages have no keys of their own.
  static func files() throws -> [String: [UInt8]] {
    let site = Site(
      configuration: SiteConfiguration(), asOf: nil, events: [], sources: [], pages: [])
    var files: [String: [UInt8]] = [:]
    for template in TemplateNames.all(of: Scene(site)) where template.template != "layout.html" {
      var text = String(
        decoding: try #require(ThemeLibrary.builtIn.first { $0.name == template.template }).bytes,
        as: UTF8.self)
      text += "\n"
      write(template.shape, &text)
      files["Templates/" + template.template] = Array(text.utf8)
    }
    return files
  }

  private static func write(_ shape: Shape, _ text: inout String) {
    for field in shape.fields where field.name != "words" && field.name != "extra" {
      switch field.kind {
      case .text, .date, .number: text += "\(field.name): {{\(field.name)}}\n\n"
      case .flag: text += "{{#\(field.name)}}\n\(field.name)\n\n{{/\(field.name)}}\n"
      case .url: text += "{{#\(field.name)}}\n[link]({{\(field.name)}})\n\n{{/\(field.name)}}\n"
      case .html: text += "\n{{\(field.name)}}\n\n"
      case .texts: text += "{{#\(field.name)}}\n{{.}}\n\n{{/\(field.name)}}\n"
      case .record(let inner), .list(let inner):
        text += "{{#\(field.name)}}\n"
        write(inner, &text)
        text += "{{/\(field.name)}}\n"
      }
    }
  }
}
