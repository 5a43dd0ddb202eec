package import Timeline

/// What is wrong with the configuration, the sources, the events or the pages of a site.
package enum ContentFact: Error, Sendable, Hashable {
  /// What a key's value must be.
  package enum Form: String, Sendable, Hashable {
    case text, list, mapping, number, texts
  }

  /// A key that does not exist; `nearest` is the one that was probably meant.
  case unknownKey(String, nearest: String?)
  /// A key of the person's own that looks like a misspelt one of ours.
  case misspeltKey(String, nearest: String)
  case missingKey(String)
  case wrongForm(key: String, wanted: Form)
  /// A text that is no EDTF; `reading` is what its words seem to say.
  case badDate(String, EDTFError.Reason, reading: String?)
  case notOneOf(key: String, value: String, allowed: [String], nearest: String?)
  case emptyFile
  /// A file that is not UTF-8 from this byte on.
  case notUnicode
  /// A character that no text holds, such as NUL.
  case binary(UInt8)
  case duplicateID(String, other: String)
  case duplicateSource(String, other: String)
  case unknownSource(String, nearest: String?)
  /// `near` is the sentence of the source that is most like the quote.
  case quoteNotInSource(source: String, near: String?)
  case emptyQuote
  /// A relative date that nothing in its document anchors.
  case unresolvedDate(String, isTooCoarse: Bool)
  /// A source that no event quotes.
  case unquotedSource
  /// A file of a kind that is not read.
  case unreadKind(String, readable: [String])
  /// A name that leaves nothing for an address.
  case noSlug(String)
  /// Extraction would write this file, which `--frozen` forbids.
  case wouldWrite
  /// A person and extraction have both changed a field.
  case conflict(field: String, written: String, extracted: String)
  /// An event none of whose quotes stand in their sources any more.
  case evidenceGone
  case unknownLanguage(String, known: [String])
  case notAnAddress(String)
  /// No `sitegen.yaml` and no `content` in the folder.
  case noSite
  /// A folder that is not empty, where `init` would start a site.
  case folderNotEmpty
}
