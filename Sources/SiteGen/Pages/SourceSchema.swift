import Timeline

/// A source as a page shows it.
struct SourceView: Sendable {
  let viewer: Viewer
  let index: Int
  /// The mark that links lead to; nil for the source as a whole.
  var mark: Int?

  var entry: SiteSource { viewer.site.sources[index] }
  var metadata: SourceMetadata { entry.source.metadata }

  /// What it is called.
  var title: String { metadata.title.nonEmpty ?? entry.source.id }

  /// Who says so, and when.
  var label: String {
    let name = metadata.publisher.nonEmpty ?? title
    guard let published = metadata.published else { return name }
    return "\(name), \(viewer.words.date(published.withoutTime))"
  }

  /// The page of the source, at the marked sentence if there is one.
  var page: String {
    viewer.link(to: viewer.scene.sourcePaths[index], fragment: mark.map(Anchor.sentence) ?? "")
  }

  var shownMarks: Int {
    entry.marks.count { if case .shown = $0.outcome { true } else { false } }
  }

  /// The number of different events that quote it.
  var events: Int {
    var events: Set<Int> = []
    for mark in entry.marks {
      if case .shown(let indexes) = mark.outcome { events.formUnion(indexes) }
    }
    return events.count
  }
}

extension Schemas {
  /// What may be said about a source anywhere.
  static let source = Schema<SourceView>(sourceMembers)

  static let sourceMembers: [Schema<SourceView>.Member] = [
    .text("id", "The source's identifier: its path below `content/sources/`.") {
      $0.entry.source.id
    },
    .text("title", "The title, or the identifier when it has none.") { $0.title },
    .text("label", "Who says so, and when: publisher and publication date.") { $0.label },
    .url("page", "Our page of the source; for a quote, at the quoted sentence.") { $0.page },
    .text("publisher", "The publisher.") { $0.metadata.publisher.nonEmpty },
    .text("author", "The author.") { $0.metadata.author.nonEmpty },
    .date("published", "The publication date, from which relative dates are counted.") {
      $0.viewer.date($0.metadata.published)
    },
    .date("accessed", "The day on which the source was read.") {
      $0.viewer.date($0.metadata.accessed)
    },
    .url("url", "The address of the original.") { $0.metadata.url.nonEmpty },
    .url("archived", "The address of an archived copy.") { $0.metadata.archived.nonEmpty },
    .text("language", "The language of the source, as a BCP 47 tag.") {
      $0.metadata.language.nonEmpty ?? $0.viewer.site.configuration.language
    },
    .text("licence", "The licence of the text.") { $0.metadata.licence.nonEmpty },
    .text("digest", "SHA-256 of the source's file, in hexadecimal.") { $0.entry.source.digest },
    .number("events", "The number of events that quote the source.") { $0.events },
    .number("leftOut", "The number of dated sentences that are left out.") {
      $0.entry.marks.count - $0.shownMarks
    },
    .text("account", "In words: dated sentences, how many are shown, how many left out.") {
      $0.viewer.words.sentenceSummary(
        $0.entry.marks.count, $0.shownMarks, $0.entry.marks.count - $0.shownMarks)
    },
  ]
}

extension String? {
  /// The text, or nil when there is none or it is empty.
  var nonEmpty: String? {
    guard let self, !self.isEmpty else { return nil }
    return self
  }
}
