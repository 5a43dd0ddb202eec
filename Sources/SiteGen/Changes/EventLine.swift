import Timeline

/// An event's line of `history.json`: what the site says about it, and what has become of it.
///
/// Nearly all events say what they said in the build before, which their bytes tell; only of the
/// others the state is read.
package struct EventLine: Sendable, Hashable {
  package let id: String
  /// The state as an object without its closing brace.
  private var said: ArraySlice<UInt8>
  /// The as-of day of the build in which it came or last changed; nil when that had none.
  var modified: CivilDate?
  /// The addresses that it had in earlier builds.
  var formerSlugs: [String]

  /// The line of an event in some state.
  init(_ state: EventState, modified: CivilDate?, formerSlugs: [String] = []) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes += "{\"id\":".utf8
    JSONValue.write(state.id, to: &bytes)
    func add(_ key: String, _ texts: [String]) {
      bytes += ",\"".utf8
      bytes += key.utf8
      bytes += "\":[".utf8
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONValue.write(text, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    for field in EventState.Field.allCases {
      if let values = state.values[field] { add(field.rawValue, values) }
    }
    if !state.edited.isEmpty {
      add("edited", EventState.Field.allCases.filter(state.edited.contains).map(\.rawValue))
    }
    if state.isByHand { bytes += ",\"by_hand\":true".utf8 }
    self.init(id: state.id, said: bytes[...], modified: modified, formerSlugs: formerSlugs)
  }

  private init(id: String, said: ArraySlice<UInt8>, modified: CivilDate?, formerSlugs: [String]) {
    self.id = id
    self.said = said
    self.modified = modified
    self.formerSlugs = formerSlugs
  }

  /// Reads an item of the list of events in a file; nil when it is no event.
  ///
  /// - Throws: what is wrong with it.
  init?(_ item: JSONReader.Item, in bytes: [UInt8]) throws(JSONReader.Fault) {
    func isKey(_ member: JSONReader.Item.Member, _ key: String) -> Bool {
      bytes[member.key].dropFirst().dropLast().elementsEqual(key.utf8)
    }
    func value(_ member: JSONReader.Item.Member) throws(JSONReader.Fault) -> JSONValue {
      try JSONReader.value(of: Array(bytes[member.value]))
    }
    // What this program has written: the key is the first, and what has become of it stands last.
    var members = item.members[...]
    var (day, former): (JSONValue?, JSONValue?)
    if let last = members.last, isKey(last, "former") {
      former = try value(members.removeLast())
    }
    if let last = members.last, isKey(last, "modified") { day = try value(members.removeLast()) }
    guard let first = members.first, let last = members.last, isKey(first, "id"),
      let id = try value(first).string,
      !members.contains(where: { isKey($0, "modified") || isKey($0, "former") })
    else {
      let value = try JSONReader.value(of: Array(bytes[item.span]))
      guard let state = EventState(value) else { return nil }
      self.init(
        state, modified: CivilDate(value["modified"]), formerSlugs: value["former"]?.strings ?? [])
      return
    }
    self.init(
      id: id, said: bytes[item.span.lowerBound..<last.value.upperBound], modified: CivilDate(day),
      formerSlugs: former?.strings ?? [])
  }

  /// What the site says about the event; nil when it cannot be told.
  var state: EventState? {
    (try? JSONReader.value(of: said + [UInt8(ascii: "}")])).flatMap { EventState($0) }
  }

  /// Whether both say the same, byte for byte.
  func isSaid(by other: EventLine) -> Bool { said == other.said }

  /// The same line with the bytes of an earlier one that says the same, so that its own are not kept.
  func sharing(_ earlier: EventLine) -> EventLine {
    var line = self
    line.said = earlier.said
    return line
  }

  /// Adds the whole line to a file.
  func write(to bytes: inout [UInt8]) {
    bytes += said
    if let modified { bytes += ",\"modified\":\"\(modified)\"".utf8 }
    if !formerSlugs.isEmpty {
      bytes += ",\"former\":".utf8
      JSONValue.texts(formerSlugs).write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

extension EventState {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.string else { return nil }
    var values = FieldValues()
    for field in Field.allCases { values[field] = value[field.rawValue]?.strings }
    let edited = (value["edited"]?.strings ?? []).compactMap { Field(rawValue: $0) }
    var isByHand = false
    if case .flag(true)? = value["by_hand"] { isByHand = true }
    self.init(id: id, values: values, edited: Set(edited), isByHand: isByHand)
  }
}

extension CivilDate {
  /// The day that a member of a history names; nil when it names none.
  init?(_ value: JSONValue?) {
    guard let text = value?.string, let day = (try? EDTF(text))?.bounds.earliest else { return nil }
    self = day
  }
}
