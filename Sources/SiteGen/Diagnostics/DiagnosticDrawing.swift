/// Draws findings for a terminal, as compilers do: sentence, place, excerpt, caret, help.
package struct DiagnosticDrawing: Sendable {
  /// Gives the text of a file that a place names; nil when it cannot be read.
  private let source: @Sendable (String) -> String?
  private let isColoured: Bool

  /// At most so many findings of one code are drawn.
  package static let limit = 20

  package init(isColoured: Bool, source: @escaping @Sendable (String) -> String?) {
    self.isColoured = isColoured
    self.source = source
  }

  /// All findings in order, and what was left undrawn.
  package func draw(_ findings: Findings) -> String {
    var text = ""
    var counts: [String: Int] = [:]
    for diagnostic in findings.sorted {
      let code = Words(diagnostic.fact).code
      counts[code, default: 0] += 1
      if counts[code, default: 0] <= Self.limit { text += draw(diagnostic) + "\n" }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limit {
      text += "... and \(count - Self.limit) more of \(code)\n\n"
    }
    return text
  }

  /// One finding.
  package func draw(_ diagnostic: Diagnostic) -> String {
    let words = Words(diagnostic.fact)
    let colour = diagnostic.severity == .error ? "1;31" : "1;33"
    var lines = [
      paint("\(diagnostic.severity.rawValue)[\(words.code)]", colour)
        + paint(": " + Self.inert(words.summary), "1")
    ]
    var indent = "  "
    var isReasonShown = false
    if let place = diagnostic.place {
      let address =
        place.line > 0 ? "\(place.file):\(place.line):\(place.column)" : place.file
      let excerpt = place.line > 0 ? line(place) : nil
      let number = place.line > 0 && excerpt != nil ? String(place.line) : ""
      indent = String(repeating: " ", count: number.count)
      var arrow = indent + paint(" --> ", "1;34") + Self.inert(address)
      if let rendering = diagnostic.rendering {
        arrow += "      rendering " + Self.inert(rendering)
      }
      lines.append(arrow)
      if let excerpt {
        let bar = paint("|", "1;34")
        let shown = Excerpt(excerpt, columns: place.column..<max(place.endColumn, place.column + 1))
        lines.append("\(indent) \(bar)")
        lines.append("\(paint(number, "1;34")) \(bar) \(shown.text)")
        let carets = paint(shown.carets, colour)
        let reason = words.reason.isEmpty ? "" : " " + paint(Self.inert(words.reason), colour)
        lines.append("\(indent) \(bar) \(shown.blanks)\(carets)\(reason)")
        isReasonShown = true
      }
    }
    if !isReasonShown, !words.reason.isEmpty {
      lines.append("\(indent) \(paint("=", "1;34")) \(Self.inert(words.reason))")
    }
    if !words.help.isEmpty {
      lines.append("\(indent) \(paint("=", "1;34")) help: \(Self.inert(words.help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func line(_ place: Place) -> String? {
    guard let text = source(place.file) else { return nil }
    let lines = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    guard lines.indices.contains(place.line - 1) else { return nil }
    return String(lines[place.line - 1])
  }

  /// The text without what could steer a terminal or turn its direction.
  static func inert(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

/// The part of a line around the characters that are meant, no wider than a terminal.
private struct Excerpt {
  let text: String
  let blanks: String
  let carets: String

  init(_ line: String, columns: Range<Int>) {
    let width = 96
    let characters = Array(line)
    let first = columns.lowerBound - 1
    let start = first > width * 3 / 4 ? first - width / 3 : 0
    let end = min(characters.count, start + width)
    func shown(_ character: Character) -> String {
      character == "\t" ? "    " : DiagnosticDrawing.inert(String(character))
    }
    let head = start > 0 ? "..." : ""
    let tail = end < characters.count ? "..." : ""
    text = head + characters[min(start, end)..<end].map(shown).joined() + tail
    let before = characters[min(start, characters.count)..<min(max(first, start), characters.count)]
    blanks = String(
      repeating: " ", count: head.count + before.map { DisplayWidth.of(shown($0)) }.reduce(0, +))
    let from = min(max(first, start), characters.count)
    let to = min(max(columns.upperBound - 1, from), end)
    let marked = from < to ? characters[from..<to].map { DisplayWidth.of(shown($0)) }.reduce(0, +) : 0
    carets = String(repeating: "^", count: max(1, marked))
  }
}

/// How many cells of a terminal characters take.
enum DisplayWidth {
  /// The cells of a text: two for wide characters of East Asia and most pictures.
  static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  private static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    case 0x300...0x36F, 0x200B...0x200F: return 0
    default: return 1
    }
  }
}
