internal import Timeline

extension Exporter {
  /// Source: the EDTF dates and the properties of Markwhen 1: a date or a range of dates, a colon,
  /// the title; then `key: value` lines, then free text.
  static let markwhen = Exporter(
    "markwhen", label: "Markwhen", "The events as a text for Markwhen.", path: "timeline.mw",
    mediaType: "text/plain"
  ) { scene, path throws(Diagnostic) in
    let viewer = Viewer(scene: scene, path: path, isAbsolute: true)
    let configuration = scene.site.configuration
    var text = "title: \(MarkwhenEntry.quoted(configuration.title))\n"
    if !configuration.description.isBlank {
      text += "description: \(MarkwhenEntry.quoted(configuration.description))\n"
    }
    text += "timezone: UTC\n"
    for index in scene.site.events.indices {
      text += "\n" + MarkwhenEntry(EventView(viewer: viewer, index: index)).text
    }
    return Array(text.utf8)
  }
}

/// One event in Markwhen's language.
struct MarkwhenEntry {
  let text: String

  init(_ view: EventView) {
    let date = view.event.date
    let words = view.viewer.words.date(date)
    let title = view.event.title.onOneLine
    var lines: [String] = []
    if let range = Self.range(date) {
      lines.append("\(range): \(title)")
      lines.append("id: \(Self.quoted(view.event.id))")
      lines.append("edtf: \(Self.quoted(date.description))")
      lines.append("date: \(Self.quoted(words))")
      if view.viewer.scene.base != nil { lines.append("page: \(Self.quoted(view.page))") }
      if !view.event.actors.isEmpty {
        lines.append("actors: [\(view.event.actors.map(Self.quoted).joined(separator: ", "))]")
      }
      if !view.event.places.isEmpty {
        lines.append("places: [\(view.event.places.map(Self.quoted).joined(separator: ", "))]")
      }
      // Behind a blank line nothing is taken for a property.
      lines += [""] + view.proofLines.map(Self.line)
      let tags = view.event.topics.compactMap { Slug($0) }.map { "#\($0)" }
      if !tags.isEmpty { lines.append(tags.joined(separator: " ")) }
    } else {
      // Nothing is left out in silence: what Markwhen cannot draw stays readable.
      lines.append("// \(words) (\(date)): \(title)")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The date as Markwhen reads it; nil for years that it has no form for.
  ///
  /// A month is a month and a year a year. An end that is still open is `now`, as Markwhen calls
  /// the day it is looked at; of an open start only the end is known.
  static func range(_ date: EDTF) -> String? {
    guard let span = CalendarSpan(date) else { return nil }
    switch (span.start, span.end) {
    case (let start?, let end?):
      guard let first = start.iso, let last = end.iso else { return nil }
      return span.isSingle ? first : "\(first)/\(last)"
    case (let start?, nil): return start.iso.map { "\($0)/now" }
    case (nil, let end?): return end.iso
    case (nil, nil): return nil
    }
  }

  /// A text on one line that begins neither a comment nor a group nor another event: there, a mark
  /// that nobody sees stands before it.
  private static func line(_ text: String) -> String {
    let line = text.onOneLine
    let head = line.prefix(7).lowercased()
    let isMarkup = ["//", "#", "-", "section", "group", "end", "now"].contains {
      head.hasPrefix($0)
    }
    let isDate = line.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    return isMarkup || isDate ? "\u{2060}" + line : line
  }

  /// A text in the double quotes of YAML, which are JSON's.
  static func quoted(_ text: String) -> String { JSONValue.text(text).line }
}
