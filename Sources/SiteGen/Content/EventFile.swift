internal import Timeline

/// The Markdown file of one event: read, and written so that a person's bytes stay as they are.
///
/// A class, since it is put in order and handed on many times.
package final class EventFile: Sendable {
  /// Path of the file, relative to the site's folder.
  package let path: RelativePath
  /// What it says.
  package let event: CuratedEvent
  /// The file as it stands on the disk, up to the text, which the event has; whole when the text was
  /// cleaned.
  let head: ArraySlice<UInt8>
  let isWhole: Bool

  /// A file parted into its keys and its text.
  private struct Parts {
    let text: TextFile
    let matter: FrontMatter
    let node: YAMLNode
    var order: [YAMLEntry] { node.map ?? [] }

    init(_ raw: [UInt8], path: RelativePath) throws(Findings) {
      do throws(Diagnostic) {
        text = try TextFile(raw, file: path.text)
        matter = try FrontMatter.split(
          text.bytes, file: path.text, needed: ["id", "date", "title"])
        try text.checkMarkdown(from: matter.body)
      } catch {
        throw Findings([error])
      }
      node = try matter.read(text.bytes, file: path.text)
    }
  }

  /// The file as it stands on the disk.
  private var raw: [UInt8] { isWhole ? Array(head) : Array(head) + event.body.utf8 }

  /// The file taken apart once more: only a finding and a change need it, so it is not kept.
  private var parts: Parts? { try? Parts(raw, path: path) }

  /// The keys of an event's front matter, in the order in which they are written.
  static let knownKeys = [
    "id", "date", "title", "status", "actors", "places", "topics", "importance", "aliases",
    "merged-into", "split-from", "evidence", "citations", "extracted",
  ]

  init(path: RelativePath, event: CuratedEvent, head: ArraySlice<UInt8>, isWhole: Bool) {
    self.path = path
    self.event = event
    self.head = head
    self.isWhole = isWhole
  }

  /// Reads a file.
  ///
  /// - Throws: everything that is wrong with it.
  package init(_ raw: [UInt8], path: RelativePath) throws(Findings) {
    let parts = try Parts(raw, path: path)
    var fields = YAMLFields(parts.node)
    let id = fields.requiredText("id")
    let date = fields.requiredDate("date")
    let title = fields.requiredText("title")
    let status = fields.choice("status", CuratedEvent.Status.self)
    let actors = fields.texts("actors")
    let places = fields.texts("places")
    let topics = fields.texts("topics")
    let importance = fields.number("importance")
    let aliases = fields.texts("aliases")
    if let alias = aliases.first(where: { Slug($0) == nil }), let node = fields.node("aliases") {
      fields.add(.error(.content(.noSlug(alias)), at: node.place))
    }
    let mergedInto = fields.text("merged-into")
    let splitFrom = fields.text("split-from")
    let evidence = fields.list("evidence").compactMap { EvidenceForm.read($0, date, &fields) }
    let citations = fields.list("citations").compactMap { CitationForm.read($0, &fields) }
    let extracted = Self.digests(&fields)
    let extra = fields.ownKeys().map { ExtraField(key: $0.key, value: YAMLValue($0.value)) }
    guard !fields.findings.hasErrors, let id, let date, let title else { throw fields.findings }
    self.path = path
    isWhole = !parts.text.isRaw
    // A copy, so that nothing holds the text of the file twice.
    head = isWhole ? raw[...] : Array(raw[..<parts.matter.body])[...]
    event =
      CuratedEvent(
        id: id, date: date, title: title, status: status ?? .unreviewed, actors: actors,
        places: places, topics: topics, importance: importance, aliases: aliases,
        mergedInto: mergedInto, splitFrom: splitFrom, evidence: evidence, citations: citations,
        extra: extra, extracted: extracted,
        body: String(decoding: parts.text.bytes[parts.matter.body...], as: UTF8.self)
      ).digested
  }

  private static func digests(_ fields: inout YAMLFields) -> [CuratedEvent.Field: String] {
    guard let node = fields.node("extracted") else { return [:] }
    var inner = YAMLFields(node, named: "extracted")
    var digests: [CuratedEvent.Field: String] = [:]
    for field in CuratedEvent.Field.allCases {
      digests[field] = inner.text(field.rawValue)
    }
    inner.refuseUnknownKeys()
    for finding in inner.findings.list { fields.add(finding) }
    return digests
  }

  /// Where a key's value stands; the file as a whole when it has none.
  package func place(_ key: String) -> Place {
    parts?.node[key]?.place ?? Place(file: path.text)
  }

  /// Where an entry of the evidence stands, or one of its keys.
  package func place(evidence index: Int, _ key: String) -> Place {
    let list = parts?.node["evidence"]?.list ?? []
    guard list.indices.contains(index) else { return place("evidence") }
    return list[index][key]?.place ?? list[index].place
  }

  /// Where some characters of an entry's text stand; nil when escapes or several lines make it
  /// another one than the file shows.
  package func place(evidence index: Int, _ key: String, characters: Range<Int>) -> Place? {
    let whole = place(evidence: index, key)
    let list = parts?.node["evidence"]?.list ?? []
    guard list.indices.contains(index),
      case .text(let text, let style)? = list[index][key]?.content
    else { return nil }
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    guard text.count + 2 * quotes == whole.endColumn - whole.column else { return nil }
    let start = whole.column + quotes
    return Place(
      file: whole.file, line: whole.line, column: start + characters.lowerBound,
      endColumn: start + characters.upperBound)
  }

  /// The bytes of the file with some of extraction's fields changed; all other lines stay.
  package func bytes(changing event: CuratedEvent, fields: [String]) -> [UInt8] {
    // Keys that share a line, as in `{id: x, date: 2019}`, cannot be exchanged one by one.
    guard let parts else { return EventFile.bytes(of: event) }
    let order = parts.order
    let keys = Set(order.map(\.key))
    guard let yaml = parts.matter.yaml, order.allSatisfy({ $0.keyPlace.column == 1 }) else {
      return parts.text.restored(EventFile.bytes(of: event))
    }
    var editor = FrontMatterEditor(raw)
    let length = parts.text.bytes[yaml].count { $0 == 0x0A }
    let end = FrontMatter.firstLine + length
    // From the last key to the first, so that the lines before it stay where they were.
    for key in Self.knownKeys.reversed() where fields.contains(key) && !keys.contains(key) {
      editor.set(key, to: Self.value(key, of: event), in: order, end: end)
    }
    for (index, entry) in order.enumerated().reversed() where fields.contains(entry.key) {
      let next = index + 1 < order.count ? order[index + 1].keyPlace.line : end
      if entry.key == "evidence", change(entry.value, to: event, in: &editor, end: next) {
        continue
      }
      editor.set(entry.key, to: Self.value(entry.key, of: event), in: order, end: end)
    }
    return editor.bytes
  }

  /// Changes only the entries of the evidence that have changed; false when the list must be
  /// written anew.
  private func change(
    _ node: YAMLNode, to event: CuratedEvent, in editor: inout FrontMatterEditor, end: Int
  ) -> Bool {
    let old = self.event.evidence
    guard let list = node.list, list.count == old.count, event.evidence.count >= old.count,
      editor.canChange(list), let last = list.last?.map?.last
    else { return false }
    var end = editor.withoutComments(from: last.keyPlace.line, to: end)
    editor.append(event.evidence[old.count...].map(EvidenceForm.value), to: list, end: end)
    for index in list.indices.reversed() {
      let map = list[index].map ?? []
      if old[index] != event.evidence[index] {
        let before = EvidenceForm.pairs(old[index])
        let after = EvidenceForm.pairs(event.evidence[index])
        // New keys stand behind the others, so they come first.
        let keys = after.map(\.key).filter { key in !map.contains { $0.key == key } }.reversed()
        for key in keys + map.map(\.key).reversed() {
          let new = after.first { $0.key == key }?.text
          guard new != before.first(where: { $0.key == key })?.text else { continue }
          editor.set(key, to: new.map { .text($0) }, in: map, end: end)
        }
      }
      end = map.first?.keyPlace.line ?? end
    }
    return true
  }

  /// The bytes of a new file.
  package static func bytes(of event: CuratedEvent) -> [UInt8] {
    var lines: [String] = ["---"]
    for key in knownKeys { lines.append(contentsOf: Self.lines(key, of: event)) }
    for field in event.extra {
      lines.append(contentsOf: yamlLines(field.key, field.value))
    }
    lines.append("---")
    let body = event.body.isEmpty ? "" : event.body
    return Array((lines.joined(separator: "\n") + "\n" + body).utf8)
  }

  private static func lines(_ key: String, of event: CuratedEvent) -> [String] {
    value(key, of: event).map { yamlLines(key, $0) } ?? []
  }

  private static func yamlLines(_ key: String, _ value: YAMLValue) -> [String] {
    YAMLWriter.write(.map([(key, value)])).split(separator: "\n").map(String.init)
  }

  /// The value of a known key; nil when the key is not written.
  static func value(_ key: String, of event: CuratedEvent) -> YAMLValue? {
    func texts(_ list: [String]) -> YAMLValue? {
      list.isEmpty ? nil : .list(list.map { .text($0) })
    }
    switch key {
    case "id": return .text(event.id)
    case "date": return .text(event.date.description)
    case "title": return .text(event.title)
    case "status": return .text(event.status.rawValue)
    case "actors": return texts(event.actors)
    case "places": return texts(event.places)
    case "topics": return texts(event.topics)
    case "importance": return event.importance.map { .text(String($0)) }
    case "aliases": return texts(event.aliases)
    case "merged-into": return event.mergedInto.map { .text($0) }
    case "split-from": return event.splitFrom.map { .text($0) }
    case "evidence":
      return event.evidence.isEmpty ? nil : .list(event.evidence.map(EvidenceForm.value))
    case "citations":
      return event.citations.isEmpty ? nil : .list(event.citations.map(CitationForm.value))
    case "extracted":
      let pairs = CuratedEvent.Field.allCases.compactMap { field in
        event.extracted[field].map { (key: field.rawValue, value: YAMLValue.text($0)) }
      }
      return pairs.isEmpty ? nil : .map(pairs)
    default: return nil
    }
  }
}
