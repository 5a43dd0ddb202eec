/// What is wrong with a piece of YAML.
package enum YAMLFact: Error, Sendable, Hashable {
  /// A key that stands twice in one mapping; the line is the first one's.
  case duplicateKey(String, firstLine: Int)
  case anchor(String)
  case alias(String)
  case tag(String)
  /// A key that is a list or a mapping; `isPlaceholder` when it was written `{{name}}`.
  case keyIsNotText(isPlaceholder: Bool)
  case severalDocuments
  case tooDeep(limit: Int)
  case unclosedFrontMatter
  case notUnicode
  case controlCharacter(UInt32)
  /// A breach of the grammar, with the parser's own text.
  case syntax(YAMLTrouble, detail: String)
}

/// The breaches of YAML's grammar that people make.
package enum YAMLTrouble: Sendable, Hashable {
  case colonInText, missingColon, indentation, tab
  case unclosedQuote, unclosedBracket, badEscape
  /// A character that cannot start a plain text, such as `@`.
  case needsQuotes(String)
  case other
}
