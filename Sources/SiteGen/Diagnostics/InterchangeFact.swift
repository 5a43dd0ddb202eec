package import Timeline

/// What is wrong with a line of JSON that another program has written.
package enum InterchangeFact: Error, Sendable, Hashable {
  case notUnicode
  case json(JSONTrouble)
  /// A key that every document needs.
  case missing(key: String)
  /// A value that is no text.
  case wrongKind(key: String)
  /// A document creation time that is no date.
  case badDate(String, EDTFError.Reason)
  /// The stream itself cannot be read any further.
  case unreadable(FileTrouble)
}

/// What makes a line no JSON object.
package enum JSONTrouble: Error, Sendable, Hashable {
  /// What must stand at a place where something else does.
  package enum Wanted: Sendable, Hashable {
    case key, colon, comma, value
  }

  case notAnObject(JSONKind)
  case expected(Wanted)
  case endTooEarly
  case moreThanOne
  case keyTwice(String)
  case unclosedText
  case badEscape
  /// One half of a character that UTF-16 writes in two.
  case halfCharacter
  case controlCharacter(UInt8)
  case badNumber
  case tooDeep
}

/// The kinds of JSON values.
package enum JSONKind: Sendable, Hashable {
  case null, flag, number, text, list, object
}
