import Testing
import Timeline

@testable import SiteGen

/// Random events of random texts: written, read and written again.
struct EventRoundTripTests {
  private static let pieces = [
    "a", "B", "é", "中文", "ش", "𝒜", "👩‍👩‍👧", "\u{301}", " ", "  ", "\t", "\n", "\u{85}", "\u{2028}",
    ":", ": ", "#", " #", "-", "- ", "---", "...", "\"", "'", "\\", "&", "*", "!", "|", ">", "%",
    "@", "`", "{", "}", "[", "]", ",", "?", "~", "null", "yes", "no", "1e3", "0x1F", "012", "1:30",
    "2023-03-21", "<<", "=", "\u{7F}", "\u{FEFF}", "\u{202E}", "\u{FFFD}",
  ]

  private static let dates = [
    "2023", "2023-03-21", "2023-21", "../2030", "1984?/2004~", "2023-03-2X",
  ]

  private var random = SeededRandom(seed: 21)

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// A text; one that holds only white space counts as none, so it is empty.
  private mutating func text() -> String {
    let text = (0..<below(6)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
    return text.allSatisfy(\.isWhitespace) ? "" : text
  }

  private mutating func texts() -> [String] { (0..<below(3)).map { _ in text() } }

  private mutating func date() throws -> EDTF { try EDTF(Self.dates[below(Self.dates.count)]) }

  /// A text that is not empty.
  private mutating func quote() -> String { text() + "q" + text() }

  private mutating func value(_ depth: Int) -> YAMLValue {
    switch below(depth > 2 ? 1 : 4) {
    case 1: .list((0..<below(3)).map { _ in value(depth + 1) })
    case 2: .map((0..<below(3)).map { (key: "k\($0) " + text(), value: value(depth + 1)) })
    default: .text(text())
    }
  }

  private mutating func event() throws -> CuratedEvent {
    var evidence: [CuratedEvidence] = []
    for _ in 0..<below(3) {
      evidence.append(
        CuratedEvidence(
          Evidence(
            source: quote(), quote: quote(), date: try date(), expression: text(),
            anchor: below(2) == 0 ? try date() : nil, rule: text(), isPlanned: below(2) == 0),
          isWithdrawn: below(2) == 0))
    }
    var citations: [Citation] = []
    for _ in 0..<below(2) {
      citations.append(
        Citation(
          title: quote(), publisher: text(), url: below(2) == 0 ? "" : "https://a.example/é",
          published: below(2) == 0 ? try date() : nil, quote: text()))
    }
    var extracted: [CuratedEvent.Field: String] = [:]
    for field in CuratedEvent.Field.allCases where below(2) == 0 {
      extracted[field] = "a\(below(99))-1e3"
    }
    let statuses = CuratedEvent.Status.allCases
    return CuratedEvent(
      id: quote(), date: try date(), title: quote(), status: statuses[below(statuses.count)],
      actors: texts(), places: texts(), topics: texts(),
      importance: below(2) == 0 ? below(9) - 4 : nil, evidence: evidence, citations: citations,
      extra: (0..<below(3)).map { ExtraField(key: "x-own-key-\($0)", value: value(0)) },
      extracted: extracted,
      body: (0..<below(4)).map { _ in Self.bodies[below(Self.bodies.count)] }.joined())
  }

  private static let bodies = ["---\n", "# a\n", "é中\n", "\n\n", "a: b\n", "```\n", "...\n", "end"]

  private static func plain(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): text.debugDescription
    case .list(let values): "[\(values.map(plain).joined(separator: ","))]"
    case .map(let pairs):
      "{\(pairs.map { "\($0.key.debugDescription):\(plain($0.value))" }.joined(separator: ","))}"
    }
  }

  @Test mutating func readsWhatItHasWritten() throws {
    for number in 0..<600 {
      let event = try event()
      let bytes = EventFile.bytes(of: event)
      let path = try RelativePath("content/events/e.md")
      let text = String(decoding: bytes, as: UTF8.self)
      let file: EventFile
      do {
        file = try EventFile(bytes, path: path)
      } catch {
        Issue.record("\(number): \(error.list.map(\.fact)) in \(text)")
        continue
      }
      let read = file.event
      #expect(read.id == event.id && read.title == event.title && read.date == event.date)
      #expect(read.status == event.status && read.importance == event.importance)
      #expect(read.actors == event.actors && read.places == event.places)
      #expect(read.topics == event.topics && read.evidence == event.evidence)
      #expect(read.citations == event.citations && read.extracted == event.extracted)
      #expect(read.extra.map(\.key) == event.extra.map(\.key))
      #expect(read.extra.map { Self.plain($0.value) } == event.extra.map { Self.plain($0.value) })
      #expect(Array(read.body.utf8) == Array(event.body.utf8))
      #expect(EventFile.bytes(of: read) == bytes, "\(text)")
      var row = ByteRow()
      file.add(to: &row)
      var reader = ByteRowReader(row.bytes)
      let remembered = try EventFile(path: path, &reader)
      #expect(reader.isAtEnd)
      #expect(EventFile.bytes(of: remembered.event) == bytes, "\(text)")
      // Changing every key to what it is changes nothing that is read.
      let keys = ["date", "title", "actors", "places", "evidence", "extracted"]
      let again = try EventFile(file.bytes(changing: read, fields: keys), path: path).event
      #expect(EventFile.bytes(of: again) == bytes)
    }
  }
}
