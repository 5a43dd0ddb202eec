internal import Timeline

/// What was last found in a site's sources, for a program that builds the site again and again: most
/// edits between two builds leave the sources as they are.
package final class ExtractionMemory: Sendable {
  private let last = Guarded<(key: SHA256, extraction: FactExtractor.Extraction)?>(nil)

  package init() {}

  /// What was found when the key is the last one; what `find` finds otherwise.
  func extraction(
    for key: SHA256, _ find: () -> FactExtractor.Extraction
  ) -> FactExtractor.Extraction {
    if let known = last.use({ $0 }), known.key == key { return known.extraction }
    let extraction = find()
    last.use { $0 = (key, extraction) }
    return extraction
  }

  /// A digest of everything that extraction is given.
  static func key(
    of documents: [SourceDocument], known: [KnownName], options: [String: ReadingOptions]
  ) -> SHA256 {
    var input = ByteRow()
    input.add(documents) { input, document in
      input.add(document.id)
      input.add(document.created)
      input.add(document.authors)
      input.add(document.breaksAtLines)
      input.add(SHA256(of: document.text))
      input.add(options[document.id]?.manner?.rawValue)
      input.add(options[document.id]?.undatedLead.rawValue)
    }
    input.add(known) { input, name in
      input.add(name.name)
      input.add(name.also)
      input.add(name.isPlace)
    }
    return input.digest
  }
}
