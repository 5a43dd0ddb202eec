/// One value as it stands in a YAML file: its text is never taken for a number, a date or nothing.
package struct YAMLNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case text(String, YAMLStyle)
    case list([YAMLNode])
    case map([YAMLEntry])
  }

  package let content: Content
  /// A text's first line with its quotes; of a list or mapping only where it begins, unless it is
  /// `bracketed`.
  package let place: Place
  /// A list or mapping in brackets that holds nothing but texts, as it stands in the file without
  /// blanks and quotes; nil for everything else.
  ///
  /// EDTF writes sets of dates as YAML does: `[2021-05-24,2021-05-25]`, `{1960,1961-12}`.
  package let bracketed: String?

  package init(_ content: Content, at place: Place, bracketed: String? = nil) {
    self.content = content
    self.place = place
    self.bracketed = bracketed
  }

  package var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  package var list: [YAMLNode]? {
    guard case .list(let list) = content else { return nil }
    return list
  }

  package var map: [YAMLEntry]? {
    guard case .map(let map) = content else { return nil }
    return map
  }

  /// Calls `body` for every key and every text of the node and those in it.
  func forEachText(_ body: (String, Place) -> Void) {
    switch content {
    case .text(let text, _): body(text, place)
    case .list(let nodes): for node in nodes { node.forEachText(body) }
    case .map(let entries):
      for entry in entries {
        body(entry.key, entry.keyPlace)
        entry.value.forEachText(body)
      }
    }
  }

  /// Whether nothing was written: `key:` with no value.
  package var isBlank: Bool { content == .text("", .plain) }

  /// The value of a key; nil when there is no such key, or no mapping.
  ///
  /// Complexity: O(n) in the number of keys.
  package subscript(key: String) -> YAMLNode? {
    map?.first { $0.key == key }?.value
  }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Sendable, Hashable {
  package let key: String
  package let keyPlace: Place
  package let value: YAMLNode

  package init(key: String, keyPlace: Place, value: YAMLNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

/// How a text was written.
package enum YAMLStyle: Sendable, Hashable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}
