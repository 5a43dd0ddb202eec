/// Draws findings for a terminal, as compilers do: sentence, place, excerpt, caret, help.
package struct DiagnosticDrawing: Sendable {
  /// Gives the line that a place names, without its ending; nil when it cannot be read.
  private let excerptLine: @Sendable (Place) -> String?
  private let isColoured: Bool
  /// What a file begins with that is named from where the program runs, and not from the site's folder.
  package static let here = "./"

  /// The site's folder as a person on the command line names it.
  private let folder: String

  /// At most so many findings of one code are drawn.
  package static let limit = 20
  /// At most so many characters of a sentence are drawn: it may hold words of a file.
  private static let length = 400

  /// A drawing whose places can be opened from where the program runs.
  package init(
    isColoured: Bool, folder: String = ".", source: @escaping @Sendable (String) -> String?
  ) {
    self.init(folder, isColoured: isColoured) { place in
      guard let text = source(place.file) else { return nil }
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard lines.indices.contains(place.line - 1) else { return nil }
      return String(decoding: lines[place.line - 1], as: UTF8.self)
    }
  }

  private init(
    _ folder: String, isColoured: Bool, excerptLine: @escaping @Sendable (Place) -> String?
  ) {
    self.isColoured = isColoured
    self.folder = folder
    self.excerptLine = excerptLine
  }

  /// A drawing of findings about one line of a stream; nil for a line that is not to be shown.
  package static func ofLine(_ line: String?, isColoured: Bool) -> DiagnosticDrawing {
    DiagnosticDrawing(".", isColoured: isColoured) { _ in line }
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
        + paint(": " + Self.shown(words.summary), "1")
    ]
    let excerpt = diagnostic.place.flatMap(line)
    let relatedExcerpt = excerpt == nil ? nil : diagnostic.related.flatMap(line)
    let numbers = [
      excerpt == nil ? nil : diagnostic.place?.line,
      relatedExcerpt == nil ? nil : diagnostic.related?.line,
    ]
    let width = numbers.compactMap { $0.map { String($0).count } }.max() ?? 1
    let indent = String(repeating: " ", count: width)
    let reason = Self.shown(words.reason)
    if let place = diagnostic.place {
      var arrow = indent + paint("--> ", "1;34") + address(place)
      if let rendering = diagnostic.rendering {
        arrow += "      rendering " + address(Place(file: rendering))
      }
      lines.append(arrow)
      if let excerpt {
        lines += self.excerpt(excerpt, of: place, width, mark: "^", colour, reason: reason)
      }
    }
    if let related = diagnostic.related, let relatedExcerpt {
      lines.append(indent + paint("::: ", "1;34") + address(related))
      lines += self.excerpt(relatedExcerpt, of: related, width, mark: "-", "1;34", reason: "")
    }
    let sign = paint("=", "1;34")
    if excerpt == nil, !reason.isEmpty { lines.append("\(indent) \(sign) \(reason)") }
    if !words.help.isEmpty { lines.append("\(indent) \(sign) help: \(Self.shown(words.help))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of a file with marks under the characters that are meant.
  private func excerpt(
    _ line: String, of place: Place, _ width: Int, mark: Character, _ colour: String,
    reason: String
  ) -> [String] {
    let number = String(place.line)
    let indent = String(repeating: " ", count: width)
    let left = String(repeating: " ", count: max(0, width - number.count)) + number
    let bar = paint("|", "1;34")
    let shown = Excerpt(line, columns: place.column..<max(place.endColumn, place.column + 1))
    let marks = paint(String(repeating: mark, count: shown.width), colour)
    return [
      "\(indent) \(bar)", "\(paint(left, "1;34")) \(bar) \(shown.text)",
      "\(indent) \(bar) \(shown.blanks)\(marks)"
        + (reason.isEmpty ? "" : " " + paint(reason, colour)),
    ]
  }

  /// A place as a person can open it from where the program runs.
  private func address(_ place: Place) -> String {
    var file = place.file
    if file.hasPrefix(Self.here) {
      file = String(file.dropFirst(Self.here.count))
    } else if folder != ".", !file.hasPrefix("/"), ThemeLibrary.builtInText(shownAs: file) == nil {
      let base = folder.hasSuffix("/") && folder != "/" ? String(folder.dropLast()) : folder
      file = file == "." ? base : base == "/" ? base + file : base + "/" + file
    }
    return Self.inert(place.line > 0 ? "\(file):\(place.line):\(place.column)" : file)
  }

  private static func shown(_ text: String) -> String {
    let text = text.count > length ? text.prefix(length) + "..." : text[...]
    return inert(String(text))
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func line(_ place: Place) -> String? {
    place.line > 0 ? excerptLine(place) : nil
  }

  /// The text without what could steer a terminal or turn its direction.
  package static func inert(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

/// The part of a line around the characters that are meant, no wider than a terminal.
private struct Excerpt {
  let text: String
  let blanks: String
  /// How many cells the marked characters take; at least 1.
  let width: Int

  init(_ line: String, columns: Range<Int>) {
    let room = 96
    let characters = Array(line)
    let first = columns.lowerBound - 1
    let start = first > room * 3 / 4 ? first - room / 3 : 0
    let end = min(characters.count, start + room)
    func shown(_ character: Character) -> String {
      if character == "\t" { return "    " }
      // Marks without end can be put on one letter.
      let scalars = character.unicodeScalars.prefix(16)
      return DiagnosticDrawing.inert(String(String.UnicodeScalarView(scalars)))
    }
    let head = start > 0 ? "..." : ""
    let tail = end < characters.count ? "..." : ""
    text = head + characters[min(start, end)..<end].map(shown).joined() + tail
    let before = characters[min(start, characters.count)..<min(max(first, start), characters.count)]
    blanks = String(
      repeating: " ", count: head.count + before.map { DisplayWidth.of(shown($0)) }.reduce(0, +))
    let from = min(max(first, start), characters.count)
    let to = min(max(columns.upperBound - 1, from), end)
    let marked =
      from < to ? characters[from..<to].map { DisplayWidth.of(shown($0)) }.reduce(0, +) : 0
    width = max(1, marked)
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
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    case 0x300...0x36F, 0x200B...0x200F: return 0
    default: return 1
    }
  }
}
