/// Text in XML: what may not stand in it is escaped or left out.
enum XML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  /// A text for the content of an element or a quoted attribute.
  ///
  /// Source: XML 1.0, 2.2: most control characters have no form in XML at all.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
