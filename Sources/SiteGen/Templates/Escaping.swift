/// How values are made harmless, decided by the type of the template's file.
package enum Escaping: String, Sendable, Hashable, CaseIterable {
  /// `& < > " '` become character references.
  case html
  /// As in HTML; HTML values are escaped too, which is what feeds ask for.
  case xml
  /// Every ASCII punctuation character becomes a numeric character reference.
  ///
  /// Such a reference means nothing in Markdown text, in an HTML block, in a quoted attribute and
  /// in a link's destination alike, so a value stays in its place whatever surrounds it.
  case markdown
  /// Nothing is escaped; a value stays on its line.
  case plain

  /// The escaping for a file by the ending of its name, or nil when no template ends so.
  package init?(file: String) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[dot...].dropFirst().lowercased() {
    case "html", "htm": self = .html
    case "xml", "svg": self = .xml
    case "md", "markdown": self = .markdown
    case "txt": self = .plain
    default: return nil
    }
  }

  /// Whether runs of white space become one blank, without any at the ends.
  var collapsesBlanks: Bool { self == .markdown || self == .plain }
}

/// The text of a template or a partial, and the file it is in.
package struct TemplateSource: Sendable, Hashable {
  /// Path of the file as findings name it; its ending decides the escaping.
  package let file: String
  package let text: String

  package init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}
