/// Tags of languages.
package enum LanguageTag {
  /// Whether a text is well-formed by BCP 47: its subtags are of the right kinds in the right order.
  ///
  /// The few old tags of other forms, such as `i-klingon`, are not taken.
  ///
  /// Source: RFC 5646, 2.1.
  package static func isWellFormed(_ text: String) -> Bool {
    let tags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard tags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }) else {
      return false
    }
    var rest = tags[...]
    /// Takes the next subtag when it is of a kind.
    func take(_ isOfKind: (Substring.UTF8View) -> Bool) -> Bool {
      guard let first = rest.first, isOfKind(first) else { return false }
      rest.removeFirst()
      return true
    }
    if !isPrivate(rest) {
      guard take({ (2...8).contains($0.count) && $0.allSatisfy(\.isASCIILetter) }) else {
        return false
      }
      if tags[0].count < 4 {
        for _ in 0..<3 where !take({ $0.count == 3 && $0.allSatisfy(\.isASCIILetter) }) { break }
      }
      _ = take { $0.count == 4 && $0.allSatisfy(\.isASCIILetter) }
      _ = take(isRegion)
      while take(isVariant) {}
      while take({ $0.count == 1 && !isX($0) }) {
        guard take({ $0.count > 1 }) else { return false }
        while take({ $0.count > 1 }) {}
      }
    }
    return rest.isEmpty || isPrivate(rest) && rest.count > 1
  }

  private static func isPrivate(_ tags: ArraySlice<Substring.UTF8View>) -> Bool {
    tags.first.map(isX) ?? false
  }

  private static func isX(_ tag: Substring.UTF8View) -> Bool {
    tag.elementsEqual("x".utf8) || tag.elementsEqual("X".utf8)
  }

  private static func isRegion(_ tag: Substring.UTF8View) -> Bool {
    tag.count == 2 && tag.allSatisfy(\.isASCIILetter)
      || tag.count == 3 && tag.allSatisfy(\.isASCIIDigit)
  }

  private static func isVariant(_ tag: Substring.UTF8View) -> Bool {
    tag.count > 4 || tag.count == 4 && tag.first?.isASCIIDigit == true
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }
}

extension YAMLFields {
  /// A language.
  mutating func language(_ key: String) -> String? {
    guard let text = text(key), let node = node(key) else { return nil }
    guard LanguageTag.isWellFormed(text) else {
      let reading = text.replacing("_", with: "-")
      add(
        .error(
          .content(
            .noLanguageTag(text, reading: LanguageTag.isWellFormed(reading) ? reading : nil)),
          at: node.place))
      return nil
    }
    return text
  }
}
