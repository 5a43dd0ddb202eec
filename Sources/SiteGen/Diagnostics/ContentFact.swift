package import Timeline

/// What is wrong with the configuration, the sources, the events or the pages of a site.
package enum ContentFact: Error, Sendable, Hashable {
  /// What a key's value must be.
  package enum Form: String, Sendable, Hashable {
    case text, list, mapping, number, texts, date
  }

  /// A key that does not exist; `nearest` is the one that was probably meant.
  case unknownKey(String, nearest: String?, known: [String])
  /// A key of the person's own that looks like a misspelt one of ours.
  case misspeltKey(String, nearest: String)
  case missingKey(String)
  /// A front matter with more keys than a page could show.
  case tooManyKeys(limit: Int)
  /// A key that needs a text, with nothing but white space in it.
  case emptyText(key: String)
  case wrongForm(key: String, wanted: Form)
  /// A text that is no EDTF; `reading` is what its words seem to say.
  case badDate(String, EDTFError.Reason, reading: String?)
  /// A date without a last day, where one is needed.
  case noLastDay(key: String)
  /// A date that leaves its year open, where one is needed.
  case noYear(key: String)
  case notOneOf(key: String, value: String, allowed: [String], nearest: String?)
  case emptyFile
  /// A file without the front matter in which these keys must stand.
  case noFrontMatter(keys: [String])
  /// A source that has front matter and nothing else.
  case noWords
  /// A file that is not UTF-8 from this byte on.
  case notUnicode
  /// A character that no text holds, such as NUL.
  case binary(UInt8)
  /// A name that two people, or two places, of the configuration go by; `list` is their key.
  case sharedName(String, list: String, other: String)
  case duplicateID(String, other: String)
  case duplicateSource(String, other: String)
  case unknownSource(String, nearest: String?)
  /// A quote whose words are not those of its source.
  case quoteNotInSource(
    event: String, source: String, near: NearQuote?, remedy: QuoteRemedy = .correct)
  /// The address of a renamed event file, which only the published site still knows.
  case forgottenAddress(String)
  /// A relative date that nothing in its document anchors.
  case unresolvedDate(String, UndatedCause)
  /// A source that no event quotes.
  case unquotedSource
  /// A file of a kind that is not read in its folder.
  case unreadKind(String, readable: [String])
  /// A name that begins with `_`, and how many others of its folder do.
  case passedOver(others: Int)
  /// A file or folder where nothing reads it, and how many other files stand there; `known` are the
  /// folders that are read.
  case unreadEntry(isFolder: Bool, others: Int, nearest: String?, known: [String])
  /// A first line `date ...` with a word that is no date, or, without a reason, more than one;
  /// `reading` is what it seems to say.
  case badDateLine(String, EDTFError.Reason?, reading: String?)
  /// A web page in a file whose ending says that it is something else.
  case htmlUnderOtherEnding(String)
  /// A folder that the site is made from, where the built site must not go.
  case outputInContent(String)
  /// A name that leaves nothing for an address.
  case noSlug(String)
  /// Extraction would write this file, which `--frozen` forbids.
  case wouldWrite
  /// A person and extraction have both changed a field.
  case conflict(field: String, written: String, extracted: String)
  /// A command names an event that does not exist.
  case unknownEvent(String, nearest: String?)
  /// An event is to be joined to itself, or to one that is joined to it.
  case joinToItself(String)
  /// An event with a single piece of evidence is to be split.
  case nothingToSplit(String)
  /// A command names a piece of evidence that the event does not have.
  case noSuchEntry(Int, count: Int)
  /// All evidence of an event is to be split from it.
  case splitLeavesNothing
  /// An event is joined to one that does not exist.
  case unknownJoin(String, nearest: String?)
  /// Joins that lead back to where they began.
  case joinCircle(String)
  /// An event none of whose quotes stand in their sources any more.
  case evidenceGone
  case unknownLanguage(String, known: [String])
  /// A text that is no tag of a language by BCP 47; `reading` is the tag that was probably meant.
  case noLanguageTag(String, reading: String?)
  /// A language that the pages' own words are not known in.
  case noInterfaceWords(String, known: [String])
  case notAnAddress(String)
  /// No `sitegen.yaml` and no `content` in the folder.
  case noSite
  /// Words on the command line that name no source and no event.
  case unknownTarget(String, nearest: String?)
  /// A line that a file does not have.
  case noSuchLine(Int, count: Int)
  /// A folder that is not empty, where `init` would start a site.
  case folderNotEmpty
}

/// The sentence of a source that is most like a quote that is not in it.
package struct NearQuote: Sendable, Hashable {
  /// The sentence, with one blank between its words.
  package let sentence: String
  /// The words of the source where the quote first has others; nil when they cannot be set apart.
  package let words: String?

  package init(sentence: String, words: String?) {
    self.sentence = sentence
    self.words = words
  }
}

/// What a person can do about a quote that is not in its source.
package enum QuoteRemedy: Sendable, Hashable {
  /// Correct the quote: it is a person's own.
  case correct
  /// Let extraction follow the source, which has changed since it wrote the event.
  case follow
  /// Look again: a person has checked the event against the source as it was.
  case recheck
}

/// Why nothing anchors a relative date.
package enum UndatedCause: Sendable, Hashable {
  /// The document has no publication date.
  case noDate
  /// The publication date is less exact than the words ask for.
  case coarseDate
  /// The document is read as a history, in which a publication date anchors nothing.
  case history
}
