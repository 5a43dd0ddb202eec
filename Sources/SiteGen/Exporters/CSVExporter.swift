internal import Timeline

extension Exporter {
  /// Source: RFC 4180, with a head line; UTF-8 without a byte order mark.
  static let csv = Exporter(
    "csv", label: "CSV", "One line an event, for spreadsheets.", path: "timeline.csv",
    mediaType: "text/csv"
  ) { scene, path throws(Diagnostic) in
    var table = CSVTable([
      "id", "edtf", "earliest", "latest", "date", "title", "status", "planned", "actors", "places",
      "topics", "importance", "independent_sources", "sources", "quotes", "citations", "page",
    ])
    let viewer = Viewer(scene: scene, path: path)
    for (index, entry) in scene.site.events.enumerated() {
      let event = entry.event
      let view = EventView(viewer: viewer, index: index)
      let proofs = view.standing
      table.add([
        event.id, event.date.description, event.date.bounds.earliest?.description ?? "",
        event.date.bounds.latest?.description ?? "", scene.words.date(event.date), event.title,
        event.status.rawValue, scene.isAhead[index] ? "yes" : "no", CSVTable.list(event.actors),
        CSVTable.list(event.places), CSVTable.list(event.topics),
        event.importance.map { String($0) } ?? "", String(entry.independentSources),
        CSVTable.list(proofs.map { $0.source?.label ?? $0.evidence.source }),
        CSVTable.list(proofs.map(\.quote)), CSVTable.list(view.citations.map(\.label)),
        viewer.link(to: scene.eventPaths[index]),
      ])
    }
    return table.bytes
  }
}

/// A table in the form of RFC 4180.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  /// A table with this head line.
  init(_ head: [String]) { add(head) }

  /// Adds a line; every line has as many cells as the head.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(Self.harmless(cell))
    }
    bytes += "\r\n".utf8
  }

  /// Several values in one cell, each on a line of its own.
  static func list(_ values: [String]) -> String {
    values.map { value in
      // All that ends a line is a control character or beyond ASCII.
      value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 }
        ? value : value.split(whereSeparator: \.isNewline).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private mutating func add(_ cell: String) {
    let needsQuotes = cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The cell as no spreadsheet takes it for a formula.
  ///
  /// An apostrophe is what spreadsheets themselves put before a text that looks like one. Dates
  /// before year 0 begin with a minus sign and stay.
  private static func harmless(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    let second = cell.utf8.dropFirst().first ?? 0
    if first == UInt8(ascii: "-"), (0x30...0x39).contains(second) { return cell }
    return "'" + cell
  }
}
