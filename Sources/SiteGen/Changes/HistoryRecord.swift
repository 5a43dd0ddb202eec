internal import Timeline

/// The history of a site as a file of it: `history.json`.
package enum HistoryRecord {
  package static let path = RelativePath(trusted: "history.json")
  /// Rises when older programs could misread the file.
  static let version = 1

  /// Why a file is no history.
  package struct Broken: Error, Sendable, Hashable {
    /// Line, counted from 1.
    package let line: Int
  }

  /// The bytes of the file: an event on each line.
  package static func bytes(
    of history: BuildHistory, workers: Workers = Workers(1)
  ) -> [UInt8] {
    let state = history.state
    var document = JSONDocument()
    document.add("version", .number(version))
    document.add("identity", .text(history.identity))
    document.add("as_of", JSONValue(history.asOf?.description))
    document.add("base_url", JSONValue(history.baseURL))
    document.add(
      "began",
      .object([
        ("as_of", JSONValue(history.beginning.asOf?.description)),
        ("events", .number(history.beginning.events)),
      ]))
    document.add("settings", .text(state.settings))
    document.add("entries", .list(history.entries.map(entry)))
    document.add("events", count: state.events.count, workers) { index, bytes in
      state.events[index].write(to: &bytes)
      return true
    }
    document.add("absent", .list(state.absent.sorted { $0.key < $1.key }.map(absence)))
    document.add("sources", .list(state.sources.sorted { $0.key < $1.key }.map(source)))
    return document.finished().whole
  }

  private static func absence(_ id: String, _ absence: SiteState.Absence) -> JSONValue {
    switch absence {
    case .hidden: .object([("id", .text(id)), ("why", .text("hidden"))])
    case .joined(let other):
      .object([("id", .text(id)), ("why", .text("joined")), ("to", .text(other))])
    }
  }

  private static func source(_ id: String, _ digest: String) -> JSONValue {
    .object([("id", .text(id)), ("sha256", .text(digest))])
  }

  private static func entry(_ entry: BuildHistory.Entry) -> JSONValue {
    .object([
      ("as_of", JSONValue(entry.asOf?.description)),
      ("changes", .list(entry.changes.map(\.record))),
    ])
  }

  /// Reads a history.
  ///
  /// - Throws: the first line that is otherwise.
  package static func read(_ bytes: [UInt8]) throws(Broken) -> BuildHistory {
    let value: JSONValue
    var events: [EventLine] = []
    do throws(JSONReader.Fault) {
      value = try JSONReader.value(of: bytes, handing: "events") { item throws(JSONReader.Fault) in
        if let event = try EventLine(item, in: bytes) { events.append(event) }
      }
    } catch {
      let end = min(error.span.lowerBound, bytes.count)
      throw Broken(line: 1 + bytes[..<end].count { $0 == 0x0A })
    }
    guard case .number(version)? = value["version"], let identity = value["identity"]?.string,
      identity.utf8.count == 32, let began = value["began"],
      let settings = value["settings"]?.string,
      value["events"]?.items != nil, let entries = value["entries"]?.items,
      case .number(let count)? = began["events"]
    else { throw Broken(line: 1) }
    return BuildHistory(
      identity: identity,
      beginning: BuildHistory.Beginning(asOf: CivilDate(began["as_of"]), events: count),
      entries: entries.map { entry in
        BuildHistory.Entry(
          asOf: CivilDate(entry["as_of"]),
          changes: (entry["changes"]?.items ?? []).compactMap { EventChange($0) })
      },
      state: SiteState(
        events: events,
        sources: pairs(value["sources"]) { $0["sha256"]?.string }, settings: settings,
        absent: pairs(value["absent"]) { entry in
          entry["to"]?.string.map { .joined($0) } ?? .hidden
        }),
      asOf: CivilDate(value["as_of"]), baseURL: value["base_url"]?.string)
  }

  private static func pairs<Value>(
    _ list: JSONValue?, _ value: (JSONValue) -> Value?
  ) -> [String: Value] {
    let pairs = (list?.items ?? []).compactMap { entry -> (String, Value)? in
      guard let id = entry["id"]?.string, let value = value(entry) else { return nil }
      return (id, value)
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension EventChange {
  /// The change as programs read it.
  package var record: JSONValue {
    .object([
      ("change", .text(kind.rawValue)), ("id", .text(id)), ("slug", .text(slug)),
      ("title", .text(title)), ("edtf", .text(date)), ("causes", .texts(causes.map(\.rawValue))),
      (
        "fields",
        .list(
          fields.map { field in
            .object([
              ("field", .text(field.field.rawValue)), ("old", .texts(field.old)),
              ("new", .texts(field.new)), ("causes", .texts(field.causes.map(\.rawValue))),
            ])
          })
      ),
    ])
  }

  fileprivate init?(_ value: JSONValue) {
    guard let kind = value["change"]?.string.flatMap(Kind.init), let id = value["id"]?.string,
      let slug = value["slug"]?.string, let title = value["title"]?.string,
      let date = value["edtf"]?.string
    else { return nil }
    func causes(_ value: JSONValue) -> [Cause] {
      (value["causes"]?.strings ?? []).compactMap { Cause(rawValue: $0) }
    }
    self.init(
      kind: kind, id: id, slug: slug, title: title, date: date, causes: causes(value),
      fields: (value["fields"]?.items ?? []).compactMap { entry in
        entry["field"]?.string.flatMap { EventState.Field(rawValue: $0) }.map {
          Field(
            field: $0, old: entry["old"]?.strings ?? [], new: entry["new"]?.strings ?? [],
            causes: causes(entry))
        }
      })
  }
}
