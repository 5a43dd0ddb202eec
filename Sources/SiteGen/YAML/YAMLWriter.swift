/// A value to be written as YAML.
package enum YAMLValue: Sendable {
  case text(String)
  case list([YAMLValue])
  case map([(key: String, value: YAMLValue)])

  package init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .text(let text, _): .text(text)
      case .list(let nodes): .list(nodes.map { YAMLValue($0) })
      case .map(let entries): .map(entries.map { ($0.key, YAMLValue($0.value)) })
      }
  }
}

/// Writes values as YAML in block style: the same value gives the same bytes.
///
/// A text stays on one line, however long. It is plain where every reader of YAML 1.1 and 1.2 takes
/// it for what it is, and otherwise in double quotes.
package enum YAMLWriter {
  /// The lines of a value, the last one ended too.
  package static func write(_ value: YAMLValue) -> String {
    var writer = Lines()
    switch value {
    case .map(let pairs) where !pairs.isEmpty: writer.map(pairs, indent: 0, isInline: true)
    case .list(let values) where !values.isEmpty: writer.list(values, indent: 0, isInline: true)
    default: writer.text += Lines.oneLine(value) + "\n"
    }
    return writer.text
  }

  /// One text as it is written.
  package static func scalar(_ text: String) -> String {
    YAMLPlain.isSafe(text) ? text : quoted(text)
  }

  /// A text in double quotes, with the escapes that JSON has too (but for characters beyond
  /// U+FFFF, which YAML writes as one).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if YAMLPlain.isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += escape(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
      + digits
  }
}

/// The lines written so far.
private struct Lines {
  var text = ""

  /// Writes the pairs of a mapping; the first goes on the line that has been begun if `isInline`.
  mutating func map(_ pairs: [(key: String, value: YAMLValue)], indent: Int, isInline: Bool) {
    for (index, pair) in pairs.enumerated() {
      begin(indent, isInline: isInline && index == 0)
      let key = YAMLWriter.scalar(pair.key)
      // A reader need not look further than 1024 characters for the colon of a simple key.
      if key.utf8.count > 1000 {
        text += "? " + key + "\n"
        begin(indent, isInline: false)
        text += ":"
      } else {
        text += key + ":"
      }
      switch pair.value {
      case .map(let inner) where !inner.isEmpty:
        text += "\n"
        map(inner, indent: indent + 2, isInline: false)
      case .list(let values) where !values.isEmpty:
        text += "\n"
        list(values, indent: indent + 2, isInline: false)
      default: text += " " + Self.oneLine(pair.value) + "\n"
      }
    }
  }

  /// Writes the entries of a list.
  mutating func list(_ values: [YAMLValue], indent: Int, isInline: Bool) {
    for (index, value) in values.enumerated() {
      begin(indent, isInline: isInline && index == 0)
      text += "- "
      switch value {
      case .map(let pairs) where !pairs.isEmpty: map(pairs, indent: indent + 2, isInline: true)
      case .list(let inner) where !inner.isEmpty: list(inner, indent: indent + 2, isInline: true)
      default: text += Self.oneLine(value) + "\n"
      }
    }
  }

  static func oneLine(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): YAMLWriter.scalar(text)
    case .list: "[]"
    case .map: "{}"
    }
  }

  private mutating func begin(_ indent: Int, isInline: Bool) {
    if !isInline { text += String(repeating: " ", count: indent) }
  }
}
